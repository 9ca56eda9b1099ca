"""The Reader port: a script's bytes become a Screenplay. Found under the entry point `filmstudio.readers`."""

from __future__ import annotations

from typing import Protocol

from filmstudio.model.screenplay import Screenplay


class Reader(Protocol):
    """Reads one script format."""

    suffixes: tuple[str, ...]
    """File endings that this reader takes, lower case, with the dot."""

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script file; `source` is its name for messages.

        Malformed markup never raises: remarks go into `diagnostics`. Raises ScriptError for bytes that are no file of
        this format at all, or that could harm (a DOCTYPE, a container that unpacks to too much).
        """
        ...
