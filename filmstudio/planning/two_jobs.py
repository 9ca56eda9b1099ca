"""Two jobs to be held against each other, and what the files that they name are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from filmstudio.model.job import RenderJob

Told = Iterator[tuple[str, str]]
"""Pairs of a field, dotted where a part of it is meant, and the words for what differs."""


class TwoJobs(NamedTuple):
    """An earlier job and a later one."""

    old: RenderJob
    new: RenderJob
    names: Mapping[str, str]
    """File names by SHA-256; a file that is not in it is called by what it is for."""
