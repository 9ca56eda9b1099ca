"""An aircraft's cabin: a row of round-cornered windows along the curved wall, lockers above, rows of seats."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, openings, shell
from filmstudio.engines.animatic.sets.interiors.openings import Opening
from filmstudio.engines.animatic.sets.interiors.swatches import COAL, CREAM, NAVY, ROSE, SLATE, TEAL, WHITE, WINE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_aircraft(scene: Scene) -> None:
    """Paint a cabin."""
    wall, cloth = scene.pick((WHITE, CREAM, SLATE)), scene.pick((NAVY, TEAL, WINE, ROSE))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=1.2, top=0.0, base=0.735, aside=0.0, lamps=0.8)
    size = scene.narrow
    step, high = 0.235 * size, 0.17
    windows = [Opening(rounded(k * step - 0.058 * size, 0.355, k * step + 0.058 * size, 0.355 + high, 0.045 * size),
        k * step - 0.058 * size, 0.355, k * step + 0.058 * size, 0.355 + high, 1, 1) for k in (-4, -3, -2, -1, 0, 1,
        2, 3, 4)]  # fmt: skip
    openings.look_out(room, windows)
    floor = floors.lay_floor(room, cloth)
    floor.fill(room.ground(-0.5, 0.5, 1.22, 1.55), scene.paint(cloth, Tone.MID))
    wall_flat = scene.flat(room.depth)
    wall_flat.fill(shell.pierced(rect(-3, -1, 3, room.base), [one.shape for one in windows]),
        scene.paint(wall, Tone.MID))  # fmt: skip
    wall_flat.fill(rect(-3, 0.60, 3, room.base), scene.paint(cloth, Tone.DARK))
    wall_flat.fill(rect(-3, 0.594, 3, 0.602), scene.paint(wall, Tone.LIGHT))
    wall_flat.fill(rect(-3, 0.69, 3, room.base), scene.paint(cloth, Tone.DARK, lit=False))
    for index, window in enumerate(windows):
        openings.frame(wall_flat, room, window, wall, thick=0.012, sill=False, tone=Tone.LIGHT)
        if index % 3 == (1 + scene.look % 2):
            with wall_flat.inside(window.shape) as blind:
                blind.fill(rect(window.left, 0, window.right,
                    0.355 + high * (0.35 + 0.5 * ((index * 7 + scene.look) % 3) / 2)),
                    scene.paint(wall, Tone.MID))  # fmt: skip
        wall_flat.fill(rect(window.middle + step / 2 - 0.0016, 0.29, window.middle + step / 2 + 0.0016, room.base),
            scene.paint(wall, Tone.MID))  # fmt: skip
    warm, opacity, _ = lamplight.sun(scene)
    for window in windows:
        lean = -scene.key.side * 0.06
        wall_flat.fill(polygon((window.left, 0.545), (window.right, 0.545), (window.right + lean, 0.65),
            (window.left + lean, 0.65)), warm, opacity * 0.35)  # fmt: skip
    _lockers(scene.flat(0.80), scene, wall, step)
    rows = scene.flat(0.88)
    for k in (-3, -2, -1, 1, 2, 3):
        x = k * step * 1.22
        if abs(x) > 0.30 * size:
            _seat(rows.at(x, 0.815, 0.95 * size), scene, cloth, Tone.DARK)
    near_rows = scene.flat(0.97)
    for side in (-1, 1):
        _seat(near_rows.at(side * shell.reach(scene) * 0.88, 0.885, 1.1 * size), scene, cloth, Tone.MID)
    lamplight.puddle(floor, scene, 0, 0.84, 0.6 * size)
    foreground.headrests(foreground.begin(room, -hand), scene, COAL)


def _lockers(canvas: Canvas, scene: Scene, wall: Colour, step: float) -> None:
    """Hang the lockers along the ceiling, a line of light beneath them."""
    canvas.fill(blob((-3, -0.3, 0), (3, -0.3, 0), (3, 0.245, 0), (0, 0.255), (-3, 0.245, 0)),
        scene.paint(wall, Tone.MID, lit=False))  # fmt: skip
    canvas.fill(rect(-3, 0.10, 3, 0.225), scene.paint(wall, Tone.LIGHT))
    for k in range(-5, 5):
        x = (k + 0.4) * step * 1.6
        canvas.fill(rect(x - 0.002, 0.10, x + 0.002, 0.225), scene.paint(wall, Tone.MID))
        canvas.fill(rounded(x + step * 0.62, 0.198, x + step * 0.92, 0.208, 0.005), scene.paint(COAL, Tone.DARK))
    strip = scene.paint((235, 245, 255), Tone.GLOW) if scene.key.lamps else scene.paint(WHITE, Tone.LIGHT)
    canvas.fill(rect(-3, 0.250, 3, 0.259), strip)
    sign = scene.key.accent
    canvas.fill(rounded(0.36, 0.268, 0.40, 0.282, 0.004), sign)


def _seat(canvas: Canvas, scene: Scene, cloth: Colour, tone: Tone) -> None:
    """Stand a seat from the side, facing right."""
    body, shade = scene.paint(cloth, tone), scene.paint(cloth, tone, lit=False)
    canvas.fill(polygon((-0.05, -0.08), (0.05, -0.08), (0.06, 0.3), (-0.06, 0.3)), scene.paint(COAL, Tone.DARK))
    canvas.fill(blob((-0.085, -0.09, 0), (-0.120, -0.30), (-0.115, -0.385), (-0.075, -0.40), (-0.048, -0.36),
        (-0.03, -0.13, 0), (-0.03, -0.09, 0)), body)  # fmt: skip
    canvas.fill(blob((-0.05, -0.355), (-0.03, -0.13, 0), (-0.045, -0.13, 0), (-0.068, -0.33)),
        scene.paint(cloth, Tone.LIGHT))  # fmt: skip
    canvas.fill(rounded(-0.08, -0.135, 0.085, -0.075, 0.022), body)
    canvas.fill(rounded(-0.05, -0.195, 0.065, -0.170, 0.012), shade)
    canvas.fill(blob((-0.124, -0.345), (-0.118, -0.395), (-0.078, -0.408), (-0.060, -0.38), (-0.075, -0.345)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
