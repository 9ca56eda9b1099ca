"""Frames are functions of their number, and odd shots are drawn sensibly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.camera import stage as stages
from filmstudio.engines.animatic.camera.picture import FIRST_PERSON
from filmstudio.engines.animatic.camera.reel import Reel
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.engines.animatic.engine import OpenAnimatic
from filmstudio.engines.animatic.frames import draw_frames
from filmstudio.engines.animatic.stills import seen_frame, stills_of
from filmstudio.errors import EngineError
from filmstudio.model.camera import CameraMove, ShotSize
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.model.shots import Facing, Pose, Position, Role
from filmstudio.units import Resolution

Make = Callable[..., Any]

STORM = Place(side=Side.EXTERIOR, name="LIGHTHOUSE", time=TimeOfDay.DUSK, weather=Weather.STORM)


@pytest.mark.parametrize("move", [CameraMove.STATIC, CameraMove.HANDHELD, CameraMove.RACK_FOCUS])
def test_a_frame_is_the_same_whatever_was_drawn_before_it(make_job: Make, make_line: Make, move: CameraMove) -> None:
    job = make_job(place=STORM, move=move, lines=(make_line(mouth="BCDC"),), frames=12)
    told = [frame.copy() for frame in draw_frames(job)]
    asked = (11, 0, 5, 5)
    for index, picture in zip(asked, stills_of(job, asked), strict=True):
        assert (picture == told[index]).all()


def test_a_frame_that_the_shot_has_not_is_refused(make_job: Make) -> None:
    with pytest.raises(IndexError, match="1A"):
        next(stills_of(make_job(frames=3), [3]))


def test_a_still_camera_sees_the_same_whether_it_keeps_or_composes(make_job: Make) -> None:
    shot = Shot(make_job(place=STORM, people=()))
    for index in (0, 7):
        kept, anew = (shot.scenery.behind(shot.path.base, index, 24.0, None, keep=keep).rgb for keep in (True, False))
        assert (kept == anew).all()


def test_the_end_of_a_five_minute_shot_costs_no_more_than_its_beginning(make_job: Make) -> None:
    job = make_job(frames=7200, move=CameraMove.DOLLY_IN)
    first, last = stills_of(job, [0, 7199])
    assert (first != last).any()


def test_a_shot_of_one_frame_is_drawn(make_job: Make) -> None:
    for move in (CameraMove.DOLLY_IN, CameraMove.WHIP_PAN, CameraMove.RACK_FOCUS, CameraMove.HANDHELD):
        assert next(iter(draw_frames(make_job(frames=1, move=move)))).std() > 5
    assert next(iter(draw_frames(make_job(frames=1, role=Role.TITLE, subject="NOW")))).std() > 5


def test_forty_people_are_drawn_and_each_is_seen(make_job: Make, make_person: Make) -> None:
    people = tuple(
        make_person(f"P{number}", position=list(Position)[number % 3], facing=list(Facing)[number % 3])
        for number in range(40)
    )
    shot = Shot(make_job(people=people, shot=ShotSize.WIDE, size=Resolution(640, 360)))
    picture = shot.composed(0, planes=True)
    assert picture.planes is not None
    seen = np.bincount(picture.planes.owner.ravel(), minlength=256)
    assert sum(seen[64:104] > 40) >= 36


@pytest.mark.parametrize("size", [(1, 1), (64, 36), (7680, 4320)])
def test_a_size_that_cannot_be_drawn_is_refused_in_a_sentence(make_job: Make, size: tuple[int, int]) -> None:
    with pytest.raises(EngineError, match=rf"cannot draw {size[0]}x{size[1]}"):
        OpenAnimatic().shoot(make_job(size=Resolution(*size)), lambda _progress: None)


@pytest.mark.parametrize("size", [(180, 320), (430, 180), (200, 200)])
@pytest.mark.parametrize("shot", [ShotSize.EXTREME_WIDE, ShotSize.MEDIUM, ShotSize.EXTREME_CLOSE_UP])
def test_every_shape_of_picture_shows_who_is_there(
    make_job: Make, make_person: Make, size: tuple[int, int], shot: ShotSize
) -> None:
    people = (make_person(position=Position.LEFT), make_person("ISAAC", position=Position.RIGHT))
    drawn = Shot(make_job(people=people, shot=shot, size=Resolution(*size))).composed(0, planes=True)
    assert drawn.planes is not None
    for owner in (64, 65):
        assert (drawn.planes.owner == owner).mean() > 0.004


def test_words_that_contradict_themselves_or_say_nothing_are_drawn(make_job: Make, make_person: Make) -> None:
    nowhere = Place(side=Side.BOTH, name="", time=TimeOfDay.NIGHT, weather=Weather.SNOW)
    assert Reel(make_job(place=nowhere)).frame(0).std() > 5
    odd = make_person(pose=Pose.LIE, facing=Facing.AWAY, holding="a piano", shoulder=False)
    assert Reel(make_job(people=(odd,), shot=ShotSize.EXTREME_CLOSE_UP)).frame(0).std() > 5
    assert Reel(make_job(role=Role.INSERT, subject="", action="")).frame(0).std() > 5


def test_a_move_in_ends_on_a_part_of_its_first_picture(make_job: Make) -> None:
    corners = seen_frame(make_job(move=CameraMove.DOLLY_IN, frames=24), 0, 23)
    (left, top), _, (right, low), _ = corners
    assert 0 < left < right < 1
    assert 0 < top < low < 1
    still = seen_frame(make_job(), 0, 1)
    assert still[0] == pytest.approx((0, 0))
    assert still[2] == pytest.approx((1, 1))


def test_sets_are_built_once_and_memory_has_an_end(make_job: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Shot(make_job())
    assert Shot(make_job(shot=ShotSize.WIDE)).stage is one.stage
    monkeypatch.setattr(stages, "_KEPT_BYTES", 1)
    other = Shot(make_job(place=Place(side=Side.INTERIOR, name="ATTIC", time=TimeOfDay.DAY)))
    assert list(stages._kept.values()) == [other.stage]


def test_somebody_who_falls_is_still_in_the_picture_at_the_end(make_job: Make, make_person: Make) -> None:
    job = make_job(people=(make_person(pose=Pose.FALL),), shot=ShotSize.MEDIUM, frames=48)
    people = [next(iter(Shot(job).joints(index))) for index in (0, 47)]
    assert all(0 <= people[1][name][1] < job.size.height for name in ("nose", "neck"))
    assert people[1]["neck"][1] > people[0]["neck"][1]


@pytest.mark.parametrize("shot", [ShotSize.WIDE, ShotSize.MEDIUM])
def test_who_lies_in_a_bedroom_lies_on_a_bed_and_who_lies_in_a_hall_on_the_floor(
    make_job: Make, make_person: Make, shot: ShotSize
) -> None:
    def lying(name: str, **place: Any) -> tuple[float, float]:
        stands = Place(**({"side": Side.INTERIOR, "name": name, "time": TimeOfDay.DAY} | place))
        job = make_job(people=(make_person(pose=Pose.LIE),), shot=shot, place=stands)
        drawn = Shot(job)
        planes = drawn.composed(0, planes=True).planes
        assert planes is not None
        rows, _ = np.nonzero(planes.owner == FIRST_PERSON)
        nose = next(iter(drawn.joints(0)))["nose"][1]
        return nose / job.size.height, float(rows.max() - nose) / job.size.height

    floor, body = lying("BALLROOM")
    for bed, under in (lying("BEDROOM"), lying("HOSPITAL")):
        assert under > body + 0.03
        assert bed < floor - 0.03 or shot is ShotSize.MEDIUM
    # A sofa is furniture, and none of the person's own.
    sofa, _ = lying("BALLROOM", dressing=("sofa",))
    assert sofa < floor - 0.03 or shot is ShotSize.MEDIUM
    assert lying("FOREST", side=Side.EXTERIOR, dressing=("bed",))[1] < body + 0.03


@pytest.mark.parametrize(("action", "comes"), [("Ivo runs along the platform.", True), ("Ivo runs away.", False)])
def test_who_runs_in_what_somebody_sees_comes_to_them(
    make_job: Make, make_person: Make, action: str, comes: bool
) -> None:
    people = (make_person(pose=Pose.RUN, facing=Facing.LEFT),)
    seen = Shot(make_job(people=people, role=Role.POV, action=action)).job.people[0]
    assert (seen.facing is Facing.CAMERA) is comes
    assert Shot(make_job(people=people, action=action)).job.people[0].facing is Facing.LEFT
