"""A figure on stage: one person's drawings at one size, kept so that equal moments are drawn once."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import ellipse
from filmstudio.engines.animatic.people.beds import bed_corners
from filmstudio.engines.animatic.people.body import Model, draw_body, draw_over
from filmstudio.engines.animatic.people.cuts import cut_of
from filmstudio.engines.animatic.people.deed_plans import tipped
from filmstudio.engines.animatic.people.head_view import Acting, HeadView, draw_head, eye_of, tilt_of
from filmstudio.engines.animatic.people.joints import Joints, joints_of
from filmstudio.engines.animatic.people.limbs import grip_of, is_far
from filmstudio.engines.animatic.people.loads import hangs, is_looked_at, room_for
from filmstudio.engines.animatic.people.poses import bones_of, hand_of
from filmstudio.engines.animatic.people.proportions import proportions_of
from filmstudio.engines.animatic.people.seats import Seat
from filmstudio.engines.animatic.people.skeleton import STRIDES, XY, Bones, Motion, depth, seen
from filmstudio.engines.animatic.sprites import Sprite, cropped
from filmstudio.model.cast import Appearance, Hat
from filmstudio.model.shots import Facing, Pose

Window = tuple[int, int, int, int]
"""Left, top, right and bottom in frame pixels: nothing outside is drawn."""

_KEPT_BYTES = 64 << 20
_REST = Motion()
_MARGIN = 0.075
"""Around the joints, in body heights: flesh, hands and hair."""
_HEAD_ROOM = 1.25
"""Half the side of the square that a head with hair and hat needs, in heads."""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a figure at a moment, and how far it is moved from where its sprite lies, in frame pixels."""

    sprite: Sprite
    dx: float
    dy: float
    over: bool
    """True for arms before a face or round a partner: laid after everybody's other parts."""


class Figure:
    """Draws one person. `view` maps body heights (feet at the origin, y up negative) to frame pixels.

    `far` is how much smaller than in the front row they stand (`Spot.far`): the air before them takes their colours.
    `seat`: what who sits has under them; `shares`: it is drawn by somebody else. `table`: they have one of that height,
    in body heights, before them. `bed`: who lies has a bed of that height under the origin, with a `blanket` of that
    paint. `partner`: whom they embrace is so tall, in body heights. `kept_bytes`: so much of what was drawn is kept.
    """

    def __init__(
        self,
        look: Appearance,
        pose: Pose,
        facing: Facing,
        key: Key,
        view: Affine,
        window: Window,
        *,
        plain: bool = False,
        defocus_px: float = 0.0,
        holding: str = "",
        far: float = 1.0,
        seat: Seat = Seat.CHAIR,
        bed: float = 0.0,
        blanket: Colour | None = None,
        table: float = 0.0,
        shares: bool = False,
        partner: float = 1.0,
        kept_bytes: int = _KEPT_BYTES,
    ) -> None:
        if pose is Pose.LIE:
            # Nobody lies down in a hat, and it stays on no head that does.
            look = look.model_copy(update={"hat": Hat.NONE})
        self._look, self._pose, self._facing, self._key = look, pose, facing, key
        self._view, self._window, self._plain, self._defocus_px = view, window, plain, defocus_px
        self._holding, self._seat = holding.strip(), seat
        self._bed = bed if pose is Pose.LIE else 0.0
        self._blanket, self._partner = blanket, partner
        self._table, self._shares = table if pose is Pose.SIT else 0.0, shares
        # As `Key.paint` hazes what is farther away, for the whole of a figure.
        self._haze = min(0.5, key.thickness * max(0.0, 1 - far) ** 1.35)
        if pose is Pose.LIE and not is_looked_at(self._holding):
            self._holding = ""
        self._hangs = hangs(self._holding)
        self._room = room_for(self._holding)
        self._build = proportions_of(look)
        # A skirt swings wider than the legs in it.
        self._cloth = 0.45 * cut_of(look.garment, self._build).flare + 0.05 * max(0.0, self._build.limbs - 0.9)
        self._kept: OrderedDict[object, Sprite] = OrderedDict()
        self._kept_bytes, self._most_bytes = 0, kept_bytes
        self._solved: dict[Motion, Bones] = {}
        rest = self._bones(_REST)
        self._rest_head = seen(rest.head, rest.turn)
        self.eye_px = self._eyes(rest)

    def parts(self, motion: Motion, acting: Acting) -> tuple[Part, ...]:
        """Return everything to lay for a moment, in order."""
        dx, dy = self.head_shift(motion)
        parts = [Part(self.body(motion), 0.0, 0.0, False), Part(self.head(acting, motion), dx, dy, False)]
        if self._over(self._bones(motion)):
            parts.append(Part(self.over(motion), 0.0, 0.0, True))
        return tuple(parts)

    def body(self, motion: Motion) -> Sprite:
        """Return everything but the head (with the hair behind it) at a moment."""
        bones = self._bones(motion)
        return self._keep(("body", motion), lambda canvas: draw_body(canvas, self._model(motion)), self._reach(bones))

    def over(self, motion: Motion) -> Sprite:
        """Return the arms that lie before a head: one's own raised hand, an arm round a partner."""
        bones = self._bones(motion)
        return self._keep(("over", motion), lambda canvas: draw_over(canvas, self._model(motion)), self._reach(bones))

    def head(self, acting: Acting, motion: Motion = _REST) -> Sprite:
        """Return the head where it is at rest, turned as it is at a moment; move it by `head_shift`."""
        bones = self._bones(motion)
        x, y = self._rest_head
        view, tilt = self._head_view(bones, acting), bones.head_tilt + tilt_of(acting)
        side = _HEAD_ROOM * self._build.head
        return self._keep(
            (view, round(tilt, 1)),
            lambda canvas: draw_head(canvas.at(x, y, self._build.head, tilt), view),
            (x - side, y - side, x + side, y + side),
        )

    def head_shift(self, motion: Motion) -> XY:
        """Return how far the head has moved from its rest at a moment, in frame pixels."""
        bones = self._bones(motion)
        here, rest = self._view(*seen(bones.head, bones.turn)), self._view(*self._rest_head)
        return here[0] - rest[0], here[1] - rest[1]

    def joints(self, motion: Motion) -> Joints:
        """Return the eighteen joints of OpenPose in frame pixels, with what of them is seen."""
        bones = self._bones(motion)
        return joints_of(bones, self._build, self._view, self._window)

    def hand_px(self, motion: Motion) -> XY:
        """Return the middle of the hand that acts or holds, in frame pixels."""
        side = hand_of(self._facing, self._build)
        return self._view(*grip_of(self._bones(motion), self._build, side).palm)

    def shadow(self, motion: Motion = _REST) -> Sprite:
        """Return the shadow on the floor: one flat shape, longer on the side away from the light."""
        moves = self._pose in (Pose.WALK, Pose.RUN, Pose.FALL)
        bones = self._bones(Motion(stride=motion.stride, step=motion.step) if moves else _REST)
        marks = [seen(one, bones.turn) for one in (*bones.toes, *bones.heels, bones.pelvis)]
        if bones.head[1] > -0.5:
            marks.append(seen(bones.head, bones.turn))
        if self._bed:
            marks = bed_corners(bones, self._bed)
        left, right = min(x for x, _ in marks) - 0.05, max(x for x, _ in marks) + 0.05
        long = 0.10 * self._key.side
        left, right = (left - long, right) if long > 0 else (left, right - long)
        shape = ellipse((left + right) / 2, self._bed + 0.006, (right - left) / 2, 0.026)
        paint = self._key.paint((58, 52, 78), Tone.DEEP)
        return self._keep(
            ("shadow", round(left, 3), round(right, 3)),
            lambda canvas: canvas.fill(shape, paint, 0.42),
            (left, self._bed - 0.04, right, self._bed + 0.05),
        )

    def _bones(self, motion: Motion) -> Bones:
        if motion not in self._solved:
            self._solved[motion] = bones_of(
                self._look, self._pose, self._facing, motion, held=bool(self._holding), hangs=self._hangs,
                table=self._table, partner=self._partner
            )  # fmt: skip
        return self._solved[motion]

    def _head_view(self, bones: Bones, acting: Acting) -> HeadView:
        turn = (bones.head_turn + 180) % 360 - 180
        away = abs(turn) > 100
        yaw = math.copysign((180 - abs(turn)) / 90, turn) if away else turn / 90
        pitch = max(-1.0, min(1.0, bones.head_pitch / 30))
        return HeadView(self._look, self._key, round(max(-1.0, min(1.0, yaw)), 2), round(pitch, 2), away, acting)

    def _model(self, motion: Motion) -> Model:
        bones = self._bones(motion)
        sway = 0.0
        if self._pose in (Pose.WALK, Pose.RUN) and abs(math.sin(math.radians(bones.turn))) > 0.3:
            back = -math.copysign(1.0, math.sin(math.radians(bones.turn)))
            sway = back * (
                (0.020 if self._pose is Pose.WALK else 0.050) + 0.010 * math.sin(4 * math.pi * motion.stride / STRIDES)
            )
        view = self._head_view(bones, Acting())
        return Model(self._look, self._build, bones, self._key, view, sway, self._over(bones),
                     "" if motion.bare else self._holding,
                     self._pose is Pose.CARRY and not self._hangs, self._seat, self._shares, self._bed,
                     self._blanket, tipped(motion.deed, motion.act) if motion.thing else 0.0)  # fmt: skip

    def _over(self, bones: Bones) -> frozenset[int]:
        """Return the arms that belong before a head."""
        if self._table:
            # What is on a table is before it, and stays so while a hand is raised.
            return frozenset((0, 1))
        x, y = seen(bones.head, bones.turn)
        sides = set()
        for side in (0, 1):
            if is_far(bones, bones.elbows[side], bones.wrists[side]):
                continue
            hand = grip_of(bones, self._build, side).palm
            near = math.hypot(hand[0] - x, hand[1] - y) < 0.62 * self._build.head
            if near or (self._pose is Pose.EMBRACE and depth(bones.shoulders[side], bones.turn) > 0):
                sides.add(side)
        return frozenset(sides)

    def _eyes(self, bones: Bones) -> XY:
        x, y = eye_of(self._head_view(bones, Acting()))
        inner = Affine(a=self._build.head, c=self._rest_head[0], e=self._build.head, f=self._rest_head[1])
        return self._view(*inner(x, y))

    def _reach(self, bones: Bones) -> tuple[float, float, float, float]:
        marks = [seen(one, bones.turn) for one in _all_joints(bones)]
        if bones.seat:
            marks += [(-0.2, -bones.seat - 0.34), (0.2, 0.0)]
        if self._bed:
            marks += bed_corners(bones, self._bed)
        if self._room:
            for x, y in [seen(one, bones.turn) for one in bones.wrists]:
                marks += [(x - self._room, y - self._room), (x + self._room, y)]
        xs, ys = [x for x, _ in marks], [y for _, y in marks]
        wide = _MARGIN + self._cloth
        return min(xs) - wide, min(ys) - _MARGIN - 0.04, max(xs) + wide, max(ys) + 0.06

    def _keep(self, key: object, draw: Callable[[Canvas], None], bounds: tuple[float, float, float, float]) -> Sprite:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        sprite = self._rendered(draw, bounds)
        self._kept[key] = sprite
        self._kept_bytes += sprite.rgba.nbytes
        while self._kept_bytes > self._most_bytes and len(self._kept) > 2:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= dropped.rgba.nbytes
        return sprite

    def _rendered(self, draw: Callable[[Canvas], None], bounds: tuple[float, float, float, float]) -> Sprite:
        corners = [self._view(x, y) for x in (bounds[0], bounds[2]) for y in (bounds[1], bounds[3])]
        left = max(self._window[0], int(min(x for x, _ in corners)) - 2)
        top = max(self._window[1], int(min(y for _, y in corners)) - 2)
        right = min(self._window[2], int(max(x for x, _ in corners)) + 3)
        low = min(self._window[3], int(max(y for _, y in corners)) + 3)
        if left >= right or top >= low:
            return Sprite(np.zeros((1, 1, 4), np.uint8), 0, 0)
        canvas = Canvas(right - left, low - top, Affine(c=-left, f=-top).after(self._view), plain=self._plain)
        draw(canvas)
        pixels = canvas.pixels()
        if self._haze > 0.01:
            pixels = _hazed(pixels, self._key.air, self._haze)
        if self._defocus_px > 0.3:
            pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), self._defocus_px), np.uint8)
        return cropped(pixels, left, top)


def _hazed(rgba: NDArray[np.uint8], air: Colour, share: float) -> NDArray[np.uint8]:
    """Return a premultiplied picture with a `share` of air before it."""
    levels = np.arange(256)
    kept = np.stack([np.round(levels * (1 - share))] * 3 + [levels], axis=-1).astype(np.uint8)
    alpha = np.ascontiguousarray(rgba[..., 3])
    veil = [cv2.LUT(alpha, np.round(levels * (one * share / 255)).astype(np.uint8)) for one in air]
    thinned = cv2.LUT(rgba, kept.reshape(1, 256, 4))
    return np.asarray(cv2.add(thinned, cv2.merge([*veil, np.zeros_like(alpha)])), np.uint8)


def _all_joints(bones: Bones) -> list[tuple[float, float, float]]:
    return [
        bones.head, bones.neck, bones.pelvis, *bones.shoulders, *bones.elbows, *bones.wrists, *bones.hips, *bones.knees,
        *bones.ankles, *bones.heels, *bones.toes,
    ]  # fmt: skip
