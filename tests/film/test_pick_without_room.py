"""Picks that a rewrite leaves no room for, and words from terminals of other encodings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from filmstudio.errors import FilmstudioError
from filmstudio.model.variation import Variation
from filmstudio.studio.break_down import understand
from filmstudio.studio.lock import change_lock, lock_path, read_lock
from filmstudio.studio.project import open_project
from filmstudio.studio.reshooting.variations import ImpossiblePick
from filmstudio.studio.takes import decide, decisions
from filmstudio.studio.takes.film import open_takes, plan_as_it_is
from filmstudio.studio.takes.listing import list_takes
from filmstudio.takes.slates import Slates

TEXT = "INT. MILL - DAY\n\nMARA lights the lamp. BEN, 30, sits at the table.\n\nMARA\nIs it lit?\n\nBEN\nIt is.\n"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "mill.fountain"
    path.write_text(TEXT, encoding="utf-8")
    slates = Slates(path.with_suffix(".film"))
    slates.number("1A", "k", Variation(wishes=("chars: BEN",)))
    change_lock(
        lock_path(path), understand(open_project(path)).lock, lambda lock: decisions.picked(lock, slates.of("1A")[0])
    )
    return path


def test_a_pick_of_somebody_who_was_renamed_can_be_taken_back(script: Path) -> None:
    plan_as_it_is(open_takes(script))
    script.write_text(TEXT.replace("BEN", "TOM"), encoding="utf-8")
    with pytest.raises(ImpossiblePick, match="BEN"):
        understand(open_project(script))
    film = open_takes(script)
    with pytest.raises(FilmstudioError, match="BEN"):  # no film but the one that was picked is planned
        plan_as_it_is(film)
    assert any("BEN" in remark for remark in list_takes(film).remarks)
    assert decide.note(film, "1A", 1, "hers").did == ("take 1 of shot 1A is noted",)
    assert decide.unpick(film, "1A").take == 1
    plan_as_it_is(open_takes(script))
    lock = read_lock(lock_path(script))
    assert lock is not None
    assert [(one.picked, one.note, one.variation.wishes) for one in lock.takes] == [(False, "hers", ("chars: BEN",))]


def test_words_from_a_terminal_of_another_encoding_are_kept_as_they_were_typed(script: Path) -> None:
    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "filmstudio", "takes", *arguments]
        environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        return subprocess.run(command, env=environment, capture_output=True, check=True).stdout.decode("utf-8")

    run("note", str(script), "1A", "1", "Grüße von 王")
    lock = read_lock(lock_path(script))
    assert lock is not None
    assert lock.takes[0].note == "Grüße von 王"
    assert json.loads(run("list", str(script), "--json"))["note"] == "Grüße von 王"
