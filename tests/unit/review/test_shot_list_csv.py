"""The shot list as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera, CameraMove, Focus, LensKind, MoveSpeed, ShotSize, View
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Generation, Line, Presence, Role, Scene, ShotList, ShotSpec, TransitionKind
from filmstudio.review.shot_list_csv import COLUMNS, shot_list_csv
from filmstudio.studio.shot_list import export_shot_list

SPAN = SourceSpan(line=7, column=1, end_line=8, end_column=1)
PLACE = Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.NIGHT)
FULL = ShotSpec(
    id="1A",
    scene="1",
    role=Role.SINGLE,
    camera=Camera(
        size=ShotSize.CLOSE_UP,
        view=View.PROFILE,
        move=CameraMove.DOLLY_IN,
        speed=MoveSpeed.VERY_SLOW,
        lens_mm=85,
        lens_kind=LensKind.ANAMORPHIC,
        focus=Focus.SHALLOW,
    ),
    place=PLACE,
    action="She\nturns.",
    title="LOW TIDE",
    people=(Presence(name="NORA"),),
    lines=(Line(speaker="NORA", text="Who is\nthere?", span=SPAN),),
    duration_s=4.25,
    transition_in=TransitionKind.DISSOLVE,
    transition_out=TransitionKind.FADE_OUT,
    setup="1/NORA",
    generation=Generation(seed=0),
    spans=(SPAN,),
)


def film(*shots: ShotSpec) -> ShotList:
    scene = Scene(number="1", heading="EXT. PIER - NIGHT", place=PLACE, people=("NORA",), eighths=11, span=SPAN)
    return ShotList(source="low_tide.fountain", title="LOW TIDE", scenes=(scene,), shots=shots)


def rows(shots: ShotList) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(shot_list_csv(shots), newline="")))


def test_every_column_is_filled() -> None:
    assert rows(film(FULL)) == [
        {
            "shot": "1A",
            "scene": "1",
            "role": "single",
            "size": "CU",
            "angle": "eye_level",
            "move": "dolly_in",
            "seconds": "4.2",
            "place": "PIER",
            "time": "night",
            "people": "NORA",
            "what": "She turns. | NORA: Who is there?",
            "line": "7",
            "lens": "85 mm anamorphic, shallow focus",
            "speed": "very slow",
            "view": "profile",
            "transition": "dissolve/fade_out",
            "eighths": "1 3/8",
            "setup": "1/NORA",
            "seed": "0",
            "title": "LOW TIDE",
        }
    ]


def test_older_columns_keep_their_places() -> None:
    assert COLUMNS[:12] == (
        "shot", "scene", "role", "size", "angle", "move", "seconds", "place", "time", "people", "what", "line",
    )  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_cell_that_looks_like_a_formula_stays_text(start: str) -> None:
    (row,) = rows(film(FULL.model_copy(update={"action": f"{start}HYPERLINK(1)", "lines": ()})))
    assert row["what"] == f"'{start}HYPERLINK(1)"


def test_nothing_steers_a_terminal() -> None:
    text = shot_list_csv(film(FULL.model_copy(update={"id": "1\x1b[2J", "action": "a\x07b"})))
    assert not any(char != "\n" and not char.isprintable() for char in text)


def test_the_ending_chooses_the_format(tmp_path: Path) -> None:
    shots = film(FULL)
    for name in ("list.csv", "list.JSON", "list.pdf"):
        export_shot_list(shots, tmp_path / name)
    assert (tmp_path / "list.csv").read_text(encoding="utf-8-sig") == shot_list_csv(shots)
    assert ShotList.model_validate_json((tmp_path / "list.JSON").read_bytes()) == shots
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["list.xlsx", "list"])
def test_an_unknown_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"a shot list is not written as") as caught:
        export_shot_list(film(FULL), tmp_path / name)
    assert caught.value.hint == "known endings: .csv, .json, .pdf"
    assert list(tmp_path.iterdir()) == []
