"""Pass clips: depth, mattes and bones as video without loss. What is read back is what was drawn, to the last bit.

Why not as the film is encoded: a matte's levels are numbers of people, and a model is led by the very pixels; 4:2:0 and
quantisation would change both. FFV1 in Matroska is what film archives keep pictures in, and every editor reads it.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import av
from av.video.reformatter import ColorRange

from filmstudio.errors import EngineError, disk_error, is_disks_fault
from filmstudio.media.file_names import file_url
from filmstudio.units import Resolution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_GREY, _COLOUR = "gray", "bgr0"
"""Pixel formats of FFV1 that hold 8 bits of grey, and of RGB, as they are."""
_OPTIONS = {"level": "3", "slices": "4", "slicecrc": "1", "g": "1"}
"""Version 3 with a checksum for each slice, every frame by itself: any frame can be reached at once, and a torn file is
noticed. Four slices is the fewest that a decoder can share out among processors."""
_TINY_PX, _TINY_OPTIONS = 16, {"level": "1", "g": "1"}
"""Pictures with a side below that cannot be cut into slices: version 1 knows none."""


class PassClip:
    """A clip that is being written, frame by frame; a context manager. The same frames give the same bytes."""

    def __init__(self, path: Path, size: Resolution, rate: Fraction, *, grey: bool) -> None:
        """Begin a clip of pictures `(height, width)` where `grey`, else `(height, width, rgb)`, all uint8."""
        self._path, self._grey = path, grey
        self.frames = 0
        try:
            self._container = av.open(file_url(path), "w", format="matroska", options={"fflags": "+bitexact"})
        except (av.FFmpegError, OSError) as error:
            raise _failed(path, error) from error
        self._stream = self._container.add_stream(
            "ffv1", rate=rate, options=dict(_OPTIONS if min(size) >= _TINY_PX else _TINY_OPTIONS)
        )
        self._stream.width, self._stream.height = size
        self._stream.pix_fmt = _GREY if grey else _COLOUR
        self._stream.codec_context.thread_count = 1
        self._stream.codec_context.time_base = 1 / rate

    def add(self, picture: NDArray[np.uint8]) -> None:
        """Append a picture. Raises UsageError where the disk is full, EngineError where it cannot be encoded."""
        frame = av.VideoFrame.from_ndarray(picture, format="gray" if self._grey else "rgb24")
        shown = frame if self._grey else frame.reformat(format=_COLOUR)
        shown.color_range = ColorRange.JPEG
        shown.pts, shown.time_base = self.frames, self._stream.codec_context.time_base
        self.frames += 1
        self._mux(shown)

    def _mux(self, frame: av.VideoFrame | None) -> None:
        try:
            self._container.mux(self._stream.encode(frame))
        except (av.FFmpegError, OSError) as error:
            raise _failed(self._path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._mux(None)
        finally:
            try:
                self._container.close()
            except (av.FFmpegError, OSError) as fault:
                if kind is None:
                    raise _failed(self._path, fault) from fault


def _failed(path: Path, error: Exception) -> Exception:
    if isinstance(error, OSError) and is_disks_fault(error):
        return disk_error(OSError(error.errno, error.strerror, str(path)))
    return EngineError(f"{path.name} cannot be written: {getattr(error, 'strerror', None) or error}")
