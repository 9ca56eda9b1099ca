"""Which engine makes a shot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import CheckpointPin
from filmstudio.model.shots import Role, ShotSpec

TITLES_BY = "animatic"
"""Draws the title cards of films whose engine cannot write."""


class PlanningEngine(NamedTuple):
    """An engine as planning knows it."""

    capabilities: Capabilities
    """With the checkpoint, where it needs one."""
    checkpoint: CheckpointPin | None = None


def engine_of(shot: ShotSpec, film: str, engines: Mapping[str, PlanningEngine]) -> PlanningEngine:
    """Return the engine of a shot: the one that it asks for, else the film's.

    A film's engine that draws makes a preview of every shot itself. Title cards of engines that cannot write words are
    drawn, where the engine for that is at hand. Raises UsageError for an engine that is not among `engines`.
    """
    main = engines[film]
    asked = shot.generation.engine
    if asked is not None and asked not in engines and not main.capabilities.draws:
        raise UsageError(
            f"shot {shot.id} asks for the engine {asked!r}, and the film has no such engine",
            hint=f"known here: {', '.join(sorted(engines))}; or take the wish out of the script",
        )
    chosen = main if asked is None or main.capabilities.draws else engines[asked]
    if shot.role is Role.TITLE and not chosen.capabilities.draws_titles and TITLES_BY in engines:
        return engines[TITLES_BY]
    return chosen


def engines_of(
    shots: Sequence[ShotSpec], film: str, engines: Mapping[str, PlanningEngine]
) -> tuple[PlanningEngine, ...]:
    """Return the engine of every shot, in their order. Raises UsageError as `engine_of` does."""
    return tuple(engine_of(shot, film, engines) for shot in shots)
