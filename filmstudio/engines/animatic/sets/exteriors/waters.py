"""Water: a plate of paint with dry streaks, cut-paper waves, and the light's road on it."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, rect
from filmstudio.engines.animatic.sets.exteriors.movers import cycle
from filmstudio.engines.animatic.sets.exteriors.pigments import SEA, SNOW
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, sun_x
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Weather


def rough(scene: Scene) -> float:
    """How high the waves go: 1 in fair weather, 2.2 in a storm."""
    return {Weather.STORM: 2.2, Weather.WIND: 1.6, Weather.RAIN: 1.25, Weather.FOG: 0.6}.get(scene.place.weather, 1.0)


def water(
    canvas: Canvas,
    scene: Scene,
    top: float,
    foot: float,
    *,
    local: Colour = SEA,
    depth: float = 0.25,
    tones: tuple[Tone, Tone] = (Tone.MID, Tone.DARK),
) -> None:
    """Lay still or open water from eye level at `top` down to `foot`, darker towards the camera."""
    left, right = -scene.half - OVER, scene.half + OVER
    plate = rect(left, top, right, foot)
    far = mix(scene.paint(local, tones[0], depth), scene.key.sky[2], 0.22)
    canvas.fill(plate, far)
    canvas.brush(
        plate, scene.paint(local, tones[1], max(depth, 0.45)), coverage=0.85, fade=((0, foot + 0.04), (0, top)), seed=5
    )


def waves(
    canvas: Canvas, scene: Scene, top: float, foot: float, rows: int, *, local: Colour = SEA, depth: float = 0.4
) -> None:
    """Set rows of cut-paper waves in front of one another, each with a pale crest, larger towards the camera."""
    left, right = -scene.half - OVER, scene.half + OVER
    high = rough(scene)
    for k in range(rows):
        t = (k + 0.6) / rows
        y = top + (foot - top) * t * t
        wide = (0.05 + 0.26 * t) * scene.roll(0.85, 1.2)
        tall = (0.007 + 0.028 * t) * high
        crest: list[Point] = [(left - wide, y, 0)]
        tips: list[Shape] = []
        x = left - scene.roll(0, wide)
        while x < right + wide:
            reach = wide * scene.roll(0.7, 1.3)
            up = tall * scene.roll(0.5, 1.1)
            crest += [(x, y + tall * 0.35), (x + reach * 0.55, y - up, 0.5)]
            if scene.chance(0.42):
                tips.append(
                    blob(
                        (x + reach * 0.16, y - up * 0.30, 0),
                        (x + reach * 0.42, y - up * 1.0),
                        (x + reach * 0.62, y - up, 0.2),
                        (x + reach * 0.86, y - up * 0.12, 0),
                        (x + reach * 0.5, y - up * 0.45),
                    )
                )
            x += reach
        near = depth + (1 - depth) * t
        body = mix(
            scene.paint(local, Tone.MID, near),
            scene.paint(local, Tone.DARK, near),
            0.25 + 0.75 * ((k % 2) * 0.45 + t * 0.55),
        )
        canvas.fill(
            blob(*crest, (right + wide, y, 0), (right + wide, foot + 0.1, 0), (left - wide, foot + 0.1, 0)), body
        )
        foam = scene.paint(SNOW, Tone.LIGHT, near)
        for tip in tips:
            canvas.fill(tip, foam, 0.9)


def road_of_light(canvas: Canvas, scene: Scene, top: float, foot: float, depth: float, x: float | None = None) -> None:
    """Lay the sun's or the moon's road on the water, and a mover that makes it glitter."""
    if not scene.key.orb_seen or scene.key.orb_height > 0.8:
        return
    dice = scene.aside("road of light")
    middle = sun_x(scene) if x is None else x
    tint = mix(scene.key.orb, scene.key.sky[2], 0.25)
    bars: list[tuple[float, float, float, float]] = []
    count = 11
    for k in range(count):
        t = (k + dice.roll(0, 0.5)) / count
        y = top + 0.008 + (foot - top) * t
        across = (0.035 + 0.05 * t) * dice.roll(0.55, 1.35)
        bars.append((middle + dice.roll(-0.03, 0.03) * (0.4 + t), y, across, 0.0022 + 0.0042 * t))
    for x0, y, across, tall in bars:
        canvas.fill(lens(x0, y, across, tall), tint, 0.85)
    shine = mix(scene.key.orb, (255, 255, 255), 0.4)

    def sparkle(patch: Canvas, phase: int) -> None:
        for index, (x0, y, across, tall) in enumerate(bars):
            if (index * 5 + phase * 3) % 7 < 3:
                shift = across * 0.35 * ((index + phase) % 3 - 1)
                patch.fill(lens(x0 + shift, y, across * 0.55, tall * 0.8), shine, 0.9)

    cycle(scene, depth, (middle - 0.16, top, middle + 0.16, foot + 0.01), sparkle, phases=7, seconds=2.8)


def mirrored(
    canvas: Canvas, scene: Scene, x: float, y: float, wide: float, tall: float, tint: Colour, share: float = 0.5
) -> None:
    """Break a reflection of something at (x, y) into bars that thin out downwards."""
    dice = scene.aside(f"mirror {x:.3f} {y:.3f}")
    count = max(3, round(tall / 0.018))
    for k in range(count):
        t = k / count
        canvas.fill(
            lens(
                x + dice.roll(-0.15, 0.15) * wide,
                y + tall * t + 0.004,
                wide / 2 * dice.roll(0.6, 1.1) * (1 - 0.35 * t),
                0.0075 * (1 - 0.6 * t),
            ),
            tint,
            share * (1 - 0.7 * t),
        )
