"""An office: blinds before a wide window, a desk with its lamp, filing cabinets, a door with frosted glass."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.dressing.indoor_hung import chart
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
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    OAK,
    PAPER,
    SCREEN,
    SOBER,
    STEEL,
    WALNUT,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_SCREENS = frozenset({Era.EIGHTIES, Era.NOW, Era.FUTURE})


def paint_office(scene: Scene) -> None:
    """Paint an office."""
    wall, hand = scene.pick(SOBER), scene.pick((-1, 1))
    wood = scene.pick((WALNUT, OAK))
    room = shell.enter(scene, wide=0.74, top=0.10, turn=0.10 * hand)
    size = scene.narrow
    middle, span = room.x(0.5 - hand * 0.16), min(0.30 * size, room.wide * 0.28)
    window = openings.sash(middle - span, 0.19, middle + span, 0.545, *scene.pick(((3, 2), (4, 3), (2, 1))))
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, wood)
    floors.boards(floor, room, wood, count=13)
    openings.sunbeams(floor, room, [window], reach=1.2)
    lamplight.puddle(floor, scene, hand * shell.reach(scene) * 0.66, 0.87, 0.30 * size)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=CREAM)
    surfaces.dress_wall(back, room, shell.wall_with(room, [window.shape]), wall)
    surfaces.dado(back, room, wood, 0.60, panels=True)
    openings.frame(back, room, window, wood, tone=Tone.DARK)
    if scene.chance(0.7):
        openings.blinds(back, room, window, CREAM, down=0.5 + 0.4 * scene.roll(), slats=10)
    along = scene.flat(room.depth + 0.05)
    storage.door(along.at(room.x(0.5 + hand * 0.36), room.base + 0.004, 0.80 * size), scene, wood, glass=True)
    cabinets = room.x(0.5 - hand * 0.43)
    if scene.chance(0.6):
        for step in (0, 0.135):
            storage.drawers(along.at(cabinets + hand * step * size, room.base + 0.016, 0.82 * size), scene, STEEL,
                wide=0.14, high=0.30, rows=4)  # fmt: skip
    else:
        storage.bookshelf(along.at(cabinets + hand * 0.06 * size, room.base + 0.016, 0.80 * size), scene, wood,
            wide=0.26, high=0.31, rows=3)  # fmt: skip
    storage.plant(along.at(cabinets, room.base + 0.016 - 0.255 * size, 0.62 * size), scene, leaves=6)
    if scene.chance(0.5):
        chart(along.at(room.x(0.5 + hand * 0.19), 0.42, 0.6 * size), scene)
    storage.clock(along.at(room.x(0.5 + hand * 0.19), 0.27, size), scene, 0.042)
    beside = scene.flat(0.96, stands="table")
    _desk(beside.at(hand * shell.reach(scene) * 0.70, 0.872, size, flip=hand > 0), scene, wood)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.jamb, foreground.chair_back, foreground.hanging_shade))(near, scene)


def _desk(canvas: Canvas, scene: Scene, wood: Colour) -> None:
    """Stand a desk with what its time works with: a screen or a typewriter, papers, a lamp, a telephone."""
    seats.shadow(canvas, scene, 0.46)
    canvas.fill(rect(-0.22, -0.175, 0.22, 0), scene.paint(wood, Tone.DARK, lit=False))
    canvas.fill(rect(-0.22, -0.175, -0.09, 0), scene.paint(wood, Tone.DARK))
    canvas.fill(rect(0.10, -0.175, 0.22, 0), scene.paint(wood, Tone.DARK))
    for y in (-0.155, -0.10):
        canvas.fill(rect(-0.205, y, -0.105, y + 0.042), scene.paint(wood, Tone.DEEP))
    canvas.fill(polygon((-0.215, -0.205), (0.215, -0.205), (0.245, -0.175), (-0.245, -0.175)),
        scene.paint(wood, Tone.MID))  # fmt: skip
    canvas.fill(rect(-0.245, -0.176, 0.245, -0.164), scene.paint(wood, Tone.DARK))
    canvas.fill(polygon((-0.07, -0.198), (0.01, -0.198), (0.0, -0.183), (-0.085, -0.183)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
    lamps.desk_lamp(canvas.at(-0.165, -0.190), scene, scene.key.accent)
    if scene.place.era in _SCREENS:
        canvas.fill(polygon((0.085, -0.190), (0.155, -0.190), (0.135, -0.225), (0.105, -0.225)),
            scene.paint(COAL, Tone.DEEP))  # fmt: skip
        canvas.fill(rounded(0.03, -0.325, 0.195, -0.215, 0.008), scene.paint(COAL, Tone.DEEP))
        canvas.fill(rect(0.040, -0.315, 0.185, -0.226), scene.paint(SCREEN, Tone.LIGHT, lit=False))
        canvas.fill(polygon((0.040, -0.28), (0.12, -0.315), (0.16, -0.315), (0.040, -0.255)),
            scene.paint(WHITE, Tone.LIGHT), 0.6)  # fmt: skip
    else:
        canvas.fill(blob((0.05, -0.188, 0), (0.055, -0.225), (0.08, -0.238, 0), (0.15, -0.238, 0), (0.175, -0.22),
            (0.18, -0.188, 0)), scene.paint(COAL, Tone.DEEP))  # fmt: skip
        canvas.fill(polygon((0.082, -0.238), (0.086, -0.285), (0.146, -0.285), (0.148, -0.238)),
            scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
