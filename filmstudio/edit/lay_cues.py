"""Effects and music at their places: what the notes of a script ask to hear, in samples of the film."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.edit.lay_ambience import LaidFile
from filmstudio.edit.lay_timeline import shot_starts
from filmstudio.model.plan import Plan
from filmstudio.model.soundtrack import MusicCue, Stem
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample


def lay_effects(plan: Plan, files: Mapping[str, LaidFile]) -> Iterator[Sound]:
    """Yield the effects of all shots; `files` are by their names in the notes. They ring on over the cut."""
    end = frame_to_sample(plan.frames, plan.look.rate)
    for planned, frame in zip(plan.shots, shot_starts(plan), strict=True):
        for cue in planned.shot.effects:
            file = files[cue.file]
            start = frame_to_sample(frame, plan.look.rate) + round(cue.at_s * SAMPLE_RATE_HZ)
            if start < end:
                yield Sound(
                    recording_key=file.sound.sha256,
                    sound=file.sound,
                    start_sample=start,
                    samples=file.samples,
                    pan=cue.pan,
                    gain_db=cue.level_db,
                    stem=Stem.EFFECTS,
                    name=file.name,
                )


class _Entry(NamedTuple):
    """A cue at its place."""

    cue: MusicCue
    shot: int
    """Its place in the plan."""
    start: int


def lay_music(
    plan: Plan, order: Sequence[str], cues: Sequence[MusicCue], files: Mapping[str, LaidFile]
) -> Iterator[Sound]:
    """Yield the music of a film; `order` are the slates of the whole film, of which the plan may hold a part.

    A cue lasts to the end of its file, of what `until` names, or of the film. Where the next one begins earlier it
    fades out under it; a stop is a next one without sound. A cue of a shot that is not in the plan begins with the
    next one that is.
    """
    entries = list(_entries(plan, order, cues))
    for number, entry in enumerate(entries):
        if entry.cue.file:
            sound = _piece(plan, order, entry, entries[number + 1] if number + 1 < len(entries) else None, files)
            if sound is not None:
                yield sound


def _entries(plan: Plan, order: Sequence[str], cues: Sequence[MusicCue]) -> Iterator[_Entry]:
    starts = [frame_to_sample(frame, plan.look.rate) for frame in (*shot_starts(plan), plan.frames)]
    place = {slate.casefold(): index for index, slate in enumerate(order)}
    planned = [place.get(shot.shot.id.casefold(), -1) for shot in plan.shots]
    last: int | None = None
    for cue in cues:
        wanted = place.get(cue.shot.casefold(), len(order))
        shot = next((index for index, at in enumerate(planned) if at >= wanted), None)
        if shot is None:
            continue
        # Music that stops in the shot in which it begins is heard to the end of that shot.
        begin = shot + 1 if not cue.file and shot == last else shot
        last = shot
        yield _Entry(cue, shot, starts[begin])


def _piece(
    plan: Plan, order: Sequence[str], entry: _Entry, following: _Entry | None, files: Mapping[str, LaidFile]
) -> Sound | None:
    cue, file = entry.cue, files[entry.cue.file]
    begin = round(cue.from_s * SAMPLE_RATE_HZ)
    end = min(entry.start + file.samples - begin, _until(plan, order, entry))
    fade_out = round(cue.fade_out_s * SAMPLE_RATE_HZ)
    if following is not None and following.start < end:
        other = following.cue
        crossing = max(cue.fade_out_s, other.fade_in_s if other.file else other.fade_out_s)
        fade_out = round(crossing * SAMPLE_RATE_HZ)
        end = min(end, following.start + fade_out)
    samples = end - entry.start
    if samples <= 0:
        return None
    fade_in = min(max(round(cue.fade_in_s * SAMPLE_RATE_HZ), CLICK_FADE_SAMPLES), samples)
    return Sound(
        recording_key=file.sound.sha256,
        sound=file.sound,
        start_sample=entry.start,
        samples=samples,
        from_sample=begin,
        gain_db=cue.level_db,
        fade_in_samples=fade_in,
        fade_out_samples=min(max(fade_out, CLICK_FADE_SAMPLES), samples),
        stem=Stem.MUSIC,
        ducks=cue.duck,
        name=file.name,
    )


def _until(plan: Plan, order: Sequence[str], entry: _Entry) -> int:
    """Return the sample at which a cue has gone, by what its note says."""
    ends = [frame_to_sample(frame, plan.look.rate) for frame in (*shot_starts(plan), plan.frames)][1:]
    until = entry.cue.until
    if until in ("", "film"):
        return ends[-1]
    if until == "scene":
        scene = plan.shots[entry.shot].shot.scene
        return next(
            (ends[index - 1] for index in range(entry.shot, len(ends)) if plan.shots[index].shot.scene != scene),
            ends[-1],
        )
    place = {slate.casefold(): index for index, slate in enumerate(order)}
    wanted = place.get(until.casefold(), len(order))
    planned = [place.get(shot.shot.id.casefold(), -1) for shot in plan.shots]
    last = max((index for index, at in enumerate(planned) if entry.shot <= index and at <= wanted), default=entry.shot)
    return ends[last]
