"""The country road."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    CHALK,
    DUST,
    GRASS,
    MEADOW,
    MOSS,
    OCHRE,
    SAND,
    SLATE,
    WHEAT,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills, peaks
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD
from filmstudio.engines.animatic.sets.exteriors.street_things import sign
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene


def road(scene: Scene) -> None:
    """One straight road to the horizon, poles that dwindle beside it, and emptiness."""
    v = shown(scene)
    land_local = scene.pick((WHEAT, GRASS, DUST, MEADOW))
    tinted(scene, land_local, 0.14)
    side = scene.pick((-1, 1))
    vanish = side * v * scene.roll(0.20, 0.34)
    paint_sky(scene)
    far = scene.flat(0.08)
    if scene.chance(0.5):
        peaks(far, scene, 0.55, 0.14, SLATE, 0.06, count=4, foot=0.62)
    else:
        hills(far, scene, 0.545, 0.08, MOSS, 0.10, count=4)
    mist(far, scene, 0.54)
    land = ground(scene, land_local, y=HORIZON_Y + 0.03, wave=0.003, degrees=-2)
    old = scene.place.era in OLD
    base = SAND if old else ASPHALT
    left, right = Wall(-v * 0.95 - vanish * 0.6, vanish), Wall(v * 0.95 - vanish * 0.6, vanish)
    surface = polygon(left.at(11, 0), right.at(11, 0), right.at(0.5, 0), left.at(0.5, 0))
    light, dark = (
        earth(scene, base, Tone.LIGHT if old else Tone.MID),
        earth(scene, base, Tone.MID if old else Tone.DARK),
    )
    verge_l, verge_r = left.shift(-0.16), right.shift(-0.16)
    land.fill(
        polygon(verge_l.at(11, 0), verge_r.at(11, 0), verge_r.at(0.5, 0), verge_l.at(0.5, 0)),
        earth(scene, SAND, Tone.LIGHT),
    )
    land.fill(surface, mix(light, dark, 0.55))
    land.brush(surface, light, coverage=0.5, fade=((0, 0.56), (0, 0.98)), seed=6)
    if not scene.key.snowy and not old:
        white = scene.paint(CHALK, Tone.LIGHT)
        for wall in (left, right):
            edge = wall.shift(0.06)
            land.fill(
                polygon(edge.at(11, 0), edge.shift(0.02).at(11, 0), edge.shift(0.02).at(0.5, 0), edge.at(0.5, 0)),
                white,
                0.7,
            )
        middle = Wall((left.x + right.x) / 2, vanish)
        for k in range(7):
            a = 0.58 * 1.5**k
            land.fill(
                polygon(
                    middle.at(a, 0),
                    middle.shift(0.04).at(a, 0),
                    middle.shift(0.04).at(a * 1.2, 0),
                    middle.at(a * 1.2, 0),
                ),
                scene.paint(OCHRE, Tone.LIGHT),
            )
    if scene.key.wet:
        sheen(land, scene, 0.62)
    _poles(first_stage(scene, 0.40), scene, Wall(side * v * 1.5 - vanish, vanish))
    stage = scene.flat(0.72)
    sign(stage.at(-side * v * 0.70, stand(0.66), 0.42 * 0.56), scene, 0.8)
    plant(
        stage,
        scene,
        thicket(scene, (Tree.BUSH,), -side * v * 0.62 - 0.2, -side * v * 0.62 + 0.1, stand(0.64), 0.03, 0.06, 0.10),
        depth=0.75,
        local=MOSS,
    )
    near = foreground(scene)
    grasses(near, scene, -side, local=GRASS, tall=0.30, count=9)


def _poles(canvas: Canvas, scene: Scene, wall: Wall) -> None:
    """Telegraph poles in a row with their wires; milestones and trees where there were none yet."""
    if scene.place.era in OLD:
        plant(canvas, scene, [(*wall.at(a, 0), 1.0 / a, Tree.POPLAR) for a in (5.5, 3.4, 2.2, 1.5)], depth=0.6)
        return
    tint = scene.paint(WOOD, Tone.DARK, 0.65)
    tops: list[tuple[float, float]] = []
    for a in (9.0, 5.2, 3.2, 2.1, 1.45, 1.0):
        (x, foot), (_, top) = wall.at(a, 0), wall.at(a, 0.92 + 0.16 / a)
        wide = 0.013 / a
        canvas.fill(polygon((x - wide, foot), (x - wide * 0.6, top), (x + wide * 0.6, top), (x + wide, foot)), tint)
        canvas.fill(
            polygon(
                (x - 0.12 / a, top + 0.05 / a),
                (x + 0.12 / a, top + 0.04 / a),
                (x + 0.12 / a, top + 0.065 / a),
                (x - 0.12 / a, top + 0.075 / a),
            ),
            tint,
        )
        tops.append((x, top + 0.05 / a))
    for (x0, y0), (x1, y1) in pairwise(tops):
        for shift in (-0.10, 0.10):
            sag = abs(x1 - x0) * 0.10
            canvas.fill(
                ribbon(
                    [
                        (x0 + shift * 0.4 * abs(x0 - wall.vanish), y0),
                        ((x0 + x1) / 2, (y0 + y1) / 2 + sag),
                        (x1 + shift * 0.4 * abs(x1 - wall.vanish), y1),
                    ],
                    [0.0012, 0.0018, 0.0026],
                ),
                tint,
            )
