"""The stadium: stands full of colour dots, floodlights, a pitch with its lines and a goal."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    CONCRETE,
    IRON,
    MEADOW,
    MINT,
    NAVY,
    OCHRE,
    RED,
    ROSE,
    SLATE,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def stadium(scene: Scene) -> None:
    """A bowl of stands round a mown pitch; by night its lights are the brightest thing there is."""
    tinted(scene, MINT, 0.14)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    masts = scene.flat(0.14)
    for at in (-0.86, -0.30, 0.42, 0.92):
        _floodlight(masts.at(at * v, 0.50, 0.060), scene)
    _stands(scene.flat(0.22), scene, side)
    turf = ground(scene, MEADOW, y=stand(0.20), wave=0.0, degrees=0)
    light, line = earth(scene, MEADOW, Tone.LIGHT), earth(scene, CHALK, Tone.LIGHT)
    for k in range(-4, 5, 2):
        x = 0.22 * k
        turf.fill(
            polygon((x * 0.55, stand(0.20)), (x * 0.55 + 0.12, stand(0.20)), (x * 1.7 + 0.40, 1.1), (x * 1.7, 1.1)),
            light,
            0.35,
        )
    for y, thick in ((stand(0.225), 0.003), (stand(0.93), 0.012)):
        turf.fill(rect(-half, y, half, y + thick), line, 0.9)
    x = side * v * 0.36
    for dx in (-0.26, 0.26):
        turf.fill(polygon((x + dx, stand(0.225)), (x + dx + 0.004, stand(0.225)), (x + dx * 1.5 + 0.006, stand(0.40)),
                          (x + dx * 1.5, stand(0.40))), line, 0.9)  # fmt: skip
    turf.fill(rect(x - 0.39, stand(0.40), x + 0.396, stand(0.40) + 0.004), line, 0.9)
    stage = first_stage(scene, 0.40)
    _goal(stage.at(x, stand(0.25), PERSON * 0.25), scene, 0.5)
    bench = scene.flat(0.72)
    _dugout(bench.at(-side * v * 0.72, stand(0.62), PERSON * 0.60 * scene.narrow, flip=side < 0), scene, 0.78)
    near = foreground(scene)
    deep = scene.paint(IRON, Tone.DEEP, 1.35)
    edge, out = side * v * 0.78, side * half
    near.fill(rect(edge - 0.008, 0.70, edge + 0.008, 1.1), deep)
    near.fill(polygon((edge - side * 0.01, 0.70), (out, 0.68), (out, 0.70), (edge - side * 0.01, 0.72)), deep)
    near.fill(polygon((edge, 0.74), (out, 0.73), (out, 0.90), (edge, 0.88)), scene.key.accent)


def _stands(canvas: Canvas, scene: Scene, side: int) -> None:
    """Two tiers with a roof over the far side, the people as dots in clusters."""
    half, foot = scene.half + OVER, stand(0.20)
    tier, dark = scene.paint(CONCRETE, Tone.MID, 0.3), scene.paint(SLATE, Tone.DARK, 0.3)
    canvas.fill(polygon((-half, 0.33), (half, 0.33), (half, foot + 0.01), (-half, foot + 0.01)), tier)
    canvas.fill(rect(-half, 0.445, half, 0.462), dark)
    canvas.fill(rect(-half, foot - 0.022, half, foot + 0.004), scene.paint(NAVY, Tone.DARK, 0.3))
    colours = [scene.paint(one, Tone.LIGHT if k % 2 else Tone.MID, 0.3) for k, one in
               enumerate((RED, CHALK, NAVY, OCHRE, ROSE, CHALK, MINT))]  # fmt: skip
    for top, low in ((0.345, 0.435), (0.472, foot - 0.03)):
        y = top
        while y < low:
            x = -half + scene.roll(0, 0.02)
            while x < half:
                if scene.chance(0.62):
                    canvas.fill(circle(x, y + scene.roll(-0.002, 0.002), 0.0046), scene.pick(colours))
                x += scene.roll(0.012, 0.020)
            y += 0.0145
    canvas.fill(polygon((-half, 0.285), (half, 0.285), (half, 0.318), (-half, 0.318)), dark)
    canvas.fill(
        polygon((-half, 0.26), (half, 0.26), (half, 0.287), (-half, 0.287)), scene.paint(CHALK, Tone.LIGHT, 0.3)
    )
    x = -half
    while x < half:
        canvas.fill(rect(x, 0.30, x + 0.005, 0.45), dark)
        x += 0.235
    board = side * -1 * shown(scene) * 0.30
    canvas.fill(rect(board - 0.13, 0.17, board + 0.13, 0.275), dark)
    glow = scene.key.glow(scene.key.accent)
    for k in range(3):
        canvas.fill(rect(board - 0.09, 0.19 + 0.026 * k, board - 0.09 + (0.07, 0.12, 0.05)[k], 0.203 + 0.026 * k), glow)


def _floodlight(canvas: Canvas, scene: Scene) -> None:
    """A mast with a frame of lamps, 5.6 high."""
    dark = scene.paint(IRON, Tone.MID, 0.15)
    canvas.fill(polygon((-0.16, 0), (-0.07, -4.6), (0.07, -4.6), (0.16, 0)), dark)
    canvas.fill(polygon((-0.8, -5.5), (0.8, -5.5), (0.7, -4.5), (-0.7, -4.5)), dark)
    lamp = scene.key.glow(CHALK) if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, 0.2)
    for row in range(3):
        for k in range(4):
            canvas.fill(circle(-0.48 + 0.32 * k, -5.28 + 0.28 * row, 0.105), lamp)
    if scene.key.lamps:
        canvas.glow(0, -5.0, 3.2, 2.6, scene.key.lamp, 0.55)


def _goal(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A goal with its net, about 4.2 wide and 1.4 high."""
    white = scene.paint(CHALK, Tone.LIGHT, depth)
    for k in range(15):
        x = -2.0 + 0.29 * k
        canvas.fill(rect(x, -1.35, x + 0.015, -0.1), white, 0.55)
    for k in range(5):
        canvas.fill(rect(-2.1, -1.3 + 0.26 * k, 2.1, -1.285 + 0.26 * k), white, 0.55)
    for x in (-2.1, 2.02):
        canvas.fill(rect(x, -1.4, x + 0.09, 0), white)
    canvas.fill(rect(-2.1, -1.45, 2.11, -1.36), white)


def _dugout(canvas: Canvas, scene: Scene, depth: float) -> None:
    """The bench of a team under its little roof."""
    dark = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(
        polygon((-0.95, 0), (-0.95, -0.95), (0.6, -1.12), (0.95, -1.05), (0.95, -0.98), (-0.80, -0.86), (-0.80, 0)),
        scene.paint(NAVY, Tone.MID, depth),
    )
    for x in (-0.80, 0.86):
        canvas.fill(rect(x, -1.0, x + 0.05, 0), dark)
    canvas.fill(rect(-0.78, -0.34, 0.80, -0.26), scene.paint(OCHRE, Tone.MID, depth))
    for x in (-0.6, 0.55):
        canvas.fill(rect(x, -0.28, x + 0.06, 0), dark)
