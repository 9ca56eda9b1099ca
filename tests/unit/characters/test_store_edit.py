"""Records are changed in place: nothing but what was said, and never into something that is no record."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import tomlkit

from filmstudio.characters.store_edit import edit_record
from filmstudio.characters.store_toml import (
    add_alias,
    add_row,
    drop_alias,
    drop_row,
    find_row,
    set_keys,
    set_row,
    set_top,
)
from filmstudio.errors import ProjectError

RECORD = """# Mara keeps the light.
schema = "character/1"   # do not touch
name = 'MARA'
aliases = [
    "MARA VOSS",  # her full name
    # what Toby calls her:
    "THE KEEPER",
]

[voice]          # recorded in May
pitch = 0.9      # deep

# her coats
[[look]]
name = "oilskin"   # the yellow one
scenes = "1-3"
"""
REMARKS = (
    "# Mara keeps",
    "# do not touch",
    "# her full name",
    "# what Toby",
    "# recorded",
    "# her coats",
    "# the yellow",
)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "mara" / "character.toml"
    path.parent.mkdir()
    path.write_text(RECORD, encoding="utf-8")
    return path


def test_comments_survive_every_step(record: Path) -> None:
    def change(document: tomlkit.TOMLDocument) -> None:
        set_keys(document, "voice", {"pace": 0.8})
        set_keys(document, "seed", {"policy": "fixed", "value": 7})
        set_row(document, "look", "name", "OILSKIN", {"scenes": "1-4", "appearance": {"garment": "oilskin"}})
        set_row(document, "look", "name", "dress", {"scenes": "9"})
        set_top(document, "description", "67, broad")
        add_alias(document, "OLD MARA")

    after = edit_record(record, change)
    text = record.read_text(encoding="utf-8")
    for remark in (*REMARKS, "# deep"):
        assert remark in text
    assert after.aliases == ("MARA VOSS", "THE KEEPER", "OLD MARA")
    assert [(look.name, look.scenes) for look in after.looks] == [("oilskin", "1-4"), ("dress", "9")]
    assert (after.voice.pitch, after.voice.pace, after.seed.value, after.description) == (0.9, 0.8, 7, "67, broad")

    def back(document: tomlkit.TOMLDocument) -> None:
        drop_row(document, "look", 1)
        drop_alias(document, "old mara")
        set_keys(document, "seed", {"policy": None, "value": None})

    again = edit_record(record, back)
    text = record.read_text(encoding="utf-8")
    assert all(remark in text for remark in REMARKS)
    assert "[seed]" not in text
    assert again.aliases == ("MARA VOSS", "THE KEEPER")


def test_windows_line_ends_and_inline_rows_are_kept(record: Path) -> None:
    record.write_bytes(b'schema = "character/1"\r\nname = "MARA"\r\nlook = [{name = "coat"}]  # inline\r\n')

    def change(document: tomlkit.TOMLDocument) -> None:
        add_row(document, "look", {"name": "dress"})
        assert find_row(document, "look", "name", "nobody") is None

    assert [look.name for look in edit_record(record, change).looks] == ["coat", "dress"]
    assert b'schema = "character/1"\r\n' in record.read_bytes()
    assert b"# inline" in record.read_bytes()


def test_what_would_be_no_record_is_not_written(record: Path) -> None:
    with pytest.raises(ProjectError, match=r"voice\.pitch"):
        edit_record(record, lambda document: set_keys(document, "voice", {"pitch": 9.0}))
    assert record.read_text(encoding="utf-8") == RECORD
    record.write_text("name = 3", encoding="utf-8")
    with pytest.raises(ProjectError, match=r"schema: is missing.*name: must be a text"):
        edit_record(record, lambda document: set_keys(document, "voice", {"pitch": 1.0}))
    with pytest.raises(ProjectError, match="no such record"):
        edit_record(record.with_name("other.toml"), lambda document: None)


def test_what_somebody_else_wrote_meanwhile_is_kept(record: Path) -> None:
    calls: list[int] = []

    def change(document: tomlkit.TOMLDocument) -> None:
        if not calls:
            record.write_text(RECORD.replace("MARA VOSS", "MARA WEST"), encoding="utf-8")
        calls.append(1)
        set_keys(document, "voice", {"pace": 1.2})

    after = edit_record(record, change)
    assert len(calls) == 2
    assert (after.aliases[0], after.voice.pace) == ("MARA WEST", 1.2)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_linked_record_is_written_through(record: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.toml"
    record.rename(target)
    record.symlink_to(target)
    edit_record(record, lambda document: set_keys(document, "voice", {"pace": 1.2}))
    assert record.is_symlink()
    assert "pace = 1.2" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n# a remark\n"])
def test_a_key_can_follow_a_name_that_is_the_last_one(tmp_path: Path, end: str) -> None:
    path = tmp_path / "character.toml"
    path.write_bytes(f'schema = "character/1"\nname = "MARA"{end}'.encode())
    record = edit_record(path, lambda document: set_top(document, "description", "old"))
    assert (record.name, record.description) == ("MARA", "old")
