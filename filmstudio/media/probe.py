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
"""Opens a file without a decoder. Opening it decodes a frame otherwise, which is ten times the work of all else."""
_NO_HEADER = hashlib.md5(b"", usedforsecurity=False).hexdigest()


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
    """Read the facts of many files, most of which were encoded alike: as `probe_picture` of each, and much quicker.

    Every packet of every file is counted. Pixel format and tags follow from the codec's header and the container's own
    tags: a frame is decoded only of the first file that has them, and of a file without such a header. Raises as
    `probe_picture`.
    """
    decoded: dict[PictureFacts, PictureFacts] = {}
    found: list[PictureFacts] = []
    for path in paths:
        try:
            with av.open(file_url(path), options=_NOTHING_DECODED) as container:
                counted = _counted(container, path)
        except (av.FFmpegError, OSError) as error:
            raise _unreadable(path, error) from error
        header = counted._replace(frames=0, rate=Fraction(0), constant_rate=True)
        if header not in decoded or counted.extradata_md5 == _NO_HEADER:
            decoded[header] = probe_picture(path)
        found.append(counted._replace(tags=decoded[header].tags, pix_fmt=decoded[header].pix_fmt))
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
    facts = _counted(container, path)
    stream = container.streams.video[0]
    return facts._replace(tags=_tags(container, stream), pix_fmt=stream.codec_context.pix_fmt or "")


def _counted(container: InputContainer, path: Path) -> PictureFacts:
    """Return what can be known without decoding: no pixel format, and the tags that the container has."""
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
        tags=_said(context),
        pix_fmt="",
        extradata_md5=hashlib.md5(context.extradata or b"", usedforsecurity=False).hexdigest(),
    )


def _tags(container: InputContainer, stream: VideoStream) -> tuple[int, int, int, int]:
    """Return the tags of a decoded frame: they are what players and filters go by.

    Opening the file has decoded one already, and the codec's context says how it was tagged; only where that leaves
    something open is a frame decoded again, which costs as much as all else here.
    """
    context = stream.codec_context
    if context.pix_fmt is None or _UNSAID in (context.colorspace, context.color_primaries, context.color_trc):
        container.seek(0)
        return _said(next(container.decode(stream)))
    return _said(context)


def _said(by: Any) -> tuple[int, int, int, int]:
    """Return the tags of a frame or of a codec's context."""
    return int(by.colorspace), int(by.color_primaries), int(by.color_trc), int(by.color_range)


def _timecode(container: InputContainer) -> str:
    said = (stream.metadata.get("timecode", "") for stream in container.streams)
    return next((one for one in said if one), container.metadata.get("timecode", ""))


def _unreadable(path: Path, error: Exception) -> EngineError:
    return EngineError(f"{path.name} cannot be read as a film: {getattr(error, 'strerror', None) or error}")
