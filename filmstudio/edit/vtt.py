"""Captions as WebVTT, for players in web pages."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from filmstudio.edit.subtitles import Cue, cues_of, timestamp
from filmstudio.model.timeline import Timeline

# The character references that the format has. `>` too: `-->` is the mark of a time line.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class VttWriter:
    """Writes a timeline's captions as `.vtt`."""

    suffix = ".vtt"

    def write(self, timeline: Timeline) -> bytes:
        """Return the file's bytes: the head alone for a film in which nobody speaks."""
        return vtt_text(cues_of(timeline), timeline.rate)


def vtt_text(cues: Sequence[Cue], rate: Fraction) -> bytes:
    """Return cues as WebVTT: UTF-8, every sign that means something to the format escaped."""
    blocks = ["WEBVTT\n"]
    for cue in cues:
        start, end = (timestamp(frame, rate, ".") for frame in (cue.start_frame, cue.end_frame))
        blocks.append("\n".join([f"{start} --> {end}", *(line.translate(_ESCAPED) for line in cue.lines), ""]))
    return "\n".join(blocks).encode()
