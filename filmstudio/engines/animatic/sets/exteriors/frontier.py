"""The frontier: the main street of a town in the West, and a homestead."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.dressing.outdoor_small import barrel
from filmstudio.engines.animatic.sets.dressing.outdoor_stable import hitching_rail, trough
from filmstudio.engines.animatic.sets.exteriors.barns import barn, wheel
from filmstudio.engines.animatic.sets.exteriors.cactus import cactus
from filmstudio.engines.animatic.sets.exteriors.false_fronts import fronts_of, paint_fronts
from filmstudio.engines.animatic.sets.exteriors.fences import rail_fence
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.mesas import mesas
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import CLAY, DUST, EARTH, GLASS, IRON, SAND, STRAW, WOOD
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.vehicles import cart
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def frontier_street(scene: Scene) -> None:
    """Two rows of false fronts on a street of dust, buttes at its end, a hitching rail, a porch post in front."""
    tinted(scene, DUST, 0.20)
    v = shown(scene)
    side = scene.pick((-1, 1))
    vanish = side * v * scene.roll(0.10, 0.22)
    paint_sky(scene, orb_x=vanish + scene.key.side * v * 0.24)
    mesas(scene.flat(0.10), scene, side)
    left, right = Wall(-v * 1.16 - vanish, vanish), Wall(v * 1.20 - vanish, vanish)
    rows = [fronts_of(scene, 0.78, 7.0) for _ in range(2)]
    mid, near = scene.flat(0.32), scene.flat(0.72)
    for wall, houses, sunny in ((left, rows[0], scene.key.side > 0), (right, rows[1], scene.key.side < 0)):
        paint_fronts(mid, scene, wall, [one for one in houses if one.near > 2.0], sunny=sunny)
        paint_fronts(near, scene, wall, [one for one in houses if one.near <= 2.0], sunny=sunny)
    _dust(scene, vanish)
    stage = first_stage(scene, 0.82)
    cart(stage.at(vanish - side * v * 0.30, stand(0.42), PERSON * 0.42), scene, 0.6, flip=side > 0)
    hitching_rail(stage.at(side * v * 0.60, stand(0.74), PERSON * 0.74 * scene.narrow), scene, 0.85)
    trough(stage.at(-side * v * 0.62, stand(0.66), PERSON * 0.66 * scene.narrow), scene, 0.85)
    barrel(stage.at(-side * v * 0.93, stand(0.60), PERSON * 0.60), scene, 0.85)
    _porch_post(foreground(scene), scene, -side)


def homestead(scene: Scene) -> None:
    """A board house with a long porch on a plain, a barn behind it, a rail fence, a wind wheel, buttes far off."""
    tinted(scene, DUST, 0.16)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    mesas(scene.flat(0.10), scene, side)
    mid = scene.flat(0.42)
    barn(mid.at(-side * v * 0.62, stand(0.30), PERSON * 0.26 * scene.narrow), scene, 0.5, flip=side > 0)
    wheel(mid.at(-side * v * 0.24, stand(0.28), PERSON * 0.27), scene, 0.5)
    _ranch_house(mid.at(side * v * 0.50, stand(0.42), PERSON * 0.37 * scene.narrow), scene, 0.62)
    land = ground(scene, STRAW, y=stand(0.28), wave=0.008, tones=(Tone.LIGHT, Tone.MID))
    path = blob((side * v * 0.46, stand(0.46), 0), (side * v * 0.56, stand(0.46), 0), (side * v * 0.40, 0.80),
                (side * 0.36, 1.1, 0), (-side * 0.42, 1.1, 0), (side * v * 0.12, 0.80))  # fmt: skip
    land.fill(path, earth(scene, SAND, Tone.LIGHT))
    land.brush(path, earth(scene, EARTH, Tone.MID), coverage=0.5, fade=((0, 1.0), (0, 0.72)), degrees=-3)
    strew(land, scene, 4, 0.74, (scene.paint(CLAY, Tone.MID), scene.paint(STRAW, Tone.MID)), 0.011)
    stage = first_stage(scene, 0.74)
    rail_fence(stage, scene, -side * (scene.half + 0.1), -side * v * 0.20, stand(0.76), stand(0.58), 0.85)
    hitching_rail(stage.at(side * v * 0.78, stand(0.70), PERSON * 0.66 * scene.narrow), scene, 0.85)
    near = foreground(scene)
    cactus(near.at(-side * v * 0.97, 1.02, 0.5), scene, 1.35)
    grasses(near, scene, side, local=STRAW, tall=0.24, count=9)


def _dust(scene: Scene, vanish: float) -> Canvas:
    """Begin the street: bare earth, ruts that run to the light, a few stones."""
    land = ground(scene, SAND, y=stand(0.11), wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    rut = earth(scene, DUST, Tone.MID)
    for x in (-0.30, -0.16, 0.18, 0.34):
        land.fill(polygon((vanish + x * 0.10, stand(0.13)), (vanish + x * 0.10 + 0.003, stand(0.13)),
                          (vanish + x * 2.5 + 0.05, 1.1), (vanish + x * 2.5 - 0.02, 1.1)), rut, 0.65)  # fmt: skip
    if scene.key.orb_seen and not scene.key.stars:
        wall = Wall(-scene.key.side * -1.0 * shown(scene), vanish)
        far, close = wall.at(6.0, 0), wall.at(0.6, 0)
        reach = -scene.key.side * shown(scene)
        land.fill(
            polygon(
                far,
                close,
                (close[0] + reach * 0.9, close[1]),
                (wall.at(1.3, 0)[0] + reach * 0.30, stand(0.8)),
                (wall.at(1.3, 0)[0] + reach * 0.42, stand(0.62)),
            ),
            scene.paint(DUST, Tone.DARK, lit=False),
            0.40,
        )
    strew(land, scene, 4, 0.70, (scene.paint(CLAY, Tone.MID), scene.paint(EARTH, Tone.MID)), 0.010)
    return land


def _ranch_house(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A low house of boards, its roof drawn out over a porch: about 4.4 wide and 2.2 high."""
    wall = scene.paint(WOOD, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    shade, dark = scene.paint(WOOD, Tone.DARK, depth, lit=False), scene.paint(WOOD, Tone.DEEP, depth)
    canvas.fill(rect(1.0, -2.6, 1.4, -1.5), scene.paint(CLAY, Tone.DARK, depth))
    canvas.fill(rect(-2.0, -1.2, 2.0, 0), wall)
    for k in range(5):
        canvas.fill(rect(-2.0, -0.22 - 0.2 * k, 2.0, -0.20 - 0.2 * k), shade, 0.5)
    canvas.fill(rect(-2.0, -1.2, 2.0, -0.85), shade)
    lit = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(GLASS, Tone.DARK, depth)
    for x in (-1.5, 0.75):
        canvas.fill(rect(x - 0.05, -0.86, x + 0.65, -0.30), dark)
        canvas.fill(rect(x, -0.82, x + 0.60, -0.34), lit)
        canvas.fill(rect(x + 0.28, -0.82, x + 0.32, -0.34), dark)
    canvas.fill(rect(-0.35, -0.92, 0.20, 0), dark)
    canvas.fill(polygon((-2.1, -1.35), (-1.7, -2.2), (1.75, -2.2), (2.1, -1.35)), scene.paint(CLAY, Tone.MID, depth))
    canvas.fill(
        polygon((-2.35, -1.02), (-2.1, -1.38), (2.1, -1.38), (2.35, -1.02)), scene.paint(CLAY, Tone.DARK, depth)
    )
    for x in (-2.2, -1.0, 0.45, 2.1):
        canvas.fill(rect(x, -1.04, x + 0.10, 0.06), dark)
    canvas.fill(rect(-2.3, -0.04, 2.3, 0.10), scene.paint(WOOD, Tone.MID, depth))


def _porch_post(canvas: Canvas, scene: Scene, side: int) -> None:
    """Stand the post of a near porch at a side, its roof's edge above, a lantern on a hook."""
    v = shown(scene)
    deep = scene.paint(IRON, Tone.DEEP, 1.35)
    edge, out = side * v * 0.90, side * (scene.half + OVER)
    canvas.fill(
        polygon((edge, -0.1), (edge + side * 0.05, -0.1), (edge + side * 0.056, 1.1), (edge - side * 0.004, 1.1)), deep
    )
    canvas.fill(
        polygon((edge - side * v * 0.30, -0.1), (out, -0.1), (out, 0.165), (edge - side * v * 0.26, 0.125)), deep
    )
    canvas.fill(polygon((edge, 0.26), (edge - side * 0.09, 0.125), (edge - side * 0.06, 0.125), (edge, 0.22)), deep)
    canvas.fill(polygon((edge, 0.70), (out, 0.72), (out, 0.745), (edge, 0.725)), deep)
    x = edge - side * v * 0.17
    canvas.fill(rect(x - 0.002, 0.12, x + 0.002, 0.17), deep)
    glow = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.key.accent
    if scene.key.lamps:
        canvas.glow(x, 0.20, 0.12, 0.12, scene.key.lamp, 0.6)
    canvas.fill(polygon((x - 0.018, 0.18), (x + 0.018, 0.18), (x + 0.022, 0.225), (x - 0.022, 0.225)), glow)
    canvas.fill(polygon((x - 0.026, 0.18), (x, 0.160), (x + 0.026, 0.18)), deep)
    canvas.fill(rect(x - 0.026, 0.225, x + 0.026, 0.236), deep)
