"""The finish of a shot: everything that is done to a frame after it has been drawn, and before words go over it."""

from __future__ import annotations

import math

import cv2
import numpy as np

from filmstudio.engines.animatic.grading import Step
from filmstudio.engines.animatic.lights import light_steps
from filmstudio.engines.animatic.optics import optic_steps
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.engines.animatic.stocks import stock_steps, story_steps
from filmstudio.model.camera import CameraMove
from filmstudio.model.job import RenderJob
from filmstudio.model.shots import Role

_LAPSES = (CameraMove.TIMELAPSE, CameraMove.HYPERLAPSE)


def finish_of(job: RenderJob, direction: float) -> tuple[Step, ...]:
    """Return the steps of a shot, none where it asks for nothing; `direction` is that of the place's main light.

    Light comes before the lens that bends it, and both before what records them. A title card keeps its own light.
    """
    steps: list[Step] = []
    if job.light is not None and job.role is not Role.TITLE:
        steps += light_steps(job.light, job.size, direction, job.seed)
    if job.camera.move in _LAPSES and job.role is not Role.TITLE:
        steps.append(_passing_clouds(float(job.rate)))
    steps += optic_steps(job.camera.lens_kind, job.size) if job.role is not Role.TITLE else []
    return (*steps, *story_steps(job.story_time, job.size), *stock_steps(job.stock, job.size, job.seed))


def finished(frame: Pixels, index: int, steps: tuple[Step, ...]) -> Pixels:
    """Return the frame after all steps."""
    for step in steps:
        frame = step(frame, index)
    return frame


def _passing_clouds(rate: float) -> Step:
    """In a time lapse the light comes and goes within seconds."""
    levels = np.arange(256)

    def pass_over(frame: Pixels, index: int) -> Pixels:
        time_s = index / rate
        level = 0.90 + 0.10 * math.sin(2 * math.pi * 0.35 * time_s) + 0.05 * math.sin(2 * math.pi * 0.83 * time_s)
        table = np.minimum(255, np.round(levels * level)).astype(np.uint8)
        return np.asarray(cv2.LUT(frame, table), np.uint8)

    return pass_over
