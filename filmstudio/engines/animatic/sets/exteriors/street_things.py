"""What stands in streets and parks. The canvas stands where the thing stands; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.sets.exteriors.pigments import CHALK, CONCRETE, GLASS, IRON, NAVY, RED, STONE, WOOD
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def lamp(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A street lamp of the place's age, 2.3 persons high; lit, it throws a cone and a pool."""
    era = scene.place.era
    tint = scene.paint(IRON, Tone.DARK, depth)
    side = -scene.key.side
    glow = scene.key.glow(scene.key.lamp)
    pane = glow if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, depth)
    if era in OLD or scene.look % 3 == 0:
        x, y = 0.0, -2.18
        canvas.fill(polygon((-0.05, 0), (-0.022, -0.4), (-0.018, -2.0), (0.018, -2.0), (0.022, -0.4), (0.05, 0)), tint)
        canvas.fill(polygon((-0.09, 0), (-0.06, -0.12), (0.06, -0.12), (0.09, 0)), tint)
        canvas.fill(rect(-0.14, -1.86, 0.14, -1.84), tint)
        canvas.fill(polygon((-0.08, -2.0), (-0.13, -2.34), (0.13, -2.34), (0.08, -2.0)), pane)
        canvas.fill(polygon((-0.16, -2.33), (0, -2.50), (0.16, -2.33)), tint)
    else:
        x, y = side * 0.55, -2.30
        canvas.fill(polygon((-0.045, 0), (-0.016, -2.2), (0.016, -2.2), (0.045, 0)), tint)
        canvas.fill(ribbon([(0, -2.15), (side * 0.10, -2.40), (side * 0.62, -2.36)], [0.034, 0.03, 0.022]), tint)
        canvas.fill(
            blob((side * 0.34, -2.36, 0), (side * 0.5, -2.42), (side * 0.72, -2.35, 0), (side * 0.5, -2.31)), tint
        )
        canvas.fill(blob((side * 0.38, -2.34, 0), (side * 0.68, -2.335, 0), (side * 0.53, -2.27)), pane)
    if scene.key.lamps:
        cone(canvas, scene, x, y, 0.10, 0.75, 0.0)
        canvas.glow(x, y, 0.55, 0.55, scene.key.lamp, 0.55)


def cone(canvas: Canvas, scene: Scene, x: float, top: float, narrow: float, wide: float, foot: float) -> None:
    """Throw a lamp's cone down to `foot` and its pool on the ground, as shapes."""
    tint = scene.key.lamp
    canvas.fill(polygon((x - narrow, top), (x + narrow, top), (x + wide, foot), (x - wide, foot)), tint, 0.13)
    canvas.fill(
        polygon((x - narrow * 0.6, top), (x + narrow * 0.6, top), (x + wide * 0.55, foot), (x - wide * 0.55, foot)),
        tint,
        0.12,
    )
    canvas.fill(ellipse(x, foot, wide * 1.05, wide * 0.17), tint, 0.26)
    canvas.fill(ellipse(x, foot, wide * 0.6, wide * 0.09), tint, 0.30)


def bench(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A park bench, about 1 long."""
    wood, dark, iron = (
        scene.paint(WOOD, Tone.MID, depth),
        scene.paint(WOOD, Tone.DARK, depth),
        scene.paint(IRON, Tone.DEEP, depth),
    )
    for x in (-0.46, 0.43):
        canvas.fill(
            polygon((x, 0), (x + 0.01, -0.27), (x - 0.015, -0.56), (x + 0.02, -0.56), (x + 0.05, -0.27), (x + 0.06, 0)),
            iron,
        )
    canvas.fill(polygon((-0.54, -0.56), (0.54, -0.57), (0.54, -0.49), (-0.54, -0.48)), wood)
    canvas.fill(polygon((-0.54, -0.45), (0.54, -0.46), (0.54, -0.38), (-0.54, -0.37)), wood)
    canvas.fill(
        polygon((-0.54, -0.28), (0.54, -0.28), (0.60, -0.20), (-0.60, -0.20)), scene.paint(WOOD, Tone.LIGHT, depth)
    )
    canvas.fill(rect(-0.60, -0.20, 0.60, -0.16), dark)


def hydrant(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A fire hydrant, half a person high: red wherever it stands."""
    tint, dark = scene.paint(RED, Tone.MID, depth), scene.paint(RED, Tone.DARK, depth)
    canvas.fill(polygon((-0.10, 0), (-0.085, -0.34), (0.085, -0.34), (0.10, 0)), tint)
    canvas.fill(blob((-0.10, -0.33, 0), (0, -0.48), (0.10, -0.33, 0)), tint)
    canvas.fill(rect(-0.16, -0.27, 0.16, -0.19), dark)
    canvas.fill(rect(-0.13, -0.05, 0.13, 0), dark)


def mailbox(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A pillar box."""
    tint = scene.paint(scene.pick((RED, NAVY)), Tone.MID, depth)
    canvas.fill(rounded(-0.15, -0.80, 0.15, 0.0, 0.10), tint)
    canvas.fill(rect(0.03, -0.76, 0.15, 0.0), scene.paint(RED, Tone.DARK, depth, lit=False), 0.5)
    canvas.fill(rect(-0.10, -0.64, 0.08, -0.60), scene.paint(IRON, Tone.DEEP, depth))


def phone_booth(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A telephone box, 1.4 persons high, lit at night."""
    tint, dark = scene.paint(RED, Tone.MID, depth), scene.paint(RED, Tone.DARK, depth, lit=False)
    pane = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(GLASS, Tone.LIGHT, depth)
    canvas.fill(polygon((-0.30, 0), (-0.28, -1.36), (0.28, -1.36), (0.30, 0)), tint)
    canvas.fill(blob((-0.31, -1.34, 0), (0, -1.50), (0.31, -1.34, 0)), dark)
    for row in range(5):
        for col in range(3):
            canvas.fill(rect(-0.21 + 0.145 * col, -1.22 + 0.21 * row, -0.09 + 0.145 * col, -1.05 + 0.21 * row), pane)
    if scene.key.lamps:
        canvas.glow(0, -0.8, 0.7, 0.9, scene.key.lamp, 0.28)


def traffic_light(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A traffic light, two persons high; red is on."""
    tint = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(polygon((-0.03, 0), (-0.02, -1.6), (0.02, -1.6), (0.03, 0)), tint)
    canvas.fill(rounded(-0.11, -2.12, 0.11, -1.50, 0.03), scene.paint(IRON, Tone.DEEP, depth))
    canvas.fill(circle(0, -2.0, 0.068), scene.key.glow(RED))
    for y in (-1.81, -1.62):
        canvas.fill(circle(0, y, 0.062), tint)


def sign(canvas: Canvas, scene: Scene, depth: float, local: Colour = NAVY) -> None:
    """A signpost without a word: a board on a pole."""
    canvas.fill(rect(-0.025, -1.5, 0.025, 0), scene.paint(WOOD, Tone.DARK, depth))
    canvas.fill(
        polygon((-0.42, -1.50), (0.36, -1.56), (0.50, -1.40), (0.36, -1.26), (-0.42, -1.22)),
        scene.paint(local, Tone.MID, depth),
    )
    for k in range(2):
        canvas.fill(
            polygon(
                (-0.32, -1.44 + 0.1 * k),
                (0.28 - 0.15 * k, -1.465 + 0.1 * k),
                (0.28 - 0.15 * k, -1.43 + 0.1 * k),
                (-0.32, -1.405 + 0.1 * k),
            ),
            scene.paint(CHALK, Tone.LIGHT, depth),
        )


def billboard(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A hoarding, three persons wide: a sun and a hill, in the scene's accent."""
    dark = scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.9, 0.0, 0.9):
        canvas.fill(rect(x - 0.03, -1.3, x + 0.03, 0), dark)
    canvas.fill(polygon((-1.5, -2.5), (1.46, -2.58), (1.5, -1.1), (-1.46, -1.15)), dark)
    canvas.fill(
        polygon((-1.42, -2.42), (1.39, -2.50), (1.42, -1.18), (-1.39, -1.22)), scene.paint(CHALK, Tone.LIGHT, depth)
    )
    canvas.fill(circle(0.75, -2.0, 0.26), scene.key.accent)
    canvas.fill(
        blob((-1.39, -1.22, 0), (-1.40, -1.65, 0), (-0.7, -1.95), (0.1, -1.5), (1.42, -1.55, 0), (1.42, -1.18, 0)),
        scene.paint(NAVY, Tone.MID, depth),
    )


def fountain(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A round fountain with two bowls and three plumes, about two wide."""
    light, mid, dark = (scene.paint(STONE, tone, depth) for tone in (Tone.LIGHT, Tone.MID, Tone.DARK))
    water = mix(scene.paint(GLASS, Tone.LIGHT, depth), scene.key.sky[2], 0.3)
    canvas.fill(polygon((-1.0, -0.30), (1.0, -0.30), (0.86, 0.02), (-0.86, 0.02)), mid)
    canvas.fill(
        polygon(
            (-scene.key.side * 0.2, -0.30),
            (-scene.key.side * 1.0, -0.30),
            (-scene.key.side * 0.86, 0.02),
            (-scene.key.side * 0.3, 0.02),
        ),
        dark,
        0.7,
    )
    canvas.fill(ellipse(0, -0.30, 1.06, 0.11), light)
    canvas.fill(ellipse(0, -0.295, 0.92, 0.08), water)
    canvas.fill(polygon((-0.12, -0.3), (-0.06, -0.95), (0.06, -0.95), (0.12, -0.3)), mid)
    canvas.fill(blob((-0.48, -0.98, 0), (0, -1.04), (0.48, -0.98, 0), (0.12, -0.80)), light)
    for side in (-1, 1):
        canvas.fill(
            ribbon([(side * 0.02, -1.05), (side * 0.22, -1.42), (side * 0.44, -0.92)], [0.05, 0.035, 0.02]), water, 0.9
        )
        canvas.fill(
            ribbon([(side * 0.46, -0.97), (side * 0.62, -0.80), (side * 0.66, -0.34)], [0.03, 0.035, 0.05]), water, 0.9
        )
    canvas.fill(ribbon([(0, -1.0), (0, -1.60)], [0.07, 0.02]), water, 0.9)


def statue(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A figure on a plinth, arm raised, 2.4 persons high."""
    mid, dark = scene.paint(STONE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth, lit=False)
    side = scene.pick((-1, 1))
    canvas.fill(polygon((-0.46, 0), (-0.40, -0.16), (0.40, -0.16), (0.46, 0)), dark)
    canvas.fill(polygon((-0.32, -0.16), (-0.28, -1.02), (0.28, -1.02), (0.32, -0.16)), mid)
    canvas.fill(
        polygon(
            (-scene.key.side * 0.04, -0.16),
            (-scene.key.side * 0.02, -1.02),
            (-scene.key.side * 0.28, -1.02),
            (-scene.key.side * 0.32, -0.16),
        ),
        dark,
        0.75,
    )
    canvas.fill(rect(-0.34, -1.10, 0.34, -1.01), scene.paint(STONE, Tone.LIGHT, depth))
    bronze = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(
        blob(
            (-0.20, -1.10, 0),
            (-0.15, -1.55),
            (-0.17, -1.88),
            (0.0, -1.98),
            (0.15, -1.86),
            (0.13, -1.5),
            (0.22, -1.10, 0),
        ),
        bronze,
    )
    canvas.fill(circle(0, -2.08, 0.095), bronze)
    canvas.fill(ribbon([(side * 0.12, -1.85), (side * 0.34, -2.02), (side * 0.46, -2.32)], [0.09, 0.07, 0.045]), bronze)


def bollard(canvas: Canvas, scene: Scene, depth: float) -> None:
    """An iron bollard of a quay."""
    tint = scene.paint(IRON, Tone.DEEP, depth)
    canvas.fill(polygon((-0.12, 0), (-0.08, -0.25), (0.08, -0.25), (0.12, 0)), tint)
    canvas.fill(ellipse(0, -0.28, 0.14, 0.07), tint)


def bin_of(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A dented dustbin with its lid on."""
    tint = scene.paint(CONCRETE, Tone.MID, depth)
    canvas.fill(polygon((-0.17, 0), (-0.21, -0.44), (0.21, -0.44), (0.16, 0)), tint)
    canvas.fill(
        polygon(
            (-scene.key.side * 0.02, 0),
            (-scene.key.side * 0.03, -0.44),
            (-scene.key.side * 0.21, -0.44),
            (-scene.key.side * 0.16, 0),
        ),
        scene.paint(CONCRETE, Tone.DARK, depth, lit=False),
        0.8,
    )
    canvas.fill(blob((-0.24, -0.43, 0), (0, -0.54), (0.24, -0.44, 0)), scene.paint(IRON, Tone.DARK, depth))


def antenna(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A roof aerial of the last century; a dish of ours; a blade in the future."""
    tint = scene.paint(IRON, Tone.DARK, depth)
    if scene.place.era is Era.FUTURE:
        canvas.fill(polygon((-0.03, 0), (0.0, -1.3), (0.03, 0)), tint)
        return
    canvas.fill(rect(-0.012, -1.2, 0.012, 0), tint)
    for k in range(4):
        wide = 0.34 - 0.05 * k
        canvas.fill(
            polygon(
                (-wide, -0.80 - 0.11 * k),
                (wide, -0.83 - 0.11 * k),
                (wide, -0.815 - 0.11 * k),
                (-wide, -0.785 - 0.11 * k),
            ),
            tint,
        )
