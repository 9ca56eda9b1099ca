"""The takes of an edit at final quality: what was edited as a draft is shot again, and only the shots that are used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from filmstudio.errors import EngineError
from filmstudio.model.look import Quality
from filmstudio.model.take import Take
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.conforming.takes_of_edit import is_made_later
from filmstudio.studio.machine import Machine
from filmstudio.studio.planning.outlook import look_ahead
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import Project
from filmstudio.studio.shooting.shoot import shoot
from filmstudio.studio.shooting.stage import film_stages
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES


class Finals(NamedTuple):
    """What came of asking for final quality."""

    timeline: Timeline
    rendered: tuple[str, ...]
    reused: tuple[str, ...]


def shots_below_final(timeline: Timeline, folder: FilmFolder) -> tuple[str, ...]:
    """Return the shots of a timeline whose takes were made with less than full quality, each once, in order.

    What is drawn has one quality and is never among them.
    """
    found = {}
    for clip in timeline.clips:
        take = None if is_made_later(clip.take_key) else folder.ledger.find(TAKES, clip.take_key, Take)
        if take is not None and _samples(take) and take.job.quality is not Quality.FINAL:
            found[clip.shot] = clip.take_key
    return tuple(found)


def _samples(take: Take) -> bool:
    return take.job.checkpoint is not None or take.job.steps is not None


def with_final_takes(
    timeline: Timeline, project: Project, folder: FilmFolder, machine: Machine, reporter: Reporter
) -> Finals:
    """Return the timeline with its drafts replaced by the same shots at final quality, shot where there are none.

    `project` asks for final quality; the folder must be open. Raises EngineError where a shot fails or has come out too
    short for its place, and what planning and opening an engine raise.
    """
    wanted = shots_below_final(timeline, folder)
    if not wanted:
        return Finals(timeline, (), ())
    breakdown = break_down_script(project, reporter)
    wish = check_wish(project, breakdown, wanted)
    _, plan = prepare(wish, folder, reporter)
    stages = film_stages(project, wish, plan, machine)
    outlook = look_ahead(project, wish, plan, folder)
    shooting = shoot(plan, folder, reporter, machine.workers, stages, outlook)
    if shooting.failed:
        reasons = "\n  ".join(f"shot {shot}: {reason}" for shot, reason in shooting.failed.items())
        raise EngineError(f"{len(shooting.failed)} of {len(wanted)} shots failed at final quality\n  {reasons}")
    by_shot = {planned.shot.id: shooting.takes[planned.job.key] for planned in plan.shots}
    drafts = {clip.take_key: by_shot[clip.shot] for clip in timeline.clips if clip.shot in by_shot}
    clips = tuple(_with_take(clip, drafts) for clip in timeline.clips)
    sounds = tuple(_with_sound(sound, drafts) for sound in timeline.sounds)
    finished = timeline.model_copy(update={"clips": clips, "sounds": sounds})
    return Finals(finished, shooting.rendered, shooting.reused)


def _with_take(clip: Clip, finals: Mapping[str, Take]) -> Clip:
    take = finals.get(clip.take_key)
    if take is None:
        return clip
    tail = take.frames - clip.head_frames - clip.frames
    if tail < min(clip.tail_frames, 0) or tail < 0:
        raise EngineError(
            f"shot {clip.shot} has {take.frames} frames at final quality; "
            f"the edit asks for frames {clip.head_frames} to {clip.head_frames + clip.frames}",
            hint="write its duration into the script, and hand the edit over again",
        )
    # What the draft's colours were matched by says nothing about another picture.
    return clip.model_copy(
        update={"take_key": take.key, "picture": take.picture, "tail_frames": tail, "correction": None}
    )


def _with_sound(sound: Sound, finals: Mapping[str, Take]) -> Sound:
    """Return a take's own sound from its new take; a final one that is silent keeps the draft's."""
    take = finals.get(sound.recording_key) if sound.native else None
    if take is None or take.sound is None:
        return sound
    changes = {"recording_key": take.key, "sound": take.sound}
    return sound.model_copy(update={**changes, "rate_hz": take.sound_rate_hz or sound.rate_hz})
