"""Binds every shot: time from the recordings, look from the cast, limits from the engine, a seed, a key."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from filmstudio.digest import seed_from
from filmstudio.model.cast import Cast
from filmstudio.model.job import Capabilities, Person, RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan, PlannedLine, PlannedShot
from filmstudio.model.shots import Delivery, Line, ShotList, ShotSpec, TransitionKind
from filmstudio.model.take import Recording
from filmstudio.planning.limits import fit_frames, fit_size
from filmstudio.planning.prompts import write_prompt
from filmstudio.planning.timing import DISSOLVE_S, ShotTime, time_shot
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
) -> Plan:
    """Return the plan of a whole film.

    Raises UsageError for a size that the engine cannot make, EngineError for a shot that is too long for it.
    """
    size = fit_size(look.size, engine)
    shots = shot_list.shots
    planned: list[PlannedShot] = []
    snapped: list[str] = []
    for index, shot in enumerate(shots):
        before = shots[index - 1] if index else None
        after = shots[index + 1] if index + 1 < len(shots) else None
        recordings = [recording_of(line) for line in shot.lines]
        time = time_shot(
            shot,
            recordings,
            look.rate,
            after_speech=_speaks_in_same_scene(before, shot),
            before_speech=_speaks_in_same_scene(after, shot),
        )
        dissolves = after is not None and after.transition_in is TransitionKind.DISSOLVE
        tail = seconds_to_frames(DISSOLVE_S, look.rate) if dissolves else 0
        made, sentence = fit_frames(time.frames + tail, shot.id, engine)
        if sentence:
            snapped.append(sentence)
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
            lines=_timed_lines(shot, cast, time, recordings, look.rate, mouths_of),
            prompt=write_prompt(shot, cast, look.style) if engine.reads_prompt else "",
            seed=seed_from("shot", look.seed, shot.id),
            size=size,
            rate=look.rate,
            frames=made,
        )
        voices = tuple(
            PlannedLine(recording_key=recording.key, start_frame=line_time.start_frame, samples=recording.samples)
            for recording, line_time in zip(recordings, time.lines, strict=True)
            if recording is not None
        )
        planned.append(PlannedShot(shot=shot, job=job, frames=time.frames, tail_frames=tail, voices=voices))
    return Plan(source=shot_list.source, title=shot_list.title, look=look, shots=tuple(planned), snapped=tuple(snapped))


def _speaks_in_same_scene(neighbour: ShotSpec | None, shot: ShotSpec) -> bool:
    return neighbour is not None and neighbour.scene == shot.scene and bool(neighbour.lines)


def _people(shot: ShotSpec, cast: Cast) -> tuple[Person, ...]:
    people = []
    for presence in shot.people:
        member = cast.member(presence.name)
        people.append(
            Person(
                name=member.name,
                appearance=member.appearance,
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
                colour=member.appearance.accent_colour,
                start_frame=line_time.start_frame,
                end_frame=line_time.end_frame,
                mouth=mouths_of(recording, line_time.end_frame - line_time.start_frame, rate)
                if recording is not None and line.delivery is Delivery.ON_SCREEN
                else (),
            )
        )
    return tuple(timed)
