"""Where the files of a character may lie: below the character's own folder, by name and by every link on the way."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from filmstudio.errors import ProjectError


def leads_out(file: str) -> bool:
    """Say whether a path that a sheet names is not below the sheet's own folder."""
    path = PurePosixPath(file.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or Path(file).is_absolute()


def refuse_outside(folder: Path, path: Path) -> None:
    """Raise ProjectError if writing to `path` would write outside `folder`, by `..` or through a link.

    The folder itself may be a link: whoever set it has decided where the character lies.
    """
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ProjectError(f"{path}: leads out of {folder}", hint="put a folder or a file of its own there")
