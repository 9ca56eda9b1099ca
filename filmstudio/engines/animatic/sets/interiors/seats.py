"""Seats, beds and tables. Every canvas stands on the floor at the origin; a seat is 0.11 high, a table 0.18."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors.swatches import WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def shadow(canvas: Canvas, scene: Scene, wide: float, *, opacity: float = 0.30) -> None:
    """Lay the flat shadow of a thing on the floor, drawn out away from the light."""
    away = -scene.key.side
    deep = scene.paint((40, 36, 56), Tone.DEEP)
    canvas.fill(
        blob((-wide / 2, 0, 0), (wide / 2, 0, 0), (wide / 2 + away * 0.09, 0.022), (-wide / 2 + away * 0.09, 0.022)),
        deep, opacity,
    )  # fmt: skip


def chair(canvas: Canvas, scene: Scene, local: Colour, *, tone: Tone = Tone.DARK) -> None:
    """Stand a plain chair, its back to the left."""
    body, dark = scene.paint(local, tone), scene.paint(local, tone, lit=False)
    shadow(canvas, scene, 0.11)
    for x0, x1 in ((0.045, 0.056), (0.022, 0.028)):
        canvas.fill(polygon((x0 - 0.006, -0.11), (x0 + 0.006, -0.11), (x1 + 0.004, 0), (x1 - 0.004, 0)), dark)
    canvas.fill(polygon((-0.05, -0.25), (-0.036, -0.25), (-0.03, -0.11), (-0.044, 0), (-0.058, 0), (-0.046, -0.11)),
        body)  # fmt: skip
    canvas.fill(polygon((-0.03, -0.235), (0.03, -0.243), (0.034, -0.20), (-0.028, -0.19)), body)
    canvas.fill(polygon((-0.03, -0.18), (0.032, -0.187), (0.036, -0.165), (-0.028, -0.16)), body)
    canvas.fill(polygon((0.022, -0.25), (0.033, -0.251), (0.044, -0.115), (0.032, -0.115)), body)
    canvas.fill(polygon((-0.048, -0.122), (0.05, -0.127), (0.062, -0.106), (-0.05, -0.102)),
        scene.paint(local, Tone.MID))  # fmt: skip


def stool(canvas: Canvas, scene: Scene, local: Colour, *, high: float = 0.19) -> None:
    """Stand a bar stool with a round seat."""
    steel = scene.paint((140, 148, 156), Tone.DARK)
    canvas.fill(ellipse(0, -0.004, 0.042, 0.010), steel)
    canvas.fill(rect(-0.006, -high, 0.006, -0.006), steel)
    canvas.fill(rounded(-0.048, -high - 0.022, 0.048, -high, 0.011), scene.paint(local, Tone.MID))
    canvas.fill(ellipse(0, -high - 0.021, 0.046, 0.009), scene.paint(local, Tone.LIGHT))


def table(canvas: Canvas, scene: Scene, local: Colour, wide: float = 0.36, *, cloth: Colour | None = None) -> None:
    """Stand a table seen a little from above, with or without a cloth."""
    body, dark = scene.paint(local, Tone.DARK), scene.paint(local, Tone.DARK, lit=False)
    w = wide / 2
    shadow(canvas, scene, wide * 0.95)
    for x, lean in ((-w + 0.03, -0.008), (w - 0.03, 0.01)):
        canvas.fill(polygon((x - 0.011, -0.165), (x + 0.011, -0.165), (x + lean + 0.006, 0), (x + lean - 0.006, 0)),
            body)  # fmt: skip
    for x in (-w * 0.55, w * 0.62):
        canvas.fill(polygon((x - 0.007, -0.165), (x + 0.007, -0.165), (x + 0.004, -0.03), (x - 0.004, -0.03)), dark)
    top = polygon((-w + 0.03, -0.200), (w - 0.025, -0.200), (w + 0.01, -0.172), (-w - 0.01, -0.172))
    canvas.fill(rect(-w - 0.008, -0.173, w + 0.008, -0.158), dark)
    canvas.fill(top, scene.paint(local, Tone.LIGHT))
    if cloth is not None:
        canvas.fill(polygon((-w + 0.03, -0.200), (w - 0.025, -0.200), (w + 0.012, -0.172), (w - 0.02, -0.105),
                            (w * 0.3, -0.130), (-w * 0.3, -0.112), (-w - 0.002, -0.135), (-w - 0.012, -0.172)),
                    scene.paint(cloth, Tone.MID))  # fmt: skip
        canvas.fill(top, scene.paint(cloth, Tone.LIGHT))


def round_table(canvas: Canvas, scene: Scene, local: Colour, wide: float = 0.20, *, high: float = 0.18) -> None:
    """Stand a small round table on one foot."""
    dark = scene.paint(local, Tone.DARK)
    shadow(canvas, scene, wide * 0.7)
    canvas.fill(polygon((-0.05, 0), (0.05, 0), (0.01, -0.02), (0.008, -high), (-0.008, -high), (-0.01, -0.02)), dark)
    canvas.fill(ellipse(0, -high + 0.006, wide / 2, wide * 0.13), scene.paint(local, Tone.DARK, lit=False))
    canvas.fill(ellipse(0, -high, wide / 2, wide * 0.12), scene.paint(local, Tone.LIGHT))


def sofa(canvas: Canvas, scene: Scene, local: Colour, wide: float = 0.50, *, tone: Tone = Tone.MID) -> None:
    """Stand a sofa, seen from the front: one arm lit, one in shade, a cushion in the light tone."""
    w = wide / 2
    body, dark = scene.paint(local, tone), scene.paint(local, tone, lit=False)
    shadow(canvas, scene, wide)
    for x in (-w + 0.03, w - 0.03):
        canvas.fill(polygon((x - 0.01, -0.03), (x + 0.01, -0.03), (x + 0.004, 0), (x - 0.004, 0)),
            scene.paint(local, Tone.DEEP))  # fmt: skip
    canvas.fill(blob((-w + 0.03, -0.06, 0), (-w + 0.025, -0.215, 0.3), (-w * 0.3, -0.232), (w * 0.4, -0.222),
                     (w - 0.03, -0.210, 0.3), (w - 0.03, -0.06, 0)), dark)  # fmt: skip
    canvas.fill(rounded(-w + 0.02, -0.13, w - 0.02, -0.03, 0.02), body)
    canvas.fill(rounded(-w + 0.04, -0.142, 0.004, -0.10, 0.016), scene.paint(local, Tone.LIGHT))
    canvas.fill(rounded(0.008, -0.140, w - 0.04, -0.098, 0.016), scene.paint(local, Tone.LIGHT))
    for side in (-1, 1):
        x0, x1 = sorted((side * (w - 0.055), side * w))
        canvas.fill(rounded(x0, -0.172, x1, -0.025, 0.022), body if side == scene.key.side else dark)


def armchair(canvas: Canvas, scene: Scene, local: Colour, *, tone: Tone = Tone.MID) -> None:
    """Stand a wing chair, turned a little to the right."""
    body, dark = scene.paint(local, tone), scene.paint(local, tone, lit=False)
    shadow(canvas, scene, 0.24)
    canvas.fill(polygon((-0.09, -0.03), (-0.07, -0.03), (-0.088, 0), (-0.096, 0)), scene.paint(local, Tone.DEEP))
    canvas.fill(polygon((0.08, -0.03), (0.10, -0.03), (0.104, 0), (0.096, 0)), scene.paint(local, Tone.DEEP))
    canvas.fill(blob((-0.105, -0.03, 0), (-0.128, -0.20), (-0.105, -0.285), (-0.03, -0.30), (0.05, -0.28),
                     (0.075, -0.17), (0.08, -0.03, 0)), dark)  # fmt: skip
    canvas.fill(blob((-0.06, -0.12, 0), (-0.078, -0.22), (-0.05, -0.272), (0.02, -0.268), (0.046, -0.20),
        (0.05, -0.12, 0)), body)  # fmt: skip
    canvas.fill(rounded(-0.07, -0.128, 0.092, -0.085, 0.02), scene.paint(local, Tone.LIGHT))
    canvas.fill(rounded(-0.125, -0.165, -0.062, -0.025, 0.026), body)
    canvas.fill(rounded(0.066, -0.158, 0.124, -0.025, 0.026), dark)
    canvas.fill(rect(-0.064, -0.09, 0.07, -0.025), body)


def bed(canvas: Canvas, scene: Scene, wood: Colour, blanket: Colour, *, wide: float = 0.62) -> None:
    """Stand a bed from the side: headboard at the left, pillow, a blanket folded back."""
    body, dark = scene.paint(wood, Tone.DARK), scene.paint(wood, Tone.DARK, lit=False)
    shadow(canvas, scene, wide)
    w = wide / 2
    canvas.fill(blob((-w, 0, 0), (-w - 0.012, -0.245, 0.2), (-w + 0.02, -0.268), (-w + 0.045, -0.24, 0.2),
        (-w + 0.04, 0, 0)), dark)  # fmt: skip
    canvas.fill(rect(-w + 0.02, -0.075, w - 0.01, -0.025), body)
    for x in (-w + 0.03, w - 0.03):
        canvas.fill(rect(x - 0.012, -0.03, x + 0.012, 0), dark)
    canvas.fill(rounded(-w + 0.035, -0.13, w - 0.02, -0.06, 0.02), scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(blob((-w + 0.045, -0.12), (-w + 0.05, -0.168), (-w + 0.12, -0.176), (-w + 0.185, -0.15),
        (-w + 0.18, -0.12)), scene.paint(WHITE, Tone.LIGHT, lit=False))  # fmt: skip
    canvas.fill(blob((-w + 0.20, -0.142, 0), (0, -0.15), (w - 0.06, -0.145), (w - 0.012, -0.12), (w - 0.008, -0.035, 0),
                     (w * 0.2, -0.05), (-w + 0.24, -0.04, 0)), scene.paint(blanket, Tone.MID))  # fmt: skip
    canvas.fill(blob((-w + 0.20, -0.144, 0), (-w + 0.27, -0.146, 0), (-w + 0.31, -0.046, 0), (-w + 0.24, -0.04, 0)),
                scene.paint(blanket, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((w - 0.028, 0, 0), (w - 0.032, -0.158, 0.2), (w - 0.012, -0.170), (w + 0.010, -0.155, 0.2),
        (w + 0.006, 0, 0)), dark)  # fmt: skip


def bench(canvas: Canvas, scene: Scene, local: Colour, wide: float = 0.4, *, back: bool = False) -> None:
    """Stand a long bench, as in churches and stations."""
    body, dark = scene.paint(local, Tone.DARK), scene.paint(local, Tone.DARK, lit=False)
    w = wide / 2
    shadow(canvas, scene, wide)
    if back:
        canvas.fill(polygon((-w, -0.215), (w, -0.215), (w - 0.004, -0.12), (-w + 0.004, -0.12)), dark)
        canvas.fill(rect(-w - 0.004, -0.222, w + 0.004, -0.208), scene.paint(local, Tone.MID))
    canvas.fill(rect(-w, -0.118, w, -0.10), scene.paint(local, Tone.MID))
    for x in (-w + 0.02, w - 0.035):
        canvas.fill(polygon((x - 0.008, -0.10), (x + 0.022, -0.10), (x + 0.014, 0), (x, 0)), body)
