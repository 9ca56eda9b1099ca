"""Nothing beyond the painting's edge is ever seen, and moves are as large as that allows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from filmstudio.engines.animatic.camera.covering import covers
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.model.camera import Camera, CameraAngle, CameraMove, ShotSize
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose, Position
from filmstudio.units import Resolution

Make = Callable[..., Any]

STREET = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.DAY)
KITCHEN = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
SIZES = (ShotSize.WIDE, ShotSize.FULL, ShotSize.MEDIUM, ShotSize.CLOSE_UP)


@pytest.mark.parametrize("place", [STREET, KITCHEN], ids=lambda place: str(place.name))
@pytest.mark.parametrize("move", list(CameraMove))
def test_every_pixel_of_every_move_is_painted(make_job: Make, move: CameraMove, place: Place) -> None:
    for size in (ShotSize.WIDE, ShotSize.MEDIUM):
        shot = Shot(make_job(shot=size, move=move, place=place, frames=48, size=Resolution(160, 90)))
        for frame in (0, 12, 24, 47):
            picture = shot.composed(frame, planes=True)
            assert picture.planes is not None
            assert picture.planes.owner.min() > 0


@pytest.mark.parametrize("angle", list(CameraAngle))
@pytest.mark.parametrize("picture", [(320, 180), (180, 320), (430, 180)])
def test_every_angle_is_painted_to_its_corners(make_job: Make, angle: CameraAngle, picture: tuple[int, int]) -> None:
    for size in SIZES:
        shot = Shot(make_job(shot=size, angle=angle, place=STREET, size=Resolution(*picture)))
        assert covers(shot.stage, [shot.path.base], shot.frame)


@pytest.mark.parametrize("lens_mm", [8.0, 18.0, 35.0, 85.0, 300.0])
def test_every_lens_keeps_people_as_large_as_the_size_says(make_job: Make, lens_mm: float) -> None:
    for size in SIZES:
        usual, asked = (
            Shot(make_job(place=KITCHEN, camera=Camera(size=size, lens_mm=mm))).framing.eye for mm in (None, lens_mm)
        )
        assert asked.scale == pytest.approx(usual.scale)


@pytest.mark.parametrize(
    ("move", "field", "least"),
    [
        (CameraMove.PAN_RIGHT, "across", 0.20),
        (CameraMove.TILT_UP, "down", 0.08),
        (CameraMove.TRUCK_RIGHT, "x", 0.10),
        (CameraMove.PEDESTAL_UP, "y", 0.05),
        (CameraMove.DOLLY_IN, "nearer", 0.15),
        (CameraMove.ZOOM_IN, "zoom", 0.25),
        (CameraMove.ROLL_CLOCKWISE, "roll", 8.0),
    ],
)
def test_a_wide_shot_leaves_room_for_a_move_that_is_seen(
    make_job: Make, move: CameraMove, field: str, least: float
) -> None:
    shot = Shot(make_job(shot=ShotSize.WIDE, move=move, place=STREET, frames=48))
    first, last = shot.path.at(0), shot.path.at(47)
    assert abs(getattr(last, field) - getattr(first, field)) > least


def test_feet_stay_on_the_floor_while_the_camera_trucks(make_job: Make, make_person: Make) -> None:
    people = (make_person(position=Position.LEFT, pose=Pose.STAND, facing=Facing.RIGHT),)
    shot = Shot(make_job(shot=ShotSize.FULL, move=CameraMove.TRUCK_LEFT, place=STREET, people=people, frames=24))
    ground = next(sheet for sheet in reversed(shot.stage.sheets) if sheet.lies and sheet.depth <= 1)
    floor_y = shot.stage.painting.floor_y
    for frame in (0, 12, 23):
        eye = shot.path.at(frame)
        seen = eye.ground(ground.plane, shot.frame) @ (-0.1, floor_y, 1.0)
        assert seen[:2] / seen[2] == pytest.approx(eye.view(1.0, shot.frame)(-0.1, floor_y))
