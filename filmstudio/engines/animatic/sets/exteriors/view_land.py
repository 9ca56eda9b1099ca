"""Views of land and water."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CLAY,
    DUST,
    GRASS,
    LEAF,
    MEADOW,
    MOSS,
    PINE,
    SEA,
    SLATE,
    SNOW,
)
from filmstudio.engines.animatic.sets.exteriors.skies import lens
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.exteriors.view_pane import Pane, land_in
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Weather


def sea_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint the sea with a far cape and the light on it."""
    y = pane.horizon
    canvas.fill(rect(pane.left, y, pane.right, pane.bottom + 0.1), scene.paint(SEA, Tone.MID, 0.3))
    canvas.brush(
        rect(pane.left, y, pane.right, pane.bottom),
        scene.paint(SEA, Tone.DARK, 0.5),
        coverage=0.8,
        fade=((0, pane.bottom), (0, y)),
        seed=5,
    )
    side = scene.pick((-1, 1))
    edge = pane.right if side > 0 else pane.left
    wide = (pane.right - pane.left) * scene.roll(0.25, 0.45)
    canvas.fill(
        blob(
            (edge - side * wide, y + 0.004, 0),
            (edge - side * wide * 0.5, y - pane.tall * 0.05),
            (edge, y - pane.tall * 0.09, 0),
            (edge, y + 0.006, 0),
        ),
        scene.paint(MOSS, Tone.MID, 0.16),
    )
    if scene.key.orb_seen and scene.key.orb_height < 0.8:
        x = pane.left + (pane.right - pane.left) * (0.5 + 0.22 * scene.key.side)
        tint = mix(scene.key.orb, scene.key.sky[2], 0.25)
        dice = scene.aside("glitter")
        for k in range(7):
            canvas.fill(
                lens(x + dice.roll(-0.012, 0.012), y + 0.008 + (pane.bottom - y) * k / 7, dice.roll(0.02, 0.05), 0.003),
                tint,
                0.85,
            )


def hills_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint three rows of hills with their trees."""
    for k, (local, depth) in enumerate(((MOSS, 0.10), (GRASS, 0.24), (MEADOW, 0.40))):
        y = pane.horizon - pane.tall * 0.06 + pane.tall * 0.11 * k
        canvas.fill(
            land_in(scene, pane, y, pane.tall * 0.045),
            scene.paint(SNOW if scene.place.weather is Weather.SNOW else local, Tone.MID, depth),
        )
        if k:
            spots = thicket(
                scene,
                (Tree.ROUND, Tree.POPLAR, Tree.BUSH),
                pane.left,
                pane.right,
                y + pane.tall * 0.02,
                pane.tall * 0.05 * k,
                pane.tall * 0.11 * k,
                (pane.right - pane.left) / 5,
            )
            plant(canvas, scene, spots, depth=depth + 0.1, local=LEAF, sponge=0)


def wood_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint firs close before the window."""
    for depth, low, high, gap in ((0.15, 0.30, 0.46, 0.05), (0.38, 0.40, 0.75, 0.09)):
        spots = thicket(
            scene, (Tree.PINE,), pane.left, pane.right, pane.bottom + 0.01, pane.tall * low, pane.tall * high, gap
        )
        plant(canvas, scene, spots, depth=depth, sponge=0)


def peaks_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint mountains over a dark wood."""
    light, shade = scene.paint(SLATE, Tone.MID, 0.10), scene.paint(SLATE, Tone.DARK, 0.10, lit=False)
    x = pane.left
    while x < pane.right:
        high, wide = pane.tall * scene.roll(0.25, 0.48), pane.tall * scene.roll(0.3, 0.5)
        top, y = pane.horizon + pane.tall * 0.1 - high, pane.bottom
        s = -scene.key.side
        canvas.fill(polygon((x - wide, y), (x, top), (x + wide, y)), light)
        canvas.fill(
            polygon((x, top), (x + s * wide, y), (x + s * wide * 0.15, y), (x - s * wide * 0.08, top + high * 0.5)),
            mix(light, shade, 0.7),
        )
        canvas.fill(
            polygon(
                (x, top),
                (x - wide * 0.22, top + high * 0.28),
                (x - wide * 0.05, top + high * 0.2),
                (x + wide * 0.08, top + high * 0.3),
                (x + wide * 0.2, top + high * 0.25),
            ),
            scene.paint(SNOW, Tone.LIGHT, 0.12),
        )
        x += wide * scene.roll(0.8, 1.5)
    canvas.fill(
        land_in(scene, pane, pane.bottom - pane.tall * 0.16, pane.tall * 0.03), scene.paint(PINE, Tone.DARK, 0.3)
    )


def sands_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint a table of rock behind dunes."""
    x = pane.left + (pane.right - pane.left) * scene.roll(0.2, 0.8)
    high = pane.tall * 0.22
    canvas.fill(
        polygon(
            (x - high * 1.3, pane.horizon),
            (x - high * 0.9, pane.horizon - high),
            (x + high * 0.9, pane.horizon - high * 0.96),
            (x + high * 1.4, pane.horizon),
        ),
        scene.paint(CLAY, Tone.MID, 0.12),
    )
    for k, depth in enumerate((0.2, 0.4)):
        canvas.fill(
            land_in(scene, pane, pane.horizon + pane.tall * 0.10 * k, pane.tall * 0.03),
            scene.paint(DUST, Tone.LIGHT if k else Tone.MID, depth),
        )


def snows_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint snow with a line of firs."""
    for k, depth in enumerate((0.12, 0.3)):
        canvas.fill(
            land_in(scene, pane, pane.horizon + pane.tall * 0.12 * k, pane.tall * 0.04),
            scene.paint(SNOW, Tone.LIGHT if k else Tone.MID, depth, lit=bool(k)),
        )
    plant(
        canvas,
        scene,
        thicket(
            scene,
            (Tree.PINE,),
            pane.left,
            pane.right,
            pane.horizon + pane.tall * 0.12,
            pane.tall * 0.10,
            pane.tall * 0.22,
            0.10,
        ),
        depth=0.4,
        sponge=0,
    )
