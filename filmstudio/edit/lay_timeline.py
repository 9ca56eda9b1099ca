"""The Plan, with what was shot and recorded, becomes a Timeline: every clip, sound and caption at its exact place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate

from filmstudio.edit.chapters import lay_chapters
from filmstudio.edit.lay_sounds import lay_native, lay_voices, remarks_on_sound
from filmstudio.edit.overlays import lay_overlays
from filmstudio.edit.ring_out import place_ends
from filmstudio.edit.sound_cuts import cut_sounds
from filmstudio.errors import InternalError
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Delivery, Scene, TransitionKind
from filmstudio.model.take import Recording, Take
from filmstudio.model.timeline import Clip, Overlay, Sound, Subtitle, Timeline
from filmstudio.units import FADE_S, seconds_to_frames

VOICE_OVER_MARK = " (V.O.)"
"""Stands behind a speaker who is not in the scene, as a script has it; `subtitles` then says who speaks."""


def lay_timeline(
    plan: Plan,
    takes: Mapping[str, Take],
    recordings: Mapping[str, Recording],
    *,
    sounds: Sequence[Sound] = (),
    scenes: Sequence[Scene] = (),
    author: str = "",
) -> Timeline:
    """Lay the whole film.

    `takes` are found by job key, `recordings` by recording key. `sounds` are those that are no line and no take's own:
    ambience, effects and music, at their places already. `scenes` name the chapters; without them there are none.
    Positions are computed from whole frames, never by adding seconds. Raises InternalError if a take or a recording is
    missing or a take is too short.
    """
    rate = plan.look.rate
    clips = _clips(plan, takes)
    heard: list[Sound] = []
    subtitles: list[Subtitle] = []
    overlays: list[Overlay] = []
    remarks: list[str] = []
    beside = zip((None, *clips), (*clips[1:], None), place_ends(plan), strict=False)
    for planned, clip, (previous, following, left) in zip(plan.shots, clips, beside, strict=True):
        take = takes[clip.take_key]
        heard += lay_native(planned, take, clip, previous, following, rate)
        heard += lay_voices(planned, take, clip.start_frame, rate, recordings, left)
        subtitles += _subtitles(planned, clip.start_frame, plan.frames)
        overlays += lay_overlays(planned, clip, previous, rate)
        remarks += remarks_on_sound(planned, take)
    return Timeline(
        title=plan.title,
        size=plan.look.size,
        rate=rate,
        frames=plan.frames,
        clips=tuple(clips),
        sounds=cut_sounds((*heard, *sounds), clips, rate),
        subtitles=tuple(sorted(subtitles, key=lambda caption: caption.start_frame)),
        chapters=lay_chapters(plan.shots, scenes, plan.title) if scenes else (),
        overlays=tuple(overlays),
        author=author,
        remarks=tuple(remarks),
    )


def shot_starts(plan: Plan) -> tuple[int, ...]:
    """Return the frame at which every shot of a plan begins in the film, in their order."""
    return tuple(accumulate((planned.frames for planned in plan.shots), initial=0))[:-1]


def _clips(plan: Plan, takes: Mapping[str, Take]) -> list[Clip]:
    before = (None, *plan.shots)
    return [
        _clip(planned, previous, start, plan.look.rate, takes)
        for planned, previous, start in zip(plan.shots, before, shot_starts(plan), strict=False)
    ]


def _clip(
    planned: PlannedShot, previous: PlannedShot | None, position: int, rate: Fraction, takes: Mapping[str, Take]
) -> Clip:
    key = planned.job.key
    take = takes.get(key)
    if take is None:
        raise InternalError(f"shot {planned.shot.id} is in the cut, but there is no take of it")
    if take.frames < planned.frames + planned.tail_frames:
        raise InternalError(
            f"the take of shot {planned.shot.id} has {take.frames} frames; "
            f"the cut needs {planned.frames} and a tail of {planned.tail_frames}"
        )
    kind_in, frames_in = planned.shot.transition_in, 0
    if kind_in.overlaps:
        frames_in = min(previous.tail_frames, planned.frames) if previous is not None else 0
        # Nothing to come from: the film's first shot, or one whose predecessor has no tail.
        kind_in = kind_in if frames_in else TransitionKind.CUT
    elif kind_in.opens:
        frames_in = _fade_frames(planned, planned.shot.transition_in_s, rate)
    kind_out, frames_out = planned.shot.transition_out, 0
    if kind_out.closes:
        frames_out = _fade_frames(planned, planned.shot.transition_out_s, rate)
    return Clip(
        shot=planned.shot.id,
        take_key=key,
        picture=take.picture,
        start_frame=position,
        frames=planned.frames,
        tail_frames=take.frames - planned.frames,  # also what a grid or a left-out dissolve has added
        transition_in=kind_in,
        transition_in_frames=frames_in,
        transition_out=kind_out,
        transition_out_frames=frames_out,
    )


def _fade_frames(planned: PlannedShot, wished_s: float | None, rate: Fraction) -> int:
    """Return the length of a fade, the usual one where nobody says, and never longer than its shot."""
    return min(seconds_to_frames(FADE_S if wished_s is None else wished_s, rate), planned.frames)


def _subtitles(planned: PlannedShot, position: int, film_frames: int) -> Iterator[Subtitle]:
    for line in planned.lines:
        start = max(0, position + line.start_frame)
        end = min(position + line.end_frame, film_frames)
        if start < end and line.text.strip():
            mark = VOICE_OVER_MARK if line.delivery is Delivery.VOICE_OVER else ""
            yield Subtitle(start_frame=start, end_frame=end, speaker=line.speaker + mark, text=line.text)
