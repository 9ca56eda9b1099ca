"""A remark about the script: what is wrong or surprising, and where."""

from __future__ import annotations

from enum import StrEnum

from filmstudio.model.record import Record


class SourceSpan(Record):
    """A stretch of the script's text. Lines and columns count from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Severity(StrEnum):
    """An error stops the render; a warning is shown and lived with."""

    ERROR = "error"
    WARNING = "warning"


class Diagnostic(Record):
    """One remark with a stable `code` (part of the public interface)."""

    code: str
    severity: Severity
    message: str
    span: SourceSpan

    def sentence(self, source: str) -> str:
        """Return `file:line:column: message [code]`, the form that editors can jump to."""
        return f"{source}:{self.span.line}:{self.span.column}: {self.message} [{self.code}]"
