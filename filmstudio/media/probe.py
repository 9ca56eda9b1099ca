"""What is really in a file: counted, not believed. Uses PyAV, since the bundled ffmpeg comes without ffprobe."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import av
from av.container import InputContainer
from av.stream import Disposition
from av.video.stream import VideoStream

from filmstudio.errors import EngineError
from filmstudio.media.file_names import file_url
from filmstudio.units import Resolution

_UNSAID = 2
"""Code point of H.273 for a matrix, primaries or transfer that nobody has named."""
_NOTHING_DECODED = {"codec_whitelist": "none"}
"""Open a file without the decoder: to find the pixel format one decodes a frame, ten times the work of all else."""


class PictureFacts(NamedTuple):
    """The picture of a file. Two files with equal facts (but for `frames`) can be joined by copying."""

    frames: int
    """Packets that hold data: what can be shown, not what a header promises."""
    size: Resolution
    rate: Fraction
    constant_rate: bool
    """True if the file starts at 0 and every frame lasts equally long."""
    tags: tuple[int, int, int, int]
    """Matrix, primaries, transfer, range as H.273 code points; BT.709 limited is `(1, 1, 1, 1)`."""
    pix_fmt: str
    extradata_md5: str
    """The codec's header; decoders read it once for the whole film."""


class FilmFacts(NamedTuple):
    """A finished film: its picture, and what goes with it."""

    picture: PictureFacts
    frames: int
    seconds: Fraction
    audio_codec: str | None
    audio_samples: int | None
    """By the header, at `audio_rate_hz`: a decoder may add the padding of the last AAC frame."""
    audio_rate_hz: int | None
    subtitle_tracks: int
    title: str
    picture_codec: str = ""
    profile: str = ""
    chapters: int = 0
    posters: int = 0
    """Pictures that stand for the film in a player's list."""
    timecode: str = ""
    """Of the first frame, where the file has a track of it."""
    subtitle_languages: tuple[str, ...] = ()
    """ISO 639-2."""


def probe_picture(path: Path) -> PictureFacts:
    """Read the facts of the first video stream. Raises EngineError if there is none or the file is torn."""
    try:
        with av.open(file_url(path)) as container:
            return _picture(container, path)
    except (av.FFmpegError, OSError, StopIteration) as error:
        raise _unreadable(path, error) from error


def probe_pictures(paths: Iterable[Path]) -> list[PictureFacts]:
    """Read the facts of many files, most of which have one header; as `probe_picture` of each, and much quicker.

    Pixel format and tags follow from the codec's header, the size and what the container says of the colours: a frame
    is decoded only of the first file of each. All packets of all files are counted. Raises as `probe_picture`.
    """
    first: dict[tuple[object, ...], PictureFacts] = {}
    found: list[PictureFacts] = []
    for path in paths:
        try:
            with av.open(file_url(path), options=_NOTHING_DECODED) as container:
                facts = _picture(container, path)
        except (av.FFmpegError, OSError, StopIteration) as error:
            raise _unreadable(path, error) from error
        header = (facts.extradata_md5, facts.size, facts.tags)
        if header not in first:
            first[header] = probe_picture(path)
        found.append(facts._replace(pix_fmt=first[header].pix_fmt, tags=first[header].tags))
    return found


def probe_film(path: Path) -> FilmFacts:
    """Read the facts of a film. Raises EngineError if it has no picture or is torn."""
    try:
        with av.open(file_url(path)) as container:
            audio = next(iter(container.streams.audio), None)
            samples = None
            if audio is not None and audio.duration is not None and audio.time_base is not None:
                samples = int(audio.duration * audio.time_base * audio.sample_rate)
            picture = _picture(container, path)
            return FilmFacts(
                picture=picture,
                frames=picture.frames,
                seconds=picture.frames / picture.rate,
                audio_codec=audio.codec_context.name if audio is not None else None,
                audio_samples=samples,
                audio_rate_hz=audio.sample_rate if audio is not None else None,
                subtitle_tracks=len(container.streams.subtitles),
                title=container.metadata.get("title", ""),
                picture_codec=container.streams.video[0].codec_context.codec.canonical_name,
                profile=str(container.streams.video[0].codec_context.profile or ""),
                chapters=len(container.chapters()),
                posters=sum(bool(one.disposition & Disposition.attached_pic) for one in container.streams.video),
                timecode=_timecode(container),
                subtitle_languages=tuple(one.metadata.get("language", "") for one in container.streams.subtitles),
            )
    except (av.FFmpegError, OSError, StopIteration) as error:
        raise _unreadable(path, error) from error


def _picture(container: InputContainer, path: Path) -> PictureFacts:
    if not container.streams.video:
        raise EngineError(f"{path.name} holds no picture")
    stream = container.streams.video[0]
    # Only the times are kept: the packets of a whole film would fill the memory.
    packets = [(packet.pts, packet.duration) for packet in container.demux(stream) if packet.size]
    stamps = sorted(pts for pts, _ in packets if pts is not None)
    if not packets or len(stamps) != len(packets) or stream.time_base is None:
        raise EngineError(f"{path.name} holds no frames that can be shown")
    deltas = {later - earlier for earlier, later in pairwise(stamps)} or {packets[0][1] or 0}
    constant = len(deltas) == 1 and 0 not in deltas
    context = stream.codec_context
    return PictureFacts(
        frames=len(packets),
        size=Resolution(stream.width, stream.height),
        rate=1 / (deltas.pop() * stream.time_base) if constant else stream.average_rate or Fraction(0),
        constant_rate=constant and stamps[0] == 0,
        tags=_tags(container, stream),
        pix_fmt=context.pix_fmt or "",
        extradata_md5=hashlib.md5(context.extradata or b"", usedforsecurity=False).hexdigest(),
    )


def _tags(container: InputContainer, stream: VideoStream) -> tuple[int, int, int, int]:
    """Return the tags of a decoded frame: they are what players and filters go by.

    Opening the file has decoded one already, and the codec's context says how it was tagged; only where that leaves
    something open is a frame decoded again, which costs as much as all else here.
    """
    context = stream.codec_context
    said: Any = context
    if context.pix_fmt is None or _UNSAID in (context.colorspace, context.color_primaries, context.color_trc):
        container.seek(0)
        said = next(container.decode(stream))
    return int(said.colorspace), int(said.color_primaries), int(said.color_trc), int(said.color_range)


def _timecode(container: InputContainer) -> str:
    said = (stream.metadata.get("timecode", "") for stream in container.streams)
    return next((one for one in said if one), container.metadata.get("timecode", ""))


def _unreadable(path: Path, error: Exception) -> EngineError:
    return EngineError(f"{path.name} cannot be read as a film: {getattr(error, 'strerror', None) or error}")
