"""What the animatic engine costs: drawing and encoding shots, against encoding the very same raw frames alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.side_by_side import Compared, compare
from filmstudio.cli.reporters import QuietReporter
from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.ports.engine import Stage
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import open_project
from filmstudio.takes.film_folder import FilmFolder

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame

EXAMPLE = Path(__file__).parents[1] / "scripts_examples" / "the_last_lamp.fountain"
SHOTS = "1,2A,2B,2C,2D,2E,2F"
"""A title's worth of everything: exterior and interior, rain, a walk, dialogue."""


def draw_against_encode(folder: Path) -> tuple[Compared, float]:
    """Return the comparison and the seconds of film in it. One core draws, ffmpeg takes what it needs."""
    jobs = _jobs(folder)
    raw = folder / "frames.rgb"
    with raw.open("wb") as stream:
        for job in jobs:
            for frame in _footage(job).frames:
                stream.write(frame.tobytes())
    compared = compare(lambda: _draw(jobs, folder), lambda: _encode(jobs, raw, folder), runs=3)
    raw.unlink()
    return compared, float(sum(job.frames / job.rate for job in jobs))


def _jobs(folder: Path) -> list[RenderJob]:
    project = open_project(EXAMPLE, folder=folder / "bench.film")
    reporter = QuietReporter()
    film = FilmFolder(project.folder)
    with film.opened():
        wish = check_wish(project, break_down_script(project, reporter), SHOTS)
        _, plan = prepare(wish, film, reporter)
    return [shot.job for shot in plan.shots]


def _draw(jobs: list[RenderJob], folder: Path) -> None:
    for job in jobs:
        write_master(_footage(job), folder / "drawn.mp4")


def _footage(job: RenderJob) -> Footage:
    """What a drawing engine holds open is nothing: its frames can be taken after it is closed."""
    with find_engine(job.engine).open(Stage(), [job], lambda _progress: None) as opened:
        return opened.shoot(job, lambda _progress: None)


def _encode(jobs: list[RenderJob], raw: Path, folder: Path) -> None:
    with raw.open("rb") as stream:
        for job in jobs:
            frames = _frames(stream.fileno(), job)
            write_master(Footage(frames, job.frames, job.size, job.rate), folder / "encoded.mp4")


def _frames(descriptor: int, job: RenderJob) -> Iterator[Frame]:
    shape = (job.size.height, job.size.width, 3)
    with open(descriptor, "rb", closefd=False, buffering=0) as stream:
        for _ in range(job.frames):
            buffer = np.empty(shape, dtype=np.uint8)
            view = buffer.reshape(-1).data
            while view:
                view = view[stream.readinto(view) :]
            yield buffer
