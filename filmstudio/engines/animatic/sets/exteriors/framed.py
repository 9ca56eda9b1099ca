"""What a plain wide framing shows of a set: the painting goes on beyond it, for the camera to move."""

from __future__ import annotations

import math
from dataclasses import replace

from filmstudio.engines.animatic.paintbox.colour import Colour, from_lch, to_lch
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.look import Finish
from filmstudio.model.place import Weather

TOP, BOTTOM = 0.09, 0.91
"""Where the picture ends in a wide framing; what lies beyond is only seen when the camera moves."""


def shown(scene: Scene) -> float:
    """Return half the width of a wide framing: a set is painted 1.44 times as wide as a picture."""
    return scene.half / 1.44


def tinted(scene: Scene, towards: Colour, share: float) -> None:
    """Lean the light and the air of a place to a colour: a wood is green to its sky, a desert is not.

    Hues only, in full colour only: the values are the hour's. Clear air is a little thinner outdoors than a key has it.
    """
    if scene.finish is not Finish.COLOUR:
        return
    share *= 0.45 if scene.key.dark else 1.0
    _, goal_c, goal_h = to_lch(towards)

    def leaned(one: Colour, part: float) -> Colour:
        light, c, h = to_lch(one)
        a = c * math.cos(h) * (1 - part) + goal_c * math.cos(goal_h) * part
        b = c * math.sin(h) * (1 - part) + goal_c * math.sin(goal_h) * part
        return from_lch((round(light, 4), round(math.hypot(a, b), 4), round(math.atan2(b, a), 4)))

    key = scene.key
    top, middle, low = key.sky
    scene.key = replace(
        key,
        sky=(leaned(top, share), leaned(middle, share), leaned(low, share)),
        air=leaned(key.air, share),
        light=leaned(key.light, share * 0.35),
        shade=leaned(key.shade, share * 0.6),
        thickness=key.thickness * (0.84 if scene.place.weather in (Weather.CLEAR, Weather.WIND) else 1.0),
    )
