"""Insides that are no plain room: the lamp room of a lighthouse, vehicles, cave, tent, stage."""

from __future__ import annotations

from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.fittings import DARK, boxes, lantern
from filmstudio.engines.animatic.places.furniture import CLOTHS, WOODS
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Pen, Point
from filmstudio.engines.animatic.places.rooms import Room, sky_through
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.sky import paint_sky
from filmstudio.engines.animatic.places.softness import glow, shadow, soft_shape
from filmstudio.engines.animatic.places.water import paint_water

BRASS: Colour = (206, 164, 88)


def lamp_room(scene: Scene) -> tuple[Painting, Light]:
    """Paint the lamp room: sea all around behind glazing bars, an iron floor, the great lamp beside the middle."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    paint_water(back, scene, HORIZON_Y, 0.72)
    room = Room(scene)
    pen, wide = room.pen(room.wall), scene.half + 0.05
    iron: Colour = scene.pick(((70, 92, 96), (92, 84, 80), (64, 80, 106)))
    pen.blob([(-wide - 0.4, 0.62), (0, 0.665), (wide + 0.4, 0.62), (wide + 0.4, 1.3), (-wide - 0.4, 1.3)], iron, 0.62)
    pen.blob([(-wide - 0.4, 0.60), (0, 0.648), (wide + 0.4, 0.60), (wide + 0.4, 0.628), (0, 0.678), (-wide - 0.4, 0.628)],
             iron, 1.15)  # fmt: skip
    pen.blob([(-wide - 0.5, 0.73), (0, 0.765), (wide + 0.5, 0.73), (wide + 0.6, 1.4), (-wide - 0.6, 1.4)], (150, 128, 104), 0.55)
    for turn in range(-7, 8):
        pen.poly([(turn * 0.20 - 0.002, 0.765 - 0.0035 * abs(turn)), (turn * 0.20 + 0.002, 0.765 - 0.0035 * abs(turn)),
                  (turn * 0.44 + 0.004, 1.05), (turn * 0.44 - 0.004, 1.05)], (150, 128, 104), 0.0, 0.6)  # fmt: skip
    for turn in range(-6, 7):
        x = wide * 1.02 * turn / 6 * (1 - 0.10 * (abs(turn) / 6) ** 2)
        pen.rect(x - 0.007, 0.10, x + 0.007, 0.66, iron, 0.55)
        pen.rect(x - 0.007, 0.10, x - 0.003, 0.66, iron, 1.1)
    for y, bow in ((0.20, -0.05), (0.42, -0.006)):
        pen.line([(-wide, y - bow), (-wide / 2, y - bow * 0.25), (0, y), (wide / 2, y - bow * 0.25), (wide, y - bow)], 0.008, iron,
                 0.5)  # fmt: skip
    pen.blob([(-wide - 0.4, -0.3), (wide + 0.4, -0.3), (wide + 0.3, 0.16), (0, 0.09), (-wide - 0.3, 0.16)], iron, 0.30)
    for turn in range(-4, 5):
        pen.poly([(turn * 0.02, -0.06), (turn * 0.02 + 0.006, -0.06), (turn * 0.24 + 0.012, 0.125), (turn * 0.24, 0.125)], iron, 0.75)
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
            soft_shape(room.floor, [(x, 0.33), (x, 0.37), (x + side * 1.6, 0.47 if side > 0 else 0.40), (x + side * 1.6, 0.21)],
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
    outline: list[Point] = [(-0.09, -0.27), (-0.15, -0.36), (-0.16, -0.44), (-0.15, -0.52), (-0.09, -0.62), (0.09, -0.62),
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
        pen.line([(side * 0.09, -0.27), (side * 0.15, -0.36), (side * 0.162, -0.44), (side * 0.15, -0.52), (side * 0.09, -0.62)],
                 0.010, brass, 0.7)  # fmt: skip
        pen.line([(side * 0.03, -0.27), (side * 0.052, -0.44), (side * 0.03, -0.62)], 0.005, brass, 0.7)
    pen.rounded(-0.105, -0.645, 0.105, -0.615, 0.01, brass, 0.8)
    pen.poly([(-0.07, -0.645), (0, -0.70), (0.07, -0.645)], brass, 0.5)


def vehicle(scene: Scene) -> tuple[Painting, Light]:
    """Paint a train compartment where the name says train, else the inside of a car or bus."""
    rail = any(word in scene.place.name.casefold() for word in ("train", "carriage", "compartment", "tram", "railcar"))
    return _compartment(scene) if rail else _car(scene)


def _compartment(scene: Scene) -> tuple[Painting, Light]:
    room = Room(scene, ceiling=0.10)
    wood, cloth = scene.pick(WOODS), scene.pick(CLOTHS)
    pen = room.shell(mix(wood, (236, 220, 190), 0.3), (112, 96, 92), ceiling=(222, 212, 190), dado=wood)
    left, right, top, bottom = -room.half * 0.56, room.half * 0.56, 0.19, 0.50
    pen.rounded(left - 0.03, top - 0.03, right + 0.03, bottom + 0.03, 0.03, wood, 0.25)

    def shine() -> None:
        view = pen.lit(PLAIN)
        sky_through(room, view, left, top, right, bottom)
        bar = mix(wood, (0, 0, 0), 0.3)
        view.rect(-0.006, top, 0.006, bottom, bar)
        view.rect(left, top + 0.075, right, top + 0.083, bar)

    room.later(shine)
    room.light.pool(0, 0.5, 0.7, 0.5, (room.beam[0] * 0.6, room.beam[1] * 0.6, room.beam[2] * 0.6))
    room.light.shape([(left * 0.9, 0.78), (right * 0.9, 0.78), (right * 1.3, 0.95), (left * 1.3, 0.95)], room.beam, 0.02)
    seats = room.pen(room.floor)
    for side in (-1, 1):
        inner, outer = room.half * 0.62, scene.half + 0.1
        seats.poly([(side * outer, 0.34), (side * (inner + 0.10), 0.40), (side * (inner + 0.06), 0.68), (side * outer, 0.74)],
                   cloth, 0.5)  # fmt: skip
        for row in (0.46, 0.54, 0.62):
            seats.poly([(side * outer, row), (side * (inner + 0.08), row - 0.005), (side * (inner + 0.08), row + 0.002),
                        (side * outer, row + 0.012)], cloth, 0.05, 0.6)  # fmt: skip
        seats.poly([(side * (inner + 0.06), 0.66), (side * (inner - 0.10), 0.675), (side * (inner - 0.02), 0.78), (side * outer, 0.83),
                    (side * outer, 0.70)], cloth, 0.9)  # fmt: skip
        seats.poly([(side * (inner - 0.10), 0.675), (side * (inner - 0.02), 0.78), (side * outer, 0.83), (side * outer, 1.0),
                    (side * (inner - 0.01), 0.89), (side * (inner - 0.09), 0.745)], wood, 0.15)  # fmt: skip
        seats.poly([(side * outer, 0.13), (side * (inner + 0.06), 0.19), (side * (inner + 0.06), 0.205), (side * outer, 0.15)],
                   BRASS, 0.8)  # fmt: skip
        case_left, case_right = sorted((side * (inner + 0.10), side * (inner + 0.27)))
        seats.rounded(case_left, 0.075, case_right, 0.165, 0.012, WOODS[0], 0.6)
    _glow_lamp(room, 0.0, 0.06)
    room.finish()
    return [(room.wall, 0.5), (room.floor, 0.85)], room.people_light()


def _glow_lamp(room: Room, x: float, y: float) -> None:
    if not room.lamps_on:
        room.pen(room.wall).ellipse(x, y, 0.05, 0.018, (232, 224, 204), 0.8)
        return
    room.lamp(x, 0.42, 0.55, 0.8)

    def shine() -> None:
        room.pen(room.wall).lit(PLAIN).ellipse(x, y, 0.05, 0.018, (255, 240, 206))
        glow(room.wall, x, y, 0.26, 0.20, (255, 214, 140), 0.55)

    room.later(shine)


def _car(scene: Scene) -> tuple[Painting, Light]:
    room = Room(scene)
    trim, seat = scene.pick(((92, 92, 100), (116, 96, 84), (84, 96, 108))), scene.pick((*CLOTHS[1:], (96, 84, 80)))
    pen, wide = room.pen(room.wall), scene.half + 0.1
    pen.rect(-wide, -0.02, wide, 1.05, trim, 0.45)
    pen.rect(-wide, -0.02, wide, 0.16, (206, 200, 188), 0.35)
    half = min(scene.half * 0.52, 0.48)
    back: list[Point] = [(-half * 0.84, 0.235), (half * 0.84, 0.235), (half, 0.485), (-half, 0.485)]
    sides = [[(s * (half * 0.84 + 0.10), 0.225), (s * wide * 1.1, 0.15), (s * wide * 1.1, 0.56), (s * (half + 0.09), 0.50)]
             for s in (-1, 1)]  # fmt: skip
    for hole in (back, *sides):
        middle_x, middle_y = sum(p[0] for p in hole) / 4, sum(p[1] for p in hole) / 4
        pen.poly([(middle_x + (x - middle_x) * 1.06, middle_y + (y - middle_y) * 1.09) for x, y in hole], DARK, 0.4)

    view = scene.canvas()
    paint_sky(view, scene, 0.47)
    outside = scene.pen(view, 0.6)
    outside.rect(-wide, 0.43, wide, 0.60, (116, 138, 96), 0.5)
    outside.blob([(-wide, 0.45), (-0.4, 0.40), (0, 0.425), (0.5, 0.395), (wide, 0.44), (wide, 0.6), (-wide, 0.6)], (104, 128, 100), 0.35)
    outside.poly([(-0.012, 0.435), (0.012, 0.435), (0.30, 0.6), (-0.30, 0.6)], (104, 104, 112), 0.6)
    for y in (0.445, 0.462, 0.485):
        outside.rect(-0.004, y, 0.004, y + 0.008, (236, 228, 204), 0.8)
    room.light.pool(0, 0.40, scene.half, 0.5, (room.beam[0] * 0.8, room.beam[1] * 0.8, room.beam[2] * 0.8))
    seats = room.pen(room.floor)
    seats.rounded(-half * 1.12, 0.52, half * 1.12, 1.1, 0.06, seat, 0.42)
    for x in (-0.55, 0.0, 0.55):
        seats.rounded(x * half - half * 0.25, 0.535, x * half + half * 0.25, 0.80, 0.03, seat, 0.62)
        seats.rounded(x * half - half * 0.15, 0.47, x * half + half * 0.15, 0.545, 0.025, seat, 0.75)
    seats.rounded(-half * 1.2, 0.80, half * 1.2, 1.1, 0.05, seat, 0.85)
    for side in (-1, 1):
        seats.poly([(side * wide, 0.56), (side * (half + 0.13), 0.53), (side * (half + 0.22), 0.80), (side * wide, 0.94)], trim, 0.8)
        seats.poly([(side * wide, 0.70), (side * (half + 0.18), 0.64), (side * (half + 0.20), 0.675), (side * wide, 0.745)], DARK, 0.6)
        seats.line([(side * (half + 0.10), 0.23), (side * (half + 0.04), 0.50)], 0.028, DARK, 0.5)
    _glow_lamp(room, 0.0, 0.10)
    room.finish()
    _cut(room, [back, *sides])
    front = scene.canvas()
    dash, tint = Room(scene).pen(front), 0.1 if scene.tone.stars else 0.35
    dash.blob([(-wide - 0.2, 0.95), (-0.3, 0.965), (0.3, 0.965), (wide + 0.2, 0.95), (wide + 0.3, 1.2), (-wide - 0.3, 1.2)], DARK, tint)
    wheel = dash.at(scene.sun_side * scene.half * 0.62, 1.02)
    for radius, tone in ((0.17, DARK), (0.145, mix(trim, DARK, 0.2))):
        wheel.ellipse(0, 0, radius, radius * 0.9, tone, tint)
    return [(view, 0.0), (room.wall, 0.6), (room.floor, 0.8), (front, 1.25)], room.people_light()


def _cut(room: Room, holes: list[list[Point]]) -> None:
    """Cut openings into the wall, so that what lies behind moves behind them."""
    mask = room.scene.canvas()
    pen = room.pen(mask)
    for hole in holes:
        pen.poly(hole, (255, 255, 255))
    _, cover = mask.planes()
    rgb, alpha = room.wall.planes()
    keep = (255 - cover).astype("uint16")
    rgb[:] = (rgb * keep[..., None] // 255).astype("uint8")
    alpha[:] = (alpha * keep // 255).astype("uint8")


def cave(scene: Scene) -> tuple[Painting, Light]:
    """Paint a cave that opens to the outside at its back."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    land = scene.pen(back, 0.6)
    land.blob([(-scene.half, 0.55), (-0.2, 0.50), (0.2, 0.53), (scene.half, 0.50), (scene.half, 0.9), (-scene.half, 0.9)], (110, 130, 104), 0.5)
    room = Room(scene)
    stone: Colour = scene.pick(((124, 112, 112), (112, 116, 128), (136, 118, 100)))
    pen, wide = room.pen(room.wall), scene.half + 0.2
    mouth = scene.half * 0.42
    shift = scene.sun_side * scene.half * 0.18
    for scale, value in ((1.0, 0.85), (1.28, 0.55), (1.62, 0.25)):
        rim: list[Point] = []
        for x, y in ((-1.0, 0.735), (-1.12, 0.56), (-0.86, 0.40), (-0.5, 0.30), (0.0, 0.25), (0.46, 0.31), (0.9, 0.42), (1.08, 0.58), (0.96, 0.735)):
            rim.append((shift + x * mouth * scale * scene.roll(0.94, 1.06), 0.52 + (y - 0.52) * (1 + (scale - 1) * 1.1)))
        foot = rim[0][1]
        pen.poly([(-wide, foot), *rim, (wide, foot), (wide, -0.1), (-wide, -0.1)], stone, value)
    for x, long in ((-0.62, 0.14), (-0.30, 0.09), (0.42, 0.12), (0.70, 0.17), (0.12, 0.06)):
        at = x * scene.half
        pen.poly([(at - 0.045, -0.01), (at, 0.04 + long), (at + 0.05, -0.01)], stone, 0.05)
        pen.poly([(at - 0.045, -0.01), (at, 0.04 + long), (at - 0.012, -0.01)], stone, 0.4)
    pen.poly([(-wide, 0.735), (shift - mouth, 0.73), (shift, 0.722), (shift + mouth, 0.73), (wide, 0.735), (wide, 1.1), (-wide, 1.1)], stone, 0.5)
    room.light.shape([(shift - mouth * 0.9, 0.74), (shift + mouth * 0.9, 0.74), (shift + mouth * 1.5, 0.94), (shift - mouth * 1.5, 0.94)],
                     (room.beam[0] + 0.2, room.beam[1] + 0.2, room.beam[2] + 0.22), 0.03)  # fmt: skip
    room.light.pool(shift, 0.5, mouth * 2.0, 0.4, (0.22, 0.23, 0.26))
    room.light.pool(0, 0.0, scene.half * 2, 0.4, (-0.14, -0.14, -0.12))
    side = -scene.sun_side
    rock_pen = room.pen(room.floor)
    for x, y, size in ((side * 0.80, 0.80, 0.26), (-side * 0.84, 0.84, 0.32), (side * 0.97, 0.88, 0.30)):
        boulder = rock_pen.at(x * scene.half, y, size * scene.size)
        boulder.poly([(-0.52, 0), (-0.40, -0.5), (-0.05, -0.72), (0.34, -0.52), (0.55, 0)], stone, 0.3)
        boulder.poly([(-0.40, -0.5), (-0.05, -0.72), (0.34, -0.52), (0.06, -0.36)], stone, 0.9)
    lantern(room, room.stand(side * 0.56, 0.80))
    room.finish()
    return [(back, 0.0), (room.wall, 0.6), (room.floor, 0.9)], room.people_light()


def tent(scene: Scene) -> tuple[Painting, Light]:
    """Paint the inside of a tent: two falls of cloth, poles, the flap open to the outside."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    scene.pen(back, 0.5).rect(-scene.half, HORIZON_Y + 0.02, scene.half, 0.9, (124, 140, 100), 0.5)
    room = Room(scene)
    cloth = scene.pick(((206, 184, 140), (150, 160, 122), (196, 140, 104), (184, 188, 184)))
    pen, wide = room.pen(room.wall), scene.half + 0.15
    gap = scene.half * 0.20
    for side in (-1, 1):
        pen.poly([(0, 0.12), (side * gap, 0.735), (side * wide, 0.735), (side * wide, -0.1), (0, -0.1)], cloth, 0.55)
        pen.poly([(0, 0.12), (side * gap, 0.735), (side * gap * 2.0, 0.735), (side * gap * 1.3, 0.30)], cloth, 0.85)
        pen.poly([(0, -0.02), (0, 0.10), (side * wide, 0.62), (side * wide, -0.1)], cloth, 0.30 if side == scene.sun_side else 0.7)
        for fold in (0.35, 0.65):
            pen.poly([(0, 0.02), (side * wide, 0.62 - fold * 0.5), (side * wide, 0.63 - fold * 0.5)], cloth, 0.05, 0.7)
        pen.poly([(side * wide, 0.60), (side * (scene.half * 0.8), 0.72), (side * scene.half * 0.8, 0.76), (side * wide, 0.82)], cloth, 0.1)
    pen.rect(-wide, 0.735, wide, 1.05, (142, 116, 92), 0.5)
    pen.poly([(-gap * 1.6, 0.80), (gap * 1.6, 0.80), (gap * 2.6, 0.98), (-gap * 2.6, 0.98)], scene.pick(CLOTHS), 0.5)
    pen.rect(-0.008, -0.02, 0.008, 0.14, WOODS[1], 0.5)
    for side in (-1, 1):
        pen.line([(side * 0.004, 0.10), (side * scene.half * 0.86, -0.04)], 0.012, WOODS[1], 0.5)
    room.light.shape([(-gap, 0.74), (gap, 0.74), (gap * 1.9, 0.95), (-gap * 1.9, 0.95)], room.beam, 0.015)
    if not room.lamps_on:
        room.light.pool(0, 0.2, scene.half * 1.2, 0.5, (0.14, 0.12, 0.06))
    boxes(room, room.stand(0.66, 0.80))
    roll = room.stand(-0.70, 0.82)
    roll.rounded(-0.8, -0.30, 0.7, 0.0, 0.14, CLOTHS[3], 0.6)
    roll.rounded(-0.8, -0.42, -0.35, -0.08, 0.14, (226, 216, 196), 0.8)
    lantern(room, room.stand(0.66, 0.80).at(0.0, -1.0))
    room.finish()
    return [(back, 0.0), (room.wall, 0.6), (room.floor, 0.85)], room.people_light()


def stage(scene: Scene) -> tuple[Painting, Light]:
    """Paint a theatre stage: curtains, a painted backdrop, spotlights, the heads of the audience."""
    room = Room(scene, lamplit=True)
    velvet = scene.pick(((150, 40, 48), (62, 54, 112), (36, 92, 84)))
    pen, wide = room.pen(room.wall), scene.half + 0.1
    pen.rect(-wide, -0.02, wide, 0.735, mix(velvet, (70, 80, 120), 0.75), 0.7)
    pen.ellipse(scene.sun_side * 0.22, 0.30, 0.075, 0.075, (250, 236, 190), 0.9)
    for y, tone in ((0.56, (112, 128, 150)), (0.64, (84, 104, 120))):
        pen.blob([(-wide, y + 0.06), (-0.5, y - 0.05), (-0.1, y + 0.03), (0.3, y - 0.06), (wide, y + 0.05), (wide, 0.8), (-wide, 0.8)], tone, 0.6)
    pen.rect(-wide, 0.735, wide, 1.05, WOODS[0], 0.6)
    room.boards(WOODS[0])
    folds = room.pen(room.floor)
    count = 6
    for side in (-1, 1):
        for fold in range(count):
            outer = scene.half + 0.05 - fold * 0.052 * scene.size
            low, high = sorted((side * outer, side * (outer - 0.056 * scene.size)))
            folds.poly([(low, -0.02), (high, -0.02), (high + 0.004, 0.79 - 0.004 * fold), (low - 0.004, 0.79 - 0.004 * fold)], velvet,
                       0.85 if fold % 2 else 0.3)  # fmt: skip
    swags = 7
    for swag in range(swags):
        x = (swag + 0.5) / swags * 2 * wide - wide
        reach = wide / swags
        folds.blob([(x - reach * 1.05, -0.05), (x + reach * 1.05, -0.05), (x + reach * 0.8, 0.085), (x, 0.15), (x - reach * 0.8, 0.085)],
                   velvet, 0.75 if swag % 2 else 0.5)  # fmt: skip
        folds.blob([(x - reach * 0.85, 0.075), (x, 0.15), (x + reach * 0.85, 0.075), (x, 0.128)], BRASS, 0.8)
    room.light.pool(0, 0.5, scene.half * 2, 1.0, (0.06, 0.04, 0.02))
    for x in (-0.26, 0.26):
        room.light.pool(x * scene.half, 0.62, 0.34, 0.42, (0.62, 0.54, 0.38))
        room.light.pool(x * scene.half, 0.86, 0.30, 0.09, (0.55, 0.48, 0.34))
    room.finish()
    for x in (-0.26, 0.26):
        soft_shape(room.wall, [(x * 2.2 * scene.half - 0.02, -0.05), (x * 2.2 * scene.half + 0.02, -0.05), (x * scene.half + 0.22, 0.87),
                               (x * scene.half - 0.22, 0.87)], (255, 240, 200), 0.20, 0.018)  # fmt: skip
    heads = scene.canvas()
    crowd = Room(scene).pen(heads)
    x = -scene.half - 0.04
    while x < scene.half + 0.06:
        tall = scene.roll(0.0, 0.02)
        crowd.ellipse(x, 0.965 - tall, 0.030, 0.036, (34, 28, 40), 0.5)
        crowd.rounded(x - 0.06, 0.99 - tall, x + 0.06, 1.08, 0.04, (34, 28, 40), 0.5)
        x += scene.roll(0.115, 0.155)
    light = room.people_light()
    return [(room.wall, 0.5), (room.floor, 0.85), (heads, 1.2)], light

