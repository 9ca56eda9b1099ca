"""Several drawings at once, each in a process of its own: drawing is work for one core, and machines have many.

Processes are started fresh and never forked. They do not hear Ctrl-C: whoever ordered the drawings does, and tells them
to stop at the next frame, so that nobody leaves half a file.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.safe_output import safe_output
from filmstudio.model.job import RenderJob
from filmstudio.studio.passes.draw import draw_to
from filmstudio.studio.passes.kinds import Pass

_TICK_S = 0.1
"""How often progress is looked for."""
_TOLD_EVERY_FRAMES = 6


class Drawing(NamedTuple):
    """One shot to be drawn."""

    job: RenderJob
    places: Mapping[Pass, Path]
    """Where each pass will lie; all of them appear together, once they are whole. Missing folders are made."""


Hear = Callable[[int, int], None]
"""Hears the number of a drawing and how many of its frames are done."""


def draw_side_by_side(
    drawings: Sequence[Drawing], workers: int, hear: Hear
) -> Generator[tuple[int, EngineError | None]]:
    """Draw all, `workers` at once, and yield the number of each as it ends: with the error where it could not be drawn.

    Raises UsageError for a full disk, and stops all then, as it does when it is closed. Interrupted, it leaves whole
    files alone.
    """
    if min(workers, len(drawings)) <= 1:
        for number, drawing in enumerate(drawings):
            yield number, _tried(number, drawing, hear)
        return
    context = get_context("spawn")
    news: SimpleQueue[tuple[int, int]] = context.SimpleQueue()
    stop = context.Event()
    with ProcessPoolExecutor(
        min(workers, len(drawings)), mp_context=context, initializer=_begin, initargs=(news, stop)
    ) as pool:
        running = {pool.submit(_drawn, number, drawing): number for number, drawing in enumerate(drawings)}
        try:
            while running:
                done, _ = wait(running, _TICK_S, FIRST_COMPLETED)
                while not news.empty():
                    hear(*news.get())
                for future in done:
                    yield running.pop(future), _outcome(future)
        finally:
            if running:
                stop.set()
                pool.shutdown(wait=True, cancel_futures=True)


def _tried(number: int, drawing: Drawing, hear: Hear) -> EngineError | None:
    try:
        _draw(drawing, lambda done: hear(number, done))
    except EngineError as error:
        return error
    return None


def _outcome(future: Future[EngineError | None]) -> EngineError | None:
    try:
        return future.result()
    except BrokenProcessPool:
        return EngineError("the process that drew it has ended", hint="draw one shot at a time, with -j 1")


def make_folder(folder: Path) -> None:
    """Make a folder with those above it. Raises UsageError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"{folder}: no folder can be made there: {error.strerror}", hint="choose another place with -o"
        ) from error


def _draw(drawing: Drawing, hear: Callable[[int], None]) -> None:
    rooms = dict.fromkeys(path.parent for path in drawing.places.values())
    try:
        with ExitStack() as unfinished:
            for room in rooms:
                make_folder(room)
            places = {one: unfinished.enter_context(safe_output(path)) for one, path in drawing.places.items()}
            draw_to(drawing.job, places, hear)
    except BaseException:
        for room in rooms:
            with suppress(OSError):  # one that holds something stays
                room.rmdir()
        raise


class _Stopped(BaseException):
    """Ends a drawing that nobody waits for any more."""


_news: SimpleQueue[tuple[int, int]] | None = None
_stop: Event | None = None


def _begin(news: SimpleQueue[tuple[int, int]], stop: Event) -> None:
    """Get a worker ready."""
    global _news, _stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _news, _stop = news, stop


def _drawn(number: int, drawing: Drawing) -> EngineError | None:
    """Draw in a worker; the error is handed back, since others shall go on."""

    def hear(_: int, done: int) -> None:
        if _stop is not None and _stop.is_set():
            raise _Stopped
        if _news is not None and (done % _TOLD_EVERY_FRAMES == 0 or done == drawing.job.frames):
            _news.put((number, done))

    return _tried(number, drawing, hear)
