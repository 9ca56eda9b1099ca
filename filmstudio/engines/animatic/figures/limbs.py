"""Arms, legs, hands and shoes."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.canvas import Canvas, place_at
from filmstudio.engines.animatic.figures.skeleton import Arm, Leg
from filmstudio.engines.animatic.figures.traits import Tones
from filmstudio.engines.animatic.palette import RGB, lit, shade
from filmstudio.model.cast import Appearance, Garment, Presentation

_ROLLED = frozenset({Garment.SHIRT, Garment.APRON, Garment.DRESS})
_THICK = {Garment.COAT: 1.16, Garment.OILSKIN: 1.24, Garment.JUMPER: 1.12, Garment.JACKET: 1.08}
_HAND = 0.094


def draw_arm(canvas: Canvas, arm: Arm, look: Appearance, tones: Tones, *, near: bool) -> None:
    """Draw a sleeve and its hand; the far arm is one value darker."""
    thick = _THICK.get(look.garment, 1.0) * (0.90 if look.presentation is Presentation.WOMAN else 1.0)
    cloth = tones.garment if near else shade(tones.garment, 0.13)
    if look.garment is Garment.APRON:
        cloth = tones.white if near else shade(tones.white, 0.13)
    line = [arm.shoulder, arm.elbow, arm.wrist]
    widths = [0.064 * thick, 0.055 * thick, 0.044 * thick]
    _draw_hand(canvas, arm, tones, near=near)
    if look.garment in _ROLLED:
        skin = tones.skin if near else tones.skin_shade
        canvas.line([arm.elbow, arm.wrist], [0.046, 0.036], skin)
        hem = _between(arm.elbow, arm.wrist, 0.18)
        canvas.line([arm.shoulder, arm.elbow, hem], [widths[0], widths[1], widths[1] * 0.98], cloth)
        _draw_hem(canvas, arm, widths[1] * 0.96, cloth)
    else:
        canvas.line(line, widths, cloth)
        cuff = tones.accent if look.garment in (Garment.UNIFORM, Garment.SUIT) else shade(cloth, 0.16)
        if look.garment is Garment.SUIT:
            cuff = tones.white
        canvas.line([_between(arm.elbow, arm.wrist, 0.95), _between(arm.elbow, arm.wrist, 1.03)], 0.047 * thick, cuff)
    bend = _between(arm.shoulder, arm.elbow, 0.93)
    canvas.line([bend, _between(arm.elbow, arm.wrist, 0.16)], [0.004, 0.009], shade(cloth, 0.24), 0.7)


def _draw_hem(canvas: Canvas, arm: Arm, width: float, cloth: RGB) -> None:
    """Draw the fold of a rolled sleeve straight across the forearm."""
    x, y = _between(arm.elbow, arm.wrist, 0.24)
    dx, dy = arm.wrist[0] - arm.elbow[0], arm.wrist[1] - arm.elbow[1]
    length = max(1e-6, math.hypot(dx, dy))
    half = (-dy / length * width * 0.46, dx / length * width * 0.46)
    canvas.line([(x - half[0], y - half[1]), (x + half[0], y + half[1])], 0.013, lit(cloth, 0.16))


def _between(one: tuple[float, float], other: tuple[float, float], part: float) -> tuple[float, float]:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def _draw_hand(canvas: Canvas, arm: Arm, tones: Tones, *, near: bool) -> None:
    """Draw a hand in its own units: the wrist at the origin, the fingers pointing down to y = 1."""
    dx, dy = arm.wrist[0] - arm.elbow[0], arm.wrist[1] - arm.elbow[1]
    turn = math.degrees(math.atan2(-dx, dy))
    side = 1.0 if arm.shoulder[0] < 0 else -1.0
    if arm.hand == "open":
        side = 1.0 if dx < 0 else -1.0
        turn += side * 16
    hand = canvas.within(place_at(arm.wrist[0], arm.wrist[1], _HAND, turn))
    skin = tones.skin if near else tones.skin_shade
    line = tones.skin_shade if near else tones.skin_deep
    hand.line([(0, -0.10), (0, 0.12)], 0.36, skin)
    if arm.hand == "grip":
        hand.blob([(-0.24, 0.10), (0.24, 0.10), (0.28, 0.42), (0.16, 0.60), (-0.16, 0.60), (-0.28, 0.42)], skin)
        hand.line([(side * 0.20, 0.18), (side * 0.10, 0.42)], [0.16, 0.14], skin)
        for x in (-0.12, 0.02, 0.15):
            hand.line([(x, 0.44), (x, 0.58)], [0.02, 0.05], line, 0.8)
        return
    fan = 0.13 if arm.hand == "open" else 0.03
    for index in range(4):
        x = -0.185 + 0.122 * index
        tip = x * 1.05 + (index - 1.5) * fan
        length = (0.80, 0.94, 0.97, 0.86)[index if side < 0 else 3 - index]
        hand.line(
            [(x, 0.34), (tip * 0.9, 0.62), (tip - (0.03 * side if fan < 0.1 else 0), length)],
            [0.15, 0.135, 0.095],
            skin,
        )
        if index and arm.hand != "open":
            hand.line([(x - 0.06, 0.52), (tip - 0.05, length - 0.12)], [0.012, 0.028], line, 0.75)
    hand.blob([(-0.20, 0.06), (0.20, 0.06), (0.275, 0.30), (0.25, 0.50), (-0.25, 0.50), (-0.275, 0.30)], skin)
    out = 0.52 if arm.hand == "open" else 0.30
    hand.line([(side * 0.16, 0.16), (side * (out * 0.85), 0.34), (side * out, 0.56)], [0.20, 0.16, 0.11], skin)
    hand.line([(side * 0.13, 0.30), (side * 0.20, 0.44)], [0.014, 0.035], line, 0.8)


def draw_leg(canvas: Canvas, leg: Leg, look: Appearance, tones: Tones, *, near: bool) -> None:
    """Draw one leg with its shoe; a dress leaves the calf bare."""
    cloth: RGB = tones.trousers if near else shade(tones.trousers, 0.16)
    slim = 0.88 if look.presentation is Presentation.WOMAN else 1.0
    line = [leg.hip, leg.knee, leg.ankle]
    _draw_shoe(canvas, leg, tones, near=near)
    if look.garment is Garment.DRESS:
        skin = tones.skin if near else tones.skin_shade
        canvas.line(line, [0.066, 0.046, 0.030], skin)
        canvas.line([leg.hip, leg.knee], [0.084, 0.066], shade(tones.garment, 0.10 if near else 0.22))
        return
    canvas.line(line, [0.088 * slim, 0.066 * slim, 0.052], cloth)
    canvas.line(
        [_between(leg.hip, leg.knee, 0.9), _between(leg.knee, leg.ankle, 0.12)], [0.004, 0.012], shade(cloth, 0.25), 0.7
    )


def _draw_shoe(canvas: Canvas, leg: Leg, tones: Tones, *, near: bool) -> None:
    x, y = leg.ankle
    shoe = tones.shoes if near else shade(tones.shoes, 0.2)
    if abs(leg.toe) < 0.1:
        side = 0.010 if x > 0 else -0.010
        canvas.blob(
            [
                (x - 0.026, y - 0.008),
                (x + 0.026, y - 0.008),
                (x + 0.036 + side, y + 0.034),
                (x + side, y + 0.042),
                (x - 0.036 + side, y + 0.034),
            ],
            shoe,
        )
        return
    d = leg.toe
    canvas.blob(
        [
            (x - d * 0.030, y - 0.012),
            (x + d * 0.022, y - 0.014),
            (x + d * 0.052, y + 0.012),
            (x + d * 0.084, y + 0.022),
            (x + d * 0.086, y + 0.036, 0.4),
            (x - d * 0.034, y + 0.036, 0.4),
        ],
        shoe,
    )
    canvas.line([(x - d * 0.028, y + 0.034), (x + d * 0.080, y + 0.034)], 0.008, shade(shoe, 0.4))
