"""What stands along walls: cupboards, shelves, wardrobes, counters, doors; and what hangs there."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, COAL, FABRICS, LEAF, PAPER, TERRACOTTA, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def door(canvas: Canvas, scene: Scene, local: Colour, *, tone: Tone = Tone.DARK, glass: bool = False) -> None:
    """Stand a closed door, 0.46 high, in its frame; `glass` makes the upper half frosted."""
    light = scene.paint(local, tone, lit=False)
    canvas.fill(polygon((-0.118, 0), (-0.116, -0.482), (0.116, -0.482), (0.118, 0)), light)
    canvas.fill(polygon((-0.100, 0), (-0.098, -0.464), (0.098, -0.464), (0.100, 0)), scene.paint(local, tone))
    if glass:
        pane = scene.key.lamp if scene.key.lamps else scene.paint(WHITE, Tone.LIGHT)
        canvas.fill(rect(-0.072, -0.436, 0.072, -0.215), pane, 0.85)
        canvas.fill(polygon((-0.072, -0.30), (0.072, -0.40), (0.072, -0.34), (-0.072, -0.24)),
            scene.paint(WHITE, Tone.LIGHT), 0.5)  # fmt: skip
    else:
        for top, bottom in ((-0.430, -0.260), (-0.215, -0.045)):
            canvas.fill(polygon((-0.070, bottom), (-0.069, top), (0.069, top), (0.070, bottom)), light)
    canvas.fill(circle(0.080 * -scene.key.side, -0.225, 0.010), scene.paint(BRASS, Tone.LIGHT))


def doorway(canvas: Canvas, scene: Scene, local: Colour, *, lit: bool = True) -> None:
    """Stand an open doorway, 0.48 high, another room's light behind it."""
    canvas.fill(polygon((-0.122, 0), (-0.120, -0.492), (0.120, -0.492), (0.122, 0)), scene.paint(local, Tone.DARK))
    canvas.fill(polygon((-0.100, 0), (-0.098, -0.470), (0.098, -0.470), (0.100, 0)), scene.paint(COAL, Tone.DEEP))
    if lit:
        glow = scene.key.lamp if scene.key.lamps else scene.paint(PAPER, Tone.LIGHT)
        canvas.fill(polygon((-0.03, 0), (-0.03, -0.47), (0.098, -0.470), (0.100, 0)), glow, 0.75)
        canvas.fill(polygon((0.03, 0), (0.03, -0.40), (0.085, -0.40), (0.088, 0)), scene.paint(PAPER, Tone.MID), 0.6)


def books(canvas: Canvas, scene: Scene, left: float, right: float, foot: float, high: float) -> None:
    """Stand a row of books on a board: uneven heights and widths, a gap, one leaning."""
    x = left
    while x < right - 0.012:
        if scene.chance(0.12):
            x += scene.roll(0.012, 0.03)
            continue
        wide = min(scene.roll(0.010, 0.024), right - x)
        tall = high * scene.roll(0.62, 0.98)
        cloth = scene.pick(FABRICS)
        tone = scene.pick((Tone.MID, Tone.DARK, Tone.DARK, Tone.LIGHT))
        lean = 0.012 if scene.chance(0.10) else 0.0
        canvas.fill(polygon((x, foot), (x + lean, foot - tall), (x + wide + lean, foot - tall), (x + wide, foot)),
                    scene.paint(cloth, tone))  # fmt: skip
        x += wide + 0.0015


def bookshelf(canvas: Canvas, scene: Scene, local: Colour, *, wide: float = 0.26, high: float = 0.42,
    rows: int = 4) -> None:  # fmt: skip
    """Stand an open shelf full of books, one board with other things."""
    w = wide / 2
    canvas.fill(rect(-w - 0.012, -high - 0.012, w + 0.012, 0), scene.paint(local, Tone.DARK))
    canvas.fill(rect(-w, -high, w, -0.02), scene.paint(local, Tone.DEEP))
    pitch = (high - 0.02) / rows
    odd = int(scene.roll(0, rows))
    for row in range(rows):
        foot = -0.02 - row * pitch
        if row == odd:
            things(canvas, scene, -w + 0.03, w - 0.03, foot)
        else:
            books(canvas, scene, -w + 0.006, w - 0.006, foot, pitch * 0.86)
        canvas.fill(rect(-w, foot, w, foot + 0.008), scene.paint(local, Tone.MID))


def things(canvas: Canvas, scene: Scene, left: float, right: float, foot: float) -> None:
    """Stand a vase, a box and a bowl on a board."""
    span = right - left
    canvas.fill(blob((left, foot, 0), (left - 0.006, foot - 0.03), (left + 0.006, foot - 0.055, 0),
        (left + 0.018, foot - 0.055, 0), (left + 0.030, foot - 0.03), (left + 0.024, foot, 0)),
        scene.paint(TERRACOTTA, Tone.MID))  # fmt: skip
    canvas.fill(rect(left + span * 0.42, foot - 0.036, left + span * 0.62, foot), scene.paint(PAPER, Tone.LIGHT))
    canvas.fill(blob((right - 0.04, foot - 0.026, 0), (right + 0.01, foot - 0.026, 0), (right - 0.004, foot),
        (right - 0.026, foot)), scene.paint((80, 130, 140), Tone.MID))  # fmt: skip


def cupboard(canvas: Canvas, scene: Scene, local: Colour, *, wide: float = 0.24, high: float = 0.40,
             tone: Tone = Tone.DARK) -> None:  # fmt: skip
    """Stand a cupboard or wardrobe with two doors on short feet."""
    w = wide / 2
    shade = scene.paint(local, tone, lit=False)
    canvas.fill(polygon((-w, -0.015), (-w - 0.002, -high), (w + 0.002, -high), (w, -0.015)), scene.paint(local, tone))
    canvas.fill(polygon((-w - 0.014, -high), (-w - 0.006, -high - 0.022), (w + 0.006, -high - 0.022),
        (w + 0.014, -high)), scene.paint(local, Tone.MID))  # fmt: skip
    x0, x1 = (0.0, w) if scene.key.side < 0 else (-w, 0.0)
    canvas.fill(rect(x0, -high, x1, -0.015), shade)
    canvas.fill(rect(-0.0015, -high, 0.0015, -0.015), scene.paint(local, Tone.DEEP))
    for side in (-1, 1):
        canvas.fill(circle(side * 0.016, -high * 0.52, 0.006), scene.paint(BRASS, Tone.LIGHT))
        canvas.fill(rect(side * (w - 0.02) - 0.008, -0.016, side * (w - 0.02) + 0.008, 0), shade)


def drawers(canvas: Canvas, scene: Scene, local: Colour, *, wide: float = 0.20, high: float = 0.19, rows: int = 3,
            tone: Tone = Tone.DARK) -> None:  # fmt: skip
    """Stand a chest of drawers or a filing cabinet."""
    w = wide / 2
    canvas.fill(rect(-w, -high, w, 0), scene.paint(local, tone))
    canvas.fill(polygon((-w - 0.008, -high), (-w + 0.004, -high - 0.014), (w - 0.004, -high - 0.014),
        (w + 0.008, -high)), scene.paint(local, Tone.LIGHT))  # fmt: skip
    pitch = high / rows
    for row in range(rows):
        top = -high + row * pitch
        canvas.fill(rect(-w + 0.010, top + 0.010, w - 0.010, top + pitch - 0.004), scene.paint(local, tone, lit=False))
        canvas.fill(rect(-0.018, top + pitch * 0.42, 0.018, top + pitch * 0.42 + 0.008), scene.paint(BRASS, Tone.LIGHT))


def counter(canvas: Canvas, scene: Scene, left: float, right: float, local: Colour, top: Colour, *, high: float = 0.20,
            doors: int = 4, tone: Tone = Tone.DARK) -> None:  # fmt: skip
    """Stand a row of base units with a worktop, from `left` to `right`."""
    shade = scene.paint(local, tone, lit=False)
    canvas.fill(rect(left, -high, right, -0.018), scene.paint(local, tone))
    canvas.fill(rect(left + 0.01, -0.020, right - 0.01, 0), scene.paint(local, Tone.DEEP))
    span = (right - left) / doors
    for k in range(doors):
        x = left + span * k
        canvas.fill(rect(x + 0.012, -high + 0.024, x + span - 0.012, -0.032), shade)
        handle = x + (span - 0.03 if k % 2 == 0 else 0.018)
        canvas.fill(rect(handle, -high + 0.05, handle + 0.006, -high + 0.082), scene.paint(BRASS, Tone.LIGHT))
    canvas.fill(polygon((left + 0.006, -high - 0.024), (right - 0.006, -high - 0.024),
        (right + 0.012, -high - 0.004), (left - 0.012, -high - 0.004)), scene.paint(top, Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(left - 0.012, -high - 0.004, right + 0.012, -high + 0.010), scene.paint(top, Tone.MID, lit=False))


def picture(canvas: Canvas, scene: Scene, wide: float, high: float, frame: Colour) -> None:
    """Hang a picture with its middle at the origin: a small abstract landscape in its frame."""
    w, h = wide / 2, high / 2
    canvas.fill(polygon((-w, -h), (w, -h + 0.003), (w - 0.002, h), (-w + 0.003, h)), scene.paint(frame, Tone.DARK))
    canvas.fill(rect(-w + 0.010, -h + 0.010, w - 0.010, h - 0.010), scene.paint(PAPER, Tone.LIGHT))
    with canvas.inside(rect(-w + 0.018, -h + 0.018, w - 0.018, h - 0.018)) as inner:
        inner.fill(rect(-w, -h, w, h), scene.paint(scene.pick(FABRICS), Tone.LIGHT))
        inner.fill(circle(w * scene.roll(-0.5, 0.5), -h * 0.3, min(w, h) * 0.34),
            scene.paint(scene.pick(FABRICS), Tone.MID))  # fmt: skip
        inner.fill(polygon((-w, h * scene.roll(0, 0.3)), (w, h * scene.roll(0.1, 0.6)), (w, h), (-w, h)),
                   scene.paint(scene.pick(FABRICS), Tone.DARK))  # fmt: skip


def clock(canvas: Canvas, scene: Scene, radius: float = 0.045) -> None:
    """Hang a round clock with its middle at the origin."""
    canvas.fill(circle(0, 0, radius), scene.paint(COAL, Tone.DARK))
    canvas.fill(circle(0, 0, radius * 0.84), scene.paint(WHITE, Tone.LIGHT))
    deep = scene.paint(COAL, Tone.DEEP)
    canvas.line([(0, 0), (radius * 0.10, -radius * 0.62)], radius * 0.10, deep)
    canvas.line([(0, 0), (radius * 0.42, radius * 0.18)], radius * 0.13, deep)


def mirror(canvas: Canvas, scene: Scene, wide: float, high: float, frame: Colour, *, oval: bool = False) -> None:
    """Hang a mirror with its middle at the origin."""
    w, h = wide / 2, high / 2
    outer = ellipse(0, 0, w, h) if oval else rounded(-w, -h, w, h, 0.02)
    inner = ellipse(0, 0, w - 0.012, h - 0.012) if oval else rounded(-w + 0.012, -h + 0.012, w - 0.012, h - 0.012,
        0.012)  # fmt: skip
    canvas.fill(outer, scene.paint(frame, Tone.DARK))
    canvas.fill(inner, scene.paint((190, 215, 220), Tone.LIGHT, lit=False))
    with canvas.inside(inner) as glass:
        glass.fill(polygon((-w, h * 0.3), (w * 0.2, -h), (w * 0.6, -h), (-w, h * 0.85)),
            scene.paint(WHITE, Tone.LIGHT), 0.7)  # fmt: skip


def plant(canvas: Canvas, scene: Scene, pot: Colour = TERRACOTTA, *, tone: Tone = Tone.DARK, leaves: int = 7) -> None:
    """Stand a pot plant: long leaves like cut paper, fanned out unevenly."""
    canvas.fill(polygon((-0.042, -0.085), (0.042, -0.085), (0.030, 0), (-0.030, 0)),
        scene.paint(pot, Tone.MID if tone is not Tone.DEEP else tone))  # fmt: skip
    for k in range(leaves):
        angle = -1.15 + 2.3 * k / (leaves - 1) + scene.roll(-0.1, 0.1)
        long = scene.roll(0.15, 0.26) * (1.15 - 0.35 * abs(angle))
        tip_x, tip_y = long * angle * 0.75, -0.085 - long * (1.05 - 0.28 * abs(angle))
        mid_x, mid_y = tip_x * 0.42, -0.085 + (tip_y + 0.085) * 0.62
        lit = (angle < 0) == (scene.key.side < 0)
        canvas.fill(blob((0, -0.08, 0), (mid_x - 0.020, mid_y), (tip_x, tip_y, 0), (mid_x + 0.022, mid_y + 0.008)),
                    scene.paint(LEAF, tone, lit=lit))  # fmt: skip


def bottles(canvas: Canvas, scene: Scene, left: float, right: float, foot: float, high: float = 0.07) -> None:
    """Stand a row of bottles, in clusters, a few of them catching light."""
    x = left
    while x < right - 0.016:
        if scene.chance(0.14):
            x += scene.roll(0.02, 0.05)
            continue
        wide, tall = scene.roll(0.011, 0.018), high * scene.roll(0.7, 1.0)
        local = scene.pick(((70, 130, 90), (170, 110, 50), (200, 190, 150), (150, 60, 50), (80, 120, 140)))
        tone = scene.pick((Tone.MID, Tone.DARK, Tone.LIGHT, Tone.MID))
        canvas.fill(blob((x, foot, 0), (x, foot - tall * 0.55, 0.2), (x + wide * 0.36, foot - tall * 0.72, 0.3),
            (x + wide * 0.36, foot - tall, 0), (x + wide * 0.64, foot - tall, 0),
            (x + wide * 0.64, foot - tall * 0.72, 0.3), (x + wide, foot - tall * 0.55, 0.2), (x + wide, foot, 0)),
            scene.paint(local, tone))  # fmt: skip
        x += wide + scene.roll(0.002, 0.008)
