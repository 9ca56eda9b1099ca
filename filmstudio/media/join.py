"""The join: picture pieces and one mix become the film. The picture is copied, the sound encoded exactly once.

Why one encode of one mix: every AAC file begins with priming samples and ends with padding; joined piece by piece they
move the sound 32 ms later at every cut, and ffmpeg ends with 0.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any

from filmstudio.errors import EngineError
from filmstudio.media.chapter_list import chapter_list, one_line
from filmstudio.media.encoder import clock_hz
from filmstudio.media.file_names import concat_list, file_url
from filmstudio.media.probe import PictureFacts, probe_film, probe_picture
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import require_alike, verify_picture
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

_TASK = "joining the film"
_PROBED_AT_ONCE = 4
"""A probe decodes the first frame, which of a noisy picture takes 0.1 s: of 400 shots nobody wants to wait for that."""


def join_pictures(
    segments: Sequence[Path],
    mix_wav: Path | None,
    out: Path,
    *,
    rate: Fraction,
    frames: int,
    title: str,
    subtitles: bytes | None = None,
    chapters: Sequence[tuple[int, str]] = (),
    metadata: Mapping[str, str] | None = None,
    lengths: Sequence[int] | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Join picture files of together `frames` frames with their sound into the film `out`.

    The film is QuickTime where its name ends in `.mov`, else MP4. `mix_wav` must be stereo and have exactly the
    film's length in samples at 48 kHz; without one the film gets silence, since some players refuse or misplace films
    without sound. `subtitles` are SRT text that becomes a track to be switched on; `chapters` are first frames and
    titles, in order; `metadata` is by the names that ffmpeg has for MP4 (`artist`, `comment`).

    Who knows the frames of every segment gives them as `lengths`: the pieces are then looked at while they are joined,
    and a film of wrong ones is thrown away. `progress` hears the number of frames joined so far. The film appears under
    its name only when everything has been counted: frames, their spacing, samples. Raises EngineError, UsageError if
    `out` cannot be written.
    """
    samples = frame_to_sample(frames, rate)
    with (
        _probing(segments) as probed,
        safe_output(out) as temporary,
        tempfile.TemporaryDirectory(prefix="filmstudio-join-") as folder,
    ):
        facts = None if lengths else _alike(segments, probed, rate, frames)
        counts = lengths or [fact.frames for fact in facts or ()]
        desk = Path(folder)
        links = desk / "links"
        links.mkdir()
        listing = desk / "segments.ffconcat"
        listing.write_bytes(concat_list([*zip(segments, counts, strict=True)], rate, links))
        cues = None
        if subtitles:
            cues = desk / "subtitles.srt"
            cues.write_bytes(subtitles)
        marks = None
        if chapters:
            marks = desk / "chapters.txt"
            marks.write_bytes(chapter_list(chapters, frames, rate))
        told = {"title": title, **(metadata or {})}
        output = _graph(listing, mix_wav, (cues, marks), temporary, rate, samples, told)
        try:
            run_ffmpeg(output, task=_TASK, progress=progress, warnings_fail=True)
        except EngineError:
            facts = facts or _alike(segments, probed, rate, frames)  # it knows the reason better, where it finds one
            raise
        facts = facts or _alike(segments, probed, rate, frames)
        verify_picture(temporary, task=_TASK, frames=frames, size=facts[0].size, rate=rate)
        made = probe_film(temporary)
        if made.audio_codec != "aac" or made.audio_rate_hz != SAMPLE_RATE_HZ or made.audio_samples != samples:
            raise EngineError(
                f"{_TASK} failed: the sound has {made.audio_samples} samples where the picture lasts {samples}"
            )


@contextmanager
def _probing(segments: Sequence[Path]) -> Iterator[Iterable[PictureFacts]]:
    """Begin to probe all pieces; yield their facts in order. What nobody waits for any more is left undone."""
    pool = ThreadPoolExecutor(_PROBED_AT_ONCE)
    try:
        yield pool.map(probe_picture, segments)
    finally:
        pool.shutdown(cancel_futures=True)


def _alike(
    segments: Sequence[Path], probed: Iterable[PictureFacts], rate: Fraction, frames: int
) -> Sequence[PictureFacts]:
    """Return the facts of all pieces. Raises EngineError unless they can be copied one after the other into `frames`
    frames: one header, one size, one clock."""
    facts = list(probed)
    require_alike(segments, facts, task=_TASK, rate=rate, frames=frames)
    return facts


def _graph(
    listing: Path,
    mix_wav: Path | None,
    beside: tuple[Path | None, Path | None],
    out: Path,
    rate: Fraction,
    samples: int,
    metadata: Mapping[str, str],
) -> Any:
    """Return the join as a node; `beside` are the files of subtitles and chapters."""
    import ffmpeg

    picture = ffmpeg.input(file_url(listing), f="concat", safe=0).video
    if mix_wav is None:
        silence = ffmpeg.input(f"anullsrc=r={SAMPLE_RATE_HZ}:cl=stereo", f="lavfi").audio
        sound = silence.filter("atrim", end_sample=samples)
    else:
        # Told, since a WAV file need not say it and ffmpeg warns when it guesses.
        sound = ffmpeg.input(file_url(mix_wav), channel_layout="stereo").audio
    streams = [picture, sound]
    options: dict[str, object] = {
        "xerror": None,
        "c:v": "copy",
        "c:a": "aac",
        "b:a": "256k",
        "ar": SAMPLE_RATE_HZ,
        "video_track_timescale": clock_hz(rate),
        # Not for chapters, whose titles are such data.
        "map_metadata:g": -1,
        "map_metadata:s": -1,
        "movflags": "+faststart",
        "fflags": "+bitexact",
        "flags:a": "+bitexact",
        "f": "mov" if out.suffix.lower() == ".mov" else "mp4",
    }
    for number, (name, text) in enumerate(metadata.items()):
        options[f"metadata:g:{number}"] = f"{name}={one_line(text)}"
    cues, marks = beside
    if cues is not None:
        streams.append(ffmpeg.input(file_url(cues), f="srt")["s"])
        options |= {"c:s": "mov_text"}
    if marks is not None:
        # It has no streams, and ffmpeg takes chapters from the first input that has some: so it need only be there.
        streams.append(ffmpeg.input(file_url(marks), f="ffmetadata")["d?"])
    return ffmpeg.output(*streams, file_url(out), **options)
