"""The join: picture pieces and one mix become the film. The picture is copied, the sound encoded exactly once.

Why one encode of one mix: every AAC file begins with priming samples and ends with padding; joined piece by piece they
move the sound 32 ms later at every cut, and ffmpeg ends with 0.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from filmstudio.errors import EngineError
from filmstudio.media.encoder import clock_hz
from filmstudio.media.file_names import concat_list, file_url
from filmstudio.media.probe import PictureFacts, probe_film, probe_picture
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample, rate_text

_TASK = "joining the film"


def join_pictures(
    segments: Sequence[Path],
    mix_wav: Path | None,
    out: Path,
    *,
    rate: Fraction,
    frames: int,
    title: str,
    subtitles: bytes | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Join picture files of together `frames` frames with their sound into the film `out`.

    The film is QuickTime where its name ends in `.mov`, else MP4. `mix_wav` must be stereo and have exactly the
    film's length in samples at 48 kHz; without one the film gets silence, since some players refuse or misplace films
    without sound. `subtitles` are SRT text that becomes a track to be switched on. `progress` hears the number of
    frames joined so far. The film appears under its name only when everything has been counted: frames, their
    spacing, samples. Raises EngineError, UsageError if `out` cannot be written.
    """
    facts = [probe_picture(segment) for segment in segments]
    _require_alike(segments, facts, rate, frames)
    samples = frame_to_sample(frames, rate)
    with safe_output(out) as temporary, tempfile.TemporaryDirectory(prefix="filmstudio-join-") as folder:
        desk = Path(folder)
        links = desk / "links"
        links.mkdir()
        listing = desk / "segments.ffconcat"
        listing.write_bytes(
            concat_list([(path, fact.frames) for path, fact in zip(segments, facts, strict=True)], rate, links)
        )
        cues = None
        if subtitles:
            cues = desk / "subtitles.srt"
            cues.write_bytes(subtitles)
        output = _graph(listing, mix_wav, cues, temporary, rate, samples, title)
        run_ffmpeg(output, task=_TASK, progress=progress, warnings_fail=True)
        verify_picture(temporary, task=_TASK, frames=frames, size=facts[0].size, rate=rate)
        made = probe_film(temporary)
        if made.audio_codec != "aac" or made.audio_rate_hz != SAMPLE_RATE_HZ or made.audio_samples != samples:
            raise EngineError(
                f"{_TASK} failed: the sound has {made.audio_samples} samples where the picture lasts {samples}"
            )


def _require_alike(segments: Sequence[Path], facts: Sequence[PictureFacts], rate: Fraction, frames: int) -> None:
    """Raise EngineError unless all pieces can be copied one after the other into `frames` frames."""
    if not facts:
        raise EngineError(f"{_TASK} failed: there is no picture to join")
    for segment, fact in zip(segments, facts, strict=True):
        if not fact.constant_rate or fact.rate != rate:
            raise EngineError(f"{_TASK} failed: {segment.name} does not run at {rate_text(rate)} frames a second")
        if fact._replace(frames=0) != facts[0]._replace(frames=0):
            raise EngineError(
                f"{_TASK} failed: {segment.name} was encoded in another way than {segments[0].name}",
                hint="delete the film's folder and render again, so that one encoder makes every shot",
            )
    total = sum(fact.frames for fact in facts)
    if total != frames:
        raise EngineError(f"{_TASK} failed: the pieces have {total} frames together, the film has {frames}")


def _graph(
    listing: Path, mix_wav: Path | None, cues: Path | None, out: Path, rate: Fraction, samples: int, title: str
) -> Any:
    import ffmpeg

    picture = ffmpeg.input(file_url(listing), f="concat", safe=0).video
    if mix_wav is None:
        silence = ffmpeg.input(f"anullsrc=r={SAMPLE_RATE_HZ}:cl=stereo", f="lavfi").audio
        sound = silence.filter("atrim", end_sample=samples)
    else:
        # Told, since a WAV file need not say it and ffmpeg warns when it guesses.
        sound = ffmpeg.input(file_url(mix_wav), channel_layout="stereo").audio
    streams = [picture, sound]
    options: dict[str, str | int | None] = {
        "xerror": None,
        "c:v": "copy",
        "c:a": "aac",
        "b:a": "256k",
        "ar": SAMPLE_RATE_HZ,
        "video_track_timescale": clock_hz(rate),
        "map_metadata": -1,
        "metadata": f"title={''.join(letter if letter.isprintable() else ' ' for letter in title)}",
        "movflags": "+faststart",
        "fflags": "+bitexact",
        "flags:a": "+bitexact",
        "f": "mov" if out.suffix.lower() == ".mov" else "mp4",
    }
    if cues is not None:
        streams.append(ffmpeg.input(file_url(cues), f="srt")["s"])
        options |= {"c:s": "mov_text"}
    return ffmpeg.output(*streams, file_url(out), **options)
