"""The small parts that all families share: joins, sound, pictures, the memory ladder, what is no picture."""

from __future__ import annotations

import logging
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers.environment import _within
from filmstudio.engines.diffusers.estimate import Weights
from filmstudio.engines.diffusers.joining import as_bytes, cross_faded, cut_sound, gone_on, matched
from filmstudio.engines.diffusers.lora_check import check_lora
from filmstudio.engines.diffusers.memory import LADDER, Rung, Setting, choose_setting, needed_bytes, next_setting
from filmstudio.engines.diffusers.pictures import as_reference, covering, open_picture
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.engines.diffusers.soundness import Spoiled, check_frames
from filmstudio.errors import EngineError, ProjectError
from filmstudio.units import Resolution

RANDOM = np.random.default_rng(0)
CLIP = RANDOM.random((12, 8, 8, 3), dtype=np.float32) * np.float32(0.5) + np.float32(0.25)
BIG = Weights(transformers=28 * 10**9, largest=28 * 10**9, rest=500_000_000, parameters=14 * 10**9)


def test_given_frames_are_shown_once() -> None:
    going_on = np.concatenate([CLIP[-4:], CLIP[:6]])
    joined = gone_on(CLIP, going_on, 4)
    assert len(joined) == 12 + 6
    assert np.array_equal(joined[:12], CLIP)
    assert np.allclose(joined[12:], CLIP[:6], atol=1e-5)


def test_a_drift_of_colour_is_taken_back() -> None:
    drifted = np.clip((CLIP - 0.5) * np.float32(0.9) + np.float32(0.55), 0, 1)
    assert np.allclose(matched(drifted, drifted[:4], CLIP[:4]), CLIP, atol=1e-4)


def test_another_picture_is_not_bent_into_the_same() -> None:
    flat = np.full_like(CLIP, 0.5)
    assert np.isfinite(matched(flat, flat[:4], CLIP[:4])).all()


def test_clips_that_know_nothing_of_each_other_are_mixed() -> None:
    dark, light = np.full_like(CLIP, 0.4), np.full_like(CLIP, 0.4)
    light[4:] = 0.6
    joined = cross_faded(dark, light, 4)
    assert len(joined) == 20
    assert np.allclose(joined[:12], 0.4, atol=1e-5)
    assert np.allclose(joined[12:], 0.6, atol=1e-5)


@pytest.mark.parametrize("samples", [100, 33_075, 60_000])
def test_sound_is_exactly_as_long_as_its_pictures(samples: int) -> None:
    sound = np.ones((samples, 2), np.float32)
    cut = cut_sound(sound, 24_000, 33, Fraction(24000, 1001))
    assert cut.shape == (33_033, 2)
    assert cut[: min(samples, 33_033)].all() and not cut[samples:].any()


def test_the_head_is_cut_off_the_sound_too() -> None:
    ramp = np.linspace(0, 1, 48_000, dtype=np.float32)[:, None]
    cut = cut_sound(ramp, 48_000, 12, Fraction(24), skip_frames=12)
    assert np.array_equal(cut, ramp[24_000:])


def test_a_level_that_a_library_sets_when_it_is_imported_stays() -> None:
    logger = logging.getLogger("peft")
    before = logger.level
    try:
        logger.setLevel(logging.NOTSET)
        with quiet():
            logger.setLevel(logging.CRITICAL)  # as its own module does, at its first import
        assert logger.level == logging.CRITICAL
        with quiet():
            assert logger.level == logging.ERROR
        assert logger.level == logging.CRITICAL
    finally:
        logger.setLevel(before)


def test_samples_become_bytes_by_rounding() -> None:
    assert as_bytes(np.array([[[[0.0, 0.5, 1.2]]]], np.float32)).tolist() == [[[[0, 128, 255]]]]


def test_black_and_numbers_that_are_none_are_found() -> None:
    check_frames(CLIP)
    with pytest.raises(Spoiled, match="black"):
        check_frames(np.zeros_like(CLIP))
    broken = CLIP.copy()
    broken[3, 0, 0, 0] = np.nan
    with pytest.raises(Spoiled, match="NaN"):
        check_frames(broken)


def test_pictures_are_upright_on_white_and_cover_the_frame(tmp_path: Path) -> None:
    turned = Image.new("RGB", (40, 20), "red")
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(tmp_path / "turned.jpg", exif=exif)
    assert open_picture(tmp_path / "turned.jpg").size == (20, 40)
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    assert open_picture(tmp_path / "clear.png").getpixel((1, 1)) == (255, 255, 255)
    steps = np.array([[0, 25_700, 65_535]], np.uint16)
    Image.fromarray(steps).save(tmp_path / "sixteen.png")
    assert [open_picture(tmp_path / "sixteen.png").getpixel((at, 0)) for at in range(3)] == [
        (0, 0, 0),
        (100, 100, 100),
        (255, 255, 255),
    ]
    Image.new("RGB", (4096, 64)).save(tmp_path / "wide.png")
    assert as_reference(tmp_path / "wide.png").size == (2048, 32)
    halves = Image.new("RGB", (90, 30), "red")
    halves.paste("blue", (30, 0, 60, 30))
    cropped = covering(halves, Resolution(16, 16))
    assert cropped.size == (16, 16) and cropped.getpixel((8, 8)) == (0, 0, 255)


def test_a_picture_of_another_format_or_without_end_is_refused(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "picture.png", format="GIF")
    with pytest.raises(EngineError, match="cannot be read"):
        open_picture(tmp_path / "picture.png")
    Image.new("1", (10_000, 6_000)).save(tmp_path / "huge.png")
    with pytest.raises(EngineError, match="10000x6000 pixels"):
        open_picture(tmp_path / "huge.png")
    Image.new("1", (20_000, 20_000)).save(tmp_path / "bomb.png")
    with pytest.raises(EngineError, match="far too many pixels"):
        open_picture(tmp_path / "bomb.png")


def test_each_rung_of_the_ladder_holds_less() -> None:
    needs = [needed_bytes(Setting(rung), BIG, 10**9, 10**9) for rung in Rung]
    assert needs == sorted(needs, reverse=True)
    assert len(set(needs)) == len(needs)


@pytest.mark.parametrize(
    ("gigabytes", "setting"),
    [
        (80, Setting()),
        (63, Setting(tiled=True)),
        (40, Setting(Rung.MODEL)),
        (8, Setting(Rung.GROUP)),
        (5.5, Setting(Rung.GROUP, tiled=True)),
    ],
)
def test_the_first_rung_that_fits_is_taken(gigabytes: float, setting: Setting) -> None:
    two_experts = BIG._replace(transformers=56 * 10**9)
    assert choose_setting(two_experts, 10**8, 2 * 10**9, int(gigabytes * 1e9)) == setting


def test_too_little_memory_is_refused_with_numbers() -> None:
    with pytest.raises(EngineError, match=r"about \d\.\d GB .* and 1\.0 GB are there"):
        choose_setting(BIG, 4 * 10**9, 10**9, 10**9)


def test_the_ladder_ends() -> None:
    walked: list[Setting] = []
    setting: Setting | None = LADDER[0]
    while setting is not None:
        walked.append(setting)
        setting = next_setting(setting)
    assert tuple(walked) == LADDER


@pytest.mark.parametrize(
    ("found", "wanted", "fits"),
    [
        ("0.42.1", ">=0.40,<0.44", True),
        ("0.44.0", ">=0.40,<0.44", False),
        ("0.39.9", "<0.44,>=0.40", False),
        ("2.13.0+cpu", ">=2.6", True),
        ("5.0.0rc1", ">=5,<6", True),
        ("6", ">=5,<6", False),
    ],
)
def test_versions_are_held_against_their_range(found: str, wanted: str, fits: bool) -> None:
    assert _within(found, wanted) is fits


def test_an_adapter_without_layers_or_with_strange_ones_is_refused(tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    layers = {"blocks.0.attn1.to_q": (24, 24), "blocks.0.ffn": (24, 32)}
    save_file({"x": torch.ones(2, 2)}, str(tmp_path / "none.safetensors"))
    with pytest.raises(EngineError, match="changes no layer"):
        check_lora(tmp_path / "none.safetensors", "none", "Wan", layers)

    def write(name: str, key: str, width: int) -> Path:
        path = tmp_path / f"{name}.safetensors"
        tensors = {f"{key}.lora_A.weight": torch.ones(2, width), f"{key}.lora_B.weight": torch.ones(width, 2)}
        save_file(tensors, str(path))
        return path

    check_lora(write("own", "transformer.blocks.0.attn1.to_q", 24), "own", "Wan", layers)
    check_lora(write("kohya", "diffusion_model.blocks.0.self_attn.q", 24), "kohya", "Wan", layers)
    with pytest.raises(EngineError, match="48 inputs"):
        check_lora(write("far", "transformer.blocks.0.attn1.to_q", 48), "far", "Wan", layers)
    (tmp_path / "torn.safetensors").write_bytes((tmp_path / "own.safetensors").read_bytes()[:-3])
    with pytest.raises(ProjectError, match="cut off"):
        check_lora(tmp_path / "torn.safetensors", "torn", "Wan", layers)
