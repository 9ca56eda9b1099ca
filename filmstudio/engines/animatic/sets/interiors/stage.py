"""A stage: great curtains, a painted moon, cones of light from above, the heads of an audience."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import floors, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.machinery import picture_screen
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, COAL, MAUVE, NAVY, OAK, RED, TEAL, WHITE, WINE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_stage(scene: Scene) -> None:
    """Paint a stage, seen from the house."""
    cloth, drop = scene.pick((RED, WINE, TEAL)), scene.pick((NAVY, MAUVE, TEAL))
    hand = scene.pick((-1, 1))
    if drop == cloth:
        drop = NAVY
    room = shell.enter(scene, wide=0.80, top=-0.1, base=0.72, lamps=0.4)
    size = scene.narrow
    back = scene.flat(0.55)
    back.fill(rect(-9, -9, 9, 9), scene.paint(drop, Tone.DARK))
    if by_name(scene, {"cinema movie multiplex screening": True}, False):
        picture_screen(back.at(0, 0.40, size), scene, min(1.05, shell.reach(scene) * 1.5 / size))
    else:
        _drop(back, scene, drop, hand, size)
    floor = floors.lay_floor(room, OAK, tone=Tone.MID)
    floors.boards(floor, room, OAK, tone=Tone.MID, count=9)
    light = scene.key.lamp
    for x, wide in ((-0.16, 0.26), (0.20, 0.22)):
        for part in (1.0, 0.7):
            floor.fill(ellipse(x * size, 0.845, wide * part * size, 0.05 * part), light, 0.22)
    wings = scene.flat(0.82)
    for side in (-1, 1):
        _curtain(wings.at(side * shell.reach(scene) * 1.02, 0.80, 1, flip=side > 0), scene, cloth,
            0.30 * max(0.7, size), gathered=side == hand)  # fmt: skip
    _valance(wings, scene, cloth)
    air = scene.flat(0.93)
    for x, foot, wide, opacity in ((-0.42, -0.16, 0.24, 0.17), (0.50, 0.20, 0.20, 0.15)):
        for part in (1.0, 0.6):
            air.fill(polygon((x * size - 0.02, 0.0), (x * size + 0.02, 0.0),
                (foot * size + wide * part * size, 0.85), (foot * size - wide * part * size, 0.85)), light,
                opacity * 0.75)  # fmt: skip
    for k, x in enumerate((-0.46, -0.14, 0.22, 0.51)):
        lamp = air.at(x * shell.reach(scene) * 1.3, 0.10 + 0.012 * (k % 2), size)
        lamp.fill(polygon((-0.026, -0.05), (0.026, -0.05), (0.034, 0.0), (-0.034, 0.0)), scene.paint(COAL, Tone.DEEP))
        lamp.fill(ellipse(0, 0, 0.032, 0.008), scene.paint(WHITE, Tone.GLOW))
    _audience(scene.flat(NEAR), scene, size)


def _drop(back: Canvas, scene: Scene, drop: Colour, hand: int, size: float) -> None:
    """Paint the backcloth: a moon in two rings over hills."""
    moon = hand * shell.reach(scene) * 0.34
    for radius, tone in ((0.26, Tone.MID), (0.17, Tone.LIGHT)):
        back.fill(circle(moon, 0.36, radius * size), scene.paint(drop, tone))
    back.fill(blob((-2, 0.62, 0), (-0.6, 0.55), (-0.2, 0.60), (0.3, 0.52), (0.7, 0.59), (2, 0.53, 0), (2, 1, 0),
        (-2, 1, 0)), scene.paint(drop, Tone.DARK, lit=False))  # fmt: skip


def _curtain(canvas: Canvas, scene: Scene, cloth: Colour, wide: float, *, gathered: bool) -> None:
    """Hang one side of the curtain in folds, its inner edge swept aside."""
    foot = wide * (0.55 if gathered else 0.85)
    canvas.fill(blob((-0.9, -1.2, 0), (wide * 1.1, -1.2, 0), (wide * 0.95, -0.65), (foot * 0.75, -0.30),
        (foot, 0.02, 0), (-0.9, 0.02, 0)), scene.paint(cloth, Tone.MID))  # fmt: skip
    for k, share in enumerate((0.78, 0.52, 0.28, 0.04, -0.25)):
        x = wide * share
        low = x * (0.62 if gathered else 0.86)
        canvas.fill(blob((x - 0.018, -1.2, 0), (x + 0.016 + 0.006 * (k % 3), -1.2, 0), (x + 0.010, -0.6),
            (low + 0.014, 0.02, 0), (low - 0.012, 0.02, 0), (x - 0.016, -0.6)),
            scene.paint(cloth, Tone.DARK))  # fmt: skip
    if gathered:
        canvas.fill(ellipse(foot * 0.55, -0.30, foot * 0.34, 0.013), scene.paint(BRASS, Tone.LIGHT))
    canvas.fill(blob((wide * 0.98, -1.2, 0), (wide * 1.1, -1.2, 0), (wide * 0.95, -0.65), (foot * 0.75, -0.30),
        (foot, 0.02, 0), (foot * 0.9, 0.02, 0), (foot * 0.66, -0.3), (wide * 0.86, -0.65)),
        scene.paint(cloth, Tone.LIGHT))  # fmt: skip


def _valance(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Hang the scalloped border over the opening."""
    edge = shell.reach(scene) * 1.5
    x, step = -edge, 0.19 * max(0.6, scene.narrow)
    while x < edge:
        canvas.fill(blob((x, -0.2, 0), (x + step, -0.2, 0), (x + step, 0.14, 0), (x + step / 2, 0.185),
            (x, 0.14, 0)), scene.paint(cloth, Tone.MID))  # fmt: skip
        canvas.fill(polygon((x, -0.2), (x + step * 0.12, -0.2), (x + step * 0.02, 0.145)),
            scene.paint(cloth, Tone.DARK))  # fmt: skip
        x += step
    canvas.fill(rect(-2, -0.2, 2, 0.085), scene.paint(cloth, Tone.DARK))


def _audience(canvas: Canvas, scene: Scene, size: float) -> None:
    """Show the heads of those who watch, along the lower edge, fewer in the middle."""
    deep = scene.paint(COAL, Tone.DEEP)
    edge = shell.reach(scene) * 1.4
    x = -edge
    while x < edge:
        aside = min(1.0, abs(x) / (shell.reach(scene) * 0.9))
        y = 0.97 - 0.055 * aside + scene.roll(-0.012, 0.012)
        radius = 0.034 * size * scene.roll(0.9, 1.15)
        canvas.fill(ellipse(x, y - 0.012, radius, radius * 1.2), deep)
        canvas.fill(blob((x - 0.075 * size, 1.2, 0), (x - 0.06 * size, y + 0.05), (x, y + 0.022),
            (x + 0.06 * size, y + 0.05), (x + 0.075 * size, 1.2, 0)), deep)  # fmt: skip
        x += scene.roll(0.13, 0.19) * size
