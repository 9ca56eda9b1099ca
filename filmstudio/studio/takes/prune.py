"""`filmstudio takes prune`: frees space by rule, never of a picked take, never of what the film as it is now needs.

Safe while a render is at work: everybody who comes or takes something in hand waits at the gate until what goes is
gone, and what living renders have said they need stays (`takes/held.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.edit.lay_timeline import lay_timeline
from filmstudio.edit.pieces import pieces_of
from filmstudio.errors import ProjectError
from filmstudio.model.plan import Plan
from filmstudio.model.record import Record
from filmstudio.model.take import Recording, Take
from filmstudio.studio.cutting.score import sound_keys
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.planning.last_cut import last_cut
from filmstudio.studio.takes.film import FilmTakes, plan_as_it_is
from filmstudio.studio.takes.listing import number_the_unnumbered
from filmstudio.studio.takes.sweep import Sweep
from filmstudio.takes.drawn_passes import PASSES
from filmstudio.takes.held import Needs, needs
from filmstudio.takes.ledger import LINES, SEGMENTS, TAKES
from filmstudio.takes.prepared_sounds import SOUNDS
from filmstudio.takes.presence import gate
from filmstudio.takes.prune import KeptTake, PruneRule, takes_to_go
from filmstudio.takes.stock import Stock, read_stock

PROMPTS_KEPT_S = 30 * 86_400.0
"""Encoded prompts that nobody has made anew for so long go, where no rule says another age."""

_AT_WORK = "a render is at work: recordings, pieces of the cut and files that nothing names are left until it is done"
_DAMAGED = (
    "some records are damaged, so files that nothing names are left alone; filmstudio verify sets the records aside"
)


class GoneTake(Record):
    """A take whose footage is thrown away. Its number stays its own."""

    shot: str
    take: int | None
    key: str


class Pruned(Record):
    """What was thrown away, or would be."""

    schema_: Literal["pruned/1"] = Field(default="pruned/1", alias="schema")
    dry_run: bool
    takes: tuple[GoneTake, ...]
    others: Mapping[str, int]
    """How many files besides, by what they were: `recordings`, `damaged files` ..."""
    freed_bytes: int
    kept: int
    """Takes that are left."""
    remarks: tuple[str, ...]


def prune(film: FilmTakes, rule: PruneRule, *, now_s: float, dry_run: bool = False) -> Pruned:
    """Throw away the takes that a rule names, and everything that nothing names any more.

    Raises ProjectError where a render is at work that has not said yet what it needs, and what planning the film
    raises: of a film that cannot be planned nobody knows what it needs.
    """
    if not film.folder.root.is_dir():
        return Pruned(dry_run=dry_run, takes=(), others={}, freed_bytes=0, kept=0, remarks=())
    plan, recordings = plan_as_it_is(film)
    number_the_unnumbered(film, plan)
    with gate(film.folder.root):
        stock, at_work = read_stock(film.folder), needs(film.folder)
        if rule.names_takes and at_work.silent:
            raise ProjectError(
                f"{film.folder.root}: a render is at work that has not said yet which takes it needs",
                hint="try again in a moment, when it is shooting",
            )
        needed = _needed_keys(film, plan, at_work)
        places = {shot.shot.id: place for place, shot in enumerate(plan.shots)}
        gone = sorted(
            takes_to_go(_seen(film, stock), rule, needed, now_s),
            key=lambda take: (places.get(take.shot, len(places)), take.shot, take.number or 0),
        )
        sweep = Sweep(film.folder, stock, remove=not dry_run)
        for take in gone:
            sweep.forget(TAKES, take.key)
        before_s = now_s - (PROMPTS_KEPT_S if rule.older_than_s is None else rule.older_than_s)
        remarks = _sweep_the_rest(sweep, film, plan, recordings.by_key, at_work, before_s)
    return Pruned(
        dry_run=dry_run,
        takes=tuple(GoneTake(shot=take.shot, take=take.number, key=take.key) for take in gone),
        others=dict(sweep.counts),
        freed_bytes=sweep.freed_bytes,
        kept=len(stock.takes) - len(gone),
        remarks=tuple(remarks),
    )


def _needed_keys(film: FilmTakes, plan: Plan, at_work: Needs) -> set[str]:
    needed = {shot.job.key for shot in plan.shots} | at_work.keys
    needed |= {shot.job.continues.after for shot in plan.shots if shot.job.continues}
    needed |= {one.key for one in film.lock.takes if one.picked}
    cut = last_cut(film.folder)
    return needed | {shot.key for shot in cut.shots} if cut else needed


def _seen(film: FilmTakes, stock: Stock) -> list[KeptTake]:
    slates = {entry.key: entry for entry in reversed(film.slates.all())}
    decisions = {(one.shot.casefold(), one.take): one for one in film.lock.takes}
    seen = []
    for key, take in stock.takes.items():
        slate = slates.get(key)
        shot = slate.shot if slate else take.job.slate
        decision = decisions.get((shot.casefold(), slate.number)) if slate else None
        seen.append(
            KeptTake(
                shot=shot,
                number=slate.number if slate else None,
                key=key,
                made_s=_made_s(take, film.folder.ledger.path(TAKES, key)),
                rating=(decision.rating or 0) if decision else 0,
                rejected=bool(decision and decision.rejected),
            )
        )
    return seen


def _made_s(take: Take, record: Path) -> float:
    """Return when a take was made; of one that does not say, when its record was written."""
    try:
        return datetime.fromisoformat(take.made_at).timestamp()
    except ValueError:
        return record.stat().st_mtime


def _sweep_the_rest(
    sweep: Sweep,
    film: FilmTakes,
    plan: Plan,
    recordings: Mapping[str, Recording],
    at_work: Needs,
    prompts_before_s: float,
) -> list[str]:
    """Throw away what nothing names any more; return what was left alone, in sentences."""
    sweep.quarantine()
    if at_work.at_work:
        return [_AT_WORK]
    sweep.prompts(prompts_before_s)
    for key in sweep.stock.lines:
        if key not in recordings:
            sweep.forget(LINES, key)
    leading = {job.guide.name for job in (*(shot.job for shot in plan.shots), *sweep.jobs_left()) if job.guide}
    for key, drawn in sweep.stock.passes.items():
        # One whose file is gone is drawn again when a shot needs it: its record would only be damage for ever.
        if key not in leading or not film.folder.vault.holds(drawn.clip):
            sweep.forget(PASSES, key)
    heard = sound_keys(film.project, film.breakdown.shots, FileDigests(film.folder))
    for key in sweep.stock.sounds:
        if key not in heard:
            sweep.forget(SOUNDS, key)
    used = _pieces(film, plan, sweep.stock, recordings)
    for key in sweep.stock.segments:
        if used is not None and key not in used:
            sweep.forget(SEGMENTS, key)
    if film.folder.ledger.damaged:
        return [_DAMAGED]
    sweep.old_records()
    sweep.orphans()
    return []


def _pieces(film: FilmTakes, plan: Plan, stock: Stock, recordings: Mapping[str, Recording]) -> set[str] | None:
    """Return the keys of the pieces that the film is cut from; None where the last one was cut in another form.

    (In another size, say: then its pieces are not those of the film as the script has it, and all are left alone. So
    they are where colours are matched: what each is corrected by, only its pictures tell.)
    """
    if film.project.settings.deliver.match:
        return None
    cut, keys = last_cut(film.folder), [shot.job.key for shot in plan.shots]
    voices = {line.recording_key for shot in plan.shots for line in shot.voices}
    if cut is None or [shot.key for shot in cut.shots] != keys or not voices <= set(recordings):
        return None
    if not stock.takes.keys() >= set(keys):
        return None
    return {piece.key(plan.look.rate) for piece in pieces_of(lay_timeline(plan, stock.takes, recordings))}
