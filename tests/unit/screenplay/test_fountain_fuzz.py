"""Damaged scripts are read: the same check as `python -m benchmarks fuzz`, over fewer of them."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.fuzz import check, damaged, samples


@pytest.mark.parametrize("part", range(5))
def test_damaged_scripts_are_read(part: int) -> None:
    sources = samples()
    for nth in range(100):
        random = Random(f"tests/{part}/{nth}")  # noqa: S311 - made-up damage, nothing secret
        check(damaged(random, random.choice(sources)))


def test_the_check_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmstudio.screenplay.page.Page.span", lambda page, first, last: (1, 1, 9, 9))
    with pytest.raises(AssertionError, match="not in the text"):
        check("INT. SHED\n\nWind.")
