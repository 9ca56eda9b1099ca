"""The list of models and the memory of their digests, in the person's own folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filmstudio.errors import ProjectError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.ports.engine import Hear, Progress
from filmstudio.weights.home import home_folder
from filmstudio.weights.registry import Registry
from filmstudio.weights.seals import Seals, checkpoint_digest


def registry() -> Registry:
    """Return the list of models of this person."""
    return Registry(home_folder())


def seals() -> Seals:
    """Return the memory of digests of this person."""
    return Seals(home_folder() / "digests")


def ignore(_progress: Progress) -> None:
    """Hear progress, and do nothing."""


def read_all(checkpoint: Checkpoint, hear: Hear) -> tuple[Checkpoint, dict[str, str]]:
    """Return a checkpoint with its digest, and the SHA-256 of each of its files; what is remembered is not read again.

    Raises ProjectError for a file that cannot be read.
    """
    try:
        files = seals().of(Path(checkpoint.folder), checkpoint.files, reading(hear))
    except OSError as error:
        raise ProjectError(f"{error.filename}: cannot be read: {error.strerror}") from error
    return checkpoint.model_copy(update={"digest": checkpoint_digest(files)}), files


def reading(hear: Hear) -> Callable[[int, int], None]:
    """Return a listener that tells of bytes read as progress."""
    return lambda done, total: hear(Progress("reading the weights", done, total))
