"""Who paints which place outdoors."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.exteriors.airfield import airfield
from filmstudio.engines.animatic.sets.exteriors.alley import alley
from filmstudio.engines.animatic.sets.exteriors.beach import beach
from filmstudio.engines.animatic.sets.exteriors.bridge import bridge
from filmstudio.engines.animatic.sets.exteriors.building import building
from filmstudio.engines.animatic.sets.exteriors.building_site import building_site
from filmstudio.engines.animatic.sets.exteriors.camp import camp
from filmstudio.engines.animatic.sets.exteriors.car_park import car_park
from filmstudio.engines.animatic.sets.exteriors.castle import castle
from filmstudio.engines.animatic.sets.exteriors.cemetery import cemetery
from filmstudio.engines.animatic.sets.exteriors.cliff import cliff
from filmstudio.engines.animatic.sets.exteriors.desert import desert
from filmstudio.engines.animatic.sets.exteriors.farm import farm
from filmstudio.engines.animatic.sets.exteriors.field import field
from filmstudio.engines.animatic.sets.exteriors.forest import forest
from filmstudio.engines.animatic.sets.exteriors.gas_station import gas_station
from filmstudio.engines.animatic.sets.exteriors.harbour import harbour
from filmstudio.engines.animatic.sets.exteriors.lake import lake
from filmstudio.engines.animatic.sets.exteriors.lighthouse import lighthouse
from filmstudio.engines.animatic.sets.exteriors.market import market
from filmstudio.engines.animatic.sets.exteriors.mountains import mountains
from filmstudio.engines.animatic.sets.exteriors.outdoors import outdoors
from filmstudio.engines.animatic.sets.exteriors.park import park
from filmstudio.engines.animatic.sets.exteriors.prison_yard import prison_yard
from filmstudio.engines.animatic.sets.exteriors.river import river
from filmstudio.engines.animatic.sets.exteriors.road import road
from filmstudio.engines.animatic.sets.exteriors.rooftop import rooftop
from filmstudio.engines.animatic.sets.exteriors.ruins import ruins
from filmstudio.engines.animatic.sets.exteriors.sea import sea
from filmstudio.engines.animatic.sets.exteriors.sky import sky
from filmstudio.engines.animatic.sets.exteriors.snow import snow
from filmstudio.engines.animatic.sets.exteriors.space import space
from filmstudio.engines.animatic.sets.exteriors.square import square
from filmstudio.engines.animatic.sets.exteriors.stadium import stadium
from filmstudio.engines.animatic.sets.exteriors.station import station
from filmstudio.engines.animatic.sets.exteriors.street import street
from filmstudio.engines.animatic.sets.exteriors.suburb import suburb
from filmstudio.engines.animatic.sets.exteriors.trench import trench
from filmstudio.engines.animatic.sets.exteriors.village import village
from filmstudio.engines.animatic.sets.exteriors.works import works
from filmstudio.engines.animatic.sets.scene import Scene

EXTERIORS: dict[Archetype, Callable[[Scene], None]] = {
    Archetype.SEA: sea,
    Archetype.BEACH: beach,
    Archetype.HARBOUR: harbour,
    Archetype.LIGHTHOUSE: lighthouse,
    Archetype.CLIFF: cliff,
    Archetype.RIVER: river,
    Archetype.BRIDGE: bridge,
    Archetype.LAKE: lake,
    Archetype.STREET: street,
    Archetype.BUILDING: building,
    Archetype.ALLEY: alley,
    Archetype.SQUARE: square,
    Archetype.MARKET: market,
    Archetype.ROOFTOP: rooftop,
    Archetype.STATION: station,
    Archetype.AIRFIELD: airfield,
    Archetype.ROAD: road,
    Archetype.GAS_STATION: gas_station,
    Archetype.CAR_PARK: car_park,
    Archetype.WORKS: works,
    Archetype.BUILDING_SITE: building_site,
    Archetype.PRISON_YARD: prison_yard,
    Archetype.STADIUM: stadium,
    Archetype.SUBURB: suburb,
    Archetype.VILLAGE: village,
    Archetype.CASTLE: castle,
    Archetype.FARM: farm,
    Archetype.FIELD: field,
    Archetype.FOREST: forest,
    Archetype.PARK: park,
    Archetype.CEMETERY: cemetery,
    Archetype.MOUNTAINS: mountains,
    Archetype.DESERT: desert,
    Archetype.SNOW: snow,
    Archetype.TRENCH: trench,
    Archetype.RUINS: ruins,
    Archetype.CAMP: camp,
    Archetype.SKY: sky,
    Archetype.SPACE: space,
    Archetype.OUTDOORS: outdoors,
}
"""A painter for every place outdoors."""
