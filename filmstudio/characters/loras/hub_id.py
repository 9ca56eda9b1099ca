"""The name of a LoRA on a model hub, pinned to a revision: `org/name@revision:file.safetensors`. Nothing is fetched."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.errors import UsageError

_PART = r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}"
_SHAPE = re.compile(
    rf"(?P<repository>{_PART}/{_PART})(?:@(?P<revision>[A-Za-z0-9][A-Za-z0-9._/-]{{0,99}}))?"
    r"(?::(?P<file>[^:@\\\x00-\x1f]{1,200}))?"
)
_COMMIT = re.compile(r"[0-9a-f]{40}")
_HINT = (
    "write org/name@revision:file.safetensors, like acme/mara@4f2a9c1e0d5b7a6c8e3f1029384756afbecd0123:mara.safetensors"
)


class HubId(NamedTuple):
    """Where a LoRA is on a hub."""

    repository: str
    """`org/name`."""
    revision: str
    """A commit, or a branch or tag that may move."""
    file: str
    """Path of a `.safetensors` file in the repository."""

    @property
    def fixed(self) -> bool:
        """True where the revision is a whole commit: nobody can change what it names."""
        return _COMMIT.fullmatch(self.revision) is not None

    def __str__(self) -> str:
        return f"{self.repository}@{self.revision}:{self.file}"


def parse_hub_id(text: str) -> HubId:
    """Return the parts of a hub id. Raises UsageError with what is missing or wrong."""
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise UsageError(f"{text[:120]!r} is not a hub id", hint=_HINT)
    repository, revision, file = match["repository"], match["revision"], match["file"]
    if revision is None:
        raise UsageError(f"{text!r} says no revision; without one the file could change unseen", hint=_HINT)
    if file is None:
        raise UsageError(f"{text!r} says no file of the repository", hint=_HINT)
    steps = [*file.split("/"), *revision.split("/")]
    if any(step in ("", ".", "..") for step in steps) or any(
        ".." in part or "--" in part for part in repository.split("/")
    ):
        raise UsageError(f"{text!r} leads out of the repository", hint=_HINT)
    if not file.endswith(".safetensors"):
        raise UsageError(f"{file!r} is not a .safetensors file, and no other kind is read", hint=_HINT)
    return HubId(repository, revision, file)
