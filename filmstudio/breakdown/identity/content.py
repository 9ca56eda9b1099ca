"""What a shot and a scene are known by from draft to draft: the words they carry, never how they are framed.

Why words: a framing, a size or the people in frame may change with every note and every better rule, and it is still
the same shot. A shot without words is known by its role, its subject and its place.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from filmstudio.model.shots import Role, ShotSpec

GIST_LETTERS = 100
"""Enough to know a paragraph again after a rewrite, and short enough for one line of a diff."""
_HALF = 16
"""Hex digits for what is seen, and as many for what is said: 64 bits each."""
_NOTHING = hashlib.sha256(b"").hexdigest()


class Words(NamedTuple):
    """What is seen and what is said in a shot, white space made one space."""

    seen: str
    said: str


def words_of(shot: ShotSpec) -> Words:
    """Return the words that a shot carries; both are empty for one that only shows something."""
    said = "\n".join([f"{line.speaker.casefold()}:{_squeezed(line.text)}" for line in shot.lines])
    return Words("\n".join([_squeezed(part) for part in _pictures(shot)]), said)


def content_of(shot: ShotSpec, words: Words) -> str:
    """Return the digest of a shot's words: 16 hex digits of what is seen, 16 of what is said."""
    seen, said = words
    if not seen and not said:
        seen = f"{shot.role.value}\n{_squeezed(shot.subject)}\n{_squeezed(shot.place.name).casefold()}"
    return _digest(seen)[:_HALF] + _digest(said)[:_HALF]


def gist_of(shot: ShotSpec) -> str:
    """Return the beginning of a shot's words in one line; for one without words what it shows, in brackets."""
    words = [*_pictures(shot), *(f"{line.speaker}: {line.text}" for line in shot.lines)]
    shown = f"({shot.role.value.replace('_', ' ')}) {shot.subject or shot.place.name}"
    gist = _squeezed(" / ".join(words) or shown)
    return gist if len(gist) <= GIST_LETTERS else gist[: GIST_LETTERS - 4].rstrip() + " ..."


def scene_content(heading: str, words: Iterable[Words]) -> str:
    """Return the digest (32 hex digits) of a scene's heading and words, wherever its shots begin and end."""
    printed = "".join([f"{seen}{said}" for seen, said in words])
    return _digest(f"{_squeezed(heading)}\n{''.join(printed.split())}")[: 2 * _HALF]


def changed_fields(before: str, after: str, shot: ShotSpec) -> tuple[str, ...]:
    """Return which words differ between two contents: `action`, `lines`, or `subject` for a shot without words."""
    seen = "action" if shot.action or shot.lines else "subject"
    return tuple(
        field
        for field, differs in (
            (seen, before[:_HALF] != after[:_HALF]),
            ("lines", before[_HALF:] != after[_HALF:]),
        )
        if differs
    )


def _pictures(shot: ShotSpec) -> list[str]:
    # A title card's subject is printed words; that of an insert is only how the rules name a part of the action.
    subject = shot.subject if shot.role is Role.TITLE else ""
    return [part for part in (subject, shot.action, shot.title) if part]


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _digest(text: str) -> str:
    # Plain SHA-256 and no canonical JSON: a feature film has thousands of these on every run.
    if not text:
        return _NOTHING
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()
