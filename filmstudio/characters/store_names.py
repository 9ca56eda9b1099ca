"""What characters and their folders may be called.

A name is free text of the writer's and stands in cues, in prompts and on captions; the folder is named after it in
letters that every file system, archive and shell takes.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from filmstudio.characters.store import record_paths
from filmstudio.digest import digest
from filmstudio.errors import UsageError

LONGEST_NAME = 80
"""Characters; a cue column holds some 40."""
LONGEST_SLUG = 48
_LARGEST_RECORD_BYTES = 1 << 20
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows gives to devices, in every folder (Microsoft, Naming Files, Paths, and Namespaces)."""
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of the text around them (Unicode annex 9): a name with them reads as another."""
_JOINERS = frozenset("\u200c\u200d")
"""Unseen, and yet part of how Persian, the scripts of India and emoji are written."""


def slug_of(name: str) -> str:
    """Return a folder's name: `a-z`, `0-9` and `-`, at most 48, no device's name, never empty.

    Other scripts are spelled in Latin letters; a name of which nothing is left gets a number that follows from it.
    """
    from anyascii import anyascii

    plain = anyascii(unicodedata.normalize("NFC", name)).replace("'", "").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")
    if not slug:
        return f"character-{digest(name)[:6]}"
    return f"{slug}-character" if slug in _DEVICES else slug


def checked_name(written: str) -> str:
    """Return a name as it shall stand in a record: spaces evened, capitals unless it mixes them as McCLANE does.

    Raises UsageError for what no cue can say: nothing, control characters, turned text, brackets, 80 letters.
    """
    name = " ".join(unicodedata.normalize("NFC", written).split())
    shown = ascii(written if len(written) <= LONGEST_NAME else f"{written[:LONGEST_NAME]}...")
    if not name:
        raise UsageError("a character needs a name", hint="give the cue, such as MARA")
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in written):
        raise UsageError(f"the name {shown} has characters that cannot be printed", hint="give the cue, such as MARA")
    if _DIRECTIONS & set(name):
        raise UsageError(
            f"the name {shown} has marks that turn the direction of the text", hint="type it again without them"
        )
    if any(unicodedata.category(char) in ("Cf", "Co") and char not in _JOINERS for char in name):
        raise UsageError(f"the name {shown} has letters that nobody can see", hint="type it again without them")
    if not name.strip("".join(_JOINERS)):
        raise UsageError("a character needs a name that can be read", hint="give the cue, such as MARA")
    if len(name) > LONGEST_NAME:
        raise UsageError(f"a name has at most {LONGEST_NAME} characters; this one has {len(name)}")
    if re.search(r"[(（]", name):
        bare = re.split(r"[(（]", name)[0].strip()
        raise UsageError(
            f"{name}: what stands in brackets behind a cue is not part of the name",
            hint=f"give {bare}" if bare else "give the cue, such as MARA",
        )
    return name.upper() if name.islower() or name.istitle() else name


def names_in(folders: Sequence[Path]) -> list[str]:
    """Return the names and folder names of all stores, sorted, for a shell that completes; wrong files are passed over.

    Reads no more than the name: a shell asks at every key.
    """
    found: set[str] = set()
    for folder in folders:
        for path in record_paths(folder):
            found.add(path.parent.name)
            name = _name_in(path)
            if name is not None:
                found.add(name)
    return sorted(found)


def _name_in(path: Path) -> str | None:
    try:
        if not path.is_file():  # a pipe would never answer
            return None
        with path.open("rb") as stream:
            name = tomllib.loads(stream.read(_LARGEST_RECORD_BYTES).decode("utf-8")).get("name")
    except (OSError, ValueError, RecursionError):
        return None
    return name if isinstance(name, str) else None
