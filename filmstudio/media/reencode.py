"""Deliverables: the pieces of a cut and one mix become a file for the web, an archive or an editing program.

One ffmpeg for each: it reads the pieces in their order, encodes (or copies) the picture and encodes the sound once.
What is beside them (subtitles, chapters, poster, names, timecode) enters in the same run.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from filmstudio.errors import InternalError
from filmstudio.media.chapter_list import chapter_list, chapters_within, one_line
from filmstudio.media.encoder import clock_hz
from filmstudio.media.file_names import concat_list, file_url
from filmstudio.media.film_sound import Heard, film_sound
from filmstudio.media.probe import FilmFacts, probe_pictures
from filmstudio.media.reencode_codecs import Codec
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.subtitle_burn import Burned, burned_over
from filmstudio.media.verify import Wanted, require_alike, verify_film
from filmstudio.units import Resolution, frame_to_sample, rate_text

_LOUD_ENCODERS = frozenset({"libsvtav1"})
"""They print what they are doing past ffmpeg's own log: not every line is a complaint."""


class Beside(NamedTuple):
    """What goes with picture and sound."""

    metadata: Mapping[str, str] = {}
    """By the names that ffmpeg has: `title`, `artist`, `comment`."""
    chapters: Sequence[tuple[int, str]] = ()
    """First frame and title."""
    subtitles: bytes | None = None
    """SubRip text of a track that can be switched on."""
    language: str = "eng"
    """Of the subtitles and the sound, ISO 639-2."""
    poster: bytes | None = None
    """A JPEG picture."""
    timecode: str = ""
    """Of the first frame, for MOV."""
    reel: str = ""


def write_deliverable(
    segments: Sequence[Path],
    mix_wav: Path | None,
    out: Path,
    codec: Codec,
    *,
    rate: Fraction,
    frames: int,
    size: Resolution,
    beside: Beside = Beside(),  # noqa: B008 - an immutable tuple
    sound_of: Path | None = None,
    captions: Sequence[Burned] = (),
    progress: Callable[[int], None] | None = None,
    finish: Callable[[Path], None] | None = None,
) -> FilmFacts:
    """Write a film of the pieces `segments`, together `frames` frames, with a stereo mix of exactly that length.

    `sound_of` is a film that was made with this very sound, for a codec whose sound is AAC: it is copied from there.
    `captions` are burned into the picture, which a codec that copies cannot do. The file appears under its name only
    when everything in it was counted and is what it should be, and `finish` (which signs it) has seen it. Raises
    EngineError, UsageError if `out` cannot be written, OSError for a full disk.
    """
    import ffmpeg

    task = f"writing {out.name}"
    if captions and codec.encoder == "copy":
        raise InternalError("words cannot be burned into a picture that is copied")
    pieces = probe_pictures(segments)
    require_alike(segments, pieces, task=task, rate=rate, frames=frames)
    with safe_output(out) as temporary, tempfile.TemporaryDirectory(prefix="filmstudio-deliver-") as folder:
        desk = Path(folder)
        links = desk / "links"
        links.mkdir()
        pairs = [(path, fact.frames) for path, fact in zip(segments, pieces, strict=True)]
        listing = desk / "segments.ffconcat"
        listing.write_bytes(concat_list(pairs, rate, links))
        picture = ffmpeg.input(file_url(listing), f="concat", safe=0).video
        if codec.encoder != "copy":
            picture = prepared(picture, codec, rate, captions, size, desk)
        heard = film_sound(mix_wav, frame_to_sample(frames, rate), sound_of=sound_of, codec=codec.sound)
        run = output_of(picture, heard, temporary, codec, rate, frames, beside, desk)
        run_ffmpeg(run, task=task, progress=progress, warnings_fail=codec.encoder not in _LOUD_ENCODERS)
        facts = verify_film(temporary, wanted_of(codec, frames, size, rate, beside), task=task)
        if finish is not None:
            finish(temporary)
        return facts


def prepared(
    picture: Any, codec: Codec, rate: Fraction, captions: Sequence[Burned], size: Resolution, desk: Path
) -> Any:
    """Return limited BT.709 pictures as a codec wants them: in its pixel format, tagged, one a tick."""
    picture = picture.filter("settb", f"{rate.denominator}/{rate.numerator}").filter("fps", rate_text(rate))
    if captions:
        picture = burned_over(picture, captions, size, rate, desk)
    # Both ends named: nothing is taken for another matrix or range on the way to another pixel format.
    same = {f"{end}_{what}": value for end in ("in", "out") for what, value in _KEPT.items()}
    scaled = picture.filter("scale", **same, flags="accurate_rnd+full_chroma_int+bitexact+lanczos")
    tagged = scaled.filter("format", codec.pix_fmt).filter(
        "setparams", color_primaries="bt709", color_trc="bt709", colorspace="bt709", range="tv"
    )
    return tagged.filter("setsar", 1)


_KEPT = {"color_matrix": "bt709", "range": "tv"}


def output_of(
    picture: Any,
    heard: Heard,
    out: Path,
    codec: Codec,
    rate: Fraction,
    frames: int,
    beside: Beside,
    desk: Path,
) -> Any:
    """Return the ffmpeg-python node that writes everything to `out`; `desk` is a folder for its small files."""
    import ffmpeg

    streams = [picture, heard.stream]
    options: dict[str, object] = {
        "xerror": None,
        "c:v:0": codec.encoder,
        **heard.options,
        "video_track_timescale": clock_hz(rate),
        "map_metadata:g": -1,
        "map_metadata:s": -1,
        "metadata:s:a:0": f"language={beside.language}",
        "movflags": "+faststart",
        "fflags": "+bitexact",
        "f": "mov" if codec.suffix == ".mov" else "mp4",
    }
    if codec.encoder != "copy":
        options |= {
            **codec.options,
            "r:v:0": rate_text(rate),
            "flags:v": "+bitexact",
            "colorspace": "bt709",
            "color_primaries": "bt709",
            "color_trc": "bt709",
            "color_range": "tv",
        }
    if codec.sound == "flac":
        options |= {"sample_fmt:a": "s32", "bits_per_raw_sample:a": 24}
    if beside.timecode:
        options["metadata:s:v:0"] = f"reel_name={one_line(beside.reel)}"
    # The timecode among the names: the option `timecode` belongs to another codec too, and ffmpeg warns of it.
    told = {**beside.metadata, **({"timecode": beside.timecode} if beside.timecode else {})}
    for number, (name, text) in enumerate(told.items()):
        options[f"metadata:g:{number}"] = f"{name}={one_line(text)}"
    more, added = _beside(beside, frames, rate, desk)
    return ffmpeg.output(*streams, *more, file_url(out), **options, **added)


def _beside(beside: Beside, frames: int, rate: Fraction, desk: Path) -> tuple[list[Any], dict[str, object]]:
    """Return the inputs for poster, subtitles and chapters, with their options."""
    import ffmpeg

    streams: list[Any] = []
    options: dict[str, object] = {}
    if beside.poster is not None:
        poster = desk / "poster.jpg"
        poster.write_bytes(beside.poster)
        streams.append(ffmpeg.input(file_url(poster), f="image2", pattern_type="none").video)
        options |= {"c:v:1": "copy", "disposition:v:1": "attached_pic"}
    if beside.subtitles:
        cues = desk / "subtitles.srt"
        cues.write_bytes(beside.subtitles)
        streams.append(ffmpeg.input(file_url(cues), f="srt")["s"])
        options |= {"c:s": "mov_text", "metadata:s:s:0": f"language={beside.language}"}
    if beside.chapters:
        marks = desk / "chapters.txt"
        marks.write_bytes(chapter_list(beside.chapters, frames, rate))
        # It has no streams, and ffmpeg takes chapters from the first input that has some: it need only be there.
        streams.append(ffmpeg.input(file_url(marks), f="ffmetadata")["d?"])
    return streams, options


def wanted_of(codec: Codec, frames: int, size: Resolution, rate: Fraction, beside: Beside) -> Wanted:
    """Return what the finished file must be."""
    return Wanted(
        frames=frames,
        size=size,
        rate=rate,
        picture_codec=codec.decoded_as,
        pix_fmt=codec.pix_fmt,
        sound_codec=codec.sound_decoded_as,
        subtitle_tracks=1 if beside.subtitles else 0,
        chapters=len(chapters_within(beside.chapters, frames)),
        posters=1 if beside.poster is not None else 0,
        timecode=beside.timecode,
    )
