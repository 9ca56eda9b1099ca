"""Subtitles as SubRip text: what is said, for people who cannot hear it and for those who may not play sound."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from filmstudio.edit.caption_lines import caption_pages, page_ends
from filmstudio.edit.lay_timeline import VOICE_OVER_MARK
from filmstudio.model.timeline import Subtitle, Timeline

# SubRip has no escapes. Players take `<...>` for a tag and drop it, some also `{\...}`, and ffmpeg shows `&lt;` as it
# stands; so the three signs are replaced by others that look alike. `>` goes too: `-->` is the mark of a time line.
_LOOK_ALIKE = str.maketrans({"<": "‹", ">": "›", "\\": "∖"})


class _Page(NamedTuple):
    """Lines on screen together, in frames (end exclusive)."""

    start_frame: int
    end_frame: int
    lines: tuple[str, ...]


class SrtWriter:
    """Writes a timeline's captions as `.srt`: UTF-8, no byte order mark, one empty line between cues."""

    suffix = ".srt"

    def write(self, timeline: Timeline) -> bytes:
        """Return the file's bytes; none at all for a film in which nobody speaks.

        Long captions are shown in pages of two lines. Cues never overlap, since many players (and MP4) show one at a
        time: where two people speak at once, both stand in one cue. A speaker is named only there and in voice-over.
        """
        shared = _spoken_at_once(timeline.subtitles)
        pages = [
            page for number, caption in enumerate(timeline.subtitles) for page in _pages(caption, number in shared)
        ]
        blocks: list[str] = []
        for cue in _one_at_a_time(pages):
            start, end = (_timestamp(frame, timeline.rate) for frame in (cue.start_frame, cue.end_frame))
            blocks.append("\n".join([str(len(blocks) + 1), f"{start} --> {end}", *cue.lines, ""]))
        return "\n".join(blocks).encode()


def _spoken_at_once(captions: Sequence[Subtitle]) -> set[int]:
    """Return the numbers of the captions during which somebody else speaks too."""
    found: set[int] = set()
    still_on: list[int] = []
    for number in sorted(range(len(captions)), key=lambda each: captions[each].start_frame):
        caption = captions[number]
        still_on = [other for other in still_on if captions[other].end_frame > caption.start_frame]
        others = [other for other in still_on if captions[other].speaker != caption.speaker]
        if others:
            found.update(others, [number])
        still_on.append(number)
    return found


def _pages(caption: Subtitle, shared: bool) -> list[_Page]:
    """Return the pages of a caption, its speaker named where the picture does not tell who speaks."""
    named = shared or caption.speaker.endswith(VOICE_OVER_MARK)
    text = f"{caption.speaker}: {caption.text}" if named else caption.text
    visible = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) != "Cc")
    pages = caption_pages(visible.translate(_LOOK_ALIKE))
    bounds = pairwise([caption.start_frame, *page_ends(pages, caption.start_frame, caption.end_frame)])
    shown = zip(bounds, pages, strict=True)
    return [_Page(start, end, tuple(lines)) for (start, end), lines in shown if start < end]


def _one_at_a_time(pages: Sequence[_Page]) -> list[_Page]:
    """Return pages that follow each other: at every moment the lines of all that were there, in their order."""
    moments = sorted({page.start_frame for page in pages} | {page.end_frame for page in pages})
    coming = deque(sorted(pages, key=lambda page: page.start_frame))
    on: list[_Page] = []
    cues: list[_Page] = []
    for start, end in pairwise(moments):
        on = [page for page in on if page.end_frame > start]
        while coming and coming[0].start_frame <= start:
            on.append(coming.popleft())
        if on:
            cues.append(_Page(start, end, tuple(line for page in on for line in page.lines)))
    return cues


def _timestamp(frame: int, rate: Fraction) -> str:
    """Return `hh:mm:ss,mmm`, the nearest millisecond to the frame's exact time."""
    exact = frame * 1000 / rate
    ms = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02},{ms:03}"
