"""What must be the same when a script has been written and read: everything but the places."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from filmstudio.model.screenplay import Screenplay

# Pieces of which Fountain is made, so that random texts reach the rules and not only the action paragraph.
_MARKS = [
    "@",
    "!",
    "!!",
    ".",
    "..",
    "~",
    ">",
    "<",
    "=",
    "===",
    "#",
    "##",
    "#1#",
    "(",
    ")",
    "(beat)",
    "-",
    "7",
    ":",
    "^",
]
_FULL_WIDTH = ["！", "＠", "．", "＃", "～"]
_NOTES = ["[[", "]]", "[[x]]", "[[shot: CU on the rope; lens: 85mm]]", "[[a\nb]]", "[[a\nb\nc]]", "[", "]"]
_CUTS = ["/*", "*/", "/* x */", "//", "/**/"]
_EMPHASIS = ["*", "**", "_", "***", "\\", "*a*", "**b**", "_c_"]
_WORDS = ["INT. ", "EXT/INT ", "Title:", "Style: x", "MARA", "mara", "LEV ^", "CUT TO:", "FADE OUT.", " - ", "NIGHT"]
_OTHERS = [
    "é",
    "夜",
    "ß",
    "Wind",
    "rain falls.",
    "MARA\nHi.\n\n",
    "INT. SHED - DAY\n\n",
    "a",
    "&",
    "<b>",
    '"',
    "\u2028",
]
_SPACES = [" ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\n  \n"]

FOUNTAIN_TEXTS = st.lists(
    st.one_of(
        *map(st.sampled_from, (_MARKS, _FULL_WIDTH, _NOTES, _CUTS, _EMPHASIS, _WORDS, _OTHERS, _SPACES, _SPACES))
    ),
    max_size=40,
).map("".join)


def contents(screenplay: Screenplay) -> dict[str, Any]:
    """Return title page, elements and notes of a sheet without their places and measured lengths."""
    return {
        "title page": [(entry.key, entry.values) for entry in screenplay.title_page],
        "elements": [element.model_dump(exclude={"span", "eighths"}) for element in screenplay.elements],
        "notes": [(note.text, note.anchor) for note in screenplay.notes],
    }
