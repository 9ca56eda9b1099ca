"""Things that hold food and drink, and what is in them."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import LEAF, STEEL
from filmstudio.engines.animatic.props.thing import Thing

CHINA: Colour = colour("#e9e2d0")
TEA: Colour = colour("#7a4526")
GLASS: Colour = colour("#4f7f6a")
CRUST: Colour = colour("#c98a45")


def cup(canvas: Canvas, key: Key) -> None:
    """Draw a steaming mug with one band in the accent."""
    for x, lean in ((-0.12, 0.05), (0.05, -0.05)):
        canvas.line([(x, -0.24), (x + lean, -0.32), (x - lean, -0.40), (x + lean * 0.6, -0.5)],
                    (0.0, 0.03, 0.025, 0.0), key.paint(CHINA, Tone.LIGHT), 0.55)  # fmt: skip
    canvas.fill(hoop(0.28, 0.14, 0.17, 0.18, 0.06), key.paint(CHINA, Tone.MID))
    body = blob((-0.30, -0.14, 0), (-0.28, 0.30), (-0.18, 0.46), (0.14, 0.46), (0.24, 0.30), (0.27, -0.14, 0))
    canvas.fill(body, key.paint(CHINA, Tone.LIGHT))
    with canvas.inside(body) as inside:
        inside.fill(polygon((-0.4, 0.06), (0.4, 0.03), (0.4, 0.13), (-0.4, 0.16)), key.accent)
        inside.fill(blob((0.10, -0.2, 0), (0.10, 0.2), (-0.02, 0.5, 0), (0.4, 0.5, 0), (0.4, -0.2, 0)),
                    key.paint(CHINA, Tone.MID), 0.7)  # fmt: skip
    canvas.fill(ellipse(-0.015, -0.14, 0.285, 0.07), key.paint(CHINA, Tone.MID))
    canvas.fill(ellipse(-0.015, -0.125, 0.24, 0.05), key.paint(TEA, Tone.DARK))


def bottle(canvas: Canvas, key: Key) -> None:
    """Draw a bottle with a label."""
    body = blob((-0.06, -0.5, 0), (-0.06, -0.26, 0.3), (-0.17, -0.10), (-0.17, 0.5, 0), (0.17, 0.5, 0), (0.17, -0.10),
                (0.06, -0.26, 0.3), (0.06, -0.5, 0))  # fmt: skip
    canvas.fill(body, key.paint(GLASS, Tone.MID))
    with canvas.inside(body) as inside:
        inside.fill(rect(-0.3, 0.02, 0.3, 0.6), key.paint(GLASS, Tone.DARK))
        inside.fill(rect(0.07, -0.6, 0.3, 0.6), key.paint(GLASS, Tone.DARK))
        inside.line([(-0.11, -0.06), (-0.11, 0.44)], 0.03, key.paint(GLASS, Tone.LIGHT))
        inside.fill(polygon((-0.3, 0.10), (0.3, 0.08), (0.3, 0.34), (-0.3, 0.36)), key.paint(CHINA, Tone.LIGHT))
        inside.fill(circle(0.0, 0.22, 0.07), key.accent)
    canvas.fill(rounded(-0.07, -0.5, 0.07, -0.42, 0.02), key.paint(TEA, Tone.DARK))


def glass(canvas: Canvas, key: Key) -> None:
    """Draw a tumbler half full."""
    canvas.fill(polygon((-0.26, -0.42), (0.26, -0.42), (0.19, 0.48), (-0.19, 0.48)), key.paint(STEEL, Tone.LIGHT), 0.55)
    canvas.fill(polygon((-0.225, 0.0), (0.225, 0.0), (0.185, 0.44), (-0.185, 0.44)), key.glow(colour("#d98a35")), 0.9)
    canvas.fill(polygon((0.07, 0.0), (0.225, 0.0), (0.185, 0.44), (0.05, 0.44)), key.paint(TEA, Tone.MID), 0.8)
    for x, y, turn in ((-0.07, 0.06, 18), (0.06, 0.14, -12)):
        cube = canvas.at(x, y, 1.0, turn)
        cube.fill(rounded(-0.075, -0.075, 0.075, 0.075, 0.02), key.paint(CHINA, Tone.LIGHT), 0.75)
    canvas.line([(-0.20, -0.36), (-0.16, 0.42)], (0.022, 0.012), key.glow(CHINA), 0.8)
    canvas.fill(hoop(0.0, -0.42, 0.26, 0.045, 0.014), key.paint(STEEL, Tone.LIGHT))


def bowl(canvas: Canvas, key: Key) -> None:
    """Draw a bowl of soup and its spoon."""
    canvas.line([(0.16, -0.02), (0.42, -0.44)], (0.03, 0.045), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(
        blob((-0.46, 0.0, 0), (-0.36, 0.30), (-0.14, 0.44, 0.3), (0.14, 0.44, 0.3), (0.36, 0.30), (0.46, 0.0, 0)),
        key.paint(CHINA, Tone.LIGHT),
    )
    canvas.fill(blob((0.10, 0.06, 0), (0.16, 0.28), (0.0, 0.44, 0), (0.14, 0.44, 0.3), (0.36, 0.30), (0.46, 0.0, 0)),
                key.paint(CHINA, Tone.MID))  # fmt: skip
    canvas.fill(ellipse(0.0, 0.0, 0.46, 0.11), key.paint(CHINA, Tone.MID))
    canvas.fill(ellipse(0.0, 0.012, 0.40, 0.085), key.paint(CRUST, Tone.MID))
    canvas.fill(ellipse(-0.12, 0.0, 0.07, 0.022), key.paint(LEAF, Tone.LIGHT))


def bread(canvas: Canvas, key: Key) -> None:
    """Draw a loaf with three cuts."""
    loaf = blob(
        (-0.48, 0.22),
        (-0.44, -0.06),
        (-0.2, -0.22),
        (0.2, -0.22),
        (0.45, -0.04),
        (0.48, 0.22),
        (0.3, 0.32, 0.3),
        (-0.3, 0.32, 0.3),
    )
    canvas.fill(loaf, key.paint(CRUST, Tone.MID))
    canvas.brush(loaf, key.paint(CRUST, Tone.DARK), coverage=0.8, degrees=6, fade=((0.1, 0.36), (0.0, -0.02)))
    for x in (-0.24, 0.0, 0.24):
        canvas.fill(blob((x - 0.08, 0.06, 0), (x - 0.01, -0.08), (x + 0.08, -0.15, 0), (x + 0.03, 0.0)),
                    key.paint(CHINA, Tone.LIGHT))  # fmt: skip


def apple(canvas: Canvas, key: Key) -> None:
    """Draw an apple in the accent."""
    canvas.fill(blob((0.0, -0.24, 0.4), (-0.22, -0.32), (-0.42, -0.10), (-0.32, 0.28), (-0.10, 0.44), (0.0, 0.40),
                     (0.10, 0.44), (0.32, 0.28), (0.42, -0.10), (0.22, -0.32)), key.accent)  # fmt: skip
    canvas.fill(
        blob((0.16, -0.30), (0.42, -0.10), (0.32, 0.28), (0.10, 0.44), (0.02, 0.40), (0.22, 0.16), (0.28, -0.1)),
        key.paint(TEA, Tone.DARK),
        0.45,
    )
    canvas.line([(0.0, -0.24), (0.03, -0.44)], (0.03, 0.04), key.paint(TEA, Tone.DARK))
    canvas.fill(blob((0.04, -0.34, 0), (0.14, -0.48), (0.32, -0.46, 0), (0.22, -0.34)), key.paint(LEAF, Tone.MID))
    canvas.fill(ellipse(-0.22, -0.08, 0.05, 0.10, 20), key.glow(CHINA), 0.6)


def pill(canvas: Canvas, key: Key) -> None:
    """Draw a bottle of pills, three spilled."""
    canvas.fill(rounded(-0.22, -0.28, 0.20, 0.36, 0.05), key.glow(colour("#d98a35")), 0.95)
    canvas.fill(rounded(0.04, -0.28, 0.20, 0.36, 0.05), key.paint(TEA, Tone.MID), 0.7)
    canvas.fill(rect(-0.22, -0.10, 0.20, 0.18), key.paint(CHINA, Tone.LIGHT))
    canvas.fill(rect(-0.16, -0.04, 0.10, 0.0), key.accent)
    canvas.fill(rounded(-0.25, -0.46, 0.23, -0.26, 0.03), key.paint(CHINA, Tone.LIGHT))
    for x, y, turn in ((0.30, 0.34, 20), (0.40, 0.42, -30), (-0.34, 0.42, 10)):
        one = canvas.at(x, y, 1.0, turn)
        one.fill(rounded(-0.075, -0.035, 0.075, 0.035, 0.035), key.paint(CHINA, Tone.LIGHT))
        one.fill(rounded(0.0, -0.035, 0.075, 0.035, 0.035), key.accent)


THINGS = (
    Thing(cup, "cup mug teacup coffee tea cocoa teapot kettle", 0.075, (0.25, 0.15)),
    Thing(bottle, "bottle flask wine whisky whiskey rum beer vodka champagne vial potion tube", 0.18, (0.0, 0.05)),
    Thing(glass, "glass tumbler goblet drink water cocktail martini chalice", 0.075, (0.0, 0.1)),
    Thing(bowl, "bowl soup plate dish", 0.09, (-0.3, 0.25)),
    Thing(bread, "bread loaf sandwich cake pie", 0.10, (0.0, 0.2)),
    Thing(apple, "apple fruit orange peach lemon tomato", 0.06, (0.0, 0.3)),
    Thing(pill, "pill pills medicine drug tablets", 0.07, (0.0, 0.2)),
)
