"""Reads .fadein."""

from __future__ import annotations

from filmstudio.model.screenplay import Screenplay


class FadeInReader:
    """Reads .fadein."""

    suffixes: tuple[str, ...] = (".fadein",)

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script file."""
        raise NotImplementedError
