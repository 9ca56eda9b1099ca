"""The tone of every place, under the whole film: it goes on over cuts, and becomes another where the place changes.

Why loops are read by the film's own clock: a place that the film comes back to is not heard from its beginning again,
and a re-cut shot moves nothing but itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from filmstudio.edit.lay_timeline import shot_starts
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

ACROSS_SCENES_SAMPLES = SAMPLE_RATE_HZ * 6 // 10
"""0.6 s, half before the cut and half after: no hole, and no announcement of the cut either."""
WITHIN_SCENE_SAMPLES = SAMPLE_RATE_HZ * 15 // 100
"""Where a scene goes from place to place and back, as in an intercut."""
_ENDS_SAMPLES = SAMPLE_RATE_HZ // 2
"""The film's own beginning and end."""


class LaidFile(NamedTuple):
    """A file of the vault, ready to be laid: mono or stereo at 48 kHz."""

    sound: Blob
    samples: int
    name: str


class _Run(NamedTuple):
    """Shots in a row with one tone."""

    bed: LaidFile | None
    first: PlannedShot
    last: PlannedShot
    first_frame: int
    start: int
    stop: int
    """In samples."""
    hard: bool
    """It begins at a smash cut: nothing leads over."""


def lay_ambience(plan: Plan, beds: Sequence[LaidFile | None]) -> Iterator[Sound]:
    """Yield the tones of a film; `beds` are those of its shots, in their order, None where a shot has none.

    Where two meet they cross with constant power: as long as the pictures do, else around the cut.
    """
    runs = _runs(plan, beds)
    joints = [_joint(before, after, plan) for before, after in pairwise(runs)]
    for run, (lead, fade_in), (lag, fade_out) in zip(
        runs,
        [(0, _ENDS_SAMPLES), *((lead, fade) for lead, _, fade in joints)],
        [*((lag, fade) for _, lag, fade in joints), (0, _ENDS_SAMPLES)],
        strict=True,
    ):
        if run.bed is None:
            continue
        start, samples = run.start - lead, run.stop + lag - run.start + lead
        yield Sound(
            recording_key=run.bed.sound.sha256,
            sound=run.bed.sound,
            start_sample=start,
            samples=samples,
            from_sample=start % run.bed.samples,
            loops=True,
            stem=Stem.AMBIENCE,
            fade_in_samples=max(1, min(fade_in, samples // 2)),
            fade_out_samples=max(1, min(fade_out, samples // 2)),
            name=run.bed.name,
        )


def _runs(plan: Plan, beds: Sequence[LaidFile | None]) -> list[_Run]:
    frames = [*shot_starts(plan), plan.frames]
    runs: list[_Run] = []
    for shot, bed, (start, stop) in zip(plan.shots, beds, pairwise(frames), strict=True):
        begin, end = frame_to_sample(start, plan.look.rate), frame_to_sample(stop, plan.look.rate)
        hard = shot.shot.transition_in is TransitionKind.SMASH_CUT
        if runs and not hard and runs[-1].bed == bed:
            runs[-1] = runs[-1]._replace(last=shot, stop=end)
        else:
            runs.append(_Run(bed, shot, shot, start, begin, end, hard))
    return runs


def _joint(before: _Run, after: _Run, plan: Plan) -> tuple[int, int, int]:
    """Return how far the later run begins before the cut, how far the earlier one goes on behind it, and the fade."""
    if after.hard:
        return 0, 0, CLICK_FADE_SAMPLES
    overlap = min(before.last.tail_frames, after.first.frames) if after.first.shot.transition_in.overlaps else 0
    if overlap:
        end = min(frame_to_sample(after.first_frame + overlap, plan.look.rate), after.stop)
        return 0, end - after.start, end - after.start
    same_scene = before.last.shot.scene == after.first.shot.scene
    usual = WITHIN_SCENE_SAMPLES if same_scene else ACROSS_SCENES_SAMPLES
    half = min(usual, before.stop - before.start, after.stop - after.start) // 2
    return half, half, max(2 * half, 1)
