"""Local colours of what rooms are made of; the key turns them into paint."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.sets.scene import Scene

SAGE, OCHRE, TERRACOTTA = colour("#8fa888"), colour("#d2a24c"), colour("#c4694a")
TEAL, ROSE, CREAM = colour("#3f8f8f"), colour("#c98a8f"), colour("#e6d9b8")
SLATE, MINT, MAUVE = colour("#6f8296"), colour("#a5cbb4"), colour("#957a9c")
OLIVE, CORAL, NAVY = colour("#858a4a"), colour("#e07a5f"), colour("#34507c")
BRICK, STONE, PLASTER = colour("#a9583f"), colour("#8b8678"), colour("#ddd2c0")
OAK, PINE, WALNUT = colour("#a9743f"), colour("#cf9a5a"), colour("#6b4228")
STEEL, IRON, BRASS = colour("#8f9ca3"), colour("#4a5058"), colour("#d0a040")
WHITE, PAPER, COAL = colour("#f2ede0"), colour("#efe2c4"), colour("#2a2a33")
LEAF, RED, WINE = colour("#4f8a4c"), colour("#c8402f"), colour("#8a2f3c")
GLASS, SCREEN, FIRE = colour("#a9cdd0"), colour("#8fe0d0"), colour("#ff9a3c")

HOMELY = (SAGE, OCHRE, TERRACOTTA, TEAL, ROSE, MAUVE, OLIVE)
"""Walls that somebody chose to live with."""
SOBER = (SLATE, MINT, CREAM, SAGE, colour("#b3a58e"))
"""Walls that an institution chose."""
FABRICS = (CORAL, TEAL, OCHRE, WINE, NAVY, OLIVE, MAUVE)
"""Cloth of sofas, curtains and blankets."""
WOODS = (OAK, PINE, WALNUT)


def cloth_against(scene: Scene, wall: Colour) -> Colour:
    """Return a fabric that is not the wall's own colour."""
    return scene.pick([one for one in FABRICS if one != wall])
