"""A building as one arrives at it: its front on a third, the street before it, the town beside it."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.facades import brick, modern, pillared
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import branch
from filmstudio.engines.animatic.sets.exteriors.fronts import fronts
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.mansion import gate, mansion
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import ASPHALT, LEAF, MEADOW, MINT, MOSS, OCHRE, PAVING, SAND
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.shop_fronts import marquee, shop_front
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.street import street
from filmstudio.engines.animatic.sets.exteriors.street_things import lamp
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.exteriors.vehicles import CAR_COLOURS, car
from filmstudio.engines.animatic.sets.scene import PERSON, Scene
from filmstudio.model.place import Era

_STREET = frozenset({Era.FRONTIER, Era.MEDIEVAL, Era.ANCIENT, Era.FUTURE})
"""When a house is no front of ours: the street that it stands in says more."""
_KINDS = {
    "mansion villa manor estate chateau palace": "mansion",
    "theatre theater cinema opera playhouse": "marquee",
    "court courthouse bank museum city town hall embassy university ministry parliament exchange capitol"
    " library temple pantheon senate": "pillars",
    "hospital clinic surgery office headquarters laboratory lab police precinct news newsroom studio hq agency"
    " terminal research tv mall supermarket icu er institute": "modern",
    "school academy college kindergarten station hotel hostel asylum apartment tenement building flat flats gym"
    " orphanage dormitory": "brick",
    "house complex campus steps": "pillars",
}
"""What stands there, by the words of its name; a shop front else."""


def building(scene: Scene) -> None:
    """Paint a public building, a great house, or a shop front, by the name."""
    kind = by_name(scene, _KINDS, "shop")
    if scene.place.era in _STREET and (kind != "pillars" or scene.place.era is not Era.ANCIENT):
        street(scene)
        return
    if kind == "mansion":
        _estate(scene)
    elif kind == "shop":
        _corner_shop(scene)
    else:
        _civic(scene, kind)


def _civic(scene: Scene, kind: str) -> None:
    """A large front behind a forecourt, trees beside it, a car before it."""
    tinted(scene, MINT, 0.12)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    skyline(scene.flat(0.10), scene, 0.55, 0.16, 0.10)
    mid = scene.flat(0.34)
    spots = thicket(scene, (Tree.ROUND, Tree.POPLAR), -half, half, stand(0.25), 0.08, 0.18, 0.10)
    plant(mid, scene, spots, depth=0.42, local=LEAF)
    facade = {"pillars": pillared, "modern": modern, "brick": brick, "marquee": marquee}[kind]
    # An upright picture is no wider than the front: it is seen from farther away.
    depth = 0.31 if kind == "marquee" else 0.265
    facade(mid.at(side * v * 0.24, stand(0.27), PERSON * depth * max(0.62, scene.narrow)), scene, 0.55)
    _pavement(scene, 0.27)
    stage = first_stage(scene, 0.70)
    plant(stage, scene, [(-side * v * 0.66, stand(0.46), 0.42, Tree.ROUND)], depth=0.68, local=scene.pick((LEAF, MOSS)))
    if scene.place.era is not Era.ANCIENT:
        lamp(stage.at(side * v * 0.74, stand(0.52), PERSON * 0.50), scene, 0.75)
        car(stage.at(-side * v * 0.44, stand(0.60), PERSON * 0.58 * scene.narrow), scene, 0.8, scene.pick(CAR_COLOURS),
            flip=side > 0)  # fmt: skip
    branch(foreground(scene), scene, -side)


def _corner_shop(scene: Scene) -> None:
    """A lit front close by, its neighbours beside it, the street running on."""
    tinted(scene, OCHRE, 0.12)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    skyline(scene.flat(0.10), scene, 0.555, 0.20, 0.10)
    mid = scene.flat(0.36)
    x0, x1 = sorted((-side * v * 0.26, -side * (scene.half + 0.2)))
    fronts(mid, scene, x0, x1, 0.26, storeys=(2, 3))
    shop_front(mid.at(side * v * 0.38, stand(0.42), PERSON * 0.42 * max(0.6, scene.narrow)), scene, 0.62)
    _pavement(scene, 0.28)
    stage = first_stage(scene, 0.74)
    lamp(stage.at(-side * v * 0.54, stand(0.54), PERSON * 0.54), scene, 0.78)
    car(stage.at(-side * v * 0.76, stand(0.62), PERSON * 0.60 * scene.narrow), scene, 0.8, scene.pick(CAR_COLOURS),
        flip=side < 0)  # fmt: skip
    near = foreground(scene)
    tint = scene.paint(ASPHALT, Tone.DEEP, 1.35)
    edge, out = side * v * 0.92, side * (scene.half + OVER)
    near.fill(polygon((edge, -0.1), (out, -0.1), (out, 1.1), (edge + side * 0.014, 1.1)), tint)
    near.fill(rect(min(edge, out), 0.60, max(edge, out), 0.63), scene.key.accent)


def _estate(scene: Scene) -> None:
    """A drive that sweeps through an open gate to a great house among trees."""
    tinted(scene, MINT, 0.14)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.555, 0.07, MOSS, 0.12)
    mid = scene.flat(0.32)
    spots = thicket(scene, (Tree.ROUND, Tree.CYPRESS, Tree.POPLAR), -half, half, stand(0.24), 0.10, 0.24, 0.09)
    plant(mid, scene, spots, depth=0.42, local=LEAF)
    mansion(mid.at(side * v * 0.22, stand(0.26), PERSON * 0.235 * max(0.62, scene.narrow)), scene, 0.55)
    lawn = ground(scene, MEADOW, y=stand(0.25), wave=0.003)
    x = side * v * 0.22
    drive = blob((x - side * 0.03, stand(0.265), 0), (x + side * 0.03, stand(0.265), 0), (x + side * 0.02, 0.68),
                 (-side * 0.02, 0.78), (side * 0.34, 1.1, 0), (-side * 0.44, 1.1, 0), (-side * 0.30, 0.80),
                 (x - side * 0.20, 0.68))  # fmt: skip
    lawn.fill(drive, earth(scene, SAND, Tone.LIGHT))
    lawn.brush(drive, earth(scene, PAVING, Tone.MID), coverage=0.45, fade=((0, 1.0), (0, 0.72)), degrees=-3)
    stage = first_stage(scene, 0.78)
    for turn in (-1, 1):
        plant(
            stage,
            scene,
            [(turn * v * 0.52, stand(0.44), 0.10, Tree.BUSH), (turn * v * 0.40, stand(0.34), 0.06, Tree.BUSH)],
            depth=0.66,
            local=MOSS,
        )
        gate(stage.at(turn * v * 0.86, stand(0.66), PERSON * 0.60 * scene.narrow, flip=turn > 0), scene, 0.85)
    branch(foreground(scene), scene, -side)


def _pavement(scene: Scene, depth: float) -> None:
    """Begin the ground: a broad pavement, its kerb, the road before it."""
    half = scene.half + OVER
    floor = ground(scene, PAVING, y=stand(depth), wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    if scene.place.era is Era.ANCIENT:
        return
    y = stand(0.55)
    tar = rect(-half, y + 0.012, half, 1.1)
    floor.fill(rect(-half, y, half, y + 0.012), earth(scene, PAVING, Tone.DARK))
    floor.fill(tar, mix(earth(scene, ASPHALT, Tone.MID), earth(scene, ASPHALT, Tone.DARK), 0.4))
    floor.brush(tar, earth(scene, ASPHALT, Tone.MID), coverage=0.55, fade=((0, y), (0, 0.98)), seed=7)
    if scene.key.wet:
        sheen(floor, scene, y + 0.02)
