"""The Reader port: a script's text becomes a Screenplay. Found under the entry point `filmstudio.readers`."""

from __future__ import annotations

from typing import Protocol

from filmstudio.model.screenplay import Screenplay


class Reader(Protocol):
    """Reads one script format."""

    suffixes: tuple[str, ...]
    """File endings that this reader takes, lower case, with the dot."""

    def read(self, text: str, source: str) -> Screenplay:
        """Parse a decoded text. Never raises on malformed markup: remarks go into `diagnostics`."""
        ...
