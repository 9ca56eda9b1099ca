"""`filmstudio verify FILM` on real films: as they were left, changed, without their sheet, from elsewhere."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.errors import EngineError, MissingTool, ProjectError, UsageError
from filmstudio.media.credentials import read_credentials
from filmstudio.media.credentials_tags import read_tags
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.studio.project import open_project
from filmstudio.studio.provenance.check_film import check_film, is_film
from filmstudio.studio.provenance.findings import FilmCheck, Subject, Verdict
from filmstudio.studio.provenance.sidecar import film_comment, named_in, read_sidecar, sidecar_path
from filmstudio.studio.provenance.signing import KEY_VARIABLE, check_signing, sign_film
from tests.unit.media.authority import issue
from tests.unit.studio.provenance.made_film import Made, make_film


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_film(tmp_path_factory.mktemp("film"))


@pytest.fixture
def film(finished: Made, tmp_path: Path) -> Path:
    """A copy of the film and its sheet, away from the folder with its records."""
    shutil.copy(finished.film, tmp_path)
    shutil.copy(sidecar_path(finished.film), tmp_path)
    return tmp_path / finished.film.name


def _faults(check: FilmCheck) -> list[tuple[Subject, str]]:
    return [(one.about, one.sentence) for one in check.faults]


def _verdict(check: FilmCheck, about: Subject) -> list[Verdict]:
    return [one.verdict for one in check.findings if one.about is about]


def test_a_film_as_it_was_left_is_good_in_all_things(finished: Made) -> None:
    check = check_film(finished.film)
    assert _faults(check) == []
    assert (check.frames, check.seconds, check.credentials) == (48, 2.0, "none")
    assert check.loudness_lufs == pytest.approx(-16, abs=0.2)
    assert _verdict(check, Subject.RECORD) == _verdict(check, Subject.SIDECAR) == [Verdict.GOOD]
    assert any("96000 samples: exactly as long as the picture" in one.sentence for one in check.findings)


def test_the_film_names_its_sheet_and_the_sheet_tells_every_shot(finished: Made) -> None:
    tags = read_tags(finished.film)
    assert tags.comment == film_comment(finished.provenance)
    assert named_in(tags.comment) == finished.provenance.key
    sheet = read_sidecar(sidecar_path(finished.film))
    assert sheet == finished.provenance
    assert [(clip.shot, clip.take, clip.seed, clip.origin.value) for clip in sheet.clips] == [
        ("1A", 1, 7, "drawn"),
        ("1B", 1, 8, "drawn"),
    ]
    assert str(finished.folder.root) not in sidecar_path(finished.film).read_text()


def test_the_same_takes_give_the_same_film_and_sheet(finished: Made, tmp_path: Path) -> None:
    again = make_film(tmp_path)
    assert again.film.read_bytes() == finished.film.read_bytes()
    assert sidecar_path(again.film).read_bytes() == sidecar_path(finished.film).read_bytes()


def test_the_record_is_found_from_wherever_one_stands(finished: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(finished.film.parent)
    assert _verdict(check_film(Path(finished.film.name)), Subject.RECORD) == [Verdict.GOOD]


def test_a_film_that_was_changed_is_told_from_its_record(finished: Made, tmp_path: Path) -> None:
    place = make_film(tmp_path).film
    data = bytearray(place.read_bytes())
    data[-3] ^= 1
    place.write_bytes(data)
    faults = dict(_faults(check_film(place)))
    assert list(faults) == [Subject.SOUND, Subject.RECORD]  # its last bytes are the sound's, which no longer decodes
    assert "is damaged" in faults[Subject.SOUND]
    assert "its bytes have changed" in faults[Subject.RECORD]


def test_a_sheet_that_was_changed_or_is_none(film: Path) -> None:
    beside = sidecar_path(film)
    text = beside.read_text()
    for wrong, said in (
        (text.replace('"seed": 7', '"seed": 9'), "one of the two has changed"),
        ("{}", "is no sheet of a film"),
        ("[" * 100_000, "is no sheet of a film"),
    ):
        beside.write_text(wrong)
        assert [one for _, one in _faults(check_film(film)) if said in one]
    beside.unlink()
    check = check_film(film)
    assert _faults(check) == []
    assert _verdict(check, Subject.SIDECAR) == [Verdict.NOTE]


def test_a_foreign_film_is_measured_and_not_blamed(tmp_path: Path) -> None:
    path = tmp_path / "phone.mp4"
    picture = ("-f", "lavfi", "-i", "testsrc=s=160x90:r=25:d=1")
    sound = ("-f", "lavfi", "-i", "sine=r=44100:d=1.5", "-pix_fmt", "yuv420p")
    subprocess.run([ffmpeg_path(), "-loglevel", "error", *picture, *sound, path], check=True)
    check = check_film(path)
    assert _faults(check) == []
    assert check.frames == 25
    assert _verdict(check, Subject.SOUND) == [Verdict.NOTE]
    assert any("0.500 s longer than the picture" in one.sentence for one in check.findings)


def test_our_own_film_with_other_sound_is_a_fault(film: Path) -> None:
    shorter = film.with_name("shorter.mp4")
    ffmpeg = (str(ffmpeg_path()), "-loglevel", "error", "-i", str(film), "-map", "0:v", "-map", "0:a")
    subprocess.run([*ffmpeg, "-c:v", "copy", "-af", "atrim=end=1", str(shorter)], check=True)
    assert [about for about, _ in _faults(check_film(shorter))] == [Subject.SOUND]


def test_signed_changed_and_signed_by_somebody_else(film: Path, finished: Made, tmp_path: Path) -> None:
    project = open_project(tmp_path / "project" / "lamp.fountain")
    issued, other = issue(tmp_path / "keys"), issue(tmp_path / "others")
    signing = check_signing(issued.certificate, issued.key, project)
    assert signing is not None
    assert signing.subject == "Nora Finch"
    sign_film(film, finished.provenance, signing)
    good = check_film(film, anchors=issued.anchors)
    assert (_faults(good), good.credentials) == ([], "trusted")
    assert any("created algorithmicMedia" in one.sentence for one in good.findings)
    assert any("is the sheet that was signed" in one.sentence for one in good.findings)
    assert (check_film(film).credentials, check_film(film).faults) == ("valid", ())
    assert [about for about, _ in _faults(check_film(film, anchors=other.anchors))] == [Subject.CREDENTIALS]
    beside = sidecar_path(film)
    beside.write_text(beside.read_text().replace('"made_at": ""', '"made_at": "2020-01-01"', 1))
    assert ["is not the sheet that was signed" in said for _, said in _faults(check_film(film))] == [True]
    data = bytearray(film.read_bytes())
    data[data.find(b"mdat") + 900] ^= 1
    film.write_bytes(data)
    changed = check_film(film, anchors=issued.anchors)
    assert changed.credentials == "invalid"
    assert any("has changed since it was signed" in said for _, said in _faults(changed))


def test_a_film_says_whether_models_may_be_trained_on_it(film: Path, finished: Made, tmp_path: Path) -> None:
    place = tmp_path / "project"
    place.mkdir()
    (place / "film.toml").write_text("[deliver]\ntraining = false\n")
    issued = issue(tmp_path / "keys")
    signing = check_signing(issued.certificate, issued.key, open_project(place / "lamp.fountain"))
    assert signing is not None
    assert signing.identity != signing._replace(training=True).identity
    before = signing.identity
    issued.certificate.write_bytes(issue(tmp_path / "renewed", key=None).certificate.read_bytes())
    assert signing.identity != before  # a certificate that was renewed in its place signs another file
    issued = issue(tmp_path / "keys")
    label = "cawg.training-mining"
    sign_film(film, finished.provenance, signing)
    said = read_credentials(film, wanted=(label,)).assertions[label]["entries"]
    assert {one["use"] for one in said.values()} == {"notAllowed"}


def test_who_asks_for_trust_gets_a_fault_where_nobody_has_signed(film: Path, tmp_path: Path) -> None:
    issued = issue(tmp_path / "keys")
    assert _faults(check_film(film, anchors=issued.anchors)) == [
        (Subject.CREDENTIALS, "there are no content credentials")
    ]
    with pytest.raises(UsageError, match="holds no certificates"):
        check_film(film, anchors=issued.key)


def test_without_the_extra_it_is_said_that_nobody_has_checked(
    film: Path, finished: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = open_project(tmp_path / "project" / "lamp.fountain")
    issued = issue(tmp_path / "keys")
    signed = tmp_path / "signed.mp4"
    shutil.copy(film, signed)
    signing = check_signing(issued.certificate, issued.key, project)
    assert signing is not None
    sign_film(signed, finished.provenance, signing)
    monkeypatch.setattr("filmstudio.media.credentials_key.find_spec", lambda name: None)
    assert check_film(film).credentials == "none"
    check = check_film(signed)
    assert (check.credentials, check.faults) == ("unread", ())
    for asks in (
        lambda: check_film(signed, anchors=issued.anchors),
        lambda: check_signing(issued.certificate, issued.key, project),
    ):
        with pytest.raises(MissingTool, match="extra `credentials`"):
            asks()


def test_a_key_in_the_project_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "project"
    project = open_project(place / "lamp.fountain")
    inside, outside = issue(place / "keys"), issue(tmp_path / "keys")
    link, back = tmp_path / "link.pem", place / "back.pem"
    link.symlink_to(inside.key)
    back.symlink_to(outside.key)
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    for key in (inside.key, link, back):
        with pytest.raises(UsageError, match="own folder"):
            check_signing(outside.certificate, key, project)
    assert check_signing(None, None, project) is None
    with pytest.raises(UsageError, match="needs a certificate"):
        check_signing(None, outside.key, project)
    with pytest.raises(UsageError, match="key is needed"):
        check_signing(outside.certificate, None, project)
    monkeypatch.setenv(KEY_VARIABLE, str(outside.key))
    signing = check_signing(outside.certificate, None, project)
    assert signing is not None
    assert signing.key == outside.key


@pytest.mark.parametrize("data", [b"", b"no film at all", b"\0\0\0\x18ftypmp42"])
def test_what_is_no_film_is_told_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(data)
    with pytest.raises((EngineError, ProjectError), match=r"x\.mp4"):
        check_film(path)
    with pytest.raises(UsageError, match="is not there"):
        check_film(tmp_path / "none.mp4")


def test_the_command_tells_and_ends_with_4_for_a_fault(film: Path) -> None:
    run = CliRunner().invoke(app, ["verify", str(film)])
    assert (run.exit_code, run.output.splitlines()[-1]) == (0, f"{film}: nothing is wrong")
    sidecar_path(film).write_text("{}")
    run = CliRunner().invoke(app, ["verify", str(film), "--json"])
    assert run.exit_code == 4
    told = json.loads(run.output)
    assert told["schema"] == "film-check/1"
    assert [one["about"] for one in told["findings"] if one["verdict"] == "fault"] == ["sidecar"]
    run = CliRunner().invoke(app, ["verify", "lamp.fountain", "--trust", "x.pem"])
    assert run.exit_code == 2


def test_scripts_and_films_are_told_apart() -> None:
    assert is_film(Path("a.MP4"))
    assert not is_film(Path("a.fountain"))
