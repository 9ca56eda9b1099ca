"""Local colours of what things are made of; the key turns them into paint."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import Colour, colour

BRASS: Colour = colour("#c9963f")
STEEL: Colour = colour("#9fb0b8")
IRON: Colour = colour("#4c5560")
WOOD: Colour = colour("#8a5a34")
ASH: Colour = colour("#c9a36a")
"""Pale wood, rope, straw and card."""
LEATHER: Colour = colour("#8a4a2f")
CLOTH: Colour = colour("#3f5f86")
LINEN: Colour = colour("#efe6d2")
"""Linen, bone and paper."""
CLAY: Colour = colour("#b5653f")
TIN: Colour = colour("#b04a38")
"""Painted tin."""
GLASS: Colour = colour("#8fb3ac")
LEAF: Colour = colour("#5f8a3f")
FISH: Colour = colour("#7f97a8")
SKIN: Colour = colour("#c98f6a")
INK: Colour = colour("#2b2a3a")
