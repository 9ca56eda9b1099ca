"""Every error that filmstudio raises on purpose, and the exit code each one ends with.

Why a tree: a person must be able to tell at once whether the fault is theirs, the world's or ours, and a
script must be able to tell it from the exit code.

    FilmstudioError
    + UsageError      2    a flag or argument
    + ScriptError     3    the screenplay: file:line:column, all of them at once
    + ProjectError    4    film.toml, characters/, the film's folder: path and key
    + MissingTool     5    ffmpeg, an extra, model weights: says the command that provides it
    + EngineError     6    refused / out of memory / crashed; also a shot that could not be made
    + QualityStop     7    a shot failed its checks and the policy is strict
    + InternalError  70    our bug
    interrupted     130    (not an error: Ctrl-C)
"""

from __future__ import annotations

import errno
from typing import TypeGuard

INTERRUPTED_EXIT_CODE = 130


class FilmstudioError(Exception):
    """An error with one clear sentence, a way out (`hint`) and an exit code."""

    exit_code: int = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(FilmstudioError):
    """A flag or an argument is wrong."""

    exit_code = 2


class ScriptError(FilmstudioError):
    """The screenplay cannot be used. `message` holds one line per problem, each `file:line:column: ...`."""

    exit_code = 3


class ProjectError(FilmstudioError):
    """`film.toml`, a character record or the film's own folder is wrong."""

    exit_code = 4


class MissingTool(FilmstudioError):  # noqa: N818 - the field's word, and part of the exit-code table
    """Something that filmstudio needs is not installed; `hint` says the command that provides it."""

    exit_code = 5


_DISKS_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)


def is_disks_fault(error: BaseException) -> TypeGuard[OSError]:
    """Say whether the disk is full, read-only or broken: nobody's bug, and the same for every further file."""
    return isinstance(error, OSError) and error.errno in _DISKS_FAULTS


def disk_error(error: OSError) -> UsageError:
    """Return the sentence for such a fault."""
    where = f"{error.filename}: " if error.filename else ""
    return UsageError(f"{where}{error.strerror}", hint="free some space, or give another place with --folder")


class EngineError(FilmstudioError):
    """A shot could not be made: refused by the engine, out of memory, or the engine died."""

    exit_code = 6


class QualityStop(FilmstudioError):  # noqa: N818 - part of the exit-code table
    """A shot failed its checks and the policy is strict."""

    exit_code = 7


class InternalError(FilmstudioError):
    """Something that cannot happen has happened: a bug of ours."""

    exit_code = 70
