"""Finds engines, readers, voices and writers by their entry points: the built-in ones come through the same door."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, cast

from filmstudio.errors import MissingTool, UsageError
from filmstudio.ports.engine import Engine
from filmstudio.ports.reader import Reader
from filmstudio.ports.voice import Voice
from filmstudio.ports.writer import Writer

COMING_ENGINES = {"wan": "Wan 2.x", "ltx": "LTX-2", "hunyuan": "HunyuanVideo"}
"""Engines that this version names but does not have: a clear sentence beats `unknown`."""


@cache
def _found(group: str) -> Mapping[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=f"filmstudio.{group}"), key=lambda p: p.name)}


def _made(group: str, name: str) -> Any:
    try:
        return _found(group)[name].load()()
    except ImportError as error:
        raise MissingTool(
            f"{group[:-1]} {name!r} cannot be loaded: {error}", hint="filmstudio doctor says what is missing"
        ) from error


def engine_names() -> tuple[str, ...]:
    """Return the names of all installed engines."""
    return tuple(_found("engines"))


@cache
def find_engine(name: str) -> Engine:
    """Return the engine of a name, one for each process. Raises UsageError that names the known ones."""
    if name not in _found("engines"):
        if name in COMING_ENGINES:
            raise MissingTool(
                f"the engine {name!r} ({COMING_ENGINES[name]}) is not part of this version of filmstudio",
                hint=f"render with one that is: {', '.join(engine_names())}",
            )
        raise UsageError(f"there is no engine {name!r}", hint=f"known engines: {', '.join(engine_names())}")
    return cast(Engine, _made("engines", name))


def voice_names() -> tuple[str, ...]:
    """Return the names of all installed voices."""
    return tuple(_found("voices"))


@cache
def find_voice(name: str) -> Voice:
    """Return the voice engine of a name. Raises UsageError that names the known ones."""
    if name not in _found("voices"):
        raise UsageError(f"there is no voice engine {name!r}", hint=f"known voices: {', '.join(voice_names())}")
    return cast(Voice, _made("voices", name))


def find_writer(name: str) -> Writer:
    """Return the writer of a name. Raises UsageError that names the known ones."""
    if name not in _found("writers"):
        raise UsageError(f"there is no writer {name!r}", hint=f"known writers: {', '.join(_found('writers'))}")
    return cast(Writer, _made("writers", name))


def find_reader(suffix: str) -> Reader:
    """Return the reader that takes files of an ending. Raises UsageError that names the endings that are read."""
    known: list[str] = []
    for name in _found("readers"):
        reader = cast(Reader, _made("readers", name))
        if suffix.lower() in reader.suffixes:
            return reader
        known.extend(reader.suffixes)
    raise UsageError(
        f"no reader for {suffix or 'files without an ending'}", hint=f"readable endings: {', '.join(sorted(known))}"
    )
