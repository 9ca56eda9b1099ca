"""What a park's name asks for: a playground, or a pool."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.sets.dressing.outdoor_small import parasol
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import branch
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    LAKE,
    LEAF,
    MINT,
    OCHRE,
    PAVING,
    RED,
    STEEL,
    STONE,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def slide(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A slide with its ladder, about 2.4 long and 1.5 high."""
    frame, steel = scene.paint(RED, Tone.MID, depth), scene.paint(STEEL, Tone.LIGHT, depth)
    for x in (-0.95, -0.65):
        canvas.fill(rect(x - 0.04, -1.75, x + 0.04, 0), frame)
    for k in range(6):
        canvas.fill(rect(-0.95, -0.25 * (k + 1), -0.65, -0.25 * (k + 1) + 0.05), frame)
    canvas.fill(rect(-1.0, -1.36, -0.2, -1.26), scene.paint(OCHRE, Tone.MID, depth))
    canvas.fill(rect(-0.28, -1.30, -0.20, 0), frame)
    canvas.fill(blob((-0.3, -1.36, 0), (0.3, -0.95), (0.8, -0.30), (1.45, -0.20, 0), (1.45, -0.06, 0), (0.7, -0.12),
                     (0.2, -0.75), (-0.3, -1.22, 0)), steel)  # fmt: skip
    canvas.fill(ribbon([(-0.3, -1.40), (0.32, -1.02), (0.82, -0.38), (1.45, -0.24)], 0.06), frame)


def swings(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Two swings in a frame, about 2.4 wide and 1.5 high."""
    frame, dark = scene.paint(OCHRE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth)
    for x in (-1.1, 1.1):
        for lean in (-0.28, 0.28):
            canvas.fill(ribbon([(x + lean, 0.02), (x, -1.5)], 0.09), frame)
    canvas.fill(rect(-1.2, -1.56, 1.2, -1.46), frame)
    for x, sway in ((-0.5, -0.10), (0.45, 0.16)):
        for k in (-0.16, 0.16):
            canvas.fill(ribbon([(x + k, -1.48), (x + k + sway, -0.42)], 0.022), dark)
        canvas.fill(rounded(x + sway - 0.22, -0.44, x + sway + 0.22, -0.36, 0.03), scene.key.accent)


def poolside(scene: Scene) -> None:
    """A basin of light water among hedges, its ladder and a board over it, loungers under a parasol."""
    tinted(scene, MINT, 0.16)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    skyline(scene.flat(0.10), scene, 0.55, 0.10, 0.10)
    mid = scene.flat(0.30)
    plant(mid, scene, thicket(scene, (Tree.ROUND, Tree.CYPRESS, Tree.PALM), -half, half, stand(0.26), 0.10, 0.24, 0.11),
          depth=0.36, local=LEAF)  # fmt: skip
    mid.fill(rect(-half, stand(0.26) - 0.045, half, stand(0.26) + 0.01), scene.paint(LEAF, Tone.DARK, 0.45))
    deck = ground(scene, PAVING, y=stand(0.26), wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    top, low = stand(0.38), stand(0.80)
    corners = ((-side * v * 0.26, top), (side * v * 0.74, top), (side * v * 1.02, low), (-side * v * 0.42, low))
    rim = [(x + (0.02 if x > 0 else -0.02), y + (-0.008 if y == top else 0.018)) for x, y in corners]
    deck.fill(polygon(*rim), earth(scene, CHALK, Tone.LIGHT))
    basin = polygon(*corners)
    water = mix(scene.paint(LAKE, Tone.LIGHT), scene.key.sky[1], 0.35)
    with deck.inside(basin) as inside:
        inside.fill(basin, water)
        inside.fill(rect(-half, top, half, top + 0.022), scene.paint(LAKE, Tone.DARK))
        for k in range(4):
            x = side * v * (-0.1 + 0.24 * k)
            inside.fill(
                ribbon(
                    [(x, top + 0.02), (x * 1.15 + side * 0.02, (top + low) / 2), (x * 1.35, low)], [0.004, 0.008, 0.014]
                ),
                scene.paint(LAKE, Tone.MID),
                0.7,
            )
        for _ in range(12):
            inside.fill(
                lens(scene.roll(-v, v), scene.roll(top + 0.03, low), scene.roll(0.03, 0.09), 0.004),
                scene.key.light,
                0.6,
            )
    if scene.key.lamps:
        deck.glow(side * v * 0.3, (top + low) / 2, v * 0.8, 0.16, water, 0.5)
    stage = first_stage(scene, 0.80)
    steel = scene.paint(STEEL, Tone.LIGHT, 0.85)
    for dx in (0.0, 0.045):
        x = side * v * 0.66 + dx
        stage.fill(
            ribbon(
                [(x, low + 0.012), (x, low - 0.07), (x - side * 0.03, low - 0.085), (x - side * 0.05, low - 0.02)],
                0.008,
            ),
            steel,
        )
    parasol(stage.at(-side * v * 0.70, stand(0.66), PERSON * 0.62 * scene.narrow), scene, 0.8)
    _lounger(stage.at(-side * v * 0.72, stand(0.76), PERSON * 0.70 * scene.narrow, flip=side > 0), scene, 0.85)
    branch(foreground(scene), scene, side)


def _lounger(canvas: Canvas, scene: Scene, depth: float) -> None:
    white, dark = scene.paint(CHALK, Tone.LIGHT, depth), scene.paint(STONE, Tone.DARK, depth)
    for x in (-0.5, 0.45):
        canvas.fill(rect(x - 0.03, -0.22, x + 0.03, 0), dark)
    canvas.fill(
        polygon((-0.66, -0.30), (0.25, -0.30), (0.72, -0.74), (0.78, -0.68), (0.32, -0.20), (-0.66, -0.20)), white
    )
    canvas.fill(polygon((-0.5, -0.31), (-0.18, -0.31), (-0.18, -0.19), (-0.5, -0.19)), scene.key.accent)
