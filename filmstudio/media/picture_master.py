"""Footage becomes a picture master: every frame that the engine draws is encoded while the next one is drawn.

Why a pipe: no frame is ever stored raw. The engine is pulled in this thread; ffmpeg works beside it and makes us wait
only when it is behind.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.errors import EngineError
from filmstudio.media.encoder import from_rgb, picture_output, require_even
from filmstudio.media.file_names import file_url
from filmstudio.media.run_ffmpeg import ffmpeg_pipe
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.units import Resolution, rate_text

if TYPE_CHECKING:
    from filmstudio.model.footage import Footage, Frame

_TASK = "writing the picture"


def write_master(footage: Footage, path: Path, progress: Callable[[int], None] | None = None) -> None:
    """Encode footage to `path` (MP4, see `encoder.MASTER_ENCODER`): exactly `footage.count` frames, or no file at all.

    `progress` hears the number of frames handed over so far. The same frames give the same bytes. Raises EngineError
    if the footage is not what it says or the encoder fails, ValueError for a size that cannot be encoded, UsageError
    if `path` cannot be written; whatever the footage itself raises passes unchanged.
    """
    import ffmpeg

    require_even(footage.size)
    raw = ffmpeg.input("pipe:0", f="rawvideo", pix_fmt="rgb24", s=str(footage.size), framerate=rate_text(footage.rate))
    with safe_output(path) as temporary:
        output = picture_output(from_rgb(raw), file_url(temporary), footage.rate)
        with ffmpeg_pipe(output, task=_TASK) as pipe:
            _pour(footage, pipe, progress)
        verify_picture(temporary, task=_TASK, frames=footage.count, size=footage.size, rate=footage.rate)


def _pour(footage: Footage, pipe: int, progress: Callable[[int], None] | None) -> None:
    done = 0
    for frame in footage.frames:
        if done == footage.count:
            raise EngineError(f"{_TASK} failed: the engine made more than the {footage.count} frames it announced")
        _write_all(pipe, _bytes_of(frame, footage.size, done))
        done += 1
        if progress is not None:
            progress(done)
    if done != footage.count:
        raise EngineError(f"{_TASK} failed: the engine made {done} frames instead of {footage.count}")


def _bytes_of(frame: Frame, size: Resolution, index: int) -> memoryview:
    """Look at a frame as bytes, without a copy where it lies in one piece."""
    import numpy as np

    wanted = (size.height, size.width, 3)
    if frame.shape != wanted or frame.dtype != np.uint8:
        raise EngineError(
            f"{_TASK} failed: frame {index} is {frame.dtype} {frame.shape}, but the shot is uint8 {wanted}"
        )
    return np.ascontiguousarray(frame).data.cast("B")


def _write_all(pipe: int, view: memoryview) -> None:
    while view:
        view = view[os.write(pipe, view) :]
