"""Hair in profile. Every style has its own line from the forehead to the nape; units as in `head_form`."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, circle, ellipse
from filmstudio.engines.animatic.people.hair_cap import cap, lay, middle_of, ring, sheen, top_of
from filmstudio.engines.animatic.people.hair_long import braid
from filmstudio.engines.animatic.people.hair_round import curls, draw_afro_behind, sponged
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.model.cast import Hair

_NAPE = 0.225
_ROUND_EAR: tuple[Point, ...] = (
    (0.072, 0.065, 0), (0.008, 0.080, 0), (-0.022, -0.035, 0.4), (-0.095, -0.062), (-0.168, 0.010),
    (-0.172, 0.145, 0.4),
    (-0.235, 0.225, 0),
)  # fmt: skip
"""From the sideburn round the ear to the nape."""
_SHORT: tuple[tuple[float, tuple[Point, ...]], ...] = (
    (-0.36, ((0.272, -0.350, 0.2), (0.205, -0.265, 0.5), (0.140, -0.125, 0.3), (0.092, -0.095, 0.2))),
    (-0.21, ((0.348, -0.150, 0), (0.272, -0.220, 0.2), (0.262, -0.140, 0), (0.195, -0.205, 0.2),
             (0.176, -0.120, 0), (0.105, -0.10, 0.2))),
    (-0.40, ((0.215, -0.385, 0.3), (0.128, -0.320, 0.4), (0.172, -0.230, 0.3),
             (0.118, -0.120, 0.3), (0.085, -0.09, 0.2))),
)  # fmt: skip
_PIXIE: tuple[Point, ...] = (
    (0.345, -0.110, 0), (0.245, -0.150), (0.150, -0.085, 0.3), (0.096, 0.145, 0), (0.035, 0.060), (-0.010, -0.020, 0.4),
    (-0.095, -0.045), (-0.160, 0.030), (-0.165, 0.255, 0), (-0.235, 0.225, 0),
)  # fmt: skip
_DRAWN_BACK: tuple[Point, ...] = ((0.275, -0.345, 0.2), (0.200, -0.235), (0.120, -0.110), *_ROUND_EAR)
_FRINGED: tuple[Point, ...] = ((0.355, -0.160, 0), (0.225, -0.165), (0.135, -0.135, 0), (0.105, -0.05), *_ROUND_EAR)
_FRAMES: tuple[tuple[float, tuple[Point, ...]], ...] = (
    (-0.20, ((0.358, -0.160, 0), (0.225, -0.170), (0.140, -0.130, 0), (0.100, 0.06))),
    (-0.30, ((0.315, -0.270, 0.3), (0.245, -0.105), (0.130, -0.005, 0.4), (0.095, 0.10))),
    (-0.36, ((0.272, -0.350, 0.2), (0.190, -0.190), (0.125, -0.045, 0.5), (0.090, 0.08))),
)  # fmt: skip
"""How hair leaves the forehead where it hangs beside the face: by the fringe."""


def draw_hair_side(canvas: Canvas, head: Head) -> None:
    """Draw the hair on the head, seen from the side."""
    _SIDE[head.look.hair](canvas, head)


def draw_hair_side_behind(canvas: Canvas, head: Head) -> None:
    """Draw what stands off behind the skull, before the skull."""
    hair, tone, v = head.look.hair, head.tones.hair, head.traits.volume
    if hair is Hair.BUN:
        size = 0.130 + 0.04 * v
        if head.hatted:
            canvas.fill(ellipse(-0.455, 0.10, size * 0.95, size * 0.9), tone.mass)
            return
        canvas.fill(ellipse(-0.455, -0.365, size * 0.95, size, 20), tone.mass)
        canvas.fill(ellipse(-0.455 + 0.02 * head.lit, -0.365 - size * 0.42, size * 0.46, size * 0.26, -20), tone.light)
    elif hair is Hair.PONYTAIL:
        low, high = 0.50 + 0.28 * v, 0.26 if head.hatted else 0.0
        canvas.fill(
            blob(
                (-0.36, -0.42 + high), (-0.52, -0.50 + high), (-0.68, -0.38 + high), (-0.735, -0.05 + high),
                (-0.70, low, 0), (-0.60, 0.16 + high * 0.5), (-0.56, -0.12 + high), (-0.46, -0.20 + high),
            ),
            tone.mass,
        )  # fmt: skip
        canvas.fill(ellipse(-0.47, -0.335 + high, 0.040, 0.085, 24), head.tones.accent)
    elif hair is Hair.AFRO:
        draw_afro_behind(canvas, head)
    elif hair is Hair.CURLY:
        x, y = middle_of(head)
        low = -150 if head.woman else -118
        sizes = tuple(size * (0.85 + 0.3 * v) for size in (0.13, 0.15, 0.135, 0.16, 0.14, 0.155, 0.125))
        mass = ring(x, y, 0.385, 0.365 + 0.04 * v, sizes, (low, 36), top_of(head))
        curls(canvas, head, mass.with_(ellipse(x - 0.03, y + 0.03, 0.37, 0.33)))


def _short(canvas: Canvas, head: Head) -> None:
    t, tone, v = head.traits, head.tones.hair, head.traits.volume
    if head.woman:
        lay(canvas, head, cap(head, _PIXIE, grow=0.028 + 0.012 * v, lift=0.05, right_y=-0.19, left_y=_NAPE))
    else:
        style = 0 if head.child else t.fringe
        start, line = _SHORT[style]
        lift = (0.040, 0.050 + 0.03 * v, 0.060 + 0.04 * v)[style]
        lay(canvas, head, cap(head, (*line, *_ROUND_EAR), grow=0.018, lift=lift, right_y=start, left_y=_NAPE))
        if style == 0 and not head.hatted:
            high = 0.035 + 0.055 * v
            canvas.fill(
                blob(
                    (0.268, -0.345, 0), (0.365, -0.400), (0.350, -0.490 - high * 0.8), (0.165, -0.520 - high),
                    (-0.06, -0.530 - high * 0.4), (0.05, -0.40),
                ),
                tone.mass,
            )  # fmt: skip
    sheen(canvas, head, tall=0.42 + 0.03 * v, wide=0.38)


def _cropped(canvas: Canvas, head: Head) -> None:
    start = (-0.30, -0.34, -0.38)[head.traits.fringe]
    line: tuple[Point, ...] = (
        (0.255, start + 0.03, 0.2), (0.150, -0.290, 0.2), (0.155, -0.130, 0.2), (0.095, -0.11, 0.2), *_ROUND_EAR,
    )  # fmt: skip
    tone = mix(head.tones.hair.mass, head.tones.skin.light, 0.12)
    canvas.fill(cap(head, line, grow=0.006, lift=0.010, right_y=start, left_y=_NAPE), tone)
    sheen(canvas, head, reach=0.25, tall=0.38, wide=0.38)


def _pulled_back(canvas: Canvas, head: Head) -> None:
    fringed = head.traits.fringe == 2
    line = _FRINGED if fringed else _DRAWN_BACK
    lay(canvas, head, cap(head, line, grow=0.014, lift=0.022, right_y=-0.20 if fringed else -0.355, left_y=_NAPE))
    if head.traits.fringe == 1:
        canvas.line([(0.20, -0.24), (0.155, -0.04), (0.175, 0.13)], [0.03, 0.028, 0.006], head.tones.hair.mass)
    sheen(canvas, head, tall=0.39, wide=0.38)


def _hanging(canvas: Canvas, head: Head, ends: tuple[Point, ...], lift: float) -> None:
    start, line = _FRAMES[head.traits.fringe]
    lay(canvas, head, cap(head, (*line, *ends), grow=0.045, lift=lift, right_y=start, left_y=-0.12))
    sheen(canvas, head, reach=0.55, tall=0.44, wide=0.41)


def _long(canvas: Canvas, head: Head) -> None:
    v = head.traits.volume
    low = 0.66 + 0.20 * v
    ends: tuple[Point, ...] = (
        (0.125, low * 0.62), (0.045, low, 0), (-0.16, low - 0.08), (-0.43 - 0.04 * v, low + 0.06, 0.1),
        (-0.545 - 0.05 * v, low * 0.62), (-0.545 - 0.03 * v, 0.12),
    )  # fmt: skip
    _hanging(canvas, head, ends, 0.035 + 0.02 * v)


def _bob(canvas: Canvas, head: Head) -> None:
    v, low = head.traits.volume, (0.40, 0.44, 0.36)[head.traits.fringe]
    flare = (0.0, -0.03, 0.05)[head.traits.fringe]
    ends: tuple[Point, ...] = (
        (0.130 + flare, low, 0.1), (-0.08, low + 0.035), (-0.33 - flare, low - 0.03, 0.3), (-0.515 - 0.05 * v, 0.19),
        (-0.545 - 0.05 * v, 0.0),
    )  # fmt: skip
    _hanging(canvas, head, ends, 0.045 + 0.025 * v)


def _braids(canvas: Canvas, head: Head) -> None:
    line: tuple[Point, ...] = ((0.275, -0.345, 0.2), (0.190, -0.215), (0.105, -0.06), *_ROUND_EAR)
    lay(canvas, head, cap(head, line, grow=0.022, lift=0.018, right_y=-0.355, left_y=_NAPE))
    sheen(canvas, head, tall=0.39, wide=0.38)
    braid(canvas, head, (-0.235, 0.17), 0.03)


def _curly(canvas: Canvas, head: Head) -> None:
    line: tuple[Point, ...] = ((0.285, -0.320), (0.215, -0.225), (0.120, -0.115), *_ROUND_EAR)
    canvas.fill(cap(head, line, grow=0.05, lift=0.05, right_y=-0.34, left_y=_NAPE), head.tones.hair.mass)
    v, drop = head.traits.volume, 0.05 if head.traits.fringe == 1 else 0.0
    for x, y, size in (
        (0.285, -0.345 + drop, 0.088 + 0.012 * v), (0.190, -0.245 + drop, 0.078), (0.105, -0.135, 0.066),
        (0.15, -0.42, 0.12),
        (0.040, -0.02, 0.052), (-0.19, 0.06, 0.07), (-0.235, 0.165, 0.072),
    ):  # fmt: skip
        canvas.fill(circle(x, y, size), head.tones.hair.mass)
    if head.woman:
        for x, y, size in (
            (0.005, 0.075, 0.075),
            (-0.06, 0.20, 0.092),
            (-0.19, 0.285, 0.10),
            (-0.10, 0.02, 0.12),
            (-0.10, 0.12, 0.11),
        ):
            canvas.fill(circle(x, y, size), head.tones.hair.mass)
    if head.hatted:
        return
    x, y = middle_of(head)
    s, high = head.lit, 0.36 + 0.03 * v
    dabs = circle(x + s * 0.06, y - high, 0.072).with_(
        circle(x + s * 0.18, y - high + 0.04, 0.078), circle(x + s * 0.285, y - high + 0.12, 0.06)
    )
    canvas.fill(dabs, head.tones.hair.light)


def _afro(canvas: Canvas, head: Head) -> None:
    line: tuple[Point, ...] = ((0.295, -0.300), (0.215, -0.215), (0.115, -0.105), *_ROUND_EAR)
    canvas.fill(cap(head, line, grow=0.06, lift=0.06, right_y=-0.33, left_y=_NAPE), head.tones.hair.mass)
    canvas.fill(circle(-0.30, 0.02, 0.17).with_(circle(-0.16, -0.08, 0.10)), head.tones.hair.mass)
    sponged(canvas, head)


def _bald(canvas: Canvas, head: Head) -> None:
    if head.old or head.traits.fringe == 2:
        line: tuple[Point, ...] = (
            (0.072, 0.065, 0), (0.060, -0.095, 0.3), (-0.075, -0.185), (-0.27, -0.205), (-0.498, -0.13, 0.2),
            (-0.470, 0.07), (-0.335, 0.215), (-0.235, 0.232, 0), (-0.172, 0.145, 0.4), (-0.168, 0.010),
            (-0.095, -0.062), (-0.022, -0.035, 0.4), (0.008, 0.080, 0),
        )  # fmt: skip
        canvas.fill(blob(*line), head.tones.hair.mass)
    x = 0.06 + 0.12 * head.lit
    canvas.fill(ellipse(x, -0.385, 0.115, 0.045, 16 * head.lit), head.tones.skin.rim, 0.55)


_SIDE: dict[Hair, Callable[[Canvas, Head], None]] = {
    Hair.SHORT: _short,
    Hair.CROPPED: _cropped,
    Hair.LONG: _long,
    Hair.BOB: _bob,
    Hair.BUN: _pulled_back,
    Hair.PONYTAIL: _pulled_back,
    Hair.BRAIDS: _braids,
    Hair.CURLY: _curly,
    Hair.AFRO: _afro,
    Hair.BALD: _bald,
}
