"""A shop: the street through its window, shelves of goods, a counter with the till, boxes of what is fresh."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    storage,
    surfaces,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.machinery import washers
from filmstudio.engines.animatic.sets.interiors.supermarket import paint_supermarket
from filmstudio.engines.animatic.sets.interiors.swatches import (
    CREAM,
    FABRICS,
    MINT,
    OAK,
    OCHRE,
    PAPER,
    ROSE,
    STEEL,
    TEAL,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def paint_shop(scene: Scene) -> None:
    """Paint a shop."""
    if by_name(scene, {"supermarket grocery minimart hypermarket aisle": True}, False) and not scene.key.flames:
        paint_supermarket(scene)
        return
    wall, wood = scene.pick((MINT, CREAM, ROSE, TEAL, OCHRE)), scene.pick((OAK, WALNUT))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.84, top=0.06, turn=0.06 * hand)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.14)
    window = openings.sash(x - 0.27 * size, 0.20, x + 0.27 * size, 0.56, 2, 1)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, wood)
    floors.squares(floor, room, CREAM, size=0.13)
    openings.sunbeams(floor, room, [window], reach=1.3)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=CREAM)
    surfaces.dado(back, room, wood, 0.60)
    openings.frame(back, room, window, wood, tone=Tone.DARK)
    back.fill(polygon((window.left - 0.03, 0.185), (window.right + 0.03, 0.185), (window.right + 0.01, 0.245),
        (window.left - 0.01, 0.245)), scene.paint(wall, Tone.DARK))  # fmt: skip
    letters = back.at(window.left + 0.08 * size, 0.215, size)
    for k, wide in enumerate((0.05, 0.03, 0.07, 0.045)):
        letters.fill(rect(0.075 * k, -0.012, 0.075 * k + wide, 0.012), scene.paint(PAPER, Tone.LIGHT))
    along = scene.flat(room.depth + 0.05)
    storage.door(along.at(room.keep(room.x(0.5 - hand * 0.45), 0.1), room.base + 0.006, 0.82 * size), scene, wood,
        glass=True)  # fmt: skip
    if by_name(scene, {"laundromat laundrette laundry launderette": True}, False):
        washers(along.at(room.keep(room.x(0.5 + hand * 0.30), 0.38 * size), room.base + 0.012, size), scene)
    else:
        _goods(along.at(room.keep(room.x(0.5 + hand * 0.32), 0.19 * size), room.base + 0.012, 0.88 * size), scene, wood)
    for share, drop in ((0.16, 0.20), (0.44, 0.175)):
        lamps.pendant(along.at(hand * shell.reach(scene) * share * 1.3, drop, size), scene, wall, foot=0.5, spread=0.24)
    lamplight.puddle(floor, scene, hand * shell.reach(scene) * 0.4, 0.83, 0.4 * size)
    beside = scene.flat(0.93)
    desk = beside.at(hand * shell.reach(scene) * 0.66, 0.862, size, flip=hand > 0)
    seats.shadow(desk, scene, 0.5)
    storage.counter(desk, scene, -0.34, 0.20, wood, PAPER, high=0.20, doors=4, tone=Tone.DARK)
    _till(desk.at(0.02, -0.218), scene)
    near = foreground.begin(room, -hand)
    _boxes(near, scene)


def _goods(canvas: Canvas, scene: Scene, wood: Colour) -> None:
    """Stand open shelves of tins, jars and packets, in blocks of one colour."""
    canvas.fill(rect(-0.20, -0.52, 0.20, 0), scene.paint(wood, Tone.DARK))
    canvas.fill(rect(-0.188, -0.505, 0.188, -0.02), scene.paint(wood, Tone.DEEP))
    for foot in (-0.40, -0.285, -0.165, -0.035):
        x = -0.18
        while x < 0.16:
            local, count = scene.pick(FABRICS), int(scene.roll(2, 5))
            wide, tall = scene.roll(0.020, 0.030), scene.roll(0.045, 0.085)
            tone, jar = scene.pick((Tone.LIGHT, Tone.MID, Tone.MID)), scene.chance(0.4)
            for _ in range(count):
                if x + wide > 0.184:
                    break
                canvas.fill(rounded(x, foot - tall, x + wide - 0.003, foot, 0.006 if jar else 0.001),
                    scene.paint(local, tone))  # fmt: skip
                x += wide
            x += scene.roll(0.004, 0.022)
        canvas.fill(rect(-0.188, foot, 0.188, foot + 0.010), scene.paint(wood, Tone.MID))


def _till(canvas: Canvas, scene: Scene) -> None:
    canvas.fill(polygon((-0.055, 0), (0.055, 0), (0.05, -0.05), (0.025, -0.085), (-0.05, -0.085)),
        scene.paint(STEEL, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.045, -0.125, 0.015, -0.083, 0.006), scene.paint(STEEL, Tone.MID))
    canvas.fill(rect(-0.036, -0.115, 0.006, -0.095), scene.key.accent)
    for k in range(3):
        canvas.fill(circle(-0.030 + 0.022 * k, -0.055, 0.006), scene.paint(WHITE, Tone.LIGHT))
        canvas.fill(circle(-0.026 + 0.022 * k, -0.032, 0.006), scene.paint(WHITE, Tone.LIGHT))


def _boxes(canvas: Canvas, scene: Scene) -> None:
    """Stand a dark box of fruit in the corner; only its rim and the fruit's tops catch light."""
    deep = scene.paint(WALNUT, Tone.DEEP)
    for x, y, radius in ((-0.10, -0.175, 0.040), (-0.03, -0.165, 0.036), (0.035, -0.150, 0.034),
        (-0.16, -0.185, 0.036)):  # fmt: skip
        canvas.fill(circle(x, y, radius), scene.paint(OCHRE, Tone.DARK))
    canvas.fill(circle(-0.062, -0.20, 0.032), scene.paint(OCHRE, Tone.DARK, lit=False))
    canvas.fill(polygon((-0.6, -0.165), (0.085, -0.135), (0.06, 0.3), (-0.6, 0.3)), deep)
    canvas.fill(polygon((-0.6, -0.130), (0.078, -0.100), (0.076, -0.088), (-0.6, -0.117)),
        scene.paint(WALNUT, Tone.DARK))  # fmt: skip
