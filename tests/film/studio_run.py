"""Runs the real command line in a process of its own, as a user does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

SMALL = ("--size", "160x90")

SCRIPT = """Title: THE KEY
Ambience: none

INT. KITCHEN - NIGHT

NORA, 40, in a green coat, stands at the table.

NORA
Where is the key to the house?

LEV, 50, a bald man, looks up.

LEV
I have never seen a key.

INSERT - THE KEY

NORA (V.O.)
He was lying.

DISSOLVE TO:

EXT. PIER - DAY

Rain. Lev runs.

FADE OUT.
"""

HEARD = SCRIPT.replace("Ambience: none\n", "")
"""The same with places that sound as they look: they cost more than all the rest of so small a film."""


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def summary(self) -> dict[str, Any]:
        """The last JSON line."""
        events = [json.loads(line) for line in self.out.splitlines()]
        assert events[-1]["event"] == "summary", self
        return dict(events[-1])


def filmstudio(*arguments: object, cwd: Path | None = None, timeout_s: float = 240) -> Ran:
    """Run `filmstudio ARGUMENTS` and wait for it."""
    command = [sys.executable, "-m", "filmstudio", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=timeout_s, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)


def write_script(folder: Path, text: str = SCRIPT, name: str = "key.fountain") -> Path:
    """Write a script and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of every file below a folder."""
    return {
        str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
