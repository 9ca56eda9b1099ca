"""Divides a script into scenes: one for each heading, and one without a place for what stands before the first.

Rule: title cards and transitions before the first heading belong to the first scene; only action and dialogue there
make a scene of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.breakdown.slates import SceneNumbers
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Dialogue,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Screenplay,
    Transition,
)

TITLE_SCENE = "0"
"""The scene of the title card: it stands in no scene of the script."""


@dataclass(frozen=True, slots=True)
class Division:
    """A heading (None before the first) with everything under it."""

    number: str
    heading: SceneHeading | None
    elements: tuple[Element, ...]
    span: SourceSpan


def divide(screenplay: Screenplay, *, titled: bool) -> list[Division]:
    """Return the scenes of a script in order, each with a number of its own; none for a script without any text."""
    groups: list[tuple[SceneHeading | None, list[Element]]] = [(None, [])]
    for element in screenplay.elements:
        if isinstance(element, SceneHeading):
            groups.append((element, []))
        else:
            groups[-1][1].append(element)
    _, before = groups[0]
    if len(groups) > 1 and not _makes_scene(before):
        heading, elements = groups[1]
        groups[:2] = [(heading, [*(e for e in before if isinstance(e, Centered | Transition)), *elements])]
    elif not _makes_scene(before) and not any(isinstance(e, Centered) and e.text.strip() for e in before):
        return []
    claimed = [heading.number.strip() for heading, _ in groups if heading and heading.number]
    numbers = SceneNumbers(claimed, frozenset({TITLE_SCENE}) if titled else frozenset())
    return [
        Division(
            numbers.number(heading.number if heading else None),
            heading,
            tuple(elements),
            heading.span if heading else elements[0].span,
        )
        for heading, elements in groups
    ]


def _makes_scene(elements: Sequence[Element]) -> bool:
    return any(
        isinstance(element, Action | Dialogue | Lyric | Parenthetical) and element.text.strip() for element in elements
    )
