"""How a camera's move is drawn on a panel, as storyboard artists do: one sign for each kind of movement.

A camera that turns (pan, tilt) has a bowed arrow, one that travels (truck, pedestal) a straight one on a rail; one that
comes closer has arrows from the corners towards the frame that it ends on, a zoom the same with a dashed frame and
without shafts that swell. A camera that stands has none.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from filmstudio.model.camera import CameraMove as Move
from filmstudio.review.board_corner_marks import Staged, closer, crashes_in, dolly_zoom, farther, zooms_in, zooms_out
from filmstudio.review.board_marks import Mark, Point, arc, arrow, bowed, fineness, straight, wave

_EDGE = 0.075
"""From the picture's edge to the middle of an arrow along it."""

IN = frozenset(
    {Move.DOLLY_IN, Move.SUPER_DOLLY_IN, Move.ZOOM_IN, Move.CRASH_ZOOM, Move.DOLLY_ZOOM, Move.THROUGH_OBJECT}
)
OUT = frozenset({Move.DOLLY_OUT, Move.SUPER_DOLLY_OUT, Move.ZOOM_OUT, Move.AERIAL_PULLBACK})
STAYS = frozenset(
    {Move.STATIC, Move.HANDHELD, Move.SNORRICAM, Move.RACK_FOCUS, Move.TIMELAPSE, Move.HYPERLAPSE, Move.STEADICAM}
)
"""Moves at whose end the picture shows the same: one panel says all."""
BELOW = frozenset(
    {
        *(Move.PAN_LEFT, Move.PAN_RIGHT, Move.TRUCK_LEFT, Move.TRUCK_RIGHT, Move.ORBIT_LEFT, Move.ORBIT_RIGHT),
        *(Move.TRACKING, Move.SIDE_TRACKING, Move.HANDHELD, Move.STEADICAM, Move.SNORRICAM, Move.WHIP_PAN),
        *(Move.BULLET_TIME, Move.LEADING),
    }
)
"""Moves whose marks lie along the lower edge, where the ground is: people's own arrows then lie above them."""


def camera_marks(move: Move, staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a move, none for a camera that stands."""
    draw = _SIGNS.get(move)
    marks = draw(staged) if draw else ()
    return tuple(mark._replace(fine=fineness(staged.aspect)) for mark in marks)


def _along(staged: Staged, *, left: bool, bow: float, reach: float = 0.40, low: float = _EDGE) -> tuple[Point, ...]:
    """A path along the lower edge."""
    a, y = staged.aspect, 1 - low
    ends = ((a * (0.5 - reach / 2), y), (a * (0.5 + reach / 2), y))
    return bowed(ends[1], ends[0], -bow) if left else bowed(ends[0], ends[1], bow)


def _pan(*, left: bool) -> Callable[[Staged], tuple[Mark, ...]]:
    return lambda staged: (arrow(_along(staged, left=left, bow=-0.05), staged.thick),)


def _truck(*, left: bool | None) -> Callable[[Staged], tuple[Mark, ...]]:
    def draw(staged: Staged) -> tuple[Mark, ...]:
        goes_left = staged.goes_left if left is None else left
        return arrow(_along(staged, left=goes_left, bow=0.0, low=_EDGE + 0.022), staged.thick), *_rail(staged)

    return draw


def _rail(staged: Staged) -> tuple[Mark, ...]:
    """The track of a dolly, below its arrow."""
    a, y = staged.aspect, 1 - 0.034
    left, right = a * 0.29, a * 0.71
    ties = [left + (right - left) * index / 8 for index in range(9)]
    return (
        Mark(straight((left, y), (right, y)), line=staged.line * 0.8),
        *(Mark(straight((x, y - 0.010), (x, y + 0.012)), line=staged.line * 0.8) for x in ties),
    )


def _whip(staged: Staged) -> tuple[Mark, ...]:
    a = staged.aspect
    left = staged.goes_left
    streaks = [(0.30, 1 - _EDGE - 0.034), (0.22, 1 - _EDGE + 0.034)]
    main = arrow(_along(staged, left=left, bow=-0.03, reach=0.56), staged.thick * 1.15, tail=0.05)
    lines = []
    for start, y in streaks:
        x0, x1 = a * start, a * (start + 0.30)
        lines.append(Mark(straight((a - x0, y), (a - x1, y)) if left else straight((x0, y), (x1, y)), line=staged.line))
    return main, *lines


def _upright(staged: Staged, *, up: bool, bow: float, reach: float = 0.50) -> tuple[Point, ...]:
    """A path along the right edge."""
    x = staged.aspect - _EDGE
    ends = ((x, 0.5 + reach / 2), (x, 0.5 - reach / 2))
    return bowed(ends[0], ends[1], bow) if up else bowed(ends[1], ends[0], -bow)


def _tilt(*, up: bool) -> Callable[[Staged], tuple[Mark, ...]]:
    return lambda staged: (arrow(_upright(staged, up=up, bow=-0.05), staged.thick),)


def _pedestal(*, up: bool) -> Callable[[Staged], tuple[Mark, ...]]:
    def draw(staged: Staged) -> tuple[Mark, ...]:
        path = _upright(staged, up=up, bow=0.0)
        (x, y), foot = path[0], 0.035
        return arrow(path, staged.thick), Mark(straight((x - foot, y), (x + foot, y)), line=staged.line * 1.4)

    return draw


def _crane(*, up: bool) -> Callable[[Staged], tuple[Mark, ...]]:
    """The arm of a crane, from which the camera swings."""

    def draw(staged: Staged) -> tuple[Mark, ...]:
        a = staged.aspect
        low, high = (a - 0.30, 0.93), (a - _EDGE, 0.30)
        path = bowed(low, high, 0.13) if up else bowed(high, low, -0.13)
        pivot = (a - 0.40, 0.60)
        return (
            arrow(path, staged.thick),
            Mark(straight(pivot, (a - 0.145, 0.66)), line=staged.line),
            Mark(_ring(pivot, 0.014)),
        )

    return draw


def _orbit(*, left: bool) -> Callable[[Staged], tuple[Mark, ...]]:
    def draw(staged: Staged) -> tuple[Mark, ...]:
        wide = 0.34 * min(staged.aspect, 1.5)
        path = arc((staged.aspect / 2, 0.80), (wide, 0.115), *((-8, 188) if left else (188, -8)))
        return (arrow(path, staged.thick * 0.95, tail=0.25),)

    return draw


def _roll(*, clockwise: bool) -> Callable[[Staged], tuple[Mark, ...]]:
    def draw(staged: Staged) -> tuple[Mark, ...]:
        centre, radii = (staged.aspect / 2, 0.5), (0.41 * min(1.0, staged.aspect), 0.41 * min(1.0, staged.aspect))
        spans = ((-128, -52), (52, 128)) if clockwise else ((-52, -128), (128, 52))
        return tuple(arrow(arc(centre, radii, *span), staged.thick * 0.9) for span in spans)

    return draw


def _bullet(staged: Staged) -> tuple[Mark, ...]:
    wide = 0.40 * min(staged.aspect, 1.5)
    return (arrow(arc((staged.aspect / 2, 0.74), (wide, 0.17), 250, -70), staged.thick * 0.9, tail=0.15),)


def _tracking(staged: Staged) -> tuple[Mark, ...]:
    """The camera goes behind or beside somebody: the arrow points where both go."""
    return (arrow(_along(staged, left=staged.goes_left, bow=0.0), staged.thick), *_tail_ticks(staged))


def _tail_ticks(staged: Staged) -> tuple[Mark, ...]:
    a, y = staged.aspect, 1 - _EDGE
    x, step = (a * 0.73, 0.022) if staged.goes_left else (a * 0.27, -0.022)
    return tuple(
        Mark(straight((x + step * index, y - 0.02), (x + step * index, y + 0.02)), line=staged.line) for index in (0, 1)
    )


def _leading(staged: Staged) -> tuple[Mark, ...]:
    """The camera goes backwards before somebody who comes: towards us."""
    x = staged.aspect * 0.5
    return (arrow(straight((x, 0.72), (x, 0.97)), staged.thick * 1.5, tail=0.4),)


def _wiggle(staged: Staged) -> tuple[Mark, ...]:
    a, y = staged.aspect, 1 - _EDGE
    return (Mark(wave((a * 0.36, y), (a * 0.64, y), 0.022, 5), line=staged.line * 1.6),)


def _float(staged: Staged) -> tuple[Mark, ...]:
    a, y = staged.aspect, 1 - _EDGE
    return (arrow(wave((a * 0.32, y), (a * 0.68, y), 0.022, 1.5), staged.thick * 0.7),)


def _flight(staged: Staged) -> tuple[Mark, ...]:
    """A drone or an arm swoops into the picture."""
    a = staged.aspect
    path = [*bowed((a * 0.10, 0.90), (a * 0.42, 0.78), -0.06), *bowed((a * 0.42, 0.78), (a * 0.56, 0.55), 0.06)[1:]]
    return (arrow(path, staged.thick * 0.9, tail=1.5, head=2.4),)


def _through(staged: Staged) -> tuple[Mark, ...]:
    return *closer(staged), _into(staged)


def _pullback(staged: Staged) -> tuple[Mark, ...]:
    return (*farther(staged), arrow(_upright(staged, up=True, bow=0.0), staged.thick))


def _focus(staged: Staged) -> tuple[Mark, ...]:
    """From the plane that is sharp first to the one that is sharp at the end."""
    near, far = ((x * staged.aspect, y) for x, y in staged.focus)
    reach = 0.085
    marks: list[Mark] = []
    for (x, y), dashed in ((near, False), (far, True)):
        box = ((x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach))
        marks.append(Mark(box, line=staged.line, dashed=dashed, closed=True))
    length = math.dist(near, far) or 1.0
    ahead = ((far[0] - near[0]) / length * (reach + 0.03), (far[1] - near[1]) / length * (reach + 0.03))
    ends = ((near[0] + ahead[0], near[1] + ahead[1]), (far[0] - ahead[0], far[1] - ahead[1]))
    return (*marks, arrow(straight(*ends), staged.thick * 0.6, tail=0.9))


def _clock(staged: Staged) -> tuple[Mark, ...]:
    """Time runs: a clock in the corner."""
    x, y, reach = staged.aspect - 0.11, 0.11, 0.055
    return (
        Mark(_ring((x, y), reach), line=staged.line, closed=True),
        Mark(straight((x, y), (x, y - reach * 0.72)), line=staged.line),
        Mark(straight((x, y), (x + reach * 0.5, y + reach * 0.2)), line=staged.line),
    )


def _hyper(staged: Staged) -> tuple[Mark, ...]:
    return *_clock(staged), _into(staged)


def _into(staged: Staged) -> Mark:
    """Forward, into the depth: the arrow tapers away from us."""
    x = staged.aspect / 2
    return arrow(straight((x, 0.97), (x, 0.74)), staged.thick, tail=1.8)


def _ring(centre: Point, reach: float) -> tuple[Point, ...]:
    return arc(centre, (reach, reach), 0, 351)


_SIGNS: dict[Move, Callable[[Staged], tuple[Mark, ...]]] = {
    Move.PAN_LEFT: _pan(left=True),
    Move.PAN_RIGHT: _pan(left=False),
    Move.TILT_UP: _tilt(up=True),
    Move.TILT_DOWN: _tilt(up=False),
    Move.ROLL_CLOCKWISE: _roll(clockwise=True),
    Move.ROLL_COUNTERCLOCKWISE: _roll(clockwise=False),
    Move.DOLLY_IN: closer,
    Move.DOLLY_OUT: farther,
    Move.SUPER_DOLLY_IN: closer,
    Move.SUPER_DOLLY_OUT: farther,
    Move.TRUCK_LEFT: _truck(left=True),
    Move.TRUCK_RIGHT: _truck(left=False),
    Move.PEDESTAL_UP: _pedestal(up=True),
    Move.PEDESTAL_DOWN: _pedestal(up=False),
    Move.CRANE_UP: _crane(up=True),
    Move.CRANE_DOWN: _crane(up=False),
    Move.ZOOM_IN: zooms_in,
    Move.ZOOM_OUT: zooms_out,
    Move.CRASH_ZOOM: crashes_in,
    Move.DOLLY_ZOOM: dolly_zoom,
    Move.ORBIT_LEFT: _orbit(left=True),
    Move.ORBIT_RIGHT: _orbit(left=False),
    Move.TRACKING: _tracking,
    Move.LEADING: _leading,
    Move.SIDE_TRACKING: _truck(left=None),
    Move.HANDHELD: _wiggle,
    Move.STEADICAM: _float,
    Move.WHIP_PAN: _whip,
    Move.RACK_FOCUS: _focus,
    Move.AERIAL_PULLBACK: _pullback,
    Move.FPV: _flight,
    Move.ROBOT_ARM: _flight,
    Move.SNORRICAM: _wiggle,
    Move.BULLET_TIME: _bullet,
    Move.THROUGH_OBJECT: _through,
    Move.TIMELAPSE: _clock,
    Move.HYPERLAPSE: _hyper,
}
