"""What stories turn on and nobody keeps at home: a scroll, a chain, dynamite, a fish on a line."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.props.glows import burn
from filmstudio.engines.animatic.props.materials import (
    ASH,
    BRASS,
    FISH,
    INK,
    IRON,
    LEAF,
    LEATHER,
    LINEN,
    STEEL,
    TIN,
    WOOD,
)
from filmstudio.engines.animatic.props.thing import Thing


def scroll(canvas: Canvas, key: Key) -> None:
    """Draw an unrolled scroll with a seal."""
    canvas.fill(polygon((-0.30, -0.38), (0.30, -0.38), (0.27, 0.38), (-0.33, 0.38)), key.paint(LINEN, Tone.LIGHT))
    for row in range(6):
        long = (0.42, 0.46, 0.36, 0.44, 0.40, 0.24)[row]
        canvas.fill(rect(-0.22, -0.26 + 0.085 * row, -0.22 + long, -0.24 + 0.085 * row), key.paint(INK, Tone.DARK))
    for y in (-0.42, 0.42):
        canvas.fill(rounded(-0.40, y - 0.065, 0.38, y + 0.065, 0.06), key.paint(LINEN, Tone.MID))
        canvas.fill(rounded(-0.46, y - 0.035, -0.38, y + 0.035, 0.02), key.paint(WOOD, Tone.DARK))
        canvas.fill(rounded(0.36, y - 0.035, 0.44, y + 0.035, 0.02), key.paint(WOOD, Tone.DARK))
    canvas.fill(circle(0.12, 0.29, 0.075), key.accent)


def chain(canvas: Canvas, key: Key) -> None:
    """Draw four links of a chain."""
    for k, (x, y, turn) in enumerate(((-0.06, -0.36, 14), (0.05, -0.13, -18), (-0.04, 0.11, 12), (0.06, 0.35, -14))):
        link = canvas.at(x, y, 1.0, turn)
        link.fill(hoop(0.012, 0.012, 0.125, 0.17, 0.058), key.paint(IRON, Tone.DARK))
        link.fill(hoop(0.0, 0.0, 0.125, 0.17, 0.045), key.paint(STEEL, Tone.MID if k % 2 else Tone.LIGHT))


def dynamite(canvas: Canvas, key: Key) -> None:
    """Draw a bundle of dynamite, its fuse burning."""
    canvas.line([(0.0, -0.22), (0.08, -0.36), (0.22, -0.34), (0.28, -0.40)], 0.024, key.paint(ASH, Tone.DARK))
    burn(canvas, key, 0.29, -0.36, 0.16)
    for x, local in ((-0.22, Tone.MID), (0.22, Tone.DARK), (0.0, Tone.MID)):
        canvas.fill(rounded(x - 0.125, -0.24, x + 0.125, 0.48, 0.04), key.paint(TIN, local))
        canvas.fill(ellipse(x, -0.23, 0.12, 0.04), key.paint(TIN, Tone.LIGHT))
    canvas.fill(rect(-0.35, 0.02, 0.35, 0.09), key.paint(INK, Tone.DARK))
    canvas.fill(rect(-0.35, 0.26, 0.35, 0.33), key.paint(INK, Tone.DARK))


def trumpet(canvas: Canvas, key: Key) -> None:
    """Draw a trumpet, its bell to the left."""
    mid, dark = key.paint(BRASS, Tone.MID), key.paint(BRASS, Tone.DARK)
    canvas.line([(0.42, -0.06), (0.0, -0.06), (-0.24, -0.06)], (0.03, 0.04, 0.06), mid)
    canvas.fill(blob((-0.20, -0.10, 0), (-0.36, -0.14), (-0.5, -0.28, 0), (-0.5, 0.16, 0), (-0.36, 0.02),
                     (-0.20, -0.02, 0)), mid)  # fmt: skip
    canvas.fill(ellipse(-0.495, -0.06, 0.03, 0.22), dark)
    canvas.line([(-0.14, 0.0), (-0.16, 0.14), (0.0, 0.18), (0.22, 0.16), (0.24, 0.0)], 0.04, dark)
    for x in (-0.04, 0.05, 0.14):
        canvas.fill(rounded(x - 0.03, -0.12, x + 0.03, 0.14, 0.015), key.paint(BRASS, Tone.LIGHT))
        canvas.fill(rect(x - 0.012, -0.20, x + 0.012, -0.12), dark)
    canvas.fill(rounded(0.40, -0.10, 0.5, -0.02, 0.03), key.accent)


def megaphone(canvas: Canvas, key: Key) -> None:
    """Draw a megaphone, its mouth to the left."""
    canvas.fill(polygon((-0.40, -0.36), (0.28, -0.10), (0.28, 0.10), (-0.40, 0.28)), key.paint(TIN, Tone.MID))
    canvas.fill(polygon((-0.40, 0.0), (0.28, 0.02), (0.28, 0.10), (-0.40, 0.28)), key.paint(TIN, Tone.DARK))
    canvas.fill(ellipse(-0.41, -0.04, 0.085, 0.33), key.paint(LINEN, Tone.LIGHT))
    canvas.fill(ellipse(-0.41, -0.04, 0.05, 0.25), key.paint(INK, Tone.DEEP))
    canvas.fill(rounded(0.26, -0.12, 0.42, 0.12, 0.03), key.paint(LINEN, Tone.MID))
    canvas.fill(polygon((0.02, 0.10), (0.14, 0.10), (0.18, 0.46), (0.06, 0.48)), key.paint(INK, Tone.DARK))
    canvas.fill(rect(-0.10, -0.245, -0.04, 0.20), key.accent)


def whistle(canvas: Canvas, key: Key) -> None:
    """Draw a whistle on its cord."""
    canvas.line([(0.20, -0.14), (0.34, -0.40), (0.10, -0.5), (-0.16, -0.40)], 0.03, key.accent)
    canvas.fill(circle(0.16, 0.14, 0.29), key.paint(STEEL, Tone.MID))
    canvas.fill(polygon((-0.5, -0.14), (0.18, -0.15), (0.18, 0.12), (-0.46, 0.07)), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(circle(0.16, 0.14, 0.13), key.paint(STEEL, Tone.DARK))
    canvas.fill(polygon((-0.14, -0.145), (0.04, -0.148), (-0.02, 0.0)), key.paint(INK, Tone.DEEP))


def fish(canvas: Canvas, key: Key) -> None:
    """Draw a fish, its head to the left."""
    canvas.fill(polygon((0.26, 0.0), (0.5, -0.22), (0.43, 0.0), (0.5, 0.22)), key.paint(FISH, Tone.DARK))
    canvas.fill(blob((-0.06, -0.16, 0), (0.06, -0.30), (0.20, -0.12, 0)), key.paint(FISH, Tone.DARK))
    body = blob((-0.5, 0.02, 0.2), (-0.26, -0.18), (0.06, -0.18), (0.32, 0.0, 0.2), (0.06, 0.17), (-0.26, 0.18))
    canvas.fill(body, key.paint(FISH, Tone.LIGHT))
    with canvas.inside(body) as inside:
        inside.fill(blob((-0.6, -0.3, 0), (-0.2, -0.06), (0.4, -0.03, 0), (0.4, -0.4, 0)), key.paint(FISH, Tone.MID))
        inside.line([(-0.25, -0.2), (-0.20, 0.0), (-0.25, 0.2)], 0.022, key.paint(FISH, Tone.DARK))
    canvas.fill(circle(-0.36, -0.025, 0.035), key.paint(INK, Tone.DEEP))
    canvas.fill(blob((-0.12, 0.06, 0), (0.02, 0.14), (-0.02, 0.05, 0)), key.accent)


def shell(canvas: Canvas, key: Key) -> None:
    """Draw a scallop."""
    canvas.fill(blob((0.0, 0.46, 0), (-0.34, 0.10), (-0.44, -0.18), (-0.26, -0.40), (0.0, -0.46), (0.26, -0.40),
                     (0.44, -0.18), (0.34, 0.10)), key.paint(LINEN, Tone.LIGHT))  # fmt: skip
    for k in range(-2, 3):
        x = k * 0.155
        canvas.line([(0.0, 0.40), (x * 0.8, 0.0), (x, -0.40 + abs(k) * 0.05)], (0.012, 0.03, 0.05),
                    key.accent if k % 2 else key.paint(LINEN, Tone.MID))  # fmt: skip
    canvas.fill(polygon((-0.16, 0.34), (0.16, 0.34), (0.10, 0.5), (-0.10, 0.5)), key.paint(LINEN, Tone.MID))


def leaf(canvas: Canvas, key: Key) -> None:
    """Draw one leaf with its veins."""
    canvas.fill(blob((0.0, 0.30, 0), (-0.30, 0.10), (-0.24, -0.24), (0.04, -0.5, 0), (0.30, -0.16), (0.26, 0.14)),
                key.paint(LEAF, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.0, 0.30, 0), (0.04, -0.1), (0.04, -0.5, 0), (0.30, -0.16), (0.26, 0.14)),
                key.paint(LEAF, Tone.DARK))  # fmt: skip
    canvas.line([(0.0, 0.5), (0.0, 0.20), (0.03, -0.36)], (0.04, 0.03, 0.008), key.accent)
    for y, side in ((0.12, -1), (0.0, 1), (-0.12, -1), (-0.2, 1)):
        canvas.line([(0.01, y), (side * 0.16, y - 0.12)], (0.018, 0.006), key.paint(LEAF, Tone.LIGHT))


def net(canvas: Canvas, key: Key) -> None:
    """Draw a landing net on its handle."""
    canvas.fill(polygon((-0.022, 0.04), (0.022, 0.04), (0.026, 0.5), (-0.026, 0.5)), key.paint(WOOD, Tone.DARK))
    bag = blob((-0.30, -0.28, 0.4), (0.30, -0.28, 0.4), (0.20, 0.02), (0.02, 0.22), (-0.18, 0.04))
    with canvas.inside(bag) as inside:
        inside.fill(bag, key.paint(ASH, Tone.DARK), 0.35)
        for k in range(-6, 7):
            for lean in (-0.4, 0.4):
                inside.line([(k * 0.10, -0.4), (k * 0.10 + lean, 0.3)], 0.016, key.paint(LINEN, Tone.LIGHT))
    canvas.fill(hoop(0.0, -0.28, 0.33, 0.15, 0.045), key.accent)


def jerrycan(canvas: Canvas, key: Key) -> None:
    """Draw a fuel can with its handle and spout."""
    canvas.fill(hoop(0.06, -0.38, 0.16, 0.10, 0.05), key.paint(TIN, Tone.DARK))
    canvas.line([(-0.20, -0.26), (-0.32, -0.42), (-0.42, -0.44)], 0.07, key.paint(IRON, Tone.DARK))
    canvas.fill(polygon((-0.34, -0.20), (-0.18, -0.34), (0.34, -0.34), (0.34, 0.48), (-0.34, 0.48)),
                key.paint(TIN, Tone.MID))  # fmt: skip
    canvas.fill(rect(0.12, -0.34, 0.34, 0.48), key.paint(TIN, Tone.DARK))
    for x0, x1 in ((-0.24, 0.06), (0.06, -0.24)):
        canvas.line([(x0, -0.10), (x1, 0.36)], 0.045, key.paint(TIN, Tone.DARK))


def extinguisher(canvas: Canvas, key: Key) -> None:
    """Draw a fire extinguisher with its hose."""
    canvas.line([(0.06, -0.34), (0.26, -0.24), (0.28, 0.04), (0.22, 0.20)], 0.05, key.paint(INK, Tone.DARK))
    canvas.fill(polygon((0.18, 0.16), (0.27, 0.18), (0.26, 0.36), (0.15, 0.34)), key.paint(INK, Tone.DEEP))
    canvas.fill(rounded(-0.19, -0.26, 0.15, 0.5, 0.10), key.paint(TIN, Tone.MID))
    canvas.fill(rounded(0.02, -0.24, 0.15, 0.48, 0.06), key.paint(TIN, Tone.DARK))
    canvas.fill(rect(-0.19, 0.06, 0.15, 0.24), key.paint(LINEN, Tone.LIGHT))
    canvas.fill(rounded(-0.07, -0.36, 0.05, -0.24, 0.02), key.paint(BRASS, Tone.MID))
    canvas.line([(-0.26, -0.44), (-0.02, -0.38), (0.14, -0.42)], (0.04, 0.05, 0.03), key.paint(INK, Tone.DARK))


def canteen(canvas: Canvas, key: Key) -> None:
    """Draw a round canteen on its strap."""
    canvas.line([(-0.34, 0.02), (-0.26, -0.40), (0.04, -0.5), (0.28, -0.38), (0.34, 0.02)], 0.035,
                key.paint(LEATHER, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.07, -0.34, 0.07, -0.20, 0.02), key.paint(STEEL, Tone.MID))
    canvas.fill(circle(0.0, 0.12, 0.37), key.paint(ASH, Tone.MID))
    canvas.fill(blob((0.12, -0.24), (0.37, 0.12), (0.12, 0.47), (0.2, 0.12)), key.paint(ASH, Tone.DARK))
    canvas.fill(circle(0.0, 0.12, 0.16), key.accent)
    canvas.fill(rounded(-0.085, -0.42, 0.085, -0.33, 0.02), key.paint(IRON, Tone.DARK))


THINGS = (
    Thing(scroll, "scroll parchment proclamation decree", 0.18, (0.0, 0.42), reads=True),
    Thing(chain, "chain", 0.22, (0.0, -0.40)),
    Thing(dynamite, "dynamite bomb explosives", 0.14, (0.0, 0.24)),
    Thing(trumpet, "trumpet horn bugle saxophone trombone", 0.26, (0.10, 0.06)),
    Thing(megaphone, "megaphone bullhorn loudhailer", 0.20, (0.10, 0.36)),
    Thing(whistle, "whistle", 0.05, (0.2, 0.3)),
    Thing(fish, "fish trout salmon", 0.20, (0.30, 0.0)),
    Thing(shell, "shell seashell", 0.07, (0.0, 0.3)),
    Thing(leaf, "leaf herb", 0.07, (0.0, 0.44)),
    Thing(net, "net", 0.38, (0.0, 0.36), -18),
    Thing(jerrycan, "jerrycan jerry_can gas_can fuel_can petrol_can gasoline petrol", 0.24, (0.06, -0.42)),
    Thing(extinguisher, "extinguisher", 0.28, (-0.02, -0.38)),
    Thing(canteen, "canteen", 0.15, (0.0, -0.10)),
)
