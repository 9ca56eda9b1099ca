"""House fronts side by side, and the paving before them."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand
from filmstudio.engines.animatic.sets.exteriors.houses import town_house
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    FACADES,
    PAVING,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.skies import OVER
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD
from filmstudio.engines.animatic.sets.scene import Scene


def fronts(
    canvas: Canvas, scene: Scene, left: float, right: float, depth: float, *, storeys: tuple[int, int] = (2, 4)
) -> None:
    """Set house fronts side by side from `left` to `right`, their feet on the ground of one depth."""
    unit = 0.42 * depth
    roofs = ("gable", "stepped", "hip") if scene.place.era in OLD else ("hip", "flat", "gable", "flat")
    x, last = left, None
    while x < right:
        wide = scene.roll(1.9, 3.2)
        local = scene.pick([one for one in FACADES if one is not last])
        last = local
        foot = canvas.at(x + wide * unit / 2, stand(depth) + scene.roll(-0.002, 0.004), unit)
        town_house(
            foot, scene, depth + 0.18, wide, int(scene.roll(storeys[0], storeys[1] + 0.99)), local, scene.pick(roofs)
        )
        x += wide * unit * scene.pick((1.0, 1.0, 1.03))


def paving(scene: Scene, y: float, local: Colour = PAVING) -> Canvas:
    """Begin a paved ground: joints that fan out from the middle of the horizon, and rings of another stone."""
    floor = ground(scene, local, y=y, wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    half = scene.half + OVER
    joint = earth(scene, local, Tone.DARK)
    if scene.key.snowy:
        return floor
    dice = scene.aside("joints")
    for k in range(-6, 7):
        x = k * 0.32 + dice.roll(-0.05, 0.05)
        floor.fill(polygon((x * 0.22, y), (x * 0.22 + 0.0012, y), (x * 1.9 + 0.006, 1.1), (x * 1.9, 1.1)), joint, 0.28)
    for k in range(4):
        band = y + 0.02 + 0.05 * 1.7**k
        floor.fill(
            polygon((-half, band), (half, band), (half, band + 0.003 + 0.002 * k), (-half, band + 0.003 + 0.002 * k)),
            joint,
            0.25,
        )
    return floor
