"""Who somebody is, apart from what they are called: what chance decides of them goes by this.

Of a recorded person it is the record's folder, which keeps its name when the person gets another; of everybody else
the folder that they would get. So neither a new record nor a new name changes a face, a colour or a voice.
"""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.characters.store import Entry
from filmstudio.characters.store_names import slug_of


class Identities:
    """Gives every person of one film an identity that nobody else in it has."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._taken: set[str] = set()
        self._recorded = {entry.path: self._claim(entry.folder.name) for entry in entries}

    def of(self, name: str, entry: Entry | None) -> str:
        """Return who a person is, by their cue and their record. A cue is asked for once, in the film's order."""
        return self._recorded[entry.path] if entry else self._claim(slug_of(name))

    def _claim(self, wanted: str) -> str:
        """Return the word, numbered where somebody is that already: two people are never twins by their spelling."""
        own, number = wanted.casefold(), 1
        while own in self._taken:
            number += 1
            own = f"{wanted.casefold()}-{number}"
        self._taken.add(own)
        return own
