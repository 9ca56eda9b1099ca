"""What ffmpeg meant by its last words: the one sentence that a person needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

_POINTER = re.compile(r"\[[^\]]* @ 0x[0-9a-f]+\] ?")
_LEVEL = re.compile(r"\[(panic|fatal|error|warning)\]:? ?")
_GRAVE = ("panic", "fatal", "error")


def tells_full_disk(lines: Sequence[str]) -> bool:
    """Say whether a run failed for want of space. Any line may tell it, since it hides behind consequences."""
    return any("No space left on device" in line for line in lines)


def complaint(lines: Sequence[str], exit_code: int) -> str:
    """Return the cause of a failed run, from the stderr lines of `-loglevel level+warning`.

    The first error names the cause; those after it only report what it brought down ("Conversion failed!"). Addresses
    in memory are removed.
    """
    graded = [(_LEVEL.search(line), line) for line in lines]
    grave = [line for level, line in graded if level and level[1] in _GRAVE]
    if grave:
        return _readable(grave[0])
    if exit_code < 0:
        return f"ffmpeg was ended by signal {-exit_code}"
    if lines:
        return _readable(lines[-1])
    return f"ffmpeg ended with exit code {exit_code} and said nothing"


def _readable(line: str) -> str:
    return _LEVEL.sub("", _POINTER.sub("", line), count=1).strip() or line
