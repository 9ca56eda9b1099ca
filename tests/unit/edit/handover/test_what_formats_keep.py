"""The table in the how-to page is what is measured here: an edit with everything in it, written and read again."""

from __future__ import annotations

from pathlib import Path

import opentimelineio as otio
import pytest

from filmstudio.edit.handover.read_edit import READERS, load_edit
from filmstudio.edit.handover.read_otio import sheet_of
from filmstudio.edit.handover.write_aaf import AafWriter
from filmstudio.edit.handover.write_ale import AleWriter
from filmstudio.edit.handover.write_edl import EdlWriter
from filmstudio.edit.handover.write_fcp7 import Fcp7Writer
from filmstudio.edit.handover.write_fcpxml import FcpxmlWriter
from filmstudio.edit.handover.write_otio import OtioWriter, OtiozWriter
from filmstudio.model.shots import TransitionKind
from filmstudio.ports.writer import EditSheet, EditWriter
from tests.unit.edit.handover.hard_edits import SIZE, hard_edit, places

PAGE = Path(__file__).parents[4] / "docs" / "how-to" / "to-davinci-resolve-and-back.md"
WRITERS: tuple[EditWriter, ...] = (
    OtioWriter(), OtiozWriter(), Fcp7Writer(), FcpxmlWriter(), EdlWriter(), AafWriter(), AleWriter()
)  # fmt: skip
COLUMNS = (
    "cuts, handles", "dissolves", "wipes", "fades", "sounds", "levels, pan", "markers", "start 01:00:00:00",
    "seed, verdict, notes", "`conform` reads it",
)  # fmt: skip


def table() -> dict[str, dict[str, str]]:
    """What the page says, by format and column."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    head = next(index for index, line in enumerate(lines) if line.startswith("| format | cuts"))
    assert [cell.strip() for cell in lines[head].strip("|").split("|")] == ["format", *COLUMNS]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[head + 2 : head + 2 + len(WRITERS)]]
    return {row[0]: dict(zip(COLUMNS, row[1:], strict=True)) for row in rows}


def kinds(edit: EditSheet) -> list[TransitionKind]:
    clips = [clip for track in edit.tracks if track.picture for clip in track.clips]
    return sorted(one.kind for clip in clips for one in (clip.into, clip.out_of) if one is not None)


def read(writer: EditWriter, path: Path, edit: EditSheet) -> EditSheet | None:
    if writer.suffix == ".ale":
        return None
    if writer.suffix == ".aaf":
        return sheet_of(otio.adapters.read_from_file(str(path)), path.name, edit.rate, SIZE)
    return load_edit(path, edit.rate, SIZE)


def holds(path: Path, words: str) -> bool:
    """Whether words stand in a file; AAF has its texts in UTF-16."""
    data = path.read_bytes()
    return words.encode() in data or words.encode("utf-16-le") in data


@pytest.mark.parametrize("writer", WRITERS, ids=lambda one: one.suffix)
def test_the_page_says_what_is_kept(writer: EditWriter, tmp_path: Path) -> None:
    edit = hard_edit()
    (tmp_path / "media").mkdir()
    for file in edit.files:
        (tmp_path / file.path).write_bytes(b"")
    path = tmp_path / f"film{writer.suffix}"
    remarks = writer.write(edit, path, tmp_path)
    said = table()[writer.suffix]
    found = read(writer, path, edit)
    assert (said["`conform` reads it"] == "yes") == (writer.suffix in (*READERS, ".otioz"))
    assert (said["markers"] != "no") == holds(path, "line 88")
    assert (said["seed, verdict, notes"] != "no") == (holds(path, "77") and holds(path, "picked"))
    if found is None:
        assert said["cuts, handles"] == "takes alone"
        return
    pictures = [[place[:4] for place in track] for picture, track in places(edit) if picture]
    assert [[place[:4] for place in track] for picture, track in places(found) if picture] == pictures
    assert said["cuts, handles"] == "yes"
    wanted = kinds(edit)
    if said["wipes"] == "as dissolves":
        wanted = sorted(TransitionKind.DISSOLVE if kind is TransitionKind.WIPE else kind for kind in wanted)
    else:
        assert said["wipes"] in ("yes", "by name")
    assert kinds(found) == wanted
    assert said["dissolves"] == said["fades"] == "yes"
    sounds = [track for picture, track in places(found) if not picture]
    assert (sounds == [track for picture, track in places(edit) if not picture]) == (said["sounds"] == "yes")
    levels = [(round(clip.gain_db, 3), clip.pan) for track in edit.tracks for clip in track.clips]
    kept = [(round(clip.gain_db, 3), round(clip.pan, 6)) for track in found.tracks for clip in track.clips]
    assert (kept == levels) == (said["levels, pan"] == "yes")
    assert (found.start_frame == edit.start_frame) == (said["start 01:00:00:00"] == "yes")
    assert bool(remarks) == (writer.suffix in (".edl", ".aaf", ".fcpxml"))  # what is lost is told
