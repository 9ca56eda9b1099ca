"""`filmstudio animatic` as a user runs it: the drawn film without `--passes`, clips with it, sentences for mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.film.studio_run import SMALL, filmstudio

pytestmark = pytest.mark.film

FILM = """\
INT. KITCHEN - NIGHT

[[shot: MS; dur: 6f]]
MARA, 30, stands at the table.
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "film.fountain"
    path.write_text(FILM, encoding="utf-8")
    return path


def test_without_passes_it_is_a_render_of_the_drawn_film(script: Path) -> None:
    ran = filmstudio("animatic", script, *SMALL)
    assert ran.code == 0, ran.err
    assert "as `filmstudio render --engine animatic` does" in ran.err
    assert (script.with_suffix(".film") / "film.mp4").is_file()
    again = filmstudio("render", script, "--engine", "animatic", *SMALL, "--json")
    assert again.summary["rendered"] == [], "it was that very render"


def test_passes_are_told_as_events_and_as_a_sheet(script: Path, tmp_path: Path) -> None:
    ran = filmstudio("animatic", script, "--passes", "mask, first", "-o", tmp_path / "plates", *SMALL, "--json")
    assert ran.code == 0, ran.err
    assert json.loads(ran.out.splitlines()[0])["schema"] == "passes-events/1"
    assert (ran.summary["drawn"], ran.summary["kept"], ran.summary["files"]) == (["1A"], [], 2)
    assert sorted(path.name for path in (tmp_path / "plates" / "1A").iterdir()) == [
        "first.png",
        "mask.json",
        "mask.mkv",
    ]
    said = filmstudio("animatic", script, "--passes", "mask", "-o", tmp_path / "plates", *SMALL)
    assert "0 drawn, 1 kept" in said.out


def test_a_pass_that_is_none_is_a_sentence(script: Path) -> None:
    ran = filmstudio("animatic", script, "--passes", "depht")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no pass 'depht'" in ran.err
    assert "did you mean depth?" in ran.err
