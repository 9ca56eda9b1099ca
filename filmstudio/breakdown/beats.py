"""The beats of a scene: what happens, what is said, what is written on a card, and how shots are joined.

Rules: one paragraph of action is one beat; a paragraph that reads faster than 1.5 s shares the beat of the next one,
unless either asks for a shot of its own; a line of shot language alone belongs to the next paragraph; a cue with
all that follows it is one speech. Items of a montage are beats of their own. Text that no cue introduces is action, so
that nothing printed is ever lost. A shot note begins a beat wherever it stands, and what it covers carries its call.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmstudio.breakdown.calls import Call, Hold, Join, letters
from filmstudio.breakdown.durations import JOIN_BELOW_S, SPLIT_ABOVE_S, read_s
from filmstudio.breakdown.intercut import announces_intercut, only_ends_intercut
from filmstudio.breakdown.montage import joins_neighbour, mark_montages
from filmstudio.breakdown.moves import read_move
from filmstudio.breakdown.not_filmed import only_omits
from filmstudio.breakdown.shot_cues import only_asks, read_cue
from filmstudio.breakdown.speeches import Speech
from filmstudio.breakdown.story_words import says_when
from filmstudio.model.camera import CameraMove
from filmstudio.model.diagnostic import SourceSpan


@dataclass(frozen=True, slots=True)
class Happening:
    """A beat of action: the paragraph as written, and where it stands. Without text, the wordless shot of a note."""

    text: str
    spans: tuple[SourceSpan, ...]
    montage: bool = False
    actor: str = ""
    """Who does it, where the text leaves the name out: a speech that is only a parenthetical."""
    line: int = 0
    """Of the script, where the text begins."""
    title: str = ""
    """Words that it lays over the picture."""
    call: Call | None = None
    holds: tuple[Hold, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """Centred text: a title card."""

    text: str
    span: SourceSpan
    holds: tuple[Hold, ...] = ()


Beat = Happening | Speech | Card | Join
"""A join stands between the beats that it joins."""


def split_montages(beats: Sequence[Beat], *, whole_scene: bool) -> list[Beat]:
    """Return the beats with every picture of a montage as a beat of its own; what a note calls for stays whole."""
    paragraphs = [beat.text if isinstance(beat, Happening) and not beat.call else None for beat in beats]
    marked: list[Beat] = []
    for beat, items in zip(beats, mark_montages(paragraphs, whole_scene=whole_scene), strict=True):
        if isinstance(beat, Happening) and items and not beat.title:
            marked.extend(_items(beat, items))
        else:
            marked.append(beat)
    return marked


def _items(beat: Happening, items: Sequence[str]) -> list[Happening]:
    pictures = []
    at = before = 0
    for number, item in enumerate(items):
        at = beat.text.index(item, at) if item in beat.text[at:] else at
        size = letters(item)
        last = number == len(items) - 1
        holds = tuple(
            hold._replace(after=hold.after - before)
            for hold in beat.holds
            if before < hold.after <= before + size or (hold.after == before == 0) or (last and hold.after > before)
        )
        line = beat.line + beat.text.count("\n", 0, at)
        pictures.append(replace(beat, text=item, montage=True, line=line, holds=holds))
        at += len(item)
        before += size
    return pictures


def join_short(beats: Sequence[Beat]) -> list[Beat]:
    """Return the beats with paragraphs joined that are too short for a shot of their own."""
    joined: list[Beat] = []
    for beat in beats:
        last = joined[-1] if joined else None
        if isinstance(last, Happening) and isinstance(beat, Happening) and _may_join(last, beat):
            before = letters(last.text)
            joined[-1] = replace(
                last,
                text=f"{last.text}\n{beat.text}",
                spans=tuple(dict.fromkeys(last.spans + beat.spans)),
                actor=beat.actor,
                holds=(*last.holds, *(hold._replace(after=hold.after + before) for hold in beat.holds)),
            )
        else:
            joined.append(beat)
    return joined


def _may_join(first: Happening, second: Happening) -> bool:
    if first.actor or second.actor or first.call or second.call or first.title or second.title:
        return False
    if any(_speaks_of_the_film(beat.text) for beat in (first, second)):
        return False
    if first.montage:
        return joins_neighbour(first.text, second.text)
    if second.montage:
        return False
    if only_asks(first.text) and not _asks_for_shot(second.text):
        return read_s(first.text) + read_s(second.text) <= SPLIT_ABOVE_S
    if read_s(first.text) >= JOIN_BELOW_S or read_s(first.text) + read_s(second.text) > SPLIT_ABOVE_S:
        return False
    return not any(_asks_for_shot(beat.text) for beat in (first, second))


def _asks_for_shot(text: str) -> bool:
    return read_cue(text) is not None or read_move(text).move is not CameraMove.STATIC


def _speaks_of_the_film(text: str) -> bool:
    """Return whether a paragraph begins or ends another time or an intercut, or says that a scene was taken out."""
    return says_when(text) or announces_intercut(text) or only_ends_intercut(text) or only_omits(text)
