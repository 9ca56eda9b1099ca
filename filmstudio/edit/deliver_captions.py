"""The captions of a deliverable: timed to the measured speech, with time to read, and for people who do not hear.

Why apart from the writers: the track in a file, the files beside it and the words burned into a picture are the same
cues, and only one place decides what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from filmstudio.edit.caption_lines import LINE_COLUMNS
from filmstudio.edit.reading_speed import with_time_to_read
from filmstudio.edit.subtitles import Cue, cues_of
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import Sound, Subtitle, Timeline
from filmstudio.units import SAMPLE_RATE_HZ, seconds_to_frames

_SOUND_SHOWN_S = 2
_SHORTEST_S = 0.8


def delivered_cues(
    timeline: Timeline,
    *,
    manners: Mapping[Subtitle, str] | None = None,
    hard_of_hearing: bool = False,
    line_columns: int = LINE_COLUMNS,
) -> tuple[Cue, ...]:
    """Return a film's cues; with `hard_of_hearing` who speaks, how, and what else is heard are told too."""
    cues = cues_of(
        timeline,
        sounds=tuple(_told(timeline)) if hard_of_hearing else (),
        manners=manners if hard_of_hearing else None,
        named=hard_of_hearing,
        line_columns=line_columns,
    )
    return with_time_to_read(cues, timeline.rate, timeline.frames)


def burned_cues(timeline: Timeline, cues: Sequence[Cue], drawn: Sequence[tuple[int, int]]) -> tuple[Cue, ...]:
    """Return the cues to burn into the picture: not over stretches of frames in which captions are drawn already.

    `drawn` are first frames and ends (exclusive), in order.
    """
    kept = []
    for cue in cues:
        start, end = cue.start_frame, min(cue.end_frame, timeline.frames)
        for first, stop in drawn:
            if first <= start < stop:
                start = stop
            elif start < first < end:
                end = first
        if start < end:
            kept.append(Cue(start, end, cue.lines))
    return tuple(kept)


def _told(timeline: Timeline) -> Iterator[Cue]:
    """Yield a cue for every effect that has a name, and for music that comes in: `[door]`, `[music]`."""
    shown, shortest = (seconds_to_frames(length, timeline.rate) for length in (_SOUND_SHOWN_S, _SHORTEST_S))
    position = 0
    for sound in sorted(timeline.sounds, key=lambda one: one.start_sample):
        words = _words_for(sound)
        start = max(int(sound.start_sample * timeline.rate / SAMPLE_RATE_HZ), position)
        coming = [one.start_frame for one in timeline.subtitles if one.end_frame > start]
        end = min(start + shown, timeline.frames, *coming)
        if words and end - start >= shortest:
            position = end
            yield Cue(start, end, (f"[{words}]",))


def _words_for(sound: Sound) -> str:
    if sound.stem is Stem.MUSIC:
        return "music"
    if sound.stem is not Stem.EFFECTS:
        return ""
    stem = PurePath(sound.name).stem
    return " ".join(filter(str.isalpha, "".join(letter if letter.isalpha() else " " for letter in stem).split()))
