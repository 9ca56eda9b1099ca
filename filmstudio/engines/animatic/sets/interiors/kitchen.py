"""A kitchen: a window over the sink, cupboards to one side, a stove under its hood, a table beside the people."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import foreground, shell
from filmstudio.engines.animatic.sets.interiors.centre import ONE_FIRE
from filmstudio.engines.animatic.sets.interiors.floors import boards, lay_floor, squares
from filmstudio.engines.animatic.sets.interiors.hearth_room import paint_hearth_room
from filmstudio.engines.animatic.sets.interiors.lamplight import puddle
from filmstudio.engines.animatic.sets.interiors.lamps import pendant
from filmstudio.engines.animatic.sets.interiors.openings import curtains, frame, look_out, some_window, sunbeams
from filmstudio.engines.animatic.sets.interiors.seats import chair, table
from filmstudio.engines.animatic.sets.interiors.shell import enter, raise_walls
from filmstudio.engines.animatic.sets.interiors.storage import counter, cupboard, plant
from filmstudio.engines.animatic.sets.interiors.surfaces import dress_wall, tiles
from filmstudio.engines.animatic.sets.interiors.swatches import (
    CREAM,
    HOMELY,
    IRON,
    MINT,
    OAK,
    PAPER,
    TEAL,
    WALNUT,
    WHITE,
    cloth_against,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_BEFORE_ICE = frozenset({Era.ANCIENT, Era.MEDIEVAL, Era.VICTORIAN, Era.FRONTIER, Era.TWENTIES})


def paint_kitchen(scene: Scene) -> None:
    """Paint a kitchen."""
    if scene.place.era in ONE_FIRE:
        paint_hearth_room(scene)
        return
    wall, units = scene.pick(HOMELY), scene.pick((CREAM, MINT, TEAL, OAK))
    cloth, hand = cloth_against(scene, wall), scene.pick((-1, 1))
    room = enter(scene, wide=0.70, top=0.10, turn=scene.pick((-0.18, 0.0, 0.16)))
    size = scene.narrow
    worktop = room.base - 0.165 * size
    middle = room.x(0.5 - hand * scene.roll(0.13, 0.19))
    wide = scene.pick((0.13, 0.17, 0.22)) * size
    window = some_window(scene, middle - wide, 0.22, middle + wide, worktop - 0.05)
    look_out(room, [window])
    floor = lay_floor(room, units if units is OAK else WALNUT, tone=Tone.DARK)
    if scene.chance(0.6):
        squares(floor, room, CREAM, tone=Tone.MID)
    else:
        boards(floor, room, OAK)
    sunbeams(floor, room, [window])
    puddle(floor, scene, hand * 0.42 * shell.reach(scene), 0.87, 0.34)
    back = raise_walls(room, wall, holes=[window.shape], ceiling=CREAM)
    dress_wall(back, room, shell.wall_with(room, [window.shape]), wall)
    tiles(back, room, rect(room.left, window.bottom + 0.03, room.right, worktop), CREAM, size=0.044)
    frame(back, room, window, WHITE)
    if scene.chance(0.7):
        curtains(back, room, window, cloth, drop=window.top + 0.15, gather=0.40)
    units_flat = scene.flat(room.depth + 0.04)
    _along_the_wall(units_flat.at(0, room.base + 0.012), scene, room.left, room.right, units, hand, size)
    upper = room.x(0.5 + hand * 0.26)
    if scene.chance(0.5):
        _upper(units_flat, scene, upper, 0.20 * size, units)
    else:
        _plates(units_flat.at(upper, 0.33, size), scene)
    spot = scene.flat(0.95, stands="table").at(hand * shell.reach(scene) * 0.72, 0.868, size, flip=hand > 0)
    chair(spot.at(-0.23, 0.004), scene, OAK)
    table(spot, scene, WALNUT, 0.34, cloth=cloth if scene.chance(0.5) else None)
    _laid(spot.at(0, -0.187), scene)
    beside = scene.flat(0.95)
    pendant(beside.at(hand * shell.reach(scene) * 0.70, 0.30, size), scene, cloth, foot=0.38, spread=0.20)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.counter_end, foreground.chair_back))(near, scene)


def _along_the_wall(
    canvas: Canvas, scene: Scene, left: float, right: float, units: Colour, hand: int, size: float
) -> None:
    """Stand refrigerator, base units and stove from wall to wall, heights as those of the people there."""
    scale = 0.74 * size
    fridge = left + 0.11 * scale if hand > 0 else right - 0.11 * scale
    cooker = right - 0.24 * scale if hand > 0 else left + 0.24 * scale
    counter(canvas.at(0, 0, scale), scene, left / scale, right / scale, units, OAK, high=0.205, doors=7)
    stove(canvas.at(cooker, 0, scale), scene)
    if scene.place.era in _BEFORE_ICE:
        cupboard(canvas.at(fridge, 0, scale * 1.05), scene, OAK, wide=0.22, high=0.46)
    else:
        refrigerator(canvas.at(fridge, 0, scale * 1.05), scene, WHITE)
    plant(canvas.at((left + right) / 2 - hand * 0.37 * size, -0.226 * scale, 0.42 * size), scene, leaves=5)


def stove(canvas: Canvas, scene: Scene, *, hood: bool = True) -> None:
    """Stand a stove with a pot in the accent's colour, under its hood."""
    canvas.fill(rect(-0.10, -0.228, 0.10, 0), scene.paint(IRON, Tone.DARK))
    canvas.fill(polygon((-0.10, -0.232), (0.10, -0.232), (0.106, -0.214), (-0.106, -0.214)),
        scene.paint(IRON, Tone.DEEP))  # fmt: skip
    canvas.fill(rounded(-0.08, -0.168, 0.08, -0.04, 0.012), scene.paint(IRON, Tone.DEEP))
    for x in (-0.07, -0.035, 0.035, 0.07):
        canvas.fill(circle(x, -0.195, 0.009), scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(rect(-0.085, -0.155, 0.085, -0.147), scene.paint(WHITE, Tone.MID))
    pot = scene.key.accent
    canvas.fill(blob((-0.075, -0.234, 0), (-0.078, -0.285, 0.2), (-0.005, -0.285, 0.2), (-0.008, -0.234, 0)), pot)
    canvas.fill(rect(-0.083, -0.292, 0, -0.284), pot)
    if not hood:
        return
    canvas.fill(polygon((-0.115, -0.43), (0.115, -0.43), (0.05, -0.52), (-0.05, -0.52)), scene.paint(IRON, Tone.DARK))
    canvas.fill(rect(-0.05, -1, 0.05, -0.52), scene.paint(IRON, Tone.DARK, lit=False))


def refrigerator(canvas: Canvas, scene: Scene, local: Colour) -> None:
    """Stand a round-shouldered refrigerator."""
    canvas.fill(rounded(-0.105, -0.43, 0.105, -0.008, 0.026), scene.paint(local, Tone.LIGHT))
    shade = scene.paint(local, Tone.LIGHT, lit=False)
    edge = -scene.key.side * 0.105
    canvas.fill(rounded(min(edge, edge * 0.55), -0.43, max(edge, edge * 0.55), -0.008, 0.026), shade)
    canvas.fill(rect(-0.105, -0.300, 0.105, -0.294), scene.paint(IRON, Tone.MID))
    canvas.fill(rounded(-0.080, -0.275, -0.068, -0.19, 0.005), scene.paint(IRON, Tone.DARK))
    canvas.fill(rounded(-0.080, -0.37, -0.068, -0.32, 0.005), scene.paint(IRON, Tone.DARK))


def _upper(canvas: Canvas, scene: Scene, middle: float, wide: float, local: Colour) -> None:
    """Hang wall cupboards and a board with three things on it."""
    top, bottom = 0.185, 0.335
    canvas.fill(rect(middle - wide / 2, top, middle + wide / 2, bottom), scene.paint(local, Tone.DARK))
    canvas.fill(rect(middle - wide / 2, bottom, middle + wide / 2, bottom + 0.010), scene.paint(local, Tone.DEEP))
    for x in (middle - wide * 0.46, middle + wide * 0.03):
        canvas.fill(rect(x, top + 0.016, x + wide * 0.43, bottom - 0.016), scene.paint(local, Tone.DARK, lit=False))


def _plates(canvas: Canvas, scene: Scene) -> None:
    """Hang two boards with plates on edge, jars, and cups on hooks."""
    for y, side in ((-0.10, 1), (0.0, -1)):
        canvas.fill(rect(-0.13, y, 0.13, y + 0.011), scene.paint(OAK, Tone.DARK))
        for k in range(3):
            x = side * (0.095 - 0.052 * k)
            canvas.fill(circle(x, y - 0.026, 0.026), scene.paint((WHITE, TEAL, PAPER)[k], Tone.LIGHT, lit=k != 1))
            canvas.fill(circle(x, y - 0.026, 0.014), scene.paint((WHITE, TEAL, PAPER)[k], Tone.MID))
        jar = -side * 0.085
        canvas.fill(rounded(jar - 0.022, y - 0.056, jar + 0.022, y, 0.006), scene.paint(MINT, Tone.MID))
        canvas.fill(rect(jar - 0.020, y - 0.064, jar + 0.020, y - 0.052), scene.paint(IRON, Tone.DARK))


def _laid(canvas: Canvas, scene: Scene) -> None:
    """Set a bowl of fruit, a cup and a jug on the table."""
    canvas.fill(circle(-0.012, -0.022, 0.017), scene.key.accent)
    canvas.fill(circle(0.018, -0.020, 0.016), scene.paint((220, 170, 60), Tone.LIGHT))
    canvas.fill(blob((-0.05, -0.016, 0), (0.05, -0.016, 0), (0.024, 0.008), (-0.024, 0.008)),
        scene.paint(TEAL, Tone.MID))  # fmt: skip
    canvas.fill(rounded(-0.115, -0.024, -0.085, 0.006, 0.006), scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(ellipse(0.10, 0.004, 0.034, 0.008), scene.paint(PAPER, Tone.LIGHT))
