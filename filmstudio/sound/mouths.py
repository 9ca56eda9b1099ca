"""The mouth of whoever speaks, film frame by film frame: by the sounds where they are known, else by loudness."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import groupby, pairwise

from filmstudio.model.take import Recording
from filmstudio.sound.loudness_curve import mouth_shapes, step_at
from filmstudio.sound.phones import CLOSED, REST

_HOLD_FRAMES = 2


def mouths_of(recording: Recording, frames: int, rate: Fraction) -> str:
    """Return the mouth's shape in each of `frames` film frames of a recording, in the letters of `TimedLine.mouth`."""
    if recording.mouth:
        return shapes_at_frames(recording.mouth, frames, rate)
    return mouth_shapes(recording.loudness, frames, rate)


def shapes_at_frames(steps: str, frames: int, rate: Fraction) -> str:
    """Return shapes that are known every 10 ms at the frames of a film; after the last one the mouth rests.

    Closed lips win a frame that they have half of: a missed `m` is seen at once. Every shape is held for two frames at
    least: closed lips by closing a frame early, as they do, an opening between them by a frame of theirs where they
    have one to spare. One single frame may hold one shape.
    """
    bounds = [step_at(frame, rate) for frame in range(frames + 1)]
    raw = [_shape(steps[start : max(end, start + 1)]) for start, end in pairwise(bounds)]
    held: list[str] = []
    for closed, run in groupby(_with_room(raw), key=lambda shape: shape == CLOSED):
        stretch = list(run)
        held += stretch if closed else _on_twos(stretch, held)
    return "".join(held)


def _shape(steps: str) -> str:
    """Return the shape of one frame: closed lips where they have half of it, else the longest, the first of equals."""
    if not steps:
        return REST
    if steps.count(CLOSED) * 2 >= max(len(steps) - 1, 1):
        return CLOSED
    return Counter(steps).most_common(1)[0][0]


def _with_room(raw: list[str]) -> list[str]:
    """Return shapes in which closed lips, and what opens between them, have two frames where there is room for it."""
    shapes = list(raw)
    for at in range(len(shapes)):
        before, after = shapes[at - 1 : at] if at else [], shapes[at + 1 : at + 2]
        if shapes[at] == CLOSED and CLOSED not in (*before, *after):
            if before:
                shapes[at - 1] = CLOSED
            elif after:
                shapes[at + 1] = CLOSED
        elif shapes[at] != CLOSED and before == after == [CLOSED]:
            if shapes[at + 1 : at + 4] == [CLOSED] * 3:
                shapes[at + 1] = shapes[at]
            elif at >= _HOLD_FRAMES + 1 and shapes[at - 3 : at] == [CLOSED] * 3:
                shapes[at - 1] = shapes[at]
    return shapes


def _on_twos(stretch: list[str], before: list[str]) -> list[str]:
    """Return a stretch between closed lips with every shape held two frames; a single frame joins what stood before."""
    if len(stretch) < _HOLD_FRAMES:
        return (before[-1:] or stretch) * len(stretch)
    held: list[str] = []
    since = _HOLD_FRAMES
    for at, shape in enumerate(stretch):
        if held and (shape == held[-1] or since < _HOLD_FRAMES or at == len(stretch) - 1):
            held.append(held[-1])
            since += 1
        else:
            held.append(shape)
            since = 1
    return held
