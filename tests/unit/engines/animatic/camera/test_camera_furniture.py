"""Furniture that people use stands where they are, once; and the camera keeps them in a painted picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.camera.furniture import Furniture, furniture_of
from filmstudio.engines.animatic.camera.joinery import spans_of, stands_at
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.engines.animatic.people.seats import Seat
from filmstudio.model.camera import CameraMove, ShotSize
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose, Position
from filmstudio.units import Resolution

Make = Callable[..., Any]


def _place(name: str, side: Side = Side.INTERIOR, **more: Any) -> Place:
    return Place(side=side, name=name, time=TimeOfDay.DAY, **more)


@pytest.fixture
def facing_pair(make_person: Make) -> Callable[[Pose], tuple[Any, ...]]:
    """Give a function that seats, or lays, two people turned to each other."""

    def make(pose: Pose) -> tuple[Any, ...]:
        return (
            make_person("ANN", position=Position.LEFT, facing=Facing.RIGHT, pose=pose),
            make_person("BEN", position=Position.RIGHT, facing=Facing.LEFT, pose=pose),
        )

    return make


@pytest.mark.parametrize(
    ("place", "pose", "used"),
    [
        (_place("KITCHEN"), Pose.SIT, Furniture(table=True)),
        (_place("KITCHEN"), Pose.STAND, Furniture()),
        (_place("LIVING ROOM"), Pose.SIT, Furniture(shared="sofa")),
        (_place("RAILWAY STATION", Side.EXTERIOR), Pose.SIT, Furniture(seat=Seat.BLOCK, shared="bench")),
        (_place("BEDROOM"), Pose.SIT, Furniture(shared="bed")),
        (_place("BEDROOM"), Pose.LIE, Furniture(bed="bed")),
        (_place("BALLROOM", dressing=("sofa",)), Pose.LIE, Furniture(bed="sofa")),
        (_place("BALLROOM"), Pose.LIE, Furniture()),
        (_place("BALLROOM", dressing=("table",)), Pose.SIT, Furniture(table=True)),
        (_place("DESERT", Side.EXTERIOR), Pose.SIT, Furniture(seat=Seat.BLOCK)),
        (_place("BAR"), Pose.SIT, Furniture(seat=Seat.STOOL)),
        (_place("CAR"), Pose.SIT, Furniture(built_in=True)),
    ],
)
def test_a_place_says_what_is_sat_and_lain_on(place: Place, pose: Pose, used: Furniture, make_person: Make) -> None:
    assert furniture_of(place, (make_person(pose=pose),)) == used


def _owners(shot: Shot) -> np.ndarray[Any, Any]:
    planes = shot.composed(0, planes=True).planes
    assert planes is not None
    return planes.owner


@pytest.mark.parametrize(("name", "pose"), [("BEDROOM", Pose.LIE), ("KITCHEN", Pose.SIT), ("LIVING ROOM", Pose.SIT)])
def test_what_people_use_the_set_does_not_show_again(name: str, pose: Pose, make_job: Make, make_person: Make) -> None:
    bare = Shot(make_job(place=_place(name), people=(), shot=ShotSize.WIDE))
    number, sheet = next((n, one) for n, one in enumerate(bare.stage.sheets, 1) if one.stands)
    assert (_owners(bare) == number).any()
    used = Shot(make_job(place=_place(name), people=(make_person(pose=pose),), shot=ShotSize.WIDE))
    assert used.stage.sheets[number - 1].stands == sheet.stands
    assert not (_owners(used) == number).any()


def test_who_lies_in_a_bedroom_lies_where_its_bed_stands(make_job: Make, make_person: Make) -> None:
    for name in ("BEDROOM", "MY BEDROOM", "LENA'S BEDROOM"):
        shot = Shot(make_job(place=_place(name), people=(make_person(pose=Pose.LIE),), shot=ShotSize.WIDE))
        stands = stands_at(shot.stage, "bed")
        assert stands is not None
        found = shot.joints(0)[0]
        middle = (found["right_hip"][0] + found["left_hip"][0]) / 2 - shot.frame.width / 2
        assert abs(stands) < 0.1 or middle * stands > 0
        assert shot.composed(0, planes=False).rgb.any(axis=2).mean() > 0.999


def test_two_on_one_bench_share_it_and_two_at_a_table_have_it_between_them(
    make_job: Make, facing_pair: Callable[[Pose], tuple[Any, ...]]
) -> None:
    from filmstudio.engines.animatic.camera.subject import staged

    station = make_job(place=_place("RAILWAY STATION", Side.EXTERIOR), people=facing_pair(Pose.SIT), shot=ShotSize.WIDE)
    left, right = (spot.x for spot in staged(station))
    ((begins, ends, _),) = spans_of("bench", staged(station))
    assert begins < left < right < ends
    kitchen = make_job(place=_place("KITCHEN"), people=facing_pair(Pose.SIT), shot=ShotSize.WIDE)
    left, right = (spot.x for spot in staged(kitchen))
    ((begins, ends, _),) = spans_of("table", staged(kitchen))
    assert left < begins < ends < right


@pytest.mark.parametrize("name", ["ALLEY", "BACK ALLEY", "CLIFF"])
@pytest.mark.parametrize(("pose", "side", "size"), [
    (Pose.FALL, Position.RIGHT, ShotSize.MEDIUM), (Pose.STAND, Position.LEFT, ShotSize.FULL),
])  # fmt: skip
def test_heads_stay_in_a_painted_picture_where_a_painting_ends_too_early(
    make_job: Make, make_person: Make, name: str, pose: Pose, side: Position, size: ShotSize
) -> None:
    """Somebody at the side of a narrow place may find no painting around them, and must not lose their head for it."""
    person = make_person(pose=pose, position=side, facing=Facing.LEFT if side is Position.RIGHT else Facing.RIGHT)
    shot = Shot(make_job(place=_place(name, Side.EXTERIOR), people=(person,), shot=size, frames=24))
    nose = shot.joints(0)[0]["nose"]
    assert 0 < nose[0] < shot.frame.width and 0 < nose[1] < shot.frame.height * 0.5
    assert shot.composed(0, planes=False).rgb.any(axis=2).mean() > 0.999


def test_an_orbit_goes_around_people_who_stay(make_job: Make, make_person: Make) -> None:
    job = make_job(people=(make_person(),), shot=ShotSize.MEDIUM, move=CameraMove.ORBIT_RIGHT, frames=48)
    shot = Shot(job)
    first, last = (shot.joints(index)[0] for index in (0, 47))
    middles = [(one["right_shoulder"][0] + one["left_shoulder"][0]) / 2 for one in (first, last)]
    assert abs(middles[0] - middles[1]) < 0.06 * shot.frame.width
    noses = [one["nose"][0] - middle for one, middle in zip((first, last), middles, strict=True)]
    assert noses[0] - noses[1] > 0.008 * shot.frame.width
    far, near = (shot.path.at(47).view(depth, shot.frame)(0, 0)[0] - shot.path.at(0).view(depth, shot.frame)(0, 0)[0]
                 for depth in (0.4, 1.5))  # fmt: skip
    assert far * near < 0


def test_a_car_is_never_seen_from_so_far_that_people_are_dolls_in_it(make_job: Make, make_person: Make) -> None:
    shot = Shot(make_job(place=_place("CAR"), people=(make_person(pose=Pose.SIT),), shot=ShotSize.WIDE))
    found = shot.joints(0)[0]
    assert found["neck"][1] - found["nose"][1] > 0.08 * shot.frame.height


def test_five_on_a_sofa_fit_into_an_upright_picture(make_job: Make, make_person: Make) -> None:
    people = tuple(make_person(f"P{number}", pose=Pose.SIT, facing=Facing.RIGHT) for number in range(5))
    job = make_job(place=_place("LIVING ROOM"), people=people, shot=ShotSize.MEDIUM_WIDE, size=Resolution(180, 320))
    shot = Shot(job)
    assert shot.composed(0, planes=False).rgb.any(axis=2).mean() > 0.999
    assert all(0 < one["nose"][0] < 180 and 0 < one["nose"][1] < 320 for one in shot.joints(0))
