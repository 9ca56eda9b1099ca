"""An engine for the tests of drafts and finals: it reads sampling, and a final is another grey than its draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Quality
from filmstudio.ports.engine import Hear, Stage
from tests.unit.studio.scripted_engine import OpenScripted, ScriptedEngine

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame


class SampledEngine(ScriptedEngine):
    """As the scripted one, with steps and qualities."""

    def capabilities(self, checkpoint: Checkpoint | None = None) -> Capabilities:
        """Return what an engine that samples would."""
        return super().capabilities().model_copy(update={"name": "sampled", "reads_sampling": True, "tail_frames": 0})

    @contextmanager
    def open(self, stage: Stage, jobs: Sequence[RenderJob], hear: Hear) -> Iterator[OpenScripted]:
        """Open at once."""
        yield _Open(self, stage)


class _Open(OpenScripted):
    def shoot(self, job: RenderJob, hear: Hear, before: Sequence[Frame] = ()) -> Footage:
        lighter = 120 if job.quality is Quality.FINAL else 20
        return super().shoot(job.model_copy(update={"seed": lighter}), hear, before)
