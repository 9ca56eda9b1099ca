"""Characters that nobody sees and that do harm: a NUL in a caption, an escape sequence on somebody's terminal.

They are category Cc of Unicode but for tab and newline, the separators of lines and paragraphs, and a byte order mark
that is not at the start. All of them are left out of what prints.
"""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ASCII_CONTROL = bytes(code for code in (*range(0x20), 0x7F) if code not in (0x09, 0x0A))


def find_controls(text: str) -> list[int]:
    """Return the offsets of the control characters in a text with LF line ends, in order.

    Nearly every script has none, and for one in ASCII that is found out without looking at it character by character.
    """
    if text.isascii():
        data = text.encode("ascii")
        if len(data.translate(None, _ASCII_CONTROL)) == len(data):
            return []
    return [match.start() for match in _CONTROL.finditer(text)]


def without_controls(text: str) -> str:
    """Return a text without its control characters."""
    return _CONTROL.sub("", text)
