"""The cemetery."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.graves import grave
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, long_shadow, stand
from filmstudio.engines.animatic.sets.exteriors.houses import church
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    EARTH,
    IRON,
    MOSS,
    SAND,
    SLATE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def cemetery(scene: Scene) -> None:
    """Leaning stones in loose rows, a bare tree, a chapel on the rise, mist between."""
    tinted(scene, SLATE, 0.26)
    v = shown(scene)
    paint_sky(scene)
    side = -scene.key.side
    far = scene.flat(0.10)
    hills(far, scene, 0.56, 0.11, MOSS, 0.12, count=3)
    church(far.at(side * v * 0.30, 0.515, 0.045), scene, 0.24, flip=side < 0)
    mid = scene.flat(0.26)
    plant(
        mid,
        scene,
        thicket(scene, (Tree.CYPRESS, Tree.CYPRESS, Tree.BUSH), -scene.half, scene.half, stand(0.24), 0.08, 0.20, 0.14),
        depth=0.34,
    )
    land = ground(scene, MOSS, y=stand(0.24), wave=0.010)
    path = polygon((-side * 0.03, 0.60), (side * 0.01, 0.60), (side * 0.34, 1.1), (-side * 0.42, 1.1))
    land.fill(path, earth(scene, SAND, Tone.LIGHT if not scene.key.dark else Tone.MID))
    land.brush(path, earth(scene, EARTH, Tone.MID), coverage=0.5, fade=((0, 1.0), (0, 0.66)), degrees=2)
    stones = first_stage(scene, 0.42)
    for depth in (0.30, 0.40, 0.50):
        for k in range(6):
            at = (k - 2.5) * 0.42 + scene.roll(-0.10, 0.10)
            if abs(at) > 0.22:
                grave(
                    stones.at(at * v, stand(depth) + scene.roll(-0.004, 0.004), 0.42 * depth, scene.roll(-5, 5)),
                    scene,
                    depth + 0.2,
                )
    mist(stones, scene, stand(0.40), 0.03, 0.6)
    stage = scene.flat(0.82)
    for at, depth in ((-0.82, 0.78), (0.66, 0.74), (0.92, 0.84)):
        long_shadow(land, scene, -side * v * at, stand(depth), 0.09, 0.16, MOSS)
        grave(stage.at(-side * v * at, stand(depth), 0.42 * depth, scene.roll(-6, 6)), scene, 0.88)
    plant(stage, scene, [(side * v * 0.78, stand(0.66), 0.72, Tree.BARE)], depth=0.8, tone=Tone.DARK)
    near = foreground(scene)
    _gate(near, scene, -side)


def _gate(canvas: Canvas, scene: Scene, side: int) -> None:
    """Half of an iron gate that stands open at one side."""
    v = shown(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    post = side * v * 0.92
    out = side * (scene.half + OVER)
    canvas.fill(polygon((post, 0.26), (out, 0.26), (out, 1.1), (post, 1.1)), tint)
    canvas.fill(
        polygon(
            (post - side * 0.02, 0.26), (post + side * 0.06, 0.20), (out, 0.20), (out, 0.28), (post - side * 0.02, 0.28)
        ),
        tint,
    )
    for k in range(6):
        x = post - side * (0.03 + 0.042 * k)
        top = 0.40 + 0.030 * k
        canvas.fill(rect(x - 0.0035, top, x + 0.0035, 0.93 - 0.012 * k), tint)
        canvas.fill(polygon((x - 0.008, top), (x, top - 0.028), (x + 0.008, top)), tint)
    for y0, y1 in ((0.44, 0.60), (0.86, 0.82)):
        canvas.fill(
            polygon((post, y0), (post - side * 0.255, y1), (post - side * 0.255, y1 + 0.010), (post, y0 + 0.012)), tint
        )
