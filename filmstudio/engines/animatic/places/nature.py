"""What grows and what stands: trees, bushes, grass, rocks, hills and mountains, as silhouettes in two or three values.

Every object stands at the pen's y = 0. `lean` bends it with the wind.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import Colour
from filmstudio.engines.animatic.places.pen import Pen, Point
from filmstudio.engines.animatic.places.scene import Scene

LEAF: Colour = (92, 142, 84)
PINE: Colour = (58, 104, 88)
BARK: Colour = (112, 84, 70)
GRASS: Colour = (126, 162, 88)
ROCK: Colour = (128, 126, 134)
SNOW: Colour = (236, 241, 250)


def ridge(scene: Scene, y: float, height: float, bumps: int, rough: float = 0.5) -> list[Point]:
    """Return points of a skyline from left to right over the whole picture, above y by up to `height`."""
    wide = scene.half + 0.15
    points = []
    for index in range(bumps * 2 + 1):
        share = index / (bumps * 2)
        peak = height * (scene.roll(0.55, 1.0) if index % 2 else scene.roll(0.0, rough))
        points.append(((share * 2 - 1) * wide, y - peak))
    return points


def hills(
    pen: Pen, scene: Scene, y: float, height: float, colour: Colour, value: float = 0.5, *, body: float = 0.14
) -> None:
    """Draw a soft range of hills on the line y, its body reaching down by `body` behind everything nearer."""
    skyline = ridge(scene, y, height, 3, 0.35)
    wide = scene.half + 0.4
    pen.blob(
        [(-wide, y + body * 0.5), *skyline, (wide, y + body * 0.5), (0, y + body)],
        SNOW if scene.snowy else colour,
        value,
    )
    pen.rect(-wide, y + 0.02, wide, y + max(body, 0.03), SNOW if scene.snowy else colour, value)


def mountains(pen: Pen, scene: Scene, y: float, height: float, colour: Colour, *, capped: bool) -> None:
    """Draw a range of peaks with a lit and a shaded flank each, and snow on top if `capped`."""
    wide = scene.half + 0.2
    count = 4 if scene.half > 0.5 else 3
    side = -scene.sun_side
    for index in range(count):
        x = ((index + 0.5) / count * 2 - 1) * wide + scene.roll(-0.1, 0.1)
        tall, spread = height * scene.roll(0.6, 1.0), height * scene.roll(0.9, 1.3)
        top = (x, y - tall)
        fold = [(x + side * spread * 0.10, y - tall * 0.62), (x - side * spread * 0.06, y - tall * 0.34)]
        pen.poly([(x - spread, y + 0.02), top, (x + spread, y + 0.02)], colour, 0.78)
        pen.poly([top, *fold, (x + side * spread * 0.14, y + 0.02), (x + side * spread, y + 0.02)], colour, 0.18)
        if capped:
            cut = 0.34
            edge = [(x + spread * cut * s, y - tall * (1 - cut) + tall * d)
                    for s, d in ((1, 0), (0.55, 0.09), (0.2, -0.02), (-0.15, 0.11), (-0.5, 0.0), (-1, 0))]  # fmt: skip
            pen.poly([top, *edge], SNOW, 0.95)
            pen.poly([top, (x + side * spread * cut, y - tall * (1 - cut)), (x + side * spread * 0.1, y - tall * 0.74)],
                     SNOW, 0.35)  # fmt: skip


def tree(pen: Pen, scene: Scene, height: float, colour: Colour = LEAF) -> None:
    """Draw a broad tree: trunk, a dark crown and lit clumps towards the light."""
    lean, side = scene.lean * height * 0.5, scene.sun_side
    top = -height
    trunk = height * 0.055
    pen.line([(0, 0), (lean * 0.2, -height * 0.35), (lean * 0.7, -height * 0.72)], trunk * 2, BARK, 0.3, taper=0.5)
    pen.line([(lean * 0.15, -height * 0.34), (lean * 0.5 + height * 0.16, -height * 0.6)], trunk, BARK, 0.25, taper=0.4)
    clumps = [(0.0, 0.62, 0.30), (-0.24, 0.52, 0.21), (0.25, 0.50, 0.22), (-0.12, 0.80, 0.20), (0.13, 0.78, 0.21)]
    for (x, up, size), value in zip(clumps, (0.22, 0.14, 0.14, 0.32, 0.32), strict=True):
        _clump(pen, scene, x * height + lean * up, up * top, size * height, colour, value)
    for x, up, size in ((0.10, 0.86, 0.12), (-0.10, 0.70, 0.10), (0.24, 0.60, 0.11)):
        _clump(pen, scene, (x * side + 0.03 * side) * height + lean * up, up * top, size * height,
               SNOW if scene.snowy else colour, 0.85)  # fmt: skip


def _clump(pen: Pen, scene: Scene, x: float, y: float, size: float, colour: Colour, value: float) -> None:
    stretch = 1 + abs(scene.lean)
    lobes = 8
    points = []
    for index in range(lobes):
        angle = math.tau * index / lobes
        reach = size * scene.roll(0.82, 1.12)
        points.append((x + math.cos(angle) * reach * stretch, y + math.sin(angle) * reach * 0.82))
    pen.blob(points, colour, value)


def pine(pen: Pen, scene: Scene, height: float, colour: Colour = PINE, value: float = 0.3) -> None:
    """Draw a conifer of four skirts, each lit on the sun's side."""
    lean, side = scene.lean * height * 0.35, scene.sun_side
    pen.rect(-height * 0.022, -height * 0.16, height * 0.022, 0.0, BARK, value * 0.6)
    for tier in range(4):
        low, high = 0.10 + tier * 0.20, 0.44 + tier * 0.19
        reach = height * (0.235 - tier * 0.046)
        bend, tip = lean * low, lean * high
        foot = -height * low
        skirt: list[Point] = [
            (tip, -height * high), (bend + reach, foot), (bend + reach * 0.45, foot - height * 0.035), (bend, foot),
            (bend - reach * 0.5, foot - height * 0.03), (bend - reach, foot),
        ]  # fmt: skip
        pen.poly(skirt, colour, value)
        lit = SNOW if scene.snowy else colour
        pen.poly([(tip, -height * high), (bend + side * reach, foot),
            (bend + side * reach * 0.35, foot - height * 0.05)],
                 lit, value + 0.45)  # fmt: skip


def bare_trunk(pen: Pen, height: float, width: float, side: int) -> None:
    """Draw a trunk that leaves the picture at the top, with a lit edge."""
    pen.poly([(-width * 0.7, 0), (-width * 0.42, -height), (width * 0.42, -height), (width * 0.7, 0)], BARK, 0.12)
    pen.poly([(side * width * 0.3, 0), (side * width * 0.2, -height), (side * width * 0.42, -height),
              (side * width * 0.7, 0)], BARK, 0.7)  # fmt: skip
    pen.blob([(-width * 0.7, -0.02), (-width * 1.4, 0.012), (0, 0.02), (width * 1.4, 0.012), (width * 0.7, -0.02)],
             BARK, 0.1)  # fmt: skip


def bush(pen: Pen, scene: Scene, width: float, colour: Colour = LEAF) -> None:
    """Draw a low round shrub."""
    for x, size, value in ((-0.28, 0.30, 0.15), (0.26, 0.32, 0.2), (0.0, 0.42, 0.3)):
        _clump(pen, scene, x * width, -size * width * 0.6, size * width, colour, value)
    _clump(pen, scene, scene.sun_side * 0.12 * width, -0.42 * width, 0.2 * width, SNOW if scene.snowy else colour, 0.8)


def rock(pen: Pen, scene: Scene, width: float, colour: Colour = ROCK) -> None:
    """Draw a boulder with a lit top."""
    tall, side = width * scene.roll(0.45, 0.7), scene.sun_side
    outline: list[Point] = [
        (-width * 0.52, 0.0), (-width * 0.44, -tall * 0.55), (-width * 0.12, -tall), (width * 0.24, -tall * 0.9),
        (width * 0.46, -tall * 0.42), (width * 0.54, 0.0), (0.0, width * 0.05),
    ]  # fmt: skip
    pen.poly(outline, colour, 0.15)
    pen.poly([(-width * 0.12, -tall), (width * 0.24, -tall * 0.9), (side * width * 0.38, -tall * 0.44),
              (-side * width * 0.06, -tall * 0.60)], SNOW if scene.snowy else colour, 0.85)  # fmt: skip


def blades(pen: Pen, scene: Scene, left: float, right: float, height: float, colour: Colour, value: float) -> None:
    """Draw a fringe of grass blades from `left` to `right` that stand on y = 0."""
    count = max(6, int((right - left) * 95))
    for index in range(count):
        x = left + (right - left) * (index + scene.roll()) / count
        tall, bend = height * scene.roll(0.4, 1.0), (scene.roll(-0.25, 0.25) + scene.lean * 1.6) * height
        wide = height * 0.045
        pen.poly([(x - wide, 0.01), (x + bend * 0.35 - wide * 0.4, -tall * 0.6), (x + bend, -tall),
                  (x + bend * 0.35 + wide * 0.5, -tall * 0.55), (x + wide, 0.01)], colour, value)  # fmt: skip


def grass_edge(scene: Scene, colour: Colour) -> tuple[Canvas, float]:
    """Return a layer with grass close to the lens in both lower corners, and its depth in front of people."""
    front = scene.canvas()
    pen = scene.pen(front).at(0, 1.03)
    for side in (-1, 1):
        edge = side * scene.half
        blades(pen, scene, edge - 0.28, edge + 0.28, 0.14, SNOW if scene.snowy else colour, 0.08)
    return front, 1.35


def row(scene: Scene, count: int, draw: Callable[[float], None], *, clear: float = 0.0) -> None:
    """Call `draw(x)` for `count` places spread over the width, none nearer to the middle than `clear`."""
    wide = scene.half + 0.1
    for index in range(count):
        x = ((index + scene.roll(0.2, 0.8)) / count * 2 - 1) * wide
        if abs(x) >= clear:
            draw(x)
