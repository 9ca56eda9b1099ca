from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from filmstudio.characters.loras.facts import Expert, Family, KeyStyle
from filmstudio.characters.loras.read import read_lora
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError

Write = Callable[..., Path]
_KOHYA = ("lora_down.weight", "lora_up.weight")


def _wan(width: int, blocks: int, prefix: str = "diffusion_model.") -> dict[str, tuple[int, int, int]]:
    return {
        f"{prefix}blocks.{at}.{part}": (4, width, width)
        for at in range(blocks)
        for part in ("self_attn.q", "self_attn.o", "cross_attn.k")
    }


def test_the_facts_of_a_wan_lora(write_lora: Write) -> None:
    path = write_lora(_wan(1536, 30), metadata={"modelspec.trigger_phrase": "m4ra woman,  red coat "})
    facts = read_lora(path)
    assert facts.fits == (Family.WAN_1_3B,)
    assert (facts.ranks, facts.alpha, facts.modules, facts.blocks) == ((4,), None, 90, 30)
    assert facts.targets == ("cross_attn.k", "self_attn.o", "self_attn.q")
    assert facts.style is KeyStyle.ORIGINAL
    assert facts.trigger_words == ("m4ra woman", "red coat")
    assert (facts.sha256, facts.size_bytes) == (file_digest(path), path.stat().st_size)
    assert not facts.needs_picture
    assert facts.dtypes == ("F16",)


@pytest.mark.parametrize(
    ("layers", "halves", "fits"),
    [
        (_wan(5120, 2, "transformer."), None, ("wan-2.1-14b", "wan-2.2-a14b")),
        (_wan(3072, 2), None, ("wan-2.2-5b",)),
        ({"transformer.blocks.0.attn1.to_q": (8, 5120, 5120)}, None, ("wan-2.1-14b", "wan-2.2-a14b")),
        ({"blocks.0.ffn.net.0.proj": (8, 1536, 8960)}, None, ("wan-2.1-1.3b",)),
        ({"lora_unet_blocks_0_cross_attn_k": (8, 1536, 1536)}, _KOHYA, ("wan-2.1-1.3b",)),
        ({"lora_unet_blocks_0_ffn_2": (8, 13824, 5120)}, _KOHYA, ("wan-2.1-14b", "wan-2.2-a14b")),
        ({"transformer.transformer_blocks.3.attn1.to_q": (8, 2048, 2048)}, None, ("ltx-video-2b",)),
        ({"diffusion_model.transformer_blocks.3.attn2.to_q": (8, 4096, 4096)}, None, ("ltx-video-13b", "ltx-2")),
        (
            {
                "diffusion_model.transformer_blocks.3.attn1.to_q": (8, 4096, 4096),
                "diffusion_model.transformer_blocks.3.audio_attn1.to_q": (8, 2048, 2048),
            },
            None,
            ("ltx-2",),
        ),
        ({"transformer.double_blocks.0.img_attn_qkv": (8, 3072, 9216)}, None, ("hunyuan-video",)),
        ({"diffusion_model.single_blocks.39.linear1": (8, 3072, 21504)}, None, ("hunyuan-video",)),
        ({"diffusion_model.double_blocks.53.img_attn.qkv": (8, 2048, 6144)}, None, ("hunyuan-video-1.5",)),
        ({"transformer.transformer_blocks.53.attn.to_q": (8, 2048, 2048)}, None, ("hunyuan-video-1.5",)),
        ({"transformer.single_transformer_blocks.37.attn.to_q": (8, 3072, 3072)}, None, ("flux",)),
        ({"diffusion_model.double_blocks.0.img_attn.qkv": (8, 3072, 9216)}, None, ("flux",)),
        ({"transformer.single_transformer_blocks.3.attn.to_q": (8, 3072, 3072)}, None, ("flux", "hunyuan-video")),
        ({"lora_unet_single_blocks_37_linear1": (8, 3072, 21504)}, _KOHYA, ("flux",)),
        ({"transformer.transformer_blocks.59.attn.to_q": (8, 3072, 3072)}, None, ("qwen-image",)),
        ({"transformer.transformer_blocks.5.attn1.to_q": (8, 1920, 1920)}, None, ("cogvideox-2b",)),
        (
            {"lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k": (8, 2048, 640)},
            _KOHYA,
            ("sdxl",),
        ),
        (
            {"unet.down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k": (8, 768, 640)},
            ("lora.down.weight", "lora.up.weight"),
            ("stable-diffusion-1",),
        ),
        ({"transformer.blocks.0.attn1.to_q": (4, 24, 24)}, None, ("unknown",)),
        ({"encoder.layer.0.query": (4, 768, 768)}, None, ("unknown",)),
    ],
)
def test_families_follow_from_names_and_sizes(
    layers: dict[str, tuple[int, int, int]],
    halves: tuple[str, str] | None,
    fits: tuple[str, ...],
    write_lora: Write,
) -> None:
    options = {} if halves is None else {"halves": halves}
    facts = read_lora(write_lora(layers, **options))
    assert tuple(str(family) for family in facts.fits) == fits
    assert facts.style is (KeyStyle.KOHYA if any(name.startswith("lora_unet") for name in layers) else facts.style)


def test_a_still_models_lora_is_named_so_that_it_can_be_refused(write_lora: Write) -> None:
    layers = {"lora_unet_input_blocks_4_1_transformer_blocks_0_attn2_to_v": (8, 2048, 640)}
    facts = read_lora(write_lora(layers, halves=_KOHYA))
    assert facts.fits == (Family.SDXL,)
    assert not Family.SDXL.makes_video
    assert Family.WAN_1_3B not in facts.fits


def test_peft_names_with_an_adapter_are_read(write_lora: Write) -> None:
    layers = {"base_model.model.blocks.0.attn1.to_q": (4, 1536, 1536)}
    facts = read_lora(write_lora(layers, halves=("lora_A.default.weight", "lora_B.default.weight")))
    assert facts.fits == (Family.WAN_1_3B,)
    assert facts.style is KeyStyle.DIFFUSERS


@pytest.mark.parametrize(
    ("name", "metadata", "expert", "source"),
    [
        ("mara_high_noise.safetensors", None, Expert.HIGH, "file name"),
        ("mara-LowNoise.safetensors", None, Expert.LOW, "file name"),
        ("high_noise/model.safetensors", None, Expert.HIGH, "file name"),
        ("mara.safetensors", {"ss_base_model_version": "wan2.2 low noise"}, Expert.LOW, "metadata"),
        ("mara_high.safetensors", {"modelspec.title": "mara low noise"}, Expert.LOW, "metadata"),
        ("highway.safetensors", None, None, None),
        ("mara_high_to_low.safetensors", None, None, None),
    ],
)
def test_the_expert_is_named_by_metadata_or_by_the_file(
    name: str, metadata: dict[str, str] | None, expert: Expert | None, source: str | None, write_lora: Write
) -> None:
    facts = read_lora(write_lora(_wan(5120, 2), name=name, metadata=metadata))
    assert (facts.expert, facts.expert_from) == (expert, source)
    assert facts.fits == ((Family.WAN_2_2_A14B,) if expert else (Family.WAN_2_1_14B, Family.WAN_2_2_A14B))


def test_metadata_narrows_what_shapes_leave_open(write_lora: Write) -> None:
    assert read_lora(write_lora(_wan(5120, 2), metadata={"base_model": "Wan 2.1 T2V 14B"})).fits == (
        Family.WAN_2_1_14B,
    )
    layers = {"transformer.transformer_blocks.3.attn1.to_q": (8, 4096, 4096)}
    assert read_lora(write_lora(layers, metadata={"modelspec.architecture": "ltx-2"})).fits == (Family.LTX_2,)
    ltx13 = read_lora(write_lora(layers, metadata={"modelspec.architecture": "ltxv-13b"}))
    assert ltx13.fits == (Family.LTX_VIDEO_13B,)


def test_shapes_win_over_claims(write_lora: Write) -> None:
    facts = read_lora(write_lora(_wan(1536, 2), metadata={"ss_base_model_version": "flux1"}))
    assert facts.fits == (Family.WAN_1_3B,)
    assert "flux1" in facts.remarks[0]


def test_image_layers_ask_for_a_picture(write_lora: Write) -> None:
    layers = {**_wan(5120, 1), "diffusion_model.blocks.0.cross_attn.k_img": (4, 5120, 5120)}
    assert read_lora(write_lora(layers)).needs_picture


def test_alpha_comes_from_the_tensors_then_from_the_metadata(write_lora: Write) -> None:
    layers = {"lora_unet_blocks_0_self_attn_q": (8, 1536, 1536)}
    assert read_lora(write_lora(layers, halves=_KOHYA, alpha=4.0)).alpha == 4.0
    assert read_lora(write_lora(layers, halves=_KOHYA, metadata={"ss_network_alpha": "16"})).alpha == 16
    peft = {"lora_adapter_metadata": '{"transformer.lora_alpha": 32}'}
    assert read_lora(write_lora(layers, halves=_KOHYA, metadata=peft)).alpha == 32
    assert read_lora(write_lora(layers, halves=_KOHYA, metadata={"ss_network_alpha": "None"})).alpha is None


def test_several_ranks_are_all_told(write_lora: Write) -> None:
    layers = {"blocks.0.self_attn.q": (4, 1536, 1536), "blocks.0.self_attn.k": (16, 1536, 1536)}
    assert read_lora(write_lora(layers)).ranks == (4, 16)


def test_a_dora_is_read_with_a_remark(write_tensors: Write) -> None:
    shapes = {"blocks.0.ffn.0.lora_A.weight": (2, 1536), "blocks.0.ffn.0.lora_B.weight": (8960, 2)}
    path = write_tensors({**shapes, "blocks.0.ffn.0.dora_scale": (8960, 1)})
    assert "DoRA" in read_lora(path).remarks[0]


@pytest.mark.parametrize(
    ("shapes", "reason"),
    [
        ({"blocks.0.ffn.0.weight": (8, 8)}, "holds no LoRA"),
        ({}, "no tensors"),
        ({"blocks.0.q.lora_A.weight": (4, 8)}, "one half of the pair for 'blocks.0.q'"),
        ({"q.lora_A.weight": (4, 8), "q.lora_B.weight": (8, 5)}, "do not fit each other: 4x8 and 8x5"),
        ({"q.lora_A.weight": (4,), "q.lora_B.weight": (8, 4)}, "no matrices"),
        ({"q.lokr_w1": (4, 8)}, "LoKr"),
        ({"q.hada_w1_a": (4, 8)}, "LoKr, LoHa"),
    ],
)
def test_what_is_no_lora_is_refused(shapes: dict[str, tuple[int, ...]], reason: str, write_tensors: Write) -> None:
    path = write_tensors(shapes)
    with pytest.raises(ProjectError, match=reason) as caught:
        read_lora(path)
    assert caught.value.message.startswith(str(path))
    assert caught.value.hint
