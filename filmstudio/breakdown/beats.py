"""The beats of a scene: what happens, what is said, what is written on a card, and how shots are joined.

Rules: one paragraph of action is one beat; a paragraph that reads faster than 1.5 s shares the beat of the next one,
unless either asks for a shot of its own; a line of shot language alone belongs to the next paragraph; a cue with
all that follows it is one speech. Items of a montage are beats of their own. Text that no cue introduces is action, so
that nothing printed is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filmstudio.breakdown.durations import JOIN_BELOW_S, SPLIT_ABOVE_S, read_s
from filmstudio.breakdown.montage import joins_neighbour, mark_montages
from filmstudio.breakdown.moves import read_move
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.shot_cues import only_asks, read_cue
from filmstudio.breakdown.speeches import Speech, read_speech
from filmstudio.breakdown.transitions import read_transition
from filmstudio.model.camera import CameraMove
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Element,
    Lyric,
    Parenthetical,
    Transition,
)
from filmstudio.model.shots import TransitionKind

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(frozen=True, slots=True)
class Happening:
    """A beat of action: the paragraph as written, and where it stands."""

    text: str
    spans: tuple[SourceSpan, ...]
    montage: bool = False
    actor: str = ""
    """Who does it, where the text leaves the name out: a speech that is only a parenthetical."""


@dataclass(frozen=True, slots=True)
class Card:
    """Centred text: a title card."""

    text: str
    span: SourceSpan


Beat = Happening | Speech | Card | TransitionKind
"""A transition stands between the beats that it joins."""


def find_beats(elements: Sequence[Element], roster: Roster, *, montage: bool = False) -> list[Beat]:
    """Return the beats of a scene's elements; `montage` says that its heading announces one."""
    raw = list(_read(elements, roster))
    paragraphs = [beat.text if isinstance(beat, Happening) else None for beat in raw]
    marked: list[Beat] = []
    for beat, items in zip(raw, mark_montages(paragraphs, whole_scene=montage), strict=True):
        if isinstance(beat, Happening) and items:
            marked.extend(replace(beat, text=item, montage=True) for item in items)
        else:
            marked.append(beat)
    return _join_short(marked)


def _read(elements: Sequence[Element], roster: Roster) -> Iterator[Beat]:
    index = 0
    while index < len(elements):
        element = elements[index]
        if isinstance(element, Character):
            stop = index + 1
            while stop < len(elements) and isinstance(elements[stop], Parenthetical | Dialogue | Lyric):
                stop += 1
            speech, gesture = read_speech(element, elements[index + 1 : stop], roster)
            if speech:
                yield speech
            if gesture:
                yield Happening(gesture, (element.span,), actor=roster.canonical(element.name))
            index = stop
            continue
        if isinstance(element, Transition):
            kind = read_transition(element.text)
            if kind is not TransitionKind.CUT:
                yield kind
        elif isinstance(element, Centered) and element.text.strip():
            yield Card(element.text.strip(), element.span)
        elif isinstance(element, Action | Dialogue | Lyric | Parenthetical):
            for paragraph in _BLANK_LINES.split(element.text):
                if paragraph.strip():
                    yield Happening(paragraph.strip(), (element.span,))
        index += 1


def _join_short(beats: Sequence[Beat]) -> list[Beat]:
    joined: list[Beat] = []
    for beat in beats:
        last = joined[-1] if joined else None
        if isinstance(last, Happening) and isinstance(beat, Happening) and _may_join(last, beat):
            joined[-1] = Happening(
                f"{last.text}\n{beat.text}", tuple(dict.fromkeys(last.spans + beat.spans)), last.montage, beat.actor
            )
        else:
            joined.append(beat)
    return joined


def _may_join(first: Happening, second: Happening) -> bool:
    if first.actor or second.actor:
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
    return read_cue(text) is not None or read_move(text) is not CameraMove.STATIC
