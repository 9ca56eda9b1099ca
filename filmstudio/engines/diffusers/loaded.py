"""A checkpoint in memory: read once, shared by all tasks, with every adapter of the film in it."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from filmstudio.engines.diffusers.adapters import has_adapter
from filmstudio.engines.diffusers.family import Family, Loading
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.lora_check import check_lora, layer_sizes
from filmstudio.engines.diffusers.memory import Rung, Setting, hook, place
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError, FilmstudioError
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora

STEP_CACHE_THRESHOLD = 0.05
"""The usual one of FirstBlockCache: how little the first block may change for the others to be left out."""


def adapter_name(lora: BoundLora) -> str:
    """Return the name an adapter has in the pipeline: by content, so that the same file is loaded once."""
    return f"lora_{(lora.sha256 or lora.name)[:24]}_{lora.expert or 'all'}".replace(".", "_")


class Loaded:
    """One checkpoint, its pipelines and its adapters, in one precision and one memory setting."""

    def __init__(
        self,
        family: Family,
        kind: Kind,
        folder: Path,
        loras: Sequence[BoundLora],
        files: Mapping[str, Path],
    ) -> None:
        self._family, self._kind, self._folder = family, kind, folder
        self._loras, self._files = loras, files
        self._pipes: dict[str, Any] = {}
        self._active = ""
        self._refused: dict[str, FilmstudioError] = {}
        self._setting = Setting()
        self._device: Any = None
        self._step_cache = False
        self.attention = ""
        self.precision = ""

    def read(self, how: Loading, task: Task, setting: Setting, device: Any) -> None:
        """Read the checkpoint and its adapters, and put them where the setting wants them."""
        self.free()
        self.precision, self._setting, self._device = how.precision, setting, device
        pipe = self._family.load(self._folder, self._kind, task, how)
        self._active = self._kind.pipelines[task]
        self._pipes = {self._active: pipe}
        self._read_loras(pipe)
        self.attention = self._choose_attention(pipe)
        place(pipe, setting, device, self._transformers(pipe))

    def pipe(self, task: Task) -> Any:
        """Return the pipeline for a task, over the one set of weights."""
        name = self._kind.pipelines[task]
        if name not in self._pipes:
            first = next(iter(self._pipes.values()))
            self._pipes[name] = self._family.load(self._folder, self._kind, task, Loading(self.precision), shared=first)
        if name != self._active and self._setting.rung in (Rung.MODEL, Rung.SEQUENTIAL):
            self._pipes[self._active].remove_all_hooks()
            hook(self._pipes[name], self._setting, self._device)
        self._active = name
        return self._pipes[name]

    def free(self) -> None:
        """Forget everything that was read."""
        self._pipes.clear()
        self._refused.clear()
        self._step_cache = False
        gc.collect()
        if self._device is not None and self._device.type == "cuda":
            import torch

            torch.cuda.empty_cache()

    def weigh(self, pipe: Any, loras: Sequence[BoundLora]) -> None:
        """Let just these adapters work. Raises what was wrong with one of them when it was read.

        One file that two people bring along works with both weights together, as two copies of it would.
        """
        weights: dict[str, float] = {}
        for lora in loras:
            name = adapter_name(lora)
            if name in self._refused:
                raise self._refused[name]
            weights[name] = weights.get(name, 0.0) + lora.weight
        self._family.weigh(pipe, weights)

    def cache_steps(self, pipe: Any, wanted: bool) -> str:
        """Reuse what hardly changes between steps, or stop doing so; returns what is in use, for people."""
        if wanted != self._step_cache:
            import diffusers

            # Through a name without types: the class is declared without them.
            config_class: Any = diffusers.FirstBlockCacheConfig
            config = config_class(threshold=STEP_CACHE_THRESHOLD)
            with quiet():
                for name in self._transformers(pipe):
                    part = getattr(pipe, name)
                    if wanted:
                        part.enable_cache(config)
                    else:
                        part.disable_cache()
            self._step_cache = wanted
        return f"FirstBlockCache {STEP_CACHE_THRESHOLD:g}" if wanted else ""

    def _read_loras(self, pipe: Any) -> None:
        """Load every adapter once. One that does not fit fails the shots that use it, never the film."""
        layers = {
            name: size for part in self._transformers(pipe) for name, size in layer_sizes(getattr(pipe, part)).items()
        }
        for lora in self._loras:
            name = adapter_name(lora)
            if name in self._refused or has_adapter(pipe, self._family.slots, name):
                continue
            try:
                file = self._files.get(lora.sha256 or "")
                if file is None:
                    raise _absent(lora)
                check_lora(file, lora.name, self._kind.title, layers)
                self._family.add_lora(pipe, lora, file, name)
                if not has_adapter(pipe, self._family.slots, name):
                    raise _fits_nowhere(lora, self._kind.title)
            except FilmstudioError as error:
                self._refused[name] = error
        self._family.weigh(pipe, {})

    def _transformers(self, pipe: Any) -> tuple[str, ...]:
        return tuple(
            name for name, part in pipe.components.items() if name.startswith("transformer") and part is not None
        )

    def _choose_attention(self, pipe: Any) -> str:
        """Set the first backend of the family's that works here; `native`, torch's own, always does."""
        for backend in self._family.attention:
            if backend == "native":
                break
            try:
                with quiet():
                    for name in self._transformers(pipe):
                        getattr(pipe, name).set_attention_backend(backend)
            except (RuntimeError, ValueError, ImportError):
                continue
            return backend
        return "native"


def _absent(lora: BoundLora) -> EngineError:
    where = f"{lora.hub} on the hub" if lora.hub else "its file"
    return EngineError(
        f"the LoRA {lora.name} is not on this disk ({where} was never fetched)",
        hint="pin its file with `filmstudio character pin-lora`, or leave it out of the shot",
    )


def _fits_nowhere(lora: BoundLora, title: str) -> EngineError:
    return EngineError(
        f"nothing in the LoRA {lora.name} has a place in {title}", hint="choose the LoRA that is for this model"
    )
