"""A store in which somebody has put what is no record, and two who change one at once."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from filmstudio.characters.scene_ranges import covers
from filmstudio.characters.store import BrokenEntry, read_entries
from filmstudio.characters.store_edit import edit_record
from filmstudio.characters.store_names import checked_name, names_in
from filmstudio.characters.store_new import new_character
from filmstudio.characters.store_toml import set_row
from filmstudio.errors import UsageError

RECORD = 'schema = "character/1"\nname = "MARA"\n'


def why_broken(store: Path) -> str:
    (found,) = read_entries([store])
    assert isinstance(found, BrokenEntry)
    assert names_in([store]) == ["x"]
    return found.error.message


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices")
def test_a_pipe_and_a_device_are_told_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    record = tmp_path / "x" / "character.toml"
    os.mkfifo(record)
    assert "is not a file" in why_broken(tmp_path)
    record.unlink()
    record.symlink_to("/dev/zero")
    assert "is not a file" in why_broken(tmp_path)


def test_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "character.toml").symlink_to("nowhere")
    assert "does not exist" in why_broken(tmp_path)


def test_a_number_of_thousands_of_digits_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "character.toml").write_text(f"{RECORD}[seed]\nvalue = {'9' * 5000}\n", encoding="utf-8")
    (found,) = read_entries([tmp_path])
    assert isinstance(found, BrokenEntry)
    assert "too long" in found.error.message
    assert not covers("9" * 5000, "1", ["1"])


@pytest.mark.parametrize("name", ["\u200b", "MA\u200bRA", "\ufeffMARA", "MA\u00adRA", "\u200d"])
def test_names_that_nobody_can_tell_apart_are_refused(name: str) -> None:
    with pytest.raises(UsageError):
        checked_name(name)


def test_two_who_change_one_record_at_once_both_succeed(tmp_path: Path) -> None:
    path = new_character(tmp_path, "MARA", RECORD).path

    def pin(number: int) -> None:
        edit_record(path, lambda document: set_row(document, "look", "name", f"look {number}", {"scenes": "1"}))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(pin, range(24)))
    assert path.read_text(encoding="utf-8").count("[[look]]") == 24
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["character.toml", "mara"]
