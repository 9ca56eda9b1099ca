"""Houses of a frontier town: board fronts higher than their roofs, porches on posts, plank walks."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    BRICK,
    CHALK,
    MINT,
    OCHRE,
    PLASTER,
    ROSE,
    SLATE,
    STONE,
    WOOD,
)
from filmstudio.engines.animatic.sets.scene import Scene

_PAINTED = (WOOD, OCHRE, STONE, BRICK, PLASTER, MINT, ROSE)
_PORCH, _WALK = 0.27, 0.035
"""How far porches reach out, and how high a plank walk lies, where people stand."""


@dataclass(frozen=True)
class Front:
    """One house of a row: from `near` to `far` along the street."""

    near: float
    far: float
    eaves: float
    rise: float
    local: Colour
    stepped: bool


def fronts_of(scene: Scene, near: float, far: float) -> list[Front]:
    """Roll the houses of one side, the nearest first: never two of a colour side by side, and gaps between them."""
    houses: list[Front] = []
    at, last = near, None
    while at < far:
        step = at * scene.roll(0.40, 0.70) if at > 1.6 else scene.roll(0.55, 0.85)
        last = scene.pick([one for one in _PAINTED if one is not last])
        eaves = scene.pick((0.58, 0.62, 1.02))
        houses.append(Front(at, at + step, eaves, scene.roll(0.20, 0.36), last, scene.chance(0.5)))
        at += step + (0.16 * at if scene.chance(0.35) else 0.02)
    return houses


def paint_fronts(canvas: Canvas, scene: Scene, wall: Wall, houses: list[Front], *, sunny: bool) -> None:
    """Paint a row, the farthest house first. `sunny` is the side that the light strikes."""
    for house in reversed(houses):
        _front(canvas, scene, wall, house, sunny=sunny)
        _porch(canvas, scene, wall, house, sunny=sunny)


def _front(canvas: Canvas, scene: Scene, wall: Wall, house: Front, *, sunny: bool) -> None:
    depth = min(1.0, 1.25 / (house.near + 0.25))
    n, f, top = house.near, house.far, house.eaves + house.rise
    tone = Tone.LIGHT if sunny and not scene.key.dark else Tone.MID
    body = scene.paint(house.local, tone, depth, lit=sunny)
    shade = scene.paint(house.local, Tone.DARK, depth, lit=sunny)
    a, b = n + (f - n) * 0.24, n + (f - n) * 0.76
    if house.stepped:
        low = house.eaves + house.rise * 0.45
        points = [(n, 0), (n, low), (a, low), (a, top), (b, top), (b, low), (f, low), (f, 0)]
    else:
        points = [(n, 0), (n, top), (f, top), (f, 0)]
    canvas.fill(polygon(*(wall.at(*point) for point in points)), body)
    for k in range(1, 7):
        y = top * k / 7.5
        canvas.fill(wall.pane(n, f, y, y + 0.010), shade, 0.35)
    rim = wall.shift(0.03)
    ends = (a, b) if house.stepped else (n, f)
    canvas.fill(polygon(wall.at(ends[0], top), wall.at(ends[1], top), rim.at(ends[1], top + 0.05),
                        rim.at(ends[0], top + 0.05)), shade)  # fmt: skip
    board = wall.pane(n + (f - n) * 0.16, n + (f - n) * 0.84, house.eaves + 0.03, house.eaves + 0.03 + house.rise * 0.5)
    canvas.fill(board, scene.paint(CHALK if house.local is not CHALK else OCHRE, tone, depth, lit=sunny))
    for k, share in enumerate((0.24, 0.40, 0.58)):
        at = n + (f - n) * share
        low = house.eaves + 0.05 + house.rise * 0.08
        canvas.fill(wall.pane(at, at + (f - n) * (0.10, 0.13, 0.08)[k], low, low + house.rise * 0.24), shade)
    pane = mix(scene.paint(SLATE, Tone.DARK, depth), scene.key.sky[1], 0.2)
    lit = mix(scene.key.glow(scene.key.lamp), scene.key.air, 0.2 * (1 - depth))
    frame = scene.paint(CHALK, Tone.MID, depth, lit=sunny)
    for storey in range(2 if house.eaves > 0.9 else 1):
        low = 0.16 + 0.48 * storey
        for share in (0.10, 0.68):
            x0, x1 = n + (f - n) * share, n + (f - n) * (share + 0.22)
            burning = scene.chance(0.6) and scene.key.lamps
            canvas.fill(wall.pane(x0 - 0.02, x1 + 0.02, low - 0.02, low + 0.25), frame)
            canvas.fill(wall.pane(x0, x1, low, low + 0.23), lit if burning else pane)
            middle = (x0 + x1) / 2
            canvas.fill(wall.pane(middle - 0.008, middle + 0.008, low, low + 0.23), frame)
    x0, x1 = n + (f - n) * 0.40, n + (f - n) * 0.60
    canvas.fill(wall.pane(x0, x1, 0, 0.42), scene.paint(WOOD, Tone.DEEP, depth))
    canvas.fill(wall.pane(x0, x1, 0.11, 0.31), shade)


def _porch(canvas: Canvas, scene: Scene, wall: Wall, house: Front, *, sunny: bool) -> None:
    """Set a plank walk before a house and a roof over it, on posts at uneven distances."""
    depth = min(1.0, 1.25 / (house.near + 0.25))
    n, f = house.near, house.far
    # In an upright picture the street is no wider than two porches.
    out = wall.shift(_PORCH * min(1.0, shown(scene) / 0.85))
    planks, post = scene.paint(WOOD, Tone.MID, depth, lit=sunny), scene.paint(WOOD, Tone.DARK, depth, lit=sunny)
    canvas.fill(polygon(wall.at(n, _WALK), wall.at(f, _WALK), out.at(f, _WALK), out.at(n, _WALK)), planks)
    canvas.fill(out.pane(n, f, 0, _WALK), post)
    for share in (0.04, 0.36, 0.66, 0.97):
        at = n + (f - n) * share
        canvas.fill(out.pane(at, at + 0.045, _WALK, 0.47), post)
    canvas.fill(out.pane(n, f, 0.16, 0.175), post)
    canvas.fill(polygon(wall.at(n, 0.55), wall.at(f, 0.55), out.at(f, 0.47), out.at(n, 0.47)), planks)
    canvas.fill(out.pane(n, f, 0.45, 0.48), post)
