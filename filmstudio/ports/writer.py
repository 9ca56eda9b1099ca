"""The Writer port: a Timeline becomes a file for others. Found under the entry point `filmstudio.writers`."""

from __future__ import annotations

from typing import Protocol

from filmstudio.model.timeline import Timeline


class Writer(Protocol):
    """Writes one editorial or subtitle format."""

    suffix: str
    """The ending of the file, with the dot."""

    def write(self, timeline: Timeline) -> bytes:
        """Return the file's bytes."""
        ...
