from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import safe_output


def test_the_file_appears_whole_and_with_usual_rights(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    with safe_output(tmp_path / "film.mp4") as temporary:
        assert temporary.parent == tmp_path
        temporary.write_bytes(b"all")
        assert not (tmp_path / "film.mp4").exists()
    assert (tmp_path / "film.mp4").read_bytes() == b"all"
    assert (tmp_path / "film.mp4").stat().st_mode == usual.stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.mp4", "usual"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), safe_output(tmp_path / "film.mp4") as temporary:
        temporary.write_bytes(b"half")
        raise KeyboardInterrupt
    assert [path.name for path in tmp_path.iterdir()] == ["film.mp4"]
    assert (tmp_path / "film.mp4").read_bytes() == b"old"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.mp4").write_bytes(b"old")
    (tmp_path / "link.mp4").symlink_to("real.mp4")
    with safe_output(tmp_path / "link.mp4") as temporary:
        temporary.write_bytes(b"new")
    assert (tmp_path / "link.mp4").is_symlink()
    assert (tmp_path / "real.mp4").read_bytes() == b"new"


def test_the_longest_name_works(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".mp4")
    with safe_output(path) as temporary:
        temporary.write_bytes(b"all")
    assert path.read_bytes() == b"all"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("absent/film.mp4", "the folder .*absent does not exist"),
        ("file/film.mp4", "the folder .*file does not exist"),
        ("folder", "is a folder"),
        ("y" * 300, "cannot be written: File name too long"),
    ],
)
def test_places_where_nothing_can_be_written(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match=sentence), safe_output(tmp_path / name):
        pytest.fail("the block must not be entered")


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(UsageError, match="/dev/null is not a file"), safe_output(Path("/dev/null")):
        pytest.fail("the block must not be entered")
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"), safe_output(Path("/proc/film.mp4")):
        pytest.fail("the block must not be entered")
