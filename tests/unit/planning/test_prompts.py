from __future__ import annotations

import pytest

from filmstudio.model.camera import Camera, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock, View
from filmstudio.model.capabilities import Dialect
from filmstudio.model.cast import Cast
from filmstudio.model.prompt import joined
from filmstudio.model.shots import Generation, Origin, Role, ShotSpec, StoryTime
from filmstudio.planning.prompts import Voicing, write_prompt
from tests.unit.planning.sheets import cast_of, spec


def write(shot: ShotSpec, cast: Cast, style: str = "") -> str:
    return joined(write_prompt(shot, cast, Dialect(), Voicing(style)).parts)


def test_style_framing_people_action_and_place_stand_in_this_order() -> None:
    prompt = write(spec(action="She counts\ncoins."), cast_of("ADA"), "16mm, cold grey")
    parts = ["16mm, cold grey.", "Medium shot", "ADA", "She counts coins.", "Interior, KITCHEN, in daylight."]
    places = [prompt.index(part) for part in parts]
    assert places == sorted(places)


def test_a_description_enters_word_for_word() -> None:
    cast = cast_of("ADA")
    described = cast.members[0].model_copy(update={"description": "34, black curls; white apron"})
    prompt = write(spec(), cast.model_copy(update={"members": (described,)}))
    assert "34, black curls; white apron" in prompt


def prompt_of(shot: ShotSpec, style: str = "") -> str:
    return write(shot, cast_of("ADA"), style)


def filmed(**camera: object) -> ShotSpec:
    return spec(camera=Camera(size=ShotSize.MEDIUM).model_copy(update=camera))


@pytest.mark.parametrize("move", [move for move in CameraMove if move is not CameraMove.STATIC])
def test_every_move_is_one_sentence_more(move: CameraMove) -> None:
    still, moved = prompt_of(filmed()), prompt_of(filmed(move=move))
    assert moved.startswith(still)
    assert len(moved) > len(still) + 5
    assert moved.endswith(".")


def test_a_still_camera_is_told_only_where_somebody_asked_for_it() -> None:
    assert "camera" not in prompt_of(filmed()).lower()
    ruled = filmed().model_copy(update={"origins": (Origin(field="camera.move", source="rule:single"),)})
    asked = filmed().model_copy(update={"origins": (Origin(field="camera.move", source="script:12"),)})
    assert "camera" not in prompt_of(ruled).lower()
    assert "camera" in prompt_of(asked).lower()


@pytest.mark.parametrize(("lens_mm", "words"), [(14.0, "14mm ultra-wide lens"), (85.0, "85mm portrait lens")])
def test_a_focal_length_is_told_in_the_vocabularys_words(lens_mm: float, words: str) -> None:
    assert f"{words}." in prompt_of(filmed(lens_mm=lens_mm))


def test_a_move_is_on_its_subject_and_at_its_speed() -> None:
    toward = prompt_of(filmed(move=CameraMove.DOLLY_IN, speed=MoveSpeed.VERY_FAST))
    assert "{subject}" not in toward
    assert "ADA" in toward.rsplit(". ", 1)[1]
    assert toward.endswith(", very quickly.")


@pytest.mark.parametrize(
    "shot",
    [
        filmed(view=View.REAR),
        filmed(lens_mm=85.0),
        filmed(lens_kind=LensKind.ANAMORPHIC),
        filmed(focus=Focus.SHALLOW),
        spec(light=Light.MOONLIGHT),
        spec(stock=Stock.SUPER_8),
        spec(story_time=StoryTime.DREAM),
        spec(style="charcoal drawing"),
        spec(generation=Generation(prompt_extra="charcoal drawing")),
    ],
)
def test_every_wish_adds_words_and_takes_none(shot: ShotSpec) -> None:
    plain = {word.strip(".,") for word in prompt_of(filmed()).split()}
    assert plain < {word.strip(".,") for word in prompt_of(shot).split()}


def test_the_films_style_stands_before_the_shots() -> None:
    assert prompt_of(spec(style="salt haze"), "16mm").startswith("16mm. Salt haze. ")


def test_a_written_prompt_replaces_all_words() -> None:
    shot = spec(action="She sings.", generation=Generation(prompt="A red  door.", prompt_extra="Rain."))
    assert prompt_of(shot, "noir") == "A red door. Rain."


def test_script_language_is_no_scene() -> None:
    prompt = prompt_of(spec(action="CLOSE ON the lamp. We see it flicker (beat) -- and die."))
    assert "The lamp. It flicker, and die." in prompt
    assert "We see" not in prompt


def test_an_insert_names_its_object() -> None:
    assert "Insert shot of the key" in write(spec(role=Role.INSERT, subject="the key"), cast_of("ADA"))
