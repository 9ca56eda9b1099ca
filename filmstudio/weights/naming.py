"""What people may call a model, and how they name one on the hub."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.errors import UsageError

NAME_PATTERN = r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?"
"""Becomes a folder's name and stands in commands: small letters, digits, dot, hyphen, underscore."""
_REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}", re.ASCII)
_REVISION = re.compile(r"[A-Za-z0-9][\w./-]{0,127}", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{40}")


class HubId(NamedTuple):
    """A model on the Hugging Face hub."""

    repository: str
    """`organisation/name`."""
    revision: str = ""
    """A branch, a tag or a commit; empty where nobody said one."""


def checked_name(name: str) -> str:
    """Return a name that a model may have. Raises UsageError for any other."""
    if not re.fullmatch(NAME_PATTERN, name):
        raise UsageError(
            f"{name!r} cannot be the name of a model",
            hint="names have small letters, digits, dots, hyphens and underscores, like wan-1.3b",
        )
    return name


def hub_id(text: str) -> HubId | None:
    """Read `organisation/name` or `organisation/name@revision`; None for what is neither.

    Raises UsageError for a revision that cannot be one.
    """
    repository, at, revision = text.partition("@")
    if not _REPOSITORY.fullmatch(repository) or ".." in repository:
        return None
    return HubId(repository, checked_revision(revision) if at else "")


def split_revision(text: str) -> tuple[str, str]:
    """Split `NAME@revision`; the revision is empty where there is none. Raises UsageError for one that cannot be."""
    name, at, revision = text.partition("@")
    return name, checked_revision(revision) if at else ""


def checked_revision(revision: str) -> str:
    """Return a branch, tag or commit. Raises UsageError for text that cannot be one."""
    if not _REVISION.fullmatch(revision) or ".." in revision:
        raise UsageError(
            f"{revision!r} cannot be a revision", hint="a revision is a branch, a tag or a commit, like main"
        )
    return revision


def is_commit(revision: str) -> bool:
    """Say whether a revision is a commit, which never changes."""
    return _COMMIT.fullmatch(revision) is not None
