"""Conversion: by ending, whole or not at all, and honest about what does not survive."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.errors import ScriptError, UsageError
from filmstudio.studio.convert import convert_script
from filmstudio.studio.plugins import find_reader, find_script_writer

SCRIPT = "Title: LOW TIDE\n\nINT. SHED - NIGHT #1#\n\n[[shot: CU]]\nRain.\n\nNORA\nHello?\n"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "low.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def test_there_and_back(script: Path, tmp_path: Path) -> None:
    there = convert_script(script, tmp_path / "low.fdx")
    assert (there.scenes, there.elements, there.notes, there.remarks) == (1, 4, 1, ())
    convert_script(tmp_path / "low.fdx", tmp_path / "again.FOUNTAIN")
    assert (tmp_path / "again.FOUNTAIN").read_text(encoding="utf-8") == SCRIPT


def test_a_file_that_is_there_is_only_overwritten_if_asked(script: Path, tmp_path: Path) -> None:
    output = tmp_path / "low.fdx"
    output.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already"):
        convert_script(script, output)
    assert output.read_text(encoding="utf-8") == "mine"
    convert_script(script, output, force=True)
    assert "FinalDraft" in output.read_text(encoding="utf-8")
    with pytest.raises(UsageError, match="is the script itself"):
        convert_script(script, script, force=True)
    assert script.read_text(encoding="utf-8") == SCRIPT


def test_nothing_is_left_behind_when_it_fails(script: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.fdx").write_text("<FinalDraft>", encoding="utf-8")
    for source, output, error in (
        ("low.fountain", "low.pdf", UsageError),
        ("low.fountain", "nowhere/low.fdx", UsageError),
        ("missing.fountain", "low.fdx", UsageError),
        ("low.docx", "low.fdx", ScriptError),
        ("bad.fdx", "bad.fountain", ScriptError),
    ):
        (tmp_path / "low.docx").write_bytes(b"PK\x03\x04")
        with pytest.raises(error):
            convert_script(tmp_path / source, tmp_path / output)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.fdx", "low.docx", "low.fountain"]


def test_what_does_not_survive_is_said_with_its_place(tmp_path: Path) -> None:
    script = tmp_path / "low.fdx"
    script.write_text(
        '<FinalDraft>\n<Content>\n<Paragraph Type="Scene Heading"><Text>- -</Text></Paragraph>\n'
        '<Paragraph Type="Action"><ScriptNote><Paragraph><Text>a]] b</Text></Paragraph></ScriptNote>'
        "<Text>Fog.</Text></Paragraph></Content></FinalDraft>",
        encoding="utf-8",
    )
    remarks = convert_script(script, tmp_path / "low.fountain").remarks
    sentences = [remark.sentence("low.fdx") for remark in remarks if remark.code == "changed-by-conversion"]
    assert sentences == [
        "low.fdx:3:39: this scene heading reads differently in the new file [changed-by-conversion]",
        "low.fdx:4:55: this note reads differently in the new file [changed-by-conversion]",
    ]


def test_a_remark_that_would_stop_a_render_does_not_stop_a_conversion(tmp_path: Path) -> None:
    script = tmp_path / "low.fountain"
    script.write_text("INT. SHED\n\n[[shot: lenz: 3]]\nFog.\n", encoding="utf-8")
    converted = convert_script(script, tmp_path / "low.fdx")
    assert [remark.code for remark in converted.remarks] == ["unknown-directive-key"]


def test_files_of_other_programs_are_told_the_way_out() -> None:
    for suffix in (".pdf", ".celtx", ".docx", ".rtf", ".pages", ".odt", ".scriv", ".wdz"):
        with pytest.raises(ScriptError) as caught:
            find_reader(suffix)
        assert suffix in caught.value.message
        assert ".fountain" in (caught.value.hint or "")
    with pytest.raises(UsageError, match=r"no reader for \.xyz"):
        find_reader(".xyz")
    with pytest.raises(UsageError, match="without an ending"):
        find_script_writer("")
    for suffix in (".fdx", ".FDX", ".highland", ".fadein", ".fountain"):
        assert suffix.lower() in find_reader(suffix).suffixes
