"""The lighthouse: a tower on its rock on a third, the sea, and the beam that turns."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon
from filmstudio.engines.animatic.sets.exteriors.beacons import tower
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand
from filmstudio.engines.animatic.sets.exteriors.houses import chimney_smoke, cottage
from filmstudio.engines.animatic.sets.exteriors.movers import cycle, gulls
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import CHALK, GRASS, NAVY, ROCK, SAND, SEA, SLATE, SNOW
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.waters import road_of_light, rough, water, waves
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene


def lighthouse(scene: Scene) -> None:
    """A path over turf to the rock; the tower leans into the sky on the side away from the sun."""
    v = shown(scene)
    side = -scene.key.side
    horizon = HORIZON_Y + 0.01
    paint_sky(scene, horizon)
    far = scene.flat(0.10)
    water(far, scene, horizon, 1.1, local=SEA, depth=0.22)
    road_of_light(far, scene, horizon, 0.66, 0.10)
    mist(far, scene, horizon)
    if rough(scene) > 1:
        waves(far, scene.aside("waves"), 0.58, 0.70, 3, depth=0.3)
    gulls(scene, 0.3, -side * v * 0.12, 0.30, scene.paint(SNOW, Tone.LIGHT, 0.5), 4)
    rock = scene.flat(0.42)
    out = side * (scene.half + OVER)
    x0 = side * v * 0.52
    rock.fill(
        blob(
            (side * v * 0.02, 0.70, 0),
            (side * v * 0.12, 0.665),
            (side * v * 0.24, 0.655, 0),
            (side * v * 0.33, 0.605),
            (x0, 0.575),
            (side * v * 0.86, 0.60, 0.3),
            (out, 0.585, 0),
            (out, 0.80, 0),
            (side * v * 0.02, 0.80, 0),
        ),
        scene.paint(ROCK, Tone.DARK, 0.6),
    )
    turf = blob(
        (side * v * 0.24, 0.655, 0),
        (side * v * 0.33, 0.605),
        (x0, 0.575),
        (side * v * 0.86, 0.60, 0.3),
        (out, 0.585, 0),
        (out, 0.615, 0),
        (side * v * 0.7, 0.635),
        (side * v * 0.42, 0.63),
    )
    rock.fill(turf, earth(scene, GRASS, Tone.MID, 0.6))
    for _ in range(4):
        rock.fill(
            lens(
                side * v * scene.roll(0.0, 0.3), scene.roll(0.695, 0.71), scene.roll(0.05, 0.12), 0.005 * rough(scene)
            ),
            scene.paint(SNOW, Tone.LIGHT, 0.6),
            0.9,
        )
    chimney = cottage(rock.at(side * v * 0.80, 0.602, 0.052), scene, 0.6, CHALK, flip=side < 0)
    chimney_smoke(scene, 0.42, (side * v * 0.80, 0.602), 0.052, chimney, 0.05, scene.paint(SNOW, Tone.LIGHT, 0.4))
    tower(rock.at(x0, 0.60, 0.43), scene, 0.62)
    if scene.key.lamps:
        _beam(scene, x0, 0.60 - 0.43 * 0.93)
    land = ground(scene, GRASS, y=0.735, wave=0.016, degrees=-4)
    path = blob(
        (side * v * 0.20, 0.728, 0),
        (side * v * 0.27, 0.728, 0),
        (side * v * 0.34, 0.775),
        (side * v * 0.06, 0.84),
        (side * v * 0.10, 1.1, 0),
        (-side * v * 0.52, 1.1, 0),
        (-side * v * 0.16, 0.84),
        (side * v * 0.22, 0.775),
    )
    land.fill(path, earth(scene, SAND, Tone.LIGHT))
    land.brush(path, earth(scene, SAND, Tone.MID), coverage=0.55, fade=((0, 1), (0, 0.78)))
    stage = first_stage(scene, 0.84)
    for k in range(5):
        t = k / 4
        x, y = -side * v * (0.98 - 0.50 * t), stand(0.86 - 0.14 * t)
        tall = 0.15 * (0.86 - 0.14 * t) * scene.roll(0.85, 1.1)
        stage.fill(
            polygon(
                (x - 0.008, y), (x - 0.006 + scene.roll(-0.01, 0.01), y - tall), (x + 0.006, y - tall), (x + 0.009, y)
            ),
            scene.paint(SLATE, Tone.DARK, 0.9),
        )
        if k < 4:
            x1, y1 = -side * v * (0.98 - 0.50 * (t + 0.25)), stand(0.86 - 0.14 * (t + 0.25))
            stage.fill(
                polygon((x, y - tall * 0.78), (x1, y1 - 0.10), (x1, y1 - 0.094), (x, y - tall * 0.72)),
                scene.paint(SLATE, Tone.DARK, 0.9),
            )
    near = foreground(scene)
    grasses(near, scene, -side, local=GRASS, tall=0.34, count=11)
    boulder(near, scene, side * v * 1.10, 1.04, 0.22, 0.20, 1.35, local=NAVY, tone=Tone.DEEP)


def _beam(scene: Scene, x: float, y: float) -> None:
    """Let the beam turn: long to the sides, short and bright towards the camera; once round in eight seconds."""
    phases = 64

    def draw(canvas: Canvas, phase: int) -> None:
        turn = 2 * math.pi * phase / phases
        for face in (0.0, math.pi):
            across, towards = math.cos(turn + face), math.sin(turn + face)
            if towards < -0.35:
                continue
            spread = 0.05 + 0.07 * max(0.0, towards)
            lift = -0.06 * abs(across) + 0.10 * max(0.0, towards)
            # It thins out in three steps, each with a bowed end: a shape, not a wipe.
            for part, share in ((1.0, 0.10), (0.78, 0.12), (0.55, 0.14)):
                long, wide = 0.92 * across * part, spread * part
                cone = blob(
                    (x, y - 0.006, 0),
                    (x + long, y + lift * part - wide, 0),
                    (x + long * 1.07, y + lift * part),
                    (x + long, y + lift * part + wide, 0),
                    (x, y + 0.006, 0),
                )
                canvas.fill(cone, scene.key.lamp, share)
        flash = max(0.0, math.sin(turn)) ** 6 + max(0.0, -math.sin(turn)) ** 6
        canvas.glow(x, y, 0.05 + 0.07 * flash, 0.05 + 0.07 * flash, scene.key.lamp, 0.5 + 0.4 * flash)

    cycle(scene, 0.42, (x - 1.0, y - 0.24, x + 1.0, y + 0.27), draw, phases=phases, seconds=8.0)
