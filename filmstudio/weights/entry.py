"""The list of models as it stands on disk, `models.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from filmstudio.model.record import Record
from filmstudio.weights.naming import NAME_PATTERN

_SHA256 = re.compile(r"[0-9a-f]{64}")


class ModelEntry(Record):
    """One model that a person told filmstudio about."""

    name: str = Field(pattern=f"^{NAME_PATTERN}$")
    engine: str = ""
    """Empty until its weights have been looked at."""
    kind: str = ""
    folder: str = ""
    """Where its weights lie, absolute; empty where they are only to be fetched."""
    repository: str = ""
    """On the hub; empty for a folder of unknown origin."""
    revision: str = ""
    """The commit that was fetched, else what somebody asked for."""
    fetched: bool = False
    """True: `models fetch` made the folder, and `models remove --files` may delete it."""
    digest: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    """Of all files, as `Checkpoint.digest`; empty where they were never all there."""
    files: Mapping[str, str] = {}
    """SHA-256 of every file that is loaded, by its path in the folder: what `models check --deep` compares with."""

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        if not self.folder and not self.repository:
            raise ValueError(f"{self.name}: must say a folder or a repository")
        if self.folder and not Path(self.folder).is_absolute():
            raise ValueError(f"{self.name}: the folder must be an absolute path")
        wrong = next((path for path, seal in self.files.items() if not _SHA256.fullmatch(seal)), None)
        if wrong is not None:
            raise ValueError(f"{self.name}: {wrong} has no SHA-256 of 64 digits")
        return self

    @property
    def ready(self) -> bool:
        """All its files were there, and were read, when it was added."""
        return bool(self.digest)


class ModelList(Record):
    """`models.toml`."""

    schema_: Literal["models/1"] = Field(default="models/1", alias="schema")
    model: tuple[ModelEntry, ...] = ()

    @model_validator(mode="after")
    def _names_differ(self) -> Self:
        names = [entry.name for entry in self.model]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"there are two models called {twice!r}")
        return self
