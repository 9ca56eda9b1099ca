"""A cellar: low vaults of brick, barrels or a boiler, a bare bulb, stairs with daylight coming down."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    shell,
    storage,
    surfaces,
)
from filmstudio.engines.animatic.sets.interiors.machinery import engine
from filmstudio.engines.animatic.sets.interiors.swatches import BRICK, IRON, OAK, RED, SLATE, STEEL, STONE, WALNUT
from filmstudio.engines.animatic.sets.scene import Scene


def paint_cellar(scene: Scene) -> None:
    """Paint a cellar."""
    wall, hand = scene.pick((BRICK, STONE, SLATE)), scene.pick((-1, 1))
    steel = by_name(scene, {"engine": True}, False)
    bare = by_name(scene, {"engine bunker shelter": True}, False)
    boiler = (scene.chance(0.45) and not scene.key.flames) or by_name(
        scene, {"boiler furnace bunker shelter": True}, False
    )
    room = shell.enter(scene, wide=0.78, top=0.0, turn=-0.08 * hand, lamps=0.55)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.02)
    slit = openings.sash(x - 0.09 * size, 0.185, x + 0.09 * size, 0.25, 3, 1)
    openings.look_out(room, [slit])
    floor = floors.lay_floor(room, STONE)
    floors.slabs(floor, room, STONE)
    warm, opacity, long = lamplight.sun(scene)
    pool = room.ground(slit.left, slit.right, 1.25, 1.40 + 0.12 * long, -scene.key.side * 0.4)
    floor.fill(pool, warm, opacity)
    back = shell.raise_walls(room, wall, holes=[slit.shape], tone=Tone.DARK, cast=False)
    whole = shell.wall_with(room, [slit.shape])
    if bare:
        surfaces.planks(back, room, whole, STEEL if steel else wall, tone=Tone.DARK, pitch=0.16)
    else:
        surfaces.blocks(back, room, whole, wall, high=0.040, tone=Tone.DARK, share=0.55)
    back.brush(rect(room.left, 0.55, room.right, room.base), scene.paint(wall, Tone.MID), brush=Brush.SPONGE,
        coverage=0.35, fade=((0, room.base + 0.02), (0, 0.5)), seed=5)  # fmt: skip
    lamplight.shaft(back, scene, slit.shape, pool, 1.2)
    openings.frame(back, room, slit, STONE, thick=0.010, sill=False, tone=Tone.MID)
    vault = scene.flat(0.78)
    for side in () if bare else (-1, 1):
        _vault(vault.at(side * shell.reach(scene) * 0.56, 0.765, 1, flip=side > 0), scene, wall)
    along = scene.flat(0.84)
    spot = along.at(hand * shell.reach(scene) * 0.66, 0.80, size, flip=hand > 0)
    if steel:
        engine(along.at(hand * shell.reach(scene) * 0.30, 0.79, 0.95 * size, flip=hand > 0), scene)
    elif boiler:
        _boiler(spot, scene)
    else:
        _barrels(spot, scene)
    if not bare:
        storage.bookshelf(along.at(-hand * shell.reach(scene) * 0.74, 0.79, 0.85 * size), scene, WALNUT, wide=0.24,
            high=0.34, rows=3)  # fmt: skip
    lamps.bulb(scene.flat(0.95).at(0.04 * hand, 0.235, size), scene, foot=0.62, spread=0.42)
    lamplight.puddle(floor, scene, 0.04 * hand, 0.85, 0.46 * size)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.post, foreground.crate))(near, scene)


def _vault(canvas: Canvas, scene: Scene, wall: Colour) -> None:
    """Stand a pillar on the left from which a low vault springs to both sides."""
    stone, shade = scene.paint(wall, Tone.MID), scene.paint(wall, Tone.MID, lit=False)
    canvas.fill(polygon((-0.055, 0), (0.055, 0), (0.045, -0.36), (-0.045, -0.36)), stone)
    canvas.fill(polygon((0.0, 0), (0.055, 0), (0.045, -0.36), (0.0, -0.36)), shade)
    canvas.fill(blob((-0.045, -0.35, 0), (0.045, -0.35, 0), (0.12, -0.50), (0.34, -0.60), (0.62, -0.625, 0),
        (0.62, -0.70, 0), (0.0, -0.74), (-0.9, -0.74, 0), (-0.9, -0.62, 0), (-0.40, -0.60), (-0.12, -0.50)),
        shade)  # fmt: skip
    canvas.fill(rect(-0.9, -1.2, 0.62, -0.66), scene.paint(wall, Tone.DARK, lit=False))
    canvas.fill(rect(-0.06, -0.385, 0.06, -0.36), scene.paint(wall, Tone.LIGHT))


def _barrels(canvas: Canvas, scene: Scene) -> None:
    for x, y, size in ((-0.14, 0, 1.0), (0.06, 0.012, 1.08), (-0.05, -0.165, 0.95)):
        one = canvas.at(x, y, size)
        one.fill(circle(0, -0.092, 0.095), scene.paint(OAK, Tone.DARK))
        one.fill(circle(0, -0.092, 0.078), scene.paint(OAK, Tone.MID))
        one.fill(blob((-0.078, -0.092), (0, -0.015), (0.078, -0.092), (0.05, -0.06), (-0.02, -0.04)),
            scene.paint(OAK, Tone.DARK, lit=False))  # fmt: skip
        for seam in (-0.035, 0.0, 0.034):
            one.fill(rect(seam - 0.0015, -0.16, seam + 0.0015, -0.024), scene.paint(OAK, Tone.DARK))
        one.fill(circle(0, -0.06, 0.009), scene.paint(IRON, Tone.DEEP))


def _boiler(canvas: Canvas, scene: Scene) -> None:
    """Stand a boiler with its fire door and pipes along the ceiling."""
    iron, dark = scene.paint(IRON, Tone.DARK), scene.paint(IRON, Tone.DEEP)
    canvas.line([(0.02, -0.3), (0.02, -0.50), (0.10, -0.545), (0.7, -0.55)], 0.045, scene.paint(STEEL, Tone.DARK))
    canvas.line([(-0.08, -0.3), (-0.08, -0.46), (-0.16, -0.49), (-0.7, -0.50)], 0.022, scene.paint(RED, Tone.DARK))
    canvas.fill(rounded(-0.14, -0.36, 0.12, -0.02, 0.07), iron)
    canvas.fill(rounded(0.0, -0.36, 0.12, -0.02, 0.06), dark)
    canvas.glow(-0.03, -0.11, 0.16, 0.12, scene.key.lamp, 0.6)
    canvas.fill(rounded(-0.085, -0.155, 0.025, -0.065, 0.012), scene.paint((255, 150, 60), Tone.GLOW))
    for x in (-0.06, -0.03, 0.0):
        canvas.fill(rect(x - 0.005, -0.155, x + 0.005, -0.065), dark)
    canvas.fill(circle(-0.03, -0.26, 0.032), scene.paint((240, 235, 220), Tone.LIGHT))
    canvas.line([(-0.03, -0.26), (-0.012, -0.278)], 0.006, scene.key.accent)
    canvas.fill(ellipse(-0.01, 0.0, 0.17, 0.016), dark)
