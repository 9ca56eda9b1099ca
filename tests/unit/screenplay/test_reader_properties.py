"""What holds for every text: it is read, nothing is lost, every span is in the text, line ends do not matter."""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from types import FrameType
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import Screenplay
from filmstudio.ports.reader import Reader
from filmstudio.screenplay.reader import FountainReader

# Pieces from which Fountain is made, so that random texts reach the rules and not only the action paragraph.
_MARKS = ["@", "!", ".", "..", "~", ">", "<", "=", "===", "#", "#1#", "(", ")", "(beat)", "-", "7", ":", "^"]
_PAIRS = ["[[", "]]", "/*", "*/", "*", "**", "_", "\\"]
_WORDS = [
    "INT. ",
    "EXT/INT ",
    "Title:",
    "MARA",
    "mara",
    "LEV ^",
    "CUT TO:",
    "FADE OUT.",
    " - ",
    "NIGHT",
    "é",
    "夜",
    "ß",
]
_SPACES = [" ", "  ", "   ", "\t", "\n", "\n\n", "\r\n", "\r", "\u2028", "\x00", "\ufeff"]
_PIECES = st.sampled_from([*_MARKS, *_PAIRS, *_WORDS, *_SPACES])
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_SCRIPTS = st.one_of(st.lists(_PIECES, max_size=60).map("".join), st.text(max_size=200))


def read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "any.fountain")


def test_the_reader_keeps_its_port() -> None:
    reader: Reader = FountainReader()
    assert reader.suffixes == (".fountain", ".spmd", ".txt", ".md")


@settings(max_examples=400, deadline=None)
@given(_SCRIPTS)
def test_every_span_lies_in_the_text_and_in_order(text: str) -> None:
    screenplay = read(text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def check(span: SourceSpan) -> None:
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1])
        assert 2 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        assert (span.line, span.column) < (span.end_line, span.end_column)

    printed = [entry.span for entry in screenplay.title_page] + [element.span for element in screenplay.elements]
    for span in (*printed, *(note.span for note in screenplay.notes)):
        check(span)
    for span in printed:
        assert lines[span.line - 1][span.column - 1].strip()
        assert lines[span.end_line - 1][span.end_column - 2].strip()
    for left, right in pairwise(printed):
        assert left.end_line < right.line
    for remark in screenplay.diagnostics:
        if remark.code not in ("no-scenes", "empty-document"):
            check(remark.span)
    places = [(remark.span.line, remark.span.column) for remark in screenplay.diagnostics]
    assert places == sorted(places)


@settings(max_examples=200, deadline=None)
@given(_SCRIPTS)
def test_every_line_that_prints_belongs_to_something(text: str) -> None:
    screenplay = read(text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [entry.span for entry in screenplay.title_page] + [element.span for element in screenplay.elements]
    covered = {number for span in spans for number in range(span.line, span.end_line + 1)}
    if "/*" not in text and "[[" not in text:
        assert {number for number, line in enumerate(lines, start=1) if _CONTROL.sub("", line).strip()} <= covered


@settings(max_examples=200, deadline=None)
@given(_SCRIPTS)
def test_line_ends_do_not_matter(text: str) -> None:
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    assert read(unix) == read(unix.replace("\n", "\r\n")) == read(unix.replace("\n", "\r"))


@settings(max_examples=200, deadline=None)
@given(_SCRIPTS)
def test_the_sheet_survives_being_written_down(text: str) -> None:
    screenplay = read(text.encode(errors="replace").decode())
    assert Screenplay.model_validate_json(screenplay.model_dump_json()) == screenplay


def _steps(text: str) -> int:
    """Count the lines of Python that reading a text takes: work, measured without a clock."""
    steps = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text)
    finally:
        sys.settrace(before)
    return steps


def test_work_grows_with_the_length_alone() -> None:
    hard = (
        "INT. SHED - NIGHT #1#\n\nMARA (O.S.)\n[[a]]\n(low)\n*One* **two _three_\n  \n~La\n\n"
        "Wind [[open\n[[ open\n\n/* cut */ rain.\n\n"
        + "[[x " * 20
        + "\n"
        + "*a _b " * 20
        + "\n\n"
        + "((((" * 20
        + "\n\n"
    )
    once = _steps(hard * 5)
    assert _steps(hard * 100) < 25 * once


def test_many_open_marks_and_blank_lines_are_read() -> None:
    assert len(read("\n" * 20_000 + "Wind.").elements) == 1
    assert len(read("[[" * 20_000).diagnostics) == 2  # one remark tells of a whole paragraph
    assert len(read("[[a\n\n" * 5_000).diagnostics) == 5_001
    assert len(read("/*" * 20_000).diagnostics) == 2
    assert len(read("*a _b " * 5_000).elements) == 1
    assert len(read("MARA\n" + "[[a]]\n" * 5_000 + "Hi.").elements) == 2
