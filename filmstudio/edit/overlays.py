"""Words over the picture that no engine has drawn (`SUPER: 1943`), laid where their shot is seen alone."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from filmstudio.edit.pieces import transition_frames
from filmstudio.model.plan import PlannedShot
from filmstudio.model.timeline import Clip, Overlay
from filmstudio.units import seconds_to_frames

_LEAD_S = Fraction(1, 4)
"""The picture is seen alone for a moment before words come, where there is time."""


def lay_overlays(planned: PlannedShot, clip: Clip, previous: Clip | None, rate: Fraction) -> Iterator[Overlay]:
    """Yield the words of a shot, if its engine was not told to write them: an engine that draws has them in its job.

    They come after the transition into the shot and have gone before the one out of it.
    """
    text = planned.shot.title.strip()
    if not text or planned.job.title.strip():
        return
    head, tail = transition_frames(clip, previous)
    free = clip.frames - head - tail
    lead = min(seconds_to_frames(_LEAD_S, rate), free // 10)
    start, end = clip.start_frame + head + lead, clip.start_frame + clip.frames - tail
    if start < end:
        yield Overlay(text=text, start_frame=start, end_frame=end)
