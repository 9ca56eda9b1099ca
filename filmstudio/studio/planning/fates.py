"""Which shots of a plan have a take, and why the others have none. Reads records and sizes, never a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.take import Take
from filmstudio.planning.why import changes, why
from filmstudio.studio.planning.last_cut import last_cut
from filmstudio.studio.shooting.usable import can_be_gone_on_from, fault_of, with_those_before
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES

_VOICES = ("lines.voice", "lines.start", "frames")
"""In what a shot differs from itself where its lines are estimated, because their recordings are gone."""


class KeyedPlan(NamedTuple):
    """The shots of a plan, each with the key of its job: a feature's keys take a while, and are asked for often."""

    shots: tuple[tuple[str, PlannedShot], ...]
    supporting: tuple[tuple[str, PlannedShot], ...]


def keyed_plan(plan: Plan) -> KeyedPlan:
    """Return a plan's shots with their keys."""
    return KeyedPlan(
        tuple((one.job.key, one) for one in plan.shots), tuple((one.job.key, one) for one in plan.supporting)
    )


class Fates(NamedTuple):
    """What becomes of the shots of a plan, by job key."""

    kept: Mapping[str, Take]
    """Takes that will be used."""
    why: Mapping[str, tuple[str, ...]]
    """Why a shot would be made, of all others and of what they need to go on from."""
    back: Mapping[str, tuple[str, ...]]
    """In what a shot whose take is used differs from the take that was in the film when it was last cut."""
    seen: tuple[Take, ...]
    """Every take whose record was read: what the film itself teaches of times and sizes."""


def decide_fates(
    keyed: KeyedPlan, folder: FilmFolder, names: Mapping[str, str], renamed: Mapping[str, str], unspoken: frozenset[str]
) -> Fates:
    """Return which shots would be made, and why.

    `names` says by SHA-256 what files are called, `renamed` by a shot's id what it was called before, `unspoken` are
    the ids of shots with lines that are not recorded yet. Says of a take that is whole by its size that it is used:
    only a render reads it, and makes it again where its bytes are damaged.
    """
    wanted = dict(keyed.shots)
    everything = {**dict(keyed.supporting), **wanted}
    kept: dict[str, Take] = {}
    lost: dict[str, str] = {}
    for key in everything:
        take = folder.ledger.find(TAKES, key, Take)
        problem = fault_of(take, everything[key].job, folder, read=False) if take else None
        if take and problem is None:
            kept[key] = take
        elif problem:
            lost[key] = problem
    needed = with_those_before(
        everything,
        (key for key in wanted if key not in kept),
        lambda key: key in kept and can_be_gone_on_from(kept[key], folder, read=False),
    )
    for key, whose in needed.items():
        if whose and key in kept:
            lost[key] = f"its last frames are gone, and {whose} goes on from them"
    earlier = _Earlier(folder, renamed)
    told = {key: _why(everything[key], lost.get(key), earlier, names, unspoken) for key in everything if key in needed}
    used = {key: take for key, take in kept.items() if key in wanted and key not in told}
    back = {
        key: why(before, wanted[key].job, wanted[key].shot, names)
        for key in used
        if (before := earlier.in_film(wanted[key].shot.id, key)) is not None
    }
    return Fates(used, told, back, (*kept.values(), *earlier.seen))


def _why(
    planned: PlannedShot,
    problem: str | None,
    earlier: _Earlier,
    names: Mapping[str, str],
    unspoken: frozenset[str],
) -> tuple[str, ...]:
    if problem is not None:
        return (problem,)
    shot = planned.shot
    before = earlier.take(shot.id)
    if before is None:
        return ("new shot" if earlier.any else "not made yet",)
    if shot.id in unspoken:
        told = {change.field for change in changes(before.job, planned.job, names=names)}
        if told <= set(_VOICES):
            return ("its lines have to be spoken again; if they sound the same, its take is used",)
    return why(before.job, planned.job, shot, names)


class _Earlier:
    """The takes that shots had before: that of the last cut, else the newest that the ledger has of the shot."""

    def __init__(self, folder: FilmFolder, renamed: Mapping[str, str]) -> None:
        self._folder = folder
        self._renamed = renamed
        cut = last_cut(folder)
        self._cut = {one.id: one.key for one in cut.shots} if cut else {}
        self._newest: dict[str, Take] | None = None

    @property
    def seen(self) -> tuple[Take, ...]:
        """The takes of the ledger, as far as they had to be read."""
        return tuple((self._newest or {}).values())

    @property
    def any(self) -> bool:
        """Whether a shot of this film was ever made here."""
        return bool(self._cut) or bool(self._of_ledger())

    def in_film(self, shot: str, key: str) -> RenderJob | None:
        """Return the job of a shot's take in the last cut, None where it is this one or nobody knows it."""
        was = self._cut.get(self._renamed.get(shot, shot))
        take = self._folder.ledger.find(TAKES, was, Take) if was and was != key else None
        return take.job if take else None

    def take(self, shot: str) -> Take | None:
        """Return the take that a shot had, None where it has had none."""
        for name in filter(None, (shot, self._renamed.get(shot))):
            key = self._cut.get(name)
            if key is not None and (take := self._folder.ledger.find(TAKES, key, Take)) is not None:
                return take
            if (take := self._of_ledger().get(name)) is not None:
                return take
        return None

    def _of_ledger(self) -> dict[str, Take]:
        if self._newest is None:
            self._newest = {
                take.job.slate: take for take in sorted(self._all(), key=lambda one: (one.made_at, one.key))
            }
        return self._newest

    def _all(self) -> Iterator[Take]:
        for key in self._folder.ledger.keys(TAKES):
            if (take := self._folder.ledger.find(TAKES, key, Take)) is not None:
                yield take
