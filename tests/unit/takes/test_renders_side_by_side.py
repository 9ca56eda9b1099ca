"""Several renders in one film's folder: each in its own workspace, what one has in hand the others leave alone."""

from __future__ import annotations

import json
import os
import platform
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from filmstudio.errors import ProjectError, UsageError
from filmstudio.takes import presence
from filmstudio.takes.film_folder import FilmFolder

_HOLD = """
import sys, time
from pathlib import Path
from filmstudio.takes.film_folder import FilmFolder
folder = FilmFolder(Path(sys.argv[1]))
with folder.opened():
    assert folder.leases.take("shot")
    (folder.workspace / "half.mp4").write_bytes(b"half")
    print(folder.token, flush=True)
    time.sleep(60)
"""


@contextmanager
def another_render(root: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A render in another process that has `shot` in hand. Yields it and its token."""
    with subprocess.Popen([sys.executable, "-c", _HOLD, str(root)], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            yield other, other.stdout.readline().strip()
        finally:
            other.kill()


def leave_behind(root: Path, lease: str = "shot", **about: Any) -> Path:
    """What a render that nobody holds a lock of any more has left. Returns its workspace."""
    space = presence.workspace_of(root, "0123456789abcdef")
    (space / "leases").mkdir(parents=True)
    (space / "leases" / lease).touch()
    (space / "half.mp4").write_bytes(b"half")
    now = time.time()
    owner = {
        "token": space.name,
        "host": platform.node(),
        "pid": os.getpid(),
        "started": "",
        "since_s": now,
        "until_s": now,
    }
    (space / "owner.json").write_text(json.dumps({"schema": "owner/1", **owner, **about}))
    return space


def test_a_living_render_keeps_its_workspace_and_its_leases_and_a_killed_one_nothing(tmp_path: Path) -> None:
    part = tmp_path / ".part-0123456789abcdef.mp4"
    with another_render(tmp_path) as (other, token):
        part.touch()
        mine = FilmFolder(tmp_path)
        with mine.opened():
            assert mine.workspace.is_dir()
            assert (presence.workspace_of(tmp_path, token) / "half.mp4").exists()
            assert part.exists(), "the other may be writing it"
            assert [owner.pid for owner in mine.others()] == [other.pid]
            assert not mine.leases.take("shot")
            holder = mine.leases.holder("shot")
            assert holder is not None
            assert holder.pid == other.pid
            assert mine.leases.take("another shot")
            os.kill(other.pid, signal.SIGKILL)
            other.wait()
            assert mine.leases.take("shot"), "the lease ends with its render, at once"
            assert mine.others() == ()
        assert not mine.workspace.exists()
    with FilmFolder(tmp_path).opened():
        assert not presence.workspace_of(tmp_path, token).exists()
        assert not part.exists()


def test_leases_keep_two_apart_and_are_given_back(tmp_path: Path) -> None:
    one, two = FilmFolder(tmp_path), FilmFolder(tmp_path)
    with one.opened():
        with two.opened():
            assert one.leases.take("a")
            assert one.leases.take("a"), "it is in hand already"
            assert not two.leases.take("a")
            two.leases.release("a")
            assert not two.leases.take("a"), "nobody gives back what is another's"
            one.leases.release("a")
            assert one.leases.holder("a") is None
            assert two.leases.take("a")
        assert one.leases.take("a"), "who leaves, leaves everything"


def test_who_waits_says_so_and_gets_it_when_the_other_is_done(tmp_path: Path) -> None:
    one, two = FilmFolder(tmp_path), FilmFolder(tmp_path)
    said: list[str] = []
    with one.opened(), two.opened():
        one.leases.take("film")

        def waiting() -> None:
            said.append("waiting")
            one.leases.release("film")

        with two.leases.held("film", waiting):
            assert not one.leases.take("film")
        with two.leases.held("film", waiting):
            pass
    assert said == ["waiting"]


@pytest.mark.parametrize(
    ("about", "alive"),
    [
        ({"pid": 2**22 + 1}, False),  # no process of Linux has that number
        ({"started": "1"}, False),  # the number is in use again, by us
        ({"started": presence._started(os.getpid())}, True),
        ({"started": "", "until_s": time.time() + 86_400}, True),  # a system that does not say when a process began
        ({"started": "", "until_s": 1.0}, False),
        ({"host": "elsewhere", "pid": 2**22 + 1, "until_s": time.time() + 86_400}, True),
        ({"host": "elsewhere", "until_s": 1.0}, False),
    ],
)
def test_where_no_lock_tells_the_owner_is_believed_for_a_while(
    tmp_path: Path, about: dict[str, Any], alive: bool
) -> None:
    space = leave_behind(tmp_path, **about)
    mine = FilmFolder(tmp_path)
    with mine.opened():
        assert space.exists() is alive
        assert mine.leases.take("shot") is not alive
        assert len(mine.others()) == alive


@pytest.mark.parametrize("owner", ["", "{", '{"schema": "owner/9"}'])
def test_an_owner_that_cannot_be_read_is_nobody(tmp_path: Path, owner: str) -> None:
    space = leave_behind(tmp_path)
    (space / "owner.json").write_text(owner)
    with FilmFolder(tmp_path).opened():
        assert not space.exists()


def test_a_render_gives_signs_of_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "_SIGN_EVERY_S", 0.01)
    folder = FilmFolder(tmp_path)
    with folder.opened():
        first = presence.read_owner(folder.workspace)
        assert first is not None
        patience = time.monotonic() + 20
        while (last := presence.read_owner(folder.workspace)) is None or last.until_s == first.until_s:
            assert time.monotonic() < patience
    assert last.since_s == first.since_s
    assert last.until_s > first.until_s


def test_a_record_of_a_folder_that_nobody_opened_is_written_whole_and_a_fresh_loose_file_is_spared(
    tmp_path: Path,
) -> None:
    loose = tmp_path / ".unfinished" / "record.12345678"
    old = tmp_path / ".unfinished" / "key.mp4"
    old.parent.mkdir()
    loose.touch()
    old.touch()
    os.utime(old, (1, 1))
    with FilmFolder(tmp_path).opened():
        assert loose.exists()
        assert not old.exists()


def test_a_gate_that_nobody_opens_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "_GATE_S", 0.1)
    folder = FilmFolder(tmp_path)
    with FileLock(tmp_path / "render.lock"), pytest.raises(ProjectError, match="not go on") as caught, folder.opened():
        pass
    assert caught.value.hint is not None


def test_a_folder_that_vanishes_is_told(tmp_path: Path) -> None:
    folder = FilmFolder(tmp_path / "x.film")
    with pytest.raises(UsageError, match="was deleted"), folder.opened():
        (tmp_path / "x.film").rename(tmp_path / "gone")
        folder.leases.take("shot")
    folder = FilmFolder(tmp_path / "x.film")
    with pytest.raises(UsageError, match="was deleted"), folder.opened():
        (tmp_path / "x.film" / ".unfinished").rename(tmp_path / "unfinished")
        folder.leases.take("shot")


def test_makings_are_hidden_from_git_also_where_that_was_interrupted_but_nothing_that_a_person_keeps(
    tmp_path: Path,
) -> None:
    ours, theirs = tmp_path / "x.film", tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "notes.txt").touch()
    for folder in (ours, theirs):
        with FilmFolder(folder).opened():
            pass
    assert (ours / ".gitignore").read_text() == "*\n"
    assert not (theirs / ".gitignore").exists()
    (ours / ".gitignore").write_text("")
    with FilmFolder(ours).opened():
        assert (ours / ".gitignore").read_text() == "*\n"
