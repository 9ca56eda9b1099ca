"""What kind of place a name means."""

from __future__ import annotations

import pytest

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.model.place import Place, Side, TimeOfDay


def meaning(name: str, side: Side = Side.INTERIOR, dressing: tuple[str, ...] = ()) -> Archetype:
    return archetype_of(Place(side=side, name=name, time=TimeOfDay.DAY, dressing=dressing))


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("LIGHTHOUSE - LAMP ROOM", Archetype.LAMP_ROOM, Archetype.LIGHTHOUSE),
        ("LIGHTHOUSE", Archetype.LAMP_ROOM, Archetype.LIGHTHOUSE),
        ("MARA'S KITCHEN", Archetype.KITCHEN, Archetype.SUBURB),
        ("THE OLD CHURCH", Archetype.CHURCH, Archetype.VILLAGE),
        ("BEACH HOUSE", Archetype.LIVING_ROOM, Archetype.SUBURB),
        ("CAR PARK", Archetype.WAREHOUSE, Archetype.CAR_PARK),
        ("POLICE CAR", Archetype.CAR, Archetype.ROAD),
        ("TRAIN STATION", Archetype.HALL, Archetype.STATION),
        ("TRAIN - COMPARTMENT", Archetype.TRAIN, Archetype.STATION),
        ("SPACE STATION - AIRLOCK", Archetype.SPACESHIP, Archetype.SPACE),
        ("CAFÉ", Archetype.DINER, Archetype.STREET),
        ("WOODS", Archetype.CABIN, Archetype.FOREST),
        ("APARTMENT - HALLWAY", Archetype.CORRIDOR, Archetype.STREET),
        ("HOTEL - LOBBY", Archetype.HALL, Archetype.STREET),
        ("HOTEL - ROOM 12", Archetype.BEDROOM, Archetype.STREET),
    ],
)
def test_a_name_is_read_from_its_end(name: str, inside: Archetype, outside: Archetype) -> None:
    assert meaning(name) is inside
    assert meaning(name, Side.EXTERIOR) is outside


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SHIP - CABIN", Archetype.SHIP),
        ("CABIN", Archetype.CABIN),
        ("STARSHIP - BRIDGE", Archetype.COCKPIT),
        ("SHIP - BRIDGE", Archetype.SHIP),
        ("TRAIN - CORRIDOR", Archetype.TRAIN),
        ("PLANE - CABIN", Archetype.AIRCRAFT),
        ("STARSHIP - CORRIDOR", Archetype.SPACESHIP),
        ("SCHOOL - CORRIDOR", Archetype.CORRIDOR),
    ],
)
def test_a_part_follows_what_it_is_in(name: str, expected: Archetype) -> None:
    assert meaning(name) is expected


def test_an_unknown_name_is_told_by_what_stands_there() -> None:
    assert meaning("TOM'S PLACE") is Archetype.ROOM
    assert meaning("ZORB", Side.EXTERIOR) is Archetype.OUTDOORS
    assert meaning("TOM'S PLACE", dressing=("stove", "table")) is Archetype.KITCHEN
    assert meaning("ZORB", Side.EXTERIOR, ("campfire",)) is Archetype.CAMP
    assert meaning("KITCHEN", dressing=("jukebox",)) is Archetype.KITCHEN, "the name says more than its dressing"


def test_a_place_on_both_sides_is_seen_from_within() -> None:
    assert meaning("CAR", Side.BOTH) is Archetype.CAR


@pytest.mark.parametrize("name", ["", " - ", "12", "???", "'S", "A" * 5000])
def test_a_name_that_says_nothing_is_still_a_place(name: str) -> None:
    assert meaning(name) is Archetype.ROOM


def test_every_archetype_has_a_word_of_its_own() -> None:
    plain = {kind: kind.value.upper() for kind in Archetype}
    outdoors = list(Archetype)[: list(Archetype).index(Archetype.OUTDOORS) + 1]
    for kind, name in plain.items():
        side = Side.EXTERIOR if kind in outdoors else Side.INTERIOR
        assert meaning(name, side) is kind
