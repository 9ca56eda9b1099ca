"""The street: two rows of houses that lead the eye to the light at the end."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.dressing.outdoor_small import barrel
from filmstudio.engines.animatic.sets.exteriors.cars_ahead import parked
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.frontier import frontier_street
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.movers import traffic
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    CHALK,
    GLASS,
    IRON,
    PAVING,
    ROSE,
)
from filmstudio.engines.animatic.sets.exteriors.rows import paint_row, row_of
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD, castle, skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import hydrant, lamp, mailbox
from filmstudio.engines.animatic.sets.exteriors.vehicles import CAR_COLOURS
from filmstudio.engines.animatic.sets.exteriors.waters import mirrored
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, PERSON, Scene
from filmstudio.model.place import Era

_TALL = {"city downtown avenue boulevard manhattan metropoli wall skyscraper": 6, "side back small old village mill": 3}
"""How many storeys its highest houses have, by what its name says."""

_WESTERN = {"frontier western ghost saloon boomtown": True}
"""Names that say the Old West by themselves."""


def street(scene: Scene) -> None:
    """A street in deep perspective: one side in the light, one in shade, a car, lamps, the sky as a wedge."""
    if by_name(scene, _WESTERN, scene.place.era is Era.FRONTIER):
        frontier_street(scene)
        return
    tinted(scene, ROSE, 0.14)
    v = shown(scene)
    vanish = scene.pick((-1, 1)) * v * scene.roll(0.12, 0.26)
    paint_sky(scene, orb_x=vanish + scene.key.side * v * 0.22)
    far = scene.flat(0.10)
    skyline(far, scene, 0.545, 0.20 if scene.place.era is not Era.FUTURE else 0.34, 0.10)
    if scene.place.era is Era.MEDIEVAL:
        castle(far, scene, vanish + v * 0.15, 0.55, 0.16, 0.12)
    mist(far, scene, 0.52)
    left, right = Wall(-v * 1.18 - vanish, vanish), Wall(v * 1.24 - vanish, vanish)
    tall = 6 if scene.place.era is Era.FUTURE else 3 if scene.place.era in OLD else by_name(scene, _TALL, 4)
    rows = [row_of(scene, 0.72, 8.0, low=2, high=tall, shops=0.55) for _ in range(2)]
    mid = scene.flat(0.32)
    near = scene.flat(0.72)
    for wall, houses, sunny in ((left, rows[0], scene.key.side > 0), (right, rows[1], scene.key.side < 0)):
        paint_row(mid, scene, wall, [h for h in houses if h.near > 2.0], sunny=sunny)
        paint_row(near, scene, wall, [h for h in houses if h.near <= 2.0], sunny=sunny)
    mist(mid, scene, 0.56)
    _roadway(scene, left, right, vanish)
    stage = first_stage(scene, 0.86)
    side = 1 if vanish < 0 else -1
    lamp(stage.at(vanish + side * v * 0.40, stand(0.34), 0.42 * 0.33), scene, 0.5)
    kerb = (right if side > 0 else left).shift(0.47)
    for along in (2.6, 1.42):
        spot = stage.at(*kerb.at(along, 0), PERSON / along)
        parked(spot, scene, 0.9 - 0.1 * along, scene.pick(CAR_COLOURS), flip=side > 0)
    lamp(stage.at(-side * v * 0.70, stand(0.66), 0.42 * 0.64), scene, 0.75)
    small = scene.pick((hydrant, mailbox, hydrant))
    thing = barrel if scene.place.era in OLD else small
    thing(stage.at(-side * v * 0.62, stand(0.68), PERSON * 0.66), scene, 0.85)
    if scene.place.era in _NEON:
        _upright_sign(near, scene, left if side > 0 else right)
    if scene.place.era is Era.FUTURE:
        traffic(scene, 0.10, 0.16, v)
    if scene.key.wet and scene.key.lamps:
        mirrored(stage, scene, -side * v * 0.70, stand(0.68), 0.07, 0.22, scene.key.lamp)
    _corner(scene, -side, board=scene.place.era not in _NEON)


_NEON = (Era.FORTIES, Era.FIFTIES, Era.SIXTIES, Era.SEVENTIES, Era.EIGHTIES, Era.FUTURE)
"""When signs burnt over the pavements."""


def _upright_sign(canvas: Canvas, scene: Scene, wall: Wall) -> None:
    """Hang an upright sign of light from the near houses, across the pavement."""
    tube = scene.key.glow(scene.key.accent) if scene.key.lamps else scene.paint(scene.key.accent, Tone.MID, 0.85)
    x0, x1 = wall.at(1.75, 0)[0], wall.shift(0.24).at(1.75, 0)[0]
    left, right = min(x0, x1), max(x0, x1)
    top, foot = wall.at(1.75, 1.08)[1], wall.at(1.75, 0.62)[1]
    canvas.fill(rounded(left, top, right, foot, 0.02), scene.paint(IRON, Tone.DEEP, 0.85))
    wide, tall = right - left, foot - top
    for k, share in enumerate((0.9, 0.5, 0.7, 0.35)):
        y = top + tall * (0.13 + 0.22 * k)
        canvas.fill(
            rect(left + wide * 0.2, y, left + wide * (0.2 + 0.6 * share), y + tall * 0.08),
            tube if k != 2 else scene.key.lamp,
        )
    if scene.key.lamps:
        canvas.glow((left + right) / 2, (top + foot) / 2, wide * 1.7, tall * 0.8, scene.key.accent, 0.4)


def _roadway(scene: Scene, left: Wall, right: Wall, vanish: float) -> Canvas:
    """The road between two pavements, a shade that falls across it, the light at its end."""
    half = scene.half + OVER
    road = scene.flat(0.11, NEAREST)
    old = scene.place.era in OLD
    base = PAVING if old else ASPHALT
    y = HORIZON_Y + 0.035
    plate = polygon((-half, y), (half, y), (half, 1.1), (-half, 1.1))
    light, dark = earth(scene, base, Tone.MID), earth(scene, base, Tone.DARK)
    body = mix(light, dark, 0.35)
    road.fill(plate, body)
    kerb_l, kerb_r = left.shift(0.21), right.shift(0.21)
    for wall, kerb in ((left, kerb_l), (right, kerb_r)):
        road.fill(
            polygon(wall.at(9.0, 0), kerb.at(9.0, 0), kerb.at(0.58, 0), wall.at(0.58, 0)),
            earth(scene, PAVING, Tone.LIGHT if not scene.key.dark else Tone.MID),
        )
        road.fill(
            polygon(kerb.at(9.0, 0), kerb.at(0.58, 0), kerb.shift(0.02).at(0.58, 0), kerb.shift(0.02).at(9.0, 0)), dark
        )
    road.brush(
        polygon(kerb_l.at(9.0, 0), kerb_r.at(9.0, 0), kerb_r.at(0.55, 0), kerb_l.at(0.55, 0)),
        light,
        coverage=0.55,
        fade=((0, 0.55), (0, 0.95)),
        degrees=0,
        seed=4,
    )
    shade = scene.paint(base, Tone.DARK, lit=False)
    if scene.key.orb_seen and not scene.key.stars:
        wall = left if scene.key.side < 0 else right
        s = 1 if wall is left else -1
        reach = 0.75 if scene.key.orb_height > 0.5 else 1.3
        points = [wall.at(9.0, 0), wall.at(0.58, 0)]
        teeth = (
            (0.62, reach),
            (0.95, reach * 0.92),
            (0.95, reach * 0.70),
            (1.5, reach * 0.72),
            (1.5, reach),
            (2.6, reach * 0.95),
            (2.6, reach * 0.75),
            (5.0, reach * 0.8),
        )
        points += [Wall(wall.x + s * r, vanish).at(a, 0) for a, r in teeth]
        road.fill(polygon(*points), shade, 0.55)
    if not old and not scene.key.snowy:
        middle = Wall((left.x + right.x) / 2, vanish)
        paint = scene.paint(CHALK, Tone.LIGHT)
        for k in range(5):
            a = 0.62 * 1.55**k
            road.fill(
                polygon(
                    middle.at(a, 0),
                    middle.shift(0.035).at(a, 0),
                    middle.shift(0.035).at(a * 1.25, 0),
                    middle.at(a * 1.25, 0),
                ),
                paint,
                0.8,
            )
    if scene.key.wet:
        sheen(road, scene, 0.64)
        for k in range(3):
            x = vanish + scene.aside(f"puddle {k}").roll(-0.4, 0.4)
            mirrored(road, scene, x, stand(0.35 + 0.12 * k), 0.05, 0.16, scene.key.lamp, 0.4)
    return road


def _corner(scene: Scene, side: int, *, board: bool) -> None:
    """The corner of a near house, or a hanging sign, dark against the street."""
    v = shown(scene)
    near = foreground(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    edge = side * v * 0.93
    out = side * (scene.half + OVER)
    near.fill(polygon((edge, -0.1), (out, -0.1), (out, 1.1), (edge + side * 0.012, 1.1)), tint)
    pane = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(GLASS, Tone.DARK, 1.2)
    near.fill(
        polygon((side * v * 1.06, 0.30), (side * v * 1.26, 0.29), (side * v * 1.26, 0.66), (side * v * 1.06, 0.66)),
        pane,
    )
    near.fill(rect(side * v * 1.16 - 0.006, 0.28, side * v * 1.16 + 0.006, 0.67), tint)
    y = 0.24 + scene.roll(-0.02, 0.03)
    reach = v * 0.26
    if not board:
        return
    near.fill(rect(min(edge, edge - side * reach), y, max(edge, edge - side * reach), y + 0.010), tint)
    panel = blob(
        (edge - side * reach * 0.22, y + 0.03, 0),
        (edge - side * reach * 0.92, y + 0.03, 0),
        (edge - side * reach * 0.92, y + 0.11, 0.6),
        (edge - side * reach * 0.57, y + 0.145),
        (edge - side * reach * 0.22, y + 0.11, 0.6),
    )
    near.fill(panel, tint)
    near.fill(panel.moved(_shrunk(edge - side * reach * 0.57, y + 0.08)), scene.key.accent)
    for t in (0.35, 0.8):
        x = edge - side * reach * t
        near.fill(rect(x - 0.002, y, x + 0.002, y + 0.035), tint)


def _shrunk(x: float, y: float) -> Affine:
    """Return the map that makes a board's face out of its frame."""
    return Affine(a=0.7, c=0.3 * x, e=0.7, f=0.3 * y)
