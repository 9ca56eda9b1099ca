"""Noses and ears: a wedge of shade, a leaf with a hollow."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, ellipse
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_traits import NoseShape


def draw_nose(canvas: Canvas, head: Head) -> None:
    """Draw the nose as one wedge of shade, on the side away from the light."""
    t, tone = head.traits, head.tones.skin
    top, base = t.eye_y - 0.005, t.eye_y + t.nose_length
    w, side = t.nose_width, -head.lit
    if head.profile:
        x = 0.362 + t.nose_length * 0.42 * 0.45
        canvas.fill(
            blob(
                (x - 0.075, base - 0.002, 0.2), (x - 0.052, base - 0.034), (x - 0.030, base - 0.030, 0.4),
                (x - 0.020, base + 0.004, 0.2),
            ),
            tone.deep if head.px > 60 else tone.shade,
        )  # fmt: skip
        return
    if head.turn > 0.3 and side > 0:
        side = -1 if head.turn > 0.75 else 1
    shape = {
        NoseShape.WEDGE: (
            (0.010, 0.0), (0.016, 0.45), (0.80, 0.86), (0.96, 1.0), (0.30, 1.09), (-0.35, 1.05), (0.02, 0.92),
        ),
        NoseShape.BUTTON: (
            (0.30, 0.62), (0.78, 0.78), (0.92, 0.96), (0.45, 1.10), (-0.55, 1.06), (-0.10, 0.98), (0.36, 0.88),
        ),
        NoseShape.BROAD: (
            (0.12, 0.15), (0.30, 0.55), (1.10, 0.82), (1.26, 0.98), (0.40, 1.08), (-1.05, 1.03), (0.10, 0.93),
        ),
        NoseShape.HOOK: (
            (0.010, -0.05), (0.34, 0.34), (0.66, 0.80), (0.78, 0.96), (0.15, 1.17), (-0.30, 1.05), (0.04, 0.90),
        ),
    }[t.nose]  # fmt: skip
    soft = (0.0, 0.6, 0.8, 0.5, 0.7, 0.2, 0.4)

    def at(across: float, along: float, softness: float) -> Point:
        x = side * (across * w + (0.004 if across < 0.05 else 0.0))
        out = 0.272 + 0.115 * max(0.0, along)
        return head.x(x, out), head.y(top + (base - top) * along), softness

    canvas.fill(
        blob(*(at(a, b, s) for (a, b), s in zip(shape, soft, strict=True))),
        tone.shade if not _on_shade(head, side) else mix(tone.shade, tone.deep, 0.6),
    )
    if head.px > 150:
        for one in (1, -1):
            x = head.x(one * w * 0.55, 0.36)
            canvas.fill(ellipse(x, head.y(base + 0.004), w * 0.22, 0.008, -14 * one), tone.deep)


def _on_shade(head: Head, side: int) -> bool:
    return head.turn > 0.3 and side > 0


def draw_ear(canvas: Canvas, head: Head, x: float, flip: int = 1) -> None:
    """Draw one ear fixed at `x`; `flip` -1 for one on the left side of the picture."""
    t, size = head.tones.skin, head.traits.ears
    y = head.traits.eye_y + 0.055
    lit = (flip > 0) == (head.lit > 0)
    tone = t.light if lit and not head.profile else mix(t.light, t.shade, 0.75)

    def at(dx: float, dy: float, soft: float = 1.0) -> Point:
        return x + flip * dx * size, y + dy * size, soft

    canvas.fill(
        blob(
            at(-0.03, -0.075),
            at(0.030, -0.098),
            at(0.062, -0.055),
            at(0.048, 0.030),
            at(0.016, 0.100, 0.7),
            at(-0.028, 0.075),
        ),
        tone,
    )
    if head.px > 60:
        canvas.fill(blob(at(-0.002, -0.052), at(0.032, -0.060), at(0.034, -0.012), at(0.006, 0.040)), t.deep, 0.75)
