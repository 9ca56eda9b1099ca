"""A screenplay becomes a film: the product, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from filmstudio.media.safe_output import write_whole
from filmstudio.model.plan import Plan
from filmstudio.ports.engine import Hear
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script, pin_ids
from filmstudio.studio.cut import check_output, check_place, cut_film, film_key
from filmstudio.studio.cutting.choose_takes import without_rejected
from filmstudio.studio.cutting.cue_files import check_cues
from filmstudio.studio.cutting.facts import cut_facts
from filmstudio.studio.cutting.lay_cut import lay_film
from filmstudio.studio.cutting.score import prepare_sounds, score_of
from filmstudio.studio.damage_told import damage_told
from filmstudio.studio.finished_films import find_finished
from filmstudio.studio.locked import refuse_changes
from filmstudio.studio.made_again import lock_of, tell_lines, tell_shots
from filmstudio.studio.planning.estimates import note_takes
from filmstudio.studio.planning.film_memory import FilmMemory
from filmstudio.studio.planning.outlook import look_ahead
from filmstudio.studio.plugins import find_writer
from filmstudio.studio.prepare import Wish, check_wish, prepare
from filmstudio.studio.project import Project
from filmstudio.studio.provenance.describe import describe_film
from filmstudio.studio.readiness.preflight import preflight, refuse
from filmstudio.studio.render import RenderRequest, RenderSummary
from filmstudio.studio.reshooting.variations import picked_variations
from filmstudio.studio.shooting.routes import tell_routes
from filmstudio.studio.shooting.shoot import shoot
from filmstudio.studio.shooting.stage import film_stages
from filmstudio.studio.takes.moved_on import tell_moved_on
from filmstudio.studio.unknown_speakers import unknown_speakers
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.held import hold_takes
from filmstudio.takes.slates import enter_slate, enter_slates


def make_film(
    request: RenderRequest, project: Project, output: Path, memory: FilmMemory | None, reporter: Reporter
) -> RenderSummary:
    """Make the film of a script at `output`, or only what is missing of it; `memory` hears what was done."""
    whole = request.shots is None
    breakdown = break_down_script(project, reporter)
    check_cues(project, breakdown.shots)
    wish = check_wish(project, breakdown, request.shots, hear=_reading(breakdown.film.look.engine, reporter))
    if request.locked:
        refuse_changes(project, breakdown, wish.lock)
    captions = output.with_suffix(".srt") if request.subtitles else None
    check_output(output)
    if captions:
        check_place(captions)
    said = [_engine_sentence(wish), *unknown_speakers(breakdown.shots, wish.cast, wish.entries, project.script)]
    _say(said, reporter)
    folder = FilmFolder(project.folder)
    with folder.opened(), damage_told(folder, reporter):
        tell_lines(wish, folder, reporter)
        recordings, planned = prepare(wish, folder, reporter)
        plan, verdicts = without_rejected(planned, breakdown.lock, folder)
        _say([*plan.snapped, *verdicts], reporter)
        tell_shots(wish, plan, folder, reporter)
        tell_moved_on(plan, breakdown.lock, folder, reporter)
        lock = lock_of(wish, whole=whole)
        pin_ids(project, lock, reporter)
        hold_takes(folder, keys_needed(plan))
        engine = wish.engines.main.capabilities
        facts = cut_facts(project, wish, plan)
        key = film_key(plan, engine, facts)
        nothing = _summary(plan, output, reused=tuple(shot.shot.id for shot in plan.shots))
        finished = find_finished(key, output, folder)
        if not finished or captions:
            tell_routes(plan, wish.engines, reporter)
            refuse(preflight(project, wish, plan, folder, output, request.machine), reporter)
            prepare_sounds(project, wish, plan, folder, reporter)
            outlook = look_ahead(project, wish, plan, folder)
            stages = film_stages(project, wish, plan, request.machine)
            asked, decided = picked_variations(breakdown.lock), breakdown.lock.takes
            shooting = shoot(
                plan,
                folder,
                reporter,
                request.machine.workers,
                stages,
                outlook,
                kept=lambda shot, take: enter_slate(shot, take, asked, folder, decided),
            )
            note_takes(shooting.new)
            enter_slates(plan, shooting.takes, asked, folder, decided)
            if shooting.failed:
                return _summary(plan, None, shooting.reused, shooting.rendered, shooting.failed)
            if not recordings.all_sound(folder):  # a damaged recording would be heard
                recordings, planned = prepare(wish, folder, reporter)
                plan, _ = without_rejected(planned, breakdown.lock, folder)
            sounds = score_of(project, wish, plan, folder, reporter).sounds
            locate = folder.vault.locate
            timeline = lay_film(plan, shooting.takes, recordings.by_key, facts, wish, locate, sounds)
            if not finished:
                made = describe_film(timeline, folder, plan=plan, cast=wish.cast)
                cut_film(key, timeline, engine, folder, output, reporter, loudness=facts.loudness, provenance=made)
            if captions:
                write_whole(captions, find_writer("srt").write(timeline))
        if memory:
            memory.keep(wish, plan, key, lock, nothing, [*said, *plan.snapped, *verdicts])
    return nothing if finished and not captions else _summary(plan, output, shooting.reused, shooting.rendered)


def keys_needed(plan: Plan) -> set[str]:
    """Return the keys of every take that a plan goes by."""
    jobs = [shot.job for shot in (*plan.shots, *plan.supporting)]
    return {job.key for job in jobs} | {job.continues.after for job in jobs if job.continues}


def _engine_sentence(wish: Wish) -> str:
    engine, film = wish.engines.main, wish.breakdown.film
    model = f", model {engine.checkpoint.name}" if engine.checkpoint else ""
    return f"engine: {engine.capabilities.name} ({film.engine_from}){model}"


def _say(sentences: Iterable[str], reporter: Reporter) -> None:
    for sentence in sentences:
        reporter.say(sentence)


def _reading(engine: str, reporter: Reporter) -> Hear:
    """Tell how far the weights of a model are read, which happens once for each model on a machine."""
    return lambda progress: reporter.opening(engine, progress.what, progress.done, progress.total)


def _summary(
    plan: Plan,
    film: Path | None,
    reused: tuple[str, ...] = (),
    rendered: tuple[str, ...] = (),
    failed: Mapping[str, str] | None = None,
) -> RenderSummary:
    failures = failed or {}
    return RenderSummary(
        rendered=rendered,
        reused=reused,
        failed=tuple(failures),
        frames=plan.frames,
        seconds=round(float(plan.frames / plan.look.rate), 3),
        film=str(film) if film else None,
        reasons=tuple(f"shot {shot}: {reason}" for shot, reason in failures.items()),
    )
