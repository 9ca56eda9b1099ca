"""Brings the clips of every scene towards the colours of the scene's anchor shot, where somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from pathlib import Path

from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Role
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Timeline
from filmstudio.studio.cutting.facts import CutFacts

_WIDE = (Role.MASTER, Role.ESTABLISHING)
"""What a scene is lit for: shots of these roles are anchors before others."""


def with_matched_colours(
    timeline: Timeline, plan: Plan, facts: CutFacts, drawing: Collection[str], locate: Callable[[Blob], Path]
) -> Timeline:
    """Return the timeline with a correction on every clip that has one, and a remark that says how many have.

    Title cards and, unless `facts` asks for them, shots by the engines named in `drawing` keep their colours: somebody
    chose them. Raises EngineError for a take that cannot be read.
    """
    if not facts.match:
        return timeline
    clips: list[Clip] = []
    for _, group in groupby(zip(timeline.clips, plan.shots, strict=True), key=lambda pair: pair[1].shot.scene):
        clips += _scene([*group], facts, () if facts.match_drawn else drawing, locate)
    corrected = [clip for clip in clips if clip.correction is not None]
    told = f"colours: {len(corrected)} of {len(clips)} shots matched to their scenes, strength {facts.match:g}"
    return timeline.model_copy(update={"clips": tuple(clips), "remarks": (*timeline.remarks, told)})


def anchor_of(shots: Sequence[PlannedShot], named: Sequence[str] = ()) -> PlannedShot | None:
    """Return the shot that the others of a scene are matched to: one that somebody named, else the first wide one,
    else the longest; None where there is none."""
    by_name = {name.casefold() for name in named}
    asked = next((shot for shot in shots if shot.shot.id.casefold() in by_name), None)
    wide = next((shot for shot in shots if shot.shot.role in _WIDE), None)
    return asked or wide or max(shots, key=lambda shot: shot.frames, default=None)


def _scene(
    pairs: Sequence[tuple[Clip, PlannedShot]],
    facts: CutFacts,
    left_alone: Collection[str],
    locate: Callable[[Blob], Path],
) -> list[Clip]:
    from filmstudio.edit.colour_match import correction_towards, measure

    matched = [
        (clip, planned)
        for clip, planned in pairs
        if planned.shot.role is not Role.TITLE and planned.job.engine not in left_alone
    ]
    anchor = anchor_of([planned for _, planned in matched], facts.anchors)
    if anchor is None or len(matched) < 2:
        return [clip for clip, _ in pairs]
    tints = {clip.shot: measure(locate(clip.picture), clip.head_frames, clip.frames) for clip, _ in matched}
    wanted = tints[anchor.shot.id]
    if wanted is None:
        return [clip for clip, _ in pairs]
    found = []
    for clip, _ in pairs:
        tint = tints.get(clip.shot) if clip.shot != anchor.shot.id else None
        correction = correction_towards(anchor.shot.id, wanted, tint, facts.match) if tint else None
        found.append(clip.model_copy(update={"correction": correction}) if correction else clip)
    return found
