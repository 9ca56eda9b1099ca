"""Edits that come back are somebody else's files: damaged, hostile and simply wrong ones end in a sentence."""

from __future__ import annotations

import json
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmstudio.edit.handover.otio_timeline import build_timeline
from filmstudio.edit.handover.read_edit import READERS, load_edit, read_edit
from filmstudio.edit.handover.write_edl import EdlWriter
from filmstudio.edit.handover.write_fcp7 import Fcp7Writer
from filmstudio.edit.handover.write_fcpxml import FcpxmlWriter
from filmstudio.edit.handover.write_otio import OtioWriter
from filmstudio.edit.handover.xml_tree import MOST_BYTES
from filmstudio.errors import UsageError
from filmstudio.ports.writer import EditWriter
from tests.unit.edit.handover.hard_edits import SIZE, hard_edit, places

RATE = Fraction(24)
WRITERS: dict[str, EditWriter] = {one.suffix: one for one in (OtioWriter(), Fcp7Writer(), FcpxmlWriter(), EdlWriter())}
LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><{tag}>&b;</{tag}>'
LEAK = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><{tag}>&a;</{tag}>'


def test_every_reader_is_tested() -> None:
    assert set(WRITERS) == set(READERS)


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"null", b"[]", b"{}", b"<a/>", b"<xmeml/>", b"TITLE: x\n", b"\x00" * 99]
)
def test_what_is_no_edit_is_refused(suffix: str, data: bytes) -> None:
    with pytest.raises(UsageError):
        read_edit(data, f"film{suffix}", RATE, SIZE)


@pytest.mark.parametrize("suffix", [".xml", ".fcpxml"])
@pytest.mark.parametrize("attack", [LAUGHS, LEAK])
def test_xml_declares_no_entity(suffix: str, attack: str) -> None:
    data = attack.replace("{tag}", "xmeml" if suffix == ".xml" else "fcpxml").encode()
    with pytest.raises(UsageError, match="entity"):
        read_edit(data, f"film{suffix}", RATE, SIZE)


@pytest.mark.parametrize("suffix", [".xml", ".fcpxml"])
@pytest.mark.parametrize("encoding", ["gb2312", "utf-7", "nothing"])
def test_xml_in_an_encoding_that_is_not_read_is_refused(suffix: str, encoding: str) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_edit(f'<?xml version="1.0" encoding="{encoding}"?><xmeml/>'.encode(), f"film{suffix}", RATE, SIZE)


@pytest.mark.parametrize("suffix", [".xml", ".fcpxml"])
def test_xml_is_not_bottomless(suffix: str) -> None:
    with pytest.raises(UsageError, match="deeper"):
        read_edit(b"<a>" * 5000 + b"</a>" * 5000, f"film{suffix}", RATE, SIZE)


def test_json_is_not_bottomless() -> None:
    with pytest.raises(UsageError):
        read_edit(b'{"OTIO_SCHEMA":"Timeline.1","tracks":' * 100_000, "film.otio", RATE, SIZE)


def test_a_file_is_not_endless(tmp_path: Path) -> None:
    path = tmp_path / "film.edl"
    with path.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    with pytest.raises(UsageError, match="larger than 64 MiB"):
        load_edit(path, RATE, SIZE)


def test_a_bundle_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.otioz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle, bundle.open("content.otio", "w") as stream:
        for _ in range(MOST_BYTES // (1 << 20) + 1):
            stream.write(bytes(1 << 20))
    with pytest.raises(UsageError, match="larger"):
        load_edit(path, RATE, SIZE)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 torn", b"PK\x05\x06" + bytes(18)])
def test_a_torn_bundle_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "film.otioz"
    path.write_bytes(data)
    with pytest.raises(UsageError, match="cannot be read"):
        load_edit(path, RATE, SIZE)


def test_another_format_names_those_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "film.prproj").write_bytes(b"x")
    with pytest.raises(UsageError) as caught:
        load_edit(tmp_path / "film.prproj", RATE, SIZE)
    assert ".otioz" in str(caught.value.hint)
    with pytest.raises(UsageError, match="cannot be read"):
        load_edit(tmp_path / "nothing.otio", RATE, SIZE)


@pytest.mark.parametrize("suffix", [".otio", ".xml", ".fcpxml"])
def test_an_edit_at_another_rate_is_refused(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"film{suffix}"
    WRITERS[suffix].write(hard_edit(Fraction(25)), path, tmp_path)
    with pytest.raises(UsageError, match="runs at 25"):
        load_edit(path, RATE, SIZE)


@pytest.mark.parametrize("suffix", READERS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_damaged_edit_is_read_or_refused(
    suffix: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("edit")
    path = folder / f"film{suffix}"
    WRITERS[suffix].write(hard_edit(), path, folder)
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole) - 1))
        kind = data.draw(st.sampled_from(["byte", "cut", "number", "gone"]))
        if kind == "byte":
            whole[place] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del whole[max(place, 1) :]
        elif kind == "number":
            whole[place:place] = b"9" * data.draw(st.integers(1, 30))
        else:
            del whole[place : place + data.draw(st.integers(1, 40))]
        if not whole:
            break
    try:
        edit = read_edit(bytes(whole), path.name, RATE, SIZE)
    except UsageError as error:
        assert error.message
    else:
        assert edit.tracks


def test_a_clip_that_calls_itself_older_than_it_is_ends_no_process() -> None:
    """OpenTimelineIO's own parser (0.18.1) ends with a segmentation fault here."""
    data = build_timeline(hard_edit()).to_json_string().replace('"Clip.2"', '"Clip.1"')
    assert places(read_edit(data.encode(), "film.otio", RATE, SIZE)) == places(hard_edit())


def test_an_older_clip_is_read() -> None:
    whole = json.loads(build_timeline(hard_edit()).to_json_string())
    for track in whole["tracks"]["children"]:
        for item in track["children"]:
            if item["OTIO_SCHEMA"] == "Clip.2":
                item["OTIO_SCHEMA"] = "Clip.1"
                item["media_reference"] = item.pop("media_references")[item.pop("active_media_reference_key")]
    assert places(read_edit(json.dumps(whole).encode(), "film.otio", RATE, SIZE)) == places(hard_edit())


def test_times_that_are_none_are_refused() -> None:
    whole = json.loads(build_timeline(hard_edit()).to_json_string())
    whole["tracks"]["children"][0]["children"][1]["source_range"]["duration"]["value"] = 1e300
    with pytest.raises(UsageError):
        read_edit(json.dumps(whole).encode(), "film.otio", RATE, SIZE)
