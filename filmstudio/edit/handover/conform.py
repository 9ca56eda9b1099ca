"""An edit that came back becomes a Timeline. Pure: takes are found by whoever knows the ledger.

What was not changed is as it was, to the frame and the sample: the edit is compared with the one that would go out now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from filmstudio.edit.handover.conform_pictures import Black, Find, Findings, holes, lay_clips
from filmstudio.edit.handover.conform_sounds import FindSound, TracksOfSound, places_of_lines, sounds_with_pictures
from filmstudio.edit.handover.flatten import flatten
from filmstudio.edit.handover.followed import Followed
from filmstudio.edit.handover.lay_edit import SoundFacts
from filmstudio.edit.lay_timeline import VOICE_OVER_MARK
from filmstudio.edit.sound_cuts import cut_sounds
from filmstudio.model.timeline import Chapter, Clip, Overlay, Sound, Subtitle, Timeline
from filmstudio.ports.writer import EditSheet
from filmstudio.units import SAMPLE_RATE_HZ, clock

_LONGEST_BLACK_S = 300
"""A longer hole is an edit that does not begin where it should, or a clip far behind the end that nobody has seen."""


class Conformed(NamedTuple):
    """What came of an edit."""

    timeline: Timeline | None
    """None where it cannot be made: `problems` says why."""
    remarks: tuple[str, ...]
    """What is not followed, one sentence each."""
    problems: tuple[str, ...]


def conform(
    back: EditSheet,
    sent: EditSheet,
    base: Timeline,
    known: Mapping[str, SoundFacts],
    find: Find,
    black: Black,
    find_sound: FindSound = lambda _: None,
) -> Conformed:
    """Lay the timeline of an edit. `base` is the film as it is cut now, `sent` the edit that would go out of it.

    `known` says how long the sounds' files are, by SHA-256; `find` returns what stands behind a clip, `find_sound`
    what stands behind a sound that is none of the film's.
    """
    findings = Findings(remarks=list(back.remarks))
    before = {clip.take_key: clip for clip in base.clips}
    seen = flatten(back.tracks)
    for hole in holes(seen):
        if hole > _LONGEST_BLACK_S * base.rate:
            findings.problems.append(f"nothing is seen for {clock(float(hole / base.rate))}: close that gap")
    if findings.problems:
        return Conformed(None, tuple(findings.remarks), tuple(findings.problems))
    clips = lay_clips(seen, find, black, before, findings)
    followed = Followed(base.clips, clips)
    own = any(track.clips for track in back.tracks if not track.picture)
    tracks = TracksOfSound(sent, base, known, find_sound, findings)
    laid = tracks.lay(back.tracks) if own else sounds_with_pictures(base, followed)
    if findings.problems or not clips:
        problems = findings.problems or ["there is no picture in this edit"]
        return Conformed(None, tuple(findings.remarks), tuple(problems))
    frames = clips[-1].start_frame + clips[-1].frames
    sounds = cut_sounds(laid, clips, base.rate)
    timeline = base.model_copy(
        update={
            "clips": tuple(clips),
            "frames": frames,
            "sounds": sounds,
            "subtitles": _subtitles(base, followed, sounds if own else (), frames),
            "chapters": _chapters(base, followed, clips),
            "overlays": tuple(_overlays(base, followed, frames)),
            "remarks": tuple(findings.remarks),
        }
    )
    return Conformed(timeline, tuple(findings.remarks), ())


def _subtitles(base: Timeline, followed: Followed, sounds: Sequence[Sound], frames: int) -> tuple[Subtitle, ...]:
    """Return captions where their lines are now: with the sound where the edit laid it, else with the picture."""
    moved = places_of_lines(sounds, base)
    found = []
    for one in base.subtitles:
        start: int | None
        line = one.start_frame, one.speaker.removesuffix(VOICE_OVER_MARK)
        if line in moved and sounds:
            shift = moved[line]  # None: its line is not in the edit any more
            start = None if shift is None else one.start_frame + round(shift * base.rate / SAMPLE_RATE_HZ)
        else:
            start = followed.frame(one.start_frame, one.end_frame - one.start_frame)
        if start is not None:
            end = min(start + one.end_frame - one.start_frame, frames)
            if max(start, 0) < end:
                found.append(one.model_copy(update={"start_frame": max(start, 0), "end_frame": end}))
    return tuple(sorted(found, key=lambda one: one.start_frame))


def _overlays(base: Timeline, followed: Followed, frames: int) -> list[Overlay]:
    found = []
    for one in base.overlays:
        start = followed.frame(one.start_frame, one.end_frame - one.start_frame)
        if start is not None:
            end = min(start + one.end_frame - one.start_frame, frames)
            found.append(one.model_copy(update={"start_frame": max(start, 0), "end_frame": end}))
    return [one for one in found if one.start_frame < one.end_frame]


def _chapters(base: Timeline, followed: Followed, clips: Sequence[Clip]) -> tuple[Chapter, ...]:
    """Return a chapter for every run of shots of one scene, as the film had them; black belongs to the one before."""
    if followed.unchanged or not base.chapters:
        return base.chapters
    titles: dict[str, str] = {}
    for clip in base.clips:
        titles[clip.take_key] = [one.title for one in base.chapters if one.start_frame <= clip.start_frame][-1]
    known = [(titles[clip.take_key], clip.start_frame) for clip in clips if clip.take_key in titles]
    runs = [next(run) for _, run in groupby(known, key=lambda one: one[0])]
    starts = [0, *(start for _, start in runs[1:])]
    return tuple(Chapter(start_frame=at, title=title) for at, (title, _) in zip(starts, runs, strict=False))
