"""Things with a current in them."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.props.materials import BRASS, STEEL, WOOD
from filmstudio.engines.animatic.props.thing import Thing

BLACK: Colour = colour("#33343f")
CREAM: Colour = colour("#efe2c4")
SCREEN: Colour = colour("#9fd0d8")


def phone(canvas: Canvas, key: Key) -> None:
    """Draw a smartphone, one message on it."""
    canvas.fill(rounded(-0.255, -0.5, 0.255, 0.5, 0.06), key.paint(BLACK, Tone.DARK))
    canvas.fill(rounded(-0.225, -0.46, 0.225, 0.46, 0.035), key.glow(SCREEN))
    canvas.fill(
        blob((-0.225, 0.10, 0), (-0.05, 0.0), (0.10, 0.12), (0.225, 0.04, 0), (0.225, 0.44, 0), (-0.225, 0.44, 0)),
        key.paint(colour("#3f7f8f"), Tone.MID),
    )
    canvas.fill(rounded(-0.18, -0.24, 0.18, -0.04, 0.03), key.glow(CREAM))
    canvas.fill(rect(-0.14, -0.19, 0.04, -0.16), key.accent)
    canvas.fill(rect(-0.14, -0.12, 0.13, -0.095), key.paint(BLACK, Tone.MID))


def telephone(canvas: Canvas, key: Key) -> None:
    """Draw a desk telephone with a dial."""
    body = blob((-0.36, 0.48, 0), (-0.32, 0.10), (-0.17, -0.12), (0.17, -0.12), (0.32, 0.10), (0.36, 0.48, 0))
    canvas.fill(body, key.paint(BLACK, Tone.DARK))
    canvas.fill(blob((0.08, -0.12), (0.17, -0.12), (0.32, 0.10), (0.36, 0.48, 0), (0.16, 0.48, 0), (0.22, 0.16)),
                key.paint(BLACK, Tone.DEEP))  # fmt: skip
    canvas.fill(circle(0.0, 0.19, 0.19), key.paint(CREAM, Tone.LIGHT))
    for hole in range(10):
        angle = math.tau * (hole / 12 + 0.08)
        canvas.fill(circle(0.135 * math.cos(angle), 0.19 + 0.135 * math.sin(angle), 0.028), key.paint(BLACK, Tone.DARK))
    canvas.fill(circle(0.0, 0.19, 0.065), key.accent)
    canvas.line([(-0.36, -0.24), (-0.28, -0.35), (0.0, -0.39), (0.28, -0.35), (0.36, -0.24)],
                (0.09, 0.10, 0.10, 0.10, 0.09), key.paint(BLACK, Tone.DARK))  # fmt: skip
    canvas.line([(-0.26, -0.375), (0.0, -0.41), (0.26, -0.375)], (0.0, 0.022, 0.0), key.paint(BLACK, Tone.LIGHT))
    for x in (-0.39, 0.39):
        canvas.fill(polygon((x - 0.10, -0.27), (x + 0.10, -0.27), (x + 0.07, -0.15), (x - 0.07, -0.15)),
                    key.paint(BLACK, Tone.DEEP))  # fmt: skip


def radio(canvas: Canvas, key: Key) -> None:
    """Draw a wooden wireless, its dial lit."""
    canvas.fill(blob((-0.48, 0.42, 0), (-0.48, -0.10), (-0.32, -0.32), (0.32, -0.32), (0.48, -0.10), (0.48, 0.42, 0)),
                key.paint(WOOD, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.22, -0.32), (0.32, -0.32), (0.48, -0.10), (0.48, 0.42, 0), (0.36, 0.42, 0), (0.38, 0.0)),
                key.paint(WOOD, Tone.DARK))  # fmt: skip
    cloth = rounded(-0.38, -0.20, 0.06, 0.32, 0.05)
    canvas.fill(cloth, key.paint(CREAM, Tone.LIGHT))
    for bar in range(5):
        canvas.fill(rect(-0.33 + bar * 0.085, -0.20, -0.305 + bar * 0.085, 0.32), key.paint(WOOD, Tone.DARK))
    canvas.fill(circle(0.23, -0.06, 0.13), key.glow(colour("#ffdc90")))
    canvas.line([(0.23, -0.06), (0.30, -0.14)], (0.02, 0.01), key.accent)
    for x in (0.16, 0.31):
        canvas.fill(circle(x, 0.22, 0.06), key.paint(BRASS, Tone.MID))
        canvas.fill(rect(x - 0.008, 0.165, x + 0.008, 0.22), key.paint(BLACK, Tone.DEEP))
    for x in (-0.34, 0.24):
        canvas.fill(rect(x, 0.42, x + 0.12, 0.47), key.paint(BLACK, Tone.DARK))


def camera(canvas: Canvas, key: Key) -> None:
    """Draw a stills camera."""
    canvas.fill(polygon((-0.14, -0.36), (0.12, -0.36), (0.16, -0.22), (-0.18, -0.22)), key.paint(STEEL, Tone.MID))
    canvas.fill(rounded(-0.48, -0.25, 0.48, 0.34, 0.05), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(rect(-0.48, -0.12, 0.48, 0.26), key.paint(BLACK, Tone.DARK))
    for radius, local, tone in ((0.24, STEEL, Tone.MID), (0.20, BLACK, Tone.DEEP), (0.13, SCREEN, Tone.DARK)):
        canvas.fill(circle(0.02, 0.06, radius), key.paint(local, tone))
    canvas.fill(ellipse(-0.03, 0.0, 0.045, 0.035, -30), key.glow(CREAM), 0.9)
    canvas.fill(rounded(-0.40, -0.31, -0.26, -0.24, 0.02), key.accent)
    canvas.fill(rounded(0.28, -0.20, 0.42, -0.14, 0.015), key.glow(SCREEN))


def screen(canvas: Canvas, key: Key) -> None:
    """Draw a laptop, its screen lit."""
    canvas.fill(rounded(-0.40, -0.42, 0.40, 0.20, 0.03), key.paint(BLACK, Tone.DARK))
    canvas.fill(rect(-0.36, -0.38, 0.36, 0.16), key.glow(SCREEN))
    canvas.fill(rect(-0.36, -0.38, -0.14, 0.16), key.paint(colour("#3f7f8f"), Tone.MID))
    for number, right in enumerate((0.26, 0.18, 0.29, 0.10)):
        canvas.fill(rect(-0.08, -0.28 + number * 0.08, right, -0.25 + number * 0.08), key.paint(BLACK, Tone.DARK))
    canvas.fill(rect(-0.08, 0.06, 0.06, 0.11), key.accent)
    canvas.fill(polygon((-0.40, 0.20), (0.40, 0.20), (0.5, 0.40), (-0.5, 0.40)), key.paint(STEEL, Tone.MID))
    canvas.fill(polygon((-0.34, 0.23), (0.34, 0.23), (0.39, 0.33), (-0.39, 0.33)), key.paint(BLACK, Tone.DARK))
    canvas.fill(polygon((-0.5, 0.40), (0.5, 0.40), (0.49, 0.44), (-0.49, 0.44)), key.paint(STEEL, Tone.DARK))


def television(canvas: Canvas, key: Key) -> None:
    """Draw an old television set with an aerial."""
    for end in ((-0.26, -0.5), (0.20, -0.48)):
        canvas.line([(0.0, -0.26), end], (0.02, 0.012), key.paint(STEEL, Tone.DARK))
    canvas.fill(rounded(-0.48, -0.28, 0.48, 0.42, 0.06), key.paint(WOOD, Tone.MID))
    canvas.fill(rounded(-0.41, -0.21, 0.22, 0.34, 0.10), key.paint(BLACK, Tone.DEEP))
    canvas.fill(rounded(-0.37, -0.17, 0.18, 0.30, 0.09), key.glow(SCREEN))
    canvas.fill(
        blob(
            (-0.37, 0.16, 0), (-0.20, 0.02), (-0.06, 0.14), (0.06, 0.06), (0.18, 0.18, 0), (0.16, 0.28), (-0.34, 0.28)
        ),
        key.paint(colour("#3f7f8f"), Tone.DARK),
    )
    for y in (-0.08, 0.09):
        canvas.fill(circle(0.34, y, 0.06), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(0.29, 0.22, 0.39, 0.26), key.accent)


def microphone(canvas: Canvas, key: Key) -> None:
    """Draw a stage microphone."""
    canvas.fill(rounded(-0.17, -0.5, 0.17, -0.02, 0.16), key.paint(STEEL, Tone.LIGHT))
    for y in (-0.40, -0.31, -0.22, -0.13):
        canvas.fill(rect(-0.15, y, 0.15, y + 0.028), key.paint(BLACK, Tone.DARK))
    canvas.fill(rect(0.06, -0.44, 0.15, -0.05), key.paint(STEEL, Tone.DARK), 0.55)
    canvas.fill(rect(-0.18, -0.02, 0.18, 0.05), key.accent)
    canvas.fill(polygon((-0.06, 0.05), (0.06, 0.05), (0.045, 0.5), (-0.045, 0.5)), key.paint(BLACK, Tone.DARK))


def cassette(canvas: Canvas, key: Key) -> None:
    """Draw a cassette tape."""
    canvas.fill(rounded(-0.5, -0.32, 0.5, 0.32, 0.04), key.paint(BLACK, Tone.DARK))
    canvas.fill(rect(-0.42, -0.25, 0.42, 0.12), key.paint(CREAM, Tone.LIGHT))
    canvas.fill(rect(-0.42, -0.25, 0.42, -0.17), key.accent)
    canvas.fill(rounded(-0.28, -0.08, 0.28, 0.08, 0.08), key.paint(BLACK, Tone.DEEP))
    for x in (-0.18, 0.18):
        canvas.fill(circle(x, 0.0, 0.062), key.paint(CREAM, Tone.LIGHT))
        canvas.fill(circle(x, 0.0, 0.03), key.paint(BLACK, Tone.DARK))
    canvas.fill(polygon((-0.30, 0.32), (-0.26, 0.19), (0.26, 0.19), (0.30, 0.32)), key.paint(BLACK, Tone.MID))


def binoculars(canvas: Canvas, key: Key) -> None:
    """Draw binoculars from the front."""
    for x in (-0.22, 0.22):
        canvas.fill(blob((x - 0.13, -0.42, 0), (x - 0.20, 0.10), (x - 0.21, 0.36), (x + 0.21, 0.36), (x + 0.20, 0.10),
                         (x + 0.13, -0.42, 0)), key.paint(BLACK, Tone.DARK))  # fmt: skip
        canvas.fill(circle(x, 0.26, 0.20), key.paint(BRASS, Tone.MID))
        canvas.fill(circle(x, 0.26, 0.15), key.paint(SCREEN, Tone.DARK))
        canvas.fill(ellipse(x - 0.05, 0.20, 0.05, 0.03, -30), key.glow(CREAM), 0.8)
    canvas.fill(rounded(-0.10, -0.20, 0.10, 0.02, 0.03), key.paint(BLACK, Tone.DEEP))
    canvas.fill(circle(0.0, -0.24, 0.05), key.accent)


def headset(canvas: Canvas, key: Key) -> None:
    """Draw headphones."""
    canvas.line([(-0.38, 0.18), (-0.34, -0.20), (0.0, -0.44), (0.34, -0.20), (0.38, 0.18)],
                (0.05, 0.06, 0.08, 0.06, 0.05), key.paint(BLACK, Tone.DARK))  # fmt: skip
    for x in (-0.38, 0.38):
        canvas.fill(rounded(x - 0.12, 0.02, x + 0.12, 0.46, 0.10), key.paint(BLACK, Tone.DEEP))
        canvas.fill(rounded(x - 0.06, 0.08, x + 0.06, 0.40, 0.06), key.accent)


THINGS = (
    Thing(phone, "phone cellphone mobile smartphone tablet remote", 0.09, (0.0, 0.25), -10),
    Thing(telephone, "telephone receiver handset", 0.14, (0.0, 0.3)),
    Thing(radio, "radio wireless walkie_talkie walkie_talkies speaker", 0.16, (-0.3, 0.2)),
    Thing(camera, "camera lens", 0.10, (0.3, 0.15)),
    Thing(screen, "screen computer monitor laptop keyboard", 0.16, (-0.3, 0.3)),
    Thing(television, "television tv", carried=False),
    Thing(microphone, "microphone mic", 0.14, (0.0, 0.28), 20),
    Thing(cassette, "cassette tape disk recorder record", 0.08, (-0.3, 0.1)),
    Thing(binoculars, "binoculars telescope spyglass", 0.09, (0.0, -0.1)),
    Thing(headset, "headphones headset earphones", 0.13, (-0.38, 0.3)),
)
