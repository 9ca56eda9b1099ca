"""A shot, frame by frame, as the engine hands it on."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.engines.animatic.camera.reel import Reel
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.job import RenderJob


def draw_frames(job: RenderJob) -> Iterator[Pixels]:
    """Yield `job.frames` pictures, `(height, width, rgb)` uint8, C-contiguous. The same job gives the same bytes.

    A picture that looks like the one before may be the very same array: nobody may write into it.
    """
    reel = Reel(job)
    for index in range(job.frames):
        yield reel.frame(index)
