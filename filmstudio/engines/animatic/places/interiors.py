"""Which room to paint for a kind: most are one shell furnished from a table, a few are places of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from filmstudio.engines.animatic.places import fittings as fit
from filmstudio.engines.animatic.places import furniture as home
from filmstudio.engines.animatic.places import gathering, lamps, stores
from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import Colour
from filmstudio.engines.animatic.places.enclosures import cave, stage, tent
from filmstudio.engines.animatic.places.kinds import Kind
from filmstudio.engines.animatic.places.lamp_room import lamp_room
from filmstudio.engines.animatic.places.materials import CLOTHS, Piece
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.passages import corridor, staircase
from filmstudio.engines.animatic.places.rooms import WALL_FOOT_Y, Room
from filmstudio.engines.animatic.places.scene import Scene
from filmstudio.engines.animatic.places.vehicles import vehicle
from filmstudio.engines.animatic.places.windows import is_open, opening, porthole, window

_PAPERS: tuple[Colour, ...] = (
    (206, 186, 152),
    (160, 178, 168),
    (196, 160, 142),
    (150, 164, 186),
    (190, 184, 138),
    (186, 168, 186),
)
_PLASTER: tuple[Colour, ...] = ((206, 202, 190), (188, 198, 200), (204, 194, 172))
_PLANKS: tuple[Colour, ...] = ((168, 128, 92), (150, 114, 88), (178, 142, 104))
_STONES: tuple[Colour, ...] = ((150, 146, 146), (164, 154, 142), (136, 140, 150))


@dataclass(frozen=True)
class _Style:
    """One kind of furnished room. Places are shares of half the picture's width; the middle stays free."""

    walls: tuple[Colour, ...]
    floor: Colour
    under_foot: str
    back: tuple[tuple[float, Piece], ...]
    """Against the back wall."""
    sides: tuple[tuple[float, float, Piece], ...] = ()
    """Nearer to us: (x, foot, piece)."""
    panes: tuple[tuple[float, float, float], ...] = ((0.0, 0.34, 0.24),)
    """Windows: (x, width, height)."""
    arched: bool = False
    curtains: bool = False
    ceiling: float = 0.17
    dado: bool = False
    tubes: bool = False
    hanging: tuple[float, ...] = ()
    rug: bool = False
    picture: float | None = None


_STYLES: dict[Kind, _Style] = {
    Kind.LIVING_ROOM: _Style(
        _PAPERS, (166, 122, 88), "boards",
        back=((-0.46, home.sofa), (0.60, lamps.fireplace), (0.20, home.plant)),
        sides=((-0.86, 0.80, lamps.floor_lamp), (0.90, 0.88, home.armchair)),
        panes=((-0.16, 0.34, 0.25),), curtains=True, rug=True, picture=-0.56,
    ),
    Kind.KITCHEN: _Style(
        ((214, 200, 160), (172, 194, 188), (210, 182, 160), (186, 196, 206)), (190, 176, 158), "tiles",
        back=((-0.34, home.counter), (0.56, home.fridge)),
        sides=((0.86, 0.86, home.table),), panes=((-0.36, 0.22, 0.17),
            (0.28, 0.26, 0.22)), hanging=(0.30,), curtains=True,
    ),
    Kind.BEDROOM: _Style(
        ((176, 176, 198), (206, 184, 176), (168, 188, 182), (200, 190, 160)), (158, 120, 94), "boards",
        back=((-0.44, home.bed), (-0.04, home.nightstand), (0.64, home.wardrobe)),
        sides=((0.92, 0.86, home.armchair),), panes=((0.18, 0.30, 0.25),), curtains=True, rug=True, picture=-0.46,
    ),
    Kind.OFFICE: _Style(
        _PLASTER, (142, 136, 138), "carpet",
        back=((-0.46, fit.desk), (0.46, fit.cabinet), (0.66, fit.cabinet), (0.22, home.plant)),
        sides=((-0.90, 0.84, home.bookshelf),), panes=((0.04, 0.50, 0.24),), tubes=True, picture=0.56,
    ),
    Kind.BAR: _Style(
        ((122, 84, 70), (92, 102, 92), (112, 78, 84), (84, 92, 112)), (120, 88, 70), "boards",
        back=((-0.24, gathering.bar_counter), ),
        sides=((0.76, 0.80, gathering.round_table), (-0.92, 0.88, gathering.round_table)),
        panes=((0.52, 0.26, 0.24),), hanging=(-0.62, -0.14, 0.66), dado=True,
    ),
    Kind.HOSPITAL: _Style(
        ((206, 218, 216), (210, 214, 204), (198, 210, 220)), (176, 190, 190), "tiles",
        back=((-0.40, fit.ward_bed), (0.62, fit.screen_curtain), (0.34, fit.cabinet)),
        sides=((-0.92, 0.86, fit.screen_curtain),), panes=((0.10, 0.34, 0.24),), dado=True, tubes=True,
    ),
    Kind.HALL: _Style(
        ((194, 184, 168), (176, 178, 182), (200, 188, 160)), (162, 152, 144), "tiles",
        back=((-0.50, gathering.column), (0.50, gathering.column)),
        sides=((-0.62, 0.80, gathering.pews), (0.84, 0.84, gathering.column)),
        panes=((-0.25, 0.15, 0.44), (0.0, 0.17, 0.48), (0.25, 0.15, 0.44)), arched=True, ceiling=0.015,
            hanging=(-0.30, 0.30),
    ),
    Kind.WORKSHOP: _Style(
        ((146, 126, 108), (132, 132, 134), (150, 132, 112), (122, 118, 116)), (132, 122, 114), "stone",
        back=((-0.40, fit.workbench), (0.62, stores.barrels)),
        sides=((0.86, 0.86, stores.boxes), (-0.94, 0.84, stores.barrels)),
        panes=((0.26, 0.30, 0.20),), hanging=(-0.22, 0.30),
    ),
    Kind.SHOP: _Style(
        ((206, 186, 156), (172, 188, 184), (196, 178, 178)), (176, 150, 120), "boards",
        back=((-0.62, gathering.goods), (-0.22, gathering.goods), (0.66, gathering.goods)),
        sides=((0.80, 0.83, gathering.till),
            (-0.94, 0.88, gathering.goods)),
        panes=((0.28, 0.34, 0.28),), hanging=(-0.42, 0.0, 0.42),
    ),
    Kind.LIBRARY: _Style(
        ((176, 156, 128), (150, 162, 150), (186, 176, 158)), (146, 108, 82), "boards",
        back=((-0.68, home.bookshelf), (-0.40, home.bookshelf), (0.44, home.bookshelf), (0.72, home.bookshelf)),
        sides=((-0.84, 0.84, fit.school_desk), (0.84, 0.84, fit.desk)),
        panes=((0.02, 0.34, 0.30),), arched=True, hanging=(-0.28, 0.28), ceiling=0.12,
    ),
    Kind.CABIN: _Style(
        _PLANKS, (136, 100, 78), "planked",
        back=((-0.50, stores.bunks), (0.34, stores.stove), (0.68, home.sideboard)),
        sides=((-0.92, 0.86, stores.barrels),),
        panes=((-0.02, 0.20, 0.17),), hanging=(0.08,), ceiling=0.20,
    ),
    Kind.ROOM: _Style(
        _PAPERS, (156, 124, 100), "boards",
        back=((-0.52, home.sideboard), (0.56, home.bookshelf)),
        sides=((0.88, 0.84, home.armchair),
            (-0.92, 0.82, home.plant)),
        panes=((0.02, 0.40, 0.28),), hanging=(0.0,), curtains=True, picture=-0.52,
    ),
}  # fmt: skip

_LEAFY = (Kind.LIVING_ROOM, Kind.BEDROOM, Kind.OFFICE, Kind.LIBRARY, Kind.BAR)
_ASHORE = re.compile(r"\b(?:cabin|hut|shack|forest|woods?|woodland|clearing|jungle|grove|thicket|trees)\b")
"""Names that mean a cabin on land; every other cabin is on board and has portholes."""

_OWN: dict[Kind, Callable[[Scene], tuple[Painting, Light]]] = {
    Kind.LAMP_ROOM: lamp_room,
    Kind.VEHICLE: vehicle,
    Kind.CAVE: cave,
    Kind.TENT: tent,
    Kind.STAGE: stage,
    Kind.CORRIDOR: corridor,
    Kind.STAIRCASE: staircase,
}


def paint_interior(scene: Scene) -> tuple[Painting, Light]:
    """Paint the inside of a place, or both sides of it, and say what light it has."""
    own = _OWN.get(scene.kind)
    if own is not None:
        return own(scene)
    style = _STYLES[scene.kind]
    return _furnished(scene, _varied(scene, style) if scene.kind is Kind.ROOM else style)


def _varied(scene: Scene, style: _Style) -> _Style:
    """Furnish a room of no known kind by the dice of its name: the only clue that there is."""
    low_or_tall = scene.pick((home.sideboard, home.sofa, home.wardrobe, home.sideboard))
    return replace(
        style,
        picture=None if low_or_tall is home.wardrobe else style.picture,
        back=(
            (-0.52, low_or_tall),
            (0.56, scene.pick((home.bookshelf, lamps.fireplace, home.wardrobe, home.bookshelf))),
        ),
        sides=(
            (0.88, 0.84, scene.pick((home.armchair, home.table, lamps.floor_lamp))),
            (-0.92, 0.82, scene.pick((home.plant, home.armchair, lamps.floor_lamp))),
        ),
        panes=scene.pick((style.panes, ((0.04, 0.24, 0.30),), ((-0.12, 0.20, 0.26), (0.16, 0.20, 0.26)))),
        rug=scene.chance(0.5),
    )


def _furnished(scene: Scene, style: _Style) -> tuple[Painting, Light]:
    room = Room(scene, style.ceiling, lamplit=True if style.tubes else None)
    wall = scene.pick(style.walls)
    afloat = scene.kind is Kind.CABIN and not _ASHORE.search(scene.place.name.casefold())
    planked = style.under_foot == "planked"
    dado: Colour | None = (wall[0] * 2 // 3, wall[1] * 2 // 3, wall[2] * 2 // 3) if style.dado else None
    room.shell(wall, style.floor, dado=dado)
    if style.under_foot in ("boards", "planked"):
        room.boards(style.floor)
    elif style.under_foot == "tiles":
        room.tiles((style.floor[0] * 3 // 4, style.floor[1] * 3 // 4, style.floor[2] * 3 // 4))
    if planked:
        _planks(room, wall)
    if style.rug and scene.chance(0.7):
        home.rug(room)
    mirror = -1 if scene.chance(0.5) else 1
    if is_open(scene):
        opening(room)
    else:
        cloth = scene.pick(CLOTHS) if style.curtains else None
        if afloat:
            for x in (-0.14, 0.16):
                porthole(room, mirror * x * scene.half, 0.40, 0.056 * scene.size)
        for x, wide, tall in () if afloat else style.panes:
            top = max(style.ceiling + 0.05, WALL_FOOT_Y - 0.21 - tall)
            window(room, mirror * x * scene.half, top, wide * scene.size, tall, curtain=cloth, arched=style.arched,
                   bars=2 if wide > 0.4 else 1)  # fmt: skip
        if style.picture is not None:
            home.picture(
                room, mirror * style.picture * scene.half, 0.37, scene.roll(0.10, 0.17), scene.roll(0.09, 0.13)
            )
    for x, piece in style.back:
        if not is_open(scene) or abs(x) > 0.4:
            piece(room, room.stand(mirror * x, flip=mirror < 0))
    for x, foot, piece in style.sides:
        piece(room, room.stand(mirror * x, foot, flip=mirror < 0))
    if style.tubes:
        fit.tubes(room)
    for x in style.hanging:
        lamps.pendant(room, mirror * x * scene.half, max(style.ceiling + 0.10, 0.20))
    room.finish()
    return room.painting(leaves=scene.kind in _LEAFY), room.people_light()


def _planks(room: Room, wall: Colour) -> None:
    pen = room.pen(room.wall)
    for index in range(1, 10):
        y = room.ceiling + (WALL_FOOT_Y - room.ceiling) * index / 10
        pen.rect(-room.half, y, room.half, y + 0.003, wall, 0.0, 0.6)
        for side in (-1, 1):
            edge = room.scene.half + 0.02
            corner = room.corner(side, y, edge)
            pen.poly([(side * room.half, y), (side * room.half, y + 0.003),
                (corner[0], corner[1] + 0.004), corner], wall,
                     -0.1, 0.6)  # fmt: skip
