"""Weather that moves over the frame."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.places.painted import Overlay
from filmstudio.engines.animatic.places.weather import overlay_for
from filmstudio.model.place import Place, Side, TimeOfDay, Weather

FALLING = (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG, Weather.WIND)


def overlay(weather: Weather, seed: int = 4, time: TimeOfDay = TimeOfDay.DAY) -> Overlay:
    found = overlay_for(Place(side=Side.EXTERIOR, name="FIELD", time=time, weather=weather), seed)
    assert found is not None
    return found


@pytest.mark.parametrize("weather", FALLING)
def test_it_moves_and_is_the_same_every_time(weather: Weather) -> None:
    first, again = overlay(weather), overlay(weather)
    frames = []
    for index in (0, 9):
        frame = first(index, 192, 108)
        other = again(index, 192, 108)
        assert frame is not None
        assert frame.shape == (108, 192, 4)
        assert frame.dtype == np.uint8
        assert frame[..., 3].any()
        assert other is not None
        assert np.array_equal(frame, other)
        frames.append(frame)
    assert not np.array_equal(frames[0], frames[1])


@pytest.mark.parametrize("weather", FALLING)
def test_it_leaves_the_picture_visible(weather: Weather) -> None:
    frame = overlay(weather)(3, 320, 180)
    assert frame is not None
    assert frame[..., 3].mean() < 110


def _misfit(now: NDArray[np.int_], then: NDArray[np.int_], down: int) -> int:
    return min(int(np.abs(now - np.roll(then, (down, across), (0, 1))).sum()) for across in range(-4, 5))


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_what_falls_falls_down(weather: Weather) -> None:
    """The next frame fits best when the first one is moved down."""
    film = overlay(weather)
    before, after = (film(index, 200, 200) for index in (0, 1))
    assert before is not None
    assert after is not None
    now, then = after[..., 3].astype(int), before[..., 3].astype(int)
    moved = [
        int(np.abs(now - np.roll(then, (down, across), (0, 1))).sum()) for down in (-6, 6) for across in range(-6, 7)
    ]
    assert min(moved[13:]) < min(moved[:13]) or np.argmin(moved) >= 13


def test_sizes_can_alternate() -> None:
    film = overlay(Weather.RAIN)
    small, large = film(5, 64, 36), film(5, 128, 72)
    assert small is not None
    assert large is not None
    assert small.shape == (36, 64, 4)
    again = film(5, 64, 36)
    assert again is not None
    assert np.array_equal(again, small)


def test_lightning_strikes_now_and_then_and_never_flickers() -> None:
    film = overlay(Weather.STORM)
    levels = []
    for index in range(120):
        frame = film(index, 32, 18)
        assert frame is not None
        levels.append(int(frame[..., 3].min()))
    flashes = [index for index in range(1, 120) if levels[index] > 30 >= levels[index - 1]]
    assert 1 <= len(flashes) <= 6
    assert all(later - earlier >= 8 for earlier, later in itertools.pairwise(flashes))
    assert max(levels) < 160


@pytest.mark.parametrize("weather", list(Weather))
def test_nothing_falls_inside(weather: Weather) -> None:
    for side in (Side.INTERIOR, Side.BOTH):
        assert overlay_for(Place(side=side, name="ROOM", time=TimeOfDay.DAY, weather=weather), 1) is None


@pytest.mark.parametrize("weather", [Weather.CLEAR, Weather.CLOUDY])
def test_quiet_weather_has_no_overlay(weather: Weather) -> None:
    assert overlay_for(Place(side=Side.EXTERIOR, name="SEA", time=TimeOfDay.DAY, weather=weather), 1) is None
