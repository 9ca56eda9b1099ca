from __future__ import annotations

import os
import time
from contextlib import closing
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob
from filmstudio.model.shots import Role
from filmstudio.ports.scheduler import Advanced, Finished
from filmstudio.scheduling.local import LocalScheduler
from filmstudio.units import Resolution
from tests.unit.planning.sheets import PLACE
from tests.unit.scheduling.works import shoot


def job(slate: str, subject: str = "") -> RenderJob:
    return RenderJob(
        engine="test",
        engine_version="1",
        slate=slate,
        role=Role.INSERT,
        camera=Camera(size=ShotSize.CLOSE_UP),
        place=PLACE,
        subject=subject,
        seed=1,
        size=Resolution(64, 64),
        rate=Fraction(24),
        frames=3,
    )


def run(jobs: list[RenderJob], folder: Path, workers: int = 2) -> tuple[dict[str, Finished], list[Advanced]]:
    by_key = {one.key: one.slate for one in jobs}
    finished: dict[str, Finished] = {}
    advanced: list[Advanced] = []
    for event in LocalScheduler(workers).run(jobs, partial(shoot, folder)):
        if isinstance(event, Finished):
            finished[by_key[event.key]] = event
        else:
            advanced.append(event)
    return finished, advanced


def test_every_job_is_done_once_in_as_many_processes_as_asked(tmp_path: Path) -> None:
    jobs = [job(f"{n}A") for n in range(6)]
    finished, advanced = run(jobs, tmp_path)
    assert set(finished) == {one.slate for one in jobs}
    assert all(event.take is not None and event.take.job.slate == slate for slate, event in finished.items())
    markers = [path.name.split(".") for path in tmp_path.iterdir()]
    assert sorted(slate for slate, _ in markers) == sorted(finished)
    assert 1 <= len({pid for _, pid in markers} - {str(os.getpid())}) <= 2
    assert [event.frames for event in advanced if event.key == jobs[0].key] == [1, 2, 3]


def test_one_failure_never_stops_the_others(tmp_path: Path) -> None:
    finished, _ = run([job("1A", "refuse"), job("1B", "bug"), job("1C"), job("1D", "die"), job("1E")], tmp_path)
    assert finished["1C"].take is not None
    assert finished["1E"].take is not None
    assert finished["1A"].error == "not with this engine"
    assert "ZeroDivisionError" in (finished["1B"].error or "")
    assert "SIGKILL" in (finished["1D"].error or "")


def test_a_job_whose_worker_died_is_tried_once_more(tmp_path: Path) -> None:
    finished, _ = run([job("1A", "die once"), job("1B")], tmp_path, workers=1)
    assert finished["1A"].take is not None
    assert finished["1B"].take is not None


def test_a_full_disk_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no space"):
        run([job("1A", "full"), job("1B", "hang")], tmp_path)


def test_closing_ends_the_workers_at_once(tmp_path: Path) -> None:
    jobs = [job("1A"), job("1B", "hang")]
    started = time.monotonic()
    with closing(LocalScheduler(2).run(jobs, partial(shoot, tmp_path))) as events:
        for event in events:
            if isinstance(event, Finished):
                break
    assert time.monotonic() - started < 50, "the hanging worker was waited for"
    for path in tmp_path.glob("1B.*"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.suffix[1:]), 0)


def test_nothing_to_do_starts_nothing() -> None:
    assert list(LocalScheduler(2).run([], partial(shoot, Path()))) == []
