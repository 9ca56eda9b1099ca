"""A paragraph of a word-processor's screenplay (Final Draft, Fade In): what it is, what it says, what is noted in it.

Both programs know paragraphs by their style instead of by their looks. What their readers share is here and in
`assemble`: from a list of these the elements and notes of the sheet are made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.screenplay.control_characters import without_controls
from filmstudio.screenplay.fdx.styled_text import NO_TEXT, StyledText

_LINE_SEPARATORS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINE = re.compile(r"(?<=\n)[ \t]?(?=\n)")


class Kind(StrEnum):
    """What a paragraph is."""

    HEADING = "heading"
    ACTION = "action"
    SHOT = "shot"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    LYRICS = "lyrics"
    TRANSITION = "transition"
    CENTERED = "centered"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"
    """The whole paragraph is a note."""
    NOTHING = "nothing"
    """A list for the production office: not part of the film."""


CAPITALS = frozenset({Kind.HEADING, Kind.SHOT, Kind.CHARACTER, Kind.TRANSITION})
"""These are shown in capitals, however they were typed."""


class PlacedNote(NamedTuple):
    """A note and how many characters of its paragraph's text stand before it."""

    offset: int
    text: str
    span: SourceSpan


@dataclass(slots=True)
class Paragraph:
    """One paragraph. `text` may hold line breaks; typed `[[notes]]` are cut out of it already."""

    kind: Kind
    span: SourceSpan
    content: StyledText = NO_TEXT
    level: int = 1
    """Of a section."""
    number: str | None = None
    """Of a scene."""
    eighths: int | None = None
    """Length of a scene, where the file says it."""
    new_page: bool = False
    right_column: bool = False
    """Of a cue: this speech is heard together with the one before it."""
    keep_empty: bool = False
    """A section or synopsis without words counts."""
    notes: list[PlacedNote] = field(default_factory=list)


def span_from(first: SourceSpan, last: SourceSpan) -> SourceSpan:
    """Return the place from the start of one span to the end of another."""
    return SourceSpan(line=first.line, column=first.column, end_line=last.end_line, end_column=last.end_column)


def clean(text: str) -> str:
    """Return text without control characters; the rare separators of lines end lines."""
    return text if text.isascii() and text.isprintable() else without_controls(_LINE_SEPARATORS.sub("\n", text))


def printed(text: str, *, capitals: bool = False) -> str:
    """Return text of a paragraph as the sheet keeps it: clean, a tab as four spaces."""
    shown = clean(text).replace("\t", "    ")
    return shown.upper() if capitals else shown


def note_text(lines: list[str]) -> str:
    """Return a note's lines as Fountain could hold them: a blank line in a note is two spaces."""
    return _BLANK_LINE.sub("  ", "\n".join(lines).strip())
