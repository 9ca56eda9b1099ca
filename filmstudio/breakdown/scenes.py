"""Divides a script into scenes: one for each heading, and one without a place for what stands before the first.

Rules: title cards, titles over the picture and transitions before the first heading belong to the first scene; only
action and dialogue there make a scene of their own. A forced heading that is a shot or an intercut (`.CLOSE ON THE
KEY`) makes no scene: its words are action of the scene in which it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmstudio.breakdown.directed import Item, Mark, interleave
from filmstudio.breakdown.intercut import announces_intercut
from filmstudio.breakdown.not_filmed import is_omitted, only_omits, without_cast_list
from filmstudio.breakdown.shot_cues import is_shot_line
from filmstudio.breakdown.slates import SceneNumbers
from filmstudio.breakdown.supers import is_super, read_super
from filmstudio.breakdown.unnumbered import fill_in
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.directive import Directive, DirectiveKind
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
)

TITLE_SCENE = "0"
"""The scene of the title card: it stands in no scene of the script."""
_WIDE_NOTES = frozenset({DirectiveKind.SCENE, DirectiveKind.STYLE})


@dataclass(frozen=True, slots=True)
class Division:
    """A heading (None before the first) with everything under it."""

    number: str
    heading: SceneHeading | None
    items: tuple[Item, ...]
    """Elements and notes in reading order, elements cut where a note stands in them."""
    notes: tuple[Directive, ...]
    """The notes that hold for the whole scene."""
    span: SourceSpan
    numbered: bool = False

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements alone."""
        return tuple(item for item in self.items if not isinstance(item, Mark))


def divide(screenplay: Screenplay, *, titled: bool) -> list[Division]:
    """Return the scenes of a script in order, each with a number of its own; none for a script without any text.

    A style note before the first heading is the film's (`film_style`) and belongs to no scene.
    """
    groups: list[tuple[SceneHeading | None, list[Item]]] = [(None, [])]
    above: list[Item] = []
    of_film = film_style(screenplay)
    for item in interleave(screenplay):
        if isinstance(item, Mark) and item.directive in of_film:
            continue
        if isinstance(item, SceneHeading) and not _is_shot(item):
            groups.append((item, above))
            above = []
        elif isinstance(item, Mark) and item.attached and _stands_above_heading(item, screenplay):
            above.append(item)
        else:
            groups[-1][1].extend(above)
            above = []
            groups[-1][1].append(_as_action(item))
    groups[-1][1].extend(above)
    claimed = [heading.number.strip() for heading, _ in groups if heading and heading.number]
    groups = _filmed(groups)
    _, before = groups[0]
    if len(groups) > 1 and not _makes_scene(before):
        heading, items = groups[1]
        groups[:2] = [(heading, [*before, *items])]
    elif len(groups) == 1 and not _makes_scene(before) and not any(_prints(item) for item in before):
        return []
    reserved = frozenset({TITLE_SCENE}) if titled else frozenset()
    own = [(heading.number or "").strip() if heading else "" for heading, _ in groups]
    wished = fill_in([number or None for number in own], {*claimed, *reserved})
    numbers = SceneNumbers(claimed, reserved)
    return [_division(numbers.number(number), *group) for number, group in zip(wished, groups, strict=True)]


_Group = tuple[SceneHeading | None, list[Item]]


def _filmed(groups: Sequence[_Group]) -> list[_Group]:
    """Return the scenes without a list of the cast in front of them and without those that were omitted."""
    heading, before = groups[0]
    kept: list[_Group] = [(heading, without_cast_list(before) if len(groups) > 1 else before)]
    for heading, items in groups[1:]:
        shown = [item for item in items if not (isinstance(item, Action) and only_omits(item.text))]
        if heading is None or not is_omitted(heading.text) or any(_shows(shown)):
            kept.append((heading, items))
        else:
            kept[-1][1].extend(item for item in items if not isinstance(item, Mark))
    return kept


def film_style(screenplay: Screenplay) -> list[Directive]:
    """Return the style notes that stand before the first heading: they hold for the whole film."""
    elements = screenplay.elements
    first = next((at for at, e in enumerate(elements) if isinstance(e, SceneHeading)), len(elements))
    return [note for note in screenplay.directives if note.kind is DirectiveKind.STYLE and _before(note, first)]


def _before(note: Directive, first_heading: int) -> bool:
    return (note.anchor.element, note.anchor.offset) <= (first_heading, 0)


def _division(number: str, heading: SceneHeading | None, items: Sequence[Item]) -> Division:
    notes = tuple(i.directive for i in items if isinstance(i, Mark) and i.directive.kind in _WIDE_NOTES)
    words = [item for item in items if not isinstance(item, Mark) or item.directive.kind not in _WIDE_NOTES]
    span = heading.span if heading else _span(items[0])
    numbered = bool(heading and heading.number and heading.number.strip())
    return Division(number, heading, tuple(words), notes, span, numbered)


def _span(item: Item) -> SourceSpan:
    return item.directive.span if isinstance(item, Mark) else item.span


def _stands_above_heading(mark: Mark, screenplay: Screenplay) -> bool:
    at = mark.directive.anchor
    heading = screenplay.elements[at.element] if at.element < len(screenplay.elements) else None
    return isinstance(heading, SceneHeading) and at.offset == 0 and not _is_shot(heading)


def _is_shot(heading: SceneHeading) -> bool:
    if heading.prefix.strip() or heading.number or heading.time_of_day.strip():
        return False
    return is_shot_line(heading.text) or announces_intercut(heading.text)


def _as_action(item: Item) -> Item:
    if isinstance(item, SceneHeading):
        return Action(span=item.span, text=item.text)
    return item


def _prints(item: Item) -> bool:
    return isinstance(item, Action | Centered | Dialogue | Lyric) and bool(item.text.strip())


def _makes_scene(items: Sequence[Item]) -> bool:
    return any(_shows(items))


def _shows(items: Sequence[Item]) -> Iterator[bool]:
    over_picture = False
    for item in items:
        if isinstance(item, Character):
            over_picture = is_super(item.name)
        elif isinstance(item, Action):
            overlay = read_super(item.text)
            yield bool(item.text.strip()) and not (overlay and overlay.alone)
        elif isinstance(item, Dialogue | Lyric | Parenthetical):
            yield bool(item.text.strip()) and not over_picture
    # A wordless shot of a note is something to see.
    yield any(isinstance(i, Mark) and i.directive.kind is DirectiveKind.SHOT for i in items)
