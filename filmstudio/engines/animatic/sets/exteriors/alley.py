"""The alley: a slit of sky between high walls."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, polygon, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    BRICK,
    CHALK,
    IRON,
    NAVY,
    PAVING,
    ROSE,
    SLATE,
    STONE,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import bin_of, cone
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Weather


def alley(scene: Scene) -> None:
    """A narrow way between high walls: a slit of sky, laundry or wires, bins, one lamp over a door."""
    tinted(scene, SLATE, 0.2)
    v = shown(scene)
    vanish = scene.pick((-1, 1)) * v * scene.roll(0.04, 0.14)
    paint_sky(scene, orb=False, clouds=False)
    far = scene.flat(0.12)
    skyline(far, scene, 0.56, 0.26, 0.12, left=vanish - 0.25, right=vanish + 0.25)
    half_way = v * scene.roll(0.62, 0.7)
    left, right = Wall(-half_way - vanish, vanish), Wall(half_way - vanish, vanish)
    brick = scene.pick((BRICK, STONE, SLATE, BRICK))
    other = scene.pick((STONE, BRICK, ROSE))
    walls = scene.flat(0.55)
    for wall, local, sunny in ((left, brick, scene.key.side > 0), (right, other, scene.key.side < 0)):
        body = scene.paint(local, Tone.MID if sunny else Tone.DARK, 0.85, lit=sunny)
        dark = scene.paint(local, Tone.DARK if sunny else Tone.DEEP, 0.85, lit=sunny)
        shape = wall.pane(0.36, 4.2, 0, 3.2)
        walls.fill(shape, body)
        walls.fill(wall.pane(2.2, 4.2, 0, 2.3), mix(body, scene.key.air, 0.22))
        walls.brush(shape, mix(body, dark, 0.6), coverage=0.55, degrees=90, fade=((0, 0.1), (0, 0.75)), seed=2)
        for storey in (0.75, 1.4, 2.1):
            for at in (0.72, 1.08, 1.62, 2.6):
                burning, open_here = scene.chance(0.3), scene.chance(0.72)
                if open_here:
                    pane = scene.key.glow(scene.key.lamp) if burning and scene.key.lamps else dark
                    walls.fill(wall.pane(at, at * 1.16, storey, storey + 0.36), pane)
                    walls.fill(wall.pane(at * 0.98, at * 1.18, storey - 0.04, storey), dark)
        for at, high, wide in ((0.9, scene.roll(0.25, 0.45), 0.10), (1.9, scene.roll(0.3, 0.5), 0.12)):
            for _ in range(5):
                a, z = at + scene.roll(-0.1, 0.3), high + scene.roll(-0.25, 0.5)
                walls.fill(wall.pane(a, a + wide, z, z + 0.045), mix(body, dark, 0.7))
        pipe = wall.shift(0.02)
        walls.fill(pipe.pane(1.42, 1.47, 0, 3.2), dark)
    door = right if vanish < 0 else left
    walls.fill(door.pane(1.15, 1.40, 0, 0.50), scene.paint(WOOD, Tone.DEEP, 0.85))
    ground_flat = scene.flat(0.24, NEAREST)
    plate = polygon(left.at(4.2, 0), right.at(4.2, 0), right.at(0.34, 0), left.at(0.34, 0))
    light, dark = earth(scene, PAVING, Tone.MID), earth(scene, PAVING, Tone.DARK)
    ground_flat.fill(plate, mix(light, dark, 0.5))
    ground_flat.brush(plate, light, coverage=0.75, fade=((0, 0.60), (0, 0.95)), seed=6)
    ground_flat.fill(
        polygon(
            Wall(-0.03, vanish).at(4.2, 0),
            Wall(0.03, vanish).at(4.2, 0),
            Wall(0.05, vanish).at(0.5, 0),
            Wall(-0.04, vanish).at(0.5, 0),
        ),
        dark,
    )
    if scene.key.wet:
        sheen(ground_flat, scene, 0.66)
    stage = first_stage(scene, 0.80)
    side = 1 if door is right else -1
    lx, ly = door.shift(0.08).at(1.25, 0.74)
    stage.fill(
        polygon((lx - 0.016, ly), (lx + 0.016, ly), (lx + 0.024, ly + 0.022), (lx - 0.024, ly + 0.022)),
        scene.paint(IRON, Tone.DEEP),
    )
    if scene.key.lamps:
        cone(stage.at(lx, ly + 0.022), scene, 0, 0, 0.02, 0.20, stand(0.80) - ly)
        stage.glow(lx, ly + 0.02, 0.14, 0.14, scene.key.lamp, 0.6)
    bin_of(stage.at(-side * half_way * 0.80, stand(0.84), 0.42 * 0.85), scene, 0.85)
    bin_of(stage.at(-side * half_way * 0.62, stand(0.74), 0.42 * 0.78), scene, 0.85)
    _lines(stage, scene, left, right)
    near = foreground(scene)
    tint = scene.paint(SLATE, Tone.DEEP, 1.35)
    out = side * (scene.half + OVER)
    near.fill(polygon((side * v * 0.94, -0.1), (out, -0.1), (out, 1.1), (side * v * 0.90, 1.1)), tint)
    for k in range(3):
        y = 0.18 + 0.22 * k
        near.fill(
            polygon(
                (side * v * 0.93, y),
                (side * v * 0.72, y + 0.006),
                (side * v * 0.72, y + 0.018),
                (side * v * 0.93, y + 0.014),
            ),
            tint,
        )
    near.fill(
        polygon((side * v * 0.735, 0.18), (side * v * 0.72, 0.18), (side * v * 0.72, 0.64), (side * v * 0.735, 0.64)),
        tint,
    )


def _lines(canvas: Canvas, scene: Scene, left: Wall, right: Wall) -> None:
    """Hang washing across the alley, or bare wires."""
    washing = scene.place.weather in (Weather.CLEAR, Weather.CLOUDY, Weather.WIND)
    for along, height in ((1.5, 0.93), (2.3, 1.22)):
        (x0, y0), (x1, y1) = left.at(along, height), right.at(along, height * 1.04)
        sag: list[Point] = [(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2 + 0.022), (x1, y1)]
        canvas.fill(ribbon(sag, 0.003), scene.paint(IRON, Tone.DEEP, 0.8))
        for k in range(4):
            kind, hang, local = scene.pick((0, 1, 1)), scene.roll(0.05, 0.09), scene.pick((CHALK, ROSE, NAVY, CHALK))
            if not washing:
                continue
            t = 0.18 + 0.19 * k
            x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 0.022 * 4 * t * (1 - t)
            w = 0.026 if kind else 0.04
            drift = scene.lean * hang * 0.6
            canvas.fill(
                polygon(
                    (x - w, y), (x + w, y + 0.002), (x + w + drift, y + hang), (x - w * 0.9 + drift, y + hang * 0.94)
                ),
                scene.paint(local, Tone.LIGHT, 0.7),
            )
