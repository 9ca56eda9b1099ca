"""The suburb."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect
from filmstudio.engines.animatic.sets.exteriors.fences import picket_fence
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import branch
from filmstudio.engines.animatic.sets.exteriors.frontier import homestead
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.houses import roofing, window
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    AUTUMN,
    CHALK,
    CONCRETE,
    LEAF,
    MEADOW,
    MINT,
    MOSS,
    NAVY,
    OCHRE,
    PLASTER,
    ROSE,
    SLATE,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.street_things import mailbox
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.exteriors.vehicles import CAR_COLOURS, car
from filmstudio.engines.animatic.sets.exteriors.village import village
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_OTHERS = {Era.FRONTIER: homestead, Era.MEDIEVAL: village, Era.ANCIENT: village}
"""What a house stands in where there are no suburbs yet."""


def suburb(scene: Scene) -> None:
    """Low houses behind lawns and white fences, a drive with a car, a great tree, a letter box."""
    if scene.place.era in _OTHERS:
        _OTHERS[scene.place.era](scene)
        return
    tinted(scene, MINT, 0.14)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.555, 0.06, MOSS, 0.12, count=3)
    plant(
        far,
        scene,
        thicket(scene, (Tree.ROUND, Tree.POPLAR, Tree.BUSH), -scene.half, scene.half, 0.585, 0.07, 0.16, 0.12),
        depth=0.28,
        local=LEAF,
    )
    mid = scene.flat(0.34)
    for at, depth in ((-0.88, 0.30), (0.52, 0.34), (-0.18, 0.27), (1.28, 0.32), (-1.5, 0.32)):
        local = scene.pick((CHALK, PLASTER, ROSE, MINT, OCHRE))
        house(
            mid.at(side * v * at, stand(depth), 0.42 * depth * scene.roll(0.95, 1.1)),
            scene,
            depth + 0.2,
            local,
            flip=scene.chance(0.5),
        )
    lawn = ground(scene, MEADOW, y=stand(0.30), wave=0.004)
    drive = polygon(
        (side * v * 0.62, stand(0.36)),
        (side * v * 0.82, stand(0.36)),
        (side * v * 1.15, stand(0.70)),
        (side * v * 0.72, stand(0.70)),
    )
    lawn.fill(drive, earth(scene, CONCRETE, Tone.LIGHT))
    y = stand(0.70)
    walk = rect(-half, y, half, y + 0.035)
    lawn.fill(walk, earth(scene, CONCRETE, Tone.LIGHT if not scene.key.dark else Tone.MID))
    tar = rect(-half, y + 0.062, half, 1.1)
    lawn.fill(rect(-half, y + 0.054, half, y + 0.062), earth(scene, CONCRETE, Tone.MID))
    lawn.fill(tar, mix(earth(scene, ASPHALT, Tone.MID), earth(scene, ASPHALT, Tone.DARK), 0.5))
    lawn.brush(tar, earth(scene, ASPHALT, Tone.MID), coverage=0.55, fade=((0, y + 0.05), (0, 0.98)), seed=7)
    if scene.key.wet:
        sheen(lawn, scene, y + 0.06)
    stage = first_stage(scene, 0.62)
    picket_fence(stage, scene, -side * v * 0.10, -side * (half + 0.1), stand(0.58), 0.72)
    plant(
        stage,
        scene,
        [
            (-side * v * 0.70, stand(0.56), 0.52, Tree.ROUND),
            (side * v * 0.30, stand(0.46), 0.07, Tree.BUSH),
            (side * v * 0.20, stand(0.45), 0.05, Tree.BUSH),
        ],
        depth=0.7,
        local=scene.pick((LEAF, AUTUMN, MOSS)),
    )
    car(stage.at(side * v * 0.80, stand(0.52), 0.42 * 0.50), scene, 0.68, scene.pick(CAR_COLOURS), flip=side > 0)
    mailbox(stage.at(side * v * 0.50, stand(0.68), 0.42 * 0.60), scene, 0.8)
    near = foreground(scene)
    branch(near, scene, side)


def house(canvas: Canvas, scene: Scene, depth: float, local: tuple[int, int, int], *, flip: bool = False) -> None:
    """A low family house with a porch and a garage, about 4 wide and 2 high."""
    c = canvas.at(0, 0, flip=flip)
    wall = scene.paint(local, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    shade = scene.paint(local, Tone.DARK, depth, lit=False)
    roof, roof_shade = roofing(scene, depth, scene.pick((SLATE, WOOD, ROSE)))
    c.fill(rect(-1.9, -1.05, 1.9, 0), wall)
    c.fill(rect(-1.9, -1.05, 1.9, -0.92), shade, 0.7)
    c.fill(polygon((-2.15, -1.0), (-1.5, -1.72), (1.55, -1.76), (2.2, -1.0)), roof)
    c.fill(polygon((-0.25, -0.98), (0.62, -1.82), (1.5, -0.98)), roof_shade)
    c.fill(polygon((-0.05, -0.98), (0.62, -1.62), (1.3, -0.98), (1.3, 0), (-0.05, 0)), wall)
    c.fill(rect(0.1, -0.86, 1.15, 0), scene.paint(CHALK, Tone.LIGHT, depth))
    for k in range(3):
        c.fill(rect(0.1, -0.66 + 0.22 * k, 1.15, -0.63 + 0.22 * k), shade, 0.6)
    window(c, scene, -1.62, -0.35, 0.55, 0.42, depth, burning=scene.chance(0.7))
    c.fill(rect(-0.78, -0.84, -0.42, 0), scene.paint(scene.pick((NAVY, ROSE, MINT, WOOD)), Tone.MID, depth))
    c.fill(rect(-1.2, -2.05, -0.98, -1.55), roof_shade)
