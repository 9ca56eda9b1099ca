"""Framing: where the camera stands, and with which lens, so that a shot size shows what it is called after.

People are measured in heights of an average adult (x = 0 the middle, y = 0 the floor, y = -1 the crown), who is
`PERSON` of the painting's height at the floor line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmstudio.engines.animatic.camera.covering import as_far_as_covered, covers
from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.stage import Stage
from filmstudio.engines.animatic.sets.scene import PERSON
from filmstudio.model.camera import Camera, CameraAngle, LensKind, ShotSize, View


@dataclass(frozen=True, slots=True)
class Cut:
    """One shot size: height of the picture in adults, where the eyes are in it, least width in adults, usual lens."""

    height: float
    eyes: float
    least_width: float
    lens_mm: float


CUTS: dict[ShotSize, Cut] = {
    ShotSize.EXTREME_WIDE: Cut(2.22, 0.50, 0.9, 35),
    ShotSize.WIDE: Cut(1.98, 0.46, 1.1, 35),
    ShotSize.FULL: Cut(1.30, 0.19, 0.66, 40),
    ShotSize.MEDIUM_WIDE: Cut(0.92, 0.27, 0.56, 45),
    ShotSize.MEDIUM: Cut(0.62, 0.345, 0.46, 50),
    ShotSize.MEDIUM_CLOSE_UP: Cut(0.43, 0.39, 0.34, 65),
    ShotSize.CLOSE_UP: Cut(0.292, 0.425, 0.25, 80),
    ShotSize.EXTREME_CLOSE_UP: Cut(0.150, 0.43, 0.15, 100),
}
WHOLE = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL})
"""Sizes that show people from head to foot."""
_FLOOR = {ShotSize.FULL: 0.925, ShotSize.WIDE: 0.87, ShotSize.EXTREME_WIDE: 0.86}
"""Where feet stand in them, in heights of the picture."""
_PAINTED_MM, _PAINTED_HEIGHT = 35.0, 1.98
"""The lens that the painting itself is seen with, and how many adults high it then shows the picture."""
_ROOM = (1.0, 1.05, 1.1, 1.16, 1.22, 1.3, 1.4, 1.55, 1.75)
"""By how much a framing may be tighter where the painting ends too early ..."""
_CROWDED = (2.0, 2.4, 3.0, 3.8, 4.8)
"""... and that of a group (see `subject.drawn_together`)."""
_SLIDES = (0.0, 0.35, 0.7, 1.0)
"""How far a picture of whole people may stay behind a subject at the end of the painting: 1 is in its middle."""
_LEFTMOST = 0.14
"""Nobody is nearer to the picture's edge than this for it, in widths."""
_FALLS = 0.28
"""How much of the picture's height the eyes of a group may be apart, so that nobody's face is under the captions."""
_RAISED = 0.13
"""How much higher the camera is before a crowd, in heights of the painting."""
_NEAREST, _FARTHEST = 0.07, 6.0
"""How near to people the camera may stand, and how far away, as parts of the painting's own distance."""
_NEARER = 0.82
"""How much less of the stage a macro lens or a telephone at arm's length takes in."""


@dataclass(frozen=True, slots=True)
class Height:
    """What an angle does: how far the camera goes down (heights of the painting), how much lower people are drawn for
    being seen from above, its roll, and how much closer it is."""

    down: float = 0.0
    squeeze: float = 1.0
    roll: float = 0.0
    closer: float = 1.0


ANGLES: dict[CameraAngle, Height] = {
    CameraAngle.EYE_LEVEL: Height(),
    CameraAngle.LOW: Height(0.17, 1.05, closer=1.04),
    CameraAngle.HIP_LEVEL: Height(0.10, 1.02, closer=1.02),
    CameraAngle.GROUND_LEVEL: Height(0.28, 1.06, closer=1.05),
    CameraAngle.WORM_EYE: Height(0.34, 1.13, closer=1.14),
    CameraAngle.HIGH: Height(-0.26, 0.91),
    CameraAngle.OVERHEAD: Height(-0.62, 0.68),
    CameraAngle.AERIAL: Height(-0.50, 0.74, closer=0.84),
    CameraAngle.DUTCH: Height(roll=7.0, closer=1.06),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is framed: where its eyes are, how large its body is, how wide a group stands, all in adults."""

    x: float = 0.0
    eyes: float = -0.90
    body: float = 1.0
    spread: float = 0.0
    fall: float = 0.0
    """How much lower the lowest eyes of a group are than the highest."""
    across: float = 0.5
    """Where it stands in the picture: 0 left ... 1 right."""
    rows: bool = False
    """True where people stand behind one another: the camera is raised, to see all faces."""


@dataclass(frozen=True, slots=True)
class Framing:
    """A still camera on its subject."""

    eye: Eye
    squeeze: float
    """How tall people are drawn, for the angle they are seen from."""
    lens_mm: float
    """The focal length that this is, within what the painting covers."""
    close: bool
    """True where only a part of a person is seen."""


def needed_height(size: ShotSize, aspect: float, subject: Subject) -> float:
    """Return the picture's height in adults: the size's own, or more where people would not fit its width."""
    cut = CUTS[size]
    body = 1.0 if size in (ShotSize.EXTREME_WIDE, ShotSize.WIDE) else subject.body
    return max(cut.height * body, cut.least_width * body / aspect, subject.spread / aspect, subject.fall / _FALLS)


def framed(camera: Camera, subject: Subject, stage: Stage, frame: Frame) -> Framing:
    """Return the framing of a shot: as wished, or as near to it as the painting reaches."""
    shown = needed_height(camera.size, frame.width / frame.height, subject)
    if camera.lens_kind is LensKind.MACRO or camera.view is View.SELFIE:
        shown *= _NEARER
    angle = ANGLES[camera.angle]
    scale = angle.closer / (shown * PERSON)

    subject = _within(camera, subject, stage, frame, scale)

    def at(part: float, tighter: float, lens: float = 1.0) -> Eye:
        return _eye(camera, subject, stage, frame, scale * tighter, part, lens)

    # A group that the painting has no room for is drawn together. Of one person a gap far behind is less bad than a
    # head out of the picture.
    rooms = (*_ROOM, *_CROWDED) if subject.spread else _ROOM
    last = rooms[-1] if subject.spread else 1.0
    tighter = next((room for room in rooms if covers(stage, [at(0.0, room, 0.0)], frame)), last)
    lens = as_far_as_covered(stage, frame, lambda part: [at(0.0, tighter, part)])
    part = as_far_as_covered(stage, frame, lambda part: [at(part, tighter, lens)])
    eye = at(part, tighter, lens)
    squeeze = 1 + (angle.squeeze - 1) * (part if angle.down else 1.0)
    mm = _PAINTED_MM * eye.zoom * _PAINTED_HEIGHT * PERSON
    return Framing(eye, squeeze, mm, camera.size not in WHOLE)


def _within(camera: Camera, subject: Subject, stage: Stage, frame: Frame, scale: float) -> Subject:
    """Return the subject nearer to an edge of a picture of whole people, where its other side would have no painting.

    A room is wider than what is framed of it: who is at its end stands at that end of the picture.
    """
    if camera.size not in WHOLE:
        return subject
    wide = 2 * frame.half
    for share in _SLIDES:
        aside = subject.x * PERSON * scale / wide * share
        moved = replace(subject, across=max(_LEFTMOST, min(1 - _LEFTMOST, subject.across + aside)))
        if covers(stage, [_eye(camera, moved, stage, frame, scale, 0.0, 0.0)], frame):
            return moved
    return subject


def _eye(camera: Camera, subject: Subject, stage: Stage, frame: Frame, scale: float, part: float, lens: float) -> Eye:
    """Return the eye for a scale, a `part` of the angle's height, a part of the way from the painting's own lens."""
    cut, angle = CUTS[camera.size], ANGLES[camera.angle]
    floor = stage.painting.floor_y
    usual = cut.lens_mm if not subject.spread else min(cut.lens_mm, 50.0)
    wanted = camera.lens_mm if camera.lens_mm is not None else usual
    zoom = (wanted / _PAINTED_MM) ** lens / (_PAINTED_HEIGHT * PERSON)
    zoom = max(_NEAREST * scale, min(zoom, _FARTHEST * scale))
    nearer = 1 - zoom / scale
    squeeze = 1 + (angle.squeeze - 1) * part
    eyes_y = floor + subject.eyes * squeeze * PERSON
    # The camera is as high as the eyes of who is seen close; whole figures are seen from where the painting is.
    level = eyes_y - frame.horizon if camera.size not in WHOLE else 0.0
    y = level * 0.85 + angle.down * part - (_RAISED if subject.rows else 0.0)
    if camera.size in WHOLE:
        seen_y, y_px = floor, _FLOOR[camera.size]
        # Who looks down has the floor before them; who looks up has it below the picture, nearly.
        y_px += part * (-0.06 if angle.down < 0 else min(0.055, 0.965 - y_px) if angle.down > 0 else 0.0)
    else:
        seen_y, y_px = eyes_y, cut.eyes
    x_stage = subject.x * PERSON
    follow = 0.85 if camera.size not in WHOLE else 0.5
    eye = Eye(x=x_stage * follow, y=y, nearer=nearer, zoom=zoom)
    across = (subject.across - 0.5) * 2 * frame.half - eye.scale * (x_stage - eye.x)
    down = y_px - eye.scale * (seen_y - frame.horizon - eye.y)
    return replace(eye, across=across, down=down, roll=angle.roll)
