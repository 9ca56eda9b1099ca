"""The path of a camera through a shot: its move, made as far as the painting covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from filmstudio.engines.animatic.camera.covering import as_far_as_covered
from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.moves import Move
from filmstudio.engines.animatic.camera.stage import Stage
from filmstudio.engines.animatic.camera.steps import Mark, Step, stepped

_LOOKS = 24
"""At so many moments a way is tried."""
_ROOMS = (1.0, 1.08, 1.16, 1.25, 1.36)
"""How much tighter a moving camera may frame, to have room on the painting for its way."""
_ENOUGH = 0.8
"""The part of a way that is worth a tighter framing."""


class Path:
    """Where the camera is at each frame."""

    def __init__(self, move: Move, base: Eye, mark: Mark, stage: Stage, frame: Frame, frames: int) -> None:
        self._move, self._mark, self._frame = move, mark, frame
        self._moments = sorted({round(look * (frames - 1) / _LOOKS) for look in range(_LOOKS + 1)})
        self.base, self._part = base, 1.0
        if move.still:
            return
        steps = [move.at(moment) for moment in self._moments]
        found = 0.0
        for room in _ROOMS:
            tighter = _tightened(base, mark, frame, room)
            part = as_far_as_covered(stage, frame, partial(self._eyes, tighter, steps))
            if part > found + 0.05:
                self.base, found = tighter, part
            if found >= _ENOUGH:
                break
        self._part = found

    @property
    def still(self) -> bool:
        """True where the camera stays in one place."""
        return self._move.still

    @property
    def moments(self) -> Sequence[Eye]:
        """Eyes all along the way, the first and the last among them."""
        return [self.base] if self.still else [self.at(moment) for moment in self._moments]

    def at(self, index: int) -> Eye:
        """Return the eye at a frame."""
        step = self._move.at(index)
        if self.still:
            return replace(self.base, focus=step.focus)
        return stepped(self.base, step, self._mark, self._frame, self._part)

    def _eyes(self, base: Eye, steps: list[Step], part: float) -> list[Eye]:
        return [stepped(base, step, self._mark, self._frame, part) for step in steps]


def _tightened(base: Eye, mark: Mark, frame: Frame, room: float) -> Eye:
    """Return the framing with a longer lens by a factor; feet and eyes stay about where they are."""
    if room == 1.0:
        return base
    zoom = base.zoom * room
    x, y = mark[0] - base.x, mark[1] - frame.horizon - base.y
    grown = replace(base, zoom=zoom)
    lost = grown.scale - base.scale
    # Half of what becomes larger goes out below: heads stay in, and legs as far as they can.
    return replace(grown, across=base.across - lost * x, down=base.down - lost * y)
