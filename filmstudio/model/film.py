"""The Film sheet: a finished film and the plan it was cut from, so that an unchanged render has nothing to do."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record


class FilmRecord(Record):
    """A film as it was left on disk. Size and time of change tell whether somebody has touched it since."""

    schema_: Literal["film/1"] = Field(default="film/1", alias="schema")
    key: str
    """Digest of everything the film was cut from."""
    path: str
    size_bytes: int
    modified_ns: int
    sha256: str = ""
    """Of the film, for `filmstudio verify`: a disk that rots changes neither size nor time."""
    loudness_lufs: float | None = None
    """Integrated loudness (ITU-R BS.1770), None for a silent film."""
    sound_key: str = ""
    """Digest of everything that is heard in it: another film with the same takes its sound from here. Empty for
    what has none, and for deliverables: ffmpeg complains of a poster when it reads them."""
    sound_remarks: tuple[str, ...] = ()
    """What was said of that sound when it was mixed: it is as true of a copy."""
