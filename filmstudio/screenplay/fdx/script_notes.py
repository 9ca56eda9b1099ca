"""Script notes of Final Draft, in both forms: inside a paragraph, and by a range in a list behind the script."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.screenplay.fdx.paragraph import PlacedNote, clean, note_text
from filmstudio.screenplay.fdx.xml_source import XmlElement

_RANGE = re.compile(r"\s*(\d{1,12})\s*,\s*(\d{1,12})\s*")
_UNIT_BYTES = 2


def read_note(element: XmlElement, offset: int = 0) -> PlacedNote:
    """Return a ScriptNote; its paragraphs are its lines. One without words shows its name, if it has one."""
    lines = [
        "".join(clean(text.text()) for text in paragraph.children("Text"))
        for paragraph in element.children("Paragraph")
    ]
    return PlacedNote(offset, note_text(lines) or element.attributes.get("Name", "").strip(), span_of(element))


def span_of(element: XmlElement) -> SourceSpan:
    """Return the place of the text in an element (all its Text children, or the element where there are none)."""
    texts = [text for text in element.children("Text") if text.content]
    texts = texts or [text for paragraph in element.children("Paragraph") for text in paragraph.children("Text")]
    first, last = (texts[0], texts[-1]) if texts else (element, element)
    if not texts:
        return SourceSpan(
            line=element.line, column=element.column, end_line=element.line, end_column=element.column + 1
        )
    return SourceSpan(line=first.line, column=first.column, end_line=last.end_line, end_column=last.end_column)


class _Stretch(NamedTuple):
    """A stretch of the script as ranges count it: from `start` on, `raw` as the file has it."""

    start: int
    raw: str
    paragraph: int
    offset: int
    shown: Callable[[str], str]


@dataclass(slots=True)
class RangeMap:
    """Where a position of a `Range` is: positions count UTF-16 units of the plain text of all paragraphs.

    Each paragraph counts one more for its end, each block inside a paragraph (dual dialogue, an omitted scene) two,
    whatever it holds: that is how files which Final Draft wrote put their notes on whole words.
    """

    _position: int = 0
    _stretches: list[_Stretch] = field(default_factory=list)

    def begin_paragraph(self, paragraph: int) -> None:
        """Say that a paragraph begins here, empty or not."""
        self._stretches.append(_Stretch(self._position, "", paragraph, 0, str))

    def text(self, raw: str, paragraph: int, offset: int, shown: Callable[[str], str]) -> None:
        """Count a run of a paragraph; `offset` is where it begins in the text that the sheet shows."""
        self._stretches.append(_Stretch(self._position, raw, paragraph, offset, shown))
        self._position += len(raw.encode("utf-16-le", "surrogatepass")) // _UNIT_BYTES

    def block(self, paragraph: int) -> None:
        """Count a block whose first paragraph this is."""
        self._stretches.append(_Stretch(self._position, "", paragraph, 0, str))
        self._position += 2

    def end_paragraph(self) -> None:
        """Count the end of a paragraph."""
        self._position += 1

    def place(self, position: int) -> tuple[int, int] | None:
        """Return the paragraph (its index) and the offset in its text, or None behind the end of the script."""
        if position >= self._position:
            return None
        at = bisect_right(self._stretches, position, key=lambda stretch: stretch.start) - 1
        stretch = self._stretches[at]
        units = stretch.raw.encode("utf-16-le", "surrogatepass")[: (position - stretch.start) * _UNIT_BYTES]
        return stretch.paragraph, stretch.offset + len(stretch.shown(units.decode("utf-16-le", "ignore")))


def read_range_start(element: XmlElement) -> int | None:
    """Return where the range of a note begins (the smaller of its two ends), or None if it has none."""
    match = _RANGE.fullmatch(element.attributes.get("Range", ""))
    return min(int(match[1]), int(match[2])) if match else None
