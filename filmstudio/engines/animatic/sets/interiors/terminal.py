"""A terminal: a wall of glass with an airliner behind it, rows of seats, a board of departures, a shining floor."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.airliner import airliner
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, lamps, openings, shell
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CORAL,
    CREAM,
    NAVY,
    SLATE,
    STEEL,
    STONE,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_terminal(scene: Scene) -> None:
    """Paint a departure lounge."""
    cloth, hand = scene.pick((NAVY, TEAL, CORAL)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.74, top=0.03, base=0.69, aside=0.05)
    size = scene.narrow
    edges = (0.0, 0.17, 0.34, 0.51, 0.68, 0.85, 1.0)
    panes = [openings.sash(room.x(a + 0.008), 0.14, room.x(b - 0.008), 0.60, 1, 1) for a, b in pairwise(edges)]
    view = openings.look_out(room, panes)
    with view.inside(rect(room.left, 0.14, room.right, 0.62)) as seen:
        seen.fill(rect(-9, 0.555, 9, 0.70), room.outside.paint(STONE, Tone.MID, 0.4))
        airliner(seen.at(room.x(0.5) + hand * 0.16 * size, 0.60, 0.105 * size, flip=hand < 0), room.outside, 0.6)
    floor = floors.lay_floor(room, CREAM, tone=Tone.MID)
    floors.squares(floor, room, WHITE, tone=Tone.MID, size=0.2)
    openings.sunbeams(floor, room, panes[1:5], reach=1.8)
    lamplight.puddle(floor, scene, 0, 0.82, 0.6 * size)
    back = shell.raise_walls(room, SLATE, holes=[one.shape for one in panes], ceiling=WHITE, cast=False)
    for pane in panes:
        openings.frame(back, room, pane, STEEL, thick=0.006, sill=False, tone=Tone.DARK)
    for s in (1.15, 1.6):
        x, top = room.out(room.x(0.5), 0.045, s)
        lamps.strip(back.at(x, top, s * size), scene, 0.5)
    board = scene.flat(0.80)
    _departures(board.at(-hand * shell.reach(scene) * 0.50, 0.20, size), scene)
    _gate_sign(board.at(hand * shell.reach(scene) * 0.62, 0.19, size), scene)
    rows = scene.flat(0.93)
    for at, y in ((hand * 0.74, 0.86), (-hand * 0.78, 0.855)):
        _seats(rows.at(at * shell.reach(scene), y, size, flip=at > 0), scene, cloth)
    _case(rows.at(-hand * shell.reach(scene) * 0.40, 0.872, size), scene)
    foreground.headrests(foreground.begin(room, hand), scene)


def _departures(canvas: Canvas, scene: Scene) -> None:
    """Hang a board with rows of light: no word can be read on it, and none need be."""
    canvas.fill(rect(-0.17, -1.0, -0.16, -0.06), scene.paint(COAL, Tone.DARK))
    canvas.fill(rect(0.16, -1.0, 0.17, -0.06), scene.paint(COAL, Tone.DARK))
    canvas.fill(rounded(-0.21, -0.065, 0.21, 0.095, 0.008), scene.paint(COAL, Tone.DEEP))
    pale, hot = scene.key.glow(CREAM), scene.key.glow(scene.key.accent)
    for row in range(5):
        y = -0.048 + 0.028 * row
        for x, wide in ((-0.19, 0.045), (-0.13, 0.08 + 0.03 * (row % 3)), (0.02, 0.05), (0.11, 0.075)):
            canvas.fill(rect(x, y, x + wide, y + 0.013), hot if row == 2 and x > 0.1 else pale, 0.9)


def _gate_sign(canvas: Canvas, scene: Scene) -> None:
    """A lit sign with an aeroplane and an arrow."""
    canvas.fill(rect(-0.002, -1.0, 0.002, -0.03), scene.paint(COAL, Tone.DARK))
    canvas.fill(rounded(-0.09, -0.035, 0.09, 0.045, 0.008), scene.key.accent)
    dark = scene.paint(COAL, Tone.DEEP)
    canvas.fill(
        polygon(
            (-0.07, 0.012),
            (-0.012, -0.004),
            (-0.03, -0.024),
            (-0.022, -0.024),
            (0.005, -0.006),
            (0.018, -0.004),
            (0.005, 0.008),
            (-0.022, 0.030),
            (-0.030, 0.030),
            (-0.014, 0.012),
            (-0.062, 0.020),
        ),
        dark,
    )
    canvas.fill(
        polygon(
            (0.035, -0.004),
            (0.058, -0.004),
            (0.058, -0.018),
            (0.080, 0.006),
            (0.058, 0.030),
            (0.058, 0.015),
            (0.035, 0.015),
        ),
        dark,
    )


def _seats(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """A row of four seats on one beam."""
    steel = scene.paint(STEEL, Tone.DARK)
    canvas.fill(rect(-0.27, -0.085, 0.27, -0.070), steel)
    for x in (-0.22, 0.20):
        canvas.fill(polygon((x, -0.07), (x + 0.014, -0.07), (x + 0.03, 0), (x - 0.016, 0)), steel)
    for k in range(4):
        x = -0.265 + 0.135 * k
        canvas.fill(rounded(x, -0.225, x + 0.12, -0.10, 0.018), scene.paint(cloth, Tone.MID, lit=k % 2 == 0))
        canvas.fill(rounded(x - 0.002, -0.118, x + 0.122, -0.084, 0.012), scene.paint(cloth, Tone.LIGHT))


def _case(canvas: Canvas, scene: Scene) -> None:
    """A case on wheels that somebody left standing."""
    canvas.line([(-0.02, -0.13), (-0.02, -0.20), (0.02, -0.20), (0.02, -0.13)], 0.006, scene.paint(COAL, Tone.DARK))
    canvas.fill(rounded(-0.048, -0.14, 0.048, -0.01, 0.012), scene.key.accent)
    canvas.fill(rect(0.012, -0.138, 0.020, -0.012), scene.paint(COAL, Tone.DARK), 0.5)
    for x in (-0.036, 0.036):
        canvas.fill(circle(x, -0.006, 0.008), scene.paint(COAL, Tone.DEEP))
