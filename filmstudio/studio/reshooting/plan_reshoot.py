"""A re-shoot worked out before it is shot: new takes with their jobs, and what they mean for the rest of the film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.job import RenderJob
from filmstudio.model.lock import LockedTake
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.planning.seeds import bind_seed
from filmstudio.planning.why import why
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.planning.plan_shots import kept_lines, plan_shots
from filmstudio.studio.prepare import Wish, check_wish, prepare
from filmstudio.studio.project import Project
from filmstudio.studio.record_lines import Recordings
from filmstudio.studio.reshooting.new_takes import (
    Asked,
    ShotBefore,
    Slated,
    as_asked_first,
    keeps_seed,
    known_take,
    new_takes,
    on_the_ladder,
    with_seed,
)
from filmstudio.studio.reshooting.variations import picked_variations, vary_shots, wish_of
from filmstudio.studio.selection.narrow import narrow
from filmstudio.studio.shooting.usable import usable_take, usable_takes
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.slates import SlateEntry, Slates, enter_slates


class NewTake(NamedTuple):
    """One take that shall be shot."""

    shot: str
    number: int
    """On the slate: the one it has, or will get where all before it succeed."""
    variation: Variation
    planned: PlannedShot
    """Called by shot and number."""
    known: bool
    """It was shot before, and its footage is there."""
    why: tuple[str, ...]
    """In what its job differs from the one that the film has for its shot."""


class Reshoot(NamedTuple):
    """A re-shoot, worked out."""

    takes: tuple[NewTake, ...]
    shooting: Plan
    """Of the new takes alone."""
    wish: Wish
    """The film with the first new take of each shot."""
    made_again: Mapping[str, tuple[str, ...]]
    """Shots that nobody chose, whose takes will not do any more once the new ones are in the film, and why."""
    never_shot: Mapping[str, RenderJob]
    """Shots that nobody chose and that have no take either way, and what they need one of."""
    decided: tuple[LockedTake, ...]
    """What the lock says of takes so far."""
    sentences: tuple[str, ...]


def plan_reshoot(
    project: Project, wish: Wish, asked: Asked, folder: FilmFolder, reporter: Reporter | None, *, pick: bool
) -> Reshoot:
    """Work a re-shoot of the chosen shots out.

    With a reporter lines are spoken and takes that are there get their numbers (the folder must be open); without one
    nothing is written, and shots whose lines were never spoken have estimated lengths. With `pick` the new takes are
    planned as a film that holds the first of each, else as the film is. Raises UsageError for a wish that cannot be.
    """
    everything = tuple(range(len(wish.breakdown.shots.shots)))
    _check_shots(wish, asked)
    if reporter is None:
        recordings = kept_lines(wish, folder)
    else:
        recordings = prepare(wish._replace(chosen=everything), folder, reporter)[0]
    now = plan_shots(wish, wish.breakdown.shots, recordings)
    before = _shots_before(wish, now, folder, write=reporter is not None)
    slated = {one.shot: new_takes(one, asked) for one in before}
    for _ in range(8):  # a rung that somebody's --seed or another draft has used already is passed over
        new_wish, then = _film_with(project, wish, slated, recordings)
        rungs = _free_rungs(before, slated, then, asked)
        if not rungs:
            break
        slated |= {one.shot: new_takes(one, asked, rung=rungs[one.shot]) for one in before if one.shot in rungs}
    apart = _apart(project, wish, slated, recordings, now, then) if not pick else then
    takes = tuple(
        take
        for index, one in zip(wish.chosen, before, strict=True)
        for take in _takes_of(one, slated, apart, now, index, folder)
    )
    made_again, never_shot = _others(wish, now, then if pick else now, folder)
    shooting = narrow(apart, wish.chosen).model_copy(update={"shots": tuple(take.planned for take in takes)})
    return Reshoot(
        takes,
        shooting,
        new_wish._replace(chosen=wish.chosen),
        made_again,
        never_shot,
        wish.breakdown.lock.takes,
        tuple(_sentences(takes, asked)),
    )


def _check_shots(wish: Wish, asked: Asked) -> None:
    """Raise UsageError, before anything is spoken or written, where a chosen shot cannot have what is asked."""
    shots = wish.breakdown.as_written or wish.breakdown.shots
    vary_shots(shots, {shots.shots[index].id: asked.variation for index in wish.chosen})
    shot = shots.shots[wish.chosen[0]].id
    main, engine, model = wish.engines.main, asked.variation.engine, asked.variation.model
    if engine and engine != main.capabilities.name and main.capabilities.draws:
        raise UsageError(
            f"shot {shot} cannot be made by {engine!r}: the film's engine, {main.capabilities.name!r}, draws a preview"
            " of every shot itself",
            hint="name the film's engine in film.toml or on the title page; single shots can then have others",
        )
    own = main.checkpoint.name if main.checkpoint else None
    if model and engine == main.capabilities.name and model != own:
        raise UsageError(
            f"shot {shot} cannot have the model {model!r} alone: a film has one for each engine",
            hint=f"name it in film.toml: model = {model!r}",
        )


def _shots_before(wish: Wish, now: Plan, folder: FilmFolder, *, write: bool) -> tuple[ShotBefore, ...]:
    """Return the chosen shots as they are; a take of theirs that has no number yet gets one, or is counted as one."""
    lock = wish.breakdown.lock
    written = (wish.breakdown.as_written or wish.breakdown.shots).shots
    variations = picked_variations(lock)
    chosen = narrow(now, wish.chosen)
    there = usable_takes(chosen.shots, folder, read=True)
    if write:
        enter_slates(chosen, there, variations, folder, lock.takes)
    slates = Slates(folder.root)
    found = []
    for index, planned in zip(wish.chosen, chosen.shots, strict=True):
        shot = planned.shot.id
        slate = slates.numbered(shot, lock.takes)
        key = planned.job.key
        if key in there and known_take(slate, key) is None:
            number = max((entry.number for entry in slate), default=0) + 1
            slate = (*slate, SlateEntry(shot=shot, number=number, key=key, variation=variations.get(shot, PLAIN)))
        own = bind_seed(written[index], wish.cast, now.look.seed)
        found.append(ShotBefore(shot, own, variations.get(shot, PLAIN), slate, made=key in there))
    return tuple(found)


def _film_with(
    project: Project, wish: Wish, slated: Mapping[str, Sequence[Slated]], recordings: Recordings
) -> tuple[Wish, Plan]:
    """Return the film as it is with the first new take of each shot in it."""
    breakdown = wish.breakdown
    variations = picked_variations(breakdown.lock) | {shot: takes[0].variation for shot, takes in slated.items()}
    shots = vary_shots(breakdown.as_written or breakdown.shots, variations)
    held = [one for one in breakdown.lock.takes if one.shot not in slated]
    held += [
        LockedTake(shot=shot, take=one[0].number, key="", picked=True, variation=one[0].variation)
        for shot, one in slated.items()
    ]
    lock = breakdown.lock.model_copy(update={"takes": tuple(held)})
    varied = check_wish(project, breakdown._replace(shots=shots, lock=lock), None)
    return varied, plan_shots(varied, shots, recordings)


def _free_rungs(
    before: Sequence[ShotBefore], slated: Mapping[str, Sequence[Slated]], plan: Plan, asked: Asked
) -> dict[str, int]:
    """Return the rung of the ladder to begin at, for shots whose first rung would give a take that was shot before."""
    if not on_the_ladder(asked):
        return {}
    planned = {shot.shot.id: shot for shot in plan.shots}
    found = {}
    for one in before:
        first = max((entry.number for entry in one.slate), default=0) + 1
        rung = first
        while True:
            takes = new_takes(one, asked, rung=rung)
            jobs = [with_seed(planned[one.shot], take, one.own_seed).job for take in takes]
            own = int(as_asked_first(one, asked))  # not from the ladder
            taken = [count for count, job in enumerate(jobs) if count >= own and known_take(one.slate, job.key)]
            if not taken:
                break
            rung += taken[-1] + 1
        if tuple(slated[one.shot]) != new_takes(one, asked, rung=rung):
            found[one.shot] = rung
    return found


def _apart(
    project: Project,
    wish: Wish,
    slated: Mapping[str, Sequence[Slated]],
    recordings: Recordings,
    now: Plan,
    then: Plan,
) -> Plan:
    """Return the plan of takes that stay out of the film: each as if it alone were in it.

    Only where one of the chosen shots goes on from another, or changes how long others are, does that differ.
    """
    keys = {shot.job.key for shot in now.shots}
    shots = list(then.shots)
    for index in wish.chosen:
        planned = then.shots[index]
        asked = wish_of(slated[planned.shot.id][0].variation)
        moved = asked.duration_s is not None or asked.duration_frames is not None or asked.transition is not None
        if len(wish.chosen) > 1 and (moved or (planned.job.continues and planned.job.continues.after not in keys)):
            alone = {planned.shot.id: slated[planned.shot.id]}
            shots[index] = _film_with(project, wish, alone, recordings)[1].shots[index]
    return then.model_copy(update={"shots": tuple(shots)})


def _takes_of(
    one: ShotBefore,
    slated: Mapping[str, Sequence[Slated]],
    then: Plan,
    now: Plan,
    index: int,
    folder: FilmFolder,
) -> list[NewTake]:
    takes = []
    for take in slated[one.shot]:
        job = with_seed(then.shots[index], take, one.own_seed).job
        number = known_take(one.slate, job.key)
        called = take if number is None else take._replace(number=number)
        planned = with_seed(then.shots[index], called, one.own_seed)
        there = number is not None and usable_take(job, folder, read=True) is not None
        reasons = why(now.shots[index].job, job, then.shots[index].shot)
        takes.append(NewTake(one.shot, called.number, take.variation, planned, there, reasons))
    return takes


def _others(
    wish: Wish, now: Plan, then: Plan, folder: FilmFolder
) -> tuple[dict[str, tuple[str, ...]], dict[str, RenderJob]]:
    """Return the shots that nobody chose and that the new film needs another take of, and those never shot at all."""
    made_again: dict[str, tuple[str, ...]] = {}
    never: dict[str, RenderJob] = {}
    for index, (was, becomes) in enumerate(zip(now.shots, then.shots, strict=True)):
        if index in wish.chosen or is_there(becomes.job, folder):
            continue
        if was.job.key != becomes.job.key and is_there(was.job, folder):
            made_again[becomes.shot.id] = why(was.job, becomes.job, becomes.shot)
        else:
            never[becomes.shot.id] = becomes.job
    return made_again, never


def is_there(job: RenderJob, folder: FilmFolder) -> bool:
    """Say whether there is a take of a job, as far as can be seen without reading it."""
    return usable_take(job, folder, read=False) is not None


def _sentences(takes: Sequence[NewTake], asked: Asked) -> list[str]:
    said = [
        f"shot {take.shot}: this was shot before, as take {take.number}; it is not shot again"
        for take in takes
        if take.known
    ]
    if asked.takes == 1 and keeps_seed(asked) and any(not take.known for take in takes):
        said.append("one thing changes at a time: seeds stay as they are in the film (--seed or --takes gives others)")
    return said
