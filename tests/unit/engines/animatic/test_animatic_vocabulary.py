"""The engine answers every term of the camera's vocabulary, and what it calls native can be seen."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.camera.moves import story_frame
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.engines.animatic.engine import AnimaticEngine
from filmstudio.engines.animatic.people.blocking import block
from filmstudio.engines.animatic.sets.scene import PERSON
from filmstudio.model.camera import (
    Camera,
    CameraAngle,
    CameraMove,
    Focus,
    LensKind,
    Light,
    MoveSpeed,
    ShotSize,
    Stock,
    View,
)
from filmstudio.model.capabilities import Control
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose, Position, Role, StoryTime
from filmstudio.units import Resolution

Make = Callable[..., Any]

_FIELDS: dict[str, type[StrEnum]] = {
    "size": ShotSize,
    "angle": CameraAngle,
    "view": View,
    "move": CameraMove,
    "speed": MoveSpeed,
    "lens": LensKind,
    "focus": Focus,
    "light": Light,
    "stock": Stock,
    "story_time": StoryTime,
}
_TERMS = [(field, term) for field, terms in _FIELDS.items() for term in terms]
_AS_DRAWN = (
    ("size", ShotSize.MEDIUM),
    ("angle", CameraAngle.EYE_LEVEL),
    ("move", CameraMove.STATIC),
    ("speed", MoveSpeed.NORMAL),
    ("stock", Stock.DIGITAL),
    ("story_time", StoryTime.PRESENT),
)
"""What a shot is where nobody says anything: there is nothing to see of it."""
_STREET = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.DAY)


def _answers(field: str, term: StrEnum) -> Control:
    return AnimaticEngine().capabilities().handling(field, term.value).how


def test_the_table_is_complete_and_names_nothing_else() -> None:
    handles = AnimaticEngine().capabilities().handles
    assert [(one.field, one.term) for one in handles] == [(field, term.value) for field, term in _TERMS]


def test_whatever_is_only_near_says_what_it_is() -> None:
    for handling in AnimaticEngine().capabilities().handles:
        assert handling.how in (Control.NATIVE, Control.NEAREST)
        assert bool(handling.detail) is (handling.how is Control.NEAREST)


@pytest.mark.parametrize(("field", "term"), [one for one in _TERMS if one not in _AS_DRAWN], ids=str)
def test_every_term_changes_the_pixels(
    make_job: Make, make_person: Make, shoot: Make, field: str, term: StrEnum
) -> None:
    # A view from the front is news only of somebody who looks aside, and the other way round.
    facing = Facing.CAMERA if term in (View.THREE_QUARTER, View.PROFILE) else Facing.RIGHT
    move = CameraMove.DOLLY_IN if field == "speed" else CameraMove.STATIC
    plain = Camera(size=ShotSize.MEDIUM, move=move)
    # Blur is a part of the height: a small picture has none.
    size = Resolution(480, 270) if field == "focus" else Resolution(160, 90)
    frames = 24 if field in ("move", "speed") else 2
    at = {"frames": frames, "size": size, "place": _STREET, "people": (make_person(facing=facing),)}
    camera_field = "lens_kind" if field == "lens" else field
    on_camera = camera_field in Camera.model_fields
    asked = {"camera": plain.model_copy(update={camera_field: term})} if on_camera else {field: term}
    job = make_job(**at).model_copy(update={"camera": plain})
    before, after = shoot(job), shoot(job.model_copy(update=asked))
    # Below the slate, which names moves and angles.
    changed = [np.abs(old[10:].astype(int) - new[10:]).max() for old, new in zip(before, after, strict=True)]
    assert max(changed) > 12


@pytest.mark.parametrize("name", ["light", "stock", "story_time"])
def test_a_finish_is_the_same_every_time(make_job: Make, shoot: Make, name: str) -> None:
    term = {"light": Light.FIRELIGHT, "stock": Stock.SUPER_8, "story_time": StoryTime.DREAM}[name]
    job = make_job(frames=6).model_copy(update={name: term})
    assert [frame.tobytes() for frame in shoot(job)] == [frame.tobytes() for frame in shoot(job)]


def test_fire_flickers_and_the_moon_does_not(make_job: Make, shoot: Make) -> None:
    def levels(light: Light) -> Any:
        job = make_job(frames=12, people=()).model_copy(update={"light": light})
        return np.array([frame.mean() for frame in shoot(job)])

    assert np.ptp(levels(Light.FIRELIGHT)) > 2
    assert np.ptp(levels(Light.MOONLIGHT)) == 0


def test_lights_are_what_they_are_called(make_job: Make, shoot: Make) -> None:
    def seen(light: Light | None) -> Any:
        job = make_job(frames=1, place=_STREET, people=()).model_copy(update={"light": light})
        return shoot(job)[0][20:].astype(float)

    plain = seen(None)
    assert seen(Light.LOW_KEY).mean() < 0.6 * plain.mean()
    assert seen(Light.HIGH_KEY).mean() > 1.1 * plain.mean()
    moon, fire = seen(Light.MOONLIGHT), seen(Light.FIRELIGHT)
    assert moon[..., 2].mean() > 1.3 * moon[..., 0].mean()
    assert fire[..., 0].mean() > 1.8 * fire[..., 2].mean()
    neon = seen(Light.NEON)
    assert neon[:, :60, 0].mean() > neon[:, :60, 1].mean() * 1.3
    assert neon[:, -60:, 1].mean() > neon[:, -60:, 0].mean() * 1.3


def test_a_silhouette_is_dark_before_the_light(make_job: Make, make_person: Make, make_look: Make, shoot: Make) -> None:
    person = make_person(appearance=make_look(skin="#ffffff", garment_colour="#ffffff"))
    job = make_job(frames=1, people=(person,), place=_STREET).model_copy(update={"light": Light.SILHOUETTE})
    frame = shoot(job)[0]
    assert frame[120:, 150:170].mean() < 40
    assert frame[20:100, :60].mean() > 90


def test_black_and_white_has_no_colour(make_job: Make, shoot: Make) -> None:
    # Below the slate, whose paper is warm.
    frame = shoot(make_job(frames=1, place=_STREET).model_copy(update={"stock": Stock.BLACK_AND_WHITE}))[0][20:]
    assert np.ptp(frame.astype(int), axis=2).max() <= 1


def test_grain_and_gate_move_from_frame_to_frame(make_job: Make, shoot: Make) -> None:
    for stock in (Stock.FILM_16MM, Stock.SUPER_8, Stock.VHS):
        first, second = shoot(make_job(frames=2, people=()).model_copy(update={"stock": stock}))
        assert (first != second).mean() > 0.3


def _sharpness(frame: Any, columns: slice) -> float:
    grey = frame[30:, columns].astype(float).mean(axis=2)
    return float(np.abs(np.diff(grey, axis=1)).mean())


def test_focus_is_the_sets_and_racks_from_people_to_it(make_job: Make, shoot: Make) -> None:
    aside, middle = slice(0, 180), slice(270, 380)

    def shot(**asked: Any) -> Any:
        camera = Camera(size=ShotSize.MEDIUM).model_copy(update=asked)
        job = make_job(frames=12, place=_STREET, size=Resolution(640, 360))
        return shoot(job.model_copy(update={"camera": camera}))

    shallow, deep = shot(focus=Focus.SHALLOW)[0], shot(focus=Focus.DEEP)[0]
    assert _sharpness(shallow, aside) < 0.8 * _sharpness(deep, aside)
    racked = shot(move=CameraMove.RACK_FOCUS)
    assert _sharpness(racked[0], aside) < 0.8 * _sharpness(racked[-1], aside)
    assert _sharpness(racked[0], middle) > 1.1 * _sharpness(racked[-1], middle)


def test_time_stands_in_bullet_time_and_runs_in_a_time_lapse(make_job: Make, make_person: Make) -> None:
    walker = make_person(pose=Pose.WALK, facing=Facing.RIGHT)

    def poses(move: CameraMove) -> int:
        shot = Shot(make_job(shot=ShotSize.FULL, move=move, people=(walker,), place=_STREET, frames=48))
        return len({shot.company.moments(story_frame(move, index, 48)) for index in range(48)})

    assert poses(CameraMove.BULLET_TIME) == 1
    assert 4 < poses(CameraMove.TRACKING) <= poses(CameraMove.TIMELAPSE)


def _head_px(shot: Shot, index: int = 0) -> float:
    joints = shot.joints(index)[0]
    return math.dist(joints["nose"], joints["neck"])


def test_a_dolly_zoom_keeps_people_and_changes_the_place(make_job: Make, shoot: Make) -> None:
    job = make_job(move=CameraMove.DOLLY_ZOOM, place=_STREET, frames=24)
    shot = Shot(job)
    # People act: between two frames a head may turn by a hair.
    assert _head_px(shot, 23) == pytest.approx(_head_px(shot, 0), rel=0.03)
    frames = shoot(job)
    assert (np.abs(frames[0][20:, :100].astype(int) - frames[-1][20:, :100]).max(axis=2) > 20).mean() > 0.3


def test_a_slow_move_goes_less_far_and_a_fast_one_is_there_sooner(make_job: Make, shoot: Make) -> None:
    def change(speed: MoveSpeed, last: int) -> float:
        camera = Camera(size=ShotSize.WIDE, move=CameraMove.ZOOM_IN, speed=speed)
        frames = shoot(make_job(people=(), place=_STREET, frames=24).model_copy(update={"camera": camera}))
        return float(np.abs(frames[last][20:].astype(int) - frames[0][20:]).mean())

    assert change(MoveSpeed.VERY_SLOW, 23) < change(MoveSpeed.SLOW, 23) < change(MoveSpeed.NORMAL, 23)
    assert change(MoveSpeed.NORMAL, 8) < change(MoveSpeed.VERY_FAST, 8)


def test_a_long_lens_brings_the_place_nearer_and_leaves_people(make_job: Make, shoot: Make) -> None:
    jobs = [make_job(camera=Camera(size=ShotSize.MEDIUM, lens_mm=mm), place=_STREET, frames=1) for mm in (18, 200)]
    heads = [_head_px(Shot(job)) for job in jobs]
    assert heads[0] == pytest.approx(heads[1], rel=0.02)
    wide, long = (shoot(job)[0] for job in jobs)
    assert _sharpness(long, slice(0, 90)) < 0.7 * _sharpness(wide, slice(0, 90))


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_as_many_people_as_promised_hide_nobodys_face(make_person: Make, aspect: float) -> None:
    most = AnimaticEngine().capabilities().most_people
    people = tuple(make_person(f"P{index}", position=list(Position)[index % 3]) for index in range(most))
    for size in ShotSize:
        spots = block(people, size, aspect)
        assert len(spots) == most
        for one, other in itertools.combinations(spots, 2):
            beside = abs(one.x - other.x) > 0.07 * max(one.far, other.far)
            assert beside or abs(one.far - other.far) > 0.05


def test_the_focus_leaves_an_object_too(make_job: Make, shoot: Make) -> None:
    camera = Camera(size=ShotSize.CLOSE_UP, move=CameraMove.RACK_FOCUS)
    job = make_job(role=Role.INSERT, subject="THE BRASS KEY", frames=12, size=Resolution(640, 360))
    frames = shoot(job.model_copy(update={"camera": camera}))
    steepest = [np.abs(np.diff(one[95:125, 325:415].astype(int), axis=0)).max() for one in (frames[0], frames[-1])]
    assert steepest[0] > 1.5 * steepest[1]


@pytest.mark.parametrize("speed", list(MoveSpeed))
@pytest.mark.parametrize(
    "move",
    [
        CameraMove.SUPER_DOLLY_IN,
        CameraMove.SUPER_DOLLY_OUT,
        CameraMove.AERIAL_PULLBACK,
        CameraMove.FPV,
        CameraMove.THROUGH_OBJECT,
        CameraMove.HYPERLAPSE,
        CameraMove.CRASH_ZOOM,
    ],
)
def test_a_camera_that_comes_near_keeps_eyes_in_the_picture(make_job: Make, move: CameraMove, speed: MoveSpeed) -> None:
    camera = Camera(size=ShotSize.FULL, move=move, speed=speed)
    shot = Shot(make_job(camera=camera, frames=96, place=_STREET))
    eyes_y = shot.stage.painting.floor_y - 0.90 * PERSON
    for frame in range(96):
        x, y = shot.path.at(frame).view(1.0, shot.frame)(0.0, eyes_y)
        assert 0.06 * 180 < y < 0.75 * 180
        assert 0.1 * 320 < x < 0.9 * 320
