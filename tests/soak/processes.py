"""The processes of a running render, found in `/proc`: the parent, its workers, the ffmpegs that they started."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

PARENT, WORKER, FFMPEG = "parent", "worker", "ffmpeg"


class Process(NamedTuple):
    """A process as it was when somebody looked."""

    pid: int
    parent: int
    started: int
    """Ticks since the machine came up: with the number it names a process for good."""
    command: str

    @property
    def kind(self) -> str:
        """What it does in a render. Everything that is not named here only helps (the tracker of semaphores)."""
        program = Path(self.command.split("\0", 1)[0]).name
        if program.startswith("ffmpeg") and "level+warning" in self.command:  # the others only ask what it can do
            return FFMPEG
        return WORKER if "spawn_main" in self.command else "another"


def family(root: int) -> list[Process]:
    """Return the living descendants of a process, the nearest first, without itself."""
    children: dict[int, list[Process]] = {}
    for process in _all():
        children.setdefault(process.parent, []).append(process)
    found: list[Process] = []
    ahead = [root]
    while ahead:
        some = children.get(ahead.pop(0), [])
        found += some
        ahead += [process.pid for process in some]
    return found


def kill(process: Process) -> bool:
    """End a process as a power cut would, and say whether it was still there."""
    if _read(process.pid) is None:
        return False
    try:
        os.kill(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def wait_for_end(processes: Iterable[Process], longest_s: float) -> list[Process]:
    """Wait until these have ended; return those that have not after `longest_s`."""
    until = time.monotonic() + longest_s
    left = list(processes)
    while left and time.monotonic() < until:
        left = [process for process in left if _is_alive(process)]
        time.sleep(0.02)
    return left


def _is_alive(process: Process) -> bool:
    now = _read(process.pid)
    return now is not None and now.started == process.started


def _all() -> list[Process]:
    numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [process for number in numbers if (process := _read(number)) is not None]


def _read(pid: int) -> Process | None:
    """Return a living process; one that has ended and that nobody has waited for yet counts as ended."""
    try:
        facts = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        command = Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
    state, parent, started = facts[0], int(facts[1]), int(facts[19])
    return None if state in "ZX" else Process(pid, parent, started, command)
