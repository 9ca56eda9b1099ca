"""What people share: a table between them or before them, a bench, a sofa or a bed under them. Seen from its front.

Units are heights of an average adult, the floor is y = 0, x runs along the stage. Three paints: light, middle, dark.
"""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect, rounded

Paints = tuple[Colour, Colour, Colour]
Joinery = Callable[[Canvas, Paints, float, float, float], None]
"""`(canvas, paints, left, right, height)`: draws a piece between two ends, its seat or top at a height."""

TABLE_HEIGHT = 0.375
"""The top of a table over the floor: 66 cm, a little low, so that hands on it stay below faces."""
_BACK, _ARM = 0.26, 0.16
"""How far the back and the arms of a seat stand over it."""


def draw_table(canvas: Canvas, paints: Paints, left: float, right: float, height: float) -> None:
    """Draw a plain table, its top seen a little from above."""
    light, mid, dark = paints
    inset, deep = 0.035, 0.040
    for x, shade in ((left + 0.07, dark), (right - 0.07, dark), (left + 0.02, mid), (right - 0.02, mid)):
        foot = -0.012 if shade is dark else 0.012
        canvas.fill(polygon((x - 0.014, -height), (x + 0.014, -height), (x + 0.009, foot), (x - 0.009, foot)), shade)
    canvas.fill(rect(left + 0.015, -height, right - 0.015, -height + 0.055), dark)
    canvas.fill(rect(left - 0.012, -height - 0.002, right + 0.012, -height + 0.018), mid)
    canvas.fill(
        polygon((left + inset, -height - deep), (right - inset, -height - deep), (right + 0.012, -height),
                (left - 0.012, -height)), light,
    )  # fmt: skip


def draw_bench(canvas: Canvas, paints: Paints, left: float, right: float, height: float) -> None:
    """Draw a bench of boards with two rails for the back."""
    light, mid, dark = paints
    for x in (left + 0.05, right - 0.05):
        canvas.fill(
            polygon((x - 0.012, 0.0), (x - 0.020, -height - _BACK), (x + 0.006, -height - _BACK), (x + 0.020, 0.0)),
            dark,
        )
    for up in (_BACK, _BACK - 0.11):
        canvas.fill(rect(left, -height - up, right, -height - up + 0.070), mid)
    canvas.fill(
        polygon((left + 0.012, -height - 0.035), (right - 0.012, -height - 0.035), (right + 0.012, -height),
                (left - 0.012, -height)), light,
    )  # fmt: skip
    canvas.fill(rect(left - 0.012, -height, right + 0.012, -height + 0.028), dark)


def draw_bedside(canvas: Canvas, paints: Paints, left: float, right: float, height: float) -> None:
    """Draw a made bed along the picture, its blanket over the edge: somebody sits on the side of it."""
    light, mid, dark = paints
    low, high = sorted((left, right))
    canvas.fill(rounded(low - 0.05, -height - 0.30, low + 0.005, 0.0, 0.02), dark)
    canvas.fill(rounded(high - 0.005, -height - 0.12, high + 0.04, 0.0, 0.02), dark)
    canvas.fill(rect(low, -0.10, high, -0.055), dark)
    canvas.fill(rounded(low, -height - 0.035, high, -0.09, 0.025), mid)
    canvas.fill(rounded(low + 0.01, -height - 0.05, high - 0.01, -height + 0.005, 0.025), light)
    canvas.fill(
        rounded(low + 0.02, -height - 0.105, low + 0.30, -height - 0.03, 0.035), mix(light, (255, 250, 238), 0.55)
    )


def draw_sofa(canvas: Canvas, paints: Paints, left: float, right: float, height: float) -> None:
    """Draw a sofa: back, seat of one cushion for each of its thirds, two round arms."""
    light, mid, dark = paints
    canvas.fill(rounded(left, -height - _BACK, right, -0.03, 0.05), dark)
    canvas.fill(rect(left + 0.02, -height + 0.02, right - 0.02, -0.035), mid)
    count = max(1, round((right - left - 0.12) / 0.42))
    wide = (right - left - 0.10) / count
    for number in range(count):
        x = left + 0.05 + wide * number
        canvas.fill(rounded(x + 0.006, -height - 0.035, x + wide - 0.006, -height + 0.045, 0.024), light)
    for x in (left - 0.03, right - 0.06):
        canvas.fill(rounded(x, -height - _ARM, x + 0.09, -0.02, 0.04), mid)
    for x in (left + 0.02, right - 0.05):
        canvas.fill(rect(x, -0.03, x + 0.03, 0.004), dark)
