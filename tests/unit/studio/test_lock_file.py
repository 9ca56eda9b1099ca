"""The lock on disk: readable lines, the same bytes, and clear sentences for what a merge or a hand can do to it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from filmstudio.errors import ProjectError
from filmstudio.model.lock import Lock, LockedScene, LockedShot, LockedTake
from filmstudio.studio.lock import LockNotWritten, lock_bytes, lock_path, read_lock, write_lock
from filmstudio.studio.lock_faults import given_twice


def _shot(name: str, scene: str = "1", *, left_out: bool = False) -> LockedShot:
    return LockedShot(id=name, scene=scene, seed=7, content="c" * 32, gist=f"“Ünï” {name}\u2028", left_out=left_out)


LOCK = Lock(
    seed=3,
    scenes=(
        LockedScene(number="1", content="a" * 32, gist="INT. MILL - DAY"),
        LockedScene(number="2", content="b" * 32, gist="EXT. 堰 - NIGHT"),
    ),
    shots=(_shot("1A"), _shot("1B", left_out=True), _shot("2A", "2")),
    retired=(_shot("1C"),),
    retired_scenes=(LockedScene(number="3", content="d" * 32, gist=""),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mill.lock"


def _text(lock: Lock = LOCK) -> str:
    return lock_bytes(lock).decode()


def _line(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), start=1) if part in line)


def _refused(path: Path, text: str) -> ProjectError:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        read_lock(path)
    assert caught.value.hint
    assert caught.value.message.startswith(str(path))
    return caught.value


@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("mill.fountain", "mill.lock"),
        ("mill.FOUNTAIN", "mill.lock"),
        ("mill.fdx", "mill.fdx.lock"),
        ("mill.txt", "mill.txt.lock"),
        ("mill", "mill.lock"),
    ],
)
def test_the_lock_lies_beside_the_script(script: str, name: str) -> None:
    assert lock_path(Path("films") / script) == Path("films") / name


def test_what_is_written_is_read(path: Path) -> None:
    assert read_lock(path) is None
    assert write_lock(path, LOCK)
    assert read_lock(path) == LOCK
    assert not write_lock(path, LOCK), "it says the same already"
    assert write_lock(path, LOCK.model_copy(update={"seed": 4}))


def test_an_empty_lock_is_read_too(path: Path) -> None:
    write_lock(path, Lock(seed=0))
    assert read_lock(path) == Lock(seed=0)


def test_every_scene_and_shot_has_a_line_of_its_own() -> None:
    lines = _text().split("\n")
    assert json.loads(_text())["shots"][1]["left_out"] is True
    for item in ("1A", "1B", "2A", "1C"):
        assert sum(f'"id": "{item}"' in line for line in lines) == 1
    assert lines[1:3] == ['"schema": "lock/1",', '"seed": 3,']
    assert '"left_out"' not in lines[_line(_text(), '"1A"') - 1], "only what is not usual is written"
    assert _text().endswith("}\n")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_two_peoples_rewrites_merge(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    path = tmp_path / "mill.lock"
    base = Lock(seed=1, shots=tuple(_shot(f"1{letter}") for letter in "ABCDEFGH"))
    mine = base.model_copy(update={"shots": (*base.shots[:2], _shot("1B1"), *base.shots[2:])})
    theirs = base.model_copy(update={"shots": (*base.shots[:6], _shot("1F1"), *base.shots[6:])})
    git("init", "-q")
    for branch, lock in (("main", base), ("theirs", theirs)):
        git("checkout", "-q", "-B", branch)
        write_lock(path, lock)
        git("add", ".")
        git("commit", "-q", "-m", branch)
    git("checkout", "-q", "main")
    write_lock(path, mine)
    git("commit", "-q", "-a", "-m", "mine")
    git("merge", "-q", "-m", "merge", "theirs")
    merged = read_lock(path)
    assert merged is not None
    assert [shot.id for shot in merged.shots] == ["1A", "1B", "1B1", "1C", "1D", "1E", "1F", "1F1", "1G", "1H"]


def test_a_conflict_is_named_with_its_line(path: Path) -> None:
    lines = _text().split("\n")
    at = _line(_text(), '"2A"')
    broken = [*lines[: at - 1], "<<<<<<< HEAD", lines[at - 1], "=======", lines[at - 1], ">>>>>>> theirs", *lines[at:]]
    error = _refused(path, "\n".join(broken))
    assert f"{path}:{at}: a merge conflict" in error.message
    assert "<<<<<<<" in (error.hint or "")


def test_a_missing_comma_is_named_with_its_line(path: Path) -> None:
    text = _text().replace("},\n", "}\n", 1)
    error = _refused(path, text)
    assert error.message.startswith(f"{path}:{_line(text, 'EXT.')}: not valid JSON")
    assert "comma" in (error.hint or "")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"seed": 7, "content"', '"seed": -1, "content"', "shots[0].seed"),
        ('"scene": "1", ', "", "shots[0].scene: is missing"),
        ('{"id": "1A"', '{"note": 1, "id": "1A"', "shots[0].note: no such key"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_key(path: Path, old: str, new: str, said: str) -> None:
    error = _refused(path, _text().replace(old, new, 1))
    assert said in error.message
    assert error.message.startswith(f"{path}:{_line(_text(), '1A')}:")


def test_lines_are_found_in_a_reformatted_file_too(path: Path) -> None:
    values = json.loads(_text())
    values["shots"][2]["seed"] = "many"
    text = json.dumps(values, indent=2)
    error = _refused(path, text)
    assert error.message.startswith(f"{path}:{_line(text, '2A') - 1}: shots[2].seed")


@pytest.mark.parametrize(("name", "twice"), [("1C", "1a"), ("2A", "1B")])
def test_an_id_given_twice_is_named_with_its_line(path: Path, name: str, twice: str) -> None:
    error = _refused(path, _text().replace(f'"id": "{name}"', f'"id": "{twice}"'))
    at = _line(_text(), f'"{name}"')
    assert error.message.startswith(f"{path}:{at}:")
    assert "given twice" in error.message


def test_a_scene_number_given_twice_is_named_with_its_line(path: Path) -> None:
    error = _refused(path, _text().replace('"number": "3"', '"number": "2"'))
    at = _line(_text(), '"number": "3"')
    assert error.message.startswith(f"{path}:{at}: the scene number 2")


def test_other_files_and_newer_locks_are_refused(path: Path) -> None:
    newer = _refused(path, _text().replace("lock/1", "lock/2"))
    assert "lock/2" in newer.message
    assert "update filmstudio" in (newer.hint or "")
    assert "not a lock" in _refused(path, _text().replace("lock/1", "cast/1")).message
    for text in ("[]", "null", "7", '{"seed": 1}', '{"schema": 1}'):
        assert "not a lock" in _refused(path, text).message
    for text in ("", "seed = 1", "[" * 100_000):
        assert "not valid JSON" in _refused(path, text).message


def test_bytes_that_are_no_text_are_refused(path: Path) -> None:
    path.write_bytes(b'{\n"schema": "\xff"}')
    with pytest.raises(ProjectError, match=":2: not UTF-8"):
        read_lock(path)


def test_a_byte_order_mark_and_windows_lines_are_read(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + lock_bytes(LOCK).replace(b"\n", b"\r\n"))
    assert read_lock(path) == LOCK


def test_a_folder_in_the_locks_place_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(ProjectError, match="not a file"):
        read_lock(path)
    with pytest.raises(LockNotWritten, match="in this run only") as caught:
        write_lock(path, LOCK)
    assert caught.value.hint


def test_a_missing_folder_does_not_end_a_render_with_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(LockNotWritten, match="does not exist"):
        write_lock(tmp_path / "gone" / "mill.lock", LOCK)
    assert not (tmp_path / "gone").exists()


def test_where_nothing_is_wrong_no_line_is_looked_for() -> None:
    takes = tuple(LockedTake(shot=f"{number}A", take=1, key="k", picked=True) for number in range(1, 9))
    assert given_twice("not even JSON", Lock(seed=1, takes=takes)) is None  # it would take takes squared
