"""Makes the pictures of a board: JPEG files, drawn by the animatic or taken out of takes, on all cores.

A picture is in memory only while it is made. The same board makes the same files, whoever shares the work.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.errors import EngineError
from filmstudio.model.camera import CameraMove
from filmstudio.model.job import RenderJob
from filmstudio.model.shots import Position, Role
from filmstudio.review.board_people_marks import MOVING, Stance
from filmstudio.units import Resolution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_JPEG_QUALITY = 84
_FEW = 8
"""So many shots are drawn sooner than another process has loaded its libraries."""
_MOST_PROCESSES = 8
_SOLE = 0.012
"""From an ankle to the ground, in picture heights: little enough for every size of people whose feet are seen."""
_FROM_LEFT = {Position.LEFT: 0, Position.CENTER: 1, Position.RIGHT: 2}

Corners = tuple[tuple[float, float], ...]
_WHOLE: Corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


class PictureTask(NamedTuple):
    """The pictures of one shot. Picklable."""

    job: RenderJob
    """The animatic's, in the size that the pictures shall have."""
    frames: tuple[int, ...]
    files: tuple[Path, ...]
    """Where the pictures go, one for each frame."""
    move: tuple[int, int]
    """The frame that is asked for is where the second of these lies in the picture of the first."""
    master: Path | None = None
    """Of a take, whose frames are wanted instead of drawn ones."""


class PictureResult(NamedTuple):
    """What came of a task."""

    corners: Corners
    """Of the other end's frame in this end's picture, in parts of the width and height."""
    from_take: bool
    stances: Mapping[str, Stance]
    """Of everybody in the first picture whose own movement is drawn, by name."""


def make_pictures(tasks: Sequence[PictureTask]) -> Iterator[PictureResult]:
    """Yield the result of each task, in their order. Raises EngineError where a picture cannot be made."""
    processes = min(_cores(), len(tasks), _MOST_PROCESSES)
    if len(tasks) <= _FEW or processes < 2:
        yield from map(make_pictures_of_shot, tasks)
        return
    with _pool(processes) as pool:
        waiting: list[Future[PictureResult]] = [pool.submit(make_pictures_of_shot, task) for task in tasks]
        for task, future in zip(tasks, waiting, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool as error:
                raise EngineError(
                    f"shot {task.job.slate}: the process that drew it died, perhaps for want of memory",
                    hint="draw fewer shots at once with --shots",
                ) from error


def make_pictures_of_shot(task: PictureTask) -> PictureResult:
    """Make the pictures of one shot. Runs in a worker process."""
    # Drawing libraries are loaded here: whoever only asks for help waits for none of them.
    from filmstudio.engines.animatic.stills import seen_frame, stills_of

    taken = _frames_of_take(task)
    drawn = taken or stills_of(task.job, task.frames, words=False)
    for picture, file in zip(drawn, task.files, strict=True):
        file.write_bytes(_jpeg(picture, task.job.size))
    corners = _WHOLE if task.job.camera.move is CameraMove.STATIC else seen_frame(task.job, *task.move)
    return PictureResult(corners, bool(taken), _stances(task))


def _stances(task: PictureTask) -> dict[str, Stance]:
    """Return where people stand whose movement is drawn, or between whom the focus goes, as the drawing has them."""
    from filmstudio.engines.animatic.camera.shot import Shot
    from filmstudio.engines.animatic.stills import seen_frame

    job, first = task.job, task.frames[0]
    people = sorted(job.people, key=lambda person: _FROM_LEFT[person.position])
    moved = any(person.pose in MOVING for person in people) or job.camera.move is CameraMove.RACK_FOCUS
    if not moved or job.role in (Role.TITLE, Role.INSERT) or any(person.shoulder for person in people):
        return {}
    shot = Shot(job)
    joints = [sorted(shot.joints(index), key=lambda one: one["neck"][0]) for index in (first, job.frames - 1)]
    if not all(len(found) == len(people) for found in joints):  # a crowd is drawn with fewer
        return {}
    left_top, right_top, _, left_low = seen_frame(job, first, job.frames - 1)
    found = {}
    for person, here, there in zip(people, *joints, strict=True):
        x, y = _feet(there, job.size)
        arrives = (
            left_top[0] + (right_top[0] - left_top[0]) * x + (left_low[0] - left_top[0]) * y,
            left_top[1] + (right_top[1] - left_top[1]) * x + (left_low[1] - left_top[1]) * y,
        )
        nose = here.get("nose", here["neck"])
        face = (nose[0] / job.size.width, nose[1] / job.size.height)
        found[person.name] = Stance(face, _feet(here, job.size), arrives)
    return found


def _feet(joints: Mapping[str, tuple[float, float]], size: Resolution) -> tuple[float, float]:
    """Return the middle between two ankles, a little below them, in parts of the picture."""
    (x0, y0), (x1, y1) = joints["left_ankle"], joints["right_ankle"]
    return (x0 + x1) / 2 / size.width, max(y0, y1) / size.height + _SOLE


def _frames_of_take(task: PictureTask) -> list[NDArray[np.uint8]] | None:
    """Return the frames of a take; None where there is none, or where its file cannot be read after all."""
    from filmstudio.media.stills import frames_at

    if task.master is None:
        return None
    try:
        return frames_at(task.master, task.frames)
    except EngineError:  # the panel is drawn, and says so
        return None


def _jpeg(picture: NDArray[np.uint8], size: Resolution) -> bytes:
    import cv2

    if picture.shape[:2] != (size.height, size.width):
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(picture.dtype)
    options = [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY]
    _, data = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), options)
    return data.tobytes()


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Yield worker processes, started fresh; when the block is left early what has not begun is dropped."""
    ignore: Callable[[int, signal.Handlers], object] = signal.signal
    pool = ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=ignore,  # Ctrl-C is the main process's business
        initargs=(signal.SIGINT, signal.SIG_IGN),
    )
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
