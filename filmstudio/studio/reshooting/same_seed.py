"""`filmstudio reshoot --same-seed`: the film's takes are made once more from the same inputs, and bytes compared.

What is made for it lies in the run's own workspace and goes with it: nothing of it is kept, numbered or picked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from pydantic import Field

from filmstudio.errors import UsageError
from filmstudio.model.making import Making
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.record import Record
from filmstudio.model.take import Take
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import open_project
from filmstudio.studio.reshooting.reshoot import ReshootRequest
from filmstudio.studio.shooting.shoot import Shooting, shoot
from filmstudio.studio.shooting.stage import film_stages
from filmstudio.studio.shooting.usable import usable_takes
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES

_PLACE = "once_more"
_OF_THE_MAKING = ("device", "precision", "attention", "step_cache", "memory", "libraries", "retries")


class Compared(Record):
    """One take held against a second making of the same job."""

    shot: str
    equal: bool
    differs: tuple[str, ...] = ()
    """`picture`, `sound`, `last frames`: whose bytes are others."""
    making: tuple[str, ...] = ()
    """In what the two makings differ, in words: `device cpu to NVIDIA RTX 4090`."""
    failed: str = ""
    """Why there is nothing to compare."""


class SameSeedSummary(Record):
    """What came of it: the last line of `--json`."""

    schema_: Literal["same-seed/1"] = Field(default="same-seed/1", alias="schema")
    shots: tuple[Compared, ...]

    @property
    def unequal(self) -> tuple[str, ...]:
        """Shots that did not come out the same."""
        return tuple(one.shot for one in self.shots if not one.equal and not one.failed)


class _Seen(NamedTuple):
    shot: PlannedShot
    kept: Take
    again: Take | None
    reason: str


def shoot_same(request: ReshootRequest, reporter: Reporter) -> SameSeedSummary:
    """Make the takes that chosen shots have in the film once more, and compare every byte.

    Raises UsageError where one of them was never rendered, and what rendering raises.
    """
    project = open_project(request.script, request.film, request.folder)
    wish = check_wish(project, break_down_script(project, reporter), list(request.selection), said_by="")
    folder = FilmFolder(project.folder)
    with folder.opened():
        plan = prepare(wish, folder, reporter)[1].model_copy(update={"supporting": ()})
        takes = usable_takes(plan.shots, folder, read=True)
        if missing := [shot.shot.id for shot in plan.shots if shot.job.key not in takes]:
            some = ", ".join(missing[:6]) + (" ..." if len(missing) > 6 else "")
            raise UsageError(
                f"there is nothing to compare: {some} {'is' if len(missing) == 1 else 'are'} not rendered yet",
                hint=f"first: filmstudio render {request.script} (in the same size and rate)",
            )
        place = FilmFolder(folder.workspace / _PLACE)
        with place.opened():
            _bring_what_is_gone_on_from(plan, folder, place)
            stages = film_stages(project, wish, plan, request.machine)
            shooting = shoot(plan, place, reporter, request.machine.workers, stages)
    return SameSeedSummary(shots=tuple(_compared(one) for one in _pairs(plan, takes, shooting)))


def _bring_what_is_gone_on_from(plan: Plan, folder: FilmFolder, place: FilmFolder) -> None:
    """Copy the last frames of takes that the chosen ones go on from, where those are not made once more themselves."""
    made = {shot.job.key for shot in plan.shots}
    for key in dict.fromkeys(shot.job.continues.after for shot in plan.shots if shot.job.continues):
        take = None if key in made else folder.ledger.find(TAKES, key, Take)
        if take is None or take.tail is None or not folder.vault.holds(take.tail):
            continue  # where it is missing, the shot itself says so
        copy = place.workspace / f"{key}{take.tail.suffix}"
        copy.write_bytes(folder.vault.locate(take.tail).read_bytes())
        place.vault.put(copy)
        place.ledger.enter(TAKES, key, take)


def _pairs(plan: Plan, takes: Mapping[str, Take], shooting: Shooting) -> Iterator[_Seen]:
    for shot in plan.shots:
        key = shot.job.key
        yield _Seen(shot, takes[key], shooting.takes.get(key), shooting.failed.get(shot.shot.id, "no reason given"))


def _compared(seen: _Seen) -> Compared:
    shot, kept, again, reason = seen
    if again is None:
        return Compared(shot=shot.shot.id, equal=False, failed=reason)
    parts = {
        "picture": (kept.picture.sha256, again.picture.sha256),
        "sound": (kept.sound and kept.sound.sha256, again.sound and again.sound.sha256),
        "last frames": (kept.tail and kept.tail.sha256, again.tail and again.tail.sha256),
    }
    differs = tuple(name for name, (was, now) in parts.items() if was != now)
    return Compared(shot=shot.shot.id, equal=not differs, differs=differs, making=tuple(_makings(kept, again)))


def _makings(kept: Take, again: Take) -> Iterator[str]:
    """Yield in what the making of two takes differs, beside the time that it took."""
    for name, was, now in (
        ("machine", kept.machine, again.machine),
        ("software", kept.software, again.software),
        *((name, _of(kept.making, name), _of(again.making, name)) for name in _OF_THE_MAKING),
    ):
        if was != now:
            yield f"{name} {_said(was)} to {_said(now)}"
    if kept.making and again.making and kept.making.latents and kept.making.latents == again.making.latents:
        yield "the latents are the same: only decoding can differ"


def _of(making: Making | None, name: str) -> object:
    return getattr(making, name) if making else ""


def _said(value: object) -> str:
    return (", ".join(map(str, value)) if isinstance(value, tuple) else str(value)) or "nothing"
