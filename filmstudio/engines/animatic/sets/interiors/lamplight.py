"""Light inside: the key of a lamplit room, pools and shafts of sun and moon, cones of lamps. All of them shapes."""

from __future__ import annotations

from dataclasses import replace

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.shapes import Shape, ellipse, polygon
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, TimeOfDay

_LIT = (0.74, 0.50, 0.285, 0.165)
"""Values that a room under lamps comes near to, however dark it is outside."""


def under_lamps(key: Key, share: float) -> Key:
    """Return the key of a room in which lamps give a `share` (0..1) of the light; the same key where none is lit."""
    if not key.lamps or share <= 0 or key.finish is not Finish.COLOUR:
        return key
    lifted = [own + max(0.0, goal - own) * 0.46 * share for own, goal in zip(key.values, _LIT, strict=True)]
    return replace(
        key,
        light=mix(key.light, key.lamp, 0.56 * share),
        chroma=key.chroma + max(0.0, 1 - key.chroma) * 0.7 * share,
        values=(lifted[0], lifted[1], lifted[2], lifted[3]),
    )


def by_flame(scene: Scene) -> None:
    """Take a place back to the age of torches: a castle or a dungeon is old in whatever year a film plays."""
    scene.place = scene.place.model_copy(update={"era": Era.MEDIEVAL})
    scene.key = replace(scene.key, flames=True)


def sun(scene: Scene) -> tuple[Colour, float, float]:
    """Return the colour of what falls in through a window, how opaque its pool is, and how long (1 = noon)."""
    key = scene.key
    opacity, long = {
        TimeOfDay.DAWN: (0.50, 2.0),
        TimeOfDay.MORNING: (0.62, 1.35),
        TimeOfDay.DAY: (0.62, 1.0),
        TimeOfDay.AFTERNOON: (0.64, 1.4),
        TimeOfDay.GOLDEN_HOUR: (0.80, 2.2),
        TimeOfDay.DUSK: (0.42, 2.3),
        TimeOfDay.EVENING: (0.22, 1.4),
        TimeOfDay.NIGHT: (0.26, 1.2),
    }[scene.place.time]
    if scene.place.time in (TimeOfDay.GOLDEN_HOUR, TimeOfDay.DUSK, TimeOfDay.DAWN):
        warm = mix(key.sky[2], key.orb, 0.45)
    else:
        warm = mix(key.orb, key.sky[2], 0.55 if key.dark else 0.25)
    return warm, opacity if key.orb_seen else opacity * 0.34, long


def cone(canvas: Canvas, scene: Scene, x: float, y: float, mouth: float, foot: float, spread: float) -> None:
    """Paint a lamp's cone from `y` down to `foot`, in two hard-edged steps. Nothing where lamps are out."""
    if not scene.key.lamps:
        return
    lamp = scene.key.lamp
    for part, opacity in ((1.0, 0.16), (0.62, 0.15)):
        wide = spread * part
        canvas.fill(
            polygon((x - mouth * part, y), (x + mouth * part, y), (x + wide, foot), (x - wide, foot)), lamp, opacity
        )


def halo(canvas: Canvas, scene: Scene, x: float, y: float, radius: float, strength: float = 1.0) -> None:
    """Paint what a lamp throws on the wall behind it: two flat discs and a small soft heart. Nothing by day."""
    if not scene.key.lamps:
        return
    for part, opacity in ((1.0, 0.15), (0.64, 0.18)):
        canvas.fill(ellipse(x, y, radius * part, radius * part * 0.92), scene.key.lamp, opacity * strength)
    canvas.glow(x, y, radius * 0.5, radius * 0.5, scene.key.lamp, 0.45 * strength)


def puddle(canvas: Canvas, scene: Scene, x: float, y: float, across: float, strength: float = 1.0) -> None:
    """Paint the pool of a lamp on the floor: flat ellipses. Nothing by day."""
    if not scene.key.lamps:
        return
    for part, opacity in ((1.0, 0.17), (0.6, 0.17)):
        canvas.fill(ellipse(x, y, across * part, across * 0.22 * part), scene.key.lamp, opacity * strength)


def shaft(canvas: Canvas, scene: Scene, mouth: Shape, foot: Shape, strength: float = 1.0) -> None:
    """Paint the air between an opening and its pool: the hull from the opening's bounds to the pool's."""
    warm, opacity, _ = sun(scene)
    left, top, right, bottom = mouth.bounds()
    x0, _, x1, y1 = foot.bounds()
    if x0 > left:
        hull = polygon((left, bottom), (right, top), (x1, y1), (x0, y1))
    else:
        hull = polygon((left, top), (right, bottom), (x1, y1), (x0, y1))
    canvas.fill(hull, warm, opacity * 0.22 * strength)


_LOW_SUN = frozenset({TimeOfDay.DAWN, TimeOfDay.MORNING, TimeOfDay.AFTERNOON, TimeOfDay.GOLDEN_HOUR, TimeOfDay.DUSK})


def cast_light(canvas: Canvas, scene: Scene, wall: Shape, x: float, y: float) -> None:
    """Paint what a low sun throws through an unseen window onto a wall: leaning panes with the bars between them.

    (x, y) is the middle of its upper edge. Nothing by a high sun, without sun, and at night.
    """
    if scene.place.time not in _LOW_SUN or not scene.key.orb_seen:
        return
    warm, opacity, long = sun(scene)
    away = -scene.key.side
    wide, tall = 0.24 * scene.narrow, 0.34
    lean = away * 0.05 * long
    with canvas.inside(wall) as inner:
        for row in range(3):
            for column in range(2):
                u0, u1 = column / 2 + 0.03, column / 2 + 0.47
                v0, v1 = row / 3 + 0.02, row / 3 + 0.30
                corners = [
                    (x + wide * (u - 0.5) + lean * v, y + tall * v + away * 0.05 * (u - 0.5))
                    for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
                ]
                inner.fill(polygon(*corners), warm, opacity * 0.72)
