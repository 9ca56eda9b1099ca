"""The marks that force a line to be what it would not be by its looks, and the structure that never prints.

Every mark has the full-width form of East Asian keyboards beside it, as Beat reads them.
"""

from __future__ import annotations

ACTION = "!！"
CUE = "@＠"
DUAL = "^＾"
HEADING = ".．"
LYRIC = "~～"
SECTION = "#＃"
SYNOPSIS = "="
TRANSITION = ">"

_PAGE_BREAK_MARKS = 3


def is_page_break(bare: str) -> bool:
    """Tell whether a line, white space off, is three or more equals signs and nothing else."""
    return len(bare) >= _PAGE_BREAK_MARKS and not bare.strip(SYNOPSIS)


def action_mark(text: str) -> tuple[int, int]:
    """Return where the mark stands that forces a line to be action: offsets, end exclusive; equal if there is none.

    Beat's mark of a shot, `!!`, is one mark; a mark with nothing behind it is text.
    """
    body = text.lstrip()
    start = len(text) - len(body)
    if body[:1] not in tuple(ACTION):
        return start, start
    length = 2 if body[1:2] in tuple(ACTION) and body[2:3] not in tuple(ACTION) else 1
    return (start, start + length) if body[length:].strip() else (start, start)
