"""The Plan sheet: every shot with its job, its place in the film and the recordings it carries."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.record import Record
from filmstudio.model.shots import Delivery, ShotSpec


class PlannedLine(Record):
    """A recording at its place in a shot: frames from the shot's start."""

    recording_key: str
    start_frame: int
    samples: int
    delivery: Delivery = Delivery.ON_SCREEN
    """How it reaches us: an engine that speaks says what is said on screen, and nothing else."""


class PlannedShot(Record):
    """One shot, ready to be rendered. It is on screen for `frames` frames; the job makes `frames + tail_frames`."""

    shot: ShotSpec
    job: RenderJob
    frames: int
    tail_frames: int = 0
    """Frames after the visible ones, over which the next shot dissolves in."""
    lines: tuple[TimedLine, ...] = ()
    """Every line at its place, whoever speaks it."""
    voices: tuple[PlannedLine, ...] = ()
    drawing: RenderJob | None = None
    """What the animatic draws of this shot where that leads the job: `job.guide` names its key."""
    prompt_sources: tuple[str, ...] = ()
    """Where each part of the job's prompt is from, for people: `script:88`, `characters/mara`, `rule:framing`."""


class Plan(Record):
    """The whole film, readable before anything is rendered."""

    schema_: Literal["plan/1"] = Field(default="plan/1", alias="schema")
    source: str
    title: str
    look: Look
    shots: tuple[PlannedShot, ...]
    supporting: tuple[PlannedShot, ...] = ()
    """Shots that are not in the film, but from whose takes some of it go on: made where those are missing."""
    snapped: tuple[str, ...] = ()
    """Sentences about every value that the engine's limits have changed."""

    @property
    def frames(self) -> int:
        """The length of the film."""
        return sum(planned.frames for planned in self.shots)
