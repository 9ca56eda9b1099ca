"""Everything that a film asks for and does not get, in sentences: once for the film, not once for every shot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast
from filmstudio.model.conditions import BoundLora
from filmstudio.model.shots import Role, ShotSpec
from filmstudio.planning.adapters import named_for_others
from filmstudio.planning.camera_words import CameraTerm
from filmstudio.planning.engine_of import TITLES_BY, PlanningEngine
from filmstudio.planning.left_aside import left_aside, named
from filmstudio.planning.pictures import Pictures


class ShotRemarks(NamedTuple):
    """What was noticed while one shot was bound."""

    sentences: tuple[str, ...]
    pictures: Pictures
    unsaid: tuple[CameraTerm, ...]


def film_remarks(
    shots: Sequence[ShotSpec],
    cast: Cast,
    engines: Sequence[PlanningEngine],
    film: Sequence[BoundLora],
    remarks: Sequence[ShotRemarks],
) -> Iterator[str]:
    """Yield the sentences: engine by engine what it leaves aside, then what only one shot is concerned by.

    `engines` and `remarks` have one entry for each shot; `film` are the film's own adapters.
    """
    generated = any(not one.capabilities.draws for one in engines)
    for engine in dict.fromkeys(one.capabilities.name for one in engines):
        its = [index for index, one in enumerate(engines) if one.capabilities.name == engine]
        facts = engines[its[0]].capabilities
        asking = [shots[index] for index in its if not (generated and _is_drawn_card(shots[index], facts))]
        yield from left_aside(asking, facts)
        yield from named_for_others(asking, cast, facts, film)
        yield from _crowded([(shots[index], remarks[index]) for index in its], facts)
    for remark in remarks:
        yield from remark.pictures.keyframes_left_out
        yield from remark.sentences


def _is_drawn_card(shot: ShotSpec, engine: Capabilities) -> bool:
    """Say whether a shot is a title card by the engine that draws them.

    In a film of an engine that cannot write, what is asked of all its shots is no wish of such a card.
    """
    return shot.role is Role.TITLE and engine.name == TITLES_BY


def _crowded(bound: Sequence[tuple[ShotSpec, ShotRemarks]], engine: Capabilities) -> Iterator[str]:
    crowded = [shot for shot, remark in bound if remark.pictures.references_left_out]
    if crowded:
        most = engine.most_references
        yield (
            f"the engine {engine.name!r} is shown {most} reference picture{'' if most == 1 else 's'} of a shot: "
            f"{named(crowded)} {'has' if len(crowded) == 1 else 'have'} more, and the best were taken"
        )
    unsaid = [(shot, remark.unsaid) for shot, remark in bound if remark.unsaid]
    if unsaid:
        words = dict.fromkeys(term.words for _, terms in unsaid for term in terms)
        without = ", ".join(f"`{word}`" for word in words)
        shots = named([shot for shot, _ in unsaid])
        yield f"the engine {engine.name!r} is told few words of the camera: {shots} without {without}"
