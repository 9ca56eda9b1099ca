"""Several picture tracks as one: what lies higher is what is seen, as in every editing program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from filmstudio.ports.writer import EditClip, EditTrack


def flatten(tracks: Iterable[EditTrack]) -> tuple[EditClip, ...]:
    """Return the clips that are seen, in order. One that is covered in part loses that part, and a transition in it."""
    seen: tuple[EditClip, ...] = ()
    for track in tracks:
        if track.picture and track.clips:
            seen = _over(track.clips, seen)
    return seen


def _over(upper: Sequence[EditClip], lower: Sequence[EditClip]) -> tuple[EditClip, ...]:
    left = [piece for clip in lower for piece in _uncovered(clip, upper)]
    return tuple(sorted((*upper, *left), key=lambda clip: clip.start_frame))


def _uncovered(clip: EditClip, upper: Sequence[EditClip]) -> list[EditClip]:
    pieces = [clip]
    for above in upper:
        pieces = [left for piece in pieces for left in _without(piece, above.start_frame, above.end_frame)]
    return pieces


def _without(clip: EditClip, start: int, end: int) -> list[EditClip]:
    if end <= clip.start_frame or start >= clip.end_frame:
        return [clip]
    kept = []
    if start > clip.start_frame:
        kept.append(replace(clip, frames=start - clip.start_frame, out_of=None))
    if end < clip.end_frame:
        hidden = end - clip.start_frame
        source = clip.source_frame + hidden
        kept.append(replace(clip, start_frame=end, frames=clip.frames - hidden, source_frame=source, into=None))
    return kept
