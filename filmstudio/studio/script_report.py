"""The ScriptReport sheet: what `filmstudio read` says of a script."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.record import Record


class Remark(Record):
    """A diagnostic and the file it is about."""

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str

    @classmethod
    def of(cls, diagnostic: Diagnostic, file: str) -> Remark:
        """Return the remark that a diagnostic is in a file."""
        return cls(
            file=file,
            line=diagnostic.span.line,
            column=diagnostic.span.column,
            severity=diagnostic.severity,
            code=diagnostic.code,
            message=diagnostic.message,
        )

    @property
    def sentence(self) -> str:
        """`file:line:column: message [code]`, the form that editors can jump to."""
        return f"{self.file}:{self.line}:{self.column}: {self.message} [{self.code}]"


class SceneLine(Record):
    """One scene of the report."""

    number: str
    heading: str
    sections: tuple[str, ...] = ()
    synopsis: str = ""
    page: int
    eighths: int
    words: int
    cast: tuple[str, ...]
    """Everybody seen or heard in it."""
    shots: int
    estimated_s: float
    line: int
    """In the script, from 1."""


class CastLine(Record):
    """One name. Other spellings of it stand in lines of their own: joining them is the cast store's work."""

    name: str
    lines: int
    """Speeches; 0 for somebody who is only seen."""
    words: int
    scenes: tuple[str, ...]


class LocationLine(Record):
    """One place, at whatever time."""

    name: str
    sides: tuple[str, ...]
    times: tuple[str, ...]
    scenes: tuple[str, ...]


class ScriptReport(Record):
    """What `filmstudio read --json` prints."""

    schema_: Literal["script-report/1"] = Field(default="script-report/1", alias="schema")
    source: str
    title: str
    eighths: int
    """Of all scenes on paper; eight are a page, and a page is about a minute."""
    words: int
    estimated_s: float
    """Of all shots, as the breakdown makes them from the words."""
    shots: int
    scenes: tuple[SceneLine, ...]
    cast: tuple[CastLine, ...]
    locations: tuple[LocationLine, ...]
    directives: int
    """Notes that ask for something."""
    notes: int
    """All other notes."""
    lint: int
    """So many remarks `filmstudio lint` has."""
    remarks: tuple[Remark, ...]
    """Errors first, then warnings, both in reading order."""
