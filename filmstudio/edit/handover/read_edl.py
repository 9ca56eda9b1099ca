"""CMX 3600 lists, ours and those of editing programs. What the columns do not hold stands in comments, or is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

from filmstudio.edit.handover.names import one_line
from filmstudio.edit.handover.read_otio import MOST_CLIPS, media_name
from filmstudio.edit.handover.timecode import nominal
from filmstudio.edit.handover.transition_names import wipe_coded, wipe_named
from filmstudio.edit.handover.write_edl import BLACK
from filmstudio.errors import UsageError
from filmstudio.model.shots import TransitionKind
from filmstudio.ports.writer import EditClip, EditFile, EditSheet, EditTrack, EditTransition
from filmstudio.units import Resolution

_CLOCK = r"(\d{2}):(\d{2}):(\d{2})([:;.,])(\d{2,3})"
_LINE = re.compile(
    rf"\s*(\d{{1,6}})\s+(\S{{1,128}})\s+(\S{{1,32}})\s+([CDKW]\S{{0,6}})\s+(?:(\d{{1,5}})\s+)?({_CLOCK})\s+({_CLOCK})\s+({_CLOCK})\s+({_CLOCK})\s*",
    re.ASCII,
)
_SPEED = re.compile(r"\s*M2\s+(\S+)\s+(-?\d{1,6}(?:\.\d{1,6})?)\s", re.ASCII)


@dataclass(slots=True)
class _Event:
    number: str
    reel: str
    kind: str
    frames: int
    times: tuple[int, int, int, int]
    notes: list[str] = field(default_factory=list)

    def note(self, key: str) -> str:
        """Return what stands behind a comment's key, empty where there is none."""
        for note in self.notes:
            name, colon, text = note.partition(":")
            if colon and name.strip().upper() == key:
                return text.strip()
        return ""


def read_edl(text: str, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    """Return the edit of a list whose timecode counts at `rate`. Raises UsageError for what is no such list."""
    remarks: list[str] = []
    events = list(_events(text, name, rate, remarks))
    pictures = [event for event in events if event.times[3] >= event.times[2]]
    if not any(event.reel != BLACK for event in pictures):
        raise UsageError(f"{name}: there is no event with a picture in this list", hint="export a CMX 3600 EDL")
    hour = 3600 * nominal(rate)
    start = min(event.times[2] for event in pictures) // hour * hour
    clips: list[EditClip] = []
    for before, event in pairwise((None, *pictures)):
        assert event is not None  # noqa: S101 - only the first is None, for the type checker
        _lay(clips, event, before, start, rate, remarks)
    title = next((line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("TITLE:")), "")
    end = max((clip.end_frame for clip in clips), default=0)
    track = EditTrack("V", True, tuple(clips))
    return EditSheet(one_line(title), size, rate, end, start, (track,), remarks=tuple(remarks))


def _lay(
    clips: list[EditClip], event: _Event, before: _Event | None, start: int, rate: Fraction, remarks: list[str]
) -> None:
    source, _, record, record_end = event.times
    frames, at = record_end - record, record - start
    fades = min(event.frames, frames)
    if event.reel == BLACK:
        if clips and fades and clips[-1].end_frame == at:
            last = clips[-1]
            round_ = _wipe_of(event) is TransitionKind.IRIS_WIPE
            out_of = EditTransition(TransitionKind.IRIS_OUT if round_ else TransitionKind.FADE_OUT, fades)
            clips[-1] = replace(last, frames=last.frames + fades, out_of=out_of)
        return
    if not frames:
        return  # the first half of a transition: where it comes from is known by its place
    into = None
    if event.kind != "C" and fades:
        from_black = before is not None and before.reel == BLACK and before.times[2:] == (record, record)
        follows = not from_black and bool(clips) and clips[-1].end_frame == at and clips[-1].out_of is None
        wipe = _wipe_of(event)
        opening = TransitionKind.IRIS_IN if wipe is TransitionKind.IRIS_WIPE else TransitionKind.FADE_IN
        into = EditTransition((wipe or TransitionKind.DISSOLVE) if follows else opening, fades)
    if event.kind.startswith("K"):
        remarks.append(f"event {event.number}: a key is not followed; its picture stands alone")
    file_name = event.note("SOURCE FILE") or event.note("TO CLIP NAME") or event.note("FROM CLIP NAME")
    label = event.note("TO CLIP NAME") or event.note("FROM CLIP NAME") or event.reel
    file = EditFile(one_line(media_name(file_name) or event.reel), file_name, event.reel, 0, True)
    clips.append(
        EditClip(
            one_line(label), file, at, frames, source, into, speed=_speed(event, rate), facts={"event": event.number}
        )
    )


def _wipe_of(event: _Event) -> TransitionKind | None:
    """Return the wipe of an event, by the comment that names one or by its number; None where it is none."""
    if not event.kind.startswith("W"):
        return None
    code = event.kind[1:]
    return wipe_named(event.note("WIPE")) or wipe_coded(int(code) if code.isdecimal() else 1)


def _speed(event: _Event, rate: Fraction) -> Fraction:
    """Return the speed that an `M2` line gives in frames a second, 1 where there is none."""
    for note in event.notes:
        found = _SPEED.match(note)
        if found:
            return Fraction(found[2]) / nominal(rate)
    return Fraction(1)


def _events(text: str, name: str, rate: Fraction, remarks: list[str]) -> Iterator[_Event]:
    """Yield the events that have a picture, each with the comments behind it."""
    current: _Event | None = None
    count = 0
    for line in text.splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            if current is not None and line.strip():
                current.notes.append(line.strip().lstrip("*").strip())
            continue
        if current is not None:
            yield current
            current = None
        count += 1
        if count > MOST_CLIPS:
            raise UsageError(f"{name}: more than {MOST_CLIPS} events: no film has so many")
        channels = found[3].upper()
        if not ("V" in channels or channels == "B"):
            remarks.append(f"event {found[1]}: channel {one_line(channels, 8)} is sound and not followed")
            continue
        clocks = [
            _frame(found.group(first + 1, first + 2, first + 3, first + 4, first + 5), rate)
            for first in (6, 12, 18, 24)
        ]
        times = (clocks[0], clocks[1], clocks[2], clocks[3])
        current = _Event(found[1], found[2], found[4].upper(), int(found[5] or 0), times)
    if current is not None:
        yield current


def _frame(clock: tuple[str | Any, ...], rate: Fraction) -> int:
    """Return timecode as a count of frames; with `;` it drops numbers: two (at 60: four) a minute but every tenth."""
    hours, minutes, seconds, sign, frames = clock
    base = nominal(rate)
    total = ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * base + int(frames)
    if sign in ";," and base in (30, 60):
        passed = int(hours) * 60 + int(minutes)
        total -= base // 15 * (passed - passed // 10)
    return total
