"""An engine for the tests of what is told: it reads prompts and pictures, counts words, and makes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from fractions import Fraction
from pathlib import Path

from filmstudio.errors import EngineError, MissingTool
from filmstudio.model.capabilities import Capabilities, Control
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import FittedPrompt, fit_prompt
from filmstudio.model.route import Route
from filmstudio.ports.engine import Hear, OpenEngine, Stage
from filmstudio.units import Resolution

FACTS = Capabilities(
    name="told", version="1", reads_negative=True, negative="blurry", most_tokens=24, tail_frames=9, reads_sampling=True
)


class ToldEngine:
    """A word is a token."""

    def presets(self) -> Sequence[Preset]:
        return ()

    def recognise(self, folder: Path) -> Checkpoint | None:
        return None

    def capabilities(self, checkpoint: Checkpoint | None = None) -> Capabilities:
        return FACTS

    def plan(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> Route:
        if job.camera.move == "fpv":
            raise EngineError("this engine cannot fly", hint="choose another move")
        return Route(
            size=Resolution(832, 480),
            rate=Fraction(16),
            frames=49,
            steps=30,
            conditions=("9 last frames of 1A",) if job.continues else (),
            camera=Control.PROMPT,
            downgrades=(f"the seed {job.seed % 1} is even",),
        )

    def fit_prompt(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> FittedPrompt:
        if job.seed == 7:
            raise MissingTool("no tokenizer is installed")
        return fit_prompt(job.prompt, FACTS.most_tokens or 0, lambda text: len(text.split()))

    def open(self, stage: Stage, jobs: Sequence[RenderJob], hear: Hear) -> AbstractContextManager[OpenEngine]:
        raise EngineError("it makes nothing")
