"""FCPXML has no reader for others but Apple's: so what its DTD and its reference ask for is asked for here.

Rules: the order of children, references that exist, times that are whole frames, a story line without holes or
overlaps, transitions that lie on two clips, sounds inside the time of what they hang on, clips inside their files.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import opentimelineio as otio
import pytest

from filmstudio.edit.handover.write_fcpxml import FcpxmlWriter
from filmstudio.ports.writer import EditSheet
from tests.unit.edit.handover.hard_edits import HOSTILE, RATES, hard_edit
from tests.unit.edit.handover.test_edit_writers import clips_of, transitions_of

ORDER = ["note", "adjust-blend", "adjust-volume", "adjust-panner", "asset-clip", "marker", "chapter-marker"]
"""Of what we write: notes, intrinsic parameters, anchored items, markers (DTD of FCPXML 1.10)."""


def document(edit: EditSheet, folder: Path) -> Element:
    out = folder / "film.fcpxml"
    FcpxmlWriter().write(edit, out, folder)
    text = out.read_text(encoding="utf-8")
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n')
    return ElementTree.fromstring(text)  # noqa: S314 - written just now


def seconds(text: str | None) -> Fraction:
    assert text is not None
    assert text.endswith("s")
    return Fraction(text[:-1])


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_every_time_is_a_whole_number_of_frames(rate: Fraction, tmp_path: Path) -> None:
    root = document(hard_edit(rate), tmp_path)
    form = root.find("resources/format")
    assert form is not None
    assert seconds(form.get("frameDuration")) == 1 / rate
    times = [
        seconds(value) * rate
        for element in root.iter()
        for key, value in element.attrib.items()
        if key in ("offset", "start", "duration", "tcStart", "posterOffset")
    ]
    assert len(times) > 60
    assert all(time.denominator == 1 for time in times)
    sequence = root.find(".//sequence")
    assert sequence is not None
    nominal = -(-rate.numerator // rate.denominator)
    assert seconds(sequence.get("tcStart")) * rate == 3600 * nominal  # 01:00:00:00, non-drop
    assert sequence.get("tcFormat") == "NDF"


@pytest.mark.parametrize("rate", RATES, ids=str)
def test_the_story_line_has_no_hole_and_its_transitions_lie_on_two_clips(rate: Fraction, tmp_path: Path) -> None:
    edit = hard_edit(rate)
    root = document(edit, tmp_path)
    spine = root.find(".//spine")
    assert spine is not None
    clips, crossings, position = [], [], Fraction(edit.start_frame) / rate
    for item in spine:
        start, length = seconds(item.get("offset")), seconds(item.get("duration"))
        if item.tag == "transition":
            crossings.append((start, start + length))
            continue
        assert start == position
        assert length > 0
        position = start + length
        clips.append((start, position))
        frames = [round(one * rate) for one in (start, length, seconds(item.get("start")))]
        name = item.get("name")
        told = (name, frames[0] - edit.start_frame, frames[1], frames[2])
        assert told == clips_of(edit.tracks[0])[len(clips) - 1]
    assert position * rate == edit.start_frame + edit.frames
    for start, end in crossings:
        assert any(begin <= start <= stop <= end for begin, stop in clips)
    overlapping = [clip.into for clip in edit.tracks[0].clips if clip.into and clip.into.kind.overlaps]
    assert [round((end - start) * rate) for start, end in crossings] == [into.frames for into in overlapping]
    fades = [seconds(one.get("duration")) * rate for tag in ("fadeIn", "fadeOut") for one in root.iter(tag)]
    assert sorted(fades) == [10, 10, 18, 18]
    assert len(transitions_of(edit.tracks[0])) == len(crossings) + len(fades)


def test_children_references_and_files(tmp_path: Path) -> None:
    edit = hard_edit()
    root = document(edit, tmp_path)
    ids = [one.get("id") for one in root.iterfind("resources/*")]
    assert len(ids) == len(set(ids))
    assert all(one.get(key) in ids for one in root.iter() for key in ("ref", "format") if one.get(key) is not None)
    for clip in root.iter("asset-clip"):
        ranks = [ORDER.index(child.tag) for child in clip]
        assert [rank for rank in ranks if rank < 5] == sorted(rank for rank in ranks if rank < 5)
        assert all(rank >= 5 for rank in ranks[ranks.index(5) :]) if 5 in ranks else True
        asset = next(one for one in root.iterfind("resources/asset") if one.get("id") == clip.get("ref"))
        end = seconds(clip.get("start")) + seconds(clip.get("duration"))
        assert end <= seconds(asset.get("duration"))
    sources = [one.get("src") or "" for one in root.iter("media-rep")]
    assert sources == [f"./{file.path}" for file in edit.files]
    roles = [clip.get("audioRole") for clip in root.iter("asset-clip") if clip.get("lane")]
    assert sorted(set(filter(None, roles))) == ["dialogue", "effects", "effects.ambience", "music"]


def test_sounds_hang_where_they_are_heard_on_lanes_that_never_collide(tmp_path: Path) -> None:
    edit = hard_edit()
    root = document(edit, tmp_path)
    spine = root.find(".//spine")
    assert spine is not None
    found: dict[int, list[tuple[int, int]]] = {}
    for parent in spine:
        if parent.tag != "asset-clip":
            continue
        shift = seconds(parent.get("offset")) - seconds(parent.get("start"))
        for child in parent.iterfind("asset-clip"):
            start = round((seconds(child.get("offset")) + shift) * edit.rate) - edit.start_frame
            found.setdefault(int(child.get("lane") or 0), []).append(
                (start, round(seconds(child.get("duration")) * 24))
            )
    sounds = [track for track in edit.tracks if not track.picture]
    wanted = {-n: [(clip.start_frame, clip.frames) for clip in track.clips] for n, track in enumerate(sounds, 1)}
    assert found == wanted


def test_marks_and_hostile_words_survive(tmp_path: Path) -> None:
    root = document(hard_edit(), tmp_path)
    chapters = [one.get("value") for one in root.iter("chapter-marker")]
    assert chapters == ["1 <INT.> & \ufffd", "2 EXT."]
    notes = {one.get("note") for one in root.iter("marker") if one.get("value") == "line 88"}
    cleaned = HOSTILE.replace("\x00", "\ufffd").replace("\x07", "\ufffd")
    assert notes == {cleaned}


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25)], ids=str)
def test_the_adapter_reads_the_cuts(rate: Fraction, tmp_path: Path) -> None:
    """It knows neither transitions nor 24000/1001; where cuts lie it can tell."""
    edit = hard_edit(rate)
    out = tmp_path / "film.fcpxml"
    FcpxmlWriter().write(edit, out, tmp_path)
    found = otio.adapters.read_from_file(str(out), "fcpx_xml")
    timeline = next(iter(found.find_children(descended_from_type=otio.schema.Timeline)), found)
    pictures = [track for track in timeline.tracks if track.kind == "Video"][-1]
    told = [
        (clip.name, round(clip.source_range.duration.value), round(clip.source_range.start_time.value))
        for clip in pictures
        if isinstance(clip, otio.schema.Clip)
    ]
    assert told == [(name, length, source) for name, _, length, source in clips_of(edit.tracks[0])]
