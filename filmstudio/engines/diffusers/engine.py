"""The engine that all families share: a family says what is its own, everything around the call is here.

Nothing heavy is imported before `open`, but by `fit_prompt`, which needs the model's own tokenizer.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.embeddings import embed_all, encoder_key
from filmstudio.engines.diffusers.environment import (
    check_libraries,
    choose_device,
    go_offline,
    usual_precision,
)
from filmstudio.engines.diffusers.facts import capabilities_of, kind_of
from filmstudio.engines.diffusers.family import Family, Loading
from filmstudio.engines.diffusers.folder import MODULAR_INDEX, read_configs, read_json
from filmstudio.engines.diffusers.guarded import NoRoom, guarded
from filmstudio.engines.diffusers.loaded import Loaded, adapter_name
from filmstudio.engines.diffusers.memory import LADDER, Setting
from filmstudio.engines.diffusers.opened import Ground, OpenDiffusers
from filmstudio.engines.diffusers.parts import check_parts
from filmstudio.engines.diffusers.prompts import fitted
from filmstudio.engines.diffusers.routing import draw_route, used_loras, weights_of
from filmstudio.errors import EngineError, MissingTool, ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import FittedPrompt
from filmstudio.model.route import Route
from filmstudio.ports.engine import Hear, Progress, Stage

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds
    from filmstudio.engines.diffusers.kind import Kind


class DiffusersEngine:
    """Makes footage with a local model. A subclass sets `family`, and nothing else; it is the entry point."""

    family: Family
    precision: str | None = None
    """Of the transformer; None for what suits the device."""
    setting: Setting | None = None
    """How memory is spent; None for what fits."""
    ladder: Sequence[Setting] = LADDER

    def presets(self) -> Sequence[Preset]:
        """Return the published models of the family."""
        return self.family.presets

    def recognise(self, folder: Path) -> Checkpoint | None:
        """Return what a folder holds, every part of it checked; None where it is not of this family.

        Raises ProjectError for a folder of this family that is not whole, or that would run code.
        """
        configs = read_configs(folder)
        if configs is None:
            self._refuse_modular(folder)
            return None
        known = {name for kind in self.family.kinds for name in kind.pipelines.values()}
        if configs.model.get("_class_name") not in known and self.family.recognise(configs) is None:
            return None
        parts = check_parts(folder, configs, self.family.beside)
        kind = self.family.recognise(configs)
        if kind is None:
            return None
        return Checkpoint(
            engine=self.family.name,
            kind=kind.id,
            name=folder.resolve().name,
            folder=str(folder),
            files=parts.files,
            components=parts.components,
            lora_families=self.family.lora_families(kind, configs),
        )

    def capabilities(self, checkpoint: Checkpoint | None = None) -> Capabilities:
        """Return what a checkpoint can do; without one, what at least one kind of the family can."""
        return capabilities_of(self.family, checkpoint)

    def plan(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> Route:
        """Return how a job would be made. Pure. Raises EngineError where it cannot be, MissingTool without weights."""
        whole = self._needed(checkpoint)
        return draw_route(self.family, kind_of(self.family, whole), whole, job)

    def fit_prompt(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> FittedPrompt:
        """Return the prompt within the model's limit, counted with its own tokenizer; no model is loaded."""
        whole = self._needed(checkpoint)
        return fitted(self.family, kind_of(self.family, whole), whole, job)

    @contextmanager
    def open(self, stage: Stage, jobs: Sequence[RenderJob], hear: Hear) -> Iterator[OpenDiffusers]:
        """Encode the prompts of all jobs, then make ready to read the model with the first shot; free all at the end.

        Raises MissingTool for libraries, weights or a device that are not there, EngineError for too little memory.
        """
        checkpoint = self._needed(stage.checkpoint)
        kind = kind_of(self.family, checkpoint)
        check_libraries()
        go_offline()
        ground = self._ground(stage, checkpoint)
        loras = {adapter_name(one): one for job in jobs for one in used_loras(job, checkpoint)}
        loaded = Loaded(self.family, kind, Path(checkpoint.folder), list(loras.values()), stage.files)
        encoding = _Encoding(self.family, kind, checkpoint, ground, stage.cache)
        opened = OpenDiffusers(self.family, kind, checkpoint, ground, loaded, stage.files, encoding)
        try:
            opened.prepare(jobs, hear)
            yield opened
        finally:
            loaded.free()

    def _needed(self, checkpoint: Checkpoint | None) -> Checkpoint:
        if checkpoint is None:
            first = next((preset.name for preset in self.family.presets), "NAME")
            raise MissingTool(
                f"the engine {self.family.name} needs the weights of a model, and none is chosen",
                hint=f"`filmstudio models list` shows them; `filmstudio models fetch {first}` gets one",
            )
        return checkpoint

    def _ground(self, stage: Stage, checkpoint: Checkpoint) -> Ground:
        import torch

        device = choose_device(stage.device, weights_of(self.family, checkpoint).parameters)
        available = stage.vram_bytes
        if device.type == "cuda":
            free = int(torch.cuda.mem_get_info(device)[0])
            available = free if available is None else min(available, free)
        elif device.type == "cpu" and self.setting is None:
            available = None
        precision = self.precision or usual_precision(device)
        return Ground(device, precision, available, self.ladder, self.setting)

    def _refuse_modular(self, folder: Path) -> None:
        place = folder / MODULAR_INDEX
        if not place.is_file():
            return
        name = read_json(place).get("_class_name")
        if isinstance(name, str) and self.family.name in name.lower():
            raise ProjectError(
                f"{folder}: is a modular repository ({name[:80]}), which filmstudio does not read",
                hint="fetch the same model as a pipeline: a folder with a model_index.json",
            )


class _Encoding:
    """Turns texts into embeddings, by the cache or by the encoder, which is freed before it returns."""

    def __init__(self, family: Family, kind: Kind, checkpoint: Checkpoint, ground: Ground, cache: Path | None) -> None:
        self._family, self._kind, self._checkpoint = family, kind, checkpoint
        self._ground, self._cache = ground, cache
        self._how = Loading(ground.precision)
        self._key = ""

    def __call__(self, texts: Sequence[str], hear: Hear) -> Mapping[str, Embeds]:
        """Return the embedding of every text."""
        device = self._ground.device
        self._key = self._key or encoder_key(self._family, self._kind, self._checkpoint, self._how, device.type)
        failed = f"the text encoder of {self._checkpoint.name} could not be used"
        try:
            found, encoded = guarded(
                lambda heard: embed_all(texts, self._key, self._cache, self._read, self._encode, heard),
                lambda done, total: hear(Progress("prompt", done, total)),
                failed,
            )
        except NoRoom as error:
            raise EngineError(
                f"the text encoder of {self._checkpoint.name} does not fit into the memory",
                hint="give it more room with `--vram`, or encode the prompts with `--device cpu` once: they are kept",
            ) from error
        if encoded and "text encoder freed" not in self._ground.notes:
            self._ground.notes.append("text encoder freed")
        if device.type == "cuda":
            import torch

            gc.collect()
            torch.cuda.empty_cache()
        return found

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
