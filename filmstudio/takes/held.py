"""What the renders that are at work need: takes that nobody may throw away meanwhile.

A render looks whether a take is whole, and cuts the film from it an hour later. So it writes down, in its workspace,
which takes it goes by; with the workspace that note goes, however the render ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.presence import Owner, gate, renders, workspace_of

_NAME = "needs.json"


class Needs(NamedTuple):
    """What living renders need."""

    keys: frozenset[str]
    """Of the takes that they have named."""
    silent: tuple[Owner, ...]
    """Renders that have not said yet what they need."""
    at_work: tuple[Owner, ...]
    """All of them."""


def hold_takes(folder: FilmFolder, keys: Iterable[str]) -> None:
    """Let nobody throw away the takes of these keys while this render is at work. The folder must be open.

    Call it before looking which takes are there. Doing it again replaces what was said.
    """
    with gate(folder.root):
        fresh = folder.workspace / f"{_NAME}.new"
        fresh.write_text(json.dumps(sorted(set(keys))), encoding="utf-8")
        fresh.replace(folder.workspace / _NAME)


def needs(folder: FilmFolder) -> Needs:
    """Return what the other renders need. The gate must be held, until what is thrown away is gone."""
    owners = tuple(owner for owner in renders(folder.root) if owner.token != folder.token)
    keys: set[str] = set()
    silent = []
    for owner in owners:
        try:
            keys.update(map(str, json.loads((workspace_of(folder.root, owner.token) / _NAME).read_bytes())))
        except (OSError, ValueError, TypeError):
            silent.append(owner)
    return Needs(frozenset(keys), tuple(silent), owners)
