"""Fires: the hearth, and its flames that are never still."""

from __future__ import annotations

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.interiors.swatches import FIRE, OAK, STONE
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Mover, Patch

_FRONT = 0.80
"""Depth at which flames are laid: before anything along the back wall, behind people."""
_POSES_A_SECOND = 8
"""How often the flames take another shape: drawn on threes, as by hand."""


class Flames:
    """Three tongues of fire over logs, another shape eight times a second."""

    def __init__(self, scene: Scene, x: float, y: float, size: float) -> None:
        self._half, self._unit, self._width = scene.half, scene.height, scene.width
        self._x, self._y, self._size = x, y, size
        key = scene.key
        self._paints: tuple[Colour, ...] = (
            mix(scene.paint((220, 80, 40), Tone.LIGHT), scene.paint((220, 80, 40), Tone.MID), 0.4),
            mix(scene.paint(FIRE, Tone.LIGHT), key.lamp, 0.5),
            key.glow((255, 236, 170)),
        )

    def __call__(self, frame: int, rate: float) -> Patch | None:
        """Return the flames at a frame."""
        unit = self._unit
        wide, high = 0.20 * self._size, 0.20 * self._size
        left, top = round((self._x + self._half - wide / 2) * unit), round((self._y - high) * unit)
        width, height = max(2, round(wide * unit)), max(2, round(high * unit * 1.04))
        width, height = min(width, self._width - left), min(height, unit - top)
        if left < 0 or top < 0 or width < 2 or height < 2:
            return None
        view = Affine(a=unit * self._size, c=width / 2, e=unit * self._size, f=high * unit)
        canvas = Canvas(width, height, view, plain=True)
        pose = int(frame / rate * _POSES_A_SECOND)
        dice = np.random.Generator(np.random.PCG64(seed_from("flames", pose)))
        for paint, part in zip(self._paints, (1.0, 0.68, 0.38), strict=True):
            for x, tall in ((-0.045, 0.10), (0.005, 0.155), (0.05, 0.085)):
                high_now = tall * part * float(dice.uniform(0.82, 1.12))
                lean = float(dice.uniform(-0.018, 0.018))
                w = 0.030 * (0.45 + 0.55 * part)
                canvas.fill(blob((x + lean, -high_now, 0), (x + w * 0.8, -high_now * 0.45), (x + w, -0.004, 0.5),
                    (x - w, -0.004, 0.5), (x - w * 0.9, -high_now * 0.4)), paint)  # fmt: skip
        return Patch(canvas.pixels(), left, top)


def hearth_on(canvas: Canvas, scene: Scene, stone: Colour = STONE) -> None:
    """Build a fireplace on a canvas that stands where it stands, and light its fire; the flames move.

    Raises nothing; a fire outside of the picture is only not seen.
    """
    x, y = canvas.view(0, 0)
    unit = scene.height
    canvas_scale = canvas.view.scale / unit
    _masonry(canvas, scene, stone)
    flames = Flames(scene, x / unit - scene.half, y / unit - 0.012 * canvas_scale, canvas_scale)
    scene.movers.append(Mover(_FRONT, flames))


def _masonry(one: Canvas, scene: Scene, stone: Colour) -> None:
    one.glow(0, -0.12, 0.42, 0.30, scene.key.lamp, 0.45 if scene.key.dark else 0.22)
    one.fill(polygon((-0.15, -0.32), (0.15, -0.32), (0.10, -1.2), (-0.10, -1.2)), scene.paint(stone, Tone.MID))
    one.fill(polygon((0.02, -0.32), (0.15, -0.32), (0.10, -1.2), (0.02, -1.2)), scene.paint(stone, Tone.MID, lit=False))
    one.fill(polygon((-0.19, 0), (-0.18, -0.30), (0.18, -0.30), (0.19, 0)), scene.paint(stone, Tone.MID))
    for k, (bx, by) in enumerate(((-0.165, -0.06), (-0.16, -0.15), (-0.165, -0.23), (0.115, -0.08), (0.12, -0.17),
        (0.115, -0.255))):  # fmt: skip
        one.fill(rect(bx, by, bx + 0.045, by + 0.040), scene.paint(stone, Tone.LIGHT if k % 3 == 0 else Tone.DARK), 0.8)
    one.fill(blob((-0.105, 0, 0), (-0.105, -0.15, 0.4), (0, -0.205), (0.105, -0.15, 0.4), (0.105, 0, 0)),
        scene.paint((60, 40, 40), Tone.DEEP))  # fmt: skip
    one.fill(rect(-0.215, -0.335, 0.215, -0.30), scene.paint(OAK, Tone.DARK))
    one.fill(rect(-0.21, -0.341, 0.21, -0.331), scene.paint(OAK, Tone.MID))
    one.fill(polygon((-0.09, 0), (-0.085, -0.03), (0.03, -0.015), (0.03, 0)), scene.paint(OAK, Tone.DARK))
    one.fill(polygon((0.085, 0), (0.09, -0.028), (-0.03, -0.012), (-0.03, 0)), scene.paint(OAK, Tone.DARK, lit=False))
    one.fill(polygon((-0.23, 0.018), (-0.20, -0.004), (0.20, -0.004), (0.23, 0.018)), scene.paint(stone, Tone.DARK))


def firelight(floor: Canvas, scene: Scene, x: float, y: float, across: float) -> None:
    """Lay a fire's light on the floor before it."""
    for part, opacity in ((1.0, 0.16), (0.6, 0.18)):
        spread = across * part
        floor.fill(polygon((x - 0.08, y), (x + 0.08, y), (x + spread, y + 0.14 * part), (x - spread, y + 0.14 * part)),
                   scene.key.lamp, opacity if scene.key.dark else opacity * 0.6)  # fmt: skip
