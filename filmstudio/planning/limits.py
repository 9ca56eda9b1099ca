"""Fits size and length to what the engine can make, and says so in sentences."""

from __future__ import annotations

from filmstudio.errors import EngineError, UsageError
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


def fit_frames(frames: int, shot: str, engine: Capabilities) -> tuple[int, str | None]:
    """Return the take's length on the engine's grid, at least `frames`, and a sentence if it was changed.

    Raises EngineError where the engine cannot make a take that long.
    """
    fitted = engine.grid.snap_up(frames)
    if fitted < frames:
        raise EngineError(
            f"shot {shot} needs {frames} frames, and the engine {engine.name!r} makes at most {fitted}",
            hint="split the paragraph or the speech, so that it becomes two shots",
        )
    if fitted == frames:
        return frames, None
    return fitted, f"shot {shot}: {frames} frames become {fitted} on the grid of {engine.name!r}"
