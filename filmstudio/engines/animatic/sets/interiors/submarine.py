"""A submarine: a round hatch in the bulkhead, pipes overhead, panels of dials, the periscope, no window."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, lamps, seats, shell
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    COAL,
    IRON,
    OCHRE,
    RED,
    SAGE,
    SCREEN,
    SLATE,
    STEEL,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_submarine(scene: Scene) -> None:
    """Paint a compartment of a submarine: there is no day down there, only lamps."""
    wall, hand = scene.pick((SAGE, SLATE, TEAL)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.42, top=0.14, base=0.68, aside=0.08, lamps=0.9)
    size, middle = scene.narrow, room.x(0.5)
    scene.flat(0.2).fill(rect(-9, -9, 9, 9), scene.paint(COAL, Tone.DEEP))
    floor = floors.lay_floor(room, IRON)
    floors.boards(floor, room, IRON, count=16)
    lamplight.puddle(floor, scene, 0, 0.83, 0.5 * size)
    back = shell.raise_walls(room, wall, ceiling=wall, ceiling_tone=Tone.DARK, cast=False)
    for s in (1.0, 1.3, 1.75, 2.4):
        for side in (-1, 1):
            back.fill(
                room.side(side, s, s * 1.035, room.top, room.base),
                scene.paint(wall, Tone.DARK, lit=side != scene.key.side),
            )
        y = room.out(0, room.top, s)[1]
        back.fill(
            rect(room.out(room.left, 0, s)[0], y, room.out(room.right, 0, s)[0], y + 0.016 * s),
            scene.paint(wall, Tone.DARK),
        )
    _hatch(back.at(middle, 0.455, size), scene)
    for side in (-1, 1):
        _panel(back, room, side)
    pipes = scene.flat(0.80)
    for y, thick, local in ((0.115, 0.020, RED), (0.15, 0.011, OCHRE), (0.075, 0.026, STEEL)):
        pipes.fill(rect(-9, y, 9, y + thick), scene.paint(local, Tone.DARK))
        pipes.fill(rect(-9, y, 9, y + thick * 0.35), scene.paint(local, Tone.MID))
    for x in (-0.62, 0.10, 0.70):
        pipes.fill(rect(x - 0.012, 0.06, x + 0.012, 0.17), scene.paint(IRON, Tone.DEEP))
    column = scene.flat(0.90)
    _periscope(column.at(hand * shell.reach(scene) * 0.40, 0, size, flip=hand < 0), scene)
    desk = scene.flat(0.94)
    _sonar(desk.at(-hand * shell.reach(scene) * 0.72, 0.868, size, flip=hand < 0), scene)
    lamps.bulb(scene.flat(0.95).at(-0.16 * hand, 0.22, size), scene, foot=0.6, spread=0.36)
    foreground.post(foreground.begin(room, hand), scene, IRON)


def _hatch(canvas: Canvas, scene: Scene) -> None:
    """A round door in its ring, bolts about it, a wheel on it."""
    canvas.fill(ellipse(0, 0, 0.155, 0.205), scene.paint(STEEL, Tone.DARK))
    canvas.fill(ellipse(0, 0, 0.128, 0.178), scene.paint(STEEL, Tone.MID))
    canvas.fill(ellipse(-0.012, -0.010, 0.112, 0.160), scene.paint(STEEL, Tone.MID, lit=False))
    for x, y in ((-0.10, -0.135), (0.10, -0.135), (-0.142, 0.0), (0.142, 0.0), (-0.10, 0.135), (0.10, 0.135)):
        canvas.fill(circle(x, y, 0.009), scene.paint(IRON, Tone.DEEP))
    canvas.fill(hoop(0, 0, 0.062, 0.062, 0.012), scene.paint(RED, Tone.MID))
    for turn in (20, 80, 140):
        canvas.at(0, 0, degrees=turn).fill(rect(-0.005, -0.056, 0.005, 0.056), scene.paint(RED, Tone.DARK))


def _panel(canvas: Canvas, room: Room, side: int) -> None:
    """Set dials, lamps and valves into a side wall."""
    scene = room.scene
    dice = scene.aside(f"panel {side}")
    lit = side != scene.key.side
    canvas.fill(room.side(side, 1.10, 2.2, 0.34, 0.56), scene.paint(IRON, Tone.DARK, lit=lit))
    edge = room.left if side < 0 else room.right
    for s in (1.18, 1.36, 1.58, 1.84, 2.08):
        for y in (0.385, 0.455, 0.52):
            x, v = room.out(edge, y, s)
            kind = dice.roll()
            if kind < 0.45:
                canvas.fill(ellipse(x, v, 0.016 * s, 0.021 * s), scene.paint(WHITE, Tone.LIGHT, lit=lit))
                canvas.line([(x, v), (x + 0.006 * s, v - 0.011 * s)], 0.0035 * s, scene.paint(RED, Tone.DARK))
            elif kind < 0.8:
                glow = (RED, OCHRE, SCREEN)[int(dice.roll(0, 2.99))]
                canvas.fill(circle(x, v, 0.007 * s), scene.key.glow(glow))
            else:
                canvas.fill(hoop(x, v, 0.016 * s, 0.021 * s, 0.005 * s), scene.paint(BRASS, Tone.MID, lit=lit))


def _periscope(canvas: Canvas, scene: Scene) -> None:
    """The column of the periscope with its eyepiece and handles folded down."""
    steel, dark = scene.paint(STEEL, Tone.LIGHT), scene.paint(STEEL, Tone.DARK)
    canvas.fill(rect(-0.030, -0.1, 0.030, 0.62), steel)
    canvas.fill(rect(0.008, -0.1, 0.030, 0.62), dark)
    canvas.fill(rounded(-0.055, 0.38, 0.055, 0.56, 0.02), scene.paint(IRON, Tone.DARK))
    canvas.fill(rounded(-0.095, 0.415, -0.045, 0.465, 0.012), scene.paint(COAL, Tone.DEEP))
    for x in (-0.055, 0.055):
        canvas.line([(x, 0.52), (x * 2.3, 0.55)], 0.018, scene.paint(BRASS, Tone.MID))
    canvas.fill(polygon((-0.05, 0.62), (0.05, 0.62), (0.07, 0.66), (-0.07, 0.66)), dark)


def _sonar(canvas: Canvas, scene: Scene) -> None:
    """A desk with a round green screen and rows of switches."""
    seats.shadow(canvas, scene, 0.38)
    canvas.fill(
        polygon((-0.20, -0.22), (0.16, -0.22), (0.20, -0.17), (0.20, 0), (-0.20, 0)), scene.paint(SLATE, Tone.DARK)
    )
    canvas.fill(polygon((-0.17, -0.40), (0.10, -0.40), (0.16, -0.22), (-0.20, -0.22)), scene.paint(SLATE, Tone.MID))
    canvas.fill(circle(-0.06, -0.31, 0.072), scene.paint(COAL, Tone.DEEP))
    canvas.fill(circle(-0.06, -0.31, 0.062), scene.paint(TEAL, Tone.DARK))
    for radius in (0.022, 0.042):
        canvas.fill(hoop(-0.06, -0.31, radius, radius, 0.003), scene.key.glow(SCREEN), 0.7)
    canvas.fill(polygon((-0.06, -0.31), (-0.035, -0.367), (-0.008, -0.345)), scene.key.glow(SCREEN), 0.7)
    canvas.fill(circle(-0.085, -0.335, 0.006), scene.key.glow(SCREEN))
    for k in range(5):
        canvas.fill(rect(0.03 + 0.02 * k, -0.36, 0.04 + 0.02 * k, -0.34), scene.key.glow(RED if k == 2 else OCHRE))
        canvas.fill(rect(0.045 + 0.02 * k, -0.29, 0.053 + 0.02 * k, -0.265), scene.paint(WHITE, Tone.LIGHT))
