"""A bedroom: a bed along the wall, a window beside it, a lamp on the night table, a wardrobe, a dressing mirror."""

from __future__ import annotations

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    storage,
    surfaces,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.centre import centre
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    HOMELY,
    OAK,
    PAPER,
    WALNUT,
    WHITE,
    WOODS,
    cloth_against,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def paint_bedroom(scene: Scene) -> None:
    """Paint a bedroom."""
    wall, wood = scene.pick(HOMELY), scene.pick(WOODS)
    cloth, hand = cloth_against(scene, wall), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.76, top=0.09, turn=-0.22 * hand)
    size = scene.narrow
    x = room.x(0.5 + hand * 0.11)
    wide = scene.pick((0.11, 0.14, 0.16)) * size
    window = openings.some_window(scene, x - wide, 0.20, x + wide, 0.53)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, wood)
    floors.boards(floor, room, wood, count=9)
    floors.rug(floor, room, room.x(0.5 - hand * 0.08), min(0.62 * size, room.wide * 0.6), cloth, CREAM)
    openings.sunbeams(floor, room, [window])
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=CREAM)
    surfaces.dress_wall(back, room, shell.wall_with(room, [window.shape]), wall)
    floors.skirting(back, room, WHITE)
    openings.frame(back, room, window, WHITE)
    openings.curtains(back, room, window, cloth, gather=0.30, drop=0.60)
    bed_x = room.keep(room.x(0.5 - hand * 0.34), 0.27 * size)
    storage.picture(back.at(bed_x, 0.37), scene, 0.13 * size, 0.16 * size, OAK)
    along = scene.flat(room.depth + 0.09)
    table_x = room.x(0.5 - hand * 0.09)
    standing = along.at(room.keep(room.x(0.5 + hand * 0.38), 0.14 * size), room.base + 0.012, 0.92 * size)
    if centre(scene, Archetype.BEDROOM, ("wardrobe", "dresser")) == "wardrobe":
        storage.cupboard(standing, scene, WALNUT, wide=0.28, high=0.44)
    else:
        storage.drawers(standing, scene, wood, wide=0.28, high=0.18, rows=3)
        storage.mirror(standing.at(0, -0.31), scene, 0.18, 0.20, BRASS, oval=scene.chance(0.5))
    storage.drawers(along.at(table_x, room.base + 0.03, 0.8 * size), scene, wood, wide=0.13, high=0.15, rows=2)
    lamplight.halo(along, scene, table_x, 0.53, 0.34 * size, 0.8)
    lamps.table_lamp(along.at(table_x, room.base + 0.03 - 0.128 * size, 0.92 * size), scene, PAPER)
    seats.bed(scene.flat(0.86, stands="bed").at(bed_x, room.base + 0.060, 1.0 * size, flip=hand < 0), scene, wood,
              cloth)  # fmt: skip
    near = foreground.begin(room, hand, 0.10)
    scene.aside("front").pick((foreground.drape, foreground.leaves, foreground.jamb))(near, scene)
