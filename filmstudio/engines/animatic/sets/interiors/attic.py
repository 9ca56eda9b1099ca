"""An attic: a roof that comes down to both sides, a round window, trunks and boxes, a dress form under cloth."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    storage,
)
from filmstudio.engines.animatic.sets.interiors.shell import Room, pierced
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    NAVY,
    OAK,
    PAPER,
    PINE,
    TEAL,
    WALNUT,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_attic(scene: Scene) -> None:
    """Paint an attic."""
    wood, hand = scene.pick((OAK, PINE, WALNUT)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.62, top=0.0, base=0.71, aside=0.05, lamps=0.6)
    size, middle = scene.narrow, room.x(0.5)
    window = openings.porthole(middle, 0.265, 0.085 * size)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, wood)
    floors.boards(floor, room, wood, count=10)
    warm, opacity, long = lamplight.sun(scene)
    pool = room.ground(middle - 0.09, middle + 0.09, 1.25, 1.5 + 0.12 * long, -scene.key.side * 0.34)
    floor.fill(pool, warm, opacity)
    back = scene.flat(room.depth)
    eaves, peak = 0.50, 0.06
    _roof(back, room, wood, eaves, peak, window.shape)
    lamplight.shaft(back, scene, window.shape, pool, 1.3)
    openings.frame(back, room, window, WHITE, thick=0.012, sill=False)
    back.fill(
        rect(middle - 0.006, 0.265 - 0.085 * size, middle + 0.006, 0.265 + 0.085 * size), scene.paint(WHITE, Tone.MID)
    )
    back.fill(rect(middle - 0.085 * size, 0.259, middle + 0.085 * size, 0.271), scene.paint(WHITE, Tone.MID))
    rows = scene.flat(0.82)
    _form(rows.at(hand * shell.reach(scene) * 0.50, 0.785, size), scene)
    _boxes(rows.at(-hand * shell.reach(scene) * 0.62, 0.79, size, flip=hand < 0), scene)
    trunk = scene.flat(0.94)
    _trunk(trunk.at(hand * shell.reach(scene) * 0.78, 0.868, size, flip=hand > 0), scene)
    storage.picture(trunk.at(-hand * shell.reach(scene) * 0.80, 0.80, size), scene, 0.16, 0.20, BRASS)
    lamps.bulb(scene.flat(0.95).at(-0.06 * hand, 0.25, size), scene, foot=0.6, spread=0.40)
    lamplight.puddle(floor, scene, -0.06 * hand, 0.85, 0.46 * size)
    near = foreground.begin(room, -hand)
    beam = scene.paint(wood, Tone.DEEP)
    near.fill(polygon((-0.5, -1.05), (-0.16, -0.98), (0.14, -1.3), (0.30, -1.3), (-0.09, -0.86), (-0.5, -0.92)), beam)
    near.fill(polygon((-0.17, -0.98), (-0.09, -0.92), (-0.075, 0.25), (-0.19, 0.25)), beam)


def _roof(canvas: Canvas, room: Room, wood: tuple[int, int, int], eaves: float, peak: float, hole: Shape) -> None:
    """Close the room with a gable and two slopes, rafters on them."""
    scene = room.scene
    middle = room.x(0.5)
    gable = polygon(
        (room.left, room.base), (room.left, eaves), (middle, peak), (room.right, eaves), (room.right, room.base)
    )
    for side in (-1, 1):
        edge = room.left if side < 0 else room.right
        lit = side != scene.key.side
        slope = polygon(
            (edge, eaves), (middle, peak), room.out(middle, peak, shell.FAR), room.out(edge, eaves, shell.FAR)
        )
        canvas.fill(slope, scene.paint(wood, Tone.MID, lit=lit))
        canvas.fill(room.side(side, 1, shell.FAR, eaves, room.base), scene.paint(wood, Tone.DARK, lit=lit))
        for s in (1.10, 1.34, 1.66, 2.1, 2.7):
            canvas.fill(polygon(room.out(edge, eaves, s), room.out(middle, peak, s), room.out(middle, peak, s * 1.03),
                                room.out(edge, eaves, s * 1.03)), scene.paint(wood, Tone.DARK, lit=False))  # fmt: skip
    wall = pierced(gable, [hole])
    canvas.fill(wall, scene.paint(wood, Tone.MID))
    with canvas.inside(wall) as inner:
        for k in range(1, 12):
            y = peak + 0.056 * k
            inner.fill(rect(room.left, y, room.right, y + 0.004), scene.paint(wood, Tone.MID, lit=False))
        inner.brush(
            wall,
            scene.paint(wood, Tone.DARK),
            coverage=0.5,
            degrees=2,
            fade=((middle, room.base), (middle, 0.35)),
            seed=5,
        )
    canvas.line([(room.left, eaves), (middle, peak)], 0.018, scene.paint(wood, Tone.DARK))
    canvas.line([(middle, peak), (room.right, eaves)], 0.018, scene.paint(wood, Tone.DARK))


def _form(canvas: Canvas, scene: Scene) -> None:
    """A dress form on its stand."""
    dark = scene.paint(WALNUT, Tone.DEEP)
    canvas.fill(rect(-0.006, -0.14, 0.006, 0), dark)
    canvas.line([(-0.05, 0), (0, -0.035), (0.05, 0)], 0.010, dark)
    body = blob(
        (-0.05, -0.13, 0),
        (-0.032, -0.21),
        (-0.062, -0.29),
        (-0.05, -0.335, 0.4),
        (0, -0.35),
        (0.05, -0.335, 0.4),
        (0.062, -0.29),
        (0.032, -0.21),
        (0.05, -0.13, 0),
    )
    canvas.fill(body, scene.paint(CREAM, Tone.LIGHT))
    canvas.fill(
        blob(
            (0.01, -0.345, 0),
            (0.05, -0.335, 0.4),
            (0.062, -0.29),
            (0.032, -0.21),
            (0.05, -0.13, 0),
            (0.01, -0.13, 0),
            (0.02, -0.24),
        ),
        scene.paint(CREAM, Tone.MID),
    )
    canvas.fill(rounded(-0.012, -0.375, 0.012, -0.345, 0.006), dark)
    canvas.line([(-0.04, -0.325), (0.03, -0.24)], 0.010, scene.key.accent)


def _boxes(canvas: Canvas, scene: Scene) -> None:
    """Boxes in a heap, a lamp without a bulb on top."""
    seats.shadow(canvas, scene, 0.30)
    for x, y, wide, tall, local in (
        (-0.16, 0, 0.16, 0.12, OAK),
        (0.01, 0, 0.14, 0.09, PAPER),
        (-0.13, -0.12, 0.13, 0.09, PAPER),
        (0.02, -0.09, 0.10, 0.08, OAK),
    ):
        canvas.fill(rect(x, y - tall, x + wide, y), scene.paint(local, Tone.MID))
        canvas.fill(rect(x + wide * 0.7, y - tall, x + wide, y), scene.paint(local, Tone.DARK))
        canvas.fill(rect(x + wide * 0.36, y - tall, x + wide * 0.46, y - tall * 0.4), scene.paint(CREAM, Tone.LIGHT))
    canvas.fill(polygon((-0.10, -0.30), (-0.05, -0.30), (-0.03, -0.24), (-0.12, -0.24)), scene.paint(TEAL, Tone.MID))
    canvas.fill(rect(-0.079, -0.24, -0.071, -0.21), scene.paint(BRASS, Tone.DARK))


def _trunk(canvas: Canvas, scene: Scene) -> None:
    """An old trunk, its lid up, something of cloth over its edge."""
    seats.shadow(canvas, scene, 0.30)
    body, dark = scene.paint(NAVY, Tone.MID), scene.paint(NAVY, Tone.DARK)
    canvas.fill(polygon((-0.15, -0.13), (0.15, -0.13), (0.17, -0.27), (-0.13, -0.27)), dark)
    canvas.fill(rect(-0.16, -0.14, 0.15, 0), body)
    canvas.fill(rect(0.04, -0.14, 0.15, 0), dark)
    for x in (-0.16, -0.02, 0.13):
        canvas.fill(rect(x, -0.145, x + 0.018, 0), scene.paint(BRASS, Tone.DARK))
    canvas.fill(
        blob((-0.13, -0.15), (-0.05, -0.165), (-0.03, -0.10), (-0.06, -0.05), (-0.11, -0.07)),
        scene.paint(WINE, Tone.MID),
    )
    canvas.fill(circle(-0.01, -0.075, 0.012), scene.paint(BRASS, Tone.LIGHT))
    canvas.fill(ellipse(0, 0, 0.16, 0.008), dark, 0.4)
