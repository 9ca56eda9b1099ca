"""The colour key: a few colours that a whole scene is painted from, chosen before anything is drawn.

Why: a picture reads at thumbnail size when it has three values and one accent. So nobody paints in the colour that a
thing "is": they say what it is (its local colour), how light it should read (`Tone`) and how far away it stands, and
the key answers with the paint. Change the key and the same drawing is dawn, noir or pencil.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from filmstudio.engines.animatic.paintbox.colour import Colour, from_lch, mix, to_lch
from filmstudio.model.look import Finish


class Tone(StrEnum):
    """The values of a picture, from the lightest. Three carry it; the outer two are for small shapes."""

    GLOW = "glow"
    """What gives light: a lamp, the sun, a lit window."""
    LIGHT = "light"
    MID = "mid"
    DARK = "dark"
    DEEP = "deep"
    """The darkest accent: a pupil, a doorway at night."""


@dataclass(frozen=True)
class Key:
    """The colours and values of one scene."""

    finish: Finish
    sky: tuple[Colour, Colour, Colour]
    """From the top to the horizon."""
    orb: Colour
    """Sun or moon."""
    orb_height: float
    """0 at the horizon .. 1 at the top of the picture."""
    orb_seen: bool
    light: Colour
    """What the light side of white paper looks like."""
    shade: Colour
    """What its shadow side looks like."""
    air: Colour
    """What far things dissolve into."""
    thickness: float
    """How much of it lies before the farthest land, 0..1."""
    accent: Colour
    """The one colour that the story owns here: used once or twice in a picture, small."""
    lamp: Colour
    """Light of lamps and windows."""
    lamps: bool
    """Whether they are lit."""
    stars: bool
    values: tuple[float, float, float, float]
    """OKLab lightness of LIGHT, MID, DARK and DEEP in the foreground."""
    chroma: float
    """How colourful local colours stay."""
    side: int
    """-1 where the main light comes from the left, 1 from the right."""
    wet: bool = False
    snowy: bool = False
    flames: bool = False
    """Whether what lights a room burns: there is no electric power yet."""

    @property
    def dark(self) -> bool:
        """True where the picture as a whole is dark."""
        return self.values[1] < 0.47

    def paint(self, local: Colour, tone: Tone = Tone.MID, depth: float = 1.0, *, lit: bool = True) -> Colour:
        """Return the paint for a thing of this local colour.

        `depth` is the inverse distance of a layer (0 endless .. 1 where people stand, above 1 before them), `lit` False
        in the shadow: the same thing, one step cooler and darker.
        """
        light, chroma, hue = to_lch(local)
        if tone is Tone.GLOW:
            return self.glow(local)
        wanted = self.values[_STEP[tone]]
        # The thing's own lightness is still felt, within its value: a white wall is lighter than a yellow one.
        value = wanted + 0.16 * (light - _USUAL[tone])
        value *= 1.0 if lit else 0.80
        chroma *= self.chroma * (1.0 if lit else 0.92)
        paint = from_lch((value, chroma, hue))
        paint = _under(paint, self.light if lit else self.shade)
        return mix(paint, self.air, self._haze(depth))

    def glow(self, local: Colour) -> Colour:
        """Return the paint for something that gives light."""
        if self.finish is Finish.INK:
            return _PAPER
        light, chroma, hue = to_lch(local)
        return from_lch((max(0.86, light), 0.0 if self.finish is Finish.NOIR else chroma, hue))

    def _haze(self, depth: float) -> float:
        nearness = min(1.0, max(0.0, depth))
        return min(0.96, self.thickness * math.pow(1 - nearness, 1.35))


_PAPER: Colour = (250, 247, 240)
_STEP = {Tone.LIGHT: 0, Tone.MID: 1, Tone.DARK: 2, Tone.DEEP: 3}
_USUAL = {Tone.LIGHT: 0.80, Tone.MID: 0.58, Tone.DARK: 0.36, Tone.DEEP: 0.22}
"""The lightness that local colours of each value usually have."""


def _under(paint: Colour, light: Colour) -> Colour:
    """Return the paint under a coloured light: its hue only, since the key has set the value already."""
    level, _, _ = to_lch(light)
    _, chroma, hue = to_lch(light)
    if chroma < 0.004:
        return paint
    own, c, h = to_lch(paint)
    a = c * math.cos(h) + 0.55 * chroma * math.cos(hue) * min(1.0, own / max(level, 0.2))
    b = c * math.sin(h) + 0.55 * chroma * math.sin(hue) * min(1.0, own / max(level, 0.2))
    return from_lch((round(own, 4), round(math.hypot(a, b), 4), round(math.atan2(b, a), 4)))
