"""A body, far to near: hair, far limbs, trunk, near limbs. The head comes on top of it as a drawing of its own."""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse
from filmstudio.engines.animatic.people.beds import draw_bed, draw_blanket
from filmstudio.engines.animatic.people.cuts import cut_of, is_variant, sections_of, trousers_of
from filmstudio.engines.animatic.people.forms import across, limb
from filmstudio.engines.animatic.people.hands import draw_fingers
from filmstudio.engines.animatic.people.head_view import HeadView, draw_hair_behind, neck_of
from filmstudio.engines.animatic.people.limbs import Dress, catching, draw_arm, draw_leg, grip_of, is_far
from filmstudio.engines.animatic.people.loads import draw_in_hand, draw_load
from filmstudio.engines.animatic.people.marks import Wearing, draw_marks
from filmstudio.engines.animatic.people.pigments import Dye, Dyes, dyes_of
from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.seats import Seat, draw_seat
from filmstudio.engines.animatic.people.skeleton import XY, Bones, depth, seen
from filmstudio.engines.animatic.people.trunk import Section, Trunk
from filmstudio.model.cast import Appearance, Garment
from filmstudio.model.look import Finish

_BRUSHED_FROM = 620.0
"""Pixels to a body height from which cloth shows bristles: a medium shot at 720 lines, not a full figure."""

_TURNED = 0.35
"""Sine of the turn from which the farther arm lies in the trunk's own shadow."""


@dataclass(frozen=True, slots=True)
class Model:
    """Somebody at one moment, ready to be drawn."""

    look: Appearance
    build: Proportions
    bones: Bones
    key: Key
    view: HeadView
    """Of the head at rest: for the hair behind the neck, and for the neck."""
    sway: float = 0.0
    """How far a hem lags behind, in body heights, to the picture's right."""
    over: frozenset[int] = frozenset()
    """Arms that belong before the head; they are left out here and drawn by `draw_over`."""
    holding: str = ""
    load: bool = False
    """True where both arms are round something."""
    seat: Seat = Seat.CHAIR
    """What is sat on."""
    shares: bool = False
    """What is sat on is drawn by somebody else."""
    bed: float = 0.0
    """Height of the bed under who lies, in body heights; 0 for none."""
    blanket: Colour | None = None
    """Its paint; None for one of their own."""
    tip: float = 0.0
    """Degrees by which what is in the hand is tipped forward."""

    @property
    def away(self) -> bool:
        """True where the back is turned to us."""
        return math.cos(math.radians(self.bones.turn)) < -0.2

    @property
    def dark(self) -> XY:
        """Unit vector towards the shadow side."""
        return (-0.88 * self.key.side, 0.47)


def draw_body(canvas: Canvas, model: Model) -> None:
    """Draw everything but the head and what lies before it."""
    bones, build, key = model.bones, model.build, model.key
    dress = _dress(canvas, model)
    cut, dyes = dress.cut, dress.dyes
    if model.bed:
        draw_bed(canvas, key, model.bed, bones, build.dice[7])
    x, y = seen(bones.head, bones.turn)
    draw_hair_behind(canvas.at(x, y, build.head, bones.head_tilt), model.view)
    if not model.away:
        _seat(canvas, model, before=False)
    if model.load and model.away:
        draw_load(canvas, key, model.holding, bones)
    turned = abs(math.sin(math.radians(bones.turn))) > _TURNED
    far_arms = [side for side in (0, 1) if is_far(bones, bones.elbows[side], bones.wrists[side])]
    for side in far_arms:
        if bones.hands[side] == "wrap" or side in model.over:
            # It goes round the far side of a partner, who hides it, or is laid over what stands before the body.
            continue
        _arm(dress, model, side, far=turned)
    legs = sorted((0, 1), key=lambda side: depth(bones.knees[side], bones.turn) + depth(bones.ankles[side], bones.turn))
    apart = abs(depth(bones.hips[0], bones.turn) - depth(bones.hips[1], bones.turn)) > 0.5 * build.hip_width
    trousers = Trunk(bones, build, trousers_of(build, folded(bones, build)))
    raised = [side for side in legs if not cut.skirt and cut.hem < 1.5 and _before_trunk(bones, side)]
    for number, side in enumerate(legs):
        if side not in raised:
            draw_leg(dress, side, far=apart and number == 0)
    if model.away:
        # The legs of somebody turned away are on the other side of the seat.
        _seat(canvas, model, before=False)
    if model.away and bones.seat:
        x, y = seen(bones.pelvis, bones.turn)
        dye = dyes.garment if cut.skirt or cut.hem > 1.5 else dress.trousers
        canvas.fill(ellipse(x, y + 0.012, build.hips[0] * 1.12, 0.050 * build.limbs), dye.lit)
    if not cut.skirt:
        canvas.fill(trousers.outline(), dress.trousers.lit)
    _neck(canvas, model, dyes.skin)
    trunk = Trunk(bones, build, sections_of(build, cut, folded(bones, build)), model.sway)
    cloth = dyes.linen if model.look.garment is Garment.APRON else dyes.garment
    _trunk(canvas, model, trunk, cloth, rimmed=turned and catching(dress, bones.elbows) in far_arms)
    aprons = model.look.garment is Garment.APRON and not model.away
    if aprons and not raised:
        _apron(canvas, model, dyes)
    draw_marks(model.look.garment, Wearing(canvas, trunk, dyes, model.away, is_variant(build)))
    for side in raised:
        draw_leg(dress, side, far=apart and side == legs[0])
    if aprons and raised:
        # On a lap it lies over the legs.
        _apron(canvas, model, dyes)
    _seat(canvas, model, before=True)
    if model.bed:
        draw_blanket(canvas, key, bones, build.dice[7], model.blanket)
    if model.load and not model.away:
        draw_load(canvas, key, model.holding, bones)
    for side in sorted((0, 1), key=lambda side: depth(bones.wrists[side], bones.turn)):
        if side not in far_arms and side not in model.over:
            _arm(dress, model, side, far=False)


def draw_over(canvas: Canvas, model: Model) -> None:
    """Draw the arms that belong before the head."""
    dress = _dress(canvas, model)
    turn = model.bones.turn
    for side in sorted(model.over, key=lambda one: depth(model.bones.wrists[one], turn)):
        _arm(dress, model, side, far=False)


def _dress(canvas: Canvas, model: Model) -> Dress:
    dyes = dyes_of(model.look, model.key)
    garment = model.look.garment
    sleeve = dyes.linen if garment is Garment.APRON else dyes.garment
    trousers = dyes.garment if garment is Garment.SUIT else dyes.trousers
    return Dress(canvas, model.bones, model.build, cut_of(garment, model.build), dyes, sleeve, trousers, model.dark,
                 model.key.finish is Finish.NOIR)  # fmt: skip


def _before_trunk(bones: Bones, side: int) -> bool:
    """Say whether a thigh comes towards us so high that it hides the hem."""
    knee, hip = bones.knees[side], bones.hips[side]
    return depth(knee, bones.turn) - depth(hip, bones.turn) > 0.10 and knee[1] < hip[1] + 0.10


def _seat(canvas: Canvas, model: Model, *, before: bool) -> None:
    bones, own = model.bones, model.build.dice[7]
    if bones.seat and not model.shares:
        draw_seat(canvas, model.key, bones.seat, bones.turn, own, before=before, kind=model.seat)


def folded(bones: Bones, build: Proportions) -> float:
    """Return how far the thighs are from hanging: 0 of somebody upright, 1 on a seat."""
    fall = sum(bones.knees[side][1] - bones.hips[side][1] for side in (0, 1)) / 2
    return max(0.0, min(1.0, 1.25 * (1 - fall / build.thigh) - 0.25))


def _trunk(canvas: Canvas, model: Model, trunk: Trunk, cloth: Dye, *, rimmed: bool) -> None:
    canvas.fill(trunk.outline(), cloth.lit)
    canvas.fill(trunk.part(model.dark, (0.46, 0.20, 0.34), outer=1.01), cloth.shade)
    if canvas.view.scale > _BRUSHED_FROM:
        # Near to us the edge of the shade is dragged dry: bristles along the cloth's fall.
        (x0, y0), (x1, y1) = trunk.centre(0.1), trunk.centre(min(trunk.hem, 1.2))
        wide = trunk.section(0.5).wide
        lit, dark = 0.75 * wide, -0.35 * wide
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        canvas.brush(
            trunk.part(model.dark, (-0.30, -0.55, -0.40), outer=0.48), cloth.shade, coverage=0.72,
            degrees=math.degrees(math.atan2(y1 - y0, x1 - x0)), seed=int(model.build.dice[0] * 97),
            fade=((middle[0] - model.dark[0] * dark, middle[1]), (middle[0] - model.dark[0] * lit, middle[1])),
        )  # fmt: skip
    if dyes_of(model.look, model.key).rims and (rimmed or trunk.hem > 1.3):
        # Above the hips an arm before the trunk has the edge.
        canvas.fill(
            trunk.part((-model.dark[0], -model.dark[1]), (0.90, 0.91, 0.93), 0.1 if rimmed else 0.78), cloth.rim
        )


def _apron(canvas: Canvas, model: Model, dyes: Dyes) -> None:
    """Draw bib and skirt of an apron: a narrower front laid over the shirt, down to the knees."""
    build = model.build
    wide, fold = build.hips[0] + 0.014, folded(model.bones, build)
    trunk = Trunk(model.bones, build, [
        Section(0.28, build.chest[0] * 0.66, build.chest[1], build.bust, 0.0),
        Section(0.62, build.waist[0] * 1.02 + 0.008, build.waist[1] + 0.010, build.belly),
        Section(0.95, wide, build.hips[1] + 0.008, build.belly * 0.4, 0.9),
        Section(1.86, wide * (1 - 0.4 * fold) + 0.022 * (1 - fold), build.hips[1] + 0.02 * (1 - 2 * fold), 0.0,
                0.2 + 0.6 * fold),
    ], model.sway)  # fmt: skip
    canvas.fill(trunk.outline(), dyes.garment.lit)
    canvas.fill(trunk.part(model.dark, (0.52, 0.30, 0.40)), dyes.garment.shade)
    canvas.fill(trunk.band(0.60, 0.66), dyes.accent.lit)
    Wearing(canvas, trunk, dyes, away=False, variant=False).lay(
        trunk.mark((1.0, -0.42), (1.0, 0.42), (1.26, 0.36), (1.26, -0.36)), dyes.garment.shade
    )


def _neck(canvas: Canvas, model: Model, skin: Dye) -> None:
    bones, build = model.bones, model.build
    x, y, half = neck_of(model.view)
    angle = math.radians(bones.head_tilt)
    hx, hy = seen(bones.head, bones.turn)
    top = (
        hx + build.head * (x * math.cos(angle) - y * math.sin(angle)),
        hy + build.head * (x * math.sin(angle) + y * math.cos(angle)),
    )
    low = seen(bones.neck, bones.turn)
    low = (low[0], low[1] + 0.012)
    wide = half * build.head
    limb([top, low], [wide, wide * 1.12], model.dark, 0.0).paint(canvas, skin)
    nx, ny = across(top, low)
    middle = (top[0] + (low[0] - top[0]) * 0.62, top[1] + (low[1] - top[1]) * 0.62)
    # The chin's own shadow on the neck.
    ends = ((top, -wide, 0.0), (top, wide, 0.0), (middle, wide, 0.0), (middle, -wide * 0.6, 1.0))
    canvas.fill(blob(*[(at[0] + nx * out, at[1] + ny * out, soft) for at, out, soft in ends]), skin.shade)


def _arm(dress: Dress, model: Model, side: int, *, far: bool) -> None:
    draw_arm(dress, side, far=far)
    if model.bones.hands[side] != "hold" or not model.holding or model.load:
        return
    grip = grip_of(model.bones, model.build, side)
    if draw_in_hand(dress.canvas, model.key, model.holding, grip.palm, model.bones.turn, model.tip):
        draw_fingers(dress.canvas, grip, dress.dyes.skin, far=far)
