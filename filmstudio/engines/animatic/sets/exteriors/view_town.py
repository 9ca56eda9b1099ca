"""Views of what people built or planted: roofs, a garden."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    LEAF,
    MEADOW,
    MOSS,
    OCHRE,
    ROSE,
    SLATE,
    SNOW,
    TILE,
)
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant
from filmstudio.engines.animatic.sets.exteriors.view_pane import VIEW_DEPTH, Pane, land_in
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Weather


def roofs(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint a town: its far line, and the next roofs."""
    skyline(canvas, scene, pane.bottom, pane.tall * 0.62, VIEW_DEPTH, left=pane.left - 0.05, right=pane.right)
    near = scene.paint(SLATE, Tone.DARK, 0.45)
    tile = scene.paint(SNOW if scene.place.weather is Weather.SNOW else TILE, Tone.MID, 0.45)
    x = pane.left - 0.05
    while x < pane.right:
        wide = scene.roll(0.10, 0.20)
        top = pane.bottom - pane.tall * scene.roll(0.08, 0.20)
        lift = wide * scene.roll(0.2, 0.4)
        canvas.fill(polygon((x, pane.bottom + 0.1), (x, top), (x + wide, top), (x + wide, pane.bottom + 0.1)), near)
        canvas.fill(polygon((x - 0.008, top), (x + wide * 0.45, top - lift), (x + wide + 0.008, top)), tile)
        canvas.fill(rect(x + wide * 0.68, top - lift * 0.9, x + wide * 0.80, top), near)
        x += wide * scene.roll(1.0, 1.6)


def garden(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint a neighbour's house over a hedge, a tree."""
    canvas.fill(land_in(scene, pane, pane.horizon, pane.tall * 0.02), scene.paint(MOSS, Tone.MID, 0.2))
    x = pane.left + (pane.right - pane.left) * scene.roll(0.15, 0.55)
    size = pane.tall * 0.24
    y = pane.horizon + pane.tall * 0.14
    wall, roof = scene.paint(scene.pick((CHALK, ROSE, OCHRE)), Tone.LIGHT, 0.35), scene.paint(TILE, Tone.DARK, 0.35)
    canvas.fill(rect(x, y - size, x + size * 1.5, y), wall)
    canvas.fill(
        polygon((x - size * 0.12, y - size), (x + size * 0.75, y - size * 1.7), (x + size * 1.62, y - size)), roof
    )
    pane_tint = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SLATE, Tone.DARK, 0.35)
    canvas.fill(rect(x + size * 0.9, y - size * 0.72, x + size * 1.2, y - size * 0.36), pane_tint)
    canvas.fill(
        land_in(scene, pane, pane.horizon + pane.tall * 0.12, pane.tall * 0.015),
        scene.paint(SNOW if scene.place.weather is Weather.SNOW else MEADOW, Tone.MID, 0.4),
    )
    at = scene.pick((0.12, 0.84))
    plant(
        canvas,
        scene,
        [
            (pane.left + (pane.right - pane.left) * at, pane.bottom, pane.tall * 0.75, Tree.ROUND),
            (pane.left + (pane.right - pane.left) * (1 - at), pane.bottom, pane.tall * 0.22, Tree.BUSH),
        ],
        depth=0.5,
        local=LEAF,
        sponge=0.1,
    )
