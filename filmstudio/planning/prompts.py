"""The words that a text-reading engine gets for a shot: style, framing, people, what happens, place and light.

The order and the rules are those of the published prompt guides of Wan and HunyuanVideo: style first, plain visual
words, people by their fixed descriptions, the camera in a sentence of its own, and no move that nobody asked for.
"""

from __future__ import annotations

from filmstudio.model.camera import CameraAngle, CameraMove, ShotSize
from filmstudio.model.cast import Cast
from filmstudio.model.place import Side, TimeOfDay, Weather
from filmstudio.model.shots import Role, ShotSpec

_SIZE_WORDS = {
    ShotSize.EXTREME_WIDE: "Extreme wide shot",
    ShotSize.WIDE: "Wide shot",
    ShotSize.FULL: "Full shot, head to toe",
    ShotSize.MEDIUM_WIDE: "Medium wide shot, framed from the knees up",
    ShotSize.MEDIUM: "Medium shot, framed from the waist up",
    ShotSize.MEDIUM_CLOSE_UP: "Medium close-up shot, chest up",
    ShotSize.CLOSE_UP: "Close-up shot",
    ShotSize.EXTREME_CLOSE_UP: "Extreme close-up shot",
}
_ANGLE_WORDS = {
    CameraAngle.LOW: "low angle, looking up",
    CameraAngle.HIGH: "high angle, looking down",
    CameraAngle.OVERHEAD: "overhead, straight down",
    CameraAngle.AERIAL: "aerial shot",
    CameraAngle.DUTCH: "tilted dutch angle",
}
_MOVE_SENTENCES = {
    CameraMove.DOLLY_IN: "The camera slowly pushes in.",
    CameraMove.DOLLY_OUT: "The camera pulls back.",
    CameraMove.CRASH_ZOOM: "A sudden crash zoom.",
    CameraMove.TRACKING: "The camera follows the subject.",
    CameraMove.HANDHELD: "Handheld camera, slight natural shake.",
    CameraMove.WHIP_PAN: "A fast whip pan.",
    CameraMove.ZOOM_IN: "The lens zooms in.",
    CameraMove.ZOOM_OUT: "The lens zooms out.",
}
_SIDE_WORDS = {Side.INTERIOR: "Interior", Side.EXTERIOR: "Exterior", Side.BOTH: "Between inside and outside"}
_TIME_WORDS = {
    TimeOfDay.DAWN: "at dawn",
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.DAY: "in daylight",
    TimeOfDay.AFTERNOON: "in the afternoon",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.EVENING: "in the evening",
    TimeOfDay.NIGHT: "at night",
}


def write_prompt(shot: ShotSpec, cast: Cast, style: str) -> str:
    """Return the prompt of a shot, one line of English (the script's own words stay as written)."""
    parts = [style] if style else []
    parts.append(", ".join(filter(None, [_framing(shot), _ANGLE_WORDS.get(shot.camera.angle, "")])))
    for presence in shot.people:
        description = cast.member(presence.name).description
        parts.append(f"{presence.name}: {description}" if description else presence.name)
    parts.append(" ".join(shot.action.split()))
    weather = "" if shot.place.weather is Weather.CLEAR else f", {shot.place.weather.value}"
    parts.append(f"{_SIDE_WORDS[shot.place.side]}, {shot.place.name}, {_TIME_WORDS[shot.place.time]}{weather}")
    sentences = [part.rstrip(". ") + "." for part in parts if part.strip()]
    move = shot.camera.move
    if move is not CameraMove.STATIC:
        sentences.append(_MOVE_SENTENCES.get(move, f"The camera {_move_phrase(move)}."))
    return " ".join(sentences)


def _framing(shot: ShotSpec) -> str:
    if shot.role is Role.INSERT and shot.subject:
        return f"Insert shot of {shot.subject}"
    if shot.role is Role.OVER_SHOULDER and len(shot.people) > 1:
        return "Over-the-shoulder shot"
    if shot.role is Role.TITLE:
        return f"Title card: {shot.subject}"
    return _SIZE_WORDS[shot.camera.size]


def _move_phrase(move: CameraMove) -> str:
    verb, _, direction = move.value.partition("_")
    return f"{verb}{'es' if verb.endswith('ch') else 's'} {direction}".strip()
