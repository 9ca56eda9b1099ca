"""What stands in kitchens, sheds and on desks: pots, cans, buckets, cutlery, pens."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import (
    ASH,
    BRASS,
    CLAY,
    CLOTH,
    GLASS,
    INK,
    IRON,
    LINEN,
    STEEL,
    TIN,
    WOOD,
)
from filmstudio.engines.animatic.props.thing import Thing


def can(canvas: Canvas, key: Key) -> None:
    """Draw a can with a label."""
    canvas.fill(rounded(-0.26, -0.46, 0.26, 0.48, 0.05), key.paint(STEEL, Tone.MID))
    canvas.fill(rect(-0.26, -0.34, 0.26, 0.38), key.accent)
    canvas.fill(polygon((-0.26, -0.05), (0.26, -0.14), (0.26, 0.12), (-0.26, 0.21)), key.paint(LINEN, Tone.LIGHT))
    canvas.fill(rect(0.12, -0.40, 0.26, 0.44), key.paint(INK, Tone.DARK), 0.35)
    canvas.fill(ellipse(0.0, -0.44, 0.25, 0.055), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(ellipse(0.03, -0.445, 0.07, 0.02), key.paint(IRON, Tone.DARK))


def jar(canvas: Canvas, key: Key) -> None:
    """Draw a jar with a lid, half full."""
    body = blob(
        (-0.22, -0.30, 0), (-0.34, -0.16), (-0.33, 0.44, 0.4), (0.33, 0.44, 0.4), (0.34, -0.16), (0.22, -0.30, 0)
    )
    canvas.fill(body, key.paint(GLASS, Tone.LIGHT), 0.8)
    with canvas.inside(body) as inside:
        inside.fill(rect(-0.5, 0.04, 0.5, 0.5), key.accent)
        inside.fill(rect(0.16, -0.5, 0.5, 0.5), key.paint(INK, Tone.DARK), 0.3)
    canvas.line([(-0.24, -0.10), (-0.25, 0.32)], 0.04, key.glow(LINEN), 0.8)
    canvas.fill(rounded(-0.25, -0.46, 0.25, -0.28, 0.04), key.paint(BRASS, Tone.MID))
    canvas.fill(rounded(0.06, -0.46, 0.25, -0.28, 0.04), key.paint(BRASS, Tone.DARK))


def jug(canvas: Canvas, key: Key) -> None:
    """Draw a jug with a handle and a lip."""
    canvas.fill(hoop(0.28, -0.02, 0.20, 0.27, 0.07), key.paint(CLAY, Tone.DARK))
    body = blob((-0.30, -0.47, 0), (-0.14, -0.30), (-0.30, 0.10), (-0.20, 0.46, 0.3), (0.20, 0.46, 0.3), (0.30, 0.10),
                (0.16, -0.30), (0.20, -0.44, 0), (-0.05, -0.41))  # fmt: skip
    canvas.fill(body, key.paint(CLAY, Tone.MID))
    with canvas.inside(body) as inside:
        inside.fill(blob((0.08, -0.5, 0), (0.10, -0.2), (0.16, 0.1), (0.04, 0.5, 0), (0.5, 0.5, 0), (0.5, -0.5, 0)),
                    key.paint(CLAY, Tone.DARK))  # fmt: skip
        inside.fill(polygon((-0.5, 0.02), (0.5, 0.0), (0.5, 0.09), (-0.5, 0.11)), key.paint(LINEN, Tone.LIGHT))


def vase(canvas: Canvas, key: Key) -> None:
    """Draw a tall vase with a pattern of one zigzag."""
    body = blob((-0.15, -0.5, 0), (-0.07, -0.36), (-0.27, -0.06), (-0.24, 0.24), (-0.13, 0.5, 0), (0.13, 0.5, 0),
                (0.24, 0.24), (0.27, -0.06), (0.07, -0.36), (0.15, -0.5, 0))  # fmt: skip
    canvas.fill(body, key.paint(CLOTH, Tone.MID))
    with canvas.inside(body) as inside:
        inside.fill(blob((0.04, -0.5, 0), (0.14, 0.0), (0.02, 0.5, 0), (0.5, 0.5, 0), (0.5, -0.5, 0)),
                    key.paint(CLOTH, Tone.DARK))  # fmt: skip
        inside.line([(-0.3, 0.06), (-0.18, -0.06), (-0.06, 0.07), (0.06, -0.06), (0.18, 0.07), (0.3, -0.05)], 0.045,
                    key.accent)  # fmt: skip
    canvas.fill(ellipse(0.0, -0.49, 0.15, 0.03), key.paint(INK, Tone.DEEP))


def pan(canvas: Canvas, key: Key) -> None:
    """Draw a frying pan, its handle to the right."""
    canvas.fill(polygon((0.10, 0.02), (0.48, -0.06), (0.5, 0.01), (0.12, 0.12)), key.paint(WOOD, Tone.DARK))
    canvas.fill(blob((-0.5, -0.04, 0), (0.14, -0.04, 0), (0.08, 0.16), (-0.18, 0.20), (-0.44, 0.16)),
                key.paint(IRON, Tone.DARK))  # fmt: skip
    canvas.fill(ellipse(-0.18, -0.04, 0.32, 0.07), key.paint(IRON, Tone.MID))
    canvas.fill(ellipse(-0.18, -0.03, 0.27, 0.05), key.paint(INK, Tone.DEEP))
    canvas.fill(ellipse(-0.20, -0.04, 0.12, 0.022), key.accent)


def pot(canvas: Canvas, key: Key) -> None:
    """Draw a cooking pot with two ears and a lid."""
    for side in (-1, 1):
        canvas.fill(hoop(side * 0.40, 0.0, 0.10, 0.08, 0.035), key.paint(IRON, Tone.DARK))
    canvas.fill(blob((-0.38, -0.12, 0), (-0.38, 0.28), (-0.28, 0.42), (0.28, 0.42), (0.38, 0.28), (0.38, -0.12, 0)),
                key.paint(TIN, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.10, -0.12, 0), (0.14, 0.2), (0.04, 0.42, 0), (0.28, 0.42), (0.38, 0.28), (0.38, -0.12, 0)),
                key.paint(TIN, Tone.DARK))  # fmt: skip
    canvas.fill(blob((-0.41, -0.11, 0), (-0.30, -0.26), (0.0, -0.30), (0.30, -0.26), (0.41, -0.11, 0)),
                key.paint(STEEL, Tone.MID))  # fmt: skip
    canvas.fill(rounded(-0.06, -0.40, 0.06, -0.29, 0.03), key.paint(INK, Tone.DARK))


def bucket(canvas: Canvas, key: Key) -> None:
    """Draw a bucket by its bail."""
    canvas.line([(-0.34, -0.10), (-0.26, -0.36), (0.0, -0.47), (0.26, -0.36), (0.34, -0.10)], 0.025,
                key.paint(IRON, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.38, -0.12), (0.38, -0.12), (0.26, 0.5), (-0.26, 0.5)), key.paint(STEEL, Tone.MID))
    canvas.fill(polygon((0.10, -0.12), (0.38, -0.12), (0.26, 0.5), (0.06, 0.5)), key.paint(STEEL, Tone.DARK))
    for y in (0.04, 0.34):
        wide = 0.38 - 0.194 * (y + 0.12)
        canvas.fill(rect(-wide, y, wide, y + 0.045), key.paint(IRON, Tone.MID))
    canvas.fill(ellipse(0.0, -0.12, 0.39, 0.075), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(ellipse(0.0, -0.115, 0.33, 0.055), key.paint(INK, Tone.DEEP))


def basket(canvas: Canvas, key: Key) -> None:
    """Draw a woven basket with a cloth in it."""
    canvas.line([(-0.36, 0.02), (-0.30, -0.34), (0.0, -0.47), (0.30, -0.34), (0.36, 0.02)], 0.05,
                key.paint(WOOD, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.38, 0.0, 0), (-0.18, -0.16), (0.06, -0.06), (0.22, -0.14), (0.38, 0.0, 0)), key.accent)
    body = blob((-0.44, 0.0, 0), (-0.38, 0.36), (-0.28, 0.48), (0.28, 0.48), (0.38, 0.36), (0.44, 0.0, 0))
    canvas.fill(body, key.paint(ASH, Tone.MID))
    with canvas.inside(body) as inside:
        for row in range(4):
            for k in range(5):
                x = -0.5 + 0.22 * k + 0.11 * (row % 2)
                inside.fill(rounded(x, 0.03 + 0.12 * row, x + 0.12, 0.11 + 0.12 * row, 0.02),
                            key.paint(WOOD, Tone.MID))  # fmt: skip
    canvas.fill(rounded(-0.46, -0.03, 0.46, 0.06, 0.03), key.paint(ASH, Tone.LIGHT))


def tray(canvas: Canvas, key: Key) -> None:
    """Draw a tray with two glasses on it."""
    for x, tall in ((-0.16, 0.30), (0.12, 0.24)):
        canvas.fill(polygon((x - 0.09, 0.10 - tall), (x + 0.09, 0.10 - tall), (x + 0.065, 0.10), (x - 0.065, 0.10)),
                    key.paint(GLASS, Tone.LIGHT), 0.8)  # fmt: skip
        canvas.fill(polygon((x - 0.078, 0.02 - tall / 3), (x + 0.078, 0.02 - tall / 3), (x + 0.065, 0.10),
                            (x - 0.065, 0.10)), key.accent)  # fmt: skip
    canvas.fill(ellipse(0.0, 0.12, 0.5, 0.075), key.paint(STEEL, Tone.DARK))
    canvas.fill(ellipse(0.0, 0.10, 0.49, 0.065), key.paint(STEEL, Tone.LIGHT))
    for x, tall in ((-0.16, 0.30), (0.12, 0.24)):
        canvas.fill(polygon((x - 0.072, 0.0), (x + 0.072, 0.0), (x + 0.065, 0.10), (x - 0.065, 0.10)), key.accent)
        canvas.fill(polygon((x - 0.09, 0.10 - tall), (x - 0.05, 0.10 - tall), (x - 0.045, 0.08), (x - 0.065, 0.08)),
                    key.glow(LINEN), 0.6)  # fmt: skip


def cutlery(canvas: Canvas, key: Key) -> None:
    """Draw a fork and a spoon, crossed."""
    for turn, local in ((-16, Tone.MID), (16, Tone.LIGHT)):
        one, paint = canvas.at(0.0, 0.08, 1.0, turn), key.paint(STEEL, local)
        one.fill(polygon((-0.022, -0.2), (0.022, -0.2), (0.038, 0.42), (-0.038, 0.42)), paint)
        if turn < 0:
            one.fill(ellipse(0.0, -0.36, 0.095, 0.17), paint)
            one.fill(ellipse(0.012, -0.35, 0.06, 0.12), key.paint(STEEL, Tone.DARK))
            continue
        one.fill(blob((-0.085, -0.38, 0), (-0.08, -0.24), (0.0, -0.16), (0.08, -0.24), (0.085, -0.38, 0)), paint)
        for x in (-0.066, 0.0, 0.066):
            one.fill(rect(x - 0.019, -0.55, x + 0.019, -0.34), paint)


def brush(canvas: Canvas, key: Key) -> None:
    """Draw a paintbrush, paint on its tip."""
    canvas.fill(blob((-0.03, 0.0, 0), (-0.055, 0.20), (-0.02, 0.5, 0), (0.02, 0.5, 0), (0.055, 0.20), (0.03, 0.0, 0)),
                key.paint(WOOD, Tone.MID))  # fmt: skip
    canvas.fill(rect(-0.055, -0.16, 0.055, 0.02), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(0.01, -0.16, 0.055, 0.02), key.paint(BRASS, Tone.DARK))
    canvas.fill(blob((-0.055, -0.15, 0), (-0.09, -0.32), (0.02, -0.5, 0), (0.08, -0.32), (0.055, -0.15, 0)),
                key.paint(ASH, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.085, -0.32), (0.02, -0.5, 0), (0.08, -0.33), (0.0, -0.30)), key.accent)


def pen(canvas: Canvas, key: Key) -> None:
    """Draw a fountain pen, writing, with the line that it leaves."""
    slant = canvas.at(0.02, -0.02, 1.0, 32)
    slant.fill(rounded(-0.055, -0.5, 0.055, 0.18, 0.03), key.paint(INK, Tone.DARK))
    slant.fill(rect(-0.035, -0.46, -0.010, 0.15), key.paint(STEEL, Tone.MID))
    slant.fill(rect(-0.06, -0.16, 0.06, -0.10), key.accent)
    slant.fill(polygon((-0.045, 0.17), (0.045, 0.17), (0.012, 0.42), (-0.012, 0.42)), key.paint(BRASS, Tone.LIGHT))
    slant.fill(rect(-0.006, 0.26, 0.006, 0.42), key.paint(INK, Tone.DEEP))
    canvas.line([(-0.20, 0.34), (-0.06, 0.42), (0.08, 0.34), (0.22, 0.44), (0.42, 0.36)], 0.022,
                key.paint(CLOTH, Tone.DARK))  # fmt: skip


THINGS = (
    Thing(can, "can tin soda thermos paint_can spray_can", 0.09, (0.0, 0.1)),
    Thing(jar, "jar", 0.11, (0.0, 0.1)),
    Thing(jug, "jug pitcher", 0.16, (0.34, 0.0)),
    Thing(vase, "vase urn", 0.18, (0.0, 0.1)),
    Thing(pan, "pan frying_pan skillet", 0.22, (0.34, 0.0)),
    Thing(pot, "pot saucepan cauldron casserole", 0.18, (0.0, 0.38)),
    Thing(bucket, "bucket pail", 0.24, (0.0, -0.45)),
    Thing(basket, "basket hamper picnic_basket", 0.24, (0.0, -0.45)),
    Thing(tray, "tray platter", 0.24, (0.0, 0.14)),
    Thing(cutlery, "fork spoon cutlery chopsticks", 0.10, (0.0, 0.40)),
    Thing(brush, "brush paintbrush", 0.12, (0.0, 0.36)),
    Thing(pen, "pen pencil quill crayon chalk marker", 0.10, (0.10, -0.16)),
)
