"""Renders that share a film, are asked to stop, or run out of disk: nothing lost, nothing made twice."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.film.studio_run import SMALL, Ran, filmstudio, write_script


def rooms(long: str) -> str:
    """A script of seven shots, of which the third takes a while."""
    scenes = [f"INT. ROOM {n} - DAY\n\nA wait in room {n}, and nothing happens at all.\n" for n in range(1, 7)]
    scenes[1] = scenes[1].replace("A wait", f"[[shot: dur: {long}]] A wait")
    return "Title: ROOMS\nAmbience: none\n\n" + "\n".join(scenes)


ROOMS = rooms("25s")
KEEPER = 'mount -t tmpfs -o size=128m tmpfs "$0" && echo mounted && read ending'


def start(script: Path, *more: object, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    command = [*before, sys.executable, "-m", "filmstudio", "render", script, *SMALL, "--jobs", "1", *more]
    words = list(map(str, command))
    return subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=not before
    )


def ctrl_c(process: subprocess.Popen[str]) -> None:
    """Do as a terminal does: every process of the group gets it."""
    os.killpg(process.pid, signal.SIGINT)


def ended(process: subprocess.Popen[str]) -> Ran:
    out, err = process.communicate(timeout=120)
    return Ran(process.returncode, out, err)


def shots_in(ledger: Path) -> dict[str, Any]:
    return {json.loads(path.read_bytes())["job"]["slate"]: path.stat().st_mtime_ns for path in ledger.glob("*.json")}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The film as one render makes it, undisturbed."""
    script = write_script(tmp_path_factory.mktemp("alone"), ROOMS)
    assert filmstudio("render", script, *SMALL).code == 0
    return (script.with_suffix(".film") / "key.mp4").read_bytes()


@pytest.mark.parametrize("count", [2, 4])
def test_renders_of_one_film_share_the_work(tmp_path: Path, count: int, alone: bytes) -> None:
    script = write_script(tmp_path, ROOMS)
    runs = [ended(process) for process in [start(script, "--json") for _ in range(count)]]
    assert [run.code for run in runs] == [0] * count, [run.err for run in runs]
    rendered = [shot for run in runs for shot in run.summary["rendered"]]
    assert len(rendered) == len(set(rendered)) == len(shots_in(script.with_suffix(".film") / "ledger" / "takes"))
    assert all(len(run.summary["rendered"]) + len(run.summary["reused"]) == len(rendered) for run in runs)
    assert (script.with_suffix(".film") / "key.mp4").read_bytes() == alone
    left = [path.name for path in script.with_suffix(".film").rglob("*") if path.name.startswith(".part-")]
    assert left == []
    assert list((script.with_suffix(".film") / ".unfinished").iterdir()) == []


def test_a_render_waits_for_one_beside_it_and_makes_what_that_one_leaves_when_it_is_killed(
    tmp_path: Path, alone: bytes
) -> None:
    script = write_script(tmp_path, ROOMS)
    film = script.with_suffix(".film")
    first = start(script, "--json")
    while not held(film):  # stopped while it has a shot in hand
        first.send_signal(signal.SIGCONT)
        time.sleep(0.002)
        assert first.poll() is None
        if held(film):
            first.send_signal(signal.SIGSTOP)
    second = start(script, "--json")
    assert second.stdout is not None
    wait_for_line(second.stdout, "another render of this film is at work")
    first.kill()
    ended(first)
    run = ended(second)
    assert run.code == 0, run.err
    assert (film / "key.mp4").read_bytes() == alone


def held(film: Path) -> list[Path]:
    return list(film.glob(".unfinished/*/leases/*"))


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_ctrl_c_once_finishes_what_is_begun_and_keeps_it(tmp_path: Path, flags: tuple[str, ...], alone: bytes) -> None:
    script = write_script(tmp_path, ROOMS)
    process = start(script, *flags)
    stream = process.stdout if flags else process.stderr
    assert stream is not None
    wait_for_line(stream, '"shot": "1A"' if flags else "  shot 1A: ")
    wait_for_the_long_one(script.with_suffix(".film"), process)
    ctrl_c(process)
    run = ended(process)
    assert "Traceback" not in run.err
    assert run.code == 130
    assert "no new shot begins; shot 2A is finished first" in (run.out if flags else run.err)
    assert "interrupted" in run.err.splitlines()[-1]
    kept = shots_in(script.with_suffix(".film") / "ledger" / "takes")
    assert {"1A", "2A"} <= set(kept) < {"0A", *(f"{n}A" for n in range(1, 7))}
    again = filmstudio("render", script, *SMALL, "--json")
    assert set(again.summary["reused"]) == set(kept)
    assert shots_in(script.with_suffix(".film") / "ledger" / "takes").items() >= kept.items()
    assert (script.with_suffix(".film") / "key.mp4").read_bytes() == alone


def wait_for_the_long_one(film: Path, process: subprocess.Popen[str]) -> None:
    """Wait until nothing but the long shot is in hand: those before it are made, and given out of hand."""
    takes = film / "ledger" / "takes"
    while "1A" not in shots_in(takes) or not {lease.name for lease in held(film)} - {
        take.stem for take in takes.iterdir()
    }:
        assert process.poll() is None
        time.sleep(0.005)


def wait_for_line(stream: Any, words: str) -> None:
    for line in stream:
        if words in line:
            return
    pytest.fail(f"{words!r} was never said")


def test_ctrl_c_while_the_engine_gets_ready_ends_without_a_word_of_its_processes(tmp_path: Path) -> None:
    process = start(write_script(tmp_path, ROOMS))
    assert process.stderr is not None
    wait_for_line(process.stderr, "Shooting ")
    while not below(tasks_of(process.pid)):
        assert process.poll() is None
    ctrl_c(process)
    run = ended(process)
    assert run.code == 130
    assert "Traceback" not in run.err


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_twice_and_sigterm_end_at_once(tmp_path: Path, how: signal.Signals) -> None:
    script = write_script(tmp_path, rooms("600s"))
    process = start(script)
    assert process.stderr is not None
    wait_for_the_long_one(script.with_suffix(".film"), process)
    while not any(
        "ffmpeg" in command(child) for worker in below(tasks_of(process.pid)) for child in below(tasks_of(worker))
    ):
        assert process.poll() is None
    if how is signal.SIGINT:
        ctrl_c(process)
        wait_for_line(process.stderr, "no new shot begins")
        ctrl_c(process)
    else:
        process.send_signal(how)
    run = ended(process)
    assert "Traceback" not in run.err
    assert run.code == 130
    assert "interrupted" in run.err.splitlines()[-1]
    assert "2A" not in shots_in(script.with_suffix(".film") / "ledger" / "takes")


def below(children: Path) -> list[int]:
    try:
        return [int(child) for child in children.read_text().split()]
    except OSError:
        return []


def tasks_of(pid: int) -> Path:
    return Path(f"/proc/{pid}/task/{pid}/children")


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
    except OSError:
        return ""


class SmallDisk(NamedTuple):
    """A disk that only processes in a namespace of their own see, which any user may make."""

    inside: Path
    """Where it lies for those."""
    seen: Path
    """Where we see it."""
    enter: tuple[str, ...]
    """Words before a command that shall see it."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of 128 MB; skips where the system lets nobody make one."""
    inside = tmp_path / "disk"
    inside.mkdir()
    words = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", KEEPER, str(inside))
    if shutil.which("unshare") is None or shutil.which("nsenter") is None:
        pytest.skip("there are no tools for namespaces")
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        if keeper.stdout.readline() != "mounted\n":
            pytest.skip("this system lets nobody mount a small disk")
        enter = ("nsenter", "--preserve-credentials", "--user", "--mount", f"--target={keeper.pid}")
        yield SmallDisk(inside, Path(f"/proc/{keeper.pid}/root{inside}"), enter)


def test_a_disk_that_fills_up_keeps_every_finished_take(tmp_path: Path, small_disk: SmallDisk, alone: bytes) -> None:
    script = write_script(tmp_path, ROOMS)
    flags = ("--json", "--folder", small_disk.inside / "key.film")
    film = small_disk.seen / "key.film"
    process = start(script, *flags, before=small_disk.enter)
    wait_for_the_long_one(film, process)
    filler = small_disk.seen / "filler"
    with filler.open("wb", buffering=0) as stream, pytest.raises(OSError, match="No space"):
        while True:
            stream.write(bytes(4096))
    run = ended(process)
    assert run.code == 2, run
    assert "No space left on device" in run.err
    kept = shots_in(film / "ledger" / "takes")
    assert "1A" in kept
    assert "6A" not in kept
    assert not list(film.glob("*.mp4"))
    filler.unlink()
    again = ended(start(script, *flags, before=small_disk.enter))
    assert again.code == 0, again.err
    assert set(again.summary["reused"]) == set(kept)
    assert (film / "key.mp4").read_bytes() == alone
