"""Holds the film's size against what an engine can be given. Lengths are the engine's own affair."""

from __future__ import annotations

from filmstudio.errors import UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.units import Resolution


def fit_size(size: Resolution, engine: Capabilities) -> Resolution:
    """Return the size if the engine can make it. Raises UsageError with the nearest size that it can."""
    multiple = engine.size_multiple
    smallest, largest = engine.smallest, engine.largest

    def nearest(value: int, low: int, high: int) -> int:
        return min(high, max(low, (value + multiple // 2) // multiple * multiple))

    fitting = Resolution(
        nearest(size.width, smallest.width, largest.width), nearest(size.height, smallest.height, largest.height)
    )
    if fitting == size:
        return size
    if not (smallest.width <= size.width <= largest.width and smallest.height <= size.height <= largest.height):
        reason = f"makes pictures from {smallest} to {largest}"
    else:
        reason = f"needs width and height to be multiples of {multiple}"
    raise UsageError(f"size {size}: the engine {engine.name!r} {reason}", hint=f"the nearest size is --size {fitting}")


def fits(size: Resolution, engine: Capabilities) -> bool:
    """Say whether an engine makes pictures of a size, lying or standing."""
    smallest, largest = engine.smallest, engine.largest
    large_enough = min(size) >= min(smallest) and max(size) >= max(smallest)
    return large_enough and size.width <= largest.width and size.height <= largest.height
