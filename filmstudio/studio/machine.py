"""What a render may use of this machine: nothing of it changes what is made, so nothing of it enters a key."""

from __future__ import annotations

import os
from typing import NamedTuple


class Machine(NamedTuple):
    """What the command line says of the machine."""

    jobs: int | None = None
    """Shots made at once at most; None for as many as suit."""
    vram_bytes: int | None = None
    """Memory of the graphics card to be used at most; None for what is free."""
    device: str | None = None
    """Where a model runs; None for the best there is."""

    @property
    def workers(self) -> int:
        """How many shots to make at once: drawing and encoding a shot keep about one and a half cores busy."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return self.jobs or max(1, cores * 2 // 3)
