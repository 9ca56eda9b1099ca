"""The engine's promises: exact footage, the same bytes each time, clear refusals, light to find."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.engine import AnimaticEngine, OpenAnimatic
from filmstudio.errors import EngineError
from filmstudio.model.camera import CameraAngle, CameraMove, ShotSize
from filmstudio.model.cast import Age, Build, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.model.shots import Facing, Pose, Position, Role
from filmstudio.units import Resolution

Make = Callable[..., Any]


@pytest.mark.parametrize("size", [(320, 180), (322, 182), (180, 320), (160, 90), (200, 200)])
def test_footage_is_exactly_what_the_job_asks_for(make_job: Make, size: tuple[int, int]) -> None:
    wanted = make_job(size=Resolution(*size), frames=3)
    footage = OpenAnimatic().shoot(wanted, lambda _progress: None)
    frames = list(footage.frames)
    assert (footage.count, footage.size, footage.rate) == (3, wanted.size, wanted.rate)
    assert len(frames) == 3
    for frame in frames:
        assert frame.shape == (size[1], size[0], 3)
        assert frame.dtype == np.uint8
        assert frame.flags.c_contiguous


def test_the_same_job_gives_the_same_bytes(make_job: Make, make_line: Make, shoot: Make) -> None:
    wanted = make_job(move=CameraMove.HANDHELD, lines=(make_line(mouth="BCDC"),), frames=5)
    first, second = shoot(wanted), shoot(wanted)
    assert [frame.tobytes() for frame in first] == [frame.tobytes() for frame in second]


def test_another_seed_shakes_the_camera_otherwise(make_job: Make, shoot: Make) -> None:
    one = shoot(make_job(move=CameraMove.HANDHELD, seed=1))[0]
    other = shoot(make_job(move=CameraMove.HANDHELD, seed=2))[0]
    assert (one != other).any()


def test_a_size_outside_the_capabilities_is_refused_with_a_way_out(make_job: Make) -> None:
    with pytest.raises(EngineError) as caught:
        OpenAnimatic().shoot(make_job(size=Resolution(64, 36)), lambda _progress: None)
    with pytest.raises(EngineError):
        AnimaticEngine().plan(make_job(size=Resolution(64, 36)))
    assert caught.value.hint is not None
    assert "160x90" in caught.value.hint


def test_asking_the_engine_loads_no_drawing_library() -> None:
    code = (
        "import sys; from filmstudio.engines.animatic.engine import AnimaticEngine; AnimaticEngine().capabilities();"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'cv2', 'aggdraw', 'PIL')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("shot", list(ShotSize))
@pytest.mark.parametrize("angle", list(CameraAngle))
def test_every_size_and_angle_draws(
    make_job: Make, make_person: Make, shoot: Make, shot: ShotSize, angle: CameraAngle
) -> None:
    with_people = shoot(make_job(shot=shot, angle=angle, frames=1, size=Resolution(160, 90)))[0]
    empty = shoot(make_job(shot=shot, angle=angle, frames=1, size=Resolution(160, 90), people=()))[0]
    assert (with_people != empty).any()


@pytest.mark.parametrize("move", list(CameraMove))
def test_every_move_draws_and_only_static_stands_still(make_job: Make, shoot: Make, move: CameraMove) -> None:
    frames = shoot(make_job(shot=ShotSize.WIDE, move=move, frames=24, size=Resolution(160, 90), people=()))
    moved = any((frame != frames[0]).any() for frame in frames[1:])
    assert moved is (move is not CameraMove.STATIC)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_draws(make_job: Make, make_person: Make, shoot: Make, role: Role) -> None:
    people = (
        make_person(position=Position.RIGHT, facing=Facing.LEFT),
        make_person("ISAAC", position=Position.LEFT, shoulder=role is Role.OVER_SHOULDER),
    )
    frame = shoot(make_job(role=role, people=people, subject="THE BRASS KEY", frames=1))[0]
    assert frame.std() > 5


@pytest.mark.parametrize("pose", list(Pose))
@pytest.mark.parametrize("facing", list(Facing))
def test_every_pose_and_facing_draws(
    make_job: Make, make_person: Make, shoot: Make, pose: Pose, facing: Facing
) -> None:
    people = (make_person(pose=pose, facing=facing),)
    size = Resolution(160, 90)
    drawn = shoot(make_job(shot=ShotSize.FULL, people=people, frames=1, size=size))[0]
    standing = shoot(make_job(shot=ShotSize.FULL, people=(make_person(facing=facing),), frames=1, size=size))[0]
    assert bool((drawn != standing).any()) is (pose is not Pose.STAND)


_CHANGES: list[dict[str, Any]] = [
    *({"hair": value} for value in Hair if value is not Hair.SHORT),
    *({"hat": value} for value in Hat if value is not Hat.NONE),
    *({"garment": value} for value in Garment if value is not Garment.COAT),
    *({"facial_hair": value} for value in FacialHair if value is not FacialHair.NONE),
    *({"age": value} for value in Age if value is not Age.ADULT),
    *({"presentation": value} for value in Presentation if value is not Presentation.NEUTRAL),
    *({"build": value} for value in Build if value is not Build.AVERAGE),
    {"glasses": True},
    {"skin": "#5e3a28"},
    {"garment_colour": "#c9a227"},
]


@pytest.mark.parametrize("change", _CHANGES, ids=lambda change: "-".join(str(value) for value in change.values()))
def test_appearances_that_differ_are_drawn_differently(
    make_job: Make, make_person: Make, make_look: Make, shoot: Make, change: dict[str, Any]
) -> None:
    def drawn(**look: Any) -> Any:
        people = (make_person(appearance=make_look(**look)),)
        close = make_job(people=people, frames=1, size=Resolution(160, 90), shot=ShotSize.MEDIUM_CLOSE_UP)
        return shoot(close)[0].astype(int)

    different = np.abs(drawn(**change) - drawn()).max(axis=2) > 24
    assert different.mean() > 0.002


@pytest.mark.parametrize("weather", list(Weather))
def test_people_are_darker_at_night_in_any_weather(make_job: Make, shoot: Make, weather: Weather) -> None:
    def mean(time: TimeOfDay) -> float:
        place = Place(side=Side.EXTERIOR, name="STREET", time=time, weather=weather)
        return float(shoot(make_job(place=place, frames=1, size=Resolution(160, 90)))[0].mean())

    assert mean(TimeOfDay.NIGHT) < mean(TimeOfDay.DAY)
