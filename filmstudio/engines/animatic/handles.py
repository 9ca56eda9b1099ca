"""What the drawing engine does with every term of the camera's vocabulary."""

from __future__ import annotations

from filmstudio.model.camera import (
    CameraAngle,
    CameraMove,
    LensKind,
    Light,
    Stock,
    View,
)
from filmstudio.model.capabilities import Control, Handling
from filmstudio.model.shots import StoryTime
from filmstudio.model.vocabulary.lookup import all_terms
from filmstudio.model.vocabulary.term import Field

# What a drawing can answer: roles and transitions are the breakdown's and the cut's.
_FIELDS: tuple[Field, ...] = ("size", "angle", "view", "move", "speed", "lens", "focus", "light", "stock")
_NEAREST: dict[tuple[str, str], str] = {
    ("angle", CameraAngle.WORM_EYE): "a camera near the floor that looks up: flat figures cannot taper upwards",
    ("angle", CameraAngle.OVERHEAD): "the floor seen from high above; people are drawn from the side, foreshortened",
    ("angle", CameraAngle.AERIAL): "the ground seen from high above and further away; people are foreshortened",
    ("view", View.PROFILE): "turned well to the side; a true profile where somebody walks, runs or embraces",
    ("view", View.SELFIE): "a nearer picture from the front, without the arm",
    ("move", CameraMove.BULLET_TIME): "time stands on an arc of about 60 degrees, in which people turn",
    ("move", CameraMove.ORBIT_LEFT): "an arc of about 40 degrees, in which people turn and layers slide",
    ("move", CameraMove.ORBIT_RIGHT): "an arc of about 40 degrees, in which people turn and layers slide",
    ("move", CameraMove.THROUGH_OBJECT): "a fast dolly in; whatever stands in front dissolves as the camera passes it",
    ("move", CameraMove.LEADING): "the place draws away behind people, who walk in place",
    ("lens", LensKind.ANAMORPHIC): "gently bent sides and blue flares on what is bright; the picture keeps its width",
    ("lens", LensKind.TINY_PLANET): "the flat picture rolled up, with a seam at the foot",
    ("light", Light.REMBRANDT): "one warm light from the side; no triangle on the cheek",
    ("light", Light.SOFT_CROSS): "soft light from both sides of the frame",
    ("light", Light.WINDOW): "light with a window's shape from the side, wherever the windows are",
    ("light", Light.PRACTICALS): "warm pools of light, wherever the lamps are",
    ("stock", Stock.DV): "smeared colour, hard highlights and faint lines",
}


def _handling(field: str, term: str) -> Handling:
    detail = _NEAREST.get((field, term), "")
    return Handling(field=field, term=term, how=Control.NEAREST if detail else Control.NATIVE, detail=detail)


HANDLES: tuple[Handling, ...] = (
    *(_handling(term.field, term.id) for field in _FIELDS for term in all_terms(field)),
    *(_handling("story_time", time.value) for time in StoryTime),
)
"""Every term of every field."""
