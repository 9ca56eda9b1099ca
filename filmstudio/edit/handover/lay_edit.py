"""A Timeline, as editing programs think of it: files with names, clips on tracks, marks. Pure.

Laying the same timeline twice gives the same sheet. That is what lets an edit that comes back be compared with the one
that went out, clip for clip: where a clip is as it was, the film takes the very samples and frames of its own timeline,
and nothing is lost to whole frames.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from filmstudio.digest import digest
from filmstudio.edit.handover.lanes import lanes
from filmstudio.edit.handover.names import file_stem, reel_name, unique_name
from filmstudio.edit.handover.timecode import nearest_frame, one_hour
from filmstudio.edit.pieces import transition_frames
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.ports.writer import EditClip, EditFile, EditMark, EditSheet, EditTrack, EditTransition
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample, sample_to_frame_ceil

MEDIA_FOLDER = "media"
SOUND_NUMBER = "sound"
"""The fact of a sound's clip that says which of the timeline's sounds it is."""
TRACK_NAMES = MappingProxyType(
    {Stem.DIALOGUE: "Dialogue", Stem.EFFECTS: "Effects", Stem.AMBIENCE: "Ambience", Stem.MUSIC: "Music"}
)


@dataclass(frozen=True, slots=True)
class TakeFacts:
    """What an editor wants to know of a take besides its picture."""

    number: int
    frames: int
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    marks: tuple[EditMark, ...] = ()


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """What is known of a sound's file."""

    samples: int
    """Of the whole file, at 48 kHz."""
    rate_hz: int = SAMPLE_RATE_HZ
    channels: int = 1
    text: str = ""
    """What is said in it."""


def lay_edit(
    timeline: Timeline, takes: Mapping[str, TakeFacts], sounds: Mapping[str, SoundFacts], *, picture_suffix: str = ""
) -> EditSheet:
    """Return the edit of a timeline. `takes` are found by take key, `sounds` by the file's SHA-256.

    Pictures are the masters themselves; with a `picture_suffix` copies in another codec, which end so. A looped sound
    has a file of its own, as long as it is heard: no editing program repeats one.
    """
    rate = timeline.rate
    pictures = _pictures(timeline.clips, takes, picture_suffix)
    names = {clip.file.name for clip in pictures}
    reels = {clip.file.reel for clip in pictures}
    heard = _sounds(timeline, sounds, names, reels)
    tracks = [EditTrack("Picture", True, tuple(pictures))]
    for stem in Stem:
        mine = [clip for of, clip in heard if of is stem]
        widths = sorted({clip.file.channels for clip in mine})  # a track is mono or stereo, never both
        laid = [lane for width in widths for lane in lanes(clip for clip in mine if clip.file.channels == width)]
        tracks += [EditTrack(f"{TRACK_NAMES[stem]} {n}", False, lane, stem) for n, lane in enumerate(laid, 1)]
    marks = [EditMark(one.start_frame, one.title, "", "purple") for one in timeline.chapters]
    marks += [EditMark(one.start_frame, one.text, "words over the picture", "blue") for one in timeline.overlays]
    return EditSheet(
        title=timeline.title,
        size=timeline.size,
        rate=rate,
        frames=timeline.frames,
        start_frame=one_hour(rate),
        tracks=tuple(tracks),
        marks=tuple(sorted(marks, key=lambda mark: mark.frame)),
        author=timeline.author,
    )


def _sound_places(timeline: Timeline, sounds: Mapping[str, SoundFacts]) -> list[tuple[int, int, int, int]]:
    """Return every sound that is heard, by its number, with its place in frames: start, length and frame of its file.

    A length reaches over the last begun frame.
    """
    film = frame_to_sample(timeline.frames, timeline.rate)
    places = []
    for number, sound in enumerate(timeline.sounds):
        if not 0 <= sound.start_sample < film:
            continue
        length = min(sound.samples, film - sound.start_sample)
        start = nearest_frame(sound.start_sample, timeline.rate)
        source = nearest_frame(sound.from_sample, timeline.rate) if not sound.loops else 0
        whole = sample_to_frame_ceil(_file_samples(sound, sounds), timeline.rate)
        frames = max(1, min(sample_to_frame_ceil(length, timeline.rate), whole - source, timeline.frames - start))
        if start < timeline.frames:
            places.append((number, start, frames, source))
    return places


def file_key(sound: Sound) -> tuple[str, int, int]:
    """Return what makes a sound's file: its bytes; of a looped one also where it begins in them and how long it is."""
    return (sound.sound.sha256, sound.from_sample, sound.samples) if sound.loops else (sound.sound.sha256, 0, 0)


def _tag(sound: Sound) -> str:
    """Return a few letters that tell this file from others of its name: another recording is another file."""
    return digest([*file_key(sound)])[:6]


def _file_samples(sound: Sound, sounds: Mapping[str, SoundFacts]) -> int:
    if sound.loops:
        return sound.samples
    known = sounds.get(sound.sound.sha256)
    return max(known.samples if known else 0, sound.from_sample + sound.samples)


def _pictures(clips: Sequence[Clip], takes: Mapping[str, TakeFacts], suffix: str) -> list[EditClip]:
    files: dict[str, EditFile] = {}
    reels: set[str] = set()
    laid = []
    before: tuple[Clip | None, ...] = (None, *clips)
    for previous, clip in zip(before, clips, strict=False):
        known = takes[clip.take_key]
        file = files.get(clip.take_key)
        if file is None:
            name = unique_name(f"{file_stem(clip.shot)}_t{known.number}", [one.name for one in files.values()])
            reel = reel_name(name, reels)
            reels.add(reel)
            path = f"{MEDIA_FOLDER}/{name}{suffix or clip.picture.suffix}"
            file = EditFile(name, path, reel, known.frames, True, "" if suffix else clip.picture.sha256)
            files[clip.take_key] = file
        laid.append(_picture(clip, previous, file, known))
    return laid


def _picture(clip: Clip, previous: Clip | None, file: EditFile, known: TakeFacts) -> EditClip:
    head, tail = transition_frames(clip, previous)
    return EditClip(
        name=clip.shot,
        file=file,
        start_frame=clip.start_frame,
        frames=clip.frames,
        source_frame=clip.head_frames,
        into=EditTransition(clip.transition_in, head) if head else None,
        out_of=EditTransition(clip.transition_out, tail) if tail else None,
        marks=known.marks,
        facts={"shot": clip.shot, "take": str(known.number), "take_key": clip.take_key, **known.facts},
    )


def _sounds(
    timeline: Timeline, sounds: Mapping[str, SoundFacts], names: set[str], reels: set[str]
) -> list[tuple[Stem, EditClip]]:
    files: dict[tuple[str, int, int], EditFile] = {}
    starts = [(frame_to_sample(clip.start_frame, timeline.rate), clip.shot) for clip in timeline.clips]
    laid = []
    for number, start, frames, source in _sound_places(timeline, sounds):
        sound = timeline.sounds[number]
        known = sounds.get(sound.sound.sha256) or SoundFacts(sound.from_sample + sound.samples)
        file = files.get(file_key(sound))
        if file is None:
            shot = _shot_at(starts, sound.start_sample)
            what = "native" if sound.native else file_stem(sound.name) if sound.name else sound.stem.value
            name = unique_name(f"{file_stem(shot)}_{what}_{_tag(sound)}", names)
            names.add(name)
            reel = reel_name(name, reels)
            reels.add(reel)
            suffix = ".wav" if sound.loops else sound.sound.suffix
            whole = sample_to_frame_ceil(_file_samples(sound, sounds), timeline.rate)
            digest = "" if sound.loops else sound.sound.sha256
            file = EditFile(
                name, f"{MEDIA_FOLDER}/{name}{suffix}", reel, whole, False, digest, known.rate_hz, known.channels
            )
            files[file_key(sound)] = file
        laid.append((sound.stem, _sound(sound, number, file, known, (start, frames, source))))
    return laid


def _sound(sound: Sound, number: int, file: EditFile, known: SoundFacts, place: tuple[int, int, int]) -> EditClip:
    start, frames, source = place
    facts = {SOUND_NUMBER: str(number), "stem": sound.stem.value, "treatment": sound.treatment.value}
    facts |= {"start_sample": str(sound.start_sample), "samples": str(sound.samples)}
    said = (EditMark(source, sound.name or "line", known.text),) if known.text else ()
    return EditClip(
        name=sound.name or file.name,
        file=file,
        start_frame=start,
        frames=frames,
        source_frame=source,
        marks=said,
        gain_db=sound.gain_db,
        pan=sound.pan,
        facts=facts,
    )


def _shot_at(starts: Sequence[tuple[int, str]], sample: int) -> str:
    """Return the shot over which a sample is heard."""
    return next((shot for start, shot in reversed(starts) if start <= sample), starts[0][1] if starts else "film")


def gaps(clips: Iterable[EditClip], end: int) -> list[tuple[int, int]]:
    """Return the stretches (start, end exclusive) of a track that no clip covers, up to the edit's end."""
    edges = [(0, 0), *((clip.start_frame, clip.end_frame) for clip in clips), (end, end)]
    return [(before[1], after[0]) for before, after in pairwise(edges) if before[1] < after[0]]
