"""Hair that frames the face: long, bobbed, braided; and the tail of a ponytail."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, ellipse
from filmstudio.engines.animatic.people.hair_cap import both, cap, far_end, hairline, hang, lay, near_end, sheen, turned
from filmstudio.engines.animatic.people.head_form import Head

_FRINGES: tuple[tuple[Point, ...], ...] = (
    ((0.30, -0.12, 0.2), (0.275, -0.178, 0), (0.10, -0.200), (-0.12, -0.190), (-0.275, -0.160, 0), (-0.30, -0.10, 0.2)),
    ((0.305, -0.04, 0.4), (0.255, -0.21), (0.165, -0.350, 0), (0.0, -0.245), (-0.18, -0.165), (-0.305, -0.015, 0.4)),
    ((0.305, 0.0, 0.4), (0.255, -0.16), (0.145, -0.275), (0.015, -0.385, 0), (-0.13, -0.275), (-0.25, -0.155),
     (-0.305, 0.01, 0.4)),
)  # fmt: skip
"""Straight, swept from a parting, parted in the middle; right to left."""


def draw_long_behind(canvas: Canvas, head: Head) -> None:
    """Draw what falls on the back and behind the shoulders."""
    v, s = head.traits.volume, turned(head)
    out, low = 0.425 + 0.05 * v, 0.80 + 0.18 * v
    left, right = hang(head, -out, 0.0)[0], hang(head, out, 0.0)[0]
    canvas.fill(
        blob(
            (left + 0.04, 0.0), ((left + right) / 2, -0.35), (right - 0.04, 0.0), (right - 0.008, 0.20),
            (right - 0.01, low * 0.7), (right - 0.10 - 0.03 * s, low, 0.2), ((left + right) / 2 - 0.05, low - 0.10),
            (left + 0.06, low + 0.04, 0.2), (left - 0.005, low * 0.7), (left + 0.008, 0.20),
        ),
        head.tones.hair.shade,
    )  # fmt: skip


def draw_long(canvas: Canvas, head: Head) -> None:
    """Draw long hair over both shoulders."""
    v = head.traits.volume
    out, low = 0.425 + 0.05 * v, 0.62 + 0.14 * v
    right = (
        hang(head, out - 0.012, -0.02), hang(head, out, 0.22), hang(head, out - 0.005, low * 0.8),
        hang(head, out - 0.075, low, 0), hang(head, 0.325, low * 0.62), hang(head, 0.300, 0.20),
    )  # fmt: skip
    left = (
        hang(head, -0.300, 0.16), hang(head, -0.318, low * 0.70), hang(head, -out + 0.06, low + 0.07, 0),
        hang(head, -out - 0.004, low * 0.75), hang(head, -out, 0.20), hang(head, -out + 0.012, -0.02),
    )  # fmt: skip
    _framed(canvas, head, right, left, 0.035 + 0.02 * v)


def draw_bob(canvas: Canvas, head: Head) -> None:
    """Draw a bob that ends at the jaw: straight, turned in, or flared."""
    v, f = head.traits.volume, head.traits.fringe
    out, low = 0.43 + 0.055 * v, (0.40, 0.44, 0.36)[f]
    flare = (0.0, -0.035, 0.055)[f]
    right = (
        hang(head, out - 0.02, -0.03), hang(head, out, 0.18), hang(head, out + flare, low - 0.02, 0.2),
        hang(head, out - 0.06, low + 0.035, 0.6), hang(head, 0.315, low - 0.005 + flare * 0.4, 0.1),
        hang(head, 0.305, 0.12),
    )  # fmt: skip
    left = (
        hang(head, -0.305, 0.12), hang(head, -0.315, low + flare * 0.4, 0.1), hang(head, -out + 0.06, low + 0.045, 0.6),
        hang(head, -out - flare, low - 0.01, 0.2), hang(head, -out, 0.18), hang(head, -out + 0.02, -0.03),
    )  # fmt: skip
    _framed(canvas, head, right, left, 0.045 + 0.025 * v)


def draw_bob_behind(canvas: Canvas, head: Head) -> None:
    """Draw the inside of a bob, beside the neck."""
    out = 0.40 + 0.05 * head.traits.volume
    left, right = hang(head, -out, 0)[0], hang(head, out, 0)[0]
    canvas.fill(
        blob((left, -0.1), ((left + right) / 2, -0.4), (right, -0.1), (right, 0.36, 0.3), (left, 0.37, 0.3)),
        head.tones.hair.shade,
    )


def _framed(canvas: Canvas, head: Head, right: tuple[Point, ...], left: tuple[Point, ...], lift: float) -> None:
    fringe = both(_FRINGES[head.traits.fringe], head.part)
    line = (*right, *hairline(head, fringe, ear=False), *left)
    lay(canvas, head, cap(head, line, grow=0.045, lift=lift, right_y=-0.12, left_y=-0.12))
    sheen(canvas, head, reach=0.55, tall=0.44, wide=0.385)


def draw_braids(canvas: Canvas, head: Head) -> None:
    """Draw a middle parting and two braids before the shoulders."""
    line: tuple[Point, ...] = (
        (0.350, 0.09, 0), (0.315, -0.08), (0.225, -0.245), (0.012, -0.395, 0), (-0.21, -0.245), (-0.315, -0.08),
        (-0.350, 0.09, 0),
    )  # fmt: skip
    shape = cap(
        head,
        hairline(head, line),
        grow=0.022,
        lift=0.018,
        right_y=far_end(head, 0.09),
        left_y=max(0.09, near_end(head)),
    )
    lay(canvas, head, shape)
    sheen(canvas, head, reach=0.5, tall=0.385)
    s = turned(head)
    for side in (1, -1):
        if side > 0 and s > 0.8:
            continue
        x = (0.365 - 0.05 * s) if side > 0 else -0.365 + 0.07 * s
        braid(canvas, head, (x, 0.14), side * 0.05 if side > 0 else -0.05 * (1 - s) + 0.02 * s)


def braid(canvas: Canvas, head: Head, start: tuple[float, float], drift: float) -> None:
    """Draw one braid from `start` down, drifting aside: links that grow smaller, a ribbon, a tuft."""
    x, y = start
    v = head.traits.volume
    size = 0.078 + 0.018 * v
    links = 5
    for k in range(links):
        lean = 24 if k % 2 else -24
        shape = ellipse(
            x + drift * k / links, y + k * size * 1.22, size * (1 - 0.06 * k), size * 0.86 * (1 - 0.06 * k), lean
        )
        canvas.fill(shape, head.tones.hair.mass if k % 2 else head.tones.hair.light)
    end = y + links * size * 1.16
    ex = x + drift
    canvas.fill(
        blob(
            (ex - 0.035, end), (ex + 0.035, end), (ex + 0.05, end + 0.10), (ex, end + 0.17, 0), (ex - 0.045, end + 0.09)
        ),
        head.tones.hair.mass,
    )
    canvas.fill(ellipse(ex, end, 0.046, 0.026), head.tones.accent)


def draw_tail_behind(canvas: Canvas, head: Head) -> None:
    """Draw a ponytail, thrown over to one side."""
    v, s = head.traits.volume, turned(head)
    side = head.part if s < 0.3 else -1
    low = 0.50 + 0.30 * v
    x = 0.16 * side * (1 - s) - 0.30 * s
    high = 0.34 if head.hatted else 0.0
    out = (0.47 + 0.06 * v) * side if s < 0.3 else -0.66 - 0.05 * v
    canvas.fill(
        blob(
            (x - side * 0.10, -0.47 + high), (x + side * 0.06, -0.60 - 0.04 * v + high), (out * 0.84, -0.48 + high),
            (out, -0.14 + high * 0.7), (out * 0.99, 0.20),
            (out * 0.80, low, 0), (out * 0.78, 0.18), (out * 0.70, -0.10 + high * 0.5), (x + side * 0.08, -0.36 + high),
        ),
        head.tones.hair.mass,
    )  # fmt: skip
    canvas.fill(ellipse(x + side * 0.03, -0.49 + high, 0.065, 0.042, 50 * side), head.tones.accent)
