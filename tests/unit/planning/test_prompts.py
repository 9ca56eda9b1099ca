from __future__ import annotations

import pytest

from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.shots import Role
from filmstudio.planning.prompts import write_prompt
from tests.unit.planning.sheets import cast_of, spec


def test_style_framing_people_action_and_place_stand_in_this_order() -> None:
    prompt = write_prompt(spec(action="She counts\ncoins."), cast_of("ADA"), "16mm, cold grey")
    parts = ["16mm, cold grey.", "Medium shot", "ADA", "She counts coins.", "Interior, KITCHEN, in daylight."]
    places = [prompt.index(part) for part in parts]
    assert places == sorted(places)


def test_a_description_enters_word_for_word() -> None:
    cast = cast_of("ADA")
    described = cast.members[0].model_copy(update={"description": "34, black curls; white apron"})
    prompt = write_prompt(spec(), cast.model_copy(update={"members": (described,)}), "")
    assert "34, black curls; white apron" in prompt


@pytest.mark.parametrize("move", list(CameraMove))
def test_every_move_is_a_sentence_and_a_still_camera_is_not_mentioned(move: CameraMove) -> None:
    prompt = write_prompt(spec(camera=Camera(size=ShotSize.WIDE, move=move)), cast_of("ADA"), "")
    words = prompt.lower()
    assert ("camera" in words or "lens" in words or "pan" in words or "zoom" in words) == (
        move is not CameraMove.STATIC
    )


def test_an_insert_names_its_object() -> None:
    assert "Insert shot of the key" in write_prompt(spec(role=Role.INSERT, subject="the key"), cast_of("ADA"), "")
