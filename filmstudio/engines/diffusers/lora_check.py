"""Holds an adapter's header against the model it is for, before a number of it is read.

Why: an adapter of another size fails deep inside a library, and one of another model with the same size is loaded
without a word where no name in it fits.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from filmstudio.errors import EngineError
from filmstudio.tensor_file import read_tensor_file

_UP = {".lora_A": ".lora_B", ".lora_down": ".lora_up"}
_FITTING = 0.5
"""At least so many of its layers must have the size of a layer of the model; a few may be of another part."""


def layer_sizes(model: Any) -> Mapping[str, tuple[int, int]]:
    """Return (inputs, outputs) of every layer of a model that an adapter can change, by the layer's name."""
    sizes = {}
    for name, layer in model.named_modules():
        weight = getattr(getattr(layer, "base_layer", layer), "weight", None)
        if weight is not None and weight.dim() >= 2:
            sizes[name.replace(".base_layer", "")] = (int(weight[0].numel()), int(weight.shape[0]))
    return sizes


def check_lora(file: Path, name: str, title: str, layers: Mapping[str, tuple[int, int]]) -> None:
    """Raise EngineError where an adapter was trained for another model than the one with these `layers`.

    Raises ProjectError where the file is damaged. Where names are those of diffusers, name and size must fit; other
    spellings, which the loader translates, are held against the sizes alone.
    """
    tensors = read_tensor_file(file).tensors
    pairs: dict[str, tuple[int, int]] = {}
    for key, down in tensors.items():
        ending = next((one for one in _UP if one in key), None)
        up = tensors.get(key.replace(ending, _UP[ending])) if ending else None
        if up is None or len(down.shape) < 2 or len(up.shape) < 2:
            continue
        pairs[key.partition(ending or "")[0]] = (down.shape[1], up.shape[0])
    if not pairs:
        raise EngineError(
            f"the LoRA {name} ({file.name}) changes no layer of a model", hint="give the LoRA's own .safetensors file"
        )
    sizes = set(layers.values())
    fitting = sum(_fits(key, size, layers, sizes) for key, size in pairs.items())
    if fitting < _FITTING * len(pairs):
        inputs, outputs = next(size for key, size in pairs.items() if not _fits(key, size, layers, sizes))
        raise EngineError(
            f"the LoRA {name} was trained for another model than {title}: "
            f"{len(pairs) - fitting} of its {len(pairs)} layers fit none there (one has {inputs} inputs and "
            f"{outputs} outputs)",
            hint="choose the LoRA that is for this model, or the model that this LoRA is for",
        )


def _fits(key: str, size: tuple[int, int], layers: Mapping[str, tuple[int, int]], sizes: set[tuple[int, int]]) -> bool:
    prefix, _, layer = key.partition(".")
    return layers[layer] == size if prefix.startswith("transformer") and layer in layers else size in sizes
