"""The finish of a shot: from the composed picture to the one that is shown, words still apart."""

from __future__ import annotations

import numpy as np

from filmstudio.engines.animatic.camera.finish.pencil import Pencil
from filmstudio.engines.animatic.camera.finish.steps import finish_of, finished, moves_by_itself
from filmstudio.engines.animatic.camera.picture import Picture
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Finish


class Finishing:
    """All that is done to the pictures of one shot."""

    def __init__(self, job: RenderJob, key: Key) -> None:
        """`key` is that of the place: where its light comes from, and whether it is dark already."""
        self._pencil = Pencil(job.size) if job.finish is Finish.INK else None
        self._steps = finish_of(job, key)
        self.restless = moves_by_itself(job)

    @property
    def needs_planes(self) -> bool:
        """True where the finish must know whose each pixel is."""
        return self._pencil is not None

    def of(self, picture: Picture, index: int) -> Pixels:
        """Return the finished frame, `(height, width, rgb)` uint8, C-contiguous; the picture may be used up."""
        return self.plain(self.lined(picture), index)

    def lined(self, picture: Picture) -> Pixels:
        """Return the picture with its pencil lines, where it is a pencil drawing."""
        return self._pencil.over(picture) if self._pencil else picture.rgb

    def plain(self, rgb: Pixels, index: int) -> Pixels:
        """Return a frame under the light, through the lens and on the paper of the shot."""
        return np.ascontiguousarray(finished(rgb, index, self._steps))
