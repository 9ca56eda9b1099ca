"""What life has left on a face: two lines of age, a mole, a cleft chin; and tears."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import blob, circle
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.model.cast import FacialHair


def draw_age(canvas: Canvas, head: Head) -> None:
    """Draw the two lines beside an old mouth, and one on the forehead."""
    t = head.traits
    if t.mole and head.px > 70 and head.look.facial_hair in (FacialHair.NONE, FacialHair.STUBBLE):
        canvas.fill(circle(head.x(t.part * 0.135), head.y(t.mouth_y - 0.055), 0.0105), head.tones.skin.deep)
    if t.chin_mark and not head.profile and head.px > 60:
        x = head.x(0.0)
        drop = 0.75 * head.jaw_drop
        canvas.line([(x, 0.425 + drop), (x, 0.468 + drop)], [0.004, 0.014], head.tones.skin.shade)
    if not head.old or head.px < 36:
        return
    y, m = head.y(t.eye_y + t.nose_length), head.y(t.mouth_y)
    line, tone = [0.004, 0.014, 0.004], mix(head.tones.skin.shade, head.tones.skin.deep, 0.5)
    if head.profile:
        canvas.line([(0.295, y - 0.01), (0.245, y + 0.045), (0.232, m + 0.020)], line, tone)
        return
    for side in (1, -1):
        points = [
            (head.x(side * (t.nose_width + 0.022)), y - 0.020),
            (head.x(side * (t.mouth_width + 0.012)), y + 0.052),
            (head.x(side * (t.mouth_width + 0.036)), m + 0.006),
        ]
        canvas.line(points, line, tone)
    high = t.eye_y - t.brow_y - 0.105
    canvas.line(
        [(head.x(x), head.y(high - 0.016 * (1 - (x / 0.2) ** 2))) for x in (-0.13, 0.0, 0.13)],
        [0.004, 0.010, 0.004],
        head.tones.skin.shade,
    )


def draw_tears(canvas: Canvas, head: Head) -> None:
    """Draw tears: one under each eye that is seen, not level."""
    if head.acts.tear < 0.3:
        return
    t = head.traits
    for side, low in ((1, 0.0),) if head.profile else ((1, 0.0), (-1, 0.05)):
        x = 0.225 if head.profile else head.x(side * (t.eye_gap + 0.012))
        y = head.y(t.eye_y + 0.085 + low)
        canvas.fill(
            blob((x, y - 0.040, 0.0), (x + 0.022, y + 0.022), (x, y + 0.046), (x - 0.022, y + 0.022)), head.tones.spark
        )
