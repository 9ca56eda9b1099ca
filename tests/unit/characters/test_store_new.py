"""Whole characters: they appear and go as one, whatever interrupts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from filmstudio.characters.scaffold import Alias, Scaffold, scaffold_text
from filmstudio.characters.store import Entry, read_entries
from filmstudio.characters.store_new import UNFINISHED, drop_character, new_character
from filmstudio.errors import ProjectError

MARA = scaffold_text(Scaffold("MARA"))

INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from filmstudio.characters.scaffold import Scaffold, scaffold_text
from filmstudio.characters.store_new import new_character
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(143))
def fill(folder):
    (folder / "anchors").mkdir()
    (folder / "anchors" / "front.png").write_bytes(b"half")
    os.kill(os.getpid(), int(sys.argv[2]))
new_character(Path(sys.argv[1]), "MARA", scaffold_text(Scaffold("MARA")), fill)
"""


def test_names_that_give_one_slug_get_folders_of_their_own(tmp_path: Path) -> None:
    store = tmp_path / "deep" / "characters"
    (store / "Mara-2").mkdir(parents=True)
    folders = [new_character(store, name, MARA).folder.name for name in ("MARA", "mara!", "Mara")]
    assert folders == ["mara", "mara-3", "mara-4"]  # Mara-2 is mara-2 on a file system that minds no case
    assert sorted(path.name for path in store.iterdir()) == ["Mara-2", "mara", "mara-3", "mara-4"]


def test_what_is_no_record_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="name"):
        new_character(tmp_path / "characters", "MARA", 'schema = "character/1"')
    assert not (tmp_path / "characters").exists()


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_add_leaves_nothing_half(tmp_path: Path, ending: signal.Signals) -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, tmp_path, str(int(ending))], check=False)
    assert done.returncode == (143 if ending is signal.SIGTERM else -signal.SIGKILL)
    assert list(read_entries([tmp_path])) == []
    left = [path.name for path in tmp_path.iterdir()]
    assert left == [] if ending is signal.SIGTERM else [name.startswith(UNFINISHED) for name in left] == [True]
    for name in left:
        os.utime(tmp_path / name, (0, 0))
    new_character(tmp_path, "MARA", MARA)
    assert [path.name for path in tmp_path.iterdir()] == ["mara"]  # what was left long ago is swept away


def test_one_that_is_being_built_now_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / f"{UNFINISHED}1").mkdir()
    (tmp_path / f"{UNFINISHED}1" / "character.toml").write_text(MARA, encoding="utf-8")
    new_character(tmp_path, "MARA", MARA)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{UNFINISHED}1", "mara"]
    assert len(list(read_entries([tmp_path]))) == 1


def test_a_store_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "characters").write_text("", encoding="utf-8")
    with pytest.raises(ProjectError, match="cannot be written"):
        new_character(tmp_path / "characters", "MARA", MARA)


def test_dropping_takes_all_files_and_unlinks_a_link(tmp_path: Path) -> None:
    entry = new_character(tmp_path / "one", "MARA", MARA)
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "mara").symlink_to(entry.folder)
    (linked,) = read_entries([tmp_path / "two"])
    assert isinstance(linked, Entry)
    drop_character(linked)
    assert entry.path.exists()
    drop_character(entry)
    assert list((tmp_path / "one").iterdir()) == []
    with pytest.raises(ProjectError):
        drop_character(entry)


def test_scaffolds_quote_whatever_the_words_are(tmp_path: Path) -> None:
    hard = 'a "coat"\\ with \x7f\u2028 and\nmore'
    plan = Scaffold('O\'NEIL "X"', [Alias("A"), Alias("B", "why\n[voice]")], hard, "x\ny", "no hat", ["fact\n= 3"])
    record = new_character(tmp_path, plan.name, scaffold_text(plan)).record
    assert (record.name, record.aliases, record.description) == ('O\'NEIL "X"', ("A", "B"), hard)
    assert record.negative == "no hat"
