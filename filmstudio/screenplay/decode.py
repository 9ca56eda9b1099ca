"""Bytes to text: UTF-8, or UTF-16 that says so. Anything else is refused with one sentence, never guessed.

Why so strict: a guessed encoding turns `é` into two wrong characters in every caption and every spoken line.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from filmstudio.errors import ScriptError

_EXPORT = "export it as Fountain or plain text"
_SAVE_AS_UTF8 = "save the file as UTF-8"
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a packed document (docx, odt, fadein, highland or the like)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"\x1f\x8b\x08", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_SNIFFED_BYTES = 8000
"""How far NUL bytes are looked for, the length git uses to tell binary from text."""
_LINE_END = re.compile(r"\r\n|\r|\n")


class _Encoding(NamedTuple):
    """A byte order mark, the codec behind it and its name for people."""

    mark: bytes
    codec: str
    title: str


# The marks of UTF-32 begin with those of UTF-16 and are asked first.
_MARKED = (
    _Encoding(codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    _Encoding(codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    _Encoding(codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    _Encoding(codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    _Encoding(codecs.BOM_UTF8, "utf-8", "UTF-8"),
)
_UNMARKED = _Encoding(b"", "utf-8", "UTF-8")


def decode_script(data: bytes, source: str) -> str:
    """Return the text of a script's bytes, without its byte order mark; line ends stay as they are.

    Raises ScriptError for a binary file (a known kind, or a NUL byte among the first 8000), and for bytes that are
    not valid in the file's encoding; that message names the place as line, column and byte offset (from 0).
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ScriptError(
                f"{source}:1:1: this is {kind}, not a screenplay in text form [binary-file]", hint=_EXPORT
            )
    encoding = next((known for known in _MARKED if data.startswith(known.mark)), _UNMARKED)
    body = data[len(encoding.mark) :]
    if encoding.codec == "utf-8" and b"\0" in body[:_SNIFFED_BYTES]:
        raise ScriptError(
            f"{source}:1:1: this is a binary file, not a screenplay in text form [binary-file]",
            hint=f"{_EXPORT}; if it is text, {_SAVE_AS_UTF8}",
        )
    try:
        return body.decode(encoding.codec)
    except UnicodeDecodeError as error:
        line, column = _place(body[: error.start].decode(encoding.codec))
        raise ScriptError(
            f"{source}:{line}:{column}: the byte 0x{body[error.start]:02X} at byte offset "
            f"{len(encoding.mark) + error.start} is not valid {encoding.title} [not-utf8]",
            hint=_SAVE_AS_UTF8,
        ) from error


def _place(before: str) -> tuple[int, int]:
    """Return line and column (from 1) of the character behind a text."""
    lines = _LINE_END.split(before)
    return len(lines), len(lines[-1]) + 1
