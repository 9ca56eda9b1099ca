"""Hair on the face: a shadow, one shape on the lip, one shape on the jaw. Which cut, the face decides."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.model.cast import FacialHair


def draw_beard(canvas: Canvas, head: Head) -> None:
    """Draw what grows on jaw and cheeks, below the mouth."""
    kind, tone = head.look.facial_hair, head.tones.hair.mass
    cut = (head.traits.fringe + head.traits.part) % 3
    if kind is FacialHair.STUBBLE:
        canvas.fill(_mass(head, 0.0, 0.0, 0.02), mix(head.tones.skin.shade, tone, 0.28))
    elif kind is FacialHair.BEARD:
        if cut == 2:
            canvas.fill(_goatee(head), tone)
        else:
            canvas.fill(_mass(head, 0.012 if cut else 0.020, 0.03 if cut else 0.16, 0.0), tone)


def draw_moustache(canvas: Canvas, head: Head) -> None:
    """Draw the moustache; the mouth is drawn over its lower edge, so that it still speaks."""
    kind, t = head.look.facial_hair, head.traits
    if kind not in (FacialHair.MOUSTACHE, FacialHair.BEARD):
        return
    style = (t.fringe + t.part) % 3 if kind is FacialHair.MOUSTACHE else 0
    y = t.eye_y + t.nose_length + 0.024
    low = t.mouth_y - 0.006 - 0.016 * max(0.0, head.acts.sneer)
    w, drop, thick = ((0.128, 0.030, 0.034), (0.112, 0.006, 0.020), (0.165, 0.062, 0.040))[style]
    w += 0.014 * max(0.0, head.acts.smile)
    drop -= 0.026 * head.acts.smile

    def at(x: float, at_y: float, soft: float = 1.0) -> Point:
        if head.profile:
            return 0.352 - (w - x) * 0.62 if x >= 0 else 0.366, head.y(at_y), soft
        return head.x(x, 0.295), head.y(at_y), soft

    if head.profile:
        canvas.fill(
            blob(
                (0.364, head.y(y - 0.006), 0.4), (0.372, head.y(low - 0.004)), (0.330, head.y(low + 0.004)),
                (0.352 - w * 0.9, head.y(low + drop + 0.008), 0.0), (0.315, head.y(y + 0.004)),
            ),
            head.tones.hair.mass,
        )  # fmt: skip
        return
    canvas.fill(
        blob(
            at(0.0, y), at(w * 0.45, y - 0.004), at(w, low + drop, 0.0), at(w * 0.52, low + thick * 0.25),
            at(0.0, low - 0.004, 0.3),
            at(-w * 0.52, low + thick * 0.25), at(-w, low + drop, 0.0), at(-w * 0.45, y - 0.004),
        ),
        head.tones.hair.mass,
    )  # fmt: skip


def _mass(head: Head, grow: float, long: float, lift: float) -> Shape:
    """Return a beard along the jaw, `long` below the chin; `lift` raises its upper edge."""
    t = head.traits
    top, lip = t.eye_y + 0.02, t.mouth_y - 0.060 - lift
    share = min(1.0, head.turn / 0.6)
    chin = max(range(len(head.outline)), key=lambda k: head.outline[k][1])
    first = t.mouth_y + 0.035 if head.profile else 0.20 if share >= 0.3 else top + 0.02
    left_x = -0.10 if head.profile else -0.40 + 0.215 * share
    rim: list[Point] = []
    for x, y in head.outline[2:-2:3]:
        if y < (first if x > 0.12 else 0.16 if head.profile else top + 0.02) or x < left_x:
            continue
        cx = head.outline[chin][0]
        down = max(0.0, (y - 0.30) / 0.2)
        narrow = 1 - 0.16 * down * (long > 0.1)
        rim.append((cx + (x - cx) * (1 + grow * 2) * narrow, y + grow + long * down**1.5))
    if head.profile:
        line: list[Point] = [
            (-0.075, 0.12, 0.3), (-0.055, -0.01, 0.2), (0.015, 0.0, 0.2), (0.055, 0.150), (0.155, 0.235),
            (0.245, head.y(lip + 0.010)),
            (0.350, head.y(lip + 0.006), 0.2), (0.350, head.y(t.mouth_y + 0.02), 0.2),
        ]  # fmt: skip
        return blob(*rim, *line)
    near = head.ear_x + 0.045 if share > 0.3 else head.x(-t.outline.cheek * 0.965, 0.27)
    line = [
        (near, top, 0.0), (head.x(-0.275, 0.27), 0.120), (head.x(-0.205, 0.28), 0.205),
        (head.x(-0.110, 0.28), head.y(lip + 0.028)),
        (head.x(0.0, 0.28), head.y(lip + 0.020)), (head.x(0.110, 0.28), head.y(lip + 0.028)),
        (head.x(0.205, 0.28), 0.205),
    ]  # fmt: skip
    if share < 0.3:
        line.append((head.x(0.275, 0.27), 0.120))
        line.append((head.x(t.outline.cheek * 0.965, 0.27), top, 0.0))
    return blob(*rim, *line)


def _goatee(head: Head) -> Shape:
    t = head.traits
    m, chin = t.mouth_y, 0.5 + head.jaw_drop * 0.75
    if head.profile:
        front = max(x for x, y in head.outline if y > 0.40)
        return blob(
            (front + 0.005, m + 0.060), (front + 0.030, chin - 0.03), (front - 0.01, chin + 0.085, 0.0),
            (front - 0.115, chin - 0.01), (front - 0.075, m + 0.075),
        )  # fmt: skip
    w = 0.115
    return blob(
        (head.x(0.0), m + 0.052), (head.x(w * 0.9), m + 0.078), (head.x(w), chin - 0.035),
        (head.x(0.01), chin + 0.075, 0.2),
        (head.x(-w), chin - 0.035), (head.x(-w * 0.9), m + 0.078),
    )  # fmt: skip
