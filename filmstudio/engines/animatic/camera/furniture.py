"""Furniture that people use: it stands where they are, and the set leaves out its own.

Why: a set is painted once for all its shots, people stand where a shot has them. Somebody beside a second bed, or on a
chair of their own before a sofa, is what a viewer sees first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmstudio.engines.animatic.camera.stage import Stage
from filmstudio.engines.animatic.people.blocking import Spot
from filmstudio.engines.animatic.people.seats import Seat
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import PERSON
from filmstudio.model.job import Person
from filmstudio.model.place import Place, Side
from filmstudio.model.shots import Pose

_BEDS = frozenset({"bed", "hospital_bed"})
_BEDROOMS = frozenset({Archetype.BEDROOM, Archetype.HOSPITAL, Archetype.CELL, Archetype.CABIN})
_TABLES = frozenset({Archetype.KITCHEN, Archetype.DINER, Archetype.ROOM, Archetype.OFFICE, Archetype.LIBRARY})
"""Where somebody who sits sits at a table; elsewhere only where one stands."""
CLOSE_QUARTERS = frozenset({Archetype.CAR, Archetype.COCKPIT})
"""Places of which only the seats are seen: no camera stands far from who sits there."""
_SHARED = {
    Archetype.LIVING_ROOM: "sofa", Archetype.STATION: "bench", Archetype.PARK: "bench", Archetype.CHURCH: "bench",
    Archetype.PLATFORM: "bench", Archetype.TERMINAL: "bench", Archetype.TRAIN: "bench", Archetype.COURTROOM: "bench",
    Archetype.GYM: "bench", Archetype.MUSEUM: "bench", Archetype.BEDROOM: "bed", Archetype.HOSPITAL: "bed",
    Archetype.CELL: "bed",
}  # fmt: skip
_AROUND = 0.42
"""The part of half a painting within which people may lie."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the people of a shot use."""

    bed: str = ""
    """What is lain on: `bed`, `sofa`, or nothing."""
    table: bool = False
    built_in: bool = False
    """True where seats are part of the place, as in a car."""
    seat: Seat = Seat.CHAIR
    """What everybody has who shares none."""
    shared: str = ""
    """`bench`, `sofa` or `bed`; empty where everybody has a chair of their own."""

    @property
    def left_out(self) -> frozenset[str]:
        """What the set shall not show a second time."""
        return frozenset(kind for kind in (self.bed, "table" * self.table, self.shared) if kind)


def furniture_of(place: Place, people: Sequence[Person]) -> Furniture:
    """Return what those of a shot who sit or lie use at a place."""
    poses = {person.pose for person in people if not person.shoulder}
    bed = bed_of(place) if Pose.LIE in poses else ""
    archetype = archetype_of(place)
    if archetype in CLOSE_QUARTERS:
        return Furniture(built_in=True)
    seat = Seat.BLOCK if place.side is Side.EXTERIOR else Seat.STOOL if archetype is Archetype.BAR else Seat.CHAIR
    if Pose.SIT not in poses:
        return Furniture(bed)
    shared = _SHARED.get(archetype, "")
    if bed and shared == bed:
        # The one there is is lain on: who sits beside it has a chair.
        shared = ""
    if not shared and archetype not in _TABLES:
        shared = next((kind for kind in ("sofa", "bench") if kind in place.dressing), "")
    table = not shared and (archetype in _TABLES or "table" in place.dressing or "desk" in place.dressing)
    return Furniture(bed, table, seat=seat, shared=shared)


def bed_of(place: Place) -> str:
    """Return what somebody who lies at a place lies on: indoors a bed or a sofa where one stands, else the floor."""
    if place.side is Side.EXTERIOR:
        return ""
    if _BEDS & set(place.dressing) or archetype_of(place) in _BEDROOMS:
        return "bed"
    return "sofa" if "sofa" in place.dressing else ""


def laid_at(spots: tuple[Spot, ...], x: float | None, stage: Stage) -> tuple[Spot, ...]:
    """Return the spots of a shot moved together so that who lies does so where the set's own bed stands.

    As far as a camera that is on them still has the painting around it.
    """
    lying = next((spot for spot in spots if spot.person.pose is Pose.LIE), None)
    if lying is None or x is None:
        return spots
    most = _AROUND * stage.half
    by = max(-most, min(most, x)) / PERSON - lying.x
    return tuple(replace(spot, x=spot.x + by) for spot in spots)
