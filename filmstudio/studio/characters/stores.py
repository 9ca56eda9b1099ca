"""Which folders hold the characters, and who of them is meant by a name."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from filmstudio.characters.store import BrokenEntry, Entry, read_entries
from filmstudio.errors import ProjectError
from filmstudio.studio.project import open_project

_ANY_SCRIPT = "film.fountain"
"""Stands for a script of this folder: stores depend on the folder alone."""


class Stores(NamedTuple):
    """Where characters are looked for, first come first served, and where new ones go."""

    folders: tuple[Path, ...]
    """All of them exist."""
    home: Path
    """May not exist yet."""


def open_stores(store: Path | None = None, script: Path | None = None) -> Stores:
    """Return the stores: the one named, else those of the script's film, else those of the film in this folder.

    Without any `home` is `characters` beside the script. A named folder that does not exist is `home` and no more,
    so that `add` can make it. Raises ProjectError for a `film.toml` that cannot be used and for a store that is a file.
    """
    if store is not None:
        if store.exists() and not store.is_dir():
            raise ProjectError(f"{store} is not a folder", hint="a store is a folder with a folder for each character")
        return Stores((store,) if store.is_dir() else (), store)
    beside = (script or Path(_ANY_SCRIPT)).parent
    folders = open_project(script or Path(_ANY_SCRIPT)).character_stores
    return Stores(folders, folders[0] if folders else beside / "characters")


def find_entry(stores: Stores, name: str) -> Entry:
    """Return whom a name, an alias or a folder's name means; names come before aliases, aliases before folders.

    Raises ProjectError for nobody, with the nearest name, and for a record that cannot be used.
    """
    everything = list(read_entries(stores.folders))
    entries = [entry for entry in everything if isinstance(entry, Entry)]
    wanted = " ".join(name.split()).casefold()
    for entry in entries:
        if entry.record.name.casefold() == wanted:
            return entry
    for entry in entries:
        if entry.record.answers_to(wanted):
            return entry
    for found in everything:
        if found.path.parent.name.casefold() == wanted:
            if isinstance(found, BrokenEntry):
                raise found.error
            return found
    raise _nobody(name, stores, entries)


def usable_entries(stores: Stores) -> tuple[Entry, ...]:
    """Return everybody whose record can be used."""
    return tuple(entry for entry in read_entries(stores.folders) if isinstance(entry, Entry))


def claimant(entries: Sequence[Entry], name: str, besides: Entry | None = None) -> Entry | None:
    """Return who answers to a cue already, if anybody does."""
    for entry in entries:
        if entry.record.answers_to(name) and (not besides or entry.path != besides.path):
            return entry
    return None


def nearest(written: str, known: Sequence[str]) -> str:
    """Return the known word that is most like a written one, empty where none is."""
    spelled: dict[str, str] = {}
    for word in known:
        spelled.setdefault(word.casefold(), word)
    close = get_close_matches(written.casefold(), list(spelled), n=1, cutoff=0.6)
    return spelled[close[0]] if close else ""


def _nobody(name: str, stores: Stores, entries: Sequence[Entry]) -> ProjectError:
    shown = ascii(name) if not name.isprintable() else name
    where = " or ".join(str(folder) for folder in stores.folders)
    if not stores.folders:
        return ProjectError(
            f"there is no character {shown}: there is no store",
            hint=f"filmstudio character add {quote(shown)} makes one",
        )
    names = [name for entry in entries for name in (entry.record.name, *entry.record.aliases, entry.folder.name)]
    near = nearest(name, names)
    way_out = f"did you mean {near}?" if near else "filmstudio character list shows everybody"
    return ProjectError(f"there is no character {shown} in {where}", hint=way_out)
