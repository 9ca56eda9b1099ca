"""What people wear, wrap themselves in and carry close to them."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import (
    ASH,
    BRASS,
    CLOTH,
    GLASS,
    INK,
    IRON,
    LEATHER,
    LINEN,
    SKIN,
    STEEL,
    WOOD,
)
from filmstudio.engines.animatic.props.thing import Thing


def hat(canvas: Canvas, key: Key) -> None:
    """Draw a hat with a brim, its band in the accent."""
    canvas.fill(ellipse(0.0, 0.22, 0.5, 0.13, -3), key.paint(LEATHER, Tone.DARK))
    crown = blob((-0.29, 0.20, 0), (-0.26, -0.14), (-0.15, -0.27), (0.0, -0.20), (0.15, -0.28), (0.26, -0.14),
                 (0.29, 0.18, 0), (0.0, 0.25))  # fmt: skip
    canvas.fill(crown, key.paint(LEATHER, Tone.MID))
    with canvas.inside(crown) as inside:
        inside.fill(blob((0.05, -0.3, 0), (0.14, 0.0), (0.08, 0.3, 0), (0.5, 0.3, 0), (0.5, -0.3, 0)),
                    key.paint(LEATHER, Tone.DARK))  # fmt: skip
        inside.fill(blob((-0.4, 0.08, 0), (0.0, 0.14), (0.4, 0.06, 0), (0.4, 0.15, 0), (0.0, 0.23), (-0.4, 0.17, 0)),
                    key.accent)  # fmt: skip


def helmet(canvas: Canvas, key: Key) -> None:
    """Draw a helmet with a visor, turned a little to the left."""
    shell = blob((-0.40, 0.30, 0.3), (-0.42, -0.10), (-0.20, -0.42), (0.14, -0.46), (0.40, -0.20), (0.42, 0.20),
                 (0.26, 0.44, 0.3), (-0.10, 0.44, 0.3))  # fmt: skip
    canvas.fill(shell, key.paint(LINEN, Tone.LIGHT))
    with canvas.inside(shell) as inside:
        inside.fill(blob((0.14, -0.5, 0), (0.24, -0.1), (0.16, 0.5, 0), (0.6, 0.5, 0), (0.6, -0.5, 0)),
                    key.paint(LINEN, Tone.MID))  # fmt: skip
        inside.fill(polygon((-0.04, -0.6), (0.06, -0.6), (0.10, 0.6), (0.0, 0.6)), key.accent)
    visor = blob((-0.45, -0.02), (-0.38, -0.20), (-0.06, -0.22), (0.10, -0.08), (0.06, 0.14), (-0.22, 0.24),
                 (-0.43, 0.18))  # fmt: skip
    canvas.fill(visor, key.paint(INK, Tone.DEEP))
    canvas.fill(blob((-0.38, -0.02), (-0.30, -0.13), (-0.14, -0.14), (-0.26, 0.0)), key.glow(GLASS), 0.6)


def crown(canvas: Canvas, key: Key) -> None:
    """Draw a crown with five points."""
    points = [(-0.44, 0.30), (-0.5, -0.22), (-0.27, 0.04), (-0.20, -0.34), (0.0, 0.02), (0.20, -0.34), (0.27, 0.04),
              (0.5, -0.22), (0.44, 0.30)]  # fmt: skip
    canvas.fill(polygon(*points), key.paint(BRASS, Tone.MID))
    canvas.fill(polygon((0.08, 0.30), (0.10, -0.14), (0.20, -0.34), (0.27, 0.04), (0.5, -0.22), (0.44, 0.30)),
                key.paint(BRASS, Tone.DARK))  # fmt: skip
    for x, y in ((-0.5, -0.24), (-0.20, -0.37), (0.20, -0.37), (0.5, -0.24)):
        canvas.fill(circle(x * 0.96, y, 0.05), key.paint(BRASS, Tone.LIGHT))
    canvas.fill(polygon((-0.45, 0.20), (0.45, 0.20), (0.43, 0.36), (-0.43, 0.36)), key.paint(BRASS, Tone.LIGHT))
    for x in (-0.28, 0.0, 0.28):
        canvas.fill(circle(x, 0.28, 0.05), key.accent if x == 0 else key.paint(CLOTH, Tone.DARK))


def cloth(canvas: Canvas, key: Key) -> None:
    """Draw a folded cloth that hangs, with two stripes."""
    canvas.fill(blob((-0.30, -0.44, 0.3), (0.28, -0.46, 0.3), (0.32, 0.10), (0.36, 0.44, 0), (0.12, 0.40, 0.4),
                     (-0.08, 0.48, 0), (-0.34, 0.42, 0), (-0.33, 0.0)), key.paint(LINEN, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((0.06, -0.45, 0), (0.28, -0.46, 0.3), (0.32, 0.10), (0.36, 0.44, 0), (0.12, 0.40, 0), (0.16, 0.0)),
                key.paint(LINEN, Tone.MID))  # fmt: skip
    canvas.line([(-0.14, -0.40), (-0.12, 0.0), (-0.16, 0.42)], (0.0, 0.03, 0.04), key.paint(LINEN, Tone.MID))
    for y in (0.20, 0.29):
        canvas.fill(polygon((-0.335, y), (0.338, y - 0.01), (0.343, y + 0.04), (-0.337, y + 0.05)), key.accent)


def pillow(canvas: Canvas, key: Key) -> None:
    """Draw a pillow, dented in the middle."""
    canvas.fill(blob((-0.5, -0.30, 0.4), (0.0, -0.22), (0.5, -0.32, 0.4), (0.43, 0.0), (0.5, 0.30, 0.4), (0.0, 0.25),
                     (-0.5, 0.32, 0.4), (-0.44, 0.0)), key.paint(LINEN, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((0.18, -0.25, 0), (0.5, -0.32, 0.4), (0.43, 0.0), (0.5, 0.30, 0.4), (0.0, 0.25, 0), (0.24, 0.06)),
                key.paint(LINEN, Tone.MID))  # fmt: skip
    canvas.line([(-0.22, 0.02), (-0.02, 0.07), (0.14, 0.0)], (0.0, 0.035, 0.0), key.paint(LINEN, Tone.MID))
    canvas.fill(polygon((-0.36, -0.265), (-0.30, -0.255), (-0.27, 0.285), (-0.33, 0.29)), key.accent)


def fan(canvas: Canvas, key: Key) -> None:
    """Draw a folding fan, open."""
    folds = [(-0.5, -0.02), (-0.44, -0.20), (-0.27, -0.30), (-0.14, -0.42), (0.02, -0.40), (0.19, -0.41), (0.31, -0.28),
             (0.46, -0.18), (0.5, 0.0)]  # fmt: skip
    for k, (one, two) in enumerate(pairwise(folds)):
        canvas.fill(polygon((0.0, 0.38), one, two), key.accent if k % 2 else key.paint(LINEN, Tone.LIGHT))
        canvas.line([(0.0, 0.40), one], 0.014, key.paint(WOOD, Tone.DARK))
    canvas.line([(0.0, 0.40), folds[-1]], 0.02, key.paint(WOOD, Tone.DARK))
    canvas.fill(circle(0.0, 0.40, 0.045), key.paint(BRASS, Tone.MID))


def mirror(canvas: Canvas, key: Key) -> None:
    """Draw a hand mirror."""
    canvas.fill(blob((-0.05, 0.14, 0), (-0.04, 0.3), (-0.06, 0.46), (0.0, 0.5), (0.06, 0.46), (0.04, 0.3),
                     (0.05, 0.14, 0)), key.paint(BRASS, Tone.DARK))  # fmt: skip
    canvas.fill(ellipse(0.0, -0.16, 0.29, 0.34), key.paint(BRASS, Tone.MID))
    canvas.fill(ellipse(0.0, -0.16, 0.235, 0.285), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(polygon((-0.16, -0.02), (0.10, -0.38), (0.18, -0.30), (-0.10, 0.09)), key.glow(LINEN), 0.75)


def wallet(canvas: Canvas, key: Key) -> None:
    """Draw an open wallet with a note that shows."""
    canvas.fill(polygon((-0.34, -0.34), (0.32, -0.38), (0.34, 0.0), (-0.34, 0.0)), key.paint(LINEN, Tone.MID))
    canvas.fill(polygon((-0.30, -0.30), (0.28, -0.335), (0.28, -0.27), (-0.30, -0.23)), key.accent)
    canvas.fill(rounded(-0.45, -0.22, 0.45, 0.36, 0.05), key.paint(LEATHER, Tone.MID))
    canvas.fill(rounded(0.0, -0.22, 0.45, 0.36, 0.05), key.paint(LEATHER, Tone.DARK))
    canvas.fill(rect(-0.40, -0.06, -0.04, -0.02), key.paint(LEATHER, Tone.DARK))
    canvas.fill(rect(-0.40, 0.10, -0.04, 0.14), key.paint(LEATHER, Tone.DARK))


def shield(canvas: Canvas, key: Key) -> None:
    """Draw a knight's shield, quartered."""
    whole = blob((-0.38, -0.46, 0), (0.0, -0.5), (0.38, -0.46, 0), (0.38, 0.0), (0.22, 0.32), (0.0, 0.5, 0),
                 (-0.22, 0.32), (-0.38, 0.0))  # fmt: skip
    canvas.fill(whole, key.paint(STEEL, Tone.LIGHT))
    with canvas.inside(whole) as inside:
        inside.fill(polygon((0.0, -0.6), (0.5, -0.6), (0.5, -0.04), (0.0, -0.04)), key.paint(CLOTH, Tone.DARK))
        inside.fill(polygon((-0.5, -0.04), (0.0, -0.04), (0.0, 0.6), (-0.5, 0.6)), key.paint(CLOTH, Tone.DARK))
        inside.fill(rect(-0.045, -0.6, 0.045, 0.6), key.accent)
        inside.fill(rect(-0.5, -0.09, 0.5, 0.0), key.accent)


def baby(canvas: Canvas, key: Key) -> None:
    """Draw a swaddled child, its head to the left."""
    canvas.fill(blob((-0.36, 0.12), (-0.30, -0.14), (0.0, -0.22), (0.36, -0.06), (0.5, 0.10), (0.36, 0.24),
                     (0.0, 0.30), (-0.26, 0.28)), key.paint(LINEN, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((-0.16, 0.28, 0), (0.10, 0.12), (0.5, 0.08, 0), (0.36, 0.24), (0.0, 0.30)),
                key.paint(LINEN, Tone.MID))  # fmt: skip
    for x, y in ((-0.04, 0.26), (0.18, 0.22)):
        canvas.line([(x, -0.19 + abs(x) * 0.3), (x + 0.06, y)], 0.035, key.accent)
    canvas.fill(circle(-0.30, 0.0, 0.20), key.paint(LINEN, Tone.MID))
    canvas.fill(ellipse(-0.32, 0.0, 0.135, 0.15), key.paint(SKIN, Tone.LIGHT))
    for x in (-0.38, -0.28):
        canvas.line([(x - 0.025, 0.0), (x, 0.014), (x + 0.025, 0.0)], 0.014, key.paint(INK, Tone.DARK))
    canvas.line([(-0.36, 0.075), (-0.32, 0.088), (-0.29, 0.075)], 0.014, key.paint(LEATHER, Tone.MID))


def saddle(canvas: Canvas, key: Key) -> None:
    """Draw a stock saddle with its horn and a stirrup."""
    canvas.fill(
        blob(
            (-0.5, -0.08),
            (-0.34, -0.30),
            (-0.20, -0.38),
            (-0.14, -0.20),
            (0.08, -0.12),
            (0.34, -0.22),
            (0.5, -0.20),
            (0.44, 0.06),
            (0.20, 0.12),
            (-0.30, 0.10),
        ),
        key.paint(LEATHER, Tone.MID),
    )
    canvas.fill(blob((-0.36, 0.02, 0), (0.30, 0.02, 0), (0.34, 0.26), (0.10, 0.34), (-0.24, 0.26)),
                key.paint(LEATHER, Tone.DARK))  # fmt: skip
    canvas.fill(circle(-0.24, -0.40, 0.055), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(-0.03, 0.12, 0.03, 0.36), key.paint(LEATHER, Tone.MID))
    canvas.fill(hoop(0.0, 0.41, 0.11, 0.10, 0.035), key.paint(IRON, Tone.MID))
    canvas.line([(-0.40, -0.12), (-0.10, -0.06), (0.36, -0.10)], (0.0, 0.03, 0.0), key.paint(ASH, Tone.MID))


def stethoscope(canvas: Canvas, key: Key) -> None:
    """Draw a stethoscope: two ear tubes, one hose, the chest piece."""
    dark = key.paint(INK, Tone.DARK)
    for side in (-1, 1):
        canvas.line([(side * 0.22, -0.46), (side * 0.20, -0.24), (0.0, -0.04)], (0.03, 0.035, 0.045),
                    key.paint(STEEL, Tone.MID))  # fmt: skip
        canvas.fill(circle(side * 0.22, -0.46, 0.045), dark)
    canvas.line([(0.0, -0.06), (0.0, 0.16), (-0.14, 0.34), (-0.30, 0.22), (-0.24, 0.02)], 0.055, key.accent)
    canvas.fill(circle(-0.23, 0.0, 0.12), key.paint(STEEL, Tone.DARK))
    canvas.fill(circle(-0.24, -0.01, 0.085), key.paint(STEEL, Tone.LIGHT))


THINGS = (
    Thing(hat, "hat cap fedora stetson bowler bonnet sombrero beret", 0.17, (0.40, 0.20)),
    Thing(helmet, "helmet visor", 0.17, (0.0, 0.42)),
    Thing(crown, "crown tiara diadem", 0.12, (0.0, 0.34)),
    Thing(
        cloth,
        "towel rag handkerchief scarf blanket cloth shirt cloak coat jacket dress bandage veil",
        0.20,
        (0.0, -0.42),
    ),
    Thing(pillow, "pillow cushion", 0.20, (0.0, 0.24)),
    Thing(fan, "fan", 0.14, (0.0, 0.38)),
    Thing(mirror, "mirror", 0.16, (0.0, 0.36)),
    Thing(wallet, "wallet billfold", 0.07, (0.0, 0.20)),
    Thing(shield, "shield buckler", 0.34, (0.0, 0.0)),
    Thing(baby, "baby infant newborn", 0.20, (0.0, 0.16)),
    Thing(saddle, "saddle", 0.26, (-0.20, -0.30)),
    Thing(stethoscope, "stethoscope", 0.20, (0.0, -0.05)),
)
