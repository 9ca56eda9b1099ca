"""Local colours of what stands outdoors, before the key turns them into the paint of an hour."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import colour

SNOW = colour("#eef3f8")

GRASS = colour("#86943c")
MEADOW = colour("#6d9140")
MOSS = colour("#5b7a4a")
PINE = colour("#2f5f52")
LEAF = colour("#4f7f3f")
AUTUMN = colour("#c8782e")
WHEAT = colour("#d8ae4e")
BARK = colour("#5f4638")
BIRCH = colour("#e6ded0")
STRAW = colour("#cfae6a")

SAND = colour("#dcb97f")
DUST = colour("#c98a52")
CLAY = colour("#a85f3c")
EARTH = colour("#8a6848")
ROCK = colour("#77686e")
SLATE = colour("#5c6678")
STONE = colour("#a69c90")
SEA = colour("#2f7f8f")
DEEP_SEA = colour("#20566f")
LAKE = colour("#4b8f97")

ASPHALT = colour("#5d5f6a")
PAVING = colour("#b3a795")
CONCRETE = colour("#a5a5a2")
BRICK = colour("#a4533e")
PLASTER = colour("#e2cfae")
OCHRE = colour("#d79a48")
ROSE = colour("#cf8578")
MINT = colour("#8fb59a")
CHALK = colour("#efe6d2")
TILE = colour("#b5533a")
THATCH = colour("#b08a4c")
WOOD = colour("#8b5e3c")
IRON = colour("#3c4048")
STEEL = colour("#8f9aa3")
GLASS = colour("#8fb0ba")
RED = colour("#c8442f")
NAVY = colour("#2c4470")

FACADES = (BRICK, PLASTER, OCHRE, ROSE, MINT, CHALK, SLATE, STONE)
