"""What a take was made on, for its provenance: enough to tell two machines apart, nothing that tells whose they are."""

from __future__ import annotations

import os
import platform
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def this_machine() -> tuple[str, ...]:
    """Return system, processor and number of cores: `("Linux 6.8", "AMD EPYC 7B13", "2 cores")`."""
    cores = os.cpu_count() or 1
    version = ".".join(platform.release().split(".")[:2])
    return (f"{platform.system()} {version}".strip(), _processor(), f"{cores} core{'s' * (cores != 1)}")


def _processor() -> str:
    """Return the processor's name where the system says it (Linux does), else its kind."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2] for line in lines if line.startswith("model name"))
    return " ".join(next(named, "").split()) or platform.processor() or platform.machine() or "unknown processor"
