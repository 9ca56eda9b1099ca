"""A classroom: one great blackboard, windows along a side, a desk with a globe, rows of school desks."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    lamps,
    openings,
    seats,
    shell,
    side_windows,
    storage,
    surfaces,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    OAK,
    OCHRE,
    PAPER,
    SAGE,
    SLATE,
    TEAL,
    WALNUT,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene

_BOARD = colour("#3f6a58")


def paint_classroom(scene: Scene) -> None:
    """Paint a classroom."""
    wall, hand = scene.pick((CREAM, OCHRE, SAGE)), scene.key.side
    room = shell.enter(scene, wide=0.66, top=0.10, turn=-0.12 * hand)
    size = scene.narrow
    spans = ((1.14, 1.42), (1.56, 1.96), (2.14, 2.7))
    holes = side_windows.cut(room, hand, spans, 0.22, 0.555)
    openings.look_out(room, holes)
    floor = floors.lay_floor(room, OAK)
    floors.boards(floor, room, OAK, count=14)
    side_windows.beams(floor, room, hand, spans)
    back = shell.raise_walls(room, wall, holes=holes, ceiling=CREAM)
    surfaces.dado(back, room, SLATE if wall is not SAGE else WALNUT, 0.62)
    side_windows.bars(back, room, hand, spans, 0.22, 0.555, WHITE)
    a, b = room.x(0.5 - 0.34), room.x(0.5 + 0.34)
    back.fill(rect(a - 0.02, 0.205, b + 0.02, 0.572), scene.paint(OAK, Tone.MID))
    back.fill(polygon((a, 0.222), (b, 0.225), (b, 0.556), (a, 0.553)), scene.paint(_BOARD, Tone.DARK))
    with back.inside(rect(a, 0.222, b, 0.554)) as board:
        board.brush(rect(a, 0.222, b, 0.554), scene.paint(_BOARD, Tone.MID), coverage=0.16, degrees=-8, seed=3,
                    fade=((a, 0.5), (b, 0.3)))  # fmt: skip
        chalk = scene.paint(WHITE, Tone.LIGHT)
        for k, wide in enumerate((0.16, 0.11, 0.14)):
            y = 0.262 + 0.028 * k
            board.line([(a + 0.03, y), (a + 0.03 + wide * size * 0.5, y - 0.004), (a + 0.03 + wide * size, y)],
                0.005, chalk, 0.8)  # fmt: skip
    back.fill(rect(a - 0.01, 0.572, b + 0.01, 0.582), scene.paint(OAK, Tone.LIGHT))
    storage.clock(back.at(room.x(0.5 - hand * 0.42), 0.26, size), scene, 0.036)
    along = scene.flat(room.depth + 0.08)
    _teacher(along.at(room.x(0.5 - hand * 0.26), room.base + 0.035, 0.86 * size), scene)
    storage.door(along.at(room.x(0.5 - hand * 0.55), room.base + 0.02, 0.85 * size), scene, WALNUT, glass=True)
    lamps.strip(along.at(room.x(0.5), 0.10), scene, 0.34 * size, foot=0.45)
    beside = scene.flat(0.97)
    for x, y, scale in ((hand * 0.62, 0.875, 1.0), (-hand * 0.74, 0.88, 1.02)):
        _pupil(beside.at(x * shell.reach(scene), y, scale * size, flip=x > 0), scene, Tone.DARK)
    near = scene.flat(NEAR)
    _pupil(near.at(-hand * (shell.reach(scene) - 0.04), 1.02, 1.9 * size, flip=hand < 0), scene, Tone.DEEP)


def _teacher(canvas: Canvas, scene: Scene) -> None:
    seats.table(canvas, scene, WALNUT, 0.34)
    globe = canvas.at(0.10, -0.19)
    globe.fill(rect(-0.004, -0.03, 0.004, 0), scene.paint(BRASS, Tone.DARK))
    globe.fill(circle(0, -0.062, 0.042), scene.paint(TEAL, Tone.MID))
    globe.fill(blob((-0.02, -0.09), (0.012, -0.088), (0.008, -0.06), (-0.014, -0.052), (-0.028, -0.07)),
        scene.paint(OCHRE, Tone.LIGHT))  # fmt: skip
    for k, local in enumerate((TEAL, scene.key.accent, OCHRE)):
        y = -0.192 - 0.014 * k
        paint = local if local == scene.key.accent else scene.paint(local, Tone.MID)
        canvas.fill(rect(-0.12 + 0.006 * k, y - 0.012, -0.05, y), paint)
    canvas.fill(circle(-0.02, -0.200, 0.010), scene.key.accent)


def _pupil(canvas: Canvas, scene: Scene, tone: Tone) -> None:
    """Stand a school desk with its seat, seen from the side."""
    wood: Colour = scene.paint(OAK, tone)
    iron = scene.paint(SLATE, tone, lit=False)
    top = scene.paint(OAK, Tone.LIGHT) if tone is not Tone.DEEP else wood
    for x0, x1 in ((-0.09, -0.11), (0.03, 0.05), (0.10, 0.12)):
        canvas.fill(polygon((x0 - 0.006, -0.15), (x0 + 0.006, -0.15), (x1 + 0.006, 0), (x1 - 0.006, 0)), iron)
    canvas.fill(polygon((-0.12, -0.165), (0.055, -0.182), (0.055, -0.145), (-0.12, -0.140)), wood)
    canvas.fill(polygon((-0.125, -0.168), (0.06, -0.187), (0.062, -0.176), (-0.125, -0.156)), top)
    canvas.fill(rect(0.085, -0.105, 0.165, -0.092), wood)
    canvas.fill(polygon((0.150, -0.235), (0.166, -0.235), (0.160, -0.09), (0.146, -0.09)), wood)
    if tone is not Tone.DEEP:
        canvas.fill(polygon((-0.07, -0.172), (-0.01, -0.178), (-0.01, -0.172), (-0.07, -0.166)),
            scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
