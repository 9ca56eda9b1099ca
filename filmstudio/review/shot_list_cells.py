"""A shot in the words of a paper shot list: the same in the spreadsheet, the PDF and the terminal's table."""

from __future__ import annotations

from filmstudio.model.camera import Camera, CameraAngle, CameraMove, MoveSpeed
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import ShotSpec, StoryTime, TransitionKind
from filmstudio.units import eighths_text

_SIDES = {Side.INTERIOR: "INT.", Side.EXTERIOR: "EXT.", Side.BOTH: "INT./EXT."}
_NIGHT = frozenset({TimeOfDay.NIGHT, TimeOfDay.EVENING})


def words(term: str) -> str:
    """Return a term of the vocabulary in plain words."""
    return term.replace("_", " ")


def lens(camera: Camera) -> str:
    """Return focal length, glass and focus as far as somebody asked for them: `85 mm anamorphic, shallow`."""
    glass = " ".join(filter(None, [f"{camera.lens_mm:g} mm" if camera.lens_mm else "", words(camera.lens_kind or "")]))
    return ", ".join(filter(None, [glass, f"{camera.focus} focus" if camera.focus else ""]))


def move(camera: Camera) -> str:
    """Return the move and its speed, empty for a camera that stands: `dolly in, slow`."""
    if camera.move is CameraMove.STATIC:
        return ""
    return camera.move.words + ("" if camera.speed is MoveSpeed.NORMAL else f", {words(camera.speed)}")


def angle(camera: Camera) -> str:
    """Return angle and view as far as they are not the usual ones: `low angle, profile`."""
    usual = camera.angle is CameraAngle.EYE_LEVEL
    return ", ".join(filter(None, ["" if usual else words(camera.angle), words(camera.view or "")]))


def transition(shot: ShotSpec) -> str:
    """Return how the shot comes in and goes where it is not a plain cut: `dissolve 2 s`, `fade out`."""
    parts = [
        words(kind) + (f" {seconds:g} s" if seconds else "")
        for kind, seconds in (
            (shot.transition_in, shot.transition_in_s),
            (shot.transition_out, shot.transition_out_s),
        )
        if kind is not TransitionKind.CUT
    ]
    return ", ".join(parts)


def look(shot: ShotSpec) -> str:
    """Return what somebody asked of the picture beside the camera: `flashback · moonlight · super 8 · cold grey`."""
    when = "" if shot.story_time is StoryTime.PRESENT else words(shot.story_time)
    return " · ".join(filter(None, [when, words(shot.light or ""), words(shot.stock or ""), one_line(shot.style)]))


def cast(shot: ShotSpec) -> str:
    """Return who is in frame, left to right; somebody seen from behind in brackets."""
    return ", ".join(f"({person.name})" if person.shoulder else person.name for person in shot.people)


def script_line(shot: ShotSpec) -> str:
    """Return the line of the script at which the shot begins, empty where it stands in none."""
    return str(shot.spans[0].line) if shot.spans else ""


def side(place: Place) -> str:
    """Return `INT.`, `EXT.` or `INT./EXT.`."""
    return _SIDES[place.side]


def is_night(place: Place) -> bool:
    """Tell whether a scene is a night's work: dawn and dusk are shot with what is left of the day."""
    return place.time in _NIGHT


def is_outside(place: Place) -> bool:
    """Tell whether a scene needs the weather: a doorway or a car does."""
    return place.side is not Side.INTERIOR


def one_line(text: str) -> str:
    """Return a text with every stretch of white space turned into one space."""
    return " ".join(text.split())


def pages(eighths: int) -> str:
    """Return a length on paper, `2 5/8`; empty where nobody has measured it."""
    return eighths_text(eighths) if eighths else ""
