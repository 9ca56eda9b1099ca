"""Mouths: one dark shape, and in it teeth and tongue where they show."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon, ribbon
from filmstudio.engines.animatic.people.face_lips import STEPS, Mouth, mouth_of
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_tones import is_made_up


def draw_mouth(canvas: Canvas, head: Head) -> None:
    """Draw the mouth."""
    mouth = Mouth(head, mouth_of(head))
    _lips(canvas, mouth)
    if mouth.open:
        _opening(canvas, mouth)
    else:
        _line(canvas, mouth)


def _lips(canvas: Canvas, mouth: Mouth) -> None:
    head, lips = mouth.head, mouth.lips
    full = head.traits.lips * (1 - 0.65 * lips.press) + 0.25 * lips.purse
    colour = head.tones.skin.lip
    colour = colour if is_made_up(head.look) else mix(colour, head.tones.skin.shade, 0.55)
    if is_made_up(head.look) or lips.purse > 0.3:
        rise = -(0.012 + 0.024 * full)
        upper = [*mouth.line("top", -0.96, 0.96, rise), *reversed(mouth.line("top" if mouth.open else "middle"))]
        canvas.fill(polygon(*upper), colour)
    if mouth.open or is_made_up(head.look):
        drop = 0.014 + 0.032 * full
        lower = [
            *mouth.line("low", -0.9, 0.9, drop),
            *reversed(mouth.line("low" if mouth.open else "middle", -0.9, 0.9)),
        ]
        canvas.fill(polygon(*lower), colour)
    else:
        # The shadow under the lower lip is enough for a mouth without colour.
        y = 0.030 + 0.022 * full
        points = [(mouth.x(u), mouth.middle(u * 0.4) + y) for u in (-0.42, 0.0, 0.42)]
        canvas.line(points, [0.004, 0.014, 0.004], head.tones.skin.shade)


def _opening(canvas: Canvas, mouth: Mouth) -> None:
    head, lips, t = mouth.head, mouth.lips, mouth.head.tones
    canvas.fill(polygon(*mouth.line("top"), *reversed(mouth.line("low"))), t.cavity)
    if lips.tongue or lips.lifted:
        canvas.fill(_tongue(mouth), t.tongue)
    shown = max(
        lips.teeth, head.acts.teeth * (0.62 if lips.purse < 0.3 else 0.0) * (1.25 - 0.5 * min(1.0, lips.low / 0.09))
    )
    if shown > 0.05:
        canvas.fill(_teeth(mouth, min(1.0, shown)), t.teeth)
    angry = head.acts.square > 0.5 and head.acts.teeth > 0.4 and lips.low > 0.03
    if angry:
        low = [(x, y - 0.012) for x, y in mouth.line("low", -0.72, 0.72)]
        canvas.fill(polygon(*low, *reversed(mouth.line("low", -0.72, 0.72))), t.teeth)
    if shown > 0.95 and head.px > 40:
        canvas.line(
            [(mouth.x(u), (mouth.top(u) * 0.42 + mouth.low(u) * 0.58)) for u in (-0.86, 0.0, 0.86)],
            0.007,
            t.cavity,
            0.8,
        )
    if lips.tuck:
        drop = [
            (mouth.x(u), mouth.top(u) + (mouth.low(u) - mouth.top(u)) * 0.66) for u in (-0.82, -0.4, 0.0, 0.4, 0.82)
        ]
        canvas.fill(
            polygon(*drop, *reversed(mouth.line("low", -0.86, 0.86, 0.010))), mix(t.skin.lip, t.skin.shade, 0.3)
        )
    corners = mouth.line("middle", -1.0, -0.94)[0], mouth.line("middle", 0.94, 1.0)[-1]
    if lips.purse < 0.5:
        for x, y in corners[:1] if head.profile else corners:
            canvas.line([(x - 0.005, y), (x + 0.005, y)], 0.008, t.ink)


def _teeth(mouth: Mouth, shown: float) -> Shape:
    reach = 0.90 if shown > 0.6 else 0.80
    upper, lower = [], []
    for k in range(STEPS + 1):
        u = -reach + 2 * reach * k / STEPS
        top, low = mouth.top(u), mouth.low(u)
        tall = (
            (low - top) * shown
            if shown > 0.95
            else min(low - top, (0.012 + 0.030 * shown) * math.sqrt(max(0.0, 1 - (u / 1.1) ** 2)))
        )
        upper.append((mouth.x(u), top + 0.002))
        lower.append((mouth.x(u), top + tall))
    return polygon(*upper, *reversed(lower))


def _tongue(mouth: Mouth) -> Shape:
    lips = mouth.lips
    upper, lower = [], []
    for k in range(STEPS + 1):
        u = -0.62 + 1.24 * k / STEPS
        top, low = mouth.top(u), mouth.low(u)
        tall = (low - top) * (0.42 * lips.tongue + 0.74 * lips.lifted) * math.sqrt(max(0.0, 1 - (u / 0.64) ** 2))
        upper.append((mouth.x(u), low - tall))
        lower.append((mouth.x(u), low))
    return polygon(*upper, *reversed(lower))


def _line(canvas: Canvas, mouth: Mouth) -> None:
    head, press = mouth.head, mouth.lips.press
    line = mouth.line("middle")
    half = STEPS / 2
    thick = 0.0165 + 0.004 * press
    if head.profile:
        widths = [thick * (0.5 + 0.5 * k / STEPS) for k in range(STEPS + 1)]
    else:
        widths = [thick * (1.0 - 0.5 * abs(k - half) / half) for k in range(STEPS + 1)]
    canvas.fill(ribbon(line, widths), head.tones.ink)
    if abs(head.acts.smile) > 0.4 and head.px > 50:
        for u in (-1.0,) if head.profile else (-1.0, 1.0):
            x, y = mouth.x(u), mouth.middle(u)
            turn = 0.014 if u > 0 else -0.014
            canvas.line(
                [(x + turn * 0.4, y - 0.014), (x + turn, y + 0.004), (x + turn * 0.6, y + 0.018)],
                [0.003, 0.010, 0.003],
                mix(head.tones.skin.shade, head.tones.skin.deep, 0.5),
            )
