"""The castle: walls with teeth, towers, a gate over a dry ditch; or, by its name, the walk on its walls."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import EARTH, LEAF, MEADOW, MOSS, RED, SLATE, STONE, WOOD
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import PERSON, Scene

_ON_THE_WALL = {"battlement rampart parapet wall tower turret crenellation": True}


def castle(scene: Scene) -> None:
    """Paint a castle on its hill, or the view from its wall."""
    tinted(scene, STONE, 0.14)
    paint_sky(scene)
    far = scene.flat(0.08)
    hills(far, scene, 0.56, 0.12, MOSS, 0.10)
    mist(far, scene, 0.55)
    (_rampart if by_name(scene, _ON_THE_WALL, False) else _before_the_gate)(scene)


def _before_the_gate(scene: Scene) -> None:
    v, half = shown(scene), scene.half + OVER
    side = scene.pick((-1, 1))
    mid = scene.flat(0.36)
    plant(mid, scene, thicket(scene, (Tree.ROUND, Tree.BUSH), -half, half, stand(0.24), 0.04, 0.10, 0.12), depth=0.4,
          local=LEAF)  # fmt: skip
    gatehouse = mid.at(side * v * 0.20, stand(0.30), PERSON * 0.225 * max(0.62, scene.narrow), flip=side < 0)
    _towers(gatehouse, scene, 0.52)
    land = ground(scene, MEADOW, y=stand(0.28), wave=0.006)
    x = side * v * 0.20
    way = blob((x - side * 0.06, stand(0.30), 0), (x + side * 0.06, stand(0.30), 0), (x + side * 0.05, 0.68),
               (-side * 0.04, 0.78), (side * 0.40, 1.1, 0), (-side * 0.46, 1.1, 0), (-side * 0.26, 0.80),
               (x - side * 0.14, 0.68))  # fmt: skip
    land.fill(way, earth(scene, EARTH, Tone.LIGHT))
    land.brush(way, earth(scene, EARTH, Tone.MID), coverage=0.55, fade=((0, 1.0), (0, 0.70)), degrees=-3)
    strew(land, scene, 5, 0.70, (scene.paint(STONE, Tone.MID), scene.paint(STONE, Tone.DARK)), 0.013)
    stage = first_stage(scene, 0.76)
    plant(
        stage,
        scene,
        [(-side * v * 0.74, stand(0.62), 0.50, Tree.ROUND), (side * v * 0.90, stand(0.66), 0.10, Tree.BUSH)],
        depth=0.75,
        local=LEAF,
    )
    near = foreground(scene)
    grasses(near, scene, side, tall=0.30, count=9)


def _towers(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A gatehouse between two round towers, a wall to a far tower, a keep above: about 13 wide and 5.4 high."""
    wall, shade = scene.paint(STONE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth, lit=False)
    deep = scene.paint(SLATE, Tone.DEEP, depth)
    keep = rect(0.6, -5.0, 3.6, -1.5)
    canvas.fill(keep, scene.paint(STONE, Tone.MID, depth * 0.8))
    _teeth(canvas, 0.5, 3.7, -5.0, scene.paint(STONE, Tone.MID, depth * 0.8))
    canvas.fill(rect(2.5, -5.0, 3.6, -1.5), shade, 0.6)
    canvas.fill(polygon((2.05, -5.2), (2.1, -6.7), (2.16, -5.2)), deep)
    canvas.fill(polygon((2.12, -6.7), (3.0, -6.5), (2.12, -6.25)), scene.paint(RED, Tone.MID, depth))
    curtain = rect(-7.0, -2.2, 7.5, 0)
    canvas.fill(curtain, wall)
    for _ in range(16):
        x, y, wide = scene.roll(-6.8, 7.0), -scene.roll(0.1, 1.9), scene.roll(0.3, 0.55)
        canvas.fill(rect(x, y - 0.2, x + wide, y), shade, scene.pick((0.35, 0.6)))
    _teeth(canvas, -7.0, 7.5, -2.2, wall)
    for x, wide, tall in ((-1.75, 0.75, 3.4), (1.75, 0.75, 3.4), (6.2, 1.0, 3.9), (-5.6, 0.85, 3.1)):
        body = polygon((x - wide * 1.05, 0.04), (x - wide, -tall), (x + wide, -tall), (x + wide * 1.05, 0.04))
        canvas.fill(body, wall)
        s = -scene.key.side
        canvas.fill(polygon((x + s * wide * 0.2, 0.04), (x + s * wide * 0.2, -tall), (x + s * wide, -tall),
                            (x + s * wide * 1.05, 0.04)), shade, 0.8)  # fmt: skip
        canvas.fill(rect(x - wide * 1.15, -tall - 0.1, x + wide * 1.15, -tall + 0.25), wall)
        _teeth(canvas, x - wide * 1.15, x + wide * 1.15, -tall - 0.1, wall)
        lit = scene.key.glow(scene.key.lamp) if scene.chance(0.6) and scene.key.lamps else deep
        canvas.fill(
            polygon(
                (x - 0.07, -tall * 0.62),
                (x, -tall * 0.72),
                (x + 0.07, -tall * 0.62),
                (x + 0.07, -tall * 0.5),
                (x - 0.07, -tall * 0.5),
            ),
            lit,
        )
    canvas.fill(blob((-0.72, 0.04, 0), (-0.72, -1.05, 0.3), (0, -1.75), (0.72, -1.05, 0.3), (0.72, 0.04, 0)), deep)
    for x in (-0.42, -0.14, 0.14, 0.42):
        canvas.fill(rect(x - 0.04, -1.5, x + 0.04, -0.62), scene.paint(WOOD, Tone.DARK, depth))
    for y in (-1.2, -0.85):
        canvas.fill(rect(-0.66, y, 0.66, y + 0.06), scene.paint(WOOD, Tone.DARK, depth))
    canvas.fill(polygon((-0.7, 0.0), (0.7, 0.0), (0.95, 0.42), (-0.95, 0.42)), scene.paint(WOOD, Tone.MID, depth))


def _teeth(canvas: Canvas, left: float, right: float, top: float, paint: tuple[int, int, int]) -> None:
    count = max(3, round((right - left) / 0.62))
    step = (right - left) / (count - 0.45)
    for k in range(count):
        x = left + step * k
        canvas.fill(rect(x, top - 0.34, x + step * 0.55, top + 0.02), paint)


def _rampart(scene: Scene) -> None:
    """The walk along the wall: flags of stone, the teeth of the parapet before the land, a tower at one side."""
    v, half = shown(scene), scene.half + OVER
    side = scene.pick((-1, 1))
    mid = scene.flat(0.22)
    plant(mid, scene, thicket(scene, (Tree.ROUND, Tree.POPLAR), -half, half, 0.60, 0.02, 0.05, 0.06), depth=0.25,
          local=MOSS, sponge=0)  # fmt: skip
    mid.fill(rect(-half, 0.595, half, 0.8), earth(scene, MEADOW, Tone.MID, 0.3))
    walk = scene.flat(0.62, NEAREST)
    y = stand(0.62)
    floor = rect(-half, y, half, 1.1)
    walk.fill(floor, earth(scene, STONE, Tone.MID))
    walk.brush(floor, earth(scene, STONE, Tone.LIGHT), coverage=0.7, fade=((0, y), (0, 0.98)), degrees=0, seed=5)
    for k in range(-5, 6):
        x = 0.30 * k + 0.05 * (k % 2)
        walk.fill(polygon((x * 0.8, y), (x * 0.8 + 0.003, y), (x * 1.5 + 0.006, 1.1), (x * 1.5, 1.1)),
                  scene.paint(STONE, Tone.DARK), 0.5)  # fmt: skip
    for band in (0.03, 0.09, 0.19):
        walk.fill(rect(-half, y + band, half, y + band + 0.003), scene.paint(STONE, Tone.DARK), 0.5)
    wall = first_stage(scene, 0.66)
    stone, shade = scene.paint(STONE, Tone.MID, 0.8), scene.paint(STONE, Tone.DARK, 0.8, lit=False)
    top = y - 0.105
    wall.fill(rect(-half, top, half, y + 0.012), stone)
    wall.fill(rect(-half, y - 0.012, half, y + 0.012), shade)
    x = -half
    while x < half:
        wide = scene.roll(0.15, 0.18)
        wall.fill(rect(x, top - 0.115, x + wide, top + 0.01), stone)
        wall.fill(rect(x, top - 0.127, x + wide, top - 0.112), scene.paint(STONE, Tone.LIGHT, 0.8))
        s0, s1 = (x + wide * 0.72, x + wide) if scene.key.side < 0 else (x, x + wide * 0.28)
        wall.fill(rect(s0, top - 0.112, s1, y), shade, 0.6)
        x += wide + scene.roll(0.085, 0.11)
    tower = wall.at(side * v * 0.80, y + 0.015, PERSON * 0.62, flip=side < 0)
    body = polygon((-0.75, 0.02), (-0.7, -2.6), (3.0, -2.6), (3.0, 0.02))
    tower.fill(body, stone)
    tower.fill(polygon((0.0, 0.02), (0.0, -2.6), (3.0, -2.6), (3.0, 0.02)), shade, 0.8)
    lit = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SLATE, Tone.DEEP, 0.8)
    tower.fill(blob((-0.5, 0.02, 0), (-0.5, -0.9, 0.3), (-0.22, -1.25), (0.06, -0.9, 0.3), (0.06, 0.02, 0)), lit)
    near = foreground(scene)
    deep = scene.paint(STONE, Tone.DEEP, 1.35)
    edge, out = -side * v * 0.88, -side * half
    near.fill(rect(min(edge, out), 0.55, max(edge, out), 1.1), deep)
    near.fill(rect(min(edge - side * 0.02, out), 0.53, max(edge + side * 0.02, edge), 0.565), deep)
    near.fill(polygon((edge + side * 0.04, 0.56), (edge + side * 0.015, -0.1), (edge + side * 0.03, -0.1),
                      (edge + side * 0.055, 0.56)), deep)  # fmt: skip
    x = edge + side * 0.028
    near.fill(polygon((x, 0.10), (x - side * 0.24, 0.16), (x - side * 0.02, 0.24), (x, 0.24)), scene.key.accent)
