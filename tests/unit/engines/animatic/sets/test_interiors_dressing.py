"""What a script says stands in a room stands there, where there is space for it."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.build import build_set
from filmstudio.engines.animatic.sets.dressing.indoor import PIECES
from filmstudio.engines.animatic.sets.interiors.painters import INTERIORS
from filmstudio.engines.animatic.sets.stage_set import StageSet
from filmstudio.model.place import Era, Place, Side, TimeOfDay


def dressed(name: str, *words: str, time: TimeOfDay = TimeOfDay.DAY, width: int = 160, height: int = 90) -> StageSet:
    place = Place(side=Side.INTERIOR, name=name, time=time, dressing=tuple(sorted(words)))
    return build_set(place, width, height, 1)


@cache
def _bare(name: str) -> StageSet:
    return dressed(name)


def added(name: str, *words: str) -> float:
    """Return how much of the picture the dressing paints, over all its flats."""
    bare, full = _bare(name), dressed(name, *words)
    own = sorted(full.flats, key=lambda flat: flat.depth)
    known = {flat.depth for flat in bare.flats}
    return sum(float((flat.rgba[..., 3] > 200).mean()) for flat in own if flat.depth not in known)


def test_there_are_drawers_for_the_indoor_words() -> None:
    assert len(PIECES) >= 70


@pytest.mark.parametrize("word", sorted(PIECES))
def test_every_word_is_drawn_where_there_is_space_for_it(word: str) -> None:
    assert any(added(host, word) > 0.0004 for host in ("HALL", "OFFICE", "WORKSHOP", "BATHROOM", "STABLE"))


def test_a_hearth_room_has_the_piano_that_is_said() -> None:
    place = Place(side=Side.INTERIOR, name="PARLOUR", time=TimeOfDay.DAY, era=Era.FRONTIER)
    bare = build_set(place, 160, 90, 1)
    full = build_set(place.model_copy(update={"dressing": ("piano",)}), 160, 90, 1)
    known = {flat.depth for flat in bare.flats}
    own = [flat for flat in full.flats if flat.depth not in known]
    assert sum(int((flat.rgba[..., 3] > 200).sum()) for flat in own) > 60


def test_a_horse_stands_in_a_stable_and_in_no_parlour() -> None:
    assert added("STABLE", "horse") > 0.004
    assert added("LIVING ROOM", "horse") == 0


def test_what_a_place_has_already_is_not_doubled() -> None:
    assert added("KITCHEN", "stove") == 0
    assert added("CLASSROOM", "stove") > 0
    assert added("LIGHTHOUSE - LAMP ROOM", "lamp") == 0


def test_a_room_turns_round_what_the_script_says_and_has_it_once() -> None:
    """A living room has a piano of its own choice or a said one, never both."""
    assert added("LIVING ROOM", "piano") == 0
    with_piano, with_fire = dressed("LIVING ROOM", "piano"), dressed("LIVING ROOM", "fireplace")
    assert len(with_fire.movers) == 1
    assert not with_piano.movers


@pytest.mark.parametrize("name", ["CAR", "COCKPIT"])
def test_no_furniture_enters_a_car(name: str) -> None:
    assert added(name, "piano", "phone", "clock") == 0


def test_small_things_bring_their_own_table() -> None:
    assert added("HALL", "phone", "radio") == pytest.approx(added("HALL", "phone", "radio", "table"))


def test_an_overfull_room_leaves_things_out_and_people_keep_their_place() -> None:
    full = dressed("ROOM 9", *PIECES)
    free = np.concatenate(
        [flat.rgba[55:75, 65:95, 3].ravel() for flat in full.flats if flat.depth > 0.9 and flat.near is None]
    )
    assert float((free > 230).mean()) < 0.25
    depths = [flat.depth for flat in full.flats]
    assert depths == sorted(depths)


def test_dressing_stands_in_the_same_spot_at_night() -> None:
    day = dressed("LIVING ROOM", "piano", "clock", "phone")
    night = dressed("LIVING ROOM", "piano", "clock", "phone", time=TimeOfDay.NIGHT)
    for one, other in zip(day.flats, night.flats, strict=True):
        assert one.depth == other.depth
        if 0.7 < one.depth < 1.0:
            moved = (one.rgba[..., 3] > 250) != (other.rgba[..., 3] > 250)
            assert moved.mean() < 0.006


@pytest.mark.parametrize("kind", [Archetype.CAR, Archetype.LIFT, Archetype.CAVE, Archetype.CORRIDOR, Archetype.TRAIN])
def test_dressing_fits_into_narrow_places_and_pictures(kind: Archetype) -> None:
    assert kind in INTERIORS
    name = kind.value.upper()
    for width, height in ((160, 90), (54, 96), (64, 36)):
        assert dressed(name, "piano", "clock", "phone", "barrel", "fireplace", width=width, height=height).flats
