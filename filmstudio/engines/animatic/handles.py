"""What the drawing engine does with every term of the camera's vocabulary."""

from __future__ import annotations

from filmstudio.model.camera import (
    CameraAngle,
    CameraMove,
    Focus,
    LensKind,
    Light,
    MoveSpeed,
    ShotSize,
    Stock,
    View,
)
from filmstudio.model.job import Control, Handling
from filmstudio.model.shots import StoryTime

_FIELDS = {
    "size": ShotSize,
    "angle": CameraAngle,
    "view": View,
    "move": CameraMove,
    "speed": MoveSpeed,
    "lens": LensKind,
    "focus": Focus,
    "light": Light,
    "stock": Stock,
    "story_time": StoryTime,
}
_NEAREST: dict[tuple[str, str], str] = {
    ("angle", CameraAngle.WORM_EYE): "a steeper low angle: flat figures cannot taper upwards",
    ("angle", CameraAngle.OVERHEAD): "a high angle: people are drawn from the side",
    ("angle", CameraAngle.AERIAL): "a high angle from further away",
    ("view", View.PROFILE): "three quarters from the side",
    ("view", View.SELFIE): "a nearer picture from the front, without the arm",
    ("move", CameraMove.BULLET_TIME): "time stands; people are not seen from other sides while the camera circles",
    ("move", CameraMove.ORBIT_LEFT): "the place turns behind people, who are not seen from other sides",
    ("move", CameraMove.ORBIT_RIGHT): "the place turns behind people, who are not seen from other sides",
    ("move", CameraMove.THROUGH_OBJECT): "a fast dolly in, past whatever stands in front",
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


HANDLES: tuple[Handling, ...] = tuple(
    _handling(field, term.value) for field, terms in _FIELDS.items() for term in terms
)
"""Every term of every field."""
