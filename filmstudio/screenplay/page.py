"""The body of a script as lines with neighbours: most rules of Fountain ask what stands above and below."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.screenplay.lines import CutLine
from filmstudio.screenplay.marks import SECTION, SYNOPSIS, is_page_break

_STRUCTURE = SECTION + SYNOPSIS
"""What sections, synopses and page breaks begin with (where no speech is going on)."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a script, notes, boneyard and control characters cut out. A line is named by its index.

    Plain lines are plain strings, which is what makes reading fast; only a line that something was cut out of has
    more to say. `start` is the first line behind the title page. The start of the body counts as a blank line above,
    the end of the file as one below. So do sections, synopses and page breaks: they do not print as text, and a
    heading right under `# Act two` is a heading.
    """

    texts: Sequence[str]
    """As printed, white space kept."""
    bare: Sequence[str]
    """The texts without the white space around them; empty where nothing prints."""
    numbers: Sequence[int]
    """The line numbers in the source, from 1: rising, without those of lines that the rules must not see."""
    cut: Mapping[int, CutLine]
    start: int = 0

    def __len__(self) -> int:
        return len(self.bare)

    def index(self, number: int) -> int:
        """Return which line has this number, or is the first one behind it."""
        return bisect_left(self.numbers, number)

    def note_only(self, at: int) -> bool:
        """Tell whether a line held a note and nothing that prints: a gap, but no gap inside a speech."""
        return not self.bare[at] and at in self.cut and self.cut[at].noted

    def connector(self, at: int) -> bool:
        """Tell whether a line is two or more spaces and nothing else: it keeps a speech going (Fountain 1.1)."""
        text = self.texts[at]
        return len(text) >= 2 and not text.strip(" ") and at not in self.cut

    def free_above(self, at: int) -> bool:
        """Tell whether no printed line stands right above a line."""
        above = self.bare[at - 1] if at > self.start else ""
        return not above or above[0] in _STRUCTURE

    def free_below(self, at: int) -> bool:
        """Tell whether no printed line stands right below a line."""
        below = self.bare[at + 1] if at + 1 < len(self.bare) else ""
        return not below or below[0] in _STRUCTURE

    def speaks_below(self, at: int) -> bool:
        """Tell whether speech could follow a cue; lines that only hold a note are looked through."""
        bare = self.bare
        below = at + 1
        if below < len(bare) and bare[below]:
            return bare[below][0] not in SYNOPSIS or not is_page_break(bare[below])
        while below < len(bare):
            if bare[below]:
                return not is_page_break(bare[below])
            if not (self.note_only(below) or self.connector(below)):
                return False
            below += 1
        return False

    def span(self, first: int, last: int) -> SourceSpan:
        """Return the place from the first printed character of one line to the last one of another."""
        text, bare = self.texts[first], self.bare[first]
        column = 0 if text is bare else text.find(bare[0])
        end = column + len(bare) if first == last else len(self.texts[last].rstrip())
        numbers, cut = self.numbers, self.cut
        if cut:
            column = cut[first].column(column) - 1 if first in cut else column
            end = cut[last].column(end - 1) if last in cut else end
        # As the class makes itself, without the way over keyword arguments: one for every element.
        return tuple.__new__(SourceSpan, (numbers[first], column + 1, numbers[last], end + 1))
