"""Who measures faces here, and what has been measured of the cast so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from filmstudio.characters.anchors import Anchored
from filmstudio.characters.faces.likeness import is_of
from filmstudio.errors import MissingTool, ProjectError
from filmstudio.model.face import FaceBox, FaceMeasurement
from filmstudio.studio.plugins import face_embedder_names, find_face_embedder

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder

USUAL_EMBEDDER = "dlib"
_PROBE_PX = 32
"""A picture without a face and too small for one: an embedder that lacks something says so at once."""


def working_embedder(name: str | None = None) -> FaceEmbedder:
    """Return the embedder of a name, else the first that has all it needs, dlib before the others; its code is loaded.

    Raises UsageError for an unknown name, MissingTool with the command that provides it where none can work.
    """
    import numpy as np

    refusals = []
    for candidate in [name] if name else _in_turn():
        embedder = find_face_embedder(candidate)
        try:
            embedder.find(np.zeros((_PROBE_PX, _PROBE_PX, 3), np.uint8))
        except MissingTool as error:
            refusals.append(error)
        else:
            return embedder
    raise refusals[0]


def comparing_embedder(measurements: Iterable[FaceMeasurement], name: str | None = None) -> FaceEmbedder:
    """Return the embedder of a name, else the one that measured most of these faces: comparing needs no weights.

    Raises UsageError for an unknown name.
    """
    if name:
        return find_face_embedder(name)
    order = _in_turn()
    counts = Counter(one.embedder for one in measurements if one.face is not None and one.embedder in order)
    return find_face_embedder(max(order, key=lambda candidate: (counts[candidate], -order.index(candidate))))


def _in_turn() -> Sequence[str]:
    return sorted(face_embedder_names(), key=lambda candidate: (candidate != USUAL_EMBEDDER, candidate))


def is_current(one: Anchored, embedder: FaceEmbedder) -> bool:
    """Say whether nothing of an anchor is left to be measured by this embedder; of a drawing nothing ever is."""
    return one.anchor.drawn or (one.measurement is not None and is_of(one.measurement, embedder))


def unmeasured_drawing(sha256: str, width: int = 0, height: int = 0) -> FaceMeasurement:
    """Return what stands for the measurement of a drawing that no embedder has seen: there is nothing to measure."""
    return FaceMeasurement(picture=sha256, width=width, height=height, drawn=True, faces=(), embedder="", version="")


def measure_again(one: Anchored, embedder: FaceEmbedder) -> FaceMeasurement:
    """Return the measurement of a pinned picture by this embedder; nothing is written.

    Where several are in the picture it is the face that was measured before, found by its place. Raises ProjectError
    where the file is not the picture that the record pins, and MissingTool.
    """
    from filmstudio.characters.faces.measure import measure_face
    from filmstudio.characters.pictures import load_picture

    picture = load_picture(one.path)
    if picture.sha256 != one.anchor.sha256:
        raise ProjectError(f"{one.path}: is not the picture that the record pins", hint="pin it again, or restore it")
    new = measure_face(picture, embedder, drawn=one.anchor.drawn)
    before = one.measurement
    if before is None or before.face is None or len(new.faces) < 2:
        return new
    overlaps = [_overlap(box, before.face.box) for box in new.faces]
    number = overlaps.index(max(overlaps)) + 1
    if not before.asked and number == new.number:
        return new
    return measure_face(picture, embedder, number, drawn=one.anchor.drawn)


def _overlap(one: FaceBox, other: FaceBox) -> float:
    """Return the common area of two boxes as a part of what both cover together, 0 to 1."""
    width = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    height = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    common = max(0, width) * max(0, height)
    return common / (one.width * one.height + other.width * other.height - common)
