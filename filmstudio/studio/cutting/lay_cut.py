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
from filmstudio.studio.cutting.said_again import options_of
from filmstudio.studio.cutting.score import score_of
from filmstudio.studio.planning.plan_shots import kept_lines, plan_shots
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.record_lines import Recordings
from filmstudio.studio.selection.narrow import narrow
from filmstudio.studio.shooting.usable import fault_of
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
    """Hold every take and every line against its digest: for whoever goes on to make something of them."""
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
    `film.toml`, a lock or a selection that cannot be used; with `read` ProjectError for a recording that is gone or
    damaged.
    """
    project = open_project(request.script, request.overrides, request.folder)
    breakdown = break_down_script(project, reporter)
    check_cues(project, breakdown.shots)
    wish = check_wish(project, breakdown, request.shots)
    folder = FilmFolder(project.folder)
    recordings = kept_lines(wish, folder)
    whole = plan_shots(wish, breakdown.shots, recordings)
    if request.read:
        _refuse_lost_lines(project, whole, recordings, folder)
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


def _refuse_lost_lines(project: Project, plan: Plan, recordings: Recordings, folder: FilmFolder) -> None:
    """Raise ProjectError if a recording that is heard is gone or damaged: nobody would see what is heard instead."""
    lost = {key for key, one in recordings.by_key.items() if not folder.vault.is_sound(one.sound)}
    shots = [one.shot.id for one in plan.shots if lost.intersection(voice.recording_key for voice in one.voices)]
    if shots:
        command = ["filmstudio", "render", str(project.script), *options_of(project)]
        raise ProjectError(
            f"the film cannot be made: recordings of lines in {few(shots, 8)} are gone or damaged",
            hint=f"have them spoken again: {shlex.join(command)}",
        )


def refuse_missing(cut: LaidCut) -> None:
    """Raise ProjectError if a shot of the cut has no take, with the command that makes it."""
    _refuse(cut.project, cut.missing)


def hold_takes(cut: LaidCut) -> None:
    """Hold every take and every line of a cut that was laid without `read` against its digest: as if it had been.

    Raises ProjectError for what is damaged, with the command that makes it again.
    """
    takes = [(one, cut.chosen.takes[one.job.key]) for one in cut.plan.shots if one.job.key in cut.chosen.takes]
    faults = [(one.shot.id, fault_of(take, one.job, cut.folder, read=True)) for one, take in takes]
    _refuse(cut.project, [Missing(shot, fault, lost=True) for shot, fault in faults if fault])
    _refuse_lost_lines(cut.project, cut.plan, cut.recordings, cut.folder)


def _refuse(project: Project, missing: Sequence[Missing]) -> None:
    if not missing:
        return
    shots = [one.shot for one in missing]
    command = ["filmstudio", "render", str(project.script), *options_of(project)]
    if all(one.rejected for one in missing):
        command = ["filmstudio", "reshoot", str(project.script), *shots[:4], *options_of(project, seed=False)]
    elif all(one.lost for one in missing):
        # The film that was cut from them may lie there whole: a render of all of it would find nothing to do.
        command += ["--shots", ",".join(shots)]
    told = " ".join(_said_of(missing))
    raise ProjectError(f"the film cannot be made: {told}", hint=f"make them: {shlex.join(command)}")


def _said_of(missing: Sequence[Missing]) -> list[str]:
    """Return a sentence for every reason, with the shots that it is of."""
    reasons = dict.fromkeys(one.reason for one in missing)
    return [f"{few([one.shot for one in missing if one.reason == reason], 8)}: {reason}" for reason in reasons]
