"""Hair that stands off the head: curls and the afro."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, circle, ellipse
from filmstudio.engines.animatic.people.hair_cap import (
    cap,
    catch_light,
    far_end,
    hairline,
    middle_of,
    near_end,
    ring,
    top_of,
    turned,
)
from filmstudio.engines.animatic.people.hair_short import dots
from filmstudio.engines.animatic.people.head_form import Head

_LINE: tuple[Point, ...] = (
    (0.352, 0.06, 0), (0.325, -0.10), (0.265, -0.245), (0.11, -0.305), (-0.11, -0.305), (-0.265, -0.245),
    (-0.325, -0.10),
    (-0.352, 0.06, 0),
)  # fmt: skip
_SIZES = (0.120, 0.150, 0.128, 0.160, 0.138, 0.165, 0.142, 0.156, 0.130, 0.148, 0.118)
_BRUSH_PX = 100


def draw_curls_behind(canvas: Canvas, head: Head) -> None:
    """Draw the mass of curls behind the face: short on men, down to the jaw on women."""
    v, (x, y) = head.traits.volume, middle_of(head)
    low = 128 if head.woman else 96
    across, down = 0.355 + 0.035 * v, 0.350 + 0.045 * v
    sizes = tuple(size * (0.82 + 0.30 * v) for size in (_SIZES if head.part > 0 else _SIZES[::-1]))
    s = turned(head)
    mass = ring(x, y, across + 0.03 * s, down, sizes, (-low - 34 * s, low - 26 * s), top_of(head))
    curls(canvas, head, mass.with_(ellipse(x, y + 0.04, across * 0.96, down * 0.9)))


def curls(canvas: Canvas, head: Head, mass: Shape) -> None:
    """Paint a mass of curls, and sponge its shade over the side away from the light."""
    canvas.fill(mass, head.tones.hair.mass)
    if head.px > _BRUSH_PX:
        x, y = middle_of(head)
        side = -head.lit
        canvas.brush(
            mass, head.tones.hair.shade, brush=Brush.SPONGE, coverage=0.9,
            fade=((x + side * 0.50, y + 0.30), (x + side * 0.02, y - 0.10)), seed=head.look.face % 97,
        )  # fmt: skip
    catch_light(canvas, head, mass, head.tones.hair.rim)


def draw_curly(canvas: Canvas, head: Head) -> None:
    """Draw curls over the forehead."""
    v = head.traits.volume
    lower = 0.05 if head.traits.fringe == 1 else 0.0
    line = tuple((x, y + lower if y < -0.2 else y, *soft) for x, y, *soft in _LINE)
    shape = cap(
        head,
        hairline(head, line),
        grow=0.015,
        lift=0.03,
        right_y=far_end(head, 0.02),
        left_y=max(0.02, near_end(head)),
    )
    canvas.fill(shape, head.tones.hair.mass)
    dots(canvas, head, (
        (-0.325, -0.10, 0.068), (-0.262, -0.215 + lower, 0.082), (-0.130, -0.280 + lower, 0.090 + 0.01 * v),
        (0.015, -0.262 + lower, 0.076), (0.145, -0.290 + lower, 0.092), (0.268, -0.220 + lower, 0.078),
        (0.328, -0.095, 0.062),
    ))  # fmt: skip
    if turned(head) > 0.2 and head.woman:
        e = head.ear_x
        for x, y, size in ((e - 0.02, -0.02, 0.10), (e - 0.07, 0.12, 0.125), (e - 0.15, 0.22, 0.10)):
            canvas.fill(circle(x, y, size), head.tones.hair.mass)
    _light_dabs(canvas, head, 0.345 + 0.03 * v)


def draw_afro_behind(canvas: Canvas, head: Head) -> None:
    """Draw the round of an afro."""
    canvas.fill(_round(head), head.tones.hair.mass)
    catch_light(canvas, head, _round(head), head.tones.hair.rim)


def draw_afro(canvas: Canvas, head: Head) -> None:
    """Draw the front of an afro: its line over the forehead, and light that sponge has left on it."""
    shape = cap(
        head, hairline(head, _LINE), grow=0.06, lift=0.05, right_y=far_end(head, 0.05), left_y=max(0.05, near_end(head))
    )
    canvas.fill(shape, head.tones.hair.mass)
    if turned(head) > 0.2:
        canvas.fill(circle(head.ear_x - 0.13, 0.10, 0.15).with_(circle(-0.315, 0.155, 0.115)), head.tones.hair.mass)
    sponged(canvas, head)


def sponged(canvas: Canvas, head: Head) -> None:
    """Dab light onto the side of an afro that is turned to it."""
    if head.hatted:
        return
    v, (x, y) = head.traits.volume, middle_of(head)
    r = 0.36 + 0.06 * v
    lit = ellipse(x + head.lit * r * 0.50, y - 0.05 - r * 0.98, r * 0.46, r * 0.30, 34 * head.lit)
    if head.px > _BRUSH_PX:
        start = (x + head.lit * r * 0.60, y - r * 1.25)
        end = (x + head.lit * r * 0.10, y - r * 0.62)
        canvas.brush(lit, head.tones.hair.light, brush=Brush.SPONGE, coverage=1.15, fade=(start, end))
    else:
        canvas.fill(lit, mix(head.tones.hair.mass, head.tones.hair.light, 0.6))


def _round(head: Head) -> Shape:
    v, (x, y) = head.traits.volume, middle_of(head)
    r = 0.50 + 0.08 * v
    cuts = (1.0, 0.985, 1.02, 0.97, 1.01, 1.0, 0.975, 1.015, 0.99, 1.0)
    flat = 1.05 if head.traits.fringe == 1 else 1.0
    points = [
        (x + r * flat * k * dx, max(top_of(head), y - 0.06 + r * k * dy * (0.92 if dy > 0 else 1.0)))
        for k, (dx, dy) in zip(cuts, _WHEEL, strict=True)
    ]
    return blob(*points)


_WHEEL = (
    (0.0, -1.0), (0.588, -0.809), (0.951, -0.309), (0.951, 0.309), (0.640, 0.72), (0.0, 0.80), (-0.640, 0.72),
    (-0.951, 0.309), (-0.951, -0.309), (-0.588, -0.809),
)  # fmt: skip


def _light_dabs(canvas: Canvas, head: Head, high: float) -> None:
    if head.hatted:
        return
    x, y = middle_of(head)
    s = head.lit
    dab = circle(x + s * 0.07, y - high, 0.070).with_(
        circle(x + s * 0.175, y - high + 0.045, 0.078), circle(x + s * 0.265, y - high + 0.125, 0.062)
    )
    canvas.fill(dab, head.tones.hair.light)
