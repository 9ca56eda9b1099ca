"""A swimming bath: a basin in lanes that runs to a wall of glass, tiles, light that plays on them."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.skies import lens
from filmstudio.engines.animatic.sets.interiors import floors, lamps, openings, seats, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import CREAM, MINT, NAVY, RED, STEEL, TEAL, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_swimming_pool(scene: Scene) -> None:
    """Paint a bath, seen along its lanes."""
    wall, hand = scene.pick((MINT, CREAM, TEAL)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.64, top=0.0, base=0.68, aside=0.10)
    size = scene.narrow
    panes = [
        openings.sash(room.x(0.06 + 0.225 * k), 0.11, room.x(0.06 + 0.225 * k + 0.205), 0.46, 1, 2) for k in range(4)
    ]
    openings.look_out(room, panes)
    floor = floors.lay_floor(room, CREAM, tone=Tone.MID)
    floors.slabs(floor, room, CREAM, tone=Tone.MID)
    _basin(floor, room, hand)
    back = shell.raise_walls(room, wall, holes=[one.shape for one in panes], ceiling=WHITE, cast=False)
    surfaces.tiles(back, room, rect(room.left, 0.50, room.right, room.base), wall, size=0.035)
    for pane in panes:
        openings.frame(back, room, pane, STEEL, thick=0.008, sill=False)
    back.fill(rect(room.left, 0.495, room.right, 0.512), scene.paint(NAVY, Tone.DARK))
    _ripples(back, room)
    for s in (1.2, 1.75):
        x, top = room.out(room.x(0.5), 0.02, s)
        lamps.strip(back.at(x, top, s * size), scene, 0.36)
    side = scene.flat(0.92)
    seat = scene.flat(0.92, stands="bench")
    seats.bench(seat.at(-hand * shell.reach(scene) * 0.80, 0.85, size), scene, TEAL, 0.26)
    _ring(side.at(-hand * shell.reach(scene) * 0.95, 0.60, size), scene)
    near = scene.flat(NEAR)
    deep = scene.paint(STEEL, Tone.DEEP)
    x = hand * (shell.reach(scene) - 0.06)
    for dx in (0.0, -0.11 * hand):
        near.line([(x + dx, 1.1), (x + dx, 0.78), (x + dx + 0.03 * hand, 0.70), (x + dx + 0.10 * hand, 0.70),
                   (x + dx + 0.13 * hand, 0.80)], 0.018, deep)  # fmt: skip
    for y in (0.90, 0.98):
        near.fill(rect(min(x, x - 0.11 * hand), y, max(x, x - 0.11 * hand), y + 0.016), deep)


def _basin(floor: Canvas, room: Room, hand: int) -> None:
    """Sink the basin: its rim, the far end in shade, lanes of floats, streaks of light."""
    scene = room.scene
    x0, x1 = sorted((room.x(0.5 - hand * 0.06), room.x(0.5 + hand * 0.47)))
    near = 2.35

    def patch(a: float, b: float, s0: float, s1: float) -> Shape:
        return room.ground(a, b, s0, s1)

    floor.fill(patch(x0 - 0.016, x1 + 0.016, 1.045, near + 0.06), scene.paint(WHITE, Tone.LIGHT))
    basin = patch(x0, x1, 1.07, near)
    water = mix(scene.paint(TEAL, Tone.MID), room.outside.key.sky[2], 0.30)
    floor.fill(basin, water)
    floor.fill(patch(x0, x1, 1.07, 1.16), scene.paint(TEAL, Tone.DARK))
    with floor.inside(basin) as inner:
        for _ in range(16):
            s = scene.roll(1.2, near)
            x, y = room.out(scene.roll(x0, x1), room.base, s)
            inner.fill(lens(x, y, 0.035 * s, 0.0035 * s), mix(water, scene.key.light, 0.6), 0.7)
        for k in range(1, 4):
            at = x0 + (x1 - x0) * k / 4
            for s0, s1 in pairwise([1.1 * 1.055**n for n in range(16)]):
                tint = scene.paint(RED if k % 2 else WHITE, Tone.LIGHT)
                inner.fill(patch(at - 0.004, at + 0.004, s0, s0 + (s1 - s0) * 0.7), tint)
    for k in range(4):
        at = x0 + (x1 - x0) * (k + 0.5) / 4
        x, y = room.out(at, room.base, 1.05)
        floor.fill(
            polygon((x - 0.018, y), (x - 0.014, y - 0.032), (x + 0.014, y - 0.032), (x + 0.018, y)),
            scene.paint(NAVY, Tone.DARK),
        )


def _ripples(canvas: Canvas, room: Room) -> None:
    """Throw the water's light on the side walls: loose nets of bright shapes."""
    scene = room.scene
    dice = scene.aside("ripples")
    light = mix(scene.key.light, scene.paint(TEAL, Tone.LIGHT), 0.4)
    for side in (-1, 1):
        for _ in range(7):
            s, y = dice.roll(1.1, 1.8), dice.roll(0.24, 0.48)
            x = room.left if side < 0 else room.right
            px, py = room.out(x, y, s)
            canvas.fill(
                blob((px - 0.03 * s, py), (px, py - 0.010 * s), (px + 0.03 * s, py + 0.004), (px, py + 0.008 * s)),
                light,
                0.30,
            )


def _ring(canvas: Canvas, scene: Scene) -> None:
    """Hang a lifebuoy."""
    canvas.fill(circle(0, 0, 0.055), scene.paint(WHITE, Tone.LIGHT))
    for k in range(4):
        one = canvas.at(0, 0, degrees=90 * k + 45)
        one.fill(polygon((-0.018, -0.055), (0.018, -0.055), (0.010, -0.026), (-0.010, -0.026)), scene.key.accent)
    canvas.fill(circle(0, 0, 0.027), scene.paint(MINT, Tone.DARK))
