"""Sorts the tensors of a LoRA into layers: which module, which half of the pair, what size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from filmstudio.characters.loras.facts import KeyStyle
from filmstudio.tensor_file import Tensor

_HALVES = re.compile(
    r"(?P<module>.+?)\.(?P<half>lora_A|lora_B|lora_down|lora_up|lora\.down|lora\.up)(?:\.[\w-]+)??(?:\.weight)?"
)
_EXTRAS = re.compile(
    r".+\.(?:alpha|dora_scale|lora_magnitude_vector(?:\..+)?|diff|diff_b|reshape_weight|lora_[AB]\.bias"
    r"|lora_(?:up|down)\.bias|set_weight|norm_[qk]\.weight|scale_weight)"
)
_OTHER_ADAPTERS = re.compile(r".+\.(?:lokr_w[12].*|lokr_t2|hada_w[12].*|hada_t[12]|oft_.*|boft_.*|glora_.*)")
_PREFIXES = ("base_model.model.", "diffusion_model.", "model.diffusion_model.", "transformer.", "unet.", "model.")


class NotALora(ValueError):  # noqa: N818 - the sentence says what the file is
    """Half a sentence that completes "<path>: ..."."""


class Layer(NamedTuple):
    """One adapted module. Convolutions count their channels."""

    module: str
    rank: int
    takes: int
    """Numbers in: the second axis of the first half."""
    gives: int
    """Numbers out: the first axis of the second half."""


class Layers(NamedTuple):
    """The adapted modules by name, the style of the names, the alphas, and the keys that were left over."""

    layers: tuple[Layer, ...]
    style: KeyStyle
    alphas: tuple[str, ...]
    extras: tuple[str, ...]
    strangers: tuple[str, ...]


def sort_layers(tensors: Mapping[str, Tensor]) -> Layers:
    """Return the layers of a LoRA. Raises NotALora for whole models, other adapters and halves that do not fit."""
    firsts: dict[str, Tensor] = {}
    seconds: dict[str, Tensor] = {}
    alphas: list[str] = []
    extras: list[str] = []
    strangers: list[str] = []
    for key in sorted(tensors):
        match = _HALVES.fullmatch(key)
        if match:
            first = match["half"] in ("lora_A", "lora_down", "lora.down")
            (firsts if first else seconds)[match["module"]] = tensors[key]
        elif _OTHER_ADAPTERS.fullmatch(key):
            raise NotALora("is a LoKr, LoHa or OFT adapter; the engines here load plain LoRAs")
        elif _EXTRAS.fullmatch(key):
            (alphas if key.endswith(".alpha") else extras).append(key)
        else:
            strangers.append(key)
    if not firsts and not seconds:
        raise NotALora(
            "holds no LoRA: its tensors are the weights of a model" if tensors else "holds no tensors at all"
        )
    alone = sorted(set(firsts) ^ set(seconds))
    if alone:
        raise NotALora(f"has only one half of the pair for {alone[0]!r} ({len(alone)} such)")
    layers = tuple(_layer(module, firsts[module], seconds[module]) for module in sorted(firsts))
    return Layers(layers, _style(layers), tuple(alphas), tuple(extras), tuple(strangers))


def _layer(module: str, first: Tensor, second: Tensor) -> Layer:
    if len(first.shape) < 2 or len(second.shape) < 2 or 0 in (*first.shape, *second.shape):
        raise NotALora(f"has halves for {module!r} that are no matrices")
    if first.shape[0] != second.shape[1]:
        shapes = " and ".join("x".join(map(str, tensor.shape)) for tensor in (first, second))
        raise NotALora(f"has halves for {module!r} that do not fit each other: {shapes}")
    if not all(tensor.dtype.startswith(("F", "BF")) for tensor in (first, second)):
        raise NotALora(f"holds whole numbers ({first.dtype}) for {module!r}; a LoRA holds fractions")
    return Layer(bare(module), first.shape[0], first.shape[1], second.shape[0])


def bare(module: str) -> str:
    """Return a module's name without the prefix that says where the model hangs."""
    for prefix in _PREFIXES:
        module = module.removeprefix(prefix)
    return module


def _style(layers: tuple[Layer, ...]) -> KeyStyle:
    if any(layer.module.startswith(("lora_unet_", "lora_te", "lora_transformer_")) for layer in layers):
        return KeyStyle.KOHYA
    original = re.compile(r".*(?:self_attn|cross_attn|double_blocks|single_blocks|input_blocks|img_attn|ffn\.[02]$).*")
    return KeyStyle.ORIGINAL if any(original.fullmatch(layer.module) for layer in layers) else KeyStyle.DIFFUSERS
