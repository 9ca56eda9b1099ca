"""Whose a file or a record is, and the command that makes it again."""

from __future__ import annotations

import shlex
from contextlib import suppress
from typing import NamedTuple

from filmstudio.errors import FilmstudioError
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan
from filmstudio.model.take import Take
from filmstudio.studio.planning.last_cut import last_cut
from filmstudio.studio.takes.film import FilmTakes, plan_as_it_is
from filmstudio.takes.drawn_passes import PASSES
from filmstudio.takes.ledger import LINES, TAKES
from filmstudio.takes.stock import Stock
from filmstudio.units import rate_text


class Owned(NamedTuple):
    """What is known of a thing that the ledger names."""

    shot: str
    """Empty where nobody knows."""
    take: int | None
    in_film: bool | None
    """The film needs it, as it is or as it was last cut; None where that cannot be told."""
    again: str
    """The command that makes it again."""


class Owners:
    """Tells of keys whose they are, by slates, plan and last cut."""

    def __init__(self, film: FilmTakes, stock: Stock) -> None:
        self._plan = _planned(film)
        self._takes = stock.takes
        self._slates = {entry.key: entry for entry in reversed(film.slates.all())}
        cut, shots = last_cut(film.folder), self._plan.shots if self._plan else ()
        self._shots = {shot.key: shot.id for shot in (cut.shots if cut else ())}
        self._shots |= {shot.job.key: shot.shot.id for shot in shots}
        self._lines = {line.recording_key: shot.shot.id for shot in reversed(shots) for line in shot.voices}
        usual = film.folder.root.absolute() == film.project.script.with_suffix(".film").absolute()
        self._script = shlex.quote(str(film.project.script))
        self._place = "" if usual else f" --folder {shlex.quote(str(film.folder.root))}"

    def of(self, kind: str, key: str) -> Owned:
        """Return whose a record of the ledger is."""
        if kind == PASSES:  # the takes that it has led are there: nobody needs it before the next one
            return Owned("", None, False, f"filmstudio takes prune {self._script}{self._place}")
        if kind not in (TAKES, LINES):
            return Owned("", None, None, f"filmstudio render {self._script}{self._place}")
        shot = (self._shots if kind == TAKES else self._lines).get(key, "")
        slate = self._slates.get(key) if kind == TAKES else None
        take = self._takes.get(key) if kind == TAKES else None
        named = shot or (slate.shot if slate else take.job.slate if take else "")
        in_film = bool(shot) if self._plan is not None else shot != "" or None
        return Owned(named, slate.number if slate else None, in_film, self._again(kind, shot, key, take))

    def _again(self, kind: str, shot: str, key: str, take: Take | None) -> str:
        render = f"filmstudio render {self._script}"
        slate = self._slates.get(key)
        form = form_of(take.job, self._plan.look) if take and self._plan else ""
        if kind == TAKES and shot:
            return f"{render} --shots {shlex.quote(shot)}{form}{self._place}"
        if kind == TAKES and slate:
            pick = f"filmstudio takes pick {self._script} {shlex.quote(slate.shot)} {slate.number}{self._place}"
            return f"{pick} && {render}{form}{self._place}"
        return "" if kind == TAKES else f"{render}{self._place}"


def _planned(film: FilmTakes) -> Plan | None:
    with suppress(FilmstudioError):  # a script with errors: damage is told all the same, only with fewer words
        return plan_as_it_is(film)[0]
    return None


def form_of(job: RenderJob, look: Look) -> str:
    """Return the flags that a render needs for a job of another form than the film's own."""
    flags = [
        f" --size {job.size}" if job.size != look.size else "",
        f" --fps {rate_text(job.rate)}" if job.rate != look.rate else "",
        f" --quality {job.quality.value}" if job.quality != look.quality else "",
    ]
    return "".join(flags)
