"""Whatever a reader gives can be written and read again, in each format: nothing is lost, nothing is made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.errors import ScriptError
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.fdx.reader import FdxReader
from filmstudio.screenplay.fdx.writer import FdxWriter
from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.write_fountain import FountainWriter
from tests.unit.screenplay.fdx_samples import final_draft, paragraph
from tests.unit.screenplay.sheet_contents import FOUNTAIN_TEXTS, contents

ROOT = Path(__file__).parents[3]
SCRIPTS = sorted([*(ROOT / "scripts_examples").glob("*.fountain"), *(ROOT / "tests" / "golden").rglob("*.fountain")])


def from_fountain(text: str) -> Screenplay:
    return FountainReader().read_text(text, "x")


def through_fountain(screenplay: Screenplay) -> Screenplay:
    return FountainReader().read(FountainWriter().write(screenplay), "x")


def through_final_draft(screenplay: Screenplay) -> Screenplay:
    return FdxReader().read(FdxWriter().write(screenplay), "x")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_real_scripts_survive_both_formats(script: Path) -> None:
    screenplay = from_fountain(script.read_text(encoding="utf-8"))
    assert contents(through_fountain(screenplay)) == contents(screenplay)
    assert contents(through_final_draft(screenplay)) == contents(screenplay)
    assert contents(through_fountain(through_final_draft(screenplay))) == contents(screenplay)
    # Final Draft also keeps how long each scene is.
    lengths = [element.model_dump().get("eighths") for element in screenplay.elements]
    assert [one.model_dump().get("eighths") for one in through_final_draft(screenplay).elements] == lengths


@settings(max_examples=400, deadline=None)
@given(FOUNTAIN_TEXTS)
def test_any_fountain_survives_fountain(text: str) -> None:
    screenplay = from_fountain(text)
    assert contents(through_fountain(screenplay)) == contents(screenplay)


@settings(max_examples=400, deadline=None)
@given(FOUNTAIN_TEXTS)
def test_any_fountain_survives_final_draft(text: str) -> None:
    screenplay = from_fountain(text)
    assert contents(through_final_draft(screenplay)) == contents(screenplay)


@settings(max_examples=200, deadline=None)
@given(FOUNTAIN_TEXTS)
def test_directives_and_film_keys_survive(text: str) -> None:
    screenplay = from_fountain("Title: x\nLens: 35mm\n\n" + text)
    for again in (through_fountain(screenplay), through_final_draft(screenplay)):
        assert again.defaults == screenplay.defaults
        assert [(one.kind, one.wish, one.anchor) for one in again.directives] == [
            (one.kind, one.wish, one.anchor) for one in screenplay.directives
        ]


@settings(max_examples=150, deadline=None)
@given(FOUNTAIN_TEXTS)
def test_writing_twice_gives_the_same_bytes(text: str) -> None:
    screenplay = from_fountain(text)
    for writer, reader in ((FountainWriter(), FountainReader()), (FdxWriter(), FdxReader())):
        data = writer.write(screenplay)
        assert writer.write(reader.read(data, "x")) == data


_KINDS = [
    "Scene Heading",
    "Action",
    "Shot",
    "Character",
    "Parenthetical",
    "Dialogue",
    "Lyrics",
    "Transition",
    "Outline 2",
]
_TEXTS = st.lists(
    st.sampled_from(
        ["Wind", "INT. SHED", " - ", "NIGHT", "#1#", "~", "(", ")", "^", "!", "*", "_", "\n", " ", ".", ">", "="]
    ),
    min_size=1,
    max_size=8,
).map("".join)
_PARAGRAPHS = st.lists(st.tuples(st.sampled_from(_KINDS), _TEXTS), max_size=10)


def words(screenplay: Screenplay) -> str:
    return "".join("".join(element.text.split()) for element in screenplay.elements)


@settings(max_examples=300, deadline=None)
@given(_PARAGRAPHS)
def test_final_draft_survives_final_draft_and_keeps_its_words_in_fountain(paragraphs: list[tuple[str, str]]) -> None:
    data = final_draft("".join(paragraph(kind, text.replace(">", "&gt;")) for kind, text in paragraphs))
    screenplay = FdxReader().read(data.encode(), "x")
    assert contents(through_final_draft(screenplay)) == contents(screenplay)
    assert words(through_fountain(screenplay)) == words(screenplay)


@given(st.binary(max_size=300))
def test_what_is_no_script_is_refused(data: bytes) -> None:
    with pytest.raises(ScriptError):
        FdxReader().read(data, "x")
