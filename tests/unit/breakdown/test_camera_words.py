"""Every term of the camera's vocabulary that a script can say in words is understood, and prose is left alone."""

from __future__ import annotations

from enum import StrEnum

import pytest

from filmstudio.breakdown.camera_words import LONG_LENS_MM, WIDE_LENS_MM, read_camera_words
from filmstudio.breakdown.moves import read_move
from filmstudio.breakdown.shot_cues import is_shot_line, read_cue
from filmstudio.model.camera import CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, Stock, View

MOVES = {
    "PAN LEFT to the door.": CameraMove.PAN_LEFT,
    "PAN RIGHT to the door.": CameraMove.PAN_RIGHT,
    "TILT UP the tower.": CameraMove.TILT_UP,
    "TILT DOWN to his boots.": CameraMove.TILT_DOWN,
    "The camera rolls clockwise.": CameraMove.ROLL_CLOCKWISE,
    "The camera rolls counterclockwise.": CameraMove.ROLL_COUNTERCLOCKWISE,
    "PUSH IN on Mara.": CameraMove.DOLLY_IN,
    "PULL BACK to reveal the sea.": CameraMove.DOLLY_OUT,
    "SUPER DOLLY IN on the eye.": CameraMove.SUPER_DOLLY_IN,
    "SUPER DOLLY OUT from the eye.": CameraMove.SUPER_DOLLY_OUT,
    "TRUCK LEFT along the bar.": CameraMove.TRUCK_LEFT,
    "Slide right along the bar.": CameraMove.TRUCK_RIGHT,
    "PEDESTAL UP to her face.": CameraMove.PEDESTAL_UP,
    "BOOM DOWN to the floor.": CameraMove.PEDESTAL_DOWN,
    "CRANE UP over the roofs.": CameraMove.CRANE_UP,
    "CRANE DOWN to the gate.": CameraMove.CRANE_DOWN,
    "ZOOM IN on the dial.": CameraMove.ZOOM_IN,
    "ZOOM OUT from the dial.": CameraMove.ZOOM_OUT,
    "CRASH ZOOM on the dial.": CameraMove.CRASH_ZOOM,
    "DOLLY ZOOM on the stairs.": CameraMove.DOLLY_ZOOM,
    "ORBIT LEFT around her.": CameraMove.ORBIT_LEFT,
    "We circle around her.": CameraMove.ORBIT_RIGHT,
    "TRACK WITH her.": CameraMove.TRACKING,
    "LEADING SHOT of Mara.": CameraMove.LEADING,
    "TRACK ALONGSIDE the car.": CameraMove.SIDE_TRACKING,
    "HANDHELD. They run.": CameraMove.HANDHELD,
    "STEADICAM through the crowd.": CameraMove.STEADICAM,
    "WHIP PAN to Lev.": CameraMove.WHIP_PAN,
    "RACK FOCUS to the key.": CameraMove.RACK_FOCUS,
    "AERIAL PULLBACK from the tower.": CameraMove.AERIAL_PULLBACK,
    "FPV DRONE down the stairs.": CameraMove.FPV,
    "ROBOT ARM around the cup.": CameraMove.ROBOT_ARM,
    "SNORRICAM on Lev.": CameraMove.SNORRICAM,
    "BULLET TIME. The glass breaks.": CameraMove.BULLET_TIME,
    "We fly through the keyhole.": CameraMove.THROUGH_OBJECT,
    "TIMELAPSE of the clouds.": CameraMove.TIMELAPSE,
    "HYPERLAPSE down the avenue.": CameraMove.HYPERLAPSE,
}


@pytest.mark.parametrize(("text", "move"), MOVES.items())
def test_moves(text: str, move: CameraMove) -> None:
    assert read_move(text).move is move


def test_every_move_but_none_can_be_said() -> None:
    assert {*MOVES.values(), CameraMove.STATIC} == {*CameraMove}


@pytest.mark.parametrize(
    ("text", "speed"),
    [
        ("We slowly push in on her.", MoveSpeed.SLOW),
        ("VERY SLOW PUSH IN on her.", MoveSpeed.VERY_SLOW),
        ("FAST PAN LEFT to the door.", MoveSpeed.FAST),
        ("PULL BACK, very fast, to the street.", MoveSpeed.VERY_FAST),
        ("PUSH IN on her. She speaks slowly.", MoveSpeed.NORMAL),
    ],
)
def test_speed_words(text: str, speed: MoveSpeed) -> None:
    asked = read_move(text)
    assert asked.move is not CameraMove.STATIC
    assert asked.speed is speed


@pytest.mark.parametrize(
    "text",
    [
        "The ship rolls. He rolls over.",
        "She leads him out.",
        "They fly through the window.",
        "He pulls focus group data.",
    ],
)
def test_prose_moves_no_camera(text: str) -> None:
    assert read_move(text).move is CameraMove.STATIC


ANGLES = {
    "EYE LEVEL on Mara.": CameraAngle.EYE_LEVEL,
    "LOW ANGLE on the tower.": CameraAngle.LOW,
    "HIGH ANGLE on the yard.": CameraAngle.HIGH,
    "HIP LEVEL ON the holster.": CameraAngle.HIP_LEVEL,
    "GROUND LEVEL: boots.": CameraAngle.GROUND_LEVEL,
    "WORM'S EYE VIEW of the tower.": CameraAngle.WORM_EYE,
    "OVERHEAD on the table.": CameraAngle.OVERHEAD,
    "AERIAL of the bay.": CameraAngle.AERIAL,
    "DUTCH ANGLE on Lev.": CameraAngle.DUTCH,
}


@pytest.mark.parametrize(("text", "angle"), ANGLES.items())
def test_angles(text: str, angle: CameraAngle) -> None:
    cue = read_cue(text)
    assert cue is not None
    assert cue.angle is angle


def test_every_angle_can_be_said() -> None:
    assert {*ANGLES.values()} == {*CameraAngle}


VIEWS = {
    "HEAD-ON, Mara walks.": View.FRONT,
    "THREE-QUARTER VIEW. Mara waits.": View.THREE_QUARTER,
    "Mara IN PROFILE.": View.PROFILE,
    "Mara FROM BEHIND.": View.REAR,
    "SELFIE of both.": View.SELFIE,
}
KINDS = {
    "MACRO ON the wick.": LensKind.MACRO,
    "ANAMORPHIC. The street.": LensKind.ANAMORPHIC,
    "Through a vintage lens, the garden.": LensKind.VINTAGE,
    "FISHEYE on the corridor.": LensKind.FISHEYE,
    "TINY PLANET of the square.": LensKind.TINY_PLANET,
}
FOCI = {
    "SHALLOW FOCUS on her lashes.": Focus.SHALLOW,
    "MODERATE FOCUS.": Focus.MODERATE,
    "In deep focus, the whole hall.": Focus.DEEP,
}
LIGHTS = {light: text for text, light in (
    ("SOFT LIGHT.", Light.SOFT), ("HARD LIGHT.", Light.HARD), ("HIGH KEY.", Light.HIGH_KEY),
    ("LOW KEY.", Light.LOW_KEY),
    ("Mara BACKLIT.", Light.BACKLIGHT), ("Mara IN SILHOUETTE.", Light.SILHOUETTE), ("WINDOW LIGHT.", Light.WINDOW),
    ("PRACTICALS only.", Light.PRACTICALS), ("Mara IN NEON.", Light.NEON), ("TOP LIGHT.", Light.OVERHEAD),
    ("Lev UNDERLIT.", Light.UNDERLIGHT), ("CROSS LIGHT.", Light.SOFT_CROSS), ("REMBRANDT.", Light.REMBRANDT),
    ("CANDLELIGHT.", Light.FIRELIGHT), ("MOONLIGHT.", Light.MOONLIGHT), ("OVERCAST.", Light.OVERCAST),
    ("FLUORESCENT.", Light.FLUORESCENT), ("MAGIC HOUR.", Light.GOLDEN_HOUR), ("BLUE HOUR.", Light.BLUE_HOUR),
)}  # fmt: skip
STOCKS = {
    "DIGITAL VIDEO.": Stock.DIGITAL,
    "Shown as 35mm film.": Stock.FILM_35MM,
    "16MM FOOTAGE of a beach.": Stock.FILM_16MM,
    "Super 8 footage of a beach.": Stock.SUPER_8,
    "VHS. A party.": Stock.VHS,
    "Camcorder footage.": Stock.DV,
    "IN BLACK AND WHITE.": Stock.BLACK_AND_WHITE,
}


@pytest.mark.parametrize(
    ("table", "terms"),
    [(VIEWS, View), (KINDS, LensKind), (FOCI, Focus), (STOCKS, Stock)],
    ids=lambda one: str(one)[:12],
)
def test_optics_and_stock(table: dict[str, object], terms: type[StrEnum]) -> None:
    for text, term in table.items():
        words = read_camera_words(text)
        assert term in (*words.optics, words.stock), text
    assert {*table.values()} == {*terms}


def test_light() -> None:
    assert {light: read_camera_words(LIGHTS[light]).light for light in Light} == {light: light for light in Light}


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [
        ("85MM ON Mara.", 85),
        ("24mm lens. The hall.", 24),
        ("LONG LENS. A figure in the heat.", LONG_LENS_MM),
        ("WIDE LENS on the hall.", WIDE_LENS_MM),
        ("A 9mm pistol.", None),
        ("He loads the 38MM shell.", None),
        ("0MM ON nothing.", None),
    ],
)
def test_focal_length(text: str, millimetres: float | None) -> None:
    assert read_camera_words(text).optics.lens_mm == millimetres


@pytest.mark.parametrize(
    "text",
    [
        "Neon light falls on the moonlit street.",
        'A sign: "IN BLACK AND WHITE".',
        "She keeps a low profile.",
        "Overcast.",
    ],
)
def test_prose_has_no_camera_words(text: str) -> None:
    words = read_camera_words(text)
    assert (*words.optics, words.light, words.stock) == (None,) * 6


@pytest.mark.parametrize("text", ["CLOSE ON THE KEY", "INSERT - LETTER", "MARA'S POV", "AERIAL SHOT", "BACK TO SCENE"])
def test_shot_lines(text: str) -> None:
    assert is_shot_line(text)


@pytest.mark.parametrize("text", ["ON THE ROOF", "WIDE STREET", "THE CLOSE", "DETAIL SHOP", "OVER THE HILLS"])
def test_places_are_no_shot_lines(text: str) -> None:
    assert not is_shot_line(text)
