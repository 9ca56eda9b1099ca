"""Eyes, brows and glasses: where the audience looks first."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas
from filmstudio.engines.animatic.figures.headview import Acting, HeadView
from filmstudio.engines.animatic.palette import mix, shade

EYE_Y = 0.045


def draw_eyes(canvas: Canvas, head: HeadView, acting: Acting) -> None:
    """Draw both eyes with the given lids and gaze, brows above them, glasses over them."""
    for side in (-1, 1):
        _eye(canvas, head, acting, side)
        _brow(canvas, head, acting, side)
    if head.look.glasses:
        _glasses(canvas, head)


def _measures(head: HeadView, side: int) -> tuple[float, float, float]:
    """Return centre x, half width and half height of an eye."""
    turn = abs(head.yaw)
    narrow = 1 - (0.34 if side * head.yaw > 0 else 0.06) * turn
    x = head.x(side * head.traits.eye_gap, 0.155)
    size = head.traits.eye_size
    return x, size * 0.92 * narrow, size * (0.80 if not head.old else 0.66)


def _eye(canvas: Canvas, head: HeadView, acting: Acting, side: int) -> None:
    tones = head.tones
    x, w, h = _measures(head, side)
    y = EYE_Y + (0.02 if head.child else 0.0)
    lash = 0.024 if head.woman else 0.018
    if acting.lids == 2:
        canvas.blob([(x - w, y), (x, y - h * 0.55), (x + w, y), (x, y + h * 0.72)], tones.skin_shade, 0.5)
        canvas.line(
            [(x - w, y + 0.004), (x, y + h * 0.58), (x + w, y + 0.004)], [lash * 0.6, lash * 1.1, lash * 0.6], tones.ink
        )
        return
    open_h = h * (0.50 if acting.lids == 1 else 0.90)
    top, low = y - open_h, y + h * 0.72
    tilt = side * 0.006
    canvas.blob(
        [
            (x - w, y + 0.006 + tilt),
            (x - w * 0.52, top + h * 0.24),
            (x + 0.04 * w, top),
            (x + w * 0.58, top + h * 0.26),
            (x + w, y + 0.006 - tilt),
            (x + w * 0.5, low - h * 0.12),
            (x, low),
            (x - w * 0.5, low - h * 0.12),
        ],
        tones.white,
    )
    iris = min(h * 0.80, w * 0.72)
    ix = x + acting.gaze * w * 0.17 + head.yaw * w * 0.14
    iy = y + h * 0.00
    # The iris hangs from the upper lid: a full circle floating in white looks frightened.
    canvas.ellipse(ix, iy, iris * (0.96 if abs(head.yaw) < 0.2 else 0.86), min(iris, (low - top) * 0.56), tones.iris)
    canvas.ellipse(ix, iy, iris * 0.52, min(iris * 0.55, (low - top) * 0.34), shade(tones.iris, 0.78))
    glint = -1 if head.light_side < 0 else 1
    canvas.ellipse(ix + glint * iris * 0.34, iy - iris * 0.34, iris * 0.24, iris * 0.24, (255, 253, 246), 0.95)
    canvas.line(
        [
            (x - w * 1.02, y + 0.008 + tilt),
            (x - w * 0.55, top + h * 0.20),
            (x + 0.04 * w, top - 0.003),
            (x + w * 0.60, top + h * 0.22),
            (x + w * 1.02, y + 0.008 - tilt),
        ],
        [lash * 0.55, lash, lash * 1.15, lash, lash * 0.55],
        tones.ink,
    )
    crease = y - h * 1.30
    canvas.line(
        [(x - w * 0.75, crease + h * 0.36), (x, crease), (x + w * 0.75, crease + h * 0.36)],
        [0.004, 0.010, 0.004],
        tones.skin_deep,
        0.45,
    )
    if head.woman:
        outer = x + side * w
        canvas.line(
            [(outer - side * w * 0.3, y - h * 0.42), (outer + side * 0.022, y - h * 0.36)], [lash, 0.004], tones.ink
        )
    canvas.line(
        [(x - w * 0.6, low - h * 0.03), (x, low + 0.008), (x + w * 0.6, low - h * 0.03)],
        [0.004, 0.009, 0.004],
        tones.skin_deep,
        0.5,
    )


def _brow(canvas: Canvas, head: HeadView, acting: Acting, side: int) -> None:
    x, w, _ = _measures(head, side)
    weight = head.traits.brow_weight
    y = EYE_Y - 0.128 - 0.022 * acting.brows - (0.01 if head.woman else 0.0)
    colour = mix(shade(head.tones.hair, 0.30), head.tones.skin_deep, 0.18)
    inner, outer = x - side * w * 0.95, x + side * w * 1.18
    tilt = head.traits.brow_tilt
    canvas.line(
        [(inner, y - 0.002 + tilt * 0.3), (x + side * w * 0.25, y - 0.022), (outer, y + 0.022 - tilt * 0.3)],
        [weight * 1.05, weight, weight * 0.35],
        colour,
    )


def _glasses(canvas: Canvas, head: HeadView) -> None:
    frame = mix(head.tones.ink, (20, 18, 20), 0.5)
    edges = []
    for side in (-1, 1):
        x, w, h = _measures(head, side)
        rx, ry = w * 1.62, max(h * 1.75, 0.115)
        y = EYE_Y + 0.018
        canvas.ellipse(x, y, rx, ry, (255, 255, 255), 0.10)
        canvas.line([(x + rx * c, y + ry * s) for c, s in _RING], 0.019, frame)
        canvas.line([(x - rx * 0.45, y - ry * 0.30), (x - rx * 0.10, y - ry * 0.62)], 0.016, (255, 255, 255), 0.35)
        edges.append((x - rx, x + rx, y))
    (_, left_end, y), (right_start, _, _) = edges
    canvas.line(
        [(left_end, y - 0.012), ((left_end + right_start) / 2, y - 0.030), (right_start, y - 0.012)], 0.018, frame
    )
    w = head.traits.face_width
    for side, edge in ((-1, edges[0][0]), (1, edges[1][1])):
        if side * head.yaw <= 0.05:
            canvas.line([(edge, y - 0.02), (side * w * (0.99 - 0.36 * abs(head.yaw)), y + 0.005)], 0.016, frame)


_RING: list[tuple[float, float]] = [
    (1, 0),
    (0.78, 0.66),
    (0, 1),
    (-0.78, 0.66),
    (-1, 0),
    (-0.8, -0.72),
    (0, -0.94),
    (0.8, -0.72),
    (1, 0),
]
