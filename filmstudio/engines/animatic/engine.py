"""The animatic engine: draws a shot with flat shapes, so that a film can be seen before any model is installed.

Why: it is the first thing a newcomer sees, the plan made visible, and the engine that all tests run. Whoever looks
at one frame should know who is where, when, and who talks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.engines.animatic.handles import HANDLES
from filmstudio.errors import EngineError
from filmstudio.model.capabilities import Capabilities, Control
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import FittedPrompt
from filmstudio.model.route import Route
from filmstudio.ports.engine import Hear, Stage
from filmstudio.units import Resolution

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame

_CAPABILITIES = Capabilities(
    name="animatic",
    version="4",
    size_multiple=2,
    smallest=Resolution(160, 90),
    largest=Resolution(4096, 4096),
    draws_captions=True,
    draws_titles=True,
    draws=True,
    reads_prompt=False,
    most_people=40,
    handles=HANDLES,
)


class AnimaticEngine:
    """Draws people, places, camera moves and captions. Needs no model, no GPU and no system library."""

    def presets(self) -> Sequence[Preset]:
        """Return nothing: it needs no model."""
        return ()

    def recognise(self, folder: Path) -> Checkpoint | None:
        """Return None: no folder holds a model for it."""
        return None

    def capabilities(self, checkpoint: Checkpoint | None = None) -> Capabilities:
        """Return what this engine can make, without loading a drawing library."""
        return _CAPABILITIES

    def plan(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> Route:
        """Return the job's own size, rate and length. Raises EngineError for a size outside the capabilities."""
        _check_size(job.size)
        answer = _CAPABILITIES.handling("move", job.camera.move)
        return Route(
            size=job.size,
            rate=job.rate,
            frames=job.frames,
            camera=answer.how,
            camera_detail=answer.detail,
            downgrades=(f"the camera's move {job.camera.move.value} is left out",)
            if answer.how is Control.NONE
            else (),
        )

    def fit_prompt(self, job: RenderJob, checkpoint: Checkpoint | None = None) -> FittedPrompt:
        """Return nothing: it reads no prompt."""
        return FittedPrompt("", 0)

    @contextmanager
    def open(self, stage: Stage, jobs: Sequence[RenderJob], hear: Hear) -> Iterator[OpenAnimatic]:
        """Load nothing."""
        yield OpenAnimatic()


class OpenAnimatic:
    """Draws shots."""

    def shoot(self, job: RenderJob, hear: Hear, before: Sequence[Frame] = ()) -> Footage:
        """Return footage of exactly `job.frames` pictures of `job.size`; frames are drawn while they are taken.

        The same job gives the same bytes. Raises EngineError for a size outside the capabilities.
        """
        _check_size(job.size)
        # Drawing libraries are loaded here, so that finding and asking the engine costs nothing.
        from filmstudio.engines.animatic.frames import draw_frames

        return Footage(frames=draw_frames(job), count=job.frames, size=job.size, rate=job.rate)


def _check_size(size: Resolution) -> None:
    smallest, largest = _CAPABILITIES.smallest, _CAPABILITIES.largest
    fits = (
        min(size) >= min(smallest)
        and max(size) >= max(smallest)
        and size.width <= largest.width
        and size.height <= largest.height
    )
    if not fits:
        raise EngineError(
            f"the animatic engine cannot draw {size}",
            hint=f"choose a size between {smallest} and {largest}",
        )
