"""`filmstudio character add`: one more member of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from shlex import quote

from filmstudio.characters.scaffold import Alias, Scaffold, scaffold_text
from filmstudio.characters.scaffold_words import first_words
from filmstudio.characters.store_lock import alone_in
from filmstudio.characters.store_names import checked_name
from filmstudio.characters.store_new import new_character
from filmstudio.errors import ProjectError
from filmstudio.studio.characters.change import Change, told
from filmstudio.studio.characters.stores import Stores, claimant, usable_entries
from filmstudio.studio.read import load_screenplay


def add_character(
    stores: Stores,
    name: str,
    *,
    aliases: Sequence[str] = (),
    description: str | None = None,
    negative: str = "",
    script: Path | None = None,
) -> Change:
    """Add a character to the home store; without a description the words of the script describe them.

    Raises UsageError for what is no name, ProjectError where somebody answers to one of the names already, in any
    case of letters, and for a store that cannot be written.
    """
    cue = checked_name(name)
    others = list(dict.fromkeys(other for alias in aliases if (other := checked_name(alias)) != cue))
    words = first_words(load_screenplay(script), cue, ()) if description is None and script is not None else None
    text = words.text if words else description or ""
    described_by = f"{script.name}:{words.line}" if words and script else ""
    plan = Scaffold(cue, [Alias(other) for other in others], " ".join(text.split()), described_by, negative)
    with alone_in(stores.home):
        _refuse_claimed(stores, (cue, *others))
        entry = new_character(stores.home, cue, scaffold_text(plan))
    did = [f"{cue} is in the store: {entry.path}"]
    if words:
        did.append(f"described as the script does in line {words.line}: {text}")
    return told(entry.path, None, entry.record, did)


def _refuse_claimed(stores: Stores, names: Sequence[str]) -> None:
    entries = usable_entries(stores)
    for wanted in names:
        if there := claimant(entries, wanted):
            is_name = there.record.name.casefold() == wanted.casefold()
            known = f"{wanted} is" if is_name else f"{wanted} is an alias of {there.record.name},"
            raise ProjectError(
                f"{known} in the store already: {there.path}",
                hint=f"filmstudio character show {quote(there.record.name)}",
            )
