"""The join: picture pieces and one sound become the film. The picture is copied, the sound encoded exactly once.

Why one encode of one mix: every AAC file begins with priming samples and ends with padding; joined piece by piece they
move the sound 32 ms later at every cut, and ffmpeg ends with 0.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from filmstudio.media.chapter_list import chapter_list, chapters_within, one_line
from filmstudio.media.encoder import clock_hz
from filmstudio.media.file_names import concat_list, file_url
from filmstudio.media.film_sound import Heard, film_sound
from filmstudio.media.probe import probe_pictures
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import Wanted, require_alike, verify_film
from filmstudio.units import frame_to_sample

_TASK = "joining the film"


def join_pictures(
    segments: Sequence[Path],
    mix_wav: Path | None,
    out: Path,
    *,
    rate: Fraction,
    frames: int,
    title: str,
    sound_of: Path | None = None,
    subtitles: bytes | None = None,
    chapters: Sequence[tuple[int, str]] = (),
    metadata: Mapping[str, str] | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Join picture files of together `frames` frames with their sound into the film `out`.

    The film is QuickTime where its name ends in `.mov`, else MP4. `mix_wav` must be stereo and have exactly the
    film's length in samples at 48 kHz; without one the film gets silence, since some players refuse or misplace films
    without sound. `sound_of` is a film that was joined with this very sound: it is copied from there, and every byte
    of `out` is the same as if it had been encoded again. `subtitles` are SRT text that becomes a track to be switched
    on; `chapters` are first frames and titles, in order; `metadata` is by the names that ffmpeg has for MP4 (`artist`,
    `comment`).

    `progress` hears the number of frames joined so far. The film appears under its name only when everything has been
    counted: the frames of every piece before, and of the film frames, their spacing, samples, and what is beside them.
    Raises EngineError, UsageError if `out` cannot be written.
    """
    with safe_output(out) as temporary, tempfile.TemporaryDirectory(prefix="filmstudio-join-") as folder:
        pieces = probe_pictures(segments)
        require_alike(segments, pieces, task=_TASK, rate=rate, frames=frames)
        desk = Path(folder)
        links = desk / "links"
        links.mkdir()
        listing = desk / "segments.ffconcat"
        lengths = [piece.frames for piece in pieces]
        listing.write_bytes(concat_list([*zip(segments, lengths, strict=True)], rate, links))
        cues = None
        if subtitles:
            cues = desk / "subtitles.srt"
            cues.write_bytes(subtitles)
        marks = None
        if chapters:
            marks = desk / "chapters.txt"
            marks.write_bytes(chapter_list(chapters, frames, rate))
        told = {"title": title, **(metadata or {})}
        heard = film_sound(mix_wav, frame_to_sample(frames, rate), sound_of=sound_of)
        output = _graph(listing, heard, (cues, marks), temporary, rate, told)
        run_ffmpeg(output, task=_TASK, progress=progress, warnings_fail=True)
        wanted = Wanted(
            frames=frames,
            size=pieces[0].size,
            rate=rate,
            picture_codec="h264",
            pix_fmt="yuv420p",
            sound_codec="aac",
            subtitle_tracks=1 if subtitles else 0,
            chapters=len(chapters_within(chapters, frames)),
        )
        verify_film(temporary, wanted, task=_TASK)


def _graph(
    listing: Path,
    heard: Heard,
    beside: tuple[Path | None, Path | None],
    out: Path,
    rate: Fraction,
    metadata: Mapping[str, str],
) -> Any:
    """Return the join as a node; `beside` are the files of subtitles and chapters."""
    import ffmpeg

    streams = [ffmpeg.input(file_url(listing), f="concat", safe=0).video, heard.stream]
    options: dict[str, object] = {
        "xerror": None,
        "c:v": "copy",
        **heard.options,
        "video_track_timescale": clock_hz(rate),
        # Not for chapters, whose titles are such data.
        "map_metadata:g": -1,
        "map_metadata:s": -1,
        "movflags": "+faststart",
        "fflags": "+bitexact",
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
