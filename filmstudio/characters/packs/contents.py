"""What belongs to a character: the files that its record names, the measurements beside them, and the licence texts."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from filmstudio.errors import ProjectError
from filmstudio.model.character import CharacterRecord

_LICENCE_TEXT = re.compile(r"(?:licen[cs]e|copying|notice|credits|attribution|readme)[\w.-]*", re.IGNORECASE)
_TEXT_ENDINGS = ("", ".txt", ".md", ".rst")
LARGEST_TEXT_BYTES = 1 << 20


def is_licence_text(name: str) -> bool:
    """Say whether a file name is that of a licence, a notice or a list of credits."""
    return bool(_LICENCE_TEXT.fullmatch(name)) and PurePosixPath(name).suffix.lower() in _TEXT_ENDINGS


def measurement_of(picture: str) -> str:
    """Return the name of the sidecar that holds what was measured on a picture."""
    return f"{picture}.face.json"


def pictures_of(record: CharacterRecord) -> dict[str, str]:
    """Return the SHA-256 that the record states for each picture, by path: anchors and references of looks.

    Raises ProjectError where it states two for one path.
    """
    pairs = [(anchor.file, anchor.sha256) for anchor in record.anchors]
    pairs += [(picture.file, picture.sha256) for look in record.looks for picture in look.references]
    found: dict[str, str] = {}
    for file, sha256 in pairs:
        if found.setdefault(file, sha256) != sha256:
            raise ProjectError(f"the record of {record.name} states two digests for {file}", hint="pin it again")
    return found


def loras_of(record: CharacterRecord) -> tuple[str, ...]:
    """Return the paths of the record's LoRA files (those on a hub have none), each once."""
    return tuple(dict.fromkeys(lora.file for lora in record.loras if lora.file is not None))


def recording_of(record: CharacterRecord) -> dict[str, str]:
    """Return the SHA-256 of the recording of the voice by its path, nothing where none is pinned."""
    voice = record.voice
    return {voice.reference: voice.reference_sha256} if voice.reference and voice.reference_sha256 else {}


def licence_texts(folder: Path) -> dict[str, Path]:
    """Return the licence texts of a character by name: its own, and those of the store that it has none of."""
    found: dict[str, Path] = {}
    for place in (folder, folder.parent):
        for path in sorted(place.iterdir()):
            if is_licence_text(path.name) and path.is_file() and not path.is_symlink():
                found.setdefault(path.name.casefold(), path)
    return {path.name: path for path in found.values()}
