"""Highland (.highland): Fountain in a zip, or plain Fountain under another ending, as old versions wrote it."""

from __future__ import annotations

from pathlib import PurePosixPath

from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.archive import is_zip, read_member
from filmstudio.screenplay.reader import FountainReader

_TEXT_ENDINGS = (".fountain", ".md", ".markdown", ".txt")


class HighlandReader:
    """Reads Highland 1, 2 and Pro. The lines of messages are those of the text inside."""

    suffixes: tuple[str, ...] = (".highland",)

    def read(self, data: bytes, source: str) -> Screenplay:
        """Parse a script file. Raises ScriptError for an archive that cannot be read, and as the Fountain reader."""
        text = read_member(data, source, "Highland", _script_in) if is_zip(data) else data
        return FountainReader().read(text, source)


def _script_in(names: list[str]) -> str | None:
    """Return the text of the bundle: `*.textbundle/text.*`, else the only Fountain file, else none.

    Copies that the archiving program of macOS adds (`__MACOSX/._text.md`) are no texts.
    """
    paths = [PurePosixPath(name) for name in names]
    texts = [
        path
        for path in paths
        if path.suffix.lower() in _TEXT_ENDINGS and not path.name.startswith(".") and path.parts[0] != "__MACOSX"
    ]
    texts.sort(
        key=lambda path: (path.stem.lower() != "text", path.suffix.lower() != ".fountain", len(path.parts), path)
    )
    return str(texts[0]) if texts else None
