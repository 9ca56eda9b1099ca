"""What people carry, wear, play with and are."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import BRASS, CLOTH, INK, LEAF, LEATHER, SKIN, WOOD
from filmstudio.engines.animatic.props.thing import Thing

ROPE: Colour = colour("#c9a36a")
BONE: Colour = colour("#efe6d2")
STONE: Colour = colour("#8f8a86")


def suitcase(canvas: Canvas, key: Key) -> None:
    """Draw a suitcase with straps and one sticker."""
    canvas.fill(hoop(0.0, -0.30, 0.14, 0.14, 0.045), key.paint(INK, Tone.DARK))
    canvas.fill(rounded(-0.48, -0.28, 0.48, 0.44, 0.06), key.paint(LEATHER, Tone.MID))
    canvas.fill(rounded(0.30, -0.28, 0.48, 0.44, 0.06), key.paint(LEATHER, Tone.DARK))
    for x in (-0.30, 0.18):
        canvas.fill(rect(x, -0.28, x + 0.09, 0.44), key.paint(LEATHER, Tone.DARK))
        canvas.fill(rounded(x - 0.015, -0.06, x + 0.105, 0.04, 0.015), key.paint(BRASS, Tone.LIGHT))
    sticker = canvas.at(-0.02, 0.22, 1.0, -12)
    sticker.fill(rect(-0.12, -0.08, 0.12, 0.08), key.paint(BONE, Tone.LIGHT))
    sticker.fill(circle(0.0, 0.0, 0.05), key.accent)


def bag(canvas: Canvas, key: Key) -> None:
    """Draw a soft bag with two handles."""
    for x in (-0.08, 0.06):
        canvas.fill(hoop(x, -0.16, 0.20, 0.30, 0.045), key.paint(LEATHER, Tone.DARK))
    canvas.fill(blob((-0.38, -0.10, 0.3), (-0.46, 0.30), (-0.34, 0.47), (0.34, 0.47), (0.46, 0.30), (0.38, -0.10, 0.3),
                     (0.0, -0.05)), key.paint(LEATHER, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.14, -0.06, 0), (0.38, -0.10, 0.3), (0.46, 0.30), (0.34, 0.47), (0.10, 0.47, 0), (0.26, 0.2)),
                key.paint(LEATHER, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.10, 0.02, 0.06, 0.14, 0.02), key.accent)


def umbrella(canvas: Canvas, key: Key) -> None:
    """Draw an open umbrella."""
    canvas.line(
        [(0.0, -0.44), (0.0, 0.38), (0.05, 0.48), (0.13, 0.44), (0.13, 0.36)], 0.028, key.paint(WOOD, Tone.DARK)
    )
    canvas.fill(blob((-0.5, 0.02, 0), (-0.38, -0.26), (0.0, -0.44), (0.38, -0.26), (0.5, 0.02, 0), (0.38, -0.05),
                     (0.26, 0.02, 0), (0.13, -0.05), (0.0, 0.02, 0), (-0.13, -0.05), (-0.26, 0.02, 0), (-0.38, -0.05)),
                key.accent)  # fmt: skip
    canvas.fill(blob((0.0, -0.44, 0), (0.38, -0.26), (0.5, 0.02, 0), (0.38, -0.05), (0.26, 0.02, 0), (0.2, -0.22)),
                key.paint(INK, Tone.DARK), 0.35)  # fmt: skip
    canvas.fill(blob((0.0, -0.44, 0), (-0.18, -0.22), (-0.26, 0.02, 0), (-0.13, -0.05), (0.0, 0.02, 0)),
                key.paint(INK, Tone.DARK), 0.18)  # fmt: skip
    canvas.line([(0.0, -0.5), (0.0, -0.43)], (0.012, 0.024), key.paint(WOOD, Tone.DARK))


def rope(canvas: Canvas, key: Key) -> None:
    """Draw a coil of rope."""
    for number, (y, wide) in enumerate(((0.28, 0.46), (0.14, 0.45), (0.0, 0.44), (-0.13, 0.42))):
        canvas.fill(ellipse(0.0, y + 0.03, wide, 0.17), key.paint(ROPE, Tone.DARK))
        canvas.fill(ellipse(0.0, y, wide, 0.16), key.paint(ROPE, Tone.LIGHT if number % 2 else Tone.MID))
        for twist in range(7):
            x = -wide * 0.82 + twist * wide * 0.27
            sag = 0.155 * math.sqrt(max(0.0, 1 - (x / wide) ** 2))
            canvas.line([(x, y + sag - 0.03), (x + 0.06, y + sag + 0.035)], 0.016, key.paint(ROPE, Tone.DARK))
    canvas.fill(ellipse(0.0, -0.15, 0.22, 0.075), key.paint(INK, Tone.DEEP))
    canvas.line([(0.36, -0.10), (0.46, -0.26), (0.30, -0.40), (0.40, -0.49)], 0.07, key.paint(ROPE, Tone.MID))


def flower(canvas: Canvas, key: Key) -> None:
    """Draw one flower on a long stem."""
    canvas.line([(0.0, -0.20), (0.04, 0.16), (-0.02, 0.5)], (0.03, 0.026, 0.03), key.paint(LEAF, Tone.DARK))
    canvas.fill(blob((0.03, 0.22, 0), (0.16, 0.08), (0.32, 0.06, 0), (0.20, 0.20)), key.paint(LEAF, Tone.MID))
    canvas.fill(blob((0.03, 0.08, 0), (-0.10, -0.02), (-0.26, 0.0, 0), (-0.12, 0.10)), key.paint(LEAF, Tone.MID))
    for turn in (-66, 66, -34, 34, 0):
        petal = canvas.at(0.0, -0.16, 1.0, turn)
        petal.fill(blob((0.0, 0.03, 0), (-0.12, -0.14), (-0.05, -0.32), (0.05, -0.32), (0.12, -0.14)), key.accent)
        petal.fill(blob((0.0, 0.03, 0), (0.02, -0.16), (0.05, -0.32), (0.12, -0.14)), key.paint(INK, Tone.DARK), 0.22)


def boat(canvas: Canvas, key: Key) -> None:
    """Draw a model boat under sail."""
    canvas.line([(0.0, -0.48), (0.0, 0.24)], 0.026, key.paint(WOOD, Tone.DARK))
    canvas.fill(
        blob((-0.03, -0.44, 0), (-0.20, -0.06), (-0.40, 0.14, 0), (-0.03, 0.14, 0)), key.paint(BONE, Tone.LIGHT)
    )
    canvas.fill(blob((0.03, -0.40, 0), (0.18, -0.06), (0.34, 0.14, 0), (0.03, 0.14, 0)), key.accent)
    canvas.fill(blob((-0.5, 0.20, 0), (-0.34, 0.42), (0.34, 0.42), (0.5, 0.18, 0)), key.paint(WOOD, Tone.MID))
    canvas.fill(blob((-0.40, 0.33), (0.0, 0.35), (0.42, 0.31), (0.34, 0.42), (-0.34, 0.42)), key.paint(WOOD, Tone.DARK))


def hand(canvas: Canvas, key: Key) -> None:
    """Draw an open hand, the sleeve below it."""
    skin, shade = key.paint(SKIN, Tone.LIGHT), key.paint(SKIN, Tone.MID)
    for x, top, lean in ((-0.17, -0.30, -0.07), (-0.06, -0.44, -0.02), (0.06, -0.41, 0.03), (0.16, -0.27, 0.08)):
        canvas.line([(x, 0.05), (x + lean * 0.5, (top + 0.05) / 2), (x + lean, top)], (0.105, 0.10, 0.075), skin)
    canvas.line([(-0.16, 0.22), (-0.28, 0.06), (-0.38, -0.06)], (0.14, 0.11, 0.085), skin)
    canvas.fill(
        blob((-0.22, 0.0), (0.0, -0.05), (0.20, 0.02), (0.18, 0.26), (0.10, 0.36, 0), (-0.12, 0.36, 0), (-0.2, 0.22)),
        skin,
    )
    canvas.fill(blob((0.20, 0.02), (0.18, 0.26), (0.10, 0.36, 0), (0.02, 0.36, 0), (0.10, 0.2), (0.12, 0.03)), shade)
    canvas.fill(polygon((-0.20, 0.34), (0.18, 0.34), (0.22, 0.5), (-0.24, 0.5)), key.paint(CLOTH, Tone.DARK))


def eye(canvas: Canvas, key: Key) -> None:
    """Draw an eye and its brow."""
    canvas.fill(blob((-0.5, 0.04, 0), (-0.2, -0.20), (0.16, -0.20), (0.5, 0.0, 0), (0.16, 0.20), (-0.2, 0.20)),
                key.paint(BONE, Tone.LIGHT))  # fmt: skip
    with canvas.inside(
        blob((-0.5, 0.04, 0), (-0.2, -0.20), (0.16, -0.20), (0.5, 0.0, 0), (0.16, 0.20), (-0.2, 0.20))
    ) as lid:
        lid.fill(circle(0.0, 0.0, 0.20), key.paint(CLOTH, Tone.MID))
        lid.fill(circle(0.0, 0.0, 0.10), key.paint(INK, Tone.DEEP))
        lid.fill(circle(-0.06, -0.07, 0.035), key.glow(BONE))
    canvas.line(
        [(-0.5, 0.04), (-0.2, -0.21), (0.16, -0.22), (0.5, 0.0)], (0.02, 0.06, 0.06, 0.015), key.paint(INK, Tone.DEEP)
    )
    canvas.line([(-0.48, -0.26), (-0.1, -0.46), (0.46, -0.34)], (0.03, 0.10, 0.02), key.paint(INK, Tone.DARK))


def shoe(canvas: Canvas, key: Key) -> None:
    """Draw a laced boot."""
    canvas.fill(
        blob(
            (-0.28, -0.42, 0),
            (0.06, -0.44, 0),
            (0.08, 0.02),
            (0.34, 0.14),
            (0.48, 0.28),
            (0.46, 0.38, 0),
            (-0.32, 0.38, 0),
            (-0.30, 0.0),
        ),
        key.paint(LEATHER, Tone.MID),
    )
    canvas.fill(
        blob((-0.28, -0.42, 0), (-0.12, -0.43, 0), (-0.12, 0.1), (-0.02, 0.38, 0), (-0.32, 0.38, 0), (-0.30, 0.0)),
        key.paint(LEATHER, Tone.DARK),
    )
    canvas.fill(polygon((-0.34, 0.38), (0.48, 0.38), (0.46, 0.46), (-0.34, 0.46)), key.paint(INK, Tone.DEEP))
    for step in range(4):
        y = -0.28 + step * 0.10
        canvas.line([(-0.04, y), (0.09 + 0.02 * step, y + 0.05)], 0.02, key.accent)


def bear(canvas: Canvas, key: Key) -> None:
    """Draw a worn teddy bear."""
    fur, dark = key.paint(ROPE, Tone.MID), key.paint(WOOD, Tone.DARK)
    for side in (-1, 1):
        canvas.fill(circle(side * 0.17, -0.40, 0.085), fur)
        canvas.line([(side * 0.18, 0.0), (side * 0.34, 0.16)], (0.15, 0.12), fur)
        canvas.line([(side * 0.11, 0.30), (side * 0.24, 0.42)], (0.17, 0.15), fur)
        canvas.fill(circle(side * 0.27, 0.43, 0.05), key.paint(BONE, Tone.MID))
    canvas.fill(ellipse(0.0, 0.16, 0.22, 0.25), fur)
    canvas.fill(ellipse(0.0, 0.19, 0.13, 0.16), key.paint(BONE, Tone.MID))
    canvas.fill(circle(0.0, -0.25, 0.21), fur)
    canvas.fill(ellipse(0.0, -0.18, 0.10, 0.08), key.paint(BONE, Tone.LIGHT))
    for x in (-0.085, 0.085):
        canvas.fill(circle(x, -0.28, 0.026), dark)
    canvas.fill(ellipse(0.0, -0.215, 0.032, 0.024), dark)
    canvas.fill(
        polygon((-0.10, -0.06), (0.0, -0.02), (0.10, -0.06), (0.10, 0.02), (0.0, -0.01), (-0.10, 0.02)), key.accent
    )


def ball(canvas: Canvas, key: Key) -> None:
    """Draw a ball with a band."""
    canvas.fill(circle(0.0, 0.0, 0.46), key.accent)
    with canvas.inside(circle(0.0, 0.0, 0.46)) as inside:
        inside.line([(-0.5, -0.10), (0.0, 0.06), (0.5, -0.12)], 0.16, key.paint(BONE, Tone.LIGHT))
        inside.fill(
            blob((0.5, -0.5, 0), (0.26, -0.1), (0.10, 0.26), (-0.3, 0.5, 0), (0.5, 0.5, 0)),
            key.paint(INK, Tone.DARK),
            0.30,
        )


def guitar(canvas: Canvas, key: Key) -> None:
    """Draw a guitar."""
    body = blob(
        (0.0, 0.02), (-0.17, 0.06), (-0.14, 0.20), (-0.24, 0.36), (0.0, 0.5), (0.24, 0.36), (0.14, 0.20), (0.17, 0.06)
    )
    canvas.fill(body, key.paint(ROPE, Tone.MID))
    with canvas.inside(body) as inside:
        inside.fill(
            blob((0.06, 0.0, 0), (0.12, 0.24), (0.0, 0.55, 0), (0.4, 0.5, 0), (0.4, 0.0, 0)), key.paint(WOOD, Tone.MID)
        )
    canvas.fill(circle(0.0, 0.20, 0.075), key.paint(INK, Tone.DEEP))
    canvas.fill(rect(-0.032, -0.40, 0.032, 0.17), key.paint(WOOD, Tone.DARK))
    canvas.fill(polygon((-0.05, -0.5), (0.05, -0.5), (0.035, -0.38), (-0.035, -0.38)), key.accent)
    canvas.fill(rect(-0.08, 0.36, 0.08, 0.39), key.paint(WOOD, Tone.DARK))
    for x in (-0.016, 0.0, 0.016):
        canvas.line([(x, -0.44), (x, 0.37)], 0.006, key.paint(BONE, Tone.LIGHT))


def box(canvas: Canvas, key: Key) -> None:
    """Draw a box tied with a ribbon."""
    canvas.fill(polygon((-0.44, -0.12), (0.10, -0.18), (0.10, 0.44), (-0.42, 0.40)), key.paint(ROPE, Tone.MID))
    canvas.fill(polygon((0.10, -0.18), (0.44, -0.10), (0.42, 0.36), (0.10, 0.44)), key.paint(ROPE, Tone.DARK))
    canvas.fill(polygon((-0.44, -0.12), (-0.10, -0.24), (0.44, -0.10), (0.10, -0.18)), key.paint(ROPE, Tone.LIGHT))
    canvas.fill(polygon((-0.22, -0.145), (-0.12, -0.155), (-0.12, 0.425), (-0.21, 0.415)), key.accent)
    for side in (-1, 1):
        canvas.fill(blob((-0.10, -0.19, 0), (-0.10 + side * 0.20, -0.42), (-0.10 + side * 0.24, -0.22)), key.accent)


def mask(canvas: Canvas, key: Key) -> None:
    """Draw a theatre mask, half light, half dark."""
    face = blob((-0.38, -0.42, 0.3), (0.0, -0.36), (0.38, -0.42, 0.3), (0.36, 0.10), (0.0, 0.5), (-0.36, 0.10))
    canvas.fill(face, key.paint(BONE, Tone.LIGHT))
    with canvas.inside(face) as inside:
        inside.fill(rect(0.0, -0.6, 0.6, 0.6), key.paint(BONE, Tone.MID))
    for side in (-1, 1):
        canvas.fill(
            blob((side * 0.08, -0.12, 0), (side * 0.18, -0.22), (side * 0.30, -0.14, 0), (side * 0.18, -0.06)),
            key.paint(INK, Tone.DEEP),
        )
    canvas.fill(blob((-0.18, 0.16, 0), (0.0, 0.24), (0.18, 0.16, 0), (0.0, 0.36)), key.accent)


def skull(canvas: Canvas, key: Key) -> None:
    """Draw a skull."""
    canvas.fill(
        blob(
            (0.0, -0.48),
            (-0.38, -0.30),
            (-0.38, 0.06),
            (-0.20, 0.22),
            (-0.18, 0.44, 0.3),
            (0.18, 0.44, 0.3),
            (0.20, 0.22),
            (0.38, 0.06),
            (0.38, -0.30),
        ),
        key.paint(BONE, Tone.LIGHT),
    )
    canvas.fill(
        blob((0.12, -0.46), (0.38, -0.30), (0.38, 0.06), (0.20, 0.22), (0.18, 0.44, 0), (0.08, 0.44, 0), (0.24, 0.0)),
        key.paint(BONE, Tone.MID),
    )
    for side in (-1, 1):
        canvas.fill(ellipse(side * 0.16, -0.02, 0.105, 0.12, side * 10), key.paint(INK, Tone.DEEP))
    canvas.fill(polygon((0.0, 0.08), (0.05, 0.20), (-0.05, 0.20)), key.paint(INK, Tone.DEEP))
    for x in (-0.10, -0.03, 0.04, 0.11):
        canvas.line([(x, 0.30), (x, 0.43)], 0.016, key.paint(INK, Tone.DARK))


def stone(canvas: Canvas, key: Key) -> None:
    """Draw a stone of three planes."""
    canvas.fill(
        polygon((-0.44, 0.28), (-0.36, -0.16), (-0.04, -0.36), (0.32, -0.24), (0.46, 0.10), (0.34, 0.34)),
        key.paint(STONE, Tone.MID),
    )
    canvas.fill(polygon((-0.36, -0.16), (-0.04, -0.36), (0.32, -0.24), (0.06, -0.06)), key.paint(STONE, Tone.LIGHT))
    canvas.fill(
        polygon((0.06, -0.06), (0.32, -0.24), (0.46, 0.10), (0.34, 0.34), (0.12, 0.31)), key.paint(STONE, Tone.DARK)
    )


def glasses(canvas: Canvas, key: Key) -> None:
    """Draw a pair of glasses."""
    for x in (-0.24, 0.24):
        canvas.fill(circle(x, 0.04, 0.20), key.paint(BONE, Tone.LIGHT), 0.45)
        canvas.fill(hoop(x, 0.04, 0.22, 0.21, 0.035), key.paint(INK, Tone.DARK))
        canvas.line([(x - 0.10, 0.10), (x + 0.02, -0.08)], (0.0, 0.03), key.glow(BONE), 0.8)
    canvas.line([(-0.05, 0.0), (0.0, -0.04), (0.05, 0.0)], 0.03, key.paint(INK, Tone.DARK))
    for side in (-1, 1):
        canvas.line(
            [(side * 0.44, 0.0), (side * 0.50, -0.14), (side * 0.42, -0.22)],
            (0.03, 0.025, 0.015),
            key.paint(INK, Tone.DARK),
        )


def cross(canvas: Canvas, key: Key) -> None:
    """Draw a small cross on a cord."""
    canvas.line([(-0.30, -0.5), (-0.06, -0.26), (0.0, -0.20)], 0.018, key.paint(LEATHER, Tone.DARK))
    canvas.line([(0.30, -0.5), (0.06, -0.26), (0.0, -0.20)], 0.018, key.paint(LEATHER, Tone.DARK))
    canvas.fill(rect(-0.06, -0.22, 0.06, 0.46), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(-0.22, -0.04, 0.22, 0.08), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(0.02, -0.22, 0.06, 0.46), key.paint(BRASS, Tone.DARK))
    canvas.fill(rect(-0.22, -0.04, 0.06, -0.01), key.paint(BRASS, Tone.LIGHT))


THINGS = (
    Thing(suitcase, "suitcase briefcase luggage trunk case kit toolbox", 0.24, (0.0, -0.40)),
    Thing(bag, "bag satchel handbag backpack purse sack rucksack carpetbag duffel pouch", 0.22, (0.0, -0.40)),
    Thing(umbrella, "umbrella parasol", 0.55, (0.0, 0.34)),
    Thing(rope, "rope knot cable leash string lasso noose", 0.16, (0.0, 0.1)),
    Thing(flower, "flower rose bouquet daisy tulip", 0.20, (0.0, 0.36), 8),
    Thing(boat, "boat sailboat ship model_boat toy", 0.20, (0.0, 0.36)),
    Thing(hand, "hand fist finger palm glove", carried=False),
    Thing(eye, "eye eyes", carried=False),
    Thing(shoe, "shoe boot shoes slipper sneaker footprint", 0.11, (-0.1, -0.30)),
    Thing(bear, "teddy bear doll puppet teddy_bear", 0.20, (0.18, 0.05)),
    Thing(ball, "ball football basketball balloon", 0.12, (0.0, 0.3)),
    Thing(guitar, "guitar violin cello banjo instrument", 0.52, (0.0, 0.1), -50),
    Thing(box, "box gift present package crate chest", 0.16, (-0.2, 0.2)),
    Thing(mask, "mask disguise", 0.13, (0.0, 0.4)),
    Thing(skull, "skull bone bones skeleton", 0.12, (0.0, 0.4)),
    Thing(stone, "stone rock pebble brick", 0.07, (0.0, 0.1)),
    Thing(glasses, "glasses spectacles sunglasses", 0.06, (0.4, 0.0)),
    Thing(cross, "cross crucifix pendant rosary amulet", 0.10, (0.0, -0.4)),
)
