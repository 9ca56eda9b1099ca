"""The forest: trunks as stripes, crowns as plates, light between them."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, polygon
from filmstudio.engines.animatic.sets.exteriors.clearings import great_leaves, lianas, log_house
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses, trunk
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import AUTUMN, BARK, BIRCH, EARTH, LEAF, MOSS, PINE
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import PERSON, Scene
from filmstudio.model.place import Weather

_KINDS = {
    "birch silver": "birch",
    "pine fir spruce taiga black dark": "pine",
    "oak beech jungle rainforest grove orchard autumn october golden": "leaf",
}


def forest(scene: Scene) -> None:
    """Walls of wood in three values round a clearing of light; pines, birches or broadleaves by name."""
    kind = by_name(scene, _KINDS, scene.pick(("pine", "birch", "leaf")))
    foliage = {
        "pine": PINE,
        "birch": MOSS,
        "leaf": by_name(scene, {"autumn october fall golden": AUTUMN}, scene.pick((LEAF, MOSS, AUTUMN))),
    }[kind]
    tinted(scene, foliage, 0.34)
    paint_sky(scene, clouds=False)
    bark = BIRCH if kind == "birch" else BARK
    half, v = scene.half + OVER, shown(scene)
    gap = scene.roll(-0.22, 0.22) * v
    pale = mix(scene.paint(foliage, Tone.MID, 0.12), scene.key.sky[2], 0.45)
    far = scene.flat(0.12)
    far.fill(_wall(scene, gap, 0.36, 0.14, pointed=kind == "pine"), pale)
    second = mix(pale, scene.paint(foliage, Tone.MID, 0.5), 0.45)
    far.fill(_wall(scene, gap, 0.47, 0.10, pointed=kind == "pine"), second)
    _stems(far, scene, 13, gap, 0.05, (0.006, 0.012), mix(second, scene.paint(bark, Tone.DARK, 0.5), 0.35))
    mid = scene.flat(0.40)
    dark = mix(scene.paint(foliage, Tone.MID, 0.7), scene.paint(foliage, Tone.DARK, 0.7), 0.35)
    if kind == "pine":
        spots = [
            (x, 0.69, scene.roll(0.30, 0.62), Tree.PINE)
            for x in (gap + s * (0.24 + 0.17 * k) + scene.roll(-0.04, 0.04) for s in (-1, 1) for k in range(6))
        ]
        plant(mid, scene, [spot for spot in spots if abs(spot[0]) < half], depth=0.62, local=foliage, tone=Tone.DARK)
    else:
        mid.fill(_canopy(scene, 0.30, gap, 0.12), dark)
        bushes = thicket(scene, (Tree.BUSH,), -half, half, 0.69, 0.03, 0.08, 0.11)
        plant(mid, scene, [b for b in bushes if abs(b[0] - gap) > 0.16], depth=0.6, local=foliage, tone=Tone.MID)
    tone = Tone.LIGHT if kind == "birch" else Tone.DARK
    stems = _stems(mid, scene, 8, gap, 0.16, (0.018, 0.032), scene.paint(bark, tone, 0.62))
    if kind == "birch":
        _birch_marks(mid, scene, stems, 0.67, 0.022, 0.6)
    if by_name(scene, {"cabin hut shack lodge": True}, False):
        at = gap + scene.key.side * v * 0.26
        log_house(mid.at(at, 0.69, PERSON * 0.36 * scene.narrow, flip=gap > 0), scene, 0.66)
    mist(mid, scene, 0.60)
    floor_local = EARTH if foliage is AUTUMN else MOSS
    land = ground(scene, floor_local, y=0.665, wave=0.010, degrees=-2)
    _pools(land, scene, gap, floor_local)
    strew(land, scene, 5, 0.74, (scene.paint(foliage, Tone.DARK), scene.paint(foliage, Tone.MID)), 0.012)
    stage = first_stage(scene, 0.80)
    near_stems = [
        (-1, scene.roll(0.52, 0.70)),
        (1, scene.roll(0.66, 0.86)),
        (scene.pick((-1, 1)), scene.roll(0.98, 1.1)),
        (scene.pick((-1, 1)), scene.roll(1.2, 1.35)),
    ]
    for side, at in near_stems:
        x, wide = side * v * at, scene.roll(0.042, 0.060)
        stage.fill(
            _stem_with_root(scene, x, stand(0.80) + scene.roll(-0.02, 0.02), wide), scene.paint(bark, tone, 0.88)
        )
        s = -scene.key.side
        stage.fill(
            polygon(
                (x + s * wide * 0.05, -0.1),
                (x + s * wide * 0.36, -0.1),
                (x + s * wide * 0.50, stand(0.76)),
                (x + s * wide * 0.12, stand(0.76)),
            ),
            scene.paint(bark, Tone.DARK if kind == "birch" else Tone.DEEP, 0.88, lit=False),
            0.75,
        )
    if kind == "birch":
        _birch_marks(stage, scene, [side * v * at for side, at in near_stems], stand(0.74), 0.045, 0.9)
    stage.fill(
        _canopy(scene, 0.19, gap, 0.17),
        mix(scene.paint(foliage, Tone.DARK, 0.9), scene.paint(foliage, Tone.MID, 0.9), 0.18),
    )
    _shafts(stage, scene, gap)
    near = foreground(scene)
    side = scene.pick((-1, 1))
    if by_name(scene, {"jungle rainforest": True}, False):
        lianas(stage, scene, foliage)
        great_leaves(near, scene, -side, foliage)
    trunk(near, scene, side, 0.14, local=BARK if foliage is AUTUMN else PINE)
    grasses(near, scene, -side, tall=0.26, count=8)


def _stems(
    canvas: Canvas, scene: Scene, count: int, gap: float, clear: float, wide: tuple[float, float], tint: Colour
) -> list[float]:
    """Stand straight trunks that leave the picture at the top, none nearer than `clear` to the clearing."""
    half = scene.half + OVER
    kept: list[float] = []
    for k in range(count):
        x = -half + 2 * half * (k + scene.roll(0.05, 0.95)) / count
        shape = stem(scene, x, 0.72, scene.roll(*wide))
        if abs(x - gap) > clear:
            canvas.fill(shape, tint)
            kept.append(x)
    return kept


def _wall(scene: Scene, gap: float, top: float, rise: float, *, pointed: bool) -> Shape:
    """Return a far wall of trees: spires or round heads, lower round `gap`."""
    half = scene.half + OVER
    points: list[Point] = []
    x = -half
    while x < half:
        wide = scene.roll(0.045, 0.09) if pointed else scene.roll(0.10, 0.20)
        dip = max(0.0, 1 - abs(x + wide / 2 - gap) / 0.42)
        high = top - rise * scene.roll(0.2, 1.0) * (1 - dip) + 0.05 * dip
        points.append((x, high + (0.13 if pointed else 0.045), 0 if pointed else 0.1))
        points.append((x + wide * 0.5, high, 0.0 if pointed else 1.0))
        x += wide
    return blob((-half, 0.8, 0), *points, (half + 0.1, top, 0), (half + 0.1, 0.8, 0))


def _canopy(scene: Scene, low: float, gap: float, deep: float) -> Shape:
    """Return leaves that hang from the top down to `low`, deeper by `deep` at the sides, higher over the clearing."""
    half = scene.half + OVER
    points: list[Point] = [(-half, -0.1, 0)]
    x = -half
    while x < half:
        wide = scene.roll(0.09, 0.20)
        share = min(1.0, abs(x + wide / 2 - gap) / (shown(scene) * 1.1))
        y = low + deep * share * share - 0.10 * max(0.0, 1 - share * 3) + scene.roll(-0.02, 0.03)
        points += [(x, y - 0.035, 0.1), (x + wide * 0.5, y)]
        x += wide
    return blob(*points, (half + 0.1, low, 0), (half + 0.1, -0.1, 0))


def stem(scene: Scene, x: float, foot: float, wide: float) -> Shape:
    """Return a straight trunk that leaves the picture at the top."""
    lean = scene.roll(-0.03, 0.03)
    return polygon(
        (x + lean - wide * 0.36, -0.1), (x + lean + wide * 0.36, -0.1), (x + wide * 0.5, foot), (x - wide * 0.5, foot)
    )


def _stem_with_root(scene: Scene, x: float, foot: float, wide: float) -> Shape:
    lean = scene.roll(-0.04, 0.04)
    return blob(
        (x + lean - wide * 0.38, -0.1, 0),
        (x - wide * 0.46, foot * 0.6),
        (x - wide * 0.55, foot - 0.05),
        (x - wide * 1.2, foot + 0.012, 0),
        (x, foot - 0.004),
        (x + wide * 1.3, foot + 0.014, 0),
        (x + wide * 0.55, foot - 0.05),
        (x + wide * 0.46, foot * 0.6),
        (x + lean + wide * 0.38, -0.1, 0),
    )


def _birch_marks(canvas: Canvas, scene: Scene, stems: list[float], foot: float, wide: float, depth: float) -> None:
    tint = scene.paint(BARK, Tone.DEEP, depth)
    for x in stems:
        for _ in range(7):
            y = scene.roll(0.0, foot - 0.03)
            side = scene.pick((-1, 1))
            canvas.fill(
                polygon(
                    (x + side * wide * 0.45, y),
                    (x - side * wide * scene.roll(-0.1, 0.25), y + wide * 0.12),
                    (x + side * wide * 0.45, y + wide * 0.3),
                ),
                tint,
            )


def _pools(canvas: Canvas, scene: Scene, gap: float, local: Colour) -> None:
    """Lay the light of the clearing on the ground: flat lenses, the largest in the middle."""
    if scene.place.weather in (Weather.FOG, Weather.STORM, Weather.RAIN):
        return
    dice = scene.aside("pools")
    light = mix(earth(scene, local, Tone.LIGHT), scene.key.light, 0.12)
    for k in range(7):
        y = 0.70 + 0.035 * k
        x = gap * (1 - k / 9) + dice.roll(-0.22, 0.22) * (0.4 + k / 8)
        canvas.fill(lens(x, y, dice.roll(0.06, 0.16) * (0.5 + k / 7), 0.006 + 0.002 * k, 0.2), light, 0.7)


def _shafts(canvas: Canvas, scene: Scene, gap: float) -> None:
    """Let light fall through the crowns as slanted bands."""
    if scene.place.weather not in (Weather.CLEAR, Weather.WIND, Weather.FOG):
        return
    side = scene.key.side
    tint = mix(scene.key.light, scene.key.orb, 0.5)
    share = 0.13 if not scene.key.dark else 0.07
    dice = scene.aside("shafts")
    for k in range(4):
        x = gap + side * dice.roll(0.05, 0.5) - side * 0.16 * k
        wide = dice.roll(0.025, 0.07)
        slant = -side * dice.roll(0.30, 0.36)
        canvas.fill(
            polygon((x, -0.05), (x + wide, -0.05), (x + wide * 1.7 + slant, 0.83), (x + slant, 0.83)), tint, share
        )
