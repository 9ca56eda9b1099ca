"""Flashbacks, dreams and looks ahead: when in the story every beat happens.

Rules: a heading that says so (`INT. HOUSE - DAY [FLASHBACK]`) holds for its scene. `FLASHBACK:` as a line of its own
holds until `END FLASHBACK`, `BACK TO SCENE` or `BACK TO PRESENT` (in a scene that is one by its heading `BACK TO SCENE`
only leaves an insert); where nothing ends it, for the rest of its scene, or for the next
scene if nothing more happens in its own. `(PRESENT)` in a heading ends all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.breakdown.beats import Beat, Happening
from filmstudio.breakdown.calls import Join
from filmstudio.breakdown.rules import because, written
from filmstudio.breakdown.story_words import (
    ended,
    ends,
    heading_is_present,
    heading_time,
    only_from_insert,
    opened,
    opens_only,
)
from filmstudio.model.screenplay import SceneHeading
from filmstudio.model.shots import StoryTime


class Told(NamedTuple):
    """When a beat happens, and who says so (empty for the present)."""

    time: StoryTime = StoryTime.PRESENT
    source: str = ""


NOW = Told()


def tell(scenes: Sequence[tuple[SceneHeading | None, Sequence[Beat]]]) -> list[list[Told]]:
    """Return for every scene the time of each of its beats."""
    closed = _closed(scenes)
    told: list[list[Told]] = []
    running: Told | None = None
    scenes_left = 0
    around: list[Told] = []
    """What goes on when the time that runs is over: a dream in a flashback leads back into the flashback."""
    lasting = False
    for index, (heading, beats) in enumerate(scenes):
        own = _of_heading(heading)
        if heading is not None and own is None and heading_is_present(heading.text):
            running = None
            around.clear()
        if running is not None:
            running = Told(running.time, because("flashback-lasts"))
        times: list[Told] = []
        over = False
        for at, beat in enumerate(beats):
            other = _opened(beat)
            if other is not None:
                if running is not None and lasting:
                    around.append(running)
                running, over = other, False
                goes_on = any(_opened(later) is None and not isinstance(later, Join) for later in beats[at + 1 :][:1])
                shown = isinstance(beat, Happening) and not opens_only(beat.text)
                lasting = (index, at) in closed
                scenes_left = len(scenes) if lasting else 0 if goes_on or shown else 1
            elif _is_end(beat) and not (running is None and only_from_insert(_words(beat)[0])):
                times.append(running or (NOW if over else own) or NOW)
                running, over = _outer(around, beat), True
                if running is not None:
                    lasting, scenes_left = True, len(scenes)
                continue
            times.append(running or (NOW if over else own) or NOW)
        told.append(times)
        if running is not None:
            if scenes_left <= 0:
                running = None
            scenes_left -= 1
    return told


def _closed(scenes: Sequence[tuple[SceneHeading | None, Sequence[Beat]]]) -> set[tuple[int, int]]:
    """Return the places of the openings that the script itself ends."""
    closed: set[tuple[int, int]] = set()
    ends_ahead: list[StoryTime | None] = []
    # `END FLASHBACK` right before `BACK TO PRESENT` is the same end said twice.
    again = False
    for index in range(len(scenes) - 1, -1, -1):
        heading, beats = scenes[index]
        for at in range(len(beats) - 1, -1, -1):
            other = _opened(beats[at])
            if _is_end(beats[at]):
                kind = ended(_words(beats[at])[0])
                if again:
                    ends_ahead.pop()
                if kind is None:
                    ends_ahead.clear()
                ends_ahead.append(kind)
                again = kind is None
                continue
            again = False
            if other is not None and ends_ahead and ends_ahead[-1] in (None, other.time):
                ends_ahead.pop()
                closed.add((index, at))
        if heading is not None and heading_is_present(heading.text):
            ends_ahead, again = [None], True
    return closed


def _outer(around: list[Told], beat: Beat) -> Told | None:
    """Return what goes on behind the end of a time, and forget it; `BACK TO PRESENT` ends everything."""
    if ended(_words(beat)[0]) is None:
        around.clear()
    return around.pop() if around else None


def _opened(beat: Beat) -> Told | None:
    text, line = _words(beat)
    time = opened(text)
    return Told(time, written(line)) if time else None


def _is_end(beat: Beat) -> bool:
    return ends(_words(beat)[0])


def _words(beat: Beat) -> tuple[str, int]:
    if isinstance(beat, Happening):
        return beat.text, beat.line
    return (beat.text, beat.line) if isinstance(beat, Join) else ("", 0)


def _of_heading(heading: SceneHeading | None) -> Told | None:
    if heading is None:
        return None
    time = heading_time(heading.text)
    return Told(time, written(heading.span.line)) if time else None
