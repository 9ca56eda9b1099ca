"""Memory: hands what a painted set no longer needs back to the system.

Why: painting a set takes ten times what it leaves behind. The C library of Linux keeps such freed pieces, scattered,
for later; over a film of many places a process then holds several times what it uses, beside others that do the same.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give freed memory back, where the C library can be asked to (glibc); elsewhere do nothing."""
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
