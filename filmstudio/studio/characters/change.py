"""A change of one record: made, told in sentences, with what it will have rendered again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.store import Entry
from filmstudio.characters.store_edit import edit_record
from filmstudio.model.character import CharacterRecord
from filmstudio.studio.characters.consequences import consequences

if TYPE_CHECKING:
    import tomlkit


class Change(NamedTuple):
    """What a command has done to one character."""

    name: str
    path: Path
    """Of the record."""
    did: tuple[str, ...]
    """Sentences."""
    consequences: tuple[str, ...] = ()
    """What will be rendered or spoken again, in sentences."""
    warnings: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the change for machines."""
        return {
            "event": "character",
            "name": self.name,
            "file": str(self.path),
            "did": list(self.did),
            "consequences": list(self.consequences),
            "warnings": list(self.warnings),
        }


def change_entry(
    entry: Entry,
    change: Callable[[tomlkit.TOMLDocument], None],
    did: Sequence[str],
    warnings: Sequence[str] = (),
) -> Change:
    """Change a record and return what that means. Raises ProjectError for what would be no record any more."""
    after = edit_record(entry.path, change)
    return told(entry.path, entry.record, after, did, warnings)


def told(
    path: Path,
    before: CharacterRecord | None,
    after: CharacterRecord | None,
    did: Sequence[str],
    warnings: Sequence[str] = (),
) -> Change:
    """Return the change from one record to another (None: there is none), with its consequences."""
    known = after or before
    name = known.name if known else path.parent.name
    again = consequences(path, before, after) if before != after else ()
    return Change(name, path, tuple(did), again, tuple(warnings))
