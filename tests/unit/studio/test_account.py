from __future__ import annotations

import pytest

from filmstudio.ports.reporter import Ahead
from filmstudio.studio.seeing.account import Account


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def begun(clock: Clock, *ahead: Ahead) -> Account:
    account = Account(clock)
    account.planned(["1A"], ahead)
    account.begin("shots", sum(one.frames for one in ahead))
    return account


def test_time_left_goes_by_the_speed_of_this_run() -> None:
    clock = Clock()
    account = begun(clock, Ahead("2A", 100), Ahead("2B", 100))
    assert account.left_s() is None
    clock.at += 100  # the engine reads its model: no part of the speed
    account.shot("2A", 0, 100)
    clock.at += 10
    account.shot("2A", 50, 100)
    account.advance(50)
    assert account.left_s() == pytest.approx(30)


def test_before_there_is_a_speed_it_goes_by_what_was_learned() -> None:
    clock = Clock()
    account = begun(clock, Ahead("2A", 100, expected_s=60), Ahead("2B", 100, expected_s=20))
    assert account.left_s() == pytest.approx(80)
    account.shot("2A", 0, 100)
    account.shot("2B", 0, 100)
    assert account.left_s() == pytest.approx(40)  # two at once


def test_work_is_weighed_by_what_shots_should_take() -> None:
    clock = Clock()
    account = begun(clock, Ahead("2A", 10, expected_s=90), Ahead("2B", 100, expected_s=10))
    account.shot("2A", 0, 10)
    clock.at += 45
    account.shot("2A", 10, 10)
    account.advance(10)
    assert account.left_s() == pytest.approx(5)


def test_a_failed_shot_is_no_work_any_more() -> None:
    clock = Clock()
    account = begun(clock, Ahead("2A", 100), Ahead("2B", 100))
    account.shot("2A", 0, 100)
    clock.at += 10
    account.shot("2A", 100, 100)
    account.advance(100)
    account.failed("2B", "why")
    assert account.left_s() == 0
    assert (account.shots, account.done, account.failures) == (3, {"2A": 10}, {"2B": "why"})


def test_a_shot_that_is_tried_again_begins_anew() -> None:
    clock = Clock()
    account = begun(clock, Ahead("2A", 100))
    account.shot("2A", 60, 100)
    clock.at += 50
    account.shot("2A", 0, 100)
    clock.at += 10
    account.shot("2A", 50, 100)
    assert account.running[0].left_s(clock.at) == pytest.approx(10)
