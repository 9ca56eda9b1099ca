"""The far edge of a town: roofs as one cut-out line, of the place's age, with a few lights."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.movers import Box, twinkling
from filmstudio.engines.animatic.sets.exteriors.pigments import SLATE
from filmstudio.engines.animatic.sets.exteriors.skies import OVER
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

OLD = (Era.ANCIENT, Era.MEDIEVAL, Era.VICTORIAN, Era.FRONTIER)

_Points = list[tuple[float, float]]


def skyline(
    canvas: Canvas, scene: Scene, y: float, tall: float, depth: float, *, left: float | None = None,
    right: float | None = None, lights: float = 1.0,
) -> None:  # fmt: skip
    """Paint a row of far roofs standing on `y`, mostly below `tall`, in two overlapping values."""
    west = -scene.half - OVER if left is None else left
    east = scene.half + OVER if right is None else right
    back = mix(scene.paint(SLATE, Tone.MID, depth * 0.7), scene.key.air, 0.25)
    front = scene.paint(SLATE, Tone.MID if not scene.key.dark else Tone.DARK, depth)
    boxes: list[Box] = []
    for paint, share in ((back, 1.15), (front, 0.75)):
        x = west
        while x < east:
            wide = tall * scene.roll(0.18, 0.60)
            high = tall * share * scene.roll(0.35, 1.0)
            top = _roof(scene, x, y, wide, high)
            canvas.fill(polygon((x, y + 0.2), *top, (x + wide + 0.004, y + 0.2)), paint)
            if share < 1 or tall > 0.25:
                boxes += _panes(scene, x, y, wide, high)
            x += wide * scene.pick((0.8, 1.0, 1.0, 1.25))
    if scene.key.lamps and lights:
        glow = mix(front, scene.key.lamp, 0.8)
        lit = boxes[:: max(1, round(1.5 / lights))]
        for box in lit:
            canvas.fill(rect(*box), glow)
        twinkling(scene, depth, boxes[1::5], mix(front, scene.key.lamp, 0.95))


def _panes(scene: Scene, x: float, y: float, wide: float, high: float) -> list[Box]:
    """Return small windows in loose clusters on one house."""
    boxes: list[Box] = []
    size = 0.0065 if high < 0.18 else 0.0085
    for _ in range(int(scene.roll(0, 3) + high * 22)):
        px, py = x + scene.roll(0.15, 0.7) * wide, y - scene.roll(0.25, 0.95) * high
        for _ in range(int(scene.roll(1, 5))):
            boxes.append((px, py, px + size * 0.7, py + size))
            px, py = (px + size * 1.6, py) if scene.chance(0.5) else (px, py + size * 2.0)
    return [box for box in boxes if box[0] > x and box[2] < x + wide and box[1] > y - high]


def _roof(scene: Scene, x: float, y: float, wide: float, high: float) -> _Points:
    """Return one house's outline from its left wall to its right one."""
    top = y - high
    era = scene.place.era
    kind = scene.roll()
    if era is Era.FUTURE:
        if kind < 0.45:
            tip = top - high * scene.roll(0.4, 1.0)
            return [
                (x + wide * 0.05, top + high * 0.4),
                (x + wide * 0.42, top),
                (x + wide * 0.5, tip),
                (x + wide * 0.58, top),
                (x + wide * 0.95, top + high * 0.4),
            ]
        if kind < 0.75:
            return [(x, top), (x + wide * 0.8, top - wide * 0.55), (x + wide, top - wide * 0.3)]
        return [
            (x - wide * 0.1, top + wide * 0.2),
            (x + wide * 0.1, top),
            (x + wide * 0.9, top),
            (x + wide * 1.1, top + wide * 0.2),
        ]
    if era in OLD:
        if kind < 0.10 and era is not Era.ANCIENT:
            return [
                (x + wide * 0.3, top + high * 0.3),
                (x + wide * 0.3, top - high * 0.2),
                (x + wide * 0.5, top - high * 0.9),
                (x + wide * 0.7, top - high * 0.2),
                (x + wide * 0.7, top + high * 0.3),
                (x + wide, top + high * 0.4),
            ]
        lift = wide * (0.12 if era is Era.ANCIENT else scene.roll(0.4, 0.8))
        eave = top + high * 0.35
        if kind < 0.45 and era is Era.VICTORIAN:
            c = x + wide * 0.68
            return [
                (x, eave),
                (x + wide / 2, eave - lift),
                (c, eave - lift * 0.55),
                (c, eave - lift * 1.25),
                (c + wide * 0.12, eave - lift * 1.25),
                (c + wide * 0.12, eave - lift * 0.3),
                (x + wide, eave),
            ]
        return [(x, eave), (x + wide / 2, eave - lift), (x + wide, eave)]
    if kind < 0.18:
        return [(x, top + wide * 0.25), (x + wide / 2, top - wide * 0.1), (x + wide, top + wide * 0.25)]
    if kind < 0.30:
        return [
            (x, top),
            (x + wide * 0.3, top),
            (x + wide * 0.3, top - high * 0.18),
            (x + wide * 0.62, top - high * 0.18),
            (x + wide * 0.62, top),
            (x + wide, top),
        ]
    if kind < 0.38:
        mast = x + wide * 0.6
        return [
            (x, top),
            (mast, top),
            (mast + 0.001, top - high * 0.35),
            (mast + 0.003, top - high * 0.35),
            (mast + 0.004, top),
            (x + wide, top),
        ]
    if kind < 0.5:
        return [(x, top + high * 0.08), (x + wide, top - high * 0.02)]
    return [(x, top), (x + wide, top)]


def castle(canvas: Canvas, scene: Scene, x: float, y: float, size: float, depth: float) -> None:
    """Paint a castle on its hill, `size` high: a keep, two towers, a wall with teeth."""
    body, shade = scene.paint(SLATE, Tone.DARK, depth), scene.paint(SLATE, Tone.DEEP, depth, lit=False)
    c = canvas.at(x, y, size)
    c.fill(
        blob((-1.0, 0.15, 0), (-0.55, -0.22), (0, -0.36), (0.5, -0.25), (1.0, 0.15, 0)),
        scene.paint(SLATE, Tone.MID, depth),
    )
    c.fill(polygon((-0.52, -0.1), (-0.52, -0.52), (0.5, -0.52), (0.5, -0.1)), body)
    for k in range(9):
        c.fill(rect(-0.52 + 0.118 * k, -0.56, -0.46 + 0.118 * k, -0.50), body)
    for tx, wide, tall in ((-0.46, 0.17, 0.86), (-0.06, 0.24, 1.0), (0.42, 0.15, 0.74)):
        c.fill(rect(tx - wide / 2, -tall * 0.8, tx + wide / 2, -0.1), body)
        c.fill(
            polygon((tx - wide * 0.66, -tall * 0.79), (tx + wide * 0.66, -tall * 0.79), (tx, -tall - wide * 0.6)), shade
        )
    if scene.key.lamps:
        c.fill(rect(-0.075, -0.72, -0.045, -0.66), scene.key.glow(scene.key.lamp))
        c.fill(rect(0.41, -0.55, 0.435, -0.50), scene.key.glow(scene.key.lamp))
