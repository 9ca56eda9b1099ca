"""`filmstudio character rename`: another name for the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.characters.store_names import checked_name
from filmstudio.characters.store_toml import add_alias, drop_alias, set_top
from filmstudio.errors import ProjectError, UsageError
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.stores import Stores, claimant, find_entry, usable_entries

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def rename_character(stores: Stores, name: str, new_name: str) -> Change:
    """Give somebody another name. The old one becomes an alias, so that cues, ids and seeds go on; so does the folder.

    Raises ProjectError where another character answers to the new name, UsageError for what is no name.
    """
    entry = find_entry(stores, name)
    old, new = entry.record.name, checked_name(new_name)
    if new == old:
        raise UsageError(f"{old} is called {old} already")
    only_case = new.casefold() == old.casefold()

    def change(document: TOMLDocument) -> None:
        if document["name"] != old:
            raise ProjectError(f"{entry.path}: {old} has just been renamed to {document['name']}")
        if there := claimant(usable_entries(stores), new, besides=entry):
            raise ProjectError(
                f"{new} is {there.record.name} in the store already: {there.path}", hint="choose another name"
            )
        set_top(document, "name", new)
        drop_alias(document, new)
        if not only_case:
            add_alias(document, old)

    did = [
        f"{old} is {new} now" + ("" if only_case else f"; cues that say {old} still mean them"),
        "their look and voice stay; captions and prompts that say the name change, and with them the shots they are in",
    ]
    return change_entry(entry, change, did)
