"""Elements to lines of Fountain: the ways in which each can be written, the plainest first.

A way is proved by reading it, so nothing here has to know all the rules by which a line could be taken for something
else; it only has to offer the forcing marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Element,
    Lyric,
    PageBreak,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from filmstudio.screenplay import marks
from filmstudio.screenplay.write_emphasis import marked_pieces

_LOOKS_LIKE_A_MARK = tuple(
    marks.ACTION + marks.CUE + marks.HEADING + marks.LYRIC + marks.SECTION + marks.TRANSITION + "="
)


@dataclass(slots=True)
class WrittenLine:
    """One line: what stands in front of its text, the text as one piece a printed character, and what follows."""

    lead: str
    pieces: list[str]
    tail: str = ""
    inserts: dict[int, str] = field(default_factory=dict)
    """What else goes in front of a piece: notes, by the number of printed characters before them."""

    @property
    def printed(self) -> int:
        """How many characters of the line print."""
        return len(self.pieces) - 1

    def text(self) -> str:
        """Return the line; what could open a note or a boneyard by accident is kept apart by an empty boneyard."""
        first = self.inserts.get(0, "") if self.printed else ""
        parts = [first, self.lead, self.pieces[0]]
        for at, piece in enumerate(self.pieces[1:], start=1):
            if at < self.printed:
                parts.append(self.inserts.get(at, ""))
            parts.append(piece)
        return kept_apart([*parts, self.tail, self.inserts.get(self.printed, "")])


def kept_apart(parts: Sequence[str]) -> str:
    """Put pieces of text and whole notes together so that no two pieces open a note or a boneyard between them."""
    text = ""
    for part in parts:
        opens = (part.startswith("[") and text.endswith("[")) or (part.startswith("*") and text.endswith("/"))
        closes = part.startswith("]") and text.endswith("]]")
        text += f"/**/{part}" if opens or closes else part
    return text


def ways_to_write(element: Element) -> Iterator[list[WrittenLine]]:
    """Yield the ways to write an element that is no part of a speech, or a cue; the last one forces its kind."""
    runs = element.runs if isinstance(element, Action | Centered | Dialogue) else ()
    lines = marked_pieces(element.text, runs)
    if isinstance(element, Action):
        marked = [_begins_like_a_mark(line) for line in lines]
        yield _action(lines, marked)
        yield _action(lines, [True, *marked[1:]])
        # `!!Go` reads as Beat's mark of a shot: a space keeps the one that prints.
        yield [WrittenLine("! " if line[0] in tuple(marks.ACTION) else "!", line) for line in lines]
    elif isinstance(element, SceneHeading):
        number = "" if element.number is None else f" #{element.number}#"
        yield [WrittenLine("", lines[0], number)]
        yield [WrittenLine(".", lines[0], number)]
    elif isinstance(element, Character):
        caret = " ^" if element.dual else ""
        yield [WrittenLine("", lines[0], caret)]
        yield [WrittenLine("@", lines[0], caret)]
        # A caret that is part of the name is none inside emphasis.
        yield [WrittenLine("@**", lines[0], f"**{caret}")]
    elif isinstance(element, Transition):
        yield [WrittenLine("", lines[0])]
        yield [WrittenLine("> ", lines[0])]
    elif isinstance(element, Centered):
        yield [WrittenLine("> ", lines[0], " <")]
    elif isinstance(element, Lyric):
        yield [WrittenLine("~", lines[0])]
    elif isinstance(element, Section):
        yield [WrittenLine("#" * element.level + (" " if element.text else ""), lines[0])]
    elif isinstance(element, Synopsis):
        yield [WrittenLine("= " if element.text else "=", lines[0])]
    elif isinstance(element, PageBreak):
        yield [WrittenLine("===", [""])]
    else:
        yield [WrittenLine("", line) for line in lines]


def _action(lines: Sequence[list[str]], forced: Sequence[bool]) -> list[WrittenLine]:
    return [
        WrittenLine("!" if force and not _is_lone_mark(line) else "", line)
        for line, force in zip(lines, forced, strict=True)
    ]


def _is_lone_mark(pieces: Sequence[str]) -> bool:
    """Tell whether a line is a forcing mark with nothing behind it: that prints as it is."""
    return "".join(pieces).strip() in tuple(marks.ACTION)


def _begins_like_a_mark(pieces: Sequence[str]) -> bool:
    return "".join(pieces).lstrip()[:1] in _LOOKS_LIKE_A_MARK
