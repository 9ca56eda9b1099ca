"""One change of a store at a time: whoever looks whether a name is free, and then takes it, is alone meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmstudio.errors import ProjectError

_PATIENCE_S = 20.0
_PAUSE_S = 0.02


@contextmanager
def alone_in(store: Path) -> Iterator[None]:
    """Hold the store for one change. It holds no file of its own: the folder itself is locked, and a process that is
    killed lets go of it.

    A store that does not exist yet is held by the nearest folder above it. Where the system cannot lock a folder
    (Windows, some network drives) nothing is held, and each file is still written whole. Raises ProjectError where
    somebody else does not let go for 20 seconds.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    folder = next(path for path in (store.absolute(), *store.absolute().parents) if path.is_dir())
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # a folder that cannot be read: writing will say so
        yield
        return
    try:
        give_up = time.monotonic() + _PATIENCE_S
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() > give_up:
                    raise ProjectError(
                        f"{store}: is being changed by somebody else", hint="try again when they have finished"
                    ) from error
                time.sleep(_PAUSE_S)
                continue
            except OSError:  # a file system without locks
                pass
            break
        yield
    finally:
        os.close(handle)
