"""Vehicles of every age, from the side. The canvas stands at the middle between the wheels; unit: a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    GLASS,
    IRON,
    MINT,
    NAVY,
    OCHRE,
    RED,
    STEEL,
    STRAW,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_ROUND = (Era.TWENTIES, Era.FORTIES)
_FINS = (Era.FIFTIES, Era.SIXTIES)
CAR_COLOURS = (RED, NAVY, MINT, OCHRE, CHALK, STEEL)


def _wheel(canvas: Canvas, scene: Scene, x: float, radius: float, depth: float) -> None:
    canvas.fill(circle(x, -radius, radius), scene.paint(IRON, Tone.DEEP, depth))
    canvas.fill(circle(x, -radius, radius * 0.48), scene.paint(STEEL, Tone.MID, depth))


def _under(canvas: Canvas, scene: Scene, wide: float, depth: float) -> None:
    canvas.fill(ellipse(0, 0.0, wide, 0.05), scene.paint(IRON, Tone.DEEP, depth), 0.5)


def car(canvas: Canvas, scene: Scene, depth: float, local: Colour = RED, *, flip: bool = False) -> None:
    """A car of the place's age (a cart before there were any), about 2.4 long and 0.85 high."""
    if scene.place.era in OLD:
        cart(canvas, scene, depth, flip=flip)
        return
    c = canvas.at(0, 0, flip=flip)
    body, dark = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    glass = mix(scene.paint(GLASS, Tone.MID, depth), scene.key.sky[2], 0.25)
    _under(c, scene, 1.25, depth)
    if scene.place.era is Era.FUTURE:
        c.fill(ellipse(0, -0.08, 1.0, 0.07), scene.key.glow(scene.key.accent), 0.6)
        c.fill(
            blob(
                (-1.25, -0.28, 0),
                (-0.7, -0.44),
                (0.0, -0.74),
                (0.6, -0.62),
                (1.28, -0.26, 0),
                (0.7, -0.16),
                (-0.8, -0.16),
            ),
            body,
        )
        c.fill(blob((-0.5, -0.46, 0), (0.0, -0.68), (0.5, -0.58), (0.78, -0.42, 0)), glass)
        c.fill(blob((-1.25, -0.28, 0), (0, -0.30), (1.28, -0.26, 0), (0.7, -0.16), (-0.8, -0.16)), dark)
        return
    if scene.place.era in _ROUND:
        c.fill(
            blob(
                (-1.0, -0.42, 0.2),
                (-0.95, -0.86),
                (-0.4, -0.98),
                (0.12, -0.92),
                (0.25, -0.56, 0.2),
                (1.0, -0.54),
                (1.1, -0.2, 0),
                (-1.05, -0.2, 0),
            ),
            body,
        )
        c.fill(polygon((-0.78, -0.60), (-0.72, -0.86), (-0.34, -0.89), (-0.32, -0.60)), glass)
        c.fill(polygon((-0.22, -0.60), (-0.22, -0.89), (0.06, -0.85), (0.14, -0.60)), glass)
        c.fill(rect(-1.1, -0.24, 1.1, -0.14), dark)
        for x in (-0.72, 0.78):
            c.fill(blob((x - 0.42, -0.14, 0), (x - 0.22, -0.46), (x + 0.18, -0.46), (x + 0.40, -0.14, 0)), dark)
            _wheel(c, scene, x, 0.24, depth)
        nose = 1.1
    elif scene.place.era in _FINS:
        c.fill(
            blob(
                (-1.42, -0.62, 0),
                (-1.0, -0.56),
                (-0.62, -0.56, 0.2),
                (-0.36, -0.84),
                (0.22, -0.86),
                (0.52, -0.56, 0.2),
                (1.25, -0.50),
                (1.34, -0.20, 0),
                (-1.34, -0.20, 0),
            ),
            body,
        )
        c.fill(blob((-0.54, -0.57, 0), (-0.30, -0.79), (0.18, -0.80), (0.42, -0.57, 0)), glass)
        c.fill(polygon((-0.08, -0.56), (-0.06, -0.82), (-0.02, -0.82), (-0.02, -0.56)), body)
        c.fill(
            polygon((-1.36, -0.42), (1.30, -0.38), (1.32, -0.32), (-1.35, -0.36)), scene.paint(CHALK, Tone.LIGHT, depth)
        )
        c.fill(rect(-1.33, -0.28, 1.33, -0.19), dark)
        for x in (-0.86, 0.84):
            _wheel(c, scene, x, 0.20, depth)
        nose = 1.32
    else:
        c.fill(
            polygon(
                (-1.18, -0.52),
                (-0.82, -0.56),
                (-0.50, -0.84),
                (0.28, -0.85),
                (0.58, -0.54),
                (1.14, -0.47),
                (1.20, -0.18),
                (-1.20, -0.18),
            ),
            body,
        )
        c.fill(polygon((-0.68, -0.56), (-0.45, -0.79), (-0.10, -0.80), (-0.10, -0.56)), glass)
        c.fill(polygon((-0.03, -0.56), (-0.03, -0.80), (0.24, -0.80), (0.44, -0.56)), glass)
        c.fill(polygon((-1.19, -0.34), (1.18, -0.32), (1.20, -0.18), (-1.20, -0.18)), dark, 0.8)
        for x in (-0.74, 0.74):
            _wheel(c, scene, x, 0.20, depth)
        nose = 1.17
    if scene.key.lamps:
        c.fill(circle(nose - 0.03, -0.36, 0.055), scene.key.glow(scene.key.lamp))
        c.fill(rect(-nose - 0.02, -0.40, -nose + 0.05, -0.33), scene.key.glow(RED))


def cart(canvas: Canvas, scene: Scene, depth: float, *, flip: bool = False) -> None:
    """A two-wheeled cart with its shafts on the ground, about 2 long."""
    c = canvas.at(0, 0, flip=flip)
    wood, dark = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DARK, depth)
    c.fill(ribbon([(0.5, -0.52), (1.5, -0.05)], 0.05), dark)
    c.fill(polygon((-0.95, -0.62), (0.62, -0.58), (0.58, -0.40), (-0.90, -0.42)), wood)
    c.fill(polygon((-1.02, -0.92), (-0.94, -0.92), (-0.88, -0.45), (-0.95, -0.45)), dark)
    c.fill(blob((-0.9, -0.60, 0), (-0.6, -0.86), (0.0, -0.92), (0.5, -0.60, 0)), scene.paint(STRAW, Tone.LIGHT, depth))
    c.fill(circle(-0.1, -0.40, 0.40), dark)
    c.fill(circle(-0.1, -0.40, 0.32), scene.paint(STRAW, Tone.DARK, depth, lit=False))
    for k in range(4):
        w = c.at(-0.1, -0.40, degrees=45 * k + 12)
        w.fill(rect(-0.34, -0.025, 0.34, 0.025), dark)
    c.fill(circle(-0.1, -0.40, 0.08), wood)


def bus(canvas: Canvas, scene: Scene, depth: float, local: Colour = RED) -> None:
    """A bus, about 5 long and 1.7 high."""
    _under(canvas, scene, 2.5, depth)
    canvas.fill(rounded(-2.5, -1.72, 2.5, -0.2, 0.22), scene.paint(local, Tone.MID, depth))
    pane = (
        scene.key.glow(scene.key.lamp)
        if scene.key.lamps
        else mix(scene.paint(GLASS, Tone.MID, depth), scene.key.sky[2], 0.25)
    )
    for k in range(6):
        canvas.fill(rounded(-2.30 + 0.76 * k, -1.45, -1.68 + 0.76 * k, -0.92, 0.06), pane)
    canvas.fill(rect(-2.5, -0.72, 2.5, -0.60), scene.paint(CHALK, Tone.LIGHT, depth))
    canvas.fill(rect(-2.48, -0.42, 2.48, -0.2), scene.paint(local, Tone.DARK, depth, lit=False))
    for x in (-1.6, 1.65):
        _wheel(canvas, scene, x, 0.28, depth)


def truck(canvas: Canvas, scene: Scene, depth: float, local: Colour = NAVY) -> None:
    """A lorry, about 4 long."""
    _under(canvas, scene, 2.0, depth)
    canvas.fill(polygon((-2.0, -1.55), (0.7, -1.6), (0.7, -0.32), (-2.0, -0.32)), scene.paint(CHALK, Tone.LIGHT, depth))
    canvas.fill(
        polygon((-2.0, -0.8), (0.7, -0.8), (0.7, -0.32), (-2.0, -0.32)), scene.paint(CHALK, Tone.MID, depth, lit=False)
    )
    canvas.fill(
        blob(
            (0.78, -0.25, 0),
            (0.80, -1.28, 0.2),
            (1.25, -1.26, 0.4),
            (1.50, -0.78, 0.2),
            (1.92, -0.68, 0.4),
            (1.96, -0.25, 0),
        ),
        scene.paint(local, Tone.MID, depth),
    )
    canvas.fill(
        polygon((0.92, -0.80), (0.94, -1.14), (1.20, -1.14), (1.38, -0.80)),
        mix(scene.paint(GLASS, Tone.MID, depth), scene.key.sky[2], 0.25),
    )
    for x in (-1.45, -0.85, 1.35):
        _wheel(canvas, scene, x, 0.27, depth)


def tractor(canvas: Canvas, scene: Scene, depth: float, local: Colour = RED) -> None:
    """A tractor, about 1.9 long."""
    _under(canvas, scene, 1.0, depth)
    body = scene.paint(local, Tone.MID, depth)
    canvas.fill(polygon((-0.1, -0.92), (0.98, -0.82), (0.98, -0.42), (-0.1, -0.42)), body)
    canvas.fill(rect(0.55, -1.22, 0.62, -0.84), scene.paint(IRON, Tone.DARK, depth))
    canvas.fill(
        blob((-0.95, -0.62, 0), (-0.62, -1.02), (-0.1, -0.92, 0.2), (-0.1, -0.5, 0)),
        scene.paint(local, Tone.DARK, depth, lit=False),
    )
    canvas.fill(ribbon([(0.05, -0.92), (-0.10, -1.18)], 0.035), scene.paint(IRON, Tone.DARK, depth))
    _wheel(canvas, scene, -0.45, 0.50, depth)
    _wheel(canvas, scene, 0.80, 0.26, depth)


def bicycle(canvas: Canvas, scene: Scene, depth: float, local: Colour = RED) -> None:
    """A bicycle leaning on its stand, about 1 long."""
    iron, frame = scene.paint(IRON, Tone.DEEP, depth), scene.paint(local, Tone.MID, depth)
    for x in (-0.32, 0.32):
        ring = [
            (x + 0.19 * a, -0.20 + 0.19 * b)
            for a, b in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7), (1, 0))
        ]
        canvas.fill(ribbon(ring, 0.026), iron)
    for line in (
        [(-0.32, -0.2), (-0.12, -0.50), (0.22, -0.50)],
        [(0.32, -0.2), (0.20, -0.60)],
        [(-0.12, -0.50), (0.0, -0.19), (0.22, -0.50)],
        [(-0.32, -0.2), (0.0, -0.19)],
    ):
        canvas.fill(polygon(*_thick(line, 0.016)), frame)
    canvas.fill(blob((-0.24, -0.55, 0), (-0.12, -0.60), (-0.03, -0.56, 0), (-0.12, -0.53)), iron)
    canvas.fill(ribbon([(0.20, -0.60), (0.12, -0.64), (0.06, -0.60)], 0.022), iron)


def _thick(line: list[tuple[float, float]], half: float) -> list[tuple[float, float]]:
    """Return a bent bar of a bicycle's frame as a polygon."""
    return [(x - half * 0.5, y - half * 0.5) for x, y in line] + [
        (x + half * 0.5, y + half * 0.5) for x, y in reversed(line)
    ]


def motorcycle(canvas: Canvas, scene: Scene, depth: float, local: Colour = NAVY) -> None:
    """A motorcycle, about 1.3 long."""
    _under(canvas, scene, 0.6, depth)
    body, iron = scene.paint(local, Tone.MID, depth), scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.42, 0.44):
        _wheel(canvas, scene, x, 0.21, depth)
    canvas.fill(polygon((-0.2, -0.2), (-0.12, -0.42), (0.16, -0.42), (0.18, -0.2)), iron)
    canvas.fill(blob((-0.02, -0.46, 0), (0.10, -0.60), (0.30, -0.54), (0.26, -0.44, 0)), body)
    canvas.fill(blob((-0.52, -0.50, 0), (-0.30, -0.54), (0.0, -0.48, 0), (-0.2, -0.42)), iron)
    canvas.fill(ribbon([(0.44, -0.21), (0.30, -0.58), (0.20, -0.68)], 0.035), iron)


def train(canvas: Canvas, scene: Scene, depth: float, local: Colour, cars: int = 3) -> None:
    """The side of a train: carriages from the origin to the right, each about 4.4 long and 1.9 high."""
    body, dark = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    pane = (
        scene.key.glow(scene.key.lamp)
        if scene.key.lamps
        else mix(scene.paint(GLASS, Tone.MID, depth), scene.key.sky[2], 0.3)
    )
    roof = scene.paint(IRON, Tone.DARK, depth)
    for k in range(cars):
        x = 4.5 * k
        canvas.fill(
            blob((x, -1.72, 0.2), (x + 2.2, -1.98), (x + 4.38, -1.72, 0.2), (x + 4.38, -1.6, 0), (x, -1.6, 0)), roof
        )
        canvas.fill(rect(x, -1.66, x + 4.38, -0.22), body)
        canvas.fill(rect(x, -0.78, x + 4.38, -0.70), scene.paint(CHALK, Tone.LIGHT, depth))
        canvas.fill(rect(x, -0.46, x + 4.38, -0.22), dark)
        canvas.fill(rect(x + 0.12, -1.50, x + 0.55, -0.30), dark)
        for n in range(5):
            canvas.fill(rounded(x + 0.80 + 0.70 * n, -1.46, x + 1.32 + 0.70 * n, -0.92, 0.05), pane)
        for wx in (0.6, 1.1, 3.3, 3.8):
            _wheel(canvas, scene, x + wx, 0.17, depth)
