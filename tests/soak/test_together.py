"""Renders that share a film, one of which dies. The long form is `python -m benchmarks soak`."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.soak.thirty_shots import write_film
from tests.soak.together import render_together

pytestmark = pytest.mark.film


def test_renders_that_share_a_film_outlive_one_another(tmp_path: Path, untouched: bytes) -> None:
    script = write_film(tmp_path / "film", rooms=1)
    random = Random(1)  # noqa: S311 - moments, nothing secret
    ended = render_together(script, tmp_path / "logs", untouched, renders=3, kills=1, random=random)
    assert ended.codes == (0, 0), ended.said
    assert ended.equal
    assert ended.faults == ()
    assert len(ended.rendered) == len(set(ended.rendered)), "a shot was made twice"
