"""A remark about the script: what is wrong or surprising, and where."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from filmstudio.model.record import Record


class SourceSpan(NamedTuple):
    """A stretch of the script's text. Lines and columns count from 1; the end is exclusive.

    In JSON it is an object like every record. It is a tuple here because a feature has thousands of them, and a tuple
    is made in a tenth of the time of a record: half of what reading a script would cost.
    """

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take spans as they are and objects with exactly the four whole numbers; write objects."""
        number = core_schema.typed_dict_field(core_schema.int_schema())
        fields = core_schema.typed_dict_schema(dict.fromkeys(cls._fields, number), extra_behavior="forbid")
        made = core_schema.no_info_after_validator_function(lambda values: cls(**values), fields)
        return core_schema.json_or_python_schema(
            json_schema=made,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), made], mode="left_to_right"),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda span: span._asdict(), return_schema=fields
            ),
        )


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
