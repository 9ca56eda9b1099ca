"""The back of a head: hair as a near shoulder or somebody who walks away shows it."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, ellipse
from filmstudio.engines.animatic.people.face_nose import draw_ear
from filmstudio.engines.animatic.people.hair import covers_ears
from filmstudio.engines.animatic.people.hair_cap import cap, lay, ring, sheen, top_of
from filmstudio.engines.animatic.people.hair_long import braid
from filmstudio.engines.animatic.people.hair_round import curls, draw_afro_behind, sponged
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_outline import curve_at, cut, mirrored, sampled
from filmstudio.model.cast import Hair, Hat


def draw_back(canvas: Canvas, head: Head) -> None:
    """Draw the head from behind, a little cheek on the side to which it is turned."""
    o, t = head.traits.outline, head.tones.skin
    if head.turn > 0.15:
        out = 0.05 * head.turn
        canvas.fill(
            blob(
                (0.20, -0.25), (o.cheek * 0.98 + out * 0.4, -0.03), (o.cheek * 0.96 + out, 0.12),
                (o.jaw + out * 0.5, 0.34), (0.20 + out, 0.465, 0.6), (0.0, 0.40),
            ),
            t.light if head.lit > 0 else t.shade,
        )  # fmt: skip
    if not covers_ears(head) and head.look.hat not in (Hat.HOOD, Hat.SCARF):
        draw_ear(canvas, head, o.cheek - 0.02 - 0.10 * head.turn)
        if head.turn < 0.4:
            draw_ear(canvas, head, -o.cheek + 0.02, -1)
    half: tuple[Point, ...] = (
        (o.temple * 0.62, -0.458), (o.temple, -0.215), (o.cheek * 0.96, 0.05), (o.jaw * 0.86, 0.28),
    )  # fmt: skip
    skull = sampled(((0.0, -0.5), *half, (0.0, 0.40), *mirrored(half)))
    canvas.fill(blob((0.0, -0.5), *half, (0.0, 0.40), *mirrored(half)), t.light)
    canvas.fill(
        cut(
            skull,
            curve_at(
                [(y, -head.lit * x) for y, x in ((-0.5, 0.02), (-0.42, 0.12), (-0.3, 0.17), (-0.1, 0.20), (0.3, 0.15))]
            ),
            -head.lit,
        ),
        t.shade,
    )
    if head.look.hat not in (Hat.HOOD, Hat.SCARF):
        _hair(canvas, head)


def _nape(half: float, low: float, point: float) -> tuple[Point, ...]:
    """Return the line of short hair over the neck, right to left."""
    return (
        (0.335, 0.03, 0), (0.300, 0.150), (half, low, 0.3), (0.0, low + point, 0.5), (-half, low, 0.3),
        (-0.300, 0.150), (-0.335, 0.03, 0),
    )  # fmt: skip


def _hair(canvas: Canvas, head: Head) -> None:
    hair, tone, v = head.look.hair, head.tones.hair, head.traits.volume
    if hair is Hair.BALD:
        _wreath(canvas, head)
        return
    if hair is Hair.AFRO:
        draw_afro_behind(canvas, head)
        canvas.fill(cap(head, _nape(0.24, 0.30, 0.02), grow=0.06, lift=0.05), head.tones.hair.mass)
        sponged(canvas, head)
        return
    if hair is Hair.CURLY:
        low = 132 if head.woman else 110
        sizes = tuple(
            size * (0.82 + 0.30 * v)
            for size in (0.12, 0.15, 0.128, 0.16, 0.138, 0.165, 0.142, 0.156, 0.13, 0.148, 0.12)
        )
        base = 0.30 if head.woman else 0.22
        row = [ellipse(x, base + 0.02 * k % 0.05, 0.10, 0.09) for k, x in enumerate((-0.24, -0.10, 0.05, 0.20))]
        mass = ring(0.0, -0.10, 0.355 + 0.03 * v, 0.35 + 0.045 * v, sizes, (-low, low), top_of(head)).with_(
            ellipse(0, -0.03, 0.36, 0.35), *row
        )
        curls(canvas, head, mass)
        sheen(canvas, head, tall=0.42, wide=0.36)
        return
    if hair in (Hair.LONG, Hair.BOB):
        _falling(canvas, head)
        return
    grow, lift = {Hair.SHORT: (0.022, 0.05 + 0.03 * v), Hair.CROPPED: (0.006, 0.010)}.get(hair, (0.014, 0.022))
    shaved = mix(tone.mass, head.tones.skin.light, 0.12) if hair is Hair.CROPPED else tone.mass
    nape, point = {Hair.SHORT: (0.290, 0.03), Hair.CROPPED: (0.245, 0.0)}.get(hair, (0.280, -0.03))
    canvas.fill(cap(head, _nape(0.225, nape, point), grow=grow, lift=lift), shaved)
    if hair is Hair.PONYTAIL:
        _tail(canvas, head)
    elif hair is Hair.BUN:
        if head.hatted:
            canvas.fill(ellipse(0.0, 0.16, 0.13, 0.11), tone.shade)
            return
        size = 0.150 + 0.04 * v
        canvas.fill(ellipse(0.0, -0.335, size * 1.18, size * 1.10), tone.shade)
        canvas.fill(ellipse(0.0, -0.365, size * 1.08, size * 0.98, 8), tone.mass)
        canvas.fill(
            ellipse(head.lit * size * 0.36, -0.365 - size * 0.36, size * 0.50, size * 0.28, 26 * head.lit), tone.light
        )
        return
    elif hair is Hair.BRAIDS:
        canvas.fill(
            blob((-0.008, -0.53, 0), (0.008, -0.53, 0), (0.012, 0.0), (0.0, 0.30, 0), (-0.012, 0.0)), tone.shade
        )
        for side in (1, -1):
            braid(canvas, head, (side * 0.20, 0.22), side * 0.10)
    sheen(canvas, head, tall=0.39 + lift, wide=0.345)


def _falling(canvas: Canvas, head: Head) -> None:
    v, long = head.traits.volume, head.look.hair is Hair.LONG
    out = 0.43 + 0.05 * v
    low = 0.80 + 0.18 * v if long else (0.42, 0.46, 0.39)[head.traits.fringe]
    flare = 0.02 if long else (0.0, -0.03, 0.055)[head.traits.fringe]
    line: tuple[Point, ...] = (
        (out, 0.18), (out + flare, low - 0.03, 0.2), (out * 0.55, low + 0.03),
        (0.0, low + (0.0 if long else 0.02), 0.4),
        (-out * 0.5, low + 0.05), (-out - flare, low, 0.2), (-out, 0.18),
    )  # fmt: skip
    lay(canvas, head, cap(head, line, grow=0.05, lift=0.045, right_y=-0.12, left_y=-0.12))
    for x, end in ((-0.20, 0.75), (0.06, 0.92), (0.24, 0.66)):
        top = low * 0.45
        canvas.line([(x * 0.8, top), (x, low * end)], [0.004, 0.018], head.tones.hair.shade)
    sheen(canvas, head, reach=0.55, tall=0.44, wide=0.385)


def _tail(canvas: Canvas, head: Head) -> None:
    v, tone = head.traits.volume, head.tones.hair
    low = 0.55 + 0.28 * v
    canvas.fill(
        blob(
            (-0.055, -0.335), (0.055, -0.335), (0.145, -0.16), (0.150, 0.16), (0.055 + 0.05 * head.part, low, 0),
            (-0.140, 0.18), (-0.135, -0.16),
        ),
        tone.mass,
    )  # fmt: skip
    canvas.line([(0.01, -0.24), (0.055, 0.06), (0.05 * head.part, low * 0.86)], [0.006, 0.026, 0.006], tone.shade)
    canvas.fill(ellipse(0.0, -0.315, 0.085, 0.040), head.tones.accent)


def _wreath(canvas: Canvas, head: Head) -> None:
    if head.old or head.traits.fringe == 2:
        line: tuple[Point, ...] = (
            *_nape(0.225, 0.260, 0.0), (-0.365, -0.10), (-0.24, -0.165), (0.0, -0.125), (0.24, -0.165),
            (0.365, -0.10),
        )  # fmt: skip
        canvas.fill(blob(*line), head.tones.hair.mass)
    canvas.fill(ellipse(0.12 * head.lit, -0.37, 0.115, 0.045, 16 * head.lit), head.tones.skin.rim, 0.55)
