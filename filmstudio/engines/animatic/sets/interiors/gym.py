"""A gym: a court's lines on shining boards, a basket on the wall, bars to climb, light from high windows."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, openings, seats, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    MINT,
    NAVY,
    OAK,
    PINE,
    RED,
    SLATE,
    STEEL,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_gym(scene: Scene) -> None:
    """Paint a sports hall."""
    wall, stripe = scene.pick((CREAM, MINT, SLATE)), scene.pick((NAVY, WINE, RED))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.62, top=0.0, base=0.69, aside=0.06)
    size, middle = scene.narrow, room.x(0.5)
    bands = [openings.sash(room.x(a), 0.08, room.x(b), 0.19, 4, 1) for a, b in ((0.05, 0.33), (0.67, 0.95))]
    openings.look_out(room, bands)
    floor = floors.lay_floor(room, PINE, tone=Tone.MID)
    floors.boards(floor, room, PINE, tone=Tone.MID, count=14)
    line, paint = scene.paint(WHITE, Tone.LIGHT), scene.paint(stripe, Tone.MID)
    floor.fill(room.ground(middle - room.wide * 0.13, middle + room.wide * 0.13, 1.03, 1.55), paint, 0.8)
    for x in (-0.42, 0.42):
        floor.fill(room.ground(middle + x * room.wide - 0.004, middle + x * room.wide + 0.004, 1.03, 4), line)
    y = room.out(0, room.base, 1.55)[1]
    floor.fill(hoop(room.out(middle, 0, 1.55)[0], y, room.wide * 0.21, 0.030, 0.007), line)
    floor.fill(
        rect(
            room.out(room.x(0.08), 0, 1.03)[0],
            room.out(0, room.base, 1.03)[1],
            room.out(room.x(0.92), 0, 1.03)[0],
            room.out(0, room.base, 1.03)[1] + 0.005,
        ),
        line,
    )
    openings.sunbeams(floor, room, bands, reach=1.8)
    back = shell.raise_walls(
        room, wall, holes=[one.shape for one in bands], ceiling=STEEL, ceiling_tone=Tone.DARK, cast=False
    )
    surfaces.dado(back, room, stripe, 0.56, tone=Tone.MID)
    for band in bands:
        openings.frame(back, room, band, COAL, thick=0.007, sill=False, tone=Tone.DARK)
    _basket(back.at(middle, 0.34, size), scene)
    _wall_bars(back.at(middle + hand * room.wide * 0.31, room.base, size), scene)
    _score(back.at(middle - hand * room.wide * 0.30, 0.33, size), scene)
    for s in (1.15, 1.6):
        x, top = room.out(middle, 0.06, s)
        lamps.strip(back.at(x, top, s * size), scene, 0.34)
    lamplight.puddle(floor, scene, 0, 0.82, 0.6 * size)
    side = scene.flat(0.93)
    seat = scene.flat(0.93, stands="bench")
    seats.bench(seat.at(-hand * shell.reach(scene) * 0.72, 0.866, size), scene, OAK, 0.40)
    _balls(side.at(hand * shell.reach(scene) * 0.80, 0.868, size), scene)
    bag = scene.flat(NEAR).at(-hand * (shell.reach(scene) - 0.02), 0, size)
    deep = scene.paint(WINE, Tone.DEEP)
    bag.fill(rect(-0.004, -0.2, 0.004, 0.30), scene.paint(COAL, Tone.DEEP))
    bag.fill(rounded(-0.085, 0.28, 0.085, 0.80, 0.05), deep)
    bag.fill(rect(-0.085, 0.36, 0.085, 0.385), scene.paint(COAL, Tone.DEEP))


def _basket(canvas: Canvas, scene: Scene) -> None:
    """A backboard with its ring and net."""
    canvas.fill(rect(-0.115, -0.10, 0.115, 0.065), scene.paint(WHITE, Tone.LIGHT))
    for x0, y0, x1, y1 in (
        (-0.045, -0.035, 0.045, -0.027),
        (-0.045, 0.035, 0.045, 0.043),
        (-0.045, -0.035, -0.037, 0.04),
        (0.037, -0.035, 0.045, 0.04),
    ):
        canvas.fill(rect(x0, y0, x1, y1), scene.key.accent)
    for k in range(6):
        x = -0.040 + 0.016 * k
        canvas.line([(x, 0.066), (x * 0.62, 0.125)], 0.003, scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(hoop(0, 0.062, 0.048, 0.012, 0.008), scene.key.accent)


def _wall_bars(canvas: Canvas, scene: Scene) -> None:
    wood, dark = scene.paint(OAK, Tone.MID), scene.paint(OAK, Tone.DARK)
    for x in (-0.10, 0.0, 0.10):
        canvas.fill(rect(x - 0.008, -0.44, x + 0.008, 0), dark)
    for k in range(11):
        canvas.fill(rect(-0.105, -0.42 + 0.038 * k, 0.105, -0.411 + 0.038 * k), wood)


def _score(canvas: Canvas, scene: Scene) -> None:
    canvas.fill(rect(-0.11, -0.055, 0.11, 0.055), scene.paint(COAL, Tone.DEEP))
    glow = scene.key.glow(RED)
    for x in (-0.085, -0.045, 0.02, 0.06):
        canvas.fill(rect(x, -0.032, x + 0.026, 0.032), glow, 0.85)
    canvas.fill(circle(0, 0, 0.006), scene.key.glow(WHITE))


def _balls(canvas: Canvas, scene: Scene) -> None:
    """A trolley with balls."""
    dark = scene.paint(COAL, Tone.DARK)
    for row in range(2):
        y = -0.04 - 0.10 * row
        for k in range(3):
            ball = scene.key.accent if (row + k) % 3 == 0 else scene.paint((OAK, RED)[k % 2], Tone.MID)
            canvas.fill(circle(-0.075 + 0.075 * k, y - 0.034, 0.034), ball)
        canvas.fill(polygon((-0.13, y), (0.13, y), (0.13, y + 0.009), (-0.13, y + 0.009)), dark)
    for x in (-0.13, 0.122):
        canvas.fill(rect(x, -0.20, x + 0.008, 0), dark)
    canvas.fill(ellipse(0, 0, 0.13, 0.006), dark, 0.4)
