"""The title page: `key: value` lines in front of the script, up to the first blank line.

Fountain does not say how to tell a title page from a script that begins with a colon in its first line. Here a
known key opens one, or any key with a value; a heading, a transition or a forced line never does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.screenplay import TitleEntry
from filmstudio.screenplay.heading import has_prefix
from filmstudio.screenplay.line_rules import is_transition
from filmstudio.screenplay.lines import Line, span_over

_KEY = re.compile(r" {0,2}(?P<key>[^\W\d_](?:[^\W_]|[ \-/.]){0,39}):")
_INDENTED = re.compile(r"(?: {3}| {0,2}\t)\s*\S")
_KEYS_OF_FOUNTAIN = frozenset(
    {"title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "copyright"}
    | {"revision", "font"}
)
_KEYS_OF_FILMS = frozenset({"style", "aspect", "fps", "model", "seed"})
_KNOWN_KEYS = _KEYS_OF_FOUNTAIN | _KEYS_OF_FILMS


class TitlePage(NamedTuple):
    """The entries, where the body begins (an index into the lines), and what was doubtful."""

    entries: tuple[TitleEntry, ...]
    body_start: int
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Draft:
    key: str
    first: Line
    last: Line
    values: list[str] = field(default_factory=list)

    def entry(self) -> TitleEntry:
        return TitleEntry(key=self.key, values=tuple(self.values), span=span_over(self.first, self.last))


def read_title_page(lines: tuple[Line, ...]) -> TitlePage:
    """Read the title page, if the first line that prints opens one; otherwise the body begins at line 0.

    Values stand behind the colon or below it, indented by three spaces or a tab. A line that is neither key nor
    value ends the page and belongs to the script.
    """
    first = next((index for index, line in enumerate(lines) if not line.blank), len(lines))
    if first == len(lines) or not _opens(lines, first):
        return TitlePage((), 0, ())
    drafts: list[_Draft] = []
    at = first
    while at < len(lines) and (lines[at].note_only or not lines[at].blank):
        if not lines[at].note_only and not _take(lines[at], drafts):
            break
        at += 1
    entries = tuple(draft.entry() for draft in drafts)
    return TitlePage(entries, at, _doubts(entries[0]))


def _key(line: Line) -> str | None:
    match = _KEY.match(line.text)
    if match is None or has_prefix(line.text) or is_transition(line.text.strip()):
        return None
    return match["key"].strip()


def _opens(lines: tuple[Line, ...], at: int) -> bool:
    key = _key(lines[at])
    if key is None:
        return False
    inline = lines[at].text.partition(":")[2].strip()
    value_below = at + 1 < len(lines) and _INDENTED.match(lines[at + 1].text) is not None
    return key.casefold() in _KNOWN_KEYS or bool(inline) or value_below


def _take(line: Line, drafts: list[_Draft]) -> bool:
    """Add a line to the page; False if it is not part of one."""
    if drafts and _INDENTED.match(line.text):
        drafts[-1].values.append(line.text.strip())
        drafts[-1].last = line
        return True
    key = _key(line)
    if key is None:
        return False
    inline = line.text.partition(":")[2].strip()
    drafts.append(_Draft(key, line, line, [inline] if inline else []))
    return True


def _doubts(opening: TitleEntry) -> tuple[Diagnostic, ...]:
    if opening.key.casefold() in _KNOWN_KEYS:
        return ()
    return (
        Diagnostic(
            code="title-page-guess",
            severity=Severity.WARNING,
            message=f"this line was read as the title-page key {opening.key!r}; "
            "if it belongs to the script, put a ! in front of it",
            span=opening.span,
        ),
    )
