"""Clips that somebody names in a script or keeps with a character, as frames for an engine to follow.

Such a file is a stranger's: only containers that hold everything in themselves are opened (a playlist could name other
files and other machines), and size, length and memory have limits, however large the header says it is.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, cast

import av

from filmstudio.errors import ProjectError
from filmstudio.media.file_names import file_url

if TYPE_CHECKING:
    import numpy as np
    from av.container import InputContainer
    from numpy.typing import NDArray

    from filmstudio.model.footage import Frame

MOST_PIXELS = 1280 * 720
"""Of one frame as it is handed over: what a model of today follows at most."""
_MOST_SIDE_PX = 8192
_MOST_FILE_BYTES = 4 * 2**30
_MOST_BYTES = 2 * 2**30
"""Of all frames together, in memory."""
_MOST_S = 600
_CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif"
_OPTIONS = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}


def read_clip(
    path: Path,
    *,
    first: int = 0,
    count: int | None = None,
    rate: Fraction | None = None,
    most_pixels: int = MOST_PIXELS,
) -> list[Frame]:
    """Return the frames of a clip, each `(height, width, rgb)` uint8, upright and with square pixels.

    With `rate`, frame i is what the clip shows at the time i / rate; without, every frame of the file is one. Returned
    are those from `first` on, at most `count`, fewer where the clip ends before, but always one: the last at least. A
    picture of more than `most_pixels` is made smaller. Raises ProjectError for a file that is missing, no clip,
    damaged, or beyond the limits.
    """
    try:
        if not path.is_file():
            raise ProjectError(f"{path}: there is no such clip")
        if path.stat().st_size > _MOST_FILE_BYTES:
            raise ProjectError(f"{path}: a clip may have {_MOST_FILE_BYTES >> 30} GiB", hint="cut it to what is needed")
        with av.open(file_url(path), options=dict(_OPTIONS)) as container:
            return _frames(
                container, path, range(first, sys.maxsize if count is None else first + count), rate, most_pixels
            )
    except (av.FFmpegError, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ProjectError(
            f"{path} cannot be read as a clip: {reason}", hint="MP4, MOV, MKV, WebM, AVI and GIF can be read"
        ) from error


def _frames(
    container: InputContainer, path: Path, wanted: range, rate: Fraction | None, most_pixels: int
) -> list[Frame]:
    """Return the wanted frames, counted from the clip's first; only what is wanted is brought into a picture."""
    if not container.streams.video:
        raise ProjectError(f"{path}: holds no picture")
    stream = container.streams.video[0]
    if not 0 < max(stream.width, stream.height) <= _MOST_SIDE_PX:
        raise ProjectError(f"{path}: {stream.width}x{stream.height} is no size that can be used")
    found: list[Frame] = []
    place = 0
    frame: av.VideoFrame | None = None
    for frame, times in _shown(container, path, rate):
        shows = min(place + times, wanted.stop) - max(place, wanted.start)
        if shows > 0:
            found += [_picture(frame, stream.sample_aspect_ratio, most_pixels)] * shows
        if found and len(found) * found[0].nbytes > _MOST_BYTES:
            raise _too_long(path)
        place += times
        if place >= wanted.stop:
            break
    if frame is None:
        raise ProjectError(f"{path}: holds no frames")
    return found or [_picture(frame, stream.sample_aspect_ratio, most_pixels)]


def _shown(container: InputContainer, path: Path, rate: Fraction | None) -> Iterator[tuple[av.VideoFrame, int]]:
    """Yield the frames of the file, each with the number of frames at `rate` in which it is seen: it may be none."""
    stream = container.streams.video[0]
    before: av.VideoFrame | None = None
    place, ends = 0, Fraction(0)
    # Matroska counts milliseconds: a frame may be said to begin up to half a tick later than it does.
    slack = (stream.time_base or Fraction(0)) / 2
    for starts, frame in _timed(container, path):
        if starts > _MOST_S:
            raise _too_long(path)
        if before is not None:
            # What was shown until now is the frame of every moment before this one.
            times = 1 if rate is None else max(0, math.ceil((starts - slack) * rate) - place)
            yield before, times
            place += times
        before = frame
        ends = starts + 1 / (stream.average_rate or Fraction(24))
    if before is not None:
        yield before, 1 if rate is None else max(0, math.ceil((ends - slack) * rate) - place)


def _too_long(path: Path) -> ProjectError:
    return ProjectError(f"{path}: is too long to be followed", hint="cut it to the length of the shot")


def _timed(container: InputContainer, path: Path) -> Iterator[tuple[Fraction, av.VideoFrame]]:
    """Yield the frames with their times in seconds, from the first frame on."""
    stream = container.streams.video[0]
    first: int | None = None
    for frame in container.decode(stream):
        if frame.pts is None or stream.time_base is None:
            raise ProjectError(f"{path}: its frames carry no times", hint="save it again as MP4")
        first = frame.pts if first is None else first
        yield (frame.pts - first) * stream.time_base, frame


def _picture(frame: av.VideoFrame, aspect: Fraction | None, most_pixels: int) -> Frame:
    import numpy as np

    width, height = frame.width * float(aspect or 1), float(frame.height)
    scale = min(1.0, math.sqrt(most_pixels / (width * height)))
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    picture = frame.to_ndarray(format="rgb24", width=size[0], height=size[1], interpolation="AREA")
    turned = np.rot90(cast("NDArray[np.uint8]", picture), round(frame.rotation / 90) % 4)
    return np.ascontiguousarray(turned)
