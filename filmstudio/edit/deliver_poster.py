"""Where a poster can be found: the first wide view of the story, at moments when nothing is in the way."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import NamedTuple

from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Timeline

_MOMENTS = (Fraction(1, 2), Fraction(2, 3), Fraction(1, 3), Fraction(5, 6), Fraction(1, 6))
_MOST_CLIPS = 6


class PosterPlace(NamedTuple):
    """Frames of one take that could be the poster, best first."""

    picture: Blob
    frames: tuple[int, ...]


def poster_places(timeline: Timeline, wide: Collection[str], cards: Collection[str]) -> tuple[PosterPlace, ...]:
    """Return where to look for a poster, the best place first: wide shots of the story in the film's order, then the
    others, and cards with words only where there is nothing else.

    `wide` and `cards` are slates. Moments in a transition are left out, and those with words over them where there are
    others.
    """
    ranked = sorted(timeline.clips, key=lambda clip: (clip.shot in cards, clip.shot not in wide, clip.start_frame))
    return tuple(PosterPlace(clip.picture, tuple(_moments(clip, timeline))) for clip in ranked[:_MOST_CLIPS])


def _moments(clip: Clip, timeline: Timeline) -> Iterator[int]:
    first, last = clip.transition_in_frames, clip.frames - clip.transition_out_frames - 1
    last = max(first, last) if first < clip.frames else clip.frames - 1
    first = min(first, last)
    found = list(dict.fromkeys(first + int((last - first) * part) for part in _MOMENTS))
    free = [at for at in found if not _is_told(clip.start_frame + at, timeline)]
    yield from (clip.head_frames + at for at in free or found)


def _is_told(frame: int, timeline: Timeline) -> bool:
    spans = [(one.start_frame, one.end_frame) for one in timeline.subtitles]
    spans += [(one.start_frame, one.end_frame) for one in timeline.overlays]
    return any(start <= frame < end for start, end in spans)
