"""`filmstudio character remove`: takes somebody out of the store, with everything that was pinned to them."""

from __future__ import annotations

from filmstudio.characters.store import Entry
from filmstudio.characters.store_new import drop_character
from filmstudio.errors import ProjectError
from filmstudio.studio.characters.change import Change, told
from filmstudio.studio.characters.stores import Stores, find_entry
from filmstudio.studio.characters.used_by import used_by


def may_remove(stores: Stores, name: str, *, force: bool = False) -> Entry:
    """Return whom a name means. Raises ProjectError while a script near the store uses them, unless forced."""
    entry = find_entry(stores, name)
    uses = () if force else used_by(entry)
    if uses:
        scripts = ", ".join(map(str, uses))
        raise ProjectError(
            f"{entry.record.name} is in {scripts}",
            hint="rename keeps their cues; --force removes them all the same",
        )
    return entry


def files_of(entry: Entry) -> tuple[str, ...]:
    """Return what would be deleted, relative to the store, sorted."""
    return tuple(
        sorted(path.relative_to(entry.store).as_posix() for path in entry.folder.rglob("*") if not path.is_dir())
    )


def remove_character(entry: Entry) -> Change:
    """Delete a character's folder with all its files."""
    files = len(files_of(entry))
    change = told(entry.path, entry.record, None, ())
    drop_character(entry)
    did = f"{entry.record.name} is removed: {entry.folder} with {files} {'file' if files == 1 else 'files'}"
    return change._replace(did=(did,))
