"""A church: a nave of pillars and pointed arches, coloured glass over the altar, its light on the stones, dark pews."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, openings, seats, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.lamplight import sun
from filmstudio.engines.animatic.sets.interiors.openings import Opening
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import IRON, OAK, PLASTER, STONE, WALNUT, WHITE, WINE
from filmstudio.engines.animatic.sets.scene import Scene

_PANES = tuple(colour(text) for text in ("#c8402f", "#d8a030", "#2f6fa8", "#3f8f6a", "#8a4a9a", "#e8d8a0"))


def paint_church(scene: Scene) -> None:
    """Paint a church."""
    stone = scene.pick((STONE, PLASTER, colour("#94848f")))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.50, top=-0.06, base=0.695, aside=0.14, lamps=0.75)
    size = scene.narrow
    middle, span = room.x(0.5), room.wide * 0.115
    windows = [openings.arched(middle + k * span * 2.5 - span, 0.13 + 0.07 * abs(k), middle + k * span * 2.5 + span,
        0.47, pointed=True) for k in (-1, 0, 1)]  # fmt: skip
    openings.look_out(room, windows)
    floor = floors.lay_floor(room, stone)
    floors.slabs(floor, room, stone)
    floor.fill(room.ground(room.x(0.40), room.x(0.60), 1, 4), scene.paint(WINE, Tone.MID))
    _coloured_light(floor, room, windows)
    back = shell.raise_walls(room, stone, holes=[one.shape for one in windows], ceiling=stone, cast=False)
    for window in windows:
        _glass(back, scene, window)
        openings.frame(back, room, window, IRON, thick=0.008, sill=False, tone=Tone.DEEP)
    altar = back.at(middle, room.base, 0.62)
    altar.fill(rect(-0.24, -0.04, 0.24, 0), scene.paint(stone, Tone.LIGHT))
    altar.fill(rect(-0.15, -0.19, 0.15, -0.04), scene.paint(WHITE, Tone.LIGHT))
    altar.fill(polygon((-0.05, -0.19), (0.05, -0.19), (0.04, -0.10), (-0.04, -0.10)), scene.key.accent)
    for x in (-0.12, 0.115):
        lamps.candle(altar.at(x, -0.19, 1.2), scene)
    altar.fill(rect(-0.007, -0.33, 0.007, -0.19), scene.paint(OAK, Tone.DEEP))
    altar.fill(rect(-0.034, -0.295, 0.034, -0.28), scene.paint(OAK, Tone.DEEP))
    nave = scene.flat(0.80)
    _vault(nave, room, stone)
    for side in (-1, 1):
        _pillars(nave, room, side, stone)
    lamplight.shaft(nave, scene, windows[0 if scene.key.side < 0 else 2].shape,
                    room.ground(room.x(0.3), room.x(0.7), 1.6, 2.1), 1.1)  # fmt: skip
    beside = scene.flat(0.95)
    for side in (-1, 1):
        for y, scale in ((0.80, 0.85), (0.865, 1.0)):
            seats.bench(beside.at(side * (shell.reach(scene) * 0.50 + 0.26 * scale * size), y, scale * size), scene,
                WALNUT, 0.52, back=True)  # fmt: skip
    near = scene.flat(NEAR).at(hand * shell.reach(scene), 0, size, flip=hand > 0)
    near.fill(polygon((-0.6, -0.1), (0.035, -0.1), (0.02, 0.18), (0.025, 1.1 / size), (-0.6, 1.1 / size)),
        scene.paint(stone, Tone.DEEP))  # fmt: skip


_PILLARS = ((1.20, 0.030, 0.365), (1.62, 0.044, 0.33))
"""Of each pair: how near, half how thick, and how high its capital sits on the back wall's plane."""


def _vault(canvas: Canvas, room: Room, stone: Colour) -> None:
    """Span a pointed arch from pillar to pillar, a rib of light along it: the altar is seen through it."""
    scene = room.scene
    s, thick, high = _PILLARS[0]
    left, right = room.out(room.left + 0.02, high, s), room.out(room.right - 0.02, high, s)
    middle, wide = (left[0] + right[0]) / 2, right[0] - left[0]

    def arch(inset: float, peak: float, aside: int = 0) -> Shape:
        step = aside * (wide + 2 * thick)
        x0, x1, y = left[0] + inset + step, right[0] - inset + step, left[1]
        return blob(
            (x0, y + 0.02, 0), (x0, y, 0.6), (x0 + wide * 0.10, y - (y - peak) * 0.62), (middle + step, peak, 0),
            (x1 - wide * 0.10, y - (y - peak) * 0.62), (x1, y, 0.6), (x1, y + 0.02, 0),
        )  # fmt: skip

    above = rect(-3, -1, 3, left[1] + 0.02)
    canvas.fill(shell.pierced(above, [arch(0, 0.035, aside) for aside in (-1, 0, 1)]), scene.paint(stone, Tone.DARK))
    canvas.fill(shell.pierced(arch(0, 0.035), [arch(thick * 1.4, 0.08)]), scene.paint(stone, Tone.MID))


def _pillars(canvas: Canvas, room: Room, side: int, stone: Colour) -> None:
    """Stand two pillars on one side, a light half and a dark half, each with its capital."""
    scene = room.scene
    edge = room.left if side < 0 else room.right
    for s, thick, high in _PILLARS:
        x, foot = room.out(edge - side * 0.02, room.base, s)
        top = room.out(edge, high, s)[1]
        canvas.fill(rect(x - thick, top, x + thick, foot), scene.paint(stone, Tone.MID))
        a, b = (x, x + thick) if scene.key.side < 0 else (x - thick, x)
        canvas.fill(rect(a, top, b, foot), scene.paint(stone, Tone.DARK))
        if s > 1.5:
            canvas.fill(rect(x - thick, -0.3, x + thick, top), scene.paint(stone, Tone.DARK, lit=False))
        canvas.fill(polygon((x - thick * 1.5, top), (x + thick * 1.5, top), (x + thick, top + 0.035),
            (x - thick, top + 0.035)), scene.paint(stone, Tone.LIGHT))  # fmt: skip
        canvas.fill(polygon((x - thick * 1.5, foot), (x - thick, foot - 0.04), (x + thick, foot - 0.04),
            (x + thick * 1.5, foot)), scene.paint(stone, Tone.DARK))  # fmt: skip


def _glass(canvas: Canvas, scene: Scene, window: Opening) -> None:
    """Lay coloured panes into a window: brighter by day, dark jewels at night."""
    dim = scene.key.dark
    with canvas.inside(window.shape) as inner:
        rows, columns = 6, 2
        wide, tall = (window.right - window.left) / columns, (window.bottom - window.top) / rows
        for row in range(rows):
            for column in range(columns):
                x, y = window.left + wide * column, window.top + tall * row
                lean = scene.roll(-0.4, 0.4) * tall
                inner.fill(polygon((x, y), (x + wide, y + lean), (x + wide, y + tall * 1.2), (x, y + tall * 1.2)),
                           scene.paint(scene.pick(_PANES), Tone.MID if dim else Tone.LIGHT), 0.78)  # fmt: skip


def _coloured_light(floor: Canvas, room: Room, windows: list[Opening]) -> None:
    scene = room.scene
    warm, opacity, long = sun(scene)
    slant = -scene.key.side * (0.20 + 0.12 * long)
    for index, window in enumerate(windows):
        floor.fill(room.ground(window.left, window.right, 1.22, 1.42 + 0.30 * long, slant), warm, opacity * 0.6)
        for k in range(3):
            s = 1.24 + (0.06 + 0.09 * long) * k
            tint = scene.paint(_PANES[(index * 2 + k) % len(_PANES)], Tone.LIGHT)
            floor.fill(room.ground(window.left + 0.008, window.right - 0.008, s, s + 0.05 + 0.06 * long, slant),
                tint, opacity * 0.75)  # fmt: skip
