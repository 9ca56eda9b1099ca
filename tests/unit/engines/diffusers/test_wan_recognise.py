"""What a folder of Wan weights is, from its configs alone: the wrong kind is found before anything is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from filmstudio.engines.diffusers.family import Configs
from filmstudio.engines.diffusers.wan_family import WanFamily
from filmstudio.engines.diffusers.wan_kinds import KINDS
from filmstudio.errors import ProjectError
from tests.tiny_checkpoints.wan import build_animate, build_t2v
from tests.unit.engines.diffusers.wan_calls import BUILDERS, configs_of, model

FAMILY = WanFamily()
PLAIN: dict[str, Any] = {
    "_class_name": "WanTransformer3DModel",
    "num_attention_heads": 40,
    "attention_head_dim": 128,
    "num_layers": 40,
    "in_channels": 16,
    "out_channels": 16,
    "image_dim": None,
    "pos_embed_seq_len": None,
}
VAE = {"_class_name": "AutoencoderKLWan", "z_dim": 16}


def configs(index: dict[str, Any] | None = None, second: dict[str, Any] | None = None, **transformer: Any) -> Configs:
    """Return configs as published: 14B unless something else is said."""
    parts = {"transformer": PLAIN | transformer, "vae": VAE | {"z_dim": transformer.get("out_channels", 16)}}
    if second is not None:
        parts["transformer_2"] = PLAIN | transformer | second
    return Configs({"_class_name": "WanPipeline", **(index or {})}, parts)


@pytest.mark.parametrize("kind", BUILDERS)
def test_every_tiny_checkpoint_is_recognised(kind: str, tmp_path: Path) -> None:
    assert model(tmp_path, kind).kind in KINDS


@pytest.mark.parametrize(
    ("published", "kind", "loras"),
    [
        (configs(num_attention_heads=12, num_layers=30), "wan-2.1-t2v-1.3b", ("wan-2.1-1.3b",)),
        (configs(), "wan-2.1-t2v", ("wan-2.1-14b",)),
        (configs(in_channels=36, image_dim=1280), "wan-2.1-i2v", ("wan-2.1-14b",)),
        (configs(in_channels=36, image_dim=1280, pos_embed_seq_len=514), "wan-2.1-flf2v", ("wan-2.1-14b",)),
        (
            configs(_class_name="WanVACETransformer3DModel", num_attention_heads=12, num_layers=30),
            "wan-2.1-vace-1.3b",
            ("wan-2.1-1.3b",),
        ),
        (configs(_class_name="WanVACETransformer3DModel"), "wan-2.1-vace", ("wan-2.1-14b",)),
        (configs({"boundary_ratio": 0.875}, {}), "wan-2.2-t2v-a14b", ("wan-2.2-a14b", "wan-2.1-14b")),
        (configs({"boundary_ratio": 0.9}, {}, in_channels=36), "wan-2.2-i2v-a14b", ("wan-2.2-a14b", "wan-2.1-14b")),
        (
            configs({"boundary_ratio": 0.875}, {}, _class_name="WanVACETransformer3DModel"),
            "wan-2.2-vace-a14b",
            ("wan-2.2-a14b", "wan-2.1-14b"),
        ),
        (
            configs({"expand_timesteps": True}, num_attention_heads=24, in_channels=48, out_channels=48),
            "wan-2.2-ti2v-5b",
            ("wan-2.2-5b",),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_published_configs_are_told_apart(published: Configs, kind: str, loras: tuple[str, ...]) -> None:
    found = FAMILY.recognise(published)
    assert found is not None
    assert found.id == kind
    assert FAMILY.lora_families(found, published) == loras


@pytest.mark.parametrize("claimed", ["WanImageToVideoPipeline", "WanVACEPipeline"])
def test_a_text_to_video_folder_never_passes_as_another(claimed: str, tmp_path: Path) -> None:
    """diffusers would load it, and fail inside a convolution at the first step."""
    folder = build_t2v(tmp_path / "t2v")
    index = json.loads((folder / "model_index.json").read_text(encoding="utf-8"))
    (folder / "model_index.json").write_text(json.dumps({**index, "_class_name": claimed}), encoding="utf-8")
    found = FAMILY.recognise(configs_of(folder))
    assert found is not None
    assert found.id == "wan-2.1-t2v"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (configs({"boundary_ratio": 0.875}), "there is no `transformer_2`"),
        (configs({}, {}), "at which noise"),
        (configs({"boundary_ratio": 0.9}, {"in_channels": 16}, in_channels=36), "not of one model"),
        (configs({"expand_timesteps": True}), "only TI2V 5B"),
        (configs(in_channels=48, out_channels=48), "only TI2V 5B"),
        (configs()._replace(parts={"transformer": PLAIN, "vae": VAE | {"z_dim": 48}}), "they are of two Wans"),
    ],
)
def test_parts_that_contradict_one_another_are_said(wrong: Configs, says: str) -> None:
    with pytest.raises(ProjectError, match=says) as raised:
        FAMILY.recognise(wrong)
    assert raised.value.hint


@pytest.mark.parametrize(
    "strange",
    [
        configs(_class_name="SkyReelsV2Transformer3DModel"),
        configs(in_channels=52),
        configs(in_channels=36),
        configs(_class_name="WanVACETransformer3DModel", in_channels=36),
        Configs({"_class_name": "WanPipeline"}, {}),
    ],
)
def test_what_is_no_known_wan_is_left_to_other_engines(strange: Configs) -> None:
    assert FAMILY.recognise(strange) is None


def test_animate_is_named_and_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="driving video"):
        FAMILY.recognise(configs_of(build_animate(tmp_path / "animate")))


def test_configs_of_any_type_are_no_crash() -> None:
    widths: list[Callable[[], Configs]] = [
        lambda: configs(num_attention_heads="forty"),
        lambda: configs(num_attention_heads=None),
        lambda: configs(attention_head_dim=[128]),
    ]
    for made in widths:
        found = FAMILY.recognise(made())
        assert found is not None
        assert found.id == "wan-2.1-t2v"


def test_asking_loads_no_torch() -> None:
    asked = (
        "import sys, filmstudio.engines.diffusers.wan_family as wan\n"
        "assert wan.WanFamily().kinds and wan.WanFamily().presets\n"
        "print(sorted({'torch', 'diffusers', 'transformers', 'numpy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
