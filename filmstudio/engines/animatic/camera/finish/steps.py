"""The finish of a shot: everything that is done to a frame after it has been drawn, and before words go over it."""

from __future__ import annotations

import math

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.finish.grading import Step
from filmstudio.engines.animatic.camera.finish.lights import light_steps
from filmstudio.engines.animatic.camera.finish.optics import optic_steps
from filmstudio.engines.animatic.camera.finish.paper import paper_steps
from filmstudio.engines.animatic.camera.finish.stocks import stock_steps, story_steps
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.camera import CameraMove, Light, Stock
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.shots import Role

_LAPSES = (CameraMove.TIMELAPSE, CameraMove.HYPERLAPSE)


def finish_of(job: RenderJob, key: Key) -> tuple[Step, ...]:
    """Return the steps of a shot; `key` is that of its place.

    Light comes before the lens that bends it, both before the paper, and all before what records them. A title card
    keeps its own light. The pencil's line is no step: it needs to know what belongs together (`pencil.Pencil`).
    """
    steps: list[Step] = []
    staged = job.role is not Role.TITLE
    if job.light is not None and staged:
        coloured_ = job.finish is Finish.COLOUR
        steps += light_steps(job.light, job.size, key, job.seed, coloured_=coloured_)
    if job.camera.move in _LAPSES and staged:
        steps.append(_passing_clouds(float(job.rate)))
    steps += optic_steps(job.camera.lens_kind, job.size) if staged else []
    steps += story_steps(job.story_time, job.size)
    return (*steps, *paper_steps(job.finish, job.size, job.seed), *stock_steps(job.stock, job.size, job.seed))


def moves_by_itself(job: RenderJob) -> bool:
    """Return True where the steps of a shot make another picture of the same one from frame to frame."""
    return (
        job.stock not in (None, Stock.DIGITAL, Stock.DV)
        or job.light in (Light.FIRELIGHT, Light.FLUORESCENT)
        or job.camera.move in _LAPSES
        or job.finish is Finish.NOIR
    )


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
