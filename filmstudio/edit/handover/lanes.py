"""Sounds on tracks, so that two of one track never overlap: editing programs know no other way."""

from __future__ import annotations

from collections.abc import Iterable

from filmstudio.ports.writer import EditClip


def lanes(clips: Iterable[EditClip]) -> list[tuple[EditClip, ...]]:
    """Return clips on as few lanes as their overlaps need, each in order.

    A clip goes onto the first lane that is free, so that a film whose voices never overlap has one track of them.
    """
    found: list[list[EditClip]] = []
    for clip in sorted(clips, key=lambda one: (one.start_frame, one.end_frame, one.name)):
        for lane in found:
            if lane[-1].end_frame <= clip.start_frame:
                lane.append(clip)
                break
        else:
            found.append([clip])
    return [tuple(lane) for lane in found]
