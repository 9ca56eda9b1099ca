"""Words that somebody typed, as they were meant, whatever the terminal's locale makes of them."""

from __future__ import annotations

import os


def typed(text: str) -> str:
    """Return an argument's words as text.

    In a locale that is not UTF-8 Python keeps bytes that it cannot read as lone surrogates. They must not get into a
    lock or a prompt: they are read as UTF-8, which terminals send, and what is not even that becomes a visible sign.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(text).decode("utf-8", "replace")
    return text
