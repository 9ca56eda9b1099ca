"""A lighthouse's lamp room: slanting panes all round, the sea behind them, the great lens and its turning light."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, openings, shell
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, IRON, OAK, RED, SLATE, STEEL, TEAL, WHITE
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Mover, Patch

_REACH = 1.6
"""How far the beam goes to either side, in heights of the picture: out of any."""
_TURN_S = 8.0
"""Seconds for one turn of the lens: slow enough to be calm, fast enough to be seen in one shot."""


def paint_lamp_room(scene: Scene) -> None:
    """Paint the lamp room."""
    hand = scene.pick((-1, 1))
    steel = scene.pick((RED, TEAL, SLATE))
    room = shell.enter(scene, wide=1.5, top=0.06, base=0.735, aside=0.0, lamps=0.7)
    size = scene.narrow
    panes = _panes()
    openings.look_out(room, [rect(-3, 0.0, 3, 0.60)])
    floor = floors.lay_floor(room, IRON)
    floor.brush(
        rect(-3, 0.72, 3, 1.1), scene.paint(IRON, Tone.MID), coverage=0.4, degrees=-4,
        fade=((hand * 0.4, 0.76), (-hand * 0.4, 1.0)), seed=scene.look % 29,
    )  # fmt: skip
    warm, opacity, long = lamplight.sun(scene)
    for k in (-2, -1, 0, 1):
        floor.fill(room.ground(k * 0.24 * size + 0.02, k * 0.24 * size + 0.22 * size, 1.10, 1.30 + 0.26 * long,
            -scene.key.side * 0.3), warm, opacity * 0.8)  # fmt: skip
    wall = scene.flat(room.depth)
    outer = rect(-3, -1, 3, room.base)
    wall.fill(shell.pierced(outer, panes), scene.paint(steel, Tone.DARK))
    wall.fill(rect(-3, 0.585, 3, room.base), scene.paint(WHITE, Tone.MID))
    wall.fill(rect(-3, 0.585, 3, 0.603), scene.paint(steel, Tone.MID))
    x = -1.6
    while x < 1.6:
        wall.fill(rect(x, 0.62, x + 0.004, room.base), scene.paint(WHITE, Tone.MID, lit=False))
        for y in (0.625, 0.72):
            wall.fill(circle(x + 0.016, y, 0.004), scene.paint(WHITE, Tone.DARK))
        x += 0.19
    roof = polygon((-3, -1), (3, -1), (3, 0.115), (0.5, 0.135), (0, 0.14), (-0.5, 0.135), (-3, 0.115))
    wall.fill(roof, scene.paint(steel, Tone.DARK, lit=False))
    for k in range(-5, 6):
        wall.fill(polygon((0, -0.6), (k * 0.26 - 0.006, 0.14), (k * 0.26 + 0.006, 0.14)), scene.paint(steel, Tone.DEEP))
    lens_x = hand * min(0.40, shell.reach(scene) * 0.60)
    _railing(scene.flat(0.72), scene)
    _lens(scene.flat(0.80), scene, lens_x, size)
    if scene.key.lamps:
        scene.movers.append(Mover(0.80, _Beam(scene, lens_x, 0.79 - 0.41 * size)))
    foreground.post(foreground.begin(room, -hand, 0.12), scene, steel, wide=0.03)


def _panes() -> list[Shape]:
    """Return the panes between crossed bars: tall lozenges in a row, cut by a band."""
    panes = []
    step = 0.235
    for k in range(-7, 7):
        x = k * step
        lean = 0.055
        for top, bottom, shift in ((0.15, 0.355, 0), (0.372, 0.575, 1)):
            a = lean if shift == 0 else 0.0
            b = 0.0 if shift == 0 else lean
            panes.append(polygon((x + a + 0.008, top), (x + a + step - 0.008, top), (x + b + step - 0.008, bottom),
                (x + b + 0.008, bottom)))  # fmt: skip
    return panes


def _lens(canvas: Canvas, scene: Scene, x: float, size: float) -> None:
    """Stand the lens: a beehive of glass rings in brass, dark in the middle by day, blazing when lit."""
    one = canvas.at(x, 0.79, size)
    iron = scene.paint(IRON, Tone.DEEP)
    lit = scene.key.lamps
    one.fill(polygon((-0.09, 0), (0.09, 0), (0.06, -0.06), (0.05, -0.19), (-0.05, -0.19), (-0.06, -0.06)), iron)
    one.fill(polygon((-0.09, 0), (-0.05, 0), (-0.03, -0.19), (-0.05, -0.19), (-0.06, -0.06)),
        scene.paint(STEEL, Tone.DARK))  # fmt: skip
    one.fill(rounded(-0.155, -0.215, 0.155, -0.185, 0.012), scene.paint(BRASS, Tone.DARK))
    if lit:
        one.glow(0, -0.42, 0.50, 0.46, scene.key.lamp, 0.6)
    shape = blob((-0.13, -0.215, 0), (-0.165, -0.40), (-0.115, -0.60), (-0.05, -0.665, 0.4), (0.05, -0.665, 0.4),
        (0.115, -0.60), (0.165, -0.40), (0.13, -0.215, 0))  # fmt: skip
    one.fill(shape, mix(scene.key.lamp, scene.paint(WHITE, Tone.LIGHT),
        0.4) if lit else scene.paint((170, 205, 205), Tone.LIGHT, lit=False))  # fmt: skip
    with one.inside(shape) as glass:
        dim = scene.key.lamp if lit else scene.paint((120, 170, 175), Tone.MID)
        for k, y in enumerate((-0.615, -0.57, -0.525, -0.30, -0.255)):
            glass.fill(polygon((-0.2, y), (0.2, y), (0.2, y + 0.018 + 0.002 * k), (-0.2, y + 0.018 + 0.002 * k)),
                dim, 0.75)  # fmt: skip
        for radius, opacity in ((0.115, 0.8), (0.085, 0.9), (0.055, 1.0)):
            glass.fill(circle(0, -0.41, radius), dim if radius != 0.085 else scene.paint(WHITE, Tone.LIGHT), opacity)
        glass.fill(circle(0, -0.41, 0.034), scene.paint((255, 244, 205), Tone.GLOW) if lit else scene.key.accent)
        side = scene.key.side
        glass.fill(blob((0.05 * -side, -0.7), (0.2 * -side, -0.5), (0.2 * -side, -0.2), (0.10 * -side, -0.2),
            (0.12 * -side, -0.45)), scene.paint(BRASS, Tone.DARK), 0.22)  # fmt: skip
    brass = scene.paint(BRASS, Tone.MID)
    for lean in (-0.115, 0.0, 0.115):
        one.line([(lean * 1.1, -0.215), (lean * 1.38, -0.40), (lean * 0.86, -0.60), (lean * 0.4, -0.67)], 0.007,
            scene.paint(BRASS, Tone.DARK))  # fmt: skip
    one.fill(polygon((-0.07, -0.66), (0.07, -0.66), (0.02, -0.71), (-0.02, -0.71)), brass)


def _railing(canvas: Canvas, scene: Scene) -> None:
    """Run a rail along the panes, inside, on thin posts."""
    canvas.fill(rect(-3, 0.628, 3, 0.640), scene.paint(OAK, Tone.DARK))
    for k in range(-6, 7):
        x = k * 0.27 + 0.05
        canvas.fill(rect(x - 0.004, 0.636, x + 0.004, 0.752), scene.paint(IRON, Tone.DEEP))


class _Beam:
    """The light that the lens throws over the ceiling and the panes, turning."""

    def __init__(self, scene: Scene, x: float, y: float) -> None:
        self._width, self._unit, self._lamp = scene.width, scene.height, scene.key.lamp
        self._x, self._y = x, y

    def __call__(self, frame: int, rate: float) -> Patch | None:
        """Return the beam at a frame: two opposite wedges, wide when they sweep past the camera."""
        turn = 2 * math.pi * (frame / rate / _TURN_S)
        across, toward = math.cos(turn), math.sin(turn)
        spreads = {sign: 0.10 + 0.20 * max(0.0, sign * toward) for sign in (-1, 1)}
        widest = max(spreads.values()) + 0.01
        unit = self._unit
        first, last = max(0, round((self._y - widest) * unit)), min(unit, round((self._y + widest) * unit))
        canvas = Canvas(
            self._width, max(2, last - first), Affine(a=unit, c=self._width / 2, e=unit, f=-first), plain=True
        )
        for sign, spread in spreads.items():
            x = self._x + sign * across * _REACH
            wedge = polygon(
                (self._x, self._y - 0.02), (x, self._y - spread), (x, self._y + spread), (self._x, self._y + 0.02)
            )  # fmt: skip
            canvas.fill(wedge, self._lamp, 0.16 + 0.08 * abs(across))
        return Patch(canvas.pixels(), 0, first)
