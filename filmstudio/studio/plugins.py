"""Finds engines, readers, voices and writers by their entry points: the built-in ones come through the same door."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, NamedTuple, cast

from filmstudio.errors import MissingTool, ScriptError, UsageError
from filmstudio.ports.engine import Engine
from filmstudio.ports.face_embedder import FaceEmbedder
from filmstudio.ports.reader import Reader
from filmstudio.ports.script_writer import ScriptWriter
from filmstudio.ports.voice import Voice
from filmstudio.ports.writer import Writer


class _Program(NamedTuple):
    """Whose files these are, and how a script gets out of them."""

    what: str
    way_out: str


_WORD_PROCESSOR = (
    "save it as plain text (.txt), with a blank line between paragraphs, or paste it into a .fountain file"
)
_OTHER_PROGRAMS = {
    ".pdf": _Program(
        "a PDF is a printed page and no longer knows what is dialogue",
        "export Final Draft (.fdx) or Fountain from the program that made it",
    ),
    ".celtx": _Program("it is a project of Celtx", "in Celtx choose Download > Final Draft (.fdx) or Plain text"),
    ".wdz": _Program("it is a script of WriterDuet", "in WriterDuet choose File > Export > Fountain or Final Draft"),
    ".scriv": _Program("it is a project of Scrivener", "in Scrivener choose File > Compile > Fountain or Final Draft"),
    ".scrivx": _Program("it is a project of Scrivener", "in Scrivener choose File > Compile > Fountain or Final Draft"),
    ".mmsw": _Program("it is a script of Movie Magic Screenwriter", "choose File > Export > Final Draft (.fdx)"),
    ".fdr": _Program("it is a script of Final Draft 5 to 7", "open it in Final Draft 8 or later and save it as .fdx"),
    ".trelby": _Program("it is a script of Trelby", "in Trelby choose File > Export > Fountain or Final Draft XML"),
    ".kitsp": _Program("it is a project of KIT Scenarist", "in KIT Scenarist export as Fountain or Final Draft"),
    ".starc": _Program("it is a project of Story Architect", "in Story Architect export as Fountain or Final Draft"),
    ".scrite": _Program("it is a project of Scrite", "in Scrite export as Fountain or Final Draft"),
    ".docx": _Program("it is a document of Word", _WORD_PROCESSOR),
    ".doc": _Program("it is a document of Word", _WORD_PROCESSOR),
    ".odt": _Program("it is a document of LibreOffice", _WORD_PROCESSOR),
    ".rtf": _Program("it is a document of a word processor", _WORD_PROCESSOR),
    ".pages": _Program("it is a document of Pages", _WORD_PROCESSOR),
}
"""Endings that people try, whose files say too little or too much to be read."""


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
        raise UsageError(
            f"there is no engine {name!r}, and no model of that name",
            hint=f"known engines: {', '.join(engine_names())}; filmstudio models list shows the models",
        )
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


def face_embedder_names() -> tuple[str, ...]:
    """Return the names of all installed face embedders; one may still ask for code or weights when it is used."""
    return tuple(_found("face_embedders"))


@cache
def find_face_embedder(name: str) -> FaceEmbedder:
    """Return the face embedder of a name, with nothing loaded. Raises UsageError that names the known ones."""
    if name not in _found("face_embedders"):
        raise UsageError(
            f"there is no face embedder {name!r}", hint=f"known face embedders: {', '.join(face_embedder_names())}"
        )
    return cast(FaceEmbedder, _made("face_embedders", name))


def writer_names() -> tuple[str, ...]:
    """Return the names of all installed writers."""
    return tuple(_found("writers"))


def find_writer(name: str) -> Writer:
    """Return the writer of a name. Raises UsageError that names the known ones."""
    if name not in _found("writers"):
        raise UsageError(f"there is no writer {name!r}", hint=f"known writers: {', '.join(_found('writers'))}")
    return cast(Writer, _made("writers", name))


def find_reader(suffix: str) -> Reader:
    """Return the reader that takes files of an ending. Raises UsageError that names the endings that are read, and
    ScriptError for the files of other programs, which says how to get a script out of them.
    """
    known: list[str] = []
    for name in _found("readers"):
        reader = cast(Reader, _made("readers", name))
        if suffix.lower() in reader.suffixes:
            return reader
        known.extend(reader.suffixes)
    endings = f"readable endings: {', '.join(sorted(known))}"
    program = _OTHER_PROGRAMS.get(suffix.lower())
    if program:
        raise ScriptError(f"{suffix} is not read: {program.what}", hint=f"{program.way_out}; {endings}")
    raise UsageError(f"no reader for {suffix or 'files without an ending'}", hint=endings)


def find_script_writer(suffix: str) -> ScriptWriter:
    """Return the writer that makes script files of an ending. Raises UsageError that names the endings."""
    known: list[str] = []
    for name in _found("script_writers"):
        writer = cast(ScriptWriter, _made("script_writers", name))
        if suffix.lower() in writer.suffixes:
            return writer
        known.extend(writer.suffixes)
    raise UsageError(
        f"no script can be written as {suffix or 'a file without an ending'}",
        hint=f"endings that can be written: {', '.join(sorted(known))}",
    )
