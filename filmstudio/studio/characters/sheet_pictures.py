"""The pictures of a card on the casting sheet: the pinned face or a drawing of it, the figure, and the looks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.characters.anchors import read_measurement
from filmstudio.characters.pictures import load_picture
from filmstudio.characters.store import Entry
from filmstudio.engines.animatic.people.face_anchor import stylised_anchor
from filmstudio.engines.animatic.people.portrait import Shows, casting_key, draw_portrait
from filmstudio.errors import ProjectError
from filmstudio.model.cast import Member
from filmstudio.model.character import AnchorView, FaceAnchor
from filmstudio.model.face import FaceBox, MeasuredFace
from filmstudio.model.shots import Facing
from filmstudio.review.casting_sheet import FIGURE, LOOK, PORTRAIT, SheetLook
from filmstudio.studio.characters.sheet_words import in_scenes
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]
_PIXELS_A_POINT = 3
_FACE_IN_PORTRAIT = 0.42
"""Height of the measured face as a part of the portrait's height."""
_ROOM_ABOVE = 0.24
_SURROUNDINGS = 2.4
"""So much more than the portrait is looked at to tell somebody from what is behind them."""


class Portrait(NamedTuple):
    """The large picture of a card, and what it is."""

    rgb: Pixels
    source: str


def portrait_of(member: Member, entry: Entry | None, warnings: list[str], *, stylised: bool = False) -> Portrait:
    """Return the front anchor, cropped to its measured face, else another anchor, else a drawing.

    `stylised`: a photograph with a measured face is cut out of paper, so that one hand has drawn the whole sheet. An
    anchor that cannot be shown is a warning and not an error: the sheet is also for finding those.
    """
    anchors = sorted(entry.record.anchors, key=lambda anchor: anchor.view is not AnchorView.FRONT) if entry else []
    for anchor in anchors:
        assert entry is not None  # noqa: S101 - anchors come from it
        try:
            picture = load_picture(entry.folder / anchor.file)
        except ProjectError as error:
            warnings.append(f"{member.name}: {error.message}")
            continue
        changed = picture.sha256 != anchor.sha256
        if changed:
            warnings.append(f"{member.name}: {anchor.file} has changed since it was pinned")
        view = anchor.view.value.replace("_", "-")
        told = "changed since pinned" if changed else "drawn anchor" if anchor.drawn else "anchor"
        face = _face_of(entry, anchor, picture.sha256)
        if stylised and face and not anchor.drawn:
            return Portrait(_cut_out(picture.rgb, face), f"{told}, {view}, stylised")
        return Portrait(_cropped(picture.rgb, face.box) if face else picture.rgb, f"{told}, {view}")
    return Portrait(
        draw_portrait(member.appearance, Shows.HEAD, Facing.CAMERA, _size(PORTRAIT)), "drawn, no anchor pinned"
    )


def figures_of(member: Member) -> tuple[Pixels, ...]:
    """Return the whole figure from the front and turned to the side."""
    views = (Facing.CAMERA, Facing.RIGHT)
    return tuple(draw_portrait(member.appearance, Shows.FIGURE, facing, _size(FIGURE)) for facing in views)


def looks_of(member: Member) -> tuple[SheetLook, ...]:
    """Return every look of the record, as the film will have it."""
    return tuple(
        SheetLook(
            look.name,
            in_scenes(look.ranges) if look.ranges.strip() else "by note only",
            draw_portrait(look.appearance, Shows.FIGURE, Facing.CAMERA, _size(LOOK)),
        )
        for look in member.looks
    )


def _size(points: tuple[float, float]) -> Resolution:
    return Resolution(*(round(side * _PIXELS_A_POINT) for side in points))


def _face_of(entry: Entry, anchor: FaceAnchor, sha256: str) -> MeasuredFace | None:
    measured = read_measurement(entry.folder / anchor.file)
    return measured.face if measured and measured.picture == sha256 else None


def _cut_out(rgb: Pixels, face: MeasuredFace) -> Pixels:
    """Return head and shoulders of a photograph as cut paper; a small one is made larger."""
    left, top, width, height = _around(rgb, face.box, _FACE_IN_PORTRAIT / _SURROUNDINGS)
    box = (face.box.left - left, face.box.top - top, face.box.width, face.box.height)
    marks = [(x - left, y - top) for x, y in face.landmarks]
    poster = stylised_anchor(rgb[top : top + height, left : left + width], box, marks, casting_key())
    scale = poster.shape[0] / height
    left, top, width, height = (round(side * scale) for side in box)
    return _cropped(poster, FaceBox(left=left, top=top, width=max(1, width), height=max(1, height)))


def _cropped(rgb: Pixels, face: FaceBox) -> Pixels:
    left, top, width, height = _around(rgb, face, _FACE_IN_PORTRAIT)
    return rgb[top : top + height, left : left + width]


def _around(rgb: Pixels, face: FaceBox, share: float) -> tuple[int, int, int, int]:
    """Return left, top, width and height of what is around a face that has a share of its height.

    It reaches as far as the picture does.
    """
    rows, columns = rgb.shape[:2]
    height = min(rows, round(face.height / share))
    width = min(columns, round(height * PORTRAIT[0] / PORTRAIT[1]))
    top = min(max(0, face.top - round(height * _ROOM_ABOVE)), rows - height)
    left = min(max(0, face.left + face.width // 2 - width // 2), columns - width)
    return left, top, width, height
