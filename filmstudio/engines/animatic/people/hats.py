"""Hats: a second silhouette for the head. Here the ones that leave the face free: cap, beanie, brim."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, circle, polygon
from filmstudio.engines.animatic.people.hair_cap import cap, catch_light, turned
from filmstudio.engines.animatic.people.hats_cloth import draw_hood, draw_hood_behind, draw_scarf
from filmstudio.engines.animatic.people.hats_side import draw_hat_side
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.model.cast import Hair, Hat

COVERS_HAIR = (Hat.HOOD, Hat.SCARF)
"""Under these no hair is seen."""


def bulk(head: Head) -> float:
    """Return how much the hair under a hat lifts it, in heads."""
    return {Hair.CURLY: 0.025, Hair.AFRO: 0.035, Hair.LONG: 0.020, Hair.BOB: 0.020}.get(head.look.hair, 0.004)


def draw_hat(canvas: Canvas, head: Head) -> None:
    """Draw the hat over the hair, from whichever side the head is seen."""
    hat = head.look.hat
    if hat is Hat.NONE:
        return
    if head.profile:
        draw_hat_side(canvas, head, bulk(head))
    elif hat is Hat.CAP:
        _cap(canvas, head)
    elif hat is Hat.BEANIE:
        _beanie(canvas, head)
    elif hat is Hat.BRIMMED:
        _brimmed(canvas, head)
    elif hat is Hat.HOOD:
        draw_hood(canvas, head)
    else:
        draw_scarf(canvas, head)


def draw_hat_behind(canvas: Canvas, head: Head) -> None:
    """Draw what lies behind head and neck."""
    if head.look.hat is Hat.HOOD and not head.away and not head.profile:
        draw_hood_behind(canvas, head)


def _over(head: Head, line: tuple[Point, ...], grow: float, lift: float) -> Shape:
    """Return a dome over the skull down to the line, right to left as from the front."""
    seen = tuple((head.x(x, 0.14 + 0.6 * x * x) if not head.away else x, y, *rest) for x, y, *rest in line)
    share = turned(head)
    if share > 0.2:
        seen = (*seen[:-1], (-0.42, line[-1][1] + 0.05, 0.0))
    low = line[0][1]
    return cap(
        head, seen, grow=grow, lift=lift, right_y=low, left_y=low + (0.06 if share > 0.2 else 0.0), pressed=False
    )


def _cap(canvas: Canvas, head: Head) -> None:
    t, more = head.tones, bulk(head)
    line: tuple[Point, ...] = ((0.36, -0.165, 0), (0.20, -0.215), (0.0, -0.228), (-0.20, -0.215), (-0.36, -0.165, 0))
    dome = _over(head, line, 0.030 + more, 0.045)
    canvas.fill(dome, t.hat)
    catch_light(canvas, head, dome, t.hat_light)
    mid = head.x(0.0, 0.10)
    s = -head.lit
    canvas.fill(
        blob(
            (mid * 0.5, -0.575 - more, 0), (mid * 0.6 + s * 0.21, -0.50), (mid * 0.8 + s * 0.345, -0.30),
            (mid * 0.9 + s * 0.335, -0.195, 0), (mid + s * 0.09, -0.235, 0),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(circle(mid * 0.5, -0.575 - more, 0.024), t.hat_shade)
    if head.away:
        canvas.fill(blob((-0.12, -0.172, 0), (0.0, -0.30), (0.12, -0.172, 0), (0.0, -0.188)), t.hair.shade)
        return
    share = turned(head)
    left, right = head.x(-0.335, 0.20), head.x(0.335, 0.22)
    reach = 0.19 * share
    canvas.fill(
        blob((left + 0.05, -0.13, 0), (right - 0.01, -0.13, 0), ((left + right) / 2 + 0.02, -0.065)), t.skin.shade
    )
    canvas.fill(
        blob(
            (left + 0.05 * share, -0.215, 0.2), ((left + right) / 2 + reach * 0.4, -0.262), (right, -0.215, 0.3),
            (right + reach, -0.150), ((left + right) / 2 + reach * 0.9, -0.100), (left + 0.02, -0.150, 0.5),
        ),
        t.hat_light if head.lit > 0 else t.hat,
    )  # fmt: skip
    canvas.fill(
        blob(
            (left + 0.03, -0.160, 0), ((left + right) / 2 + reach * 0.7, -0.138), (right + reach, -0.150, 0),
            ((left + right) / 2 + reach * 0.9, -0.098),
        ),
        t.hat_shade,
    )  # fmt: skip


def _beanie(canvas: Canvas, head: Head) -> None:
    t, more = head.tones, bulk(head)
    slouch = 0.05 + 0.10 * head.traits.volume
    line: tuple[Point, ...] = ((0.36, -0.19, 0), (0.0, -0.26), (-0.36, -0.19, 0))
    dome = _over(head, line, 0.035 + more, slouch)
    canvas.fill(dome, t.hat)
    catch_light(canvas, head, dome, t.hat_light)
    mid, out = head.x(0.0, 0.12) if not head.away else 0.0, head.traits.outline.temple + 0.05 + more
    share = turned(head)
    left, right = -out - 0.12 * share, out - 0.015 * share
    if head.child:
        canvas.fill(circle(mid * 0.2, -0.60 - slouch, 0.085), t.hat_light)
    band: tuple[Point, ...] = (
        (left, -0.245, 0.2), (mid * 0.8, -0.338), (right, -0.245, 0.2), (right + 0.006, -0.118, 0.2), (mid, -0.198),
        (left - 0.006, -0.105, 0.2),
    )  # fmt: skip
    canvas.fill(blob(*band), t.hat_light)
    for k in range(7):
        part = (k + 0.5) / 7
        x = left + (right - left) * part
        bow = 1 - (2 * part - 1) ** 2
        canvas.line([(x, -0.232 - 0.090 * bow), (x + 0.006, -0.128 - 0.068 * bow)], 0.010, t.hat)
    s = -head.lit
    edge = right if s > 0 else left
    canvas.fill(
        blob(
            (edge, -0.252, 0), (edge - s * 0.02, -0.40), (edge - s * 0.16, -0.525 - slouch * 0.6, 0.3),
            (edge - s * 0.12, -0.40), (edge - s * 0.10, -0.285, 0),
        ),
        t.hat_shade,
    )  # fmt: skip


def _brimmed(canvas: Canvas, head: Head) -> None:
    t, more = head.tones, bulk(head)
    share, s = turned(head), -head.lit
    mid = head.x(0.0, 0.08) * 0.4 if not head.away else 0.0
    w, tall = head.traits.outline.temple * 0.93 + more, 0.70 + 0.05 * head.traits.volume
    mid -= 0.055 * share
    w += 0.045 * share
    crown: tuple[Point, ...] = (
        (mid - w, -0.255, 0), (mid - w * 0.93, -0.46), (mid - w * 0.66, -tall, 0.5),
        (mid - w * 0.05, -tall + 0.055, 0.6),
        (mid + w * 0.60, -tall - 0.012, 0.5), (mid + w * 0.94, -0.46), (mid + w, -0.255, 0),
    )  # fmt: skip
    if not head.away:
        canvas.fill(
            blob(
                (head.x(-0.32, 0.27), -0.18, 0), (head.x(0.32, 0.22), -0.18, 0), (head.x(0.30, 0.24), -0.095),
                (head.x(0.0), -0.062), (head.x(-0.30), -0.095),
            ),
            t.skin.shade,
        )  # fmt: skip
    canvas.fill(blob(*crown), t.hat)
    catch_light(canvas, head, blob(*crown), t.hat_light)
    canvas.fill(
        blob(
            (mid + s * w, -0.255, 0), (mid + s * w * 0.94, -0.46), (mid + s * w * 0.62, -tall + 0.004, 0.2),
            (mid + s * w * 0.44, -0.48), (mid + s * w * 0.56, -0.255, 0),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(
        polygon((mid - w * 1.01, -0.345), (mid + w * 1.01, -0.345), (mid + w * 1.02, -0.245), (mid - w * 1.02, -0.245)),
        t.accent,
    )
    out = w + 0.235
    dip = 0.035 * head.part
    canvas.fill(
        blob(
            (mid - out, -0.205 + dip, 0.3), (mid - w * 0.9, -0.278), (mid, -0.262), (mid + w * 0.9, -0.278),
            (mid + out, -0.205 - dip, 0.3),
            (mid + w * 0.55, -0.150), (mid + 0.03 * share, -0.138), (mid - w * 0.55, -0.150),
        ),
        t.hat_light,
    )  # fmt: skip
    canvas.fill(
        blob(
            (mid - out, -0.203 + dip, 0), (mid - w * 0.55, -0.172), (mid, -0.160), (mid + w * 0.55, -0.172),
            (mid + out, -0.203 - dip, 0), (mid + w * 0.55, -0.146), (mid, -0.134), (mid - w * 0.55, -0.146),
        ),
        t.hat_shade,
    )  # fmt: skip
