"""What a clip from outside is, before it is conformed: counted from its packets, not believed from its head."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from filmstudio.errors import ProjectError
from filmstudio.media.file_names import file_url
from filmstudio.units import Resolution

# Only containers that hold everything themselves: a playlist could name other files and other machines.
SAFE_INPUT = {
    "format_whitelist": "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif,mxf,mpegts,mpeg",
    "protocol_whitelist": "file",
}
_MOST_SIDE_PX = 16_384
_LONGEST_S = 12 * 3600
_HALF_RANGE, _FULL_RANGE = 1, 2
_UNSAID = 2
"""Code point of H.273 for a matrix, primaries or transfer that nobody has named."""
_HDR = {16: "PQ", 18: "HLG"}
MATRICES = {1: "bt709", 4: "fcc", 5: "bt601", 6: "bt601", 7: "smpte240m", 9: "bt2020", 10: "bt2020"}
"""Names of the scaler for the code points of H.273; 0 is RGB."""
_RGB = 0
_SD_LINES = 576


class ClipFacts(NamedTuple):
    """A clip as it lies on disk."""

    size: Resolution
    """As it is shown: upright, with square pixels; sides may be odd."""
    stored: Resolution
    """As its pixels are kept."""
    rotated: int
    """Quarter turns by which a player turns it."""
    rate: Fraction
    """Mean frames a second."""
    constant_rate: bool
    seconds: Fraction
    matrix: str
    """For the scaler: what its colours are kept in. Empty for RGB."""
    matrix_said: bool
    full_range: bool
    channels: int
    """Of its first sound; 0 for a silent clip."""
    sound_rate_hz: int


def read_clip_facts(path: Path) -> ClipFacts:
    """Read what a clip is. Raises ProjectError, in a sentence, for what is no clip, has no frames, or is HDR."""
    if not path.is_file():
        raise ProjectError(f"{path}: there is no such clip", hint="check the name, or put the file there")
    with _opened(path) as container:
        stream = container.streams.video[0]
        times = sorted(
            (packet.pts, packet.duration or 0)
            for packet in container.demux(stream)
            if packet.size and packet.pts is not None
        )
        if not times or stream.time_base is None:
            raise ProjectError(f"{path}: holds no frames", hint="export it again as MP4 or MOV")
        container.seek(0)
        frame = next(container.decode(stream), None)
        if frame is None:
            raise ProjectError(f"{path}: holds no frames that can be shown", hint="export it again as MP4 or MOV")
        transfer = int(frame.color_trc)
        if transfer in _HDR:
            raise ProjectError(
                f"{path}: is HDR ({_HDR[transfer]}), and the film is BT.709",
                hint="export it for standard dynamic range: nobody but you can say how bright it shall be",
            )
        return _facts(path, container, stream, frame, times)


def _facts(
    path: Path, container: InputContainer, stream: VideoStream, frame: av.VideoFrame, times: list[tuple[int, int]]
) -> ClipFacts:
    base = stream.time_base or Fraction(1)
    stamps = [pts for pts, _ in times]
    deltas = {after - before for before, after in pairwise(stamps)}
    usual = sorted(deltas)[len(deltas) // 2] if deltas else times[-1][1]
    last = times[-1][1] or usual or int(1 / ((stream.average_rate or 24) * base))
    seconds = (stamps[-1] - stamps[0] + last) * base
    if not 0 < seconds <= _LONGEST_S or max(stream.width, stream.height) > _MOST_SIDE_PX:
        raise ProjectError(f"{path}: {stream.width}x{stream.height}, {float(seconds):g} s is nothing that can be used")
    aspect = stream.sample_aspect_ratio or Fraction(1)
    turns = round(frame.rotation / 90) % 4
    wide, high = max(1, round(stream.width * aspect)), stream.height
    matrix = int(frame.colorspace)
    said = matrix != _UNSAID and (matrix in MATRICES or matrix == _RGB)
    rgb = matrix == _RGB or frame.format.is_rgb
    guessed = "bt601" if stream.height <= _SD_LINES else "bt709"
    sound = next(iter(container.streams.audio), None)
    # Matroska counts milliseconds: neighbours may differ by one tick.
    even = max(deltas, default=0) - min(deltas, default=0) <= (1 if base == Fraction(1, 1000) else 0)
    return ClipFacts(
        size=Resolution(high, wide) if turns % 2 else Resolution(wide, high),
        stored=Resolution(stream.width, stream.height),
        rotated=turns,
        rate=_plain(Fraction(len(times)) / seconds),
        constant_rate=even,
        seconds=seconds,
        matrix="" if rgb else MATRICES.get(matrix, guessed) if said else guessed,
        matrix_said=said or rgb,
        full_range=not rgb and (int(frame.color_range) == _FULL_RANGE or frame.format.name.startswith("yuvj")),
        channels=sound.codec_context.layout.nb_channels if sound is not None else 0,
        sound_rate_hz=sound.sample_rate if sound is not None else 0,
    )


def _plain(rate: Fraction) -> Fraction:
    """Return the usual rate next to a measured one where they are the same for a person, else the measured one."""
    for whole in (24, 25, 30, 50, 60, 48, 12, 15):
        for usual in (Fraction(whole), Fraction(whole * 1000, 1001)):
            if abs(rate - usual) < Fraction(1, 200):
                return usual
    return rate.limit_denominator(1001)


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    try:
        with av.open(file_url(path), options=dict(SAFE_INPUT)) as container:
            if not container.streams.video:
                raise ProjectError(f"{path}: holds no picture", hint="name a clip, such as MP4 or MOV")
            yield container
    except (av.FFmpegError, OSError, ValueError, StopIteration) as error:
        reason = getattr(error, "strerror", None) or error
        raise ProjectError(
            f"{path}: cannot be read as a clip: {reason}", hint="export it again as MP4 or MOV"
        ) from error
