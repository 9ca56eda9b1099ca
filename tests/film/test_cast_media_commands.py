"""Packs, casting sheets and auditions through the real command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from filmstudio.media.probe import probe_film
from tests.film.studio_run import filmstudio

pytestmark = pytest.mark.film
RECORD = 'schema = "character/1"\nname = "MARA"\naliases = ["MARA VOSS"]\ndescription = "67, grey braid"\n'


@pytest.fixture
def film(tmp_path: Path) -> Path:
    folder = tmp_path / "characters" / "mara"
    folder.mkdir(parents=True)
    (folder / "character.toml").write_text(RECORD, encoding="utf-8")
    return tmp_path


def test_a_pack_goes_from_one_film_to_another(film: Path) -> None:
    packed = filmstudio("character", "export", "mara voss", "-o", "m.fscast", cwd=film)
    assert (packed.code, packed.err) == (0, "")
    assert packed.out.startswith("m.fscast: MARA (1 file, ")
    other = film / "another" / "film"
    other.mkdir(parents=True)
    taken = filmstudio("character", "import", "../../m.fscast", "--json", cwd=other)
    assert taken.code == 0, taken.err
    told = json.loads(taken.out)
    assert told["name"] == "MARA"
    record = other / told["file"]
    assert record.read_text(encoding="utf-8") == RECORD
    again = filmstudio("character", "import", "../../m.fscast", cwd=other)
    assert again.code == 4
    assert "has a character MARA already" in again.err
    assert "--replace" in again.err
    renamed = filmstudio("character", "import", "../../m.fscast", "--as", "Nora", cwd=other)
    assert renamed.code == 0, renamed.err
    assert 'name = "NORA"' in (record.parent.parent / "nora" / "character.toml").read_text(encoding="utf-8")


def test_a_broken_pack_is_one_sentence(film: Path) -> None:
    (film / "bad.fscast").write_bytes(b"PK\x03\x04 and nothing else behind it")
    refused = filmstudio("character", "import", "bad.fscast", "--json", cwd=film)
    assert refused.code == 4
    assert json.loads(refused.out)["event"] == "error"
    assert "bad.fscast: is cut off" in refused.err
    assert sorted(path.name for path in (film / "characters").iterdir()) == ["mara"]


@pytest.mark.parametrize(("name", "magic"), [("cast.png", b"\x89PNG"), ("cast.pdf", b"%PDF")])
def test_a_casting_sheet(film: Path, name: str, magic: bytes) -> None:
    made = filmstudio("character", "sheet", "-o", name, "--json", cwd=film)
    assert made.code == 0, made.err
    assert json.loads(made.out) == {"event": "sheet", "output": name, "names": ["MARA"], "warnings": []}
    assert (film / name).read_bytes().startswith(magic)


def test_an_audition_is_a_film_of_four_shots_with_a_voice(film: Path) -> None:
    made = filmstudio(
        "character", "audition", "mara", "--line", "Put it out.", "--size", "160x90", "-o", "a.mp4", "--json", cwd=film
    )
    assert made.code == 0, made.err
    assert len(made.summary["rendered"]) == 4
    facts = probe_film(film / "a.mp4")
    assert facts.frames == made.summary["frames"]
    assert facts.audio_samples
    assert sorted(path.name for path in film.iterdir()) == ["a.mp4", "a.mp4.provenance.json", "characters"]


def test_an_audition_of_nobody_names_the_nearest(film: Path) -> None:
    nobody = filmstudio("character", "audition", "MARE", cwd=film)
    assert nobody.code == 4
    assert "did you mean MARA?" in nobody.err
