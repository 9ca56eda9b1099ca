import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.dressing.outdoor import dress
from filmstudio.engines.animatic.sets.dressing.outdoor_things import LARGE, SMALL
from filmstudio.engines.animatic.sets.exteriors.painters import EXTERIORS
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Place, Side, TimeOfDay


def _scene(*words: str, name: str = "A meadow", time: TimeOfDay = TimeOfDay.DAY) -> Scene:
    return Scene(Place(side=Side.EXTERIOR, name=name, time=time, dressing=tuple(sorted(words))), 160, 90, seed=3)


def _dressed(*words: str, name: str = "A meadow", time: TimeOfDay = TimeOfDay.DAY) -> tuple[NDArray[np.uint8], ...]:
    scene = _scene(*words, name=name, time=time)
    middle, near = scene.aside_canvas(), scene.aside_canvas()
    dress(scene, middle, near)
    return middle.pixels(), near.pixels()


@pytest.mark.parametrize("word", [*LARGE, *SMALL])
def test_every_word_is_drawn_by_day_and_by_night(word: str) -> None:
    layer = 0 if word in LARGE else 1
    day, night = (_dressed(word, name="HILL", time=time)[layer] for time in (TimeOfDay.DAY, TimeOfDay.NIGHT))
    assert int((day[..., 3] > 128).sum()) > 12
    assert not np.array_equal(day, night)


def test_large_things_stand_behind_and_small_ones_beside_the_people() -> None:
    middle, near = _dressed("windmill", "well")
    assert middle[..., 3].any()
    assert near[..., 3].any()
    standing = near[..., 3] > 128
    assert not standing[:, 72:88].any(), "nothing stands where people do"


def test_a_thing_keeps_its_spot_when_the_hour_changes() -> None:
    day, night = (_dressed("well", "bicycle", time=time)[1][..., 3] > 200 for time in (TimeOfDay.DAY, TimeOfDay.NIGHT))
    assert float((day ^ night).mean()) < 0.01


def test_what_a_place_has_by_itself_is_not_doubled() -> None:
    assert not any(layer.any() for layer in _dressed("tree", name="FOREST"))
    assert not any(layer.any() for layer in _dressed("grave", name="CEMETERY"))
    assert not any(layer.any() for layer in _dressed("tower", "boat", name="LIGHTHOUSE ROCK"))
    assert not any(layer.any() for layer in _dressed("wall", name="RAILWAY STATION - PLATFORM NINE"))
    assert any(layer.any() for layer in _dressed("wall", name="A meadow"))


def test_a_word_without_a_drawing_is_left_to_others() -> None:
    assert not any(layer.any() for layer in _dressed("piano"))


@pytest.mark.parametrize("kind", list(EXTERIORS))
def test_dressing_stands_between_the_ground_and_what_frames_the_picture(kind: Archetype) -> None:
    bare, dressed = _scene(name="Q"), _scene("well", "windmill", name="Q")
    for scene in (bare, dressed):
        EXTERIORS[kind](scene)
    flats = dressed.flats()
    depths = [flat.depth for flat in flats if flat.near is None]
    assert depths == sorted(depths)
    assert len(flats) == len(bare.flats()) + 2
    assert flats[-2].rgba[..., 3].any()
    assert flats[-1].depth > 1
