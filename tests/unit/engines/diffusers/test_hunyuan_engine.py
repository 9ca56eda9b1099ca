"""The engine `hunyuan` from a folder to footage."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers.hunyuan import HunyuanEngine
from filmstudio.errors import EngineError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import Checkpoint, Task
from filmstudio.model.job import Continuation, RenderJob
from filmstudio.model.look import Quality
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Role
from filmstudio.ports.engine import Progress, Stage
from filmstudio.units import Resolution
from tests.tiny_checkpoints.hunyuan import build_10, build_framepack, build_i2v_15, build_t2v_15

ENGINE = HunyuanEngine()
BUILDERS = {
    "hunyuan-1.5-480p-t2v": build_t2v_15,
    "hunyuan-1.5-480p-i2v": build_i2v_15,
    "hunyuan-1.0-t2v": build_10,
    "hunyuan-framepack": build_framepack,
}


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Checkpoint]:
    folder = tmp_path_factory.mktemp("hunyuan")
    found = {kind: ENGINE.recognise(build(folder / kind)) for kind, build in BUILDERS.items()}
    return {kind: one.model_copy(update={"digest": "0" * 64}) for kind, one in found.items() if one is not None}


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    path = tmp_path_factory.mktemp("pictures") / "first.png"
    Image.effect_mandelbrot((90, 60), (-2, -1, 1, 1), 20).convert("RGB").save(path)
    return hashlib.sha256(path.read_bytes()).hexdigest(), path


def _job(checkpoint: Checkpoint, **changes: Any) -> RenderJob:
    return RenderJob(
        engine="hunyuan",
        engine_version=ENGINE.capabilities(checkpoint).version,
        checkpoint=checkpoint.pin,
        slate="1A",
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY),
        prompt=(PromptPart(kind=PartKind.ACTION, text="a woman walks"),),
        seed=5,
        size=Resolution(64, 64),
        rate=Fraction(24),
        frames=5,
    ).model_copy(update={"steps": 2, **changes})


def _ignored(_progress: Progress) -> None:
    return


def _shot(checkpoint: Checkpoint, job: RenderJob, *files: tuple[str, Path], before: Any = ()) -> np.ndarray[Any, Any]:
    stage = Stage(checkpoint=checkpoint, files=dict(files), device="cpu")
    with ENGINE.open(stage, [job], _ignored) as opened:
        footage = opened.shoot(job, _ignored, before)
        frames = np.stack(list(footage.frames))
    assert frames.shape == (footage.count, footage.size.height, footage.size.width, 3)
    return frames


def test_every_folder_is_known_for_what_it_is(checkpoints: dict[str, Checkpoint]) -> None:
    assert {kind: one.kind for kind, one in checkpoints.items()} == {kind: kind for kind in BUILDERS}
    new, old = (checkpoints[kind] for kind in ("hunyuan-1.5-480p-i2v", "hunyuan-1.0-t2v"))
    assert (new.lora_families, old.lora_families) == (("hunyuan-video-1.5",), ("hunyuan-video",))
    assert "guider/guider_config.json" in new.files


@pytest.mark.parametrize("kind", ["hunyuan-1.5-480p-t2v", "hunyuan-1.0-t2v"])
def test_words_become_footage(checkpoints: dict[str, Checkpoint], kind: str) -> None:
    job = _job(checkpoints[kind])
    route = ENGINE.plan(job, checkpoints[kind])
    assert (route.task, route.size, route.frames) == (Task.TEXT, Resolution(64, 64), 5)
    frames = _shot(checkpoints[kind], job)
    assert frames.shape == (5, 64, 64, 3)
    assert np.array_equal(frames, _shot(checkpoints[kind], job))


def test_a_picture_becomes_footage_and_footage_goes_on(
    checkpoints: dict[str, Checkpoint], picture: tuple[str, Path]
) -> None:
    checkpoint = checkpoints["hunyuan-1.5-480p-i2v"]
    job = _job(checkpoint, first_frame=picture[0])
    frames = _shot(checkpoint, job, picture)
    assert frames.shape == (5, 64, 64, 3)
    after = Continuation(after="0" * 64, shot="1A", frames=1)
    next_job = _job(checkpoint, continues=after, seed=6)
    assert ENGINE.plan(next_job, checkpoint).segments[0].head_frames == 1
    assert _shot(checkpoint, next_job, before=[frames[-1]]).shape == (5, 64, 64, 3)


def test_a_model_for_pictures_says_that_it_needs_one(checkpoints: dict[str, Checkpoint]) -> None:
    for kind in ("hunyuan-1.5-480p-i2v", "hunyuan-framepack"):
        with pytest.raises(EngineError, match="first frame"):
            ENGINE.plan(_job(checkpoints[kind]), checkpoints[kind])


def test_a_model_for_words_says_what_it_leaves_out(
    checkpoints: dict[str, Checkpoint], picture: tuple[str, Path]
) -> None:
    checkpoint = checkpoints["hunyuan-1.5-480p-t2v"]
    route = ENGINE.plan(_job(checkpoint, first_frame=picture[0], last_frame=picture[0], sound=True), checkpoint)
    assert sum("left out" in said for said in route.downgrades) == 2
    assert any("silent" in said for said in route.downgrades)


def test_framepack_makes_any_length_in_one_go(checkpoints: dict[str, Checkpoint], picture: tuple[str, Path]) -> None:
    checkpoint = checkpoints["hunyuan-framepack"]
    long = _job(checkpoint, first_frame=picture[0], frames=24 * 60)
    route = ENGINE.plan(long, checkpoint)
    assert (len(route.segments), route.frames, route.segments[0].frames) == (1, 1800, 1801)
    short = _job(checkpoint, first_frame=picture[0], last_frame=picture[0], frames=24)
    assert ENGINE.plan(short, checkpoint).task is Task.FIRST_LAST
    assert _shot(checkpoint, short, picture).shape == (30, 64, 64, 3)


def test_a_long_shot_is_cut_where_the_model_ends(checkpoints: dict[str, Checkpoint], picture: tuple[str, Path]) -> None:
    checkpoint = checkpoints["hunyuan-1.5-480p-i2v"]
    route = ENGINE.plan(_job(checkpoint, first_frame=picture[0], frames=200), checkpoint)
    assert [segment.head_frames for segment in route.segments] == [0, 1]
    assert all(segment.frames <= 121 for segment in route.segments)


def test_the_published_sizes_are_used_for_films_of_their_shape(checkpoints: dict[str, Checkpoint]) -> None:
    checkpoint = checkpoints["hunyuan-1.5-480p-t2v"]
    film = _job(checkpoint, size=Resolution(1920, 1080))
    assert ENGINE.plan(film, checkpoint).size == Resolution(848, 480)
    upright = _job(checkpoint, size=Resolution(1080, 1920))
    assert ENGINE.plan(upright, checkpoint).size == Resolution(480, 848)
    draft = ENGINE.plan(_job(checkpoint, size=Resolution(1920, 1080), quality=Quality.DRAFT), checkpoint).size
    assert draft.width % 16 == draft.height % 16 == 0
    assert draft.width < 848 / 2 + 16


def test_embedded_guidance_is_one_pass_a_step(checkpoints: dict[str, Checkpoint]) -> None:
    old = ENGINE.plan(_job(checkpoints["hunyuan-1.0-t2v"], negative="blur"), checkpoints["hunyuan-1.0-t2v"])
    assert (old.passes, old.guidance) == (1, 6.0)
    assert any("must not be seen" in said for said in old.downgrades)
    new = ENGINE.plan(_job(checkpoints["hunyuan-1.5-480p-t2v"]), checkpoints["hunyuan-1.5-480p-t2v"])
    assert (new.passes, new.guidance) == (2, 6.0)


def test_drafts_of_1_0_leave_out_what_hardly_changes_and_repeat(checkpoints: dict[str, Checkpoint]) -> None:
    checkpoint = checkpoints["hunyuan-1.0-t2v"]
    job = _job(checkpoint, quality=Quality.DRAFT, size=Resolution(128, 128), steps=4)
    made = []
    with ENGINE.open(Stage(checkpoint=checkpoint, device="cpu"), [job], _ignored) as opened:
        for _ in range(2):
            footage = opened.shoot(job, _ignored)
            made.append(np.stack(list(footage.frames)))
            assert footage.making is not None
            assert "FirstBlockCache" in footage.making.step_cache
    assert made[0].shape == (5, 64, 64, 3)
    assert np.array_equal(made[0], made[1])


def test_prompts_are_counted_by_each_generations_own_tokenizer(checkpoints: dict[str, Checkpoint]) -> None:
    for kind, limit in (("hunyuan-1.5-480p-t2v", 1000), ("hunyuan-1.0-t2v", 256)):
        short = ENGINE.fit_prompt(_job(checkpoints[kind]), checkpoints[kind])
        assert 0 < short.tokens < limit
        long = _job(
            checkpoints[kind],
            prompt=(
                PromptPart(kind=PartKind.ACTION, text="a woman walks"),
                PromptPart(kind=PartKind.GLASS, text="wide glass " * limit),
            ),
        )
        fitted = ENGINE.fit_prompt(long, checkpoints[kind])
        assert (fitted.text, fitted.too_long) == (short.text, False)
        assert [part.kind for part in fitted.left_out] == [PartKind.GLASS]


def test_a_stop_leaves_the_engine_usable(checkpoints: dict[str, Checkpoint]) -> None:
    checkpoint = checkpoints["hunyuan-1.5-480p-t2v"]
    job = _job(checkpoint)

    def stop(progress: Progress) -> None:
        if progress.what == "step":
            raise KeyboardInterrupt

    with ENGINE.open(Stage(checkpoint=checkpoint, device="cpu"), [job], _ignored) as opened:
        with pytest.raises(KeyboardInterrupt):
            opened.shoot(job, stop)
        frames = np.stack(list(opened.shoot(job, _ignored).frames))
    assert np.array_equal(frames, _shot(checkpoint, job))


def test_dialects_follow_the_makers() -> None:
    kinds = {kind.id: kind for kind in ENGINE.family.kinds}
    words, pictures = kinds["hunyuan-1.5-720p-t2v"].dialect, kinds["hunyuan-1.5-720p-i2v"].dialect
    assert words.plain_view == pictures.plain_view == "The shot is at an eye-level angle with the main subject."
    assert (words.terms, words.light) == ("", True)
    assert (pictures.terms, pictures.light) == ("hunyuan", False)


def test_presets_name_kinds_and_say_where_they_may_not_be_used() -> None:
    kinds = {kind.id for kind in ENGINE.family.kinds}
    presets = ENGINE.presets()
    assert {preset.kind for preset in presets} <= kinds
    assert len({preset.name for preset in presets}) == len(presets)
    for preset in presets:
        assert all(place in preset.licence_terms for place in ("European Union", "United Kingdom", "South Korea"))
        assert ("was not read" in preset.licence_terms) == ("1.5" in preset.kind)
