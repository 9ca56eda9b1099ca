"""On the bridge: hung on cables, or of stone."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth, sheen
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.perspective import Wall
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    IRON,
    LAKE,
    PAVING,
    RED,
    SLATE,
    SNOW,
    STONE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD, skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import lamp
from filmstudio.engines.animatic.sets.exteriors.waters import road_of_light, water
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene

_OLD_ONES = {"stone old roman covered foot footbridge village": True, "suspension steel golden highway railway": False}


def bridge(scene: Scene) -> None:
    """On the bridge: the roadway runs to a tower or an arch; a rail, the river, the town beyond."""
    tinted(scene, SLATE, 0.16)
    v, half = shown(scene), scene.half + OVER
    old = scene.place.era in OLD or by_name(scene, _OLD_ONES, scene.chance(0.3))
    side = scene.pick((-1, 1))
    vanish = side * v * 0.26
    paint_sky(scene)
    far = scene.flat(0.10)
    water(far, scene, 0.56, 1.1, local=LAKE, depth=0.3)
    skyline(far, scene, 0.562, 0.17, 0.12)
    road_of_light(far, scene, 0.565, 0.68, 0.10)
    mist(far, scene, 0.55)
    left, right = Wall(-v * 1.12 - vanish, vanish), Wall(v * 1.12 - vanish, vanish)
    deck = scene.flat(0.14, NEAREST)
    plate = polygon(left.at(7.0, 0), right.at(7.0, 0), right.at(0.5, 0), left.at(0.5, 0))
    light, dark = (
        earth(scene, PAVING if old else SLATE, Tone.LIGHT if old else Tone.MID),
        earth(scene, PAVING if old else SLATE, Tone.MID if old else Tone.DARK),
    )
    deck.fill(plate, mix(light, dark, 0.55))
    deck.brush(plate, light, coverage=0.75, fade=((0, 0.57), (0, 0.96)), seed=3)
    for wall in (left, right):
        kerb = wall.shift(0.26)
        deck.fill(
            polygon(wall.at(7.0, 0), kerb.at(7.0, 0), kerb.at(0.5, 0), wall.at(0.5, 0)),
            earth(scene, STONE, Tone.LIGHT if not scene.key.dark else Tone.MID),
        )
        deck.fill(
            polygon(kerb.at(7.0, 0), kerb.shift(0.02).at(7.0, 0), kerb.shift(0.02).at(0.5, 0), kerb.at(0.5, 0)), dark
        )
    if scene.key.wet:
        sheen(deck, scene, 0.68)
    span = first_stage(scene, 0.42)
    if old:
        _stone_span(span, scene, left, right)
    else:
        _hung_span(span, scene, left, right)
    lamp(span.at(*left.shift(0.1).at(1.7, 0), 0.42 / 1.7), scene, 0.7)
    lamp(span.at(*right.shift(0.1).at(2.6, 0), 0.42 / 2.6), scene, 0.6)
    near = foreground(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    x = -side * v * 0.88
    if old:
        near.fill(
            polygon(
                (x, 0.58), (x - side * 0.02, 0.55), (-side * half, 0.55), (-side * half, 1.1), (x + side * 0.01, 1.1)
            ),
            tint,
        )
        near.fill(
            blob(
                (x - side * 0.04, 0.55, 0),
                (x - side * 0.05, 0.50),
                (x - side * 0.11, 0.46),
                (x - side * 0.17, 0.50),
                (x - side * 0.18, 0.55, 0),
            ),
            tint,
        )
    else:
        for k in range(3):
            a = x - side * 0.10 * k
            near.fill(
                polygon((a, -0.1), (a + 0.008, -0.1), (a + side * 0.05 + 0.010, 1.1), (a + side * 0.05, 1.1)), tint
            )
        near.fill(
            polygon((x + side * 0.08, 0.72), (-side * half, 0.64), (-side * half, 0.70), (x + side * 0.08, 0.76)), tint
        )


def _hung_span(canvas: Canvas, scene: Scene, left: Wall, right: Wall) -> None:
    """A hung bridge: a portal, cables that fall and rise, thin hangers, a rail."""
    iron, pale = scene.paint(RED if scene.chance(0.5) else IRON, Tone.MID, 0.75), scene.paint(IRON, Tone.DARK, 0.8)
    at, high = 3.0, 1.42
    for wall in (left, right):
        low = 0.34
        cable: list[tuple[float, float]] = []
        for k in range(13):
            along = 1 / (1 / 0.55 + (1 / at - 1 / 0.55) * k / 12)
            t = (along - 0.55) / (at - 0.55)
            cable.append(wall.at(along, low + (high - low) * t * t))
        lower = [(x, y + 0.010) for x, y in cable]
        canvas.fill(polygon(*cable, *reversed(lower)), iron)
        beyond = [wall.at(at + 4.0 * k / 6, high - (high - 0.4) * (1 - (1 - k / 6) ** 2)) for k in range(7)]
        canvas.fill(polygon(*beyond, *[(x, y + 0.005) for x, y in reversed(beyond)]), iron)
        for k in range(1, 8):
            along = 1 / (1 / 0.55 + (1 / at - 1 / 0.55) * (k / 8) ** 0.7)
            x, y = wall.at(along, low + (high - low) * ((along - 0.55) / (at - 0.55)) ** 2)
            foot = wall.at(along, 0.02)[1]
            canvas.fill(rect(x - 0.0018, y, x + 0.0018, foot), iron)
        canvas.fill(wall.pane(0.5, 7.0, 0.30, 0.34), pale)
        canvas.fill(wall.pane(0.5, 7.0, 0.14, 0.16), pale)
        for k in range(8):
            a = 0.62 * 1.32**k
            canvas.fill(wall.pane(a, a * 1.02, 0, 0.32), pale)
    (lx, foot), (rx, _), (_, top) = left.at(at, 0), right.at(at, 0), left.at(at, high + 0.12)
    shade = scene.paint(IRON, Tone.DARK, 0.7, lit=False)
    for x in (lx, rx):
        canvas.fill(polygon((x - 0.024, foot), (x - 0.017, top), (x + 0.017, top), (x + 0.024, foot)), iron)
        canvas.fill(
            polygon((x, foot), (x, top), (x + 0.014, top), (x + 0.020, foot))
            if scene.key.side < 0
            else polygon((x - 0.02, foot), (x - 0.014, top), (x, top), (x, foot)),
            shade,
            0.6,
        )
    for y, tall in ((top + 0.03, 0.035), (top + 0.20, 0.022)):
        canvas.fill(rect(lx, y, rx, y + tall), iron)


def _stone_span(canvas: Canvas, scene: Scene, left: Wall, right: Wall) -> None:
    """A stone bridge: parapets with piers, a gate tower at its end."""
    x, foot = left.vanish, HORIZON_Y + 0.065
    body, shade = scene.paint(STONE, Tone.MID, 0.6), scene.paint(STONE, Tone.DARK, 0.6, lit=False)
    wide = 0.10
    canvas.fill(polygon((x - wide, foot), (x - wide * 0.92, 0.30), (x + wide * 0.92, 0.30), (x + wide, foot)), body)
    s = -scene.key.side
    canvas.fill(
        polygon(
            (x + s * wide * 0.35, foot), (x + s * wide * 0.33, 0.30), (x + s * wide * 0.92, 0.30), (x + s * wide, foot)
        ),
        shade,
    )
    canvas.fill(
        polygon((x - wide * 1.15, 0.305), (x, 0.15), (x + wide * 1.15, 0.305)),
        scene.paint(SNOW if scene.key.snowy else SLATE, Tone.LIGHT if scene.key.snowy else Tone.DARK, 0.6),
    )
    canvas.fill(
        blob((x - 0.045, foot, 0), (x - 0.045, 0.50, 0.4), (x, 0.445), (x + 0.045, 0.50, 0.4), (x + 0.045, foot, 0)),
        mix(shade, scene.paint(SLATE, Tone.DEEP, 0.6), 0.7),
    )
    if scene.key.lamps:
        canvas.fill(rect(x - 0.012, 0.36, x + 0.012, 0.40), scene.key.glow(scene.key.lamp))
    for wall, sunny in ((left, scene.key.side > 0), (right, scene.key.side < 0)):
        stone = scene.paint(STONE, Tone.MID if sunny else Tone.DARK, 0.9, lit=sunny)
        canvas.fill(wall.pane(0.5, 7.0, 0, 0.26), stone)
        canvas.fill(
            polygon(
                wall.at(0.5, 0.26), wall.at(7.0, 0.26), wall.shift(-0.08).at(7.0, 0.28), wall.shift(-0.08).at(0.5, 0.28)
            ),
            scene.paint(SNOW if scene.key.snowy else STONE, Tone.LIGHT, 0.9),
        )
        for a in (0.95, 1.6, 2.9):
            canvas.fill(wall.pane(a, a * 1.14, 0, 0.36), mix(stone, shade, 0.5))
