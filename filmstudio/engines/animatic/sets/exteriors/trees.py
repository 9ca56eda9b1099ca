"""Trees as cut-paper designs: a trunk, a crown, the part of it that the light strikes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, ellipse, polygon, ribbon
from filmstudio.engines.animatic.sets.exteriors.clouds import bun
from filmstudio.engines.animatic.sets.exteriors.pigments import BARK, PINE, SNOW
from filmstudio.engines.animatic.sets.scene import Scene


class Tree(StrEnum):
    """The kinds that can be planted."""

    PINE = "pine"
    POPLAR = "poplar"
    ROUND = "round"
    TIERED = "tiered"
    BARE = "bare"
    PALM = "palm"
    CYPRESS = "cypress"
    BUSH = "bush"


@dataclass(frozen=True)
class Cut:
    """One tree cut out: foot at the origin, 1 high, y up is negative."""

    trunk: Shape | None
    crown: Shape | None
    lit: Shape | None


def plant(
    canvas: Canvas,
    scene: Scene,
    spots: Sequence[tuple[float, float, float, Tree]],
    *,
    depth: float,
    local: Colour = PINE,
    tone: Tone = Tone.DARK,
    bark: Colour = BARK,
    sponge: float = 0.16,
) -> None:
    """Plant trees `(x, y, height, kind)` on a flat: all trunks, all crowns, and one sponge over all of them."""
    lit_tone = {Tone.LIGHT: Tone.LIGHT, Tone.MID: Tone.LIGHT, Tone.DARK: Tone.MID, Tone.DEEP: Tone.DARK}[tone]
    body, light = scene.paint(local, tone, depth), scene.paint(local, lit_tone, depth)
    light = scene.paint(SNOW, Tone.LIGHT, depth) if scene.key.snowy else mix(body, light, 0.62)
    wood = scene.paint(bark, Tone.DARK if tone is not Tone.DEEP else Tone.DEEP, depth)
    crowns: list[Shape] = []
    for x, y, tall, kind in spots:
        view = Affine(a=tall, b=-scene.lean * tall * 0.6, c=x, d=0.0, e=tall, f=y)
        cut = _CUTTERS[kind](scene)
        if cut.trunk is not None:
            canvas.fill(cut.trunk.moved(view), wood)
        if cut.crown is not None:
            crowns.append(cut.crown.moved(view))
            canvas.fill(crowns[-1], body)
        if cut.lit is not None and tone is not Tone.DEEP:
            canvas.fill(cut.lit.moved(view), light)
    if crowns and sponge and tone is not Tone.DEEP:
        shade = scene.paint(local, Tone.DARK if tone is not Tone.DARK else Tone.DEEP, depth, lit=tone is Tone.DARK)
        canvas.brush(
            crowns[0].with_(*crowns[1:]),
            mix(body, shade, 0.7),
            brush=Brush.SPONGE,
            coverage=sponge,
            seed=scene.look % 61,
        )


def _pine(scene: Scene) -> Cut:
    tiers = int(scene.roll(4, 7))
    wide = scene.roll(0.17, 0.26)
    side = scene.key.side
    left: list[tuple[float, float]] = [(0.0, -1.0)]
    right: list[tuple[float, float]] = []
    lit: list[tuple[float, float]] = [(0.0, -1.0)]
    spine: list[tuple[float, float]] = []
    for k in range(tiers):
        y = -0.88 + 0.78 * (k + 1) / tiers
        reach = wide * (0.24 + 0.76 * (k + 1) / tiers)
        one, two = reach * scene.roll(0.85, 1.1), reach * scene.roll(0.85, 1.1)
        left += [(-one, y + 0.03), (-one * 0.42, y - 0.005)]
        right += [(two, y + 0.03), (two * 0.42, y - 0.005)]
        out = two if side > 0 else one
        lit += [(side * out, y + 0.03), (side * out * 0.42, y - 0.005)]
        spine += [(-side * out * 0.05, y - 0.01), (side * out * 0.16, y + 0.0)]
    crown = polygon(*left, (0.0, -0.10), *reversed(right))
    return Cut(polygon((-0.02, 0), (-0.014, -0.2), (0.014, -0.2), (0.022, 0)), crown, polygon(*lit, *reversed(spine)))


def _poplar(scene: Scene) -> Cut:
    wide, side = scene.roll(0.10, 0.15), scene.key.side
    lean = scene.roll(-0.03, 0.03)
    crown = blob(
        (0 + lean, -1.0, 0.35), (wide * 0.75, -0.66), (wide, -0.34), (wide * 0.3, -0.10), (-wide * 0.4, -0.10),
        (-wide, -0.36), (-wide * 0.8, -0.68),
    )  # fmt: skip
    lit = blob(
        (lean, -0.98, 0.2), (side * wide * 0.72, -0.66), (side * wide * 0.95, -0.34), (side * wide * 0.4, -0.13, 0.2),
        (side * wide * 0.35, -0.4), (side * wide * 0.2, -0.7),
    )  # fmt: skip
    return Cut(polygon((-0.018, 0), (-0.012, -0.2), (0.012, -0.2), (0.018, 0)), crown, lit)


def _round(scene: Scene) -> Cut:
    side = scene.key.side
    across, tall = scene.roll(0.30, 0.40), scene.roll(0.30, 0.36)
    cy = -1 + tall
    points: list[Point] = []
    lobes = 7
    for k in range(lobes):
        turn = 2 * math.pi * (k + scene.roll(-0.18, 0.18)) / lobes
        reach = scene.roll(0.88, 1.08)
        points.append((across * reach * math.cos(turn), cy + tall * reach * math.sin(turn)))
    lit = bun(side * across * 0.34, cy - tall * 0.42, across * 0.50, tall * 0.42)
    for dx, dy, part in ((0.52, -0.02, 0.40), (0.04, 0.16, 0.34), (0.42, 0.42, 0.36), (-0.30, -0.14, 0.24)):
        lit = lit.with_(bun(side * across * (dx + scene.roll(-0.06, 0.06)), cy + tall * dy, across * part, tall * 0.22))
    fork = ribbon([(0, 0.01), (0.01, -0.2), (-0.005, cy + 0.05)], [0.075, 0.045, 0.03])
    arm = ribbon([(0.005, -0.24), (side * 0.09, -0.36), (side * 0.15, cy)], [0.035, 0.022, 0.012])
    return Cut(fork.with_(arm), blob(*points), lit)


def _tiered(scene: Scene) -> Cut:
    """Flat pads of leaves on a leaning, forked trunk."""
    side = scene.key.side
    sway = scene.roll(-0.10, 0.10)
    trunk = ribbon([(0, 0.01), (sway * 0.3, -0.3), (sway, -0.6), (sway * 1.2, -0.86)], [0.06, 0.038, 0.026, 0.012])
    pads: list[Shape] = []
    lits: list[Shape] = []
    count = int(scene.roll(3, 6))
    for k in range(count):
        t = k / max(1, count - 1)
        y = -0.46 - 0.50 * t
        across = scene.roll(0.17, 0.30) * (1 - 0.35 * t)
        x = sway * (1.3 * t + 0.2) + (-1) ** k * across * scene.roll(0.35, 0.75) * (1 - 0.6 * t)
        branch = ribbon([(sway * (0.4 + 0.7 * t), y + 0.12), (x, y)], [0.022, 0.01])
        trunk = trunk.with_(branch)
        pads.append(bun(x, y, across, scene.roll(0.11, 0.15)))
        lits.append(bun(x + side * across * 0.14, y - 0.045, across * 0.72, 0.07))
    return Cut(trunk, pads[0].with_(*pads[1:]), lits[0].with_(*lits[1:]))


def _bare(scene: Scene) -> Cut:
    limbs: list[Shape] = []

    def grow(x: float, y: float, turn: float, length: float, thick: float, level: int) -> None:
        bend = turn + scene.roll(-0.25, 0.25)
        mx, my = x + length * 0.5 * math.sin(turn), y - length * 0.5 * math.cos(turn)
        ex, ey = mx + length * 0.5 * math.sin(bend), my - length * 0.5 * math.cos(bend)
        limbs.append(ribbon([(x, y), (mx, my), (ex, ey)], [thick, thick * 0.75, thick * 0.5]))
        if level:
            for fork in (-1, 1):
                grow(
                    ex,
                    ey,
                    bend + fork * scene.roll(0.28, 0.75),
                    length * scene.roll(0.58, 0.8),
                    thick * 0.55,
                    level - 1,
                )

    grow(0, 0.01, scene.roll(-0.12, 0.12), 0.40, 0.055, 4)
    return Cut(limbs[0].with_(*limbs[1:]), None, None)


def _palm(scene: Scene) -> Cut:
    sway = scene.roll(-0.22, 0.22)
    trunk = ribbon([(0, 0.01), (sway * 0.25, -0.4), (sway, -0.84)], [0.05, 0.034, 0.026])
    fronds: list[Shape] = []
    lit: list[Shape] = []
    for k in range(7):
        turn = math.radians(-78 + 26 * k + scene.roll(-9, 9))
        reach = scene.roll(0.26, 0.36)
        ex, ey = (
            sway + reach * math.sin(turn) * 1.15,
            -0.84 - reach * math.cos(turn) * 0.55 + reach * abs(math.sin(turn)) * 0.5,
        )
        mx, my = sway + reach * 0.55 * math.sin(turn), -0.88 - reach * 0.75 * math.cos(turn)
        frond = blob((sway, -0.85, 0.1), (mx, my - 0.03), (ex, ey, 0.1), (mx * 0.98 + sway * 0.02, my + 0.05))
        fronds.append(frond)
        if math.sin(turn) * scene.key.side > 0.2:
            lit.append(blob((sway, -0.85, 0.1), (mx, my - 0.026), (ex, ey, 0.1), (mx, my + 0.002)))
    return Cut(trunk, fronds[0].with_(*fronds[1:]), lit[0].with_(*lit[1:]))


def _cypress(scene: Scene) -> Cut:
    wide = scene.roll(0.075, 0.10)
    tip = scene.roll(-0.04, 0.04)
    side = scene.key.side
    crown = blob(
        (tip, -1, 0.1), (wide * 0.7, -0.6), (wide, -0.22), (0.02, 0, 0.2), (-wide, -0.24), (-wide * 0.65, -0.62)
    )
    lit = blob(
        (tip, -0.97, 0.1), (side * wide * 0.62, -0.6), (side * wide * 0.9, -0.24), (side * wide * 0.3, -0.05, 0.1)
    )
    return Cut(None, crown, lit)


def _bush(scene: Scene) -> Cut:
    side = scene.key.side
    wide = scene.roll(0.7, 1.2)
    crown = blob(
        (-wide, 0.02, 0), (-wide * 0.95, -0.4), (-wide * 0.5, -0.8 * scene.roll(0.8, 1.1)), (0, -0.95),
        (wide * 0.5, -0.85 * scene.roll(0.7, 1.1)), (wide * 0.95, -0.35), (wide, 0.02, 0),
    )  # fmt: skip
    return Cut(None, crown, ellipse(side * wide * 0.3, -0.62, wide * 0.42, 0.2, -side * 16))


_CUTTERS: dict[Tree, Callable[[Scene], Cut]] = {
    Tree.PINE: _pine,
    Tree.POPLAR: _poplar,
    Tree.ROUND: _round,
    Tree.TIERED: _tiered,
    Tree.BARE: _bare,
    Tree.PALM: _palm,
    Tree.CYPRESS: _cypress,
    Tree.BUSH: _bush,
}


def thicket(
    scene: Scene, kinds: Sequence[Tree], left: float, right: float, y: float, low: float, high: float, gap: float
) -> list[tuple[float, float, float, Tree]]:
    """Return spots of trees from `left` to `right`, unevenly spaced, between `low` and `high` tall."""
    spots: list[tuple[float, float, float, Tree]] = []
    x = left + scene.roll(0, gap)
    while x < right:
        spots.append((x, y + scene.roll(-0.006, 0.006), scene.roll(low, high), scene.pick(kinds)))
        x += gap * scene.pick((0.45, 0.7, 1.0, 1.6))
    return spots
