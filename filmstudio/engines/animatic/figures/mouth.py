"""The mouth at four openings: closed with the trace of a smile, small, open, wide."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas
from filmstudio.engines.animatic.figures.headview import Acting, HeadView
from filmstudio.engines.animatic.palette import mix

MOUTH_Y = 0.318
_HEIGHT = (0.0, 0.046, 0.082, 0.122)
_WIDTH = (1.0, 0.86, 0.84, 0.88)
_INSIDE = (92, 32, 36)
_TONGUE = (196, 92, 86)


def draw_mouth(canvas: Canvas, head: HeadView, acting: Acting) -> None:
    """Draw the mouth; `acting.mouth` says how far it is open."""
    tones = head.tones
    narrow = 1 - 0.22 * abs(head.yaw)
    x, w = head.x(0.0, 0.185), head.traits.mouth_width * narrow
    y = MOUTH_Y + (-0.015 if head.child else 0.0)
    lip = mix(tones.skin_shade, tones.blush, 0.75) if head.woman else mix(tones.skin_shade, tones.blush, 0.35)
    line = mix(tones.skin_deep, tones.ink, 0.45)
    far = w * (1 - 0.18 * abs(head.yaw))
    left, right = (w, far) if head.yaw > 0 else (far, w)
    full = head.traits.lips
    if acting.mouth == 0:
        canvas.blob(
            [
                (x - left * 0.62, y + 0.012),
                (x, y + 0.010),
                (x + right * 0.62, y + 0.012),
                (x, y + 0.012 + 0.050 * full),
            ],
            lip,
            0.85,
        )
        if head.woman:
            canvas.blob(
                [
                    (x - left * 0.72, y + 0.004),
                    (x - left * 0.2, y - 0.030 * full),
                    (x, y - 0.020 * full),
                    (x + right * 0.2, y - 0.030 * full),
                    (x + right * 0.72, y + 0.004),
                    (x, y + 0.016),
                ],
                lip,
                0.85,
            )
        canvas.line(
            [
                (x - left, y - 0.012),
                (x - left * 0.5, y + 0.010),
                (x, y + 0.013),
                (x + right * 0.5, y + 0.010),
                (x + right, y - 0.012),
            ],
            [0.009, 0.015, 0.013, 0.015, 0.009],
            line,
        )
        canvas.line([(x - w * 0.35, y + 0.078), (x + w * 0.35, y + 0.078)], 0.016, tones.skin_shade, 0.6)
        return
    level = min(3, acting.mouth)
    h = _HEIGHT[level]
    left, right = left * _WIDTH[level], right * _WIDTH[level]
    top, low = y - 0.016 - h * 0.20, y + h * 0.95
    grow = 0.012 + 0.022 * full
    canvas.blob(_opening(x, left + grow * 0.8, right + grow * 0.8, top - grow, low + grow * 1.15, y), lip, 0.95)
    inside = mix(_INSIDE, tones.ink, 0.30)
    canvas.blob(_opening(x, left, right, top, low, y), inside)
    if level >= 2:
        canvas.blob(
            [
                (x - left * 0.55, low - h * 0.24),
                (x, low - h * 0.46),
                (x + right * 0.55, low - h * 0.24),
                (x, low - h * 0.04),
            ],
            mix(_TONGUE, tones.skin_deep, 0.35),
        )
    teeth = 0.020 if level == 1 else 0.026 + 0.004 * level
    canvas.blob(
        [
            (x - left * 0.70, top + 0.012),
            (x, top + 0.004),
            (x + right * 0.70, top + 0.012),
            (x + right * 0.55, top + teeth),
            (x, top + teeth * 1.15),
            (x - left * 0.55, top + teeth),
        ],
        tones.white,
    )


def _opening(x: float, left: float, right: float, top: float, low: float, y: float) -> list[tuple[float, ...]]:
    return [
        (x - left, y - 0.006, 0.35),
        (x - left * 0.45, top),
        (x, top + 0.006),
        (x + right * 0.45, top),
        (x + right, y - 0.006, 0.35),
        (x + right * 0.55, low - (low - y) * 0.12),
        (x, low),
        (x - left * 0.55, low - (low - y) * 0.12),
    ]
