"""Hair as one cut shape: the outline of the skull, grown, down to a hairline; and the one light that lies on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, circle
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_outline import XY, lit_edge, traced

_THREE_QUARTER = 0.6
_FAR_TEMPLE = -0.17
_BRUSH_PX = 110
"""Height of a head in pixels from which bristles are seen and not only noise."""


def turned(head: Head) -> float:
    """Return how far the head is on its way to three quarters: 0 from the front, 1 there."""
    return 0.0 if head.away or head.profile else min(1.2, head.turn / _THREE_QUARTER)


def middle_of(head: Head) -> XY:
    """Return the middle of the skull, from which hair grows outwards."""
    return (-0.075, -0.10) if head.profile else (-0.085 * turned(head), -0.10)


def cap(
    head: Head,
    line: Sequence[Point],
    *,
    grow: float = 0.02,
    lift: float = 0.03,
    right_y: float = 0.03,
    left_y: float = 0.03,
    pressed: bool = True,
) -> Shape:
    """Return hair over the skull: grown by `grow` all round and `lift` more on top, closed by a hairline.

    `line` runs from the right end to the left, in the units of the drawing; `right_y` and `left_y` say how far down the
    outer edge goes. `pressed`: a hat keeps it down; a hat's own dome is not.
    """
    if head.hatted and pressed:
        grow, lift = min(grow, 0.02), 0.0
    cx, cy = middle_of(head)
    chin = max(range(len(head.outline)), key=lambda k: head.outline[k][1])
    left = [point for point in head.outline[chin:] if point[1] <= left_y][::4]
    right = [point for point in head.outline[:chin] if point[1] <= right_y][::4]
    outer: list[Point] = []
    for x, y in (*left, *right):
        far = math.hypot(x - cx, y - cy)
        up = max(0.0, (cy - y) / far)
        # At forehead and far temple hair lies close, or it would stand off into the air beyond the face.
        ends = x > 0 and right_y <= _FAR_TEMPLE and (head.profile or turned(head) > 0.2)
        close = min(1.0, max(0.0, right_y - y) / 0.12) if ends else 1.0
        more = 1 + (grow + lift * up * up) * close / far
        outer.append((cx + (x - cx) * more, cy + (y - cy) * more))
    outer[0] = (*outer[0][:2], 0.0)
    outer[-1] = (*outer[-1][:2], 0.0)
    return blob(*outer, *line)


def lay(canvas: Canvas, head: Head, shape: Shape) -> None:
    """Paint a mass of hair, and drag its shade dry over the side away from the light where that is large enough."""
    canvas.fill(shape, head.tones.hair.mass)
    if head.px >= _BRUSH_PX:
        _streaked(canvas, head, shape)
    catch_light(canvas, head, shape, head.tones.hair.rim)


def catch_light(canvas: Canvas, head: Head, shape: Shape, tone: Colour) -> None:
    """Draw the lit edge of hair or a hat, where the scene is dark."""
    if not head.key.dark:
        return
    _, top, _, low = shape.bounds()
    edge = lit_edge(traced(shape), head.lit, top + 0.03, min(low - 0.02, 0.30), 0.027)
    if edge:
        canvas.fill(edge, tone)


def _streaked(canvas: Canvas, head: Head, shape: Shape) -> None:
    left, _, right, _ = shape.bounds()
    start, middle = (left, right) if head.lit > 0 else (right, left), (left + right) / 2
    canvas.brush(
        shape, head.tones.hair.shade, coverage=0.85, degrees=78 * head.lit, fade=((start[0], 0.25), (middle, -0.15)),
        seed=head.look.face % 97,
    )  # fmt: skip


def hairline(head: Head, points: Sequence[Point], *, ear: bool = True) -> tuple[Point, ...]:
    """Return a hairline of the front view (right to left) on the turned head; `ear`: it goes on behind the near ear."""
    share = turned(head)
    found: list[Point] = []
    for x, y, *soft in points:
        if share > 0.2 and x > 0.28 and y > _FAR_TEMPLE:
            # Beyond the far temple there is only air.
            continue
        # Temples lie farther forward than the curve of the cheeks would have it.
        at_x, at_y = head.x(x, 0.245 + 0.95 * x * x), y - 0.03 * head.pitch
        if share > 0.2 and x > 0:
            # Never outside the forehead, or the place behind would be seen between hair and face.
            at_x = min(at_x, max((ox for ox, oy in head.outline if abs(oy - at_y) < 0.03), default=at_x) - 0.006)
        found.append((at_x, at_y, *soft))
    if share > 0.2 and ear:
        nape = -0.10 - 0.21 * share
        found += [(head.ear_x + 0.012, 0.075, 0.3), (head.ear_x - 0.030, 0.130), (nape, 0.232, 0.0)]
    return tuple(found)


def near_end(head: Head) -> float:
    """Return how far down the outer edge goes behind the near ear."""
    return 0.215 if turned(head) > 0.2 else 0.03


def far_end(head: Head, low: float) -> float:
    """Return how far down the outer edge goes at the far temple, where it would go down to `low` from the front."""
    return min(low, _FAR_TEMPLE) if turned(head) > 0.2 else low


def hang(head: Head, x: float, y: float, soft: float = 1.0) -> Point:
    """Return where hair that hangs beside the face lies: 0.43 is its outer edge from the front, 0.30 the inner one."""
    share = turned(head)
    # The near side swings back and covers the ear.
    near = x - 0.10 if x < -0.40 else -(0.50 - 3.6 * (0.40 + x))
    aside = 0.375 - 0.80 * (0.43 - x) if x >= 0 else near
    return x + (aside - x) * share, y, soft


def both(points: Sequence[Point], side: int) -> tuple[Point, ...]:
    """Return a hairline, or the same mirrored for a parting on the other side."""
    if side > 0:
        return tuple(points)
    return tuple((-point[0], *point[1:]) for point in reversed(points))


def sheen(canvas: Canvas, head: Head, *, reach: float = 0.40, tall: float = 0.36, wide: float = 0.34) -> None:
    """Lay the one light shape on hair: an arc towards the light, its end cut into strands."""
    cx, cy = middle_of(head)
    if head.hatted:
        return
    side = head.lit
    if head.away and not head.turn:
        cx = 0.0

    def at(degrees: float, part: float) -> Point:
        angle = math.radians(degrees)
        return cx + side * math.sin(angle) * wide * part, cy - math.cos(angle) * tall * part

    low = 20 + 70 * reach
    canvas.fill(
        blob(
            (*at(8, 0.93), 0.0),
            at(low * 0.6, 0.985),
            (*at(low, 0.94), 0.0), (*at(low * 0.80, 0.86), 0.3), (*at(low * 0.86, 0.76), 0.0),
            (*at(low * 0.55, 0.80), 0.3), (*at(low * 0.50, 0.72), 0.0), (*at(22, 0.84), 0.4),
        ),
        head.tones.hair.light,
    )  # fmt: skip


UNDER_HAT = -0.32
"""Above this no hair stands off a head with a hat on."""


def top_of(head: Head) -> float:
    """Return how high hair may stand off."""
    return UNDER_HAT if head.hatted else -9.0


def ring(
    x: float,
    y: float,
    across: float,
    down: float,
    sizes: Sequence[float],
    degrees: tuple[float, float],
    top: float = -9.0,
) -> Shape:
    """Return dabs of hair along an arc, clockwise from straight up, as one shape; none reaches above `top`."""
    first, last = degrees
    dabs = []
    for k, size in enumerate(sizes):
        angle = math.radians(first + (last - first) * k / max(1, len(sizes) - 1))
        at = y - math.cos(angle) * down
        if at - size > top:
            dabs.append(circle(x + math.sin(angle) * across, at, size))
    return dabs[0].with_(*dabs[1:])
