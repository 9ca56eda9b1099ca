"""The engine that all families share: a family says what is its own, everything around the call is here.

Nothing heavy is imported before `open`, but by `fit_prompt`, which needs the model's own tokenizer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filmstudio.engines.diffusers.encoding import Encoding
from filmstudio.engines.diffusers.environment import (
    check_libraries,
    choose_device,
    go_offline,
    usual_precision,
)
from filmstudio.engines.diffusers.facts import capabilities_of, kind_of
from filmstudio.engines.diffusers.family import Configs, Family
from filmstudio.engines.diffusers.folder import MODULAR_INDEX, read_configs, read_json
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.loaded import Loaded, adapter_name
from filmstudio.engines.diffusers.memory import LADDER, Setting
from filmstudio.engines.diffusers.opened import Ground, OpenDiffusers
from filmstudio.engines.diffusers.parts import check_parts
from filmstudio.engines.diffusers.prompts import fitted
from filmstudio.engines.diffusers.routing import draw_route, used_loras, weights_of
from filmstudio.errors import MissingTool, ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import FittedPrompt
from filmstudio.model.route import Route
from filmstudio.ports.engine import Hear, Stage


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
        pipelines = {name for kind in self.family.kinds for name in kind.pipelines.values()}
        if configs.model.get("_class_name") not in pipelines and self._kind(folder, configs) is None:
            return None
        # Before its kind: a part that is missing must be told as that, and not as what its absence looks like.
        parts = check_parts(folder, configs, self.family.beside)
        kind = self._kind(folder, configs)
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
        encoding = Encoding(self.family, kind, checkpoint, ground, stage.cache)
        opened = OpenDiffusers(self.family, kind, checkpoint, ground, loaded, stage.files, encoding)
        with _at_most(stage.vram_bytes, ground.device):
            try:
                opened.prepare(jobs, hear)
                yield opened
            finally:
                loaded.free()

    def _kind(self, folder: Path, configs: Configs) -> Kind | None:
        try:
            return self.family.recognise(configs)
        except ProjectError as error:
            raise ProjectError(f"{folder}: {error.message}", hint=error.hint) from error

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
        notes: list[str] = []
        if device.type == "cuda":
            free = int(torch.cuda.mem_get_info(device)[0])
            available = free if available is None else min(available, free)
        elif device.type == "cpu" and self.setting is None:
            available = None
            notes += ["no limit: `--vram` is for graphics cards"] if stage.vram_bytes is not None else []
        precision = self.precision or usual_precision(device)
        return Ground(device, precision, available, self.ladder, self.setting, notes)

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


@contextmanager
def _at_most(vram_bytes: int | None, device: Any) -> Iterator[None]:
    """Hold this process to so much of a graphics card: beyond it, it is out of memory, and the ladder answers."""
    if vram_bytes is None or device.type != "cuda":
        yield
        return
    import torch

    whole = int(torch.cuda.mem_get_info(device)[1])
    torch.cuda.set_per_process_memory_fraction(min(1.0, vram_bytes / whole), device)
    try:
        yield
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0, device)
