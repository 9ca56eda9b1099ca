"""Who is seen with a telephone at the ear, and who is only heard through it.

Why: `MARA (ON PHONE)` is written of both ends of a line. Rules: who acts or speaks in the scene without it holds the
telephone and speaks as everybody does; so does the first who has it in a scene where nobody is seen. All others are at
the other end. `FILTERED`, `V.O.`, `O.S.` and `OVER PHONE` are the other end whatever the action says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from filmstudio.breakdown.beats import Beat, Happening
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.speeches import Speech
from filmstudio.model.shots import Delivery
from filmstudio.model.soundtrack import Treatment

_CLAUSE_BEFORE = re.compile(r"(?:^|[.!?…\n,;—–]|\b(?:and|while|as|when|but))[\s\"'“(]*$")
_INTRODUCED = re.compile(r"\s*[,(]\s*(?:early |mid|late )?\s*-?\d")
_NOT_IN_PERSON = re.compile(r"['’]s?(?!\w)|\s*:", re.IGNORECASE)
_LOOK_BACK = 10


def seat_callers(beats: Sequence[Beat], roster: Roster) -> list[Beat]:
    """Return the beats of a scene with everybody in frame who speaks at a telephone there."""
    if not any(isinstance(beat, Speech) and beat.either_end for beat in beats):
        return list(beats)
    seen = _seen(beats, roster)
    if not seen:
        first = next(beat for beat in beats if isinstance(beat, Speech) and beat.either_end)
        seen = {first.speaker}
    return [
        _in_frame(beat) if isinstance(beat, Speech) and beat.either_end and beat.speaker in seen else beat
        for beat in beats
    ]


def _seen(beats: Sequence[Beat], roster: Roster) -> set[str]:
    """Return who does something in the action, or speaks in frame."""
    seen: set[str] = set()
    for beat in beats:
        if isinstance(beat, Speech) and beat.delivery is Delivery.ON_SCREEN:
            seen.update(beat.people)
        elif isinstance(beat, Happening):
            seen.update(_acting(beat.text, roster))
            seen.update({beat.actor} - {""})
    return seen


def _acting(text: str, roster: Roster) -> set[str]:
    """Return whom a paragraph shows: a name that begins a clause or is introduced, but not `calls Ben` nor `Ben's`."""
    return {
        mention.name
        for mention in roster.mentions(text)
        if not _NOT_IN_PERSON.match(text, mention.end)
        and (
            _INTRODUCED.match(text, mention.end)
            or _CLAUSE_BEFORE.search(text, max(0, mention.start - _LOOK_BACK), mention.start)
        )
    }


def _in_frame(speech: Speech) -> Speech:
    lines = tuple(
        line.model_copy(update={"delivery": Delivery.ON_SCREEN, "treatment": Treatment.NATURAL})
        for line in speech.lines
    )
    return replace(speech, delivery=Delivery.ON_SCREEN, lines=lines, calling=True)
