"""Decisions about takes: what they make of the lock, how they stand in it, and that none is lost on the way."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from filmstudio.errors import ProjectError
from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.look import Quality
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.studio.lock import change_lock, lock_bytes, pin_lock, read_lock, write_lock
from filmstudio.studio.takes import decisions
from filmstudio.takes.slates import SlateEntry

EMPTY = Lock(seed=1)


def _slate(number: int, shot: str = "12A", variation: Variation = PLAIN) -> SlateEntry:
    return SlateEntry(shot=shot, number=number, key=f"{shot} {number}", variation=variation)


def test_a_pick_takes_the_place_of_the_shots_last_one() -> None:
    lock = decisions.picked(EMPTY, _slate(2))
    lock = decisions.picked(lock, _slate(1, "12B"))
    lock = decisions.picked(lock, _slate(3, variation=Variation(seed=99)))
    assert [(one.shot, one.take, one.picked) for one in lock.takes] == [("12A", 3, True), ("12B", 1, True)]
    pick = decisions.pick_of(lock, "12a")
    assert pick == LockedTake(shot="12A", take=3, key="12A 3", picked=True, variation=Variation(seed=99))
    assert decisions.pick_of(decisions.unpicked(lock, "12A"), "12A") is None
    assert decisions.pick_of(decisions.unpicked(lock, "12A"), "12B") is not None


def test_what_was_said_of_a_take_stays_when_it_is_picked_or_not() -> None:
    lock = decisions.noted(decisions.rated(EMPTY, _slate(2), 4), _slate(2), "  the \n look ")
    lock = decisions.picked(lock, _slate(2))
    lock = decisions.picked(lock, _slate(3))
    assert decisions.decision_of(lock, "12A", 2) == LockedTake(
        shot="12A", take=2, key="12A 2", rating=4, note="the look"
    )


def test_picking_and_rejecting_take_each_other_back() -> None:
    lock = decisions.rejected(decisions.picked(EMPTY, _slate(2)), _slate(2))
    assert decisions.pick_of(lock, "12A") is None
    lock = decisions.picked(lock, _slate(2))
    decided = decisions.decision_of(lock, "12A", 2)
    assert decided is not None
    assert (decided.picked, decided.rejected) == (True, False)


def test_a_decision_that_says_nothing_any_more_is_gone() -> None:
    take = _slate(2)
    lock = decisions.rejected(decisions.noted(decisions.rated(EMPTY, take, 4), take, "x"), take)
    lock = decisions.not_rejected(decisions.noted(decisions.rated(lock, take, None), take, " "), take)
    assert lock == EMPTY


def test_variations_in_words() -> None:
    assert decisions.in_words(PLAIN) == ()
    asked = Variation(
        seed=0, wishes=("move: push in", "lens: 35mm"), engine="wan", model="wan2.1", quality=Quality.DRAFT
    )
    assert decisions.in_words(asked) == (
        "seed 0", "move: push in", "lens: 35mm", "engine wan", "model wan2.1", "quality draft"
    )  # fmt: skip


def test_decisions_stand_a_line_each_by_shot_and_number(tmp_path: Path) -> None:
    lock = EMPTY
    for shot, number in (("12A", 10), ("2B", 1), ("12A", 9), ("12AA", 1)):
        lock = decisions.rated(lock, _slate(number, shot), 3)
    text = lock_bytes(lock).decode()
    lines = [json.loads(line.rstrip(",")) for line in text.splitlines() if '"rating"' in line]
    assert [(line["shot"], line["take"]) for line in lines] == [("2B", 1), ("12A", 9), ("12A", 10), ("12AA", 1)]
    shuffled = lock.model_copy(update={"takes": lock.takes[::-1]})
    assert lock_bytes(shuffled) == lock_bytes(lock)
    path = tmp_path / "mill.lock"
    write_lock(path, lock)
    assert read_lock(path) == lock


def test_a_lock_without_decisions_is_as_it_always_was() -> None:
    assert b"takes" not in lock_bytes(EMPTY)


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ([{"take": 1, "picked": True}, {"take": 2, "picked": True}], "takes 1 and 2 of shot 12A are both picked"),
        ([{"take": 1, "rating": 3}, {"take": 1, "rating": 4}], "take 1 of shot 12A stands twice"),
        ([{"take": 1, "picked": True, "rejected": True}], "take 1 of shot 12A is both picked and rejected"),
    ],
)
def test_merged_decisions_that_contradict_each_other_are_named_with_their_line(
    tmp_path: Path, lines: list[dict[str, object]], what: str
) -> None:
    takes = tuple(LockedTake.model_validate({"shot": "12A", "key": "k", **line}) for line in lines)
    path = tmp_path / "mill.lock"
    path.write_bytes(lock_bytes(EMPTY.model_copy(update={"takes": takes})))
    with pytest.raises(ProjectError) as caught:
        read_lock(path)
    text = path.read_text(encoding="utf-8").splitlines()
    last = max(number for number, line in enumerate(text, start=1) if '"12A"' in line)
    assert caught.value.message == f"{path}:{last}: {what}"
    assert caught.value.hint is not None
    assert "Keep one of the lines" in caught.value.hint


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_two_peoples_decisions_about_two_shots_merge(tmp_path: Path) -> None:
    base = EMPTY
    for number in range(1, 9):
        base = decisions.rated(base, _slate(1, f"{number}A"), 3)
    theirs = decisions.picked(base, _slate(1, "2A"))
    ours = decisions.noted(base, _slate(1, "7A"), "too dark")
    files = []
    for name, lock in (("ours", ours), ("base", base), ("theirs", theirs)):
        (tmp_path / name).write_bytes(lock_bytes(lock))
        files.append(str(tmp_path / name))
    merged = subprocess.run(["git", "merge-file", "-p", *files], capture_output=True, check=False)
    assert merged.returncode == 0
    assert merged.stdout == lock_bytes(decisions.picked(ours, _slate(1, "2A")))


def test_a_pick_that_is_made_while_a_render_runs_survives_its_end(tmp_path: Path) -> None:
    path = tmp_path / "mill.lock"
    begun = decisions.rated(EMPTY, _slate(1), 3)
    write_lock(path, begun)
    change_lock(path, EMPTY, lambda lock: decisions.picked(lock, _slate(2)))
    pin_lock(path, begun.model_copy(update={"seed": 5}))
    now = read_lock(path)
    assert now is not None
    assert now.seed == 5
    assert now.takes == decisions.picked(begun, _slate(2)).takes


def test_a_shots_new_name_is_pinned_with_its_decisions(tmp_path: Path) -> None:
    path = tmp_path / "mill.lock"
    begun = decisions.rated(EMPTY, _slate(1), 3)
    write_lock(path, begun)
    renamed = begun.model_copy(update={"takes": (begun.takes[0].model_copy(update={"shot": "12B"}),)})
    pin_lock(path, renamed)
    assert read_lock(path) == renamed


def test_a_decision_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "mill.lock"
    with pytest.raises(ProjectError, match="nothing was decided") as caught:
        change_lock(path, EMPTY, lambda lock: decisions.picked(lock, _slate(2)))
    assert caught.value.hint
