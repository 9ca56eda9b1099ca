"""Where filmstudio keeps what belongs to a person and not to a film: the list of models and the models it fetched."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "FILMSTUDIO_HOME"
"""Names another place, such as a disk with room for models."""


def home_folder() -> Path:
    """Return the folder, which need not exist: $FILMSTUDIO_HOME, else `filmstudio` where the system wants data of
    programs ($XDG_DATA_HOME, else ~/.local/share). An empty variable counts as none, as the XDG rules say.
    """
    own = os.environ.get(HOME_VARIABLE)
    if own:
        return Path(own).expanduser().absolute()
    shared = os.environ.get("XDG_DATA_HOME")
    base = Path(shared) if shared and Path(shared).is_absolute() else Path.home() / ".local" / "share"
    return base / "filmstudio"


def fetched_folder(home: Path, name: str) -> Path:
    """Return where `models fetch` puts a model. `name` must have passed `naming.checked_name`."""
    return home / "models" / name
