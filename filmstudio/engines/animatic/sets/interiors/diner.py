"""A diner: booths under a long window, lamps over the tables, the counter's stools, a chequered floor."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    surfaces,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.swatches import CORAL, CREAM, MINT, RED, STEEL, TEAL, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_diner(scene: Scene) -> None:
    """Paint a diner."""
    wall, hand = scene.pick((MINT, CREAM, TEAL)), scene.pick((-1, 1))
    leather = scene.pick((RED, TEAL, CORAL)) if wall is not TEAL else RED
    room = shell.enter(scene, wide=0.84, top=0.06, turn=0.06 * hand)
    size = scene.narrow
    a, b = room.x(0.5 - hand * 0.46), room.x(0.5 + hand * 0.20)
    window = openings.sash(min(a, b), 0.20, max(a, b), 0.545, 3, 1)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, TEAL if leather is not TEAL else RED)
    floors.squares(floor, room, WHITE, size=0.12)
    openings.sunbeams(floor, room, [window])
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=CREAM)
    surfaces.dado(back, room, leather, 0.60)
    for y in (0.588, 0.612):
        back.fill(rect(room.left, y, room.right, y + 0.006), scene.paint(STEEL, Tone.LIGHT))
    openings.frame(back, room, window, STEEL)
    if scene.key.lamps:
        back.fill(rect(window.left - 0.02, 0.168, window.right + 0.02, 0.177), scene.key.accent)
        back.glow(window.middle, 0.172, (window.right - window.left) * 0.6, 0.06, scene.key.accent, 0.4)
    along = scene.flat(room.depth + 0.09)
    foot = room.base + 0.035
    for share in (0.36, 0.10, -0.14):
        x = room.x(0.5 - hand * share)
        _booth(along.at(x, foot, 0.80 * size, flip=hand < 0), scene, leather)
    for share, drop in ((0.24, 0.27), (-0.02, 0.245)):
        lamps.pendant(along.at(room.x(0.5 - hand * share), drop, 0.86 * size), scene, leather, foot=0.36, spread=0.16)
    beside = scene.flat(0.95)
    _bar(beside.at(hand * shell.reach(scene) * 0.60, 0, size, flip=hand < 0), scene, leather)
    lamplight.puddle(floor, scene, hand * shell.reach(scene) * 0.5, 0.86, 0.3 * size)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.headrests, foreground.counter_end))(near, scene)


def _booth(canvas: Canvas, scene: Scene, leather: Colour) -> None:
    """Stand one bench of a booth, seen from its end, and half of the table beside it."""
    canvas.fill(polygon((-0.10, 0), (-0.10, -0.27), (-0.045, -0.29), (-0.03, -0.12), (0.045, -0.115), (0.05, 0)),
                scene.paint(leather, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.045, -0.29), (-0.025, -0.285), (-0.012, -0.135), (-0.03, -0.12)),
        scene.paint(leather, Tone.LIGHT))  # fmt: skip
    canvas.fill(rounded(-0.035, -0.132, 0.055, -0.100, 0.012), scene.paint(leather, Tone.MID))
    canvas.fill(rounded(-0.11, -0.305, -0.035, -0.275, 0.012), scene.paint(leather, Tone.MID))
    canvas.fill(rect(0.115, -0.18, 0.127, 0), scene.paint(STEEL, Tone.DARK))
    canvas.fill(polygon((0.055, -0.195), (0.185, -0.195), (0.19, -0.178), (0.05, -0.178)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(0.10, -0.222, 0.112, -0.195), scene.key.accent)
    canvas.fill(rect(0.122, -0.226, 0.132, -0.195), scene.paint(WHITE, Tone.LIGHT))


def _bar(canvas: Canvas, scene: Scene, leather: Colour) -> None:
    """Stand the end of the counter with its stools, coming forward on the right."""
    canvas.fill(polygon((0, 0.655), (0.9, 0.655), (0.9, 1.2), (0.06, 1.2), (0.02, 0.83), (0, 0.80)),
        scene.paint(leather, Tone.DARK))  # fmt: skip
    for y in (0.70, 0.745):
        canvas.fill(polygon((0.004, y - 0.006), (0.9, y), (0.9, y + 0.012), (0.008, y + 0.004)),
            scene.paint(STEEL, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((-0.02, 0.645), (0.02, 0.622), (0.9, 0.610), (0.9, 0.655), (-0.015, 0.660)),
        scene.paint(CREAM, Tone.LIGHT))  # fmt: skip
    for x, y, scale in ((-0.05, 0.842, 1.0), (0.10, 0.905, 1.25)):
        seats.stool(canvas.at(x, y, scale), scene, leather)
