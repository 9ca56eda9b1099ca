"""Paintings of places: what every one of them must keep to."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.places.kinds import Kind, kind_of
from filmstudio.engines.animatic.places.paint import paint_place
from filmstudio.engines.animatic.places.painted import PaintedPlace
from filmstudio.model.place import Place, Side, TimeOfDay, Weather

ROUND_THE_COMPASS = (
    "SEA", "BEACH", "HARBOUR", "LIGHTHOUSE", "CLIFF", "STREET", "ROOFTOP", "VILLAGE", "FOREST", "FIELD", "MOUNTAIN",
    "ROAD", "DESERT", "PARK", "PLATFORM", "RIVER", "NOWHERE", "LIVING ROOM", "KITCHEN", "BEDROOM", "OFFICE", "CORRIDOR",
    "STAIRCASE", "BAR", "LAMP ROOM", "CAR", "TRAIN", "HOSPITAL", "CHURCH", "WORKSHOP", "SHOP", "LIBRARY", "THEATRE",
    "SHIP", "TENT", "CAVE", "東京",
)  # fmt: skip


def place(
    name: str, side: Side = Side.EXTERIOR, time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR
) -> Place:
    return Place(side=side, name=name, time=time, weather=weather)


def flat(painted: PaintedPlace) -> NDArray[np.float32]:
    """Lay all layers over one another: `(height, width, rgb)`, 0..255."""
    picture = painted.layers[0].rgba[..., :3].astype(np.float32)
    for layer in painted.layers[1:]:
        cover = layer.rgba[..., 3:].astype(np.float32) / 255
        picture += (layer.rgba[..., :3] - picture) * cover
    return picture


def brightness(painted: PaintedPlace) -> float:
    return float((flat(painted) @ np.array([0.2126, 0.7152, 0.0722], np.float32)).mean())


def same(first: PaintedPlace, second: PaintedPlace) -> bool:
    return len(first.layers) == len(second.layers) and all(
        a.depth == b.depth and np.array_equal(a.rgba, b.rgba) for a, b in zip(first.layers, second.layers, strict=True)
    )


@pytest.mark.parametrize("name", ROUND_THE_COMPASS)
@pytest.mark.parametrize("side", list(Side))
def test_every_painting_is_a_stack_of_equal_layers_far_to_near(name: str, side: Side) -> None:
    painted = paint_place(place(name, side, TimeOfDay.DUSK, Weather.RAIN), 160, 90, 3)
    assert 3 <= len(painted.layers) <= 5
    assert all(layer.rgba.shape == (90, 160, 4) and layer.rgba.dtype == np.uint8 for layer in painted.layers)
    assert painted.layers[0].rgba[..., 3].min() == 255
    depths = [layer.depth for layer in painted.layers]
    assert depths == sorted(depths)
    assert 0.78 <= painted.floor_y <= 0.90
    assert 0.3 < painted.horizon_y < painted.floor_y


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("time", list(TimeOfDay))
@pytest.mark.parametrize("weather", list(Weather))
def test_every_hour_and_weather_paints_something_to_look_at(side: Side, time: TimeOfDay, weather: Weather) -> None:
    painted = paint_place(place("PARK BENCH", side, time, weather), 128, 72, 1)
    picture = flat(painted)
    assert picture.std() > 8
    assert 12 < brightness(painted) < 245
    assert 0 <= painted.light.strength <= 1
    assert -1 <= painted.light.direction <= 1
    assert len(painted.light.key) == len(painted.light.ambient) == 7


@pytest.mark.parametrize("name", ["BEACH", "STREET", "FOREST"])
@pytest.mark.parametrize("side", [Side.EXTERIOR, Side.INTERIOR])
def test_night_is_darker_than_evening_light_than_day(name: str, side: Side) -> None:
    by_hour = {
        time: paint_place(place(name, side, time), 128, 72, 1)
        for time in (TimeOfDay.NIGHT, TimeOfDay.DUSK, TimeOfDay.DAY)
    }
    night, dusk, day = (brightness(by_hour[time]) for time in (TimeOfDay.NIGHT, TimeOfDay.DUSK, TimeOfDay.DAY))
    assert night < dusk < day
    assert by_hour[TimeOfDay.NIGHT].light.dark
    assert not by_hour[TimeOfDay.DAY].light.dark


def test_weather_changes_the_light_outside() -> None:
    clear = paint_place(place("FIELD"), 128, 72, 1)
    storm = paint_place(place("FIELD", weather=Weather.STORM), 128, 72, 1)
    snow = paint_place(place("FIELD", weather=Weather.SNOW), 128, 72, 1)
    assert brightness(storm) < 0.75 * brightness(clear)
    ground = (slice(55, 72), slice(None))
    saturation = [float(np.ptp(flat(painted)[ground], axis=2).mean()) for painted in (clear, snow)]
    assert saturation[1] < saturation[0] / 2


def test_inside_and_outside_of_one_name_differ() -> None:
    outside = flat(paint_place(place("LIGHTHOUSE"), 128, 72, 1))
    inside = flat(paint_place(place("LIGHTHOUSE", Side.INTERIOR), 128, 72, 1))
    both = flat(paint_place(place("LIVING ROOM", Side.BOTH), 128, 72, 1))
    room = flat(paint_place(place("LIVING ROOM", Side.INTERIOR), 128, 72, 1))
    assert np.abs(outside - inside).mean() > 20
    assert np.abs(both - room).mean() > 8


@pytest.mark.parametrize("side", list(Side))
def test_the_same_place_has_the_same_bytes_and_another_name_another_look(side: Side) -> None:
    kitchen = paint_place(place("MARA'S KITCHEN", side), 160, 90, 5)
    assert same(kitchen, paint_place(place("MARA'S KITCHEN", side), 160, 90, 5))
    assert same(kitchen, paint_place(place("mara's  kitchen", side), 160, 90, 5))
    assert not same(kitchen, paint_place(place("TOM'S KITCHEN", side), 160, 90, 5))
    assert not same(kitchen, paint_place(place("MARA'S KITCHEN", side), 160, 90, 6))


def test_names_in_other_scripts_get_a_look_of_their_own() -> None:
    names = ("東京", "Москва", "القاهرة", "ΑΘΗΝΑ")
    paintings = [paint_place(place(name, Side.INTERIOR), 96, 54, 1) for name in names]
    assert not any(same(a, b) for a, b in itertools.combinations(paintings, 2))


def test_another_hour_keeps_the_furniture() -> None:
    """The silhouettes of the far layers do not move when only the light changes."""
    at = [paint_place(place("STREET", time=time), 160, 90, 2) for time in (TimeOfDay.DAY, TimeOfDay.AFTERNOON)]
    covers = [painted.layers[1].rgba[..., 3].astype(int) for painted in at]
    assert np.abs(covers[0] - covers[1]).mean() < 2


@pytest.mark.parametrize(("width", "height"), [(54, 96), (16, 16), (400, 60), (33, 47)])
def test_any_shape_of_picture_can_be_painted(width: int, height: int) -> None:
    for side in Side:
        painted = paint_place(place("HARBOUR", side, TimeOfDay.NIGHT), width, height, 1)
        assert all(layer.rgba.shape == (height, width, 4) for layer in painted.layers)


def test_a_picture_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="smallest side is 16"):
        paint_place(place("SEA"), 640, 8, 1)


@pytest.mark.parametrize(
    ("name", "side", "kind"),
    [
        ("LIGHTHOUSE - LAMP ROOM", Side.INTERIOR, Kind.LAMP_ROOM),
        ("LIGHTHOUSE", Side.EXTERIOR, Kind.LIGHTHOUSE),
        ("KITCHEN - MARA'S HOUSE", Side.INTERIOR, Kind.KITCHEN),
        ("LIGHTHOUSE - KITCHEN", Side.INTERIOR, Kind.KITCHEN),
        ("BEACH HOUSE", Side.EXTERIOR, Kind.VILLAGE),
        ("House - Living Room", Side.INTERIOR, Kind.LIVING_ROOM),
        ("TRAIN STATION PLATFORM", Side.EXTERIOR, Kind.PLATFORM),
        ("CITY PARK", Side.EXTERIOR, Kind.PARK),
        ("CAR", Side.BOTH, Kind.VEHICLE),
        ("SEASHELL", Side.EXTERIOR, Kind.OUTDOORS),
        ("東京", Side.EXTERIOR, Kind.OUTDOORS),
        ("東京", Side.INTERIOR, Kind.ROOM),
        ("", Side.BOTH, Kind.ROOM),
    ],
)
def test_the_name_says_the_kind(name: str, side: Side, kind: Kind) -> None:
    assert kind_of(place(name, side)) is kind
