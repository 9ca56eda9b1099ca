"""Subtitles: what is said, for people who cannot hear it and for those who may not play sound; and SubRip text."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, Protocol

from filmstudio.edit.caption_lines import LINE_COLUMNS, PAGE_LINES, caption_pages, page_ends
from filmstudio.edit.lay_timeline import VOICE_OVER_MARK
from filmstudio.model.timeline import Subtitle, Timeline

# SubRip has no escapes. Players take `<...>` for a tag and drop it, some also `{\...}`, and ffmpeg shows `&lt;` as it
# stands; so the three signs are replaced by others that look alike. `>` goes too: `-->` is the mark of a time line.
_LOOK_ALIKE = str.maketrans({"<": "‹", ">": "›", "\\": "∖"})


_AT_ONCE_S = Fraction(1, 2)
"""Who is only broken in upon is heard alone: two lines on screen for a few frames would be a flicker."""
_READABLE_S = Fraction(5, 6)
"""The least that a cue is on screen (Netflix Timed Text Style Guide) where another one is due."""


class Cue(NamedTuple):
    """Lines on screen together, in frames (end exclusive), as they were written: each format escapes them itself."""

    start_frame: int
    end_frame: int
    lines: tuple[str, ...]


class SrtWriter:
    """Writes a timeline's captions as `.srt`: UTF-8, no byte order mark, one empty line between cues."""

    suffix = ".srt"

    def write(self, timeline: Timeline) -> bytes:
        """Return the file's bytes; none at all for a film in which nobody speaks. Cues are those of `cues_of`."""
        return srt_text(cues_of(timeline), timeline.rate)


def srt_text(cues: Sequence[Cue], rate: Fraction) -> bytes:
    """Return cues as SubRip text."""
    blocks: list[str] = []
    for number, cue in enumerate(cues, 1):
        start, end = (timestamp(frame, rate, ",") for frame in (cue.start_frame, cue.end_frame))
        lines = [line.translate(_LOOK_ALIKE) for line in cue.lines]
        blocks.append("\n".join([str(number), f"{start} --> {end}", *lines, ""]))
    return "\n".join(blocks).encode()


def cues_of(
    timeline: Timeline,
    *,
    sounds: Sequence[Cue] = (),
    manners: Mapping[Subtitle, str] | None = None,
    named: bool = False,
    line_columns: int = LINE_COLUMNS,
) -> tuple[Cue, ...]:
    """Return the captions of a film as cues that follow each other.

    Long captions are shown in pages of two lines. Cues never overlap, since many players (and MP4) show one at a
    time: where two people speak at once, both stand in one cue, a line for each, until the second has ended; a third
    one follows. Who breaks in upon somebody's last words only ends the cue of the one before. A speaker is named where
    two speak at once and in voice-over; with `named`, wherever another one begins. For people who do not hear,
    `manners` says how a caption is said (`whispering`), and `sounds` are further cues, seen where nobody speaks.
    """
    shared = _spoken_at_once(timeline.subtitles, timeline.rate)
    pages: list[Cue] = []
    speaker = ""
    for number, caption in enumerate(timeline.subtitles):
        said_by = number in shared or caption.speaker.endswith(VOICE_OVER_MARK)
        said_by = said_by or (named and caption.speaker != speaker)
        speaker = caption.speaker
        name = f"{caption.speaker}: " if said_by else ""
        manner = f"[{manners[caption]}] " if manners and manners.get(caption) else ""
        pages += _pages(caption, f"{name}{manner}{caption.text}", 1 if number in shared else PAGE_LINES, line_columns)
    pages += [cue for cue in sounds if not _meets(cue, timeline.subtitles)]
    return tuple(_one_at_a_time(pages, timeline.rate, timeline.frames))


def _meets(cue: Cue, captions: Sequence[Subtitle]) -> bool:
    return any(one.start_frame < cue.end_frame and cue.start_frame < one.end_frame for one in captions)


def _spoken_at_once(captions: Sequence[Subtitle], rate: Fraction) -> set[int]:
    """Return the numbers of the captions during which somebody else speaks too."""
    found: set[int] = set()
    still_on: list[int] = []
    for number in sorted(range(len(captions)), key=lambda each: captions[each].start_frame):
        caption = captions[number]
        still_on = [other for other in still_on if captions[other].end_frame > caption.start_frame]
        others = [one for one in still_on if captions[one].speaker != caption.speaker]
        if at_once := [one for one in others if _at_once(captions[one], caption, rate)]:
            found.update(at_once, [number])
        still_on.append(number)
    return found


class _Lasting(Protocol):
    """Whatever is on screen from one frame to another."""

    @property
    def start_frame(self) -> int: ...
    @property
    def end_frame(self) -> int: ...


def _at_once(one: _Lasting, other: _Lasting, rate: Fraction) -> bool:
    """Say whether two are on together for half a second, or for most of the shorter one."""
    common = min(one.end_frame, other.end_frame) - max(one.start_frame, other.start_frame)
    shorter = min(one.end_frame - one.start_frame, other.end_frame - other.start_frame)
    return common > 0 and (common >= _AT_ONCE_S * rate or 4 * common >= 3 * shorter)


def _pages(caption: Subtitle, text: str, most_lines: int, line_columns: int) -> list[Cue]:
    """Return a caption in pages of so many lines."""
    visible = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) != "Cc")
    pages = caption_pages(visible, most_lines, line_columns)
    bounds = pairwise([caption.start_frame, *page_ends(pages, caption.start_frame, caption.end_frame)])
    shown = zip(bounds, pages, strict=True)
    return [Cue(start, end, tuple(lines)) for (start, end), lines in shown if start < end]


class _Shown(NamedTuple):
    """Pages on screen together, by their place among all pages."""

    start_frame: int
    end_frame: int
    pages: tuple[tuple[int, Cue], ...]

    def cue(self) -> Cue:
        lines = tuple(line for _, page in sorted(self.pages) for line in page.lines)
        return Cue(self.start_frame, self.end_frame, lines)


def _one_at_a_time(pages: Sequence[Cue], rate: Fraction, film_frames: int) -> list[Cue]:
    """Return pages that follow each other, those that are said at once on screen together, in their order."""
    shown: list[_Shown] = []
    for number, page in sorted(enumerate(pages), key=lambda each: each[1].start_frame):
        own = ((number, page),)
        last = shown[-1] if shown else None
        if last is None or last.end_frame <= page.start_frame:
            shown.append(_Shown(page.start_frame, page.end_frame, own))
            continue
        lines = sum(len(one.lines) for _, one in last.pages) + len(page.lines)
        if lines <= PAGE_LINES and _at_once(last, page, rate):
            late = page.start_frame - last.start_frame >= _AT_ONCE_S * rate
            shown[-1:] = [last._replace(end_frame=page.start_frame)] if late else []
            start = page.start_frame if late else last.start_frame
            shown.append(_Shown(start, max(last.end_frame, page.end_frame), (*last.pages, *own)))
            continue
        turn = min(max(page.start_frame, last.start_frame + round(_READABLE_S * rate)), last.end_frame)
        shown[-1] = last._replace(end_frame=turn)
        left = page.end_frame - turn >= _AT_ONCE_S * rate
        end = page.end_frame if left else turn + round(_READABLE_S * rate)
        shown.append(_Shown(turn, min(end, max(film_frames, page.end_frame)), own))
    return [one.cue() for one in shown if one.start_frame < one.end_frame]


def timestamp(frame: int, rate: Fraction, point: str) -> str:
    """Return `hh:mm:ss,mmm`, with `point` before the milliseconds: the nearest one to the frame's exact time."""
    exact = frame * 1000 / rate
    ms = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{ms:03}"
