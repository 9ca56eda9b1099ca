"""Who speaks in a film and stands in none of the stores that it uses: said with the nearest name and a way out."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from filmstudio.characters.crowd import is_crowd
from filmstudio.characters.store import Entry
from filmstudio.model.cast import Cast
from filmstudio.model.shots import ShotList
from filmstudio.studio.characters.command_line import character_command
from filmstudio.studio.characters.stores import nearest

_MOST_NAMED = 4


def unknown_speakers(shots: ShotList, cast: Cast, entries: Sequence[Entry], script: Path) -> tuple[str, ...]:
    """Return a sentence for each speaker who may be somebody misspelled, and one for all other new ones.

    A film of which nobody has a record is cast by names and by the script, whoever else is in a store that it shares:
    there only a name that is nearly one of the store's is remarked on. A crowd's cue is nobody.
    """
    if not entries:
        return ()
    speaking = {cast.member(line.speaker).name: None for shot in shots.shots for line in shot.lines}
    unknown = [name for name in speaking if not cast.member(name).recorded and not is_crowd(name)]
    cast_by_record = any(member.recorded for member in cast.members)
    known = {name: entry for entry in entries for name in (entry.record.name, *entry.record.aliases)}
    near = {name: meant for name in unknown if (meant := nearest(name, list(known)))}
    return (
        *(_misspelled(name, known[meant], meant, script) for name, meant in near.items()),
        *_new([name for name in unknown if name not in near and cast_by_record], script),
    )


def _misspelled(name: str, entry: Entry, meant: str, script: Path) -> str:
    alias = character_command("alias", entry.record.name, name, "--store", entry.store)
    return f"{name} speaks and has no record: did you mean {meant}? Then: {alias}; else: {_add(name, script)}"


def _new(names: Sequence[str], script: Path) -> tuple[str, ...]:
    if not names:
        return ()
    if len(names) == 1:
        return (f"{names[0]} speaks and has no record; to add one: {_add(names[0], script)}",)
    some = [*names[:_MOST_NAMED], *([f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else [])]
    listed = f"{', '.join(some[:-1])} and {some[-1]}"
    return (f"{listed} speak and have no record; to add them: filmstudio character from-script {_quoted(script)}",)


def _add(name: str, script: Path) -> str:
    return f"filmstudio character add {shlex.quote(name)} --script {_quoted(script)}"


def _quoted(script: Path) -> str:
    return shlex.quote(str(script))
