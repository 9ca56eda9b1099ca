"""Lays the cut of a film from the takes that are there: what `filmstudio cut` shows and `filmstudio assemble` makes."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from filmstudio.edit.lay_timeline import lay_timeline
from filmstudio.errors import ProjectError
from filmstudio.model.plan import Plan
from filmstudio.model.soundtrack import Loudness
from filmstudio.model.take import Blob, Recording, Take
from filmstudio.model.timeline import Sound, Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.cutting.choose_takes import ChosenTakes, Missing, choose_takes
from filmstudio.studio.cutting.cue_files import check_cues
from filmstudio.studio.cutting.facts import CutFacts, cut_facts
from filmstudio.studio.cutting.match_colours import with_matched_colours
from filmstudio.studio.cutting.score import score_of
from filmstudio.studio.planning.plan_shots import kept_lines, plan_shots
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.record_lines import Recordings
from filmstudio.studio.selection.narrow import narrow
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.wording import few


class CutRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    overrides: Overrides = Overrides()
    shots: Sequence[str] | str | None = None
    """In the language of `selection`; None for the whole film."""
    folder: Path | None = None
    match: float | None = None
    """Strength of the colour match; None for what `film.toml` says."""
    loudness: Loudness | None = None
    read: bool = False
    """Hold every take against its digest: for whoever goes on to make something of them."""
    make: bool = False
    """Make what is heard of places, effects and music where it is not there yet; else only what is there is laid."""


class LaidCut(NamedTuple):
    """A cut, and everything it was laid from."""

    project: Project
    wish: Wish
    folder: FilmFolder
    plan: Plan
    """Of the shots that were asked for, with the jobs of the takes that are in the cut; missing ones included."""
    recordings: Recordings
    chosen: ChosenTakes
    facts: CutFacts
    timeline: Timeline | None
    """Of the shots that are there; None where there is none."""

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The shots without a take, in the film's order."""
        return self.chosen.missing


def lay_cut(request: CutRequest, reporter: Reporter) -> LaidCut:
    """Lay a film's cut from picks, verdicts and what is shot; nothing is spoken or rendered for it.

    Shots without a take are left out of the timeline, whose remarks name them. Raises as a plan does for a script, a
    `film.toml`, a lock or a selection that cannot be used.
    """
    project = open_project(request.script, request.overrides, request.folder)
    breakdown = break_down_script(project, reporter)
    check_cues(project, breakdown.shots)
    wish = check_wish(project, breakdown, request.shots)
    folder = FilmFolder(project.folder)
    recordings = kept_lines(wish, folder)
    whole = plan_shots(wish, breakdown.shots, recordings)
    chosen = choose_takes(narrow(whole, wish.chosen), breakdown.lock, folder, read=request.read)
    facts = cut_facts(project, wish, chosen.plan, match=request.match, loudness=request.loudness)
    there = [index for index, planned in enumerate(chosen.plan.shots) if planned.job.key in chosen.takes]
    timeline = None
    if there:
        shown = narrow(chosen.plan, there)
        with folder.opened() if request.make else nullcontext():
            sounds = score_of(project, wish, shown, folder, reporter, make=request.make).sounds
        laid = lay_film(shown, chosen.takes, recordings.by_key, facts, wish, folder.vault.locate, sounds)
        told = [*chosen.remarks, *_said_of(chosen.missing)]
        timeline = laid.model_copy(update={"remarks": (*told, *laid.remarks)})
    return LaidCut(project, wish, folder, chosen.plan, recordings, chosen, facts, timeline)


def lay_film(
    plan: Plan,
    takes: Mapping[str, Take],
    recordings: Mapping[str, Recording],
    facts: CutFacts,
    wish: Wish,
    locate: Callable[[Blob], Path],
    sounds: Sequence[Sound] = (),
) -> Timeline:
    """Lay the timeline of a plan all of whose takes are there: the one way in which every command cuts a film."""
    laid = lay_timeline(plan, takes, recordings, sounds=sounds, scenes=facts.scenes, author=facts.author)
    drawing = {name for name, engine in wish.engines.bound.items() if engine.capabilities.draws}
    return with_matched_colours(laid, plan, facts, drawing, locate)


def refuse_missing(cut: LaidCut) -> None:
    """Raise ProjectError if a shot of the cut has no take, with the command that makes it."""
    if not cut.missing:
        return
    rejected = all(one.rejected for one in cut.missing)
    verb = "reshoot" if rejected else "render"
    shots = [one.shot for one in cut.missing] if rejected else []
    command = shlex.join(["filmstudio", verb, str(cut.project.script), *shots[:4]])
    raise ProjectError(f"the film cannot be made: {' '.join(_said_of(cut.missing))}", hint=f"make them: {command}")


def _said_of(missing: Sequence[Missing]) -> list[str]:
    """Return a sentence for every reason, with the shots that it is of."""
    reasons = dict.fromkeys(one.reason for one in missing)
    return [f"{few([one.shot for one in missing if one.reason == reason], 8)}: {reason}" for reason in reasons]
