"""What people wear: one silhouette from `torso`, and the few marks by which a garment is recognised."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.torso import Torso
from filmstudio.engines.animatic.figures.traits import Tones
from filmstudio.engines.animatic.palette import RGB, lit, shade
from filmstudio.model.cast import Appearance, Garment


def draw_garment(canvas: Canvas, torso: Torso, look: Appearance, tones: Tones) -> None:
    """Draw the torso in its garment; from behind only the seams show."""
    cloth = tones.white if look.garment is Garment.APRON else tones.garment
    canvas.blob(torso.outline(), cloth)
    if torso.away:
        _back(canvas, torso, look, tones, cloth)
        return
    _MARKS[look.garment](canvas, torso, tones)


def _back(canvas: Canvas, torso: Torso, look: Appearance, tones: Tones, cloth: RGB) -> None:
    dark = shade(cloth, 0.22)
    nx, ny = torso.neck
    canvas.line([(nx, ny + 0.03), (torso.hip[0], torso.hip[1])], [0.003, 0.005], dark, 0.8)
    collar = tones.accent if look.garment in (Garment.UNIFORM, Garment.JUMPER) else dark
    canvas.line([(nx - 0.038, ny + 0.004), (nx, ny + 0.016), (nx + 0.038, ny + 0.004)], 0.020, collar)
    if look.garment is Garment.APRON:
        canvas.line(
            [(torso.waist[0] - torso.half_waist, torso.waist[1]), (torso.waist[0] + torso.half_waist, torso.waist[1])],
            0.014,
            tones.garment,
        )


def _points(torso: Torso, *pairs: tuple[float, float]) -> list[Point]:
    return [torso.front(part, across) for part, across in pairs]


def _buttons(
    canvas: Canvas, torso: Torso, colour: RGB, parts: tuple[float, ...], across: float = 0.0, size: float = 0.0062
) -> None:
    for part in parts:
        x, y = torso.front(part, across)
        canvas.ellipse(x, y, size, size, colour)


def _collar(canvas: Canvas, torso: Torso, colour: RGB) -> None:
    for side in (-1, 1):
        canvas.blob(
            [
                (*p[:2], 0.2)
                for p in _points(torso, (-0.03, side * 0.26), (0.02, side * 0.34), (0.145, side * 0.22), (0.075, 0.0))
            ],
            colour,
        )


def _lapels(canvas: Canvas, torso: Torso, colour: RGB, low: float) -> None:
    for side in (-1, 1):
        wing = _points(
            torso,
            (-0.04, side * 0.27),
            (0.01, side * 0.40),
            (0.15, side * 0.56),
            (0.20, side * 0.46),
            (low, side * 0.03),
        )
        canvas.blob([(*p[:2], 0.15) for p in wing], colour)


def _opening(canvas: Canvas, torso: Torso, colour: RGB, low: float, wide: float = 0.34) -> None:
    canvas.blob(
        [
            (*p[:2], 0.2)
            for p in _points(
                torso, (-0.04, -wide), (0.02, 0.0), (-0.04, wide), (0.10, wide * 0.8), (low, 0.0), (0.10, -wide * 0.8)
            )
        ],
        colour,
    )


def _throat(canvas: Canvas, torso: Torso, tones: Tones, low: float) -> None:
    canvas.blob([(*p[:2], 0.4) for p in _points(torso, (-0.06, -0.26), (-0.06, 0.26), (low, 0.0))], tones.skin)
    canvas.blob(
        [(*p[:2], 0.4) for p in _points(torso, (-0.06, -0.26), (-0.06, 0.26), (low * 0.55, 0.0))], tones.skin_shade, 0.8
    )


def _shirt(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    _throat(canvas, torso, tones, 0.13)
    _collar(canvas, torso, tones.garment_light)
    canvas.line(_points(torso, (0.12, 0.0), (1.05, 0.0)), [0.003, 0.004], tones.garment_shade)
    _buttons(canvas, torso, tones.garment_light, (0.25, 0.42, 0.59, 0.76))
    canvas.line(_points(torso, (0.28, -0.62), (0.28, -0.28)), 0.004, tones.garment_shade)


def _jumper(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    x, y = torso.front(0.0)
    canvas.blob(
        [
            (x - 0.050, y - 0.034),
            (x + 0.050, y - 0.034),
            (x + 0.054, y + 0.006),
            (x, y + 0.030),
            (x - 0.054, y + 0.006),
        ],
        tones.garment_shade,
    )
    canvas.blob(
        [
            (x - 0.044, y - 0.044),
            (x + 0.044, y - 0.044),
            (x + 0.047, y - 0.010),
            (x, y + 0.012),
            (x - 0.047, y - 0.010),
        ],
        tones.garment_light,
    )
    for part in (0.36, 0.43):
        canvas.line(_points(torso, (part, -0.93), (part + 0.015, 0.0), (part, 0.93)), 0.010, tones.accent)
    canvas.line(
        [
            (torso.hip[0] - torso.half_hem + 0.008, torso.hem_y - 0.018),
            (torso.hip[0], torso.hem_y - 0.010),
            (torso.hip[0] + torso.half_hem - 0.008, torso.hem_y - 0.018),
        ],
        0.026,
        tones.garment_shade,
    )


def _jacket(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    _opening(canvas, torso, tones.accent, 1.10, 0.30)
    _throat(canvas, torso, tones, 0.07)
    for side in (-1, 1):
        canvas.blob(
            [
                (*p[:2], 0.2)
                for p in _points(
                    torso, (-0.05, side * 0.26), (0.02, side * 0.44), (0.14, side * 0.40), (0.10, side * 0.22)
                )
            ],
            tones.garment_light,
        )
        canvas.line(
            _points(torso, (0.10, side * 0.24), (0.55, side * 0.14), (1.08, side * 0.06)), 0.007, tones.garment_shade
        )
        canvas.line(_points(torso, (0.70, side * 0.42), (0.80, side * 0.74)), 0.006, tones.garment_shade)


def _coat(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    _opening(canvas, torso, tones.accent, 0.34, 0.30)
    _lapels(canvas, torso, tones.garment_light, 0.44)
    x, y = torso.front(0.44)
    canvas.line([(x, y), (torso.hip[0] + torso.yaw * 0.03, torso.hem_y)], [0.004, 0.006], tones.garment_shade)
    _buttons(canvas, torso, tones.garment_shade, (0.52, 0.70, 0.88), 0.16, 0.0085)
    for side in (-1, 1):
        canvas.line(_points(torso, (0.86, side * 0.45), (0.92, side * 0.80)), 0.012, tones.garment_shade)
    canvas.line(_points(torso, (-0.045, -0.26), (0.035, 0.0), (-0.045, 0.26)), 0.034, tones.accent)


def _oilskin(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    x, y = torso.front(0.0)
    canvas.blob(
        [
            (x - 0.058, y - 0.046),
            (x + 0.058, y - 0.046),
            (x + 0.064, y + 0.010),
            (x, y + 0.030),
            (x - 0.064, y + 0.010),
        ],
        tones.garment_shade,
    )
    canvas.blob(
        [
            (x - 0.052, y - 0.056),
            (x + 0.052, y - 0.056),
            (x + 0.056, y - 0.006),
            (x, y + 0.016),
            (x - 0.056, y - 0.006),
        ],
        tones.garment,
    )
    canvas.line([(x - 0.044, y - 0.046), (x, y - 0.030), (x + 0.044, y - 0.046)], 0.012, tones.accent)
    canvas.line(
        [(*torso.front(0.06, 0.07),), (torso.hip[0] + torso.yaw * 0.03 + 0.010, torso.hem_y)],
        [0.005, 0.006],
        tones.garment_shade,
    )
    for part in (0.20, 0.45, 0.70, 0.95):
        canvas.line(_points(torso, (part, -0.10), (part, 0.22)), 0.012, tones.garment_light)
        _buttons(canvas, torso, tones.ink, (part,), 0.20, 0.006)
    canvas.line(_points(torso, (0.30, -0.86), (0.36, -0.45), (0.33, -0.14)), 0.005, tones.garment_shade)
    canvas.line(_points(torso, (0.33, 0.28), (0.36, 0.50), (0.30, 0.88)), 0.005, tones.garment_shade)
    canvas.blob(
        _points(torso, (0.12, -0.72), (0.10, -0.52), (0.62, -0.66), (0.85, -0.80)), lit(tones.garment, 0.28), 0.7
    )


def _dress(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    _throat(canvas, torso, tones, 0.16)
    canvas.line(
        _points(torso, (-0.05, -0.29), (0.10, -0.17), (0.16, 0.0), (0.10, 0.17), (-0.05, 0.29)),
        0.013,
        tones.garment_light,
    )
    wx, wy = torso.waist
    canvas.line(
        [(wx - torso.half_waist + 0.003, wy - 0.004), (wx, wy + 0.006), (wx + torso.half_waist - 0.003, wy - 0.004)],
        0.018,
        tones.accent,
    )
    for part in (-0.55, -0.1, 0.4):
        canvas.line(
            [
                (wx + torso.half_waist * part * 0.7, wy + 0.05),
                (torso.hip[0] + torso.half_hem * part, torso.hem_y - 0.004),
            ],
            [0.003, 0.008],
            tones.garment_shade,
            0.8,
        )


def _suit(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    _opening(canvas, torso, tones.white, 0.50, 0.30)
    canvas.blob(
        [
            (*p[:2], 0.2)
            for p in _points(
                torso,
                (0.03, -0.07),
                (0.03, 0.07),
                (0.09, 0.045),
                (0.30, 0.085),
                (0.46, 0.0),
                (0.30, -0.085),
                (0.09, -0.045),
            )
        ],
        tones.accent,
    )
    _collar(canvas, torso, tones.white)
    _lapels(canvas, torso, tones.garment_light, 0.52)
    canvas.line(_points(torso, (0.52, 0.02), (1.10, 0.10)), [0.004, 0.005], tones.garment_shade)
    _buttons(canvas, torso, tones.garment_shade, (0.60, 0.76), 0.07, 0.007)
    canvas.line(_points(torso, (0.26, 0.42), (0.24, 0.66)), 0.008, tones.white)


def _uniform(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    x, y = torso.front(0.0)
    canvas.blob(
        [
            (x - 0.042, y - 0.040),
            (x + 0.042, y - 0.040),
            (x + 0.050, y + 0.008),
            (x, y + 0.024),
            (x - 0.050, y + 0.008),
        ],
        tones.accent,
    )
    canvas.line([torso.front(0.04), torso.front(1.1)], [0.004, 0.005], tones.garment_shade)
    for side in (-1, 1):
        _buttons(canvas, torso, lit(tones.accent, 0.35), (0.20, 0.38, 0.56), side * 0.24, 0.0085)
        canvas.line(_points(torso, (0.015, side * 0.58), (0.06, side * 1.0)), 0.018, tones.accent)
    wx, wy = torso.waist
    canvas.line(
        [(wx - torso.half_waist + 0.004, wy), (wx, wy + 0.007), (wx + torso.half_waist - 0.004, wy)], 0.022, tones.shoes
    )
    bx, _ = torso.front(0.65)
    canvas.ellipse(bx, wy + 0.006, 0.014, 0.011, lit(tones.accent, 0.35))


def _apron(canvas: Canvas, torso: Torso, tones: Tones) -> None:
    _throat(canvas, torso, tones, 0.12)
    _collar(canvas, torso, lit(tones.white, 0.3))
    for side in (-1, 1):
        canvas.line(_points(torso, (0.0, side * 0.36), (0.30, side * 0.48)), 0.014, tones.garment_shade)
    low = min(torso.hem_y + 0.135, -0.02) if torso.hem_y < -0.3 else torso.hem_y + 0.03
    hx = torso.hip[0] + torso.yaw * 0.025
    canvas.blob(
        [
            (*torso.front(0.27, -0.52), 0.2),
            (*torso.front(0.29, 0.0), 0.6),
            (*torso.front(0.27, 0.52), 0.2),
            (torso.waist[0] + torso.half_waist * 0.93, torso.waist[1], 0.5),
            (hx + torso.half_hip * 0.98, low, 0.3),
            (hx, low + 0.010),
            (hx - torso.half_hip * 0.98, low, 0.3),
            (torso.waist[0] - torso.half_waist * 0.93, torso.waist[1], 0.5),
        ],
        tones.garment,
    )
    wx, wy = torso.waist
    canvas.line(
        [(wx - torso.half_waist, wy + 0.004), (wx, wy + 0.010), (wx + torso.half_waist, wy + 0.004)],
        0.012,
        tones.garment_shade,
    )
    canvas.blob(
        [(*p[:2], 0.3) for p in _points(torso, (0.80, -0.42), (0.80, 0.42), (1.0, 0.36), (1.0, -0.36))],
        tones.garment_shade,
        0.7,
    )


_MARKS: dict[Garment, Callable[[Canvas, Torso, Tones], None]] = {
    Garment.SHIRT: _shirt, Garment.JUMPER: _jumper, Garment.JACKET: _jacket, Garment.COAT: _coat,
    Garment.OILSKIN: _oilskin, Garment.DRESS: _dress, Garment.SUIT: _suit, Garment.UNIFORM: _uniform,
    Garment.APRON: _apron,
}  # fmt: skip
