"""From Fountain text to shots: what a reader and the breakdown promise together."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import ShotList
from filmstudio.screenplay.reader import FountainReader
from tests.unit.breakdown.scripts import carried_action, carried_speech, printed_action, printed_speech

ROOT = Path(__file__).parents[3]
SCRIPTS = sorted(
    [*(ROOT / "scripts_examples").glob("*.fountain"), *(ROOT / "tests/golden/breakdown").glob("*.fountain")]
)


def _read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "film.fountain")


def _break_down(text: str) -> ShotList:
    return break_down(_read(text), "Film")


LEAVES_SOMETHING_OUT = "low_water"


@pytest.mark.parametrize("path", [p for p in SCRIPTS if p.stem != LEAVES_SOMETHING_OUT], ids=lambda path: path.stem)
def test_all_printed_words_are_carried_once_and_in_order(path: Path) -> None:
    screenplay = _read(path.read_text(encoding="utf-8"))
    shots = break_down(screenplay, "Film")
    assert carried_action(shots) == printed_action(screenplay)
    assert carried_speech(shots) == printed_speech(screenplay)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_two_runs_are_equal_and_every_shot_points_into_the_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    shots = _break_down(text)
    assert shots.model_dump_json() == _break_down(text).model_dump_json()
    lines = len(text.split("\n"))
    for shot in shots.shots:
        assert bool(shot.spans) == bool(shot.lines or shot.action or shot.subject)
        assert all(1 <= span.line <= lines for span in shot.spans)


def test_an_edited_line_changes_shots_of_its_scene_only() -> None:
    text = (ROOT / "tests/golden/breakdown/night_ferry.fountain").read_text(encoding="utf-8")
    edited = text.replace("Then keep it open for twenty.", "Then keep it open for twenty-five, and make coffee.")
    assert edited != text
    before, after = _break_down(text), _break_down(edited)
    changed = {shot.scene for shot in set(before.shots) ^ set(after.shots)}
    assert changed == {"2"}


def test_diagnostics_of_the_reader_are_carried_over() -> None:
    shots = _break_down("Mara waits.\n\nMARA\nHello.\n")
    assert "no-scenes" in [diagnostic.code for diagnostic in shots.diagnostics]
