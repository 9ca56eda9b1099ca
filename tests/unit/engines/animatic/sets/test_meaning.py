"""What kind of place a name means."""

from __future__ import annotations

import re

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
        ("CAR PARK", Archetype.PARKING_GARAGE, Archetype.CAR_PARK),
        ("POLICE CAR", Archetype.CAR, Archetype.ROAD),
        ("TRAIN STATION", Archetype.HALL, Archetype.STATION),
        ("TRAIN - COMPARTMENT", Archetype.TRAIN, Archetype.STATION),
        ("SPACE STATION - AIRLOCK", Archetype.SPACESHIP, Archetype.SPACE),
        ("CAFÉ", Archetype.DINER, Archetype.BUILDING),
        ("WOODS", Archetype.CABIN, Archetype.FOREST),
        ("APARTMENT - HALLWAY", Archetype.CORRIDOR, Archetype.STREET),
        ("HOTEL - LOBBY", Archetype.HALL, Archetype.BUILDING),
        ("HOTEL - ROOM 12", Archetype.BEDROOM, Archetype.BUILDING),
        ("MARA'S APARTMENT, HALLWAY", Archetype.CORRIDOR, Archetype.STREET),
        ("ENGINE ROOM, CARGO SHIP", Archetype.CELLAR, Archetype.STREET),
        ("PIER 39, FISHING BOAT", Archetype.SHIP, Archetype.SEA),
        ("HOSPITAL - AMBULANCE BAY", Archetype.HOSPITAL, Archetype.BUILDING),
        ("ST. JUDE'S HOSPITAL, E.R.", Archetype.HOSPITAL, Archetype.BUILDING),
        ("ORBITAL STATION ARES, CREW QUARTERS", Archetype.SPACESHIP, Archetype.SPACE),
        ("BEACH, WRECK OF THE TRAWLER", Archetype.SHIP, Archetype.BEACH),
        ("COUNTY PRISON - YARD", Archetype.CELL, Archetype.PRISON_YARD),
        ("CASTLE - COURTYARD", Archetype.CASTLE_HALL, Archetype.CASTLE),
        ("GAS STATION - OFF HIGHWAY 9", Archetype.SHOP, Archetype.GAS_STATION),
        ("BANK OF THE RIVER", Archetype.CAVE, Archetype.RIVER),
        ("THE KITCHEN OF THE HOTEL", Archetype.KITCHEN, Archetype.SUBURB),
        ("LIGHTHOUSE - GALLERY", Archetype.LAMP_ROOM, Archetype.LIGHTHOUSE),
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


_USUAL = {
    Side.INTERIOR: """gas station=shop; warehouse; courtroom; cell block=cell; elevator=lift; subway platform=platform
        hotel lobby=hall; motel room=bedroom; parking garage; police station=office; interrogation room=cell
        nightclub=bar; barn=stable; attic; basement=cellar; casino=bar; cinema=stage; laundromat=shop; swimming pool
        airport=terminal; airport terminal - gate 12=terminal; library; museum; theatre stage=stage; gym; bathroom
        cave; castle hall; throne room=castle hall; greenhouse; factory=warehouse; submarine=ship; bunker=cellar
        spaceship bridge=cockpit; tent; cabin; farmhouse=living room; greasy spoon=diner; stagecoach=train
        trailer=kitchen; garage=workshop; sheriff's office, jail cell=cell; emergency room=hospital; e.r.=hospital
        telephone booth=phone booth; first class cabin=aircraft; cubicle farm=office; bowling alley=gym; sauna=cabin
        alien ship=spaceship; helicopter=cockpit; school bus=train; child's room=bedroom; funeral home=church""",
    Side.EXTERIOR: """gas station; prison yard; train platform=station; motel parking lot=car park; graveyard=cemetery
        barn=farm; farmhouse=farm; swimming pool=park; airport runway=airfield; swamp=lake; jungle=forest; castle
        castle battlements=castle; factory=works; construction site=building site; playground=park; stadium
        ship deck=sea; mansion=building; apartment building=building; battlefield=trench; trench; hospital=building
        school=building; police station=building; diner=building; ranch house=farm; river bank=river; bank=building
        trailer park=suburb; tennis court=stadium; courthouse=building; island=beach; main street=street
        street corner=street; front yard=suburb; motel=car park; fort=castle; amusement park=market; fire escape=alley
        london=street; colosseum=ruins; baseball field=stadium; white house=building; cul-de-sac=suburb""",
}
"""Where screenplays play most, and what a director expects to see there."""


@pytest.mark.parametrize("side", list(_USUAL))
def test_where_screenplays_usually_play_is_known(side: Side) -> None:
    for entry in re.split(r";|\n", _USUAL[side]):
        name, _, kind = entry.strip().partition("=")
        assert meaning(name.upper(), side).value == (kind or name), name


@pytest.mark.parametrize(
    ("name", "side", "kind"),
    [
        ("灯塔", Side.EXTERIOR, Archetype.LIGHTHOUSE),
        ("老王的厨房", Side.INTERIOR, Archetype.KITCHEN),
        ("КВАРТИРА НИНЫ - КУХНЯ", Side.INTERIOR, Archetype.KITCHEN),
        ("ALTE STRASSE", Side.EXTERIOR, Archetype.STREET),
        ("PLACE DE LA GARE", Side.EXTERIOR, Archetype.STATION),
        ("LA PLAYA", Side.EXTERIOR, Archetype.BEACH),
        ("病院の廊下", Side.INTERIOR, Archetype.CORRIDOR),
    ],
)
def test_places_are_known_in_other_languages(name: str, side: Side, kind: Archetype) -> None:
    assert meaning(name, side) is kind


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
