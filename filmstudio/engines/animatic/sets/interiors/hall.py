"""A great hall: columns to both sides, tall windows, a tapestry between them, a chandelier, a polished floor."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, openings, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    CREAM,
    NAVY,
    OCHRE,
    PLASTER,
    ROSE,
    SAGE,
    STONE,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene

_RECEIVING = {"lobby reception hotel foyer": True}
"""Halls where somebody waits behind a desk."""


def paint_hall(scene: Scene) -> None:
    """Paint a hall."""
    wall, hand = scene.pick((PLASTER, SAGE, OCHRE, ROSE, STONE)), scene.pick((-1, 1))
    carpet = scene.pick((WINE, NAVY))
    room = shell.enter(scene, wide=0.66, top=-0.08, base=0.71, aside=0.08)
    size = scene.narrow
    step, span = room.wide * 0.30, room.wide * 0.085
    middle = room.x(0.5)
    old = scene.place.era in surfaces.OLD
    windows = [
        openings.arched(middle + k * step - span, 0.08, middle + k * step + span, 0.53, pointed=old, columns=2)
        for k in (-1, 1)
    ]
    openings.look_out(room, windows)
    floor = floors.lay_floor(room, STONE)
    floors.squares(floor, room, WHITE, size=0.16)
    floor.fill(room.ground(middle - room.wide * 0.12, middle + room.wide * 0.12, 1, 4), scene.paint(carpet, Tone.DARK))
    floor.fill(room.ground(middle - room.wide * 0.10, middle + room.wide * 0.10, 1, 4), scene.paint(carpet, Tone.MID))
    openings.sunbeams(floor, room, windows, reach=1.6)
    lamplight.puddle(floor, scene, 0, 0.83, 0.60 * size)
    back = shell.raise_walls(room, wall, holes=[one.shape for one in windows], ceiling=CREAM, cast=False)
    surfaces.dado(back, room, STONE if old else wall, 0.60, tone=Tone.DARK)
    desk = by_name(scene, _RECEIVING, False)
    (_key_rack if desk else _tapestry)(back.at(middle, 0.30, max(0.6, size)), scene, carpet)
    for window in windows:
        openings.frame(back, room, window, WHITE)
        openings.curtains(back, room, window, carpet, drop=0.62, gather=0.16)
    for k in (-0.5, 0.5):
        lamps.sconce(back.at(middle + k * step, 0.36, 1.1 * size), scene)
    if desk:
        _reception(scene.flat(0.76).at(middle, 0.768, max(0.6, size)), scene, wall)
    for depth, y, x, thick in ((0.80, 0.765, 0.62, 0.034), (0.95, 0.835, 0.86, 0.046)):
        columns = scene.flat(depth)
        for side in (-1, 1):
            _column(columns, scene, side * shell.reach(scene) * x, y, thick * max(0.7, size), wall)
        if depth < 0.9:
            hang = lamps.candle_ring if old else lamps.chandelier
            hang(columns.at(0.02 * hand, 0.235, 1.15 * size), scene, 1.1)
    near = scene.flat(NEAR).at(-hand * (shell.reach(scene) + 0.02), 0, size, flip=hand < 0)
    near.fill(polygon((-0.6, -0.1), (0.02, -0.1), (0.008, 0.1), (0.010, 1.5 / size), (-0.6, 1.5 / size)),
        scene.paint(wall, Tone.DEEP))  # fmt: skip


def _tapestry(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Hang a long cloth between the windows, a disc in the accent's colour high on it."""
    foot = 0.285
    canvas.fill(polygon((-0.105, -0.20), (0.105, -0.20), (0.10, foot - 0.04), (0, foot), (-0.10, foot - 0.04)),
        scene.paint(cloth, Tone.MID))  # fmt: skip
    canvas.fill(polygon((-0.09, -0.20), (0.09, -0.20), (0.086, foot - 0.06), (0, foot - 0.024),
        (-0.086, foot - 0.06)), scene.paint(cloth, Tone.DARK))  # fmt: skip
    canvas.fill(circle(0, 0.03, 0.038), scene.key.accent)
    canvas.fill(rect(-0.125, -0.212, 0.125, -0.196), scene.paint(BRASS, Tone.DARK))


def _key_rack(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Hang the rack of keys behind the desk: rows of pigeonholes, letters in a few, a clock above."""
    canvas.fill(rect(-0.20, -0.10, 0.20, 0.185), scene.paint(cloth, Tone.DARK))
    dice = scene.aside("keys")
    for row in range(4):
        for k in range(8):
            x, y = -0.186 + 0.0475 * k, -0.085 + 0.066 * row
            canvas.fill(rect(x, y, x + 0.038, y + 0.052), scene.paint(cloth, Tone.DEEP))
            kind = dice.roll()
            if kind < 0.55:
                canvas.fill(rect(x + 0.016, y + 0.012, x + 0.022, y + 0.034), scene.paint(BRASS, Tone.LIGHT))
                canvas.fill(circle(x + 0.019, y + 0.038, 0.007), scene.paint(BRASS, Tone.MID))
            elif kind < 0.75:
                canvas.fill(rect(x + 0.006, y + 0.026, x + 0.033, y + 0.050), scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(circle(0, -0.165, 0.048), scene.paint(BRASS, Tone.DARK))
    canvas.fill(circle(0, -0.165, 0.038), scene.paint(WHITE, Tone.LIGHT))
    canvas.line([(0, -0.165), (0, -0.192)], 0.005, scene.paint(NAVY, Tone.DEEP))
    canvas.line([(0, -0.165), (0.018, -0.158)], 0.005, scene.paint(NAVY, Tone.DEEP))


def _reception(canvas: Canvas, scene: Scene, local: Colour) -> None:
    """Stand the desk, a bell and a lamp on it."""
    canvas.fill(rect(-0.34, -0.20, 0.34, 0), scene.paint(WINE, Tone.DARK))
    for x in (-0.32, -0.16, 0.0, 0.16):
        canvas.fill(rect(x + 0.012, -0.165, x + 0.148, -0.03), scene.paint(WINE, Tone.DARK, lit=False))
    canvas.fill(rect(-0.355, -0.222, 0.355, -0.196), scene.paint(local, Tone.LIGHT))
    canvas.fill(circle(-0.06, -0.228, 0.016), scene.key.accent)
    canvas.fill(rect(-0.084, -0.226, -0.036, -0.218), scene.paint(BRASS, Tone.DARK))
    lamps.table_lamp(canvas.at(0.24, -0.222), scene, OCHRE)
    canvas.fill(polygon((0.04, -0.222), (0.14, -0.222), (0.13, -0.240), (0.05, -0.240)), scene.paint(WHITE, Tone.LIGHT))


def _column(canvas: Canvas, scene: Scene, x: float, foot: float, thick: float, local: Colour) -> None:
    """Stand a column through the whole picture: a light half and a dark half, base and a ring of brass."""
    side = scene.key.side
    canvas.fill(polygon((x - thick, -0.3), (x + thick, -0.3), (x + thick * 1.06, foot), (x - thick * 1.06, foot)),
        scene.paint(local, Tone.LIGHT))  # fmt: skip
    a, b = (x + thick * 0.1, x + thick * 1.06) if side < 0 else (x - thick * 1.06, x - thick * 0.1)
    canvas.fill(rect(a, -0.3, b, foot), scene.paint(local, Tone.MID, lit=False))
    canvas.fill(rect(x - thick * 1.35, foot - thick * 0.9, x + thick * 1.35, foot), scene.paint(local, Tone.DARK))
    canvas.fill(rect(x - thick * 1.2, foot - thick * 1.5, x + thick * 1.2, foot - thick * 0.9),
        scene.paint(local, Tone.MID))  # fmt: skip
    canvas.fill(rect(x - thick * 1.1, 0.17, x + thick * 1.1, 0.185), scene.paint(BRASS, Tone.MID))
