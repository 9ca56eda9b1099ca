"""Rooftop: the town from above, a parapet, a tank on its legs, and a great deal of sky."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, stand
from filmstudio.engines.animatic.sets.exteriors.movers import smoke, traffic
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    BRICK,
    CHALK,
    CONCRETE,
    IRON,
    ROSE,
    SLATE,
    SNOW,
    STEEL,
    TILE,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD, skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import antenna
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def rooftop(scene: Scene) -> None:
    """A flat roof over the town; in old times a terrace between tiled gables."""
    tinted(scene, ROSE, 0.12)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.08)
    skyline(far, scene, 0.64, 0.40 if scene.place.era not in OLD else 0.20, 0.16)
    mist(far, scene, 0.56)
    middle = scene.flat(0.22)
    skyline(middle, scene, 0.74, 0.26, 0.55)
    mist(middle, scene, 0.64)
    roof = ground(scene, CONCRETE if scene.place.era not in OLD else TILE, y=stand(0.66), wave=0.0, degrees=0)
    line = scene.paint(SLATE, Tone.DARK, 0.9)
    for k in range(3):
        y = stand(0.76 + 0.16 * k)
        roof.fill(rect(-half, y, half, y + 0.003 + 0.002 * k), line, 0.4)
    wall = first_stage(scene, 0.68)
    top, foot = stand(0.68) - 0.42 * 0.68 * 0.52, stand(0.68)
    local = scene.pick((BRICK, CONCRETE, CHALK))
    wall.fill(rect(-half, top, half, foot), scene.paint(local, Tone.MID, 0.85))
    wall.brush(
        rect(-half, top, half, foot),
        scene.paint(local, Tone.DARK, 0.85),
        coverage=0.4,
        fade=((0, foot), (0, top)),
        seed=4,
    )
    wall.fill(
        polygon((-half, top - 0.018), (half, top - 0.018), (half, top + 0.008), (-half, top + 0.008)),
        scene.paint(SNOW if scene.key.snowy else CHALK, Tone.LIGHT, 0.85),
    )
    stage = scene.flat(0.80)
    if scene.place.era in OLD:
        _gable(stage, scene, side, 0.85)
    else:
        _tank(stage.at(side * v * 0.64, stand(0.70), 0.42 * 0.46 * scene.narrow), scene, 0.88)
    _chimneys(stage, scene, -side)
    if scene.place.era is Era.FUTURE:
        traffic(scene, 0.10, 0.18, v)
    near = foreground(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    edge = -side * v * 0.86
    out = -side * half
    near.fill(polygon((edge, 0.72), (edge + side * 0.02, 0.70), (out, 0.70), (out, 1.1), (edge, 1.1)), tint)
    near.fill(
        polygon(
            (edge - side * 0.06, 0.42),
            (edge - side * 0.10, 0.42),
            (edge - side * 0.10, 0.72),
            (edge - side * 0.06, 0.72),
        ),
        tint,
    )
    near.fill(
        blob(
            (edge - side * 0.02, 0.43, 0),
            (edge - side * 0.03, 0.37),
            (edge - side * 0.13, 0.37),
            (edge - side * 0.14, 0.43, 0),
        ),
        tint,
    )


def _tank(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A water tank on legs, 2.7 persons high; in the future a mast with a ring of light."""
    dark, mid = scene.paint(IRON, Tone.DARK, depth), scene.paint(WOOD, Tone.MID, depth)
    if scene.place.era is Era.FUTURE:
        canvas.fill(polygon((-0.5, 0), (-0.08, -2.9), (0.08, -2.9), (0.5, 0)), scene.paint(STEEL, Tone.MID, depth))
        canvas.fill(blob((-0.6, -2.1, 0), (0, -2.25), (0.6, -2.1, 0), (0, -1.98)), scene.key.glow(scene.key.accent))
        return
    for x, foot in ((-0.55, -0.66), (0.50, 0.62), (-0.14, -0.18), (0.16, 0.22)):
        canvas.fill(polygon((foot - 0.04, 0), (x - 0.035, -1.2), (x + 0.035, -1.2), (foot + 0.04, 0)), dark)
    canvas.fill(polygon((-0.62, -0.42), (-0.60, -0.36), (0.55, -0.95), (0.53, -1.01)), dark)
    canvas.fill(rect(-0.74, -1.26, 0.74, -1.17), dark)
    canvas.fill(polygon((-0.66, -1.24), (-0.62, -2.30), (0.62, -2.30), (0.66, -1.24)), mid)
    s = -scene.key.side
    canvas.fill(
        polygon((s * 0.18, -1.24), (s * 0.16, -2.30), (s * 0.62, -2.30), (s * 0.66, -1.24)),
        scene.paint(WOOD, Tone.DARK, depth, lit=False),
    )
    for y in (-1.5, -1.95):
        canvas.fill(polygon((-0.655, y), (0.655, y), (0.652, y - 0.05), (-0.652, y - 0.05)), dark)
    canvas.fill(
        polygon((-0.78, -2.28), (0.04, -2.86), (0.78, -2.28)),
        scene.paint(SNOW if scene.key.snowy else SLATE, Tone.LIGHT if scene.key.snowy else Tone.DARK, depth),
    )


def _gable(canvas: Canvas, scene: Scene, side: int, depth: float) -> None:
    """The tiled slope of the next roof with a dormer, running out of the picture."""
    v = shown(scene)
    out = side * (scene.half + OVER)
    foot, ridge = stand(0.80), 0.40
    near, far = side * v * 0.34, side * v * 0.74
    light, shade = scene.paint(TILE, Tone.MID, depth), scene.paint(TILE, Tone.DARK, depth, lit=False)
    if scene.key.snowy:
        light, shade = scene.paint(SNOW, Tone.LIGHT, depth), scene.paint(SNOW, Tone.MID, depth, lit=False)
    canvas.fill(polygon((near, foot), (far, ridge), (out, ridge), (out, foot)), light)
    for k in range(1, 6):
        t = k / 6
        y, start = foot + (ridge - foot) * t, near + (far - near) * t
        scallops: list[Point] = [(start, y - 0.006, 0)]
        count = 16 - k
        for n in range(count):
            x0, x1 = (start + (out - start) * (n + part) / count for part in (0, 1))
            scallops += [((x0 + x1) / 2, y + 0.012), (x1, y - 0.002, 0)]
        canvas.fill(blob(*scallops, (out, y - 0.006, 0)), mix(light, shade, 0.75))
    canvas.fill(
        polygon(
            (far - side * 0.02, ridge - 0.012),
            (out, ridge - 0.012),
            (out, ridge + 0.012),
            (far - side * 0.03, ridge + 0.012),
        ),
        shade,
    )
    x, y, wide = side * v * 0.80, foot - 0.10, 0.075
    canvas.fill(
        polygon((x - wide, y), (x - wide, y - 0.10), (x, y - 0.17), (x + wide, y - 0.10), (x + wide, y)),
        scene.paint(CHALK, Tone.LIGHT, depth),
    )
    canvas.fill(polygon((x - wide * 1.25, y - 0.09), (x, y - 0.19), (x + wide * 1.25, y - 0.09), (x, y - 0.155)), shade)
    pane = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SLATE, Tone.DARK, depth)
    canvas.fill(rect(x - wide * 0.45, y - 0.095, x + wide * 0.45, y - 0.02), pane)
    canvas.fill(rect(x - 0.003, y - 0.095, x + 0.003, y - 0.02), scene.paint(CHALK, Tone.LIGHT, depth))


def _chimneys(canvas: Canvas, scene: Scene, side: int) -> None:
    """Chimney pots or vents beside an aerial; smoke from one of them."""
    v = shown(scene)
    depth, foot = 0.85, stand(0.72)
    body, shade = scene.paint(BRICK, Tone.MID, depth), scene.paint(BRICK, Tone.DARK, depth, lit=False)
    x, wide, tall = side * v * 0.66, 0.075, 0.20
    canvas.fill(rect(x - wide, foot - tall, x + wide, foot), body)
    s = -scene.key.side
    canvas.fill(
        rect(min(x + s * wide * 0.3, x + s * wide), foot - tall, max(x + s * wide * 0.3, x + s * wide), foot), shade
    )
    canvas.fill(
        rect(x - wide * 1.15, foot - tall - 0.016, x + wide * 1.15, foot - tall + 0.004),
        scene.paint(SNOW if scene.key.snowy else CONCRETE, Tone.LIGHT, depth),
    )
    for k in range(3):
        px = x - wide * 0.6 + wide * 0.6 * k
        high = 0.035 + 0.012 * (k % 2)
        canvas.fill(
            polygon(
                (px - 0.014, foot - tall - 0.014),
                (px - 0.010, foot - tall - 0.014 - high),
                (px + 0.010, foot - tall - 0.014 - high),
                (px + 0.014, foot - tall - 0.014),
            ),
            shade,
        )
    if scene.place.era not in OLD:
        antenna(canvas.at(side * v * 0.44, foot, 0.42 * 0.62), scene, depth)
        canvas.fill(circle(side * v * 0.44, foot - 0.42 * 0.62 * 1.22, 0.007), scene.key.accent)
    smoke(scene, 0.80, x, foot - tall - 0.06, 0.09, mix(scene.key.air, scene.key.light, 0.4))
