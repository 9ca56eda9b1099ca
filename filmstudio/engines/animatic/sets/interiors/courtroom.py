"""A courtroom: panelled walls, the judge's bench under a seal, a witness stand, flags, the bar in front."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, openings, seats, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, CREAM, NAVY, OAK, PAPER, RED, SAGE, WALNUT, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_courtroom(scene: Scene) -> None:
    """Paint a courtroom, seen from the public's seats."""
    wood, wall = scene.pick((OAK, WALNUT)), scene.pick((CREAM, SAGE, PAPER))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.72, top=0.02, base=0.70, aside=0.05)
    size, middle = scene.narrow, room.x(0.5 - 0.05 * hand)
    span = 0.058 * size
    windows = [
        openings.arched(x - span, 0.13, x + span, 0.40, columns=2)
        for x in (middle - room.wide * 0.37, middle + room.wide * 0.37)
    ]
    openings.look_out(room, windows)
    floor = floors.lay_floor(room, WALNUT)
    floors.boards(floor, room, WALNUT)
    openings.sunbeams(floor, room, windows, reach=1.4)
    lamplight.puddle(floor, scene, 0, 0.83, 0.55 * size)
    back = shell.raise_walls(room, wall, holes=[one.shape for one in windows], ceiling=WHITE, cast=False)
    surfaces.dado(back, room, wood, 0.47, tone=Tone.DARK, panels=True)
    for window in windows:
        openings.frame(back, room, window, WHITE)
    panel = rect(middle - 0.20 * size, 0.07, middle + 0.20 * size, 0.50)
    back.fill(panel, scene.paint(wood, Tone.DARK))
    for x in (-0.16, -0.02, 0.12):
        back.fill(
            rect(middle + x * size, 0.10, middle + (x + 0.06) * size, 0.48), scene.paint(wood, Tone.DARK, lit=False)
        )
    back.fill(circle(middle, 0.235, 0.072 * size), scene.paint(BRASS, Tone.MID))
    back.fill(circle(middle, 0.235, 0.055 * size), scene.paint(NAVY, Tone.DARK))
    back.fill(polygon((middle - 0.03 * size, 0.245), (middle, 0.195), (middle + 0.03 * size, 0.245), (middle, 0.285)),
              scene.paint(BRASS, Tone.LIGHT))  # fmt: skip
    for k, cloth in ((-1, RED), (1, NAVY)):
        _flag(back.at(middle + k * 0.25 * size, 0.70, size, flip=k > 0), scene, cloth)
    bench = scene.flat(0.80)
    _judges_bench(bench.at(middle, 0.775, 1.05 * size), scene, wood)
    _stand(
        bench.at(middle + hand * min(0.40 * size, shell.reach(scene) * 0.56), 0.785, size, flip=hand < 0), scene, wood
    )
    lamps.pendant(bench.at(-0.16 * hand, 0.17, 0.8 * size), scene, WHITE, foot=0.62, spread=0.30)
    tables = scene.flat(0.95, stands="table")
    _counsel(tables.at(-hand * shell.reach(scene) * 0.66, 0.872, size, flip=hand < 0), scene, wood)
    _bar(scene.flat(NEAR), scene, wood, hand)


def _judges_bench(canvas: Canvas, scene: Scene, wood: Colour) -> None:
    """A high desk in three parts with a gavel and papers, the back of a chair behind it."""
    canvas.fill(rounded(-0.06, -0.36, 0.06, -0.18, 0.03), scene.paint(RED, Tone.DARK))
    light, mid, dark = scene.paint(wood, Tone.LIGHT), scene.paint(wood, Tone.MID), scene.paint(wood, Tone.DARK)
    canvas.fill(rect(-0.27, -0.19, 0.27, 0), dark)
    canvas.fill(rect(-0.17, -0.25, 0.17, 0.012), mid)
    for x in (-0.145, -0.05, 0.055):
        canvas.fill(rect(x, -0.20, x + 0.085, -0.03), dark)
    for x in (-0.255, 0.19):
        canvas.fill(rect(x, -0.155, x + 0.065, -0.02), scene.paint(wood, Tone.DARK, lit=False))
    canvas.fill(rect(-0.185, -0.268, 0.185, -0.246), light)
    canvas.fill(rect(-0.285, -0.205, 0.285, -0.188), light)
    canvas.fill(
        polygon((0.06, -0.268), (0.12, -0.268), (0.11, -0.285), (0.055, -0.283)), scene.paint(PAPER, Tone.LIGHT)
    )
    canvas.fill(rounded(-0.125, -0.295, -0.075, -0.272, 0.006), scene.paint(WALNUT, Tone.DEEP))
    canvas.line([(-0.09, -0.282), (-0.03, -0.272)], 0.007, scene.paint(WALNUT, Tone.DEEP))


def _stand(canvas: Canvas, scene: Scene, wood: Colour) -> None:
    """The witness's stand: three sides of panel, a chair, a microphone."""
    seats.chair(canvas.at(0.02, -0.03), scene, WALNUT)
    canvas.fill(rect(-0.11, -0.15, 0.11, 0.01), scene.paint(wood, Tone.MID))
    for x in (-0.09, 0.01):
        canvas.fill(rect(x, -0.12, x + 0.08, -0.02), scene.paint(wood, Tone.DARK))
    canvas.fill(rect(-0.122, -0.164, 0.122, -0.146), scene.paint(wood, Tone.LIGHT))
    canvas.line([(0.07, -0.16), (0.06, -0.20), (0.03, -0.215)], 0.006, scene.paint(WALNUT, Tone.DEEP))
    canvas.fill(circle(0.028, -0.216, 0.010), scene.key.accent)


def _flag(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    canvas.fill(rect(-0.005, -0.44, 0.005, 0), scene.paint(BRASS, Tone.DARK))
    canvas.fill(circle(0, -0.445, 0.012), scene.paint(BRASS, Tone.LIGHT))
    canvas.fill(polygon((0.004, -0.425), (0.075, -0.36), (0.065, -0.12), (0.035, -0.14), (0.006, -0.10)),
                scene.paint(cloth, Tone.MID))  # fmt: skip
    canvas.fill(
        polygon((0.004, -0.425), (0.035, -0.395), (0.030, -0.14), (0.006, -0.10)), scene.paint(cloth, Tone.DARK)
    )


def _counsel(canvas: Canvas, scene: Scene, wood: Colour) -> None:
    """A counsel's table with files and a glass of water."""
    seats.chair(canvas.at(0.26, 0.0, flip=True), scene, WALNUT)
    seats.table(canvas, scene, wood, 0.40)
    for k, (x, local) in enumerate(((-0.13, PAPER), (-0.12, NAVY), (0.03, PAPER))):
        canvas.fill(
            rect(x, -0.200 - 0.012 * (k % 2), x + 0.11, -0.188 - 0.012 * (k % 2)), scene.paint(local, Tone.LIGHT)
        )
    canvas.fill(
        polygon((0.13, -0.225), (0.155, -0.225), (0.151, -0.188), (0.134, -0.188)), scene.paint(WHITE, Tone.LIGHT), 0.7
    )


def _bar(canvas: Canvas, scene: Scene, wood: Colour, hand: int) -> None:
    """Close the picture's foot with the bar: balusters and a rail, open in the middle."""
    deep = scene.paint(wood, Tone.DEEP)
    reach = shell.reach(scene)
    for side, end in ((-1, 0.50 if hand < 0 else 0.66), (1, 0.66 if hand < 0 else 0.50)):
        x0, x1 = sorted((side * reach * end, side * (scene.half + 0.2)))
        canvas.fill(rect(x0, 0.775, x1, 0.80), deep)
        x = x0 + 0.02
        while x < x1:
            canvas.fill(rounded(x - 0.011, 0.79, x + 0.011, 1.1, 0.008), deep)
            x += 0.052
        post = side * reach * end
        canvas.fill(rect(post - 0.02, 0.755, post + 0.02, 1.1), deep)
