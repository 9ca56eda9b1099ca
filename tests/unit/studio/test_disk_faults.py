from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from filmstudio.errors import EngineError, UsageError
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.film_folder import FilmFolder


def test_a_full_disk_is_told_with_its_place(tmp_path: Path) -> None:
    fault = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    folder = FilmFolder(tmp_path / "x.film")
    with pytest.raises(UsageError, match=r"x\.film: No space left") as caught, disk_blamed(folder):
        raise fault
    assert "--folder" in (caught.value.hint or "")
    output = tmp_path / "out" / "film.mp4"
    with pytest.raises(UsageError, match=r"x\.film or .*out/film\.mp4: No space"), disk_blamed(folder, output):
        raise fault


def test_the_file_that_the_system_names_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^mix\.wav: "), disk_blamed(FilmFolder(tmp_path)):
        raise OSError(errno.EIO, os.strerror(errno.EIO), "mix.wav")


@pytest.mark.parametrize("fault", [EngineError("too large"), BrokenPipeError(), ZeroDivisionError()])
def test_what_is_no_fault_of_the_disk_passes(tmp_path: Path, fault: Exception) -> None:
    with pytest.raises(type(fault)) as caught, disk_blamed(FilmFolder(tmp_path)):
        raise fault
    assert caught.value is fault


def test_a_file_that_is_not_there_is_a_bug_unless_the_workspace_is_gone(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    with folder.opened(), pytest.raises(FileNotFoundError), disk_blamed(folder):
        (tmp_path / "nothing").read_bytes()
    with pytest.raises(UsageError, match="was deleted or moved"), disk_blamed(folder):
        (tmp_path / "nothing").read_bytes()
