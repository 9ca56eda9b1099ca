"""Arms and legs as they are dressed: sleeves, cuffs, trousers, stockings, shoes and boots."""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob
from filmstudio.engines.animatic.people.cuts import Cut
from filmstudio.engines.animatic.people.forms import hull, limb
from filmstudio.engines.animatic.people.hands import Grip, draw_hand
from filmstudio.engines.animatic.people.pigments import Dye, Dyes
from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.skeleton import SIDE, V3, XY, Bones, depth, seen

_ARM = (0.029, 0.0225, 0.0145)
"""Half widths at shoulder, elbow and wrist of an average adult."""
_LEG = (0.045, 0.034, 0.0190)
_BARE_LEG = (0.040, 0.029, 0.0165)


@dataclass(frozen=True, slots=True)
class Dress:
    """What limbs are drawn with."""

    canvas: Canvas
    bones: Bones
    build: Proportions
    cut: Cut
    dyes: Dyes
    sleeve: Dye
    trousers: Dye
    dark: XY
    """Unit vector towards the shadow side, in the picture."""
    noir: bool

    def at(self, point: V3) -> XY:
        """Return where a joint is in the picture."""
        return seen(point, self.bones.turn)


def is_far(bones: Bones, one: V3, two: V3) -> bool:
    """Say whether a limb lies behind the trunk, by its middle and end joint."""
    return (depth(one, bones.turn) + depth(two, bones.turn)) / 2 < depth(bones.neck, bones.turn) * 0.5 - 0.012


def grip_of(bones: Bones, build: Proportions, side: int) -> Grip:
    """Return how a hand lies in the picture."""
    elbow, wrist = seen(bones.elbows[side], bones.turn), seen(bones.wrists[side], bones.turn)
    kind = bones.hands[side]
    x, y = wrist[0] - elbow[0], wrist[1] - elbow[1]
    length = math.hypot(x, y)
    toward = abs(depth(bones.wrists[side], bones.turn) - depth(bones.elbows[side], bones.turn))
    way = (x / length, y / length) if length > 0.01 else (0.0, 1.0)
    thumb = (
        SIDE[side]
        if math.cos(math.radians(bones.turn)) > 0.35 or abs(math.sin(math.radians(bones.turn))) < 0.5
        else 0.0
    )
    if thumb == 0.0:
        # Seen from the side the thumb is at the front or on top.
        ahead = 1.0 if math.sin(math.radians(bones.turn)) > 0 else -1.0
        thumb = -ahead if abs(way[1]) < 0.75 else -ahead * math.copysign(1.0, way[1])
        thumb = -thumb if way[1] < -0.75 else thumb
    if kind == "hold":
        # A grip turns up from the forearm, so that what is held stands upright.
        way = _turned(way, -0.45 if way[0] > 0 else 0.45)
        thumb = -1.0 if way[0] > 0 else 1.0
    if kind == "wrap":
        way = _turned(way, 1.1 if way[0] > 0 else -1.1)
        thumb = -1.0 if way[0] > 0 else 1.0
    if kind == "open":
        way = _turned(way, -0.30 if way[0] > 0 else 0.30)
        thumb = -1.0 if way[0] > 0 else 1.0
    near = 1.0 + 0.10 * toward / max(0.05, build.fore_arm)
    return Grip(wrist, way, thumb, build.hand * near)


def draw_arm(dress: Dress, side: int, *, far: bool) -> None:
    """Draw one arm with its hand."""
    bones, build, cut = dress.bones, dress.build, dress.cut
    points = [dress.at(one[side]) for one in (bones.shoulders, bones.elbows, bones.wrists)]
    halves = [one * build.limbs**0.8 for one in _ARM]
    skin, rimmed = dress.dyes.skin, catching(dress, bones.elbows) == side and not far
    draw_hand(dress.canvas, grip_of(bones, build, side), bones.hands[side], skin, far=far)
    if cut.sleeve_to < 1:
        limb(points, halves, dress.dark, shaded=not far, rimmed=rimmed).paint(dress.canvas, skin, far=far)
    sleeved = [half * wider for half, wider in zip(halves, cut.sleeve, strict=True)]
    if cut.sleeve_to < 0:
        points, sleeved = [points[0], _between(points[0], points[1], 1 + cut.sleeve_to)], [sleeved[0], sleeved[0]]
    elif cut.sleeve_to < 1:
        end = _between(points[1], points[2], cut.sleeve_to)
        points, sleeved = [points[0], points[1], end], [sleeved[0], sleeved[1], sleeved[1] * 0.98]
    else:
        points = [points[0], points[1], _between(points[1], points[2], 0.97)]
    sleeve = limb(points, sleeved, dress.dark, 0.06, round_end=False, shaded=not far, rimmed=rimmed)
    sleeve.paint(dress.canvas, dress.sleeve, far=far)


def draw_leg(dress: Dress, side: int, *, far: bool) -> None:
    """Draw one leg with its shoe."""
    bones, build, cut, dyes = dress.bones, dress.build, dress.cut, dress.dyes
    points = [dress.at(one[side]) for one in (bones.hips, bones.knees, bones.ankles)]
    halves = [one * build.limbs for one in (_BARE_LEG if cut.skirt else _LEG)]
    foreshortened = depth(bones.knees[side], bones.turn) - depth(bones.hips[side], bones.turn)
    halves[1] *= 1 + 0.9 * max(0.0, foreshortened)
    dye = dyes.skin if cut.skirt else dress.trousers
    dress.canvas.fill(_shoe(dress, side), (dyes.shoes.shade if far else dyes.shoes.lit))
    # Only a black film is so dark that legs need an edge too: elsewhere it would read as a stripe on the cloth.
    rimmed = dress.noir and catching(dress, bones.knees) == side
    form = limb(points, halves, dress.dark, 0.20, shaded=not far, rimmed=rimmed)
    form.paint(dress.canvas, dye, far=far)
    if cut.boots:
        top = _between(points[1], points[2], 1 - cut.boots)
        wide = halves[1] + (halves[2] - halves[1]) * (1 - cut.boots)
        boot = limb([top, points[2]], [wide * 1.22, halves[2] * 1.5], dress.dark, 0.06, round_end=False)
        boot.paint(dress.canvas, dyes.shoes, far=far)


def catching(dress: Dress, joints: tuple[V3, V3]) -> int | None:
    """Return which limb is at the light's side of the silhouette, None where edges catch no light."""
    if not dress.dyes.rims:
        return None
    right, left = (dress.at(one)[0] for one in joints)
    return 0 if (left - right) * dress.dark[0] > 0 else 1


def _shoe(dress: Dress, side: int) -> Shape:
    """Return a wedge: the hull of heel, toe and ankle, which is right from every side."""
    bones, build = dress.bones, dress.build
    heel, toe, ankle = bones.heels[side], bones.toes[side], bones.ankles[side]
    wx, wz = toe[2] - heel[2], heel[0] - toe[0]
    length = math.hypot(wx, wz) or 1e-6
    wide = 0.021 * build.limbs**0.5
    lateral = (wx / length * wide, 0.0, wz / length * wide)
    up = (ankle[0] - (heel[0] * 0.76 + toe[0] * 0.24), ankle[1] - (heel[1] * 0.76 + toe[1] * 0.24),
          ankle[2] - (heel[2] * 0.76 + toe[2] * 0.24))  # fmt: skip
    marks = []
    for sign in (-1.0, 1.0):
        for base, lift, narrow in ((heel, 0.0, 0.85), (toe, 0.0, 0.95), (toe, 0.42, 0.75), (ankle, 0.15, 0.85)):
            marks.append(dress.at(tuple(base[k] + lateral[k] * sign * narrow + up[k] * lift for k in range(3))))  # type: ignore[arg-type]
    return blob(*[(x, y, 0.35) for x, y in hull(marks)])


def _between(start: XY, end: XY, share: float) -> XY:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _turned(way: XY, angle: float) -> XY:
    cos, sin = math.cos(angle), math.sin(angle)
    return way[0] * cos - way[1] * sin, way[0] * sin + way[1] * cos
