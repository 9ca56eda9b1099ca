"""Renders that share a film, are asked to stop, or run out of disk: nothing lost, nothing made twice."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.film.studio_run import SMALL, Ran, filmstudio, write_script

ROOMS = "Title: ROOMS\n" + "\n".join(
    f"\nINT. ROOM {n} - DAY\n\nA long wait in room {n}, and nothing happens at all.\n" for n in range(7)
)


def start(script: Path, *more: object, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    command = [*before, sys.executable, "-m", "filmstudio", "render", script, *SMALL, "--jobs", "1", *more]
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


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


def test_a_render_takes_over_from_one_that_is_killed_beside_it(tmp_path: Path, alone: bytes) -> None:
    script = write_script(tmp_path, ROOMS)
    first = start(script, "--json")
    wait_for(first, '"shot"')
    second = start(script, "--json")
    wait_for(second, "another render of this film is at work")
    first.kill()
    first.communicate()
    run = ended(second)
    assert run.code == 0, run.err
    assert run.summary["reused"]
    assert (script.with_suffix(".film") / "key.mp4").read_bytes() == alone


def wait_for(process: subprocess.Popen[str], words: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return
    pytest.fail(f"{words!r} was never said")


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_ctrl_c_once_finishes_what_is_begun_and_keeps_it(tmp_path: Path, flags: tuple[str, ...], alone: bytes) -> None:
    script = write_script(tmp_path, ROOMS)
    process = start(script, *flags)
    stream = process.stdout if flags else process.stderr
    assert stream is not None
    wait_for_line(stream, '"shot"' if flags else "  shot 1A: ")
    process.send_signal(signal.SIGINT)
    run = ended(process)
    assert run.code == 130
    told = re.search(r"no new shot begins; shot (\w+) is finished first.*Ctrl-C again ends at once", run.out + run.err)
    assert told, run
    assert "interrupted" in run.err.splitlines()[-1]
    kept = shots_in(script.with_suffix(".film") / "ledger" / "takes")
    assert told[1] in kept, "it was finished"
    assert len(kept) < 7
    again = filmstudio("render", script, *SMALL, "--json")
    assert set(again.summary["reused"]) == set(kept)
    assert shots_in(script.with_suffix(".film") / "ledger" / "takes").items() >= kept.items()
    assert (script.with_suffix(".film") / "key.mp4").read_bytes() == alone


def wait_for_line(stream: Any, words: str) -> None:
    for line in stream:
        if words in line:
            return
    pytest.fail(f"{words!r} was never said")


@pytest.mark.parametrize("signals", [(signal.SIGINT, signal.SIGINT), (signal.SIGTERM,)])
def test_ctrl_c_twice_and_sigterm_end_at_once(tmp_path: Path, signals: tuple[signal.Signals, ...]) -> None:
    script = write_script(tmp_path, ROOMS.replace("nothing happens", "[[shot: dur: 600s]] nothing happens"))
    process = start(script)
    assert process.stderr is not None
    wait_for_line(process.stderr, "Shooting ...")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not any("ffmpeg" in command(child) for worker in below(children) for child in below(tasks_of(worker))):
        assert process.poll() is None
    process.send_signal(signals[0])
    if len(signals) > 1:
        wait_for_line(process.stderr, "no new shot begins")
        process.send_signal(signals[1])
    run = ended(process)
    assert run.code == 130
    assert "interrupted" in run.err.splitlines()[-1]
    assert not shots_in(script.with_suffix(".film") / "ledger" / "takes")


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


def small_disk(where: Path, size: str) -> tuple[str, ...]:
    """Words before a command that let it see a small disk at a place, as any user may have one made; skips without."""
    mount = f'mount -t tmpfs -o size={size} tmpfs "$0" && cp -a "$1"/. "$0" && shift && "$@"; code=$?; '
    keep = 'cp -a "$0"/. "$KEPT"; exit $code'
    words = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount + keep, str(where))
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare")
    tried = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False
    )
    if tried.returncode != 0:
        pytest.skip("this system lets nobody mount a small disk")
    return words
