"""Hair that leaves the face and the ears free, from the front and at three quarters."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, circle, ellipse
from filmstudio.engines.animatic.people.hair_cap import both, cap, far_end, hairline, lay, near_end, sheen, turned
from filmstudio.engines.animatic.people.head_form import Head

_SWEPT: tuple[Point, ...] = (
    (0.345, 0.03, 0), (0.322, -0.10, 0.3), (0.285, -0.225, 0.3), (0.185, -0.335, 0), (0.02, -0.285), (-0.16, -0.262),
    (-0.275, -0.215, 0.3), (-0.318, -0.09, 0.3), (-0.345, 0.03, 0),
)  # fmt: skip
_JAGGED: tuple[Point, ...] = (
    (0.345, 0.03, 0), (0.315, -0.12, 0.3), (0.275, -0.165, 0), (0.215, -0.235, 0.2), (0.165, -0.165, 0),
    (0.085, -0.235, 0.2), (0.020, -0.150, 0), (-0.06, -0.235, 0.2), (-0.135, -0.165, 0), (-0.205, -0.23, 0.2),
    (-0.27, -0.155, 0), (-0.318, -0.10, 0.3), (-0.345, 0.03, 0),
)  # fmt: skip
_BACK: tuple[Point, ...] = (
    (0.345, 0.03, 0), (0.312, -0.14, 0.3), (0.262, -0.285, 0.4), (0.165, -0.365, 0.5), (0.0, -0.295, 0.4),
    (-0.165, -0.365, 0.5), (-0.262, -0.285, 0.4), (-0.312, -0.14, 0.3), (-0.345, 0.03, 0),
)  # fmt: skip
_PIXIE: tuple[Point, ...] = (
    (0.352, 0.13, 0), (0.305, 0.0, 0.4), (0.285, -0.14), (0.20, -0.345, 0), (0.04, -0.225), (-0.14, -0.135),
    (-0.295, -0.085, 0.1), (-0.315, 0.01, 0.4), (-0.352, 0.13, 0),
)  # fmt: skip
_CROPPED: tuple[tuple[Point, ...], ...] = (
    ((0.347, 0.05, 0), (0.322, -0.11, 0.1), (0.285, -0.275, 0.1), (0.12, -0.325), (-0.12, -0.325),
     (-0.285, -0.275, 0.1),
     (-0.322, -0.11, 0.1), (-0.347, 0.05, 0)),
    ((0.347, 0.05, 0), (0.318, -0.13, 0.2), (0.262, -0.335, 0.3), (0.13, -0.355), (0.0, -0.295, 0.1), (-0.13, -0.355),
     (-0.262, -0.335, 0.3), (-0.318, -0.13, 0.2), (-0.347, 0.05, 0)),
    ((0.347, 0.05, 0), (0.315, -0.15, 0.2), (0.245, -0.345, 0.2), (0.10, -0.385), (-0.10, -0.385),
     (-0.245, -0.345, 0.2),
     (-0.315, -0.15, 0.2), (-0.347, 0.05, 0)),
)  # fmt: skip
_DRAWN_BACK: tuple[Point, ...] = (
    (0.348, 0.03, 0), (0.318, -0.12), (0.262, -0.265), (0.13, -0.345), (0.0, -0.362), (-0.13, -0.345), (-0.262, -0.265),
    (-0.318, -0.12), (-0.348, 0.03, 0),
)  # fmt: skip
_FRINGED: tuple[Point, ...] = (
    (0.348, 0.08, 0), (0.318, -0.06, 0.2), (0.285, -0.175, 0), (0.10, -0.190), (-0.12, -0.182), (-0.285, -0.155, 0),
    (-0.318, -0.06, 0.2), (-0.348, 0.08, 0),
)  # fmt: skip


def draw_short(canvas: Canvas, head: Head) -> None:
    """Draw short hair: swept from a parting, forward in points, or back; a pixie on a woman."""
    t = head.traits
    v = t.volume
    if head.woman:
        lay(canvas, head, _on(head, both(_PIXIE, head.part), 0.028 + 0.012 * v, 0.040 + 0.025 * v))
    elif t.fringe == 0 or head.child:
        lay(canvas, head, _on(head, both(_SWEPT, head.part), 0.018, 0.040))
        if not head.hatted:
            _quiff(canvas, head, v)
    elif t.fringe == 1:
        lay(canvas, head, _on(head, _JAGGED, 0.022, 0.045 + 0.03 * v))
    else:
        lay(canvas, head, _on(head, _BACK, 0.012, 0.060 + 0.04 * v))
    sheen(canvas, head, tall=0.415 + 0.03 * v)


def _quiff(canvas: Canvas, head: Head, v: float) -> None:
    s, high = head.part, 0.035 + 0.055 * v

    def at(x: float, y: float, soft: float = 1.0) -> Point:
        return head.x(s * x, 0.18 if y < -0.4 else 0.25), y, soft

    canvas.fill(
        blob(
            at(0.19, -0.325, 0), at(0.235, -0.445), at(0.16, -0.505 - high), at(-0.05, -0.515 - high),
            at(-0.26, -0.47 - high * 0.4), at(-0.335, -0.34), at(-0.29, -0.225, 0.2), at(-0.06, -0.275),
        ),
        head.tones.hair.mass,
    )  # fmt: skip


def draw_cropped(canvas: Canvas, head: Head) -> None:
    """Draw hair cut close to the skull, by the shape of its line."""
    tone = mix(head.tones.hair.mass, head.tones.skin.light, 0.12)
    canvas.fill(_on(head, _CROPPED[head.traits.fringe], 0.006, 0.010), tone)
    sheen(canvas, head, reach=0.25, tall=0.37)


def draw_pulled_back(canvas: Canvas, head: Head) -> None:
    """Draw hair combed back for a bun or a ponytail: bare, with loose strands, or with a fringe."""
    tone = head.tones.hair
    line = _FRINGED if head.traits.fringe == 2 else _DRAWN_BACK
    lay(canvas, head, _on(head, line, 0.014, 0.022))
    if head.traits.fringe == 1:
        for side in (1, -1):
            x = head.x(side * 0.315, 0.34)
            canvas.line(
                [(head.x(side * 0.27, 0.30), -0.27), (x, -0.08), (head.x(side * 0.30, 0.33), 0.11 + 0.03 * side)],
                [0.03, 0.026, 0.006], tone.mass,
            )  # fmt: skip
    sheen(canvas, head, tall=0.385)


def draw_bun(canvas: Canvas, head: Head) -> None:
    """Draw the bun, behind the head."""
    v, s = head.traits.volume, turned(head)
    size = 0.125 + 0.04 * v
    if head.hatted:
        canvas.fill(ellipse(-0.40 * s, 0.13, size, size * 0.9), head.tones.hair.mass)
        return
    x, y = 0.02 * head.part * (1 - s) - 0.26 * s, -0.545 - 0.03 * v + 0.06 * s
    canvas.fill(ellipse(x, y, size * 1.08, size * 0.92, 8 * head.part), head.tones.hair.mass)
    canvas.fill(
        ellipse(x + head.lit * size * 0.30, y - size * 0.32, size * 0.48, size * 0.28, 24 * head.lit),
        head.tones.hair.light,
    )


def draw_bald(canvas: Canvas, head: Head) -> None:
    """Draw the gleam of a bald head; old men keep a wreath of hair."""
    if head.old or head.traits.fringe == 2:
        for side in (1, -1) if turned(head) < 0.25 else ():
            x = head.x(side * 0.322, 0.34)
            canvas.fill(
                blob(
                    (x, 0.06, 0), (x - side * 0.030, -0.06), (x - side * 0.016, -0.185, 0.2),
                    (x + side * 0.040, -0.20), (x + side * 0.072, -0.05), (x + side * 0.05, 0.07),
                ),
                head.tones.hair.mass,
            )  # fmt: skip
        if turned(head) >= 0.25:
            e = head.ear_x
            canvas.fill(
                blob(
                    (e + 0.05, 0.05, 0), (e + 0.03, -0.13, 0.3), (e - 0.10, -0.20), (-0.475, -0.10), (-0.47, 0.06),
                    (-0.34, 0.24, 0), (e - 0.03, 0.13),
                ),
                head.tones.hair.mass,
            )  # fmt: skip
    x = 0.13 * head.lit - 0.02
    canvas.fill(ellipse(x, -0.375, 0.105, 0.042, 16 * head.lit), head.tones.skin.rim, 0.55)


def _on(head: Head, line: tuple[Point, ...], grow: float, lift: float) -> Shape:
    return cap(
        head,
        hairline(head, line),
        grow=grow,
        lift=lift,
        right_y=far_end(head, line[0][1]),
        left_y=max(near_end(head), line[-1][1]),
    )


def dots(canvas: Canvas, head: Head, points: tuple[tuple[float, float, float], ...]) -> None:
    """Draw curls along a hairline, each `(x, y, size)` of the front view."""
    for x, y, size in points:
        canvas.fill(circle(head.x(x, 0.245 + 0.95 * x * x), y, size), head.tones.hair.mass)
