"""The next command, as a person would type it."""

from __future__ import annotations

import shlex
from pathlib import Path


def character_command(*words: str | Path) -> str:
    """Return `filmstudio character WORDS`, quoted for a shell; words in capitals stand for what a person fills in."""
    return shlex.join(["filmstudio", "character", *map(str, words)])
