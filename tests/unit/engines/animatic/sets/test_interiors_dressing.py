"""What a script says stands in a room stands there, where there is space for it."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.build import build_set
from filmstudio.engines.animatic.sets.dressing.indoor import PIECES
from filmstudio.engines.animatic.sets.interiors.painters import INTERIORS
from filmstudio.engines.animatic.sets.stage_set import StageSet
from filmstudio.model.place import Place, Side, TimeOfDay


def dressed(name: str, *words: str, time: TimeOfDay = TimeOfDay.DAY, width: int = 320, height: int = 180) -> StageSet:
    place = Place(side=Side.INTERIOR, name=name, time=time, dressing=tuple(sorted(words)))
    return build_set(place, width, height, 1)


def added(name: str, *words: str) -> float:
    """Return how much of the picture the dressing paints, over all its flats."""
    bare, full = dressed(name), dressed(name, *words)
    own = sorted(full.flats, key=lambda flat: flat.depth)
    known = {flat.depth for flat in bare.flats}
    return sum(float((flat.rgba[..., 3] > 200).mean()) for flat in own if flat.depth not in known)


def test_there_are_drawers_for_the_indoor_words() -> None:
    assert len(PIECES) >= 70


@pytest.mark.parametrize("word", sorted(PIECES))
def test_every_word_is_drawn_where_there_is_space_for_it(word: str) -> None:
    assert any(added(host, word) > 0.0004 for host in ("HALL", "OFFICE", "WORKSHOP", "BATHROOM"))


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
        [flat.rgba[110:150, 130:190, 3].ravel() for flat in full.flats if flat.depth > 0.9 and flat.near is None]
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
    for width, height in ((320, 180), (90, 160), (64, 36)):
        assert dressed(name, "piano", "clock", "phone", "barrel", "fireplace", width=width, height=height).flats
