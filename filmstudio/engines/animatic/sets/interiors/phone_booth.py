"""A telephone booth from within: glass on three sides with the town behind it, the telephone on its back."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, COAL, IRON, NAVY, PAPER, RED, STEEL, TEAL, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_phone_booth(scene: Scene) -> None:
    """Paint a booth, its door behind the camera."""
    frame, hand = scene.pick((RED, TEAL, NAVY)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.40, top=-0.02, base=0.72, aside=0.03, lamps=0.6)
    size = scene.narrow
    reach = scene.half + 0.2
    openings.look_out(room, [rect(-reach, 0.05, reach, 0.62)])
    floor = floors.lay_floor(room, IRON)
    floors.slabs(floor, room, IRON)
    lamplight.puddle(floor, scene, 0, 0.85, 0.34 * size)
    back = scene.flat(room.depth)
    paint, dark = scene.paint(frame, Tone.MID), scene.paint(frame, Tone.DARK)
    glass = scene.paint(WHITE, Tone.LIGHT)
    for side in (-1, 1):
        lit = side != scene.key.side
        side_paint = scene.paint(frame, Tone.MID, lit=lit)
        back.fill(room.side(side, 1, shell.FAR, 0.60, room.base), scene.paint(frame, Tone.DARK, lit=lit))
        back.fill(room.side(side, 1, shell.FAR, room.top, 0.08), side_paint)
        for s in (1.0, 1.32, 1.78, 2.4):
            back.fill(room.side(side, s, s * 1.05, room.top, room.base), side_paint)
        for y in (0.20, 0.34, 0.47, 0.595):
            back.fill(room.side(side, 1, shell.FAR, y, y + 0.012), side_paint)
        back.fill(room.side(side, 1.10, 1.26, 0.10, 0.58), glass, 0.07)
    back.fill(rect(room.left, 0.60, room.right, room.base), dark)
    back.fill(rect(room.left, room.top, room.right, 0.08), paint)
    for share in (0.0, 0.33, 0.67, 1.0):
        x = room.x(share)
        back.fill(rect(x - 0.010, room.top, x + 0.010, room.base), paint)
    for y in (0.20, 0.34, 0.47, 0.595):
        back.fill(rect(room.left, y, room.right, y + 0.012), paint)
    back.line([(room.x(0.08), 0.52), (room.x(0.28), 0.24)], 0.012, glass, 0.35)
    lamp = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(PAPER, Tone.LIGHT)
    back.fill(rect(room.x(0.25), 0.085, room.x(0.75), 0.115), lamp)
    if scene.key.lamps:
        back.glow(room.x(0.5), 0.12, room.wide * 0.7, 0.20, scene.key.lamp, 0.45)
    _telephone(scene.flat(0.90).at(room.x(0.5) + hand * room.wide * 0.42, 0.44, size), scene, frame)
    near = scene.flat(NEAR)
    edge = -hand * (shell.reach(scene) - 0.02)
    deep = scene.paint(frame, Tone.DEEP)
    near.fill(rect(min(edge, -hand * 9.0), -0.1, max(edge, -hand * 9.0), 1.4), deep)
    near.fill(
        rounded(edge - hand * -0.012 - 0.012, 0.52, edge - hand * -0.012 + 0.012, 0.66, 0.01),
        scene.paint(BRASS, Tone.DARK),
    )


def _telephone(canvas: Canvas, scene: Scene, frame: Colour) -> None:
    """The telephone on its board: slot, dial, receiver on its hook, a shelf with a torn book."""
    canvas.fill(rect(-0.105, -0.20, 0.105, 0.16), scene.paint(frame, Tone.DEEP))
    canvas.fill(rounded(-0.070, -0.175, 0.070, 0.055, 0.012), scene.paint(STEEL, Tone.MID))
    canvas.fill(rect(0.026, -0.17, 0.070, 0.05), scene.paint(STEEL, Tone.DARK))
    canvas.fill(rect(-0.050, -0.155, 0.020, -0.115), scene.paint(COAL, Tone.DARK))
    canvas.fill(circle(-0.015, -0.045, 0.044), scene.paint(COAL, Tone.DEEP))
    canvas.fill(circle(-0.015, -0.045, 0.018), scene.key.accent)
    canvas.fill(rounded(0.078, -0.15, 0.102, 0.06, 0.012), scene.paint(COAL, Tone.DEEP))
    for y in (-0.155, 0.035):
        canvas.fill(rounded(0.066, y, 0.112, y + 0.034, 0.014), scene.paint(COAL, Tone.DEEP))
    canvas.line([(0.090, 0.06), (0.085, 0.14), (0.03, 0.15), (0.02, 0.055)], 0.007, scene.paint(COAL, Tone.DARK))
    canvas.fill(rect(-0.020, 0.015, 0.015, 0.035), scene.paint(COAL, Tone.DEEP))
    canvas.fill(polygon((-0.12, 0.16), (0.12, 0.16), (0.15, 0.182), (-0.15, 0.182)), scene.paint(frame, Tone.MID))
    canvas.fill(polygon((-0.10, 0.16), (-0.09, 0.125), (0.0, 0.12), (0.01, 0.16)), scene.paint(PAPER, Tone.LIGHT))
