import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.shapes import rect
from filmstudio.engines.animatic.sets.exteriors.views import paint_view
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Place, Side, TimeOfDay, Weather

_NAMES = (
    "LIGHTHOUSE - KITCHEN", "OFFICE", "FARM - KITCHEN", "CABIN", "STARSHIP - CABIN", "AIRCRAFT", "BEDROOM",
    "MOUNTAIN HUT",
)  # fmt: skip


def _view(name: str, time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR) -> NDArray[np.uint8]:
    scene = Scene(Place(side=Side.INTERIOR, name=name, time=time, weather=weather), 160, 90, seed=2)
    canvas = scene.aside_canvas()
    paint_view(canvas, scene, rect(-0.4, 0.2, 0.3, 0.6))
    return canvas.pixels()


@pytest.mark.parametrize("name", _NAMES)
def test_a_view_fills_its_opening_and_nothing_else(name: str) -> None:
    view = _view(name)
    assert (view[20:52, 46:105, 3] == 255).all()
    outside = view.copy()
    outside[17:56, 42:109] = 0
    assert not outside.any()


@pytest.mark.parametrize("name", _NAMES)
def test_night_is_seen_through_the_window(name: str) -> None:
    day, night = (_view(name, time)[..., :3].mean() for time in (TimeOfDay.DAY, TimeOfDay.NIGHT))
    assert night < day


def test_the_view_suits_where_the_room_is() -> None:
    views = [_view(name).astype(int) for name in _NAMES]
    apart = [float(np.abs(a - b).mean()) for k, a in enumerate(views) for b in views[k + 1 :]]
    assert min(apart) > 1.0


def test_rain_leaves_drops_on_the_glass() -> None:
    wet, same = _view("OFFICE", weather=Weather.RAIN), _view("OFFICE", weather=Weather.RAIN)
    assert np.array_equal(wet, same)
    assert not np.array_equal(wet, _view("OFFICE", weather=Weather.CLOUDY))
