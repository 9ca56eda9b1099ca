from __future__ import annotations

import pytest

from filmstudio.planning.estimate import SHORTEST_LIMIT_S, Learned, Sample, Work

WORK = Work("wan", "w" * 64, "final", pixels=832 * 480, frames=81, steps=30, passes=2, stored_pixels=832 * 480 * 77)


def sample(key: str, seconds: float, peak: int | None = None, stored: int = 1000, **more: object) -> Sample:
    return Sample(key, WORK._replace(**more), seconds, peak, stored)  # type: ignore[arg-type]


def test_nothing_is_known_before_the_first_take() -> None:
    learned = Learned([])
    assert (learned.seconds(WORK), learned.limit_s(WORK), learned.peak_bytes(WORK), learned.stored_bytes(WORK)) == (
        None,
        None,
        None,
        None,
    )
    assert learned.teachers([WORK]) == 0


def test_a_shot_takes_as_long_as_the_middle_one_of_those_like_it() -> None:
    learned = Learned([sample("a", 100.0), sample("b", 120.0), sample("c", 9000.0)])
    assert learned.seconds(WORK) == pytest.approx(120.0)
    assert learned.seconds(WORK._replace(frames=162)) == pytest.approx(240.0)
    assert learned.seconds(WORK._replace(steps=15)) == pytest.approx(60.0)
    assert learned.seconds(WORK._replace(passes=1)) == pytest.approx(60.0)
    assert learned.teachers([WORK, WORK._replace(frames=162)]) == 3


def test_a_take_counts_once_however_often_it_is_noted() -> None:
    learned = Learned([sample("a", 100.0)] * 5 + [sample("b", 300.0), sample("c", 300.0)])
    assert learned.seconds(WORK) == pytest.approx(300.0)
    assert learned.teachers([WORK]) == 3


def test_takes_of_the_same_size_teach_before_those_of_another() -> None:
    learned = Learned(
        [sample("far", 100.0, pixels=160 * 90), sample("near", 500.0), sample("mid", 50.0, pixels=640 * 360)]
    )
    assert learned.seconds(WORK) == pytest.approx(500.0)
    assert learned.seconds(WORK._replace(pixels=600 * 340)) == pytest.approx(50.0 * 600 * 340 / (640 * 360))


def test_another_quality_teaches_where_there_is_nothing_better_and_other_weights_never() -> None:
    draft = Learned([sample("a", 40.0, quality="draft", steps=10)])
    assert draft.seconds(WORK) == pytest.approx(120.0)
    assert Learned([sample("a", 40.0, checkpoint="x" * 64)]).seconds(WORK) is None
    assert Learned([sample("a", 40.0, engine="ltx")]).seconds(WORK) is None


def test_what_is_drawn_in_one_go_grows_more_slowly_than_its_size() -> None:
    drawn = WORK._replace(steps=1, passes=1, pixels=160 * 90)
    learned = Learned([Sample("a", drawn, 1.0, None, 1)])
    larger = learned.seconds(drawn._replace(pixels=1280 * 720))
    assert larger is not None and 5 < larger < 30


def test_the_latest_takes_count() -> None:
    before = [sample(f"old{number}", 10.0) for number in range(60)]
    after = [sample(f"new{number}", 80.0) for number in range(50)]
    assert Learned([*before, *after]).seconds(WORK) == pytest.approx(80.0)


@pytest.mark.parametrize(("seconds", "limit"), [(1.0, SHORTEST_LIMIT_S), (90.0, 900.0), (600.0, 6000.0)])
def test_a_shot_hangs_after_ten_times_as_long_and_never_before_a_quarter_of_an_hour(
    seconds: float, limit: float
) -> None:
    assert Learned([sample("a", seconds)]).limit_s(WORK) == pytest.approx(limit)


def test_memory_is_the_most_and_the_disk_the_usual() -> None:
    learned = Learned([sample("a", 1.0, 9 << 30, 1000), sample("b", 1.0, 11 << 30, 3000), sample("c", 1.0, None, 2000)])
    assert learned.peak_bytes(WORK) == 11 << 30
    assert learned.stored_bytes(WORK) == 2000
    assert learned.stored_bytes(WORK._replace(stored_pixels=WORK.stored_pixels * 2)) == 4000
    assert learned.stored_bytes(WORK._replace(checkpoint="", quality="draft")) == 2000  # all masters are coded alike
