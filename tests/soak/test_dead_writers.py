"""What a writer that was killed has left is removed by the next one, and nobody else's file is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from filmstudio.media.safe_output import safe_output, write_whole

_LONG_AGO_S = 1_600_000_000
_WRITES = """
import os, signal, sys
from pathlib import Path
from filmstudio.media.safe_output import safe_output
with safe_output(Path(sys.argv[1])) as temporary:
    temporary.write_bytes(b"half a film")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def parts(folder: Path) -> list[Path]:
    return sorted(folder.glob(".part-*"))


def aged(path: Path) -> Path:
    os.utime(path, (_LONG_AGO_S, _LONG_AGO_S))
    return path


def test_the_half_of_a_dead_writer_is_removed_by_the_next(tmp_path: Path) -> None:
    dead = subprocess.run([sys.executable, "-c", _WRITES, str(tmp_path / "film.mp4")], check=False)
    assert dead.returncode == -9
    assert len(parts(tmp_path)) == 1
    assert not (tmp_path / "film.mp4").exists()
    write_whole(tmp_path / "young.txt", b"it may still be somebody's whose lock is not seen")
    assert len(parts(tmp_path)) == 1
    aged(parts(tmp_path)[0])
    write_whole(tmp_path / "other.txt", b"whole")
    assert parts(tmp_path) == []
    assert (tmp_path / "other.txt").read_bytes() == b"whole"


def test_a_living_writers_file_is_never_removed_however_long_it_takes(tmp_path: Path) -> None:
    with safe_output(tmp_path / "film.mp4") as slow:
        slow.write_bytes(b"slowly")
        aged(slow)
        write_whole(tmp_path / "other.txt", b"whole")
        assert slow.read_bytes() == b"slowly"
    assert (tmp_path / "film.mp4").read_bytes() == b"slowly"


def test_a_persons_own_files_are_never_removed(tmp_path: Path) -> None:
    named = [".part-two", ".part-0123456789abcdef.much-too-long-an-ending", "part-0123456789abcdef.mp4"]
    kept = [aged(tmp_path / name) for name in named if (tmp_path / name).write_bytes(b"mine")]
    linked = tmp_path / ".part-0123456789abcdef.mp4"
    linked.symlink_to(kept[0])
    folder = tmp_path / ".part-fedcba9876543210"
    folder.mkdir()
    aged(folder)
    write_whole(tmp_path / "other.txt", b"whole")
    assert all(path.exists() for path in (*kept, linked, folder))
