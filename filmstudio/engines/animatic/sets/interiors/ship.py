"""A ship's cabin: timbers or plates, round windows, a bunk, a table with a chart, a lantern that swings."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    surfaces,
)
from filmstudio.engines.animatic.sets.interiors.submarine import paint_submarine
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    IRON,
    MINT,
    NAVY,
    OAK,
    OCHRE,
    PAPER,
    RED,
    SLATE,
    STEEL,
    TEAL,
    WALNUT,
    WHITE,
    WINE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene

_STEEL_WORDS = ("submarine", "freighter", "trawler", "warship", "frigate", "tanker", "cargo", "ferry", "tug",
    "icebreaker")  # fmt: skip


def paint_ship(scene: Scene) -> None:
    """Paint a cabin on a ship."""
    if by_name(scene, {"submarine torpedo bathyscaphe": True}, False):
        paint_submarine(scene)
        return
    name = scene.place.name.casefold()
    steel = any(word in name for word in _STEEL_WORDS)
    wall: Colour = scene.pick((SLATE, MINT, TEAL)) if steel else scene.pick((OAK, WALNUT, OCHRE))
    cloth, hand = scene.pick((NAVY, RED, WINE)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.80, top=0.07, aside=0.05, turn=0.05 * hand, lamps=0.85)
    size = scene.narrow
    left = room.x(0.5 - hand * 0.20)
    right = left + hand * max(0.40 * size, 0.33 * room.wide * min(1.0, size))
    holes = [openings.porthole(left, 0.365, 0.088 * size), openings.porthole(right, 0.355, 0.088 * size)]
    openings.look_out(room, holes)
    floor = floors.lay_floor(room, WALNUT if not steel else IRON)
    if steel:
        floors.slabs(floor, room, IRON)
    else:
        floors.boards(floor, room, WALNUT, count=16)
    warm, opacity, long = lamplight.sun(scene)
    for hole in holes:
        x = hole.middle - scene.key.side * (0.10 + 0.08 * long)
        floor.fill(ellipse(x, 0.80 + 0.02 * long, 0.085 * size * (0.8 + 0.25 * long), 0.026), warm, opacity)
    back = shell.raise_walls(room, wall, holes=[one.shape for one in holes], ceiling=CREAM, cast=False)
    surfaces.planks(back, room, shell.wall_with(room, [one.shape for one in holes]), wall, level=not steel,
        pitch=0.075 if not steel else 0.20)  # fmt: skip
    for hole in holes:
        ring = 0.088 * size
        for radius, local, tone in ((ring * 1.30, BRASS if not steel else STEEL, Tone.DARK),
            (ring * 1.16, BRASS if not steel else STEEL, Tone.MID)):  # fmt: skip
            back.fill(shell.pierced(circle(hole.middle, hole.top + ring, radius), [hole.shape]),
                scene.paint(local, tone))  # fmt: skip
        for k in range(6):
            dx, dy = ((1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87))[k]
            back.fill(circle(hole.middle + dx * ring * 1.22, hole.top + ring + dy * ring * 1.22, 0.006 * size),
                scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
        back.fill(polygon((hole.middle - ring * 0.8, hole.top + ring * 1.3),
            (hole.middle + ring * 0.3, hole.top + 0.1 * ring), (hole.middle + ring * 0.55, hole.top + 0.28 * ring),
            (hole.middle - ring * 0.6, hole.top + ring * 1.5)), scene.paint(WHITE, Tone.LIGHT), 0.3)  # fmt: skip
    for s in (1.04, 1.30, 1.72):
        a, b = room.out(room.left, room.top, s), room.out(room.right, room.top, s)
        sag = 0.020 * s
        back.fill(blob((a[0], a[1], 0), ((a[0] + b[0]) / 2, a[1] - sag), (b[0], b[1], 0),
            (b[0], b[1] + 0.030 * s, 0), ((a[0] + b[0]) / 2, a[1] + 0.022 * s - sag), (a[0], a[1] + 0.030 * s, 0)),
            scene.paint(WALNUT if not steel else IRON, Tone.DARK))  # fmt: skip
    along = scene.flat(room.depth + 0.09)
    seats.bed(along.at(room.keep(room.x(0.5 - hand * 0.38), 0.26 * size), room.base + 0.045, 0.9 * size,
        flip=hand < 0), scene, OAK, cloth, wide=0.56)  # fmt: skip
    swing = along.at(room.x(0.5 - hand * 0.03), 0.295, size, 6 * hand)
    swing.fill(rect(-0.0018, -0.6, 0.0018, -0.12), scene.paint(IRON, Tone.DEEP))
    lamps.lantern(swing, scene)
    beside = scene.flat(0.94)
    desk = beside.at(hand * shell.reach(scene) * 0.64, 0.865, size, flip=hand > 0)
    seats.table(desk, scene, OAK, 0.40)
    _chart(desk.at(0, -0.187), scene)
    lamplight.puddle(floor, scene, 0, 0.83, 0.44 * size)
    near = foreground.begin(room, -hand)
    _rope(near, scene)


def _chart(canvas: Canvas, scene: Scene) -> None:
    """Lay a chart and a compass on the table."""
    canvas.fill(polygon((-0.14, 0.010), (-0.11, -0.010), (0.08, -0.010), (0.09, 0.010)), scene.paint(PAPER, Tone.LIGHT))
    canvas.fill(blob((-0.06, -0.004), (-0.01, -0.007), (0.02, 0.001), (-0.03, 0.006)), scene.paint(TEAL, Tone.MID))
    canvas.line([(-0.10, 0.006), (-0.02, 0.002), (0.05, -0.006)], 0.003, scene.key.accent)
    canvas.fill(ellipse(0.13, -0.006, 0.022, 0.006), scene.paint(BRASS, Tone.DARK))
    canvas.fill(polygon((0.108, -0.006), (0.152, -0.006), (0.146, -0.022), (0.114, -0.022)),
        scene.paint(BRASS, Tone.MID))  # fmt: skip
    canvas.fill(circle(-0.155, -0.012, 0.012), scene.paint(BRASS, Tone.LIGHT))


def _rope(canvas: Canvas, scene: Scene) -> None:
    """Stand a timber with a coil of rope on its peg."""
    foreground.post(canvas, scene, WALNUT, wide=0.05)
    deep = scene.paint(OAK, Tone.DEEP)
    for k, wide in enumerate((0.060, 0.050, 0.054)):
        ring = shell.pierced(ellipse(-0.04 + 0.008 * k, -0.40, wide, 0.15),
            [ellipse(-0.04 + 0.008 * k, -0.40, wide - 0.014, 0.134)])  # fmt: skip
        canvas.fill(ring, deep if k != 1 else scene.paint(OAK, Tone.DARK))
    canvas.fill(rect(-0.075, -0.565, 0.03, -0.545), deep)
