"""How big: the size and role of an action shot, from what the paragraph shows.

Rules, first match wins: the writer's cue; a pause is a reaction; a detail that opens the paragraph (`Her hand`, `The
key`) is an insert; one person is a medium shot, full while the whole body moves; two are a two-shot, more a master;
nobody named is the place itself, wide, and extreme wide where the land or the sea is the subject.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmstudio.breakdown.poses import MOVING
from filmstudio.breakdown.shot_cues import ShotCue
from filmstudio.model.camera import CameraAngle, CameraMove, MoveSpeed, ShotSize
from filmstudio.model.shots import Pose, Role

_FACE = r"face|eyes?|lips|mouth|gaze|stare|expression|smile"
_BODY = r"hands?|fingers?|fingertips|palms?|fists?|thumb|wrist|foot|feet|boots?|shoes?|knuckles|ear|neck"
_OBJECT = (
    r"key|keys|match|matches|letter|note|envelope|photo|photograph|picture|clock|watch|dial|phone|telephone|screen|radio|"
    r"knife|gun|pistol|ring|coin|coins|book|page|map|cup|glass|bottle|kettle|lantern|candle|lamp|bulb|flame|wick|switch|"
    r"lever|handle|doorknob|latch|lock|bell|button|rope|knot|compass|needle|pen|pencil|card|ticket|newspaper|headline|"
    r"mirror|cigarette|ashtray|plate|spoon|fork|bread|apple|flower|feather|shell|stone|wheel|gauge|meter|receiver|"
    r"keyboard|label|sign|badge|brooch|locket|necklace|thread|nail|hammer|gear|spark|drop|tear|bullet|medal|toy|doll"
)
_DETERMINER = r"(?:the|an?|his|her|their|its|one|two|\w+(?:['’]s?))"
_DETAIL = re.compile(
    rf"\W*(?P<subject>{_DETERMINER} (?:[\w-]+ ){{0,2}}?"
    rf"(?:(?P<face>{_FACE})|(?P<body>{_BODY})|(?P<object>{_OBJECT})))(?!\w)",
    re.IGNORECASE,
)
_FACE_ALONE = re.compile(rf"(?<!\w)(?:{_FACE})(?!\w)", re.IGNORECASE)
_EYES = re.compile(r"(?<!\w)eyes?(?!\w)", re.IGNORECASE)
_PAUSE = re.compile(
    r"\W*(?:an? )?(?:long |short |brief |small |heavy )?(?:beat|pause|silence|moment)\W*", re.IGNORECASE
)
_LANDSCAPE = re.compile(
    r"(?<!\w)(?:sea|ocean|horizon|sky|skyline|mountains?|valley|desert|plain|coast|coastline|cliffs?|city|forest|fields|"
    r"harbou?r|bay|island|waves|dunes|storm clouds|landscape|moor)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_DETAIL_WORDS = 24


@dataclass(frozen=True, slots=True)
class Framing:
    """The camera's answer to one paragraph."""

    role: Role
    size: ShotSize
    people: tuple[str, ...]
    subject: str = ""
    angle: CameraAngle = CameraAngle.EYE_LEVEL
    move: CameraMove = CameraMove.STATIC
    explicit: bool = False
    """True where the writer named the size: it is never varied."""
    rule: str = "one-person"
    """The rule behind everything that nobody has asked for."""
    asked: frozenset[str] = frozenset()
    """Fields that the writer's own words give."""
    speed: MoveSpeed = MoveSpeed.NORMAL


def frame_action(
    text: str,
    people: Sequence[str],
    poses: Mapping[str, Pose],
    *,
    exterior: bool,
    witness: str = "",
    aside: bool = False,
) -> Framing:
    """Return how a paragraph without shot language is framed.

    `witness` is who reacts in a pause; `aside` says that the people are there but something else acts (`Behind her the
    ferry knocks`).
    """
    if _PAUSE.fullmatch(text) and witness:
        return Framing(Role.REACTION, ShotSize.MEDIUM_CLOSE_UP, (witness,), rule="pause")
    detail = _DETAIL.match(text)
    if detail and len(people) < 2 and len(text.split()) <= _LONGEST_DETAIL_WORDS:
        if detail["face"] and people:
            eyes = _EYES.search(detail["face"]) is not None
            size = ShotSize.EXTREME_CLOSE_UP if eyes else ShotSize.CLOSE_UP
            return Framing(Role.SINGLE, size, tuple(people[:1]), rule="eyes" if eyes else "face")
        if detail["body"] or (detail["object"] and not people):
            rule = "detail-body" if detail["body"] else "detail-object"
            return Framing(Role.INSERT, ShotSize.CLOSE_UP, (), subject=detail["subject"], rule=rule)
    if not people:
        landscape = exterior and _LANDSCAPE.search(text) is not None
        size = ShotSize.EXTREME_WIDE if landscape else ShotSize.WIDE
        return Framing(Role.ACTION, size, (), rule="landscape" if landscape else "place-alone")
    if aside:
        return Framing(Role.ACTION, ShotSize.WIDE, tuple(people), rule="aside")
    size, rule = _size(people, poses)
    return Framing(_role(people), size, tuple(people), rule=rule)


def frame_cue(
    cue: ShotCue, people: Sequence[str], named: Sequence[str], poses: Mapping[str, Pose], *, owner: str, partner: str
) -> Framing:
    """Return how a paragraph that opens with shot language is framed.

    `people` are in the paragraph, `named` in the cue's subject; `owner` is whose POV or shoulder it is and `partner`
    whom they face.
    """
    explicit = cue.size is not None
    asked = _asked(cue)
    if cue.role is Role.POV:
        seen = tuple(name for name in people if name != owner)
        size = cue.size or (ShotSize.MEDIUM if seen else ShotSize.WIDE)
        rule = "cue-without-size"
        return Framing(Role.POV, size, seen, cue.subject, cue.angle, cue.move, explicit, rule, asked)
    if cue.role is Role.OVER_SHOULDER:
        far = next((name for name in (*named, *people) if name != owner), partner)
        pair = (far, owner) if far and owner else tuple(people)
        size = cue.size or ShotSize.MEDIUM
        return Framing(
            Role.OVER_SHOULDER, size, pair, cue.subject, cue.angle, cue.move, True, "cue-without-size", asked
        )
    tight = cue.size in (ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
    if cue.role is Role.INSERT or (tight and not _is_portrait(cue.subject, named, people)):
        size = cue.size or ShotSize.CLOSE_UP
        rule = "cue-without-size"
        return Framing(Role.INSERT, size, (), cue.subject, cue.angle, cue.move, explicit, rule, asked | {"role"})
    shown = tuple(named or people)
    if tight or cue.size is ShotSize.MEDIUM_CLOSE_UP:
        shown = shown[:1]
    role = cue.role if cue.role in (Role.ESTABLISHING, Role.TWO_SHOT) else _role(shown)
    if role is Role.TWO_SHOT and len(shown) < 2:
        role = Role.ACTION
    size, _ = _size(shown, poses)
    subject = "" if shown else cue.subject
    rule = "cue-without-size"
    return Framing(role, cue.size or size, shown, subject, cue.angle, cue.move, explicit, rule, asked)


def _asked(cue: ShotCue) -> frozenset[str]:
    """Return the fields that shot language gives."""
    said = {
        "role": cue.role is not Role.ACTION,
        "size": cue.size is not None,
        "angle": cue.angle is not CameraAngle.EYE_LEVEL,
        "move": cue.move is not CameraMove.STATIC,
        "subject": bool(cue.subject),
        "people": bool(cue.subject),
    }
    return frozenset(name for name, told in said.items() if told)


def _is_portrait(subject: str, named: Sequence[str], people: Sequence[str]) -> bool:
    """Return whether a close-up shows a face: `CLOSE ON MARA`, `on her eyes`, not `on Mara's hand`."""
    if not subject:
        return bool(people)
    if _FACE_ALONE.search(subject):
        return bool(people)
    return bool(named) and not re.search(r"['’]s?\s+\w", subject, re.IGNORECASE)


def _role(people: Sequence[str]) -> Role:
    return (Role.ACTION, Role.ACTION, Role.TWO_SHOT, Role.MASTER)[min(len(people), 3)]


def _size(people: Sequence[str], poses: Mapping[str, Pose]) -> tuple[ShotSize, str]:
    """Return the size in which people are seen, and the rule that says so."""
    moving = any(poses.get(name) in MOVING for name in people)
    lying = any(poses.get(name) in (Pose.LIE, Pose.CROUCH, Pose.FALL) for name in people)
    if not people:
        return ShotSize.WIDE, "place-alone"
    if moving:
        return ShotSize.FULL, "whole-body"
    if len(people) == 1:
        return (ShotSize.MEDIUM_WIDE, "low-body") if lying else (ShotSize.MEDIUM, "one-person")
    return ShotSize.MEDIUM_WIDE, "pair" if len(people) == 2 else "group"


def vary(size: ShotSize, people: int) -> ShotSize:
    """Return the size to cut to where a picture of so many people would follow itself.

    One person alone changes by two steps, for one looks like a jump; several have to stay in the frame.
    """
    steps = (_NEXT_OF_PLACE, _TWO_STEPS, _NEXT_OF_SEVERAL)[min(people, 2)]
    return steps[size]


def is_one_step(first: ShotSize, second: ShotSize) -> bool:
    """Return whether two sizes are neighbours."""
    order = list(ShotSize)
    return abs(order.index(first) - order.index(second)) == 1


def nearer(size: ShotSize) -> ShotSize:
    """Return the size in which a speaker goes on after a reaction shot: a step nearer, never beyond a close-up."""
    return _NEARER.get(size, size)


_NEARER = {
    ShotSize.EXTREME_WIDE: ShotSize.FULL,
    ShotSize.WIDE: ShotSize.MEDIUM_WIDE,
    ShotSize.FULL: ShotSize.MEDIUM,
    ShotSize.MEDIUM_WIDE: ShotSize.MEDIUM,
    ShotSize.MEDIUM: ShotSize.MEDIUM_CLOSE_UP,
    ShotSize.MEDIUM_CLOSE_UP: ShotSize.CLOSE_UP,
}
_TWO_STEPS = {
    ShotSize.EXTREME_WIDE: ShotSize.FULL,
    ShotSize.WIDE: ShotSize.MEDIUM_WIDE,
    ShotSize.FULL: ShotSize.MEDIUM,
    ShotSize.MEDIUM_WIDE: ShotSize.MEDIUM_CLOSE_UP,
    ShotSize.MEDIUM: ShotSize.CLOSE_UP,
    ShotSize.MEDIUM_CLOSE_UP: ShotSize.MEDIUM_WIDE,
    ShotSize.CLOSE_UP: ShotSize.MEDIUM,
    ShotSize.EXTREME_CLOSE_UP: ShotSize.MEDIUM_CLOSE_UP,
}
_NEXT_OF_SEVERAL = {
    ShotSize.EXTREME_WIDE: ShotSize.FULL,
    ShotSize.WIDE: ShotSize.MEDIUM_WIDE,
    ShotSize.FULL: ShotSize.MEDIUM,
    ShotSize.MEDIUM_WIDE: ShotSize.MEDIUM,
    ShotSize.MEDIUM: ShotSize.MEDIUM_CLOSE_UP,
    ShotSize.MEDIUM_CLOSE_UP: ShotSize.MEDIUM,
    ShotSize.CLOSE_UP: ShotSize.MEDIUM,
    ShotSize.EXTREME_CLOSE_UP: ShotSize.MEDIUM_CLOSE_UP,
}
_NEXT_OF_PLACE = {
    ShotSize.EXTREME_WIDE: ShotSize.WIDE,
    ShotSize.WIDE: ShotSize.MEDIUM,
    ShotSize.FULL: ShotSize.MEDIUM,
    ShotSize.MEDIUM_WIDE: ShotSize.WIDE,
    ShotSize.MEDIUM: ShotSize.WIDE,
    ShotSize.MEDIUM_CLOSE_UP: ShotSize.WIDE,
    ShotSize.CLOSE_UP: ShotSize.MEDIUM,
    ShotSize.EXTREME_CLOSE_UP: ShotSize.MEDIUM,
}
