"""In space: a planet, a moon, a ground of craters."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, crest, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import CLAY, MINT, NAVY, OCHRE, ROSE, SLATE, SNOW, STONE
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, star
from filmstudio.engines.animatic.sets.scene import Scene


def space(scene: Scene) -> None:
    """A planet in its ring on a third, a small moon, dust and stars; a grey ground of craters under the feet."""
    v, half = shown(scene), scene.half + OVER
    back = scene.flat(0.0)
    black, blue = scene.paint(NAVY, Tone.DEEP), scene.paint(NAVY, Tone.DARK)
    back.fill(rect(-half, -0.1, half, 1.1), black)
    side = scene.key.side
    band = blob(
        (-half, 0.42, 0),
        (-half * 0.3, 0.20),
        (half * 0.4, 0.22),
        (half, 0.02, 0),
        (half, 0.24, 0),
        (half * 0.3, 0.40),
        (-half * 0.4, 0.42),
        (-half, 0.62, 0),
    )
    back.brush(band, mix(black, blue, 0.8), brush=Brush.SPONGE, coverage=0.7, seed=4)
    back.brush(band, mix(blue, scene.paint(ROSE, Tone.DARK), 0.6), brush=Brush.SPONGE, coverage=0.28, seed=9)
    light = mix(black, scene.key.orb, 0.9)
    for _ in range(90):
        x, y = scene.roll(-half, half), scene.roll(0, 0.85)
        back.fill(circle(x, y, scene.pick((0.0011, 0.0014, 0.0018, 0.0024))), mix(black, light, scene.roll(0.4, 1.0)))
    for _ in range(4):
        back.fill(star(scene.roll(-half, half), scene.roll(0.05, 0.6), scene.roll(0.008, 0.014)), light)
    globes = scene.flat(0.04)
    local = scene.pick((OCHRE, ROSE, MINT, CLAY))
    _planet(globes, scene, -side * v * 0.46, 0.33, 0.19, local, ring=scene.chance(0.6))
    x = side * v * 0.58
    globes.fill(circle(x, 0.24, 0.036), scene.paint(STONE, Tone.LIGHT))
    globes.fill(
        blob((x, 0.204, 0.4), (x - side * 0.036, 0.24), (x, 0.276, 0.4), (x - side * 0.004, 0.24)),
        scene.paint(STONE, Tone.DARK, lit=False),
        0.85,
    )
    ridge = scene.flat(0.20)
    ridge.fill(crest(scene, 0.60, 0.022, 0.9, count=9), mix(black, scene.paint(STONE, Tone.DARK), 0.75))
    ground_flat = scene.flat(0.40, NEAREST)
    plate = crest(scene, 0.66, 0.014)
    body, dark, pale = (
        scene.paint(STONE, Tone.MID),
        scene.paint(STONE, Tone.DARK, lit=False),
        scene.paint(STONE, Tone.LIGHT),
    )
    ground_flat.fill(plate, mix(body, dark, 0.35))
    ground_flat.brush(plate, body, coverage=0.8, fade=((0, 0.64), (0, 0.95)), degrees=-3)
    for _ in range(9):
        depth = scene.roll(0.46, 1.2)
        cx, cy, wide = scene.roll(-half, half), stand(depth), 0.10 * depth * scene.roll(0.4, 1.2)
        if abs(cx) < 0.10 and depth > 0.85:
            continue
        ground_flat.fill(ellipse(cx, cy, wide, wide * 0.24), pale)
        ground_flat.fill(ellipse(cx + side * wide * 0.05, cy + wide * 0.015, wide * 0.90, wide * 0.19), dark)
    stage = first_stage(scene, 0.82)
    boulder(stage, scene, side * v * 0.72, stand(0.80), 0.13, 0.14, 0.9, local=STONE)
    near = foreground(scene)
    boulder(near, scene, -side * v * 1.0, 1.0, 0.28, 0.22, 1.35, local=SLATE, tone=Tone.DEEP)


def _planet(canvas: Canvas, scene: Scene, x: float, y: float, radius: float, local: Colour, *, ring: bool) -> None:
    """A globe in bands with one hard shadow, and a flat ring that passes before and behind it."""
    body, dark, pale = (
        scene.paint(local, Tone.MID),
        scene.paint(local, Tone.DARK, lit=False),
        scene.paint(local, Tone.LIGHT),
    )
    s = -scene.key.side
    tilt = -16
    if ring:
        canvas.fill(ellipse(x, y, radius * 1.75, radius * 0.34, tilt), scene.paint(STONE, Tone.MID), 0.75)
    disc = circle(x, y, radius)
    canvas.fill(disc, body)
    with canvas.inside(disc) as inner:
        turned = inner.at(x, y, radius, tilt)
        for top, tall, paint in (
            (-0.62, 0.18, pale),
            (-0.30, 0.12, dark),
            (-0.02, 0.26, pale),
            (0.42, 0.16, dark),
            (0.72, 0.12, pale),
        ):
            turned.fill(
                polygon((-1.1, top + scene.roll(-0.03, 0.03)), (1.1, top), (1.1, top + tall), (-1.1, top + tall * 0.9)),
                paint,
                0.6,
            )
        inner.brush(rect(x - radius, y - radius, x + radius, y + radius), body, coverage=0.4, degrees=tilt, seed=5)
        inner.fill(
            blob(
                (x + s * radius * 0.10, y - radius * 1.1, 0),
                (x + s * radius * 0.52, y),
                (x + s * radius * 0.10, y + radius * 1.1, 0),
                (x + s * radius * 1.5, y + radius * 1.1, 0),
                (x + s * radius * 1.5, y - radius * 1.1, 0),
            ),
            mix(dark, scene.paint(NAVY, Tone.DEEP), 0.55),
            0.85,
        )
    if ring:
        front = canvas.at(x, y, radius, tilt)
        front.fill(
            blob(
                (-1.75, 0.0, 0.4),
                (-1.2, 0.24),
                (0, 0.345),
                (1.2, 0.24),
                (1.75, 0.0, 0.4),
                (1.3, 0.13),
                (0, 0.20),
                (-1.3, 0.13),
            ),
            scene.paint(SNOW, Tone.LIGHT),
            0.9,
        )
