"""Floors: one big shape with a pattern that runs to the vanishing point."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon, rect
from filmstudio.engines.animatic.sets.interiors.shell import FAR, Room, floor_depth

_UNDER = 0.012
"""How far a floor goes on under the wall, so that no gap opens when the camera moves."""


def lay_floor(room: Room, local: Colour, *, tone: Tone = Tone.DARK) -> Canvas:
    """Begin the floor's flat in one colour, darker to the front and away from the light; patterns go on top."""
    scene = room.scene
    top = room.base - _UNDER
    canvas = scene.flat(floor_depth(top), 1.25)
    whole = rect(-9, top, 9, 1.4)
    canvas.fill(whole, scene.paint(local, tone))
    canvas.brush(
        rect(-scene.half - 0.2, top, scene.half + 0.2, 1.1),
        scene.paint(local, tone, lit=False),
        coverage=0.85,
        fade=((scene.half * 0.4 * scene.key.side * -1, 1.04), (0, room.base + 0.06)),
        seed=scene.look % 89,
    )
    return canvas


def boards(canvas: Canvas, room: Room, local: Colour, *, tone: Tone = Tone.DARK, count: int = 11) -> None:
    """Lay boards that run into the depth: seams, and a few boards of another shade."""
    scene = room.scene
    lit = scene.paint(local, tone, lit=False)
    reach = room.wide * 1.5
    x = room.vx - reach
    step = 2 * reach / (count * 1.5)
    while x < room.vx + reach:
        wide = step * scene.roll(0.75, 1.3)
        if scene.chance(0.3):
            start = scene.roll(1.0, 1.8)
            canvas.fill(room.ground(x, x + wide, start, start + scene.roll(0.5, 1.6)), lit, 0.75)
        canvas.fill(room.ground(x, x + 0.003, 1, FAR), lit)
        x += wide


def squares(canvas: Canvas, room: Room, local: Colour, *, tone: Tone = Tone.LIGHT, size: float = 0.13) -> None:
    """Lay every other tile of a chequered floor in a second colour, a good half of the way to its tone."""
    scene = room.scene
    paint = mix(scene.paint(local, Tone.DARK), scene.paint(local, tone), 0.6)
    lines = [1.0]
    while lines[-1] < 3.2:
        # Equal steps into the depth are equal steps of 1/s.
        inverse = 1 / lines[-1] - size * 0.95
        if inverse < 0.3:
            break
        lines.append(1 / inverse)
    reach = int(room.wide * 1.6 / size / 2) + 1
    for row, (s0, s1) in enumerate(pairwise(lines)):
        for column in range(-reach, reach):
            if (row + column) % 2:
                canvas.fill(room.ground(room.vx + column * size, room.vx + (column + 1) * size, s0, s1), paint)


def rug(canvas: Canvas, room: Room, middle: float, wide: float, local: Colour, border: Colour) -> None:
    """Lay a rug with a border, from near the wall to before the people."""
    scene = room.scene
    x0, x1 = middle - wide / 2, middle + wide / 2
    canvas.fill(room.ground(x0, x1, 1.18, 1.78), scene.paint(border, Tone.DARK))
    canvas.fill(room.ground(x0 + 0.02, x1 - 0.02, 1.21, 1.73), scene.paint(local, Tone.MID))
    canvas.fill(room.ground(x0 + 0.05, x1 - 0.05, 1.26, 1.66), scene.paint(local, Tone.MID, lit=False))


def worn(canvas: Canvas, room: Room, local: Colour, tone: Tone = Tone.MID) -> None:
    """Wear a stone or concrete floor where feet go."""
    scene = room.scene
    middle = room.out(room.vx, room.base, 1.5)[1]
    patch = room.ground(room.vx - room.wide * 0.30, room.vx + room.wide * 0.30, 1.05, 3.0)
    paint = mix(scene.paint(local, Tone.DARK), scene.paint(local, tone), 0.55)
    canvas.brush(patch, paint, coverage=0.55, degrees=-3, fade=((room.vx, middle), (room.vx, 1.02)),
        seed=scene.look % 31)  # fmt: skip


def skirting(canvas: Canvas, room: Room, local: Colour, *, high: float = 0.022, tone: Tone = Tone.LIGHT) -> None:
    """Paint the skirting board along all three walls."""
    scene = room.scene
    base = room.base
    canvas.fill(rect(room.left, base - high, room.right, base), scene.paint(local, tone, lit=False))
    for side in (-1, 1):
        canvas.fill(room.side(side, 1, FAR, base - high, base), scene.paint(local, tone, lit=side != scene.key.side))


def slabs(canvas: Canvas, room: Room, local: Colour, *, tone: Tone = Tone.DARK) -> None:
    """Cut a stone floor into uneven slabs."""
    scene = room.scene
    shade = scene.paint(local, tone, lit=False)
    lines = (1.0, 1.16, 1.38, 1.68, 2.1, 2.8)
    for row, (s0, s1) in enumerate(pairwise(lines)):
        y = room.out(0, room.base, s1)[1]
        canvas.fill(rect(-9, y - 0.0022 * s1, 9, y + 0.0022 * s1), shade)
        x = room.vx - room.wide * 0.9 + (row % 2) * 0.07
        while x < room.vx + room.wide * 0.9:
            canvas.fill(room.ground(x, x + 0.004, s0, s1), shade)
            x += scene.roll(0.14, 0.24)


def seam(canvas: Canvas, room: Room, paint: Colour) -> Shape:
    """Darken the line where the back wall meets the floor, and return it."""
    line = polygon(
        (room.left, room.base - 0.004), (room.right, room.base - 0.004),
        (room.right, room.base + 0.004), (room.left, room.base + 0.004),
    )  # fmt: skip
    canvas.fill(line, paint)
    return line
