"""The Route: how an engine will make a job, decided before anything heavy is loaded, with every compromise said."""

from __future__ import annotations

from pydantic import Field

from filmstudio.model.capabilities import Control
from filmstudio.model.checkpoint import Task
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.units import Resolution


class Segment(Record):
    """One call of the model. A long shot is several, each going on from the last frames of the one before."""

    frames: int = Field(gt=0)
    """What the model makes, on its grid."""
    head_frames: int = Field(default=0, ge=0)
    """Of these, so many at the start show again what is there already."""
    seed: int = Field(ge=0, lt=2**32)


class Route(Record):
    """One job on its way through an engine. Pure: the same job and checkpoint give the same route."""

    task: Task = Task.TEXT
    """The strongest condition that is used: references, then first and last frame or keyframes, then words."""
    conditions: tuple[str, ...] = ()
    """Everything that is used, in words: `2 references (MARA front.png ...)`, `9 last frames of 12A`."""
    size: Resolution
    """What the model makes; the take is scaled and cropped to the job's size."""
    rate: Rate
    """At which the model makes it; the take is conformed to the job's rate."""
    frames: int = Field(gt=0)
    """Kept, at `rate`: as long as the job, or a fraction of a frame longer."""
    segments: tuple[Segment, ...] = ()
    steps: int | None = None
    guidance: float | None = None
    passes: int = 1
    """Forwards of the transformer for each step: time estimates count these."""
    camera: Control = Control.PROMPT
    camera_detail: str = ""
    downgrades: tuple[str, ...] = ()
    """One sentence for everything that is not as the job asks: rounded, left out, replaced by something weaker."""
    bucket: str = ""
    """Jobs of one bucket have arrays of the same shape and the same adapters: done one after the other, nothing is
    switched between them."""
    memory_bytes: int | None = None
    """Estimate of what the graphics card must hold, in the most generous setting."""
