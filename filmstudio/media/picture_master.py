"""Footage becomes a picture master: every frame that the engine makes is encoded while the next one is made.

Why a pipe: no frame is ever stored raw. The engine is pulled in this thread; ffmpeg works beside it and makes us wait
only when it is behind. On the way the footage is conformed: `retime` brings it to the film's rate and length, the
graph to its size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.errors import EngineError
from filmstudio.media.encoder import covering, from_rgb, picture_output, require_even
from filmstudio.media.file_names import file_url
from filmstudio.media.retime import covered_frames, retimed
from filmstudio.media.run_ffmpeg import ffmpeg_pipe
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.model.look import Retime
from filmstudio.units import Resolution, rate_text

if TYPE_CHECKING:
    from filmstudio.model.footage import Footage, Frame

_TASK = "writing the picture"


def write_master(
    footage: Footage,
    path: Path,
    *,
    size: Resolution | None = None,
    rate: Fraction | None = None,
    frames: int | None = None,
    retime: Retime = Retime.MOTION,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Encode footage to `path` (MP4, see `encoder.MASTER_ENCODER`): exactly `frames` frames, or no file at all.

    Without `size`, `rate` and `frames` the footage's own hold. A picture of another size is scaled (Lanczos) until it
    covers the master's and cropped around its centre; one of another rate is retimed (see `retime`), so that frame i
    shows the footage's time i / rate; footage that lasts longer is trimmed. Every frame of the footage is taken, the
    trimmed ones too: a wrong count is never hidden, and whoever listens in on the stream hears its end.

    `progress` hears the number of frames handed over so far. The same frames give the same bytes. Raises EngineError
    if the footage is not what it says, is too short, or the encoder fails, ValueError for a size that cannot be
    encoded, UsageError if `path` cannot be written; whatever the footage itself raises passes unchanged.
    """
    import ffmpeg

    size, rate = size or footage.size, rate or footage.rate
    require_even(size)
    frames = covered_frames(footage.count, footage.rate, rate) if frames is None else frames
    if not 0 < frames <= covered_frames(footage.count, footage.rate, rate):
        raise EngineError(
            f"{_TASK} failed: the engine made {footage.count} frames at {rate_text(footage.rate)} a second, "
            f"which do not cover the shot's {frames} at {rate_text(rate)}"
        )
    raw = ffmpeg.input("pipe:0", f="rawvideo", pix_fmt="rgb24", s=str(footage.size), framerate=rate_text(rate))
    picture = raw if size == footage.size else covering(raw, footage.size, size)
    with safe_output(path) as temporary:
        output = picture_output(from_rgb(picture), file_url(temporary), rate)
        with ffmpeg_pipe(output, task=_TASK) as pipe:
            made = retimed(_checked(footage), footage.rate, rate, frames, retime)
            for done, frame in enumerate(made, 1):
                _write_all(pipe, frame.data.cast("B"))
                if progress is not None:
                    progress(done)
        verify_picture(temporary, task=_TASK, frames=frames, size=size, rate=rate)


def _checked(footage: Footage) -> Iterator[Frame]:
    """Yield the frames, each in one piece of memory, and make sure that they are as many and as large as announced."""
    import numpy as np

    wanted = (footage.size.height, footage.size.width, 3)
    done = 0
    for frame in footage.frames:
        if done == footage.count:
            raise EngineError(f"{_TASK} failed: the engine made more than the {footage.count} frames it announced")
        if frame.shape != wanted or frame.dtype != np.uint8:
            raise EngineError(
                f"{_TASK} failed: frame {done} is {frame.dtype} {frame.shape}, but the shot is uint8 {wanted}"
            )
        yield np.ascontiguousarray(frame)
        done += 1
    if done != footage.count:
        raise EngineError(f"{_TASK} failed: the engine made {done} frames instead of {footage.count}")


def _write_all(pipe: int, view: memoryview) -> None:
    while view:
        view = view[os.write(pipe, view) :]
