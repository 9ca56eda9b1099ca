"""Things of metal: keys, blades, tools, clocks, a gun."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, hoop, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.props.materials import BRASS, INK, IRON, STEEL, WOOD
from filmstudio.engines.animatic.props.thing import Thing

DIAL: Colour = colour("#f0e6cc")


def key_of_a_door(canvas: Canvas, key: Key) -> None:
    """Draw an old key, its bow a trefoil."""
    light, mid, dark = (key.paint(BRASS, tone) for tone in (Tone.LIGHT, Tone.MID, Tone.DARK))
    for x, y in ((0.0, -0.39), (-0.13, -0.24), (0.13, -0.24)):
        canvas.fill(circle(x, y, 0.115), mid)
        canvas.fill(circle(x, y, 0.055), key.paint(INK, Tone.DEEP))
    canvas.fill(rect(-0.036, -0.22, 0.036, 0.50), mid)
    canvas.fill(rect(0.010, -0.20, 0.036, 0.50), dark)
    canvas.fill(rounded(-0.075, -0.16, 0.075, -0.10, 0.03), light)
    for left, top, right, low in ((0.03, 0.26, 0.20, 0.32), (0.03, 0.40, 0.22, 0.47), (0.14, 0.26, 0.20, 0.38)):
        canvas.fill(rect(left, top, right, low), mid)
    canvas.fill(rect(0.03, 0.44, 0.22, 0.47), dark)
    canvas.line([(-0.015, -0.06), (-0.015, 0.46)], 0.016, light)


def coin(canvas: Canvas, key: Key) -> None:
    """Draw a coin with a head on it, on edge to the light."""
    canvas.fill(ellipse(0.03, 0.01, 0.45, 0.47), key.paint(BRASS, Tone.DARK))
    canvas.fill(ellipse(-0.01, -0.01, 0.44, 0.46), key.paint(BRASS, Tone.MID))
    canvas.fill(ellipse(-0.01, -0.01, 0.37, 0.385), key.paint(BRASS, Tone.LIGHT))
    canvas.fill(
        blob((-0.14, 0.30, 0), (-0.10, 0.14), (-0.17, 0.06), (-0.14, -0.14), (0.0, -0.22), (0.13, -0.14), (0.14, 0.0),
             (0.19, 0.05, 0.2), (0.13, 0.09), (0.10, 0.16), (0.06, 0.18), (0.14, 0.30, 0)),
        key.paint(BRASS, Tone.DARK))  # fmt: skip


def ring(canvas: Canvas, key: Key) -> None:
    """Draw a ring with a stone."""
    canvas.fill(hoop(0.02, 0.15, 0.32, 0.34, 0.075), key.paint(BRASS, Tone.DARK))
    canvas.fill(hoop(0.0, 0.14, 0.32, 0.34, 0.06), key.paint(BRASS, Tone.LIGHT))
    canvas.fill(polygon((-0.17, -0.30), (-0.09, -0.44), (0.10, -0.44), (0.18, -0.30), (0.0, -0.10)), key.accent)
    canvas.fill(polygon((-0.17, -0.30), (-0.06, -0.30), (0.0, -0.10)), key.glow(DIAL), 0.55)
    canvas.fill(polygon((-0.09, -0.44), (0.0, -0.44), (-0.06, -0.30)), key.glow(DIAL), 0.8)


def knife(canvas: Canvas, key: Key) -> None:
    """Draw a knife, point up."""
    canvas.fill(blob((-0.05, 0.14, 0), (-0.06, -0.22), (0.03, -0.5, 0), (0.08, -0.2), (0.07, 0.14, 0)),
                key.paint(STEEL, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((0.015, 0.14, 0), (0.02, -0.2), (0.03, -0.5, 0), (0.08, -0.2), (0.07, 0.14, 0)),
                key.paint(STEEL, Tone.MID))  # fmt: skip
    canvas.fill(rect(-0.11, 0.13, 0.13, 0.175), key.paint(BRASS, Tone.MID))
    canvas.fill(blob((-0.05, 0.17, 0), (-0.065, 0.34), (-0.04, 0.5), (0.06, 0.5), (0.08, 0.34), (0.065, 0.17, 0)),
                key.paint(WOOD, Tone.DARK))  # fmt: skip


def sword(canvas: Canvas, key: Key) -> None:
    """Draw a sword, point up."""
    canvas.fill(polygon((-0.035, 0.26), (-0.030, -0.44), (0.0, -0.5), (0.030, -0.44), (0.035, 0.26)),
                key.paint(STEEL, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((0.0, 0.26), (0.0, -0.5), (0.030, -0.44), (0.035, 0.26)), key.paint(STEEL, Tone.MID))
    canvas.line([(-0.17, 0.24), (0.0, 0.28), (0.17, 0.24)], (0.03, 0.055, 0.03), key.paint(BRASS, Tone.MID))
    canvas.fill(rect(-0.022, 0.28, 0.022, 0.44), key.paint(WOOD, Tone.DARK))
    canvas.fill(circle(0.0, 0.46, 0.04), key.paint(BRASS, Tone.MID))


def gun(canvas: Canvas, key: Key) -> None:
    """Draw a revolver in profile, muzzle to the left."""
    dark, mid, light = (key.paint(IRON, tone) for tone in (Tone.DEEP, Tone.DARK, Tone.MID))
    canvas.fill(rect(-0.5, -0.24, 0.10, -0.115), mid)
    canvas.fill(rect(-0.5, -0.24, 0.10, -0.20), light)
    canvas.fill(rect(-0.46, -0.28, -0.42, -0.24), mid)
    canvas.fill(blob((0.02, -0.26, 0), (0.26, -0.24), (0.34, -0.10), (0.27, 0.05), (0.06, 0.05, 0.2), (0.0, -0.1)), mid)
    canvas.fill(rounded(-0.04, -0.22, 0.18, 0.0, 0.05), dark)
    for y in (-0.17, -0.11, -0.05):
        canvas.fill(rect(-0.02, y, 0.16, y + 0.016), light)
    canvas.fill(ribbon([(0.0, 0.05), (0.02, 0.16), (0.12, 0.18), (0.17, 0.08)], 0.026), mid)
    canvas.line([(0.10, 0.05), (0.09, 0.12)], 0.024, dark)
    canvas.fill(
        blob((0.18, 0.0, 0), (0.32, -0.08), (0.38, 0.14), (0.46, 0.40), (0.36, 0.46), (0.26, 0.42), (0.20, 0.2)),
        key.paint(WOOD, Tone.DARK),
    )
    canvas.line([(0.27, -0.20), (0.35, -0.32), (0.39, -0.30)], (0.05, 0.035, 0.03), mid)


def hammer(canvas: Canvas, key: Key) -> None:
    """Draw a hammer."""
    canvas.fill(polygon((-0.035, -0.30), (0.035, -0.30), (0.05, 0.5), (-0.05, 0.5)), key.paint(WOOD, Tone.MID))
    canvas.fill(polygon((0.008, -0.30), (0.035, -0.30), (0.05, 0.5), (0.012, 0.5)), key.paint(WOOD, Tone.DARK))
    canvas.fill(polygon((-0.30, -0.44), (-0.20, -0.46), (-0.18, -0.42), (0.10, -0.42), (0.30, -0.5), (0.12, -0.27),
                        (-0.18, -0.27), (-0.20, -0.24), (-0.30, -0.26)), key.paint(IRON, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.30, -0.44), (-0.20, -0.46), (-0.18, -0.42), (0.10, -0.42), (0.10, -0.38), (-0.29, -0.39)),
                key.paint(STEEL, Tone.MID))  # fmt: skip


def wrench(canvas: Canvas, key: Key) -> None:
    """Draw a spanner."""
    canvas.fill(polygon((-0.05, -0.26), (0.05, -0.26), (0.045, 0.36), (-0.045, 0.36)), key.paint(STEEL, Tone.MID))
    canvas.fill(blob((-0.16, -0.5, 0), (-0.19, -0.36), (-0.06, -0.22), (0.06, -0.22), (0.19, -0.36), (0.16, -0.5, 0),
                     (0.07, -0.47, 0), (0.07, -0.36), (0.0, -0.33), (-0.07, -0.36), (-0.07, -0.47, 0)),
                key.paint(STEEL, Tone.LIGHT))  # fmt: skip
    canvas.fill(circle(0.0, 0.40, 0.10), key.paint(STEEL, Tone.MID))
    canvas.fill(circle(0.0, 0.40, 0.05), key.paint(INK, Tone.DEEP))
    canvas.fill(polygon((0.015, -0.26), (0.05, -0.26), (0.045, 0.36), (0.015, 0.36)), key.paint(STEEL, Tone.DARK))


def _face(canvas: Canvas, key: Key, x: float, y: float, radius: float, marks: int = 12) -> None:
    """Draw a dial at ten past ten."""
    canvas.fill(circle(x, y, radius), key.paint(DIAL, Tone.LIGHT))
    for hour in range(marks):
        angle = math.tau * hour / marks
        far, near = (0.90, 0.74) if hour % 3 == 0 else (0.88, 0.80)
        canvas.line(
            [(x + radius * k * math.sin(angle), y - radius * k * math.cos(angle)) for k in (near, far)],
            radius * (0.07 if hour % 3 == 0 else 0.04), key.paint(INK, Tone.DARK))  # fmt: skip
    for angle, length, width in ((-0.94, 0.50, 0.10), (1.06, 0.74, 0.07)):
        end = (x + radius * length * math.sin(angle), y - radius * length * math.cos(angle))
        canvas.line([(x, y), end], (radius * width, radius * width * 0.5), key.paint(INK, Tone.DEEP))
    canvas.fill(circle(x, y, radius * 0.07), key.accent)


def clock(canvas: Canvas, key: Key) -> None:
    """Draw an alarm clock on two feet."""
    for side in (-1, 1):
        canvas.line([(side * 0.20, 0.34), (side * 0.30, 0.49)], (0.06, 0.04), key.paint(BRASS, Tone.DARK))
        canvas.fill(blob((side * 0.06, -0.36, 0), (side * 0.10, -0.48), (side * 0.26, -0.46), (side * 0.32, -0.30, 0)),
                    key.paint(BRASS, Tone.MID))  # fmt: skip
    canvas.line([(0.0, -0.36), (0.0, -0.47)], 0.03, key.paint(IRON, Tone.DARK))
    canvas.fill(circle(0.0, 0.04, 0.40), key.paint(BRASS, Tone.MID))
    canvas.fill(blob((0.40, 0.04), (0.28, 0.32), (0.0, 0.44), (-0.2, 0.39), (0.1, 0.3), (0.3, 0.0), (0.27, -0.24)),
                key.paint(BRASS, Tone.DARK))  # fmt: skip
    _face(canvas, key, 0.0, 0.04, 0.33)


def watch(canvas: Canvas, key: Key) -> None:
    """Draw a pocket watch on its chain."""
    canvas.line([(0.02, -0.30), (0.16, -0.42), (0.34, -0.40), (0.44, -0.5)], 0.026, key.paint(BRASS, Tone.MID))
    canvas.fill(rounded(-0.05, -0.38, 0.07, -0.28, 0.03), key.paint(BRASS, Tone.DARK))
    canvas.fill(circle(0.0, 0.10, 0.40), key.paint(BRASS, Tone.MID))
    canvas.fill(blob((0.40, 0.10), (0.28, 0.38), (0.0, 0.50), (-0.2, 0.45), (0.1, 0.36), (0.3, 0.06), (0.27, -0.18)),
                key.paint(BRASS, Tone.DARK))  # fmt: skip
    _face(canvas, key, 0.0, 0.10, 0.32)


def compass(canvas: Canvas, key: Key) -> None:
    """Draw a compass, its needle in the accent."""
    canvas.fill(circle(0.0, 0.0, 0.48), key.paint(BRASS, Tone.DARK))
    canvas.fill(circle(-0.01, -0.01, 0.46), key.paint(BRASS, Tone.MID))
    canvas.fill(circle(0.0, 0.0, 0.38), key.paint(DIAL, Tone.LIGHT))
    star = [(0.33 * math.sin(a) if i % 2 == 0 else 0.09 * math.sin(a),
             -0.33 * math.cos(a) if i % 2 == 0 else -0.09 * math.cos(a))
            for i in range(8) for a in (math.tau * i / 8,)]  # fmt: skip
    canvas.fill(polygon(*star), key.paint(DIAL, Tone.MID))
    needle = canvas.at(0.0, 0.0, 1.0, 24)
    needle.fill(polygon((-0.05, 0.0), (0.0, -0.34), (0.05, 0.0)), key.accent)
    needle.fill(polygon((-0.05, 0.0), (0.0, 0.34), (0.05, 0.0)), key.paint(IRON, Tone.DARK))
    canvas.fill(circle(0.0, 0.0, 0.03), key.paint(BRASS, Tone.LIGHT))


def handle(canvas: Canvas, key: Key) -> None:
    """Draw a door handle over its keyhole."""
    canvas.fill(rounded(-0.17, -0.5, 0.11, 0.5, 0.06), key.paint(BRASS, Tone.DARK))
    canvas.fill(rounded(-0.18, -0.5, 0.08, 0.49, 0.06), key.paint(BRASS, Tone.MID))
    canvas.line([(-0.05, -0.22), (0.20, -0.23), (0.46, -0.19)], (0.10, 0.085, 0.07), key.paint(BRASS, Tone.LIGHT))
    canvas.line([(-0.03, -0.18), (0.20, -0.19), (0.45, -0.155)], (0.03, 0.03, 0.02), key.paint(BRASS, Tone.DARK))
    canvas.fill(circle(-0.05, -0.22, 0.085), key.paint(BRASS, Tone.LIGHT))
    canvas.fill(circle(-0.05, 0.17, 0.055), key.paint(INK, Tone.DEEP))
    canvas.fill(polygon((-0.075, 0.18), (-0.025, 0.18), (-0.005, 0.34), (-0.095, 0.34)), key.paint(INK, Tone.DEEP))


def switch(canvas: Canvas, key: Key) -> None:
    """Draw a lever in its plate, the knob in the accent."""
    canvas.fill(rounded(-0.30, -0.42, 0.30, 0.5, 0.05), key.paint(IRON, Tone.DARK))
    canvas.fill(rounded(-0.31, -0.43, 0.28, 0.48, 0.05), key.paint(BRASS, Tone.MID))
    canvas.brush(rect(-0.31, -0.43, 0.28, 0.48), key.paint(BRASS, Tone.DARK), coverage=0.6, degrees=86,
                 fade=((0.4, 0.2), (-0.1, 0.0)))  # fmt: skip
    for x, y in ((-0.24, -0.36), (0.21, -0.36), (-0.24, 0.41), (0.21, 0.41)):
        canvas.fill(circle(x, y, 0.035), key.paint(BRASS, Tone.DARK))
        canvas.line([(x - 0.018, y + 0.018), (x + 0.018, y - 0.018)], 0.010, key.paint(INK, Tone.DEEP))
    canvas.fill(rounded(-0.07, -0.20, 0.05, 0.32, 0.06), key.paint(INK, Tone.DEEP))
    canvas.line([(-0.01, 0.08), (0.10, -0.32)], (0.075, 0.055), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(circle(0.11, -0.36, 0.11), key.accent)
    canvas.fill(blob((0.04, -0.41), (0.09, -0.45), (0.14, -0.43), (0.08, -0.39)), key.glow(DIAL), 0.7)


def wheel(canvas: Canvas, key: Key) -> None:
    """Draw a ship's wheel."""
    for spoke in range(8):
        angle = math.tau * (spoke + 0.25) / 8
        canvas.line([(0.05 * math.sin(angle), -0.05 * math.cos(angle)),
                     (0.5 * math.sin(angle), -0.5 * math.cos(angle))], (0.05, 0.04),
                    key.paint(WOOD, Tone.MID if spoke % 2 else Tone.DARK))  # fmt: skip
    points = [(0.35 * math.sin(math.tau * i / 24), -0.35 * math.cos(math.tau * i / 24)) for i in range(25)]
    canvas.line(points, 0.085, key.paint(WOOD, Tone.DARK))
    canvas.line([(x * 0.985 - 0.006, y * 0.985 - 0.006) for x, y in points], 0.045, key.paint(WOOD, Tone.MID))
    canvas.fill(circle(0.0, 0.0, 0.11), key.paint(BRASS, Tone.MID))
    canvas.fill(circle(-0.01, -0.01, 0.05), key.paint(BRASS, Tone.LIGHT))


def scissors(canvas: Canvas, key: Key) -> None:
    """Draw open scissors."""
    for side in (-1, 1):
        blade = canvas.at(0.0, 0.06, 1.0, side * 17)
        blade.fill(polygon((-0.035, 0.06), (0.0, -0.56), (0.05, 0.06)),
                   key.paint(STEEL, Tone.LIGHT if side < 0 else Tone.MID))  # fmt: skip
        blade.line([(side * -0.02, 0.04), (side * -0.05, 0.22)], 0.05, key.paint(IRON, Tone.DARK))
        blade.fill(hoop(side * -0.06, 0.34, 0.115, 0.13, 0.045), key.paint(IRON, Tone.DARK))
    canvas.fill(circle(0.0, 0.06, 0.03), key.paint(BRASS, Tone.LIGHT))


def badge(canvas: Canvas, key: Key) -> None:
    """Draw a star on a shield."""
    canvas.fill(blob((-0.36, -0.42, 0), (0.0, -0.5, 0.3), (0.36, -0.42, 0), (0.38, 0.0), (0.0, 0.5, 0), (-0.38, 0.0)),
                key.paint(BRASS, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.0, -0.5, 0), (0.36, -0.42, 0), (0.38, 0.0), (0.0, 0.5, 0)), key.paint(BRASS, Tone.DARK))
    star = [((0.24 if i % 2 == 0 else 0.10) * math.sin(math.tau * i / 10),
             -0.04 - (0.24 if i % 2 == 0 else 0.10) * math.cos(math.tau * i / 10)) for i in range(10)]  # fmt: skip
    canvas.fill(polygon(*star), key.paint(DIAL, Tone.LIGHT))


def handcuffs(canvas: Canvas, key: Key) -> None:
    """Draw handcuffs on their chain."""
    for x, y in ((-0.24, 0.10), (0.24, -0.06)):
        canvas.fill(hoop(x + 0.012, y + 0.012, 0.25, 0.25, 0.07), key.paint(STEEL, Tone.DARK))
        canvas.fill(hoop(x, y, 0.25, 0.25, 0.06), key.paint(STEEL, Tone.MID))
        canvas.fill(rounded(x - 0.10, y - 0.33, x + 0.08, y - 0.20, 0.03), key.paint(STEEL, Tone.LIGHT))
    canvas.line([(-0.16, -0.26), (0.0, -0.40), (0.18, -0.38)], 0.035, key.paint(STEEL, Tone.DARK))


def needle(canvas: Canvas, key: Key) -> None:
    """Draw a syringe, point up."""
    canvas.line([(0.0, -0.5), (0.0, -0.24)], (0.006, 0.018), key.paint(STEEL, Tone.LIGHT))
    canvas.fill(rounded(-0.075, -0.25, 0.075, 0.26, 0.02), key.paint(DIAL, Tone.LIGHT))
    canvas.fill(rect(-0.055, -0.06, 0.055, 0.24), key.accent)
    canvas.fill(rect(-0.13, 0.25, 0.13, 0.29), key.paint(STEEL, Tone.DARK))
    canvas.fill(rect(-0.02, 0.29, 0.02, 0.46), key.paint(STEEL, Tone.MID))
    canvas.fill(rect(-0.09, 0.46, 0.09, 0.5), key.paint(STEEL, Tone.DARK))


THINGS = (
    Thing(key_of_a_door, "key keys", 0.09, (0.0, -0.30), 150),
    Thing(coin, "coin medal token", 0.05, (0.0, 0.2)),
    Thing(ring, "ring necklace locket bracelet jewel gem diamond", 0.05, (0.0, 0.30)),
    Thing(knife, "knife blade dagger scalpel razor machete cleaver", 0.16, (0.0, 0.34), -24),
    Thing(sword, "sword sabre rapier cutlass katana", 0.52, (0.0, 0.36), -22),
    Thing(gun, "gun pistol revolver weapon six_shooter handgun", 0.13, (0.30, 0.20)),
    Thing(hammer, "hammer mallet sledgehammer gavel", 0.22, (0.0, 0.36), -22),
    Thing(wrench, "wrench spanner screwdriver tool crowbar", 0.20, (0.0, 0.30), -18),
    Thing(clock, "clock alarm timer", 0.14, (0.0, 0.42), reads=True),
    Thing(watch, "watch pocket_watch stopwatch wristwatch", 0.08, (0.0, 0.35), reads=True),
    Thing(compass, "compass", 0.07, (0.0, 0.35), reads=True),
    Thing(handle, "handle doorknob latch lock keyhole door", carried=False),
    Thing(switch, "switch lever button fuse", carried=False),
    Thing(wheel, "wheel helm steering_wheel", carried=False),
    Thing(scissors, "scissors shears", 0.12, (0.05, 0.36), -16),
    Thing(badge, "badge star insignia", 0.06, (0.0, 0.30)),
    Thing(handcuffs, "handcuffs cuffs shackles", 0.10, (0.0, -0.30)),
    Thing(needle, "syringe needle injection thermometer", 0.13, (0.0, 0.36), -16),
)
