"""The Engine port: a RenderJob goes in, Footage comes out. Found under the entry point `filmstudio.engines`."""

from __future__ import annotations

from typing import Protocol

from filmstudio.model.footage import Footage
from filmstudio.model.job import Capabilities, RenderJob


class Engine(Protocol):
    """Makes pictures. The class is called with no arguments; constructing it must load nothing heavy."""

    def capabilities(self) -> Capabilities:
        """Return what this engine can make, without loading weights or drawing libraries."""
        ...

    def shoot(self, job: RenderJob) -> Footage:
        """Return footage of exactly `job.frames` pictures of `job.size`.

        The same job gives the same pixels on the same machine. Raises EngineError if it cannot.
        """
        ...
