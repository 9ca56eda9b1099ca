"""Things of paper: letters, pictures, books, maps, money."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, polygon, rect, ribbon
from filmstudio.engines.animatic.props.materials import INK
from filmstudio.engines.animatic.props.thing import Thing

PAPER: Colour = colour("#f3e7c9")
LEATHER: Colour = colour("#7a3f2c")
CARD: Colour = colour("#c9a36a")
BLUE: Colour = colour("#3f6f8f")


def _script(canvas: Canvas, key: Key, lines: tuple[tuple[float, float, float], ...], width: float = 0.016) -> None:
    """Draw lines of handwriting: `(y, from x, to x)` each, a wave that never repeats."""
    paint = key.paint(INK, Tone.DARK)
    for number, (y, start, end) in enumerate(lines):
        steps = max(4, round((end - start) / 0.035))
        points = [
            (
                start + (end - start) * step / steps,
                y + 0.012 * math.sin(step * 2.4 + number * 1.7) + 0.006 * math.sin(step * 5.1 + number),
            )
            for step in range(steps + 1)
        ]
        canvas.line(points, width, paint)


def letter(canvas: Canvas, key: Key) -> None:
    """Draw a sheet that was folded twice, one corner turned."""
    sheet = polygon((-0.34, -0.47), (0.33, -0.5), (0.35, 0.36), (0.22, 0.49), (-0.36, 0.47))
    canvas.fill(sheet, key.paint(PAPER, Tone.LIGHT))
    canvas.fill(polygon((-0.35, -0.02), (0.34, -0.05), (0.345, 0.19), (-0.355, 0.20)), key.paint(PAPER, Tone.MID), 0.35)
    canvas.fill(polygon((0.35, 0.36), (0.22, 0.49), (0.215, 0.355)), key.paint(PAPER, Tone.MID))
    _script(canvas, key, ((-0.36, -0.26, -0.02),))
    _script(canvas, key, tuple((y, -0.26, x) for y, x in ((-0.24, 0.25), (-0.16, 0.22), (-0.08, 0.26), (0.02, 0.17))))
    _script(canvas, key, ((0.12, -0.26, 0.24), (0.32, 0.0, 0.18)), 0.02)


def envelope(canvas: Canvas, key: Key) -> None:
    """Draw a sealed envelope, the seal in the accent."""
    canvas.fill(polygon((-0.5, -0.30), (0.49, -0.33), (0.5, 0.31), (-0.49, 0.33)), key.paint(PAPER, Tone.LIGHT))
    canvas.fill(polygon((-0.49, 0.33), (-0.08, 0.01), (0.10, 0.0), (0.5, 0.31)), key.paint(PAPER, Tone.MID), 0.55)
    canvas.fill(polygon((-0.5, -0.30), (0.49, -0.33), (0.02, 0.10)), key.paint(PAPER, Tone.MID))
    canvas.fill(polygon((-0.5, -0.30), (0.49, -0.33), (0.01, 0.06)), key.paint(PAPER, Tone.LIGHT, lit=False))
    canvas.fill(blob((0.02, -0.03), (0.09, 0.03), (0.07, 0.11), (0.0, 0.13), (-0.07, 0.08), (-0.05, 0.0)), key.accent)
    canvas.fill(circle(0.01, 0.05, 0.035), key.paint(INK, Tone.DARK), 0.35)


def photograph(canvas: Canvas, key: Key) -> None:
    """Draw a print with a white border: two people, a horizon and a crease."""
    canvas.fill(polygon((-0.42, -0.48), (0.40, -0.5), (0.42, 0.47), (-0.40, 0.5)), key.paint(PAPER, Tone.LIGHT))
    picture = polygon((-0.35, -0.41), (0.33, -0.43), (0.345, 0.26), (-0.335, 0.28))
    canvas.fill(picture, key.paint(CARD, Tone.MID))
    with canvas.inside(picture) as inside:
        inside.fill(rect(-0.5, 0.02, 0.5, 0.5), key.paint(LEATHER, Tone.DARK))
        inside.fill(circle(0.16, -0.22, 0.09), key.paint(PAPER, Tone.LIGHT))
        for x, tall in ((-0.12, 0.0), (0.06, 0.05)):
            inside.fill(circle(x, -0.10 + tall, 0.062), key.paint(INK, Tone.DARK))
            inside.fill(
                blob((x - 0.10, 0.4, 0), (x - 0.085, 0.02 + tall), (x, -0.04 + tall), (x + 0.085, 0.02 + tall),
                     (x + 0.11, 0.4, 0)), key.paint(INK, Tone.DARK))  # fmt: skip
    canvas.line([(0.30, -0.5), (0.25, -0.3), (0.33, -0.12)], (0.012, 0.008, 0.0), key.paint(PAPER, Tone.LIGHT))


def book(canvas: Canvas, key: Key) -> None:
    """Draw a closed book standing at an angle, pages and a ribbon showing."""
    canvas.fill(polygon((-0.30, -0.46), (0.30, -0.5), (0.36, 0.42), (-0.26, 0.5)), key.paint(LEATHER, Tone.MID))
    canvas.fill(polygon((-0.30, -0.46), (-0.39, -0.38), (-0.35, 0.45), (-0.26, 0.5)), key.paint(LEATHER, Tone.DARK))
    canvas.fill(polygon((-0.26, 0.5), (0.36, 0.42), (0.33, 0.36), (-0.265, 0.435)), key.paint(PAPER, Tone.LIGHT))
    canvas.fill(polygon((-0.20, -0.34), (0.21, -0.37), (0.22, -0.28), (-0.195, -0.25)), key.paint(CARD, Tone.LIGHT))
    canvas.fill(polygon((-0.19, -0.21), (0.06, -0.23), (0.065, -0.19), (-0.188, -0.17)), key.paint(CARD, Tone.LIGHT))
    canvas.brush(polygon((-0.30, -0.46), (0.30, -0.5), (0.36, 0.42), (-0.26, 0.5)), key.paint(LEATHER, Tone.DARK),
                 coverage=0.7, degrees=82, fade=((0.42, 0.2), (-0.05, 0.0)))  # fmt: skip
    canvas.fill(polygon((0.10, 0.43), (0.15, 0.42), (0.17, 0.5), (0.135, 0.485), (0.11, 0.51)), key.accent)


def chart(canvas: Canvas, key: Key) -> None:
    """Draw an unfolded map with a coast, a course and a cross."""
    folds = ((-0.5, -0.40), (-0.17, -0.34), (0.17, -0.42), (0.5, -0.35))
    low = ((0.5, 0.40), (0.17, 0.34), (-0.17, 0.42), (-0.5, 0.36))
    canvas.fill(polygon(*folds, *low), key.paint(PAPER, Tone.LIGHT))
    with canvas.inside(polygon(*folds, *low)) as inside:
        inside.fill(
            blob((-0.6, 0.5, 0), (-0.6, -0.1, 0), (-0.34, -0.16), (-0.22, 0.02), (-0.30, 0.16), (-0.08, 0.2),
                 (0.02, 0.36), (0.0, 0.6, 0)), key.paint(CARD, Tone.MID))  # fmt: skip
        inside.fill(blob((0.22, -0.5, 0), (0.16, -0.28), (0.30, -0.18), (0.6, -0.22, 0), (0.6, -0.6, 0)),
                    key.paint(CARD, Tone.MID))  # fmt: skip
        inside.fill(polygon((-0.17, -0.5), (0.17, -0.5), (0.17, 0.5), (-0.17, 0.5)), key.paint(INK, Tone.DARK), 0.10)
        for step in range(7):
            x, y = -0.16 + 0.075 * step, 0.02 - 0.10 * math.sin(step * 0.55)
            inside.line([(x, y), (x + 0.04, y - 0.012)], 0.016, key.paint(BLUE, Tone.DARK))
    for turn in (1, -1):
        canvas.line([(0.33 - 0.05, 0.06 - 0.05 * turn), (0.33 + 0.05, 0.06 + 0.05 * turn)], 0.028, key.accent)


def ticket(canvas: Canvas, key: Key) -> None:
    """Draw a punched ticket."""
    stub = polygon((-0.5, -0.22), (0.5, -0.26), (0.5, 0.20), (-0.5, 0.24))
    canvas.fill(stub, key.paint(CARD, Tone.LIGHT))
    canvas.fill(polygon((0.24, -0.25), (0.5, -0.26), (0.5, 0.20), (0.24, 0.21)), key.paint(CARD, Tone.MID))
    for step in range(6):
        canvas.fill(circle(0.24, -0.21 + step * 0.08, 0.014), key.paint(INK, Tone.DARK))
    canvas.fill(rect(-0.40, -0.12, 0.10, -0.05), key.accent)
    canvas.fill(rect(-0.40, 0.01, -0.02, 0.045), key.paint(INK, Tone.DARK))
    canvas.fill(rect(-0.40, 0.09, 0.12, 0.12), key.paint(INK, Tone.DARK))
    canvas.fill(circle(0.38, 0.0, 0.055), key.paint(INK, Tone.DEEP))


def newspaper(canvas: Canvas, key: Key) -> None:
    """Draw a folded front page."""
    canvas.fill(polygon((-0.42, -0.46), (0.40, -0.5), (0.44, 0.42), (-0.40, 0.5)), key.paint(PAPER, Tone.LIGHT))
    canvas.fill(polygon((-0.41, 0.30), (0.433, 0.26), (0.44, 0.42), (-0.40, 0.5)), key.paint(PAPER, Tone.MID))
    dark = key.paint(INK, Tone.DARK)
    for y, left, right, tall in ((-0.40, -0.34, 0.33, 0.035), (-0.31, -0.34, 0.30, 0.085), (-0.19, -0.34, 0.12, 0.05)):
        canvas.fill(polygon((left, y), (right, y - 0.02), (right, y - 0.02 + tall), (left, y + tall)), dark)
    canvas.fill(polygon((-0.34, -0.08), (0.02, -0.095), (0.03, 0.24), (-0.33, 0.25)), key.paint(BLUE, Tone.MID))
    canvas.fill(blob((-0.32, 0.25, 0), (-0.25, 0.08), (-0.16, -0.03), (-0.07, 0.07), (0.02, 0.24, 0)), dark)
    for step in range(8):
        y = -0.08 + step * 0.042
        canvas.fill(rect(0.09, y, 0.35 - 0.03 * (step % 3), y + 0.017), key.paint(INK, Tone.MID))


def money(canvas: Canvas, key: Key) -> None:
    """Draw a fan of banknotes."""
    for turn, tone in ((-24, Tone.MID), (-8, Tone.LIGHT), (9, Tone.MID), (24, Tone.LIGHT)):
        note = canvas.at(0.0, 0.34, 1.0, turn)
        note.fill(rect(-0.17, -0.82, 0.17, 0.0), key.paint(colour("#7f9a6a"), tone))
        note.fill(circle(0.0, -0.52, 0.09), key.paint(PAPER, Tone.LIGHT))
        note.fill(rect(-0.12, -0.76, 0.12, -0.72), key.paint(INK, Tone.DARK))
    canvas.fill(rect(-0.22, 0.26, 0.22, 0.34), key.paint(LEATHER, Tone.DARK))


def card(canvas: Canvas, key: Key) -> None:
    """Draw a playing card: one large pip in the accent."""
    canvas.fill(polygon((-0.31, -0.47), (0.30, -0.5), (0.33, 0.46), (-0.29, 0.5)), key.paint(PAPER, Tone.LIGHT))
    heart = blob((0.01, 0.20, 0), (-0.17, 0.0), (-0.16, -0.15), (-0.07, -0.18), (0.01, -0.09, 0), (0.09, -0.18),
                 (0.19, -0.14), (0.19, 0.0))  # fmt: skip
    canvas.fill(heart, key.accent)
    for x, y in ((-0.24, -0.38), (0.25, 0.38)):
        canvas.fill(polygon((x, y - 0.05), (x + 0.03, y), (x, y + 0.05), (x - 0.03, y)), key.accent)


def folder(canvas: Canvas, key: Key) -> None:
    """Draw a file with papers in it."""
    canvas.fill(polygon((-0.40, -0.36), (-0.12, -0.38), (-0.06, -0.31), (0.40, -0.34), (0.42, 0.46), (-0.40, 0.48)),
                key.paint(CARD, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.32, -0.46), (0.33, -0.50), (0.36, 0.30), (-0.30, 0.32)), key.paint(PAPER, Tone.LIGHT))
    canvas.fill(polygon((-0.42, -0.22), (0.44, -0.26), (0.42, 0.46), (-0.40, 0.48)), key.paint(CARD, Tone.MID))
    canvas.fill(polygon((-0.28, -0.06), (0.12, -0.08), (0.125, 0.06), (-0.275, 0.08)), key.paint(PAPER, Tone.LIGHT))
    canvas.line([(-0.22, 0.01), (0.06, -0.01)], 0.02, key.accent)


def _page(y: float) -> Shape:
    return ribbon([(-0.36, y), (-0.2, y - 0.02), (-0.04, y + 0.01)], 0.014)


def notebook(canvas: Canvas, key: Key) -> None:
    """Draw an open notebook, a pencil across it."""
    canvas.fill(polygon((-0.5, -0.34), (0.5, -0.36), (0.49, 0.38), (-0.49, 0.40)), key.paint(LEATHER, Tone.DARK))
    canvas.fill(blob((-0.46, -0.34, 0), (-0.2, -0.40), (0, -0.32, 0), (0, 0.38, 0), (-0.2, 0.30), (-0.45, 0.36, 0)),
                key.paint(PAPER, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((0.46, -0.36, 0), (0.2, -0.41), (0, -0.32, 0), (0, 0.38, 0), (0.2, 0.30), (0.45, 0.34, 0)),
                key.paint(PAPER, Tone.MID))  # fmt: skip
    for step in range(7):
        canvas.fill(_page(-0.24 + 0.075 * step), key.paint(INK, Tone.DARK))
    pencil = canvas.at(0.20, 0.02, 1.0, 38)
    pencil.fill(rect(-0.028, -0.30, 0.028, 0.26), key.accent)
    pencil.fill(polygon((-0.028, 0.26), (0.028, 0.26), (0.0, 0.36)), key.paint(PAPER, Tone.LIGHT))
    pencil.fill(polygon((-0.010, 0.325), (0.010, 0.325), (0.0, 0.36)), key.paint(INK, Tone.DEEP))


THINGS = (
    Thing(
        letter,
        "letter note paper page message telegram contract will script sheet list menu receipt invoice",
        0.13,
        (0.0, 0.40),
        -6,
        reads=True,
    ),
    Thing(envelope, "envelope parcel post mail packet", 0.10, (0.0, 0.25), -8, reads=True),
    Thing(photograph, "photograph photo picture portrait snapshot polaroid postcard", 0.10, (0.0, 0.42), -8),
    Thing(book, "book diary logbook bible novel album passport hymnal", 0.14, (0.0, 0.40), 4, reads=True),
    Thing(notebook, "notebook journal ledger sketchbook notepad", 0.11, (0.0, 0.30), 0, reads=True),
    Thing(chart, "map chart blueprint plan", 0.20, (-0.3, 0.30), 0, reads=True),
    Thing(ticket, "ticket pass", 0.06, (-0.3, 0.05), -12, reads=True),
    Thing(newspaper, "newspaper headline magazine", 0.20, (0.0, 0.40), 0, reads=True),
    Thing(money, "money banknote cash bill dollar", 0.11, (0.0, 0.38), 0, reads=True),
    Thing(card, "card ace", 0.07, (0.0, 0.35), -6, reads=True),
    Thing(folder, "folder file dossier clipboard binder", 0.17, (0.0, 0.36), 4, reads=True),
)
