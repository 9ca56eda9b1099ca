"""Pictures given to Wan: they change the clip, stand where they were meant, or are refused; none is dropped."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image

from filmstudio.engines.diffusers.wan_conditions import canvas
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Task
from tests.unit.engines.diffusers.wan_calls import (
    BUILDERS,
    FAMILY,
    FRAMES,
    SIZE,
    Model,
    call_of,
    hear_nothing,
    model,
    picture,
)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Model]:
    folder = tmp_path_factory.mktemp("wan")
    return {kind: model(folder, kind) for kind in BUILDERS}


@pytest.fixture(scope="module")
def vace(models: dict[str, Model]) -> Model:
    return models["wan-2.1-vace"]


def colours(mine: Model, **given: Any) -> tuple[list[str], str]:
    """Return the canvas as colours, and its mask as a word of `k` for keep and `m` for make."""
    names = {(255, 0, 0): "red", (0, 0, 255): "blue", (127, 127, 127): "grey", (0, 128, 0): "green"}
    clip, mask = canvas(call_of(mine, Task.KEYFRAMES, **{"keyframes": {}, "frames": 9, **given}))
    assert all(one.size == SIZE for one in (*clip, *mask))
    return (
        [names[one.getpixel((0, 0))] for one in clip],  # type: ignore[index]
        "".join({0: "k", 255: "m"}[one.getpixel((5, 5))] for one in mask),  # type: ignore[index]
    )


def test_what_is_unknown_is_grey_and_to_be_made(vace: Model) -> None:
    clip, mask = colours(vace, head=[picture("red")] * 5)
    assert clip == ["red"] * 5 + ["grey"] * 4
    assert mask == "kkkkkmmmm"


def test_first_last_and_keyframes_stand_where_they_belong(vace: Model) -> None:
    clip, mask = colours(
        vace, first=picture("red"), last=picture("blue"), keyframes={4: picture("green"), 99: picture("red")}
    )
    assert clip == ["red", *["grey"] * 3, "green", *["grey"] * 3, "blue"]
    assert mask == "kmmmkmmmk"


def test_what_was_there_before_wins_over_other_pictures(vace: Model) -> None:
    clip, _ = colours(vace, head=[picture("red")] * 5, first=picture("blue"), keyframes={2: picture("green")})
    assert clip[:5] == ["red"] * 5


def test_a_clip_to_follow_is_remade_but_where_something_stands(vace: Model) -> None:
    clip, mask = colours(vace, control=[picture("green")] * 3, first=picture("red"))
    assert clip == ["red"] + ["green"] * 8
    assert mask == "kmmmmmmmm"
    assert len(canvas(call_of(vace, Task.CONTROL, control=[picture("green")] * 40))[0]) == FRAMES


def test_nothing_given_is_no_canvas(vace: Model) -> None:
    """VACE then makes everything; a mask without a clip would be refused."""
    assert canvas(call_of(vace, Task.TEXT)) == ([], [])
    assert FAMILY.arguments(None, call_of(vace, Task.TEXT)) == {}


@pytest.mark.parametrize(
    ("kind", "task", "one", "other"),
    [
        ("wan-2.1-i2v", Task.FIRST_FRAME, {"first": picture("red")}, {"first": picture("blue")}),
        ("wan-2.1-i2v", Task.FIRST_FRAME, {"head": [picture("red")]}, {"head": [picture("blue")]}),
        ("wan-2.1-flf2v", Task.FIRST_LAST, {"last": picture("red")}, {"last": picture("blue")}),
        ("wan-2.2-i2v-a14b", Task.FIRST_LAST, {"last": picture("red")}, {"last": picture("blue")}),
        ("wan-2.2-ti2v-5b", Task.FIRST_FRAME, {"first": picture("red")}, {"first": picture("blue")}),
        ("wan-2.1-vace", Task.FIRST_FRAME, {"first": picture("red")}, {"first": picture("blue")}),
        ("wan-2.1-vace", Task.FIRST_LAST, {"last": picture("red")}, {"last": picture("blue")}),
        ("wan-2.1-vace", Task.KEYFRAMES, {"keyframes": {1: picture("red")}}, {"keyframes": {3: picture("red")}}),
        ("wan-2.1-vace", Task.REFERENCES, {"references": [picture("red")]}, {"references": [picture("blue")]}),
        ("wan-2.1-vace", Task.EXTEND, {"head": [picture("red")] * 2}, {"head": [picture("red")]}),
        ("wan-2.1-vace", Task.CONTROL, {"control": [picture("red")]}, {"control": [picture("blue")]}),
        ("wan-2.2-vace-a14b", Task.REFERENCES, {"references": [picture("red")]}, {"references": [picture("blue")]}),
    ],
)
def test_a_condition_changes_the_clip(
    kind: str, task: Task, one: dict[str, Any], other: dict[str, Any], models: dict[str, Model]
) -> None:
    import torch

    mine = models[kind]
    pipe = mine.pipe(task)
    clips = [FAMILY.denoise(pipe, call_of(mine, task, **given), hear_nothing).video for given in (one, other)]
    assert not torch.equal(*clips)


@pytest.mark.parametrize("references", [1, 3])
def test_frames_that_vace_puts_before_the_clip_are_taken_off(references: int, vace: Model) -> None:
    pipe = vace.pipe(Task.REFERENCES)
    call = call_of(vace, Task.REFERENCES, frames=9, references=[picture("red", (30, 80))] * references)
    latents = FAMILY.denoise(pipe, call, hear_nothing)
    assert latents.video.shape[2] == 3 + references
    assert len(FAMILY.decode(pipe, call, latents).frames) == 9


def test_more_references_than_latent_frames_are_refused(vace: Model) -> None:
    """diffusers fails on them in the middle of a call; no clip of this kind is so short as to meet it."""
    with pytest.raises(EngineError, match="3 references for 5 frames"):
        FAMILY.arguments(None, call_of(vace, Task.REFERENCES, frames=5, references=[picture("red")] * 3))
    assert (vace.kind.grid.minimum - 1) // vace.kind.temporal + 1 >= vace.kind.most_references


def test_references_go_with_every_other_condition(vace: Model) -> None:
    call = call_of(vace, Task.REFERENCES, head=[picture("red")], last=picture("blue"), keyframes={2: picture("red")})
    arguments = FAMILY.arguments(None, call)
    assert set(arguments) == {"video", "mask", "reference_images"}
    pipe = vace.pipe(Task.REFERENCES)
    clip = FAMILY.decode(pipe, call, FAMILY.denoise(pipe, call, hear_nothing))
    assert len(clip.frames) == FRAMES


@pytest.mark.parametrize(
    ("kind", "task", "given", "says"),
    [
        ("wan-2.2-ti2v-5b", Task.FIRST_FRAME, {"last": picture("blue")}, "a last picture"),
        ("wan-2.2-ti2v-5b", Task.TEXT, {"first": picture("blue")}, "a first picture"),
        ("wan-2.1-i2v", Task.FIRST_FRAME, {"last": picture("blue")}, "a last picture"),
        ("wan-2.1-i2v", Task.FIRST_FRAME, {"first": None}, "needs a first picture"),
        ("wan-2.1-i2v", Task.FIRST_FRAME, {"head": [picture("red")] * 5}, "5 frames to go on from"),
        ("wan-2.1-flf2v", Task.FIRST_LAST, {"last": None}, "needs a last picture too"),
        ("wan-2.1-t2v", Task.TEXT, {"references": [picture("red")]}, "reference pictures"),
        ("wan-2.1-t2v", Task.TEXT, {"keyframes": {3: picture("red")}}, "keyframes"),
        ("wan-2.1-t2v", Task.TEXT, {"control": [picture("red")]}, "a clip to follow"),
        ("wan-2.2-i2v-a14b", Task.FIRST_FRAME, {"last": picture("blue")}, "a last picture"),
    ],
)
def test_what_diffusers_would_drop_or_fail_on_is_refused(
    kind: str, task: Task, given: dict[str, Any], says: str, models: dict[str, Model]
) -> None:
    """A last picture on TI2V-5B changes nothing, on 2.1 I2V it fails inside the attention: measured."""
    with pytest.raises(EngineError, match=says) as raised:
        FAMILY.arguments(None, call_of(models[kind], task, **given))
    assert raised.value.hint


def test_why_a_last_picture_is_refused_by_the_5b(models: dict[str, Model]) -> None:
    """Holds as long as diffusers ignores it; when this fails, the kind can offer it."""
    import torch

    mine = models["wan-2.2-ti2v-5b"]
    pipe = mine.pipe(Task.FIRST_FRAME)
    call = call_of(mine, Task.FIRST_FRAME)
    bare = {
        "image": call.first,
        "prompt_embeds": torch.ones(1, 512, 32),
        "guidance_scale": 1.0,
        "width": SIZE.width,
        "height": SIZE.height,
        "num_frames": FRAMES,
        "num_inference_steps": 2,
        "output_type": "latent",
    }
    without, with_last = (
        pipe(**bare, **last, generator=torch.Generator("cpu").manual_seed(1)).frames
        for last in ({}, {"last_image": picture("blue")})
    )
    assert torch.equal(without, with_last)


def test_pictures_of_the_callers_are_left_as_they_were(vace: Model) -> None:
    given = picture("red", (40, 90))
    before = given.tobytes()
    pipe = vace.pipe(Task.REFERENCES)
    FAMILY.denoise(pipe, call_of(vace, Task.REFERENCES, references=[given]), hear_nothing)
    assert isinstance(given, Image.Image)
    assert (given.size, given.tobytes()) == ((40, 90), before)
