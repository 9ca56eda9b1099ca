"""Which paths a pack may hold: such as mean the same file inside the store on every system, and nothing outside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending (Microsoft, `Naming Files, Paths, and Namespaces`)."""
_FORBIDDEN = frozenset('<>:"|?*\\')
"""Letters that a Windows file name cannot have."""
_MOST_STEPS = 5
_LONGEST_STEP_BYTES = 120


def path_fault(path: str) -> str | None:
    """Return what is wrong with a path, as half a sentence ("is an absolute path"); None for a good one."""
    if path.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", path):
        return "is an absolute path"
    steps = path.replace("\\", "/").split("/")
    if ".." in steps:
        return "leads out of the pack"
    if any(step in ("", ".") for step in steps):
        return "has an empty step"
    if len(steps) > _MOST_STEPS:
        return f"is more than {_MOST_STEPS} folders deep"
    return next((fault for step in path.split("/") if (fault := _step_fault(step))), None)


def _step_fault(step: str) -> str | None:
    if any(char in _FORBIDDEN or not (char.isprintable() or char == "\u200d") for char in step):
        return "has a letter that not every file system can write"
    if step.startswith(".") or step != step.strip() or step.endswith("."):
        return "begins or ends with a dot or a space"
    if _DEVICES.fullmatch(step):
        return "is the name of a device on Windows"
    if len(step.encode("utf-8", "surrogatepass")) > _LONGEST_STEP_BYTES:
        return f"has a name longer than {_LONGEST_STEP_BYTES} bytes"
    return None


def collision(paths: Iterable[str]) -> tuple[str, str] | None:
    """Return two paths that some file system takes for one, or of which one would have to lie inside the other."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        key = _folded(path)
        if key in seen:
            return seen[key], path
        seen[key] = path
        steps = key.split("/")
        for depth in range(1, len(steps)):
            folders.setdefault("/".join(steps[:depth]), path)
    return next(((path, folders[key]) for key, path in seen.items() if key in folders), None)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", path).casefold())
