"""The title page of a Final Draft file: paragraphs that have a place on the page, but no names.

The order of the blocks says what they are (title, credit, author, source), and so does how a line looks: a date, a
copyright sign, an address at the margin. A line `Style: 16mm` names itself. A file that we wrote says the names of its
entries in an instruction in front of the root, so that nothing has to be guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import Run, TitleEntry
from filmstudio.screenplay.fdx.paragraph import printed, span_from
from filmstudio.screenplay.fdx.script_notes import span_of
from filmstudio.screenplay.fdx.styled_text import emphasis_of
from filmstudio.screenplay.fdx.xml_source import XmlElement
from filmstudio.screenplay.write_emphasis import marked_pieces

INSTRUCTION = "filmstudio-title-page"
"""Target of the instruction that names the entries: `Title 1, Style 2`, each with its number of lines."""
UNNAMED = frozenset(
    {"title", "credit", "author", "authors", "source", "draft date", "date", "contact", "copyright", "revision"}
)
"""Entries that stand on the page without their names."""
CENTERED = frozenset({"title", "credit", "author", "authors", "source"})
_NAMED = (
    frozenset(
        {"style", "aspect", "fps", "size", "model", "engine", "seed", "light", "lens", "stock", "film", "look", "lora"}
        | {"negative", "steps", "cfg", "notes", "font", "language"}
    )
    | UNNAMED
)
_KEY = re.compile(r"(?P<key>[^\W\d_](?:[^\W_]|[ \-/.]){0,39}):(?:\s+(?P<value>.*))?", re.DOTALL)
_NAMED_COUNT = re.compile(r"(?P<key>[^\W\d_](?:[^\W_]|[ \-/.]){0,39}) (?P<count>\d{1,6})")
_CREDIT = re.compile(r"(?:\S+ ){0,4}(?:by|von|par|por|di|автор)|(?:a |an )?(?:original )?screenplay", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:based (?:up)?on|story by|from the|adapted|after the|inspired by)\b.*", re.IGNORECASE | re.DOTALL
)
_DATE = re.compile(
    r".*\b(?:draft|revis\w+|rev\.)\b.*|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    r"|(?:\d{1,2}(?:st|nd|rd|th)? )?[^\W\d_]{3,9}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}",
    re.IGNORECASE | re.DOTALL,
)
_COPYRIGHT = re.compile(r"(?:copyright\b|©|\(c\)).*", re.IGNORECASE | re.DOTALL)


class TitleLine(NamedTuple):
    """One line of a title page."""

    text: str
    span: SourceSpan
    centered: bool
    block: int
    """Lines with no empty paragraph between them are of one block."""
    key: str = ""
    """What the line is, where the file says it."""


def read_title_page(root: XmlElement, *, exact: bool) -> tuple[TitleEntry, ...]:
    """Return the entries of a FinalDraft document's title page, empty where it has none.

    `exact` is for a file that we wrote: styles of the page become the marks that they were.
    """
    lines = list(_lines(root, _as_marked if exact else _shown))
    return _as_named(root.instructions.get(INSTRUCTION, ""), lines) or guess_entries(lines)


def _lines(root: XmlElement, said_in: Callable[[XmlElement], str]) -> Iterable[TitleLine]:
    block = 0
    for page in root.children("TitlePage"):
        for content in page.children("Content"):
            for paragraph in content.children("Paragraph"):
                said = said_in(paragraph)
                block += not said.strip()
                centered = paragraph.attributes.get("Alignment") == "Center"
                for line in said.split("\n"):
                    if line.strip():
                        yield TitleLine(line.strip(), span_of(paragraph), centered, block)


def _shown(paragraph: XmlElement) -> str:
    said = ""
    for text in paragraph.children("Text"):
        styles = text.attributes.get("Style", "").lower().split("+")
        said += "" if "hiddentext" in styles else printed(text.text(), capitals="allcaps" in styles)
    return said


def _as_marked(paragraph: XmlElement) -> str:
    texts = paragraph.children("Text")
    said = "".join(text.text() for text in texts)
    if not any("Style" in text.attributes for text in texts):
        return said
    runs = [Run(text=text.text(), emphasis=emphasis_of(text.attributes.get("Style", ""))) for text in texts]
    return "".join(marked_pieces(said, runs)[0])


def _as_named(names: str, lines: Sequence[TitleLine]) -> tuple[TitleEntry, ...]:
    """Return the entries as the file names them, or none if the page was changed since."""
    counts = [match for part in names.split(",") if (match := _NAMED_COUNT.fullmatch(part.strip()))]
    entries: list[TitleEntry] = []
    left = list(lines)
    for match in counts:
        key, count = match["key"], int(match["count"])
        unnamed = key.casefold() in UNNAMED and count > 0
        here, left = left[: max(count, 1)], left[max(count, 1) :]
        if len(here) < max(count, 1) or not (unnamed or here[0].text.startswith(f"{key}:")):
            return ()
        values = [line.text for line in here]
        if not unnamed:
            values[0] = values[0][len(key) + 1 :].strip()
        entries.append(_entry(key, here, values[:count]))
    return tuple(entries) if not left else ()


def guess_entries(lines: Sequence[TitleLine]) -> tuple[TitleEntry, ...]:
    """Return the entries of a page whose lines have no names, in the order in which they begin."""
    found: dict[str, list[tuple[str, TitleLine]]] = {}
    middle = _Middle(titled=any(line.key == "Title" for line in lines))
    for line in lines:
        match = _KEY.fullmatch(line.text)
        if line.key:
            key, value = line.key, line.text
        elif match and match["key"].casefold() in _NAMED and match["value"]:
            key, value = match["key"], match["value"].strip()
        else:
            key, value = middle.key(line) if line.centered else _key_at_the_margin(line.text), line.text
        found.setdefault(key, []).append((value, line))
    return tuple(_entry(key, [line for _, line in said], [value for value, _ in said]) for key, said in found.items())


def _key_at_the_margin(text: str) -> str:
    if _COPYRIGHT.fullmatch(text):
        return "Copyright"
    return "Draft date" if _DATE.fullmatch(text) else "Contact"


class _Middle:
    """Says what the centred lines are, one after the other: the first block is the title, what follows the credit."""

    def __init__(self, *, titled: bool) -> None:
        self._title_block: int | None = -1 if titled else None
        self._credited = False

    def key(self, line: TitleLine) -> str:
        if self._title_block is None:
            self._title_block = line.block
            return "Title"
        if _COPYRIGHT.fullmatch(line.text):
            return "Copyright"
        if _SOURCE.fullmatch(line.text):
            return "Source"
        if not self._credited and _CREDIT.fullmatch(line.text.rstrip(":")):
            self._credited = True
            return "Credit"
        if _DATE.fullmatch(line.text):
            return "Draft date"
        return "Title" if line.block == self._title_block and not self._credited else "Author"


def _entry(key: str, lines: Sequence[TitleLine], values: Sequence[str]) -> TitleEntry:
    return TitleEntry(key=key, values=tuple(values), span=span_from(lines[0].span, lines[-1].span))
