"""A drawing that leads: its very pixels reach the model, as strongly as it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.diffusers.engine import DiffusersEngine
from filmstudio.engines.diffusers.ltx import LtxEngine
from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.media.frame_strip import write_strip
from filmstudio.media.pass_clip import PassClip
from filmstudio.model.capabilities import Control
from filmstudio.model.checkpoint import Checkpoint, Task
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.guide import BoundGuide, GuidePass
from filmstudio.model.job import RenderJob
from filmstudio.ports.engine import Stage
from filmstudio.units import Resolution
from tests.unit.engines.diffusers.core_jobs import job, paper_checkpoint, pictures_of, silent

SIZE = Resolution(64, 64)
FRAMES = 9
DEPTH = BoundGuide(drawing="a" * 64, shows=GuidePass.DEPTH, strength=1.0)
FIRST = BoundGuide(drawing="a" * 64, shows=GuidePass.FIRST, strength=1.0)


def drawn(seed: int = 0) -> list[NDArray[np.uint8]]:
    """A ramp with a block that walks over it: as depth is drawn, every frame another."""
    frames = []
    for number in range(FRAMES):
        frame = np.tile(np.linspace(20, 100 + seed, SIZE.width).astype(np.uint8), (SIZE.height, 1))
        frame[20:60, 6 * number : 6 * number + 20] = 180
        frames.append(frame)
    return frames


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Two depth clips and a first frame, as the studio keeps them."""
    folder = tmp_path_factory.mktemp("passes")
    for name, seed in (("depth", 0), ("other", 100)):
        with PassClip(folder / f"{name}.mkv", SIZE, Fraction(16), grey=True) as clip:
            for frame in drawn(seed):
                clip.add(frame)
    dice = np.random.default_rng(1)
    write_strip([dice.integers(0, 256, (SIZE.height, SIZE.width, 3), dtype=np.uint8)], folder / "first.png")
    return {"depth": folder / "depth.mkv", "other": folder / "other.mkv", "first": folder / "first.png"}


def led(guide: BoundGuide | None, **more: Any) -> RenderJob:
    return job(size=SIZE, frames=FRAMES, guide=guide, **more)


def made(
    engine: DiffusersEngine, checkpoint: Checkpoint, jobs: Sequence[RenderJob], files: Mapping[str, Path]
) -> list[NDArray[np.uint8]]:
    with engine.open(Stage(checkpoint, files, device="cpu"), list(jobs), silent) as opened:
        return [pictures_of(opened.shoot(one, silent)) for one in jobs]


@pytest.fixture(scope="module")
def vace(tmp_path_factory: pytest.TempPathFactory) -> Checkpoint:
    from tests.tiny_checkpoints.wan import build_vace

    found = WanEngine().recognise(build_vace(tmp_path_factory.mktemp("led") / "vace"))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def ltx2(tmp_path_factory: pytest.TempPathFactory) -> Checkpoint:
    from tests.tiny_checkpoints.ltx import build_ltx2

    found = LtxEngine().recognise(build_ltx2(tmp_path_factory.mktemp("led") / "ltx2"))
    assert found is not None
    return found


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Callable[[type, str], list[dict[str, Any]]]:
    """Listen to a method of a class of diffusers: what it is called with, by argument."""
    import functools
    import inspect

    def listen(owner: type, name: str) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = []
        own = getattr(owner, name)
        shape = inspect.signature(own)

        @functools.wraps(own)  # a family asks a pipeline what its call knows
        def spy(*given: Any, **named: Any) -> Any:
            calls.append(dict(shape.bind(*given, **named).arguments))
            return own(*given, **named)

        monkeypatch.setattr(owner, name, spy)
        return calls

    return listen


def as_the_pipeline_sees(frames: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
    """`(rgb, frames, height, width)`, -1 ... 1: what `VideoProcessor.preprocess_video` makes of pictures."""
    rgb = np.stack([np.repeat(frame[..., None], 3, axis=2) if frame.ndim == 2 else frame for frame in frames])
    return (rgb.astype(np.float32) / np.float32(255) * 2 - 1).transpose(3, 0, 1, 2)


def test_vace_is_shown_the_drawn_pixels_and_the_strength(
    vace: Checkpoint, clips: Mapping[str, Path], heard: Callable[[type, str], list[dict[str, Any]]]
) -> None:
    import diffusers

    encoded = heard(diffusers.AutoencoderKLWan, "encode")
    walked = heard(diffusers.WanVACETransformer3DModel, "forward")
    one = led(DEPTH.model_copy(update={"strength": 0.7}))
    made(WanEngine(), vace, [one], {DEPTH.name: clips["depth"]})
    kept, to_make = (call["x"][0].numpy() for call in encoded)
    assert not kept.any(), "nothing is kept as it is: the mask says `make` everywhere"
    np.testing.assert_allclose(to_make, as_the_pipeline_sees(drawn()), atol=1e-6)
    for call in walked:
        scales = [float(one) for one in call["control_hidden_states_scale"]]
        assert scales == [pytest.approx(0.7)] * len(scales)
    assert walked


def test_vace_is_led_as_strongly_as_it_is_asked(vace: Checkpoint, clips: Mapping[str, Path]) -> None:
    other = BoundGuide(drawing="b" * 64, shows=GuidePass.DEPTH, strength=1.0)
    half, nothing = (DEPTH.model_copy(update={"strength": value}) for value in (0.5, 0.0))
    files = {DEPTH.name: clips["depth"], other.name: clips["other"]}
    shots = made(WanEngine(), vace, [led(one) for one in (DEPTH, half, other, None, nothing)], files)
    one, weaker, elsewhere, none, zero = shots
    np.testing.assert_array_equal(none, zero, "a strength of 0 is no guide, to the bit")
    for different in (weaker, elsewhere, none):
        assert not np.array_equal(one, different)


def test_the_route_says_what_leads_and_a_clip_of_ones_own_wins() -> None:
    paper, engine = paper_checkpoint("wan-2.1-vace"), WanEngine()
    route = engine.plan(led(DEPTH.model_copy(update={"strength": 0.5})), paper)
    assert route.task is Task.CONTROL
    assert route.conditions == ("the depth of its drawing at 0.5",)
    assert (route.camera, route.camera_detail) == (Control.CLIP, "the depth of its drawing")
    assert engine.plan(led(DEPTH, control="c" * 64), paper).conditions == ("a clip to follow",)
    assert engine.plan(led(FIRST, control="c" * 64), paper).conditions == (
        "the first frame of its drawing",
        "a clip to follow",
    )
    assert engine.plan(led(FIRST, first_frame="c" * 64), paper).conditions == ("a first frame",)


def test_one_strength_for_all_that_vace_is_shown_is_said() -> None:
    face = (Reference(kind=ReferenceKind.FACE, person="ADA", sha256="c" * 64),)
    half = DEPTH.model_copy(update={"strength": 0.5})

    def said(**more: Any) -> list[str]:
        route = WanEngine().plan(led(**more), paper_checkpoint("wan-2.1-vace"))
        return [one for one in route.downgrades if "strength" in one]

    assert said(guide=half, references=face) == [
        "the strength 0.5 is that of all that Wan 2.1 VACE 14B is shown, other pictures too"
    ]
    assert said(guide=half) == said(guide=DEPTH, references=face) == []


def test_a_model_for_words_alone_leaves_the_drawing_out_and_says_so() -> None:
    for guide, words in (
        (DEPTH, "the clip to follow is left out: Wan 2.1 T2V 14B cannot follow one"),
        (FIRST, "the first frame is left out: Wan 2.1 T2V 14B cannot begin with a picture"),
    ):
        route = WanEngine().plan(led(guide), paper_checkpoint("wan-2.1-t2v"))
        assert route.conditions == ()
        assert words in route.downgrades


def test_a_model_that_needs_a_first_frame_starts_from_the_drawing(
    clips: Mapping[str, Path], tmp_path: Path, heard: Callable[[type, str], list[dict[str, Any]]]
) -> None:
    import diffusers
    from PIL import Image

    from tests.tiny_checkpoints.wan import build_i2v

    checkpoint = WanEngine().recognise(build_i2v(tmp_path / "i2v"))
    assert checkpoint is not None
    encoded = heard(diffusers.AutoencoderKLWan, "encode")
    half = FIRST.model_copy(update={"strength": 0.5})
    route = WanEngine().plan(led(half), checkpoint)
    assert route.task is Task.FIRST_FRAME
    assert "the strength 0.5 is left out: Wan 2.1 I2V 14B takes a first frame as it is" in route.downgrades
    made(WanEngine(), checkpoint, [led(FIRST)], {FIRST.name: clips["first"]})
    seen = encoded[0]["x"][0, :, 0].numpy()
    np.testing.assert_allclose(seen, as_the_pipeline_sees([np.asarray(Image.open(clips["first"]))])[:, 0], atol=1e-6)


def in_context(folder: Path, checkpoint: Checkpoint, name: str, scale: str = "") -> tuple[BoundLora, Path]:
    """Write a tiny adapter for LTX-2 under a name, and what its file says of the size of clips."""
    import diffusers
    from safetensors.torch import load_file, save_file

    from filmstudio.digest import file_digest
    from tests.tiny_checkpoints.loras import write_lora

    owner: Any = diffusers.LTX2VideoTransformer3DModel
    path = write_lora(folder / f"{name}.safetensors", owner.from_pretrained(checkpoint.folder, subfolder="transformer"))
    if scale:
        save_file(load_file(path), path, {"reference_downscale_factor": scale})
    return BoundLora(name=name, family="ltx-2", sha256=file_digest(path), weight=0.5), path


@pytest.fixture
def ltx2_job(ltx2: Checkpoint) -> Iterator[Callable[..., RenderJob]]:
    def build(guide: BoundGuide | None, *loras: BoundLora, **more: Any) -> RenderJob:
        return led(guide, engine="ltx", loras=loras, guidance=1.0).model_copy(update=more)

    yield build


@pytest.mark.parametrize("scale", ["", "2"])
def test_ltx2_is_shown_the_drawn_pixels_beside_its_own(
    ltx2: Checkpoint,
    ltx2_job: Callable[..., RenderJob],
    clips: Mapping[str, Path],
    tmp_path: Path,
    heard: Callable[[type, str], list[dict[str, Any]]],
    scale: str,
) -> None:
    import diffusers

    lora, path = in_context(tmp_path, ltx2, "ltx-2-ic-lora-union-control", scale)
    called = heard(diffusers.LTX2InContextPipeline, "__call__")
    encoded = heard(diffusers.AutoencoderKLLTX2Video, "encode")
    guide = DEPTH.model_copy(update={"strength": 1.6})
    # Halved, a side must still be a multiple of the 32 pixels that a latent has.
    one = ltx2_job(guide, lora, **({"size": Resolution(128, 64)} if scale else {}))
    route = LtxEngine().plan(one, ltx2)
    assert route.task is Task.CONTROL
    assert route.conditions == ("the depth of its drawing at 1.6", "LoRA ltx-2-ic-lora-union-control 0.5")
    assert "the strength 1.6 becomes 1, the most it takes" in route.downgrades
    made(LtxEngine(), ltx2, [one], {DEPTH.name: clips["depth"], lora.sha256 or "": path})
    (shown,) = called[0]["reference_conditions"]
    assert shown.strength == 1.0
    seen = encoded[0]["x"][0].numpy()
    if scale:
        assert called[0]["reference_downscale_factor"] == 2
        assert seen.shape == (3, FRAMES, 32, 64)
        return
    assert called[0]["reference_downscale_factor"] == 1
    np.testing.assert_allclose(seen, as_the_pipeline_sees(drawn()), atol=1e-6)


def test_ltx2_is_led_by_an_adapter_for_it_alone_and_by_its_strength(
    ltx2: Checkpoint, ltx2_job: Callable[..., RenderJob], clips: Mapping[str, Path], tmp_path: Path
) -> None:
    lora, path = in_context(tmp_path, ltx2, "ltx-2-ic-lora-depth-control")
    sheet, _ = in_context(tmp_path, ltx2, "ltx-2-ic-lora-ingredients")
    engine = LtxEngine()
    for without in (ltx2_job(DEPTH), ltx2_job(DEPTH, sheet)):
        route = engine.plan(without, ltx2)
        assert route.task is Task.TEXT
        assert any("`ic-lora` and `control` in its name" in sentence for sentence in route.downgrades)
    pictures = (Reference(kind=ReferenceKind.FACE, person="ADA", sha256="c" * 64),)
    told = engine.plan(ltx2_job(DEPTH, lora, references=pictures), ltx2)
    assert told.conditions[0] == "the depth of its drawing"
    assert any("reads references with a LoRA" in sentence for sentence in told.downgrades)
    bones = engine.plan(ltx2_job(DEPTH.model_copy(update={"shows": GuidePass.POSE}), lora), ltx2)
    assert f"the LoRA {lora.name} was taught depth, and is shown the poses of its drawing" in bones.downgrades
    assert not any("was taught" in sentence for sentence in told.downgrades)
    files = {DEPTH.name: clips["depth"], lora.sha256 or "": path}
    half = DEPTH.model_copy(update={"strength": 0.5})
    one, weaker, none = made(engine, ltx2, [ltx2_job(guide, lora) for guide in (DEPTH, half, None)], files)
    assert not np.array_equal(one, weaker)
    assert not np.array_equal(one, none)


def test_a_first_frame_can_be_held_to_less_than_wholly(
    ltx2: Checkpoint, ltx2_job: Callable[..., RenderJob], clips: Mapping[str, Path]
) -> None:
    half = FIRST.model_copy(update={"strength": 0.5})
    one, weaker = made(LtxEngine(), ltx2, [ltx2_job(FIRST), ltx2_job(half)], {FIRST.name: clips["first"]})
    assert not np.array_equal(one, weaker)
    assert LtxEngine().plan(ltx2_job(half), ltx2).conditions == ("the first frame of its drawing at 0.5",)
