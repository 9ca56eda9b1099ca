"""Houses that stand free. The canvas stands at the middle of the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.movers import smoke
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    IRON,
    PLASTER,
    SLATE,
    SNOW,
    STONE,
    THATCH,
    TILE,
    WOOD,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

THATCHED = (Era.ANCIENT, Era.MEDIEVAL)


def roofing(scene: Scene, depth: float, local: Colour | None = None) -> tuple[Colour, Colour]:
    """Return the light and the shaded paint of a roof, or snow where it lies."""
    if scene.key.snowy:
        return scene.paint(SNOW, Tone.LIGHT, depth), scene.paint(SNOW, Tone.MID, depth, lit=False)
    cover = local or (THATCH if scene.place.era in THATCHED else TILE)
    return scene.paint(cover, Tone.MID, depth), scene.paint(cover, Tone.DARK, depth, lit=False)


def window(
    canvas: Canvas, scene: Scene, x: float, y: float, wide: float, tall: float, depth: float, *, burning: bool
) -> None:
    """A window whose lower left corner is at (x, y); `burning` lights it when lamps are lit."""
    lit = burning and scene.key.lamps
    pane = scene.key.glow(scene.key.lamp) if lit else mix(scene.paint(SLATE, Tone.DARK, depth), scene.key.sky[1], 0.2)
    pane = mix(pane, scene.key.air, 0.3 * max(0.0, 0.8 - depth))
    canvas.fill(rect(x, y - tall, x + wide, y), pane)
    if not lit:
        canvas.fill(polygon((x, y - tall), (x + wide, y - tall), (x, y - tall * 0.4)), mix(pane, scene.key.sky[2], 0.3))
    bar = scene.paint(CHALK, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    canvas.fill(rect(x + wide * 0.46, y - tall, x + wide * 0.54, y), bar)
    canvas.fill(rect(x, y - tall * 0.56, x + wide, y - tall * 0.5), bar)
    canvas.fill(rect(x - wide * 0.12, y, x + wide * 1.12, y + tall * 0.08), bar)


def chimney_smoke(
    scene: Scene, depth: float, at: tuple[float, float], unit: float, chimney: tuple[float, float], size: float,
    tint: Colour | None = None,
) -> None:  # fmt: skip
    """Let smoke rise from a cottage that stands at a place, `unit` to its own unit; `chimney` as `cottage` returns it.

    Without a tint it is what the air and the light mix to.
    """
    colour = mix(scene.key.air, scene.key.light, 0.4) if tint is None else tint
    smoke(scene, depth, at[0] + chimney[0] * unit, at[1] + chimney[1] * unit, size, colour)


def cottage(
    canvas: Canvas, scene: Scene, depth: float, local: Colour = PLASTER, *, flip: bool = False
) -> tuple[float, float]:
    """A small house seen from a corner: its gable end and a long side under a steep roof, about 4 wide and 2.7 high.

    Returns where smoke leaves its chimney.
    """
    c = canvas.at(0, 0, flip=flip)
    sunny = (scene.key.side > 0) != flip
    long_side = scene.paint(local, Tone.LIGHT, depth, lit=sunny)
    gable = scene.paint(local, Tone.LIGHT if not sunny else Tone.MID, depth, lit=not sunny)
    roof, roof_shade = roofing(scene, depth)
    peak, eave, g = 2.5 * scene.roll(0.9, 1.1), 1.15, -0.55
    right = 1.9 * scene.roll(0.9, 1.15)
    chimney = scene.paint(STONE, Tone.DARK, depth)
    cx = right * 0.62
    c.fill(polygon((cx, -peak * 0.7), (cx, -peak - 0.35), (cx + 0.28, -peak - 0.35), (cx + 0.28, -peak * 0.7)), chimney)
    c.fill(polygon((-1.7, 0), (-1.66, -eave), (-1.12, -peak), (g, -eave), (g, 0)), gable)
    c.fill(polygon((g, 0), (g, -eave), (right, -eave * 0.97), (right - 0.03, 0)), long_side)
    c.fill(
        polygon((-1.18, -peak - 0.08), (right - 0.42, -peak), (right + 0.18, -eave * 0.90), (g - 0.03, -eave * 0.92)),
        roof if sunny else roof_shade,
    )
    c.fill(
        polygon((-1.18, -peak - 0.08), (-1.02, -peak - 0.07), (-1.66, -eave * 0.86), (-1.84, -eave * 0.86)),
        roof_shade if sunny else roof,
    )
    c.fill(
        polygon((g, -eave), (right, -eave * 0.97), (right, -eave * 0.86), (g, -eave * 0.82)),
        scene.paint(local, Tone.DARK, depth, lit=False),
        0.6,
    )
    for x, burning in ((g + 0.28, scene.chance(0.6)), (g + 1.65, scene.chance(0.5))):
        if x + 0.4 < right:
            window(c, scene, x, -0.42, 0.38, 0.42, depth, burning=burning)
    window(c, scene, -1.30, -0.44, 0.32, 0.44, depth, burning=True)
    c.fill(
        polygon((g + 0.92, 0), (g + 0.92, -0.86), (g + 1.34, -0.86), (g + 1.34, 0)), scene.paint(WOOD, Tone.DARK, depth)
    )
    return (-1 if flip else 1) * (cx + 0.14), -peak - 0.38


def town_house(canvas: Canvas, scene: Scene, depth: float, wide: float, storeys: int, local: Colour, roof: str) -> None:
    """A house front of a square or a village street: `roof` is gable, stepped, hip or flat."""
    lit = scene.chance(0.65)
    body = scene.paint(local, Tone.LIGHT if lit and not scene.key.dark else Tone.MID, depth)
    shade = scene.paint(local, Tone.DARK, depth, lit=False)
    cover, cover_shade = roofing(scene, depth, SLATE if roof == "hip" else None)
    h = 1.35 * storeys + 0.25
    w = wide / 2
    if roof == "gable":
        canvas.fill(polygon((-w - 0.12, -h + 0.08), (0, -h - w * 1.15 - 0.12), (w + 0.12, -h + 0.08)), cover_shade)
        canvas.fill(polygon((-w, 0), (-w, -h), (0, -h - w * 1.0), (w, -h), (w, 0)), body)
    elif roof == "stepped":
        steps = 4
        points: list[tuple[float, float]] = []
        for k in range(steps):
            points += [
                (-w + w * k / steps, -h - w * 1.1 * k / steps),
                (-w + w * k / steps, -h - w * 1.1 * (k + 1) / steps),
            ]
        mirror = [(-x, y) for x, y in reversed(points)]
        canvas.fill(polygon((-w, 0), *points, *mirror, (w, 0)), body)
    elif roof == "hip":
        canvas.fill(polygon((-w - 0.1, -h), (-w * 0.62, -h - 0.95), (w * 0.66, -h - 0.95), (w + 0.1, -h)), cover)
        canvas.fill(
            polygon((-w * 0.1, -h), (w * 0.1, -h - 0.95), (w * 0.66, -h - 0.95), (w + 0.1, -h))
            if scene.key.side < 0
            else polygon((-w - 0.1, -h), (-w * 0.62, -h - 0.95), (-w * 0.1, -h - 0.95), (w * 0.1, -h)),
            cover_shade,
            0.7,
        )
        canvas.fill(rect(-w, -h, w, 0), body)
    else:
        canvas.fill(rect(-w, -h, w, 0), body)
        canvas.fill(rect(-w - 0.08, -h - 0.12, w + 0.08, -h), cover if scene.key.snowy else shade)
    side = -scene.key.side
    canvas.fill(rect(min(side * w * 0.78, side * w), -h, max(side * w * 0.78, side * w), 0), shade, 0.55)
    columns = max(2, round(wide / 0.85))
    for storey in range(storeys):
        base = -1.35 * storey - 0.45
        group = scene.chance(0.6)
        for k in range(columns):
            x = -w + wide * (k + scene.roll(0.24, 0.34)) / columns
            burning = group and scene.chance(0.6)
            skip = scene.chance(0.1)
            if storey == 0 and k == columns // 2:
                canvas.fill(
                    polygon((x, 0), (x, -1.05), (x + 0.42, -1.05), (x + 0.42, 0)), scene.paint(WOOD, Tone.DARK, depth)
                )
            elif not skip:
                window(canvas, scene, x, base, 0.34, scene.pick((0.52, 0.58, 0.64)), depth, burning=burning)


def church(canvas: Canvas, scene: Scene, depth: float, *, flip: bool = False) -> None:
    """A church with a tower and a tall spire, about 4 wide and 7 high."""
    c = canvas.at(0, 0, flip=flip)
    sunny = (scene.key.side > 0) != flip
    wall, shade = scene.paint(CHALK, Tone.LIGHT, depth), scene.paint(CHALK, Tone.MID, depth, lit=False)
    roof, roof_shade = roofing(scene, depth, SLATE)
    dark = scene.paint(SLATE, Tone.DEEP, depth)
    c.fill(polygon((-0.2, 0), (-0.2, -1.7), (2.6, -1.7), (2.6, 0)), shade if not sunny else wall)
    c.fill(polygon((-0.2, -1.65), (0.2, -2.9), (2.3, -2.9), (2.75, -1.65)), roof)
    glow = scene.key.glow(scene.key.lamp) if scene.key.lamps else dark
    for x in (0.55, 1.2, 1.85):
        c.fill(blob((x, -0.5, 0), (x, -1.1, 0.3), (x + 0.14, -1.38), (x + 0.28, -1.1, 0.3), (x + 0.28, -0.5, 0)), glow)
    c.fill(polygon((-1.25, 0), (-1.2, -3.5), (-0.1, -3.5), (-0.05, 0)), wall)
    c.fill(
        polygon((-0.6, 0), (-0.62, -3.5), (-0.1, -3.5), (-0.05, 0))
        if not sunny
        else polygon((-1.25, 0), (-1.2, -3.5), (-0.85, -3.5), (-0.85, 0)),
        shade,
        0.8,
    )
    c.fill(polygon((-1.32, -3.45), (-0.65, -6.4), (0.02, -3.45)), roof)
    c.fill(
        polygon((-0.65, -6.4), (0.02, -3.45), (-0.5, -3.45))
        if not sunny
        else polygon((-0.65, -6.4), (-1.32, -3.45), (-0.8, -3.45)),
        roof_shade,
    )
    c.fill(
        circle(-0.65, -2.85, 0.26),
        scene.paint(CHALK, Tone.LIGHT, depth) if not scene.key.lamps else scene.key.glow(scene.key.lamp),
    )
    c.fill(polygon((-0.67, -2.85), (-0.63, -2.85), (-0.63, -3.04), (-0.67, -3.04)), dark)
    c.fill(polygon((-0.66, -2.83), (-0.66, -2.87), (-0.50, -2.80)), dark)
    c.fill(blob((-0.92, 0, 0), (-0.92, -0.75, 0.3), (-0.65, -1.12), (-0.38, -0.75, 0.3), (-0.38, 0, 0)), dark)
    c.fill(rect(-0.67, -6.75, -0.63, -6.3), scene.paint(IRON, Tone.DARK, depth))
    c.fill(rect(-0.76, -6.62, -0.54, -6.57), scene.paint(IRON, Tone.DARK, depth))
