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
from filmstudio.screenplay.directives.title_keys import FILM_KEYS, SHOT_KEYS
from filmstudio.screenplay.heading import has_prefix
from filmstudio.screenplay.line_rules import is_transition
from filmstudio.screenplay.page import Page

_KEY = re.compile(r" {0,2}(?P<key>[^\W\d_](?:[^\W_]|[ \-/.]){0,39}):")
_INDENTED = re.compile(r"(?: {3}| {0,2}\t)\s*\S")
_KEYS_OF_FOUNTAIN = frozenset(
    {"title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "copyright"}
    | {"revision", "font"}
)
# Not those which a script's first line may well begin with: `Angle: on the door`.
_KEYS_OF_FILMS = frozenset(SHOT_KEYS | FILM_KEYS) - {"film", "angle", "move", "speed", "focus"}
_KNOWN_KEYS = _KEYS_OF_FOUNTAIN | _KEYS_OF_FILMS


class TitlePage(NamedTuple):
    """The entries, where the body begins (an index into the lines), and what was doubtful."""

    entries: tuple[TitleEntry, ...]
    body_start: int
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Draft:
    key: str
    first: int
    last: int
    values: list[str] = field(default_factory=list)

    def entry(self, page: Page) -> TitleEntry:
        return TitleEntry(key=self.key, values=tuple(self.values), span=page.span(self.first, self.last))


def read_title_page(page: Page) -> TitlePage:
    """Read the title page, if the first line that prints opens one; otherwise the body begins at line 0.

    Values stand behind the colon or below it, indented by three spaces or a tab. A line that is neither key nor
    value ends the page and belongs to the script.
    """
    first = next((at for at, bare in enumerate(page.bare) if bare), len(page))
    if first == len(page) or not _opens(page, first):
        return TitlePage((), 0, ())
    drafts: list[_Draft] = []
    at = first
    while at < len(page) and (page.bare[at] or page.note_only(at)):
        if page.bare[at] and not _take(page.texts[at], at, drafts):
            break
        at += 1
    entries = tuple(draft.entry(page) for draft in drafts)
    return TitlePage(entries, at, _doubts(entries[0]))


def _key(text: str) -> str | None:
    match = _KEY.match(text)
    if match is None or has_prefix(text.lstrip()) or is_transition(text.strip()):
        return None
    return match["key"].strip()


def _opens(page: Page, at: int) -> bool:
    key = _key(page.texts[at])
    if key is None:
        return False
    inline = page.texts[at].partition(":")[2].strip()
    value_below = at + 1 < len(page) and _INDENTED.match(page.texts[at + 1]) is not None
    return key.casefold() in _KNOWN_KEYS or bool(inline) or value_below


def _take(text: str, at: int, drafts: list[_Draft]) -> bool:
    """Add a line to the page; False if it is not part of one."""
    if drafts and _INDENTED.match(text):
        drafts[-1].values.append(text.strip())
        drafts[-1].last = at
        return True
    key = _key(text)
    if key is None:
        return False
    inline = text.partition(":")[2].strip()
    drafts.append(_Draft(key, at, at, [inline] if inline else []))
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
