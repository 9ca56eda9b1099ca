"""The passes: what they say of a pixel is what is drawn there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.camera.reel import Reel
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.engines.animatic.passes import draw_passes
from filmstudio.model.camera import CameraMove, LensKind, ShotSize
from filmstudio.model.guide import GuidePass
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Position, Role

Make = Callable[..., Any]

STREET = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.DAY)
ALL: frozenset[Any] = frozenset({*GuidePass, "mask"})


@pytest.fixture
def two(make_job: Make, make_person: Make) -> Callable[..., Any]:
    def make(**changes: Any) -> Any:
        people = (
            make_person(position=Position.LEFT, facing=Facing.RIGHT),
            make_person("ISAAC", position=Position.RIGHT, facing=Facing.LEFT),
        )
        return make_job(**({"people": people, "place": STREET, "frames": 3, "role": Role.TWO_SHOT} | changes))

    return make


@pytest.mark.parametrize("move", [CameraMove.STATIC, CameraMove.DOLLY_IN, CameraMove.HANDHELD])
def test_the_picture_is_the_films_and_the_mask_is_where_people_change_it(two: Make, move: CameraMove) -> None:
    job = two(move=move, shot=ShotSize.FULL)
    drawn, film = list(draw_passes(job, ALL)), Reel(job, words=False)
    assert len(drawn) == 3
    for index, passes in enumerate(drawn):
        assert sorted(passes) == ["depth", "edges", "mask", "picture", "pose"]
        assert (passes["picture"] == film.frame(index)).all()
        for name, plane in passes.items():
            assert plane.shape[:2] == (180, 320), name
            assert plane.flags.c_contiguous
        mask = passes["mask"]
        assert set(np.unique(mask)) == {0, 1, 2}
        assert np.nonzero(mask == 1)[1].mean() < np.nonzero(mask == 2)[1].mean()
        # Their bones lie on them.
        bones = passes["pose"].max(axis=2) > 0
        assert (mask[bones] > 0).mean() > 0.75


def test_depth_is_near_where_people_stand_and_grows_along_the_ground(two: Make) -> None:
    passes = next(draw_passes(two(shot=ShotSize.FULL), ALL))
    depth, mask = passes["depth"].astype(int), passes["mask"]
    assert depth[mask > 0].min() > depth[:20].mean() + 40
    middle = depth[:, 160][mask[:, 160] == 0]
    assert middle[-1] > middle[0] + 80
    # The floor under their feet is as near as they are.
    rows, columns = np.nonzero(mask == 1)
    low = rows.argmax()
    assert abs(depth[min(rows[low] + 3, 179), columns[low]] - depth[rows[low], columns[low]]) < 24


def test_edges_are_white_on_black_and_follow_people(two: Make) -> None:
    passes = next(draw_passes(two(shot=ShotSize.MEDIUM), ALL))
    edges, mask = passes["edges"], passes["mask"]
    assert 0.01 < (edges > 128).mean() < 0.3
    rim = np.zeros(mask.shape, bool)
    rim[1:, :] |= mask[1:, :] != mask[:-1, :]
    rim[:, 1:] |= mask[:, 1:] != mask[:, :-1]
    assert (edges[rim] > 128).mean() > 0.6


def test_a_near_shoulder_has_its_own_level_and_is_nearest(two: Make, make_person: Make) -> None:
    near = make_person("ISAAC", position=Position.RIGHT, shoulder=True)
    job = two(people=(make_person(position=Position.LEFT), near), role=Role.OVER_SHOULDER)
    passes = next(draw_passes(job, ALL))
    depth, mask = passes["depth"].astype(int), passes["mask"]
    assert depth[mask == 2].mean() > depth[mask == 1].mean() + 30
    assert np.nonzero(mask == 2)[1].mean() > 220


def test_passes_are_bent_with_the_lens(two: Make) -> None:
    plain, bent = (
        next(draw_passes(two(shot=ShotSize.FULL, camera=_camera(kind)), ALL)) for kind in (None, LensKind.FISHEYE)
    )
    assert (bent["mask"] > 0).sum() > 1.15 * (plain["mask"] > 0).sum()
    assert set(np.unique(bent["mask"])) == {0, 1, 2}


def _camera(kind: LensKind | None) -> Any:
    from filmstudio.model.camera import Camera

    return Camera(size=ShotSize.FULL, lens_kind=kind)


def test_two_finishes_of_one_shot_share_their_camera(two: Make) -> None:
    job = two(move=CameraMove.TRUCK_LEFT)
    colour = Shot(job)
    ink = Shot(job.model_copy(update={"finish": "ink"}), like=colour)
    assert ink.path.at(2) == colour.path.at(2)


def test_only_what_is_wanted_is_made_and_a_title_is_its_place(two: Make) -> None:
    assert list(next(draw_passes(two(), frozenset({GuidePass.DEPTH})))) == ["depth"]
    assert list(next(draw_passes(two(), frozenset({GuidePass.FIRST})))) == ["picture"]
    card = list(draw_passes(two(role=Role.TITLE, subject="LOW TIDE"), ALL))
    assert len(card) == 3
    assert not card[0]["mask"].any()
    assert not card[0]["pose"].any()
    assert card[0]["depth"].any()


def test_the_same_job_gives_the_same_passes(two: Make) -> None:
    for one, other in zip(draw_passes(two(), ALL), draw_passes(two(), ALL), strict=True):
        assert all((one[name] == other[name]).all() for name in one)
