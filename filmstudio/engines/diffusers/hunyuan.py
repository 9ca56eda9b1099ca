"""HunyuanVideo as an engine: two generations with little in common but their makers, behind one name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.engine import DiffusersEngine
from filmstudio.engines.diffusers.family import Call, Clip, Configs, Family, Latents, Loading, OnStep
from filmstudio.engines.diffusers.hunyuan_10 import Hunyuan10
from filmstudio.engines.diffusers.hunyuan_15 import ENCODERS, Hunyuan15
from filmstudio.engines.diffusers.hunyuan_kinds import KINDS_10, KINDS_15
from filmstudio.engines.diffusers.hunyuan_presets import PRESETS
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.model.conditions import BoundLora

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds

_NEW, _OLD = Hunyuan15(), Hunyuan10()


class HunyuanFamily(Family):
    """Hands every question to the generation that a kind or a pipeline is of."""

    name = "hunyuan"
    title = "HunyuanVideo"
    kinds = (*KINDS_15, *KINDS_10)
    presets = PRESETS
    encoders = ENCODERS

    def recognise(self, configs: Configs) -> Kind | None:
        """Return the kind, by the transformer's class: no two generations share one."""
        return _NEW.recognise(configs) or _OLD.recognise(configs)

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """Return the adapters of the generation."""
        return _of(kind).lora_families(kind, configs)

    def load_encoders(self, folder: Path, kind: Kind, how: Loading) -> Any:
        """Return the generation's own encoders."""
        return _of(kind).load_encoders(folder, kind, how)

    def encode(self, pipe: Any, kind: Kind, text: str) -> Embeds:
        """Return the generation's own embeddings."""
        return _of(kind).encode(pipe, kind, text)

    def count_tokens(self, tokenizer: Any, text: str) -> int:
        """Count as the generation that has this tokenizer does: 1.5 reads with Qwen, 1.0 with LLaMA."""
        return (_NEW if type(tokenizer).__name__.startswith("Qwen2") else _OLD).count_tokens(tokenizer, text)

    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Return the generation's own arguments."""
        return _of(call.kind).arguments(pipe, call)

    def denoise(self, pipe: Any, call: Call, on_step: OnStep) -> Latents:
        """Run the steps as the generation does."""
        return _of(call.kind).denoise(pipe, call, on_step)

    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Decode as the generation does."""
        return _of(call.kind).decode(pipe, call, latents)

    def add_lora(self, pipe: Any, lora: BoundLora, file: Path, adapter: str) -> None:
        """Load an adapter as the pipeline's generation does: only 1.5 has a guider."""
        (_NEW if "guider" in pipe.components else _OLD).add_lora(pipe, lora, file, adapter)


class HunyuanEngine(DiffusersEngine):
    """The engine `hunyuan`."""

    family = HunyuanFamily()


def _of(kind: Kind) -> Family:
    return _OLD if kind in KINDS_10 else _NEW
