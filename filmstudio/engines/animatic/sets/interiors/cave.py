"""A cave: its mouth full of sky, rock in three planes, stone teeth above, light on the ground."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.colour import colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import GLASS, STONE
from filmstudio.engines.animatic.sets.scene import Scene

_ROCKS = (STONE, colour("#7d6a72"), colour("#5f7480"), colour("#94705a"))


def paint_cave(scene: Scene) -> None:
    """Paint a cave."""
    rock, hand = scene.pick(_ROCKS), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.9, top=0.0, base=0.71, lamps=0.0)
    size, edge = scene.narrow, shell.reach(scene)
    x = hand * 0.30 * edge
    mouth = _mouth(x, size, 1.0)
    openings.look_out(room, [mouth])
    floor = floors.lay_floor(room, rock)
    warm, opacity, long = lamplight.sun(scene)
    pool = room.ground(x - 0.20 * size, x + 0.22 * size, 1.02, 1.4 + 0.30 * long, -scene.key.side * 0.30)
    floor.fill(pool, warm, opacity)
    floor.fill(ellipse(-hand * 0.46 * edge, 0.815, 0.26 * size, 0.030), scene.key.sky[1], 0.8)
    floor.fill(ellipse(-hand * 0.42 * edge, 0.811, 0.13 * size, 0.008), scene.key.sky[2], 0.9)
    floor.brush(rect(-edge * 1.4, 0.74, edge * 1.4, 1.1), scene.paint(rock, Tone.DARK, lit=False), coverage=0.5,
        degrees=4, seed=7)  # fmt: skip
    wall = scene.flat(room.depth)
    wall.fill(shell.pierced(rect(-3, -1, 3, 0.72), [mouth]), scene.paint(rock, Tone.DARK))
    rim = _mouth(x, size, 1.22)
    wall.fill(shell.pierced(rim, [mouth]), scene.paint(rock, Tone.MID))
    wall.brush(shell.pierced(rect(-edge * 1.4, -0.1, edge * 1.4, 0.72), [mouth]), scene.paint(rock, Tone.MID),
        brush=Brush.SPONGE, coverage=0.42, fade=((x, 0.45), (x - hand * 0.7, 0.3)), seed=scene.look % 17)  # fmt: skip
    lamplight.shaft(wall, scene, rect(x - 0.16 * size, 0.24, x + 0.16 * size, 0.50), pool, 1.1)
    _teeth(scene, size, edge)
    stones = scene.flat(0.92)
    for sx, y, wide, high in ((-hand * 0.80, 0.865, 0.17, 0.16), (-hand * 0.58, 0.880, 0.09, 0.07),
        (hand * 0.86, 0.855, 0.13, 0.24)):  # fmt: skip
        at = stones.at(sx * edge, y, size, flip=sx < 0)
        at.fill(blob((-wide, 0, 0), (-wide * 0.8, -high * 0.7, 0.3), (-wide * 0.1, -high, 0.3),
            (wide * 0.6, -high * 0.62, 0.2), (wide, 0, 0)), scene.paint(rock, Tone.DARK))  # fmt: skip
        at.fill(polygon((-wide * 0.8, -high * 0.7), (-wide * 0.1, -high), (wide * 0.1, -high * 0.55),
            (-wide * 0.45, -high * 0.42)), scene.paint(rock, Tone.MID))  # fmt: skip
    near = scene.flat(NEAR)
    deep = scene.paint(rock, Tone.DEEP)
    near.fill(blob((-hand * 3, -0.3, 0), (-hand * (edge - 0.42 * size), -0.3, 0),
        (-hand * (edge - 0.26 * size), 0.16, 0.4), (-hand * (edge - 0.10 * size), 0.30, 0.4),
        (-hand * (edge - 0.13 * size), 0.62, 0.5), (-hand * (edge - 0.03 * size), 0.80, 0.4),
        (-hand * (edge - 0.16 * size), 1.3, 0), (-hand * 3, 1.3, 0)), deep)  # fmt: skip
    near.fill(blob((hand * 3, 1.3, 0), (hand * (edge - 0.30 * size), 1.3, 0),
        (hand * (edge - 0.16 * size), 0.93, 0.3), (hand * edge, 0.86, 0.3), (hand * 3, 0.8, 0)), deep)  # fmt: skip


_JAGGED = (
    (-0.25, 0.0), (-0.31, -0.13), (-0.26, -0.20), (-0.27, -0.33), (-0.17, -0.42), (-0.13, -0.50), (-0.02, -0.525),
    (0.05, -0.575), (0.12, -0.49), (0.20, -0.46), (0.215, -0.34), (0.30, -0.25), (0.245, -0.15), (0.28, 0.0),
)  # fmt: skip
"""Corners of a cave's mouth round the middle of its foot: straight against bent, no two sides alike."""


def _mouth(x: float, size: float, grown: float) -> Shape:
    """Return the outline of the mouth, its foot at (x, 0.72), or a larger one round it."""
    return blob(*((x + u * size * grown, 0.72 + v * (0.88 + 0.12 * grown), 0.25) for u, v in _JAGGED))


def _teeth(scene: Scene, size: float, edge: float) -> None:
    """Hang stone teeth from the roof, in two clusters."""
    canvas = scene.flat(0.82)
    rock = scene.paint(STONE if scene.key.chroma else GLASS, Tone.DEEP)
    canvas.fill(blob((-3, -1, 0), (3, -1, 0), (3, 0.10, 0), (0.5 * edge, 0.09), (0.1 * edge, 0.125),
        (-0.4 * edge, 0.08), (-3, 0.13, 0)), rock)  # fmt: skip
    for share, long in ((-0.62, 0.20), (-0.52, 0.12), (-0.42, 0.08), (0.30, 0.07), (0.72, 0.16), (0.80, 0.25),
        (0.93, 0.12)):  # fmt: skip
        x, wide = share * edge, 0.030 * size * scene.roll(0.8, 1.5)
        canvas.fill(polygon((x - wide, 0.05), (x + wide, 0.05), (x + wide * 0.25, 0.07 + long),
            (x + wide * 0.05, 0.085 + long)), rock)  # fmt: skip
