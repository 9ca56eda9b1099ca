"""The steps from the ground to what frames a picture: what the script says stands here comes between."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.sets.dressing.outdoor import dress_far, dress_near
from filmstudio.engines.animatic.sets.scene import Scene

_DRESSED = 0.92
"""Depth of what people use: just behind them, before all that a painter sets."""


def first_stage(scene: Scene, depth: float) -> Canvas:
    """Begin the first flat that stands on the ground, behind it the large things that the action names."""
    if scene.place.dressing:
        dress_far(scene, scene.flat(depth - 0.02))
    return scene.flat(depth)


def foreground(scene: Scene, depth: float = 1.35, *, bare: bool = False) -> Canvas:
    """Set the small things that the action names, then begin the nearest flat.

    `bare` where nothing else stands on the ground, so that no `first_stage` was begun.
    """
    if scene.place.dressing:
        if bare:
            dress_far(scene, scene.flat(_DRESSED - 0.02))
        dress_near(scene, scene.flat(_DRESSED))
    return scene.flat(depth)
