"""The insert: one thing, close, before its place; or, of what has no drawing, its words."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.picture import FIRST_PERSON, Near, Picture
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.props.show import draw_insert
from filmstudio.engines.animatic.sprites import Sprite, blurred, cropped
from filmstudio.engines.animatic.words.strip import strip_of
from filmstudio.model.job import RenderJob

_NEARNESS = 1.5
"""How much nearer than people a thing is that fills the frame."""
_BEHIND = 0.011
"""How soft its place is, in heights of the picture."""
_HELD_BACK = 0.42
"""How much of the place's light is left towards the edges: the thing stands in the only pool of it."""
_OUT_OF_FOCUS, _BLUR_STEPS = 0.0085, 8
"""How soft the thing itself becomes when the focus leaves it for the place, in heights of the picture, and in steps."""
_THING = FIRST_PERSON - 1


class CloseThing:
    """What an insert shows."""

    def __init__(self, job: RenderJob, key: Key) -> None:
        width, height = job.size
        subject = job.subject or job.action
        tall = min(height, round(min(width, height) * 1.15))
        rgba = draw_insert(subject, key, width, tall)
        self.words: Sprite | None = None
        self._sprite: Sprite | None = None
        if rgba is not None:
            self._sprite = cropped(rgba, 0, (height - tall) // 2)
        elif subject.strip():
            self.words = strip_of(subject, job.size, key)
        self._soft: dict[int, Sprite] = {}
        self._pool = _pool(width, height)

    def blur(self, _depth: float) -> float:
        """Return how soft the place is behind it, in heights of the picture."""
        return _BEHIND

    def lay_on(self, picture: Picture, eye: Eye, base: Eye, frame: Frame) -> None:
        """Lay the thing over its place, nearer to the camera than people are."""
        picture.rgb = np.asarray(cv2.multiply(picture.rgb, self._pool, scale=1 / 255), np.uint8)
        if self.words is not None:
            picture.lay_sprite(self.words, None, Near(0.0), 0)
        if self._sprite is not None:
            depth = 1.0
            still = replace(eye, focus=0.0) == base
            view = None if still else eye.view(depth, frame).after(base.view(depth, frame).inverse())
            picture.lay_sprite(self._in_focus(eye.focus, frame), view, Near(eye.nearness(1.0) * _NEARNESS), _THING)

    def _in_focus(self, left: float, frame: Frame) -> Sprite:
        """Return the thing as sharp as it is once a part of the focus has left it."""
        step = round(left * _BLUR_STEPS)
        if step not in self._soft and self._sprite is not None:
            self._soft[step] = blurred(self._sprite, _OUT_OF_FOCUS * frame.height * step / _BLUR_STEPS)
        return self._soft[step]


def _pool(width: int, height: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return how much light each pixel keeps: one large disc of it, cut out like everything else."""
    half = np.zeros((height, width), np.uint8)
    half[:] = round(255 * _HELD_BACK)
    for share, level in ((0.86, 0.62), (0.62, 1.0)):
        axes = (round(share * min(width, height) * 0.80), round(share * min(width, height) * 0.72))
        cv2.ellipse(
            half, (round(width * 0.5), round(height * 0.52)), axes, 0, 0, 360, round(255 * level), -1, cv2.LINE_AA
        )
    return np.asarray(cv2.merge([half, half, half]), np.uint8)
