"""The body from the back to the front: far limbs, legs, neck, garment, near arm."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas, place_at
from filmstudio.engines.animatic.figures.garments import draw_garment
from filmstudio.engines.animatic.figures.head import draw_behind_body
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.limbs import draw_arm, draw_leg
from filmstudio.engines.animatic.figures.skeleton import Skeleton
from filmstudio.engines.animatic.figures.torso import torso_of
from filmstudio.engines.animatic.palette import RGB, lit, mix, shade
from filmstudio.model.cast import Presentation
from filmstudio.model.shots import Pose


def draw_body(canvas: Canvas, bones: Skeleton, head: HeadView, pose: Pose) -> None:
    """Draw everything below the chin, and the hair that hangs behind it. `canvas` is in body heights."""
    look, tones = head.look, head.tones
    if pose is Pose.SIT:
        _draw_stool(canvas, bones, mix(tones.shoes, (96, 74, 58), 0.5))
    draw_behind_body(canvas.within(place_at(*bones.head, head.traits.head, bones.tilt)), head)
    sideways = abs(bones.yaw) > 0.1
    if sideways:
        draw_arm(canvas, bones.far_arm, look, tones, near=False)
    draw_leg(canvas, bones.far_leg, look, tones, near=not sideways)
    draw_leg(canvas, bones.near_leg, look, tones, near=True)
    _draw_neck(canvas, bones, head)
    draw_garment(canvas, torso_of(bones, head.traits, look), look, tones)
    if not sideways:
        _draw_arm_over(canvas, bones, head, far=True)
    if pose is Pose.CARRY and not bones.away:
        _draw_crate(canvas, bones, mix(tones.accent, (134, 104, 72), 0.7))
    _draw_arm_over(canvas, bones, head, far=False)


def _draw_arm_over(canvas: Canvas, bones: Skeleton, head: HeadView, *, far: bool) -> None:
    arm = bones.far_arm if far else bones.near_arm
    inward = -0.020 if arm.shoulder[0] > 0 else 0.020
    start = (arm.shoulder[0] + inward * 1.2, arm.shoulder[1] + 0.05)
    dark = shade(head.tones.garment, 0.30)
    canvas.line([start, (arm.elbow[0] + inward, arm.elbow[1])], [0.010, 0.022], dark, 0.75)
    if abs(arm.wrist[0]) < abs(arm.elbow[0]) and arm.hand == "open":
        # A forearm across the chest has the colour of what is behind it: its own shadow tells them apart.
        inside = (arm.elbow[0] * 0.55 + arm.wrist[0] * 0.45, arm.elbow[1] * 0.55 + arm.wrist[1] * 0.45 + 0.010)
        canvas.line([inside, (arm.wrist[0], arm.wrist[1] + 0.010)], [0.060, 0.074], dark, 0.5)
    draw_arm(canvas, arm, head.look, head.tones, near=True)


def _draw_neck(canvas: Canvas, bones: Skeleton, head: HeadView) -> None:
    width = {Presentation.MAN: 0.072, Presentation.WOMAN: 0.056}.get(head.look.presentation, 0.063)
    width *= 0.84 if head.child else 1.0
    hx, hy = bones.head
    top = (hx - bones.yaw * 0.016, hy + head.traits.head * 0.22)
    base = (bones.neck[0], bones.neck[1] + 0.014)
    canvas.line([top, base], [width, width * 1.16], head.tones.skin)
    if not bones.away:
        middle = bones.neck[1] - 0.004
        canvas.line([top, (bones.neck[0], middle)], [width + 0.002, width * 1.13], head.tones.skin_shade)


def _draw_crate(canvas: Canvas, bones: Skeleton, wood: RGB) -> None:
    left, right = sorted((bones.far_arm.wrist[0], bones.near_arm.wrist[0]))
    y = bones.near_arm.wrist[1]
    left, right, top, low = left - 0.015, right + 0.015, y - 0.115, y + 0.030
    canvas.polygon([(left, top), (right, top), (right, low), (left, low)], wood)
    canvas.polygon(
        [(left, top), (right, top), (right - 0.012, top - 0.022), (left + 0.012, top - 0.022)], lit(wood, 0.22)
    )
    for part in (0.34, 0.67):
        level = top + (low - top) * part
        canvas.line([(left + 0.004, level), (right - 0.004, level)], 0.005, shade(wood, 0.35))


def _draw_stool(canvas: Canvas, bones: Skeleton, wood: RGB) -> None:
    x, seat = bones.pelvis[0] - bones.yaw * 0.02, bones.pelvis[1] + 0.030
    for side in (-1, 1):
        canvas.line([(x + side * 0.080, seat), (x + side * 0.105, -0.004)], [0.020, 0.015], shade(wood, 0.25))
    canvas.line([(x - 0.09, seat * 0.42), (x + 0.09, seat * 0.42)], 0.011, shade(wood, 0.35))
    canvas.line([(x - 0.098, seat + 0.004), (x + 0.098, seat + 0.004)], 0.030, wood)
