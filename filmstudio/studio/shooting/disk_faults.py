"""A disk that is full or a folder that is gone, told as what it is wherever it is met: no fault of a shot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmstudio.errors import disk_error, is_disks_fault
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.presence import folder_lost


@contextmanager
def disk_blamed(folder: FilmFolder, output: Path | None = None) -> Iterator[None]:
    """Turn failures of the disk in a block into UsageError, which names the place and ends a run; others pass.

    A system call that writes, and an encoder, name no file: then the film's folder is named, and the place of the
    `output` that is written too.
    """
    elsewhere = output is not None and output.absolute().parent != folder.root.absolute()
    place = f"{folder.root} or {output}" if elsewhere else str(folder.root)
    try:
        yield
    except ConnectionError:  # whoever ordered the work has hung up
        raise
    except OSError as error:
        if is_disks_fault(error):
            raise disk_error(OSError(error.errno, error.strerror, error.filename or place)) from error
        if folder.workspace.is_dir():
            raise
        raise folder_lost(folder.root) from error
