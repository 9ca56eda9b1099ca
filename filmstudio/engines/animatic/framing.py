"""Framing: what of the stage the camera sees for a shot size and an angle.

The stage is measured in heights of an average adult: x = 0 is its middle, y = 0 the floor, y = -1 the top of the
head. A painting of a place shows an adult at 0.42 of its height, so one map carries people and place.
"""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.canvas import Affine, place_at
from filmstudio.model.camera import Camera, CameraAngle, ShotSize

PERSON_IN_PAINTING = 0.42
"""Height of an average adult as a part of a painting's height, as the places are painted."""

_WIDEST_HEIGHT = 2.05
_CLOSER_BY = 0.36
"""How fast the background grows in close framings: a longer lens, so that the place is still recognised."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One shot size: height of the picture on the stage, where the eyes are in it, least width, blur behind."""

    height: float
    eyes: float
    least_width: float
    blur: float


CUTS: dict[ShotSize, Cut] = {
    ShotSize.EXTREME_WIDE: Cut(2.28, 0.50, 0.9, 0.0),
    ShotSize.WIDE: Cut(2.05, 0.46, 1.1, 0.0),
    ShotSize.FULL: Cut(1.30, 0.19, 0.66, 0.0006),
    ShotSize.MEDIUM_WIDE: Cut(0.92, 0.26, 0.56, 0.0012),
    ShotSize.MEDIUM: Cut(0.61, 0.34, 0.46, 0.0026),
    ShotSize.MEDIUM_CLOSE_UP: Cut(0.43, 0.385, 0.34, 0.0042),
    ShotSize.CLOSE_UP: Cut(0.292, 0.42, 0.25, 0.0058),
    ShotSize.EXTREME_CLOSE_UP: Cut(0.150, 0.43, 0.15, 0.0080),
}
_FULL_FIGURES = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL})


@dataclass(frozen=True, slots=True)
class Tilted:
    """What an angle does: vertical foreshortening, the set pushed down (or up), its stretch, roll, magnification."""

    squeeze: float = 1.0
    push: float = 0.0
    stretch: float = 1.0
    roll: float = 0.0
    closer: float = 1.0


ANGLES: dict[CameraAngle, Tilted] = {
    CameraAngle.EYE_LEVEL: Tilted(),
    CameraAngle.LOW: Tilted(squeeze=1.07, push=0.13, closer=1.04),
    CameraAngle.HIGH: Tilted(squeeze=0.90, push=-0.10, stretch=1.18),
    CameraAngle.HIP_LEVEL: Tilted(squeeze=1.03, push=0.055, closer=1.02),
    CameraAngle.GROUND_LEVEL: Tilted(squeeze=1.09, push=0.19, closer=1.07),
    CameraAngle.WORM_EYE: Tilted(squeeze=1.17, push=0.27, stretch=1.12, closer=1.13),
    CameraAngle.OVERHEAD: Tilted(squeeze=0.66, push=-0.22, stretch=1.75),
    CameraAngle.AERIAL: Tilted(squeeze=0.72, push=-0.20, stretch=1.60, closer=0.8),
    CameraAngle.DUTCH: Tilted(roll=6.5, closer=1.10),
}


@dataclass(frozen=True, slots=True)
class Framing:
    """The maps of a still camera, and how soft the set is behind the people."""

    stage: Affine
    """Stage to frame pixels, for the people."""
    painting: Affine
    """Painting pixels to frame pixels, for the set."""
    roll: float
    blur_px: float
    close: bool
    """True where nothing may stand between camera and people."""
    front_blur_px: float = 0.0
    """How soft the set is before the people."""
    depth_gain: float = 1.0
    """How strongly depths part when the camera travels: more for a wide lens, less for a long one."""


def needed_height(size: ShotSize, aspect: float, body: float, spread: float) -> float:
    """Return the picture's height on the stage: the size's own, or more where people would not fit its width.

    `body` scales with the people's own size, `spread` is the width that several people need.
    """
    cut = CUTS[size]
    scale = 1.0 if size in (ShotSize.EXTREME_WIDE, ShotSize.WIDE) else body
    return max(cut.height * scale, cut.least_width * scale / aspect, spread / aspect)


def frame_stage(
    camera: Camera,
    width: int,
    height: int,
    stage_height: float,
    look_at: tuple[float, float],
    across: float,
    painting: tuple[int, int, float],
) -> Framing:
    """Return the framing that shows `stage_height` of the stage.

    `look_at` is the eyes of the subject on the stage, `across` where they stand in the frame (0 left ... 1 right),
    `painting` the painting's width and height in pixels and its floor line (0..1 of the height).
    """
    cut, tilted = CUTS[camera.size], ANGLES[camera.angle]
    scale = height / stage_height * tilted.closer
    eyes = cut.eyes
    if camera.size in _FULL_FIGURES:
        # Full figures stand on the floor line: the frame hangs from the feet, not from the eyes.
        floor = {ShotSize.FULL: 0.925, ShotSize.WIDE: 0.865, ShotSize.EXTREME_WIDE: 0.86}[camera.size]
        eyes = floor + look_at[1] * tilted.squeeze * scale / height
    target = (width * across, height * eyes)
    stage = Affine(
        a=scale,
        c=target[0] - look_at[0] * scale,
        e=scale * tilted.squeeze,
        f=target[1] - look_at[1] * scale * tilted.squeeze,
    )
    painted_width, painted_height, floor_y = painting
    unit = PERSON_IN_PAINTING * painted_height
    true_scale = scale / unit
    widest = height / (_WIDEST_HEIGHT * unit)
    limit = widest * 1.62
    shown = true_scale if true_scale <= limit else limit * (true_scale / limit) ** _CLOSER_BY
    anchor = (painted_width / 2 + look_at[0] * unit, floor_y * painted_height + look_at[1] * unit)
    push = tilted.push * height
    if camera.size in _FULL_FIGURES and tilted.stretch != 1.0:
        anchor, target, push = (anchor[0], floor_y * painted_height), (target[0], stage(0.0, 0.0)[1]), 0.0
    set_view = place_at(target[0], target[1] + push, shown, 0.0, shown * tilted.stretch).after(
        Affine(c=-anchor[0], f=-anchor[1])
    )
    return Framing(stage, set_view, tilted.roll, cut.blur * height, camera.size not in _FULL_FIGURES)
