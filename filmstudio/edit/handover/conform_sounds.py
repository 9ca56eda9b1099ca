"""The sounds of an edit that came back: as its own tracks lay them, or, where it has none, with their pictures.

A sound that stands where it stood keeps its exact samples. One that was moved goes by whole frames, from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from filmstudio.edit.handover.conform_pictures import Findings
from filmstudio.edit.handover.followed import Followed
from filmstudio.edit.handover.lay_edit import SOUND_NUMBER, TRACK_NAMES, SoundFacts
from filmstudio.errors import ProjectError
from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Clip, Sound, Timeline
from filmstudio.ports.writer import EditClip, EditSheet, EditTrack
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample, sample_to_frame_ceil

_TAG = re.compile(r"_[0-9a-f]{6}(-\d+)?$", re.ASCII)
_AUDIBLE_DB = 0.05
"""A level that differs by less was only rounded on its way."""


class FoundSound(NamedTuple):
    """A sound from elsewhere that an edit lays."""

    key: str
    sound: Blob
    samples: int
    """At 48 kHz."""
    channels: int = 1


FindSound = Callable[[EditClip], FoundSound | None]


class TracksOfSound:
    """Lays the sounds that an edit's own tracks hold."""

    def __init__(
        self, sent: EditSheet, base: Timeline, known: Mapping[str, SoundFacts], find: FindSound, findings: Findings
    ) -> None:
        self._base = base
        self._known = known
        self._find = find
        self._findings = findings
        self._ours: dict[str, list[EditClip]] = {}
        self._untagged: dict[str, list[EditClip]] = {}
        for track in sent.tracks:
            for clip in track.clips if not track.picture else ():
                self._ours.setdefault(clip.file.name.casefold(), []).append(clip)
                self._untagged.setdefault(_untagged(clip.file.name), []).append(clip)

    def lay(self, tracks: Iterable[EditTrack]) -> list[Sound]:
        """Return the sounds of the tracks that are no pictures, those of the film in its order.

        Which of two that begin at once stands first is no change of an edit, and no other film.
        """
        found = []
        for number, track in enumerate((track for track in tracks if not track.picture), 1):
            for place, clip in enumerate(track.clips, 1):
                label = track.name or f"sound track {number}"
                sound = self._laid(clip, f"{label}, event {place} ({clip.file.name or clip.name})", track)
                if sound is not None:
                    found.append(sound)
        order: dict[tuple[str, str], int] = {}
        for number, sound in enumerate(self._base.sounds):
            order.setdefault(_identity(sound), number)
        return sorted(found, key=lambda sound: order.get(_identity(sound), len(order)))

    def _laid(self, clip: EditClip, event: str, track: EditTrack) -> Sound | None:
        if clip.speed != 1:
            self._findings.problems.append(f"{event}: it runs at {float(clip.speed) * 100:g} % of its speed")
            return None
        candidates = self._ours.get(clip.file.name.casefold(), [])
        if not candidates:
            candidates = self._untagged.get(_untagged(clip.file.name), [])
            if not candidates:
                return self._from_outside(clip, event, track)
            self._findings.remarks.append(f"{event}: it is another recording now, and heard in its place")
            first = candidates[0]
            clip = replace(clip, source_frame=first.source_frame, frames=first.frames, gain_db=first.gain_db)
        was = min(candidates, key=lambda one: _distance(one, clip))
        sound = self._base.sounds[int(was.facts[SOUND_NUMBER])]
        held = sound.samples if sound.loops else max(_held(sound, self._known), sound.from_sample + sound.samples)
        moved = _moved(sound, was, clip, self._base.rate, held)
        if moved is None:
            self._findings.problems.append(f"{event}: it asks for more than its file has: trim it")
        return moved

    def _from_outside(self, clip: EditClip, event: str, track: EditTrack) -> Sound | None:
        """Return a sound that is none of the film's, on the stem that the track's name says."""
        try:
            found = self._find(clip)
        except ProjectError as error:
            self._findings.remarks.append(f"{event}: {error.message}")
            return None
        if found is None:
            self._findings.remarks.append(f"{event}: no sound of this film, and no file beside the edit, has this name")
            return None
        stem = _stem(track)
        if stem is Stem.DIALOGUE and found.channels > 1:
            stem = Stem.EFFECTS  # a line is mono
            self._findings.remarks.append(f"{event}: it is stereo and mixed with the effects")
        rate = self._base.rate
        start, first = frame_to_sample(clip.start_frame, rate), frame_to_sample(max(clip.source_frame, 0), rate)
        length = frame_to_sample(clip.end_frame, rate) - start
        samples = min(length, found.samples - first)
        if samples < length - frame_to_sample(1, rate) or samples < 1:
            self._findings.problems.append(f"{event}: it asks for more than its file has: trim it")
            return None
        return Sound(
            recording_key=found.key,
            sound=found.sound,
            start_sample=start,
            samples=samples,
            from_sample=first,
            gain_db=clip.gain_db,
            pan=clip.pan,
            stem=stem,
            name=clip.file.name or clip.name,
        )


def _identity(sound: Sound) -> tuple[str, str]:
    return sound.recording_key, sound.sound.sha256


def _untagged(name: str) -> str:
    """Return a sound's name without the letters that tell one recording of it from the next."""
    return _TAG.sub("", name).casefold()


def _distance(one: EditClip, other: EditClip) -> tuple[int, int]:
    return abs(one.source_frame - other.source_frame), abs(one.start_frame - other.start_frame)


def _stem(track: EditTrack) -> Stem:
    """Return the stem that a track's name speaks of; effects where it speaks of none."""
    name = track.name.casefold()
    return next((stem for stem, word in TRACK_NAMES.items() if word.casefold() in name), Stem.EFFECTS)


def _held(sound: Sound, known: Mapping[str, SoundFacts]) -> int:
    facts = known.get(sound.sound.sha256)
    return facts.samples if facts is not None else 0


def _moved(sound: Sound, was: EditClip, now: EditClip, rate: Fraction, held: int) -> Sound | None:
    """Return a sound where the edit has it, None where the file does not reach so far."""
    later = now.source_frame - was.source_frame
    longer = (now.source_frame + now.frames) - (was.source_frame + was.frames)
    skipped, added = _samples(later, rate), _samples(longer, rate)
    start = sound.start_sample + frame_to_sample(now.start_frame, rate) - frame_to_sample(was.start_frame, rate)
    samples = sound.samples - skipped + added
    first = sound.from_sample + skipped
    over = (skipped + samples if sound.loops else first + samples) - held
    if 0 < over < frame_to_sample(1, rate):  # the last frame of a file is seldom full
        samples -= over
        over = 0
    if samples < 1 or over > 0 or (first < 0 and not sound.loops):
        return None
    changes: dict[str, object] = {}
    if (start, samples, first) != (sound.start_sample, sound.samples, sound.from_sample):
        changes = {"start_sample": start, "samples": samples, "from_sample": max(first, 0)}
        changes |= {"fade_in_samples": CLICK_FADE_SAMPLES} if later > 0 else {}
        changes |= {"fade_out_samples": CLICK_FADE_SAMPLES} if longer < 0 else {}
    if abs(now.gain_db - was.gain_db) > _AUDIBLE_DB:
        changes["gain_db"] = sound.gain_db + now.gain_db - was.gain_db
    if abs(now.pan - was.pan) > 0.005:
        changes["pan"] = now.pan
    return sound.model_copy(update=changes) if changes else sound


def _samples(frames: int, rate: Fraction) -> int:
    return frame_to_sample(abs(frames), rate) * (1 if frames >= 0 else -1)


def sounds_with_pictures(base: Timeline, followed: Followed) -> list[Sound]:
    """Return the sounds of the film as it was, each with the picture over which it began."""
    if followed.unchanged:
        return list(base.sounds)
    return [moved for sound in base.sounds for moved in _followed(sound, base, followed)]


def _followed(sound: Sound, base: Timeline, followed: Followed) -> Iterator[Sound]:
    rate = base.rate
    begin = sound.start_sample * rate / SAMPLE_RATE_HZ
    frame = int(begin)
    frames = max(1, sample_to_frame_ceil(sound.samples, rate))
    if sound.native:
        was = followed.shot_at(frame)
        yield from (_native(sound, was, piece, rate) for piece in followed.pieces(sound.recording_key) if was)
        return
    place = followed.frame(frame, frames)
    if place is None:
        return
    shift = _samples(place, rate) - frame_to_sample(frame, rate)
    changes: dict[str, object] = {"start_sample": sound.start_sample + shift}
    if sound.stem in (Stem.AMBIENCE, Stem.MUSIC):
        end = followed.frame(max(frame, min(frame + frames, base.frames) - 1))
        if end is not None and end >= place:
            length = frame_to_sample(end + 1, rate) - frame_to_sample(max(place, 0), rate)
            changes["samples"] = length if sound.loops else min(length, sound.samples)
            changes["samples"] = sound.samples if end - place == frames - 1 else changes["samples"]
    yield sound.model_copy(update=changes)


def _native(sound: Sound, was: Clip, piece: Clip, rate: Fraction) -> Sound:
    """Return a take's own sound for just the frames that a clip shows of it."""
    first = frame_to_sample(piece.head_frames, rate)
    start, end = frame_to_sample(piece.start_frame, rate), frame_to_sample(piece.start_frame + piece.frames, rate)
    same = (was.head_frames, was.frames) == (piece.head_frames, piece.frames)
    changes: dict[str, object] = {"start_sample": start, "from_sample": first, "samples": end - start}
    if same:
        changes = {"start_sample": start, "samples": sound.samples, "from_sample": sound.from_sample}
    return sound.model_copy(update=changes)


def places_of_lines(now: Sequence[Sound], base: Timeline) -> dict[tuple[int, str], int | None]:
    """Return by how many samples the recorded lines of a film have moved, None for those that are gone.

    By the frame at which they began and who says them, for two may speak at once: so a subtitle knows its line.
    """
    found = {_identity(sound): sound for sound in reversed(now)}
    moved: dict[tuple[int, str], int | None] = {}
    for sound in base.sounds:
        if sound.stem is Stem.DIALOGUE and not sound.native:
            is_now = found.get(_identity(sound))
            began = sound.start_sample - sound.from_sample
            frame = round(sound.start_sample * base.rate / SAMPLE_RATE_HZ)
            moved[frame, sound.name] = None if is_now is None else is_now.start_sample - is_now.from_sample - began
    return moved
