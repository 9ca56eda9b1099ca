"""Hats: a second silhouette for the head."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.scalp import dome
from filmstudio.engines.animatic.palette import lit, mix, shade
from filmstudio.model.cast import Hair, Hat


def draw_hat_behind(canvas: Canvas, head: HeadView) -> None:
    """Draw what lies behind head and neck: the back of a hood, the tail of a headscarf."""
    dark = shade(head.tones.hat, 0.38)
    if head.look.hat is Hat.HOOD:
        canvas.blob(
            [
                (head.yaw * -0.10 + x, y)
                for x, y in (
                    (0, -0.66),
                    (0.40, -0.50),
                    (0.54, -0.05),
                    (0.52, 0.42),
                    (0.40, 0.62),
                    (-0.40, 0.62),
                    (-0.52, 0.42),
                    (-0.54, -0.05),
                    (-0.40, -0.50),
                )
            ],
            dark,
        )
    elif head.look.hat is Hat.SCARF:
        canvas.blob(
            [
                (head.yaw * -0.14 + x, y)
                for x, y in (
                    (0, -0.55),
                    (0.38, -0.38),
                    (0.43, 0.05),
                    (0.34, 0.48),
                    (0.0, 0.66),
                    (-0.34, 0.48),
                    (-0.43, 0.05),
                    (-0.38, -0.38),
                )
            ],
            dark,
        )


def draw_hat(canvas: Canvas, head: HeadView) -> None:
    """Draw the hat over the hair."""
    if head.look.hat is not Hat.NONE:
        _HATS[head.look.hat](canvas, head)


def _over(head: HeadView, grow: float, lift: float, end_y: float, edge: list[Point]) -> list[Point]:
    front = [(head.x(p[0], 0.10) if not head.away else p[0], *p[1:]) for p in edge]
    return [*dome(head, grow, lift, end_y), *front]


def _bulk(head: HeadView) -> float:
    return {Hair.CURLY: 0.03, Hair.AFRO: 0.045, Hair.LONG: 0.015, Hair.BOB: 0.015}.get(head.look.hair, 0.0)


def _cap(canvas: Canvas, head: HeadView) -> None:
    t, grow = head.tones, 0.045 + _bulk(head)
    canvas.blob(
        _over(head, grow, 0.055, -0.16, [(-0.38, -0.17), (-0.2, -0.215), (0.0, -0.225), (0.2, -0.215), (0.38, -0.17)]),
        t.hat,
    )
    mid = head.x(0.0, 0.06)
    canvas.blob(
        [(mid - 0.25, -0.47), (mid - 0.03, -0.545), (mid - 0.08, -0.40), (mid - 0.24, -0.30)], lit(t.hat, 0.16), 0.8
    )
    canvas.line([(mid, -0.55), (head.x(0.0, 0.12), -0.235)], [0.006, 0.010], shade(t.hat, 0.25), 0.8)
    if head.away:
        canvas.blob([(-0.15, -0.17), (0, -0.27), (0.15, -0.17), (0, -0.15)], head.tones.hair_shade)
        return
    reach = head.yaw * 0.30
    left, right = head.x(-0.345, 0.10), head.x(0.345, 0.10)
    canvas.blob(
        [
            (left + max(0.0, head.yaw) * 0.14, -0.215),
            ((left + right) / 2, -0.255),
            (right + min(0.0, head.yaw) * 0.14, -0.215),
            (right + max(0.0, reach), -0.145),
            ((left + right) / 2 + reach, -0.085),
            (left + min(0.0, reach), -0.145),
        ],
        shade(t.hat, 0.22),
    )
    canvas.blob(
        [
            (left, -0.10),
            ((left + right) / 2 + reach * 0.5, -0.125),
            (right, -0.10),
            ((left + right) / 2 + reach * 0.4, -0.045),
        ],
        t.skin_deep,
        0.35,
    )


def _beanie(canvas: Canvas, head: HeadView) -> None:
    t, grow = head.tones, 0.045 + _bulk(head) * 0.5
    canvas.blob(_over(head, grow, 0.11, -0.16, [(-0.36, -0.20), (0.0, -0.26), (0.36, -0.20)]), t.hat)
    for x in (-0.2, -0.07, 0.07, 0.2):
        canvas.line(
            [(head.x(x, 0.08), -0.30), (head.x(x * 0.8, 0.03), -0.50 + abs(x) * 0.4)],
            [0.012, 0.006],
            shade(t.hat, 0.16),
            0.9,
        )
    band = lit(t.hat, 0.12)
    left, right, mid = -head.traits.face_width - grow, head.traits.face_width + grow, head.x(0.0, 0.10)
    shift = head.yaw * -0.045
    canvas.blob(
        [
            (left + shift, -0.25),
            (mid - 0.2, -0.325),
            (mid + 0.2, -0.325),
            (right + shift, -0.25),
            (right + shift, -0.115),
            (mid + 0.2, -0.185),
            (mid - 0.2, -0.185),
            (left + shift, -0.115),
        ],
        band,
    )
    for step in range(9):
        x = left + shift + (right - left) * (step + 0.5) / 9
        canvas.line(
            [(x, -0.275 - 0.03 * (1 - abs(step - 4) / 4)), (x, -0.165 - 0.03 * (1 - abs(step - 4) / 4))],
            0.010,
            shade(t.hat, 0.12),
            0.8,
        )


def _brimmed(canvas: Canvas, head: HeadView) -> None:
    t, x = head.tones, head.yaw * 0.02
    w = head.traits.face_width + 0.02 + _bulk(head)
    canvas.blob(
        [
            (x - w * 0.92, -0.26),
            (x - w * 0.86, -0.52),
            (x - w * 0.55, -0.645),
            (x - 0.02, -0.605),
            (x + w * 0.55, -0.645),
            (x + w * 0.86, -0.52),
            (x + w * 0.92, -0.26),
            (x, -0.22),
        ],
        t.hat,
    )
    canvas.blob(
        [
            (x - w * 0.80, -0.40),
            (x - w * 0.76, -0.53),
            (x - w * 0.52, -0.61),
            (x - w * 0.30, -0.58),
            (x - w * 0.5, -0.42),
        ],
        lit(t.hat, 0.14),
        0.8,
    )
    canvas.blob(
        [
            (x - w * 0.93, -0.275),
            (x - w * 0.91, -0.355),
            (x, -0.325),
            (x + w * 0.91, -0.355),
            (x + w * 0.93, -0.275),
            (x, -0.225),
        ],
        t.accent,
    )
    canvas.blob(
        [
            (x - 0.64, -0.215),
            (x - 0.40, -0.29),
            (x, -0.265),
            (x + 0.40, -0.29),
            (x + 0.64, -0.215),
            (x + 0.42, -0.145),
            (x, -0.155),
            (x - 0.42, -0.145),
        ],
        shade(t.hat, 0.16),
    )
    if not head.away:
        canvas.blob(
            [
                (head.x(-0.34, 0.1), -0.145),
                (head.x(0.34, 0.1), -0.145),
                (head.x(0.33, 0.1), -0.04),
                (head.x(0.0, 0.1), -0.075),
                (head.x(-0.33, 0.1), -0.04),
            ],
            t.skin_deep,
            0.38,
        )


def _hood(canvas: Canvas, head: HeadView) -> None:
    t = head.tones
    if head.away:
        canvas.blob(
            [
                (0, -0.66),
                (0.36, -0.52),
                (0.50, -0.08),
                (0.50, 0.40),
                (0.36, 0.60),
                (-0.36, 0.60),
                (-0.50, 0.40),
                (-0.50, -0.08),
                (-0.36, -0.52),
            ],
            t.hat,
        )
        canvas.line([(0, -0.64), (0.02, -0.1), (0, 0.52)], [0.008, 0.014, 0.008], shade(t.hat, 0.25))
        return
    shift = head.yaw * 0.05
    outer = [(0.0, -0.655), (0.37, -0.51), (0.50, -0.10), (0.50, 0.34), (0.36, 0.63)]
    inner = [(0.16, 0.60), (0.345, 0.34), (0.375, 0.02), (0.30, -0.27), (0.0, -0.405)]
    for side in (-1, 1):
        back = 1 + (0.10 if side * head.yaw < 0 else -0.10) * abs(head.yaw)
        ring = [(side * x * back - head.yaw * 0.05, y) for x, y in outer] + [
            (head.x(side * x, 0.09) + shift * 0.4, y) for x, y in inner
        ]
        canvas.blob(ring, t.hat if side == (1 if head.light_side > 0 else -1) else mix(t.hat, shade(t.hat, 0.3), 0.45))
        edge = [(head.x(side * x, 0.09) + shift * 0.4, y) for x, y in inner]
        canvas.line(edge, 0.026, shade(t.hat, 0.30))
    canvas.blob(
        [
            (head.x(x, 0.10), y)
            for x, y in ((-0.33, -0.24), (0.0, -0.40), (0.33, -0.24), (0.29, -0.19), (0.0, -0.30), (-0.29, -0.19))
        ],
        t.skin_deep,
        0.4,
    )


def _scarf(canvas: Canvas, head: HeadView) -> None:
    t = head.tones
    edge: list[Point] = [
        (-0.385, 0.16),
        (-0.335, -0.06),
        (-0.24, -0.24),
        (0.0, -0.325),
        (0.24, -0.24),
        (0.335, -0.06),
        (0.385, 0.16),
    ]
    if head.away:
        canvas.blob(
            [
                (0, -0.53),
                (0.40, -0.34),
                (0.44, 0.05),
                (0.30, 0.40),
                (0.0, 0.68),
                (-0.30, 0.40),
                (-0.44, 0.05),
                (-0.40, -0.34),
            ],
            t.hat,
        )
        canvas.line([(-0.3, 0.10), (0.0, 0.22), (0.3, 0.10)], [0.006, 0.016, 0.006], shade(t.hat, 0.25))
        return
    canvas.blob(_over(head, 0.045, 0.035, 0.12, edge), t.hat)
    canvas.line(
        [(head.x(p[0] * 0.99, 0.10), p[1]) for p in edge],
        [0.010, 0.018, 0.022, 0.022, 0.022, 0.018, 0.010],
        shade(t.hat, 0.28),
    )
    for side in (-1, 1):
        x = head.x(side * 0.375, 0.05)
        canvas.blob(
            [
                (x - side * 0.055, 0.08),
                (x + side * 0.030, 0.06),
                (x + side * 0.005, 0.34),
                (head.x(side * 0.12, 0.12), 0.575),
                (head.x(0.0, 0.12), 0.555),
                (head.x(side * 0.20, 0.12), 0.445),
                (x - side * 0.045, 0.30),
            ],
            t.hat if side == (1 if head.light_side > 0 else -1) else shade(t.hat, 0.14),
        )
    knot = head.x(0.0, 0.12)
    canvas.blob(
        [(knot - 0.02, 0.56), (knot - 0.15, 0.78), (knot - 0.05, 0.74), (knot + 0.02, 0.62)], shade(t.hat, 0.14)
    )
    canvas.blob([(knot + 0.02, 0.56), (knot + 0.13, 0.80), (knot + 0.03, 0.77), (knot - 0.01, 0.62)], t.hat)
    canvas.ellipse(knot, 0.57, 0.065, 0.052, lit(t.hat, 0.10))


_HATS: dict[Hat, Callable[[Canvas, HeadView], None]] = {
    Hat.CAP: _cap,
    Hat.BEANIE: _beanie,
    Hat.BRIMMED: _brimmed,
    Hat.HOOD: _hood,
    Hat.SCARF: _scarf,
}
