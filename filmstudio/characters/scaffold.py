"""Writes the first text of a `character.toml`, for a person to go on from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.model.cast import Age


class Alias(NamedTuple):
    """Another cue of the same person, and why it is taken for one."""

    name: str
    why: str = ""


class AgeLook(NamedTuple):
    """The same person at another age: `YOUNG MARA` in the scenes in which nobody is MARA."""

    name: str
    scenes: Sequence[str]
    description: str = ""
    described_by: str = ""
    age: Age | None = None
    """Where the description does not say it."""


class Scaffold(NamedTuple):
    """What is known of somebody when their record is made."""

    name: str
    aliases: Sequence[Alias] = ()
    description: str = ""
    described_by: str = ""
    """Where the description stands: `film.fountain:12`; empty where a person gave it."""
    negative: str = ""
    about: Sequence[str] = ()
    """Facts for the head of the file, a line each."""
    looks: Sequence[AgeLook] = ()


def scaffold_text(scaffold: Scaffold) -> str:
    """Return the text of a record: valid TOML whatever the words are, with remarks for the one who edits it."""
    lines = [f"# {_remark(fact)}" for fact in scaffold.about]
    lines += ['schema = "character/1"', f"name = {_quoted(scaffold.name)}"]
    lines += _aliases(scaffold.aliases)
    if scaffold.description and scaffold.described_by:
        lines.append(f"# The script's own words, {_remark(scaffold.described_by)}.")
    lines.append(f"description = {_quoted(scaffold.description)}")
    if scaffold.negative:
        lines.append(f"negative = {_quoted(scaffold.negative)}")
    for look in scaffold.looks:
        lines += _look(look)
    return "\n".join([*lines, ""])


def _look(look: AgeLook) -> list[str]:
    lines = ["", "[[look]]", f"name = {_quoted(look.name)}"]
    if look.description:
        lines += [f"# The script's own words, {_remark(look.described_by)}."] if look.described_by else []
        lines.append(f"description = {_quoted(look.description)}")
    lines.append(f"scenes = {_quoted(', '.join(look.scenes))}")
    return [*lines, "[look.appearance]", f"age = {_quoted(look.age.value)}"] if look.age else lines


def _aliases(aliases: Sequence[Alias]) -> list[str]:
    if not any(alias.why for alias in aliases):
        return [f"aliases = [{', '.join(_quoted(alias.name) for alias in aliases)}]"] if aliases else []
    rows = [f"  {_quoted(alias.name)}," + (f"  # {_remark(alias.why)}" if alias.why else "") for alias in aliases]
    return ["aliases = [", *rows, "]"]


def _quoted(text: str) -> str:
    import tomlkit

    return tomlkit.string(text).as_string()


def _remark(text: str) -> str:
    """A remark ends with its line, and TOML forbids control characters in it."""
    return "".join(char if char.isprintable() else " " for char in text)
