"""The film's title and its card, from the title page."""

from __future__ import annotations

import re

from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.durations import TITLE_S
from filmstudio.breakdown.rules import because
from filmstudio.model.camera import ShotSize
from filmstudio.model.screenplay import Screenplay, TitleEntry
from filmstudio.model.shots import Role

LONGEST_TITLE = 200
"""In letters; what is longer is no title, and would not fit on a card."""
_MARKS = re.compile(r"\\([*_\\])|[*_]+")


def film_title(screenplay: Screenplay) -> str:
    """Return the title of the title page in one line, emphasis marks removed; empty where there is none."""
    return _line(screenplay, "title", joined_by=" ")[:LONGEST_TITLE]


def opening_card(screenplay: Screenplay, title: str) -> Draft:
    """Return the title card: the title as its subject, and `by` with the authors as its action."""
    authors = _line(screenplay, "author", joined_by=", ") or _line(screenplay, "authors", joined_by=", ")
    credit = _line(screenplay, "credit", joined_by=" ") or "by"
    entries = [entry for entry in screenplay.title_page if _is(entry, "title", "author", "authors", "credit")]
    card = Draft(
        Role.TITLE,
        ShotSize.WIDE,
        subject=title,
        action=f"{credit} {authors}" if authors else "",
        spans=[entry.span for entry in entries],
        picture_s=TITLE_S,
        explicit=True,
    )
    card.decided(because("film-title"), "role", "camera.size")
    card.decided(because("title-time"), "duration_s")
    card.decided(f"title-page:{entries[0].span.line if entries else 1}", "subject")
    return card


def _line(screenplay: Screenplay, key: str, *, joined_by: str) -> str:
    values = [value for entry in screenplay.title_page if _is(entry, key) for value in entry.values]
    cleaned = (" ".join(_MARKS.sub(lambda mark: mark[1] or "", value).split()) for value in values)
    return joined_by.join(filter(None, cleaned))


def _is(entry: TitleEntry, *keys: str) -> bool:
    return entry.key.strip().casefold() in keys
