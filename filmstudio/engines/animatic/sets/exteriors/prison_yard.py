"""The prison yard: walls with wire on them, a tower that looks in, a cage of shadow on bare ground."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import hoop, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import CONCRETE, EARTH, IRON, SLATE, STONE
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.street_things import bench, cone
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def prison_yard(scene: Scene) -> None:
    """A cell block on one side, the outer wall across, a watch tower at the corner, a fence in front."""
    tinted(scene, SLATE, 0.22)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    mid = scene.flat(0.36)
    foot, top = stand(0.30), stand(0.30) - 0.17
    wall, shade = scene.paint(CONCRETE, Tone.MID, 0.5), scene.paint(CONCRETE, Tone.DARK, 0.5, lit=False)
    mid.fill(rect(-half, top, half, foot + 0.01), wall)
    x = -half + scene.roll(0.0, 0.1)
    while x < half:
        mid.fill(rect(x, top, x + 0.004, foot), shade, 0.7)
        x += scene.roll(0.15, 0.26)
    mid.fill(rect(-half, top - 0.010, half, top + 0.012), scene.paint(CONCRETE, Tone.LIGHT, 0.5))
    _wire(mid, scene, -half, half, top - 0.026)
    _tower(mid.at(-side * v * 0.54, foot, PERSON * 0.30), scene, 0.52)
    _block(scene.flat(0.52), scene, side)
    land = ground(scene, EARTH, y=stand(0.30), wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    reach = -scene.key.side * 0.5
    if scene.key.orb_seen:
        land.fill(
            polygon(
                (side * half, stand(0.34)),
                (side * v * 0.52, stand(0.34)),
                (side * v * 0.52 + reach * 0.6, 0.80),
                (side * half + reach, 0.95),
            ),
            scene.paint(EARTH, Tone.DARK, lit=False),
            0.5,
        )
    for k, band in enumerate((0.70, 0.765, 0.86)):
        land.fill(rect(-half, band, half, band + 0.003 + 0.001 * k), scene.paint(STONE, Tone.LIGHT), 0.55)
    strew(land, scene, 3, 0.74, (scene.paint(STONE, Tone.MID), scene.paint(EARTH, Tone.DARK)), 0.009)
    stage = first_stage(scene, 0.74)
    seat = scene.flat(0.74, stands="bench")
    bench(seat.at(side * v * 0.58, stand(0.70), PERSON * 0.70 * scene.narrow), scene, 0.8)
    _hoop(stage.at(-side * v * 0.16, stand(0.46), PERSON * 0.46 * scene.narrow, flip=side < 0), scene, 0.7)
    _fence(foreground(scene), scene, -side)


def _wire(canvas: Canvas, scene: Scene, left: float, right: float, y: float) -> None:
    """Run coils of wire along the top of a wall."""
    tint = scene.paint(IRON, Tone.DARK, 0.55)
    count = round((right - left) / 0.034)
    for k in range(count):
        canvas.fill(hoop(left + 0.034 * k, y, 0.024, 0.020, 0.0035), tint)


def _tower(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A watch tower on legs with a cabin of glass and a searchlight, 3.6 persons high."""
    dark, wall = scene.paint(IRON, Tone.DARK, depth), scene.paint(CONCRETE, Tone.LIGHT, depth)
    canvas.fill(polygon((-0.42, 0), (-0.36, -2.3), (0.36, -2.3), (0.42, 0)), scene.paint(CONCRETE, Tone.MID, depth))
    canvas.fill(polygon((0.05, 0), (0.05, -2.3), (0.36, -2.3), (0.42, 0)), scene.paint(CONCRETE, Tone.DARK, depth), 0.7)
    canvas.fill(rect(-0.95, -2.42, 0.95, -2.22), dark)
    canvas.fill(rect(-0.7, -3.15, 0.7, -2.4), wall)
    canvas.fill(rect(-0.62, -3.08, 0.62, -2.68), pane_paint(scene, depth, burning=True))
    for x in (-0.22, 0.2):
        canvas.fill(rect(x - 0.02, -3.1, x + 0.02, -2.66), wall)
    canvas.fill(polygon((-0.95, -3.12), (0, -3.6), (0.95, -3.12)), dark)
    canvas.line([(-0.95, -2.42), (-0.95, -2.75), (0.95, -2.75), (0.95, -2.42)], 0.03, dark)
    if scene.key.lamps:
        cone(canvas, scene, 1.0, -2.8, 0.10, 0.9, 0.2)


def _block(canvas: Canvas, scene: Scene, side: int) -> None:
    """The cell block: a wall that comes nearer along the picture's side, with rows of barred windows."""
    v = shown(scene)
    wall = Wall(side * v * 1.10, side * v * 0.16)
    lit = side == -scene.key.side
    body = scene.paint(STONE, Tone.LIGHT if lit and not scene.key.dark else Tone.MID, 0.7, lit=lit)
    shade = scene.paint(STONE, Tone.DARK, 0.7, lit=lit)
    canvas.fill(wall.pane(0.7, 2.9, 0, 1.5), body)
    canvas.fill(wall.pane(0.7, 2.9, 0, 0.10), shade)
    for storey in range(3):
        low = 0.26 + 0.42 * storey
        canvas.fill(wall.pane(0.7, 2.9, low - 0.08, low - 0.065), shade)
        for k in range(6):
            near = 0.86 * 1.24**k
            far = near * 1.11
            burning = scene.chance(0.3)
            canvas.fill(wall.pane(near, far, low, low + 0.18), pane_paint(scene, 0.7, burning=burning))
            for n in range(1, 4):
                at = near + (far - near) * n / 4
                canvas.fill(wall.pane(at, at + 0.008 * near, low, low + 0.18), shade)


def _hoop(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A basket on its post, 2 persons high, the board towards the yard."""
    dark = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(rect(-0.05, -1.9, 0.05, 0.02), dark)
    canvas.line([(0, -1.7), (-0.3, -1.85)], 0.06, dark)
    canvas.fill(
        polygon((-0.42, -2.35), (-0.28, -2.40), (-0.28, -1.62), (-0.42, -1.58)), scene.paint(STONE, Tone.LIGHT, depth)
    )
    canvas.fill(hoop(-0.60, -1.72, 0.20, 0.06, 0.035), scene.key.accent)


def _fence(canvas: Canvas, scene: Scene, side: int) -> None:
    """Stand a near fence of mesh at one side, a post at its end."""
    v = shown(scene)
    deep = scene.paint(IRON, Tone.DEEP, 1.35)
    edge, out = side * v * 0.70, side * (scene.half + OVER)
    canvas.fill(rect(edge - 0.010, 0.24, edge + 0.010, 1.1), deep)
    for y in (0.26, 0.62):
        canvas.fill(rect(min(edge, out), y, max(edge, out), y + 0.010), deep)
    with canvas.inside(rect(min(edge, out), 0.26, max(edge, out), 1.1)) as mesh:
        for k in range(-14, 26):
            x = min(edge, out) + 0.045 * k
            for lean in (-0.7, 0.7):
                mesh.fill(
                    polygon((x, 0.2), (x + 0.0035, 0.2), (x + lean * 0.9 + 0.0035, 1.1), (x + lean * 0.9, 1.1)), deep
                )
