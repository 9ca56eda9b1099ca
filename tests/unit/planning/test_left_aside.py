from __future__ import annotations

from filmstudio.model.checkpoint import Task
from filmstudio.model.shots import Generation, Lora, PictureAt, Role, ShotSpec, SoundFrom
from filmstudio.planning.left_aside import left_aside
from tests.unit.planning.sheets import DRAWS, ENGINE, spec


def asking(shot: str, **generation: object) -> ShotSpec:
    return spec(shot, generation=Generation.model_validate(generation))


def test_nothing_is_said_where_nothing_was_asked() -> None:
    assert list(left_aside([spec("1A"), spec("1B")], ENGINE)) == []


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


def test_pictures_clips_and_sound_are_left_aside_where_they_are_not_read() -> None:
    pictures = {"last_frame": "a.png", "keyframes": (PictureAt(at_s=1, file="b.png"),), "control": "c.mp4"}
    shots = [asking("1A", **pictures, quality="draft", audio=SoundFrom.ENGINE)]
    wishes = ("a quality", "a last frame", "keyframes", "a clip to follow", "sound from the engine")
    said = [f"shot 1A asks for {wish}: the engine 'test' leaves that aside" for wish in wishes]
    assert list(left_aside(shots, ENGINE)) == said
    reads = {"tasks": (Task.KEYFRAMES, Task.CONTROL), "most_keyframes": 1, "reads_sampling": True, "sound": True}
    assert list(left_aside(shots, ENGINE.model_copy(update=reads))) == []
    # Recorded voices are what every engine leaves room for.
    assert list(left_aside([asking("1A", audio=SoundFrom.VOICE)], ENGINE)) == []


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
