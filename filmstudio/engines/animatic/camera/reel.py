"""The reel: the finished frames of a shot, each a function of its number, equal ones drawn once in a row."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.finish.whole import Finishing
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.engines.animatic.sprites import Pixels, lay
from filmstudio.engines.animatic.words.captions import Captions
from filmstudio.engines.animatic.words.lettering import Lettering
from filmstudio.engines.animatic.words.slate import draw_slate
from filmstudio.engines.animatic.words.title_card import title_card
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.job import RenderJob
from filmstudio.model.shots import Role


class Reel:
    """Draws the frames of one job. The same job gives the same bytes, in whatever order frames are asked for.

    What that relies on: shapes are filled, warped, blurred and blended in bytes, where OpenCV works in fixed point;
    where it multiplies by a fraction each pixel stands for itself, so that no sum depends on how a processor groups it;
    all dice are seeded by the job, and there is one thread. A processor without OpenCV's vector code rounds about one
    pixel in a hundred thousand the other way, by one level (measured with `cv2.setUseOptimized`).
    """

    def __init__(self, job: RenderJob, *, words: bool = True) -> None:
        """Without `words` captions and slate are left away; what belongs to the picture, like a title, stays."""
        # One thread: shots are drawn side by side in processes of their own, and sums must not depend on the split.
        cv2.setNumThreads(1)
        self.job = job
        if job.role is Role.TITLE:
            self._shot, self._card = _place_alone(job), None
            self._finishing = Finishing(job, self._shot.key)
            self._card = self._title()
        else:
            self._shot, self._card = Shot(job), None
            self._finishing = Finishing(job, self._shot.key)
        staged = words and job.role is not Role.TITLE
        self._captions = Captions(job) if staged else None
        self._slate = draw_slate(job) if staged else None
        self._lettering = Lettering(job) if job.title.strip() and job.role is not Role.TITLE else None
        self._last: tuple[object, Pixels] | None = None

    def frame(self, index: int) -> Pixels:
        """Return a frame, `(height, width, rgb)` uint8, C-contiguous; nobody may write into it.

        Raises IndexError for a frame that the shot has not.
        """
        if not 0 <= index < self.job.frames:
            raise IndexError(f"shot {self.job.slate} has no frame {index}")
        picture = self._picture(index)
        if self._lettering is None and self._slate is None and self._captions is None:
            return picture
        frame = picture.copy()
        if self._lettering is not None:
            self._lettering.lay_on(frame, index)
        if self._slate is not None:
            lay(frame, self._slate)
        if self._captions is not None:
            self._captions.lay_on(frame, index)
        return frame

    def _picture(self, index: int) -> Pixels:
        """Return the finished picture without words, the last one where nothing has moved since."""
        moment = None if self._finishing.restless else self._moment(index)
        if moment is not None and self._last is not None and self._last[0] == moment:
            return self._last[1]
        picture = self._drawn(index)
        self._last = (moment, picture)
        return picture

    def _moment(self, index: int) -> object:
        return self._shot.moment(index) if self._card is None else id(self._card(index))

    def _drawn(self, index: int) -> Pixels:
        if self._card is not None:
            return self._finishing.plain(self._card(index), index)
        return self._finishing.of(self._shot.draw(index, planes=self._finishing.needs_planes), index)

    def _title(self) -> Callable[[int], Pixels]:
        place = self._finishing.lined(self._shot.draw(0, planes=self._finishing.needs_planes))
        return title_card(self.job, self._shot.key, np.ascontiguousarray(place))


def _place_alone(job: RenderJob) -> Shot:
    """Return the place of a title card by itself."""
    camera = Camera(size=ShotSize.WIDE)
    empty = {"role": Role.ESTABLISHING, "people": (), "subject": "", "action": "", "lines": (), "frames": 1}
    return Shot(job.model_copy(update={"camera": camera, **empty}))
