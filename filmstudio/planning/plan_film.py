"""Binds every shot: time from the recordings, look from the cast, limits from its engine, a seed, a key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast
from filmstudio.model.job import Continuation, RenderJob
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan, PlannedLine, PlannedShot
from filmstudio.model.shots import ShotList, ShotSpec
from filmstudio.planning.conditions import Material, bind_conditions
from filmstudio.planning.continuity import Join, join_shots
from filmstudio.planning.drawn import sheet_of
from filmstudio.planning.engine_of import PlanningEngine as PlanningEngine
from filmstudio.planning.engine_of import engines_of
from filmstudio.planning.guides import Leading, bind_guide
from filmstudio.planning.limits import fit_size
from filmstudio.planning.lines import MouthsOf, Recorded, RecordingOf, timed_lines
from filmstudio.planning.prompts import Voicing, WrittenPrompt, write_prompt
from filmstudio.planning.remarks import ShotRemarks, film_remarks
from filmstudio.planning.seeds import bind_seed
from filmstudio.planning.shot_times import time_shots
from filmstudio.planning.timing import transition_in_s, transition_out_s
from filmstudio.units import seconds_to_frames


def plan_film(
    shot_list: ShotList,
    cast: Cast,
    look: Look,
    engines: Mapping[str, PlanningEngine],
    *,
    recording_of: RecordingOf,
    mouths_of: MouthsOf,
    material: Material = Material(),  # noqa: B008 - an immutable tuple
) -> Plan:
    """Return the plan of a whole film. `engines` are by name; `look.engine` is the film's.

    Raises UsageError for a size that an engine cannot make and for a shot that asks for an engine that is not there,
    ProjectError for a picture, a clip or an adapter that is asked for and not there.
    """
    shots = shot_list.shots
    chosen = engines_of(shots, look.engine, engines)
    for used in {one.capabilities.name: one.capabilities for one in (engines[look.engine], *chosen)}.values():
        fit_size(look.size, used)
    recorded = [[recording_of(line) for line in shot.lines] for shot in shots]
    times = time_shots(shots, recorded, look.rate)
    joins = join_shots(shots, chosen, cast)
    headings = {scene.number: f"script:{scene.span.line}" for scene in shot_list.scenes}
    planned: list[PlannedShot] = []
    remarks: list[ShotRemarks] = []
    for index, (shot, engine, recordings, time) in enumerate(zip(shots, chosen, recorded, times, strict=True)):
        after = index + 1 if index + 1 < len(shots) else None
        tail, short = (0, []) if after is None else _overlap(shots[after], times[after].frames, look.rate)
        facts = engine.capabilities
        conditions, pictures = bind_conditions(shot, cast, facts, material, look, time.frames + tail)
        voicing = Voicing(look.style, conditions["loras"], conditions["sound"], headings.get(shot.scene, "script"))
        prompt = write_prompt(shot, cast, facts.dialect, voicing) if facts.reads_prompt else WrittenPrompt((), ())
        lines = timed_lines(shot, cast, Recorded(time, recordings), look.rate, mouths_of)
        led = bind_guide(
            shot,
            lines,
            conditions["loras"],
            facts,
            Leading(cast, look, engines),
            frames=time.frames + tail,
            goes_on=joins.by_shot[index] is not None,
        )
        job = RenderJob(
            engine=facts.name,
            engine_version=facts.version,
            checkpoint=engine.checkpoint,
            slate=shot.id,
            prompt=prompt.parts,
            guide=led.guide,
            continues=_continuation(joins.by_shot[index], planned, facts),
            seed=bind_seed(shot, cast, look.seed),
            size=look.size,
            rate=look.rate,
            frames=time.frames + tail,
            **sheet_of(shot, cast, lines, facts, look.finish),
            **conditions,
        )
        said = (*short, *_short_of_fades(shot, time.frames, look.rate), *filter(None, [led.sentence]))
        remarks.append(ShotRemarks(said, pictures, prompt.unsaid))
        voices = tuple(
            PlannedLine(
                recording_key=recording.key,
                start_frame=timed.start_frame,
                samples=recording.samples,
                delivery=timed.delivery,
            )
            for recording, timed in zip(recordings, lines, strict=True)
            if recording is not None
        )
        planned.append(
            PlannedShot(
                shot=shot,
                job=job,
                frames=time.frames,
                tail_frames=tail,
                lines=lines,
                voices=voices,
                drawing=led.drawing,
                prompt_sources=prompt.sources,
            )
        )
    film_said = film_remarks(shots, cast, chosen, material.loras, remarks)
    return Plan(
        source=shot_list.source,
        title=shot_list.title,
        look=look,
        shots=tuple(planned),
        snapped=(*film_said, *joins.sentences),
    )


def _continuation(join: Join | None, planned: Sequence[PlannedShot], engine: Capabilities) -> Continuation | None:
    """Return what a shot goes on from; the earlier job is bound already.

    A take has no more last frames than it has frames: at the engine's slowest rate, where it has one of its own.
    """
    if join is None:
        return None
    job = planned[join.earlier].job
    made = int(job.frames * min(engine.native_rates, default=job.rate) / job.rate)
    return Continuation(after=job.key, shot=job.slate, frames=max(1, min(join.frames, made)))


def _overlap(shot: ShotSpec, frames: int, rate: Fraction) -> tuple[int, list[str]]:
    """Return the frames over which a shot comes in, at most all of its own, and a sentence where that is less."""
    if not shot.transition_in.overlaps:
        return 0, []
    wished = seconds_to_frames(transition_in_s(shot), rate)
    if wished <= frames:
        return wished, []
    kind = shot.transition_in.value
    return frames, [f"shot {shot.id}: a {kind} of {wished} frames becomes {frames}, all that the shot has"]


def _short_of_fades(shot: ShotSpec, frames: int, rate: Fraction) -> list[str]:
    """Return a sentence where a shot is shorter than its fades: the cut then shortens both alike."""
    fade_in_s = Fraction(0) if shot.transition_in.overlaps else transition_in_s(shot)
    wished = seconds_to_frames(fade_in_s, rate) + seconds_to_frames(transition_out_s(shot), rate)
    return [f"shot {shot.id}: fades of {wished} frames become {frames}, all that the shot has"] * (wished > frames)
