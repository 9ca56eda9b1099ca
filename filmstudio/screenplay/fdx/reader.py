"""Reads .fdx."""

from __future__ import annotations

from filmstudio.model.screenplay import Screenplay


class FdxReader:
    """Reads .fdx."""

    suffixes: tuple[str, ...] = (".fdx",)

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script file."""
        raise NotImplementedError
