"""Eyes: an almond, a dark iris, a lid that has weight. The lids do most of the acting."""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, polygon, ribbon
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_outline import XY

_STEPS = 12
_FINE_PX = 120
"""From this height of a head on, iris and pupil are told apart and an eye catches the light."""
_PROFILE_FRONT, _PROFILE_WIDTH = 0.283, 0.098
"""Where the eye begins behind the bridge of the nose in profile, and how long it is."""


@dataclass(frozen=True)
class _Eye:
    """One eye. `u` runs from the inner corner (-1) to the outer (1)."""

    head: Head
    side: int

    @property
    def half(self) -> float:
        return self.head.traits.eye_width

    def x(self, u: float, forward: float = 0.27) -> float:
        if self.head.profile:
            return _PROFILE_FRONT - (u + 1) / 2 * _PROFILE_WIDTH
        return self.head.x(self.side * (self.head.traits.eye_gap + self.half * u), forward)

    def _bow(self, u: float) -> float:
        if self.head.profile:
            # From the side an eye is a wedge: high at the front, shut at the back.
            return math.sqrt(max(0.0, (1 - u) / 2)) * (0.82 + 0.18 * math.cos(math.pi * (u + 1) / 2))
        return float(1 - abs(u) ** 2.3)

    def y(self, u: float) -> float:
        """Return the line from corner to corner."""
        return self.head.y(self.head.traits.eye_y) - self.head.traits.eye_slant * u

    def raised(self, u: float) -> float:
        """Return where the upper lid would be wide awake."""
        wide = max(0.0, -self.head.acts.upper)
        return self.y(u) - self.head.traits.eye_height * (0.56 + 0.34 * wide) * self._bow(u)

    def top(self, u: float) -> float:
        """Return where the upper lid is."""
        closed = min(1.0, max(0.0, self.head.acts.upper))
        return self.raised(u) + (self.low(u) - self.raised(u)) * closed

    def low(self, u: float) -> float:
        """Return where the lower lid is: pushed up it bends the other way."""
        up = self.head.acts.lower
        return self.y(u) + self.head.traits.eye_height * (
            0.44 - 0.62 * max(0.0, up) + 0.12 * max(0.0, -up)
        ) * self._bow(u)

    @property
    def shut(self) -> bool:
        return self.head.acts.upper > 0.93

    def line(self, edge: str, start: float = -1.0, end: float = 1.0) -> list[XY]:
        """Return points along a lid."""
        at = {"top": self.top, "low": self.low, "raised": self.raised}[edge]
        return [(self.x(u), at(u)) for u in (start + (end - start) * k / _STEPS for k in range(_STEPS + 1))]


def draw_eyes(canvas: Canvas, head: Head) -> None:
    """Draw all eyes that are seen."""
    for side in (1,) if head.profile else (1, -1):
        eye = _Eye(head, side)
        _under(canvas, eye)
        if not eye.shut:
            _ball(canvas, eye)
        _lid(canvas, eye)


def _ball(canvas: Canvas, eye: _Eye) -> None:
    head = eye.head
    t = head.tones
    torn = min(1.0, max(0.0, -head.acts.upper))
    white = mix(t.white, t.wide_white, torn)
    canvas.fill(polygon(*eye.line("top"), *reversed(eye.line("low"))), white)
    gx, gy = head.gaze
    middle = (-0.58 - 0.14 * gx) if head.profile else eye.side * gx * 0.23
    across = head.traits.eye_height * 0.50 * (1 - 0.34 * head.acts.small_iris) / eye.half
    y = eye.y(0) - 0.10 * head.traits.eye_height + 0.20 * head.traits.eye_height * gy
    fine = head.px >= _FINE_PX
    canvas.fill(_disc(eye, middle, y, across), t.iris if fine else t.ink)
    if fine:
        canvas.fill(_disc(eye, middle, y, across * (0.66 - 0.12 * head.acts.small_iris)), t.ink)
        u = middle - 0.30 * across * head.lit * (-1 if eye.side > 0 or head.profile else 1)
        at = y - across * eye.half * 0.42
        if eye.top(u) + 0.006 < at < eye.low(u):
            canvas.fill(circle(eye.x(u), at, 0.0085), t.spark)


def _disc(eye: _Eye, middle: float, y: float, across: float) -> Shape:
    """Return a disc round (middle, y), cut by both lids."""
    upper: list[XY] = []
    lower: list[XY] = []
    for k in range(_STEPS + 1):
        v = -math.cos(math.pi * k / _STEPS)
        u = max(-1.0, min(1.0, middle + across * v * (0.8 if eye.head.profile else 1.0)))
        tall = across * eye.half * math.sqrt(max(0.0, 1 - v * v))
        top, low = eye.top(u), max(eye.top(u), eye.low(u))
        upper.append((eye.x(u), min(low, max(top, y - tall))))
        lower.append((eye.x(u), min(low, max(top, y + tall))))
    return polygon(*upper, *reversed(lower))


def _lid(canvas: Canvas, eye: _Eye) -> None:
    head, t = eye.head, eye.head.tones
    closed = min(1.0, max(0.0, head.acts.upper))
    if closed > 0.04:
        tone = mix(t.skin.light, t.skin.shade, 0.62)
        canvas.fill(polygon(*eye.line("raised"), *reversed(eye.line("top"))), tone)
    wing = 0.16 * head.traits.lashes
    thick = 0.011 + 0.006 * head.traits.lashes + (0.005 if eye.shut else 0.0)
    line = eye.line("top", -1.0, 0.90 if wing else 1.0)
    lash = (eye.x(1.0 + wing), eye.y(1.0) - (0.014 if not eye.shut else -0.004) * head.traits.lashes)
    end = lash if wing else (eye.x(1.03), eye.top(1.0) + 0.003)
    widths = [thick * (0.45 + 0.70 * k / _STEPS) for k in range(_STEPS + 1)]
    canvas.fill(ribbon([*line, end], [*widths, thick * 0.15]), t.ink)
    if head.acts.upper > 0.93 and head.acts.lower > 0.6 and head.acts.smile < 0 and not head.profile:
        # Squeezed shut in pain: a fold at the outer corner.
        x, y = eye.x(1.02), eye.y(1.0)
        canvas.line([(x, y - 0.006), (eye.x(1.42), y - 0.036)], [thick, 0.004], t.skin.deep)
        canvas.line([(x, y + 0.008), (eye.x(1.38), y + 0.034)], [thick, 0.004], t.skin.deep)


def _under(canvas: Canvas, eye: _Eye) -> None:
    """Draw what lies under the eye: the fold of a laughing cheek, the shadow of a bad night, age."""
    head, t = eye.head, eye.head.tones
    bags = max(head.acts.bags, 0.45 if head.old else 0.0)
    if bags > 0.1:
        deep = 0.036 + 0.032 * bags
        points = [(eye.x(u), eye.low(u) + deep * (1 - u * u) + 0.004) for u in (-0.95, -0.5, 0.0, 0.5, 0.9)]
        shape = blob(*[(x, y) for x, y in eye.line("low", -0.95, 0.9)[::3]], *reversed(points))
        canvas.fill(shape, mix(t.skin.light, t.skin.shade, 0.55 + 0.45 * head.acts.bags))
    elif head.acts.lower > 0.3:
        points = [(eye.x(u), eye.low(u) + 0.020 + 0.012 * (1 - u * u)) for u in (-0.7, 0.0, 0.8)]
        canvas.line(points, [0.004, 0.011 * head.acts.lower, 0.004], t.skin.deep, 0.8)
