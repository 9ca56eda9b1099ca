"""What every reader and writer promises: one suite over all that are installed."""

from __future__ import annotations

from fractions import Fraction
from importlib.metadata import entry_points

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.errors import ScriptError
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.timeline import Subtitle, Timeline
from filmstudio.ports.reader import Reader
from filmstudio.ports.script_writer import ScriptWriter
from filmstudio.ports.writer import Writer
from filmstudio.studio.plugins import find_reader, find_writer
from filmstudio.units import Resolution

READERS: list[Reader] = [point.load()() for point in entry_points(group="filmstudio.readers")]
SCRIPT_WRITERS: list[ScriptWriter] = [point.load()() for point in entry_points(group="filmstudio.script_writers")]
WRITERS = [point.name for point in entry_points(group="filmstudio.writers")]


def test_there_are_some() -> None:
    assert READERS
    assert SCRIPT_WRITERS
    assert WRITERS


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("INT. EXT-DAY\n\r\t()[]/*=~@!.>^#:Añ王\u2028"), max_size=200))
def test_a_reader_takes_any_text_and_says_where_everything_stands(reader: Reader, text: str) -> None:
    try:
        screenplay = reader.read(text.encode(), "x")
    except ScriptError as error:  # no file of that format at all
        assert error.message.startswith("x:")
        return
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for element in screenplay.elements:
        assert 1 <= element.span.line <= element.span.end_line <= lines
    assert Screenplay.model_validate_json(screenplay.model_dump_json()) == screenplay


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
def test_endings_are_lower_case_with_a_dot(reader: Reader) -> None:
    assert reader.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)


SCRIPT = """Title: LOW TIDE
Author: N. Ray

INT./EXT. PIER - DAWN #3A#

[[scene: light: overcast]]

Nora *waits*. [[shot: CU on the rope]] The rope is _cut_.

NORA (O.S.)
(calling)
Lev?  [[too soon?]]

LEV ^
Here.

CUT TO:

> THE END <
"""


@pytest.mark.parametrize("writer", SCRIPT_WRITERS, ids=lambda writer: type(writer).__name__)
def test_what_a_script_writer_writes_is_read_as_it_was(writer: ScriptWriter) -> None:
    first = find_reader(".fountain").read(SCRIPT.encode(), "x")
    again = find_reader(writer.suffixes[0]).read(writer.write(first), "x")
    assert [(type(element), element.text) for element in again.elements] == [
        (type(element), element.text) for element in first.elements
    ]
    assert [(note.text, note.anchor) for note in again.notes] == [(note.text, note.anchor) for note in first.notes]
    assert [(entry.key, entry.values) for entry in again.title_page] == [
        (entry.key, entry.values) for entry in first.title_page
    ]
    assert [directive.wish for directive in again.directives] == [directive.wish for directive in first.directives]


def timeline(*subtitles: Subtitle) -> Timeline:
    size, rate = Resolution(64, 64), Fraction(24000, 1001)
    return Timeline(title="X", size=size, rate=rate, frames=240, clips=(), subtitles=subtitles)


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_writes_utf8_and_takes_a_film_without_words(name: str) -> None:
    writer: Writer = find_writer(name)
    assert writer.suffix.startswith(".")
    writer.write(timeline()).decode("utf-8")
    words = "Ναι, <b>王</b> & it's 100%"
    text = writer.write(timeline(Subtitle(start_frame=24, end_frame=48, speaker="ADA", text=words))).decode("utf-8")
    assert "王" in text
    assert "Ναι" in text


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_is_deterministic(name: str) -> None:
    sheet = timeline(Subtitle(start_frame=0, end_frame=9, speaker="ADA", text="Yes."))
    assert find_writer(name).write(sheet) == find_writer(name).write(sheet)
