"""Sentences name a few things and count the others."""

from __future__ import annotations

import pytest

from filmstudio.wording import few


@pytest.mark.parametrize(
    ("things", "told"),
    [([], ""), (["1A"], "1A"), (["1A", "1B"], "1A, 1B"), (["1A", "1B", "1C", "2A"], "1A, 1B and 2 more")],
)
def test_a_few_are_named_and_the_others_counted(things: list[str], told: str) -> None:
    assert few(things, 2) == told


def test_things_may_stand_otherwise_between() -> None:
    assert few(("a", "b", "c"), 2, "; ") == "a; b and 1 more"
