"""A stairwell: a flight that climbs to one side, another that crosses overhead, a tall window on the landing."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamps, openings, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.swatches import IRON, OAK, SOBER, STONE, WALNUT, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_stairwell(scene: Scene) -> None:
    """Paint a stairwell."""
    wall, rail, hand = scene.pick(SOBER), scene.pick((WALNUT, IRON)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.86, top=-0.05, turn=0.06 * hand)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.27)
    window = openings.arched(x - 0.12 * size, 0.10, x + 0.12 * size, 0.56, columns=2)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, STONE)
    floors.squares(floor, room, WHITE, size=0.11)
    openings.sunbeams(floor, room, [window], reach=1.4)
    back = shell.raise_walls(room, wall, holes=[window.shape])
    surfaces.dado(back, room, OAK if rail is WALNUT else wall, 0.60)
    openings.frame(back, room, window, WHITE)
    _flight(scene.flat(0.74).at(0, 0, flip=hand < 0), scene, rail)
    _overhead(scene.flat(0.86).at(0, 0, flip=hand < 0), scene)
    near = scene.flat(foreground.NEAR).at(-hand * (shell.reach(scene) - 0.10 * size), 1.0, size, flip=hand < 0)
    near.fill(polygon((-0.035, 0.1), (-0.03, -0.36), (0.03, -0.36), (0.035, 0.1)), scene.paint(rail, Tone.DEEP))
    near.fill(circle(0, -0.39, 0.042), scene.paint(rail, Tone.DEEP))
    near.fill(polygon((0, -0.33), (-0.5, -0.16), (-0.5, -0.10), (0, -0.28)), scene.paint(rail, Tone.DEEP))
    lamps.sconce(back.at(room.x(0.5 - hand * 0.06), 0.27, size), scene)


def _flight(canvas: Canvas, scene: Scene, rail: Colour) -> None:
    """Climb to the right from behind the people, a dark triangle below."""
    start, foot, steps = 0.20 * shell.reach(scene), 0.752, 11
    run, rise = (shell.reach(scene) * 1.15 - start) / steps, 0.047
    body: list[tuple[float, float]] = [(start, foot)]
    for k in range(steps):
        body += [(start + run * k, foot - rise * (k + 1)), (start + run * (k + 1), foot - rise * (k + 1))]
    canvas.fill(polygon(*body, (start + run * steps, foot)), scene.paint(STONE, Tone.DARK))
    for k in range(steps):
        canvas.fill(rect(start + run * k - 0.008, foot - rise * (k + 1), start + run * (k + 1),
            foot - rise * (k + 1) + 0.011), scene.paint(STONE, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((start + run * 1.6, foot), (start + run * steps, foot - rise * (steps - 2.2)),
        (start + run * steps, foot)), scene.paint(STONE, Tone.DARK, lit=False))  # fmt: skip
    deep, high = scene.paint(rail, Tone.DEEP), 0.165
    for k in range(steps):
        x = start + run * (k + 0.5)
        canvas.fill(rect(x - 0.0035, foot - rise * (k + 1) - high, x + 0.0035, foot - rise * (k + 1)), deep)
    end = start + run * steps
    canvas.fill(polygon((start - 0.01, foot - high - rise * 0.4), (end, foot - high - rise * (steps + 0.1)),
        (end, foot - high - rise * (steps + 0.1) + 0.022), (start - 0.01, foot - high - rise * 0.4 + 0.022)),
        deep)  # fmt: skip
    canvas.fill(rect(start - 0.020, foot - high - 0.035, start + 0.012, foot), deep)
    canvas.fill(circle(start - 0.004, foot - high - 0.048, 0.020), scene.paint(rail, Tone.DARK))


def _overhead(canvas: Canvas, scene: Scene) -> None:
    """Cross the upper corner with the next flight, seen from below."""
    end = shell.reach(scene) * 1.3
    low, high = 0.20, -0.16
    canvas.fill(polygon((end, low), (end, low - 0.10), (-0.05 * shell.reach(scene), high - 0.10),
        (-0.20 * shell.reach(scene), high)), scene.paint(STONE, Tone.DARK, lit=False))  # fmt: skip
    canvas.fill(polygon((end, low - 0.02), (end, low - 0.045), (-0.1 * shell.reach(scene), high - 0.045),
        (-0.16 * shell.reach(scene), high - 0.02)), scene.paint(STONE, Tone.MID))  # fmt: skip
