"""How much memory is free, of the machine and of its graphics cards, asked without loading any library of models."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DRIVER_LIBRARIES = ("libnvidia-ml.so.1", "libnvidia-ml.so")
_NAME_BYTES = 96
"""As long as the driver's names get."""


class Card(NamedTuple):
    """A graphics card as its driver describes it."""

    name: str
    total_bytes: int
    free_bytes: int


class _Memory(ctypes.Structure):
    """`nvmlMemory_t` of NVIDIA's management library: three counts of bytes."""

    _fields_ = (("total", ctypes.c_ulonglong), ("free", ctypes.c_ulonglong), ("used", ctypes.c_ulonglong))


def free_bytes() -> int | None:
    """Return how much memory a program can still have, what is swapped out for it included; None where unknown.

    In a container that is what the container may still have.
    """
    facts = _meminfo()
    if not facts:
        return None
    free = facts.get("MemAvailable", 0) + facts.get("SwapFree", 0)
    limit, used = _number(Path("/sys/fs/cgroup/memory.max")), _number(Path("/sys/fs/cgroup/memory.current"))
    if limit is not None and used is not None:
        free = min(free, max(limit - used + _reclaimable(), 0))
    return free


def nvidia_cards() -> tuple[Card, ...] | None:
    """Return the NVIDIA cards in the driver's order; None where there is no driver to ask."""
    library = _driver()
    if library is None or library.nvmlInit_v2() != 0:
        return None
    try:
        count = ctypes.c_uint()
        if library.nvmlDeviceGetCount_v2(ctypes.byref(count)) != 0:
            return None
        return tuple(card for number in range(count.value) if (card := _card(library, number)))
    finally:
        library.nvmlShutdown()


def other_card() -> bool:
    """Say whether there are signs of a graphics card that is none of NVIDIA's and that models can run on."""
    return sys.platform == "darwin" or Path("/dev/kfd").exists()


@cache
def _driver() -> ctypes.CDLL | None:
    for name in _DRIVER_LIBRARIES:
        with suppress(OSError):
            return ctypes.CDLL(name)
    return None


def _card(library: ctypes.CDLL, number: int) -> Card | None:
    handle, memory = ctypes.c_void_p(), _Memory()
    name = ctypes.create_string_buffer(_NAME_BYTES)
    if library.nvmlDeviceGetHandleByIndex_v2(ctypes.c_uint(number), ctypes.byref(handle)) != 0:
        return None
    if library.nvmlDeviceGetMemoryInfo(handle, ctypes.byref(memory)) != 0:
        return None
    library.nvmlDeviceGetName(handle, name, ctypes.c_uint(_NAME_BYTES))
    return Card(name.value.decode(errors="replace"), memory.total, memory.free)


def _meminfo() -> dict[str, int]:
    """Return what the kernel says of memory, in bytes; nothing where it does not say it (Linux does)."""
    found = {}
    with suppress(OSError, ValueError):
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            name, _, rest = line.partition(":")
            amount = rest.split()
            if len(amount) == 2 and amount[1] == "kB":
                found[name] = int(amount[0]) << 10
    return found


def _reclaimable() -> int:
    """Return how much of a container's memory is only remembered files."""
    with suppress(OSError, ValueError):
        for line in Path("/sys/fs/cgroup/memory.stat").read_text(encoding="ascii").splitlines():
            if line.startswith("inactive_file "):
                return int(line.split()[1])
    return 0


def _number(path: Path) -> int | None:
    """Return the number in a file, None where there is none (`max` stands for no limit)."""
    with suppress(OSError, ValueError):
        return int(path.read_text(encoding="ascii"))
    return None
