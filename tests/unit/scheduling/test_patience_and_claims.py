"""What ends a shot or a run from outside: a worker that hangs, another run that has a job in hand, a wish to stop."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from filmstudio.errors import EngineError
from filmstudio.model.job import RenderJob
from filmstudio.model.take import Blob, Take
from filmstudio.ports.scheduler import Advanced, Event, Finished
from filmstudio.scheduling.claims import Claim
from filmstudio.scheduling.local import LocalScheduler
from filmstudio.scheduling.stop import Stop, ended_by_signals
from tests.unit.scheduling.jobs_of_tests import job
from tests.unit.scheduling.works import Work


def finished(events: Sequence[Event], jobs: Sequence[RenderJob]) -> dict[str, Finished]:
    slates = {one.key: one.slate for one in jobs}
    return {slates[event.key]: event for event in events if isinstance(event, Finished)}


def made(one: RenderJob) -> Take:
    picture = Blob(sha256="1" * 64, suffix=".mp4", size_bytes=1)
    return Take(key=one.key, job=one, picture=picture, frames=one.frames, encoder="x", elapsed_s=0.0)


def begun(folder: Path) -> set[str]:
    return {path.name.removesuffix(" is begun") for path in folder.glob("* is begun")}


def brief(one: RenderJob) -> float | None:
    return 1.0 if "hang" in one.subject else None


def test_a_worker_that_hangs_is_replaced_and_its_shot_set_aside_after_two_tries(tmp_path: Path) -> None:
    jobs = [job("1A", "hang"), job("1B"), job("1C", after=job("1A", "hang"))]
    done = finished(list(LocalScheduler(1, limit_s=brief).run(jobs, Work(tmp_path))), jobs)
    assert done["1A"].error == "the engine's process made no progress for 1 s and was ended; it was tried twice"
    assert done["1B"].take is not None
    assert done["1C"].error == "it goes on from shot 1A, which could not be made"
    workers = [int(path.suffix[1:]) for path in tmp_path.glob("1A.*")]
    assert len(workers) == 2
    for pid in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_worker_that_goes_on_is_never_taken_to_hang(tmp_path: Path) -> None:
    one = job("1A", "hear again and again")
    told: list[Event] = []
    with closing(LocalScheduler(1, limit_s=lambda _: 2.0).run([one], Work(tmp_path))) as events:
        told += events
    assert sum(isinstance(event, Advanced) for event in told) >= 25
    assert finished(told, [one])["1A"].take is not None


def test_saying_the_same_again_is_no_progress(tmp_path: Path) -> None:
    one = job("1A", "hear the same")
    done = finished(list(LocalScheduler(1, limit_s=lambda _: 1.0).run([one], Work(tmp_path))), [one])
    assert "no progress" in (done["1A"].error or "")


def test_workers_that_hang_while_they_open_end_the_run(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="no progress for 1 s and was ended while it got ready"):
        list(LocalScheduler(1, opening_limit_s=1.0).run([job("1A")], Work(tmp_path, "hang")))


class Others:
    """Claims of a run that shares its jobs. `busy` says how often others still have a job, `done` what they made."""

    def __init__(self, busy: dict[str, int], done: frozenset[str] = frozenset()) -> None:
        self.busy = busy
        self.done = done
        self.ours: list[str] = []
        self.released: list[str] = []

    def claim(self, one: RenderJob) -> Claim:
        if self.busy.get(one.slate, 0) > 0:
            self.busy[one.slate] -= 1
            return Claim(ours=False)
        if one.slate in self.done:
            return Claim(ours=False, take=made(one))
        self.ours.append(one.key)
        return Claim(ours=True)

    def release(self, key: str) -> None:
        self.released.append(key)


def test_what_another_run_makes_is_waited_for_and_taken_over_others_go_first(tmp_path: Path) -> None:
    jobs = [job("1A"), job("1B"), job("1C", after=job("1A"))]
    others = Others({"1A": 2}, frozenset({"1A"}))
    events = list(LocalScheduler(1, claims=others).run(jobs, Work(tmp_path)))
    done = finished(events, jobs)
    assert done["1A"].take == made(jobs[0])
    assert begun(tmp_path) == {"1B", "1C"}
    assert [event.key for event in events if isinstance(event, Finished)] == [jobs[n].key for n in (1, 0, 2)]
    assert sorted(others.released) == sorted(others.ours) == sorted(jobs[n].key for n in (1, 2))


def test_what_another_run_gives_up_is_made(tmp_path: Path) -> None:
    jobs = [job("1A")]
    done = finished(list(LocalScheduler(1, claims=Others({"1A": 2})).run(jobs, Work(tmp_path))), jobs)
    assert done["1A"].take is not None
    assert begun(tmp_path) == {"1A"}


def test_where_others_make_everything_nothing_is_opened(tmp_path: Path) -> None:
    jobs = [job("1A"), job("1B")]
    others = Others({"1A": 1, "1B": 3}, frozenset({"1A", "1B"}))
    events = list(LocalScheduler(2, claims=others).run(jobs, Work(tmp_path)))
    assert [type(event) for event in events] == [Finished, Finished]


def test_a_job_that_is_tried_again_stays_ours_and_is_released_once(tmp_path: Path) -> None:
    others = Others({})
    jobs = [job("1A", "die"), job("1B", "refuse")]
    assert {
        event.take
        for event in finished(list(LocalScheduler(2, claims=others).run(jobs, Work(tmp_path))), jobs).values()
    } == {None}
    assert sorted(others.released) == sorted(one.key for one in jobs)


def test_a_run_that_is_closed_releases_everything(tmp_path: Path) -> None:
    others = Others({})
    jobs = [job("1A", "hang"), job("1B", "hang")]
    with closing(LocalScheduler(2, claims=others).run(jobs, Work(tmp_path))) as events:
        next(events)
    assert sorted(others.released) == sorted(set(others.ours))


@pytest.fixture
def stop() -> Iterator[Stop]:
    with closing(Stop()) as one:
        yield one


def test_asked_to_stop_a_run_finishes_what_is_begun_and_begins_nothing(tmp_path: Path) -> None:
    jobs = [job("1A", "await go"), job("1B", "await go"), job("1C"), job("1D")]
    told: list[list[str]] = []

    def tell(left: Sequence[RenderJob]) -> None:
        told.append([one.slate for one in left])
        (tmp_path / "go").touch()

    with closing(Stop(tell)) as stop:
        asking = threading.Thread(target=ask_when, args=(stop, lambda: begun(tmp_path) >= {"1A", "1B"}))
        asking.start()
        done = finished(list(LocalScheduler(2, stop=stop).run(jobs, Work(tmp_path))), jobs)
        asking.join()
    assert sorted(done) == sorted(told[0]) == ["1A", "1B"]
    assert all(event.take for event in done.values())
    assert begun(tmp_path) == {"1A", "1B"}
    assert len(told) == 1


def ask_when(stop: Stop, ready: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not ready() and time.monotonic() < until:
        time.sleep(0.01)
    stop.ask()


def test_a_run_that_is_asked_to_stop_while_others_work_waits_for_nobody(tmp_path: Path, stop: Stop) -> None:
    stop.ask()
    assert list(LocalScheduler(2, stop=stop, claims=Others({"1A": 10**9})).run([job("1A")], Work(tmp_path))) == []


@pytest.mark.parametrize("second", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_one_ctrl_c_asks_and_whatever_follows_ends_now(second: signal.Signals, stop: Stop) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    with ended_by_signals(stop):
        os.kill(os.getpid(), signal.SIGINT)
        assert stop.asked
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), second)
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before


def test_sigterm_ends_now(stop: Stop) -> None:
    with ended_by_signals(stop), pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGTERM)
    assert not stop.asked


def test_what_the_shell_ignores_stays_ignored(stop: Stop) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ended_by_signals(stop):
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_outside_the_main_thread_signals_are_left_alone(stop: Stop) -> None:
    seen: list[object] = []

    def elsewhere() -> None:
        with ended_by_signals(stop):
            seen.append(signal.getsignal(signal.SIGINT))

    before = signal.getsignal(signal.SIGINT)
    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert seen == [before]
