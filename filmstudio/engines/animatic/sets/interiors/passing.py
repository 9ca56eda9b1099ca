"""What passes outside of a window that travels: posts and their wires, or lamps at night."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, rect
from filmstudio.engines.animatic.sets.interiors.swatches import IRON
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Patch

_SECONDS = 1.9
"""From one post to the next: a train of fifty years ago, not a wheel of fortune."""
_CROSS_S = 0.55
"""How long a post is on its way past all windows."""


class Posts:
    """A post that flits past the windows, again and again."""

    def __init__(self, outside: Scene, left: float, right: float, top: float, bottom: float) -> None:
        self._half, self._unit, self._width = outside.half, outside.height, outside.width
        self._box = (left, top, right, bottom)
        self._lamp = outside.key.lamp if outside.key.lamps else None
        self._paint = outside.paint(IRON, Tone.DARK, 0.7)

    def __call__(self, frame: int, rate: float) -> Patch | None:
        """Return the post at a frame; None between two."""
        time = (frame / rate) % _SECONDS
        if time > _CROSS_S:
            return None
        left, top, right, bottom = self._box
        x = right - (right - left) * time / _CROSS_S
        unit = self._unit
        wide = 0.05
        px = round((x - wide / 2 + self._half) * unit)
        py, high, width = max(0, round(top * unit)), round((bottom - top) * unit), max(2, round(wide * unit))
        if px < 0 or px + width > self._width or py + high > unit or high < 2:
            return None
        canvas = Canvas(width, high, Affine(a=unit, c=width / 2, e=unit, f=-top * unit), plain=True)
        canvas.fill(rect(-0.011, top - 1, 0.011, bottom + 1), self._paint)
        if self._lamp is not None:
            canvas.fill(circle(0, top + 0.05, 0.016), self._lamp)
        else:
            canvas.fill(rect(-0.025, top + 0.035, 0.025, top + 0.045), self._paint)
        return Patch(canvas.pixels(), px, py)
