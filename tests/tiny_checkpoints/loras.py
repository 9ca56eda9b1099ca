"""Tiny adapters for tiny checkpoints: random, seeded, and strong enough that a picture changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_ATTENTION = ("to_q", "to_k", "to_v", "to_out.0")


def write_lora(path: Path, pipeline_or_transformer: Any, *, rank: int = 4, scale: float = 0.5, seed: int = 0) -> Path:
    """Write an adapter for every attention layer of a transformer, in the names of diffusers."""
    import torch
    from safetensors.torch import save_file

    model = getattr(pipeline_or_transformer, "transformer", pipeline_or_transformer)
    generator = torch.Generator().manual_seed(seed)
    tensors = {}
    for name, layer in model.named_modules():
        if isinstance(layer, torch.nn.Linear) and name.endswith(_ATTENTION):
            down = torch.randn(rank, layer.in_features, generator=generator)
            up = torch.randn(layer.out_features, rank, generator=generator) * scale
            tensors[f"transformer.{name}.lora_A.weight"] = down
            tensors[f"transformer.{name}.lora_B.weight"] = up
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(path))
    return path
