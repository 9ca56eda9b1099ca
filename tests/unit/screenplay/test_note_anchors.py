"""Where notes stand among the elements: to the character, whatever does not print around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.reader import FountainReader


def read(text: str) -> Screenplay:
    return FountainReader().parse_text(text, "case.fountain")


def shorthand(screenplay: Screenplay, anchor: Anchor) -> str:
    """Write an anchor as `2 action: printed before|printed after`, `alone` behind it if nothing attaches it."""
    if anchor.element == len(screenplay.elements):
        shown = "end"
    else:
        element = screenplay.elements[anchor.element]
        shown = f"{anchor.element} {element.kind}: {element.text[: anchor.offset]}|{element.text[anchor.offset :]}"
    return shown if anchor.attached else f"{shown} alone"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wind [[n]]falls.", ["0 action: Wind |falls."]),
        ("Wind.[[n]]", ["0 action: Wind.|"]),
        ("Wind. [[n]]", ["0 action: Wind.|"]),
        ("[[n]] Wind.", ["0 action: |Wind."]),
        ("[[a]] Wind [[b]] and [[c]]", ["0 action: |Wind  and", "0 action: Wind | and", "0 action: Wind  and|"]),
        ("One.\nTwo [[n]] three.", ["0 action: One.\nTwo | three."]),
        ("One. [[n]]\nTwo.", ["0 action: One.|\nTwo."]),
        ("One.\n[[n]] Two.", ["0 action: One.\n|Two."]),
        ("A *b* **c** _d_ [[n]]e.", ["0 action: A b c d |e."]),
        ("A *b [[n]]c* d.", ["0 action: A b |c d."]),
        ("A **[[n]]b** c.", ["0 action: A |b c."]),
        (r"\*A\* \_ \\ [[n]]b", ["0 action: *A* _ \\ |b"]),
        ("5 * 4 * [[n]]3", ["0 action: 5 * 4 * |3"]),
        ("take_two_final [[n]] cut", ["0 action: take_two_final | cut"]),
        ("\tOne\ttwo [[n]]three", ["0 action:     One    two |three"]),
        ("!CUT TO: [[n]] now", ["0 action: CUT TO: | now"]),
        ("!!CLOSE ON [[n]] the rope", ["0 action: CLOSE ON | the rope"]),
        ("  !  One [[n]] two", ["0 action:     One | two"]),
        ("！！特写 [[n]]手", ["0 action: 特写 |手"]),
        ("A /* cut *b* */ c [[n]]d", ["0 action: A  c |d"]),
        ("A\x00B [[n]]C", ["0 action: AB |C"]),
        ("He waits [[1\n2\n3]] here.", ["0 action: He waits|\nhere."]),
        ("Wind.\n[[1\n2]] Rain [[x]] falls.", ["0 action: Wind.\n|Rain  falls.", "0 action: Wind.\nRain | falls."]),
        ("[[n]]\nWind.", ["0 action: |Wind."]),
        ("[[n\nm\no]]\nWind.", ["0 action: |Wind."]),
        ("[[a]]\n[[b]]\nWind.", ["0 action: |Wind.", "0 action: |Wind."]),
        ("[[n]]\n\nWind.", ["0 action: |Wind. alone"]),
        ("[[a]]\n\n[[b]]\nWind.", ["0 action: |Wind. alone", "0 action: |Wind."]),
        ("[[n]]\n/* x */\nWind.", ["0 action: |Wind. alone"]),
        ("Wind.\n[[n]]\nRain.", ["1 action: |Rain."]),
        ("Wind.\n[[n]]\n\nRain.", ["1 action: |Rain. alone"]),
        ("Wind.\n\n[[n]]", ["end alone"]),
        ("[[n]]", ["end alone"]),
        ("[[n]]\nINT. SHED", ["0 scene_heading: |INT. SHED"]),
        ("INT. SHED [[n]]", ["0 scene_heading: INT. SHED|"]),
        ("INT. [[n]] SHED #3#", ["0 scene_heading: INT. | SHED"]),
        ("INT. SHED #3# [[n]]", ["0 scene_heading: INT. SHED|"]),
        (".THE [[n]] *CAVE* #3#", ["0 scene_heading: THE | CAVE"]),
        ("INT. SHED\n[[n]]\n\nWind.", ["1 action: |Wind. alone"]),
        ("INT. SHED\n\n[[n]]\nWind.", ["1 action: |Wind."]),
        ("[[n]]\nMARA\nHi.", ["0 character: |MARA"]),
        ("MARA [[n]]\nHi.", ["0 character: MARA|"]),
        ("MARA (O.S.) [[n]] ^\nHi.", ["0 character: MARA (O.S.)|"]),
        ("@mara [[n]] voss\nHi.", ["0 character: mara | voss"]),
        ("MARA\n[[n]]\nHi.", ["1 dialogue: |Hi."]),
        ("MARA\nOne [[n]] two.", ["1 dialogue: One | two."]),
        ("MARA\n  One *two* [[n]]three.", ["1 dialogue: One two |three."]),
        ("MARA\nOne.\n[[n]]\nTwo.", ["1 dialogue: One.\n|Two."]),
        ("MARA\nOne.\n  \n[[n]]\nTwo.", ["1 dialogue: One.\n|Two."]),
        ("MARA\nOne.\n[[n]]\n(low)\nTwo.", ["2 parenthetical: |(low)"]),
        ("MARA\n[[n]]\n  \nTwo.", ["1 dialogue: |Two."]),
        ("MARA\n(lo[[n]]w)\nTwo.", ["1 parenthetical: (lo|w)"]),
        ("MARA\nOne.\n[[n]]\n\nWind.", ["2 action: |Wind. alone"]),
        ("MARA\nOne. [[n]]\n\nWind.", ["1 dialogue: One.|"]),
        ("~ La [[n]] la", ["0 lyric: La | la"]),
        ("> Iris [[n]] out.", ["0 transition: Iris | out."]),
        ("CUT [[n]] TO:", ["0 transition: CUT | TO:"]),
        ("> THE [[n]]*END* <", ["0 centered: THE |END"]),
        ("## The [[n]] storm", ["0 section: The | storm"]),
        ("= He [[n]] waits.", ["0 synopsis: He | waits."]),
        ("=== [[n]]", ["0 page_break: |"]),
        ("Title: x [[n]]\n\nWind.", ["0 action: |Wind. alone"]),
        ("Title: x\n[[n]]\nWind.", ["0 action: |Wind."]),
    ],
)
def test_anchors(text: str, expected: list[str]) -> None:
    screenplay = read(text)
    assert [shorthand(screenplay, note.anchor) for note in screenplay.notes] == expected


@given(
    st.lists(st.text(alphabet="ab *_\\.\t!", max_size=12), min_size=1, max_size=4),
    st.integers(0, 3),
    st.integers(0, 12),
    st.sampled_from(["", "MARA\n"]),
)
def test_a_letter_in_the_place_of_the_note_stands_where_the_note_does(
    lines: list[str], at: int, column: int, cue: str
) -> None:
    line = lines[at % len(lines)]
    column %= len(line) + 1
    # In the middle of a word of plain letters, where neither a letter nor a note changes what a mark means.
    if not (line[:column][-1:].isalpha() and line[column:][:1].isalpha()):
        return
    with_note, with_letter = list(lines), list(lines)
    with_note[at % len(lines)] = f"{line[:column]}[[n]]{line[column:]}"
    with_letter[at % len(lines)] = f"{line[:column]}X{line[column:]}"
    noted, lettered = read(cue + "\n".join(with_note)), read(cue + "\n".join(with_letter))
    anchor = noted.notes[0].anchor
    index = next(nth for nth, element in enumerate(lettered.elements) if "X" in element.text)
    assert (anchor.element, anchor.offset) == (index, lettered.elements[index].text.index("X"))


def test_many_notes_in_one_paragraph_cost_what_they_are() -> None:
    screenplay = read("[[a]] *x* " * 3_000)
    assert [note.anchor.offset for note in screenplay.notes[:4]] == [0, 2, 5, 8]
    assert len(screenplay.notes) == 3_000
