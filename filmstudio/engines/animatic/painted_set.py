"""The set: the painting of a place as the camera sees it, still or moving."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.engines.animatic.canvas import Affine
from filmstudio.engines.animatic.framing import Framing
from filmstudio.engines.animatic.lens import Lens
from filmstudio.engines.animatic.places.paint import paint_place
from filmstudio.engines.animatic.places.painted import PaintedPlace
from filmstudio.engines.animatic.sprites import Pixels, blend, premultiplied
from filmstudio.model.place import Place
from filmstudio.units import Resolution

_TALLER, _WIDER = 1.20, 1.44
_MOST_PX = 6_000_000


def painting_size(size: Resolution) -> Resolution:
    """Return the painting's size for a frame: larger, so that the camera has room; bounded, so that memory has."""
    area = size.width * _WIDER * size.height * _TALLER
    part = min(1.0, (_MOST_PX / area) ** 0.5)
    return Resolution(max(32, round(size.width * _WIDER * part)), max(32, round(size.height * _TALLER * part)))


def painted(place: Place, size: Resolution, seed: int) -> PaintedPlace:
    """Return the painting of a place for a frame size."""
    wide = painting_size(size)
    return paint_place(place, wide.width, wide.height, seed)


class PaintedSet:
    """Lays the flats of a painting behind and in front of the people, one frame at a time."""

    def __init__(
        self, painting: PaintedPlace, framing: Framing, size: Resolution, *, moving: bool, racks: bool = False
    ) -> None:
        self._framing, self._size = framing, size
        self._racked: tuple[Pixels, Pixels] | None = None
        self._light_right = painting.light.direction > 0
        flats = [(premultiplied(layer.rgba), layer.depth) for layer in painting.layers]
        self._behind = [flat for flat in flats if flat[1] <= 1.0]
        self._front = [] if framing.close else [flat for flat in flats if flat[1] > 1.0]
        if framing.front_blur_px > 0.4:
            scale = abs(framing.painting.a)
            self._front = [(_softened(flat, framing.front_blur_px / scale), depth) for flat, depth in self._front]
        if racks:
            sharp = self._compose(Lens(), sharp=True)
            self._racked = sharp, _softened(sharp, max(2.2 * framing.blur_px, 0.009 * size.height))
        still = self._compose(Lens())
        self._still = None if moving else still
        if moving and framing.blur_px > 0.4:
            scale = abs(framing.painting.a)
            self._behind = [(_softened(flat, framing.blur_px / scale), depth) for flat, depth in self._behind]

    def behind(self, lens: Lens) -> Pixels:
        """Return the set behind the people as a new RGB frame."""
        if self._racked is not None and lens.rack is not None:
            sharp, soft = self._racked
            return np.asarray(cv2.addWeighted(sharp, lens.rack, soft, 1 - lens.rack, 0), np.uint8)
        if self._still is not None:
            return self._still.copy()
        return self._compose(lens)

    def in_front(self, frame: Pixels, lens: Lens) -> None:
        """Lay what stands between camera and people over the frame."""
        for flat, depth in self._front:
            blend(frame, self._seen(flat, depth, lens))

    def _compose(self, lens: Lens, *, sharp: bool = False) -> Pixels:
        frame: Pixels | None = None
        for flat, depth in self._behind:
            seen = self._seen(flat, depth, lens)
            if frame is None:
                frame = np.asarray(cv2.cvtColor(seen, cv2.COLOR_RGBA2RGB), np.uint8)
            else:
                blend(frame, seen)
        if frame is None:
            raise ValueError("a painting needs at least one layer behind the people")
        if lens == Lens() and self._framing.blur_px > 0.4 and not sharp:
            frame = np.asarray(cv2.GaussianBlur(frame, (0, 0), self._framing.blur_px), np.uint8)
        return frame

    def _seen(self, flat: Pixels, depth: float, lens: Lens) -> Pixels:
        width, height = self._size
        # The plane of the people itself is a set too: a follow shot moves it, so its depth is told apart from theirs.
        set_depth = depth if abs(depth - 1) > 1e-9 else 0.999
        view: Affine = lens.view(set_depth, width, height, self._framing.roll).after(self._framing.painting)
        seen = cv2.warpAffine(
            flat, view.matrix(), (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
        )
        return np.asarray(seen, np.uint8)


def _softened(flat: Pixels, sigma: float) -> Pixels:
    return flat if sigma < 0.4 else np.asarray(cv2.GaussianBlur(flat, (0, 0), sigma), np.uint8)
