"""The title page for Final Draft: lines at their usual places, the names of the entries beside them in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filmstudio.model.screenplay import TitleEntry
from filmstudio.screenplay.emphasis import styled
from filmstudio.screenplay.fdx.title_page import CENTERED, INSTRUCTION, UNNAMED
from filmstudio.screenplay.fdx.write_paragraphs import write_text
from filmstudio.screenplay.fdx.xml_text import in_attributes
from filmstudio.screenplay.write_emphasis import marked_pieces

_KEY = re.compile(r"[^\W\d_](?:[^\W_]|[ \-/.]){0,39}")
_EMPTY = '<Paragraph Alignment="Center"><Text></Text></Paragraph>'
_LINES_ABOVE_TITLE = 14
"""The title stands a third down a page of 55 lines."""
_LINES_ABOVE_FOOT = 10


def names_of(entries: Sequence[TitleEntry]) -> str:
    """Return the instruction that names the entries and counts their lines, empty where it cannot be written."""
    if not entries or not all(_KEY.fullmatch(entry.key) for entry in entries):
        return ""
    names = ", ".join(f"{entry.key} {len(entry.values)}" for entry in entries)
    return f"<?{INSTRUCTION} {names}?>\n"


def title_paragraphs(entries: Sequence[TitleEntry]) -> Iterator[str]:
    """Yield the paragraphs of the title page, one a line."""
    centered_before: bool | None = None
    for entry in entries:
        centered = entry.key.casefold() in CENTERED
        if centered_before is None:
            yield from [_EMPTY] * (_LINES_ABOVE_TITLE if centered else 1)
        elif centered or centered_before:
            yield from [_EMPTY] * (1 if centered else _LINES_ABOVE_FOOT)
        centered_before = centered
        yield from (_paragraph(line, centered) for line in _lines(entry))


def _lines(entry: TitleEntry) -> Sequence[str]:
    if entry.values and entry.key.casefold() in UNNAMED:
        return entry.values
    first = entry.values[0] if entry.values else ""
    return (f"{entry.key}: {first}".rstrip(), *entry.values[1:])


def _paragraph(line: str, centered: bool) -> str:
    attributes = in_attributes({"Alignment": "Center" if centered else "Left"})
    return f"<Paragraph{attributes}>{_styled(line)}</Paragraph>"


def _styled(line: str) -> str:
    """Return a line with its emphasis as styles, or as it is where the marks could not be told from the styles."""
    text, runs = styled([line])
    if not runs or "".join(marked_pieces(text, runs)[0]) != line:
        return write_text(line)
    return "".join(write_text(run.text, run.emphasis) for run in runs)
