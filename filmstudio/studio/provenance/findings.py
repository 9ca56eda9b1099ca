"""What a check of a film has found: one sentence for each thing that was looked at."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record


class Verdict(StrEnum):
    """How a finding is to be taken."""

    GOOD = "good"
    NOTE = "note"
    """Nothing is wrong, but somebody may want to know."""
    FAULT = "fault"


class Subject(StrEnum):
    """What was looked at."""

    PICTURE = "picture"
    TIMING = "timing"
    COLOUR = "colour"
    SOUND = "sound"
    LOUDNESS = "loudness"
    TAGS = "tags"
    RECORD = "record"
    SIDECAR = "sidecar"
    CREDENTIALS = "credentials"


class Finding(Record):
    """One thing that was looked at."""

    about: Subject
    verdict: Verdict
    sentence: str


class FilmCheck(Record):
    """A finished film, as it lies there."""

    schema_: Literal["film-check/1"] = Field(default="film-check/1", alias="schema")
    file: str
    frames: int
    seconds: float
    loudness_lufs: float | None
    true_peak_dbtp: float | None
    credentials: str
    """`none`, `trusted`, `valid`, `invalid`, or `unread` where the extra is missing."""
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong."""
        return tuple(one for one in self.findings if one.verdict is Verdict.FAULT)


def good(about: Subject, sentence: str) -> Finding:
    """Return a finding that all is well."""
    return Finding(about=about, verdict=Verdict.GOOD, sentence=sentence)


def note(about: Subject, sentence: str) -> Finding:
    """Return a finding that is no fault."""
    return Finding(about=about, verdict=Verdict.NOTE, sentence=sentence)


def fault(about: Subject, sentence: str) -> Finding:
    """Return a finding that something is wrong."""
    return Finding(about=about, verdict=Verdict.FAULT, sentence=sentence)
