"""Windows: where they are cut, what is seen through them, their frames, and the light that they throw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.views import paint_view
from filmstudio.engines.animatic.sets.interiors.lamplight import sun
from filmstudio.engines.animatic.sets.interiors.shell import Room, turned
from filmstudio.engines.animatic.sets.interiors.surfaces import OLD
from filmstudio.engines.animatic.sets.scene import Scene

VIEW_DEPTH = 0.2


@dataclass(frozen=True)
class Opening:
    """A window in the back wall by its box, with the bars that divide it: columns and rows of panes."""

    shape: Shape
    left: float
    top: float
    right: float
    bottom: float
    columns: int = 2
    rows: int = 2

    @property
    def middle(self) -> float:
        """Its x."""
        return (self.left + self.right) / 2


def sash(left: float, top: float, right: float, bottom: float, columns: int = 2, rows: int = 2) -> Opening:
    """Return a window with straight sides, very slightly hand-cut."""
    lean = 0.006
    shape = polygon((left + lean, top), (right, top + lean * 0.6), (right - lean * 0.4, bottom), (left, bottom))
    return Opening(shape, left, top, right, bottom, columns, rows)


def arched(left: float, top: float, right: float, bottom: float, *, pointed: bool = False, columns: int = 2) -> Opening:
    """Return a window with a round or a pointed head."""
    middle, rise = (left + right) / 2, min((right - left) * (0.75 if pointed else 0.5), (bottom - top) * 0.6)
    spring = top + rise
    if pointed:
        shape = blob(
            (left, bottom, 0), (left, spring, 0.4), (left + (middle - left) * 0.35, top + rise * 0.36),
            (middle, top, 0), (right - (right - middle) * 0.35, top + rise * 0.36), (right, spring, 0.4),
            (right, bottom, 0),
        )  # fmt: skip
    else:
        k = 0.5523
        a, b = (middle - left) * k, rise * k
        shape = Shape(
            (
                (
                    (left, bottom), (left, spring),
                    (left, spring - b, middle - a, top, middle, top),
                    (middle + a, top, right, spring - b, right, spring),
                    (right, bottom),
                ),
            )
        )  # fmt: skip
    return Opening(shape, left, top, right, bottom, columns, 2)


def some_window(scene: Scene, left: float, top: float, right: float, bottom: float) -> Opening:
    """Return a window of one of five kinds, by the place's dice: no two houses have the same."""
    kind = scene.pick(("small panes", "crossed", "wide panes", "round head", "two leaves"))
    if kind == "round head":
        return arched(left, top - 0.03, right, bottom)
    columns, rows = {"small panes": (3, 3), "crossed": (2, 2), "wide panes": (3, 1), "two leaves": (2, 1)}[kind]
    return sash(left, top, right, bottom, columns, rows)


def porthole(x: float, y: float, radius: float) -> Opening:
    """Return a round window."""
    return Opening(circle(x, y, radius), x - radius, y - radius, x + radius, y + radius, 1, 1)


def look_out(room: Room, openings: Sequence[Opening | Shape]) -> Canvas:
    """Begin the farthest flat: what is seen through all openings, and darkness elsewhere."""
    scene = room.scene
    canvas = scene.flat(VIEW_DEPTH)
    canvas.fill(rect(-9, -9, 9, 9), scene.paint((60, 60, 70), Tone.DARK, lit=False))
    if openings:
        shapes = [one.shape if isinstance(one, Opening) else one for one in openings]
        boxes = [one.bounds() for one in shapes]
        margin = 0.10
        left, top = min(b[0] for b in boxes) - margin, min(b[1] for b in boxes) - margin
        right, bottom = max(b[2] for b in boxes) + margin, max(b[3] for b in boxes) + margin
        paint_view(canvas, room.outside, rect(left, top, right, bottom))
    return canvas


def frame(
    canvas: Canvas, room: Room, opening: Opening, local: Colour, *, thick: float = 0.014, sill: bool = True,
    tone: Tone = Tone.LIGHT,
) -> None:  # fmt: skip
    """Paint a window's bars, surround and sill on the wall's flat, over its hole."""
    scene = room.scene
    paint, shade = scene.paint(local, tone), scene.paint(local, tone, lit=False)
    width, height = opening.right - opening.left, opening.bottom - opening.top
    with canvas.inside(opening.shape) as inner:
        if scene.place.era in OLD:
            _leads(inner, opening, scene.paint(local, Tone.DARK))
        else:
            for k in range(1, opening.columns):
                x = opening.left + width * k / opening.columns
                inner.fill(rect(x - thick * 0.35, opening.top, x + thick * 0.35, opening.bottom), paint)
            for k in range(1, opening.rows):
                y = opening.top + height * k / opening.rows
                inner.fill(rect(opening.left, y - thick * 0.4, opening.right, y + thick * 0.4), paint)
        side = scene.key.side
        edge = opening.left if side < 0 else opening.right
        inner.fill(rect(min(edge, edge - side * thick), opening.top, max(edge, edge - side * thick), 2), shade)
    grown = _grown(opening, thick)
    ring = Shape(grown.outlines + _reverse(opening.shape))
    canvas.fill(ring, paint)
    if sill:
        canvas.fill(
            polygon(
                (opening.left - thick * 2, opening.bottom), (opening.right + thick * 2, opening.bottom),
                (opening.right + thick * 2.6, opening.bottom + thick * 1.5),
                (opening.left - thick * 2.4, opening.bottom + thick * 1.5),
            ),
            paint,
        )  # fmt: skip
        canvas.fill(
            rect(opening.left - thick * 2, opening.bottom + thick * 1.5, opening.right + thick * 2,
                 opening.bottom + thick * 2.3), shade,
        )  # fmt: skip


def _leads(canvas: Canvas, opening: Opening, paint: Colour) -> None:
    """Cross a window with the leads of old glass."""
    height, pitch = opening.bottom - opening.top, 0.052
    x = opening.left - height
    while x < opening.right + height:
        for lean in (height * 0.62, -height * 0.62):
            canvas.line([(x, opening.top), (x + lean, opening.bottom)], 0.004, paint)
        x += pitch


def _grown(opening: Opening, thick: float) -> Shape:
    cx, cy = opening.middle, (opening.top + opening.bottom) / 2
    fx = 1 + 2 * thick / max(opening.right - opening.left, 1e-6)
    fy = 1 + 2 * thick / max(opening.bottom - opening.top, 1e-6)
    return opening.shape.moved(Affine(a=fx, c=cx - fx * cx, e=fy, f=cy - fy * cy))


def _reverse(shape: Shape) -> tuple[tuple[tuple[float, ...], ...], ...]:
    return tuple(turned(one) for one in shape.outlines)


def sunbeams(floor: Canvas, room: Room, openings: Sequence[Opening], *, reach: float = 1.0) -> None:
    """Paint the pools of windows on the floor, pane by pane, away from the light, longer as it is lower."""
    warm, opacity, long = sun(room.scene)
    slant = -room.scene.key.side * (0.16 + 0.10 * long)
    for opening in openings:
        width = (opening.right - opening.left) / opening.columns
        start = 1.06
        step = (0.16 + 0.15 * long * reach) / opening.rows
        for row in range(opening.rows):
            s0 = start + row * step * (1 + 0.25 * row)
            for column in range(opening.columns):
                x0 = opening.left + width * (column + 0.05)
                pane = room.ground(x0, x0 + width * 0.90, s0, s0 + step * 0.88, slant)
                floor.fill(pane, warm, opacity)


def curtains(
    canvas: Canvas, room: Room, opening: Opening, local: Colour, *, drop: float | None = None, gather: float = 0.34,
    tone: Tone = Tone.MID,
) -> None:  # fmt: skip
    """Paint a pair of curtains, gathered to the sides, one fold in shade."""
    scene = room.scene
    foot = opening.bottom + 0.03 if drop is None else drop
    width = opening.right - opening.left
    top = opening.top - 0.035
    for side, edge in ((-1, opening.left - 0.03), (1, opening.right + 0.03)):
        inward = -side * width * gather
        waist, hem = (0.74, 0.82) if foot - top < 0.26 else (0.45, 0.62)
        cloth = blob(
            (edge, top, 0), (edge + inward * 1.15, top, 0), (edge + inward * 0.95, top + (foot - top) * 0.35),
            (edge + inward * waist, top + (foot - top) * 0.68, 0.6), (edge + inward * hem, foot, 0), (edge, foot, 0),
        )  # fmt: skip
        canvas.fill(cloth, scene.paint(local, tone, lit=side != scene.key.side))
        fold = blob(
            (edge + inward * 0.30, top, 0), (edge + inward * 0.62, top, 0),
            (edge + inward * 0.40, top + (foot - top) * 0.5), (edge + inward * 0.26, foot, 0),
            (edge + inward * 0.16, foot, 0),
        )  # fmt: skip
        canvas.fill(fold, scene.paint(local, tone, lit=False))
    canvas.line(
        [(opening.left - 0.045, top - 0.004), (opening.right + 0.045, top)], 0.009, scene.paint(local, Tone.DEEP)
    )


def blinds(canvas: Canvas, room: Room, opening: Opening, local: Colour, *, down: float = 0.6, slats: int = 9) -> None:
    """Paint slatted blinds over the upper part of a window."""
    scene = room.scene
    height = (opening.bottom - opening.top) * down
    pitch = height / slats
    for k in range(slats):
        y = opening.top + pitch * k
        canvas.fill(
            polygon((opening.left - 0.004, y), (opening.right + 0.004, y), (opening.right + 0.004, y + pitch * 0.58),
                    (opening.left - 0.004, y + pitch * 0.58)),
            scene.paint(local, Tone.LIGHT, lit=k % 3 != 2),
        )  # fmt: skip
