"""A cabin of logs: a stone hearth, one small window, a lantern, a bunk, snowshoes on the wall."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import ellipse, polygon, rect
from filmstudio.engines.animatic.sets.interiors import (
    fire,
    floors,
    foreground,
    lamps,
    openings,
    seats,
    shell,
    storage,
    surfaces,
)
from filmstudio.engines.animatic.sets.interiors.swatches import OAK, OLIVE, PINE, RED, STONE, TEAL, WALNUT, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_cabin(scene: Scene) -> None:
    """Paint a cabin."""
    logs, cloth = scene.pick((OAK, PINE, WALNUT)), scene.pick((RED, TEAL, OLIVE))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.78, top=0.06, turn=0.08 * hand)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.16)
    window = openings.sash(x - 0.12 * size, 0.23, x + 0.12 * size, 0.46, 2, 2)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, WALNUT)
    floors.boards(floor, room, WALNUT, count=8)
    openings.sunbeams(floor, room, [window])
    fire_x = room.keep(room.x(0.5 + hand * 0.30), 0.20 * size)
    floor.fill(ellipse(-hand * 0.10 * size, 0.835, 0.36 * size, 0.052), scene.paint(cloth, Tone.DARK))
    floor.fill(ellipse(-hand * 0.10 * size, 0.835, 0.27 * size, 0.038), scene.paint(cloth, Tone.MID))
    fire.firelight(floor, scene, fire_x, room.base, 0.34 * size)
    back = shell.raise_walls(room, logs, holes=[window.shape], ceiling=WALNUT, ceiling_tone=Tone.DARK)
    surfaces.planks(back, room, shell.wall_with(room, [window.shape]), logs, level=True, pitch=0.058)
    for side in (-1, 1):
        for k in range(11):
            y = room.top + 0.06 * k
            back.fill(room.side(side, 1, 4, y, y + 0.006), scene.paint(logs, Tone.DARK, lit=side != scene.key.side))
    openings.frame(back, room, window, OAK, thick=0.018, tone=Tone.DARK)
    openings.curtains(back, room, window, cloth, drop=window.top + 0.12, gather=0.40)
    _snowshoes(back.at(room.keep(room.x(0.5 - hand * 0.42), 0.08), 0.34, size), scene)
    along = scene.flat(room.depth + 0.07)
    fire.hearth_on(along.at(fire_x, room.base + 0.02, 0.98 * size), scene, STONE)
    storage.things(along.at(fire_x, room.base + 0.02 - 0.338 * size, size), scene, -0.15, -0.04, 0)
    bed = scene.flat(room.depth + 0.08, stands="bed")
    bed_x = room.keep(room.x(0.5 - hand * 0.40), 0.20 * size)
    seats.bed(bed.at(bed_x, room.base + 0.045, 0.8 * size, flip=hand < 0), scene, OAK, cloth, wide=0.5)
    beside = scene.flat(0.96)
    lamps.lantern(beside.at(-hand * 0.30 * size, 0.245, size), scene)
    beside.fill(rect(-hand * 0.30 * size - 0.0016, -0.2, -hand * 0.30 * size + 0.0016, 0.245 - 0.115 * size),
        scene.paint(OAK, Tone.DEEP))  # fmt: skip
    chair = beside.at(hand * shell.reach(scene) * 0.74, 0.87, size, flip=hand > 0)
    seats.chair(chair, scene, OAK)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.post, foreground.counter_end))(near, scene)


def _snowshoes(canvas: Canvas, scene: Scene) -> None:
    for turn in (-16, 16):
        one = canvas.at(0, 0, 1, turn)
        one.fill(ellipse(0, -0.02, 0.026, 0.082), scene.paint(WALNUT, Tone.DEEP))
        one.fill(ellipse(0, -0.02, 0.019, 0.073), scene.paint(WHITE, Tone.MID))
        for y in (-0.06, -0.03, 0.005):
            one.fill(polygon((-0.02, y), (0.02, y + 0.012), (0.02, y + 0.016), (-0.02, y + 0.004)),
                scene.paint(WALNUT, Tone.DARK))  # fmt: skip
        one.fill(polygon((-0.006, 0.05), (0.006, 0.05), (0, 0.11)), scene.paint(WALNUT, Tone.DEEP))
