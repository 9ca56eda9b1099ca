"""Hair on the face."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.mouth import MOUTH_Y
from filmstudio.engines.animatic.palette import mix
from filmstudio.model.cast import FacialHair


def draw_beard(canvas: Canvas, head: HeadView) -> None:
    """Draw stubble or a full beard; it lies under the mouth, so that lips stay readable."""
    kind = head.look.facial_hair
    if kind is FacialHair.STUBBLE:
        canvas.blob(_jaw(head, -0.015, 0.17), mix(head.tones.hair, head.tones.skin_shade, 0.45), 0.42)
    elif kind is FacialHair.BEARD:
        canvas.blob(_jaw(head, 0.035, 0.06), head.tones.hair)
        canvas.blob(_jaw(head, 0.02, 0.24, inner=0.10), head.tones.hair_shade, 0.35)


def draw_moustache(canvas: Canvas, head: HeadView) -> None:
    """Draw the moustache of a moustache or of a full beard, over the upper lip."""
    if head.look.facial_hair not in (FacialHair.MOUSTACHE, FacialHair.BEARD):
        return
    y, x = MOUTH_Y - 0.045, head.x(0.0, 0.20)
    w = 0.165 if head.look.facial_hair is FacialHair.MOUSTACHE else 0.15
    left, right = head.x(-w, 0.17), head.x(w, 0.17)
    canvas.blob(
        [
            (x, y - 0.028),
            ((x + right) / 2, y - 0.030),
            (right, y + 0.052),
            ((x + right) / 2, y + 0.026),
            (x, y + 0.012),
            ((x + left) / 2, y + 0.026),
            (left, y + 0.052),
            ((x + left) / 2, y - 0.030),
        ],
        head.tones.hair,
    )
    canvas.line([(x, y - 0.015), (x, y + 0.010)], [0.006, 0.010], head.tones.hair_shade, 0.8)


def _jaw(head: HeadView, grow: float, ear_y: float, inner: float = 0.0) -> list[Point]:
    """Return the lower face from ear to ear: the jaw's outline outside, cheek and lip inside."""
    w, jaw = head.traits.face_width + grow * 0.4, head.traits.jaw
    outer: list[Point] = [
        (0.985 * w, ear_y),
        (0.97 * w, 0.19),
        ((0.72 + 0.15 * jaw) * w, 0.36 + grow * 0.5),
        ((0.32 + 0.14 * jaw) * w, 0.49 + grow),
        (0.0, 0.515 + grow * 1.3),
    ]
    left: list[Point] = [(-p[0], p[1]) for p in reversed(outer[:-1])]
    rim: list[Point] = [(head.x(p[0], 0.11 * min(1.0, (p[1] + 0.6) / 0.95)), p[1]) for p in [*outer, *left]]
    cheek = [
        (-0.30, 0.17),
        (-0.22, 0.225 + inner),
        (-0.10, 0.250 + inner),
        (0.0, 0.262 + inner),
        (0.10, 0.250 + inner),
        (0.22, 0.225 + inner),
        (0.30, 0.17),
    ]
    return [*rim, *((head.x(x, 0.14), y) for x, y in cheek)]
