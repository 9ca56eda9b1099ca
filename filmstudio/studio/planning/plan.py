"""`filmstudio plan`: what a render would do, and why, before anything is paid for. Makes nothing and speaks nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.breakdown.identity.content import gist_of
from filmstudio.errors import MissingTool
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import ShotSpec
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import Breakdown, break_down_script
from filmstudio.studio.cut import film_key
from filmstudio.studio.cutting.choose_takes import without_rejected
from filmstudio.studio.cutting.cue_files import check_cues
from filmstudio.studio.cutting.facts import cut_facts
from filmstudio.studio.finished_films import find_finished
from filmstudio.studio.machine import Machine
from filmstudio.studio.planning.cue_reports import cue_reports
from filmstudio.studio.planning.diff import since_cut
from filmstudio.studio.planning.estimates import Estimates, history, learn
from filmstudio.studio.planning.fates import Fates, KeyedPlan, decide_fates, keyed_plan
from filmstudio.studio.planning.file_names import file_names
from filmstudio.studio.planning.last_cut import CutRecord, last_cut
from filmstudio.studio.planning.line_reports import line_reports
from filmstudio.studio.planning.memo import Memo, Said, asked_of
from filmstudio.studio.planning.plan_shots import kept_lines, plan_shots
from filmstudio.studio.planning.report import Estimate, Fate, PlanReport, ShotFate
from filmstudio.studio.planning.watched import watched_files
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.record_lines import unspoken
from filmstudio.studio.selection.narrow import narrow
from filmstudio.studio.shooting.routes import compromises
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import rate_text


class PlanRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    overrides: Overrides = Overrides()
    shots: Sequence[str] | str | None = None
    """In the language of `selection`; None for the whole film."""
    folder: Path | None = None
    machine: Machine = Machine()
    said_by: str = "--shots"
    """Where the selection was given, for messages."""


def plan(request: PlanRequest, reporter: Reporter) -> PlanReport:
    """Return what a render with the same options would do. Writes nothing but a memory of its answer.

    Raises as `render` does for what cannot be made; only weights that are not here are remarked on, and what would be
    made without them is planned.
    """
    project = open_project(request.script, request.overrides, request.folder)
    memo = plan_memo(project, request.machine) if request.shots is None else None
    if memo and (kept := memo.recall(PlanReport)):
        for one in kept.said:
            (reporter.warn if one.warning else reporter.say)(one.words)
        return kept.answer
    breakdown = break_down_script(project, reporter)
    check_cues(project, breakdown.shots)
    wish, remarks = _wish(project, breakdown, request)
    for remark in remarks:
        reporter.say(remark)
    folder = FilmFolder(project.folder)
    lines = kept_lines(wish, folder)
    whole = plan_shots(wish, breakdown.shots, lines)
    planned, _ = without_rejected(narrow(whole, wish.chosen), breakdown.lock, folder)
    report = report_on(project, wish, planned, request.machine)
    for path in dict.fromkeys(folder.ledger.damaged):
        reporter.warn(f"{path} was damaged and is not used")
    if memo and not folder.ledger.damaged and not remarks:
        keep_plan(memo, report, project, wish)
    return report


def keep_plan(
    memo: Memo, report: PlanReport, project: Project, wish: Wish, *, lock_written: bytes | None = None
) -> bool:
    """Remember the plan of a whole film, as `Memo.keep` does."""
    cut = last_cut(FilmFolder(project.folder))
    return memo.keep(
        report,
        warnings_of(wish.breakdown, project),
        watched_files(project, wish, [history().path] if report.to_render else []),
        seen=[Path(cut.film)] if cut else [],
        lock_written=lock_written,
    )


def plan_memo(project: Project, machine: Machine) -> Memo:
    """Return the memory of the plan of a whole film; seals what people decided, so make it before anything is read."""
    return Memo(project, "plan", plan_question(project, machine))


def plan_question(project: Project, machine: Machine) -> dict[str, object]:
    """Return everything that the command line says and that a plan depends on."""
    return {**asked_of(project.overrides), "jobs": machine.jobs}


def warnings_of(breakdown: Breakdown, project: Project) -> tuple[Said, ...]:
    """Return what is said of a script whenever it is broken down."""
    return tuple(Said(True, remark.sentence(str(project.script))) for remark in breakdown.shots.diagnostics)


def report_on(project: Project, wish: Wish, planned: Plan, machine: Machine) -> PlanReport:
    """Return what a render of a plan would do, by what lies in the film's folder now."""
    breakdown = wish.breakdown
    folder = FilmFolder(project.folder)
    silent = unspoken(wish.lines, wish.cast, folder, wish.dialogue)
    waiting = _carrying(planned, {(line.speaker, line.text) for line in silent})
    renamed = {one.now: one.was for one in breakdown.changes.renamed}
    keyed = keyed_plan(planned)
    fates = decide_fates(keyed, folder, file_names(project, wish), renamed, waiting)
    estimates = learn(wish.engines.bound, fates.seen)
    told = _fates_of(keyed, planned, fates, estimates, waiting)
    specs = {one.shot.id: one.shot for one in (*planned.supporting, *planned.shots)}
    shots = tuple(one.model_copy(update={"cues": cue_reports(specs[one.shot], breakdown.shots.music)}) for one in told)
    routes = {one.shot.id: route for key, one in keyed.shots if (route := estimates.route(one.job, key)) is not None}
    to_make = {key: one for key, one in (*keyed.supporting, *keyed.shots) if key in fates.why}
    whole = len(planned.shots) == len(breakdown.shots.shots)
    cut = last_cut(folder) if whole else None
    weights = wish.engines.main.checkpoint
    return PlanReport(
        script=str(project.script),
        title=planned.title,
        engine=planned.look.engine,
        model=weights.name if weights else "",
        size=str(planned.look.size),
        rate=rate_text(planned.look.rate),
        shots=shots,
        frames=planned.frames,
        seconds=_seconds(planned.frames, planned),
        to_render=len(to_make),
        frames_to_render=sum(one.job.frames for one in to_make.values()),
        lines_to_record=len(silent),
        lines=tuple(line_reports(planned, wish, kept_lines(wish, folder))),
        estimate=_estimate([one.job for one in to_make.values()], wish, estimates, machine),
        compromises=tuple(compromises(routes)),
        remarks=planned.snapped,
        film=_as_it_is(project, planned, wish, cut, folder),
        since_cut=since_cut(planned, cut, {**fates.back, **fates.why}, renamed) if cut else None,
    )


def _wish(project: Project, breakdown: Breakdown, request: PlanRequest) -> tuple[Wish, tuple[str, ...]]:
    try:
        return check_wish(project, breakdown, request.shots, said_by=request.said_by), ()
    except MissingTool as error:
        wish = check_wish(project, breakdown, request.shots, weights=False, said_by=request.said_by)
        told = f"{error.message}; the plan is that of any model of this engine, and no take can be recognised"
        return wish, (told,)


def _carrying(planned: Plan, lines: set[tuple[str, str]]) -> frozenset[str]:
    """Return the ids of the shots that carry one of some lines, by speaker and text."""
    return frozenset(
        one.shot.id
        for one in (*planned.supporting, *planned.shots)
        if any((line.speaker, line.text) in lines for line in one.shot.lines)
    )


def _fates_of(
    keyed: KeyedPlan, planned: Plan, fates: Fates, estimates: Estimates, waiting: frozenset[str]
) -> Iterator[ShotFate]:
    for supporting, some in ((True, keyed.supporting), (False, keyed.shots)):
        for key, one in some:
            why = fates.why.get(key)
            if why is not None or not supporting:
                takes_s = None if why is None else estimates.seconds(one.job)
                told = _fate(one, planned, why, takes_s, estimated=one.shot.id in waiting)
                yield told.model_copy(update={"supporting": True}) if supporting else told


def _fate(
    one: PlannedShot, planned: Plan, why: tuple[str, ...] | None, takes_s: float | None, *, estimated: bool
) -> ShotFate:
    return ShotFate(
        shot=one.shot.id,
        scene=one.shot.scene,
        fate=Fate.REUSE if why is None else Fate.RENDER,
        why=why or (),
        line=_line(one.shot),
        gist=gist_of(one.shot),
        engine=one.job.engine,
        seed=one.job.seed,
        frames=one.frames,
        take_frames=one.job.frames,
        seconds=_seconds(one.frames, planned),
        length_estimated=estimated,
        takes_s=None if takes_s is None else round(takes_s, 1),
    )


def _line(shot: ShotSpec) -> int | None:
    return min((span.line for span in shot.spans), default=None)


def _seconds(frames: int, planned: Plan) -> float:
    return round(float(frames / planned.look.rate), 3)


def _estimate(jobs: Sequence[RenderJob], wish: Wish, estimates: Estimates, machine: Machine) -> Estimate:
    """Return what the shots cost. Engines work one after the other, each on as many shots at once as it can."""
    if not jobs:
        return Estimate()
    workers = machine.workers
    total_s, known, most = 0.0, True, 1
    for engine in dict.fromkeys(job.engine for job in jobs):
        some = [job for job in jobs if job.engine == engine]
        at_once = min(workers, wish.engines.bound[engine].capabilities.shots_at_once or workers, len(some))
        cost_s = estimates.cost(some).seconds
        known, most = known and cost_s is not None, max(most, at_once)
        total_s += (cost_s or 0.0) / at_once
    cost = estimates.cost(jobs)
    return Estimate(
        seconds=round(total_s, 1) if known else None,
        at_once=most,
        memory_bytes=cost.memory_bytes,
        peak_bytes=cost.peak_bytes,
        disk_bytes=cost.disk_bytes,
        learned_from=cost.learned_from,
        published=() if known else tuple(_published(wish, {job.engine for job in jobs})),
    )


def _published(wish: Wish, engines: set[str]) -> Iterator[str]:
    """Yield what makers of the models say, each with the model's name. Their machines are not this one."""
    for name in sorted(engines):
        bound = wish.engines.bound[name]
        for preset in bound.engine.presets():
            weights = bound.checkpoint
            if weights is not None and weights.kind == preset.kind and weights.name == preset.name:
                figures = "; ".join(filter(None, (preset.time, preset.vram)))
                if figures:
                    yield f"{preset.name}: {figures}"


def _as_it_is(project: Project, planned: Plan, wish: Wish, cut: CutRecord | None, folder: FilmFolder) -> str:
    """Return where the film lies, if a render would leave it as it is."""
    facts = cut_facts(project, wish, planned)
    if cut is None or film_key(planned, wish.engines.main.capabilities, facts) != cut.key:
        return ""
    return cut.film if find_finished(cut.key, Path(cut.film), folder) else ""
