"""In the sky: above banks of cloud."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, blob
from filmstudio.engines.animatic.sets.exteriors.clouds import tones
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST
from filmstudio.engines.animatic.sets.exteriors.nearest import foreground
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.scene import Scene


def cloud_bank(scene: Scene, y: float, high: float, count: int) -> list[Point]:
    """Return the upper edge of a bank of cloud: round heads of three sizes, sharp valleys."""
    half = scene.half + OVER
    points: list[Point] = [(-half, y, 0)]
    for k in range(count):
        x = -half + 2 * half * (k + 0.5) / count
        reach = half / count
        tall = high * scene.roll(0.3, 1.0)
        points += [
            (x - reach * 0.55, y - tall * 0.72),
            (x, y - tall),
            (x + reach * 0.55, y - tall * 0.66),
            (x + reach, y + high * 0.1, 0.05),
        ]
    return points


def sky(scene: Scene) -> None:
    """Above the clouds: banks of white that rise towards the sides, the nearest one to stand on."""
    paint_sky(scene, 0.62, clouds=False)
    light, shade = tones(scene)
    half = scene.half + OVER
    for depth, y, high, count in ((0.10, 0.60, 0.10, 9), (0.24, 0.66, 0.13, 7), (0.50, 0.74, 0.12, 5)):
        layer = scene.flat(depth)
        bank = blob(*cloud_bank(scene, y, high, count), (half, 1.1, 0), (-half, 1.1, 0))
        body = mix(mix(shade, scene.key.sky[1], 0.45), light, 0.10 + 1.2 * depth)
        layer.fill(bank, body)
        layer.fill(
            blob(*cloud_bank(scene, y + high * 0.75, high * 0.8, count - 1), (half, 1.1, 0), (-half, 1.1, 0)),
            mix(body, shade, 0.5),
        )
    floor = scene.flat(0.78, NEAREST)
    top = blob(*cloud_bank(scene, 0.83, 0.05, 6), (half, 1.1, 0), (-half, 1.1, 0))
    floor.fill(top, mix(shade, scene.key.light, 0.72))
    floor.brush(top, shade, brush=Brush.SPONGE, coverage=0.5, fade=((0, 1.1), (0, 0.84)), seed=3)
    near = foreground(scene, bare=True)
    side = scene.pick((-1, 1))
    near.fill(
        blob(
            (side * half, 0.70, 0),
            (side * half * 0.82, 0.74),
            (side * half * 0.74, 0.82, 0.2),
            (side * half * 0.60, 0.84),
            (side * half * 0.48, 0.93, 0.2),
            (side * half * 0.3, 1.1, 0),
            (side * half, 1.1, 0),
        ),
        mix(shade, scene.key.sky[0], 0.45),
    )
