"""The cut for people and programs: every shot at its place in the film, its take, and what is heard over it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import Timeline
from filmstudio.studio.cutting.lay_cut import LaidCut
from filmstudio.studio.cutting.timecode import record_timecode
from filmstudio.units import Resolution, frame_to_sample, rate_text


class CutRow(Record):
    """One shot of the cut."""

    shot: str
    scene: str
    record_in: str
    """Timecode of its first frame in the film; empty where it is missing."""
    start_frame: int | None
    frames: int
    take: int | None
    """Its number on the slate."""
    take_key: str
    transition: str
    """How it comes in, with its frames: `dissolve 18`; empty for a cut."""
    transition_out: str = ""
    sounds: dict[str, int]
    """How many sounds begin over it, by stem."""
    head_frames: int = 0
    tail_frames: int = 0
    """What the take has before and behind what is seen: an editor can pull it out."""
    matched_to: str = ""
    """The anchor whose colours it follows."""
    missing: str = ""
    """Why it is not in the cut."""


class CutReport(Record):
    """A cut as it lies."""

    schema_: Literal["cut-report/1"] = Field(default="cut-report/1", alias="schema")
    script: str
    title: str
    size: Resolution
    rate: str
    rows: tuple[CutRow, ...]
    frames: int
    """Of the film as it lies; shots that are missing are not counted."""
    seconds: float
    missing: tuple[str, ...]
    remarks: tuple[str, ...]


def report_on_cut(cut: LaidCut) -> CutReport:
    """Return the cut as a table."""
    look, timeline = cut.plan.look, cut.timeline
    frames = timeline.frames if timeline else 0
    return CutReport(
        script=str(cut.project.script),
        title=cut.plan.title,
        size=look.size,
        rate=rate_text(look.rate),
        rows=tuple(_rows(cut)),
        frames=frames,
        seconds=round(float(frames / look.rate), 3),
        missing=tuple(one.shot for one in cut.missing),
        remarks=timeline.remarks if timeline else (),
    )


def _rows(cut: LaidCut) -> Iterator[CutRow]:
    clips = {clip.shot: clip for clip in cut.timeline.clips} if cut.timeline else {}
    heard = _heard(cut.timeline) if cut.timeline else {}
    missing = {one.shot: one.reason for one in cut.missing}
    for planned in cut.plan.shots:
        shot = planned.shot.id
        clip = clips.get(shot)
        yield CutRow(
            shot=shot,
            scene=planned.shot.scene,
            record_in=record_timecode(clip.start_frame, cut.plan.look.rate) if clip else "",
            start_frame=clip.start_frame if clip else None,
            frames=planned.frames,
            take=cut.chosen.numbers.get(shot),
            take_key=clip.take_key if clip else "",
            transition=_kind(clip.transition_in, clip.transition_in_frames) if clip else "",
            transition_out=_kind(clip.transition_out, clip.transition_out_frames) if clip else "",
            sounds=heard.get(shot, {}),
            head_frames=clip.head_frames if clip else 0,
            tail_frames=clip.tail_frames if clip else 0,
            matched_to=clip.correction.anchor if clip and clip.correction else "",
            missing=missing.get(shot, ""),
        )


def _kind(kind: TransitionKind, frames: int) -> str:
    words = kind.value.replace("_", " ")
    return "" if kind is TransitionKind.CUT else f"{words} {frames}" if frames else words


def _heard(timeline: Timeline) -> dict[str, dict[str, int]]:
    """Return by shot how many sounds begin over it, by stem in the order of the stems."""
    starts = [(frame_to_sample(clip.start_frame, timeline.rate), clip) for clip in timeline.clips]
    counts: dict[str, Counter[Stem]] = {}
    place = 0
    for sound in sorted(timeline.sounds, key=lambda one: one.start_sample):
        while place + 1 < len(starts) and starts[place + 1][0] <= sound.start_sample:
            place += 1
        counts.setdefault(starts[place][1].shot, Counter())[sound.stem] += 1
    return {shot: {stem.value: found[stem] for stem in Stem if found[stem]} for shot, found in counts.items()}
