"""What people have built, from outside: houses, street fronts, skylines, lamps, the lighthouse, the church.

Every object stands at the pen's y = 0. Where the tone says so, windows are lit, and lit windows glow.
"""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.nature import SNOW
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.scene import Scene
from filmstudio.engines.animatic.places.softness import glow, soft_shape

LAMPLIGHT: Colour = (255, 204, 122)
WALLS: tuple[Colour, ...] = (
    (214, 196, 168), (190, 150, 128), (168, 176, 178), (202, 178, 140), (176, 132, 116), (152, 166, 160),
    (216, 206, 192),
)  # fmt: skip
ROOFS: tuple[Colour, ...] = ((146, 78, 66), (92, 96, 112), (120, 92, 80), (84, 104, 108))
IRON: Colour = (58, 62, 72)
STONE: Colour = (196, 194, 190)


def window(
    pen: Pen, scene: Scene, left: float, top: float, right: float, bottom: float, *, bright: float = 0.5
) -> None:
    """Draw one window seen from outside: lit with a chance of `bright` when lamps are on, else a pane of sky."""
    frame = (right - left) * 0.12
    pen.rect(left - frame, top - frame, right + frame, bottom + frame * 1.8, (228, 222, 212), 0.55)
    plain = pen.lit(PLAIN)
    somebody_in, warmth = scene.chance(bright), scene.roll(0, 0.35)
    if scene.tone.lamps and somebody_in:
        plain.rect(left, top, right, bottom, mix(LAMPLIGHT, (255, 170, 80), warmth))
        plain.rect(left, top, right, (top + bottom) / 2, (255, 226, 164), opacity=0.5)
        x, y = pen.spot((left + right) / 2, (top + bottom) / 2)
        reach = (right - left) * pen.scale / pen.canvas.height
        glow(pen.canvas, x, y, reach * 2.4, reach * 2.4, LAMPLIGHT, 0.28)
    else:
        pane = pen.tint(mix((70, 84, 104), scene.tone.sky_middle, 0.25), 0.35)
        plain.rect(left, top, right, bottom, pane)
        plain.poly([(left, top), (left + (right - left) * 0.7, top), (left, top + (bottom - top) * 0.7)],
                   mix(pane, scene.tone.sky_low, 0.35))  # fmt: skip
    middle, bar = (left + right) / 2, frame * 0.35
    pen.rect(middle - bar, top, middle + bar, bottom, (228, 222, 212), 0.45)


def house(pen: Pen, scene: Scene, width: float, height: float) -> None:
    """Draw a house with a pitched roof, gable to us, its sunlit front and a shaded side."""
    wall, roof = scene.pick(WALLS), scene.pick(ROOFS)
    half, eaves, side = width / 2, -height * 0.58, scene.sun_side
    back = -side * width * 0.62
    inner = -side * half
    pen.poly([(inner, 0), (inner, eaves), (inner + back, eaves), (inner + back, 0)], wall, 0.12)
    pen.poly([(inner - side * 0.02 * width, eaves + 0.02 * height), (0, -height), (back, -height),
              (inner + back * 1.06, eaves + 0.02 * height)], SNOW if scene.snowy else roof, 0.22)  # fmt: skip
    pen.poly([(-half, 0), (-half, eaves), (0, -height * 0.97), (half, eaves), (half, 0)], wall, 0.78)
    thick = height * 0.05
    for edge in (-1, 1):
        pen.poly([(0, -height * 1.02), (0, -height * 1.02 + thick * 1.5), (edge * half * 1.12, eaves + thick * 1.6),
                  (edge * half * 1.14, eaves + thick * 0.5)], SNOW if scene.snowy else roof,
                 0.85 if edge == side else 0.3)  # fmt: skip
    chimney = back * 0.6
    pen.rect(chimney - width * 0.06, -height * 1.14, chimney + width * 0.06, -height * 0.92, wall, 0.25)
    door = width * 0.13
    pen.rect(-door, -height * 0.36, door, 0, (104, 70, 58), 0.4)
    pane = width * 0.10
    for x in (-0.31, 0.31):
        window(pen, scene, x * width - pane, -height * 0.36, x * width + pane, -height * 0.17, bright=0.7)
    window(pen, scene, -pane, -height * 0.70, pane, -height * 0.52, bright=0.5)


def front(pen: Pen, scene: Scene, width: float, floors: int, storey: float) -> None:
    """Draw a street front of so many floors over a shop window with an awning, left edge at x = 0."""
    wall = scene.pick(WALLS)
    tall = -storey * (floors + 0.2)
    pen.rect(0, tall, width, 0, wall, 0.5)
    pen.rect(0, tall, width, tall + storey * 0.12, wall, 0.85)
    if scene.snowy:
        pen.rect(-0.006, tall - storey * 0.05, width + 0.006, tall + storey * 0.03, SNOW, 0.8)
    columns = max(2, int(width / (storey * 0.62)))
    for floor in range(1, floors):
        for column in range(columns):
            x = (column + 0.5) / columns * width
            pane = width / columns * 0.24
            y = -storey * (floor + 0.35)
            window(pen, scene, x - pane, y - storey * 0.45, x + pane, y, bright=0.38)
    _shop(pen, scene, width, storey)


def _shop(pen: Pen, scene: Scene, width: float, storey: float) -> None:
    cloth = scene.pick(((178, 72, 62), (60, 110, 116), (206, 150, 74), (86, 100, 68)))
    left, right, warmth = width * 0.10, width * 0.90, scene.roll(0, 0.5)
    pen.rect(0, -storey * 0.92, width, -storey * 0.74, mix(cloth, (30, 30, 36), 0.55), 0.5)
    plain = pen.lit(PLAIN)
    if scene.tone.lamps:
        plain.rect(left, -storey * 0.70, right, -storey * 0.10, mix(LAMPLIGHT, (255, 240, 210), warmth))
        x, y = pen.spot(width / 2, -storey * 0.4)
        reach = width * pen.scale / pen.canvas.height
        glow(pen.canvas, x, y, reach * 0.9, reach * 0.8, LAMPLIGHT, 0.4)
    else:
        pen.rect(left, -storey * 0.70, right, -storey * 0.10, (62, 74, 88), 0.4)
        pen.poly([(left, -storey * 0.70), (left + width * 0.3, -storey * 0.70), (left, -storey * 0.3)],
                 mix((62, 74, 88), (255, 255, 255), 0.25), 0.5)  # fmt: skip
    for x in (0.36, 0.64):
        pen.rect(width * x - width * 0.012, -storey * 0.70, width * x + width * 0.012, -storey * 0.10, IRON, 0.5)
    stripes = 6
    for index in range(stripes):
        a, b = left + (right - left) * index / stripes, left + (right - left) * (index + 1) / stripes
        pen.poly([(a, -storey * 0.76), (b, -storey * 0.76), (b, -storey * 0.56), (a, -storey * 0.56)],
                 cloth if index % 2 == 0 else (232, 224, 208), 0.7)  # fmt: skip


def skyline(pen: Pen, scene: Scene, colour: Colour, height: float, value: float = 0.3) -> None:
    """Draw a row of far buildings along y = 0, some windows lit when lamps are on."""
    x, panes = -scene.half - 0.1, scene.aside("skyline")
    while x < scene.half + 0.1:
        wide, tall = scene.roll(0.06, 0.15), height * scene.roll(0.35, 1.0)
        pen.rect(x, -tall, x + wide, 0.02, colour, value)
        if scene.chance(0.3):
            pen.rect(x + wide * 0.45, -tall - height * 0.16, x + wide * 0.5, -tall, colour, value)
        pen.rect(x + (0.72 if scene.sun_side > 0 else 0.0) * wide, -tall,
            x + (1.0 if scene.sun_side > 0 else 0.28) * wide,
                 0.02, colour, value + 0.2)  # fmt: skip
        if scene.tone.lamps:
            for _ in range(int(wide * tall * 900)):
                pane_x, pane_y = x + panes.roll(0.1, 0.85) * wide, -panes.roll(0.08, 0.92) * tall
                pen.lit(PLAIN).rect(pane_x, pane_y, pane_x + 0.0065, pane_y + 0.0075, LAMPLIGHT, opacity=0.75)
        x += wide * scene.roll(0.8, 1.15)


def street_lamp(pen: Pen, scene: Scene, height: float) -> None:
    """Draw a street lamp; when lamps are on it throws a cone of light and a pool on the ground."""
    thick = height * 0.016
    pen.poly([(-thick * 2, 0), (-thick * 0.7, -height * 0.9), (thick * 0.7, -height * 0.9), (thick * 2, 0)], IRON, 0.4)
    pen.poly([(-thick * 2.4, -height * 0.9), (-thick * 3.6, -height * 0.98), (thick * 3.6, -height * 0.98),
              (thick * 2.4, -height * 0.9)], (236, 226, 200), 0.7)  # fmt: skip
    pen.poly([(-thick * 4.4, -height * 0.975), (0, -height * 1.03), (thick * 4.4, -height * 0.975)], IRON, 0.5)
    if not scene.tone.lamps:
        return
    pen.lit(PLAIN).poly([(-thick * 2.3, -height * 0.905), (-thick * 3.3, -height * 0.975),
                         (thick * 3.3, -height * 0.975), (thick * 2.3, -height * 0.905)], (255, 238, 196))  # fmt: skip
    x, y = pen.spot(0, -height * 0.93)
    tall = height * pen.scale / pen.canvas.height
    soft_shape(pen.canvas, [(x - tall * 0.03, y), (x + tall * 0.03, y), (x + tall * 0.34, y + tall * 0.93),
                            (x - tall * 0.34, y + tall * 0.93)], LAMPLIGHT, 0.16, tall * 0.03, veil=True)  # fmt: skip
    glow(pen.canvas, x, y, tall * 0.30, tall * 0.30, LAMPLIGHT, 0.55, veil=True)


def lighthouse(pen: Pen, scene: Scene, height: float) -> None:
    """Draw a banded lighthouse; its lamp burns when lamps are on."""
    foot, top, side = height * 0.13, height * 0.085, scene.sun_side
    tower = -height * 0.78
    pen.poly([(-foot, 0), (-top, tower), (top, tower), (foot, 0)], (236, 232, 224), 0.8)
    for low, high in ((0.14, 0.30), (0.46, 0.62)):
        a, b = foot + (top - foot) * low, foot + (top - foot) * high
        pen.poly([(-a, tower * low), (-b, tower * high), (b, tower * high), (a, tower * low)], (184, 66, 56), 0.8)
    pen.poly([(-side * foot, 0), (-side * top, tower), (-side * top * 0.25, tower), (-side * foot * 0.25, 0)],
             (20, 24, 44), 0.6, 0.32)  # fmt: skip
    pen.rect(-foot * 0.22, -height * 0.10, foot * 0.22, 0, IRON, 0.3)
    for level in (0.36, 0.60):
        pen.rounded(-height * 0.012, tower * level - height * 0.04, height * 0.012, tower * level, 0.02, IRON, 0.3)
    pen.rect(-top * 1.45, tower - height * 0.012, top * 1.45, tower + height * 0.012, IRON, 0.6)
    for post in range(-3, 4):
        x = post * top * 0.46
        pen.rect(x - 0.003, tower - height * 0.055, x + 0.003, tower, IRON, 0.5)
    pen.rect(-top * 1.4, tower - height * 0.058, top * 1.4, tower - height * 0.050, IRON, 0.5)
    glass = tower - height * 0.135
    if scene.tone.lamps:
        pen.lit(PLAIN).rect(-top * 0.72, glass, top * 0.72, tower, (255, 240, 190))
    else:
        pen.rect(-top * 0.72, glass, top * 0.72, tower, (150, 176, 190), 0.7)
    for bar in (-0.72, -0.24, 0.24, 0.72):
        pen.rect(top * bar - 0.003, glass, top * bar + 0.003, tower, IRON, 0.4)
    pen.blob([(-top * 0.95, glass), (-top * 0.6, glass - height * 0.05), (0, glass - height * 0.085),
              (top * 0.6, glass - height * 0.05), (top * 0.95, glass), (0, glass + 0.004)],
              (184, 66, 56), 0.5)  # fmt: skip
    pen.rect(-0.003, glass - height * 0.12, 0.003, glass - height * 0.07, IRON, 0.5)


def church(pen: Pen, scene: Scene, height: float) -> None:
    """Draw a small church: nave, tower, spire."""
    wall, roof = STONE, scene.pick(ROOFS)
    pen.rect(-height * 0.05, -height * 0.30, height * 0.42, 0, wall, 0.25)
    pen.poly([(-height * 0.05, -height * 0.28), (height * 0.03, -height * 0.44), (height * 0.36, -height * 0.44),
              (height * 0.45, -height * 0.28)], SNOW if scene.snowy else roof, 0.4)  # fmt: skip
    for x in (0.14, 0.24, 0.34):
        window(pen, scene, height * x - 0.012 * height, -height * 0.22, height * x + 0.012 * height, -height * 0.08)
    pen.rect(-height * 0.22, -height * 0.58, -height * 0.02, 0, wall, 0.7)
    pen.poly([(-height * 0.24, -height * 0.58), (-height * 0.12, -height), (0, -height * 0.58)],
             SNOW if scene.snowy else roof, 0.5)  # fmt: skip
    pen.rounded(-height * 0.15, -height * 0.52, -height * 0.09, -height * 0.40, 0.03 * height, IRON, 0.2)
    pen.rounded(-height * 0.16, -height * 0.16, -height * 0.08, 0.01, 0.04 * height, (86, 60, 50), 0.3)


def fence(pen: Pen, left: float, right: float, height: float, colour: Colour = (150, 128, 104)) -> None:
    """Draw a post-and-rail fence from `left` to `right`."""
    count = max(2, round((right - left) / (height * 1.1)))
    for level in (0.42, 0.82):
        pen.rect(left, -height * level - height * 0.05, right, -height * level + height * 0.04, colour, 0.62)
    for index in range(count + 1):
        x = left + (right - left) * index / count
        pen.rect(x - height * 0.055, -height, x + height * 0.055, height * 0.02, colour, 0.35)
