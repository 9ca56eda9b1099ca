"""Who paints which interior."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.dressing.indoor import BACK_DEPTH, SET_DEPTH, dress
from filmstudio.engines.animatic.sets.interiors.aircraft import paint_aircraft
from filmstudio.engines.animatic.sets.interiors.attic import paint_attic
from filmstudio.engines.animatic.sets.interiors.bar import paint_bar
from filmstudio.engines.animatic.sets.interiors.bathroom import paint_bathroom
from filmstudio.engines.animatic.sets.interiors.bedroom import paint_bedroom
from filmstudio.engines.animatic.sets.interiors.cabin import paint_cabin
from filmstudio.engines.animatic.sets.interiors.car import paint_car
from filmstudio.engines.animatic.sets.interiors.castle_hall import paint_castle_hall
from filmstudio.engines.animatic.sets.interiors.cave import paint_cave
from filmstudio.engines.animatic.sets.interiors.cell import paint_cell
from filmstudio.engines.animatic.sets.interiors.cellar import paint_cellar
from filmstudio.engines.animatic.sets.interiors.church import paint_church
from filmstudio.engines.animatic.sets.interiors.classroom import paint_classroom
from filmstudio.engines.animatic.sets.interiors.cockpit import paint_cockpit
from filmstudio.engines.animatic.sets.interiors.corridor import paint_corridor
from filmstudio.engines.animatic.sets.interiors.courtroom import paint_courtroom
from filmstudio.engines.animatic.sets.interiors.diner import paint_diner
from filmstudio.engines.animatic.sets.interiors.greenhouse import paint_greenhouse
from filmstudio.engines.animatic.sets.interiors.gym import paint_gym
from filmstudio.engines.animatic.sets.interiors.hall import paint_hall
from filmstudio.engines.animatic.sets.interiors.hospital import paint_hospital
from filmstudio.engines.animatic.sets.interiors.kitchen import paint_kitchen
from filmstudio.engines.animatic.sets.interiors.laboratory import paint_laboratory
from filmstudio.engines.animatic.sets.interiors.lamp_room import paint_lamp_room
from filmstudio.engines.animatic.sets.interiors.library import paint_library
from filmstudio.engines.animatic.sets.interiors.lift import paint_lift
from filmstudio.engines.animatic.sets.interiors.living_room import paint_living_room
from filmstudio.engines.animatic.sets.interiors.museum import paint_museum
from filmstudio.engines.animatic.sets.interiors.office import paint_office
from filmstudio.engines.animatic.sets.interiors.parking_garage import paint_parking_garage
from filmstudio.engines.animatic.sets.interiors.phone_booth import paint_phone_booth
from filmstudio.engines.animatic.sets.interiors.plain_room import paint_room
from filmstudio.engines.animatic.sets.interiors.platform import paint_platform
from filmstudio.engines.animatic.sets.interiors.ship import paint_ship
from filmstudio.engines.animatic.sets.interiors.shop import paint_shop
from filmstudio.engines.animatic.sets.interiors.spaceship import paint_spaceship
from filmstudio.engines.animatic.sets.interiors.stable import paint_stable
from filmstudio.engines.animatic.sets.interiors.stage import paint_stage
from filmstudio.engines.animatic.sets.interiors.stairwell import paint_stairwell
from filmstudio.engines.animatic.sets.interiors.swimming_pool import paint_swimming_pool
from filmstudio.engines.animatic.sets.interiors.tent import paint_tent
from filmstudio.engines.animatic.sets.interiors.terminal import paint_terminal
from filmstudio.engines.animatic.sets.interiors.train import paint_train
from filmstudio.engines.animatic.sets.interiors.warehouse import paint_warehouse
from filmstudio.engines.animatic.sets.interiors.workshop import paint_workshop
from filmstudio.engines.animatic.sets.scene import Scene

_PAINTERS: dict[Archetype, Callable[[Scene], None]] = {
    Archetype.KITCHEN: paint_kitchen,
    Archetype.LIVING_ROOM: paint_living_room,
    Archetype.BEDROOM: paint_bedroom,
    Archetype.BATHROOM: paint_bathroom,
    Archetype.OFFICE: paint_office,
    Archetype.CORRIDOR: paint_corridor,
    Archetype.STAIRWELL: paint_stairwell,
    Archetype.LIFT: paint_lift,
    Archetype.PHONE_BOOTH: paint_phone_booth,
    Archetype.BAR: paint_bar,
    Archetype.DINER: paint_diner,
    Archetype.SHOP: paint_shop,
    Archetype.HOSPITAL: paint_hospital,
    Archetype.CLASSROOM: paint_classroom,
    Archetype.LIBRARY: paint_library,
    Archetype.CHURCH: paint_church,
    Archetype.HALL: paint_hall,
    Archetype.CASTLE_HALL: paint_castle_hall,
    Archetype.COURTROOM: paint_courtroom,
    Archetype.MUSEUM: paint_museum,
    Archetype.GYM: paint_gym,
    Archetype.SWIMMING_POOL: paint_swimming_pool,
    Archetype.GREENHOUSE: paint_greenhouse,
    Archetype.TERMINAL: paint_terminal,
    Archetype.PLATFORM: paint_platform,
    Archetype.STAGE: paint_stage,
    Archetype.CELL: paint_cell,
    Archetype.LABORATORY: paint_laboratory,
    Archetype.WORKSHOP: paint_workshop,
    Archetype.WAREHOUSE: paint_warehouse,
    Archetype.PARKING_GARAGE: paint_parking_garage,
    Archetype.STABLE: paint_stable,
    Archetype.ATTIC: paint_attic,
    Archetype.CELLAR: paint_cellar,
    Archetype.LAMP_ROOM: paint_lamp_room,
    Archetype.CABIN: paint_cabin,
    Archetype.TENT: paint_tent,
    Archetype.CAVE: paint_cave,
    Archetype.CAR: paint_car,
    Archetype.TRAIN: paint_train,
    Archetype.AIRCRAFT: paint_aircraft,
    Archetype.COCKPIT: paint_cockpit,
    Archetype.SHIP: paint_ship,
    Archetype.SPACESHIP: paint_spaceship,
    Archetype.ROOM: paint_room,
}


def _dressed(paint: Callable[[Scene], None]) -> Callable[[Scene], None]:
    """Return the painter that also puts in what the script says stands there, behind the people."""

    def painted(scene: Scene) -> None:
        paint(scene)
        if scene.place.dressing:
            # Both flats are begun last and belong farther back: the set is put in order, far to near.
            dress(scene, scene.flat(BACK_DEPTH), scene.flat(SET_DEPTH))
            scene._begun.sort(key=lambda begun: begun[1])

    return painted


INTERIORS: dict[Archetype, Callable[[Scene], None]] = {kind: _dressed(paint) for kind, paint in _PAINTERS.items()}
"""Every interior archetype with the painter of its set."""
