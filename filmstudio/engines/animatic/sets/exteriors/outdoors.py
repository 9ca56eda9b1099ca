"""The composed answers to an exterior that nobody knows: which one it is, the name's own dice decide."""

from __future__ import annotations

from filmstudio.engines.animatic.sets.exteriors.by_ways import lane, town_edge
from filmstudio.engines.animatic.sets.exteriors.framed import tinted
from filmstudio.engines.animatic.sets.exteriors.open_places import hillside, open_square
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    MINT,
    MOSS,
    OCHRE,
    ROSE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def outdoors(scene: Scene) -> None:
    """Paint a town's edge, a lane with a wall and trees, an open square, or a hillside with houses."""
    tinted(scene, scene.pick((MINT, OCHRE, ROSE, MOSS)), 0.14)
    scene.pick((town_edge, lane, open_square, hillside))(scene)
