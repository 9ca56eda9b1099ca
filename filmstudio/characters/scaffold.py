"""Writes the first text of a `character.toml`, for a person to go on from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Alias(NamedTuple):
    """Another cue of the same person, and why it is taken for one."""

    name: str
    why: str = ""


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
    return "\n".join([*lines, ""])


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
