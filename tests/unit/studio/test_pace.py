from __future__ import annotations

from typing import Any

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import PlannedShot
from filmstudio.model.take import Blob, Take
from filmstudio.scheduling.local import PATIENCE_S
from filmstudio.studio.shooting.pace import Pace
from filmstudio.studio.shooting.shot_watch import ShotWatch
from tests.unit.planning.sheets import spec
from tests.unit.scheduling.jobs_of_tests import job

ONE, TWO = job("1A"), job("1B")


def take(of: RenderJob, elapsed_s: float) -> Take:
    picture = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
    return Take(key=of.key, job=of, picture=picture, frames=of.frames, elapsed_s=elapsed_s)


class Clock:
    """A clock that stands until it is set."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_a_shot_may_be_silent_for_a_quarter_of_an_hour_or_ten_times_the_longest_of_its_engine() -> None:
    pace = Pace([take(job("0A"), 80.0)])
    assert pace.limit_s(ONE) == PATIENCE_S == 900.0
    pace.made(take(job("0B"), 300.0))
    pace.made(take(job("0C"), 100.0))
    assert pace.limit_s(ONE) == 3000.0
    assert pace.limit_s(job("1A", engine="other")) == PATIENCE_S


def test_what_is_left_of_a_shot_is_told_by_its_own_pace_else_by_that_of_its_engine() -> None:
    clock = Clock()
    pace = Pace([], clock)
    assert pace.left_s(ONE) is None
    pace.made(take(job("0A"), 6.0))
    assert pace.left_s(ONE) == 6.0, "as long as the other, of as many frames"
    pace.heard(ONE.key, 0.25)
    clock.now_s = 10.0
    assert pace.left_s(ONE) == 6.0, "one look tells no pace"
    pace.heard(ONE.key, 0.5)
    assert pace.left_s(ONE) == pytest.approx(20.0)
    pace.heard(ONE.key, 0.1)
    clock.now_s = 11.0
    pace.heard(ONE.key, 0.2)
    assert pace.left_s(ONE) == pytest.approx(8.0), "it began anew"


class Heard(QuietReporter):
    """Remembers warnings."""

    def __init__(self) -> None:
        self.warned: list[str] = []

    def warn(self, message: str) -> None:
        self.warned.append(message)


@pytest.mark.parametrize(
    ("begun", "elapsed_s", "words"),
    [
        ((ONE,), None, "no new shot begins; shot 1A is finished first, and Ctrl-C again ends at once"),
        (
            (ONE, TWO),
            30.0,
            "no new shot begins; shots 1A and 1B are finished first (about 30 s), and Ctrl-C again ends at once",
        ),
        ((ONE,), 240.0, "no new shot begins; shot 1A is finished first (about 4 min), and Ctrl-C again ends at once"),
        ((), 240.0, None),
    ],
)
def test_who_asks_to_stop_hears_what_is_finished_first(begun: Any, elapsed_s: float | None, words: str | None) -> None:
    heard = Heard()
    shots = {one.key: PlannedShot(shot=spec(one.slate), job=one, frames=one.frames) for one in (ONE, TWO)}
    pace = Pace([take(job("0A"), elapsed_s)] if elapsed_s else [])
    ShotWatch(shots, heard, {}, {}, pace).stopping(begun)
    assert heard.warned == ([words] if words else [])
