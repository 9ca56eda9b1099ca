"""What the name of a recorded line says: `12-mara-3.wav` is scene 12, MARA, her third speech in it; `12B-mara-1.wav`
is MARA's first line in shot 12B.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

ENDINGS = (".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".aac", ".aif", ".aiff")
"""How files of recorded lines end (any case)."""
_NAME = re.compile(r"(?P<where>[^\W_]+(?:\.[^\W_]+)*)-(?P<who>.+?)(?:-(?P<number>0*[1-9]\d{0,3}))?")


class LineName(NamedTuple):
    """A name, taken apart: everything in small letters, as `slug` has it."""

    where: str
    """The number of a scene, or the id of a shot."""
    who: str
    number: int | None
    """Of the speech in its scene, or of the line in its shot, from 1; None where the name has none."""


def slug(name: str) -> str:
    """Return a speaker's name as it stands in a file's: small letters, everything else than letters and digits a `-`.

    Letters of every script stay; only their accents and the difference of composed letters are gone.
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain)).strip("-")


def read_name(stem: str) -> LineName | None:
    """Return what a file's name (without its ending) says, None for a name of another kind."""
    found = _NAME.fullmatch(re.sub(r"[\s_-]+", "-", unicodedata.normalize("NFC", stem.strip())))
    if found is None or not slug(found["who"]):
        return None
    return LineName(found["where"].casefold(), slug(found["who"]), int(found["number"]) if found["number"] else None)


def usual_name(where: str, speaker: str, number: int) -> str:
    """Return the name that a recording should have, without its ending."""
    return f"{where}-{slug(speaker)}-{number}"
