"""The checks that a made picture must pass before it gets its name. Exit code 0 of ffmpeg proves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import EngineError
from filmstudio.media.encoder import BT709_LIMITED
from filmstudio.media.probe import FilmFacts, PictureFacts, probe_film, probe_picture
from filmstudio.units import SAMPLE_RATE_HZ, Resolution, frame_to_sample, rate_text


class Wanted(NamedTuple):
    """What a finished deliverable must be."""

    frames: int
    size: Resolution
    rate: Fraction
    picture_codec: str
    pix_fmt: str
    sound_codec: str
    subtitle_tracks: int = 0
    chapters: int = 0
    posters: int = 0
    timecode: str = ""


def verify_picture(
    path: Path, *, task: str, frames: int, size: Resolution, rate: Fraction, pix_fmt: str = "yuv420p"
) -> PictureFacts:
    """Probe a file and compare it with what was wanted. Raises EngineError that begins with `task`."""
    try:
        facts = probe_picture(path)
    except EngineError as error:
        raise EngineError(f"{task} failed: {error.message.removeprefix(path.name).strip()}") from error
    _compare(facts, task, frames, size, rate, pix_fmt)
    return facts


def verify_film(path: Path, wanted: Wanted, *, task: str) -> FilmFacts:
    """Probe a deliverable and compare picture, sound and everything beside them with what was wanted.

    The sound must have exactly the samples that the frames last; of AAC the header counts, since decoders differ in
    what they add. Raises EngineError that begins with `task` and names what differs.
    """
    try:
        facts = probe_film(path)
    except EngineError as error:
        raise EngineError(f"{task} failed: {error.message.removeprefix(path.name).strip()}") from error
    _compare(facts.picture, task, wanted.frames, wanted.size, wanted.rate, wanted.pix_fmt)
    samples = frame_to_sample(wanted.frames, wanted.rate)
    if facts.audio_rate_hz != SAMPLE_RATE_HZ or facts.audio_samples != samples:
        raise EngineError(
            f"{task} failed: the sound has {facts.audio_samples} samples where the picture lasts {samples}"
        )
    for what, found, needed in (
        ("picture's codec", facts.picture_codec, wanted.picture_codec),
        ("sound's codec", facts.audio_codec, wanted.sound_codec),
        ("number of subtitle tracks", facts.subtitle_tracks, wanted.subtitle_tracks),
        ("number of chapters", facts.chapters, wanted.chapters),
        ("number of posters", facts.posters, wanted.posters),
        ("timecode", facts.timecode, wanted.timecode),
    ):
        if found != needed:
            raise EngineError(f"{task} failed: the {what} is {found or 'missing'} instead of {needed or 'none'}")
    return facts


def require_alike(
    segments: Sequence[Path], facts: Sequence[PictureFacts], *, task: str, rate: Fraction, frames: int
) -> None:
    """Raise EngineError unless all pieces can be copied one after the other into `frames` frames.

    Alike are size, rate, pixel format, colour tags and the codec's header: a decoder reads that once for the film.
    """
    if not facts:
        raise EngineError(f"{task} failed: there is no picture to join")
    for segment, fact in zip(segments, facts, strict=True):
        if not fact.constant_rate or fact.rate != rate:
            raise EngineError(f"{task} failed: {segment.name} does not run at {rate_text(rate)} frames a second")
        if fact._replace(frames=0) != facts[0]._replace(frames=0):
            raise EngineError(
                f"{task} failed: {segment.name} was encoded in another way than {segments[0].name}",
                hint="delete the film's folder and render again, so that one encoder makes every shot",
            )
    total = sum(fact.frames for fact in facts)
    if total != frames:
        raise EngineError(f"{task} failed: the pieces have {total} frames together, the film has {frames}")


def _compare(facts: PictureFacts, task: str, frames: int, size: Resolution, rate: Fraction, pix_fmt: str) -> None:
    if facts.frames != frames:
        raise EngineError(f"{task} failed: the file has {facts.frames} frames instead of {frames}")
    if facts.size != size:
        raise EngineError(f"{task} failed: the picture is {facts.size} instead of {size}")
    if not facts.constant_rate or facts.rate != rate:
        raise EngineError(f"{task} failed: the frames do not follow each other at {rate_text(rate)} a second")
    if facts.tags != BT709_LIMITED or facts.pix_fmt != pix_fmt:
        raise EngineError(f"{task} failed: the colours are {facts.pix_fmt} {facts.tags}, not BT.709 in {pix_fmt}")
