"""Small real pictures: every test here runs the real ffmpeg on frames of 160x90."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.units import Resolution

SIZE = Resolution(160, 90)
RATES = (Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(30000, 1001))
Colour = tuple[int, int, int]
MakeMaster = Callable[..., Path]


@pytest.fixture(params=RATES, ids=str)
def rate(request: pytest.FixtureRequest) -> Fraction:
    """Each of the four rates that films are made at."""
    value: Fraction = request.param
    return value


@pytest.fixture
def make_master(tmp_path: Path) -> MakeMaster:
    """Return a function that writes a master with one flat colour a frame: `make_master(name, colours, rate)`."""

    def make(name: str, colours: Sequence[Colour], rate: Fraction = Fraction(24), size: Resolution = SIZE) -> Path:
        def frames() -> Iterator[NDArray[np.uint8]]:
            for colour in colours:
                yield np.full((size.height, size.width, 3), colour, np.uint8)

        path = tmp_path / name
        write_master(Footage(frames(), len(colours), size, rate), path)
        return path

    return make
