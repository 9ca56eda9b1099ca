"""What every engine promises, whoever wrote it: one suite over all that are installed."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.model.shots import Delivery, Facing, Pose, Position, Role
from filmstudio.studio.plugins import engine_names, find_engine
from filmstudio.units import Resolution
from tests.unit.planning.sheets import LOOK

pytestmark = pytest.mark.parametrize("name", engine_names())


def job(name: str, **more: object) -> RenderJob:
    facts = find_engine(name).capabilities()
    base = RenderJob(
        engine=name,
        engine_version=facts.version,
        slate="1A",
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM, move=CameraMove.DOLLY_IN),
        place=Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.NIGHT, weather=Weather.RAIN),
        people=(Person(name="ADA", appearance=LOOK, position=Position.LEFT, facing=Facing.RIGHT, pose=Pose.STAND),),
        lines=(
            TimedLine(
                speaker="ADA",
                text="Yes.",
                delivery=Delivery.ON_SCREEN,
                colour="#e0c060",
                start_frame=1,
                end_frame=4,
                mouth=(0, 2, 1),
            ),
        ),
        seed=7,
        size=Resolution(192, 108),
        rate=Fraction(24),
        frames=facts.grid.snap_up(5),
    )
    return base.model_copy(update=more)


def frames(one: RenderJob) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    footage = find_engine(one.engine).shoot(one)
    assert (footage.count, footage.size, footage.rate) == (one.frames, one.size, one.rate)
    return [frame.copy() for frame in footage.frames]


def test_it_gives_exactly_the_frames_of_the_job(name: str) -> None:
    made = frames(job(name))
    assert len(made) == job(name).frames
    assert all(frame.shape == (108, 192, 3) and frame.dtype == np.uint8 for frame in made)


def test_the_same_job_gives_the_same_pixels(name: str) -> None:
    for one, two in zip(frames(job(name)), frames(job(name)), strict=True):
        assert np.array_equal(one, two)


def test_another_seed_or_place_gives_other_pixels(name: str) -> None:
    first = frames(job(name))[0]
    elsewhere = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
    assert not np.array_equal(first, frames(job(name, place=elsewhere))[0])


def test_the_picture_is_neither_black_nor_blank(name: str) -> None:
    for frame in frames(job(name)):
        assert frame.std() > 8


def test_a_job_survives_its_json(name: str) -> None:
    one = job(name)
    assert RenderJob.model_validate_json(one.model_dump_json()).key == one.key
