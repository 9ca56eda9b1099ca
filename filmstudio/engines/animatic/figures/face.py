"""The face without hair: skull, ears, planes of shade, nose, cheeks and the lines of age."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.palette import mix


def draw_skull(canvas: Canvas, head: HeadView) -> None:
    """Draw the mass of the head and the ears: all that is seen from behind."""
    skin, w = head.tones.skin, head.traits.face_width
    for side in (-1, 1):
        if not head.away and side * head.yaw > 0.3:
            continue
        _ear(canvas, head, side)
    canvas.ellipse(head.yaw * -0.085, -0.115, w * 1.0, 0.375, skin)
    if head.away:
        canvas.blob(
            [
                (0, -0.485),
                (w * 0.9, -0.3),
                (w, 0.0),
                (w * 0.82, 0.30),
                (0.0, 0.44),
                (-w * 0.82, 0.30),
                (-w, 0.0),
                (-w * 0.9, -0.3),
            ],
            skin,
        )


def _ear(canvas: Canvas, head: HeadView, side: int) -> None:
    w = head.traits.face_width
    turned = abs(head.yaw)
    x = side * (w * (1.03 - 0.42 * turned)) + head.yaw * -0.02 if not head.away else side * w * 1.02
    size = 0.092 if not head.old else 0.104
    canvas.ellipse(x, 0.07, 0.058 + 0.012 * turned, size, head.tones.skin, degrees=side * 9)


def draw_near_ear(canvas: Canvas, head: HeadView) -> None:
    """Draw the ear that lies on the side of a turned head, over the cheek."""
    if head.away or abs(head.yaw) < 0.3:
        for side in (-1, 1):
            x = side * head.traits.face_width * 1.035
            canvas.ellipse(x, 0.075, 0.026, 0.052, head.tones.skin_shade, 0.75, side * 9)
        return
    side = -1 if head.yaw > 0 else 1
    x = side * head.traits.face_width * (0.98 - 0.40 * abs(head.yaw))
    canvas.ellipse(x, 0.075, 0.064, 0.098, head.tones.skin, degrees=side * 12)
    canvas.ellipse(x + side * 0.004, 0.075, 0.034, 0.060, head.tones.skin_shade, 0.8, side * 12)


def draw_face(canvas: Canvas, head: HeadView) -> None:
    """Draw the front of the head with its shade side, cheeks and nose."""
    tones = head.tones
    canvas.blob(head.contour(), tones.skin)
    _shade_side(canvas, head)
    for side in (-1, 1):
        x = head.x(side * 0.215, 0.12)
        wide = 0.085 * (1 - (0.35 if side * head.yaw > 0 else 0.0) * abs(head.yaw))
        for grow, opacity in ((1.0, 0.16), (0.68, 0.16)):
            canvas.ellipse(x, 0.205, wide * grow, 0.062 * grow, tones.blush, opacity * (1.6 if head.child else 1.0))
    if head.old:
        _lines(canvas, head)
    _nose(canvas, head)


def _shade_side(canvas: Canvas, head: HeadView) -> None:
    """Fill the side of the face that is turned from the light: its own outline and an inner curve."""
    side = -1.0 if head.light_side > 0 else 1.0
    rim = [p for p in head.contour(-0.002) if (p[0] - head.yaw * 0.06) * side > 0.02 and p[1] > -0.45]
    rim.sort(key=lambda p: p[1])
    if len(rim) < 3:
        return
    inner = [
        (head.x(side * x, 0.10), y)
        for x, y in (
            (0.05, 0.495),
            (0.17, 0.40),
            (0.245, 0.27),
            (0.29, 0.12),
            (0.285, -0.02),
            (0.30, -0.14),
            (0.24, -0.30),
        )
    ]
    canvas.blob([*rim, *((x, y) for x, y in inner)], head.tones.skin_shade, 0.55)


def _nose(canvas: Canvas, head: HeadView) -> None:
    tones, size, yaw = head.tones, head.traits.nose, head.yaw
    tip_x, tip_y = head.x(0.0, 0.255), 0.185 if not head.child else 0.165
    root_x, side = (
        head.x(0.0, 0.16),
        (1.0 if yaw > 0.1 else -1.0 if yaw < -0.1 else -1.0 if head.light_side > 0 else 1.0),
    )
    wing = 0.052 * size
    # The shade plane of the nose: from the brow down the turned side, round the tip, back under it.
    canvas.blob(
        [
            (root_x + side * 0.012, 0.0),
            (tip_x + side * wing * 0.72, tip_y - 0.035),
            (tip_x + side * wing, tip_y + 0.004),
            (tip_x + side * wing * 0.3, tip_y + 0.030 * size),
            (tip_x - side * wing * 0.75, tip_y + 0.022 * size),
            (tip_x, tip_y + 0.006),
            (tip_x + side * 0.010, tip_y - 0.05),
        ],
        tones.skin_shade,
        0.85,
    )
    canvas.line(
        [
            (tip_x - side * wing * 0.85, tip_y + 0.010),
            (tip_x - side * wing * 0.2, tip_y + 0.034 * size),
            (tip_x + side * wing * 0.75, tip_y + 0.020),
        ],
        [0.010, 0.018, 0.010],
        tones.skin_deep,
        0.75,
    )


def _lines(canvas: Canvas, head: HeadView) -> None:
    line = mix(head.tones.skin_shade, head.tones.skin_deep, 0.5)
    for side in (-1, 1):
        far = side * head.yaw > 0
        canvas.line(
            [
                (head.x(side * 0.088, 0.20), 0.20),
                (head.x(side * 0.135, 0.17), 0.26),
                (head.x(side * 0.148, 0.15), 0.325),
            ],
            [0.006, 0.014, 0.005],
            line,
            0.7,
        )
        canvas.line(
            [
                (head.x(side * 0.10, 0.15), 0.125),
                (head.x(side * 0.155, 0.15), 0.145),
                (head.x(side * 0.21, 0.13), 0.120),
            ],
            [0.004, 0.011, 0.004],
            line,
            0.7,
        )
        if not far:
            for dy in (-0.02, 0.02):
                canvas.line(
                    [(head.x(side * 0.262, 0.12), 0.06 + dy * 0.6), (head.x(side * 0.305, 0.10), 0.055 + dy * 1.7)],
                    [0.010, 0.004],
                    line,
                    0.6,
                )
    for y, reach in ((-0.215, 0.13), (-0.165, 0.10)):
        canvas.line(
            [(head.x(-reach, 0.13), y), (head.x(0.0, 0.14), y - 0.012), (head.x(reach, 0.13), y)],
            [0.003, 0.009, 0.003],
            line,
            0.55,
        )
