"""What stands nearest: dark shapes at a side or a corner that give a picture its depth and never hide the middle."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import BOTTOM, shown
from filmstudio.engines.animatic.sets.exteriors.pigments import MOSS, PINE
from filmstudio.engines.animatic.sets.scene import Scene


def grasses(
    canvas: Canvas, scene: Scene, side: int, *, local: Colour = MOSS, tall: float = 0.40, count: int = 9
) -> None:
    """Let blades of grass stand up in a lower corner: `side` -1 left, 1 right."""
    tint = scene.paint(local, Tone.DEEP, 1.35)
    edge = side * shown(scene) * 1.02
    reach = min(0.36, shown(scene) * 0.5)
    out = side * (scene.half + 0.1)
    canvas.fill(
        blob(
            (out, 0.80, 0),
            (edge, BOTTOM - 0.075),
            (edge - side * reach * 0.45, BOTTOM - 0.035),
            (edge - side * reach * 1.3, 1.06, 0),
            (out, 1.1, 0),
        ),
        tint,
    )
    for k in range(4):
        canvas.fill(
            blade(
                edge + side * (0.06 + 0.07 * k),
                1.02,
                tall * scene.roll(0.7, 1.2) + 0.1,
                scene.roll(-0.05, 0.05) + scene.lean * tall,
                0.014,
            ),
            tint,
        )
    for k in range(count):
        t = (k + scene.roll(0, 0.8)) / count
        x, high = edge - side * reach * t, tall * (1 - 0.75 * t) * scene.roll(0.5, 1.1)
        bend = scene.roll(-0.25, 0.35) * high - side * 0.08 * high + scene.lean * high
        canvas.fill(blade(x, 1.0, high + 0.07, bend, 0.010 + 0.012 * high), tint)


def blade(x: float, y: float, tall: float, bend: float, wide: float) -> Shape:
    """Return one blade of grass: a foot, a bow, a point."""
    return blob(
        (x - wide, y, 0),
        (x - wide * 0.4 + bend * 0.3, y - tall * 0.55),
        (x + bend, y - tall, 0),
        (x + wide * 0.9 + bend * 0.3, y - tall * 0.5),
        (x + wide, y, 0),
    )


def branch(canvas: Canvas, scene: Scene, side: int, *, local: Colour = PINE, leaves: bool = True) -> None:
    """Let a bough hang into an upper corner."""
    tint = scene.paint(local, Tone.DEEP, 1.4)
    edge = side * (scene.half + 0.08)
    reach = scene.half + 0.08 - shown(scene) * scene.roll(0.35, 0.55)
    tip = (edge - side * reach, 0.20 + scene.roll(-0.02, 0.05))
    line: list[Point] = [(edge, 0.04), (edge - side * reach * 0.5, 0.12 + scene.roll(-0.02, 0.02)), tip]
    canvas.fill(ribbon(line, [0.034, 0.018, 0.005]), tint)
    canvas.fill(
        ribbon([line[1], (edge - side * reach * 0.62, 0.20), (edge - side * reach * 0.7, 0.29)], [0.012, 0.007, 0.003]),
        tint,
    )
    if not leaves:
        return
    for _ in range(26):
        t = scene.roll(0.08, 1.0)
        x = edge - side * reach * t + scene.roll(-0.02, 0.02)
        y = 0.05 + 0.15 * t * t + scene.roll(-0.035, 0.06)
        long = scene.roll(0.035, 0.07)
        canvas.fill(leaf(x, y, long, side * scene.roll(-0.4, 0.5), scene.roll(0.5, 1.0)), tint)


def leaf(x: float, y: float, long: float, across: float, down: float) -> Shape:
    """Return a leaf that points from (x, y) along (across, down)."""
    ex, ey = x + long * across, y + long * down
    mx, my = (x + ex) / 2, (y + ey) / 2
    nx, ny = -down * long * 0.26, across * long * 0.26
    return blob((x, y, 0.1), (mx + nx, my + ny), (ex, ey, 0.1), (mx - nx, my - ny))


def trunk(canvas: Canvas, scene: Scene, side: int, wide: float, *, local: Colour = PINE, gap: float = 0.0) -> None:
    """Stand a near tree's stem at a side, from top to bottom, with a root and a broken bough."""
    tint = scene.paint(local, Tone.DEEP, 1.4)
    x = side * (shown(scene) - gap)
    canvas.fill(
        blob(
            (x - wide * 0.42, -0.1, 0),
            (x - wide * 0.34, 0.4),
            (x - wide * 0.45, 0.85),
            (x - wide * 1.0, 1.1, 0),
            (x + wide * 1.0, 1.1, 0),
            (x + wide * 0.5, 0.86),
            (x + wide * 0.38, 0.45),
            (x + wide * 0.5, -0.1, 0),
        ),
        tint,
    )
    canvas.fill(
        ribbon(
            [(x - side * wide * 0.3, 0.30), (x - side * wide * 1.3, 0.21), (x - side * wide * 2.0, 0.09)],
            [wide * 0.3, wide * 0.18, wide * 0.07],
        ),
        tint,
    )
