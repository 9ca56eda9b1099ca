"""The front: torn land, wire on crossed stakes, dead trees, the lip of a trench with its sandbags."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, ellipse, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import crest, earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import BARK, EARTH, IRON, ROCK, SAND, SLATE, STRAW, WOOD
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant
from filmstudio.engines.animatic.sets.scene import PERSON, Scene
from filmstudio.model.place import Era

_OF_STEEL = frozenset(Era) - {Era.ANCIENT, Era.MEDIEVAL, Era.VICTORIAN, Era.FRONTIER}


def trench(scene: Scene) -> None:
    """No man's land under smoke: craters with sky in them, splintered trunks, wire (stakes, before there was any)."""
    tinted(scene, STRAW, 0.22)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    far.fill(crest(scene, 0.545, 0.010, 0.8), mix(scene.paint(EARTH, Tone.MID, 0.15), scene.key.air, 0.3))
    grey = mix(scene.key.air, scene.paint(SLATE, Tone.MID, 0.2), 0.5)
    for at, size in ((-0.52, 0.17), (0.30, 0.10), (0.78, 0.20)):
        far.fill(_plume(scene, side * v * at, 0.56, size), grey, 0.75)
    mist(far, scene, 0.54)
    mid = scene.flat(0.36)
    mid.fill(crest(scene, stand(0.20), 0.012, 0.8), earth(scene, EARTH, Tone.MID, 0.45))
    dead = [
        (side * v * at, stand(0.26), tall, Tree.BARE)
        for at, tall in ((0.62, 0.30), (0.44, 0.15), (-0.36, 0.20), (-0.82, 0.26))
    ]
    plant(mid, scene, dead, depth=0.5, tone=Tone.DEEP)
    for at, tall in ((0.10, 0.07), (-0.58, 0.10)):
        _splinter(mid, scene, side * v * at, stand(0.27), tall)
    land = ground(scene, EARTH, y=stand(0.26), wave=0.014, degrees=-4)
    water = mix(scene.key.sky[2], scene.paint(SLATE, Tone.MID), 0.45)
    for x, y, wide in ((side * v * 0.26, 0.685, 0.13), (-side * v * 0.46, 0.735, 0.19), (side * v * 0.68, 0.80, 0.20)):
        land.fill(ellipse(x, y - 0.008, wide, 0.020 + wide * 0.08), earth(scene, EARTH, Tone.LIGHT))
        land.fill(ellipse(x, y, wide * 0.9, 0.014 + wide * 0.07), earth(scene, EARTH, Tone.DARK))
        land.fill(ellipse(x, y + 0.006, wide * 0.6, 0.008 + wide * 0.035), water)
    strew(land, scene, 6, 0.70, (scene.paint(ROCK, Tone.DARK), scene.paint(BARK, Tone.DARK)), 0.013)
    stage = first_stage(scene, 0.70)
    _wire(stage, scene, side, wired=scene.place.era in _OF_STEEL)
    _sandbags(foreground(scene), scene, -side, half)


def _plume(scene: Scene, x: float, y: float, size: float) -> Shape:
    """Return a column of smoke that the wind leans over: narrow at its foot, torn at its head."""
    lean = -scene.key.side * size
    return blob(
        (x - size * 0.06, y, 0),
        (x - size * 0.16 + lean * 0.2, y - size * 0.6),
        (x - size * 0.30 + lean * 0.6, y - size * 1.2),
        (x + lean * 0.9, y - size * 1.75),
        (x + size * 0.42 + lean * 1.3, y - size * 1.6),
        (x + size * 0.34 + lean * 0.8, y - size * 1.0),
        (x + size * 0.14 + lean * 0.3, y - size * 0.5),
        (x + size * 0.07, y, 0),
    )


def _splinter(canvas: Canvas, scene: Scene, x: float, y: float, tall: float) -> None:
    canvas.fill(polygon((x - tall * 0.16, y), (x - tall * 0.10, y - tall * 0.8), (x - tall * 0.04, y - tall * 0.6),
                        (x + tall * 0.02, y - tall), (x + tall * 0.12, y - tall * 0.5), (x + tall * 0.17, y)),
                scene.paint(BARK, Tone.DEEP, 0.5))  # fmt: skip


def _wire(canvas: Canvas, scene: Scene, side: int, *, wired: bool) -> None:
    """Set crossed stakes across one side of the picture, wire sagging between them."""
    v = shown(scene)
    wood, iron = scene.paint(WOOD, Tone.DEEP, 0.8), scene.paint(IRON, Tone.DARK, 0.8)
    posts = [
        (side * v * at, stand(depth), PERSON * depth * 0.62) for at, depth in ((0.34, 0.46), (0.62, 0.56), (0.98, 0.66))
    ]
    for x, y, unit in posts:
        for lean in (-0.42, 0.42):
            canvas.fill(ribbon([(x - lean * unit, y), (x + lean * unit * 0.8, y - unit)], unit * 0.10), wood)
    if not wired:
        return
    for (x0, y0, u0), (x1, y1, u1) in pairwise(posts):
        for share in (0.25, 0.55, 0.85):
            low = ((x0 + x1) / 2, (y0 - u0 * share + y1 - u1 * share) / 2 + 0.02)
            canvas.line([(x0, y0 - u0 * share), low, (x1, y1 - u1 * share)], 0.004, iron)
            for k in range(7):
                t = (k + 0.5) / 7
                px, py = (
                    x0 + (x1 - x0) * t,
                    y0 - u0 * share + (y1 - u1 * share - y0 + u0 * share) * t + 0.018 * (1 - (2 * t - 1) ** 2),
                )
                canvas.fill(polygon((px - 0.006, py - 0.006), (px + 0.007, py + 0.006), (px + 0.005, py + 0.008)), iron)


def _sandbags(canvas: Canvas, scene: Scene, side: int, half: float) -> None:
    """Pile sandbags in a lower corner, a plank and the shaft of something leaning on them."""
    v = shown(scene)
    deep, dark = scene.paint(SAND, Tone.DEEP, 1.35), scene.paint(EARTH, Tone.DEEP, 1.35)
    canvas.fill(blob((side * half, 0.72, 0), (side * v * 0.80, 0.82), (side * v * 0.52, 0.92), (side * v * 0.3, 1.1, 0),
                     (side * half, 1.1, 0)), dark)  # fmt: skip
    for row, count in ((0, 5), (1, 4), (2, 2)):
        for k in range(count):
            x = side * (v * 1.08 - 0.135 * k - 0.06 * (row % 2))
            y = 0.90 - 0.062 * row + 0.02 * k
            canvas.fill(rounded(x - 0.07, y - 0.034, x + 0.07, y + 0.034, 0.03), deep)
            canvas.fill(rect(x - 0.055, y + 0.018, x + 0.055, y + 0.026), dark)
    canvas.fill(
        polygon((side * v * 0.84, 0.95), (side * v * 0.72, 0.50), (side * v * 0.735, 0.50), (side * v * 0.87, 0.95)),
        dark,
    )
