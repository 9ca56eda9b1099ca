"""A room that nothing more is known of: one of four compositions by its name, each with much wall and few things."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.shapes import circle
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
from filmstudio.engines.animatic.sets.interiors.swatches import (
    CREAM,
    HOMELY,
    OAK,
    PAPER,
    SOBER,
    WALNUT,
    WHITE,
    WOODS,
    cloth_against,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_room(scene: Scene) -> None:
    """Paint a plain room."""
    wall, wood = scene.pick(HOMELY + SOBER), scene.pick(WOODS)
    cloth, hand = cloth_against(scene, wall), scene.pick((-1, 1))
    plan = scene.pick(("tall window", "doorway", "corner", "arch"))
    turn = {"tall window": 0.12, "doorway": 0.0, "corner": 0.42, "arch": -0.14}[plan] * hand
    room = shell.enter(scene, wide=0.78, top=scene.roll(0.02, 0.11), turn=turn)
    size = scene.narrow
    x = room.keep(room.x(0.5 - hand * 0.20), 0.22 * size)
    wide = {"tall window": 0.13, "doorway": 0.17, "corner": 0.15, "arch": 0.18}[plan] * size
    if plan == "arch":
        window = openings.arched(x - wide, 0.13, x + wide, 0.56, columns=3)
    else:
        window = openings.sash(x - wide, 0.15 if plan != "doorway" else 0.22, x + wide,
            0.60 if plan == "tall window" else 0.53, 2, 3)  # fmt: skip
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, wood)
    if scene.chance(0.6):
        floors.boards(floor, room, wood)
    else:
        floors.squares(floor, room, CREAM, size=0.15)
    openings.sunbeams(floor, room, [window], reach=1.2)
    lamp_x = room.keep(room.x(0.5 - hand * 0.44), 0.12)
    lamplight.puddle(floor, scene, lamp_x, 0.80, 0.38 * size)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=CREAM)
    surfaces.dress_wall(back, room, shell.wall_with(room, [window.shape]), wall)
    if plan in ("doorway", "arch"):
        surfaces.dado(back, room, wood, 0.615, panels=plan == "arch")
    floors.skirting(back, room, WHITE)
    openings.frame(back, room, window, WHITE)
    if plan in ("tall window", "corner"):
        openings.curtains(back, room, window, cloth, drop=room.base - 0.01 if plan == "tall window" else None,
            gather=0.25)  # fmt: skip
    along = scene.flat(room.depth + 0.06)
    other = room.keep(room.x(0.5 + hand * 0.34), 0.14 * size)
    if plan == "doorway":
        storage.doorway(along.at(other, room.base + 0.004, 0.84 * size), scene, wood)
    else:
        storage.door(along.at(other, room.base + 0.004, 0.82 * size), scene, wood)
    if plan == "corner":
        storage.picture(along.at(room.keep(room.x(0.5 + hand * 0.12), 0.1), 0.34, size), scene, 0.15, 0.19, WALNUT)
    else:
        lamps.standing_lamp(along.at(lamp_x, room.base + 0.02, 0.84 * size), scene, PAPER)
    beside = scene.flat(0.95)
    spot = beside.at(hand * shell.reach(scene) * 0.68, 0.866, size, flip=hand > 0)
    seats.chair(spot.at(-0.17, 0.0), scene, OAK)
    seats.round_table(spot, scene, wood, 0.24)
    spot.fill(circle(0.03, -0.198, 0.016), scene.key.accent)
    storage.things(spot, scene, -0.075, -0.02, -0.178)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.jamb, foreground.leaves, foreground.chair_back,
        foreground.wing_chair))(near, scene)  # fmt: skip
