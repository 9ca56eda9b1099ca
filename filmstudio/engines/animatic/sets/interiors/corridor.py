"""A corridor: two walls of doors running away, lamps in the ceiling, pools on the floor, light at the end."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, foreground, openings, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.lamplight import sun
from filmstudio.engines.animatic.sets.interiors.shell import FAR, Room
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, CREAM, OAK, SOBER, STONE, WALNUT, WHITE, WINE
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def paint_corridor(scene: Scene) -> None:
    """Paint a corridor."""
    wall, hand = scene.pick(SOBER), scene.pick((-1, 1))
    wood, runner = scene.pick((OAK, WALNUT)), scene.chance(0.5)
    room = shell.enter(scene, wide=0.25, top=0.285, base=0.665, aside=0.12)
    span = room.wide * 0.30
    window = openings.sash(room.x(0.5) - span, 0.36, room.x(0.5) + span, 0.57, 2, 3)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, STONE if not runner else wood)
    if runner:
        floor.fill(room.ground(room.x(0.24), room.x(0.76), 1, FAR), scene.paint(WINE, Tone.DARK))
        floor.fill(room.ground(room.x(0.29), room.x(0.71), 1, FAR), scene.paint(WINE, Tone.MID))
    else:
        floors.slabs(floor, room, STONE)
    warm, opacity, long = sun(scene)
    floor.fill(room.ground(room.x(0.28), room.x(0.72), 1.02, 1.15 + 0.22 * long), warm, opacity)
    open_door = (1.86, 2.24)
    _spill(floor, room, hand, open_door)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=CREAM, ceiling_tone=Tone.MID, cast=False)
    if scene.place.era in surfaces.OLD:
        for side in (-1, 1):
            surfaces.blocks(back, room, room.side(side, 1, 3.2, room.top, room.base), wall, high=0.09, share=0.4)
    else:
        surfaces.dado(back, room, wood if runner else wall, 0.575, tone=Tone.DARK)
    openings.frame(back, room, window, WHITE, thick=0.008)
    if scene.place.era is Era.FUTURE:
        glow = scene.paint((190, 235, 235), Tone.GLOW)
        for side in (-1, 1):
            for part, opacity in ((0.045, 0.14), (0.024, 0.18), (0.006, 1.0)):
                back.fill(room.side(side, 1, FAR, 0.352 - part, 0.352 + part), glow, opacity)
    for side in (-1, 1):
        for s0, s1 in ((1.10, 1.26), (1.40, 1.60), (2.75, 3.4)) if side != hand else ((1.16, 1.34), open_door,
            (3.0, 3.7)):  # fmt: skip
            _door(back, room, side, s0, s1, wood, opened=side == hand and (s0, s1) == open_door)
    _ceiling_lights(back, room)
    near = foreground.begin(room, -hand)
    foreground.jamb(near, scene)


def _door(canvas: Canvas, room: Room, side: int, s0: float, s1: float, local: Colour, *, opened: bool) -> None:
    scene = room.scene
    top = 0.395
    lit = side != scene.key.side
    canvas.fill(room.side(side, s0 * 0.985, s1 * 1.015, top - 0.012, room.base),
        scene.paint(local, Tone.DARK, lit=False))  # fmt: skip
    if opened:
        glow = scene.key.lamp if scene.key.lamps else scene.paint(WHITE, Tone.LIGHT)
        canvas.fill(room.side(side, s0, s1, top, room.base), glow)
        canvas.fill(room.side(side, s0, s0 * 1.05, top, room.base), scene.paint(local, Tone.MID))
        return
    canvas.fill(room.side(side, s0, s1, top, room.base), scene.paint(local, Tone.DARK, lit=lit))
    m0, m1 = s0 + (s1 - s0) * 0.2, s0 + (s1 - s0) * 0.8
    for y0, y1 in ((top + 0.02, top + 0.11), (top + 0.14, room.base - 0.03)):
        canvas.fill(room.side(side, m0, m1, y0, y1), scene.paint(local, Tone.DARK, lit=False))
    canvas.fill(room.side(side, s1 * 0.965, s1 * 0.98, 0.525, 0.534), scene.paint(BRASS, Tone.LIGHT))


def _spill(floor: Canvas, room: Room, side: int, span: tuple[float, float]) -> None:
    """Lay the light of the open door across the floor."""
    scene = room.scene
    glow = scene.key.lamp if scene.key.lamps else sun(scene)[0]
    edge = room.left if side < 0 else room.right
    inner = edge - side * room.wide * 0.80
    s0, s1 = span
    floor.fill(
        polygon(room.out(edge, room.base, s0), room.out(inner, room.base, s0 * 1.10),
                room.out(inner, room.base, s1 * 1.22), room.out(edge, room.base, s1)), glow, 0.55,
    )  # fmt: skip


def _ceiling_lights(canvas: Canvas, room: Room) -> None:
    scene = room.scene
    on = scene.paint((245, 245, 225), Tone.GLOW) if scene.key.lamps else scene.paint(WHITE, Tone.LIGHT)
    if scene.key.flames:
        return
    for s0, s1 in ((1.10, 1.30), (1.60, 1.95), (2.6, 3.3)):
        x0, x1 = room.x(0.36), room.x(0.64)
        canvas.fill(polygon(room.out(x0, room.top, s0), room.out(x1, room.top, s0), room.out(x1, room.top, s1),
            room.out(x0, room.top, s1)), on)  # fmt: skip
        if scene.key.lamps:
            low = room.base + 0.02
            for part, opacity in ((1.0, 0.08), (0.55, 0.08)):
                wide = room.wide * 0.42 * part
                centre = (s0 + s1) / 2
                canvas.fill(polygon(room.out(x0, room.top, centre), room.out(x1, room.top, centre),
                    room.out(room.x(0.5) + wide, low, centre), room.out(room.x(0.5) - wide, low, centre)),
                    scene.key.lamp, opacity)  # fmt: skip
    canvas.fill(rect(room.left, room.top, room.right, room.top + 0.004), scene.paint(WHITE, Tone.DARK))
