"""What every writer of an edit promises: one suite over all that are installed."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from filmstudio.ports.writer import EditWriter
from filmstudio.studio.conforming.edit_writers import edit_suffixes, find_edit_writer
from tests.unit.edit.handover.hard_edits import hard_edit

WRITERS: list[EditWriter] = [point.load()() for point in entry_points(group="filmstudio.edit_writers")]


def test_every_ending_has_one_writer() -> None:
    suffixes = [writer.suffix for writer in WRITERS]
    assert tuple(sorted(suffixes)) == edit_suffixes()
    assert len(set(suffixes)) == len(suffixes)
    assert {".otio", ".otioz", ".xml", ".fcpxml", ".edl", ".aaf", ".ale"} <= set(suffixes)
    assert all(find_edit_writer(suffix.upper()).suffix == suffix for suffix in suffixes)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.suffix)
def test_a_writer_writes_one_whole_file_and_tells_what_is_lost(writer: EditWriter, tmp_path: Path) -> None:
    edit = hard_edit()
    (tmp_path / "media").mkdir()
    for file in edit.files:
        (tmp_path / file.path).write_bytes(b"media")
    before = set(tmp_path.rglob("*"))
    out = tmp_path / f"film{writer.suffix}"
    remarks = writer.write(edit, out, tmp_path)
    assert set(tmp_path.rglob("*")) - before == {out}
    assert out.stat().st_size > 100
    assert isinstance(remarks, tuple) and all(remark and not remark.endswith(".") for remark in remarks)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.suffix)
def test_a_silent_film_of_one_shot_is_an_edit_too(writer: EditWriter, tmp_path: Path) -> None:
    edit = hard_edit()
    [clip] = [replace(edit.tracks[0].clips[0], into=None, marks=(), facts={})]
    edit = replace(edit, tracks=(replace(edit.tracks[0], clips=(clip,)),), frames=clip.frames, marks=(), title="")
    (tmp_path / "media").mkdir()
    (tmp_path / clip.file.path).write_bytes(b"media")
    out = tmp_path / f"film{writer.suffix}"
    writer.write(edit, out, tmp_path)
    assert out.stat().st_size > 100
