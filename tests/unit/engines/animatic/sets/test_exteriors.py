from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.canvas import over
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.painters import EXTERIORS
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Flat
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Mood, Place, Side, TimeOfDay, Weather

_OUTSIDE = list(Archetype)[: list(Archetype).index(Archetype.OUTDOORS) + 1]
_SMALL = (64, 36)
_SHAPES = ((54, 96), (120, 50), (64, 36))


def _scene(
    name: str, *, time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR, finish: Finish = Finish.COLOUR,
    size: tuple[int, int] = (160, 90), **more: object,
) -> Scene:  # fmt: skip
    place = Place(side=Side.EXTERIOR, name=name, time=time, weather=weather).model_copy(update=more)
    return Scene(place, *size, seed=7, finish=finish)


def _painted(kind: Archetype, scene: Scene) -> tuple[Flat, ...]:
    EXTERIORS[kind](scene)
    return scene.flats()


def _whole(flats: tuple[Flat, ...]) -> NDArray[np.uint8]:
    picture = flats[0].rgba
    for flat in flats[1:]:
        picture = over(picture, flat.rgba)
    return picture


def _luminance(picture: NDArray[np.uint8]) -> float:
    return float((picture[..., :3] @ np.array([0.2126, 0.7152, 0.0722])).mean()) / 255


def test_every_archetype_outdoors_has_its_own_painter() -> None:
    assert list(EXTERIORS) == [kind for kind in _OUTSIDE if kind in EXTERIORS]
    assert len(EXTERIORS) == len(_OUTSIDE) == len(set(EXTERIORS.values()))


@pytest.mark.parametrize("kind", _OUTSIDE)
def test_every_place_can_be_painted_in_every_shape_of_picture(kind: Archetype) -> None:
    for size in _SHAPES:
        scene = _scene(kind.value, size=size, time=TimeOfDay.NIGHT)
        flats = _painted(kind, scene)
        assert all(flat.rgba.shape == (size[1], size[0], 4) for flat in flats)
        assert 3 <= len(flats) <= 9
        assert (flats[0].rgba[..., 3] == 255).all()
        uprights = [flat.depth for flat in flats if flat.near is None]
        assert uprights == sorted(uprights), "what stands upright comes far to near"
        grounds = [flat for flat in flats if flat.near is not None]
        assert grounds, "people stand on something"
        assert all(flat.near is not None and flat.near > flat.depth for flat in grounds)
        for mover in scene.movers:
            patch = mover.at(9, 24.0)
            assert patch is None or (patch.rgba[..., :3] <= patch.rgba[..., 3:]).all()


@pytest.mark.parametrize("kind", _OUTSIDE)
def test_another_hour_weather_mood_or_finish_moves_nothing(kind: Archetype) -> None:
    lights = [
        _scene("The place", size=_SMALL),
        _scene("The place", time=TimeOfDay.NIGHT, mood=Mood.EERIE, size=_SMALL),
        _scene("The place", time=TimeOfDay.DUSK, weather=Weather.STORM, size=_SMALL),
        _scene("The place", weather=Weather.SNOW, size=_SMALL),
        _scene("The place", time=TimeOfDay.DAWN, weather=Weather.FOG, finish=Finish.INK, size=_SMALL),
        _scene("The place", time=TimeOfDay.EVENING, weather=Weather.WIND, finish=Finish.NOIR, size=_SMALL),
    ]
    for scene in lights:
        EXTERIORS[kind](scene)
    # Everything that stands somewhere took its spot from these dice: as many were rolled in every light.
    assert len({scene.roll() for scene in lights}) == 1


_ASKED_FOR = (
    "JUNGLE", "CABIN IN THE WOODS", "SWAMP", "PLAYGROUND", "SWIMMING POOL", "CASTLE BATTLEMENTS", "GHOST TOWN",
    "MANSION", "COURTHOUSE", "SCHOOL", "HOSPITAL", "MOVIE THEATER",
)  # fmt: skip
"""Names that ask a painter for something of their own."""


@pytest.mark.parametrize("name", _ASKED_FOR)
def test_what_a_name_asks_for_keeps_the_rules_of_its_kind(name: str) -> None:
    lights = [_scene(name, size=_SMALL), _scene(name, size=_SMALL, time=TimeOfDay.NIGHT, weather=Weather.STORM)]
    for scene in lights:
        flats = _painted(archetype_of(scene.place), scene)
        uprights = [flat.depth for flat in flats if flat.near is None]
        assert uprights == sorted(uprights)
        assert any(flat.near is not None for flat in flats)
    assert len({scene.roll() for scene in lights}) == 1


@pytest.mark.parametrize("kind", [Archetype.STREET, Archetype.SUBURB, Archetype.BUILDING])
def test_the_west_has_streets_and_houses_of_its_own(kind: Archetype) -> None:
    west, town = (_whole(_painted(kind, _scene("Place", era=era))).astype(int) for era in (Era.FRONTIER, Era.NOW))
    assert float(np.abs(west - town).mean()) > 12


def test_a_temple_of_old_has_no_road_before_it() -> None:
    old, now = (_scene("TEMPLE", era=era) for era in (Era.ANCIENT, Era.NOW))
    roads = [_whole(_painted(Archetype.BUILDING, scene))[70:88, :, :3].astype(int) for scene in (old, now)]
    # Paving is warm, asphalt is cold.
    warmth = [float((road[..., 0] - road[..., 2]).mean()) for road in roads]
    assert warmth[0] > warmth[1] + 15


def test_a_place_looks_the_same_each_time_and_unlike_its_neighbour() -> None:
    for kind in (Archetype.STREET, Archetype.FOREST, Archetype.VILLAGE):
        once, again = (_whole(_painted(kind, _scene("Mill Lane"))) for _ in range(2))
        other = _whole(_painted(kind, _scene("Gold Lane")))
        assert np.array_equal(once, again)
        assert float(np.abs(once.astype(int) - other.astype(int)).mean()) > 6


def test_unknown_names_get_different_places() -> None:
    names = ("Quorn", "Brack", "Somewhere", "Elsewhere", "The meeting place", "Tamsin Green", "Vell")
    pictures = [_whole(_painted(Archetype.OUTDOORS, _scene(name))).astype(int) for name in names]
    apart = [float(np.abs(a - b).mean()) for k, a in enumerate(pictures) for b in pictures[k + 1 :]]
    assert min(apart) > 5
    layers = {tuple(flat.depth for flat in _painted(Archetype.OUTDOORS, _scene(name))) for name in names}
    assert len(layers) > 2, "not always the same composition"


@pytest.mark.parametrize("kind", _OUTSIDE)
def test_the_hours_get_darker_towards_night(kind: Archetype) -> None:
    hours = (TimeOfDay.DAY, TimeOfDay.DUSK, TimeOfDay.NIGHT)
    levels = [_luminance(_whole(_painted(kind, _scene("Here", time=hour, size=_SMALL)))) for hour in hours]
    assert all(later < earlier for earlier, later in pairwise(levels)), levels


def test_snow_whitens_the_ground_and_rain_wets_it() -> None:
    def foot(weather: Weather) -> float:
        return _luminance(_whole(_painted(Archetype.FIELD, _scene("Acre", weather=weather)))[78:86])

    assert foot(Weather.SNOW) > foot(Weather.CLOUDY) + 0.15


def test_an_age_changes_the_town() -> None:
    pictures = [
        _whole(_painted(kind, _scene("High Street", era=era))).astype(int)
        for kind in (Archetype.STREET,) for era in (Era.MEDIEVAL, Era.FIFTIES, Era.FUTURE)
    ]  # fmt: skip
    assert all(float(np.abs(a - b).mean()) > 2 for a, b in pairwise(pictures))


def test_finishes_without_colour_have_none() -> None:
    for finish in (Finish.INK, Finish.NOIR):
        picture = _whole(_painted(Archetype.FOREST, _scene("Wood", finish=finish)))[..., :3].astype(int)
        assert int((picture.max(axis=2) - picture.min(axis=2)).max()) < 12


def test_the_sides_of_a_picture_frame_it_and_its_middle_is_free() -> None:
    for kind in _OUTSIDE:
        flats = _painted(kind, _scene("Place"))
        nearest = flats[-1]
        assert nearest.depth > 1.2
        middle = nearest.rgba[27:76, 56:104, 3]
        assert float((middle > 128).mean()) < 0.12, kind


def test_the_name_chooses_within_a_kind_of_place() -> None:
    def warmth(name: str) -> float:
        top = _whole(_painted(Archetype.FOREST, _scene(name)))[8:26].astype(int)
        return float((top[..., 0] - top[..., 1]).mean())

    assert warmth("AUTUMN WOOD") > 20 > warmth("PINE WOOD")
    scene = _scene("The Wheat Fields")
    assert by_name(scene, {"corn": 1, "wheat": 2}, 3) == 2
    assert by_name(scene, {"corn": 1, "field": 2}, 3) == 2
    assert by_name(scene, {"corn": 1}, 3) == 3


def test_a_mover_comes_round_to_the_same_drawing() -> None:
    place = Place(side=Side.EXTERIOR, name="LIGHTHOUSE", time=TimeOfDay.NIGHT)
    scene = Scene(place, 480, 270, seed=7)
    EXTERIORS[Archetype.LIGHTHOUSE](scene)
    first = [mover.at(0, 24.0) for mover in scene.movers]
    for frame in range(0, 24 * 9, 4):
        for mover in scene.movers:
            mover.at(frame, 24.0)
    again = [mover.at(0, 24.0) for mover in scene.movers]
    for one, other in zip(first, again, strict=True):
        assert one is not None
        assert other is not None
        assert np.array_equal(one.rgba, other.rgba)
