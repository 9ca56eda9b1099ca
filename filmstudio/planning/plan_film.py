"""Binds every shot: time from the recordings, look from the cast, limits from the engine, a seed, a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan, PlannedLine, PlannedShot
from filmstudio.model.shots import Delivery, Line, ShotList, ShotSpec
from filmstudio.model.take import Recording
from filmstudio.planning.conditions import Material, bind_conditions, bind_seed, named_for_others
from filmstudio.planning.left_aside import left_aside
from filmstudio.planning.limits import fit_frames, fit_size
from filmstudio.planning.prompts import write_prompt
from filmstudio.planning.timing import ShotTime, time_shot, transition_in_s, transition_out_s
from filmstudio.units import seconds_to_frames

RecordingOf = Callable[[Line], Recording | None]
"""Gives the recording of a line, None where no voice can say it."""
MouthsOf = Callable[[Recording, int, Fraction], tuple[int, ...]]
"""Gives the mouth opening (0..3) of a recording for so many frames at a rate."""


def plan_film(
    shot_list: ShotList,
    cast: Cast,
    look: Look,
    engine: Capabilities,
    *,
    recording_of: RecordingOf,
    mouths_of: MouthsOf,
    material: Material = Material(),  # noqa: B008 - an immutable tuple
) -> Plan:
    """Return the plan of a whole film.

    Raises UsageError for a size that the engine cannot make and for a shot that asks for another engine, EngineError
    for a shot that is too long for it, ProjectError for a picture or an adapter that is asked for and not there.
    """
    size = fit_size(look.size, engine)
    shots = shot_list.shots
    recorded = [[recording_of(line) for line in shot.lines] for shot in shots]
    times = _times(shots, recorded, look.rate)
    planned: list[PlannedShot] = []
    snapped = [*left_aside(shots, engine), *named_for_others(shots, cast, engine, material)]
    for shot, recordings, time, after in zip(shots, recorded, times, [*range(1, len(shots)), None], strict=True):
        tail = 0
        if after is not None and shots[after].transition_in.overlaps:
            tail, sentence = _overlap(shots[after], times[after].frames, look.rate)
            snapped += sentence
        snapped += _short_of_fades(shot, time.frames, look.rate)
        made, changed = fit_frames(time.frames + tail, shot.id, engine)
        if changed:
            snapped.append(changed)
        conditions = bind_conditions(shot, cast, engine, material)
        job = RenderJob(
            engine=engine.name,
            engine_version=engine.version,
            slate=shot.id,
            role=shot.role,
            camera=shot.camera,
            place=shot.place,
            people=_people(shot, cast),
            subject=shot.subject,
            action=shot.action,
            title=shot.title,
            light=shot.light,
            stock=shot.stock,
            story_time=shot.story_time,
            lines=_timed_lines(shot, cast, time, recordings, look.rate, mouths_of),
            prompt=write_prompt(shot, cast, look.style, conditions.loras) if engine.reads_prompt else "",
            seed=bind_seed(shot, cast, look.seed),
            size=size,
            rate=look.rate,
            frames=made,
            **conditions._asdict(),
        )
        voices = tuple(
            PlannedLine(recording_key=recording.key, start_frame=line_time.start_frame, samples=recording.samples)
            for recording, line_time in zip(recordings, time.lines, strict=True)
            if recording is not None
        )
        planned.append(PlannedShot(shot=shot, job=job, frames=time.frames, tail_frames=tail, voices=voices))
    return Plan(source=shot_list.source, title=shot_list.title, look=look, shots=tuple(planned), snapped=tuple(snapped))


def _times(shots: Sequence[ShotSpec], recorded: Sequence[Sequence[Recording | None]], rate: Fraction) -> list[ShotTime]:
    """Return the time of every shot; the rounding errors of a scene stay in it."""
    times: list[ShotTime] = []
    for index, (shot, recordings) in enumerate(zip(shots, recorded, strict=True)):
        before = shots[index - 1] if index else None
        after = shots[index + 1] if index + 1 < len(shots) else None
        times.append(
            time_shot(
                shot,
                recordings,
                rate,
                after_speech=_speaks_in_same_scene(before, shot),
                before_speech=_speaks_in_same_scene(after, shot),
                carry=times[-1].carry if before is not None and before.scene == shot.scene else Fraction(0),
            )
        )
    return times


def _overlap(shot: ShotSpec, frames: int, rate: Fraction) -> tuple[int, list[str]]:
    """Return the frames over which a shot comes in, at most all of its own, and a sentence where that is less."""
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


def _speaks_in_same_scene(neighbour: ShotSpec | None, shot: ShotSpec) -> bool:
    return neighbour is not None and neighbour.scene == shot.scene and bool(neighbour.lines)


def _people(shot: ShotSpec, cast: Cast) -> tuple[Person, ...]:
    people = []
    for presence in shot.people:
        member = cast.member(presence.name)
        people.append(
            Person(
                name=member.name,
                appearance=cast.person(presence.name, shot.scene).appearance,
                position=presence.position,
                facing=presence.facing,
                pose=presence.pose,
                shoulder=presence.shoulder,
            )
        )
    return tuple(people)


def _timed_lines(
    shot: ShotSpec,
    cast: Cast,
    time: ShotTime,
    recordings: list[Recording | None],
    rate: Fraction,
    mouths_of: MouthsOf,
) -> tuple[TimedLine, ...]:
    timed = []
    for line, line_time, recording in zip(shot.lines, time.lines, recordings, strict=True):
        member = cast.member(line.speaker)
        timed.append(
            TimedLine(
                speaker=member.name,
                text=" ".join(line.text.split()),
                delivery=line.delivery,
                colour=cast.person(line.speaker, shot.scene).appearance.accent_colour,
                start_frame=line_time.start_frame,
                end_frame=line_time.end_frame,
                mouth=mouths_of(recording, line_time.end_frame - line_time.start_frame, rate)
                if recording is not None and line.delivery is Delivery.ON_SCREEN
                else (),
            )
        )
    return tuple(timed)
