"""Fountain as people write it: no mark where none is needed, one where a line would be taken for something else."""

from __future__ import annotations

import pytest

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import (
    Action,
    Character,
    Dialogue,
    Element,
    Emphasis,
    Note,
    Run,
    SceneHeading,
    Screenplay,
    Transition,
)
from filmstudio.ports.script_writer import ScriptWriter
from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.write_fountain import FountainWriter

SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=2)


def written(*elements: Element, notes: tuple[Note, ...] = ()) -> str:
    return FountainWriter().write(Screenplay(source="x", elements=elements, notes=notes)).decode()


def action(text: str, *runs: Run) -> Action:
    return Action(span=SPAN, text=text, runs=runs)


def note(text: str, element: int, offset: int = 0, *, attached: bool = True) -> Note:
    return Note(text=text, span=SPAN, anchor=Anchor(element=element, offset=offset, attached=attached))


def test_the_writer_keeps_its_port() -> None:
    writer: ScriptWriter = FountainWriter()
    assert writer.suffixes == (".fountain",)


def test_a_clean_script_comes_back_as_it_was_typed() -> None:
    text = (
        "Title: LOW TIDE\nAuthor:\n    N. Ray\n    T. Okoye\nSeed: 11\n\n"
        "# The storm\n\n= Nora waits.\n\nEXT. PIER - DAWN #3#\n\n[[scene: light: overcast]]\n\n"
        "[[shot: WS]]\nNora walks. [[shot: CU on the rope]] She finds it *cut*.\n\n"
        "NORA (O.S.)\n(low)\nHe was here. [[hm]]\nWasn't he.\n\nLEV ^\n~Haul away\nNo.\n\n"
        "> THE END <\n\nSMASH CUT TO:\n\n===\n\n.RIVERBED\n\n!INT. NO SCENE\n\n> Iris out.\n"
    )
    assert FountainWriter().write(FountainReader().read_text(text, "x")).decode() == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wind.", "Wind.\n"),
        ("INT. IN NAME ONLY", "!INT. IN NAME ONLY\n"),
        ("CUT TO:", "!CUT TO:\n"),
        ("She reads it: blank.", "She reads it: blank.\n"),
        ("Title: not one", "!Title: not one\n"),
        ("#3 rolls off.", "!#3 rolls off.\n"),
        ("> so <", "!> so <\n"),
        ("One.\n~two\nthree", "One.\n!~two\nthree\n"),
        ("NORA\nwaits.", "!NORA\nwaits.\n"),
        ("code *77*", "code \\*77\\*\n"),
        ("5 * 4 * 3", "5 * 4 * 3\n"),
        ("take_two_final", "take_two_final\n"),
        ("a [[ b /* c", "a [/**/[ b //**/* c\n"),
        ("    Dear Lev,", "    Dear Lev,\n"),
    ],
)
def test_action(text: str, expected: str) -> None:
    assert written(action(text)) == expected or written(action("Fog."), action(text)) == "Fog.\n\n" + expected


def test_headings_cues_and_transitions_are_forced_only_where_they_must() -> None:
    def heading(text: str, number: str | None = None) -> SceneHeading:
        parts = FountainReader().read_text(f".{text}" if "INT" not in text else text, "x").elements[0]
        assert isinstance(parts, SceneHeading)
        return parts.model_copy(update={"number": number})

    assert written(heading("INT. SHED - DAY", "12A")) == "INT. SHED - DAY #12A#\n"
    assert written(heading("THE CAVE")) == ".THE CAVE\n"
    speech = Dialogue(span=SPAN, text="Hi.")
    assert written(Character(span=SPAN, text="de la Cruz", name="de la Cruz"), speech) == "@de la Cruz\nHi.\n"
    assert written(Character(span=SPAN, text="MARA", name="MARA", dual=True), speech) == "MARA ^\nHi.\n"
    assert written(Transition(span=SPAN, text="FADE OUT.")) == "FADE OUT.\n"
    assert written(Transition(span=SPAN, text="Iris out.")) == "> Iris out.\n"


BOLD, ITALIC, UNDER = Emphasis.BOLD, Emphasis.ITALIC, Emphasis.UNDERLINE


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([("a ", ()), ("b", (BOLD,)), (" c", ())], "a **b** c"),
        ([("the ", (UNDER,)), ("Petrel", (ITALIC, UNDER)), (" sinks", (UNDER,))], "_the *Petrel* sinks_"),
        ([("very", (ITALIC, BOLD))], "***very***"),
        ([("so", (BOLD,)), (" *", ())], "**so** \\*"),
        ([("a", (ITALIC, UNDER)), ("b", (ITALIC,))], "_*a*_*b*"),
        ([("one", (BOLD,)), ("\n", ()), ("two", (BOLD,))], "**one**\n**two**"),
    ],
)
def test_emphasis(runs: list[tuple[str, tuple[Emphasis, ...]]], expected: str) -> None:
    wanted = tuple(Run(text=text, emphasis=emphasis) for text, emphasis in runs)
    text = written(action("Fog."), action("".join(run.text for run in wanted), *wanted)).partition("\n\n")[2]
    assert text.rstrip("\n").lstrip("!") == expected
    again = FountainReader().read_text("Fog.\n\n" + text, "x").elements[1]
    assert isinstance(again, Action)
    assert again.runs == wanted


def test_emphasis_without_a_spelling_is_given_up_but_no_letter() -> None:
    runs = (Run(text="in", emphasis=(UNDER,)), Run(text="side"))
    assert written(action("inside", *runs)) == "inside\n"


def test_notes_stand_at_their_places() -> None:
    cue = Character(span=SPAN, text="LEV", name="LEV")
    notes = (
        note("alone", 0, attached=False),
        note("above", 0),
        note("in", 0, 4),
        note("end", 0, 9),
        note("said", 2),
        note("last", 3, attached=False),
    )
    text = written(action("Lev nods."), cue, Dialogue(span=SPAN, text="No."), notes=notes)
    assert text == "[[alone]]\n\n[[above]]\nLev [[in]]nods. [[end]]\n\nLEV\n[[said]] No.\n\n[[last]]\n"


def test_a_long_note_in_the_middle_of_a_line_becomes_one_line() -> None:
    text = written(action("Lev nods."), notes=(note("shot: CU\n  lens: 85mm", 0, 4),))
    assert text == "Lev [[shot: CU; lens: 85mm]]nods.\n"


def test_brackets_that_would_end_a_note_become_round() -> None:
    assert written(action("Fog."), notes=(note("a]] b", 0),)) == "[[a)) b]]\nFog.\n"
    assert written(action("Fog."), notes=(note("see [p. 4]", 0),)) == "[[see [p. 4]]]\nFog.\n"


@pytest.mark.parametrize("text", ["@**LEV ^**\nHi.\n", "Fog.[[a\n] ]]\n", "Fog. [/**/[no note]]\n", "A //**/* b\n"])
def test_what_is_hard_to_write_comes_back(text: str) -> None:
    assert FountainWriter().write(FountainReader().read_text(text, "x")).decode() == text


def test_an_empty_sheet_is_an_empty_file() -> None:
    assert written() == ""
