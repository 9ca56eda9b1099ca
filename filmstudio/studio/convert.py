"""`filmstudio convert`: a script from one format into another, proved by reading the new file again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.record import Record
from filmstudio.model.screenplay import Element, SceneHeading, Screenplay
from filmstudio.studio.plugins import find_reader, find_script_writer
from filmstudio.studio.read import load_screenplay

_MOST_DIFFERENCES = 10
_TOP = SourceSpan(line=1, column=1, end_line=1, end_column=1)


class Conversion(Record):
    """What was converted, and what is doubtful about it."""

    schema_: Literal["conversion/1"] = Field(default="conversion/1", alias="schema")
    source: str
    output: str
    scenes: int
    elements: int
    notes: int
    remarks: tuple[Diagnostic, ...] = ()
    """What the reader remarked on the old file, and what reads differently in the new one; places in the old file."""


def convert_script(script: Path, output: Path, *, force: bool = False) -> Conversion:
    """Write a script in the format that the new ending names; the file is whole or not there.

    Raises UsageError for an ending that cannot be read or written and for a file that is there already (unless
    `force`), ScriptError for a file that is no script at all.
    """
    writer = find_script_writer(output.suffix)
    if output.exists() and script.exists() and output.samefile(script):
        raise UsageError(f"{output} is the script itself", hint="name another file")
    if output.exists() and not force:
        raise UsageError(f"{output} is there already", hint="name another file, or overwrite this one with --force")
    screenplay = load_screenplay(script)
    data = writer.write(screenplay)
    differences = _differences(screenplay, find_reader(output.suffix).read(data, str(output)))
    write_whole(output, data)
    return Conversion(
        source=str(script),
        output=str(output),
        scenes=sum(isinstance(element, SceneHeading) for element in screenplay.elements),
        elements=len(screenplay.elements),
        notes=len(screenplay.notes),
        remarks=(*screenplay.diagnostics, *differences),
    )


def _differences(old: Screenplay, new: Screenplay) -> list[Diagnostic]:
    """Return what did not survive: the first few places, in the order of the old script."""
    found = [
        *_changed("title page", old.title_page, new.title_page, "key", "values"),
        *_changed_elements(old.elements, new.elements),
        *_changed("note", old.notes, new.notes, "text", "anchor"),
    ]
    if len(found) <= _MOST_DIFFERENCES:
        return found
    more = f"{len(found) - _MOST_DIFFERENCES} more places read differently in the new file"
    return [*found[:_MOST_DIFFERENCES], _remark(more, found[_MOST_DIFFERENCES].span)]


def _changed_elements(old: Sequence[Element], new: Sequence[Element]) -> Iterator[Diagnostic]:
    for one, other in zip_longest(old, new):
        if one is None or other is None:
            message = f"the new file has {len(new)} elements, this one {len(old)}"
            yield _remark(message, one.span if one else _TOP)
            return
        if one.model_dump(exclude={"span", "eighths"}) != other.model_dump(exclude={"span", "eighths"}):
            yield _remark(f"this {one.kind.replace('_', ' ')} reads differently in the new file", one.span)


def _changed(kind: str, old: Sequence[Record], new: Sequence[Record], *fields: str) -> Iterator[Diagnostic]:
    for one, other in zip_longest(old, new):
        if one is None or other is None or any(getattr(one, name) != getattr(other, name) for name in fields):
            span = getattr(one, "span", _TOP)
            yield _remark(f"this {kind} reads differently in the new file", span)
            if one is None or other is None:
                return


def _remark(message: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(code="changed-by-conversion", severity=Severity.WARNING, message=message, span=span)
