"""Rows of houses along a street, in one-point perspective: storeys, windows, shops, roofs of every age."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    FACADES,
    GLASS,
    IRON,
    PLASTER,
    SLATE,
    SNOW,
    STONE,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_STOREY = 0.62
"""Height of a storey where people stand."""


@dataclass(frozen=True)
class House:
    """One house of a row: from `near` to `far` along the street."""

    near: float
    far: float
    storeys: int
    local: Colour
    shop: bool


def row_of(scene: Scene, near: float, far: float, *, low: int = 2, high: int = 4, shops: float = 0.5) -> list[House]:
    """Roll the houses of one side of a street, the nearest first."""
    houses: list[House] = []
    at = near
    last: Colour | None = None
    choices = _colours(scene)
    while at < far:
        step = at * scene.roll(0.42, 0.75) if at > 1.6 else scene.roll(0.55, 0.95)
        local = scene.pick([one for one in choices if one != last])
        houses.append(
            House(at, min(far * 1.1, at + step), int(scene.roll(low, high + 0.99)), local, scene.chance(shops))
        )
        last = local
        at += step
    return houses


def _colours(scene: Scene) -> tuple[Colour, ...]:
    if scene.place.era is Era.ANCIENT:
        return (PLASTER, CHALK, STONE, FACADES[2])
    if scene.place.era is Era.FUTURE:
        return (SLATE, GLASS, CHALK, IRON)
    return FACADES


def paint_row(canvas: Canvas, scene: Scene, wall: Wall, houses: list[House], *, sunny: bool) -> None:
    """Paint a row, the farthest house first. `sunny` is the side that the light strikes."""
    for house in reversed(houses):
        _house(canvas, scene, wall, house, sunny=sunny)


def _house(canvas: Canvas, scene: Scene, wall: Wall, house: House, *, sunny: bool) -> None:
    depth = min(1.0, 1.25 / (house.near + 0.25))
    tone = Tone.LIGHT if sunny else Tone.MID
    body = scene.paint(house.local, tone if not scene.key.dark else Tone.MID, depth, lit=sunny)
    shade = scene.paint(house.local, Tone.DARK, depth, lit=sunny)
    top = _STOREY * house.storeys + 0.16
    n, f = house.near, house.far
    canvas.fill(wall.pane(n, f, 0, top), body)
    _roof(canvas, scene, wall, house, top, depth, shade)
    start = 1 if house.shop else 0
    columns = max(2, min(4, round((f - n) * 3.2)))
    for storey in range(start, house.storeys):
        _storey(canvas, scene, wall, house, storey, columns, depth, shade)
    if house.shop:
        _shop(canvas, scene, wall, house, depth, sunny=sunny)
    else:
        door = n + (f - n) * scene.roll(0.2, 0.7)
        canvas.fill(wall.pane(door, door + 0.13 * n, 0, 0.48), scene.paint(WOOD, Tone.DARK, depth, lit=False))
    if scene.place.era is Era.MEDIEVAL:
        _timbers(canvas, scene, wall, house, top, depth)
    canvas.fill(wall.pane(f - 0.02 * f, f, 0, top), shade, 0.6)


def _storey(
    canvas: Canvas, scene: Scene, wall: Wall, house: House, storey: int, columns: int, depth: float, shade: Colour
) -> None:
    """Paint one row of windows: no two quite alike, lit in loose groups at night."""
    low = storey * _STOREY + 0.16
    n, f = house.near, house.far
    tall = scene.pick((0.30, 0.34, 0.38)) if scene.place.era is not Era.FUTURE else 0.46
    pane = mix(scene.paint(SLATE, Tone.DARK, depth), scene.key.sky[1], 0.22)
    lit = mix(scene.key.glow(scene.key.lamp), scene.key.air, 0.25 * (1 - depth))
    group = scene.roll()
    sill = scene.paint(CHALK, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    for k in range(columns):
        a = n + (f - n) * (k + scene.roll(0.22, 0.30)) / columns
        b = n + (f - n) * (k + scene.roll(0.68, 0.80)) / columns
        burning = (group < 0.55) and scene.chance(0.55)
        drop = scene.chance(0.15)
        shape = wall.pane(a, b, low + (0.05 if drop else 0), low + tall)
        canvas.fill(shape, lit if burning and scene.key.lamps else pane)
        if burning and scene.key.lamps:
            canvas.fill(wall.pane(a, b, low + tall * 0.45, low + tall), mix(lit, shade, 0.18))
        elif k % 2 == storey % 2:
            canvas.fill(
                polygon(wall.at(a, low + tall), wall.at(b, low + tall), wall.at(a, low + tall * 0.45)),
                mix(pane, scene.key.sky[2], 0.30),
            )
        canvas.fill(wall.pane(a - 0.02, b + 0.02, low - 0.03, low), sill)
    if storey and scene.place.era not in (Era.MEDIEVAL, Era.FUTURE):
        canvas.fill(wall.pane(n, f, storey * _STOREY + 0.02, storey * _STOREY + 0.05), shade, 0.55)


def _shop(canvas: Canvas, scene: Scene, wall: Wall, house: House, depth: float, *, sunny: bool) -> None:
    """A shop front: a wide pane, a door beside it, an awning that juts out or a lit board."""
    n, f = house.near, house.far
    front = scene.paint(scene.pick((WOOD, IRON, SLATE)), Tone.DARK, depth, lit=sunny)
    canvas.fill(wall.pane(n, f, 0, _STOREY * 0.98), front)
    a, b, c = (n + (f - n) * t for t in (0.08, 0.62, 0.88))
    glass = (
        scene.key.glow(scene.key.lamp)
        if scene.key.lamps
        else mix(scene.paint(GLASS, Tone.MID, depth), scene.key.sky[2], 0.25)
    )
    glass = mix(glass, scene.key.air, 0.25 * (1 - depth))
    canvas.fill(wall.pane(a, b, 0.12, 0.46), glass)
    canvas.fill(wall.pane(b + (c - b) * 0.3, c, 0, 0.46), mix(glass, front, 0.35))
    if scene.key.lamps:
        canvas.fill(_spill(wall, a, b), scene.key.lamp, 0.22)
    cloth = scene.pick(FACADES)
    if scene.place.era is not Era.FUTURE and scene.chance(0.7):
        out = wall.shift(0.22)
        awning = polygon(wall.at(a - 0.02, 0.60), wall.at(c, 0.60), out.at(c, 0.46), out.at(a - 0.02, 0.46))
        canvas.fill(awning, scene.paint(cloth, Tone.MID, depth, lit=sunny))
        for k in range(3):
            t0, t1 = (k * 2 + 1) / 7, (k * 2 + 2) / 7
            x0, x1 = a + (c - a) * t0, a + (c - a) * t1
            canvas.fill(
                polygon(wall.at(x0, 0.60), wall.at(x1, 0.60), out.at(x1, 0.46), out.at(x0, 0.46)),
                scene.paint(CHALK, Tone.LIGHT, depth, lit=sunny),
            )
        canvas.fill(
            polygon(out.at(a - 0.02, 0.46), out.at(c, 0.46), out.at(c, 0.42), out.at(a - 0.02, 0.42)),
            scene.paint(cloth, Tone.DARK, depth, lit=sunny),
        )
    else:
        canvas.fill(wall.pane(a, c, 0.49, 0.57), scene.paint(cloth, Tone.MID, depth))


def _spill(wall: Wall, near: float, far: float) -> Shape:
    """Return the light that falls out of a shop window onto the pavement."""
    out = wall.shift(0.42)
    return polygon(wall.at(near, 0), wall.at(far, 0), out.at(far * 0.97, 0), out.at(near * 0.93, 0))


def _roof(canvas: Canvas, scene: Scene, wall: Wall, house: House, top: float, depth: float, shade: Colour) -> None:
    """Close a house towards the sky: cornice, gable, chimneys or a blade of light."""
    n, f = house.near, house.far
    era = scene.place.era
    tile = scene.paint(SNOW, Tone.LIGHT, depth) if scene.key.snowy else scene.paint(SLATE, Tone.DARK, depth)
    if era is Era.FUTURE:
        canvas.fill(
            polygon(wall.at(n, top), wall.at(f, top), wall.at(f, top + 0.5), wall.at(n + (f - n) * 0.3, top + 0.15)),
            shade,
        )
        canvas.fill(
            wall.pane(n, f, top - 0.10, top - 0.06),
            scene.key.glow(scene.key.accent) if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, depth),
        )
        return
    if era is Era.MEDIEVAL or (era in OLD and scene.chance(0.4) and era is not Era.ANCIENT):
        middle = n + (f - n) * 0.45
        canvas.fill(polygon(wall.at(n, top), wall.at(middle, top + 0.55), wall.at(f, top)), mix(tile, shade, 0.3))
        over = wall.shift(0.05)
        canvas.fill(
            polygon(
                over.at(n * 0.98, top - 0.04),
                over.at(middle, top + 0.60),
                over.at(middle, top + 0.52),
                over.at(n * 0.98, top - 0.12),
            ),
            tile,
        )
        canvas.fill(
            polygon(
                over.at(f, top - 0.04), over.at(middle, top + 0.60), over.at(middle, top + 0.52), over.at(f, top - 0.12)
            ),
            tile,
        )
        return
    out = wall.shift(0.06)
    canvas.fill(polygon(wall.at(n, top), wall.at(f, top), out.at(f, top + 0.05), out.at(n, top + 0.05)), shade)
    canvas.fill(
        polygon(out.at(n, top + 0.05), out.at(f, top + 0.05), out.at(f, top - 0.02), out.at(n, top - 0.02)),
        tile if scene.key.snowy else shade,
    )
    if era is not Era.ANCIENT and scene.chance(0.6):
        back = wall.shift(-0.3)
        at = n + (f - n) * scene.roll(0.25, 0.7)
        canvas.fill(
            polygon(back.at(at, top), back.at(at * 1.12, top), back.at(at * 1.12, top + 0.34), back.at(at, top + 0.34)),
            shade,
        )


def _timbers(canvas: Canvas, scene: Scene, wall: Wall, house: House, top: float, depth: float) -> None:
    """Lay the beams of a half-timbered house over its plaster."""
    beam = scene.paint(WOOD, Tone.DEEP, depth)
    n, f = house.near, house.far
    for storey in range(1, house.storeys + 1):
        canvas.fill(wall.pane(n, f, storey * _STOREY, storey * _STOREY + 0.05), beam)
    for k in range(4):
        at = n + (f - n) * k / 3.2
        canvas.fill(wall.pane(at, at + 0.05, 0, top), beam)
    a, b = n + (f - n) * 0.34, n + (f - n) * 0.60
    canvas.fill(
        polygon(
            wall.at(a, _STOREY), wall.at(a + 0.05, _STOREY), wall.at(b, _STOREY * 1.9), wall.at(b - 0.05, _STOREY * 1.9)
        ),
        beam,
    )
