"""A museum: pale walls with a few great pictures, things on plinths, light from above, a rope before all."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, seats, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    NAVY,
    OAK,
    RED,
    SAGE,
    SLATE,
    STONE,
    TEAL,
    TERRACOTTA,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_museum(scene: Scene) -> None:
    """Paint a gallery: a wide picture, a tall one, a head of marble, a vase."""
    wall, hand = scene.pick((WINE, SAGE, SLATE, TERRACOTTA)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.66, top=0.0, base=0.70, aside=0.07)
    size = scene.narrow
    scene.flat(0.2).fill(rect(-9, -9, 9, 9), scene.paint(wall, Tone.DARK, lit=False))
    floor = floors.lay_floor(room, OAK)
    floors.boards(floor, room, OAK, count=9)
    lamplight.puddle(floor, scene, 0, 0.82, 0.6 * size)
    back = shell.raise_walls(room, wall, ceiling=WHITE, ceiling_tone=Tone.LIGHT, cast=False)
    surfaces.dado(back, room, CREAM, 0.60, tone=Tone.MID)
    sky = polygon(room.out(room.x(0.2), 0.0, 1.1), room.out(room.x(0.8), 0.0, 1.1), room.out(room.x(0.8), 0.0, 1.9),
                  room.out(room.x(0.2), 0.0, 1.9))  # fmt: skip
    back.fill(sky, mix(room.outside.key.sky[1], scene.paint(WHITE, Tone.LIGHT), 0.35))
    for x, y, wide, tall, kind in ((0.30 * hand, 0.33, 0.40, 0.27, "land"), (-0.13 * hand, 0.34, 0.20, 0.29, "figure"),
                                   (-0.37 * hand, 0.36, 0.16, 0.16, "square")):  # fmt: skip
        at = room.x(0.5) + x * room.wide
        _picture(back.at(at, y, size), scene, wide, tall, kind)
    things = scene.flat(0.84)
    _head(things.at(-hand * shell.reach(scene) * 0.80, 0.80, size, flip=hand > 0), scene)
    _vase(things.at(hand * shell.reach(scene) * 0.60, 0.79, 0.95 * size), scene)
    bench = scene.flat(0.94, stands="bench").at(-hand * shell.reach(scene) * 0.42, 0.868, size)
    seats.bench(bench, scene, OAK, 0.30)
    _rope(scene.flat(NEAR), scene, hand)


def _picture(canvas: Canvas, scene: Scene, wide: float, tall: float, kind: str) -> None:
    """Hang a picture in a golden frame under its own lamp."""
    w, h = wide / 2, tall / 2
    lamplight.halo(canvas, scene, 0, -h, wide * 0.55, 0.8)
    canvas.fill(rect(-w - 0.022, -h - 0.022, w + 0.022, h + 0.022), scene.paint(BRASS, Tone.MID))
    canvas.fill(rect(-w - 0.022, h + 0.006, w + 0.022, h + 0.022), scene.paint(BRASS, Tone.DARK))
    frame = rect(-w, -h, w, h)
    with canvas.inside(frame) as inner:
        ground: Colour = {"land": CREAM, "figure": NAVY, "square": RED}[kind]
        inner.fill(frame, scene.paint(ground, Tone.MID))
        if kind == "land":
            inner.fill(circle(w * 0.35, -h * 0.25, h * 0.28), scene.key.accent)
            inner.fill(
                blob((-w, h * 0.2, 0), (-w * 0.3, -h * 0.2), (w * 0.2, h * 0.3), (w, 0, 0), (w, h, 0), (-w, h, 0)),
                scene.paint(TEAL, Tone.DARK),
            )
            inner.fill(blob((-w, h * 0.6, 0), (0, h * 0.35), (w, h * 0.7, 0), (w, h, 0), (-w, h, 0)),
                       scene.paint(SAGE, Tone.MID))  # fmt: skip
        elif kind == "figure":
            inner.fill(blob((-w * 0.8, h, 0), (-w * 0.5, h * 0.1), (0, -h * 0.1), (w * 0.5, h * 0.1), (w * 0.8, h, 0)),
                       scene.paint(WINE, Tone.DARK))  # fmt: skip
            inner.fill(ellipse(0, -h * 0.35, w * 0.30, h * 0.24), scene.paint(CREAM, Tone.LIGHT))
            inner.fill(blob((-w * 0.34, -h * 0.3), (-w * 0.2, -h * 0.66), (w * 0.2, -h * 0.66), (w * 0.34, -h * 0.3),
                            (w * 0.1, -h * 0.5)), scene.paint(WINE, Tone.DEEP))  # fmt: skip
        else:
            inner.fill(rect(-w, -h * 0.1, w, h), scene.paint(CREAM, Tone.LIGHT))
            inner.fill(circle(-w * 0.2, h * 0.2, h * 0.4), scene.paint(NAVY, Tone.DARK))
    canvas.fill(rect(-w * 0.3, -h - 0.052, w * 0.3, -h - 0.038), scene.paint(BRASS, Tone.DARK))


def _plinth(canvas: Canvas, scene: Scene, high: float) -> None:
    seats.shadow(canvas, scene, 0.16)
    canvas.fill(rect(-0.075, -high, 0.075, 0), scene.paint(WHITE, Tone.LIGHT))
    side = -scene.key.side
    canvas.fill(rect(min(side * 0.02, side * 0.075), -high, max(side * 0.02, side * 0.075), 0),
                scene.paint(WHITE, Tone.MID, lit=False))  # fmt: skip
    canvas.fill(rect(-0.09, -high - 0.014, 0.09, -high + 0.008), scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(rect(-0.03, -high * 0.72, 0.03, -high * 0.62), scene.paint(BRASS, Tone.DARK))


def _head(canvas: Canvas, scene: Scene) -> None:
    """A head of marble on a plinth, in profile."""
    _plinth(canvas, scene, 0.22)
    head = canvas.at(0, -0.234)
    light, mid = scene.paint(STONE, Tone.LIGHT), scene.paint(STONE, Tone.MID, lit=False)
    head.fill(
        blob(
            (-0.055, 0, 0),
            (-0.03, -0.035),
            (-0.045, -0.06),
            (-0.065, -0.075, 0.3),
            (-0.055, -0.105),
            (-0.075, -0.12, 0.3),
            (-0.056, -0.155),
            (-0.01, -0.19),
            (0.05, -0.165),
            (0.06, -0.10),
            (0.035, -0.05),
            (0.065, 0, 0),
        ),
        light,
    )
    head.fill(
        blob(
            (0.01, -0.185, 0), (0.05, -0.165), (0.06, -0.10), (0.035, -0.05), (0.065, 0, 0), (0.01, 0, 0), (0.02, -0.1)
        ),
        mid,
    )


def _vase(canvas: Canvas, scene: Scene) -> None:
    """An old vase under glass on a plinth."""
    _plinth(canvas, scene, 0.19)
    vase = canvas.at(0, -0.204)
    vase.fill(
        blob(
            (-0.022, 0, 0),
            (-0.052, -0.05),
            (-0.045, -0.095),
            (-0.02, -0.115),
            (-0.03, -0.14, 0),
            (0.03, -0.14, 0),
            (0.02, -0.115),
            (0.045, -0.095),
            (0.052, -0.05),
            (0.022, 0, 0),
        ),
        scene.paint(TERRACOTTA, Tone.DARK),
    )
    vase.fill(polygon((-0.052, -0.06), (0.052, -0.06), (0.050, -0.078), (-0.050, -0.078)), scene.key.accent)
    vase.fill(rect(-0.078, -0.185, 0.078, 0), scene.paint(WHITE, Tone.LIGHT), 0.16)
    vase.line([(-0.06, -0.17), (-0.03, -0.05)], 0.006, scene.paint(WHITE, Tone.LIGHT), 0.7)


def _rope(canvas: Canvas, scene: Scene, hand: int) -> None:
    """A red rope between posts across one lower corner."""
    deep = scene.paint(BRASS, Tone.DEEP)
    reach = shell.reach(scene)
    posts = [hand * reach * 0.62, hand * reach * 1.02]
    for x in posts:
        canvas.fill(rect(x - 0.010, 0.74, x + 0.010, 1.1), deep)
        canvas.fill(circle(x, 0.733, 0.020), deep)
    middle = sum(posts) / 2
    canvas.line([(posts[0], 0.765), (middle, 0.835), (posts[1], 0.765), (posts[1] + hand * 0.3, 0.86)], 0.026,
                scene.paint(RED, Tone.DARK))  # fmt: skip
