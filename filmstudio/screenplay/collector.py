"""A pause of the cyclic garbage collector while many records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector, and let it run again behind if it ran before.

    Why: it looks for garbage whenever some hundred objects more are alive than before, and a parser makes thousands
    that all stay alive. Looking at them again and again finds nothing, and takes the longer the longer the script is.
    Nothing is lost: memory is freed by reference counts as ever, and no parser makes cycles.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
