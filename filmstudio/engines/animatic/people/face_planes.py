"""The planes of a face: its shade over one side, its lit edge, the flat spots of the cheeks."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import circle, ellipse
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_outline import XY, curve_at, cut, lit_edge

_FRONT_EDGE = (
    (-0.5, 0.03), (-0.42, 0.135), (-0.30, 0.190), (-0.20, 0.208), (-0.02, 0.232), (0.10, 0.212), (0.22, 0.168),
    (0.36, 0.150), (0.5, 0.045),
)  # fmt: skip
"""Where light ends on the face from the front: (y, x) for the right side."""
_NEAR_EDGE = (
    (-0.5, 0.0), (-0.44, -0.10), (-0.33, -0.165), (-0.2, -0.175), (-0.08, -0.135), (0.0, -0.110), (0.12, -0.065),
    (0.27, -0.030),
    (0.40, 0.045), (0.5, 0.115),
)  # fmt: skip
_FAR_EDGE = ((-0.5, 0.200), (-0.2, 0.262), (-0.02, 0.250), (0.10, 0.262), (0.20, 0.215), (0.36, 0.225), (0.5, 0.165))
"""The same at three quarters, with the shade on the near and on the far side."""
_BACK_EDGE = (
    (-0.5, 0.02), (-0.42, -0.09), (-0.28, -0.13), (-0.12, -0.06), (0.0, -0.01), (0.10, -0.005), (0.24, 0.045),
    (0.36, 0.130), (0.43, 0.24), (0.5, 0.30),
)  # fmt: skip
_FORE_EDGE = ((-0.5, 0.60), (-0.27, 0.42), (-0.14, 0.325), (0.02, 0.322), (0.18, 0.325), (0.30, 0.300), (0.5, 0.255))
"""And in profile, behind and in front."""


def draw_skull(canvas: Canvas, head: Head) -> None:
    """Draw the head in two values."""
    t = head.tones.skin
    side = -head.lit
    if head.profile:
        edge: tuple[XY, ...] = _BACK_EDGE if side < 0 else _FORE_EDGE
    else:
        wide = head.traits.outline.cheek / 0.35
        front = tuple((y, side * x * wide) for y, x in _FRONT_EDGE)
        turned = _NEAR_EDGE if side < 0 else _FAR_EDGE
        share = head.turn / 0.6
        edge = tuple((y, a + (b - a) * share) for (y, a), (_, b) in zip(_even(front), _even(turned), strict=True))
    ends = curve_at(edge)
    # The light stops short of the far rim, so that none of it shines through where the shade meets the background.
    canvas.fill(cut(head.outline, lambda y: ends(y) + 0.02 * side, -side), t.light)
    canvas.fill(cut(head.outline, ends, side), t.shade)
    if head.key.dark:
        _rim(canvas, head)


def _even(edge: tuple[XY, ...]) -> tuple[XY, ...]:
    at = curve_at(edge)
    return tuple((y / 100, at(y / 100)) for y in range(-50, 55, 5))


def _rim(canvas: Canvas, head: Head) -> None:
    """Let the edge towards the light catch it, where the scene is dark."""
    if head.turn > 0.3 and head.lit < 0:
        # There it would run along the nape: the hair has it.
        return
    edge = lit_edge((head.outline,), head.lit, -0.40, 0.44, 0.020)
    if edge:
        canvas.fill(edge, head.tones.skin.rim)


def draw_cheeks(canvas: Canvas, head: Head) -> None:
    """Draw the flat spots of the cheeks, stronger with laughter, tears and heat; none in fear."""
    rest = 0.34 if head.child else 0.24 if head.woman else 0.12
    strength = max(0.0, rest + 0.42 * head.acts.flush)
    if strength < 0.05:
        return
    y = head.y(head.traits.eye_y + 0.150 - 0.014 * max(0.0, head.acts.smile))
    size = 0.064 if not head.child else 0.074
    if head.profile:
        canvas.fill(ellipse(0.185, y, size * 0.95, size * 0.62), head.tones.skin.flush, min(1.0, strength))
        return
    for side in (1, -1):
        if side > 0 and head.turn > 0.2:
            # Seen at the far edge of the face: no wider than that leaves room for.
            edge = max(x for x, at in head.outline if abs(at - y) < 0.05)
            near = head.x(0.10, 0.27)
            canvas.fill(
                ellipse((edge + near) / 2, y, (edge - near) * 0.40, size * 0.62),
                head.tones.skin.flush,
                min(1.0, strength),
            )
            continue
        middle = head.x(side * 0.212, 0.27)
        wide = abs(head.x(side * (0.212 + size), 0.27) - head.x(side * (0.212 - size), 0.27)) / 2
        canvas.fill(ellipse(middle, y, wide, size * 0.62, -6 * side), head.tones.skin.flush, min(1.0, strength))
    if head.traits.freckles and head.px > 110:
        for x, dy in (
            (-0.245, -0.012),
            (-0.20, -0.030),
            (-0.175, 0.004),
            (0.18, -0.020),
            (0.215, 0.006),
            (0.25, -0.026),
        ):
            canvas.fill(circle(head.x(x), y + dy, 0.0065), head.tones.skin.deep, 0.55)
