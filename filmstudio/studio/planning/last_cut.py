"""What was in the film when it was last cut: small, so that a plan can say what has changed since."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.breakdown.identity.content import gist_of
from filmstudio.model.plan import Plan
from filmstudio.model.record import Record
from filmstudio.model.shots import ShotSpec
from filmstudio.takes.film_folder import FilmFolder

CUTS = "cuts"
"""The ledger's kind."""
_LAST = "last"


class CutShot(Record):
    """One shot as it was in the film."""

    id: str
    key: str
    """Of its job."""
    frames: int
    """On screen."""
    gist: str = ""
    """The beginning of its words, for people: a shot that is gone is known by nothing else."""
    transitions: tuple[str, ...] = ()
    """How it came in and went out; empty for plain cuts on both sides."""


class CutRecord(Record):
    """A whole film as it was cut."""

    schema_: Literal["cut/1"] = Field(default="cut/1", alias="schema")
    film: str
    """Where it was written."""
    key: str
    """Of the film: the digest of everything it was cut from."""
    shots: tuple[CutShot, ...]


def keep_cut(plan: Plan, key: str, output: Path, folder: FilmFolder) -> None:
    """Remember the cut of a whole film (never of a selection of its shots). The folder must be open."""
    record = CutRecord(film=str(output.absolute()), key=key, shots=cut_shots(plan))
    if last_cut(folder) != record:
        folder.ledger.enter(CUTS, _LAST, record)


def last_cut(folder: FilmFolder) -> CutRecord | None:
    """Return what was in the film when it was last cut; None where it never was, or nobody can tell any more."""
    return folder.ledger.find(CUTS, _LAST, CutRecord)


def cut_shots(plan: Plan) -> tuple[CutShot, ...]:
    """Return a plan's shots as a cut knows them."""
    return tuple(
        CutShot(
            id=one.shot.id,
            key=one.job.key,
            frames=one.frames,
            gist=gist_of(one.shot),
            transitions=_transitions(one.shot),
        )
        for one in plan.shots
    )


def _transitions(shot: ShotSpec) -> tuple[str, ...]:
    told = (shot.transition_in.value, shot.transition_in_s, shot.transition_out.value, shot.transition_out_s)
    plain = shot.transition_in.is_cut and shot.transition_out.is_cut
    return () if plain else tuple("" if value is None else str(value) for value in told)
