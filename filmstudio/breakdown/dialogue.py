"""Coverage of talk: a two-shot or master first, then over-the-shoulder shots, then singles that come nearer.

Rules: a run of dialogue is all speech of a scene up to a card, a transition, a montage or three beats of action in a
row. Its first third is medium over the shoulder, its second medium close-up singles, its last close-ups. The people of
a run are seen together before they are seen apart, and again when somebody new speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.breakdown.beats import Beat, Happening
from filmstudio.breakdown.framing import Framing
from filmstudio.breakdown.intercut import announces_intercut, only_ends_intercut
from filmstudio.breakdown.speeches import Speech
from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Delivery, Role

_SIZES = (ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE_UP, ShotSize.CLOSE_UP)
_LONG_RUN = 9
_BREAKS_AFTER = 3
"""So many beats of action in a row end a run of dialogue: the tension starts anew."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The place of a speech in its run: `stage` is 0, 1, 2 for its thirds, `speakers` all who are seen in it."""

    opening: tuple[str, ...]
    """For the first speech that is seen: everybody who speaks before the next beat of action; else empty."""
    stage: int
    speakers: tuple[str, ...]
    breathes: bool = False
    """True in the middle of a long run: a look at everybody before it goes on nearer."""


def find_turns(beats: Sequence[Beat]) -> dict[int, Turn]:
    """Return the turn of every speech that is not voice-over, by its index among the beats."""
    runs: list[list[int]] = [[]]
    silent = 0
    for index, beat in enumerate(beats):
        if isinstance(beat, Speech):
            silent = 0
            if beat.delivery is not Delivery.VOICE_OVER:
                runs[-1].append(index)
            continue
        silent += 1
        if not isinstance(beat, Happening) or beat.montage or silent >= _BREAKS_AFTER or _parts(beat.text):
            runs.append([])
    turns = {}
    for run in runs:
        spoken = [beat for index in run if isinstance(beat := beats[index], Speech)]
        seen = [index for index in run if isinstance(b := beats[index], Speech) and b.delivery is Delivery.ON_SCREEN]
        visible = [name for beat in spoken if beat.delivery is Delivery.ON_SCREEN for name in beat.people]
        speakers = tuple(dict.fromkeys(visible))
        for place, index in enumerate(run):
            breathes = len(run) >= _LONG_RUN and place == len(run) // 2
            opening = _first_exchange(seen, beats) if index in seen[:1] else ()
            turns[index] = Turn(opening, _stage(place, len(run)), speakers, breathes)
    return turns


def _parts(text: str) -> bool:
    """Return whether a paragraph parts the people who talk, or brings them together again."""
    return announces_intercut(text) or only_ends_intercut(text)


def _first_exchange(seen: Sequence[int], beats: Sequence[Beat]) -> tuple[str, ...]:
    """Return who talks until something happens: whoever walks in then is not in the first shot."""
    names: dict[str, None] = {}
    for before, index in zip([seen[0] - 1, *seen], seen, strict=False):
        beat = beats[index]
        if any(isinstance(between, Happening) for between in beats[before + 1 : index]):
            break
        if isinstance(beat, Speech):
            names.update(dict.fromkeys(beat.people))
    return tuple(names)


def _stage(place: int, total: int) -> int:
    if total == 1:
        return 1
    return place if total == 2 else 3 * place // total


def frame_speech(
    speech: Speech, turn: Turn, *, partner: str, group: Sequence[str], speaker_known: bool, group_known: bool
) -> Framing:
    """Return how a visible speech is framed.

    `group` are the people of the conversation; `group_known` and `speaker_known` say whether they have been seen
    together in this scene, and whether the speaker has spoken in it.
    """
    size = _SIZES[turn.stage]
    speaker = speech.people[0]
    if len(speech.people) > 1:
        return Framing(group_role(speech.people), ShotSize.MEDIUM_WIDE, speech.people, rule="chorus")
    if len(group) > 1 and not group_known and (turn.opening or not speaker_known):
        return Framing(group_role(group), ShotSize.MEDIUM_WIDE, tuple(group), rule="talk-together")
    if len(group) > 1 and turn.breathes:
        return Framing(group_role(group), ShotSize.MEDIUM_WIDE, tuple(group), rule="talk-breath")
    if partner and turn.stage == 0:
        return Framing(Role.OVER_SHOULDER, size, (speaker, partner), rule="talk-over-shoulder")
    return Framing(Role.SINGLE, size, (speaker,), rule="talk-single" if partner else "talk-alone")


def frame_listener(listener: str, turn: Turn) -> Framing:
    """Return how somebody is framed who hears a voice from outside the frame."""
    return Framing(Role.REACTION, _SIZES[turn.stage], (listener,), rule="listener")


def group_role(names: Sequence[str]) -> Role:
    """Return what a shot of these people is called."""
    return Role.TWO_SHOT if len(names) == 2 else Role.MASTER
