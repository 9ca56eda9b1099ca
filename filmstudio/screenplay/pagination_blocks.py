"""The elements of a script as blocks of the printed page: how many rows each takes and how many are left blank above.

The measures are those of the American screenplay page, as Final Draft's `Screenplay` template has them (margins in
inches from the left edge, ten columns of Courier 12 an inch): heading and action 1.5 to 7.5, dialogue 2.5 to 6.0,
parenthetical 3.0 to 5.5, cue 3.5 to 7.25, transition 5.5 to 7.1; 24 points above a heading, 12 above every other
paragraph, none inside a speech. 6 inches of action are 60 columns and one for the space at the end of a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.model.screenplay import Element
from filmstudio.screenplay.pagination_rows import rows

ACTION_COLUMNS = 61
DIALOGUE_COLUMNS = 35
PARENTHETICAL_COLUMNS = 25
CUE_COLUMNS = 38
TRANSITION_COLUMNS = 16
DUAL_COLUMNS = 28
"""Each of two speeches side by side: half of the action's width, less the gutter between them."""
DUAL_PARENTHETICAL_COLUMNS = 22
ABOVE_HEADING_ROWS = 2
ABOVE_ROWS = 1

_SPOKEN_COLUMNS = {"dialogue": DIALOGUE_COLUMNS, "lyric": DIALOGUE_COLUMNS, "parenthetical": PARENTHETICAL_COLUMNS}
_DUAL_SPOKEN_COLUMNS = {"dialogue": DUAL_COLUMNS, "lyric": DUAL_COLUMNS, "parenthetical": DUAL_PARENTHETICAL_COLUMNS}
_LONE_COLUMNS = {
    **_SPOKEN_COLUMNS,
    "action": ACTION_COLUMNS,
    "centered": ACTION_COLUMNS,
    "transition": TRANSITION_COLUMNS,
}
"""Kinds that are a block by themselves; speech without a cue is one. Sections and synopses do not print."""


class Block(NamedTuple):
    """What is set as one piece: a heading, a paragraph, a whole speech, or two side by side."""

    first: int
    """Index of its first element."""
    rows: int
    """Printed rows; 0 for a page break."""
    above: int = ABOVE_ROWS
    """Blank rows above it, left out at the top of a page."""
    heading: bool = False
    speech: bool = False
    """True where a page turn inside it prints (MORE) and the cue again."""


def blocks(elements: Sequence[Element]) -> Iterator[Block]:
    """Yield the blocks of a script in order; sections, synopses and empty text print nothing and make none."""
    # By `kind`, not by class: asking a record for its class is what laying out a page would spend its time on.
    at, end = 0, len(elements)
    while at < end:
        element = elements[at]
        kind = element.kind
        start, at = at, at + 1
        if kind == "character":
            height, at = _speech(elements, start, CUE_COLUMNS, _SPOKEN_COLUMNS)
            if at < end and _is_dual(elements[at]):
                left, _ = _speech(elements, start, DUAL_COLUMNS, _DUAL_SPOKEN_COLUMNS)
                right, at = _speech(elements, at, DUAL_COLUMNS, _DUAL_SPOKEN_COLUMNS)
                yield Block(start, max(left, right))
            else:
                yield Block(start, height, ABOVE_ROWS, False, True)
        elif kind == "scene_heading":
            yield Block(start, rows(element.text, ACTION_COLUMNS), ABOVE_HEADING_ROWS, True)
        elif kind == "page_break":
            yield Block(start, 0)
        elif (columns := _LONE_COLUMNS.get(kind)) and element.text.strip():
            yield Block(start, rows(element.text, columns))


def _is_dual(element: Element) -> bool:
    return element.kind == "character" and element.dual


def _speech(elements: Sequence[Element], at: int, cue: int, spoken: Mapping[str, int]) -> tuple[int, int]:
    """Return the rows of the speech whose cue stands at `at`, and the index behind it."""
    height = rows(elements[at].text, cue)
    at += 1
    while at < len(elements) and (columns := spoken.get(elements[at].kind)):
        height += rows(elements[at].text, columns)
        at += 1
    return height, at
