"""The marks that force a line to be what it would not be by its looks, and the structure that never prints.

Every mark has the full-width form of East Asian keyboards beside it, as Beat reads them.
"""

from __future__ import annotations

import re

from filmstudio.screenplay.lines import Line

ACTION = "!！"
CUE = "@＠"
HEADING = ".．"
LYRIC = "~～"
SECTION = "#＃"
TRANSITION = ">"

_PAGE_BREAK = re.compile(r"={3,}")


def is_marked(line: Line, marks: str) -> bool:
    """Tell whether the first printed character of a line is one of the marks."""
    return line.text.lstrip()[:1] in tuple(marks)


def is_page_break(line: Line) -> bool:
    """Tell whether a line is three or more equals signs and nothing else."""
    return _PAGE_BREAK.fullmatch(line.text.strip()) is not None


def is_structure(line: Line) -> bool:
    """Tell whether a line is a section, a synopsis or a page break (where no speech is going on)."""
    return is_marked(line, SECTION + "=")
