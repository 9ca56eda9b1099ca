"""Layers: the flats of a stage as one shot sees them, as soft as their depth, and where they lie in its picture."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.picture import Near, Pixels, warped
from filmstudio.engines.animatic.camera.stage import Sheet, Stage

_SHARP_PX = 0.45
"""A blur below this is not seen."""
_HALF_FROM, _QUARTER_FROM = 1.6, 5.0
"""From these blurs on, in pixels of the painting, half and a quarter of the pixels show the same."""
_SIMPLE_FROM = 3.0
"""From this blur on bristles are taken out first."""
_GONE, _CLEAR = 0.22, 0.42
"""What stands before the people dissolves while the camera comes this near, as parts of its first distance."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A layer in a picture: premultiplied RGBA from the corner (left, top) on."""

    rgba: Pixels
    left: int
    top: int
    near: Near
    owner: int


@dataclass(frozen=True, slots=True)
class Layer:
    """A sheet, as sharp as it is seen; `scale` is how many of its pixels are one of the painting's."""

    sheet: Sheet
    rgba: Pixels
    left: float
    top: float
    scale: float
    owner: int

    @property
    def depth(self) -> float:
        """The depth by which it is sorted."""
        return self.sheet.depth

    def seen(self, eye: Eye, stage: Stage, frame: Frame) -> Seen | None:
        """Return the layer as an eye sees it, None where it is out of the picture or behind the camera."""
        ahead = 1 - eye.nearer * self.depth
        if eye.passes(self.depth) or (self.depth > 1.0 and ahead <= _GONE):
            return None
        across, down = self.left - stage.width / 2 * self.scale, self.top
        unit = 1 / (stage.height * self.scale)
        onto = np.array([[unit, 0.0, across * unit], [0.0, unit, down * unit], [0.0, 0.0, 1.0]])
        if self.sheet.lies:
            ground = eye.ground(self.sheet.plane, frame)
            found = warped(self.rgba, ground @ onto, frame.width, frame.height)
            near = _along(eye, self.sheet, ground)
        else:
            found = warped(self.rgba, eye.view(self.depth, frame).matrix() @ onto, frame.width, frame.height)
            near = Near(eye.nearness(self.depth))
        if found is None:
            return None
        rgba, left, top = found
        if ahead < _CLEAR and self.depth > 1.0:
            share = (ahead - _GONE) / (_CLEAR - _GONE)
            rgba = np.asarray(cv2.LUT(rgba, np.round(np.arange(256) * share).astype(np.uint8)), np.uint8)
        return Seen(rgba, left, top, near, self.owner)


def layer_of(sheet: Sheet, owner: int, blur_px: float, eye: Eye, stage: Stage, frame: Frame) -> Layer:
    """Return a sheet made soft by `blur_px` pixels of the picture, as it is framed by `eye`."""
    grown = eye.magnified(min(sheet.depth, 1.0)) * frame.height / stage.height
    sigma = blur_px / max(grown, 1e-6)
    if blur_px < _SHARP_PX:
        return Layer(sheet, sheet.rgba, sheet.left, sheet.top, 1.0, owner)
    less = 4 if sigma >= _QUARTER_FROM else 2 if sigma >= _HALF_FROM else 1
    rgba = _padded(sheet, round(2.6 * sigma) + less)
    pad = (rgba.shape[1] - sheet.rgba.shape[1]) // 2
    rows, columns = rgba.shape[:2]
    if less > 1:
        size = (max(1, columns // less), max(1, rows // less))
        rgba = np.asarray(cv2.resize(rgba, size, interpolation=cv2.INTER_AREA), np.uint8)
        if min(size) > 5 and sigma >= _SIMPLE_FROM:
            # Bristles go before edges do: what is far out of focus is a few big shapes.
            rgba = np.asarray(cv2.medianBlur(rgba, 5), np.uint8)
            rgba[..., :3] = np.minimum(rgba[..., :3], rgba[..., 3:])
    soft = cv2.GaussianBlur(rgba, (0, 0), sigma / less)
    return Layer(
        sheet, np.asarray(soft, np.uint8), (sheet.left - pad) / less, (sheet.top - pad) / less, 1 / less, owner
    )


def _padded(sheet: Sheet, pad: int) -> Pixels:
    """Return a sheet with room for its blur: clear, or going on where the painting is cut off."""
    edges, wide = sheet.edges, sheet.rgba
    sides = ((edges.top, 0), (edges.bottom, 1), (edges.left, 2), (edges.right, 3))
    for goes_on, side in sides:
        top, bottom, left, right = (pad if number == side else 0 for number in range(4))
        kind = cv2.BORDER_REPLICATE if goes_on else cv2.BORDER_CONSTANT
        wide = np.asarray(cv2.copyMakeBorder(wide, top, bottom, left, right, kind, value=(0, 0, 0, 0)), np.uint8)
    return wide


def _along(eye: Eye, sheet: Sheet, ground: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Near:
    """Return the inverse distance of a ground over the picture: it grows evenly, so that three points tell it."""
    points = np.array([[0.0, 1.0, 0.0], [0.9, 0.9, 1.0], [1.0, 1.0, 1.0]])
    seen = ground @ points
    pixels = seen / seen[2]
    near = np.array([eye.nearness(sheet.plane.at(float(y))) for y in points[1]])
    across, down, base = np.linalg.solve(np.vstack([pixels[0], pixels[1], np.ones(3)]).T, near)
    return Near(float(base), float(across), float(down))
