"""Builds Screenplay elements by hand, and tells what a shot list carries."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.breakdown.break_down import break_down
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Screenplay,
    TitleEntry,
    Transition,
)
from filmstudio.model.shots import Role, ShotList

SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=2)


def heading(text: str, number: str | None = None) -> SceneHeading:
    """`INT. KITCHEN - NIGHT` taken apart the plain way."""
    prefix, _, rest = text.partition(". ")
    if not rest:
        prefix, rest = "", text
    parts = [part.strip() for part in rest.split(" - ")]
    time = parts.pop() if len(parts) > 1 else ""
    return SceneHeading(span=SPAN, text=text, prefix=prefix, location=tuple(parts), time_of_day=time, number=number)


def action(text: str) -> Action:
    return Action(span=SPAN, text=text)


def card(text: str) -> Centered:
    return Centered(span=SPAN, text=text)


def transition(text: str) -> Transition:
    return Transition(span=SPAN, text=text)


def cue(name: str, *extensions: str, dual: bool = False) -> Character:
    return Character(span=SPAN, text=name, name=name, extensions=extensions, dual=dual)


def words(text: str) -> Dialogue:
    return Dialogue(span=SPAN, text=text)


def says(name: str, text: str, *extensions: str, dual: bool = False) -> list[Element]:
    return [cue(name, *extensions, dual=dual), words(text)]


def hint(text: str) -> Parenthetical:
    return Parenthetical(span=SPAN, text=text)


def sings(text: str) -> Lyric:
    return Lyric(span=SPAN, text=text)


def script(*parts: Element | Sequence[Element], title: str = "", author: str = "") -> Screenplay:
    elements: list[Element] = []
    for part in parts:
        elements.extend(part if isinstance(part, Sequence) else [part])
    page = [
        TitleEntry(key=key, values=(value,), span=SPAN)
        for key, value in (("Title", title), ("Author", author))
        if value
    ]
    return Screenplay(source="test.fountain", title_page=tuple(page), elements=tuple(elements))


def shot_list(*parts: Element | Sequence[Element]) -> ShotList:
    return break_down(script(*parts), "Untitled")


def squeezed(text: str) -> str:
    """The text without white space: what a cut may change is white space only."""
    return "".join(text.split())


def printed_action(screenplay: Screenplay) -> str:
    return squeezed("".join(element.text for element in screenplay.elements if isinstance(element, Action)))


def printed_speech(screenplay: Screenplay) -> str:
    return squeezed("".join(e.text for e in screenplay.elements if isinstance(e, Dialogue | Lyric)))


def carried_action(shots: ShotList) -> str:
    return squeezed("".join(shot.action for shot in shots.shots if shot.role is not Role.TITLE))


def carried_speech(shots: ShotList) -> str:
    return squeezed("".join(line.text for shot in shots.shots for line in shot.lines))
