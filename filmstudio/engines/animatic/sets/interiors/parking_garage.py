"""A parking garage: a low ceiling on fat pillars, cars in their bays, arrows on the floor, cold tubes of light."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import ellipse, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.cars_ahead import parked
from filmstudio.engines.animatic.sets.exteriors.vehicles import CAR_COLOURS
from filmstudio.engines.animatic.sets.interiors import floors, lamps, openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    IRON,
    NAVY,
    OCHRE,
    RED,
    SLATE,
    STONE,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def paint_parking_garage(scene: Scene) -> None:
    """Paint a deck of a garage."""
    stripe, hand = scene.pick((OCHRE, RED, TEAL, NAVY)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.52, top=0.20, base=0.645, aside=0.10, lamps=0.7)
    size = scene.narrow
    x = room.x(0.5 + hand * 0.20)
    ramp = openings.sash(x - room.wide * 0.16, 0.335, x + room.wide * 0.16, room.base, 1, 1)
    # The way out: the light of the street more than the street.
    daylight = mix(room.outside.key.sky[2], room.outside.key.light, 0.35)
    openings.look_out(room, [ramp]).fill(ramp.shape, daylight, 0.72)
    floor = floors.lay_floor(room, STONE)
    floors.worn(floor, room, STONE)
    _markings(floor, room.vx, scene)
    back = shell.raise_walls(room, SLATE, holes=[ramp.shape], ceiling=STONE, ceiling_tone=Tone.DARK, cast=False)
    back.fill(rect(room.left, 0.50, room.right, 0.535), scene.paint(stripe, Tone.MID))
    back.fill(rect(ramp.left - 0.01, 0.315, ramp.right + 0.01, 0.337), scene.paint(OCHRE, Tone.LIGHT))
    for k in range(6):
        at = ramp.left + (ramp.right - ramp.left) * (k + 0.2) / 6
        back.fill(
            polygon((at, 0.315), (at + 0.015, 0.315), (at + 0.005, 0.337), (at - 0.010, 0.337)),
            scene.paint(COAL, Tone.DARK),
        )
    for s in (1.05, 1.35, 1.8, 2.5):
        y = room.out(0, room.top, s)[1]
        back.fill(rect(-9, y - 0.02 * s, 9, y + 0.012 * s), scene.paint(STONE, Tone.DARK, lit=False))
        at, top = room.out(room.x(0.5), room.top + 0.03, s)
        lamps.strip(back.at(at, top, 0.55 * s * size), scene, 0.26, foot=0.30)
    bays = scene.flat(0.62)
    for side in (-1, 1):
        for depth, out in ((0.42, 0.44), (0.52, 0.60)):
            if scene.chance(0.8):
                parked(
                    bays.at(side * shell.reach(scene) * out + room.vx * 0.5, 0.52 + 0.32 * depth, PERSON * depth * 0.9),
                    scene,
                    depth + 0.2,
                    scene.pick(CAR_COLOURS),
                )
    pillars = scene.flat(0.80)
    for side, at, foot in ((-1, 0.52, 0.735), (1, 0.60, 0.755)):
        _pillar(pillars, scene, side * shell.reach(scene) * at + room.vx * 0.3, foot, 0.040 * max(0.7, size), stripe)
    near_bay = scene.flat(0.92)
    parked(
        near_bay.at(hand * shell.reach(scene) * 0.90, 0.845, PERSON * 0.80 * size), scene, 0.92, scene.pick(CAR_COLOURS)
    )
    near = scene.flat(NEAR)
    edge = -hand * (shell.reach(scene) - 0.03)
    deep = scene.paint(IRON, Tone.DEEP)
    x0, x1 = sorted((edge, -hand * 9.0))
    near.fill(rect(x0, -0.1, x1, 1.4), deep)
    near.fill(rect(x0, 0.60, x1, 0.66), scene.paint(stripe, Tone.DARK))


def _markings(floor: Canvas, vx: float, scene: Scene) -> None:
    """Paint an arrow and the lines between bays."""
    line = scene.paint(WHITE, Tone.LIGHT)
    y = 0.73
    for side in (-1, 1):
        for near, far, x in ((0.70, 0.665, 0.30), (0.78, 0.71, 0.42), (0.92, 0.79, 0.62)):
            a, b = side * x * scene.half, side * (x + 0.55) * scene.half
            floor.fill(polygon((a, far), (a + side * 0.03, far), (b + side * 0.10, near), (b, near)), line, 0.75)
    floor.fill(
        polygon(
            (vx - 0.014, y + 0.10),
            (vx + 0.014, y + 0.10),
            (vx + 0.009, y + 0.02),
            (vx + 0.045, y + 0.02),
            (vx, y - 0.025),
            (vx - 0.045, y + 0.02),
            (vx - 0.009, y + 0.02),
        ),
        line,
        0.8,
    )


def _pillar(canvas: Canvas, scene: Scene, x: float, foot: float, thick: float, stripe: Colour) -> None:
    canvas.fill(ellipse(x, foot, thick * 1.4, thick * 0.25), scene.paint(COAL, Tone.DEEP), 0.5)
    canvas.fill(rect(x - thick, -0.2, x + thick, foot), scene.paint(CREAM, Tone.MID))
    side = -scene.key.side
    x0, x1 = sorted((x + side * thick * 0.15, x + side * thick))
    canvas.fill(rect(x0, -0.2, x1, foot), scene.paint(CREAM, Tone.DARK, lit=False), 0.8)
    canvas.fill(rect(x - thick, foot - 0.16, x + thick, foot - 0.04), scene.paint(stripe, Tone.MID))
    canvas.fill(rect(x - thick * 0.4, foot - 0.30, x + thick * 0.4, foot - 0.22), scene.paint(COAL, Tone.DARK))
