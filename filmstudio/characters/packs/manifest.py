"""The manifest of a pack, `manifest.json`: every file in it, and under which terms the media may be used."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.character import Sha256
from filmstudio.model.record import Record

MANIFEST = "manifest.json"
"""Its name in the pack: the first entry."""
MOST_FILES = 2_000
MOST_BYTES = 512 << 20
"""Unpacked, all files together."""


class PackedFile(Record):
    """One file. What it says is held against what is unpacked."""

    path: str
    """`mara/anchors/front.png`: the character's folder first, steps parted by `/`."""
    size: int = Field(ge=0)
    """In bytes."""
    sha256: Sha256


class PackedCharacter(Record):
    """One character."""

    folder: str
    name: str


class PackedLicence(Record):
    """The terms of one picture, as its record states them; empty where nobody has stated any."""

    path: str
    source: str = ""
    licence: str = ""
    consent: str = ""


class PackManifest(Record):
    """`manifest.json`, schema `character-pack/1`. Nothing in it depends on when or where the pack was made."""

    schema_: Literal["character-pack/1"] = Field(default="character-pack/1", alias="schema")
    characters: tuple[PackedCharacter, ...]
    licences: tuple[PackedLicence, ...] = ()
    files: tuple[PackedFile, ...]
