"""Several renders of one film at once, some of which are killed: the others finish it, and nothing is made twice."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.soak.kills import render_command
from tests.soak.processes import family, wait_for_end
from tests.soak.whole import faults, litter

_LONGEST_S = 300.0


class Together(NamedTuple):
    """What came of renders that shared a film."""

    killed: int
    """Those of them that did not end before."""
    codes: tuple[int, ...]
    """How those ended that nobody killed."""
    rendered: tuple[str, ...]
    """The shots that they say they made, of all of them."""
    equal: bool
    """The film is the one that was never interrupted."""
    faults: tuple[str, ...]
    said: str
    """What they said that did not end well."""


def render_together(script: Path, logs: Path, film: bytes, *, renders: int, kills: int, random: Random) -> Together:
    """Start so many renders of one script at once and kill some of them.

    What those left must be gone when the others have ended."""
    logs.mkdir(parents=True)
    files = [logs / f"{number}.txt" for number in range(renders)]
    running = [_started(script, file) for file in files]
    takes = script.with_suffix(".film") / "ledger" / "takes"
    until = time.monotonic() + _LONGEST_S
    while not any(takes.glob("*.json")) and time.monotonic() < until:
        time.sleep(0.002)
    for number in range(kills):
        time.sleep(random.uniform(0, 0.3))
        left = family(running[number].pid)
        running[number].kill()
        running[number].wait()
        wait_for_end(left, _LONGEST_S)
    survivors = list(zip(running, files, strict=True))[kills:]
    codes = tuple(process.wait(_LONGEST_S) for process, _ in survivors)
    lies = script.with_suffix(".film") / f"{script.stem}.mp4"
    seen = [*faults(script.with_suffix(".film"), {lies: film}), *(f"{path} is left" for path in litter(script.parent))]
    return Together(
        killed=sum(process.returncode == -signal.SIGKILL for process in running[:kills]),
        codes=codes,
        rendered=tuple(shot for _, file in survivors for shot in _rendered(file)),
        equal=lies.is_file() and lies.read_bytes() == film,
        faults=tuple(seen),
        said="\n".join(
            file.read_text(encoding="utf-8") for (_, file), code in zip(survivors, codes, strict=True) if code
        ),
    )


def _started(script: Path, log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as stream:
        return subprocess.Popen(render_command(script), stdout=stream, stderr=subprocess.STDOUT)


def _rendered(log: Path) -> Sequence[str]:
    last = log.read_text(encoding="utf-8").splitlines()[-1]
    try:
        return list(json.loads(last).get("rendered", ()))
    except ValueError:
        return []
