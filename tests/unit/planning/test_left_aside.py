from __future__ import annotations

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.shots import Generation, Lora, Role, ShotSpec
from filmstudio.planning.left_aside import left_aside
from tests.unit.planning.sheets import ENGINE, spec

DRAWS = ENGINE.model_copy(update={"reads_prompt": False})


def asking(shot: str, **generation: object) -> ShotSpec:
    return spec(shot, generation=Generation.model_validate(generation))


def test_nothing_is_said_where_nothing_was_asked() -> None:
    assert list(left_aside([spec("1A"), spec("1B")], ENGINE)) == []


def test_a_shot_for_another_engine_is_refused_by_one_that_generates() -> None:
    with pytest.raises(UsageError, match="shot 1B asks for the engine 'wan'; a film is shot by one engine") as caught:
        list(left_aside([spec("1A"), asking("1B", engine="wan")], ENGINE))
    assert caught.value.hint is not None
    assert "--engine wan" in caught.value.hint
    assert list(left_aside([asking("1B", engine="test")], ENGINE)) == []


def test_an_engine_that_draws_previews_such_a_film_and_says_so() -> None:
    (said,) = left_aside([asking("1B", engine="wan")], DRAWS)
    assert said == "shot 1B asks for another engine: the engine 'test' draws a preview"


def test_every_wish_is_named_once_with_its_shots() -> None:
    shots = [asking(f"{n}A", steps=30, loras=(Lora(name="ink"),)) for n in range(1, 6)]
    said = list(left_aside(shots, ENGINE))
    assert said == [
        f"shots 1A, 2A, 3A and 2 more ask for {wish}: the engine 'test' leaves that aside"
        for wish in ("a number of steps", "LoRAs")
    ]


def test_words_for_a_prompt_are_left_aside_only_where_none_is_read() -> None:
    shots = [asking("1A", prompt_extra="heavy rain")]
    assert list(left_aside(shots, ENGINE)) == []
    assert "words for the prompt" in next(iter(left_aside(shots, DRAWS)))


def test_a_standpoint_is_no_wish_for_the_prompt() -> None:
    pov = spec("1A", role=Role.POV, generation=Generation(prompt_extra="seen through the eyes of NELL"))
    assert list(left_aside([pov], DRAWS)) == []
    written = spec("1A", role=Role.POV, generation=Generation(prompt="a street through wet glass"))
    assert list(left_aside([written], DRAWS)) == [
        "shot 1A asks for words for the prompt: the engine 'test' leaves that aside"
    ]
