"""One frame in the making. All that is seen goes through here, so that colours, depth and owners always agree."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.sprites import Sprite, blend

Pixels = NDArray[np.uint8]

SOLID = 128
"""From this alpha on a pixel belongs to what is drawn there."""
FIRST_PERSON = 64
"""Owner of a pixel: 1 ... 63 are parts of the set, from here on people, in the job's order."""


@dataclass(frozen=True, slots=True)
class Near:
    """Inverse distance over a region: `across * x + down * y + base`, in pixels of the picture."""

    base: float
    across: float = 0.0
    down: float = 0.0


@dataclass(slots=True)
class Planes:
    """What belongs to each pixel beside its colour."""

    depth: Pixels
    """`(height, width)` uint8: 255 is as near as this shot ever comes, 0 endlessly far."""
    owner: Pixels
    """`(height, width)` uint8: the number of what is seen."""
    nearest: float
    """The inverse distance that 255 stands for."""

    @staticmethod
    def empty(width: int, height: int, nearest: float) -> Planes:
        """Return planes of nothing, endlessly far."""
        return Planes(np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint8), nearest)

    def mark(self, alpha: Pixels, left: int, top: int, near: Near, owner: int) -> None:
        """Note whose the pixels are that `alpha` covers, from (left, top) on."""
        rows, columns = alpha.shape
        solid = alpha >= SOLID
        self.owner[top : top + rows, left : left + columns][solid] = owner
        part = self.depth[top : top + rows, left : left + columns]
        scale = 255 / max(self.nearest, 1e-6)
        if near.across == 0 and near.down == 0:
            part[solid] = _grey(near.base * scale)
            return
        x = np.arange(left, left + columns, dtype=np.float64) * near.across
        y = np.arange(top, top + rows, dtype=np.float64) * near.down + near.base
        ramp = np.clip(np.round((x[None, :] + y[:, None]) * scale), 0, 255).astype(np.uint8)
        np.copyto(part, ramp, where=solid)


@dataclass(slots=True)
class Picture:
    """A frame, `(height, width, rgb)` uint8, and its planes where somebody asks for them."""

    rgb: Pixels
    planes: Planes | None = None

    def copy(self) -> Picture:
        """Return a picture of its own memory."""
        planes = self.planes
        kept = None if planes is None else Planes(planes.depth.copy(), planes.owner.copy(), planes.nearest)
        return Picture(self.rgb.copy(), kept)

    def part(self, box: tuple[int, int, int, int]) -> Picture:
        """Return a part of the picture that shares its memory: left, top, right, bottom."""
        left, top, right, low = box
        planes = self.planes
        shared = None if planes is None else Planes(
            planes.depth[top:low, left:right], planes.owner[top:low, left:right], planes.nearest
        )  # fmt: skip
        return Picture(self.rgb[top:low, left:right], shared)

    def take(self, other: Picture) -> None:
        """Become what another picture of the same size is."""
        self.rgb[...] = other.rgb
        if self.planes is not None and other.planes is not None:
            self.planes.depth[...] = other.planes.depth
            self.planes.owner[...] = other.planes.owner

    def lay(self, rgba: Pixels, left: int, top: int, near: Near, owner: int) -> None:
        """Lay a premultiplied picture over this one, its corner at (left, top); what lies outside is cut off."""
        height, width = self.rgb.shape[:2]
        rows, columns = rgba.shape[:2]
        x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + columns), min(height, top + rows)
        if x0 >= x1 or y0 >= y1:
            return
        part = rgba[y0 - top : y1 - top, x0 - left : x1 - left]
        blend(self.rgb[y0:y1, x0:x1], part)
        if self.planes is not None:
            self.planes.mark(np.asarray(cv2.extractChannel(part, 3), np.uint8), x0, y0, near, owner)

    def lay_sprite(
        self, sprite: Sprite, view: Affine | None, near: Near, owner: int, x: float = 0.0, y: float = 0.0
    ) -> None:
        """Lay a sprite, moved by (x, y) of its own pixels, as the camera sees it.

        `view` maps the pixels that it was drawn for to those of this picture; None for the same, where it moves by
        whole pixels.
        """
        if view is None:
            self.lay(sprite.rgba, sprite.x + round(x), sprite.y + round(y), near, owner)
            return
        onto = view.after(Affine(c=sprite.x + x, f=sprite.y + y))
        moved = warped(sprite.rgba, onto.matrix(), self.rgb.shape[1], self.rgb.shape[0])
        if moved is not None:
            self.lay(*moved, near, owner)


def warped(rgba: Pixels, matrix: NDArray[np.float64], width: int, height: int) -> tuple[Pixels, int, int] | None:
    """Return a picture under a map (2x3 or 3x3), cut to the frame, and its corner; None where it is out of frame.

    Whole-number arithmetic on bytes: interpolation weights are fixed-point in OpenCV, the same on any processor.
    """
    box = _box(rgba.shape[1], rgba.shape[0], matrix, width, height)
    if box is None:
        return None
    left, top, right, low = box
    size = (right - left, low - top)
    if matrix.shape[0] == 2:
        shifted = matrix.copy()
        shifted[:, 2] -= (left, top)
        seen = cv2.warpAffine(rgba, shifted, size, flags=cv2.INTER_LINEAR)
    else:
        back = np.array([[1.0, 0.0, -left], [0.0, 1.0, -top], [0.0, 0.0, 1.0]])
        seen = cv2.warpPerspective(rgba, back @ matrix, size, flags=cv2.INTER_LINEAR)
    return np.asarray(seen, np.uint8), left, top


def _box(
    columns: int, rows: int, matrix: NDArray[np.float64], width: int, height: int
) -> tuple[int, int, int, int] | None:
    """Return left, top, right and bottom of what a picture covers of the frame."""
    corners = np.array([[0, columns, columns, 0], [0, 0, rows, rows], [1, 1, 1, 1]], np.float64)
    seen = matrix @ corners
    if matrix.shape[0] == 3:
        if seen[2].min() <= 1e-6:
            return 0, 0, width, height
        seen = seen[:2] / seen[2]
    left, top = max(0, int(np.floor(seen[0].min())) - 1), max(0, int(np.floor(seen[1].min())) - 1)
    right, low = min(width, int(np.ceil(seen[0].max())) + 2), min(height, int(np.ceil(seen[1].max())) + 2)
    return (left, top, right, low) if left < right and top < low else None


def _grey(value: float) -> int:
    return max(0, min(255, round(value)))
