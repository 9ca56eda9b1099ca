"""`filmstudio takes SCRIPT`: every take with what made it, what was decided about it and whether it is in the film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Literal, NamedTuple

from pydantic import Field

from filmstudio.errors import FilmstudioError
from filmstudio.model.lock import LockedTake
from filmstudio.model.look import Quality
from filmstudio.model.plan import Plan
from filmstudio.model.record import Record
from filmstudio.model.take import Take
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.planning.why import changes
from filmstudio.studio.planning.last_cut import last_cut
from filmstudio.studio.takes.decisions import decisions_by_shot, in_words
from filmstudio.studio.takes.film import FilmTakes, plan_as_it_is
from filmstudio.studio.takes.moved_on import moved_on
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import SlateEntry

_MOST_CHANGES = 3
"""In a table; `takes diff` tells them all."""


class TakeRow(Record):
    """One take, for a table or a program."""

    schema_: Literal["take-row/1"] = Field(default="take-row/1", alias="schema")
    shot: str
    take: int
    key: str
    there: bool
    """False: its footage was thrown away; picked, it is shot again by the next render."""
    in_film: bool | None
    """It is in the film as it was last cut; None where that cannot be told."""
    picked: bool = False
    rejected: bool = False
    rating: int | None = None
    note: str = ""
    variation: Variation
    differs: tuple[str, ...]
    """The same in words: `seed 99`, `move: push in`. Of a take that nothing was asked of over the script: in what it
    differs from the shot's first one that is there, such as `line 88 edited`."""
    seed: int | None = None
    engine: str = ""
    engine_version: str = ""
    model: str = ""
    """What kind of weights, empty for engines without."""
    quality: Quality | None = None
    """None for engines that know no quality."""
    size: str = ""
    frames: int = 0
    made_at: str = ""
    elapsed_s: float | None = None
    machine: tuple[str, ...] = ()
    device: str = ""
    peak_bytes: int | None = None
    compromises: tuple[str, ...] = ()
    """What is not as the shot asks, what was done to fit the memory, and attempts that were thrown away."""
    size_bytes: int = 0
    """What its files take on the disk."""
    moved_on: str = ""
    """A sentence where it is picked and the script has moved on since."""


class Listing(NamedTuple):
    """The takes of some shots, and what is to be said of them together."""

    rows: tuple[TakeRow, ...]
    gone: int
    """Takes that are not among the rows: their footage was thrown away, and nothing was decided about them."""
    remarks: tuple[str, ...]


def list_takes(film: FilmTakes, shots: Sequence[str] | None = None, *, everything: bool = False) -> Listing:
    """Return the takes of these shots (None: of all) in the film's order, then those of shots that it has no more.

    With `everything` also those whose footage is gone. Takes that an earlier version made get their numbers here.
    """
    plan, remarks = _planned(film)
    number_the_unnumbered(film, plan)
    shown = _shown(film, plan)
    sentences = dict(moved_on(plan, film.lock, film.folder)) if plan else {}
    decisions = decisions_by_shot(film.lock)
    rows, gone = [], 0
    for shot in _in_order(film) if shots is None else shots:
        first: Take | None = None
        decided = decisions.get(shot.casefold(), ())
        for entry in film.slates.numbered(shot, decided):
            take = film.take(entry)
            decision = next((one for one in decided if one.take == entry.number), None)
            if take is None and decision is None and not everything:
                gone += 1
                continue
            in_film = None if shown is None else shown.get(shot) == entry.key
            sentence = sentences.get(shot, "") if decision and decision.picked else ""
            first = first or take
            differs = in_words(entry.variation) or _unlike(first, take)
            rows.append(_row(entry, take, decision, in_film, sentence, differs))
    damaged = (*film.slates.damaged, *film.folder.ledger.damaged)
    found = tuple(f"{path} is damaged; filmstudio verify sets it aside" for path in dict.fromkeys(damaged))
    return Listing(tuple(rows), gone, (*remarks, *found))


def number_the_unnumbered(film: FilmTakes, plan: Plan | None) -> None:
    """Give a number to every take that has none: of an earlier version, or of a render that was killed.

    While a render is at work nothing is done: it numbers its own takes, and knows what was asked of them.
    """
    known = {entry.key for entry in film.slates.all()}
    unnumbered = [key for key in film.folder.ledger.keys(TAKES) if key not in known]
    found = [take for key in unnumbered if (take := film.folder.ledger.find(TAKES, key, Take))]
    with suppress(OSError):  # a folder that cannot be written: its takes stay without a number
        if not found or film.folder.others():
            return
        asked = {one.key: one.variation for one in film.lock.takes}
        picks = {one.shot.casefold(): one for one in film.lock.takes if one.picked}
        for shot in plan.shots if plan else ():
            if (pick := picks.get(shot.shot.id.casefold())) is not None:
                asked.setdefault(shot.job.key, pick.variation)
        for take in sorted(found, key=lambda take: (take.made_at, take.key)):
            film.slates.number(
                take.job.slate,
                take.key,
                asked.get(take.key, PLAIN),
                decided=film.lock.takes,
                made_at=take.made_at,
            )


def _planned(film: FilmTakes) -> tuple[Plan | None, tuple[str, ...]]:
    try:
        return plan_as_it_is(film)[0], ()
    except FilmstudioError as error:
        return None, (f"the film cannot be planned as it is: {error.message.splitlines()[0]}",)


def _shown(film: FilmTakes, plan: Plan | None) -> dict[str, str] | None:
    """Return what the film shows, shot by key: as it was last cut, else as it would be; None where nobody can tell."""
    cut = last_cut(film.folder)
    if cut is not None:
        return {shot.id: shot.key for shot in cut.shots}
    return {shot.shot.id: shot.job.key for shot in plan.shots} if plan else None


def _in_order(film: FilmTakes) -> Iterator[str]:
    """Yield the shots in the film's order, then others that have takes."""
    told: set[str] = set()
    shots = [shot.id for shot in (*film.breakdown.shots.shots, *film.breakdown.shots.left_out)]
    others = [*(entry.shot for entry in film.slates.all()), *(one.shot for one in film.lock.takes)]
    for shot in (*shots, *others):
        if shot.casefold() not in told:
            told.add(shot.casefold())
            yield shot


def _unlike(first: Take | None, take: Take | None) -> tuple[str, ...]:
    if first is None or take is None or first is take:
        return ()
    told = [change.words for change in changes(first.job, take.job)]
    more = len(told) - _MOST_CHANGES
    return (*told[:_MOST_CHANGES], *([f"and {more} more"] if more > 0 else []))


def _row(
    entry: SlateEntry,
    take: Take | None,
    decision: LockedTake | None,
    in_film: bool | None,
    moved: str,
    differs: tuple[str, ...],
) -> TakeRow:
    decided = decision or LockedTake(shot=entry.shot, take=entry.number, key=entry.key)
    row = TakeRow(
        shot=entry.shot,
        take=entry.number,
        key=entry.key,
        there=take is not None,
        in_film=in_film,
        picked=decided.picked,
        rejected=decided.rejected,
        rating=decided.rating,
        note=decided.note,
        variation=entry.variation,
        differs=differs,
        made_at=entry.made_at,
        moved_on=moved,
    )
    return row if take is None else row.model_copy(update=_of_take(take))


def _of_take(take: Take) -> dict[str, object]:
    job, making = take.job, take.making
    samples = job.checkpoint is not None or job.steps is not None
    return {
        "seed": job.seed,
        "engine": job.engine,
        "engine_version": job.engine_version,
        "model": job.checkpoint.kind if job.checkpoint else "",
        "quality": job.quality if samples else None,
        "size": str(job.size),
        "frames": take.frames,
        "made_at": take.made_at,
        "elapsed_s": take.elapsed_s,
        "machine": take.machine,
        "device": making.device if making else "",
        "peak_bytes": making.peak_bytes if making else None,
        "compromises": (*making.route.downgrades, *making.memory, *making.retries) if making else (),
        "size_bytes": sum(blob.size_bytes for blob in (take.picture, take.sound, take.tail) if blob),
    }
