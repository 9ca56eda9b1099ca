"""Which screenplays near a store use a character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.store import Entry
from filmstudio.errors import FilmstudioError
from filmstudio.model.screenplay import Action, Character
from filmstudio.studio.project import open_project
from filmstudio.studio.read import load_screenplay

SCRIPT_ENDINGS = (".fountain", ".fdx", ".highland", ".fadein")


class Use(NamedTuple):
    """A script, how often the character speaks in it, and how many of its paragraphs name them."""

    script: Path
    cues: int
    mentions: int

    def __str__(self) -> str:
        """Return the use in words: `lamp.fountain (7 cues)`."""
        count, noun = (self.cues, "cue") if self.cues else (self.mentions, "mention")
        return f"{self.script.name} ({count} {noun if count == 1 else f'{noun}s'})"


def used_by(entry: Entry) -> tuple[Use, ...]:
    """Return the scripts that use the store and this character. One that cannot be read uses nobody."""
    found = (_use(entry, script) for script in scripts_near(entry.store))
    return tuple(use for use in found if use.cues or use.mentions)


def scripts_near(store: Path) -> Iterator[Path]:
    """Yield the screenplays beside a store and in the folders beside it whose films use it, sorted."""
    beside = store.absolute().parent
    found = (path for pattern in ("*", "*/*") for path in beside.glob(pattern) if path.suffix.lower() in SCRIPT_ENDINGS)
    for script in sorted(path for path in found if path.is_file()):
        try:
            stores = open_project(script).character_stores
        except FilmstudioError:
            continue
        if any(folder.resolve() == store.resolve() for folder in stores):
            yield script


def _use(entry: Entry, script: Path) -> Use:
    try:
        elements = load_screenplay(script).elements
    except FilmstudioError:
        return Use(script, 0, 0)
    record = entry.record
    names = [form for name in (record.name, *record.aliases) for form in (name.upper(), name.title())]
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, dict.fromkeys(names)))})(?!\w)")
    return Use(
        script,
        sum(isinstance(element, Character) and record.answers_to(element.name) for element in elements),
        sum(isinstance(element, Action) and named.search(element.text) is not None for element in elements),
    )
