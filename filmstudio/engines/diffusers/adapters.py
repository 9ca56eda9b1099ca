"""Adapters (LoRA) in a loaded pipeline: read once, switched by weight, never fused.

Why never fused: taking a fused adapter out again leaves the weights off by rounding, and no shot after it would be
what it was before. Weights are set component by component, so that an adapter that only one of two experts has
needs no exception, and families whose pipeline has no adapter methods need none either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError


def add_to_pipeline(pipe: Any, file: Path, adapter: str, **slot: bool) -> None:
    """Load an adapter by the pipeline's own loader, which knows the spellings of names in its family.

    Raises EngineError where nothing in the file fits.
    """
    try:
        with quiet():
            pipe.load_lora_weights(
                str(file.parent),
                weight_name=file.name,
                adapter_name=adapter,
                local_files_only=True,
                use_safetensors=True,
                **slot,
            )
    except (RuntimeError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            f"the LoRA {file.name} cannot be loaded into this model: {str(error).splitlines()[0][:200]}",
            hint="`filmstudio character pin-lora` says for which family it was trained",
        ) from error


def weigh_components(pipe: Any, slots: Sequence[str], weights: Mapping[str, float]) -> None:
    """Let just these adapters work in every slot that has them; with none, the model is bit for bit as it was."""
    for slot in slots:
        component = getattr(pipe, slot, None)
        known = getattr(component, "peft_config", None)
        if component is None or not known:
            continue
        names = [name for name in sorted(weights) if name in known and weights[name] != 0]
        with quiet():
            if names:
                component.enable_lora()
                component.set_adapters(names, [weights[name] for name in names])
            else:
                component.disable_lora()


def has_adapter(pipe: Any, slots: Sequence[str], adapter: str) -> bool:
    """Say whether an adapter of this name is loaded in any slot."""
    return any(adapter in (getattr(getattr(pipe, slot, None), "peft_config", None) or {}) for slot in slots)
