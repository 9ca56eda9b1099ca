"""Where a moment of the film has gone when its pictures were cut anew: a moment belongs to the take that showed it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from filmstudio.model.timeline import Clip


class Followed:
    """Moments of a film as it was, found again in the film as it is now."""

    def __init__(self, before: Sequence[Clip], now: Sequence[Clip]) -> None:
        self._before = before
        self._starts = [clip.start_frame for clip in before]
        self._now: dict[str, list[Clip]] = {}
        for clip in now:
            self._now.setdefault(clip.take_key, []).append(clip)
        self.unchanged = [_place(clip) for clip in before] == [_place(clip) for clip in now]
        """True where every frame of the picture is where it was."""

    def shot_at(self, frame: int) -> Clip | None:
        """Return the clip that was seen at a frame, None outside the film."""
        index = bisect_right(self._starts, frame) - 1
        return self._before[index] if 0 <= index < len(self._before) else None

    def frame(self, frame: int, frames: int = 1) -> int | None:
        """Return where a moment, the beginning of something `frames` long, is now; None where nothing of it is left.

        Of a take that is used several times the first piece counts that shows the moment, or some of what begins there.
        """
        return next(iter(self.frames(frame, frames)), None)

    def frames(self, frame: int, frames: int = 1) -> list[int]:
        """Return every place where the moment is now: in the order of the film, those that show it itself first."""
        was = self.shot_at(frame)
        if was is None:
            return []
        at = frame - was.start_frame + was.head_frames
        pieces = self._now.get(was.take_key, [])
        exact = [clip for clip in pieces if clip.head_frames <= at < clip.head_frames + clip.frames]
        touched = [
            clip
            for clip in pieces
            if clip not in exact and at < clip.head_frames + clip.frames and at + frames > clip.head_frames
        ]
        return [clip.start_frame + at - clip.head_frames for clip in (*exact, *touched)]

    def pieces(self, key: str) -> Sequence[Clip]:
        """Return the clips that show a take now, in order."""
        return self._now.get(key, [])


def _place(clip: Clip) -> tuple[str, int, int, int]:
    return clip.take_key, clip.start_frame, clip.head_frames, clip.frames
