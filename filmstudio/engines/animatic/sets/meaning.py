"""What kind of place a name means: a table of English words, each with what it is outside and inside.

`LIGHTHOUSE - LAMP ROOM` is read from the end: the later, more specific part decides, and within a part the later word
(`BEACH HOUSE` is a house). A part that only says where in something one is (`TRAIN - CORRIDOR`) follows what it is in.
An unknown name is a generic place, unless what stands there (its dressing) says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.model.place import Place, Side

_Kinds = tuple[Archetype, Archetype]
"""What a word means outside and inside."""

_TABLE = """\
sea | ship: sea ocean water waves lagoon bay gulf boat rowboat dinghy ship ferry trawler deck yacht sailboat submarine
    lifeboat raft canoe kayak galleon steamer liner freighter tugboat barge warship frigate schooner wheelhouse
    cargo_hold hold forecastle crows_nest stateroom underwater reef
beach | room: beach shore shoreline coast coastline sand dunes dune cove tideline seaside island sandbank
beach | cabin: beach_hut boardwalk
harbour | workshop: pier harbour harbor quay dock docks jetty wharf port marina boathouse shipyard slipway
lighthouse | lamp room: lighthouse beacon gallery lamp_room lantern_room light_room watch_room
cliff | cave: cliff cliffs clifftop headland bluff ledge precipice promontory cape cave cavern mine mineshaft tunnel
    grotto catacomb quarry den_of_thieves lair
river | cave: river riverbank riverside canal stream brook creek waterfall weir rapids ford towpath sewer
bridge | ship: bridge footbridge viaduct aqueduct overpass
lake | cabin: lake lakeside pond swamp marsh bog wetland reservoir lakeshore mere loch
street | corridor: street city town avenue boulevard downtown uptown sidewalk pavement kerb curb corner crossroads
    crossing intersection subway metro high_street main_street city_street corridor hallway passage passageway
    underpass walkway cloister hotel_corridor
street | hall: lobby foyer hotel museum courtroom court courthouse palace castle gymnasium gym ballroom hall
    great_hall town_hall throne_room entrance_hall embassy banquet_hall vestibule armoury fire_station gallery_hall
    art_gallery exhibition arena swimming_pool pool convention_center
street | stairwell: staircase stairs stairwell stairway landing steps fire_escape stair
street | lift: lift elevator lift_shaft elevator_shaft
street | bar: bar pub restaurant tavern inn club nightclub bistro saloon speakeasy cocktail_lounge casino disco
    taproom brewery wine_bar jazz_club strip_club pool_hall taverna izakaya
street | diner: cafe café diner canteen tearoom coffee_shop coffeehouse cafeteria pizzeria burger_bar luncheonette
    ice_cream_parlour ice_cream_parlor milk_bar snack_bar mess_hall noodle_bar
street | office: office study newsroom bureau boardroom precinct agency bank headquarters cubicle police_station
    conference_room meeting_room reception call_center study_room squad_room typing_pool law_firm editorial
    post_office principals_office
street | hospital: hospital ward clinic surgery morgue operating_room operating_theatre waiting_room emergency_room
    delivery_room infirmary sickbay asylum nursing_home icu dentist hospital_room sickroom recovery_room
street | laboratory: lab laboratory control_room mission_control server_room observatory test_chamber research_station
    darkroom data_center clean_room war_room surveillance_room
street | shop: shop store supermarket bakery grocery bookshop bookstore pharmacy mall drugstore boutique butcher
    florist tailor hairdresser barber barbershop laundrette laundromat pawnshop newsagent record_shop toy_shop
    antique_shop department_store apothecary salon pet_shop deli
street | stage: theatre theater stage backstage cinema opera concert_hall dressing_room auditorium studio opera_house
    tv_studio film_set circus music_hall rehearsal_room sound_stage playhouse
street | cell: cell prison jail gaol dungeon interrogation_room holding_cell police_cell lockup cage death_row
    solitary visiting_room prison_yard
street | warehouse: factory warehouse garage hangar plant mill_hall depot loading_bay slaughterhouse foundry
    factory_floor power_station assembly_line bunker vault steelworks
street | cellar: basement cellar crypt engine_room boiler_room undercroft wine_cellar crawlspace tomb
street | library: library archive archives reading_room
street | classroom: classroom school university college lecture_hall schoolroom kindergarten academy
alley | corridor: alley alleyway backstreet back_alley passageways side_street back_street lane_way
square | hall: square plaza piazza courtyard forecourt town_square city_square village_square place_d_armes
market | shop: market marketplace stall bazaar souk fair fairground carnival funfair market_square flea_market
rooftop | room: rooftop roof rooftops terrace balcony roof_terrace penthouse_terrace helipad
station | hall: platform station railway railroad terminal airport train_station railway_station tracks bus_station
    subway_station metro_station departure_lounge check_in ticket_hall arrivals
station | train: train carriage compartment tram railcar subway_car subway_train dining_car sleeping_car streetcar
    locomotive metro_train train_car train_carriage boxcar monorail
road | car: road highway motorway roadside lane track freeway layby bus_stop street_corner country_road car taxi cab
    van truck lorry bus backseat back_seat ambulance jeep limousine limo pickup police_car patrol_car camper motorhome
    minivan school_bus squad_car hearse cruiser dirt_road
road | shop: petrol_station gas_station filling_station rest_stop toll_booth roadhouse
car park | warehouse: car_park parking_lot parking_garage car_lot multi_storey parking junkyard scrapyard
suburb | living room: house home suburb flat apartment lounge parlour parlor den living_room sitting_room drawing_room
    front_room porch doorstep driveway front_door bungalow duplex penthouse condo townhouse mansion villa family_room
    conservatory veranda bedsit
suburb | kitchen: kitchen kitchenette scullery pantry dining_room galley breakfast_room
suburb | bedroom: bedroom nursery dormitory bunk hotel_room guest_room master_bedroom childs_room dorm_room bedchamber
    chamber boudoir bed sleeping_quarters barracks hotel_suite suite
road | bedroom: motel motel_room
suburb | bathroom: bathroom toilet restroom washroom shower lavatory ladies_room mens_room bath locker_room
    powder_room public_toilet wc loo
suburb | cellar: attic loft storeroom storage_room utility_room laundry_room
village | living room: village cottage farmhouse hamlet settlement
village | church: church chapel monastery cathedral temple abbey sanctuary mosque synagogue shrine convent nave altar
    vestry confessional churchyard_gate basilica
village | workshop: workshop forge smithy mill blacksmith atelier carpenters_shop tool_shed potting_shed art_studio
    painters_studio recording_studio repair_shop body_shop
farm | workshop: farm barn stable stables shed farmyard ranch barnyard henhouse hayloft cowshed
forest | cabin: forest wood woods woodland clearing jungle grove thicket trees cabin hut shack treehouse log_cabin
    forest_path rainforest undergrowth glade lodge
field | workshop: field fields meadow pasture prairie farmland vineyard orchard cornfield wheatfield plain
field | hall: football_field stadium racetrack racecourse battlefield sports_field
mountains | cave: mountain mountains hill hills hilltop summit peak ridge valley hillside moor heath pass
    mountain_pass volcano alps highlands moorland mountainside gorge base_camp
park | room: park garden gardens playground bench lawn yard backyard zoo back_garden back_yard botanical
park | hall: greenhouse glasshouse bandstand pavilion patio
cemetery | church: cemetery graveyard grave churchyard graveside mausoleum burial_ground
desert | tent: desert wasteland canyon mesa badlands planet mars oasis salt_flat outback savannah
snow | cabin: snow snowfield glacier tundra arctic antarctica ice iceberg ski_slope frozen_lake pole ice_field
snow | cave: igloo ice_cave
ruins | cellar: ruins ruin rubble bombsite ruined_city debris wreckage crash_site bomb_site
camp | tent: camp campsite tent marquee yurt campfire encampment bivouac
sky | aircraft: sky clouds air plane aeroplane airplane aircraft jet helicopter airliner balloon airship blimp aisle
    business_class private_jet cargo_plane zeppelin
sky | cockpit: cockpit flight_deck
space | spaceship: space orbit spaceship starship spacecraft shuttle space_station airlock moon asteroid galaxy
    cryo_bay cargo_bay escape_pod space_capsule capsule rocket mothership moon_base lunar_surface
outdoors | room: room outside outdoors place area somewhere nowhere
"""
"""Outside, inside, and the words that mean them; `_` joins the words of a phrase, an indented line goes on."""

_BROAD_WORDS = """\
apartment building castle city cottage farm farmhouse flat home hospital hotel house island lighthouse mansion museum
palace plane planet prison railway school ship spaceship starship submarine town train university villa village
"""
_BROAD = frozenset(_BROAD_WORDS.split())
"""Words for a whole building, vehicle or settlement: another part of the name says more, wherever it stands."""

_CARRIERS = """\
space | spaceship: spaceship starship spacecraft shuttle rocket mothership capsule orbit space
    > cabin, corridor, room, bedroom, ship, hall, cellar, lift, stairwell
sea | ship: ship boat ferry trawler yacht submarine steamer liner freighter galleon schooner
    > cabin, corridor, room, bedroom, kitchen, cellar, stairwell, ship, cockpit
station | train: train tram locomotive carriage express
    > cabin, corridor, room, bedroom, aircraft
sky | aircraft: plane aeroplane airplane aircraft jet airliner helicopter airship zeppelin
    > cabin, corridor, room, ship
"""
"""What one is in, the words for it, and the insides that are then its own: a ship's cabin is not one of logs."""

_TELLING = """\
cemetery | church: grave
camp | tent: campfire tent
farm | workshop: barn tractor scarecrow windmill
market | shop: stall
harbour | ship: anchor boat ship
street | hospital: hospital_bed operating_table
street | cell: bars
street | church: altar pew pulpit
street | classroom: blackboard
street | diner: jukebox
street | bar: dartboard pool_table pinball
suburb | bathroom: bathtub toilet
suburb | kitchen: stove refrigerator sink
suburb | bedroom: bed cradle crib wardrobe
suburb | workshop: anvil workbench loom
suburb | office: desk typewriter computer
suburb | living room: sofa armchair fireplace television
forest | room: tree rock bush
street | room: streetlamp car traffic_light bus hydrant
"""
"""What a nameless place is when these stand in it, the surest first."""


def _rows(table: str) -> list[tuple[_Kinds, list[str], str]]:
    """Return the rows of a table: the kinds, the words, and what follows a `>`."""
    rows = []
    for row in re.split(r"\n(?=\S)", table.strip()):
        kinds, _, rest = row.partition(":")
        outside, _, inside = kinds.partition(" | ")
        words, _, more = rest.partition(">")
        rows.append(((Archetype(outside), Archetype(inside)), words.split(), more.strip()))
    return rows


_KINDS: dict[str, _Kinds] = {word.replace("_", " "): kinds for kinds, words, _ in _rows(_TABLE) for word in words}
_LONGEST = max(len(phrase.split()) for phrase in _KINDS)
_GENERAL = (Archetype.OUTDOORS, Archetype.ROOM)
_GUESTS = frozenset({"hotel", "inn", "motel"})
"""Houses whose `ROOM 12` is a bedroom."""
_INSIDE_OF = [
    (kinds, frozenset(words), frozenset(Archetype(one) for one in more.split(", ")))
    for kinds, words, more in _rows(_CARRIERS)
]
_TOLD_BY = [(kinds, frozenset(words)) for kinds, words, _ in _rows(_TELLING)]


def archetype_of(place: Place) -> Archetype:
    """Return what to paint: the last known word of the last part of the name that has one, on the place's side.

    A place on both sides is painted from within. A name without a known word is what its dressing says, and else
    OUTDOORS or ROOM.
    """
    found = [hit for hit in (_find(part) for part in reversed(place.name.split(" - "))) if hit is not None]
    special = [kinds for specific, kinds in found if specific]
    broad = [kinds for _, kinds in found if kinds != _GENERAL]
    kinds = next(iter(special or broad), None)
    if kinds is None:
        kinds = next((kinds for kinds, things in _TOLD_BY if things & set(place.dressing)), _GENERAL)
    if kinds[1] is Archetype.HALL and any(part == _GENERAL for _, part in found) and _GUESTS & set(_split(place.name)):
        kinds = (kinds[0], Archetype.BEDROOM)
    outside, inside = _carried(place.name, kinds)
    return outside if place.side is Side.EXTERIOR else inside


def _carried(name: str, kinds: _Kinds) -> _Kinds:
    """Return what the name says one is in, if what was found is a part of that: `STARSHIP - BRIDGE` is no river's."""
    if " - " not in name and kinds != (Archetype.BRIDGE, Archetype.SHIP) and kinds[1] is not Archetype.CABIN:
        return kinds
    words = {word for single in _split(name) for word in _forms(single)}
    for carrier, known, its_own in _INSIDE_OF:
        if kinds[1] in its_own and words & known:
            steered = carrier[1] is Archetype.SPACESHIP and "bridge" in words
            return (carrier[0], Archetype.COCKPIT) if steered else carrier
    return kinds


def _split(part: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r"['’]s?\b|\.", "", part.casefold()))


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith("es"):
        yield phrase[:-2]
    if phrase.endswith("s"):
        yield phrase[:-1]


def _find(part: str) -> tuple[bool, _Kinds] | None:
    """Return the kinds of the last known phrase of a part, and whether it says what the scene is in."""
    words = _split(part)
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST), end):
            for phrase in _forms(" ".join(words[start:end])):
                if phrase in _KINDS:
                    kinds = _KINDS[phrase]
                    return kinds != _GENERAL and phrase not in _BROAD, kinds
    return None
