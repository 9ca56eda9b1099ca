"""Every format is written, read back by the library that others use, and compared clip for clip."""

from __future__ import annotations

import zipfile
from fractions import Fraction
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest

from filmstudio.edit.handover.lay_edit import lay_edit
from filmstudio.edit.handover.otio_timeline import seen_range
from filmstudio.edit.handover.write_aaf import AafWriter
from filmstudio.edit.handover.write_ale import AleWriter
from filmstudio.edit.handover.write_edl import EdlWriter
from filmstudio.edit.handover.write_fcp7 import Fcp7Writer
from filmstudio.edit.handover.write_fcpxml import FcpxmlWriter
from filmstudio.edit.handover.write_otio import OtioWriter, OtiozWriter
from filmstudio.ports.writer import EditSheet, EditTrack, EditWriter
from tests.unit.edit.handover.hard_edits import RATES, hard_edit, long_timeline, sound_facts, take_facts

Told = list[tuple[str, int, int, int]]
"""File, first frame in the film, length, first frame of the file."""


def written(writer: EditWriter, edit: EditSheet, folder: Path) -> Path:
    out = folder / f"film{writer.suffix}"
    writer.write(edit, out, folder)
    return out


def clips_of(track: EditTrack) -> Told:
    """What a library must see: cuts in the middle of dissolves."""
    found = []
    for number, clip in enumerate(track.clips):
        following = track.clips[number + 1] if number + 1 < len(track.clips) else None
        start, end = seen_range(clip, following)
        found.append((clip.file.name, start, end - start, clip.source_frame + start - clip.start_frame))
    return found


def transitions_of(track: EditTrack) -> list[tuple[int, int]]:
    """Frames before and behind the cut."""
    found = []
    for clip in track.clips:
        if clip.into is not None:
            half = clip.into.frames // 2 if clip.into.kind.overlaps else 0
            found.append((half, clip.into.frames - half))
        if clip.out_of is not None:
            found.append((clip.out_of.frames, 0))
    return found


def read_clips(track: Any, origin: int = 0) -> Told:
    found = []
    for item in track:
        if isinstance(item, otio.schema.Clip):
            start = item.range_in_parent().start_time.value - origin
            name = (
                Path(item.media_reference.target_url).stem if hasattr(item.media_reference, "target_url") else item.name
            )
            source, length = item.source_range.start_time.value, item.source_range.duration.value
            found.append((name, round(start), round(length), round(source)))
    return found


def read_transitions(track: Any) -> list[tuple[int, int]]:
    return [
        (round(item.in_offset.value), round(item.out_offset.value))
        for item in track
        if isinstance(item, otio.schema.Transition)
    ]


def assert_same(timeline: Any, edit: EditSheet, rate: Fraction) -> None:
    tracks = list(timeline.tracks)
    assert [track.kind == "Video" for track in tracks] == [track.picture for track in edit.tracks]
    for track, wanted in zip(tracks, edit.tracks, strict=True):
        assert read_clips(track) == clips_of(wanted)
        assert read_transitions(track) == transitions_of(wanted)
    first = next(iter(timeline.find_clips())).source_range
    assert first.duration.rate == pytest.approx(float(rate), abs=1e-3)
    assert timeline.global_start_time.value == edit.start_frame
    assert timeline.global_start_time.to_timecode(float(rate), False) == "01:00:00:00"


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_otio_keeps_everything(rate: Fraction, tmp_path: Path) -> None:
    edit = hard_edit(rate)
    timeline = otio.adapters.read_from_file(str(written(OtioWriter(), edit, tmp_path)))
    assert_same(timeline, edit, rate)
    assert [track.name for track in timeline.tracks] == [track.name for track in edit.tracks]
    first = next(iter(timeline.find_clips()))
    assert [(mark.name, mark.comment) for mark in first.markers] == [
        (mark.name, mark.text.replace("\x00", "\ufffd").replace("\x07", "\ufffd"))
        for mark in edit.tracks[0].clips[0].marks
    ]
    assert first.metadata["filmstudio"]["seed"] == "77"
    assert first.media_reference.available_range.duration.value == edit.tracks[0].clips[0].file.frames
    assert [mark.marked_range.start_time.value for mark in timeline.tracks.markers] == [0, 50, 119]
    assert all(not clip.media_reference.target_url.startswith(("/", "file:")) for clip in timeline.find_clips())


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_final_cut_7_xml_keeps_cuts_transitions_sounds_and_marks(rate: Fraction, tmp_path: Path) -> None:
    edit = hard_edit(rate)
    path = written(Fcp7Writer(), edit, tmp_path)
    timeline = otio.adapters.read_from_file(str(path), "fcp_xml")
    assert_same(timeline, edit, rate)
    first = next(iter(timeline.find_clips()))
    assert [mark.name for mark in first.markers] == ["line 88", "take 2"]
    assert [mark.marked_range.start_time.value for mark in timeline.tracks.markers] == [0, 50, 119]
    levels = [effect.name for clip in timeline.find_clips() for effect in clip.effects]
    assert "Audio Levels" in levels and "Audio Pan" in levels


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_aaf_keeps_cuts_transitions_and_sounds(rate: Fraction, tmp_path: Path) -> None:
    edit = hard_edit(rate)
    timeline = otio.adapters.read_from_file(str(written(AafWriter(), edit, tmp_path)))
    assert_same(timeline, edit, rate)


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_an_edit_list_keeps_cuts_and_transitions(rate: Fraction, tmp_path: Path) -> None:
    edit = hard_edit(rate)
    path = written(EdlWriter(), edit, tmp_path)
    lines = path.read_bytes().decode("ascii").splitlines()
    assert lines[1] == "FCM: NON-DROP FRAME"
    assert max(map(len, lines)) < 250
    reels = [line.split()[1] for line in lines if line[:1].isdigit()]
    assert all(len(reel) <= 8 and reel.isalnum() for reel in reels)
    # The adapter knows no fade at the head of a film: it reads the rest.
    body = "\n".join([*lines[:2], *(line for line in lines[2:] if not line.startswith("001  BL"))])
    body = body.replace(f"D    {edit.tracks[0].clips[0].into.frames:03} ", "C        ", 1)  # type: ignore[union-attr]
    timeline = otio.adapters.read_from_string(body, "cmx_3600", rate=float(rate))
    [track] = timeline.tracks
    clips = edit.tracks[0].clips
    named = [clip for clip in track if isinstance(clip, otio.schema.Clip) and not clip.name.isdigit()]
    assert [clip.name for clip in named] == [clip.file.name for clip in clips]
    starts = [clip.range_in_parent().start_time.value - clips[0].start_frame for clip in named]
    assert starts == [clip.start_frame for clip in clips]
    assert [clip.source_range.start_time.value for clip in named] == [clip.source_frame for clip in clips]
    wanted = [clip.into.frames for clip in clips[1:] if clip.into] + [
        clip.out_of.frames for clip in clips if clip.out_of
    ]
    assert sorted(after for _, after in read_transitions(track)) == sorted(wanted)
    wipes = [item for item in track if getattr(item, "transition_type", "") == "SMPTE_Wipe"]
    assert len(wipes) == 1
    assert "* LOC: 01:00:00:03 GREEN   line 88 He said:" in "\n".join(lines)


def test_an_avid_log_lists_every_take_once(tmp_path: Path) -> None:
    edit = hard_edit()
    bin_of = otio.adapters.read_from_file(str(written(AleWriter(), edit, tmp_path)))
    files = [clip.file for clip in edit.tracks[0].clips]
    assert [clip.name for clip in bin_of] == [file.name for file in files]
    assert [clip.source_range.duration.value for clip in bin_of] == [file.frames for file in files]
    assert {clip.metadata["ALE"]["Seed"] for clip in bin_of} == {"77"}


def test_a_bundle_holds_the_edit_and_its_media(tmp_path: Path) -> None:
    edit = hard_edit()
    (tmp_path / "media").mkdir()
    for file in edit.files:
        (tmp_path / file.path).write_bytes(file.name.encode())
    path = written(OtiozWriter(), edit, tmp_path)
    assert_same(otio.adapters.read_from_file(str(path)), edit, edit.rate)
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    otio.adapters.read_from_file(str(path), extract_to_directory=str(unpacked))
    found = {one.name: one.read_bytes().decode() for one in (unpacked / "media").iterdir()}
    assert found == {Path(file.path).name: file.name for file in edit.files}
    assert not any(info.is_dir() or info.filename.startswith("/") for info in zipfile.ZipFile(path).infolist())


@pytest.mark.parametrize("writer", [OtioWriter(), Fcp7Writer(), FcpxmlWriter(), EdlWriter(), AleWriter()])
def test_the_same_edit_is_the_same_bytes(writer: EditWriter, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = (written(writer, hard_edit(), tmp_path / name) for name in "ab")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("writer", [OtioWriter(), Fcp7Writer()], ids=lambda one: one.suffix)
def test_four_hundred_shots(writer: EditWriter, tmp_path: Path) -> None:
    timeline = long_timeline()
    edit = lay_edit(timeline, take_facts(timeline), sound_facts(timeline))
    assert len({file.reel for file in edit.files}) == len({file.name.casefold() for file in edit.files}) == 400
    read = otio.adapters.read_from_file(str(written(writer, edit, tmp_path)))
    assert read_clips(read.tracks[0]) == clips_of(edit.tracks[0])


def test_sounds_of_a_track_never_overlap() -> None:
    edit = hard_edit()
    names = [track.name for track in edit.tracks if not track.picture]
    assert names == ["Dialogue 1", "Dialogue 2", "Effects 1", "Ambience 1", "Music 1"]
    for track in edit.tracks:
        ends = [clip.end_frame for clip in track.clips]
        assert all(end <= clip.start_frame for end, clip in zip(ends, track.clips[1:], strict=False))
        assert len({clip.file.channels for clip in track.clips}) == 1
