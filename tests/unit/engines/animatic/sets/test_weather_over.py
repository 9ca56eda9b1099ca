import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.sets.exteriors.weather import weather_over
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Overlay
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay, Weather

_FALLING = (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG, Weather.WIND)
_SIZE = (160, 90)


def _overlay(weather: Weather, name: str = "STREET", finish: Finish = Finish.COLOUR) -> Overlay | None:
    place = Place(side=Side.EXTERIOR, name=name, time=TimeOfDay.DAY, weather=weather)
    return weather_over(Scene(place, 230, 108, seed=5, finish=finish))


def _at(overlay: Overlay | None, frame: int, rate: float = 24.0) -> NDArray[np.uint8]:
    assert overlay is not None
    picture = overlay(frame, rate, *_SIZE)
    assert picture is not None
    return picture


@pytest.mark.parametrize("weather", [Weather.CLEAR, Weather.CLOUDY])
def test_nothing_falls_from_a_fair_sky(weather: Weather) -> None:
    assert _overlay(weather) is None


def test_nothing_falls_where_there_is_no_air() -> None:
    assert _overlay(Weather.RAIN, "SPACE STATION - ORBIT") is None


@pytest.mark.parametrize("finish", list(Finish))
@pytest.mark.parametrize("weather", _FALLING)
def test_every_weather_is_premultiplied_and_moves(weather: Weather, finish: Finish) -> None:
    overlay = _overlay(weather, finish=finish)
    first, later = _at(overlay, 0), _at(overlay, 30)
    for picture in (first, later):
        assert picture.shape == (_SIZE[1], _SIZE[0], 4)
        assert picture.dtype == np.uint8
        assert (picture[..., :3] <= picture[..., 3:]).all()
        assert picture[..., 3].any()
        assert float(picture[..., 3].mean()) < 110, "faces are seen through it"
    assert not np.array_equal(first, later)


@pytest.mark.parametrize("weather", _FALLING)
def test_the_same_moment_is_the_same_picture_at_any_rate_and_in_any_order(weather: Weather) -> None:
    overlay, again = _overlay(weather), _overlay(weather)
    _at(again, 71)
    assert np.array_equal(_at(overlay, 48, 24.0), _at(again, 120, 60.0))


@pytest.mark.parametrize("weather", _FALLING)
def test_it_goes_on_without_a_seam(weather: Weather) -> None:
    overlay = _overlay(weather)
    amount = [float(_at(overlay, frame, 4.0)[..., 3].mean()) for frame in range(0, 240, 7)]
    usual = float(np.median(amount))
    # Frames that lightning lights up are brighter; nothing ever runs dry.
    assert min(amount) > 0.45 * usual
    calm = [one for one in amount if weather is not Weather.STORM or one < 3 * usual]
    assert max(calm) < 2.2 * usual


def test_a_picture_kept_by_the_caller_is_not_painted_over() -> None:
    overlay = _overlay(Weather.RAIN)
    kept = _at(overlay, 3)
    copy = kept.copy()
    _at(overlay, 4)
    assert np.array_equal(kept, copy)


def test_lightning_lights_a_storm_for_a_moment_and_never_mere_rain() -> None:
    def flashes(weather: Weather) -> list[int]:
        overlay = _overlay(weather)
        amount = [float(_at(overlay, frame, 24.0)[..., 3].mean()) for frame in range(24 * 6)]
        return [frame for frame, one in enumerate(amount) if one > 2 * float(np.median(amount)) + 20]

    lit = flashes(Weather.STORM)
    assert 1 <= len(lit) <= 4
    assert lit[-1] - lit[0] < 6
    assert not flashes(Weather.RAIN)


def test_wind_in_a_desert_blows_sand_not_leaves() -> None:
    sand, leaves = _at(_overlay(Weather.WIND, "DESERT"), 10), _at(_overlay(Weather.WIND, "STREET"), 10)
    assert float((sand[..., 3] > 0).mean()) > 3 * float((leaves[..., 3] > 0).mean())
