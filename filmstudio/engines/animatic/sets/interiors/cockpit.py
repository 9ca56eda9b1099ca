"""A cockpit: the sky in five slanting panes, a wall of instruments, two seats from behind, small lights."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    FIRE,
    IRON,
    NAVY,
    OLIVE,
    SCREEN,
    SLATE,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_cockpit(scene: Scene) -> None:
    """Paint a cockpit."""
    metal = scene.pick((SLATE, OLIVE, TEAL, NAVY))
    room = shell.enter(scene, wide=0.9, top=0.0, base=0.72, aside=0.0, lamps=0.35)
    size, edge = max(0.6, scene.narrow), shell.reach(scene)
    panes = _panes(edge)
    openings.look_out(room, panes)
    floor = floors.lay_floor(room, IRON)
    warm, opacity, _ = lamplight.sun(scene)
    for k in (-1, 0):
        floor.fill(room.ground(k * 0.30 * size + 0.02, k * 0.30 * size + 0.26 * size, 1.10, 1.5,
            -scene.key.side * 0.3), warm, opacity * 0.8)  # fmt: skip
    nose = scene.flat(room.depth)
    nose.fill(shell.pierced(rect(-3, -1, 3, room.base), panes), scene.paint(metal, Tone.DARK))
    nose.fill(polygon((-3, -1), (3, -1), (3, 0.03), (0.5 * edge, 0.115), (-0.5 * edge, 0.115), (-3, 0.03)),
        scene.paint(metal, Tone.DARK, lit=False))  # fmt: skip
    for k, x in enumerate((-0.30, -0.22, -0.13, -0.06, 0.03, 0.09, 0.19, 0.27)):
        local = (WHITE, FIRE, SCREEN)[(k * 5 + scene.look) % 3]
        nose.fill(rounded(x * size - 0.016, 0.072 + 0.018 * (k % 2), x * size + 0.016, 0.082 + 0.018 * (k % 2),
            0.003), scene.paint(local, Tone.GLOW if k % 3 == 0 else Tone.MID))  # fmt: skip
    _board(scene.flat(0.78), scene, metal, edge, size)
    seats = scene.flat(0.94)
    for side in (-1, 1):
        _seat(seats.at(side * max(0.42 * size, edge * 0.66), 0.87, size, flip=side > 0), scene, metal)
    near = scene.flat(NEAR)
    deep = scene.paint(metal, Tone.DEEP)
    for side in (-1, 1):
        near.fill(blob((side * 3, -0.3, 0), (side * (edge - 0.16 * size), -0.3, 0), (side * (edge - 0.015), 0.30),
            (side * (edge + 0.01), 0.65), (side * (edge - 0.06), 1.3, 0), (side * 3, 1.3, 0)), deep)  # fmt: skip
    near.fill(polygon((-0.13 * size, -0.3), (0.13 * size, -0.3), (0.10 * size, 0.105), (-0.10 * size, 0.105)), deep)
    for k, x in enumerate((-0.06, -0.02, 0.035, 0.07)):
        near.fill(circle(x * size, 0.092, 0.006), scene.key.accent if k == 2 else scene.paint(SCREEN, Tone.MID))


def _panes(edge: float) -> list[Shape]:
    """Return the windscreen: a middle pane, two that slant, two at the sides."""
    a, b, c, d = 0.20 * edge, 0.66 * edge, 1.05 * edge, 1.9 * edge
    gap = 0.012
    panes = [polygon((-a + gap, 0.145), (a - gap, 0.145), (a * 1.25 - gap, 0.535), (-a * 1.25 + gap, 0.535))]
    for k in (-1, 1):
        panes.append(polygon((k * (a + gap), 0.148), (k * b * 0.92, 0.165), (k * b, 0.555),
            (k * (a * 1.25 + gap), 0.537)))  # fmt: skip
        panes.append(polygon((k * (b * 0.92 + 2 * gap), 0.17), (k * c, 0.20), (k * d, 0.22), (k * d, 0.62),
            (k * (b + 2 * gap), 0.56)))  # fmt: skip
    return panes


def _board(canvas: Canvas, scene: Scene, metal: Colour, edge: float, size: float) -> None:
    """Build the board: a dark slope with screens, dials and a row of lamps."""
    canvas.fill(blob((-3, 0.66, 0), (-0.9 * edge, 0.575), (-0.3 * edge, 0.545), (0.3 * edge, 0.545),
        (0.9 * edge, 0.575), (3, 0.66, 0), (3, 0.82, 0), (-3, 0.82, 0)), scene.paint(metal, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.78 * edge, 0.59), (0.78 * edge, 0.59), (0.86 * edge, 0.735), (-0.86 * edge, 0.735)),
        scene.paint(COAL, Tone.DEEP))  # fmt: skip
    for k, x in enumerate((-0.62, -0.34, 0.20, 0.52)):
        wide, left = 0.085 * size, x * edge
        canvas.fill(rounded(left - wide * 0.5, 0.612, left + wide * 0.75, 0.672, 0.006),
            scene.paint(SCREEN, Tone.MID if k % 2 else Tone.LIGHT, lit=False))  # fmt: skip
        with canvas.inside(rounded(left - wide * 0.5, 0.612, left + wide * 0.75, 0.672, 0.006)) as screen:
            screen.fill(polygon((left - wide, 0.655), (left, 0.640 - 0.008 * k), (left + wide, 0.650),
                (left + wide, 0.7), (left - wide, 0.7)), scene.paint(TEAL, Tone.DARK))  # fmt: skip
    for k in range(5):
        x = (-0.12 + 0.062 * k) * size
        canvas.fill(circle(x, 0.626, 0.020 * size), scene.paint(WHITE, Tone.LIGHT if k % 2 else Tone.MID))
        canvas.line([(x, 0.626), (x + 0.010 * (k - 2) * 0.6, 0.613)], 0.004, scene.paint(COAL, Tone.DEEP))
    for k in range(9):
        x = (-0.30 + 0.075 * k) * size
        canvas.fill(circle(x, 0.706, 0.0055), scene.key.accent if k == scene.look % 9 else scene.paint((FIRE,
            SCREEN, WHITE)[k % 3], Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(-0.86 * edge, 0.735, 0.86 * edge, 0.82), scene.paint(metal, Tone.DARK, lit=False))


def _seat(canvas: Canvas, scene: Scene, metal: Colour) -> None:
    """Stand a pilot's seat, seen from behind."""
    canvas.fill(rect(-0.03, -0.06, 0.03, 0.2), scene.paint(IRON, Tone.DEEP))
    canvas.fill(blob((-0.12, -0.04, 0), (-0.125, -0.20), (-0.085, -0.335, 0.5), (0.07, -0.335, 0.5), (0.11, -0.20),
        (0.10, -0.04, 0)), scene.paint(COAL, Tone.DARK))  # fmt: skip
    canvas.fill(blob((-0.075, -0.06, 0), (-0.08, -0.20), (-0.05, -0.30, 0.5), (0.04, -0.30, 0.5), (0.065, -0.20),
        (0.06, -0.06, 0)), scene.paint(metal, Tone.MID))  # fmt: skip
    canvas.fill(rounded(-0.058, -0.425, 0.05, -0.345, 0.024), scene.paint(COAL, Tone.DARK))
    canvas.fill(rounded(0.10, -0.175, 0.145, -0.15, 0.01), scene.paint(COAL, Tone.DEEP))
