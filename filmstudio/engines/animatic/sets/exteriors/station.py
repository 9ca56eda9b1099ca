"""Station: a platform under its canopy, a train that waits, a clock."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, crest, earth, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.movers import smoke
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    BRICK,
    CHALK,
    CONCRETE,
    GLASS,
    IRON,
    MINT,
    MOSS,
    NAVY,
    OCHRE,
    RED,
    SLATE,
    STONE,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD, skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import bench, cone
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene
from filmstudio.model.place import Era

_STEAM = frozenset({Era.VICTORIAN, Era.FRONTIER, Era.TWENTIES, Era.FORTIES})
"""When trains were drawn by steam."""


def station(scene: Scene) -> None:
    """Everything runs to one point on a third: canopy, platform edge, rails, the train's windows."""
    tinted(scene, OCHRE, 0.12)
    v = shown(scene)
    side = scene.pick((-1, 1))
    vanish = side * v * 0.22
    paint_sky(scene, orb_x=vanish + side * v * 0.2)
    far = scene.flat(0.10)
    skyline(far, scene, 0.55, 0.11, 0.10)
    far.fill(crest(scene, 0.545, 0.008, 0.75), scene.paint(MOSS, Tone.MID, 0.16))
    mist(far, scene, 0.53)
    train_wall = Wall(side * v * 1.08 - vanish, vanish)
    edge = Wall(side * v * 0.66 - vanish, vanish)
    back = Wall(-side * v * 1.28 - vanish, vanish)
    _floor(scene, edge, back, train_wall)
    _train(first_stage(scene, 0.62), scene, train_wall)
    building = scene.flat(0.66)
    local = scene.pick((STONE, MINT, OCHRE, CHALK))
    sunny = scene.key.side == side
    body = scene.paint(local, Tone.LIGHT if sunny and not scene.key.dark else Tone.MID, 0.85, lit=sunny)
    dark = scene.paint(local, Tone.DARK, 0.85, lit=False)
    building.fill(back.pane(0.55, 4.0, 0, 0.98), body)
    pane = (
        scene.key.glow(scene.key.lamp)
        if scene.key.lamps
        else mix(scene.paint(SLATE, Tone.DARK, 0.8), scene.key.sky[1], 0.25)
    )
    for at in (0.72, 1.0, 1.35, 1.85, 2.6):
        if scene.chance(0.3):
            building.fill(back.pane(at, at * 1.2, 0, 0.52), scene.paint(WOOD, Tone.DARK, 0.85))
        else:
            building.fill(back.pane(at, at * 1.2, 0.2, 0.60), pane)
            building.fill(back.pane(at * 0.985, at * 1.215, 0.17, 0.20), dark)
    building.fill(back.pane(0.55, 4.0, 0, 0.10), dark)
    _canopy(building, scene, back, edge)
    stage = scene.flat(0.82, stands="bench")
    bench(stage.at(-side * v * 0.62, stand(0.78), 0.42 * 0.78 * scene.narrow), scene, 0.85)
    near = foreground(scene)
    post = -side * v * 0.90
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    near.fill(polygon((post - 0.022, -0.1), (post + 0.022, -0.1), (post + 0.026, 1.1), (post - 0.026, 1.1)), tint)
    near.fill(polygon((post, 0.30), (post + side * 0.20, 0.095), (post + side * 0.25, 0.095), (post, 0.36)), tint)
    near.fill(polygon((post, 0.30), (post - side * 0.20, 0.095), (post - side * 0.25, 0.095), (post, 0.36)), tint)
    near.fill(
        polygon((post - 0.4, 0.10), (post + side * 0.4, 0.10), (post + side * 0.4, 0.06), (post - 0.4, 0.06)), tint
    )


def _floor(scene: Scene, edge: Wall, back: Wall, beyond: Wall) -> None:
    """The platform with its white edge, and the bed of the rails below it."""
    half = scene.half + OVER
    floor = scene.flat(0.11, NEAREST)
    floor.fill(rect(-half, HORIZON_Y + 0.035, half, 1.1), earth(scene, STONE, Tone.DARK))
    floor.brush(rect(-half, HORIZON_Y + 0.035, half, 1.1), scene.paint(IRON, Tone.DARK), coverage=0.4, seed=3)
    for x in (edge.x + (beyond.x - edge.x) * 0.38, edge.x + (beyond.x - edge.x) * 0.72):
        rail = Wall(x, edge.vanish)
        floor.fill(
            polygon(
                rail.at(9, -0.02), rail.shift(0.03).at(9, -0.02), rail.shift(0.03).at(0.5, -0.02), rail.at(0.5, -0.02)
            ),
            scene.paint(CHALK, Tone.LIGHT, 0.8),
        )
    plate = polygon(back.at(9.0, 0), edge.at(9.0, 0), edge.at(0.5, 0), back.at(0.5, 0))
    light, dark = earth(scene, CONCRETE, Tone.LIGHT), earth(scene, CONCRETE, Tone.MID)
    floor.fill(plate, mix(light, dark, 0.6))
    floor.brush(plate, light, coverage=0.7, fade=((0, 0.56), (0, 0.95)), seed=5)
    line = edge.shift(0.07)
    floor.fill(
        polygon(line.at(9.0, 0), line.shift(0.04).at(9.0, 0), line.shift(0.04).at(0.5, 0), line.at(0.5, 0)),
        scene.paint(CHALK, Tone.LIGHT),
    )
    floor.fill(
        polygon(edge.at(9.0, 0), edge.at(9.0, -0.06), edge.at(0.5, -0.06), edge.at(0.5, 0)),
        scene.paint(CONCRETE, Tone.DEEP, lit=False),
    )
    for k in range(5):
        a = 0.62 * 1.5**k
        floor.fill(polygon(back.at(a, 0), line.at(a, 0), line.at(a * 1.012, 0), back.at(a * 1.012, 0)), dark, 0.5)
    if scene.key.wet:
        sheen(floor, scene, 0.68)


def _train(canvas: Canvas, scene: Scene, wall: Wall) -> None:
    """The side of a train in perspective, its windows a row of lights at night."""
    local = scene.pick((RED, NAVY, MINT, OCHRE))
    if scene.place.era is Era.FUTURE:
        local = CHALK
    steam = scene.place.era in _STEAM
    if steam:
        local = scene.pick((BRICK, MOSS, NAVY))
    body, dark = scene.paint(local, Tone.MID, 0.8), scene.paint(local, Tone.DARK, 0.8, lit=False)
    n, f = 0.80, 2.4 if steam else 5.5
    canvas.fill(wall.pane(n, f, -0.02, 0.74), body)
    canvas.fill(
        polygon(wall.at(n, 0.74), wall.at(f, 0.74), wall.shift(-0.12).at(f, 0.82), wall.shift(-0.12).at(n, 0.82)),
        scene.paint(IRON, Tone.DARK, 0.8),
    )
    canvas.fill(wall.pane(n, f, -0.02, 0.10), dark)
    canvas.fill(wall.pane(n, f, 0.26, 0.30), scene.paint(CHALK, Tone.LIGHT, 0.8))
    pane = (
        scene.key.glow(scene.key.lamp)
        if scene.key.lamps
        else mix(scene.paint(GLASS, Tone.MID, 0.8), scene.key.sky[2], 0.35)
    )
    at = n * 1.06
    k = 0
    while at < f:
        if k % 4 == 3:
            canvas.fill(wall.pane(at, at + 0.16, 0.04, 0.62), dark)
        else:
            canvas.fill(wall.pane(at, at + 0.17, 0.38, 0.62), pane)
        at += 0.24
        k += 1
    if steam:
        _locomotive(canvas, scene, wall, f)
    if scene.key.lamps:
        out = wall.shift(0.30)
        canvas.fill(polygon(wall.at(n, 0), wall.at(f, 0), out.at(f, 0), out.at(n, 0)), scene.key.lamp, 0.14)


def _locomotive(canvas: Canvas, scene: Scene, wall: Wall, far: float) -> None:
    """The engine at the head of a train, black, its funnel under steam that drifts along the roofs."""
    iron, deep = scene.paint(IRON, Tone.DARK, 0.7), scene.paint(IRON, Tone.DEEP, 0.7)
    canvas.fill(wall.pane(far, far + 0.9, 0, 0.92), iron)
    canvas.fill(wall.pane(far - 0.1, far + 1.0, 0.90, 0.98), deep)
    canvas.fill(wall.pane(far + 0.9, far + 3.0, 0.12, 0.72), iron)
    canvas.fill(wall.pane(far + 2.2, far + 2.6, 0.70, 1.16), deep)
    canvas.fill(wall.pane(far + 2.1, far + 2.7, 1.10, 1.18), deep)
    x, y = wall.at(far + 2.4, 1.18)
    white = mix(scene.key.air, scene.key.light, 0.6)
    canvas.fill(
        blob((x - 0.008, y, 0), (x - 0.05, y - 0.05), (x - 0.03, y - 0.13), (x + 0.04, y - 0.19), (x + 0.13, y - 0.17),
             (x + 0.10, y - 0.09), (x + 0.03, y - 0.05), (x + 0.008, y, 0)), white, 0.8)  # fmt: skip
    smoke(scene, 0.36, x, y - 0.02, 0.07, white)


def _canopy(canvas: Canvas, scene: Scene, back: Wall, edge: Wall) -> None:
    """The roof over the platform, its saw-tooth valance, its columns, its hanging clock."""
    under = scene.paint(WOOD if scene.place.era in OLD else SLATE, Tone.DARK, 0.8, lit=False)
    rim = scene.paint(CHALK, Tone.LIGHT if not scene.key.dark else Tone.MID, 0.85)
    iron = scene.paint(IRON, Tone.DARK, 0.85)
    lip = edge.shift(0.16)
    high = 0.98
    canvas.fill(
        polygon(back.at(0.5, high), back.at(4.0, high), lip.at(4.0, high * 0.98), lip.at(0.5, high * 0.98)), under
    )
    for k in range(6):
        a = 0.66 * 1.42**k
        canvas.fill(
            polygon(back.at(a, high), lip.at(a, high * 0.98), lip.at(a * 1.05, high * 0.98), back.at(a * 1.05, high)),
            iron,
            0.6,
        )
    canvas.fill(
        polygon(lip.at(0.5, high + 0.03), lip.at(4.0, high + 0.03), lip.at(4.0, high - 0.05), lip.at(0.5, high - 0.05)),
        rim,
    )
    columns = Wall(edge.x * 0.55 + back.x * 0.45, edge.vanish)
    for a in (1.25, 1.75, 2.6, 3.8):
        (x, foot), (_, top) = columns.at(a, 0), columns.at(a, high)
        wide = 0.020 / a
        canvas.fill(polygon((x - wide, foot), (x - wide * 0.7, top), (x + wide * 0.7, top), (x + wide, foot)), iron)
        canvas.fill(polygon((x, top + 0.10 / a), (x - 0.09 / a, top), (x + 0.09 / a, top)), iron)
        if scene.key.lamps:
            lx, ly = Wall(columns.x * 0.6 + edge.x * 0.4, edge.vanish).at(a * 1.08, high - 0.1)
            canvas.fill(
                polygon(
                    (lx - 0.035 / a, ly),
                    (lx + 0.035 / a, ly),
                    (lx + 0.02 / a, ly - 0.03 / a),
                    (lx - 0.02 / a, ly - 0.03 / a),
                ),
                iron,
            )
            cone(canvas.at(lx, ly, 1 / a), scene, 0, 0, 0.03, 0.22, high - 0.1)
    _clock(canvas, scene, *Wall(edge.x * 0.75 + back.x * 0.25, edge.vanish).at(1.55, 0.80), 0.034)


def _clock(canvas: Canvas, scene: Scene, x: float, y: float, radius: float) -> None:
    """A round clock that hangs from the roof."""
    iron = scene.paint(IRON, Tone.DEEP, 0.85)
    canvas.fill(rect(x - 0.003, y - radius * 3.2, x + 0.003, y), iron)
    canvas.fill(circle(x, y, radius * 1.18), iron)
    canvas.fill(circle(x, y, radius), scene.key.glow(CHALK) if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, 0.9))
    for turn, reach, wide in ((scene.roll(0, 6.28), 0.82, 0.05), (scene.roll(0, 6.28), 0.52, 0.08)):
        dx, dy = math.sin(turn), -math.cos(turn)
        canvas.fill(
            polygon(
                (x - dy * wide * radius, y + dx * wide * radius),
                (x + dx * reach * radius, y + dy * reach * radius),
                (x + dy * wide * radius, y - dx * wide * radius),
            ),
            iron,
        )
    canvas.fill(circle(x, y, radius * 0.12), scene.key.accent)
