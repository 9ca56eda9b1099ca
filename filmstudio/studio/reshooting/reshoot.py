"""`filmstudio reshoot`: new takes of chosen shots, the first of each into the film, and the film cut again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.plan import PlannedShot
from filmstudio.model.record import Record
from filmstudio.model.take import Take
from filmstudio.model.variation import Variation
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script, pin_ids
from filmstudio.studio.lock import change_lock, lock_path
from filmstudio.studio.machine import Machine
from filmstudio.studio.made_again import lock_of
from filmstudio.studio.make_film import keys_needed
from filmstudio.studio.planning.estimates import note_takes
from filmstudio.studio.planning.outlook import look_ahead
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.render import RenderRequest, RenderSummary, render
from filmstudio.studio.reshooting.new_takes import Asked, check_asked
from filmstudio.studio.reshooting.plan_reshoot import NewTake, Reshoot, is_there, plan_reshoot
from filmstudio.studio.shooting.routes import tell_routes
from filmstudio.studio.shooting.shoot import Shooting, shoot
from filmstudio.studio.shooting.stage import film_stages
from filmstudio.studio.takes.decisions import in_words, picked
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.held import hold_takes
from filmstudio.takes.slates import SlateEntry, Slates
from filmstudio.wording import few

_MOST_NAMED = 8


class ReshootRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    selection: Sequence[str]
    asked: Asked = Asked()
    pick: bool = True
    dry_run: bool = False
    output: Path | None = None
    film: Overrides = Overrides()
    """Of the whole film: what a render was given on its command line."""
    machine: Machine = Machine()
    folder: Path | None = None


class ReshotTake(Record):
    """One new take, planned or made."""

    shot: str
    take: int
    """Its number on the slate; of one that is planned or failed the number it would get."""
    key: str
    state: Literal["planned", "rendered", "known", "failed"]
    """`known`: it was shot before, and was not shot again."""
    seed: int
    frames: int
    asked: Variation
    differs: tuple[str, ...]
    """The same in words; empty for the shot as the script has it."""
    why: tuple[str, ...] = ()
    """In what its job differs from that of the take in the film."""
    picked: bool = False
    reason: str = ""
    """Why it failed."""


class ReshootSummary(Record):
    """What came of a re-shoot: the last line of `--json`."""

    schema_: Literal["reshoot/1"] = Field(default="reshoot/1", alias="schema")
    dry_run: bool
    takes: tuple[ReshotTake, ...]
    made_again: tuple[str, ...] = ()
    """Other shots that the picks have made again: they go on from these takes, or share a dissolve with them."""
    film: RenderSummary | None = None
    """The film as it was cut again; None where it was not."""

    @property
    def failed(self) -> tuple[str, ...]:
        """The shots of which no take could be made, and those of which some could not, each once."""
        return tuple(dict.fromkeys(take.shot for take in self.takes if take.state == "failed"))


def reshoot(request: ReshootRequest, reporter: Reporter) -> ReshootSummary:
    """Shoot new takes of chosen shots, pick the first of each, and cut the film again.

    Raises UsageError for a selection or a wish that cannot be, and everything that `render` raises.
    """
    check_asked(request.asked)
    project = open_project(request.script, request.film, request.folder)
    breakdown = break_down_script(project, reporter)
    wish = check_wish(project, breakdown, list(request.selection), said_by="")
    folder = FilmFolder(project.folder)
    if request.dry_run:
        plan = plan_reshoot(project, wish, request.asked, folder, None, pick=request.pick)
        _tell(plan, request, reporter)
        return ReshootSummary(
            dry_run=True, takes=tuple(_planned(take) for take in plan.takes), made_again=tuple(plan.made_again)
        )
    with folder.opened():
        plan = plan_reshoot(project, wish, request.asked, folder, reporter, pick=request.pick)
        _tell(plan, request, reporter)
        shooting = _shoot(project, plan, folder, request.machine, reporter)
        takes = tuple(_numbered(plan, shooting, folder))
        picks = _first_of_each(takes) if request.pick else {}
        if picks:
            _pick(project, wish, picks, reporter)
    takes = tuple(take.model_copy(update={"picked": picks.get(take.shot) == take}) for take in takes)
    never_shot = [shot for shot, job in plan.never_shot.items() if not is_there(job, folder)]
    film = _cut_again(never_shot, request, reporter) if picks else None
    made_again = tuple(plan.made_again) if film else ()
    return ReshootSummary(dry_run=False, takes=takes, made_again=made_again, film=film)


def _shoot(project: Project, plan: Reshoot, folder: FilmFolder, machine: Machine, reporter: Reporter) -> Shooting:
    tell_routes(plan.shooting, plan.wish.engines, reporter)
    hold_takes(folder, keys_needed(plan.shooting))
    stages = film_stages(project, plan.wish, plan.shooting, machine)
    asked = {take.planned.job.key: in_words(take.variation) or ("as the script has it",) for take in plan.takes}
    outlook = look_ahead(project, plan.wish, plan.shooting, folder)._replace(why=asked)
    new = {take.planned.job.key: take for take in plan.takes}

    def number(_shot: PlannedShot, take: Take) -> None:
        if take.key in new:  # the others only support one of them
            _number(new[take.key], take, plan, folder)

    shooting = shoot(plan.shooting, folder, reporter, machine.workers, stages, outlook, number)
    note_takes(shooting.new)
    return shooting


def _numbered(plan: Reshoot, shooting: Shooting, folder: FilmFolder) -> Iterator[ReshotTake]:
    """Yield what became of every take; those that are there are on their shots' slates."""
    for one in plan.takes:
        told = _planned(one)
        take = shooting.takes.get(told.key)
        if take is None:
            reason = shooting.failed.get(one.planned.shot.id, "no reason given")
            yield told.model_copy(update={"state": "failed", "reason": reason})
            continue
        number = _number(one, take, plan, folder)
        rendered = one.planned.shot.id in shooting.rendered
        yield told.model_copy(update={"take": number, "state": "rendered" if rendered else "known"})


def _number(one: NewTake, take: Take, plan: Reshoot, folder: FilmFolder) -> int:
    """Number a take as it was planned, whichever is made first; who has taken that number meanwhile keeps it."""
    planned = (LockedTake(shot=new.shot, take=new.number, key=new.planned.job.key) for new in plan.takes)
    decided = (*plan.decided, *planned)
    return Slates(folder.root).number(one.shot, take.key, one.variation, decided=decided, made_at=take.made_at)


def _planned(one: NewTake) -> ReshotTake:
    return ReshotTake(
        shot=one.shot,
        take=one.number,
        key=one.planned.job.key,
        state="known" if one.known else "planned",
        seed=one.planned.job.seed,
        frames=one.planned.frames,
        asked=one.variation,
        differs=in_words(one.variation),
        why=one.why,
    )


def _first_of_each(takes: Sequence[ReshotTake]) -> dict[str, ReshotTake]:
    first: dict[str, ReshotTake] = {}
    for take in takes:
        if take.state != "failed":
            first.setdefault(take.shot, take)
    return first


def _pick(project: Project, wish: Wish, picks: Mapping[str, ReshotTake], reporter: Reporter) -> None:
    """Write the picks into the lock, behind the ids that they speak of."""
    pin_ids(project, lock_of(wish, whole=False), reporter)

    def change(lock: Lock) -> Lock:
        for take in picks.values():
            entry = SlateEntry(shot=take.shot, number=take.take, key=take.key, variation=take.asked)
            lock = picked(lock, entry)
        return lock

    change_lock(lock_path(project.script), wish.breakdown.lock, change)
    for take in picks.values():
        asked = ", ".join(take.differs) or "as the script has it"
        reporter.say(f"shot {take.shot}: take {take.take} is in the film now ({asked})")


def _cut_again(never_shot: Sequence[str], request: ReshootRequest, reporter: Reporter) -> RenderSummary | None:
    """Render the film with its new picks, unless that would shoot what nobody has asked for yet."""
    if never_shot:
        reporter.say(
            f"the film is not cut: {_some(never_shot)} not shot yet; filmstudio render {request.script} makes it"
        )
        return None
    return render(
        RenderRequest(request.script, request.output, request.film, None, request.machine, request.folder), reporter
    )


def _tell(plan: Reshoot, request: ReshootRequest, reporter: Reporter) -> None:
    for sentence in plan.sentences:
        reporter.say(sentence)
    if plan.made_again and request.pick:
        verb = "are" if len(plan.made_again) > 1 else "is"
        reporter.say(f"{_some(plan.made_again, bare=True)} {verb} made again with the new takes in the film:")
        for shot, reasons in list(plan.made_again.items())[:_MOST_NAMED]:
            reporter.say(f"  {shot}: {', '.join(reasons)}")


def _some(shots: Sequence[str] | Mapping[str, object], *, bare: bool = False) -> str:
    several = len(shots) > 1
    verb = "" if bare else " are" if several else " is"
    return f"shot{'s' * several} {few(list(shots), _MOST_NAMED)}{verb}"
