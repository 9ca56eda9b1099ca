"""Where faces are in a generated shot, for a window that follows them: measured in the picture, where that is possible.

Nobody stages a model's shot to the pixel, so the staging is only a guess there.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from filmstudio.edit.vertical_places import places_of
from filmstudio.errors import MissingTool
from filmstudio.model.plan import PlannedShot
from filmstudio.model.timeline import Clip
from filmstudio.studio.plugins import face_embedder_names, find_face_embedder

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder

_MOMENTS = (Fraction(1, 6), Fraction(1, 2), Fraction(5, 6))


def faces_of(clip: Clip, planned: PlannedShot, picture: Path) -> Mapping[str, tuple[float, ...]]:
    """Return by name (folded) where the faces of the people in a shot are across it; nobody where that cannot be told.

    Faces carry no names: from left to right they are the people from left to right. So they count only where there are
    as many as people, in most of the moments that are looked at. Without an embedder's extra nobody is found.
    """
    from filmstudio.media.stills import frames_at

    staged = sorted(places_of(planned.shot.people).items(), key=lambda pair: pair[1])
    embedder = _embedder()
    if not staged or embedder is None:
        return {}
    indices = [clip.head_frames + int((clip.frames - 1) * moment) for moment in _MOMENTS]
    seen: list[list[float]] = []
    try:
        for frame in frames_at(picture, indices):
            across = sorted((face.left + face.width / 2) / frame.shape[1] for face in embedder.find(frame))
            if len(across) == len(staged):
                seen.append(across)
    except MissingTool:
        return {}
    if 2 * len(seen) <= len(_MOMENTS):
        return {}
    return {name: (median(one[number] for one in seen),) for number, (name, _) in enumerate(staged)}


def _embedder() -> FaceEmbedder | None:
    names = face_embedder_names()
    return find_face_embedder(names[0]) if names else None
