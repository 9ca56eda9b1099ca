"""Hills, mountains and rocks: silhouettes with one hard shade."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, polygon
from filmstudio.engines.animatic.sets.exteriors.grounds import earth
from filmstudio.engines.animatic.sets.exteriors.pigments import ROCK, SNOW
from filmstudio.engines.animatic.sets.exteriors.skies import OVER
from filmstudio.engines.animatic.sets.scene import Scene


def hills(
    canvas: Canvas,
    scene: Scene,
    y: float,
    tall: float,
    local: Colour,
    depth: float,
    *,
    tone: Tone = Tone.MID,
    foot: float = 0.80,
    count: int = 3,
) -> None:
    """Paint a chain of overlapping round hills, each with its own shade side, the middle kept low."""
    left, right = -scene.half - OVER, scene.half + OVER
    body, shade = earth(scene, local, tone, depth), scene.paint(local, tone, depth, lit=False)
    if scene.key.snowy:
        shade = scene.paint(SNOW, Tone.MID, depth, lit=False)
    side = scene.key.side
    base = polygon((left, y + tall * 0.2), (right, y + tall * 0.2), (right, foot), (left, foot))
    canvas.fill(base, body)
    order = sorted(range(count), key=lambda _: scene.roll())
    for k in order:
        x = left + (right - left) * (k + scene.roll(0.2, 0.8)) / count
        wide = (right - left) / count * scene.roll(0.8, 1.3)
        high = tall * scene.roll(0.4, 1.0) * (0.45 + 0.55 * min(1.0, abs(x) / (0.6 * scene.half + 0.01)))
        hill = blob(
            (x - wide, y + tall * 0.3, 0.2),
            (x - wide * 0.4, y - high * 0.62),
            (x + wide * 0.05, y - high),
            (x + wide * 0.55, y - high * 0.5),
            (x + wide, y + tall * 0.3, 0.2),
            (x, foot, 0),
        )
        canvas.fill(hill, body)
        canvas.fill(
            blob(
                (x + wide * 0.05, y - high, 0.1),
                (x - side * wide * 0.5, y - high * 0.55),
                (x - side * wide, y + tall * 0.3, 0.1),
                (x - side * wide * 0.35, y - high * 0.05),
            ),
            shade,
            0.75,
        )


def peaks(
    canvas: Canvas,
    scene: Scene,
    y: float,
    tall: float,
    local: Colour,
    depth: float,
    *,
    foot: float = 0.80,
    count: int = 3,
    tone: Tone = Tone.MID,
    snow: bool = True,
) -> None:
    """Paint sharp mountains: a lit face, a shade face with a jagged border, snow on what is high."""
    side = scene.key.side
    light = scene.paint(local, tone, depth)
    shade = scene.paint(local, Tone.DARK if tone is not Tone.DARK else Tone.DEEP, depth, lit=False)
    shade = mix(light, shade, 0.72)
    cap, cap_shade = scene.paint(SNOW, Tone.LIGHT, depth), scene.paint(SNOW, Tone.MID, depth, lit=False)
    left, right = -scene.half - OVER, scene.half + OVER
    middle = [left + (right - left) * (k + scene.roll(0.25, 0.75)) / count for k in range(count)]
    heights = [tall * scene.roll(0.55, 1.0) for _ in middle]
    for x, high in sorted(zip(middle, heights, strict=True), key=lambda pair: pair[1]):
        wide = high * scene.roll(0.75, 1.05)
        top = y - high
        sway = scene.roll(-0.12, 0.12) * wide
        slope_l = (x - wide * 0.45, y - high * scene.roll(0.40, 0.52))
        slope_r = (x + wide * 0.5, y - high * scene.roll(0.34, 0.5))
        foot_l, foot_r = (x - wide * 1.25, y), (x + wide * 1.25, y)
        canvas.fill(polygon((x, top), slope_r, foot_r, (foot_r[0], foot), (foot_l[0], foot), foot_l, slope_l), light)
        dark_slope, dark_foot = (slope_l, foot_l) if side > 0 else (slope_r, foot_r)
        zig = [
            (x + sway * 0.5 - side * wide * 0.06, y - high * 0.74),
            (x + side * wide * 0.10, y - high * 0.55),
            (x - side * wide * 0.16, y - high * 0.36),
            (x + sway, y - high * 0.14),
            (x - side * wide * 0.3, y),
        ]
        canvas.fill(polygon((x, top), *zig, dark_foot, dark_slope), shade)
        if snow:
            _cap(canvas, scene, x, top, high, (slope_l, slope_r), (cap, cap_shade), zig[0])


def _cap(
    canvas: Canvas,
    scene: Scene,
    x: float,
    top: float,
    high: float,
    slopes: tuple[tuple[float, float], tuple[float, float]],
    paints: tuple[Colour, Colour],
    seam: tuple[float, float],
) -> None:
    """Lay snow over a summit with a dripping lower edge."""
    usual = scene.roll(0.36, 0.5)
    share = 0.62 if scene.key.snowy else usual

    def down(slope: tuple[float, float], t: float) -> tuple[float, float]:
        return x + (slope[0] - x) * t, top + (slope[1] - top) * t

    (lx, ly), (rx, ry) = (down(slope, share) for slope in slopes)
    drips = [(lx + (rx - lx) * t, (ly + ry) / 2 + high * scene.roll(-0.07, 0.05)) for t in (0.2, 0.36, 0.5, 0.66, 0.82)]
    canvas.fill(polygon((x, top), (rx, ry), *reversed(drips), (lx, ly)), paints[0])
    dark = (lx, ly) if scene.key.side > 0 else (rx, ry)
    near = drips[1] if scene.key.side > 0 else drips[3]
    canvas.fill(polygon((x, top), seam, near, dark), paints[1])


def boulder(
    canvas: Canvas,
    scene: Scene,
    x: float,
    y: float,
    wide: float,
    tall: float,
    depth: float,
    *,
    local: Colour = ROCK,
    tone: Tone = Tone.DARK,
) -> Shape:
    """Paint an angular rock whose foot is at (x, y) and return its outline."""
    side = scene.key.side
    a, b, c = scene.roll(-0.7, -0.4), scene.roll(-0.15, 0.2), scene.roll(0.5, 0.8)
    h1, h2, h3 = scene.roll(0.6, 0.85), 1.0, scene.roll(0.45, 0.75)
    points: list[Point] = [
        (x - wide, y, 0),
        (x + a * wide, y - tall * h1, 0.15),
        (x + b * wide, y - tall * h2, 0.15),
        (x + c * wide, y - tall * h3, 0.15),
        (x + wide, y, 0),
    ]
    shape = blob(*points)
    light_tone = {Tone.DARK: Tone.MID, Tone.DEEP: Tone.DARK}.get(tone, Tone.LIGHT)
    canvas.fill(shape, scene.paint(local, tone, depth))
    lit = points[3] if side > 0 else points[1]
    canvas.fill(
        blob(
            (points[2][0], points[2][1], 0),
            (lit[0], lit[1], 0.1),
            (x + side * wide * 0.92, y - tall * 0.08, 0),
            (x + side * wide * 0.3, y - tall * 0.42, 0),
        ),
        mix(scene.paint(local, tone, depth), scene.paint(local, light_tone, depth), 0.7),
    )
    if scene.key.snowy:
        canvas.fill(
            blob(
                (x + a * wide, y - tall * h1, 0),
                (x + b * wide, y - tall * h2, 0.3),
                (x + c * wide, y - tall * h3, 0),
                (x + 0.2 * wide, y - tall * 0.62),
                (x - 0.2 * wide, y - tall * 0.66),
            ),
            scene.paint(SNOW, Tone.LIGHT, depth),
        )
    return shape


def weathered(canvas: Canvas, scene: Scene, shape: Shape, local: Colour, depth: float, seed: int = 1) -> None:
    """Sponge the darker stone over a rock face."""
    canvas.brush(shape, scene.paint(local, Tone.DEEP, depth), brush=Brush.SPONGE, coverage=0.25, seed=seed)
