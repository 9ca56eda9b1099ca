"""A living room: tall windows, a sofa under a picture, books or a fireplace or a piano, a lamp, a rug to stand on."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import circle
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.dressing.indoor_stands import piano
from filmstudio.engines.animatic.sets.interiors import (
    fire,
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
from filmstudio.engines.animatic.sets.interiors.centre import ONE_FIRE, centre
from filmstudio.engines.animatic.sets.interiors.hearth_room import paint_hearth_room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    CREAM,
    HOMELY,
    OAK,
    PAPER,
    WALNUT,
    WHITE,
    WOODS,
    cloth_against,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_living_room(scene: Scene) -> None:
    """Paint a living room."""
    if scene.place.era in ONE_FIRE:
        paint_hearth_room(scene)
        return
    wall, wood = scene.pick(HOMELY), scene.pick(WOODS)
    cloth, hand = cloth_against(scene, wall), scene.pick((-1, 1))
    sofa_cloth = cloth_against(scene, wall)
    room = shell.enter(scene, wide=0.80, top=0.06, turn=0.16 * hand)
    size = scene.narrow
    inner = room.x(0.5 - hand * 0.30)
    tall = 0.46 if scene.chance(0.5) else 0.64
    span = 0.15 * size
    if scene.chance(0.6):
        windows = [
            openings.sash(x - span * 0.62, 0.16, x + span * 0.62, 0.16 + tall * 0.8, 2, 3)
            for x in (inner - hand * span * 0.15, inner + hand * span * 1.75)
        ]
    else:
        windows = [openings.some_window(scene, inner - span * 1.15, 0.17, inner + span * 1.15, 0.16 + tall * 0.8)]
    openings.look_out(room, windows)
    floor = floors.lay_floor(room, wood)
    floors.boards(floor, room, wood)
    floors.rug(floor, room, room.x(0.5), min(room.wide * 0.52, 1.1), cloth, CREAM)
    openings.sunbeams(floor, room, windows)
    lamp_x = room.x(0.5 + hand * 0.20)
    lamplight.puddle(floor, scene, lamp_x, 0.80, 0.40 * size)
    back = shell.raise_walls(room, wall, holes=[one.shape for one in windows], ceiling=CREAM)
    surfaces.dress_wall(back, room, shell.wall_with(room, [one.shape for one in windows]), wall)
    floors.skirting(back, room, WHITE)
    for window in windows:
        openings.frame(back, room, window, WHITE)
        openings.curtains(back, room, window, cloth, drop=room.base - 0.01 if tall > 0.5 else None, gather=0.22)
    storage.picture(back.at(room.keep(room.x(0.5 + hand * 0.36), 0.16 * size), 0.33), scene, 0.22 * size,
        0.15 * size, WALNUT)  # fmt: skip
    along = scene.flat(room.depth + 0.07)
    foot = room.base + 0.028
    sofa = scene.flat(room.depth + 0.07, stands="sofa")
    seats.sofa(sofa.at(room.keep(room.x(0.5 + hand * 0.34), 0.23 * size), foot, 0.90 * size), scene, sofa_cloth, 0.52)
    along = scene.flat(room.depth + 0.07)
    _centre(along.at(room.x(0.5 + hand * 0.05), room.base + 0.010, 0.80 * size), scene)
    lamps.standing_lamp(along.at(lamp_x, foot, 0.88 * size), scene, PAPER)
    spot = scene.flat(0.95).at(hand * shell.reach(scene) * 0.58, 0.862, size)
    seats.round_table(spot, scene, OAK, 0.26, high=0.12)
    spot.fill(circle(-0.03, -0.138, 0.018), scene.key.accent)
    storage.things(spot, scene, 0.02, 0.09, -0.12)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.wing_chair, foreground.leaves, foreground.leaves))(near, scene)


def _centre(canvas: Canvas, scene: Scene) -> None:
    """Stand what the room turns round: books, a fireplace or a piano."""
    round_what = centre(scene, Archetype.LIVING_ROOM, ("bookshelf", "fireplace", "piano", "bookshelf"))
    if round_what == "bookshelf":
        storage.bookshelf(canvas, scene, WALNUT, wide=0.20)
    elif round_what == "fireplace":
        fire.hearth_on(canvas.at(0, 0, 0.86), scene)
    else:
        piano(canvas, scene)
