"""A hospital ward: a bed with its rail, a curtain on a track, a drip, a monitor, a window with blinds."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamps, openings, seats, shell, storage, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CORAL,
    CREAM,
    IRON,
    MINT,
    NAVY,
    SCREEN,
    SLATE,
    STEEL,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_ELECTRONIC = frozenset({Era.SIXTIES, Era.SEVENTIES, Era.EIGHTIES, Era.NOW, Era.FUTURE})


def paint_hospital(scene: Scene) -> None:
    """Paint a ward."""
    wall, cloth = scene.pick((colour("#b8dccb"), colour("#b9c9d6"), CREAM)), scene.pick((TEAL, MINT, SLATE))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.80, top=0.08, turn=0.12 * hand)
    size = scene.narrow
    x = room.x(0.5 + hand * 0.08)
    window = openings.sash(x - 0.17 * size, 0.20, x + 0.17 * size, 0.53, 2, 1)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, SLATE, tone=Tone.MID)
    floors.squares(floor, room, WHITE, size=0.17)
    openings.sunbeams(floor, room, [window])
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=WHITE)
    surfaces.dado(back, room, cloth, 0.60, tone=Tone.DARK)
    openings.frame(back, room, window, WHITE)
    openings.blinds(back, room, window, WHITE, down=scene.roll(0.25, 0.6), slats=8)
    lamps.strip(back.at(room.x(0.5 - hand * 0.22), 0.135), scene, 0.30 * size, foot=0.55)
    along = scene.flat(room.depth + 0.10)
    foot, bed_x = room.base + 0.045, room.keep(room.x(0.5 + hand * 0.37), 0.34 * size)
    _drip(along.at(bed_x - hand * 0.345 * size, foot - 0.008, 0.9 * size), scene)
    if scene.place.era in _ELECTRONIC:
        monitor(along.at(bed_x + hand * 0.10 * size, foot - 0.03, 0.9 * size), scene)
    bed = scene.flat(room.depth + 0.10, stands="bed")
    ward_bed(bed.at(bed_x, foot, 0.98 * size, flip=hand > 0), scene, NAVY if cloth is not SLATE else CORAL)
    storage.door(along.at(room.x(0.5 - hand * 0.36), room.base + 0.004, 0.80 * size), scene, cloth, glass=True)
    beside = scene.flat(0.96)
    seats.chair(beside.at(-hand * shell.reach(scene) * 0.78, 0.872, size, flip=hand < 0), scene, STEEL)
    near = scene.flat(NEAR).at(hand * (shell.reach(scene) - 0.02 * size), 0, 1, flip=hand > 0)
    near.fill(rect(-0.6, 0.085, 0.10 * size, 0.10), scene.paint(IRON, Tone.DEEP))
    near.fill(blob((-0.6, 0.10, 0), (0.07 * size, 0.10, 0), (0.05 * size, 0.5), (0.075 * size, 1.1, 0), (-0.6, 1.1, 0)),
              scene.paint(cloth, Tone.DEEP))  # fmt: skip
    near.fill(blob((0.0, 0.10, 0), (0.03 * size, 0.10, 0), (0.012 * size, 0.6), (0.02 * size, 1.1, 0),
        (-0.02 * size, 1.1, 0), (-0.012, 0.6)), scene.paint(cloth, Tone.DARK))  # fmt: skip


def ward_bed(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Stand a bed on wheels, its head raised at the left."""
    steel, dark = scene.paint(STEEL, Tone.MID), scene.paint(STEEL, Tone.DARK)
    seats.shadow(canvas, scene, 0.6)
    for x in (-0.25, 0.25):
        canvas.fill(rect(x - 0.006, -0.10, x + 0.006, -0.02), dark)
        canvas.fill(circle(x, -0.014, 0.014), scene.paint(COAL, Tone.DEEP))
    canvas.fill(rect(-0.31, -0.118, 0.31, -0.096), dark)
    canvas.fill(rounded(-0.325, -0.28, -0.305, -0.06, 0.008), steel)
    canvas.fill(rounded(0.300, -0.22, 0.318, -0.06, 0.008), steel)
    canvas.fill(polygon((-0.30, -0.235), (-0.275, -0.245), (-0.10, -0.150), (0.30, -0.150), (0.30, -0.116),
        (-0.30, -0.116)), scene.paint(WHITE, Tone.LIGHT, lit=False))  # fmt: skip
    canvas.fill(blob((-0.30, -0.235), (-0.265, -0.27), (-0.185, -0.225), (-0.20, -0.195), (-0.28, -0.225)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((-0.11, -0.160, 0), (0.1, -0.172), (0.302, -0.162, 0), (0.305, -0.10, 0), (0.1, -0.085),
        (-0.12, -0.10, 0)), scene.paint(cloth, Tone.DARK))  # fmt: skip
    for y in (-0.205, -0.175):
        canvas.fill(rounded(-0.06, y, 0.14, y + 0.009, 0.004), steel)
    canvas.fill(rect(-0.05, -0.2, -0.042, -0.10), steel)
    canvas.fill(rect(0.122, -0.2, 0.13, -0.10), steel)


def _drip(canvas: Canvas, scene: Scene) -> None:
    steel = scene.paint(STEEL, Tone.DARK)
    canvas.fill(rect(-0.0035, -0.47, 0.0035, -0.01), steel)
    canvas.fill(polygon((-0.05, 0), (-0.04, -0.012), (0.04, -0.012), (0.05, 0)), steel)
    canvas.fill(rect(-0.035, -0.474, 0.03, -0.466), steel)
    canvas.fill(rounded(-0.05, -0.455, -0.014, -0.385, 0.010), scene.paint(WHITE, Tone.LIGHT))
    canvas.line([(-0.032, -0.385), (-0.03, -0.30), (-0.06, -0.24)], 0.003, steel)


def monitor(canvas: Canvas, scene: Scene) -> None:
    """Stand a screen with a heartbeat on a pole."""
    canvas.fill(rect(-0.006, -0.30, 0.006, 0), scene.paint(STEEL, Tone.DARK))
    canvas.fill(rounded(-0.075, -0.40, 0.075, -0.285, 0.010), scene.paint(WHITE, Tone.MID))
    canvas.fill(rect(-0.063, -0.388, 0.063, -0.305), scene.paint(COAL, Tone.DEEP))
    canvas.line([(-0.06, -0.345), (-0.02, -0.345), (-0.012, -0.375), (0.0, -0.318), (0.010, -0.345),
        (0.06, -0.345)], 0.004, scene.paint(SCREEN, Tone.GLOW))  # fmt: skip
