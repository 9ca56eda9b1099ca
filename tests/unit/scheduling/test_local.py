from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

import pytest

from filmstudio.errors import EngineError, InternalError, UsageError
from filmstudio.model.job import RenderJob
from filmstudio.ports.scheduler import Advanced, Event, Finished, Opening
from filmstudio.scheduling.local import LocalScheduler
from tests.unit.scheduling.jobs_of_tests import job
from tests.unit.scheduling.works import Work


def run(jobs: list[RenderJob], folder: Path, workers: int = 2) -> tuple[dict[str, Finished], list[Advanced]]:
    by_key = {one.key: one.slate for one in jobs}
    events = list(LocalScheduler(workers).run(jobs, Work(folder)))
    finished = [event for event in events if isinstance(event, Finished)]
    assert sorted(event.key for event in finished) == sorted(by_key), "every job finishes, and only once"
    return {by_key[event.key]: event for event in finished}, [event for event in events if isinstance(event, Advanced)]


def workers_in(folder: Path, slate: str) -> set[int]:
    return {int(path.suffix[1:]) for path in folder.glob(f"{slate}.*")}


def test_every_job_is_done_once_in_as_many_processes_as_asked(tmp_path: Path) -> None:
    jobs = [job(f"{n}A") for n in range(6)]
    finished, advanced = run(jobs, tmp_path)
    assert all(event.take is not None and event.take.job.slate == slate for slate, event in finished.items())
    assert all(len(workers_in(tmp_path, one.slate)) == 1 for one in jobs)
    everybody = set().union(*(workers_in(tmp_path, one.slate) for one in jobs))
    assert 1 <= len(everybody - {os.getpid()}) <= 2
    assert [event.share for event in advanced if event.key == jobs[0].key] == [1 / 3, 2 / 3, 1]


def test_the_work_is_opened_once_and_closed_at_the_end(tmp_path: Path) -> None:
    events: list[Event] = list(LocalScheduler(1).run([job(f"{n}A") for n in range(3)], Work(tmp_path)))
    assert [event for event in events if isinstance(event, Opening)] == [
        Opening("reading", 0, 1),
        Opening("reading", 1, 1),
    ]
    assert isinstance(events[0], Opening)
    assert len(workers_in(tmp_path, "closed")) == 1


def test_one_failure_never_stops_the_others(tmp_path: Path) -> None:
    finished, _ = run(
        [job("1A", "refuse"), job("1B", "bug"), job("1C"), job("1D", "die"), job("1E"), job("1F", "refuse kindly")],
        tmp_path,
    )
    assert finished["1C"].take is not None
    assert finished["1E"].take is not None
    assert finished["1A"].error == "not with this engine"
    assert finished["1F"].error == "too large (make it smaller)"
    assert "ZeroDivisionError" in (finished["1B"].error or "")
    assert "SIGKILL" in (finished["1D"].error or "")


def test_a_second_half_that_fails_is_a_failure_of_its_shot_alone(tmp_path: Path) -> None:
    for ahead in ("", "ahead, "):
        folder = tmp_path / (ahead or "plain")
        folder.mkdir()
        jobs = [job("1A", f"{ahead}finish: bug"), job("1B", f"{ahead}finish: refuse"), job("1C", ahead)]
        finished, _ = run(jobs, folder, workers=1)
        assert finished["1A"].error == "internal error: ZeroDivisionError: one over nothing"
        assert finished["1B"].error == "not with this engine"
        assert finished["1C"].take is not None


def test_a_job_whose_worker_died_is_tried_once_more(tmp_path: Path) -> None:
    finished, _ = run([job("1A", "die once"), job("1B")], tmp_path, workers=1)
    assert finished["1A"].take is not None
    assert finished["1B"].take is not None


def test_the_next_job_begins_while_the_one_before_is_finished(tmp_path: Path) -> None:
    # Each waits for what only happens if both run at once.
    jobs = [job("1A", "ahead, finish: await 1B is begun"), job("1B", "ahead, await 1A is finishing")]
    finished, _ = run(jobs, tmp_path, workers=1)
    assert [event.error for event in finished.values()] == [None, None]
    assert workers_in(tmp_path, "1A") == workers_in(tmp_path, "1B")


def test_work_that_cannot_go_ahead_is_finished_first(tmp_path: Path) -> None:
    finished, _ = run([job("1A"), job("1B", "await 1A is made")], tmp_path, workers=1)
    assert finished["1B"].take is not None


def test_never_more_than_one_waits_to_be_finished(tmp_path: Path) -> None:
    # 1C may begin only when 1A is made, because 1B then takes its place behind 1C.
    jobs = [job("1A", "ahead, finish: await go"), job("1B", "ahead"), job("1C", "ahead")]
    with closing(LocalScheduler(1).run(jobs, Work(tmp_path))) as events:
        for event in events:
            if event == Advanced(jobs[1].key, 1.0):
                time.sleep(0.3)  # 1B has been shot; were 1C begun by now, its mark would be there
                assert not workers_in(tmp_path, "1C")
                (tmp_path / "go").touch()
    assert workers_in(tmp_path, "1C")


def test_a_worker_that_dies_with_two_jobs_in_hand_loses_neither(tmp_path: Path) -> None:
    jobs = [
        job("1A", "ahead, finish: await died"),
        job("1B", "ahead, await 1A is finishing, die once"),
        job("1C", "ahead"),
    ]
    finished, _ = run(jobs, tmp_path, workers=1)
    assert [event.error for event in finished.values()] == [None] * 3
    assert len(workers_in(tmp_path, "1A")) == 2, "1A was begun again"


def test_a_job_that_kills_every_worker_takes_nobody_with_it(tmp_path: Path) -> None:
    jobs = [job("1A", "ahead, finish: await died"), job("1B", "ahead, await 1A is finishing, die once, die")]
    finished, _ = run(jobs, tmp_path, workers=1)
    assert finished["1A"].take is not None
    assert "SIGKILL" in (finished["1B"].error or "")


def test_a_chain_is_made_in_its_order_across_workers(tmp_path: Path) -> None:
    first = job("1A")
    second = job("1B", "await 1A is made", after=first)
    third = job("1C", "await 1B is made", after=second)
    finished, _ = run([third, second, first, job("2A")], tmp_path, workers=3)
    assert [event.error for event in finished.values()] == [None] * 4


def test_what_goes_on_from_a_shot_waits_while_that_is_finished_and_others_go_first(tmp_path: Path) -> None:
    first = job("1A", "ahead, finish: await 2A is begun")
    jobs = [first, job("1B", "ahead, await 1A is made", after=first), job("2A")]
    finished, _ = run(jobs, tmp_path, workers=1)
    assert [event.error for event in finished.values()] == [None] * 3


@pytest.mark.parametrize("fault", ["refuse", "die", "finish: bug"])
def test_what_goes_on_from_a_shot_that_failed_fails_with_a_sentence(fault: str, tmp_path: Path) -> None:
    first = job("1A", fault)
    second = job("1B", after=first)
    finished, _ = run([first, second, job("1C", after=second), job("2A")], tmp_path, workers=1)
    assert finished["1B"].error == "it goes on from shot 1A, which could not be made"
    assert finished["1C"].error == "it goes on from shot 1B, which could not be made"
    assert finished["2A"].take is not None
    assert not workers_in(tmp_path, "1B")


def test_what_goes_on_from_a_shot_of_another_run_is_begun(tmp_path: Path) -> None:
    finished, _ = run([job("1B", after=job("1A"))], tmp_path)
    assert finished["1B"].take is not None


def test_work_that_cannot_be_opened_ends_the_run_with_its_error(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="too small") as caught:
        list(LocalScheduler(2).run([job("1A"), job("1B")], Work(tmp_path, "refuse")))
    assert caught.value.hint == "take a smaller model"
    with pytest.raises(InternalError, match="ZeroDivisionError"):
        list(LocalScheduler(1).run([job("1A")], Work(tmp_path, "bug")))


def test_workers_that_die_while_they_open_end_the_run(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="died while it got ready"):
        list(LocalScheduler(1).run([job("1A")], Work(tmp_path, "die")))


def test_a_worker_that_dies_once_while_it_opens_is_replaced_or_done_without(tmp_path: Path) -> None:
    for workers in (1, 2):
        folder = tmp_path / str(workers)
        folder.mkdir()
        jobs = [job("1A"), job("1B")]
        events = list(LocalScheduler(workers).run(jobs, Work(folder, "die once")))
        assert sum(isinstance(event, Finished) and event.take is not None for event in events) == 2


def test_a_full_disk_stops_the_run(tmp_path: Path) -> None:
    for fault in ("full", "ahead, finish: full"):
        with pytest.raises(UsageError, match="no space"):
            run([job("1A", fault), job("1B", "hang")], tmp_path)


@pytest.mark.parametrize("fault", ["hang", "ahead, finish: hang"])
def test_closing_ends_the_workers_at_once(fault: str, tmp_path: Path) -> None:
    jobs = [job("1A"), job("1B", fault)]
    started = time.monotonic()
    with closing(LocalScheduler(2).run(jobs, Work(tmp_path))) as events:
        for event in events:
            if isinstance(event, Finished):
                break
    assert time.monotonic() - started < 50, "the hanging worker was waited for"
    for pid in workers_in(tmp_path, "1B"):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_nothing_to_do_starts_nothing() -> None:
    assert list(LocalScheduler(2).run([], Work(Path()))) == []
