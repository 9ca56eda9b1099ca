"""One small script for each rule of Fountain 1.1 and each decision where it is silent."""

from __future__ import annotations

import pytest

from benchmarks.fountain_cases import CASES, SILENT, Case
from filmstudio.model.screenplay import Character, Element, SceneHeading, Screenplay, Section
from filmstudio.screenplay.reader import FountainReader

# What comes in front of an element in the tables: a letter or two for its kind.
_LETTERS = {
    "scene_heading": "H",
    "action": "A",
    "character": "C",
    "parenthetical": "P",
    "dialogue": "D",
    "lyric": "L",
    "transition": "T",
    "centered": "M",
    "section": "S",
    "synopsis": "Y",
    "page_break": "B",
}


def read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "case.fountain")


def shorthand(element: Element) -> str:
    return f"{_LETTERS[element.kind]} {element.text}".rstrip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_elements_of(case: Case) -> None:
    screenplay = read(case.text)
    keys = [f"K {entry.key}: {' | '.join(entry.values)}" for entry in screenplay.title_page]
    assert keys + [shorthand(element) for element in screenplay.elements] == case.expected


def test_every_case_that_fountain_does_not_settle_is_a_case() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names)
    assert set(names) >= SILENT


@pytest.mark.parametrize(
    ("text", "name", "extensions", "dual"),
    [
        ("NORA (into phone) (pre-lap)\nHi.", "NORA", ("into phone", "pre-lap"), False),
        ("NORA  VALE (CONT'D)\nHi.", "NORA VALE", ("CONT'D",), False),
        ("LEV (O.S.) ^\nHi.", "LEV", ("O.S.",), True),
        ("LEV^\nHi.", "LEV", (), True),
        ("@de la Cruz (O.S.)^\nHi.", "de la Cruz", ("O.S.",), True),
        ("@老王（画外音）\n走。", "老王", ("画外音",), False),
        ("NORA (O.S.\nHi.", "NORA", ("O.S.",), False),
        ("NORA ()\nHi.", "NORA", (), False),
    ],
)
def test_cue_is_taken_apart(text: str, name: str, extensions: tuple[str, ...], dual: bool) -> None:
    cue = read(text).elements[0]
    assert isinstance(cue, Character)
    assert (cue.name, cue.extensions, cue.dual) == (name, extensions, dual)
    assert "^" not in cue.text


@pytest.mark.parametrize(
    ("text", "level"), [("# One", 1), ("## Two", 2), ("#### Shot", 4), ("#No space", 1), ("# #3", 1)]
)
def test_section_level_is_the_count_of_marks(text: str, level: int) -> None:
    section = read(text).elements[0]
    assert isinstance(section, Section)
    assert section.level == level


def test_notes_are_kept_with_their_place() -> None:
    notes = read("EXT. PIER [[shot: WS]]\n\nWind. [[rain\n  \nor snow?]] /* [[no]] */ [[b]]").notes
    assert [note.text for note in notes] == ["shot: WS", "rain\n  \nor snow?", "b"]
    spans = [(n.span.line, n.span.column, n.span.end_line, n.span.end_column) for n in notes]
    assert spans == [(1, 11, 1, 23), (3, 7, 5, 11), (5, 25, 5, 30)]


def test_heading_reaches_the_sheet_in_parts() -> None:
    heading = read("INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973) #12A# [[fog]]").elements[0]
    assert isinstance(heading, SceneHeading)
    assert heading.text == "INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973)"
    assert (heading.prefix, heading.location, heading.time_of_day, heading.qualifiers, heading.number) == (
        "INT",
        ("LIGHTHOUSE", "LAMP ROOM"),
        "NIGHT",
        ("1973",),
        "12A",
    )
    assert heading.span.end_column == 49
