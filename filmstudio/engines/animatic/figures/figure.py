"""A figure on stage: one person's drawings at one size, kept so that equal moments are drawn once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from filmstudio.engines.animatic.canvas import Affine, Canvas, place_at
from filmstudio.engines.animatic.figures.body import draw_body
from filmstudio.engines.animatic.figures.head import draw_head
from filmstudio.engines.animatic.figures.headview import Acting, HeadView
from filmstudio.engines.animatic.figures.poses import skeleton_of
from filmstudio.engines.animatic.figures.skeleton import Motion, Skeleton
from filmstudio.engines.animatic.figures.traits import tones_of, traits_of
from filmstudio.engines.animatic.modelling import model
from filmstudio.engines.animatic.palette import Toner
from filmstudio.engines.animatic.sprites import Sprite, cropped
from filmstudio.model.cast import Appearance
from filmstudio.model.shots import Facing, Pose

Window = tuple[int, int, int, int]
"""Left, top, right and bottom in frame pixels: nothing outside is drawn."""

_KEPT_BYTES = 64 << 20
_LYING = place_at(0.5, -0.085, 1.0, -90)


class Figure:
    """Draws one person. `view` maps body heights (feet at the origin) to frame pixels."""

    def __init__(
        self,
        look: Appearance,
        pose: Pose,
        facing: Facing,
        toner: Toner,
        view: Affine,
        window: Window,
        defocus_px: float = 0.0,
    ) -> None:
        self._look, self._pose, self._facing, self._toner = look, pose, facing, toner
        self._traits, self._tones = traits_of(look), tones_of(look, toner)
        self._view = view.after(_LYING) if pose is Pose.LIE else view
        self._window, self._defocus_px = window, defocus_px
        self._kept: OrderedDict[object, Sprite] = OrderedDict()
        self._kept_bytes = 0
        rest = self._bones(Motion())
        self._rest_head = rest.head
        scale = (self._view.a**2 + self._view.d**2) ** 0.5
        self._head_px = scale * self._traits.head
        self.eye_px = self._view(rest.head[0], rest.head[1] + 0.045 * self._traits.head)

    def body(self, motion: Motion) -> Sprite:
        """Return everything below the chin (and the hair behind it) at a moment."""
        return self._keep(motion, lambda: self._draw_body(motion), (-0.46, -1.16, 0.46, 0.03))

    def head(self, acting: Acting) -> Sprite:
        """Return the head in its place at rest; move it by `head_shift` for a moment."""
        x, y = self._rest_head
        reach = (
            0.21 if self._look.hat.value != "none" or self._look.hair.value in ("long", "braids", "ponytail") else 0.16
        )
        return self._keep(
            acting, lambda: self._draw_head(acting), (x - reach, y - reach * 0.8, x + reach, y + reach * 1.05)
        )

    def head_shift(self, motion: Motion) -> tuple[float, float]:
        """Return how far the head has moved from its rest at a moment, in frame pixels."""
        x, y = self._bones(replace(motion, gesture=0)).head
        here, rest = self._view(x, y), self._view(*self._rest_head)
        return here[0] - rest[0], here[1] - rest[1]

    def _bones(self, motion: Motion) -> Skeleton:
        return skeleton_of(self._traits, self._pose, self._facing, motion, self._traits.part_side)

    def _head_view(self, bones: Skeleton) -> HeadView:
        side = 1.0 if self._toner.direction > 0 else -1.0
        return HeadView(self._look, self._traits, self._tones, bones.yaw, bones.away, side)

    def _draw_body(self, motion: Motion) -> Callable[[Canvas], None]:
        bones = self._bones(motion)
        return lambda canvas: draw_body(canvas, bones, self._head_view(bones), self._pose)

    def _draw_head(self, acting: Acting) -> Callable[[Canvas], None]:
        bones = self._bones(Motion())
        inner = place_at(*bones.head, self._traits.head, bones.tilt)
        return lambda canvas: draw_head(canvas.within(inner), self._head_view(bones), acting)

    def _keep(
        self, key: object, drawing: Callable[[], Callable[[Canvas], None]], bounds: tuple[float, float, float, float]
    ) -> Sprite:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        sprite = self._rendered(drawing(), bounds)
        self._kept[key] = sprite
        self._kept_bytes += sprite.rgba.nbytes
        while self._kept_bytes > _KEPT_BYTES and len(self._kept) > 2:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= dropped.rgba.nbytes
        return sprite

    def _rendered(self, draw: Callable[[Canvas], None], bounds: tuple[float, float, float, float]) -> Sprite:
        corners = [self._view(x, y) for x in (bounds[0], bounds[2]) for y in (bounds[1], bounds[3])]
        left = max(self._window[0], int(min(x for x, _ in corners)) - 2)
        top = max(self._window[1], int(min(y for _, y in corners)) - 2)
        right = min(self._window[2], int(max(x for x, _ in corners)) + 3)
        low = min(self._window[3], int(max(y for _, y in corners)) + 3)
        if left >= right or top >= low:
            return Sprite(np.zeros((1, 1, 4), np.uint8), 0, 0)
        canvas = Canvas(right - left, low - top, Affine(c=-left, f=-top).after(self._view))
        draw(canvas)
        pixels = model(canvas.pixels(), self._toner, self._head_px)
        if self._defocus_px > 0.3:
            pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), self._defocus_px), np.uint8)
        return cropped(pixels, left, top)
