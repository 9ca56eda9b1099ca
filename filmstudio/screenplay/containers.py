"""Reads .highland."""

from __future__ import annotations

from filmstudio.model.screenplay import Screenplay


class HighlandReader:
    """Reads .highland."""

    suffixes: tuple[str, ...] = (".highland",)

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script file."""
        raise NotImplementedError
