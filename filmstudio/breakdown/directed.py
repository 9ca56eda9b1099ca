"""The script with its notes put back between the words: elements in reading order, cut where a note stands in them.

Why here and not in the reader: what is printed is one text, whatever the notes ask of it; only the breakdown needs to
know which words stand before a note and which behind it. The words are the same in sum, cut at the note to the
character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from filmstudio.breakdown.calls import letters
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.screenplay import (
    Action,
    Character,
    Dialogue,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Screenplay,
)

_IN_PLACE = frozenset(
    {DirectiveKind.SHOT, DirectiveKind.CUT, DirectiveKind.HOLD, DirectiveKind.SCENE, DirectiveKind.STYLE}
)
_SPEECH = (Dialogue, Parenthetical, Lyric)
_CUTTABLE = (Action, Dialogue, Lyric)


@dataclass(frozen=True, slots=True)
class Mark:
    """A note in its place. `inside` says that it stands within a paragraph or a speech, `attached` before one."""

    directive: Directive
    attached: bool = True
    inside: bool = False
    after: int = 0
    """Of a hold: so many letters of the element before it stand in front of the note."""


Item = Element | Mark


def interleave(screenplay: Screenplay) -> list[Item]:
    """Return elements and notes in reading order. Notes on people and places stand in no place and are left out."""
    standing: dict[int, list[Directive]] = {}
    for directive in screenplay.directives:
        if directive.kind in _IN_PLACE:
            standing.setdefault(directive.anchor.element, []).append(directive)
    if not standing:
        return list(screenplay.elements)
    items: list[Item] = []
    for index, element in enumerate(screenplay.elements):
        if index in standing:
            items.extend(_with_notes(element, sorted(standing[index], key=lambda note: note.anchor.offset)))
        else:
            items.append(element)
    for index in sorted(index for index in standing if index >= len(screenplay.elements)):
        items.extend(Mark(directive, attached=False) for directive in standing[index])
    return items


def _with_notes(element: Element, notes: Iterable[Directive]) -> Iterator[Item]:
    at = 0
    begin: SourceSpan | None = None
    behind: list[Mark] = []
    for note in notes:
        offset = min(max(note.anchor.offset, 0), len(element.text))
        if offset and isinstance(element, _CUTTABLE):
            if note.kind is DirectiveKind.HOLD:
                behind.append(Mark(note, inside=True, after=letters(element.text[at:offset])))
                continue
            if offset > at:
                yield _part(element, element.text[at:offset], begin, note.span)
                at, begin = offset, note.span
            yield from behind
            behind = []
            yield Mark(note, inside=True)
        elif offset or (isinstance(element, SceneHeading) and note.anchor.attached):
            inside = isinstance(element, (Character, *_SPEECH))
            # On the line of a cue or of a parenthetical it speaks of the words that follow.
            behind.append(Mark(note, attached=inside or offset == 0, inside=inside))
        else:
            yield Mark(note, attached=note.anchor.attached, inside=isinstance(element, _SPEECH))
    if at == 0:
        yield element
    elif at < len(element.text):
        yield _part(element, element.text[at:], begin, None)
    yield from behind


def _part(element: Element, text: str, after: SourceSpan | None, before: SourceSpan | None) -> Element:
    """Return the words of an element between two notes, with their place in the script."""
    span = element.span
    line, column = (after.end_line, after.end_column) if after else (span.line, span.column)
    end_line, end_column = (before.line, before.column) if before else (span.end_line, span.end_column)
    place = SourceSpan(line=line, column=column, end_line=end_line, end_column=end_column)
    return element.model_copy(update={"text": text, "span": place})
