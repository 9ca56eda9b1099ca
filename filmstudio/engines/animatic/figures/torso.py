"""The torso's outline: shoulders, waist and hem, for every garment and pose."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.canvas import Point
from filmstudio.engines.animatic.figures.skeleton import Skeleton
from filmstudio.engines.animatic.figures.traits import Traits
from filmstudio.model.cast import Appearance, Garment

_HEM = {
    Garment.SHIRT: 0.022, Garment.JUMPER: 0.030, Garment.JACKET: 0.050, Garment.COAT: 0.235, Garment.OILSKIN: 0.215,
    Garment.DRESS: 0.245, Garment.SUIT: 0.060, Garment.UNIFORM: 0.070, Garment.APRON: 0.020,
}  # fmt: skip
_FLARE = {Garment.DRESS: 0.052, Garment.COAT: 0.024, Garment.OILSKIN: 0.044, Garment.JACKET: 0.006}
_LOOSE = {
    Garment.JUMPER: 0.012,
    Garment.COAT: 0.014,
    Garment.OILSKIN: 0.024,
    Garment.JACKET: 0.010,
    Garment.DRESS: -0.006,
}


@dataclass(frozen=True, slots=True)
class Torso:
    """Where the parts of the upper body are, in body heights."""

    left: float
    right: float
    neck: tuple[float, float]
    shoulder_y: float
    waist: tuple[float, float]
    hip: tuple[float, float]
    half_waist: float
    half_hip: float
    hem_y: float
    half_hem: float
    yaw: float
    away: bool

    def front(self, part: float, across: float = 0.0) -> tuple[float, float]:
        """Return a point on the front of the body: `part` 0 at the neck, 1 at the hip; `across` in half widths."""
        x = self.neck[0] + (self.hip[0] - self.neck[0]) * part + self.yaw * 0.050 * (1 - 0.3 * part)
        half = (self.right - self.left) / 2 * (1 - part) + self.half_hip * part
        narrowed = across * half * (0.66 if across * self.yaw > 0 else 1.0)
        return x + narrowed, self.neck[1] + 0.016 + (self.hip[1] - self.neck[1] - 0.016) * part

    def outline(self) -> list[Point]:
        """Return the closed outline from the neck over the right shoulder to the hem and back."""
        nx, ny = self.neck
        wx, wy = self.waist
        hx, hy = self.hip
        s = self.shoulder_y
        right: list[Point] = [
            (nx + 0.030, ny + 0.004),
            (self.right - 0.034, s - 0.021),
            (self.right + 0.018, s + 0.014),
            (self.right + 0.004, s + 0.085),
            (wx + self.half_waist, wy),
            (hx + self.half_hip, hy),
        ]
        left: list[Point] = [
            (nx - 0.030, ny + 0.004),
            (self.left + 0.034, s - 0.021),
            (self.left - 0.018, s + 0.014),
            (self.left - 0.004, s + 0.085),
            (wx - self.half_waist, wy),
            (hx - self.half_hip, hy),
        ]
        hem: list[Point] = [
            (hx + self.half_hem, self.hem_y - 0.006, 0.3),
            (hx, self.hem_y + 0.006),
            (hx - self.half_hem, self.hem_y - 0.006, 0.3),
        ]
        return [*right, *hem, *reversed(left)]


def torso_of(bones: Skeleton, traits: Traits, look: Appearance) -> Torso:
    """Return the torso that hangs on a skeleton."""
    xs = sorted((bones.far_arm.shoulder[0], bones.near_arm.shoulder[0]))
    shoulder_y = bones.neck[1] + 0.040
    px, py = bones.pelvis
    narrow = 1 - 0.14 * abs(bones.yaw)
    loose = _LOOSE.get(look.garment, 0.0)
    bent = (
        max(abs(bones.near_leg.knee[1] - bones.near_leg.hip[1]), abs(bones.far_leg.knee[1] - bones.far_leg.hip[1]))
        < 0.19
    )
    strained = bent or abs(bones.near_leg.knee[0] - bones.near_leg.hip[0]) > 0.10
    hem = min(_HEM[look.garment], 0.055) if bent else _HEM[look.garment]
    flare = 0.0 if bent else _FLARE.get(look.garment, 0.0) + (0.02 if strained and hem > 0.1 else 0.0)
    half_hip = (traits.hips + loose) * narrow
    return Torso(
        left=xs[0],
        right=xs[1],
        neck=bones.neck,
        shoulder_y=shoulder_y,
        waist=(px + (bones.neck[0] - px) * 0.35, py - 0.105),
        hip=(px, py),
        half_waist=(traits.waist + loose) * narrow,
        half_hip=half_hip,
        hem_y=py + hem,
        half_hem=half_hip + flare * (1.0 if hem > 0.1 else 0.3) + (0.004 if hem > 0.04 else 0.0),
        yaw=bones.yaw,
        away=bones.away,
    )
