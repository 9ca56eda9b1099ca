"""The body of a script as lines with neighbours: most rules of Fountain ask what stands above and below."""

from __future__ import annotations

from filmstudio.screenplay.lines import Line
from filmstudio.screenplay.marks import is_page_break, is_structure


class Page:
    """The lines of a script from `start` (the first line behind the title page) to the end.

    The start of the body counts as a blank line above, the end of the file as one below. So do sections, synopses
    and page breaks: they do not print as text, and a heading right under `# Act two` is a heading.
    """

    def __init__(self, lines: tuple[Line, ...], start: int) -> None:
        self.lines = lines
        self.start = start

    def __len__(self) -> int:
        return len(self.lines)

    def free_above(self, at: int) -> bool:
        """Tell whether no printed line stands right above line `at`."""
        return at == self.start or self.lines[at - 1].blank or is_structure(self.lines[at - 1])

    def free_below(self, at: int) -> bool:
        """Tell whether no printed line stands right below line `at`."""
        return at + 1 == len(self.lines) or self.lines[at + 1].blank or is_structure(self.lines[at + 1])

    def speaks_below(self, at: int) -> bool:
        """Tell whether speech could follow a cue on line `at`; lines that only hold a note are looked through."""
        below = at + 1
        while below < len(self.lines) and (self.lines[below].note_only or self.lines[below].connector):
            below += 1
        return below < len(self.lines) and not self.lines[below].blank and not is_page_break(self.lines[below])
