"""CMX 3600: a list of events in plain ASCII, which everything has read since 1980.

Written here, for the OpenTimelineIO adapter changes the timeline that it writes, begins at hour 0 and knows no wipe and
no fade. One track of pictures, no sound: the format has four mono channels. Sources count from 00:00:00:00.
Sources: SMPTE 258M; CMX 3600 manual, edit decision list format.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from filmstudio.edit.handover.names import ascii_line
from filmstudio.edit.handover.timecode import timecode
from filmstudio.edit.handover.transition_names import TRANSITION_NAMES, WIPE_CODES
from filmstudio.model.shots import TransitionKind
from filmstudio.ports.writer import EditClip, EditSheet

BLACK = "BL"
_BACKWARDS = frozenset(kind for kind, (_, backwards) in WIPE_CODES.items() if backwards)
"""Wipes for which the list has a number, and no way to turn it round: a comment names them."""
_COLOURS = {"green": "GREEN", "red": "RED", "yellow": "YELLOW", "purple": "PURPLE", "blue": "BLUE"}


class EdlWriter:
    """Writes `.edl`."""

    suffix = ".edl"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit; see `EditWriter`."""
        pictures = [track for track in edit.tracks if track.picture]
        clips = pictures[0].clips if pictures else ()
        lines = [f"TITLE: {ascii_line(edit.title, 70) or 'FILM'}", "FCM: NON-DROP FRAME", ""]
        number = 1
        for previous, clip in pairwise((None, *clips)):
            assert clip is not None  # noqa: S101 - only the first is None, for the type checker
            lines += _Event(number, edit, previous, clip).lines()
            number += 2 if clip.out_of is not None else 1
        out.write_bytes("\r\n".join([*lines, ""]).encode("ascii"))
        told = []
        if any(not track.picture for track in edit.tracks):
            told.append("sounds are left out: an EDL has four channels of sound and no levels")
        if number > 1000:
            told.append(f"{number - 1} events: older programs read 999")
        return tuple(told)


def _code(kind: TransitionKind) -> str:
    return f"W{WIPE_CODES[kind][0]:03}" if kind in WIPE_CODES else "D"


class _Event:
    """A clip as it enters the list: a line, two where it comes in by a transition; a fade-out is another event."""

    def __init__(self, number: int, edit: EditSheet, previous: EditClip | None, clip: EditClip) -> None:
        self._number = number
        self._edit = edit
        self._previous = previous
        self._clip = clip

    def lines(self) -> Iterator[str]:
        """Yield the lines, comments behind them."""
        clip, into = self._clip, self._clip.into
        fade = clip.out_of.frames if clip.out_of is not None else 0
        start, end = clip.start_frame, clip.end_frame - fade
        source, source_end = clip.source_frame, clip.source_frame + clip.frames - fade
        if into is None:
            yield self._line(clip.file.reel, "C", source, source_end, start, end)
        else:
            leaving, at = BLACK, 0
            if into.kind.overlaps and self._previous is not None:
                leaving, at = self._previous.file.reel, self._previous.source_frame + self._previous.frames
            yield self._line(leaving, "C", at, at, start, start)
            kind = _code(into.kind)
            yield self._line(clip.file.reel, f"{kind:<4} {into.frames:03}", source, source_end, start, end)
            if leaving != BLACK and self._previous is not None:
                yield f"* FROM CLIP NAME: {ascii_line(self._previous.file.name)}"
            if into.kind in _BACKWARDS:
                yield f"* WIPE: {TRANSITION_NAMES[into.kind]}"
        yield f"* {'TO' if into is not None else 'FROM'} CLIP NAME: {ascii_line(clip.file.name)}"
        yield f"* SOURCE FILE: {ascii_line(clip.file.path)}"
        for key, text in clip.facts.items():
            yield f"* {ascii_line(key.replace('_', ' ').upper())}: {ascii_line(text, 60)}"
        yield from self._marks()
        if fade:
            self._number += 1
            yield self._line(clip.file.reel, "C", source_end, source_end, end, end)
            kind = _code(clip.out_of.kind) if clip.out_of is not None else "D"
            yield self._line(BLACK, f"{kind:<4} {fade:03}", 0, fade, end, end + fade)
        yield ""

    def _marks(self) -> Iterator[str]:
        """Yield the markers that lie on what is seen of the clip, by their time in the film."""
        clip, first = self._clip, self._edit.start_frame
        placed = [(clip.start_frame + mark.frame - clip.source_frame, mark) for mark in clip.marks]
        placed += [(mark.frame, mark) for mark in self._edit.marks]
        for frame, mark in sorted(placed, key=lambda one: one[0]):
            if clip.start_frame <= frame < clip.end_frame:
                words = ascii_line(f"{mark.name} {mark.text}".strip(), 60)
                colour = _COLOURS.get(mark.colour, "GREEN")
                yield f"* LOC: {timecode(first + frame, self._edit.rate)} {colour:<7} {words}"

    def _line(self, reel: str, kind: str, source: int, source_end: int, start: int, end: int) -> str:
        rate, first = self._edit.rate, self._edit.start_frame
        times = (source, source_end, first + start, first + end)
        clocks = " ".join(timecode(frame, rate) for frame in times)
        return f"{self._number:03}  {reel:<8} {'V':<5} {kind:<8} {clocks}"
