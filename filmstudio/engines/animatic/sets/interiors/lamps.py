"""Lamps of all times: hanging, standing, on tables, on walls. Each draws itself, and its light where lamps are on."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.interiors.lamplight import cone, halo
from filmstudio.engines.animatic.sets.interiors.surfaces import OLD
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, IRON, PAPER, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def shade_paint(scene: Scene, local: Colour) -> Colour:
    """Return the paint of a lamp's shade: glowing when it is on."""
    if scene.key.lamps:
        return mix(scene.key.lamp, scene.key.glow(local), 0.35)
    return scene.paint(local, Tone.LIGHT)


def pendant(canvas: Canvas, scene: Scene, local: Colour, *, foot: float, spread: float = 0.26,
    size: float = 1.0) -> None:  # fmt: skip
    """Hang a lamp from the ceiling: the origin is its lower edge, `foot` how far below its cone ends."""
    if scene.key.flames:
        candle_ring(canvas, scene, size)
        return
    deep = scene.paint(IRON, Tone.DEEP)
    w = 0.062 * size
    canvas.fill(rect(-0.0028, -2, 0.0028, -0.05 * size), deep)
    cone(canvas, scene, 0, 0, w * 0.9, foot, spread)
    canvas.fill(
        blob((-w, 0, 0), (-w * 0.82, -0.034 * size), (-w * 0.25, -0.06 * size, 0.3), (w * 0.25, -0.06 * size, 0.3),
             (w * 0.82, -0.034 * size), (w, 0, 0)),
        scene.paint(local, Tone.DARK),
    )  # fmt: skip
    canvas.fill(ellipse(0, 0, w * 0.92, 0.009 * size), shade_paint(scene, PAPER))
    if scene.key.lamps:
        canvas.glow(0, 0.006, 0.09 * size, 0.07 * size, scene.key.lamp, 0.7)


def candle_ring(canvas: Canvas, scene: Scene, size: float = 1.0) -> None:
    """Hang a wheel of candles: the origin is its lower edge."""
    deep = scene.paint(IRON, Tone.DEEP)
    w = 0.12 * size
    for end in (-w * 0.8, 0, w * 0.8):
        canvas.line([(end, -0.02), (0, -0.14 * size)], 0.004, deep)
    canvas.fill(rect(-0.003, -2, 0.003, -0.13 * size), deep)
    canvas.fill(ellipse(0, -0.01 * size, w, 0.016 * size), deep)
    for share in (-0.9, -0.45, 0.05, 0.5, 0.88):
        candle(canvas.at(w * share, -0.012 * size, 0.7 * size), scene)


def candle(canvas: Canvas, scene: Scene) -> None:
    """Stand a candle on the origin."""
    canvas.fill(rect(-0.007, -0.045, 0.007, 0), scene.paint(PAPER, Tone.LIGHT))
    if scene.key.lamps:
        canvas.glow(0, -0.062, 0.06, 0.06, scene.key.lamp, 0.6)
        flame = blob((0, -0.088, 0), (0.010, -0.060), (0, -0.047), (-0.010, -0.060))
        canvas.fill(flame, scene.paint((255, 205, 110), Tone.GLOW))


def standing_lamp(canvas: Canvas, scene: Scene, local: Colour, *, wall: bool = True) -> None:
    """Stand a tall lamp on the origin, its shade at head height."""
    deep = scene.paint(IRON, Tone.DEEP)
    if scene.place.era in OLD:
        canvas.fill(polygon((-0.03, 0), (0.03, 0), (0.006, -0.3), (-0.006, -0.3)), deep)
        candle(canvas.at(0, -0.30, 1.3), scene)
        return
    if wall:
        halo(canvas, scene, 0, -0.42, 0.24)
    canvas.fill(rect(-0.0035, -0.36, 0.0035, -0.008), deep)
    canvas.fill(polygon((-0.045, 0), (0.045, 0), (0.02, -0.014), (-0.02, -0.014)), deep)
    cone(canvas, scene, 0, -0.355, 0.07, 0.0, 0.18)
    canvas.fill(polygon((-0.078, -0.352), (0.078, -0.356), (0.046, -0.452), (-0.042, -0.45)), shade_paint(scene, local))
    canvas.fill(polygon((0.03, -0.355), (0.078, -0.356), (0.046, -0.452), (0.022, -0.452)),
                scene.paint(local, Tone.MID), 0.45)  # fmt: skip


def table_lamp(canvas: Canvas, scene: Scene, local: Colour, foot: Colour = BRASS) -> None:
    """Stand a small lamp on the origin, on a table's top."""
    if scene.place.era in OLD:
        candle(canvas, scene)
        return
    halo(canvas, scene, 0, -0.09, 0.15)
    canvas.fill(blob((-0.02, 0, 0), (-0.028, -0.03), (-0.008, -0.062, 0.3), (0.008, -0.062, 0.3), (0.028, -0.03),
        (0.02, 0, 0)), scene.paint(foot, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.055, -0.058), (0.055, -0.06), (0.034, -0.122), (-0.03, -0.12)), shade_paint(scene, local))


def desk_lamp(canvas: Canvas, scene: Scene, local: Colour) -> None:
    """Stand a jointed lamp on the origin, bent to the right; a lantern before there was power."""
    if scene.key.flames:
        lantern(canvas, scene)
        return
    deep = scene.paint(IRON, Tone.DEEP)
    cone(canvas, scene, 0.075, -0.088, 0.022, 0.0, 0.085)
    canvas.fill(ellipse(0, -0.004, 0.032, 0.007), deep)
    canvas.line([(0, -0.005), (-0.022, -0.062)], 0.006, deep)
    canvas.line([(-0.022, -0.062), (0.055, -0.115)], 0.006, deep)
    canvas.fill(polygon((0.035, -0.105), (0.062, -0.130), (0.108, -0.085), (0.052, -0.078)),
        scene.paint(local, Tone.DARK))  # fmt: skip


def sconce(canvas: Canvas, scene: Scene, local: Colour = PAPER) -> None:
    """Fix a lamp, or a torch in old times, to the wall at the origin."""
    old = scene.place.era in OLD
    halo(canvas, scene, 0, -0.03, 0.15 if not old else 0.19)
    if old:
        canvas.fill(polygon((-0.012, -0.02), (0.012, -0.02), (0.004, 0.10), (-0.004, 0.10)),
            scene.paint(IRON, Tone.DEEP))  # fmt: skip
        flame = blob((0.004, -0.105, 0), (0.03, -0.05), (0.012, -0.015), (-0.014, -0.015), (-0.028, -0.05))
        canvas.fill(flame, scene.paint((255, 170, 70), Tone.GLOW) if scene.key.lamps else scene.paint(IRON, Tone.DEEP))
        return
    canvas.fill(polygon((-0.012, 0.03), (0.012, 0.03), (0.006, 0.06), (-0.006, 0.06)), scene.paint(BRASS, Tone.DARK))
    canvas.fill(polygon((-0.026, -0.045), (0.026, -0.045), (0.014, 0.03), (-0.014, 0.03)), shade_paint(scene, local))


def strip(canvas: Canvas, scene: Scene, wide: float, *, foot: float | None = None) -> None:
    """Hang a tube light: the origin is its middle. `foot`: how far below it its light ends."""
    if foot is not None and scene.key.lamps:
        cone(canvas, scene, 0, 0.008, wide / 2, foot, wide * 0.95)
    canvas.fill(rect(-wide / 2 - 0.01, -0.014, wide / 2 + 0.01, 0), scene.paint(WHITE, Tone.MID, lit=False))
    tube = scene.paint((240, 250, 240), Tone.GLOW) if scene.key.lamps else scene.paint(WHITE, Tone.LIGHT)
    canvas.fill(rect(-wide / 2, 0, wide / 2, 0.009), tube)


def bulb(canvas: Canvas, scene: Scene, *, foot: float = 0.5, spread: float = 0.3) -> None:
    """Hang a bare bulb, or a lantern before there were any: the origin is its middle."""
    if scene.key.flames:
        cone(canvas, scene, 0, 0.05, 0.024, foot, spread)
        canvas.fill(rect(-0.0022, -2, 0.0022, -0.08), scene.paint(IRON, Tone.DEEP))
        lantern(canvas.at(0, 0.05), scene)
        return
    cone(canvas, scene, 0, 0.01, 0.012, foot, spread)
    canvas.fill(rect(-0.0022, -2, 0.0022, -0.018), scene.paint(IRON, Tone.DEEP))
    canvas.fill(rect(-0.007, -0.032, 0.007, -0.014), scene.paint(IRON, Tone.DARK))
    lit = scene.key.lamps
    canvas.fill(circle(0, 0, 0.016), scene.paint((255, 226, 150), Tone.GLOW) if lit else scene.paint(WHITE, Tone.LIGHT))
    if lit:
        canvas.glow(0, 0, 0.12, 0.12, scene.key.lamp, 0.75)


def chandelier(canvas: Canvas, scene: Scene, size: float = 1.0) -> None:
    """Hang a chandelier of arms and small lights: the origin is its lowest point."""
    deep, light = scene.paint(BRASS, Tone.DARK), shade_paint(scene, PAPER)
    canvas.fill(rect(-0.003, -2, 0.003, -0.1 * size), deep)
    if scene.key.lamps:
        canvas.glow(0, -0.08 * size, 0.34 * size, 0.22 * size, scene.key.lamp, 0.4)
    canvas.fill(blob((0, 0, 0), (0.022 * size, -0.04 * size), (0.008 * size, -0.12 * size),
        (-0.008 * size, -0.12 * size), (-0.022 * size, -0.04 * size)), deep)  # fmt: skip
    for share in (-1.0, -0.62, -0.28, 0.30, 0.60, 1.0):
        x = 0.17 * size * share
        y = -0.055 * size - 0.012 * size * abs(share)
        canvas.line([(0, -0.03 * size), (x * 0.6, -0.012 * size), (x, y)], 0.006 * size, deep)
        canvas.fill(rect(x - 0.009 * size, y - 0.006, x + 0.009 * size, y), deep)
        canvas.fill(blob((x, y - 0.05 * size, 0), (x + 0.012 * size, y - 0.02 * size), (x, y - 0.004),
            (x - 0.012 * size, y - 0.02 * size)), light)  # fmt: skip


def lantern(canvas: Canvas, scene: Scene) -> None:
    """Hang a storm lantern: the origin is its foot."""
    deep = scene.paint(IRON, Tone.DEEP)
    halo(canvas, scene, 0, -0.04, 0.17)
    canvas.line([(-0.022, -0.075), (0, -0.125), (0.022, -0.075)], 0.004, deep)
    canvas.fill(rect(-0.024, -0.068, 0.024, -0.014), shade_paint(scene, (255, 215, 140)))
    canvas.fill(polygon((-0.03, 0), (0.03, 0), (0.024, -0.016), (-0.024, -0.016)), deep)
    canvas.fill(polygon((-0.028, -0.066), (0.028, -0.066), (0.012, -0.088), (-0.012, -0.088)), deep)
