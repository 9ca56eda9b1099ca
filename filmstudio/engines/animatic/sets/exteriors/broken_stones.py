"""Columns, drums and an arch of a ruin. The canvas stands at the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.grounds import earth
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    LEAF,
    STONE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def column(canvas: Canvas, scene: Scene, depth: float, tall: float, *, whole: bool) -> None:
    """A fluted column, `tall` persons high, broken off unless it is whole."""
    body, shade, light = (
        scene.paint(CHALK, Tone.LIGHT, depth),
        scene.paint(STONE, Tone.DARK, depth, lit=False),
        earth(scene, CHALK, Tone.LIGHT, depth),
    )
    s = -scene.key.side
    head: list[tuple[float, float]] = (
        [(0.18, -tall), (-0.18, -tall)]
        if whole
        else [(0.18, -tall * 0.93), (0.05, -tall * 0.86), (-0.04, -tall), (-0.18, -tall * 0.9)]
    )
    canvas.fill(polygon((-0.22, 0), (0.22, 0), *head), body)
    canvas.fill(polygon((s * 0.06, 0), (s * 0.05, -tall * 0.86), (s * 0.18, -tall * 0.9), (s * 0.22, 0)), shade, 0.8)
    canvas.fill(
        polygon((-s * 0.09, -0.08), (-s * 0.075, -tall * 0.86), (-s * 0.05, -tall * 0.86), (-s * 0.06, -0.08)),
        shade,
        0.35,
    )
    canvas.fill(polygon((-0.30, 0.02), (-0.30, -0.12), (0.30, -0.12), (0.30, 0.02)), body)
    if whole:
        canvas.fill(polygon((-0.18, -tall), (-0.34, -tall - 0.18), (0.34, -tall - 0.18), (0.18, -tall)), body)
        canvas.fill(rect(-0.38, -tall - 0.28, 0.38, -tall - 0.17), light)


def drum(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A fallen drum of a column."""
    canvas.fill(
        blob((-0.42, 0.02, 0.2), (-0.42, -0.34, 0.2), (0.30, -0.38, 0.2), (0.44, -0.18), (0.30, 0.02, 0.2)),
        scene.paint(STONE, Tone.MID, depth),
    )
    canvas.fill(
        blob((-0.42, 0.02, 0.2), (-0.42, -0.10, 0.2), (0.36, -0.12, 0.2), (0.30, 0.02, 0.2)),
        scene.paint(STONE, Tone.DARK, depth, lit=False),
        0.8,
    )
    canvas.fill(ellipse(0.32, -0.18, 0.10, 0.19), earth(scene, CHALK, Tone.LIGHT, depth))


def broken_arch(canvas: Canvas, scene: Scene, depth: float) -> None:
    """The last standing arch: two piers, a broken crown, ivy down one side; about 2.6 wide and 3.4 high."""
    body, shade = scene.paint(STONE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth, lit=False)
    light = earth(scene, CHALK, Tone.LIGHT, depth)
    whole = blob(
        (-1.30, 0.02, 0),
        (-1.24, -2.2, 0.2),
        (-1.18, -2.95, 0.1),
        (-0.72, -3.30, 0.2),
        (-0.30, -3.18, 0.1),
        (0.10, -3.36, 0.1),
        (0.42, -3.05, 0.1),
        (0.70, -2.98, 0.1),
        (1.02, -2.55, 0.1),
        (1.22, -2.2, 0.1),
        (1.25, 0.02, 0),
        (0.72, 0.02, 0),
        (0.72, -1.75, 0.3),
        (0.46, -2.30),
        (0.0, -2.52),
        (-0.46, -2.30),
        (-0.72, -1.75, 0.3),
        (-0.72, 0.02, 0),
    )
    canvas.fill(whole, body)
    s = -scene.key.side
    inner, outer = (-0.72, -1.0) if s > 0 else (-1.30, -1.02)
    canvas.fill(polygon((inner, 0.02), (inner * 0.99, -1.8), (outer, -2.0), (outer, 0.02)), shade, 0.8)
    inner, outer = (1.25, 1.0) if s > 0 else (0.72, 0.96)
    canvas.fill(polygon((inner, 0.02), (inner * 0.99, -1.8), (outer, -2.0), (outer, 0.02)), shade, 0.8)
    canvas.fill(
        blob(
            (-0.72, -1.75, 0),
            (-0.46, -2.30),
            (0, -2.52),
            (0.46, -2.30),
            (0.72, -1.75, 0),
            (0.58, -2.28),
            (0, -2.66),
            (-0.58, -2.28),
        ),
        shade,
        0.8,
    )
    canvas.fill(
        polygon((-1.38, -1.86), (-0.66, -1.86), (-0.66, -1.72), (-1.38, -1.72)).with_(
            polygon((0.66, -1.86), (1.32, -1.86), (1.32, -1.72), (0.66, -1.72))
        ),
        light,
    )
    ivy = scene.paint(LEAF, Tone.DARK, depth)
    for _ in range(15):
        y = scene.roll(-3.0, -0.9)
        x = -1.15 + scene.roll(-0.22, 0.3) * (1 - (y + 3.0) / 3.2)
        canvas.fill(ellipse(x, y, scene.roll(0.10, 0.2), scene.roll(0.08, 0.15), scene.roll(-30, 30)), ivy)
