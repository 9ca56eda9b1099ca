"""What is longer than an arm: firearms, poles, blades and tools on a handle."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import ASH, BRASS, IRON, LEATHER, STEEL, WOOD
from filmstudio.engines.animatic.props.thing import Thing


def _pole(canvas: Canvas, key: Key, top: float, low: float, wide: float, local: Colour = WOOD) -> None:
    """Draw an upright handle, its right side in shade."""
    half = wide / 2
    canvas.fill(rounded(-half, top, half, low, half * 0.8), key.paint(local, Tone.MID))
    canvas.fill(rect(half * 0.2, top + half, half, low - half), key.paint(local, Tone.DARK))


def rifle(canvas: Canvas, key: Key) -> None:
    """Draw a long gun in profile, muzzle to the left: barrel, fore-end, lever, butt."""
    steel, dark = key.paint(IRON, Tone.MID), key.paint(IRON, Tone.DARK)
    wood, shade = key.paint(WOOD, Tone.MID), key.paint(WOOD, Tone.DARK)
    canvas.fill(rect(-0.5, -0.075, 0.10, -0.040), steel)
    canvas.fill(rect(-0.5, -0.032, -0.02, -0.008), dark)
    canvas.fill(polygon((-0.485, -0.075), (-0.475, -0.105), (-0.462, -0.075)), dark)
    canvas.fill(polygon((-0.28, -0.045), (0.06, -0.045), (0.06, 0.025), (-0.27, 0.012)), wood)
    canvas.fill(rounded(0.02, -0.085, 0.20, 0.03, 0.02), dark)
    canvas.fill(rect(0.04, -0.072, 0.17, -0.05), steel)
    canvas.line([(0.06, 0.03), (0.09, 0.085), (0.17, 0.075), (0.19, 0.02)], 0.016, dark)
    canvas.fill(blob((0.17, -0.075, 0), (0.26, -0.045), (0.5, -0.02, 0), (0.49, 0.135, 0), (0.30, 0.055),
                     (0.19, 0.04, 0)), wood)  # fmt: skip
    canvas.fill(blob((0.22, 0.03, 0), (0.32, 0.045), (0.495, 0.075, 0), (0.49, 0.135, 0), (0.30, 0.055)), shade)
    canvas.fill(polygon((0.485, -0.022), (0.5, -0.02), (0.495, 0.137), (0.478, 0.13)), key.paint(BRASS, Tone.MID))


def spear(canvas: Canvas, key: Key) -> None:
    """Draw a shaft with a barbed point, up."""
    _pole(canvas, key, -0.30, 0.5, 0.030)
    canvas.fill(polygon((0, -0.5), (0.036, -0.36), (0.052, -0.30), (0.02, -0.33), (0.014, -0.26), (-0.014, -0.26),
                        (-0.02, -0.33), (-0.052, -0.30), (-0.036, -0.36)), key.paint(STEEL, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((0, -0.5), (0.036, -0.36), (0.052, -0.30), (0.02, -0.33), (0.014, -0.26), (0, -0.26)),
                key.paint(STEEL, Tone.MID))  # fmt: skip
    canvas.fill(rect(-0.02, -0.26, 0.02, -0.235), key.accent)


def stick(canvas: Canvas, key: Key) -> None:
    """Draw a walking stick with a bent handle."""
    canvas.line([(0.0, 0.5), (-0.005, 0.1), (0.0, -0.32), (-0.04, -0.45), (-0.13, -0.47), (-0.18, -0.38)],
                (0.034, 0.042, 0.05, 0.056, 0.056, 0.05), key.paint(WOOD, Tone.DARK))  # fmt: skip
    canvas.line([(-0.012, 0.42), (-0.014, -0.30)], 0.014, key.paint(ASH, Tone.MID))
    canvas.fill(rect(-0.024, 0.43, 0.024, 0.5), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(-0.03, -0.30, 0.03, -0.265), key.accent)


def bat(canvas: Canvas, key: Key) -> None:
    """Draw a bat, the heavy end up."""
    canvas.fill(blob((-0.075, -0.44), (0, -0.5), (0.075, -0.44), (0.07, -0.10), (0.024, 0.26), (0.024, 0.46, 0),
                     (-0.024, 0.46, 0), (-0.024, 0.26), (-0.07, -0.10)), key.paint(ASH, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.02, -0.485), (0.075, -0.44), (0.07, -0.10), (0.024, 0.26), (0.024, 0.46, 0), (0.006, 0.46, 0),
                     (0.014, 0.2), (0.036, -0.12)), key.paint(ASH, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.045, 0.455, 0.045, 0.5, 0.02), key.paint(WOOD, Tone.DARK))
    canvas.fill(rect(-0.025, 0.26, 0.025, 0.44), key.accent)


def shovel(canvas: Canvas, key: Key) -> None:
    """Draw a shovel, blade down."""
    _pole(canvas, key, -0.42, 0.14, 0.040)
    canvas.fill(rounded(-0.10, -0.5, 0.10, -0.45, 0.02), key.paint(WOOD, Tone.DARK))
    for side in (-1, 1):
        canvas.line([(side * 0.085, -0.47), (side * 0.06, -0.40), (0, -0.36)], 0.026, key.paint(WOOD, Tone.DARK))
    canvas.fill(blob((-0.13, 0.13, 0), (0.13, 0.13, 0), (0.135, 0.30), (0.0, 0.5, 0.3), (-0.135, 0.30)),
                key.paint(IRON, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.02, 0.13, 0), (0.13, 0.13, 0), (0.135, 0.30), (0.0, 0.5, 0.3), (0.04, 0.3)),
                key.paint(IRON, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.03, 0.06), (0.03, 0.06), (0.016, 0.26), (-0.016, 0.26)), key.paint(STEEL, Tone.MID))


def broom(canvas: Canvas, key: Key) -> None:
    """Draw a broom, bristles down."""
    _pole(canvas, key, -0.5, 0.24, 0.034, ASH)
    canvas.fill(blob((-0.05, 0.18, 0), (0.05, 0.18, 0), (0.15, 0.36), (0.19, 0.5, 0), (-0.19, 0.5, 0), (-0.15, 0.36)),
                key.paint(ASH, Tone.MID))  # fmt: skip
    for x in (-0.12, -0.06, 0.0, 0.07, 0.13):
        canvas.line([(x * 0.4, 0.26), (x, 0.49)], 0.012, key.paint(WOOD, Tone.DARK))
    canvas.fill(polygon((-0.07, 0.23), (0.07, 0.23), (0.082, 0.27), (-0.082, 0.27)), key.accent)


def oar(canvas: Canvas, key: Key) -> None:
    """Draw an oar, blade up."""
    _pole(canvas, key, -0.20, 0.5, 0.036, ASH)
    canvas.fill(blob((-0.018, -0.14, 0), (-0.085, -0.26), (-0.08, -0.46), (0.0, -0.5), (0.08, -0.46), (0.085, -0.26),
                     (0.018, -0.14, 0)), key.paint(ASH, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.0, -0.14, 0), (0.01, -0.3), (0.0, -0.5), (0.08, -0.46), (0.085, -0.26), (0.018, -0.14, 0)),
                key.paint(WOOD, Tone.MID))  # fmt: skip
    canvas.fill(polygon((-0.086, -0.40), (0.086, -0.40), (0.085, -0.34), (-0.085, -0.34)), key.accent)
    canvas.fill(rect(-0.03, 0.16, 0.03, 0.26), key.paint(LEATHER, Tone.DARK))


def pitchfork(canvas: Canvas, key: Key) -> None:
    """Draw a fork with three tines, up."""
    _pole(canvas, key, -0.24, 0.5, 0.034)
    iron = key.paint(IRON, Tone.DARK)
    canvas.line([(-0.125, -0.5), (-0.12, -0.32), (-0.05, -0.23), (0.05, -0.23), (0.12, -0.32), (0.125, -0.5)],
                (0.012, 0.026, 0.032, 0.032, 0.026, 0.012), iron)  # fmt: skip
    canvas.line([(0.0, -0.5), (0.0, -0.22)], (0.012, 0.03), iron)
    canvas.fill(rounded(-0.03, -0.25, 0.03, -0.17, 0.01), key.paint(STEEL, Tone.MID))


def axe(canvas: Canvas, key: Key) -> None:
    """Draw an axe, its edge to the left."""
    canvas.fill(blob((0.0, -0.46, 0.3), (0.055, -0.46, 0.3), (0.05, 0.0), (0.075, 0.36), (0.10, 0.48), (0.03, 0.5),
                     (0.0, 0.3), (0.005, -0.1)), key.paint(ASH, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.035, -0.4, 0), (0.055, -0.4, 0), (0.05, 0.0), (0.075, 0.36), (0.10, 0.48), (0.05, 0.3)),
                key.paint(WOOD, Tone.DARK))  # fmt: skip
    canvas.fill(blob((0.09, -0.42, 0), (-0.04, -0.42, 0), (-0.22, -0.5, 0), (-0.27, -0.32), (-0.22, -0.14, 0),
                     (-0.04, -0.25, 0), (0.09, -0.26, 0)), key.paint(IRON, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.22, -0.5, 0), (-0.27, -0.32), (-0.22, -0.14, 0), (-0.19, -0.18), (-0.225, -0.32),
                     (-0.19, -0.46)), key.paint(STEEL, Tone.LIGHT))  # fmt: skip


def saw(canvas: Canvas, key: Key) -> None:
    """Draw a hand saw, teeth down, its handle to the right."""
    teeth = [(-0.5 + 0.052 * k, 0.10 + (0.035 if k % 2 else 0.0)) for k in range(14)]
    canvas.fill(polygon((-0.5, 0.0), (0.20, -0.13), (0.20, 0.12), *reversed(teeth)), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(polygon((-0.5, 0.0), (0.20, -0.13), (0.20, -0.10), (-0.5, 0.025)), key.paint(STEEL, Tone.DARK))
    grip = blob((0.16, -0.16, 0), (0.34, -0.19), (0.5, -0.10), (0.47, 0.03), (0.5, 0.17), (0.34, 0.20), (0.17, 0.14, 0))
    canvas.fill(grip, key.paint(WOOD, Tone.MID))
    canvas.fill(
        blob((0.27, -0.08), (0.38, -0.10), (0.40, 0.02), (0.38, 0.11), (0.28, 0.07)), key.paint(IRON, Tone.DEEP)
    )
    canvas.fill(circle(0.21, -0.06, 0.02), key.paint(BRASS, Tone.LIGHT))


def bow(canvas: Canvas, key: Key) -> None:
    """Draw a strung bow with its arrow, which points to the left."""
    canvas.line([(0.12, -0.5), (0.03, -0.38), (-0.12, -0.18), (-0.14, 0.0), (-0.12, 0.18), (0.03, 0.38), (0.12, 0.5)],
                (0.02, 0.04, 0.055, 0.06, 0.055, 0.04, 0.02), key.paint(WOOD, Tone.MID))  # fmt: skip
    canvas.fill(polygon((0.108, -0.49), (0.12, -0.49), (0.246, 0.0), (0.12, 0.49), (0.108, 0.49), (0.232, 0.0)),
                key.paint(ASH, Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(-0.42, -0.012, 0.24, 0.012), key.paint(ASH, Tone.DARK))
    canvas.fill(polygon((-0.5, 0.0), (-0.40, -0.045), (-0.42, 0.0), (-0.40, 0.045)), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(polygon((0.13, 0), (0.17, -0.045), (0.28, -0.045), (0.24, 0), (0.28, 0.045), (0.17, 0.045)), key.accent)
    canvas.fill(rounded(-0.175, -0.07, -0.10, 0.07, 0.02), key.paint(LEATHER, Tone.DARK))


def whip(canvas: Canvas, key: Key) -> None:
    """Draw a whip: a handle and a lash that coils."""
    canvas.line([(0.06, 0.16), (0.02, -0.10), (-0.16, -0.36), (-0.34, -0.30), (-0.36, -0.06), (-0.20, 0.08),
                 (0.0, -0.02), (0.10, -0.26), (0.28, -0.40), (0.44, -0.34)],
                (0.05, 0.045, 0.042, 0.038, 0.034, 0.03, 0.026, 0.022, 0.018, 0.008),
                key.paint(LEATHER, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((0.03, 0.10), (0.10, 0.09), (0.15, 0.46), (0.07, 0.48)), key.paint(WOOD, Tone.MID))
    canvas.fill(polygon((0.07, 0.10), (0.10, 0.09), (0.15, 0.46), (0.115, 0.47)), key.paint(WOOD, Tone.DARK))
    canvas.fill(rounded(0.05, 0.44, 0.17, 0.5, 0.02), key.accent)


THINGS = (
    Thing(rifle, "rifle shotgun musket carbine winchester machine_gun", 0.56, (0.14, 0.05)),
    Thing(spear, "spear lance harpoon pike javelin halberd", 0.86, (0.0, 0.10), -20),
    Thing(stick, "stick cane staff rod wand crutch baton branch pole", 0.50, (-0.04, -0.42)),
    Thing(bat, "bat club truncheon nightstick cudgel", 0.44, (0.0, 0.36), -26),
    Thing(shovel, "shovel spade trowel", 0.62, (0.0, -0.16), 8),
    Thing(broom, "broom mop", 0.72, (0.0, -0.14), 8),
    Thing(oar, "oar paddle", 0.76, (0.0, 0.16), -20),
    Thing(pitchfork, "pitchfork rake trident", 0.72, (0.0, 0.10), -20),
    Thing(axe, "axe hatchet tomahawk", 0.36, (0.045, 0.34), -22),
    Thing(saw, "saw hacksaw handsaw", 0.28, (0.38, 0.0)),
    Thing(bow, "bow longbow arrow", 0.62, (-0.14, 0.0)),
    Thing(whip, "whip lash", 0.26, (0.10, 0.30)),
)
