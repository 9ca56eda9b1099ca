"""`filmstudio character alias`: another cue of the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.characters.store import Entry
from filmstudio.characters.store_names import checked_name
from filmstudio.characters.store_toml import add_alias
from filmstudio.errors import ProjectError
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.stores import Stores, claimant, find_entry, usable_entries
from filmstudio.studio.characters.unpin import unpin

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def alias_character(stores: Stores, name: str, cue: str, *, remove: bool = False) -> Change:
    """Let somebody answer to one more cue, or with `remove` no longer.

    Raises ProjectError for nobody of that name, for a cue that somebody answers to already, and where there is no such
    alias to remove; UsageError for what no cue can say.
    """
    if remove:
        return unpin(stores, name, "alias", " ".join(cue.split()))
    entry = find_entry(stores, name)
    alias = checked_name(cue)

    def change(document: TOMLDocument) -> None:
        _refuse_claimed(stores, entry, alias)
        add_alias(document, alias)

    return change_entry(entry, change, [f"{entry.record.name} answers to {alias}"])


def _refuse_claimed(stores: Stores, entry: Entry, alias: str) -> None:
    if there := claimant(usable_entries(stores), alias):
        if there.path == entry.path:
            raise ProjectError(f"{entry.record.name} answers to {alias} already: {there.path}")
        whose = there.record.name
        answers = "is" if whose.casefold() == alias.casefold() else f"is an alias of {whose},"
        raise ProjectError(
            f"{alias} {answers} in the store already: {there.path}",
            hint="unpin that alias first" if answers != "is" else "remove that character first, or choose another cue",
        )
