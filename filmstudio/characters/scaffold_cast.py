"""Whom the cues of a script mean: several cues of one person become one name with aliases, crowds are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.characters.crowd import is_crowd
from filmstudio.characters.scaffold import Alias

_VOICES = (
    re.compile(
        r"(?P<name>.+?)['\N{RIGHT SINGLE QUOTATION MARK}]s? (?:voice|voiceover|ghost|echo|shadow)", re.IGNORECASE
    ),
    re.compile(r"(?:the )?voice of (?P<name>.+)", re.IGNORECASE),
    re.compile(r"(?P<name>.+?) (?:on|over) (?:the )?(?:phone|radio|tv|tape|speaker|intercom)", re.IGNORECASE),
    re.compile(r"(?P<name>.+?) (?:voice|v\.?o\.?|o\.?[sc]\.?)", re.IGNORECASE),
)
_AGES = re.compile(
    r"(?:young(?:er)?|old(?:er)?|little|teen(?:age)?|teenaged|baby|adult|elderly|middle-aged|future|past) (?P<name>.+)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:&|/|\+|,|\band\b)\s*", re.IGNORECASE)


def age_said(cue: str) -> str:
    """Return the word by which a cue says that somebody is of another age, `young` of YOUNG MARA; else nothing."""
    found = _AGES.fullmatch(cue)
    return cue[: found.start("name")].strip().casefold() if found else ""


class Person(NamedTuple):
    """One person of the script."""

    name: str
    aliases: tuple[Alias, ...]

    @property
    def cues(self) -> tuple[str, ...]:
        """Every name that means this person, the main one first."""
        return (self.name, *(alias.name for alias in self.aliases))


class Company(NamedTuple):
    """Everybody of a script."""

    people: tuple[Person, ...]
    skipped: tuple[str, ...]
    """Crowds, and cues of several people, of whom one at least has a cue of their own."""


def merge_cues(cues: Sequence[str], *, with_crowds: bool = False) -> Company:
    """Return who the cues mean, in their order. Two spellings of a name that differ by case are one.

    `MARA'S VOICE` is MARA, `YOUNG MARA` too until a person decides otherwise, and `MARA` is MARA VOSS where nobody
    else has that name; each only where the other cue is in the script.
    """
    known: dict[str, str] = {}
    for cue in cues:
        known.setdefault(cue.casefold(), cue)
    names = list(known.values())
    skipped = [name for name in names if _is_nobody(name, known) and not (with_crowds and not _several(name, known))]
    named = [name for name in names if name not in skipped]
    known = {name.casefold(): name for name in named}
    owners: dict[str, tuple[str, str]] = {}
    for name in names:
        if name not in skipped and (owner := _owner(name, known, named)):
            owners[name] = owner
    people = []
    for name in names:
        if name in owners or name in skipped:
            continue
        aliases = [Alias(alias, why) for alias, (_, why) in owners.items() if _root(alias, owners) == name]
        people.append(Person(name, tuple(aliases)))
    return Company(tuple(people), tuple(skipped))


def _is_nobody(name: str, known: dict[str, str]) -> bool:
    return is_crowd(name) or _several(name, known)


def _several(name: str, known: dict[str, str]) -> bool:
    """`NORA & LEV` are two people if one of them speaks alone too; `NORA, JR.` only if both do."""
    parts = [part.casefold() in known for part in _JOINED.split(name) if part]
    return len(parts) > 1 and (all(parts) or (any(parts) and "," not in name))


def _owner(name: str, known: dict[str, str], names: Sequence[str]) -> tuple[str, str] | None:
    for rule in _VOICES:
        if (found := rule.fullmatch(name)) and (owner := known.get(found["name"].casefold())):
            return owner, ""
    if (found := _AGES.fullmatch(name)) and (owner := known.get(found["name"].casefold())):
        return owner, f"the same person at another age; for other clothes or hair: pin-look {owner}"
    longer = [other for other in names if other != name and name.casefold() in other.casefold().split()]
    if len(longer) == 1 and " " not in name and not _AGES.fullmatch(longer[0]) and not _voice_of(longer[0], name):
        return longer[0], "a part of the name; if it is somebody else, give them a record of their own"
    return None


def _voice_of(cue: str, name: str) -> bool:
    return any((found := rule.fullmatch(cue)) and found["name"].casefold() == name.casefold() for rule in _VOICES)


def _root(alias: str, owners: dict[str, tuple[str, str]]) -> str:
    """Follow `MARA'S VOICE` to MARA to MARA VOSS."""
    seen = {alias}
    while alias in owners and owners[alias][0] not in seen:
        alias = owners[alias][0]
        seen.add(alias)
    return alias
