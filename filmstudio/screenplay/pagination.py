"""How long a script is on paper: pages, and eighths of a page for every scene, as production counts them.

Why: a page is a minute, and a day's work is planned in eighths; every other estimate is checked against them. The page
holds 55 rows (six rows an inch of Courier 12 on US letter, less an inch above and below with the page number's line
inside). A scene counts the rows that it prints and the blank ones above them, not what stays empty at a page's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.model.screenplay import Element, SceneHeading
from filmstudio.screenplay.pagination_blocks import Block, blocks

PAGE_ROWS = 55
EIGHTHS_PER_PAGE = 8
_KEEP_ROWS = 2
"""A heading takes so many rows of what follows with it; so many rows of a speech stand at least on either page."""
_MORE_ROWS = 1
"""`(MORE)` at the foot of a page; the cue above the rest of the speech takes as many again."""


class ScenePages(NamedTuple):
    """One scene on paper."""

    element: int
    """Index of its heading among the elements."""
    page: int
    """The page on which its heading stands, from 1."""
    eighths: int


_KEPT_UNDER_HEADING_ROWS = 1 + _KEEP_ROWS
"""The blank row under a heading and the rows that it must not be parted from."""


class _Sheet:
    """The pages being filled; `row` is counted from the top of the first one."""

    def __init__(self) -> None:
        self.row = 0

    def set(self, block: Block) -> tuple[int, int]:
        """Set a block; return the page on which it begins and the rows that it took, those above it included."""
        _, height, above, heading, speech = block
        on_page = self.row % PAGE_ROWS
        kept = min(height, _KEEP_ROWS + speech) + (_KEPT_UNDER_HEADING_ROWS if heading else 0)
        if not on_page:
            above = 0
        elif not height or on_page + above + kept > PAGE_ROWS:
            self.row += PAGE_ROWS - on_page
            on_page = above = 0
        page = (self.row + above) // PAGE_ROWS + 1
        over = on_page + above + height - PAGE_ROWS
        if speech and over > 0:
            height += 2 * _MORE_ROWS * -(-over // PAGE_ROWS)
        self.row += above + height
        return page, above + height


def measured(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return the elements with the `eighths` of every heading that has none; what a file says itself stands."""
    filled = list(elements)
    for scene in scene_pages(elements):
        heading = elements[scene.element]
        if isinstance(heading, SceneHeading) and heading.eighths is None:
            filled[scene.element] = heading.model_copy(update={"eighths": scene.eighths})
    return tuple(filled)


def scene_pages(elements: Sequence[Element]) -> tuple[ScenePages, ...]:
    """Return where every heading stands and how long its scene is, as laid out here: at least one eighth each."""
    sheet = _Sheet()
    headings: list[tuple[int, int]] = []
    taken: list[int] = []
    for block in blocks(elements):
        page, height = sheet.set(block)
        if block.heading:
            headings.append((block.first, page))
            taken.append(height)
        elif taken:
            taken[-1] += height
    return tuple(
        ScenePages(element, page, max(1, _eighths(height)))
        for (element, page), height in zip(headings, taken, strict=True)
    )


def pages(elements: Sequence[Element]) -> int:
    """Return the length of the whole script in eighths of a page, begun eighths counted; 0 where nothing prints."""
    sheet = _Sheet()
    for block in blocks(elements):
        sheet.set(block)
    return -(-sheet.row * EIGHTHS_PER_PAGE // PAGE_ROWS)


def _eighths(height: int) -> int:
    """To the nearest, so that scenes add up to about the script."""
    return (2 * height * EIGHTHS_PER_PAGE + PAGE_ROWS) // (2 * PAGE_ROWS)
