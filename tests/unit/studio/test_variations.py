"""What variations wish, one over another, and laid over the shots of a film."""

from __future__ import annotations

import pytest

from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.camera import CameraMove, Light, MoveSpeed
from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.look import Quality
from filmstudio.model.shots import Lora
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.studio.reshooting.variations import (
    as_picked,
    asked_variation,
    laid_over,
    picked_variations,
    vary_shots,
    wish_of,
)
from tests.unit.planning.sheets import shot_list, spec

FILM = shot_list(spec("1A"), spec("1B"))


def of(*wishes: str, **more: object) -> Variation:
    return asked_variation(Variation.model_validate(more), wishes)


def test_wishes_are_kept_as_notes_have_them() -> None:
    assert of("camera.move=push_in; light=neon", "generation.steps=20").wishes == (
        "move: push in",
        "light: neon",
        "steps: 20",
    )


def test_seed_engine_and_quality_are_the_variations_own() -> None:
    asked = of("seed=4", "model=wan", "quality=draft", "light=neon")
    assert asked == Variation(seed=4, engine="wan", quality=Quality.DRAFT, wishes=("light: neon",))
    assert of("seed=4", seed=9) == Variation(seed=9)


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ("mvoe=push in", "nearest is `move`"),
        ("camera.mvoe=push_in", "nearest is `move`"),
        ("move=psuh in", "no move"),
        ("light=neon; light=hard", "twice"),
        ("id=7", "`id` names a shot for good"),
        ("skip", "`skip` leaves a shot out"),
        ("setup=table", "`setup`"),
        ("until=scene", "`until`"),
        ("role=insert", "`role`"),
        ("lock=all", "`lock`"),
        ("voice=anna", "`voice`"),
        ("dur=auto", "`dur: auto`"),
        ("the lamp goes out", "neither a pair"),
    ],
)
def test_what_no_take_can_have_is_refused(wish: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        of(wish)


def test_the_later_wish_takes_the_place_of_the_earlier_one_of_its_key() -> None:
    below = of("move=slow push in", "light=neon", "dur=3s", "lens=35mm anamorphic")
    above = of("move=pan left", "dur=48f")
    assert laid_over(below, above).wishes == ("light: neon", "lens: 35mm anamorphic", "move: pan left", "dur: 48f")
    assert wish_of(laid_over(below, above)).speed is None
    assert wish_of(laid_over(of("speed=slow"), of("push in"))).speed is MoveSpeed.SLOW


def test_another_engine_leaves_the_model_of_the_first_behind() -> None:
    below = Variation(engine="wan", model="wan2.1", seed=3)
    assert laid_over(below, Variation(engine="ltx")) == Variation(engine="ltx", seed=3)
    assert laid_over(below, Variation(seed=4)) == Variation(engine="wan", model="wan2.1", seed=4)
    assert laid_over(below, PLAIN) == below


def test_adapters_and_pictures_on_the_way_add_up() -> None:
    several = Variation(wishes=("lora: grain@0.4", "lora: noir"))
    assert [one.name for one in wish_of(several).loras or ()] == ["grain", "noir"]
    both = Variation(wishes=("keyframe: 1s a.png", "keyframe: 2s b.png"))
    assert [one.file for one in wish_of(both).keyframes or ()] == ["a.png", "b.png"]


def test_variations_are_laid_over_their_shots_alone() -> None:
    varied = vary_shots(FILM, {"1b": of("move=push in"), "9Z": of("light=neon")})
    assert varied.shots[0] is FILM.shots[0]
    assert varied.shots[1].camera.move is CameraMove.DOLLY_IN
    assert vary_shots(FILM, {}) is FILM


def test_picks_are_laid_over_the_film() -> None:
    takes = (
        LockedTake(shot="1A", take=2, key="k", picked=True, variation=of("light=neon")),
        LockedTake(shot="1B", take=2, key="k", rejected=True, variation=of("light=hard")),
        LockedTake(shot="1B", take=1, key="k", picked=True),
    )
    lock = Lock(seed=1, takes=takes)
    assert picked_variations(lock) == {"1A": of("light=neon")}
    assert [shot.light for shot in as_picked(FILM, lock, "x.lock").shots] == [Light.NEON, None]
    assert as_picked(FILM, None, "x.lock") is FILM


def test_a_pick_that_cannot_be_names_the_lock_and_the_way_out() -> None:
    bad = LockedTake(shot="1A", take=2, key="k", picked=True, variation=Variation(wishes=("mvoe: in",)))
    with pytest.raises(ProjectError, match=r"^x\.lock: what a picked take .*: shot 1A: 'mvoe: in'") as raised:
        as_picked(FILM, Lock(seed=1, takes=(bad,)), "x.lock")
    assert "unpick" in (raised.value.hint or "")


def test_an_adapter_that_is_named_again_has_the_new_weight() -> None:
    film = vary_shots(FILM, {"1A": of("lora=grain@0.4, noir")})
    again = vary_shots(film, {"1A": of("lora=noir@0.6")})
    assert again.shots[0].generation.loras == (Lora(name="grain", weight=0.4), Lora(name="noir", weight=0.6))
