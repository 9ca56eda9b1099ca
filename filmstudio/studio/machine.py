"""What a render may use of this machine: nothing of it changes what is made, so nothing of it enters a key."""

from __future__ import annotations

from typing import NamedTuple


class Machine(NamedTuple):
    """What the command line says of the machine."""

    jobs: int | None = None
    """Shots made at once at most; None for as many as suit."""
    vram_bytes: int | None = None
    """Memory of the graphics card to be used at most; None for what is free."""
    device: str | None = None
    """Where a model runs; None for the best there is."""
