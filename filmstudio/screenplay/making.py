"""Makes the elements of a parsed script, without asking the validator about each.

Why: a feature has some three thousand elements, and validating them one by one would take longer than all the rest of
reading. The parser is their only source: every value it passes is a `str`, `int`, `bool`, `SourceSpan` or a tuple of
those, cut out of the text by its own code, and mypy has checked the calls. So there is nothing to find out; a test
holds that what is made here equals, field by field and byte by byte in JSON, what the validator would have made.
"""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.record import Record
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Emphasis,
    Lyric,
    PageBreak,
    Parenthetical,
    Run,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from filmstudio.screenplay.cue import Cue
from filmstudio.screenplay.heading import HeadingParts

R = TypeVar("R", bound=Record)

_new = object.__new__
# A record keeps its four parts in slots. Asked directly, they are filled in two thirds of the time.
_slots = BaseModel.__dict__
_set_fields = _slots["__dict__"].__set__
_set_said = _slots["__pydantic_fields_set__"].__set__
_set_extra = _slots["__pydantic_extra__"].__set__
_set_private = _slots["__pydantic_private__"].__set__


def _made(record: type[R], fields: dict[str, object], said: set[str]) -> R:
    """Return a record with these fields, which must be all of its fields, in their order and of their types.

    `said` holds their names, for all records of a class together: records are frozen, and so are their sets.
    """
    made = _new(record)
    _set_fields(made, fields)
    _set_said(made, said)
    _set_extra(made, None)
    _set_private(made, None)
    return made


_RUN = set(Run.model_fields)
_TEXT = {"span", "text", "kind"}
_STYLED = {"span", "text", "kind", "runs"}
_SECTION = set(Section.model_fields)
_CHARACTER = set(Character.model_fields)
_SCENE_HEADING = set(SceneHeading.model_fields)


def run(text: str, emphasis: tuple[Emphasis, ...]) -> Run:
    """Return a stretch of text with one emphasis."""
    return _made(Run, {"text": text, "emphasis": emphasis}, _RUN)


def action(span: SourceSpan, text: str, runs: tuple[Run, ...]) -> Action:
    """Return a paragraph of action."""
    return _made(Action, {"span": span, "text": text, "kind": "action", "runs": runs}, _STYLED)


def dialogue(span: SourceSpan, text: str, runs: tuple[Run, ...]) -> Dialogue:
    """Return what is said."""
    return _made(Dialogue, {"span": span, "text": text, "kind": "dialogue", "runs": runs}, _STYLED)


def centered(span: SourceSpan, text: str, runs: tuple[Run, ...]) -> Centered:
    """Return a title card."""
    return _made(Centered, {"span": span, "text": text, "kind": "centered", "runs": runs}, _STYLED)


def parenthetical(span: SourceSpan, text: str) -> Parenthetical:
    """Return a hint for the actor, brackets included."""
    return _made(Parenthetical, {"span": span, "text": text, "kind": "parenthetical"}, _TEXT)


def lyric(span: SourceSpan, text: str) -> Lyric:
    """Return a sung line."""
    return _made(Lyric, {"span": span, "text": text, "kind": "lyric"}, _TEXT)


def transition(span: SourceSpan, text: str) -> Transition:
    """Return a transition."""
    return _made(Transition, {"span": span, "text": text, "kind": "transition"}, _TEXT)


def synopsis(span: SourceSpan, text: str) -> Synopsis:
    """Return what happens, which does not print."""
    return _made(Synopsis, {"span": span, "text": text, "kind": "synopsis"}, _TEXT)


def page_break(span: SourceSpan) -> PageBreak:
    """Return a page break."""
    return _made(PageBreak, {"span": span, "text": "", "kind": "page_break"}, _TEXT)


def section(span: SourceSpan, text: str, level: int) -> Section:
    """Return a piece of the structure, `level` marks deep."""
    return _made(Section, {"span": span, "text": text, "kind": "section", "level": level}, _SECTION)


def character(span: SourceSpan, text: str, cue: Cue, dual: bool) -> Character:
    """Return a cue; `text` is the printed line."""
    return _made(
        Character,
        {
            "span": span,
            "text": text,
            "kind": "character",
            "name": cue.name,
            "extensions": cue.extensions,
            "dual": dual,
        },
        _CHARACTER,
    )


def scene_heading(span: SourceSpan, text: str, parts: HeadingParts, number: str | None) -> SceneHeading:
    """Return a heading with its parts; its length is measured later."""
    return _made(
        SceneHeading,
        {
            "span": span,
            "text": text,
            "kind": "scene_heading",
            "prefix": parts.prefix,
            "location": parts.location,
            "time_of_day": parts.time_of_day,
            "qualifiers": parts.qualifiers,
            "number": number,
            "eighths": None,
        },
        _SCENE_HEADING,
    )
