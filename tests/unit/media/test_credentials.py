"""Films are really signed, damaged and read, with an authority that is made on the spot."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from filmstudio.errors import UsageError
from filmstudio.media.credentials import CredentialState, read_credentials, sign_file
from filmstudio.media.credentials_key import read_signing_key
from filmstudio.media.credentials_tags import holds_credentials, read_tags
from filmstudio.media.join import join_pictures
from filmstudio.media.probe import probe_film
from filmstudio.media.run_ffmpeg import run_ffmpeg
from tests.unit.media.authority import issue, write_key
from tests.unit.media.conftest import MakeMaster

MANIFEST = json.dumps(
    {
        "claim_generator_info": [{"name": "filmstudio", "version": "1"}],
        "assertions": [
            {
                "label": "c2pa.actions.v2",
                "data": {
                    "actions": [
                        {
                            "action": "c2pa.created",
                            "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
                        }
                    ]
                },
            },
            {"label": "org.filmstudio.render", "data": {"sidecar_sha256": "ab"}},
        ],
    }
)


@pytest.fixture
def film(make_master: MakeMaster, tmp_path: Path) -> Path:
    out = tmp_path / "film.mp4"
    master = make_master("a.mp4", [(200, 30, 30)] * 24)
    tags = {"artist": "Nora", "comment": "made"}
    join_pictures([master], None, out, rate=Fraction(24), frames=24, title="The Lamp", metadata=tags)
    return out


def test_a_signed_film_plays_as_before_and_says_who_signed_it(film: Path, tmp_path: Path) -> None:
    issued = issue(tmp_path / "keys")
    before = probe_film(film)
    assert not holds_credentials(film)
    assert read_credentials(film).state is CredentialState.NONE
    sign_file(film, MANIFEST, read_signing_key(issued.certificate, issued.key))
    assert probe_film(film) == before
    assert holds_credentials(film)
    unknown = read_credentials(film)
    assert (unknown.state, unknown.faults) == (CredentialState.VALID, ())
    known = read_credentials(film, issued.anchors, wanted=("org.filmstudio.render",))
    assert known.state is CredentialState.TRUSTED
    assert (known.signer, known.claims) == ("Nora Finch, Lamp Films", ("created algorithmicMedia",))
    assert known.assertions == {"org.filmstudio.render": {"sidecar_sha256": "ab"}}
    stranger = issue(tmp_path / "others")
    assert read_credentials(film, stranger.anchors).state is CredentialState.VALID


def test_one_changed_byte_is_seen(film: Path, tmp_path: Path) -> None:
    issued = issue(tmp_path / "keys")
    sign_file(film, MANIFEST, read_signing_key(issued.certificate, issued.key))
    data = bytearray(film.read_bytes())
    data[data.find(b"mdat") + 200] ^= 1
    film.write_bytes(data)
    found = read_credentials(film, issued.anchors)
    assert found.state is CredentialState.INVALID
    assert found.faults == ("assertion.bmffHash.mismatch",)


def test_a_changed_statement_is_seen(film: Path, tmp_path: Path) -> None:
    issued = issue(tmp_path / "keys")
    sign_file(film, MANIFEST, read_signing_key(issued.certificate, issued.key))
    film.write_bytes(film.read_bytes().replace(b"algorithmicMedia", b"digitalCreationX"))
    assert read_credentials(film, issued.anchors).state is CredentialState.INVALID


def test_copying_the_streams_removes_them(film: Path, tmp_path: Path) -> None:
    """Why a film is signed last."""
    import ffmpeg

    issued = issue(tmp_path / "keys")
    sign_file(film, MANIFEST, read_signing_key(issued.certificate, issued.key))
    copy = tmp_path / "copy.mp4"
    run_ffmpeg(ffmpeg.output(ffmpeg.input(str(film)), str(copy), c="copy"), task="copying")
    assert not holds_credentials(copy)
    assert read_credentials(copy).state is CredentialState.NONE


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (ec.generate_private_key(ec.SECP384R1()), "es384"),
        (ed25519.Ed25519PrivateKey.generate(), "ed25519"),
        (rsa.generate_private_key(65537, 2048), "ps256"),
    ],
    ids=["P-384", "Ed25519", "RSA"],
)
def test_other_kinds_of_keys_sign_too(
    film: Path, tmp_path: Path, key: ec.EllipticCurvePrivateKey, algorithm: str
) -> None:
    issued = issue(tmp_path / "keys", key=key)
    signer = read_signing_key(issued.certificate, issued.key)
    assert signer.algorithm == algorithm
    sign_file(film, MANIFEST, signer)
    assert read_credentials(film, issued.anchors).state is CredentialState.TRUSTED


def test_what_cannot_sign_is_told_in_a_sentence(tmp_path: Path) -> None:
    good, other = issue(tmp_path / "a"), issue(tmp_path / "b")
    ended = issue(tmp_path / "ended", ended=True)
    locked = tmp_path / "locked.pem"
    write_key(locked, ec.generate_private_key(ec.SECP256R1()), b"secret")
    curve = issue(tmp_path / "curve", key=ec.generate_private_key(ec.SECP256K1()))
    for certificate, key, said in (
        (good.certificate, other.key, "not that of its first certificate"),
        (good.anchors, good.key, "not that of its first certificate"),
        (ended.certificate, ended.key, "ended on"),
        (good.certificate, locked, "has a password"),
        (good.certificate, good.certificate, "holds no private key"),
        (good.key, good.key, "holds no certificate"),
        (tmp_path / "none.pem", good.key, "cannot be read"),
        (curve.certificate, curve.key, "keys of this kind"),
    ):
        with pytest.raises(UsageError, match=said) as caught:
            read_signing_key(certificate, key)
        assert good.key.read_text()[40:80] not in f"{caught.value}{caught.value.hint}"


def test_the_key_shows_in_nothing_that_is_printed(tmp_path: Path) -> None:
    issued = issue(tmp_path / "keys")
    assert "PRIVATE" not in repr(read_signing_key(issued.certificate, issued.key))


def test_a_file_that_can_carry_none_is_refused(tmp_path: Path) -> None:
    issued = issue(tmp_path / "keys")
    clip = tmp_path / "film.mkv"
    clip.write_bytes(b"matroska")
    with pytest.raises(UsageError, match="cannot carry content credentials"):
        sign_file(clip, MANIFEST, read_signing_key(issued.certificate, issued.key))
    assert clip.read_bytes() == b"matroska"


def test_tags_are_read(film: Path) -> None:
    tags = read_tags(film)
    assert (tags.title, tags.author, tags.comment, tags.chapters) == ("The Lamp", "Nora", "made", ())


@pytest.mark.parametrize("data", [b"", b"abc", b"\0\0\0\0mdat", b"\0\0\0\x02free" * 3, b"\0\0\0\x01uuid" + b"\xff" * 8])
def test_no_file_leads_the_search_for_credentials_astray(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd.mp4"
    path.write_bytes(data)
    assert not holds_credentials(path)
