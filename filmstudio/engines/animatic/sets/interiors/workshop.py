"""A workshop: a wide window of many panes, a bench with a vice, tools on their board, planks against the wall."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    surfaces,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRICK,
    IRON,
    OAK,
    OCHRE,
    PINE,
    SAGE,
    SLATE,
    STEEL,
    STONE,
    TERRACOTTA,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def paint_workshop(scene: Scene) -> None:
    """Paint a workshop."""
    wall, hand = scene.pick((BRICK, PINE, SAGE, SLATE)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.82, top=0.0, turn=0.08 * hand, lamps=0.8)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.14)
    window = openings.sash(x - 0.27 * size, 0.16, x + 0.27 * size, 0.50, 5, 3)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, STONE)
    floors.worn(floor, room, OCHRE)
    openings.sunbeams(floor, room, [window], reach=1.2)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=WALNUT, ceiling_tone=Tone.DARK)
    whole = shell.wall_with(room, [window.shape])
    if wall is BRICK:
        surfaces.blocks(back, room, whole, wall, high=0.036, share=0.3)
    else:
        surfaces.planks(back, room, whole, wall, pitch=0.085)
    openings.frame(back, room, window, IRON, thick=0.010, tone=Tone.DARK)
    for share in (0.16, 0.52, 0.88):
        beam = room.out(room.x(share), room.top, 1)[0]
        back.fill(rect(beam - 0.018, -0.3, beam + 0.018, 0.10), scene.paint(WALNUT, Tone.DEEP))
    back.fill(rect(room.left, 0.085, room.right, 0.125), scene.paint(WALNUT, Tone.DARK))
    _tools(back.at(room.keep(room.x(0.5 + hand * 0.35), 0.13 * size), 0.34, size), scene)
    along = scene.flat(room.depth + 0.07)
    _bench(along.at(room.keep(room.x(0.5 + hand * 0.28), 0.27 * size), room.base + 0.03, 0.95 * size), scene, hand)
    edge = room.keep(room.x(0.5 - hand * 0.46), 0.05)
    for k, (lean, high) in enumerate(((0.03, 0.50), (0.055, 0.42), (0.015, 0.58))):
        foot = edge + hand * 0.032 * k
        along.fill(polygon((foot, room.base + 0.02), (foot + 0.022, room.base + 0.02),
            (foot + 0.022 - hand * lean, room.base - high), (foot - hand * lean, room.base - high)),
            scene.paint((PINE, OAK, TERRACOTTA)[k], Tone.MID, lit=k != 1))  # fmt: skip
    lamps.pendant(along.at(room.x(0.5 + hand * 0.16), 0.215, size), scene, STEEL, foot=0.52, spread=0.30)
    lamplight.puddle(floor, scene, room.x(0.5 + hand * 0.16), 0.80, 0.36 * size)
    horse = scene.flat(0.96).at(-hand * shell.reach(scene) * 0.66, 0.868, size)
    _saw_horse(horse, scene)
    near = foreground.begin(room, hand)
    scene.aside("front").pick((foreground.crate, foreground.post, foreground.hanging_shade))(near, scene)


def _tools(canvas: Canvas, scene: Scene) -> None:
    """Hang tools on a board: a saw, a hammer, two spanners, an outline where one is missing."""
    canvas.fill(rect(-0.17, -0.11, 0.17, 0.10), scene.paint(OAK, Tone.DARK))
    steel, wood = scene.paint(STEEL, Tone.LIGHT), scene.paint(TERRACOTTA, Tone.MID)
    canvas.fill(polygon((-0.145, -0.085), (-0.03, -0.070), (-0.03, -0.055), (-0.145, -0.035)), steel)
    canvas.fill(blob((-0.03, -0.09), (0.0, -0.085), (0.0, -0.045), (-0.03, -0.04)), wood)
    canvas.fill(rect(0.045, -0.085, 0.085, -0.068), steel)
    canvas.fill(rect(0.060, -0.068, 0.070, 0.02), wood)
    for x, long in ((0.115, 0.07), (0.140, 0.05)):
        canvas.line([(x, -0.075), (x, -0.075 + long)], 0.009, steel)
        canvas.fill(circle(x, -0.078, 0.011), steel)
    for k, x in enumerate((-0.13, -0.105, -0.085, -0.06)):
        canvas.fill(rect(x - 0.004, 0.005, x + 0.004, 0.045 + 0.008 * (k % 2)), wood if k != 2 else scene.key.accent)
        canvas.fill(rect(x - 0.002, 0.045, x + 0.002, 0.078), steel)


def _bench(canvas: Canvas, scene: Scene, hand: int) -> None:
    """Stand a heavy bench with a vice and a few things left on it."""
    wood = OAK
    seats.shadow(canvas, scene, 0.5)
    for x in (-0.24, 0.20):
        canvas.fill(rect(x, -0.17, x + 0.04, 0), scene.paint(wood, Tone.DARK))
    canvas.fill(rect(-0.22, -0.07, 0.22, -0.055), scene.paint(wood, Tone.DARK, lit=False))
    canvas.fill(polygon((-0.15, -0.07), (0.02, -0.07), (0.02, -0.13), (-0.15, -0.13)),
        scene.paint(TERRACOTTA, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.27, -0.208), (0.26, -0.208), (0.285, -0.182), (-0.295, -0.182)),
        scene.paint(wood, Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(-0.295, -0.183, 0.285, -0.160), scene.paint(wood, Tone.MID))
    vice = canvas.at(-0.19 * hand, -0.20)
    vice.fill(polygon((-0.035, 0), (-0.028, -0.045), (0.03, -0.045), (0.042, 0)), scene.paint(IRON, Tone.DEEP))
    vice.fill(rect(-0.055, -0.062, -0.015, -0.030), scene.paint(IRON, Tone.DEEP))
    vice.fill(rect(0.006, -0.062, 0.045, -0.030), scene.paint(IRON, Tone.DARK))
    canvas.fill(rect(0.05 * hand - 0.03, -0.235, 0.05 * hand + 0.03, -0.205), scene.key.accent)
    canvas.line([(0.05 * hand - 0.015, -0.235), (0.05 * hand, -0.252), (0.05 * hand + 0.015, -0.235)], 0.005,
        scene.paint(IRON, Tone.DEEP))  # fmt: skip


def _saw_horse(canvas: Canvas, scene: Scene) -> None:
    wood: Colour = scene.paint(PINE, Tone.DARK)
    seats.shadow(canvas, scene, 0.26)
    for x, lean in ((-0.10, -0.035), (-0.085, 0.03), (0.09, -0.03), (0.10, 0.035)):
        canvas.fill(polygon((x - 0.007, -0.13), (x + 0.007, -0.13), (x + lean + 0.006, 0), (x + lean - 0.006, 0)), wood)
    canvas.fill(rect(-0.14, -0.145, 0.14, -0.125), scene.paint(PINE, Tone.MID))
    canvas.fill(polygon((-0.22, -0.155), (0.20, -0.168), (0.20, -0.150), (-0.22, -0.142)),
        scene.paint(WHITE, Tone.LIGHT, lit=False))  # fmt: skip
