"""`filmstudio convert` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.film.studio_run import filmstudio, write_script

pytestmark = pytest.mark.film


def test_convert_there_and_back(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    ran = filmstudio("convert", script, tmp_path / "key.fdx")
    assert ran.code == 0, ran.err
    assert ran.out == f"{tmp_path / 'key.fdx'}: 2 scenes, 14 elements, 0 notes\n"
    again = filmstudio("convert", tmp_path / "key.fdx", tmp_path / "again.fountain", "--json")
    assert json.loads(again.out)["scenes"] == 2
    assert (tmp_path / "again.fountain").read_text(encoding="utf-8") == script.read_text(encoding="utf-8")


def test_convert_says_what_is_wrong(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    for output, part in (("key.pdf", ".fdx"), ("key.fountain", "script itself"), ("no/key.fdx", "does not exist")):
        ran = filmstudio("convert", script, tmp_path / output)
        assert ran.code == 2, ran.err
        assert part in ran.err
    bomb = tmp_path / "bomb.fdx"
    bomb.write_text('<!DOCTYPE a [<!ENTITY b "ha">]><FinalDraft/>', encoding="utf-8")
    ran = filmstudio("convert", bomb, tmp_path / "out.fountain")
    assert ran.code == 3
    assert "[fdx-doctype]" in ran.err
    assert not (tmp_path / "out.fountain").exists()


def test_a_final_draft_file_is_broken_down(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    filmstudio("convert", script, tmp_path / "key.fdx")
    first = json.loads(filmstudio("breakdown", script, "--json").out)["shots"]
    second = json.loads(filmstudio("breakdown", tmp_path / "key.fdx", "--json").out)["shots"]
    assert [(shot["id"], shot["role"], shot["camera"]) for shot in first] == [
        (shot["id"], shot["role"], shot["camera"]) for shot in second
    ]
