"""A head as it is seen: the door through which figures and portraits draw heads.

The canvas is in heads: the origin is the middle of the head, the crown at y = -0.5, the chin at y = 0.5.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from filmstudio.engines.animatic.paintbox.affine import Affine, place_at
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.people import hair as hairs
from filmstudio.engines.animatic.people.face_acts import acts_of, tilt_of
from filmstudio.engines.animatic.people.face_beard import draw_beard, draw_moustache
from filmstudio.engines.animatic.people.face_brows import draw_brows
from filmstudio.engines.animatic.people.face_eyes import draw_eyes
from filmstudio.engines.animatic.people.face_glasses import draw_glasses
from filmstudio.engines.animatic.people.face_marks import draw_age, draw_tears
from filmstudio.engines.animatic.people.face_mouth import draw_mouth
from filmstudio.engines.animatic.people.face_nose import draw_ear, draw_nose
from filmstudio.engines.animatic.people.face_planes import draw_cheeks, draw_skull
from filmstudio.engines.animatic.people.hair_back import draw_back
from filmstudio.engines.animatic.people.hair_cap import turned
from filmstudio.engines.animatic.people.hair_side import draw_hair_side, draw_hair_side_behind
from filmstudio.engines.animatic.people.hats import COVERS_HAIR, draw_hat, draw_hat_behind
from filmstudio.engines.animatic.people.head_acting import Acting
from filmstudio.engines.animatic.people.head_form import PROFILE_FROM, Head
from filmstudio.engines.animatic.people.head_tones import HairTones, SkinTones, hair_of, skin_of, tones_of
from filmstudio.engines.animatic.people.head_traits import bolder, traits_of
from filmstudio.model.cast import Appearance

__all__ = [
    "Acting",
    "HairTones",
    "HeadView",
    "SkinTones",
    "draw_hair_behind",
    "draw_head",
    "eye_of",
    "hair_of",
    "neck_of",
    "skin_of",
    "tilt_of",
]
_NAPE, _NOD = (-0.12, 0.26), 16.0
"""About which point a profile nods, and how many degrees at most."""
_STILL_FRONT = 0.04
"""A head turned less than this is drawn from the front."""


@dataclass(frozen=True, slots=True)
class HeadView:
    """Everything that a head is drawn from."""

    look: Appearance
    key: Key
    yaw: float = 0.0
    """-1 turned to the left of the picture ... 1 to the right: 0.6 is three quarters, from 0.82 on a profile."""
    pitch: float = 0.0
    """-1 looks down ... 1 looks up."""
    away: bool = False
    """The back of the head; yaw then says which cheek is still seen."""
    acting: Acting = field(default_factory=Acting)


def draw_head(canvas: Canvas, view: HeadView) -> None:
    """Draw the head with hair, glasses, beard and hat."""
    head, paper = _head(view, canvas.view.scale), _facing(canvas, view)
    if head.away:
        draw_back(paper, head)
    elif head.profile:
        _draw_side(paper.within(_nod(view.pitch)), head)
    else:
        _draw_front(paper, head)
    draw_hat(paper, head)


def draw_hair_behind(canvas: Canvas, view: HeadView) -> None:
    """Draw what falls behind neck and shoulders: before the body."""
    if view.away or abs(view.yaw) >= PROFILE_FROM:
        return
    head, paper = _head(view, canvas.view.scale), _facing(canvas, view)
    draw_hat_behind(paper, head)
    if view.look.hat not in COVERS_HAIR:
        hairs.draw_hair_behind_body(paper, head)


def neck_of(view: HeadView) -> tuple[float, float, float]:
    """Return where the neck meets the skull and half its width: x, y and width in heads."""
    head = _head(view, 100.0)
    half = head.traits.outline.jaw * 0.60
    turn = (1 if view.yaw >= 0 else -1) * (0.0 if view.away else head.turn)
    return round(-0.12 * turn, 4), 0.30, round(half, 4)


def eye_of(view: HeadView) -> tuple[float, float]:
    """Return the point between the eyes, in heads."""
    head = _head(view, 100.0)
    x, y = _nod(view.pitch)(0.29, head.traits.eye_y) if head.profile else head.at(0.0, head.traits.eye_y)
    return round(x * (-1 if view.yaw < 0 else 1), 4), round(y, 4)


def _nod(pitch: float) -> Affine:
    """Return how a profile nods: it turns about the nape, where a face seen from before slides over the head."""
    x, y = _NAPE
    return place_at(x, y, 1.0, -_NOD * pitch).after(place_at(-x, -y))


def _facing(canvas: Canvas, view: HeadView) -> Canvas:
    return canvas.at(0, 0, flip=True) if view.yaw < 0 else canvas


@lru_cache(maxsize=512)
def _head(view: HeadView, px: float) -> Head:
    """Return the head as it is drawn, facing right."""
    flip = -1 if view.yaw < 0 else 1
    turn = min(1.0, abs(view.yaw))
    traits, acts = bolder(traits_of(view.look), px), acts_of(view.acting)
    part = traits.part * flip
    gaze = max(-2.0, min(2.0, view.acting.gaze * flip + (acts.aside * part if not view.acting.gaze else 0.0)))
    return Head(
        look=view.look,
        key=view.key,
        traits=traits,
        tones=tones_of(view.look, view.key),
        acts=acts,
        acting=view.acting,
        turn=0.0 if turn < _STILL_FRONT else turn if turn >= PROFILE_FROM else min(turn, 0.7),
        pitch=0.0 if turn >= PROFILE_FROM and not view.away else view.pitch,
        away=view.away,
        gaze=(gaze, max(-1.0, min(1.0, view.acting.gaze_y + acts.down))),
        lit=view.key.side * flip,
        part=part,
        px=px,
    )


def _draw_front(canvas: Canvas, head: Head) -> None:
    share, bare = turned(head), head.look.hat not in COVERS_HAIR
    ears = bare and not hairs.covers_ears(head)
    if bare:
        hairs.draw_hair_behind_head(canvas, head)
    if ears and share < 0.35:
        draw_ear(canvas, head, -head.ear_x - 0.10 * share)
    if ears and share < 0.2:
        draw_ear(canvas, head, head.ear_x, -1)
    _draw_face(canvas, head)
    if bare:
        hairs.draw_hair(canvas, head)
    draw_brows(canvas, head)
    if ears and share >= 0.2:
        draw_ear(canvas, head, head.ear_x, -1)
    draw_glasses(canvas, head)


def _draw_side(canvas: Canvas, head: Head) -> None:
    bare = head.look.hat not in COVERS_HAIR
    if bare:
        draw_hair_side_behind(canvas, head)
    _draw_face(canvas, head)
    if bare:
        draw_hair_side(canvas, head)
    draw_brows(canvas, head)
    if bare and not hairs.covers_ears(head):
        draw_ear(canvas, head, head.ear_x, -1)
    draw_glasses(canvas, head)


def _draw_face(canvas: Canvas, head: Head) -> None:
    draw_skull(canvas, head)
    draw_cheeks(canvas, head)
    draw_beard(canvas, head)
    draw_nose(canvas, head)
    draw_eyes(canvas, head)
    draw_moustache(canvas, head)
    draw_mouth(canvas, head)
    draw_age(canvas, head)
    draw_tears(canvas, head)
