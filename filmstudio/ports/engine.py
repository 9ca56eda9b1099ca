"""The Engine port: a RenderJob goes in, Footage comes out. Found under the entry point `filmstudio.engines`.

An engine is asked three things before it works: what a folder of weights is (`recognise`), what it can make with it
(`capabilities`), and how it would make a job (`plan`). None of them may import a heavy library. Then it is opened,
once for all shots of a film.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import FittedPrompt
from filmstudio.model.route import Route

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is."""

    what: str
    """In words for people: `step`, `reading the model`, `prompt`."""
    done: int
    total: int


Hear = Callable[[Progress], None]
"""Hears progress, and may raise: the work then stops at once, and the engine stays usable."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an engine works: what jobs name by content, by place. Nothing of it enters a key. Picklable."""

    checkpoint: Checkpoint | None = None
    files: Mapping[str, Path] = field(default_factory=dict)
    """SHA-256 -> file, of every picture, clip and adapter that the jobs name."""
    cache: Path | None = None
    """A folder for what can be made again (encoded prompts), None for none."""
    vram_bytes: int | None = None
    """The graphics card's memory to be used at most; None for what is free."""
    device: str | None = None
    """`cuda`, `cuda:1`, `mps`, `cpu`; None for the best there is."""


class OpenEngine(Protocol):
    """An engine with everything loaded that the jobs need."""

    def shoot(self, job: RenderJob, hear: Hear, before: Sequence[Frame] = ()) -> Footage:
        """Return footage as long as the job (see `Route.frames`), in the engine's own size and rate.

        `before` are the last frames of the take that the job continues, oldest first. The same job gives the same
        pixels on the same machine. Raises EngineError if it cannot.
        """
        ...


class Engine(Protocol):
    """Makes pictures. The class is called with no arguments; constructing it must load nothing heavy."""

    def presets(self) -> Sequence[Preset]:
        """Return the published models that it can use, for people to choose from; none where it needs none."""
        ...

    def recognise(self, folder: Path) -> Checkpoint | None:
        """Say what the weights in a folder are, from configs and tensor headers alone.

        None: not one of this engine's. Raises ProjectError that says what is wrong with one that is (a part or a shard
        is missing, a file is cut off, a format that runs code).
        """
        ...

    def capabilities(self, checkpoint: Checkpoint | None = None) -> Capabilities:
        """Return what this engine can make with a checkpoint; without one, what holds for all it knows."""
        ...

    def plan(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> Route:
        """Return how the job would be made, with every compromise. Raises EngineError where it cannot be."""
        ...

    def fit_prompt(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> FittedPrompt:
        """Return the prompt as it would be sent, counted with the model's own tokenizer.

        Raises MissingTool where the library that counts is not installed.
        """
        ...

    def open(self, stage: Stage, jobs: Sequence[RenderJob], hear: Hear) -> AbstractContextManager[OpenEngine]:
        """Load what `jobs` need, all of which will be shot, and free it at the end.

        Raises MissingTool for a library or weights that are not there, EngineError where the machine cannot hold them.
        """
        ...
