"""The insides of vehicles: a train compartment, a car."""

from __future__ import annotations

from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import PLAIN, mix
from filmstudio.engines.animatic.places.materials import BRASS, CLOTHS, DARK, WOODS
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Point
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.scene import Scene
from filmstudio.engines.animatic.places.sky import paint_sky
from filmstudio.engines.animatic.places.softness import glow
from filmstudio.engines.animatic.places.windows import sky_through


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
    room.light.shape(
        [(left * 0.9, 0.78), (right * 0.9, 0.78), (right * 1.3, 0.95), (left * 1.3, 0.95)], room.beam, 0.02
    )
    seats = room.pen(room.floor)
    for side in (-1, 1):
        inner, outer = room.half * 0.62, scene.half + 0.1
        seats.poly([(side * outer, 0.34), (side * (inner + 0.10), 0.40), (side * (inner + 0.06), 0.68),
            (side * outer, 0.74)],
                   cloth, 0.5)  # fmt: skip
        for row in (0.46, 0.54, 0.62):
            seats.poly([(side * outer, row), (side * (inner + 0.08), row - 0.005), (side * (inner + 0.08), row + 0.002),
                        (side * outer, row + 0.012)], cloth, 0.05, 0.6)  # fmt: skip
        seats.poly([(side * (inner + 0.06), 0.66), (side * (inner - 0.10), 0.675), (side * (inner - 0.02), 0.78),
            (side * outer, 0.83),
                    (side * outer, 0.70)], cloth, 0.9)  # fmt: skip
        seats.poly([(side * (inner - 0.10), 0.675), (side * (inner - 0.02), 0.78), (side * outer, 0.83),
            (side * outer, 1.0),
                    (side * (inner - 0.01), 0.89), (side * (inner - 0.09), 0.745)], wood, 0.15)  # fmt: skip
        seats.poly([(side * outer, 0.13), (side * (inner + 0.06), 0.19), (side * (inner + 0.06), 0.205),
            (side * outer, 0.15)],
                   BRASS, 0.8)  # fmt: skip
        case_left, case_right = sorted((side * (inner + 0.10), side * (inner + 0.27)))
        seats.rounded(case_left, 0.075, case_right, 0.165, 0.012, WOODS[0], 0.6)
    _glow_lamp(room, 0.0, 0.06)
    room.finish()
    return room.painting(), room.people_light()


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
    sides = [[(s * (half * 0.84 + 0.10), 0.225), (s * wide * 1.1, 0.15), (s * wide * 1.1, 0.56),
        (s * (half + 0.09), 0.50)]
             for s in (-1, 1)]  # fmt: skip
    for hole in (back, *sides):
        middle_x, middle_y = sum(p[0] for p in hole) / 4, sum(p[1] for p in hole) / 4
        pen.poly([(middle_x + (x - middle_x) * 1.06, middle_y + (y - middle_y) * 1.09) for x, y in hole], DARK, 0.4)

    view = scene.canvas()
    paint_sky(view, scene, 0.47)
    outside = scene.pen(view, 0.6)
    outside.rect(-wide, 0.43, wide, 0.60, (116, 138, 96), 0.5)
    outside.blob(
        [(-wide, 0.45), (-0.4, 0.40), (0, 0.425), (0.5, 0.395), (wide, 0.44), (wide, 0.6), (-wide, 0.6)],
        (104, 128, 100),
        0.35,
    )
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
        seats.poly(
            [(side * wide, 0.56), (side * (half + 0.13), 0.53), (side * (half + 0.22), 0.80), (side * wide, 0.94)],
            trim,
            0.8,
        )
        seats.poly(
            [(side * wide, 0.70), (side * (half + 0.18), 0.64), (side * (half + 0.20), 0.675), (side * wide, 0.745)],
            DARK,
            0.6,
        )
        seats.line([(side * (half + 0.10), 0.23), (side * (half + 0.04), 0.50)], 0.028, DARK, 0.5)
    _glow_lamp(room, 0.0, 0.10)
    room.finish()
    _cut(room, [back, *sides])
    front = scene.canvas()
    dash, tint = Room(scene).pen(front), 0.1 if scene.tone.stars else 0.35
    dash.blob(
        [(-wide - 0.2, 0.95), (-0.3, 0.965), (0.3, 0.965), (wide + 0.2, 0.95), (wide + 0.3, 1.2), (-wide - 0.3, 1.2)],
        DARK,
        tint,
    )
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
