"""A castle's hall: bare stone, narrow windows high up, a throne on its steps, banners, a long table, torches."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, openings, seats, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.lamplight import by_flame
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, NAVY, OAK, RED, SLATE, STONE, WALNUT, WINE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_castle_hall(scene: Scene) -> None:
    """Paint the hall. A castle is old in whatever year a film plays."""
    by_flame(scene)
    cloth, hand = scene.pick((WINE, NAVY, RED)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.60, top=-0.08, base=0.705, aside=0.06)
    size, middle = scene.narrow, room.x(0.5)
    windows = [
        openings.arched(
            middle + k * room.wide * 0.42 - 0.045 * size,
            0.12,
            middle + k * room.wide * 0.42 + 0.045 * size,
            0.40,
            pointed=True,
            columns=1,
        )
        for k in (-1, 1)
    ]
    openings.look_out(room, windows)
    floor = floors.lay_floor(room, STONE)
    floors.slabs(floor, room, STONE)
    runner = room.ground(middle - room.wide * 0.10, middle + room.wide * 0.10, 1, 4)
    floor.fill(runner, scene.paint(cloth, Tone.DARK))
    floor.fill(room.ground(middle - room.wide * 0.08, middle + room.wide * 0.08, 1, 4), scene.paint(cloth, Tone.MID))
    openings.sunbeams(floor, room, windows, reach=1.8)
    lamplight.puddle(floor, scene, 0, 0.83, 0.55 * size)
    back = shell.raise_walls(room, STONE, holes=[one.shape for one in windows], ceiling=WALNUT, ceiling_tone=Tone.DARK,
                             cast=False)  # fmt: skip
    surfaces.blocks(back, room, shell.wall_with(room, [one.shape for one in windows]), STONE, high=0.055, share=0.40)
    for window in windows:
        openings.frame(back, room, window, STONE, thick=0.012)
    _throne(back.at(middle, room.base + 0.004, 1.05 * size), scene, cloth)
    for k in (-1, 1):
        _banner(back.at(middle + k * room.wide * 0.28, 0.13, size), scene, cloth if k == hand else SLATE)
        lamps.sconce(back.at(middle + k * (room.wide * 0.20 + 0.01), 0.42, 0.9 * size), scene)
    beams = scene.flat(0.80)
    for s, y in ((1.0, 0.055), (1.5, -0.02)):
        beams.fill(rect(-9, y + 0.03 * s, 9, y + 0.062 * s), scene.paint(WALNUT, Tone.DEEP))
    lamps.candle_ring(beams.at(0.04 * hand, 0.23, 1.1 * size), scene, 1.1)
    table = scene.flat(0.94, stands="table").at(hand * shell.reach(scene) * 0.72, 0.868, size, flip=hand > 0)
    _feast(table, scene)
    near = scene.flat(NEAR).at(-hand * (shell.reach(scene) + 0.02), 0, size, flip=hand < 0)
    deep = scene.paint(STONE, Tone.DEEP)
    near.fill(polygon((-0.6, -0.1), (0.05, -0.1), (0.02, 0.16), (0.014, 1.5 / size), (-0.6, 1.5 / size)), deep)
    near.fill(blob((0.02, 0.18, 0), (0.05, 0.04), (0.30, -0.06, 0), (0.30, -0.12, 0), (0.0, -0.12, 0)), deep)


def _throne(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Set a throne on three steps under a canopy of cloth."""
    for k in range(3):
        wide = 0.26 - 0.045 * k
        canvas.fill(
            rect(-wide, -0.024 * (k + 1), wide, -0.024 * k), scene.paint(STONE, Tone.LIGHT if k % 2 else Tone.MID)
        )
    canvas.fill(polygon((-0.15, -0.56), (0.15, -0.56), (0.135, -0.07), (-0.135, -0.07)), scene.paint(cloth, Tone.DARK))
    canvas.fill(polygon((-0.17, -0.60), (0.17, -0.60), (0.19, -0.52), (0.09, -0.50), (0, -0.52), (-0.09, -0.50),
                        (-0.19, -0.52)), scene.paint(cloth, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.075, -0.07, 0), (-0.085, -0.34, 0.2), (0, -0.43, 0), (0.085, -0.34, 0.2), (0.075, -0.07, 0)),
                scene.paint(BRASS, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.052, -0.17, 0), (-0.058, -0.32, 0.2), (0, -0.38, 0), (0.058, -0.32, 0.2), (0.052, -0.17, 0)),
                scene.paint(cloth, Tone.MID))  # fmt: skip
    canvas.fill(circle(0, -0.345, 0.016), scene.key.accent)
    canvas.fill(rect(-0.085, -0.175, 0.085, -0.14), scene.paint(cloth, Tone.LIGHT))
    for side in (-1, 1):
        canvas.fill(rect(side * 0.09 - 0.014, -0.22, side * 0.09 + 0.014, -0.07), scene.paint(BRASS, Tone.DARK))


def _banner(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    canvas.fill(
        polygon((-0.055, 0), (0.055, 0), (0.052, 0.30), (0, 0.345), (-0.052, 0.30)), scene.paint(cloth, Tone.MID)
    )
    canvas.fill(polygon((0.012, 0), (0.055, 0), (0.052, 0.30), (0.008, 0.335)), scene.paint(cloth, Tone.DARK))
    canvas.fill(polygon((0, 0.08), (0.032, 0.125), (0, 0.20), (-0.032, 0.125)), scene.paint(BRASS, Tone.LIGHT))
    canvas.fill(rect(-0.068, -0.008, 0.068, 0.006), scene.paint(WALNUT, Tone.DARK))


def _feast(canvas: Canvas, scene: Scene) -> None:
    """Stand a long table with a jug, goblets and a candle."""
    seats.table(canvas, scene, OAK, 0.52)
    top = canvas.at(0, -0.185)
    top.fill(
        blob(
            (-0.17, 0, 0), (-0.185, -0.04), (-0.155, -0.075, 0.4), (-0.125, -0.075, 0.4), (-0.10, -0.04), (-0.115, 0, 0)
        ),
        scene.paint(BRASS, Tone.DARK),
    )
    for x in (-0.03, 0.14):
        top.fill(polygon((x - 0.018, -0.05), (x + 0.018, -0.05), (x + 0.005, -0.02), (x + 0.012, 0), (x - 0.012, 0),
                         (x - 0.005, -0.02)), scene.paint(BRASS, Tone.MID))  # fmt: skip
    lamps.candle(top.at(0.06, 0, 1.0), scene)
