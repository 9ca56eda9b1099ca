"""The camera's vocabulary: one set of standard terms for script, plan and every engine."""

from __future__ import annotations

from enum import StrEnum

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
    """Where the camera looks from."""

    EYE_LEVEL = "eye_level"
    LOW = "low_angle"
    HIGH = "high_angle"
    OVERHEAD = "overhead"
    AERIAL = "aerial"
    DUTCH = "dutch"


class CameraMove(StrEnum):
    """What the camera does. `left`/`right` and `in`/`out` are the camera's own."""

    STATIC = "static"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    DOLLY_IN = "dolly_in"
    DOLLY_OUT = "dolly_out"
    TRUCK_LEFT = "truck_left"
    TRUCK_RIGHT = "truck_right"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    CRASH_ZOOM = "crash_zoom"
    ORBIT_LEFT = "orbit_left"
    ORBIT_RIGHT = "orbit_right"
    TRACKING = "tracking"
    HANDHELD = "handheld"
    WHIP_PAN = "whip_pan"

    @property
    def words(self) -> str:
        """The move in plain words, for tables and slates."""
        return self.value.replace("_", " ")


class Camera(Record):
    """Size, angle and one move. A move stands here only if the writer asked for it."""

    size: ShotSize
    angle: CameraAngle = CameraAngle.EYE_LEVEL
    move: CameraMove = CameraMove.STATIC
