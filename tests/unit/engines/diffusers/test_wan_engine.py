"""Wan through the door that the studio uses: recognise, plan, open, shoot."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.errors import EngineError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import Checkpoint, Task
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.footage import Footage
from filmstudio.model.job import Continuation, Keyframe, RenderJob
from filmstudio.model.look import Quality
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Role
from filmstudio.ports.engine import Progress, Stage
from filmstudio.units import Resolution
from tests.tiny_checkpoints.loras import write_lora
from tests.unit.engines.diffusers.wan_calls import BUILDERS, picture

ENGINE = WanEngine()


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Checkpoint]:
    folder = tmp_path_factory.mktemp("wan")
    found = {}
    for kind, build in BUILDERS.items():
        checkpoint = ENGINE.recognise(build(folder / kind))
        assert checkpoint is not None
        assert checkpoint.kind == kind
        found[kind] = checkpoint
    return found


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pictures by their SHA-256, and by their colour."""
    folder = tmp_path_factory.mktemp("pictures")
    found: dict[str, Path] = {}
    for colour in ("red", "blue", "green", "white"):
        path = folder / f"{colour}.png"
        picture(colour, (96, 64)).save(path)
        found[hashlib.sha256(path.read_bytes()).hexdigest()] = path
    return found


def sha_of(pictures: dict[str, Path], colour: str) -> str:
    return next(sha for sha, path in pictures.items() if path.stem == colour)


def job_of(checkpoint: Checkpoint, **otherwise: Any) -> RenderJob:
    usual: dict[str, Any] = {
        "engine": "wan",
        "engine_version": "1",
        "checkpoint": checkpoint.pin,
        "slate": "1A",
        "role": Role.SINGLE,
        "camera": Camera(size=ShotSize.MEDIUM),
        "place": Place(name="STREET", side=Side.EXTERIOR, time=TimeOfDay.NIGHT),
        "prompt": (PromptPart(kind=PartKind.ACTION, text="A man walks in the street."),),
        "steps": 2,
        "seed": 11,
        "size": Resolution(64, 64),
        "rate": Fraction(24),
        "frames": 7,
    }
    return RenderJob(**usual | otherwise)


def shoot(
    checkpoint: Checkpoint, files: dict[str, Path], *jobs: RenderJob, before: Sequence[Any] = ()
) -> list[tuple[Footage, Any]]:
    heard: list[Progress] = []
    stage = Stage(checkpoint=checkpoint, files=files, device="cpu")
    with ENGINE.open(stage, jobs, heard.append) as opened:
        footage = [opened.shoot(job, heard.append, before) for job in jobs]
        return [(one, np.stack(list(one.frames))) for one in footage]


@pytest.mark.parametrize("kind", BUILDERS)
def test_every_kind_from_folder_to_footage(
    kind: str, checkpoints: dict[str, Checkpoint], pictures: dict[str, Path]
) -> None:
    checkpoint = checkpoints[kind]
    given = {"first_frame": sha_of(pictures, "red"), "last_frame": sha_of(pictures, "blue")}
    job = job_of(checkpoint, **given)
    route = ENGINE.plan(job, checkpoint)
    ((footage, frames),) = shoot(checkpoint, pictures, job)
    assert footage.count == len(frames) == route.frames
    assert footage.rate == route.rate == (24 if kind == "wan-2.2-ti2v-5b" else 16)
    assert frames.shape[1:] == (64, 64, 3)
    assert frames.dtype == np.uint8
    assert footage.making is not None
    assert footage.making.route == route
    assert footage.making.latents


def test_what_a_kind_cannot_use_is_a_downgrade_never_silence(
    checkpoints: dict[str, Checkpoint], pictures: dict[str, Path]
) -> None:
    """diffusers ignores the last picture of a 5B without a word."""
    job = job_of(
        checkpoints["wan-2.2-ti2v-5b"],
        first_frame=sha_of(pictures, "red"),
        last_frame=sha_of(pictures, "blue"),
        keyframes=(Keyframe(frame=3, sha256=sha_of(pictures, "green")),),
        references=(Reference(kind=ReferenceKind.FACE, person="ADA", sha256=sha_of(pictures, "white")),),
    )
    route = ENGINE.plan(job, checkpoints["wan-2.2-ti2v-5b"])
    assert route.task is Task.FIRST_FRAME
    for lost in ("last frame", "keyframe", "reference"):
        assert any(lost in sentence for sentence in route.downgrades), (lost, route.downgrades)


def test_vace_uses_everything_together(checkpoints: dict[str, Checkpoint], pictures: dict[str, Path]) -> None:
    checkpoint = checkpoints["wan-2.1-vace"]
    reference = Reference(kind=ReferenceKind.FACE, person="ADA", sha256=sha_of(pictures, "white"))
    plain = job_of(checkpoint, references=(reference,))
    full = job_of(
        checkpoint,
        references=(reference,),
        last_frame=sha_of(pictures, "blue"),
        keyframes=(Keyframe(frame=3, sha256=sha_of(pictures, "green")),),
    )
    route = ENGINE.plan(full, checkpoint)
    assert route.task is Task.REFERENCES
    assert not any("left out" in sentence for sentence in route.downgrades), route.downgrades
    (one, first), (_, second) = shoot(checkpoint, pictures, plain, full)
    assert not np.array_equal(first, second)
    assert one.making is not None
    assert any("reference" in used for used in one.making.route.conditions)


@pytest.mark.parametrize(("kind", "kept"), [("wan-2.1-vace", 9), ("wan-2.2-ti2v-5b", 1), ("wan-2.2-i2v-a14b", 1)])
def test_a_shot_goes_on_from_the_last_frames_of_another(
    kind: str, kept: int, checkpoints: dict[str, Checkpoint], pictures: dict[str, Path]
) -> None:
    checkpoint = checkpoints[kind]
    assert ENGINE.capabilities(checkpoint).tail_frames == kept
    job = job_of(checkpoint, continues=Continuation(after="0" * 64, shot="1", frames=kept))
    route = ENGINE.plan(job, checkpoint)
    assert route.segments[0].head_frames == kept
    before = [np.full((64, 64, 3), 40 * place % 256, dtype=np.uint8) for place in range(kept)]
    ((_, frames),) = shoot(checkpoint, pictures, job, before=before)
    ((_, others),) = shoot(checkpoint, pictures, job, before=[255 - frame for frame in before])
    assert len(frames) == route.frames
    assert not np.array_equal(frames, others)


def test_first_last_frame_models_want_both_pictures(
    checkpoints: dict[str, Checkpoint], pictures: dict[str, Path]
) -> None:
    for kind, given in (("wan-2.1-flf2v", {"first_frame": sha_of(pictures, "red")}), ("wan-2.1-i2v", {})):
        with pytest.raises(EngineError) as raised:
            ENGINE.plan(job_of(checkpoints[kind], **given), checkpoints[kind])
        assert raised.value.hint


@pytest.mark.parametrize(
    ("kind", "expert", "changed"),
    [
        ("wan-2.1-t2v", None, {"transformer"}),
        ("wan-2.2-t2v-a14b", "high", {"transformer"}),
        ("wan-2.2-t2v-a14b", "low", {"transformer_2"}),
        ("wan-2.2-t2v-a14b", None, {"transformer", "transformer_2"}),
    ],
)
def test_an_adapter_goes_to_the_experts_it_is_for(
    kind: str, expert: str | None, changed: set[str], checkpoints: dict[str, Checkpoint], tmp_path: Path
) -> None:
    from filmstudio.engines.diffusers.family import Loading
    from filmstudio.engines.diffusers.wan_kinds import KINDS

    family, known = ENGINE.family, {one.id: one for one in KINDS}[kind]
    pipe = family.load(Path(checkpoints[kind].folder), known, Task.TEXT, Loading())
    file = write_lora(tmp_path / "ada.safetensors", pipe.transformer)
    lora = BoundLora(name="ada", family=checkpoints[kind].lora_families[0], expert=expert, sha256="a" * 64)
    family.add_lora(pipe, lora, file, "ada")
    slots = [slot for slot in ("transformer", "transformer_2") if getattr(pipe, slot) is not None]
    assert {slot for slot in slots if "ada" in (getattr(getattr(pipe, slot), "peft_config", None) or {})} == changed


def test_a_step_cache_on_both_experts_leaves_no_trace(checkpoints: dict[str, Checkpoint]) -> None:
    """A cache belongs to one model, and what it holds to one clip: a final after a draft is what it is alone."""
    checkpoint = checkpoints["wan-2.2-t2v-a14b"]
    draft, final = (job_of(checkpoint, steps=4, quality=quality) for quality in (Quality.DRAFT, Quality.FINAL))
    (one, first), (_, second), (_, third), (_, fourth) = shoot(checkpoint, {}, draft, draft, final, draft)
    assert one.making is not None
    assert one.making.step_cache
    assert np.array_equal(first, second)
    assert np.array_equal(first, fourth)
    ((alone, frames),) = shoot(checkpoint, {}, final)
    assert alone.making is not None
    assert not alone.making.step_cache
    assert np.array_equal(third, frames)


def test_an_adapter_works_by_its_weight_and_leaves_no_trace(checkpoints: dict[str, Checkpoint], tmp_path: Path) -> None:
    checkpoint = checkpoints["wan-2.2-t2v-a14b"]
    from filmstudio.engines.diffusers.family import Loading
    from filmstudio.engines.diffusers.wan_kinds import T2V_A14B

    pipe = ENGINE.family.load(Path(checkpoint.folder), T2V_A14B, Task.TEXT, Loading())
    file = write_lora(tmp_path / "ada.safetensors", pipe.transformer)
    sha = hashlib.sha256(file.read_bytes()).hexdigest()
    lora = BoundLora(name="ada", family="wan-2.2-a14b", sha256=sha)
    none, full, off, again = (
        job_of(checkpoint, steps=4, loras=loras)
        for loras in ((), (lora,), (lora.model_copy(update={"weight": 0.0}),), ())
    )
    made = [frames for _, frames in shoot(checkpoint, {sha: file}, none, full, off, again)]
    assert not np.array_equal(made[0], made[1])
    assert np.array_equal(made[0], made[2])
    assert np.array_equal(made[0], made[3])
