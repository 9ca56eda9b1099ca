"""An engine for the tests of shooting: as one that generates, it has its own size and rate, goes on from what was
before, makes sound and holds all frames when it hands them over. What a job does is said by its subject.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.errors import EngineError, MissingTool
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.model.footage import Footage, FootageSound
from filmstudio.model.job import RenderJob
from filmstudio.model.making import Making
from filmstudio.model.prompt import FittedPrompt
from filmstudio.model.route import Route
from filmstudio.ports.engine import Hear, Progress, Stage
from filmstudio.units import Resolution

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame

SIZE = Resolution(48, 32)
RATE = Fraction(16)
TAIL = 3
SOUND_HZ = 8_000


class ScriptedEngine:
    """Every picture is one grey, a step lighter than the one before it."""

    def presets(self) -> Sequence[Preset]:
        """Return nothing."""
        return ()

    def recognise(self, folder: Path) -> Checkpoint | None:
        """Return None."""
        return None

    def capabilities(self, checkpoint: Checkpoint | None = None) -> Capabilities:
        """Return what an engine that generates would."""
        return Capabilities(
            name="scripted", version="1", tail_frames=TAIL, sound=True, shots_at_once=1, works_ahead=True
        )

    def plan(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> Route:
        """Return a route at the engine's own size and rate."""
        if job.subject == "impossible":
            raise EngineError("nothing is that large", hint="make it smaller")
        return Route(size=SIZE, rate=RATE, frames=ceil(job.frames / job.rate * RATE), bucket="one")

    def fit_prompt(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> FittedPrompt:
        """Return nothing."""
        return FittedPrompt("", 0)

    @contextmanager
    def open(self, stage: Stage, jobs: Sequence[RenderJob], hear: Hear) -> Iterator[OpenScripted]:
        """Open as the first job's subject says, and leave a mark in the cache for every opening."""
        if any(job.subject == "no library" for job in jobs):
            raise MissingTool("there is no library", hint="install it")
        for done in range(3):
            hear(Progress("reading the model", done, 2))
        if stage.cache:
            (stage.cache / f"opened.{os.getpid()}").touch()
        yield OpenScripted(self, stage)


class OpenScripted:
    """Makes shots."""

    def __init__(self, engine: ScriptedEngine, stage: Stage) -> None:
        self._engine = engine
        self._stage = stage

    def shoot(self, job: RenderJob, hear: Hear, before: Sequence[Frame] = ()) -> Footage:
        """Go on from the last frame before, or begin at the seed."""
        import numpy as np

        if job.continues and len(before) != min(job.continues.frames, TAIL):
            raise EngineError(f"{len(before)} frames before")
        hear(Progress("reading the pictures", 1, 1))
        for step in range(4):
            hear(Progress("step", step + 1, 4))
        if job.subject == "die once" and self._stage.cache and not (self._stage.cache / "died").exists():
            (self._stage.cache / "died").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if job.subject == "hang":
            time.sleep(60)
        route = self._engine.plan(job)
        start = int(before[-1][0, 0, 0]) if before else job.seed
        reused = np.zeros((SIZE.height, SIZE.width, 3), np.uint8)

        def frames() -> Iterator[Frame]:
            for number in range(route.frames):
                reused[:] = (start + number + 1) % 256
                yield reused

        samples = np.full((round(route.frames / RATE * SOUND_HZ), 1), 0.25, np.float32)
        return Footage(
            frames=frames(),
            count=route.frames,
            size=SIZE,
            rate=RATE,
            sound=None if job.subject == "silent" else FootageSound(samples, SOUND_HZ),
            making=Making(route=route, libraries=("scriptlib 2.0",)),
        )
