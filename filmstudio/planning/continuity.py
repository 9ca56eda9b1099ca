"""Which shots go on from an earlier take, so that a set-up that the film comes back to looks as it did.

The rules stand in `docs/directives.md`, section `Going on from an earlier shot`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filmstudio.model.cast import Cast
from filmstudio.model.shots import Joining, Role, ShotSpec, TransitionKind
from filmstudio.planning.engine_of import PlanningEngine

LONGEST_CHAIN = 3
"""So many shots go on one from the other; the next begins anew. Exposure, contrast and saturation creep with every
step, visibly so after two or three (field practice with extended clips of Wan)."""


class Join(NamedTuple):
    """A shot goes on from an earlier one."""

    earlier: int
    """Index of that shot."""
    frames: int
    """So many of its last frames, at the engine's own rate."""


class Joins(NamedTuple):
    """The joins of a film."""

    by_shot: tuple[Join | None, ...]
    sentences: tuple[str, ...]
    """What was asked for and cannot be, and what the engines cannot do."""


def join_shots(shots: Sequence[ShotSpec], engines: Sequence[PlanningEngine], cast: Cast) -> Joins:
    """Return from which earlier shot each goes on, if from any. `engines` has one entry for each shot."""
    joins: list[Join | None] = []
    depth: list[int] = []
    said: list[str] = []
    mute: dict[str, int] = {}
    for index, shot in enumerate(shots):
        join, sentence = None, None
        engine = engines[index].capabilities
        earlier = None if _begins_anew(shot) else _earlier(index, shots, engines, cast)
        if engine.draws:
            pass
        elif earlier is None:
            sentence = "there is no shot before it that it could go on from"
        elif engine.tail_frames == 0:
            mute[engine.name] = mute.get(engine.name, 0) + 1
        elif depth[earlier] >= LONGEST_CHAIN:
            sentence = f"{LONGEST_CHAIN} shots in a row have gone on from each other already, so it begins anew"
        else:
            join = Join(earlier, engine.tail_frames if _extends(index, earlier, shots) else 1)
        if sentence and shot.generation.continues in (Joining.MATCH, Joining.EXTEND):
            said.append(f"shot {shot.id} is to go on from an earlier one: {sentence}")
        joins.append(join)
        depth.append(0 if join is None else depth[join.earlier] + 1)
    return Joins(tuple(joins), (*said, *_cannot(mute)))


def _cannot(mute: dict[str, int]) -> Iterator[str]:
    for name, count in mute.items():
        shots = "1 shot begins" if count == 1 else f"{count} shots begin"
        yield f"the engine {name!r} cannot go on from an earlier take: {shots} anew in a set-up that was seen before"


def _begins_anew(shot: ShotSpec) -> bool:
    own_start = shot.generation.first_frame is not None or shot.generation.continues is Joining.NO
    return own_start or shot.role is Role.TITLE or not shot.setup


def _earlier(index: int, shots: Sequence[ShotSpec], engines: Sequence[PlanningEngine], cast: Cast) -> int | None:
    """Return the last shot before this one with the same set-up, where that looks as this one begins."""
    shot = shots[index]
    for before in range(index - 1, -1, -1):
        other = shots[before]
        if other.scene != shot.scene:
            return None
        if other.setup == shot.setup:
            alike = _seen(other, cast) == _seen(shot, cast) and engines[before] == engines[index]
            return before if alike and other.role is not Role.TITLE else None
    return None


def _seen(shot: ShotSpec, cast: Cast) -> tuple[object, ...]:
    """Return what two takes of one set-up must share."""
    camera = shot.camera
    people = frozenset((cast.member(one.name).name, one.shoulder) for one in shot.people)
    framing = (camera.size, camera.angle, camera.view, camera.lens_mm, camera.lens_kind)
    return shot.place, shot.story_time, people, framing, shot.light, shot.stock, shot.style


def _extends(index: int, earlier: int, shots: Sequence[ShotSpec]) -> bool:
    """Return whether motion goes on: a note says so, else where nothing but a plain cut lies between the two."""
    asked = shots[index].generation.continues
    if asked is not None:
        return asked is Joining.EXTEND
    plain = (shots[index].transition_in, shots[earlier].transition_out) == (TransitionKind.CUT,) * 2
    return earlier == index - 1 and plain
