"""The writer of Fountain: a text that reads back as the same sheet, with as few forcing marks as that takes.

Every block is read again before it is kept. Two rules would otherwise drift apart: the reader's, which decides what a
line is, and the writer's, which must know the same things backwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.model.screenplay import (
    Action,
    Character,
    Dialogue,
    Element,
    Lyric,
    Note,
    Parenthetical,
    Screenplay,
)
from filmstudio.screenplay.heading import has_prefix
from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.write_lines import WrittenLine, ways_to_write
from filmstudio.screenplay.write_notes import as_note, insert_notes, insert_spoken_notes
from filmstudio.screenplay.write_title_page import write_title_page

_NO_TITLE_PAGE = "===\n\n"
"""In front of a block that is tried: nothing behind a page break opens a title page."""
_PLACE = {"span", "eighths"}
"""What may differ: the place, and the length that follows from it."""
_MARK_UP = frozenset("*_\\[]/\t")


class FountainWriter:
    """Writes Fountain 1.1. Holds nothing."""

    suffixes: tuple[str, ...] = (".fountain",)

    def write(self, screenplay: Screenplay) -> bytes:
        """Return the text as UTF-8. Reading it gives the same elements, notes and title page (spans differ).

        What Fountain has no spelling for comes as near as it goes: a note of several lines in the middle of a line
        becomes one line, emphasis that would be misread is given up.
        """
        title_page = write_title_page(screenplay.title_page)
        body = "\n\n".join(_Body(screenplay).blocks())
        text = "\n".join(filter(None, [title_page, body]))
        return (text + "\n" if text and not text.endswith("\n") else text).encode("utf-8", "replace")


class _Body:
    """The blocks of a script: what stands between two blank lines."""

    def __init__(self, screenplay: Screenplay) -> None:
        self._elements = screenplay.elements
        self._opens_file = not screenplay.title_page
        self._alone: dict[int, list[Note]] = {}
        self._inside: dict[int, list[Note]] = {}
        end = len(self._elements)
        for note in screenplay.notes:
            stands = self._inside if note.anchor.attached and note.anchor.element < end else self._alone
            stands.setdefault(min(note.anchor.element, end), []).append(note)

    def blocks(self) -> Iterator[str]:
        at = 0
        while at < len(self._elements):
            yield from (as_note(note.text) for note in self._alone.get(at, ()))
            end = self._end_of_block(at)
            yield self._block(at, end)
            at = end
        yield from (as_note(note.text) for note in self._alone.get(len(self._elements), ()))

    def _end_of_block(self, start: int) -> int:
        """Return the end (exclusive) of the block that begins with an element: a speech, or the element alone."""
        end = start + 1
        if isinstance(self._elements[start], Character):
            while end < len(self._elements) and _goes_on(self._elements[end]) and end not in self._alone:
                end += 1
        return end

    def _block(self, start: int, end: int) -> str:
        elements = self._elements[start:end]
        spoken = [next(ways_to_write(element)) for element in elements[1:]]
        first = self._way(list(ways_to_write(elements[0])), spoken, elements, start == 0 and self._opens_file)
        above = insert_notes(first, self._inside.get(start, ()))
        for index, lines in enumerate(spoken, start=start + 1):
            insert_spoken_notes(lines, self._inside.get(index, ()))
        return "\n".join([*above, _text([first, *spoken])])

    def _way(
        self,
        ways: Sequence[list[WrittenLine]],
        spoken: Sequence[list[WrittenLine]],
        elements: Sequence[Element],
        opens_file: bool,
    ) -> list[WrittenLine]:
        """Return the first way that reads back the same; where none does, the first that keeps all but emphasis.

        What Fountain cannot be made to take for what it is becomes action: better a wrong kind than a wrong word.
        """
        for but in (_PLACE, _PLACE | {"runs"}):
            for way in ways:
                if _reads_well(_text([way, *spoken]), elements, but, opens_file=opens_file):
                    return way
        return list(ways_to_write(Action(span=elements[0].span, text=elements[0].text)))[-1]


def _reads_well(text: str, elements: Sequence[Element], but: set[str], *, opens_file: bool) -> bool:
    if not opens_file and len(elements) == 1 and isinstance(elements[0], Action) and _is_prose(text):
        return True
    read = FountainReader().parse_text(text if opens_file else _NO_TITLE_PAGE + text, "").elements[not opens_file :]
    return [one.model_dump(exclude=but) for one in read] == [one.model_dump(exclude=but) for one in elements]


def _goes_on(element: Element) -> bool:
    return isinstance(element, Dialogue | Parenthetical | Lyric)


def _text(elements: Sequence[Sequence[WrittenLine]]) -> str:
    """Return lines, each element's behind the other's."""
    return "\n".join(line.text() for lines in elements for line in lines)


def _is_prose(text: str) -> bool:
    """Tell whether a text can be nothing but action: most of a script is, and needs no second reading."""
    first = text.partition("\n")[0]
    return (
        text[0].isalnum()
        and not _MARK_UP.intersection(text)
        and any(char.islower() for char in first.partition("(")[0])
        and not has_prefix(text)
        and "\n" not in text
    )
