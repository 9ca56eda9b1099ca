"""Joinery: the furniture that people share, made to measure where they are, in the paints of the set's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filmstudio.engines.animatic.camera.eye import Eye
from filmstudio.engines.animatic.camera.stage import Sheet, Stage
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour, mix
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.people.beds import BED_HEIGHT, ends_of
from filmstudio.engines.animatic.people.blocking import Spot
from filmstudio.engines.animatic.people.long_seats import (
    TABLE_HEIGHT,
    Joinery,
    Paints,
    draw_bedside,
    draw_bench,
    draw_sofa,
    draw_table,
)
from filmstudio.engines.animatic.people.poses import bones_of
from filmstudio.engines.animatic.people.skeleton import Motion, seen
from filmstudio.engines.animatic.sprites import Sprite, cropped
from filmstudio.model.shots import Facing, Pose

Span = tuple[float, float, float]
"""Left end, right end and height of a piece, in adults on the stage."""

_JOINERY: dict[str, Joinery] = {"table": draw_table, "bench": draw_bench, "sofa": draw_sofa, "bed": draw_bedside}
_WOOD = colour("#7b5a3c")
_CLOTH = colour("#7a4650")
_LIGHT, _DARK = (255, 248, 230), (24, 14, 26)
"""What the light and the shaded side of a piece are mixed with."""
_SIDE, _KNEES, _LONG = 0.24, 0.07, 0.48
"""Of a seat: beside who sits on it. Of a table: how far before a trunk it begins, and how long it is for one."""
_BESIDE_IN_BED = 0.58
_NEIGHBOURS = 0.95
"""Who sits farther from the next one than this, in adults, has a seat of their own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece in a shot's picture."""

    sprite: Sprite
    depth: float
    drawn: Eye
    """The eye that it is drawn for."""
    attached: bool
    """True where the camera goes along with those who use it."""
    over: bool
    """True for what stands before those who use it."""


def stands_at(stage: Stage, kind: str) -> float | None:
    """Return where the set has a thing, from the middle in heights of the painting; None where it has none."""
    sheet = _own(stage, kind)
    if sheet is None:
        return None
    middle: float = sheet.left + sheet.rgba.shape[1] / 2
    return middle / stage.height - stage.half


def lain_on(spots: Sequence[Spot]) -> list[Span]:
    """Return left end, right end and height of the sofa under everybody who lies on one, in adults."""
    found = []
    for spot in spots:
        if spot.person.pose is Pose.LIE:
            bones = bones_of(spot.person.appearance, Pose.LIE, spot.person.facing, Motion())
            ends = [seen((0.0, 0.0, z), bones.turn)[0] * spot.size + spot.x for z in ends_of(bones)]
            found.append((min(ends) - 0.02, max(ends) + 0.02, BED_HEIGHT))
    return found


def paints_of(stage: Stage, kind: str, key: Key) -> Paints:
    """Return light, middle and dark paint of a thing: after what the set shows most of its own, else wood or cloth."""
    own = own_paint(stage, kind)
    if own is not None:
        return mix(own, _LIGHT, 0.30), own, mix(own, _DARK, 0.38)
    local = _CLOTH if kind == "sofa" else _WOOD
    return key.paint(local, Tone.LIGHT), key.paint(local, Tone.MID), key.paint(local, Tone.DARK)


def own_paint(stage: Stage, kind: str) -> Colour | None:
    """Return the paint that the set's own piece shows most of; None where it has none."""
    sheet = _own(stage, kind)
    solid = np.zeros((0, 3), np.uint8) if sheet is None else sheet.rgba[sheet.rgba[..., 3] > 250][:, :3]
    if not len(solid):
        return None
    colours, counts = np.unique(solid, axis=0, return_counts=True)
    return _plain(colours[int(np.argmax(counts))])


def spans_of(kind: str, spots: Sequence[Spot]) -> list[Span]:
    """Return left end, right end and height of every piece that those who sit in the front row share, in adults."""
    seated = sorted((spot for spot in spots if spot.person.pose is Pose.SIT and spot.far == 1), key=lambda one: one.x)
    groups: list[list[Spot]] = []
    for spot in seated:
        if groups and spot.x - groups[-1][-1].x <= (_NEIGHBOURS if kind != "table" else 9.0):
            groups[-1].append(spot)
        else:
            groups.append([spot])
    if kind == "table":
        return [(*_table_ends(group), TABLE_HEIGHT) for group in groups]
    side = _BESIDE_IN_BED if kind == "bed" else _SIDE
    return [(group[0].x - side, group[-1].x + side, max(_seat_height(one) for one in group)) for group in groups]


def draw_piece(
    kind: str, paints: Paints, span: Span, view: Affine, window: tuple[int, int, int, int], *,
    plain: bool
) -> Sprite | None:  # fmt: skip
    """Return a piece as it is seen, `view` from adults on the stage to pixels; None out of the window."""
    left, right, height = span
    corners = [view(x, y) for x in (left - 0.1, right + 0.1) for y in (-height - 0.36, 0.04)]
    x0 = max(window[0], int(min(x for x, _ in corners)) - 2)
    y0 = max(window[1], int(min(y for _, y in corners)) - 2)
    x1 = min(window[2], int(max(x for x, _ in corners)) + 3)
    y1 = min(window[3], int(max(y for _, y in corners)) + 3)
    if x0 >= x1 or y0 >= y1:
        return None
    canvas = Canvas(x1 - x0, y1 - y0, Affine(c=-x0, f=-y0).after(view), plain=plain)
    _JOINERY[kind](canvas, paints, left, right, height)
    return cropped(canvas.pixels(), x0, y0)


def _table_ends(group: Sequence[Spot]) -> tuple[float, float]:
    """Return where a table begins and ends: before who is turned to it, around who faces us."""
    first, last = group[0], group[-1]
    left = first.x + _KNEES if first.person.facing is Facing.RIGHT else first.x - 0.30
    right = last.x - _KNEES if last.person.facing is Facing.LEFT else last.x + 0.30
    if first.person.facing is Facing.LEFT:
        left = first.x - _KNEES - _LONG
    if last.person.facing is Facing.RIGHT:
        right = last.x + _KNEES + _LONG
    return left, max(right, left + 0.2)


def _seat_height(spot: Spot) -> float:
    person = spot.person
    return bones_of(person.appearance, person.pose, person.facing, Motion()).seat * spot.size


def _own(stage: Stage, kind: str) -> Sheet | None:
    """Return the set's own piece."""
    return next((one for one in stage.sheets if one.stands == kind), None)


def _plain(pixel: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> tuple[int, int, int]:
    return int(pixel[0]), int(pixel[1]), int(pixel[2])
