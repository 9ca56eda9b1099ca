"""The one room of an old house: a hearth with a pot over it, a long table, beams hung with what keeps, a bench."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.interiors import (
    fire,
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    surfaces,
)
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    IRON,
    LEAF,
    OAK,
    OCHRE,
    PLASTER,
    STONE,
    TERRACOTTA,
    WALNUT,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def paint_hearth_room(scene: Scene) -> None:
    """Paint the room: stone and plaster, or boards on the frontier."""
    boards = scene.place.era is Era.FRONTIER
    wall, hand = scene.pick((OAK, WALNUT)) if boards else scene.pick((PLASTER, STONE)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.76, top=0.05, base=0.725, turn=0.06 * hand, lamps=0.8)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.20)
    window = openings.sash(x - 0.10 * size, 0.25, x + 0.10 * size, 0.44, 2, 2)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, WALNUT if boards else STONE)
    if boards:
        floors.boards(floor, room, WALNUT, count=9)
    else:
        floors.slabs(floor, room, STONE)
    openings.sunbeams(floor, room, [window])
    fire_x = room.keep(room.x(0.5 + hand * 0.26), 0.20 * size)
    fire.firelight(floor, scene, fire_x, room.base, 0.36 * size)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=WALNUT, ceiling_tone=Tone.DARK)
    plain = shell.wall_with(room, [window.shape])
    if boards:
        surfaces.planks(back, room, plain, wall, level=True, pitch=0.07)
    else:
        surfaces.blocks(back, room, plain, STONE, high=0.055, share=0.30)
    openings.frame(back, room, window, OAK, thick=0.014, tone=Tone.DARK)
    _shelf(back.at(room.keep(room.x(0.5 - hand * 0.42), 0.14), 0.40, size), scene)
    along = scene.flat(room.depth + 0.07)
    hearth = along.at(fire_x, room.base + 0.02, 1.08 * size)
    fire.hearth_on(hearth, scene, STONE)
    _kettle(hearth, scene)
    beams = scene.flat(room.depth + 0.09)
    for y, thick in ((0.135, 0.030), (0.075, 0.040)):
        beams.fill(rect(-9, y, 9, y + thick), scene.paint(WALNUT, Tone.DEEP))
    for k, share in enumerate((-0.30, -0.17, 0.10)):
        _hung(beams.at(room.x(0.5 + hand * share), 0.165, size), scene.aside(f"hung {k}"), k)
    spot = scene.flat(0.95, stands="table").at(-hand * shell.reach(scene) * 0.66, 0.868, size, flip=hand < 0)
    _table(spot, scene)
    beside = scene.flat(0.96)
    lamps.lantern(beside.at(hand * 0.16 * size, 0.255, size), scene)
    beside.fill(rect(hand * 0.16 * size - 0.0016, -0.2, hand * 0.16 * size + 0.0016, 0.255 - 0.115 * size),
                scene.paint(IRON, Tone.DEEP))  # fmt: skip
    lamplight.puddle(floor, scene, hand * 0.16 * size, 0.84, 0.4 * size)
    foreground.post(foreground.begin(room, hand), scene)


def _kettle(canvas: Canvas, scene: Scene) -> None:
    """Hang a pot over the fire, a crane of iron that carries it."""
    dark = scene.paint(IRON, Tone.DEEP)
    canvas.line([(0.0, -0.235), (0.0, -0.175)], 0.006, dark)
    canvas.fill(
        blob((-0.045, -0.17, 0), (-0.05, -0.13), (-0.03, -0.105), (0.03, -0.105), (0.05, -0.13), (0.045, -0.17, 0)),
        dark,
    )
    canvas.line([(-0.04, -0.17), (0.0, -0.19), (0.04, -0.17)], 0.005, dark)


def _shelf(canvas: Canvas, scene: Scene) -> None:
    """A board with jugs and plates standing on it."""
    canvas.fill(rect(-0.15, 0, 0.15, 0.014), scene.paint(OAK, Tone.DARK))
    for x in (-0.12, 0.11):
        canvas.fill(polygon((x, 0.014), (x + 0.012, 0.014), (x + 0.004, 0.05)), scene.paint(OAK, Tone.DARK))
    for x, local, wide, tall in (
        (-0.12, TERRACOTTA, 0.045, 0.07),
        (-0.06, BRASS, 0.035, 0.05),
        (0.075, TERRACOTTA, 0.05, 0.085),
    ):
        canvas.fill(blob((x, 0, 0), (x - 0.006, -tall * 0.5), (x + 0.008, -tall, 0.3), (x + wide - 0.008, -tall, 0.3),
                         (x + wide + 0.006, -tall * 0.5), (x + wide, 0, 0)), scene.paint(local, Tone.MID))  # fmt: skip
    for x in (-0.005, 0.035):
        canvas.fill(circle(x + 0.005, -0.036, 0.034), scene.paint(WHITE, Tone.MID))
        canvas.fill(circle(x + 0.005, -0.036, 0.022), scene.paint(WHITE, Tone.LIGHT))


def _hung(canvas: Canvas, scene: Scene, kind: int) -> None:
    """Hang herbs, onions or a ladle from a beam."""
    canvas.fill(rect(-0.0015, 0, 0.0015, 0.03), scene.paint(OCHRE, Tone.DARK))
    if kind == 0:
        for turn in (-24, -8, 8, 24):
            leaf = canvas.at(0, 0.025, 0.10, turn)
            leaf.fill(blob((0, 0, 0), (-0.14, 0.5), (0, 1.0, 0), (0.14, 0.5)), scene.paint(LEAF, Tone.DARK))
    elif kind == 1:
        for k in range(4):
            canvas.fill(ellipse(0.012 * (-1) ** k, 0.045 + 0.030 * k, 0.018, 0.017), scene.paint(OCHRE, Tone.MID))
    else:
        canvas.fill(rect(-0.003, 0.02, 0.003, 0.10), scene.paint(IRON, Tone.DARK))
        canvas.fill(blob((-0.024, 0.10, 0), (0, 0.135), (0.024, 0.10, 0)), scene.paint(IRON, Tone.DARK))


def _table(canvas: Canvas, scene: Scene) -> None:
    """A long table with a loaf, a bowl and a jug, a bench before it."""
    seats.table(canvas, scene, OAK, 0.46)
    top = canvas.at(0, -0.187)
    top.fill(
        blob((-0.12, 0, 0), (-0.125, -0.03), (-0.07, -0.045), (-0.02, -0.03), (-0.025, 0, 0)),
        scene.paint(OCHRE, Tone.MID),
    )
    top.fill(blob((0.02, -0.028, 0), (0.095, -0.028, 0), (0.08, 0), (0.035, 0)), scene.paint(TERRACOTTA, Tone.DARK))
    top.fill(
        blob((0.13, 0, 0), (0.122, -0.04), (0.14, -0.075, 0.3), (0.165, -0.075, 0.3), (0.182, -0.04), (0.175, 0, 0)),
        scene.paint(TERRACOTTA, Tone.MID),
    )
    seats.bench(canvas.at(-0.02, 0.012), scene, WALNUT, 0.34)
