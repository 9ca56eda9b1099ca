"""The lines of a film for people: what each is heard from, how it is said, and what a file of it is to be called."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.model.plan import Plan
from filmstudio.model.shots import Line
from filmstudio.model.soundtrack import Effort, Manner, Treatment
from filmstudio.sound.recorded_names import usual_name
from filmstudio.studio.planning.report import LineReport
from filmstudio.studio.prepare import Wish
from filmstudio.studio.record_lines import Recordings
from filmstudio.studio.speeches import Said, said, speeches_of
from filmstudio.units import SAMPLE_RATE_HZ


def line_reports(planned: Plan, wish: Wish, recordings: Recordings) -> Iterator[LineReport]:
    """Yield every line of the planned shots, in their order."""
    names = _names(wish)
    for one in planned.shots:
        for line in one.shot.lines:
            recording = recordings.of(line)
            yield LineReport(
                shot=one.shot.id,
                speaker=line.speaker,
                text=" ".join(line.text.split()),
                source=_source(line, wish),
                recorded=wish.dialogue.part_of(line) is not None,
                seconds=None if recording is None else round(recording.samples / SAMPLE_RATE_HZ, 2),
                manner=manner_words(line.manner),
                treatment=_reaches_us(line, wish),
                file_name=names.get(said(line), ""),
            )


def manner_words(manner: Manner) -> str:
    """Return a manner for people, empty for the usual one: `whispered, 1.25x, pitch 0.95x`."""
    parts = [manner.effort.value] if manner.effort is not Effort.NORMAL else []
    parts += [f"{manner.pace:g}x"] if manner.pace != 1.0 else []
    parts += [f"pitch {manner.pitch:g}x"] if manner.pitch != 1.0 else []
    return ", ".join(parts)


def _reaches_us(line: Line, wish: Wish) -> str:
    """Return a line's treatment and its room for people, empty where it is heard as it is said."""
    parts = [] if line.treatment is Treatment.NATURAL else [line.treatment.value.replace("_", " ")]
    room = wish.dialogue.room_of(line)
    return ", ".join([*parts, *([room.value] if room else [])])


def _source(line: Line, wish: Wish) -> str:
    part = wish.dialogue.part_of(line)
    if part is not None:
        return f"{part.path.parent.name}/{part.path.name}"
    voice = wish.cast.member(line.speaker).voice
    return f"{voice.engine} {voice.voice}"


def _names(wish: Wish) -> dict[Said, str]:
    """Return what a recording of each line's speech is to be called, without its ending."""
    breakdown = wish.breakdown
    speeches = speeches_of(breakdown.screenplay, breakdown.as_written or breakdown.shots)
    return {
        said(line): usual_name(scene, who, number)
        for (scene, who), spoken in speeches.of_scenes.items()
        for number, lines in enumerate(spoken, start=1)
        for line in lines
    }
