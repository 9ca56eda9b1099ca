"""What a render will cost on this machine, from this film's takes and from those of all films before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from filmstudio.errors import EngineError
from filmstudio.model.job import RenderJob
from filmstudio.model.route import Route
from filmstudio.model.take import Take
from filmstudio.planning.estimate import Learned, Sample, Work
from filmstudio.studio.film_engines import BoundEngine
from filmstudio.studio.shooting.this_machine import this_machine
from filmstudio.takes.history import History, TakeFigures, figures_of
from filmstudio.weights.home import home_folder

HISTORY_FILE = "takes.jsonl"
"""In the person's own folder."""


class Cost(NamedTuple):
    """What some shots will cost. None stands for: nothing is known."""

    seconds: float | None
    """One after the other; several at once share it."""
    memory_bytes: int | None
    """The most that the graphics card must hold, by the engine's own figures in its most generous setting."""
    peak_bytes: int | None
    """The most that it held for takes like these."""
    disk_bytes: int | None
    """Of the takes, the film itself not counted."""
    learned_from: int
    """So many takes."""


class Estimates:
    """What is learned, and the engines that say how a shot would be made."""

    def __init__(self, learned: Learned, engines: Mapping[str, BoundEngine]) -> None:
        self._learned = learned
        self._engines = engines
        self._routes: dict[str, Route | None] = {}

    def route(self, job: RenderJob, key: str | None = None) -> Route | None:
        """Return how a job would be made; None where its engine refuses it or its weights are not there.

        `key` is the job's, for who has it at hand.
        """
        key = key or job.key
        if key not in self._routes:
            self._routes[key] = _route(job, self._engines[job.engine])
        return self._routes[key]

    def seconds(self, job: RenderJob) -> float | None:
        """Return how long a shot takes in its worker; None where nothing is learned yet."""
        return self._learned.seconds(self._work(job))

    def limit_s(self, job: RenderJob) -> float | None:
        """Return after how many seconds a shot hangs: ten times the learned time, a quarter of an hour at least."""
        return self._learned.limit_s(self._work(job))

    def cost(self, jobs: Iterable[RenderJob]) -> Cost:
        """Return what jobs cost together. What is known of none of them, or not of all, is None."""
        works = {job.key: self._work(job) for job in jobs}
        jobs = {job.key: job for job in jobs}.values()
        routes = [route for job in jobs if (route := self.route(job)) is not None]
        memory = [route.memory_bytes for route in routes if route.memory_bytes is not None]
        peaks = [peak for work in works.values() if (peak := self._learned.peak_bytes(work)) is not None]
        return Cost(
            seconds=_sum(self._learned.seconds(work) for work in works.values()),
            memory_bytes=max(memory, default=None),
            peak_bytes=max(peaks, default=None),
            disk_bytes=_whole(_sum(self._learned.stored_bytes(work) for work in works.values())),
            learned_from=self._learned.teachers(works.values()),
        )

    def _work(self, job: RenderJob) -> Work:
        route = self.route(job)
        size = route.size if route else job.size
        made = sum(segment.frames for segment in route.segments) if route and route.segments else job.frames
        return Work(
            engine=job.engine,
            checkpoint=job.checkpoint.digest if job.checkpoint else "",
            quality=job.quality.value,
            pixels=size.width * size.height,
            frames=made,
            steps=(route.steps if route else None) or 1,
            passes=route.passes if route else 1,
            stored_pixels=job.size.width * job.size.height * job.frames,
        )


def learn(engines: Mapping[str, BoundEngine], takes: Iterable[Take] = ()) -> Estimates:
    """Return what this person's earlier takes and `takes`, those of the film, teach; others' machines are left out."""
    figures = [*history().read(), *map(figures_of, takes)]
    return Estimates(Learned(_sample(one) for one in figures if _made_here(one)), engines)


def note_takes(takes: Iterable[Take]) -> None:
    """Remember what takes cost that were just made, for the plans of this film and of others. Never raises."""
    history().add(map(figures_of, takes))


def history() -> History:
    """Return the memory of what takes cost, in the person's own folder."""
    return History(home_folder() / HISTORY_FILE)


def _made_here(figures: TakeFigures) -> bool:
    """Say whether this processor has made a take; another version of the system changes little."""
    return figures.machine[1:] == this_machine()[1:]


def _sample(figures: TakeFigures) -> Sample:
    work = Work(
        engine=figures.engine,
        checkpoint=figures.checkpoint,
        quality=figures.quality.value,
        pixels=figures.pixels,
        frames=figures.frames,
        steps=figures.steps,
        passes=figures.passes,
        stored_pixels=figures.stored_pixels,
    )
    return Sample(figures.key, work, figures.elapsed_s, figures.peak_bytes, figures.stored_bytes)


def _route(job: RenderJob, bound: BoundEngine) -> Route | None:
    if bound.capabilities.needs_checkpoint and bound.checkpoint is None:
        return None
    try:
        return bound.engine.plan(job, bound.checkpoint)
    except EngineError:  # told where the shot fails
        return None


def _sum(some: Iterable[float | None]) -> float | None:
    """Return the sum, None where one of them is not known or there is none."""
    values = list(some)
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
