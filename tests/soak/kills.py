"""The soak: a film is rendered while its processes are killed at random moments, until nobody kills any more.

After every kill the folder is held against `whole.faults`; the finished film must be, byte for byte, one that nobody
has ever interrupted; and what was finished once must not have been made again. The moments come from a seed, but what
a process does at that moment is the machine's affair: the same seed is a similar soak, not the same.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.soak.processes import FFMPEG, PARENT, WORKER, Process, family, kill, wait_for_end
from tests.soak.thirty_shots import SMALL, write_film
from tests.soak.whole import faults, finished, litter, set_aside

_SHARES = {PARENT: 2, WORKER: 1, FFMPEG: 1}
"""Half of the kills end the run; the others end something that the run should outlive."""
_HOLD_S = 20.0
"""How long workers may outlive their parent: they find out when they next tell something."""
_LONGEST_S = 300.0
_CODES = (0, 6, -9)
"""How a run may end: well, with shots that could not be made, killed. Nothing else, and never a bug of ours."""

Render = Callable[[Path], Sequence[str]]
"""Returns the command that renders a script."""


def render_command(script: Path, *options: str) -> tuple[str, ...]:
    """Return the command that renders a script with small pictures."""
    return (sys.executable, "-m", "filmstudio", "render", str(script), *(options or SMALL))


@dataclass(slots=True)
class Soaked:
    """What a soak has seen."""

    seed: int
    kills: Counter[str] = field(default_factory=Counter)
    runs: int = 0
    films: int = 0
    """Finished under fire, each equal to the one that was never interrupted."""
    again: int = 0
    """Finished pieces that were made again, summed over all runs. Must be 0."""
    faults: list[str] = field(default_factory=list)
    untouched_s: float = 0.0
    """How long the render takes that nobody interrupts."""
    orphans_s: float = 0.0
    """The longest that a worker has outlived its parent."""

    @property
    def killed(self) -> int:
        """Kills in all."""
        return self.kills.total()


class Soak:
    """One soak in an empty folder."""

    def __init__(self, place: Path, seed: int, write: Callable[[Path], Path] = write_film) -> None:
        self._place = place
        self._random = Random(seed)  # noqa: S311 - moments, nothing secret
        self._write = write
        self.seen = Soaked(seed)
        self._logs = place / "logs"
        self._script = Path()
        self._film = b""
        self._lock = b""

    def run(self, kills: int, render: Render = render_command, say: Callable[[str], None] = print) -> Soaked:
        """Kill so often, over as many films as it takes. Raises AssertionError where the untouched render fails."""
        self._logs.mkdir(parents=True)
        untouched = self._write(self._place / "untouched")
        started = time.monotonic()
        code = self._start(render(untouched)).wait(_LONGEST_S)
        self.seen.untouched_s = time.monotonic() - started
        if code != 0:
            raise AssertionError(f"the render that nobody interrupts ended with {code}: {self._said()}")
        self._film = _film(untouched).read_bytes()
        self._lock = untouched.with_suffix(".lock").read_bytes()
        while self.seen.killed < kills and not self.seen.faults:
            self._script = self._write(self._place / f"film-{self.seen.films + 1}")
            self._one_film(kills, render)
            say(f"{self.seen.killed} kills {dict(self.seen.kills)}, {self.seen.films} films, {self.seen.runs} runs")
        return self.seen

    def _one_film(self, kills: int, render: Render) -> None:
        """Render one film until it is finished, under fire as long as there are kills left."""
        while not self.seen.faults:
            under_fire = self.seen.killed < kills
            before = finished(self._folder)
            code = self._one_run(render, kills)
            # An orphan of the run before may have entered what it had in hand; it never replaces what was there.
            now = finished(self._folder)
            self.seen.again += sum(now.get(path) != entered for path, entered in before.items())
            self._check(code, f"run {self.seen.runs}")
            if code == 0:
                self._check_finished()
                self.seen.films += 1
                return
            if not under_fire:
                self.seen.faults.append(f"a run that nobody interrupted ended with {code}: {self._said()}")

    def _one_run(self, render: Render, kills: int) -> int:
        process = self._start(render(self._script))
        family_at_death: list[Process] = []
        while self.seen.killed < kills and process.poll() is None:
            self._wait(process, self._random.uniform(0, 0.5 * self.seen.untouched_s))
            kind = min(_SHARES, key=lambda kind: self.seen.kills[kind] / _SHARES[kind] + self._random.random())
            victim = self._find(process, kind)
            if victim is None:
                continue
            if kind == PARENT:
                family_at_death = family(process.pid)
            if not kill(victim):
                continue
            self.seen.kills[kind] += 1
            if kind == PARENT:
                process.wait(_LONGEST_S)
            self._check(None, f"kill {self.seen.killed} ({kind})")
        code = process.wait(_LONGEST_S)
        if family_at_death and self._random.random() < 0.5:  # else the next run begins beside them
            self._bury(family_at_death)
        return code

    def _start(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        self.seen.runs += 1
        log = self._logs / f"{self.seen.runs}.txt"
        with log.open("wb") as stream:
            return subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, start_new_session=True)

    def _wait(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            return

    def _find(self, process: subprocess.Popen[bytes], kind: str) -> Process | None:
        """Return the process to kill; worker and ffmpeg come and go, so they are waited for while the render runs."""
        if kind == PARENT:
            return Process(process.pid, 0, 0, "") if process.poll() is None else None
        until = time.monotonic() + 2.0
        while process.poll() is None and time.monotonic() < until:
            if some := [one for one in family(process.pid) if one.kind == kind]:
                return self._random.choice(some)
            time.sleep(0.002)
        return None

    def _bury(self, orphans: Sequence[Process]) -> None:
        started = time.monotonic()
        left = wait_for_end(orphans, _HOLD_S)
        self.seen.orphans_s = max(self.seen.orphans_s, time.monotonic() - started)
        for orphan in left:
            self.seen.faults.append(f"{orphan.kind} {orphan.pid} has outlived its parent by {_HOLD_S:.0f} s")
            kill(orphan)

    def _check(self, code: int | None, when: str) -> None:
        """Note everything that is wrong now. `code`: how the run ended, None while it goes on."""
        found = list(faults(self._folder, {_film(self._script): self._film}))
        found += [f"{path} was set aside as damaged" for path in set_aside(self._folder)]
        lock = self._script.with_suffix(".lock")
        if lock.exists() and lock.read_bytes() != self._lock:
            found.append(f"{lock} is torn or another")
        if code is not None and code not in _CODES:
            found.append(f"a run ended with {code}: {self._said()}")
        if "internal error" in self._said() or "Traceback" in self._said():
            found.append(f"a bug of ours was seen: {self._said()}")
        self.seen.faults += [f"after {when}: {fault}" for fault in found]

    def _check_finished(self) -> None:
        if not _film(self._script).is_file():
            self.seen.faults.append(f"run {self.seen.runs} ended with 0 and left no film")
        if left := litter(self._script.parent):
            self.seen.faults.append(f"run {self.seen.runs} left {left[0]}")

    def _said(self) -> str:
        log = self._logs / f"{self.seen.runs}.txt"
        return log.read_text(encoding="utf-8", errors="replace")[-2000:] if log.exists() else ""

    @property
    def _folder(self) -> Path:
        return self._script.with_suffix(".film")


def _film(script: Path) -> Path:
    return script.with_suffix(".film") / f"{script.stem}.mp4"
