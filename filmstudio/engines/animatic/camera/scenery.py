"""Scenery: the set as the camera sees it, behind the people and before them, still or moving.

A still camera composes its background once; then only what moves by itself (a flame, glitter on water) is laid anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.layer import Layer, Seen, layer_of
from filmstudio.engines.animatic.camera.picture import Near, Picture, Planes, warped
from filmstudio.engines.animatic.camera.stage import Stage
from filmstudio.engines.animatic.sets.stage_set import Mover, Patch

_NEAREST = 2.2
"""Nothing of a set counts as nearer than this many times the people's nearness: it would flatten all other depths."""

_TWOS_FROM = 18.0
"""Frames per second from which on every second drawing is enough for a flame or for glitter; a camera moves on ones."""

Blur = Callable[[float], float]
"""How soft a depth is, in heights of the picture."""
Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""


@dataclass(slots=True)
class _Still:
    """A background that is composed: all of it, what lies below the first thing that moves, and each layer above."""

    whole: Picture
    below: Picture
    above: dict[int, Seen]


class Scenery:
    """The set of one shot."""

    def __init__(
        self, stage: Stage, frame: Frame, eye: Eye, blur: Blur, *, fore: bool = True,
        left_out: frozenset[str] = frozenset()
    ) -> None:  # fmt: skip
        """`eye` is the usual one, for which depths are made soft; without `fore` nothing stands before the people, and
        nothing of what is `left_out` (see `Flat.stands`) stands anywhere.
        """
        self._stage, self._frame = stage, frame
        layers = [
            layer_of(sheet, number, blur(_in_focus(stage, number)) * frame.height, eye, stage, frame)
            for number, sheet in enumerate(stage.sheets, 1)
            if (fore or sheet.depth <= 1.0) and sheet.stands not in left_out
        ]
        self._layers, self._owner = layers, len(stage.sheets) + 1
        order = _order(layers, stage.painting.movers)
        self._behind = [one for one in order if one.depth <= 1.0]
        self._before = [one for one in order if one.depth > 1.0]
        self._still: _Still | None = None
        self._still_eye: Eye | None = None
        self._patches: dict[int, tuple[int, Patch | None, Eye | None, Seen | None]] = {}

    def beat(self, eye: Eye, index: int, rate: float) -> int:
        """Return which drawing of what moves by itself an eye sees at a frame; 0 where it sees none of it."""
        movers = _movers(self._behind) + _movers(self._before)
        seen = any(self._patch(one, eye, index, rate) is not None for _, one in movers)
        return 1 + beat_of(index, rate) if seen else 0

    def nearest(self, eye: Eye) -> float:
        """Return the inverse distance of the nearest that an eye sees of the set."""
        width, height = self._frame.width, self._frame.height
        seen = [layer.seen(eye, self._stage, self._frame) for layer in self._layers]
        corners = [
            one.near.base + one.near.across * x + one.near.down * y
            for one in seen if one is not None
            for x in (0, width) for y in (0, height)
        ]  # fmt: skip
        return min(max(corners, default=0.0), _NEAREST * eye.nearness(1.0))

    def behind(self, eye: Eye, index: int, rate: float, planes: Planes | None, *, keep: bool) -> Picture:
        """Return a new picture of what is behind the people. `keep`: the same eye will look again."""
        patches = {number: self._patch(one, eye, index, rate) for number, one in _movers(self._behind)}
        if not keep:
            return self._composed(eye, self._empty(planes), patches)
        if self._still is None or self._still_eye != eye:
            self._still, self._still_eye = self._compose_still(eye, planes), eye
        picture = self._still.whole.copy()
        for patch in patches.values():
            if patch is not None:
                self._again(picture, self._still, patches, patch)
        return picture

    def in_front(self, picture: Picture, eye: Eye, index: int, rate: float) -> None:
        """Lay what stands between camera and people over the picture."""
        for one in self._before:
            seen = one.seen(eye, self._stage, self._frame) if isinstance(one, Layer) else None
            if isinstance(one, Mover) and not eye.passes(one.depth):
                seen = self._patch(one, eye, index, rate)
            if seen is not None:
                picture.lay(seen.rgba, seen.left, seen.top, seen.near, seen.owner)

    def _empty(self, planes: Planes | None) -> Picture:
        return Picture(np.zeros((self._frame.height, self._frame.width, 3), np.uint8), planes)

    def _composed(self, eye: Eye, picture: Picture, patches: dict[int, Seen | None]) -> Picture:
        for number, one in enumerate(self._behind):
            seen = one.seen(eye, self._stage, self._frame) if isinstance(one, Layer) else patches.get(number)
            if seen is not None:
                picture.lay(seen.rgba, seen.left, seen.top, seen.near, seen.owner)
        return picture

    def _compose_still(self, eye: Eye, planes: Planes | None) -> _Still:
        first = next((number for number, _ in _movers(self._behind)), len(self._behind))
        picture, above = self._empty(planes), {}
        below = picture
        for number, one in enumerate(self._behind):
            if number == first:
                below, picture = picture, picture.copy()
            seen = one.seen(eye, self._stage, self._frame) if isinstance(one, Layer) else None
            if seen is None:
                continue
            picture.lay(seen.rgba, seen.left, seen.top, seen.near, seen.owner)
            if number > first:
                above[number] = seen
        return _Still(picture, below, above)

    def _again(self, picture: Picture, still: _Still, patches: dict[int, Seen | None], around: Seen) -> None:
        """Compose the part of the picture around one patch anew, from below the first thing that moves."""
        rows, columns = around.rgba.shape[:2]
        box = (max(0, around.left), max(0, around.top),
               min(self._frame.width, around.left + columns), min(self._frame.height, around.top + rows))  # fmt: skip
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        part, fresh = picture.part(box), still.below.part(box)
        part.take(fresh)
        for number in range(len(self._behind)):
            seen = patches.get(number) or still.above.get(number)
            if seen is not None:
                near = Near(seen.near.base + seen.near.across * box[0] + seen.near.down * box[1],
                            seen.near.across, seen.near.down)  # fmt: skip
                part.lay(seen.rgba, seen.left - box[0], seen.top - box[1], near, seen.owner)

    def _patch(self, mover: Mover, eye: Eye, index: int, rate: float) -> Seen | None:
        beat, key = beat_of(index, rate), id(mover)
        last = self._patches.get(key)
        if last is None or last[0] != beat:
            last = self._patches[key] = (beat, mover.at(beat, rate), None, None)
        _, patch, at, seen = last
        if patch is None:
            return None
        if at != eye:
            seen = self._warped(patch, mover, eye)
            self._patches[key] = (beat, patch, eye, seen)
        return seen

    def _warped(self, patch: Patch, mover: Mover, eye: Eye) -> Seen | None:
        unit = 1 / self._stage.height
        onto = np.array([[unit, 0.0, (patch.left - self._stage.width / 2) * unit], [0.0, unit, patch.top * unit],
                         [0.0, 0.0, 1.0]])  # fmt: skip
        matrix = eye.view(mover.depth, self._frame).matrix() @ onto
        seen = warped(patch.rgba, matrix, self._frame.width, self._frame.height)
        return None if seen is None else Seen(*seen, Near(eye.nearness(mover.depth)), self._owner)


def beat_of(index: int, rate: float) -> int:
    """Return the frame whose drawing of a mover is shown: what moves by itself is drawn on twos, as animators do."""
    return index - index % 2 if rate >= _TWOS_FROM else index


def _in_focus(stage: Stage, number: int) -> float:
    """Return the depth at which a sheet is judged: a ground by its middle, since it is sharp where people stand."""
    sheet = stage.sheets[number - 1]
    return (sheet.depth + 1) / 2 if sheet.lies and sheet.depth < 1 else sheet.depth


def _order(layers: list[Layer], movers: tuple[Mover, ...]) -> list[Layer | Mover]:
    """Return all, far to near: a mover stands in front of all flats of its depth."""
    order: list[Layer | Mover] = list(layers)
    for mover in movers:
        place = max((number for number, one in enumerate(order, 1) if one.depth <= mover.depth + 1e-6), default=0)
        order.insert(place, mover)
    return order


def _movers(order: list[Layer | Mover]) -> list[tuple[int, Mover]]:
    return [(number, one) for number, one in enumerate(order) if isinstance(one, Mover)]
