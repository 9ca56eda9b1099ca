"""Numbers of takes: given once, to one key each, by any number of processes, for any name that a shot may have."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.errors import ProjectError
from filmstudio.model.lock import LockedTake
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.takes.slates import Slates

NOIR = Variation(seed=99, wishes=("stock: noir",))


def test_takes_are_numbered_in_the_order_in_which_they_come(tmp_path: Path) -> None:
    slates = Slates(tmp_path)
    assert [slates.number("12A", key) for key in ("a", "b", "c")] == [1, 2, 3]
    assert slates.number("12B", "a") == 1
    assert [(entry.shot, entry.number, entry.key) for entry in slates.all()] == [
        ("12A", 1, "a"),
        ("12A", 2, "b"),
        ("12A", 3, "c"),
        ("12B", 1, "a"),
    ]


def test_the_same_key_keeps_its_number_and_its_slate(tmp_path: Path) -> None:
    slates = Slates(tmp_path)
    slates.number("12A", "a", PLAIN, made_at="2026-01-01T00:00:00+00:00")
    slates.number("12A", "b", NOIR, made_at="2026-01-02T00:00:00+00:00")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.json")}
    assert slates.number("12A", "b", PLAIN) == 2
    assert slates.number("12a", "a", NOIR) == 1  # ids that differ in case only are one shot
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.json")} == before
    assert slates.of("12A")[1].variation == NOIR


def test_a_film_whose_folder_is_gone_counts_as_the_lock_says(tmp_path: Path) -> None:
    decided = (
        LockedTake(shot="12A", take=3, key="c", picked=True, variation=NOIR),
        LockedTake(shot="12A", take=5, key="e", rejected=True),
        LockedTake(shot="12B", take=9, key="c"),
    )
    slates = Slates(tmp_path)
    assert slates.number("12A", "c", NOIR, decided=decided) == 3
    assert slates.number("12A", "new", decided=decided) == 6
    assert slates.number("12A", "e", decided=decided) == 5
    assert slates.number("12C", "c", decided=decided) == 1


def test_a_number_that_somebody_else_has_given_is_not_taken_for_the_locks(tmp_path: Path) -> None:
    slates = Slates(tmp_path)
    for key in ("a", "b", "c"):
        slates.number("12A", key)
    decided = (LockedTake(shot="12A", take=3, key="old", picked=True),)
    assert slates.number("12A", "old", decided=decided) == 4


@given(st.text(min_size=1, max_size=300))
def test_any_name_of_a_shot_is_one_safe_folder(tmp_path_factory: pytest.TempPathFactory, shot: str) -> None:
    root = tmp_path_factory.mktemp("film")
    slates = Slates(root)
    assert slates.number(shot, "k") == 1
    assert slates.number(shot, "k") == 1
    assert [entry.key for entry in slates.of(shot)] == ["k"]
    (slate,) = (path for path in root.rglob("*") if path.is_file())
    assert slate.relative_to(root).parts[:2] == ("ledger", "slates")
    assert len(slate.relative_to(root).parts) == 4


@pytest.mark.parametrize(("one", "other"), [("a/b", "a-b"), ("12 A", "12-A"), ("..", "."), ("CON", "con1"), ("é", "è")])
def test_names_that_look_alike_on_disk_are_kept_apart(tmp_path: Path, one: str, other: str) -> None:
    slates = Slates(tmp_path)
    slates.number(one, "first")
    assert slates.number(other, "second") == 1
    assert [entry.key for entry in slates.of(one)] == ["first"]


@pytest.mark.parametrize("data", [b"", b"{", b'{"schema":"slate/1"}', b"\xff\x00"])
def test_a_damaged_slate_keeps_its_number_from_others(tmp_path: Path, data: bytes) -> None:
    slates = Slates(tmp_path)
    slates.number("12A", "a")
    path = tmp_path / "ledger/slates/12A/1.json"
    path.write_bytes(data)
    assert slates.of("12A") == ()
    assert slates.damaged == [path]
    assert slates.number("12A", "b") == 2
    aside = slates.set_aside(path, tmp_path / "quarantine")
    assert aside.read_bytes() == data
    again = Slates(tmp_path)
    assert again.number("12A", "c") == 3
    assert again.number("12A", "b") == 2
    assert not again.damaged


def test_one_flipped_bit_in_a_slate_is_found(tmp_path: Path) -> None:
    slates = Slates(tmp_path)
    slates.number("12A", "a" * 64)
    path = tmp_path / "ledger/slates/12A/1.json"
    path.write_bytes(path.read_bytes().replace(b"a" * 64, b"a" * 63 + b"c"))
    assert slates.of("12A") == ()
    assert slates.damaged == [path]


def test_a_slate_of_a_newer_filmstudio_is_refused(tmp_path: Path) -> None:
    slates = Slates(tmp_path)
    slates.number("12A", "a")
    (tmp_path / "ledger/slates/12A/1.json").write_bytes(b'{"schema":"slate/2","shot":"12A","number":1,"key":"a"}')
    with pytest.raises(ProjectError, match="newer filmstudio"):
        slates.of("12A")


def test_processes_that_number_at_once_never_give_a_number_twice(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from filmstudio.takes.slates import Slates\n"
        "slates = Slates(Path(sys.argv[1]))\n"
        "for key in range(12): print(key, slates.number('12A', f'shared {key}'))\n"
        "for key in range(12): print(sys.argv[2], key, slates.number('12A', f'{sys.argv[2]} {key}'))\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True) for name in "xyz"]
    told = [process.communicate()[0].splitlines() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert told[0][:12] == told[1][:12] == told[2][:12]  # the same key has the same number for everybody
    entries = Slates(tmp_path).of("12A")
    assert [entry.number for entry in entries] == list(range(1, 49))
    assert len({entry.key for entry in entries}) == 48
    assert not list(tmp_path.rglob(".part-*"))
