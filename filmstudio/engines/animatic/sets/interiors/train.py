"""A train: a compartment with a wide window, two facing seats, racks above, a small table; posts flit by."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, lamps, openings, shell
from filmstudio.engines.animatic.sets.interiors.bus import paint_bus
from filmstudio.engines.animatic.sets.interiors.passing import Posts
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    IRON,
    NAVY,
    OAK,
    OLIVE,
    SLATE,
    STEEL,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WINE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Mover
from filmstudio.model.place import Era

_MODERN = frozenset({Era.SEVENTIES, Era.EIGHTIES, Era.NOW, Era.FUTURE})


def paint_train(scene: Scene) -> None:
    """Paint a compartment."""
    if by_name(scene, {"bus greyhound minibus": True}, False):
        paint_bus(scene)
        return
    modern = scene.place.era in _MODERN and scene.chance(0.5)
    wall = scene.pick((CREAM, SLATE, TEAL)) if modern else scene.pick((OAK, WALNUT, TERRACOTTA))
    cloth, hand = scene.pick((WINE, TEAL, NAVY, OLIVE)), scene.pick((-1, 1))
    if wall == cloth:
        cloth = WINE
    room = shell.enter(scene, wide=0.86, top=0.02, base=0.735, aside=0.03, lamps=0.8)
    size = scene.narrow
    w = min(0.36 * size, room.wide * 0.33)
    middle = room.x(0.5)
    windows = [openings.sash(middle - w, 0.205, middle + w, 0.565, 2, 1)]
    side = [openings.sash(middle + k * (w + 0.20 * size) - 0.13 * size, 0.205,
        middle + k * (w + 0.20 * size) + 0.13 * size, 0.565, 1, 1) for k in (-1, 1)]  # fmt: skip
    windows += side
    openings.look_out(room, windows)
    scene.movers.append(Mover(openings.VIEW_DEPTH, Posts(room.outside, side[0].left, side[1].right, 0.19, 0.58)))
    floor = floors.lay_floor(room, WALNUT if not modern else IRON)
    floors.boards(floor, room, WALNUT if not modern else IRON)
    openings.sunbeams(floor, room, windows[:1], reach=1.2)
    back = shell.raise_walls(room, wall, holes=[one.shape for one in windows], ceiling=CREAM, cast=False)
    for window in windows:
        openings.frame(back, room, window, BRASS if not modern else STEEL, thick=0.012, tone=Tone.MID)
    back.fill(rect(room.left, 0.62, room.right, 0.632), scene.paint(wall, Tone.DARK))
    openings.curtains(back, room, windows[0], cloth, drop=0.56, gather=0.13)
    for k in (-1, 1):
        x = middle + k * (w + 0.06 * size)
        lamps.sconce(back.at(x, 0.33, 0.8 * size), scene)
    table = back.at(middle, 0.60, size)
    table.fill(polygon((-0.13, 0), (0.13, 0), (0.16, 0.022), (-0.16, 0.022)), scene.paint(OAK, Tone.LIGHT))
    table.fill(rect(-0.16, 0.022, 0.16, 0.034), scene.paint(OAK, Tone.DARK))
    table.fill(rect(-0.008, 0.034, 0.008, 0.14), scene.paint(IRON, Tone.DARK))
    table.fill(rounded(0.05, -0.042, 0.074, 0.006, 0.004), scene.key.accent)
    racks = scene.flat(room.depth + 0.08)
    for k in (-1, 1):
        _rack(racks.at(k * shell.reach(scene) * 0.72, 0.19, size, flip=k > 0), scene)
    benches = scene.flat(0.92)
    for k in (-1, 1):
        _bench(benches.at(k * max(0.30, shell.reach(scene) * 0.80), 0.865, size, flip=k > 0), scene, cloth)
    lamplight.puddle(floor, scene, 0, 0.83, 0.5 * size)
    near = foreground.begin(room, hand, 0.05)
    foreground.jamb(near, scene, wall)


def _rack(canvas: Canvas, scene: Scene) -> None:
    """Fix a luggage rack with two cases on it."""
    canvas.fill(polygon((-0.12, -0.105), (-0.115, -0.19), (0.02, -0.19), (0.015, -0.105)),
        scene.paint(TERRACOTTA, Tone.DARK))  # fmt: skip
    canvas.fill(rect(-0.09, -0.19, -0.082, -0.105), scene.paint(BRASS, Tone.MID))
    canvas.fill(rounded(0.035, -0.155, 0.15, -0.105, 0.008), scene.paint(NAVY, Tone.MID))
    canvas.fill(rect(-0.6, -0.105, 0.20, -0.093), scene.paint(BRASS, Tone.DARK))
    for x in (-0.10, 0.02, 0.14):
        canvas.line([(x, -0.098), (x - 0.03, -0.035)], 0.006, scene.paint(BRASS, Tone.DARK))


def _bench(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Stand a seat from the side, its back to the left."""
    dark = scene.paint(cloth, Tone.DARK)
    canvas.fill(polygon((-0.7, 0.3), (-0.7, -0.41), (-0.12, -0.415), (-0.10, -0.40), (-0.07, -0.14), (0.115, -0.13),
        (0.12, 0), (0.12, 0.3)), scene.paint(WALNUT, Tone.DARK))  # fmt: skip
    canvas.fill(blob((-0.7, -0.40, 0), (-0.145, -0.405, 0), (-0.105, -0.36, 0.4), (-0.075, -0.13, 0),
        (-0.7, -0.13, 0)), dark)  # fmt: skip
    canvas.fill(blob((-0.145, -0.405, 0), (-0.108, -0.37, 0.4), (-0.078, -0.13, 0), (-0.115, -0.13, 0),
        (-0.145, -0.33, 0.4)), scene.paint(cloth, Tone.LIGHT))  # fmt: skip
    canvas.fill(rounded(-0.7, -0.165, 0.14, -0.095, 0.026), scene.paint(cloth, Tone.MID))
    canvas.fill(rounded(-0.7, -0.115, 0.135, -0.09, 0.012), dark)
    canvas.fill(rounded(-0.175, -0.455, -0.075, -0.34, 0.022), scene.paint(CREAM, Tone.LIGHT))
