"""How a run is ended from outside: asked once, it finishes what is begun; asked twice, or told to, it ends now."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from filmstudio.model.job import RenderJob


class Stop:
    """Whether a run has been asked to come to an end. One for each run."""

    def __init__(self, tell: Callable[[Sequence[RenderJob]], None] | None = None) -> None:
        self._tell = tell
        self.woken, self._waking = os.pipe()
        """What can be waited for: a file descriptor that can be read from as soon as the run is asked to end."""
        self._told = False
        self.asked = False
        """No new job shall begin."""

    def ask(self) -> None:
        """Ask the run to end after what is begun. May be called by a signal's handler, so it tells nobody."""
        if not self.asked:
            self.asked = True
            os.write(self._waking, b".")

    def notice(self, begun: Sequence[RenderJob]) -> None:
        """Note that the run has heard it, with the jobs that it still finishes: people are told of it once."""
        if not self._told:
            self._told = True
            os.read(self.woken, 1)
            if self._tell:
                self._tell(begun)

    def close(self) -> None:
        """Free what waiting needs."""
        os.close(self.woken)
        os.close(self._waking)


@contextmanager
def ended_by_signals(stop: Stop) -> Iterator[None]:
    """Let Ctrl-C ask `stop` while the block runs; a second one, SIGTERM and SIGHUP raise KeyboardInterrupt at once.

    Signals reach the main thread of a process only; in another one, nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def asked(_number: int, _frame: FrameType | None) -> None:
        if stop.asked:
            raise KeyboardInterrupt
        stop.ask()

    def told(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    handlers = {signal.SIGINT: asked, signal.SIGTERM: told, signal.SIGHUP: told}
    # What is ignored stays so: `nohup`, and the background jobs of a shell.
    before = {number: was for number in handlers if (was := signal.getsignal(number)) is not signal.SIG_IGN}
    for number in before:
        signal.signal(number, handlers[number])
    try:
        yield
    finally:
        for number, was in before.items():
            signal.signal(number, was if was is not None else signal.SIG_DFL)
