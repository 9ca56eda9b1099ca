"""The trunk: cross sections along the spine and on down a skirt, seen from any side, as one outline.

Each section is an ellipse square to the spine. Turned bodies are narrower where they are flatter, and buttons walk
round them, without a second drawing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob
from filmstudio.engines.animatic.people.forms import across
from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.skeleton import V3, XY, Bones, mixed, seen

_End = tuple[float, float, float]
"""Where a section ends in the picture, and how round the outline is there."""


@dataclass(frozen=True, slots=True)
class Section:
    """One cross section: `at` 0 the neck, 1 the hips, 2 the knees, 3 the ankles; half width, half depth, how far it
    stands before the spine, and how round the outline is there."""

    at: float
    wide: float
    deep: float
    ahead: float = 0.0
    soft: float = 1.0


class Trunk:
    """What is drawn of a body between neck and hem."""

    def __init__(self, bones: Bones, build: Proportions, sections: Sequence[Section], sway: float = 0.0) -> None:
        self._bones, self._build, self._sections, self._sway = bones, build, tuple(sections), sway
        rise = bones.shoulders[0][1] - bones.shoulders[1][1]
        self._shoulder_tilt = math.atan2(rise, 2 * build.shoulders)
        rise = bones.hips[0][1] - bones.hips[1][1]
        self._hip_tilt = math.atan2(rise, 2 * build.hip_width)
        self._centres: dict[float, XY] = {}
        self._normals: dict[float, XY] = {}
        self._edged: dict[Section, tuple[_End, _End]] = {}
        self._legs = [
            [seen(point, bones.turn) for point in (bones.hips[k], bones.knees[k], bones.ankles[k])] for k in (0, 1)
        ]

    @property
    def top(self) -> float:
        """Where the first section is."""
        return self._sections[0].at

    @property
    def hem(self) -> float:
        """Where the last section is."""
        return self._sections[-1].at

    def outline(self, low: float = 9.0) -> Shape:
        """Return the outline; `low` leaves out sections below."""
        right, left = [], []
        for one in self._sections:
            if one.at <= low:
                a, b = self._edges(one)
                right.append(a)
                left.append(b)
        return blob(*left, *reversed(right))

    def part(self, dark: XY, inner: Sequence[float], high: float = -1.0, outer: float = 1.0) -> Shape:
        """Return what lies between two lines down the body, on the side of `dark`.

        `inner`: where one line is at the top, the middle and the hem: -1 the other edge, 0 the middle, 1 this edge;
        `outer` is the other line. `high` leaves out sections above.
        """
        edge: list[Point] = []
        line: list[Point] = []
        top, end = self._sections[0].at, self._sections[-1].at
        for one in self._sections:
            if one.at < high:
                continue
            (ax, ay, soft), (bx, by, _) = self._edges(one)
            if (ax - bx) * dark[0] + (ay - by) * dark[1] < 0:
                ax, ay, bx, by = bx, by, ax, ay
            part = (one.at - top) / max(1e-6, end - top)
            share = inner[0] + (inner[1] - inner[0]) * min(1.0, part * 2)
            share += (inner[2] - inner[1]) * max(0.0, part * 2 - 1)
            for points, at in ((edge, (1 + outer) / 2), (line, (1 + share) / 2)):
                points.append((bx + (ax - bx) * at, by + (ay - by) * at, soft))
        return blob(*edge, *reversed(line))

    def front(self, at: float, side: float, off: float = 0.0) -> XY:
        """Return a point of the front: `side` -1 the own right edge ... 1 the own left; `off` stands out from it.

        What would lie round the corner of a turned body is moved to its edge.
        """
        one = self.section(at)
        side = self._in_sight(one, side)
        x = one.wide * side
        z = one.deep * math.sqrt(max(0.0, 1 - side * side)) + one.ahead + off
        return self._at(at, x, z)

    def mark(self, *points: tuple[float, float] | tuple[float, float, float]) -> Shape | None:
        """Return a shape on the front through `(height, side)`, or `(height, side, softness)`; straight by default.

        What lies so far round the corner that only a sliver would be left is None.
        """
        sides = [self._in_sight(self.section(one[0]), one[1]) for one in points]
        wanted = max(one[1] for one in points) - min(one[1] for one in points)
        if max(sides) - min(sides) < 0.30 * wanted:
            return None
        return blob(*[(*self.front(one[0], one[1]), one[2] if len(one) > 2 else 0.0) for one in points])

    def band(self, at: float, to: float, sag: float = 0.012) -> Shape:
        """Return a strip all round the body between two heights: a belt, a hem, a stripe."""
        (ax, ay), (bx, by) = self._inside(at)
        (cx, cy), (dx, dy) = self._inside(to)
        way = across((bx, by), (ax, ay))
        low = (-way[0] * sag, -way[1] * sag)
        return blob((bx, by, 0), ((ax + bx) / 2 + low[0], (ay + by) / 2 + low[1]), (ax, ay, 0), (cx, cy, 0),
                    ((cx + dx) / 2 + low[0], (cy + dy) / 2 + low[1]), (dx, dy, 0))  # fmt: skip

    def _inside(self, at: float) -> tuple[XY, XY]:
        """Return the two ends of a section, a hair inside the outline, whose curve is not that of straight sides."""
        (ax, ay, _), (bx, by, _) = self._edges(self.section(at))
        in_x, in_y = (ax - bx) * 0.012, (ay - by) * 0.012
        return (ax - in_x, ay - in_y), (bx + in_x, by + in_y)

    def back(self, at: float, side: float) -> XY:
        """Return a point of the back."""
        one = self.section(at)
        return self._at(at, one.wide * side, one.ahead - one.deep * math.sqrt(max(0.0, 1 - side * side)))

    def faces(self, at: float, side: float) -> bool:
        """Say whether a point of the front is turned to us."""
        one = self.section(at)
        angle = self._angle(at)
        return one.deep * math.sqrt(max(0.0, 1 - side * side)) * math.cos(angle) - one.wide * side * math.sin(angle) > 0

    def _in_sight(self, one: Section, side: float) -> float:
        angle = self._angle(one.at)
        sine, cosine = math.sin(angle), math.cos(angle)
        if abs(sine) < 1e-3:
            return side
        ratio = one.deep * cosine / (one.wide * abs(sine) or 1e-6)
        limit = ratio / math.sqrt(1 + ratio * ratio)
        return min(side, limit) if sine > 0 else max(side, -limit)

    def section(self, at: float) -> Section:
        """Return the section at any height, between its neighbours."""
        before = self._sections[0]
        for one in self._sections:
            if one.at >= at:
                span = one.at - before.at
                share = (at - before.at) / span if span > 0 else 0.0
                return Section(
                    at,
                    before.wide + (one.wide - before.wide) * share,
                    before.deep + (one.deep - before.deep) * share,
                    before.ahead + (one.ahead - before.ahead) * share,
                )
            before = one
        return before

    def centre(self, at: float) -> XY:
        """Return the middle of the body at a height."""
        if at not in self._centres:
            self._centres[at] = seen(self._spine(at), self._bones.turn)
        return self._centres[at]

    def _edges(self, one: Section) -> tuple[_End, _End]:
        """Return the picture's right and left point of a section (for an upright body), with their softness."""
        if one not in self._edged:
            self._edged[one] = self._measured(one)
        return self._edged[one]

    def _measured(self, one: Section) -> tuple[_End, _End]:
        x, y = self.centre(one.at)
        (nx, ny), angle = self._normal(one.at), self._angle(one.at)
        half = math.hypot(one.wide * math.cos(angle), one.deep * math.sin(angle))
        out = one.ahead * math.sin(angle)
        right, left = out + half, out - half
        if one.at > 1.0:
            # A hem lags behind, but never so far that a leg steps out of it.
            back = self._sway * (one.at - 1.0)
            right, left = right + back, left + back
            marks = [((leg[0] - x) * nx + (leg[1] - y) * ny, thick) for leg, thick in self._leg_marks(one.at)]
            most, least = max(along + thick for along, thick in marks), min(along - thick for along, thick in marks)
            # On legs that are not upright cloth lies; it stands off only where it hangs.
            right += (most + 0.006 - right) * max(0.0, min(1.0, (-ny - 0.2) / 0.5))
            left += (least - 0.006 - left) * max(0.0, min(1.0, (ny - 0.2) / 0.5))
            right, left = max(right, most), min(left, least)
        tilt = self._tilt(one.at) * math.cos(angle)
        tx, ty = nx * math.cos(tilt) + ny * math.sin(tilt), ny * math.cos(tilt) - nx * math.sin(tilt)
        return (x + tx * right, y + ty * right, one.soft), (x + tx * left, y + ty * left, one.soft)

    def _leg_marks(self, at: float) -> list[tuple[XY, float]]:
        part = min(1.999, at - 1.0)
        marks = []
        for hip, knee, ankle in self._legs:
            start, end, share = (hip, knee, part) if part < 1 else (knee, ankle, part - 1)
            point = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            marks.append((point, (0.056 if part < 1 else 0.044) * self._build.limbs))
        return marks

    def _at(self, at: float, x: float, z: float) -> XY:
        cx, cy = self.centre(at)
        (nx, ny), angle = self._normal(at), self._angle(at)
        along = x * math.cos(angle) + z * math.sin(angle)
        tilt = self._tilt(at) * math.cos(angle)
        tx, ty = nx * math.cos(tilt) + ny * math.sin(tilt), ny * math.cos(tilt) - nx * math.sin(tilt)
        sway = self._sway * max(0.0, at - 1.0)
        return cx + tx * (along + sway), cy + ty * (along + sway)

    def _spine(self, at: float) -> V3:
        bones = self._bones
        if at <= 1:
            # Through the waist's mark at its middle.
            control = mixed(mixed(bones.neck, bones.pelvis, 0.5), bones.waist, 2.0)
            return mixed(mixed(bones.neck, control, at), mixed(control, bones.pelvis, at), at)
        knees, ankles = mixed(*bones.knees, 0.5), mixed(*bones.ankles, 0.5)
        if at <= 2:
            return mixed(bones.pelvis, knees, at - 1)
        return mixed(knees, ankles, min(1.0, at - 2))

    def _normal(self, at: float) -> XY:
        """Return the unit vector square to the spine, to the picture's right of an upright body."""
        if at not in self._normals:
            self._normals[at] = self._square(at)
        return self._normals[at]

    def _square(self, at: float) -> XY:
        x0, y0 = self.centre(max(0.0, at - 0.12))
        x1, y1 = self.centre(min(3.0, at + 0.12))
        dx, dy = x1 - x0, y1 - y0 + (0.03 if at > 1 else 0.004)
        length = math.hypot(dx, dy) or 1e-6
        return dy / length, -dx / length

    def _angle(self, at: float) -> float:
        part = min(1.0, at)
        return math.radians(self._bones.turn + self._bones.twist * (1 - part) - 0.6 * self._bones.twist * part)

    def _tilt(self, at: float) -> float:
        part = min(1.0, at)
        return self._shoulder_tilt * (1 - part) + self._hip_tilt * part * (1.0 if at <= 1 else max(0.0, 2 - at))
