"""Places where a directive works here but breaks or prints in other programs that read the script.

Measured with screenplain, fountain-py, screenplay-tools, Jouvence and fountain-js: a note behind a heading prints in
two of them, one on a cue line breaks the cue in two, and one alone on a line inside a speech ends it in one and
prints in another.
"""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import Character, Dialogue, Element, Lyric, Parenthetical, SceneHeading

_ADVICE = "put it on its own line before a paragraph, or inside the text with a space on both sides"


def unsafe_place(span: SourceSpan, anchor: Anchor, elements: Sequence[Element]) -> str | None:
    """Return the sentence on a directive in an unsafe place, None where it stands well."""
    if anchor.element >= len(elements):
        return None
    element = elements[anchor.element]
    if isinstance(element, SceneHeading | Character) and _share_a_line(span, element.span):
        line = "scene heading" if isinstance(element, SceneHeading) else "character cue"
        return f"other programs break or print a note on the line of a {line}; {_ADVICE}"
    if isinstance(element, Dialogue | Parenthetical | Lyric) and _is_alone(span, anchor, element):
        return f"other programs end the speech at a note that stands on its own line in it; {_ADVICE}"
    return None


def _share_a_line(note: SourceSpan, element: SourceSpan) -> bool:
    return note.line <= element.end_line and element.line <= note.end_line


def _is_alone(note: SourceSpan, anchor: Anchor, element: Dialogue | Parenthetical | Lyric) -> bool:
    """Return whether a note stands between the lines of a speech.

    In the middle of a paragraph of speech, a line that is not printed shows in the count of the lines.
    """
    if note.end_line < element.span.line:
        return anchor.attached
    at_line_start = anchor.offset == 0 or element.text[anchor.offset - 1 : anchor.offset] == "\n"
    printed_lines = element.text.count("\n") + 1
    spanned_lines = element.span.end_line - element.span.line + 1
    return note.line > element.span.line and at_line_start and spanned_lines > printed_lines
