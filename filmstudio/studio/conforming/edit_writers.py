"""Finds the writers of editing programs' formats by their ending; the built-in ones come through the same door."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import cast

from filmstudio.errors import MissingTool, UsageError
from filmstudio.ports.writer import EditWriter


@cache
def edit_suffixes() -> tuple[str, ...]:
    """Return the endings that a cut can be handed over in, those that need an extra included."""
    return tuple(sorted(_writers()))


def find_edit_writer(suffix: str) -> EditWriter:
    """Return the writer for an ending. Raises UsageError that names the known ones."""
    writer = _writers().get(suffix.lower())
    if writer is None:
        raise UsageError(
            f"a cut is not written as {suffix or 'a file without an ending'}",
            hint=f"endings: {', '.join(edit_suffixes())}",
        )
    return writer


@cache
def _writers() -> dict[str, EditWriter]:
    found: dict[str, EditWriter] = {}
    for point in sorted(entry_points(group="filmstudio.edit_writers"), key=lambda one: one.name):
        try:
            writer = cast(EditWriter, point.load()())
        except ImportError as error:
            raise MissingTool(
                f"the edit writer {point.name!r} cannot be loaded: {error}",
                hint="filmstudio doctor says what is missing",
            ) from error
        found.setdefault(writer.suffix, writer)
    return found
