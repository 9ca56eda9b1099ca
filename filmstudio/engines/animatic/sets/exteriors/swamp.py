"""The swamp: dark water between drowned trees, beards of moss, reeds, a walk of planks."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses, trunk
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, ground, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import BARK, LAKE, MOSS, PINE, STRAW, WOOD
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def swamp(scene: Scene) -> None:
    """Walls of far trees in haze, trunks that stand in still water and their reflections, a plank walk at a side."""
    tinted(scene, MOSS, 0.38)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene, clouds=False)
    side = scene.pick((-1, 1))
    far = scene.flat(0.12)
    plant(
        far,
        scene,
        thicket(scene, (Tree.ROUND, Tree.BUSH, Tree.ROUND), -half, half, 0.60, 0.10, 0.22, 0.07),
        depth=0.15,
        local=MOSS,
        sponge=0,
    )
    mist(far, scene, 0.58, 0.06, 1.0)
    mid = scene.flat(0.34)
    plant(
        mid, scene, thicket(scene, (Tree.BUSH,), -half, half, 0.63, 0.02, 0.06, 0.10), depth=0.4, local=PINE, sponge=0
    )
    shore = 0.625
    water = scene.flat(0.32, NEAREST)
    murk = mix(scene.paint(LAKE, Tone.DARK, 0.7), scene.paint(MOSS, Tone.DARK, 0.7), 0.55)
    water.fill(rect(-half, shore, half, 1.1), mix(murk, scene.key.sky[2], 0.22))
    water.brush(rect(-half, shore, half, 1.05), murk, coverage=0.9, fade=((0, 0.98), (0, shore)), degrees=0, seed=3)
    stems = [(-side * v * 0.20, 0.66, 0.030), (side * v * 0.34, 0.68, 0.040), (-side * v * 0.62, 0.715, 0.055),
             (side * v * 0.72, 0.74, 0.065), (side * v * 0.06, 0.645, 0.020)]  # fmt: skip
    dark = scene.paint(PINE, Tone.DEEP, 0.7)
    for x, y, wide in stems:
        water.fill(
            polygon(
                (x - wide * 0.5, y),
                (x + wide * 0.5, y),
                (x + wide * 0.3, y + wide * 4),
                (x - wide * 0.2, y + wide * 4.4),
            ),
            dark,
            0.45,
        )
    pale = mix(scene.key.sky[2], scene.key.light, 0.3)
    for _ in range(9):
        x, y = scene.roll(-half, half), scene.roll(0.65, 0.90)
        water.fill(lens(x, y, scene.roll(0.05, 0.16), 0.004), pale, 0.45)
        water.fill(lens(scene.roll(-half, half), y, scene.roll(0.02, 0.05), 0.006), scene.paint(MOSS, Tone.MID), 0.8)
    stage = first_stage(scene, 0.62)
    for x, y, wide in stems:
        _drowned(stage, scene, x, y, wide)
    bank = ground(scene, MOSS, y=stand(0.86), wave=0.016)
    _walk(bank, scene, side)
    near = foreground(scene)
    trunk(near, scene, -side, 0.15, local=PINE)
    _beard(near, scene, -side * v * 0.74, 0.10, 0.34, 1.35)
    grasses(near, scene, side, local=STRAW, tall=0.36, count=12)


def _drowned(canvas: Canvas, scene: Scene, x: float, y: float, wide: float) -> None:
    """A trunk with a swollen foot that leaves the picture above, one bare bough, moss on it."""
    air = 0.4 + wide * 7
    body = scene.paint(BARK, Tone.DARK, air)
    canvas.fill(
        blob(
            (x - wide * 0.4, -0.1, 0),
            (x - wide * 0.36, y - 0.2),
            (x - wide * 0.6, y - wide),
            (x - wide * 1.5, y, 0),
            (x, y + wide * 0.12),
            (x + wide * 1.4, y, 0),
            (x + wide * 0.6, y - wide),
            (x + wide * 0.36, y - 0.2),
            (x + wide * 0.4, -0.1, 0),
        ),
        body,
    )
    s = -scene.key.side
    canvas.fill(
        polygon(
            (x + s * wide * 0.1, -0.1),
            (x + s * wide * 0.4, -0.1),
            (x + s * wide * 0.5, y - wide),
            (x + s * wide * 0.2, y - wide),
        ),
        scene.paint(BARK, Tone.DEEP, air),
        0.7,
    )
    out, high = scene.pick((-1, 1)), scene.roll(0.20, 0.34)
    canvas.fill(ribbon([(x, high + 0.05), (x + out * wide * 2.2, high - 0.02), (x + out * wide * 4.2, high + 0.01)],
                       [wide * 0.36, wide * 0.24, wide * 0.05]), body)  # fmt: skip
    for share in (1.4, 2.5, 3.4):
        _beard(canvas, scene, x + out * wide * share, high - 0.01, wide * scene.roll(1.8, 3.2), air)


def _beard(canvas: Canvas, scene: Scene, x: float, y: float, long: float, depth: float) -> None:
    """Moss that hangs down in three strands."""
    tint = scene.paint(MOSS, Tone.DARK if depth < 1 else Tone.DEEP, depth)
    for k, share in ((-1, 0.7), (0, 1.0), (1, 0.6)):
        at = x + k * long * 0.09
        canvas.fill(blob((at - long * 0.05, y, 0), (at + long * 0.05, y, 0), (at + long * 0.06, y + long * share * 0.6),
                         (at, y + long * share, 0), (at - long * 0.05, y + long * share * 0.5)), tint)  # fmt: skip


def _walk(canvas: Canvas, scene: Scene, side: int) -> None:
    """Lay planks on stakes from the near bank out over the water."""
    wood, dark = scene.paint(WOOD, Tone.MID, 0.9), scene.paint(WOOD, Tone.DEEP, 0.9)
    for k in range(7):
        t, u = k / 7, (k + 0.8) / 7
        x0, x1, y0, y1 = (
            side * (0.10 + 0.30 * (1 - t)),
            side * (0.10 + 0.30 * (1 - u)),
            0.90 - 0.21 * t,
            0.90 - 0.21 * u,
        )
        wide0, wide1 = 0.15 * (1 - 0.62 * t), 0.15 * (1 - 0.62 * u)
        canvas.fill(polygon((x0 - wide0, y0), (x0 + wide0, y0), (x1 + wide1, y1), (x1 - wide1, y1)), wood)
        for edge, wide in ((x0 - wide0, 0.010 * (1 - t * 0.6)), (x0 + wide0, 0.010 * (1 - t * 0.6))):
            canvas.fill(rect(edge - wide, y0 - 0.01, edge + wide, y0 + 0.05 * (1 - t * 0.7)), dark)
