"""A spaceship: eight-sided frames running away to a round window full of stars, strips of light, a console."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CORAL,
    MAUVE,
    NAVY,
    OCHRE,
    SCREEN,
    SLATE,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_spaceship(scene: Scene) -> None:
    """Paint the inside of a spaceship."""
    hull, trim = scene.pick((WHITE, SLATE, TEAL, MAUVE)), scene.pick((CORAL, OCHRE, NAVY))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.36, top=0.20, base=0.69, aside=0.10, lamps=0.5)
    size, edge = scene.narrow, shell.reach(scene)
    middle = (room.left + room.right) / 2
    radius = min(room.wide * 0.40, 0.19)
    port = circle(middle, 0.42, radius)
    openings.look_out(room, [port])
    floor = floors.lay_floor(room, SLATE)
    glow = mix(scene.key.glow(SCREEN), scene.key.lamp, 0.25)
    for x in (room.x(0.22), room.x(0.78)):
        floor.fill(room.ground(x - 0.006, x + 0.006, 1, 4), glow)
        for part, opacity in ((0.06, 0.16), (0.03, 0.18)):
            floor.fill(room.ground(x - part, x + part, 1, 4), glow, opacity)
    for s in (1.12, 1.30, 1.55, 1.9, 2.5):
        floor.fill(room.ground(room.x(0.30), room.x(0.70), s, s * 1.02), scene.paint(SLATE, Tone.DARK, lit=False))
    back = scene.flat(room.depth)
    back.fill(rect(-3, -1, 3, 0.20), scene.paint(hull, Tone.DARK))
    far = _frame(room, 1.0)
    back.fill(shell.pierced(far, [port]), scene.paint(hull, Tone.MID, lit=False))
    for grown, tone in ((1.28, Tone.DARK), (1.14, Tone.LIGHT)):
        back.fill(shell.pierced(circle(middle, 0.42, radius * grown), [port]), scene.paint(hull, tone))
    _walls(back, room, hull)
    for side in (-1, 1):
        lamp = room.side(side, 1.05, 3.5, 0.36, 0.375)
        back.fill(lamp, glow)
        for part, opacity in ((0.05, 0.12), (0.025, 0.14)):
            back.fill(room.side(side, 1.05, 3.5, 0.367 - part, 0.367 + part), glow, opacity)
        back.fill(room.side(side, 1.05, 3.5, 0.535, 0.55), scene.paint(trim, Tone.MID, lit=side != scene.key.side))
        for s0, s1 in ((1.16, 1.30), (1.62, 1.86)):
            panel = room.side(side, s0, s1, 0.425, 0.51)
            back.fill(panel, scene.paint(COAL, Tone.DEEP))
            for k in range(3):
                t = s0 * 1.02 + (s1 - s0) * 0.28 * k
                local = scene.key.accent if (k + side + int(s0 * 10)) % 4 == 0 else scene.paint(SCREEN, Tone.LIGHT)
                back.fill(room.side(side, t, t + (s1 - s0) * 0.18, 0.440 + 0.02 * (k % 2), 0.452 + 0.02 * (k % 2)),
                    local)  # fmt: skip
    _console(scene.flat(0.94).at(hand * edge * 0.70, 0.87, size, flip=hand < 0), scene, hull, glow)
    near = scene.flat(NEAR)
    deep = scene.paint(hull, Tone.DEEP)
    inner = _frame_at(0.0, edge * 1.02, -0.02, 1.02, 0.22 * size)
    near.fill(shell.pierced(rect(-3, -1, 3, 2), [inner]), deep)
    near.fill(rounded(-hand * (edge - 0.035), 0.40, -hand * (edge - 0.035) + 0.02, 0.47, 0.004), scene.key.accent)


def _frame(room: Room, s: float) -> Shape:
    """Return the eight-sided cross-section of the passage at a distance."""
    top = room.top - 0.02
    cut = room.wide * 0.24
    xs, ys = (room.left, room.right), (top, room.base)
    points = (
        (xs[0] + cut, ys[0]), (xs[1] - cut, ys[0]), (xs[1], ys[0] + cut * 0.8), (xs[1], ys[1] - cut * 0.3),
        (xs[1] - cut * 0.4, ys[1]), (xs[0] + cut * 0.4, ys[1]), (xs[0], ys[1] - cut * 0.3), (xs[0], ys[0] + cut * 0.8),
    )  # fmt: skip
    return polygon(*(room.out(x, y, s) for x, y in points))


def _frame_at(x: float, half: float, top: float, bottom: float, cut: float) -> Shape:
    return polygon((x - half + cut, top), (x + half - cut, top), (x + half, top + cut),
        (x + half, bottom - cut * 0.7), (x + half - cut * 0.7, bottom), (x - half + cut * 0.7, bottom),
        (x - half, bottom - cut * 0.7), (x - half, top + cut))  # fmt: skip


def _walls(canvas: Canvas, room: Room, hull: Colour) -> None:
    """Raise ceiling, slopes and sides between the frames, every facet in its own light."""
    scene = room.scene
    top, cut = room.top - 0.02, room.wide * 0.24

    def facet(x0: float, y0: float, x1: float, y1: float, paint: Colour) -> None:
        canvas.fill(polygon(room.out(x0, y0, 1), room.out(x1, y1, 1), room.out(x1, y1, 4), room.out(x0, y0, 4)), paint)

    facet(room.left + cut, top, room.right - cut, top, scene.paint(hull, Tone.DARK))
    for side, edge in ((-1, room.left), (1, room.right)):
        lit = side != scene.key.side
        facet(edge - side * cut, top, edge, top + cut * 0.8, scene.paint(hull, Tone.MID, lit=lit))
        facet(edge, top + cut * 0.8, edge, room.base, scene.paint(hull, Tone.LIGHT if lit else Tone.MID, lit=lit))
    for s in (1.36, 2.05):
        ring = shell.pierced(_frame(room, s * 1.05), [_frame(room, s)])
        canvas.fill(ring, scene.paint(hull, Tone.DARK))


def _console(canvas: Canvas, scene: Scene, hull: Colour, glow: Colour) -> None:
    """Stand a console whose top gives light."""
    canvas.fill(polygon((-0.16, 0.3), (-0.13, -0.16), (0.5, -0.16), (0.5, 0.3)), scene.paint(hull, Tone.DARK))
    canvas.fill(polygon((-0.15, -0.16), (-0.11, -0.215), (0.5, -0.235), (0.5, -0.16)), scene.paint(COAL, Tone.DEEP))
    if scene.key.dark:
        canvas.glow(0.05, -0.24, 0.30, 0.14, glow, 0.35)
    canvas.fill(polygon((-0.115, -0.172), (-0.092, -0.203), (0.06, -0.208), (0.05, -0.172)), glow)
    for k in range(4):
        canvas.fill(circle(0.09 + 0.034 * k, -0.188, 0.010), scene.key.accent if k == 1 else scene.paint(SCREEN,
            Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(-0.155, -0.162, 0.5, -0.150), scene.paint(hull, Tone.LIGHT))
