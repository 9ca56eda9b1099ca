"""The stage: a painted set made ready for the camera. Every flat is cut to what it shows and knows its plane."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.camera.eye import Plane
from filmstudio.engines.animatic.camera.memory import give_back
from filmstudio.engines.animatic.sets.build import build_set
from filmstudio.engines.animatic.sets.stage_set import Flat, StageSet
from filmstudio.model.look import Finish
from filmstudio.model.place import Place
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]

_TALLER, _WIDER = 1.20, 1.44
_MOST_PX = 5_000_000
_KEPT_BYTES = 120 << 20
_EDGE_SHARE = 0.04
"""From this part of an edge on a flat belongs there, and its end must not be seen."""
_SEEN = 24
"""Alpha from which on a pixel counts."""


@dataclass(frozen=True, slots=True)
class Edges:
    """At which edges of the painting a flat is cut off: it goes on there, unpainted."""

    left: bool
    top: bool
    right: bool
    bottom: bool

    @property
    def any(self) -> bool:
        """True where it is cut off anywhere."""
        return self.left or self.top or self.right or self.bottom


@dataclass(frozen=True, slots=True)
class Sheet:
    """One flat."""

    rgba: Pixels
    """What it shows, cut out, premultiplied."""
    left: int
    top: int
    """Where that lies, in pixels of the painting."""
    plane: Plane
    edges: Edges
    lies: bool
    """True for a floor or a ground."""
    stands: str = ""
    """As in `Flat`."""

    @property
    def depth(self) -> float:
        """The depth by which it is sorted."""
        return self.plane.depth


@dataclass(frozen=True, slots=True)
class Stage:
    """All of a set. Lengths are in heights of the painting."""

    painting: StageSet
    sheets: tuple[Sheet, ...]
    """Far to near."""
    width: int
    height: int
    """Of the painting, in pixels."""

    @property
    def half(self) -> float:
        """Half the painting's width."""
        return self.width / self.height / 2

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        return sum(sheet.rgba.nbytes for sheet in self.sheets)


_kept: OrderedDict[tuple[Place, int, int, int, Finish], Stage] = OrderedDict()
"""The sets that this process has built last; a film comes back to its places."""


def painting_size(size: Resolution) -> Resolution:
    """Return the painting's size for a picture: larger, so that the camera has room; bounded, so that memory has."""
    area = size.width * _WIDER * size.height * _TALLER
    part = min(1.0, (_MOST_PX / area) ** 0.5)
    return Resolution(max(32, round(size.width * _WIDER * part)), max(32, round(size.height * _TALLER * part)))


def stage_of(place: Place, size: Resolution, finish: Finish) -> Stage:
    """Return the stage of a place for a picture size. The same arguments give the same bytes."""
    wide = painting_size(size)
    key = (place, wide.width, wide.height, seed_from(place.name), finish)
    if key in _kept:
        _kept.move_to_end(key)
        return _kept[key]
    painting = build_set(*key)
    sheets = _sheets(painting)
    # The sheets hold all that is drawn; the flats themselves would keep their clear parts in memory.
    bare = StageSet((), painting.floor_y, painting.horizon_y, painting.key, painting.movers, painting.weather)
    stage = Stage(bare, sheets, wide.width, wide.height)
    _kept[key] = stage
    while len(_kept) > 1 and sum(one.nbytes for one in _kept.values()) > _KEPT_BYTES:
        _kept.popitem(last=False)
    del painting
    give_back()
    return stage


def _sheets(painting: StageSet) -> tuple[Sheet, ...]:
    """Return the flats as sheets, far to near."""
    sheets: list[Sheet] = []
    hidden = [np.zeros(length, bool) for flat in painting.flats[:1] for length in flat.rgba.shape[:2] for _ in (0, 1)]
    for flat in reversed(painting.flats):
        seen = (flat.rgba[..., 3] >= _SEEN).astype(np.uint8)
        # An edge that something nearer hides from end to end is never seen, whatever the camera does.
        sides = (seen[:, 0], seen[:, -1], seen[0], seen[-1])
        open_ends = [np.logical_and(side, ~covered).mean() for side, covered in zip(sides, hidden, strict=True)]
        left, right, top, bottom = (bool(end > _EDGE_SHARE) for end in open_ends)
        if flat.depth <= 1.0:
            hidden = [covered | (side > 0) for side, covered in zip(sides, hidden, strict=True)]
        sheets.append(_sheet(flat, seen, Edges(left, top, right, bottom), painting.floor_y))
    return tuple(reversed(sheets))


def _sheet(flat: Flat, seen: Pixels, edges: Edges, floor_y: float) -> Sheet:
    left, top, width, height = cv2.boundingRect(seen)
    if not width:
        left, top, width, height = 0, 0, 1, 1
    # A copy: a view would keep all of the flat, clear parts too, in memory.
    part = flat.rgba[top : top + height, left : left + width].copy()
    plane = _plane(flat, top / flat.rgba.shape[0], floor_y)
    return Sheet(part, left, top, plane, edges, flat.near is not None, flat.stands)


def _plane(flat: Flat, top: float, floor_y: float) -> Plane:
    """Return the plane of a flat.

    A ground begins where its paint does. Where people stand on it, it passes under their feet at their own depth, else
    feet would slide; `near` decides for what ends before them, like water beyond a shore.
    """
    if flat.near is None:
        return Plane(flat.depth)
    if flat.near >= 1 and floor_y - top > 0.05:
        return Plane(flat.depth, (1 - flat.depth) / (floor_y - top), top)
    return Plane(flat.depth, (flat.near - flat.depth) / max(0.05, 1 - top), top)
