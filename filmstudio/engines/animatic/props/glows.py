"""Things that give light or burn."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import BRASS, INK, IRON, WOOD
from filmstudio.engines.animatic.props.thing import Thing

SHADE: Colour = colour("#e9d7a8")
WAX: Colour = colour("#f1e6d0")
GREEN: Colour = colour("#3f6b52")


def _flame(x: float, y: float, tall: float) -> tuple[Shape, Shape]:
    """Return a flame and its heart, standing at (x, y)."""
    wide = tall * 0.30
    outer = blob((x, y), (x - wide, y - tall * 0.28), (x - wide * 0.5, y - tall * 0.62), (x + wide * 0.2, y - tall, 0),
                 (x + wide * 0.55, y - tall * 0.58), (x + wide, y - tall * 0.26))  # fmt: skip
    heart = blob((x, y - tall * 0.03), (x - wide * 0.5, y - tall * 0.24), (x + wide * 0.05, y - tall * 0.62, 0),
                 (x + wide * 0.5, y - tall * 0.24))  # fmt: skip
    return outer, heart


def burn(canvas: Canvas, key: Key, x: float, y: float, tall: float) -> None:
    """Draw a flame that stands at (x, y), with the light round it."""
    outer, heart = _flame(x, y, tall)
    canvas.glow(x, y - tall * 0.45, tall * 1.3, tall * 1.3, key.lamp, 0.55)
    canvas.fill(outer, key.glow(colour("#ff9d3a")))
    canvas.fill(heart, key.glow(colour("#fff0b0")))


def lamp(canvas: Canvas, key: Key) -> None:
    """Draw a table lamp, lit where lamps are lit."""
    canvas.fill(ellipse(0.0, 0.46, 0.22, 0.045), key.paint(BRASS, Tone.DARK))
    canvas.fill(blob((-0.03, 0.46, 0), (-0.03, 0.30), (-0.10, 0.18), (-0.03, 0.02), (0.03, 0.02), (0.10, 0.18),
                     (0.03, 0.30), (0.03, 0.46, 0)), key.paint(GREEN, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.01, 0.46, 0), (0.01, 0.30), (0.05, 0.18), (0.01, 0.02), (0.03, 0.02), (0.10, 0.18),
                     (0.03, 0.30), (0.03, 0.46, 0)), key.paint(GREEN, Tone.DARK))  # fmt: skip
    if key.lamps:
        canvas.fill(polygon((-0.33, 0.02), (0.33, 0.02), (0.5, 0.48), (-0.5, 0.48)), key.lamp, 0.16)
        canvas.glow(0.0, -0.15, 0.62, 0.5, key.lamp, 0.45)
    shade = polygon((-0.17, -0.48), (0.17, -0.48), (0.34, 0.03), (-0.34, 0.03))
    canvas.fill(shade, key.glow(SHADE) if key.lamps else key.paint(SHADE, Tone.LIGHT))
    canvas.fill(polygon((0.06, -0.48), (0.17, -0.48), (0.34, 0.03), (0.12, 0.03)), key.paint(SHADE, Tone.MID), 0.8)
    canvas.fill(polygon((-0.32, -0.02), (0.32, -0.02), (0.34, 0.03), (-0.34, 0.03)), key.accent)


def firebrand(canvas: Canvas, key: Key) -> None:
    """Draw a burning torch, upright."""
    burn(canvas, key, 0.0, -0.10, 0.40)
    canvas.fill(polygon((-0.035, -0.04), (0.035, -0.04), (0.025, 0.5), (-0.025, 0.5)), key.paint(WOOD, Tone.MID))
    canvas.fill(polygon((0.006, -0.04), (0.035, -0.04), (0.025, 0.5), (0.004, 0.5)), key.paint(WOOD, Tone.DARK))
    canvas.fill(polygon((-0.085, -0.16), (0.085, -0.16), (0.045, 0.06), (-0.045, 0.06)), key.paint(IRON, Tone.DARK))
    for y in (-0.12, -0.03):
        canvas.fill(rect(-0.075, y, 0.075, y + 0.03), key.paint(BRASS, Tone.MID))


def flashlight(canvas: Canvas, key: Key) -> None:
    """Draw an electric torch, its beam to the left."""
    canvas.fill(polygon((-0.12, -0.09), (-0.12, 0.09), (-0.5, 0.32), (-0.5, -0.32)), key.lamp, 0.40)
    canvas.fill(polygon((-0.12, -0.04), (-0.12, 0.04), (-0.5, 0.14), (-0.5, -0.14)), key.lamp, 0.45)
    canvas.fill(polygon((-0.14, -0.15), (0.02, -0.09), (0.02, 0.09), (-0.14, 0.15)), key.paint(IRON, Tone.MID))
    canvas.fill(ellipse(-0.14, 0.0, 0.035, 0.15), key.glow(SHADE))
    canvas.fill(rounded(0.01, -0.085, 0.5, 0.085, 0.03), key.paint(IRON, Tone.DARK))
    canvas.fill(rect(0.02, -0.085, 0.48, -0.045), key.paint(IRON, Tone.MID))
    canvas.fill(rounded(0.14, -0.10, 0.24, -0.06, 0.02), key.accent)


def lantern(canvas: Canvas, key: Key) -> None:
    """Draw a storm lantern."""
    canvas.fill(hoop(0.0, -0.33, 0.20, 0.17, 0.028), key.paint(IRON, Tone.DARK))
    canvas.fill(polygon((-0.12, -0.22), (0.12, -0.22), (0.20, -0.12), (-0.20, -0.12)), key.paint(IRON, Tone.DARK))
    glass = blob((-0.17, -0.12, 0), (-0.24, 0.06), (-0.17, 0.24, 0), (0.17, 0.24, 0), (0.24, 0.06), (0.17, -0.12, 0))
    canvas.glow(0.0, 0.06, 0.6, 0.55, key.lamp, 0.5)
    canvas.fill(glass, key.lamp, 0.75)
    burn(canvas, key, 0.0, 0.22, 0.27)
    for side in (-1, 1):
        canvas.line([(side * 0.17, -0.12), (side * 0.26, 0.06), (side * 0.17, 0.25)], 0.022, key.paint(IRON, Tone.DARK))
    canvas.fill(polygon((-0.20, 0.24), (0.20, 0.24), (0.24, 0.48), (-0.24, 0.48)), key.paint(IRON, Tone.MID))
    canvas.fill(polygon((0.07, 0.24), (0.20, 0.24), (0.24, 0.48), (0.08, 0.48)), key.paint(IRON, Tone.DARK))
    canvas.fill(rect(-0.215, 0.33, 0.215, 0.36), key.accent)


def candle(canvas: Canvas, key: Key) -> None:
    """Draw a candle in its holder."""
    burn(canvas, key, 0.0, -0.20, 0.28)
    canvas.line([(0.0, -0.17), (0.005, -0.23)], 0.014, key.paint(INK, Tone.DEEP))
    canvas.fill(
        blob((-0.085, 0.34, 0), (-0.085, -0.14), (-0.04, -0.18), (0.05, -0.16), (0.085, -0.12), (0.085, 0.34, 0)),
        key.paint(WAX, Tone.LIGHT),
    )
    canvas.fill(blob((0.02, 0.34, 0), (0.03, 0.0), (0.02, -0.16), (0.085, -0.12), (0.085, 0.34, 0)),
                key.paint(WAX, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.085, -0.14), (-0.10, 0.02), (-0.075, 0.10), (-0.05, 0.0), (-0.045, -0.15)),
                key.paint(WAX, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((-0.12, 0.30), (0.12, 0.30), (0.15, 0.40), (-0.15, 0.40)), key.paint(BRASS, Tone.MID))
    canvas.fill(ellipse(0.0, 0.43, 0.30, 0.055), key.paint(BRASS, Tone.DARK))
    canvas.fill(ellipse(-0.01, 0.415, 0.28, 0.045), key.paint(BRASS, Tone.MID))
    canvas.fill(hoop(0.33, 0.40, 0.09, 0.08, 0.03), key.paint(BRASS, Tone.DARK))


def match(canvas: Canvas, key: Key) -> None:
    """Draw a burning match over its box."""
    canvas.fill(polygon((-0.46, 0.16), (0.16, 0.10), (0.20, 0.40), (-0.42, 0.48)), key.accent)
    canvas.fill(polygon((-0.42, 0.48), (0.20, 0.40), (0.21, 0.45), (-0.41, 0.53)), key.paint(IRON, Tone.DARK))
    canvas.fill(ellipse(-0.13, 0.29, 0.16, 0.07, -6), key.paint(WAX, Tone.LIGHT))
    canvas.line([(0.44, 0.30), (0.10, -0.16)], (0.035, 0.03), key.paint(colour("#c9a36a"), Tone.LIGHT))
    burn(canvas, key, 0.09, -0.12, 0.36)
    canvas.fill(circle(0.095, -0.16, 0.03), key.paint(INK, Tone.DEEP))


def cigarette(canvas: Canvas, key: Key) -> None:
    """Draw a cigarette with one ribbon of smoke."""
    canvas.line([(-0.30, 0.0), (-0.36, -0.14), (-0.22, -0.26), (-0.34, -0.40), (-0.24, -0.5)],
                (0.012, 0.035, 0.05, 0.03, 0.0), key.paint(WAX, Tone.LIGHT), 0.6)  # fmt: skip
    stick = canvas.at(0.05, 0.12, 1.0, 14)
    stick.fill(rect(-0.36, -0.045, 0.16, 0.045), key.paint(WAX, Tone.LIGHT))
    stick.fill(rect(-0.36, 0.01, 0.16, 0.045), key.paint(WAX, Tone.MID))
    stick.fill(rect(0.14, -0.045, 0.40, 0.045), key.paint(colour("#c98a4a"), Tone.MID))
    stick.fill(blob((-0.36, -0.045, 0), (-0.42, -0.02), (-0.41, 0.03), (-0.36, 0.045, 0)), key.accent)


FIREBRAND = Thing(firebrand, "firebrand flaming_torch burning_torch flare", 0.30, (0.0, 0.34))
LANTERN = Thing(lantern, "lantern oil_lamp storm_lamp", 0.20, (0.0, -0.46))

THINGS = (
    Thing(lamp, "lamp nightlight", 0.22, (0.0, 0.30), before_power=LANTERN),
    Thing(flashlight, "torch flashlight headlamp", 0.13, (0.25, 0.05), before_power=FIREBRAND),
    FIREBRAND,
    LANTERN,
    Thing(candle, "candle candlestick", 0.16, (0.0, 0.42)),
    Thing(match, "match matches matchbox lighter", 0.08, (0.35, 0.2)),
    Thing(cigarette, "cigarette cigar pipe joint", 0.05, (0.3, 0.2)),
)
