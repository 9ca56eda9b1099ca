"""The lamp room of a lighthouse: sea behind glazing bars all around, and the great lamp in its brass cage."""

from __future__ import annotations

from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.materials import BRASS, DARK
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Pen, Point
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.sky import paint_sky
from filmstudio.engines.animatic.places.softness import glow, shadow, soft_shape
from filmstudio.engines.animatic.places.water import paint_water


def lamp_room(scene: Scene) -> tuple[Painting, Light]:
    """Paint the lamp room: sea all around behind glazing bars, an iron floor, the great lamp beside the middle."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    paint_water(back, scene, HORIZON_Y, 0.72)
    room = Room(scene)
    pen, wide = room.pen(room.wall), scene.half + 0.05
    iron: Colour = scene.pick(((70, 92, 96), (92, 84, 80), (64, 80, 106)))
    pen.blob([(-wide - 0.4, 0.62), (0, 0.665), (wide + 0.4, 0.62), (wide + 0.4, 1.3), (-wide - 0.4, 1.3)], iron, 0.62)
    pen.blob([(-wide - 0.4, 0.60), (0, 0.648), (wide + 0.4, 0.60), (wide + 0.4, 0.628), (0, 0.678),
        (-wide - 0.4, 0.628)],
             iron, 1.15)  # fmt: skip
    pen.blob(
        [(-wide - 0.5, 0.73), (0, 0.765), (wide + 0.5, 0.73), (wide + 0.6, 1.4), (-wide - 0.6, 1.4)],
        (150, 128, 104),
        0.55,
    )
    for turn in range(-7, 8):
        pen.poly([(turn * 0.20 - 0.002, 0.765 - 0.0035 * abs(turn)), (turn * 0.20 + 0.002, 0.765 - 0.0035 * abs(turn)),
                  (turn * 0.44 + 0.004, 1.05), (turn * 0.44 - 0.004, 1.05)], (150, 128, 104), 0.0, 0.6)  # fmt: skip
    for turn in range(-6, 7):
        x = wide * 1.02 * turn / 6 * (1 - 0.10 * (abs(turn) / 6) ** 2)
        pen.rect(x - 0.007, 0.10, x + 0.007, 0.66, iron, 0.55)
        pen.rect(x - 0.007, 0.10, x - 0.003, 0.66, iron, 1.1)
    for y, bow in ((0.20, -0.05), (0.42, -0.006)):
        pen.line([(-wide, y - bow), (-wide / 2, y - bow * 0.25), (0, y), (wide / 2, y - bow * 0.25),
            (wide, y - bow)], 0.008, iron,
                 0.5)  # fmt: skip
    pen.blob([(-wide - 0.4, -0.3), (wide + 0.4, -0.3), (wide + 0.3, 0.16), (0, 0.09), (-wide - 0.3, 0.16)], iron, 0.30)
    for turn in range(-4, 5):
        pen.poly(
            [(turn * 0.02, -0.06), (turn * 0.02 + 0.006, -0.06), (turn * 0.24 + 0.012, 0.125), (turn * 0.24, 0.125)],
            iron,
            0.75,
        )
    x = scene.sun_side * -scene.half * 0.40
    _great_lamp(room, x)
    if room.lamps_on:
        room.lamp(x, 0.36, 0.75, 1.1)
        room.light.pool(x * 0.7, 0.88, 0.65, 0.14, (0.42, 0.28, 0.12))
    else:
        room.light.pool(0, 0.5, scene.half, 0.6, (room.beam[0] * 0.5, room.beam[1] * 0.5, room.beam[2] * 0.5))
        _bar_light(room)
    room.finish()
    if room.lamps_on:
        for side in (-1, 1):
            soft_shape(room.floor, [(x, 0.33), (x, 0.37), (x + side * 1.6, 0.47 if side > 0 else 0.40),
                (x + side * 1.6, 0.21)],
                       (255, 236, 180), 0.34, 0.016, veil=True)  # fmt: skip
    return [(back, 0.0), (room.wall, 0.6), (room.floor, 0.85)], room.people_light()


def _bar_light(room: Room) -> None:
    """Let the sun throw the shapes of the panes across the floor."""
    for pane in range(-3, 3):
        a, b = pane * 0.20 + 0.02, pane * 0.20 + 0.17
        slant = -room.scene.sun_side * 0.25
        room.light.shape([(a, 0.79), (b, 0.79), (b * 1.6 + slant, 0.95), (a * 1.6 + slant, 0.95)], room.beam, 0.008)


def _great_lamp(room: Room, x: float) -> None:
    pen = room.pen(room.floor).at(x, 0.79, room.scene.size)
    spot_x, spot_y = pen.spot(0, 0.0)
    shadow(room.floor, spot_x, spot_y, 0.20, 0.03, 0.5)
    pen.poly([(-0.12, 0.0), (-0.08, -0.05), (-0.07, -0.24), (0.07, -0.24), (0.08, -0.05), (0.12, 0.0)], DARK, 0.6)
    pen.poly([(-0.12, 0.0), (-0.08, -0.05), (-0.07, -0.24), (-0.04, -0.24), (-0.05, -0.05), (-0.06, 0.0)], DARK, 1.4)
    pen.rounded(-0.155, -0.275, 0.155, -0.235, 0.01, BRASS, 0.7)
    glass: Colour = (196, 214, 208)
    outline: list[Point] = [(-0.09, -0.27), (-0.15, -0.36), (-0.16, -0.44), (-0.15, -0.52), (-0.09, -0.62),
        (0.09, -0.62),
                            (0.15, -0.52), (0.16, -0.44), (0.15, -0.36), (0.09, -0.27)]  # fmt: skip
    rings = [-0.33, -0.375, -0.41, -0.47, -0.505, -0.555]
    lamps = room.lamps_on
    centre = pen.spot(0, -0.44)

    def body(ink: Pen, tone: Colour, ring: Colour, heart: Colour) -> None:
        ink.poly(outline, tone, 0.6)
        for y in rings:
            reach = 0.155 - abs(y + 0.44) * 0.42
            ink.rect(-reach, y - 0.004, reach, y + 0.004, ring, 0.8)
        ink.ellipse(0, -0.44, 0.085, 0.085, ring, 0.7)
        ink.ellipse(0, -0.44, 0.070, 0.070, tone, 0.9)
        ink.ellipse(0, -0.44, 0.040, 0.040, heart, 1.0)

    body(pen, glass, mix(glass, (255, 255, 255), 0.4), (238, 232, 206))
    if lamps:

        def shine() -> None:
            body(pen.lit(PLAIN), (255, 214, 130), (255, 238, 186), (255, 252, 236))
            glow(room.floor, *centre, 0.42, 0.42, (255, 224, 150), 0.55, veil=True)
            glow(room.floor, *centre, 0.15, 0.15, (255, 250, 226), 0.8, veil=True)
            _cage(room, pen)

        room.later(shine)
    else:
        _cage(room, pen)


def _cage(room: Room, pen: Pen) -> None:
    brass = mix(BRASS, (60, 44, 30), 0.35 if room.lamps_on else 0.0)
    for side in (-1, 1):
        pen.line([(side * 0.09, -0.27), (side * 0.15, -0.36), (side * 0.162, -0.44), (side * 0.15, -0.52),
            (side * 0.09, -0.62)],
                 0.010, brass, 0.7)  # fmt: skip
        pen.line([(side * 0.03, -0.27), (side * 0.052, -0.44), (side * 0.03, -0.62)], 0.005, brass, 0.7)
    pen.rounded(-0.105, -0.645, 0.105, -0.615, 0.01, brass, 0.8)
    pen.poly([(-0.07, -0.645), (0, -0.70), (0.07, -0.645)], brass, 0.5)
