"""A disk of its own for a few commands, small enough to be full: a file system in memory, in a namespace of its own.

Why a namespace: the mount is seen by nobody else and goes with the process, however that ends; and with a namespace for
users, too, nobody need be root.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_MOUNT = 'mount -t tmpfs -o "size=$1" tmpfs "$2" && shift 2 && exec "$@"'


@cache
def can_mount() -> bool:
    """Say whether this system lets us."""
    return shutil.which("unshare") is not None and run_on(Path("/tmp"), "1m", ["true"]).returncode == 0  # noqa: S108 - only in the namespace


def run_on(place: Path, size: str, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command that sees an empty disk of this size at `place`, and wait for it."""
    inside = ["sh", "-c", _MOUNT, "sh", size, str(place), *command]
    return subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", *inside], capture_output=True, text=True, check=False
    )


def python_on(place: Path, size: str, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of these modules on such a disk."""
    return run_on(place, size, [sys.executable, "-m", module, *arguments])
