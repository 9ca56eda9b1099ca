"""What kind of place a name means: a small table of English words, each with what it is outside and inside.

`LIGHTHOUSE - LAMP ROOM` is read from the end: the later, more specific part decides, and within a part the later word
(`BEACH HOUSE` is a house). An unknown name is a generic place; its digest still gives it a look of its own.
"""

from __future__ import annotations

import re
from enum import StrEnum

from filmstudio.model.place import Place, Side


class Kind(StrEnum):
    """What the painters can paint. Exteriors first, then interiors."""

    SEA = "sea"
    BEACH = "beach"
    HARBOUR = "harbour"
    LIGHTHOUSE = "lighthouse"
    CLIFF = "cliff"
    STREET = "street"
    ROOFTOP = "rooftop"
    VILLAGE = "village"
    FOREST = "forest"
    FIELD = "field"
    MOUNTAIN = "mountain"
    ROAD = "road"
    DESERT = "desert"
    PARK = "park"
    PLATFORM = "platform"
    RIVER = "river"
    OUTDOORS = "outdoors"

    LIVING_ROOM = "living room"
    KITCHEN = "kitchen"
    BEDROOM = "bedroom"
    OFFICE = "office"
    CORRIDOR = "corridor"
    STAIRCASE = "staircase"
    BAR = "bar"
    LAMP_ROOM = "lamp room"
    VEHICLE = "vehicle"
    HOSPITAL = "hospital"
    HALL = "hall"
    WORKSHOP = "workshop"
    SHOP = "shop"
    LIBRARY = "library"
    STAGE = "stage"
    CABIN = "cabin"
    TENT = "tent"
    CAVE = "cave"
    ROOM = "room"


_TABLE: tuple[tuple[Kind, Kind, str], ...] = (
    (Kind.SEA, Kind.CABIN, "sea ocean water waves lagoon boat rowboat dinghy ship ferry trawler deck yacht sailboat"),
    (Kind.BEACH, Kind.ROOM, "beach shore shoreline coast sand dunes dune cove tideline seaside island sandbank"),
    (Kind.HARBOUR, Kind.WORKSHOP, "pier harbour harbor quay dock docks jetty wharf port marina boathouse shipyard"),
    (Kind.LIGHTHOUSE, Kind.LAMP_ROOM, "lighthouse beacon gallery lamp_room lantern_room light_room"),
    (Kind.CLIFF, Kind.CAVE, "cliff cliffs clifftop headland bluff ledge precipice cave cavern mine tunnel grotto"),
    (Kind.STREET, Kind.CORRIDOR, "street alley alleyway square city town avenue boulevard plaza downtown sidewalk"),
    (Kind.STREET, Kind.CORRIDOR, "pavement kerb curb corner crossroads crossing courtyard car_park parking_lot"),
    (Kind.STREET, Kind.CORRIDOR, "corridor hallway passage passageway lobby foyer subway metro underpass"),
    (Kind.STREET, Kind.STAIRCASE, "staircase stairs stairwell stairway landing steps"),
    (
        Kind.STREET,
        Kind.BAR,
        "bar pub cafe café restaurant diner tavern inn canteen club nightclub bistro saloon tearoom",
    ),
    (Kind.STREET, Kind.BAR, "coffee_shop"),
    (Kind.STREET, Kind.OFFICE, "office study newsroom bureau boardroom precinct agency bank headquarters"),
    (Kind.STREET, Kind.OFFICE, "police_station conference_room interrogation_room meeting_room control_room"),
    (Kind.STREET, Kind.HOSPITAL, "hospital ward clinic lab laboratory surgery morgue"),
    (Kind.STREET, Kind.HOSPITAL, "operating_room waiting_room emergency_room"),
    (Kind.STREET, Kind.HALL, "hall museum courtroom court palace castle gymnasium gym ballroom"),
    (Kind.STREET, Kind.SHOP, "shop store market marketplace supermarket bakery grocery bookshop pharmacy stall mall"),
    (Kind.STREET, Kind.STAGE, "theatre theater stage backstage cinema opera concert_hall dressing_room"),
    (Kind.STREET, Kind.WORKSHOP, "garage basement cellar factory warehouse storeroom attic studio"),
    (Kind.STREET, Kind.WORKSHOP, "engine_room boiler_room"),
    (Kind.VILLAGE, Kind.WORKSHOP, "workshop shed barn forge stable smithy mill"),
    (Kind.ROOFTOP, Kind.ROOM, "rooftop roof rooftops terrace balcony"),
    (Kind.VILLAGE, Kind.LIVING_ROOM, "village house cottage farmhouse home hamlet mansion villa suburb flat apartment"),
    (Kind.VILLAGE, Kind.LIVING_ROOM, "lounge parlour parlor den living_room sitting_room drawing_room front_room"),
    (Kind.VILLAGE, Kind.LIVING_ROOM, "porch doorstep driveway front_door"),
    (Kind.VILLAGE, Kind.KITCHEN, "kitchen kitchenette scullery pantry galley dining_room"),
    (Kind.VILLAGE, Kind.BEDROOM, "bedroom nursery motel dormitory bunk motel_room hotel_room guest_room"),
    (Kind.VILLAGE, Kind.HALL, "church chapel monastery cathedral temple abbey"),
    (Kind.FOREST, Kind.CABIN, "forest wood woods woodland clearing jungle grove thicket trees cabin hut shack"),
    (
        Kind.FIELD,
        Kind.WORKSHOP,
        "field fields meadow farm pasture prairie farmland vineyard orchard hillside moor heath",
    ),
    (Kind.FIELD, Kind.TENT, "camp campsite tent marquee yurt"),
    (
        Kind.MOUNTAIN,
        Kind.CAVE,
        "mountain mountains hill hills hilltop summit peak ridge glacier valley tundra snowfield",
    ),
    (Kind.ROAD, Kind.VEHICLE, "road highway motorway roadside lane track freeway layby bus_stop"),
    (Kind.ROAD, Kind.VEHICLE, "car taxi cab van truck lorry bus backseat ambulance jeep"),
    (Kind.PLATFORM, Kind.VEHICLE, "train carriage compartment tram railcar"),
    (Kind.PLATFORM, Kind.HALL, "platform station railway railroad terminal airport"),
    (Kind.DESERT, Kind.TENT, "desert wasteland canyon mesa badlands planet mars"),
    (Kind.PARK, Kind.HALL, "park garden gardens playground cemetery graveyard bench lawn yard backyard greenhouse zoo"),
    (Kind.PARK, Kind.LIBRARY, "classroom library school archive university auditorium reading_room"),
    (Kind.RIVER, Kind.CAVE, "river riverbank bridge canal stream lake lakeside pond creek swamp waterfall weir"),
    (Kind.OUTDOORS, Kind.ROOM, "room bathroom"),
)


def _words() -> dict[str, tuple[Kind, Kind]]:
    return {word.replace("_", " "): (outside, inside) for outside, inside, words in _TABLE for word in words.split()}


_KINDS = _words()
_GENERAL = (Kind.OUTDOORS, Kind.ROOM)
_BROAD = frozenset(
    {
        "apartment",
        "city",
        "cottage",
        "farmhouse",
        "flat",
        "home",
        "house",
        "lighthouse",
        "mansion",
        "school",
        "town",
        "villa",
        "village",
    }
)
"""Words for a whole building or settlement: another part of the name says more, wherever it stands."""


def _find(part: str) -> tuple[bool, tuple[Kind, Kind]] | None:
    """Return the kinds of the last known word of a part, and whether that word says what the scene is in."""
    words = re.findall(r"[^\W\d_]+", part.casefold())
    for index in range(len(words) - 1, -1, -1):
        for phrase in (" ".join(words[max(index - 1, 0) : index + 1]), words[index]):
            if phrase in _KINDS:
                kinds = _KINDS[phrase]
                return kinds != _GENERAL and phrase not in _BROAD, kinds
    return None


def kind_of(place: Place) -> Kind:
    """Return what to paint: the last known word of the last part of the name that has one, on the place's side.

    A place on both sides is painted from within. A name without a known word is OUTDOORS or ROOM.
    """
    found = [hit for hit in (_find(part) for part in reversed(place.name.split(" - "))) if hit is not None]
    special = [kinds for specific, kinds in found if specific]
    broad = [kinds for _, kinds in found if kinds != _GENERAL]
    outside, inside = next(iter(special or broad), _GENERAL)
    return outside if place.side is Side.EXTERIOR else inside
