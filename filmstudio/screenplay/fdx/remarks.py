"""What is probably not meant in a script whose paragraphs have types: the remarks that need no look at its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.screenplay import Character, Dialogue, Element, Lyric, Parenthetical, SceneHeading

_TOP = SourceSpan(line=1, column=1, end_line=1, end_column=1)


def remarks_on(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    """Yield the remarks on a script's elements, with the codes that the Fountain reader gives them."""
    if not elements:
        yield _warning("empty-document", "there is nothing to film in this script", _TOP)
        return
    if not any(isinstance(element, SceneHeading) for element in elements):
        yield _warning("no-scenes", "no paragraph is a scene heading, so the whole script is one scene", _TOP)
    yield from _numbers(elements)
    yield from _silent_cues(elements)


def _numbers(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    first_line: dict[str, int] = {}
    for element in elements:
        if isinstance(element, SceneHeading) and element.number is not None:
            key = element.number.casefold()
            if key in first_line:
                message = f"scene number {element.number} is already taken in line {first_line[key]}"
                yield _warning("duplicate-scene-number", message, element.span)
            first_line.setdefault(key, element.span.line)


def _silent_cues(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    for element, following in zip(elements, (*elements[1:], None), strict=True):
        if isinstance(element, Character) and not isinstance(following, Dialogue | Parenthetical | Lyric):
            message = f"{element.name} says nothing here; give the words below the name the type Dialogue"
            yield _warning("orphan-cue", message, element.span)


def _warning(code: str, message: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.WARNING, message=message, span=span)
