"""Cloth round the head: the hood and the headscarf."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, ellipse
from filmstudio.engines.animatic.people.hair_cap import turned
from filmstudio.engines.animatic.people.head_form import Head


def draw_hood_behind(canvas: Canvas, head: Head) -> None:
    """Draw the inside of a hood, behind head and neck."""
    x = -0.07 * turned(head)
    canvas.fill(
        blob(
            (x, -0.60), (x + 0.36, -0.46), (x + 0.46, -0.05), (x + 0.42, 0.50), (x - 0.42, 0.50), (x - 0.46, -0.05),
            (x - 0.36, -0.46),
        ),
        head.tones.hat_shade,
    )  # fmt: skip


def draw_hood(canvas: Canvas, head: Head) -> None:
    """Draw a hood: a horseshoe round the face, its far edge in shade; from behind, all of it."""
    t, s = head.tones, turned(head)
    back, far = -0.09 * s, 0.05 * s
    outer: tuple[Point, ...] = (
        (0.44 - far, 0.60, 0), (0.525 - far, 0.22), (0.505 - far * 1.4, -0.16), (0.375 - far, -0.50),
        (0.06 + back, -0.685, 0.55),
        (-0.36 + back, -0.53), (-0.515 + back * 1.5, -0.16), (-0.535 + back * 1.3, 0.22), (-0.45 + back, 0.60, 0),
    )  # fmt: skip
    if head.away:
        canvas.fill(blob(*outer), t.hat)
        side = -head.lit
        canvas.fill(
            blob(
                (0.05, -0.68, 0), (side * 0.37, -0.50), (side * 0.51, -0.15), (side * 0.53, 0.22),
                (side * 0.45, 0.60, 0), (side * 0.24, 0.30), (side * 0.20, -0.20),
            ),
            t.hat_shade,
        )  # fmt: skip
        return
    inner: tuple[Point, ...] = (
        (head.x(-0.25), 0.60, 0), (head.x(-0.325), 0.33), (head.x(-0.345), 0.02), (head.x(-0.285), -0.255),
        (head.x(-0.02), -0.405), (head.x(0.265), -0.285), (head.x(0.345, 0.30), 0.02), (head.x(0.325, 0.28), 0.33),
        (head.x(0.25, 0.26), 0.60, 0),
    )  # fmt: skip
    canvas.fill(
        blob(
            (head.x(-0.33), 0.0, 0), (head.x(-0.30), -0.24), (head.x(0.0), -0.41), (head.x(0.28), -0.27),
            (head.x(0.34), 0.0, 0), (head.x(0.23), -0.13), (head.x(0.0), -0.215), (head.x(-0.23), -0.13),
        ),
        t.skin.shade,
    )  # fmt: skip
    canvas.fill(blob(*outer, *inner), t.hat)
    lip = 0.038
    rolled: list[Point] = [(x, y, *rest) for x, y, *rest in inner]
    edge: list[Point] = [
        (
            x + (lip if x > head.x(0.0) else -lip) * (0.5 + 0.5 * min(1.0, abs(x - head.x(0)) * 4)),
            y - lip * max(0.0, -y * 2.2),
            *rest,
        )
        for x, y, *rest in reversed(inner)
    ]
    canvas.fill(blob(*rolled, *edge), t.hat_light)
    side = -head.lit
    ox = [p for p in outer if p[0] * side > 0.3]
    if len(ox) >= 3:
        inset: list[Point] = [(p[0] - side * 0.095, p[1] + 0.03, 0.5) for p in reversed(ox)]
        canvas.fill(
            blob(*[(p[0], p[1], 0.5 if 0 < k < len(ox) - 1 else 0.0) for k, p in enumerate(ox)], *inset), t.hat_shade
        )


def draw_scarf(canvas: Canvas, head: Head) -> None:
    """Draw a headscarf tied under the chin; from behind, its corner."""
    t, s, o = head.tones, turned(head), head.traits.outline
    w = o.cheek + 0.055
    back = -0.10 * s
    if head.away:
        canvas.fill(
            blob(
                (0.0, -0.555), (w * 0.86, -0.40), (w, -0.05), (w * 0.80, 0.24), (0.0, 0.66, 0), (-w * 0.80, 0.24),
                (-w, -0.05), (-w * 0.86, -0.40),
            ),
            t.hat,
        )  # fmt: skip
        side = -head.lit
        canvas.fill(
            blob(
                (0.0, -0.555, 0), (side * w * 0.86, -0.40), (side * w, -0.05), (side * w * 0.80, 0.24),
                (0.0, 0.66, 0), (side * 0.12, 0.10),
            ),
            t.hat_shade,
        )  # fmt: skip
        canvas.fill(ellipse(0.0, 0.20, 0.10, 0.05), t.accent)
        return
    chin = 0.515 + head.jaw_drop * 0.75
    outer: tuple[Point, ...] = (
        (head.x(0.03, 0.20), chin + 0.055, 0), (w * 0.62 - 0.02 * s, 0.40), (w - 0.055 * s, 0.10),
        (w * 0.97 - 0.05 * s, -0.20),
        (w * 0.62 - 0.03 * s, -0.475), (back * 0.5, -0.555), (-w * 0.70 + back, -0.475), (-w + back * 1.3, -0.18),
        (-w + back * 1.2, 0.10), (-w * 0.62 + back * 0.3, 0.40), (head.x(-0.03, 0.20), chin + 0.055, 0),
    )  # fmt: skip
    inner: tuple[Point, ...] = (
        (head.x(-0.03, 0.22), chin - 0.005, 0), (head.x(-o.jaw * 0.86), 0.325), (head.x(-o.cheek * 0.93), 0.06),
        (head.x(-0.275), -0.215),
        (head.x(-0.02), -0.355, 0.4), (head.x(0.265), -0.225), (head.x(o.cheek * 0.92, 0.26), 0.06),
        (head.x(o.jaw * 0.86, 0.26), 0.325), (head.x(0.03, 0.22), chin - 0.005, 0),
    )  # fmt: skip
    canvas.fill(blob(*outer, *inner), t.hat)
    side = -head.lit
    xs = [p for p in outer[1:-1] if p[0] * side > 0.12 and p[1] < 0.35]
    if len(xs) >= 3:
        inset: list[Point] = [(p[0] - side * 0.072, p[1] + 0.03) for p in reversed(xs)]
        canvas.fill(blob((*xs[0][:2], 0.0), *xs[1:-1], (*xs[-1][:2], 0.0), *inset), t.hat_shade)
    rim = [(x, y) for x, y, *_ in inner[2:7]]
    canvas.line(rim, [0.012, 0.024, 0.028, 0.024, 0.012], t.accent)
    knot = head.x(0.0, 0.22)
    canvas.fill(
        blob(
            (knot, chin + 0.01), (knot + 0.12, chin + 0.16, 0), (knot + 0.02, chin + 0.12),
            (knot - 0.09, chin + 0.20, 0), (knot - 0.04, chin + 0.04),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(ellipse(knot, chin + 0.03, 0.052, 0.042), t.hat_light)
