"""The lines of a paragraph: where each stands in its text, and which notes belong to which."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from filmstudio.screenplay.cue import is_parenthetical
from filmstudio.screenplay.fdx.paragraph import Kind, Paragraph, PlacedNote


class Stretch(NamedTuple):
    """Where a line stands in its paragraph's text: end exclusive, white space that does not print left out."""

    start: int
    end: int


def lines_of(paragraph: Paragraph) -> list[Stretch]:
    """Return the lines of a paragraph that are not blank. Action keeps the white space in front of them."""
    keeps_indent = paragraph.kind in (Kind.ACTION, Kind.SHOT)
    lines: list[Stretch] = []
    start = 0
    for line in paragraph.content.text.split("\n"):
        if line.strip():
            first = start if keeps_indent else start + len(line) - len(line.lstrip())
            lines.append(Stretch(first, start + len(line.rstrip())))
        start += len(line) + 1
    return lines


def unbroken(text: str, lines: Sequence[Stretch]) -> list[list[Stretch]]:
    """Part the lines of a text where a blank line stands between them."""
    groups: list[list[Stretch]] = []
    for line in lines:
        if groups and text.count("\n", groups[-1][-1].end, line.start) == 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def with_notes(
    groups: Sequence[list[Stretch]], notes: Sequence[PlacedNote]
) -> Iterator[tuple[list[Stretch], Sequence[PlacedNote]]]:
    """Yield each group of lines with the notes (in their order) that stand in it or in front of it.

    The last group has the rest.
    """
    at = 0
    for number, group in enumerate(groups, start=1):
        end = at
        while end < len(notes) and (number == len(groups) or notes[end].offset <= group[-1].end):
            end += 1
        yield group, notes[at:end]
        at = end


def offsets_in(lines: Sequence[Stretch], notes: Sequence[PlacedNote]) -> Iterator[int]:
    """Yield the offset of each note in the text of the element that is made of these lines."""
    bases = [0, *accumulate(line.end - line.start + 1 for line in lines)]
    for note in notes:
        at = bisect_left(lines, note.offset, key=attrgetter("end"))
        yield bases[at] + max(note.offset - lines[at].start, 0) if at < len(lines) else max(bases[-1] - 1, 0)


def in_brackets(text: str) -> str:
    """Return a parenthetical with its brackets; Fade In stores it without, and people forget one."""
    for candidate in (text, f"{text})", f"({text}", f"({text})"):
        if is_parenthetical(candidate):
            return candidate
    return "(" + "".join(char for char in text if char not in "()（）").strip() + ")"
