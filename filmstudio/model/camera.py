"""The camera's vocabulary: one set of standard terms for script, plan and every engine.

What directors type for each term, and what other systems call it, stands in `vocabulary`.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from filmstudio.model.record import Record


class ShotSize(StrEnum):
    """How much of the subject is in frame, widest first."""

    EXTREME_WIDE = "extreme_wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM_WIDE = "medium_wide"
    MEDIUM = "medium"
    MEDIUM_CLOSE_UP = "medium_close_up"
    CLOSE_UP = "close_up"
    EXTREME_CLOSE_UP = "extreme_close_up"

    @property
    def abbreviation(self) -> str:
        """The letters of paper shot lists: `EWS` ... `ECU`."""
        return _ABBREVIATIONS[self]


_ABBREVIATIONS = {
    ShotSize.EXTREME_WIDE: "EWS",
    ShotSize.WIDE: "WS",
    ShotSize.FULL: "FS",
    ShotSize.MEDIUM_WIDE: "MWS",
    ShotSize.MEDIUM: "MS",
    ShotSize.MEDIUM_CLOSE_UP: "MCU",
    ShotSize.CLOSE_UP: "CU",
    ShotSize.EXTREME_CLOSE_UP: "ECU",
}


class CameraAngle(StrEnum):
    """From what height the camera looks."""

    EYE_LEVEL = "eye_level"
    LOW = "low_angle"
    HIGH = "high_angle"
    HIP_LEVEL = "hip_level"
    GROUND_LEVEL = "ground_level"
    WORM_EYE = "worm_eye"
    OVERHEAD = "overhead"
    AERIAL = "aerial"
    DUTCH = "dutch"


class View(StrEnum):
    """From which side the camera sees the subject; the rules of coverage decide where nobody says."""

    FRONT = "front"
    THREE_QUARTER = "three_quarter"
    PROFILE = "profile"
    REAR = "rear"
    SELFIE = "selfie"


class CameraMove(StrEnum):
    """What the camera does. `left`/`right` and `in`/`out` are the camera's own."""

    STATIC = "static"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    ROLL_CLOCKWISE = "roll_clockwise"
    ROLL_COUNTERCLOCKWISE = "roll_counterclockwise"
    DOLLY_IN = "dolly_in"
    DOLLY_OUT = "dolly_out"
    SUPER_DOLLY_IN = "super_dolly_in"
    SUPER_DOLLY_OUT = "super_dolly_out"
    TRUCK_LEFT = "truck_left"
    TRUCK_RIGHT = "truck_right"
    PEDESTAL_UP = "pedestal_up"
    PEDESTAL_DOWN = "pedestal_down"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    CRASH_ZOOM = "crash_zoom"
    DOLLY_ZOOM = "dolly_zoom"
    ORBIT_LEFT = "orbit_left"
    ORBIT_RIGHT = "orbit_right"
    TRACKING = "tracking"
    LEADING = "leading"
    SIDE_TRACKING = "side_tracking"
    HANDHELD = "handheld"
    STEADICAM = "steadicam"
    WHIP_PAN = "whip_pan"
    RACK_FOCUS = "rack_focus"
    AERIAL_PULLBACK = "aerial_pullback"
    FPV = "fpv"
    ROBOT_ARM = "robot_arm"
    SNORRICAM = "snorricam"
    BULLET_TIME = "bullet_time"
    THROUGH_OBJECT = "through_object"
    TIMELAPSE = "timelapse"
    HYPERLAPSE = "hyperlapse"

    @property
    def words(self) -> str:
        """The move in plain words, for tables and slates."""
        return self.value.replace("_", " ")


class MoveSpeed(StrEnum):
    """How fast a move is made; `normal` where nobody says."""

    VERY_SLOW = "very_slow"
    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"
    VERY_FAST = "very_fast"


class LensKind(StrEnum):
    """What kind of glass, beside its focal length."""

    MACRO = "macro"
    ANAMORPHIC = "anamorphic"
    VINTAGE = "vintage"
    FISHEYE = "fisheye"
    TINY_PLANET = "tiny_planet"


class Focus(StrEnum):
    """How deep the picture is sharp."""

    SHALLOW = "shallow"
    MODERATE = "moderate"
    DEEP = "deep"


class Light(StrEnum):
    """How the shot is lit, beside the time of day."""

    SOFT = "soft"
    HARD = "hard"
    HIGH_KEY = "high_key"
    LOW_KEY = "low_key"
    BACKLIGHT = "backlight"
    SILHOUETTE = "silhouette"
    WINDOW = "window"
    PRACTICALS = "practicals"
    NEON = "neon"
    OVERHEAD = "overhead"
    UNDERLIGHT = "underlight"
    SOFT_CROSS = "soft_cross"
    REMBRANDT = "rembrandt"
    FIRELIGHT = "firelight"
    MOONLIGHT = "moonlight"
    OVERCAST = "overcast"
    FLUORESCENT = "fluorescent"
    GOLDEN_HOUR = "golden_hour"
    BLUE_HOUR = "blue_hour"


class Stock(StrEnum):
    """What the picture is recorded on."""

    DIGITAL = "digital"
    FILM_35MM = "film_35mm"
    FILM_16MM = "film_16mm"
    SUPER_8 = "super_8"
    VHS = "vhs"
    DV = "dv"
    BLACK_AND_WHITE = "black_and_white"


class Camera(Record):
    """One camera on one subject. A move stands here only if the writer asked for it; None is for `nobody said`."""

    size: ShotSize
    angle: CameraAngle = CameraAngle.EYE_LEVEL
    view: View | None = None
    move: CameraMove = CameraMove.STATIC
    speed: MoveSpeed = MoveSpeed.NORMAL
    lens_mm: float | None = Field(default=None, ge=4, le=2000)
    """Focal length for a full-frame sensor."""
    lens_kind: LensKind | None = None
    focus: Focus | None = None
