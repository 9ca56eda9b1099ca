"""`filmstudio read` and `filmstudio lint` as a user and a pre-commit hook run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from filmstudio.studio.script_report import ScriptReport
from tests.film.studio_run import filmstudio, write_script

pytestmark = pytest.mark.film

WRONG = "INT. KITCHEN - NIGHT\n\n[[shot: CU; lens: thick]] A key.\n\n[[shot: wide; seed: many]] A door.\n"


def test_read_tells_people_what_was_understood(tmp_path: Path) -> None:
    ran = filmstudio("read", write_script(tmp_path))
    assert ran.code == 0, ran.err
    for word in ("THE KEY", "INT. KITCHEN - NIGHT", "EXT. PIER - DAY", "NORA", "LEV", "2 scenes", "pages", "lines"):
        assert word in ran.out
    assert not (tmp_path / "key.film").exists()
    assert not (tmp_path / "key.lock").exists()


def test_read_tells_machines_the_same(tmp_path: Path) -> None:
    ran = filmstudio("read", write_script(tmp_path), "--json")
    report = ScriptReport.model_validate(json.loads(ran.out))
    assert report.title == "THE KEY"
    assert [scene.heading for scene in report.scenes] == ["INT. KITCHEN - NIGHT", "EXT. PIER - DAY"]


def test_every_error_is_told_with_its_place(tmp_path: Path) -> None:
    script = write_script(tmp_path, WRONG)
    ran = filmstudio("read", script, "--check")
    assert f"{script}:3:" in ran.out
    assert f"{script}:5:" in ran.out
    found = [json.loads(line) for line in filmstudio("read", script, "--check", "--json").out.splitlines()]
    assert {remark["line"] for remark in found} >= {3, 5}
    assert ran.code == (3 if any(remark["severity"] == "error" for remark in found) else 0)


def test_check_takes_several_files_and_is_silent_about_good_ones(tmp_path: Path) -> None:
    good = write_script(tmp_path)
    empty = write_script(tmp_path, "", "empty.fountain")
    assert filmstudio("read", good, "--check").out == ""
    ran = filmstudio("read", good, empty, "--check")
    assert ran.code == 3
    assert ran.out == f"error: {empty}:1:1: the script is empty [unreadable]\n"


def test_strict_stops_on_warnings(tmp_path: Path) -> None:
    script = write_script(tmp_path, "A script without a scene.\n")
    assert filmstudio("read", script, "--check").code == 0
    assert filmstudio("read", script, "--check", "--strict").code == 3
    assert filmstudio("read", script, "--strict").code == 2


def test_several_files_are_only_checked(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    assert filmstudio("read", script, script).code == 2


def test_a_script_cannot_steer_the_terminal(tmp_path: Path) -> None:
    script = write_script(tmp_path, "INT. \x1b[2JHUT \x07 - NIGHT\n\nA [red]key[/red].\n\n\x1b[31mNORA\nHello.\n")
    for command in ("read", "lint"):
        ran = filmstudio(command, script)
        assert ran.code == 0, ran.err
        assert "\x1b" not in ran.out
        assert "\x07" not in ran.out


def test_lint_remarks_and_only_strict_stops(tmp_path: Path) -> None:
    script = write_script(tmp_path, "INT. A - DAY\n\nHe sits.\n\nINT. B - DAY\n\nEXT. C - DAY\n\nHe runs.\n")
    ran = filmstudio("lint", script)
    assert ran.code == 0, ran.err
    assert "2 INT. B - DAY" in ran.out
    assert "empty-scene" in ran.out
    assert ran.out.endswith("1 remark\n")
    assert filmstudio("lint", script, "--strict").code == 3
    (remark,) = map(json.loads, filmstudio("lint", script, "--json").out.splitlines())
    assert (remark["code"], remark["line"]) == ("empty-scene", 5)
    good = write_script(tmp_path, "INT. A - DAY\n\nHe sits.\n", "good.fountain")
    assert filmstudio("lint", good, "--strict").out == "nothing to remark\n"


def test_a_missing_file_does_not_hide_what_is_wrong_with_the_others(tmp_path: Path) -> None:
    script = write_script(tmp_path, WRONG)
    ran = filmstudio("read", tmp_path / "none.fountain", script, "--check")
    assert ran.code == 2
    assert f"{script}:3:" in ran.out
    assert "there is no file" in ran.err
