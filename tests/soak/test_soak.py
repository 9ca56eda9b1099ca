"""A film under fire, briefly. The long form, with at least fifty kills, is `python -m benchmarks soak`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak.kills import Soak
from tests.soak.thirty_shots import write_film

pytestmark = pytest.mark.film

_KILLS = 6


def test_a_render_that_is_killed_again_and_again_makes_the_same_film(tmp_path: Path) -> None:
    soak = Soak(tmp_path, seed=1, write=lambda folder: write_film(folder, rooms=2))
    seen = soak.run(_KILLS)
    assert not seen.faults, seen.faults
    assert seen.killed >= _KILLS
    assert seen.films >= 1
    assert seen.again == 0, f"{seen.again} finished pieces were made again"
