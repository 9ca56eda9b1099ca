"""Encodes the prompts of a film with the checkpoint's own encoder, where it fits, and frees it."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.embeddings import embed_all, encoder_key
from filmstudio.engines.diffusers.family import Family, Loading
from filmstudio.engines.diffusers.guarded import NoRoom, guarded
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.opened import Ground
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.ports.engine import Hear, Progress

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds


class Encoding:
    """Turns texts into embeddings, by the cache or by the encoder, which is freed before it returns."""

    def __init__(self, family: Family, kind: Kind, checkpoint: Checkpoint, ground: Ground, cache: Path | None) -> None:
        self._family, self._kind, self._checkpoint = family, kind, checkpoint
        self._ground, self._cache = ground, cache
        self._how = Loading(ground.precision)

    def __call__(self, texts: Sequence[str], hear: Hear) -> Mapping[str, Embeds]:
        """Return the embedding of every text."""
        device = self._ground.device
        failed = f"the text encoder of {self._checkpoint.name} could not be used"
        try:
            found, encoded = guarded(
                lambda heard: embed_all(texts, self._key(), self._cache, self._read, self._encode, heard),
                lambda done, total: hear(Progress("prompt", done, total)),
                failed,
            )
        except NoRoom as error:
            raise EngineError(
                f"the text encoder of {self._checkpoint.name} does not fit into the memory",
                hint="close what else uses the memory, give it more with `--vram`, or render with `--device cpu`",
            ) from error
        if encoded and "text encoder freed" not in self._ground.notes:
            self._ground.notes.append("text encoder freed")
        if device.type == "cuda":
            import torch

            gc.collect()
            torch.cuda.empty_cache()
        return found

    def _key(self) -> str:
        return encoder_key(self._family, self._kind, self._checkpoint, self._how, self._ground.device.type)

    def _read(self) -> Any:
        pipe = self._family.load_encoders(Path(self._checkpoint.folder), self._kind, self._how)
        if self._fits():
            pipe.to(self._ground.device)
        else:
            pipe.enable_sequential_cpu_offload(device=self._ground.device)
            self._ground.notes.append("text encoder layer by layer")
        return pipe

    def _fits(self) -> bool:
        """Say whether the encoders fit onto the card, with a tenth for what is alive between their layers."""
        if self._ground.available_bytes is None:
            return True
        each = 4 if self._how.precision == "float32" else 2
        weights = sum(one.parameters for one in self._checkpoint.components if one.name in self._family.encoders)
        return weights * each * 1.1 <= self._ground.available_bytes

    def _encode(self, pipe: Any, text: str) -> Embeds:
        return self._family.encode(pipe, self._kind, text)
