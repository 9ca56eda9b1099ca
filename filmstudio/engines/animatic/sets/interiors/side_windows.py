"""Windows in a side wall: seen at a slant, their light lies across the floor."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape
from filmstudio.engines.animatic.sets.interiors.lamplight import sun
from filmstudio.engines.animatic.sets.interiors.shell import Room

Span = tuple[float, float]
"""From where to where a window goes into the depth, as times nearer than the back wall."""


def cut(room: Room, side: int, spans: Sequence[Span], top: float, bottom: float) -> list[Shape]:
    """Return windows of a side wall as holes, heights as on the back wall."""
    return [room.side(side, s0, s1, top, bottom) for s0, s1 in spans]


def bars(
    canvas: Canvas, room: Room, side: int, spans: Sequence[Span], top: float, bottom: float, local: Colour, *,
    columns: int = 2, rows: int = 2, tone: Tone = Tone.LIGHT,
) -> None:  # fmt: skip
    """Paint bars, surround and sill of windows in a side wall."""
    scene = room.scene
    paint = scene.paint(local, tone, lit=side != scene.key.side)
    thick = 0.010
    for s0, s1 in spans:
        for k in range(columns + 1):
            s = s0 * (s1 / s0) ** (k / columns)
            canvas.fill(room.side(side, s * (1 - thick), s * (1 + thick), top, bottom), paint)
        for k in range(rows + 1):
            y = top + (bottom - top) * k / rows
            canvas.fill(room.side(side, s0 * (1 - thick), s1 * (1 + thick), y - 0.005, y + 0.005), paint)
        canvas.fill(room.side(side, s0 * 0.97, s1 * 1.03, bottom + 0.004, bottom + 0.020), paint)


def beams(floor: Canvas, room: Room, side: int, spans: Sequence[Span], *, reach: float = 1.0, columns: int = 2) -> None:
    """Paint the light of windows in a side wall across the floor, pane by pane."""
    warm, opacity, long = sun(room.scene)
    if side != room.scene.key.side:
        opacity *= 0.5
    edge = room.left if side < 0 else room.right
    inward = -side * min(room.wide, 0.9)
    near, far = 0.10, 0.10 + (0.26 + 0.20 * long) * reach
    for s0, s1 in spans:
        for k in range(columns):
            a = s0 * (s1 / s0) ** ((k + 0.05) / columns)
            b = s0 * (s1 / s0) ** ((k + 0.92) / columns)
            for low, high in ((near, near + (far - near) * 0.47), (near + (far - near) * 0.53, far)):
                x0, x1 = edge + inward * low, edge + inward * high
                push = 0.30
                corners = (
                    room.out(x0, room.base, a + low * push), room.out(x1, room.base, a + high * push),
                    room.out(x1, room.base, b + high * push), room.out(x0, room.base, b + low * push),
                )  # fmt: skip
                floor.fill(Shape((corners,)), warm, opacity)
