"""The ScriptWriter port: a Screenplay becomes a script file. Found under the entry point
`filmstudio.script_writers`."""

from __future__ import annotations

from typing import Protocol

from filmstudio.model.screenplay import Screenplay


class ScriptWriter(Protocol):
    """Writes one script format."""

    suffixes: tuple[str, ...]
    """File endings that this writer makes, lower case, with the dot."""

    def write(self, screenplay: Screenplay) -> bytes:
        """Return the file's bytes. Reading them again gives the same elements, notes and title page (spans differ)."""
        ...
