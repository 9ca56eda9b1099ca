"""The end credits: who is in the film and who wrote it, on quiet cards behind the last scene.

Rule: a film whose title page names it ends with its title, everybody who speaks, in order of appearance, and its
authors; `Credits: no` on the title page leaves them away. Cards are of at most so many names as can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.durations import TITLE_S, title_s
from filmstudio.breakdown.rules import because
from filmstudio.model.camera import ShotSize
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import Role, ShotSpec, TransitionKind

LONGEST_CARD = 84
"""In letters: so much small print stands on a title card in five rows."""
_LONGEST_S = 8.0
_PRINTED = ("title", "author", "authors", "credit")
_BETWEEN, _BEFORE_CREDIT = " · ", " — "
_NO = frozenset({"no", "none", "off", "false", "0", "nein", "non"})
_MARKS = re.compile(r"\\([*_\\])|[*_]+")
_WORD = re.compile(r"(['’])?([^\W\d_]+)")
_SAID_HOW = re.compile(r"\s*\((?:v\.?o\.?|o\.?s\.?|o\.?c\.?|cont'?d)\.?\)", re.IGNORECASE)


def film_authors(screenplay: Screenplay) -> str:
    """Return who wrote the film, in one line, emphasis marks removed; empty where the title page names nobody."""
    return _said(screenplay, "author") or _said(screenplay, "authors")


def wants_credits(screenplay: Screenplay) -> bool:
    """Return whether the title page leaves the end credits in."""
    return _said(screenplay, "credits").casefold() not in _NO


def end_credits(screenplay: Screenplay, title: str, shots: Iterable[ShotSpec]) -> list[Draft]:
    """Return the cards at the end of a film called `title`, which has these shots; none where there is nobody to name.

    The first card comes in and the last one goes by a fade, so that a film ends in black.
    """
    if not title or not wants_credits(screenplay):
        return []
    names, authors = _speakers(shots), film_authors(screenplay)
    if not names:
        return []
    credit = f"{_said(screenplay, 'credit') or 'by'} {authors}" if authors else ""
    entries = [entry for entry in screenplay.title_page if entry.key.strip().casefold() in _PRINTED]
    cards = [_card(title, text, [entry.span for entry in entries]) for text in _texts(names, credit)]
    cards[0].transition_in, cards[-1].transition_out = TransitionKind.FADE_IN, TransitionKind.FADE_OUT
    cards[0].decided(because("end-credits"), "transition_in")
    cards[-1].decided(because("end-credits"), "transition_out")
    return cards


def _speakers(shots: Iterable[ShotSpec]) -> list[str]:
    """Return everybody who speaks, once, in order of appearance, as a cast list writes names."""
    names = dict.fromkeys(line.speaker for shot in shots for line in shot.lines)
    return [_name(name) for name in names if name.strip()]


def _name(cue: str) -> str:
    """Return a cue's name in the letters of a cast list: `MARA VOSS` is Mara Voss, `O'NEIL` O'Neil, `DR. K` Dr. K."""
    plain = _SAID_HOW.sub("", " ".join(cue.split()))
    if plain != plain.upper():
        return plain
    return _WORD.sub(_capital, plain)


def _capital(word: re.Match[str]) -> str:
    mark, letters = word[1] or "", word[2]
    small = letters.lower() if mark and len(letters) == 1 else letters[0] + letters[1:].lower()
    return mark + small


def _texts(names: Iterable[str], credit: str) -> list[str]:
    """Return the names, each line as many as a card holds, and who wrote the film behind the last of them."""
    texts: list[str] = []
    for name in names:
        if texts and len(texts[-1]) + len(_BETWEEN) + len(name) <= LONGEST_CARD:
            texts[-1] += _BETWEEN + name
        else:
            texts.append(name)
    if credit and len(texts[-1]) + len(_BEFORE_CREDIT) + len(credit) <= LONGEST_CARD:
        texts[-1] += _BEFORE_CREDIT + credit
    elif credit:
        texts.append(credit)
    return texts


def _card(title: str, text: str, spans: list[SourceSpan]) -> Draft:
    card = Draft(
        Role.TITLE,
        ShotSize.WIDE,
        subject=title,
        action=text,
        spans=spans,
        picture_s=min(max(TITLE_S, title_s(text)), _LONGEST_S),
        explicit=True,
    )
    card.decided(because("end-credits"), "role", "camera.size", "subject", "action")
    card.decided(because("title-time"), "duration_s")
    return card


def _said(screenplay: Screenplay, key: str) -> str:
    values = [value for entry in screenplay.title_page if entry.key.strip().casefold() == key for value in entry.values]
    cleaned = (" ".join(_MARKS.sub(lambda mark: mark[1] or "", value).split()) for value in values)
    return ", ".join(filter(None, cleaned))
