"""The title page in Fountain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.model.screenplay import TitleEntry
from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.write_lines import kept_apart

_FIRST = "Title: x\n"
"""In front of the entry that is tried: what may open a page is stricter than what may go on with it."""


def write_title_page(entries: Sequence[TitleEntry]) -> str:
    """Return the lines of a title page: one value behind its key, several below it."""
    return "".join(_written(entry) for entry in entries)


def _written(entry: TitleEntry) -> str:
    """Return an entry as it reads back the same; where none does, its first way."""
    ways = list(_ways(entry))
    for way in ways:
        found = FountainReader().parse_text(_FIRST + way, "").title_page[1:]
        if [(one.key, one.values) for one in found] == [(entry.key, entry.values)]:
            return way
    return ways[0]


def _ways(entry: TitleEntry) -> Iterator[str]:
    values = [kept_apart(value) for value in entry.values]
    below = "".join(f"    {value}\n" for value in values)
    beside = f"{entry.key}: {values[0]}\n" + "".join(f"    {value}\n" for value in values[1:]) if values else ""
    if len(values) == 1:
        yield beside
    yield f"{entry.key}:\n{below}"
    if len(values) > 1:
        yield beside
