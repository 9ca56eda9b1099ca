"""`filmstudio vocabulary`: the camera's words, and what every installed engine does with each."""

from __future__ import annotations

from typing import get_args

from filmstudio.errors import FilmstudioError, UsageError
from filmstudio.model.capabilities import Capabilities, Control
from filmstudio.model.record import Record
from filmstudio.model.vocabulary.lookup import all_terms, find_term, normal_form
from filmstudio.model.vocabulary.term import Field, Term
from filmstudio.studio.plugins import engine_names, find_engine

_LONGEST_WORD = 40
FIELDS: tuple[Field, ...] = get_args(Field)
_NOT_THE_ENGINES: tuple[Field, ...] = ("role", "transition")
"""Roles are settled when a script is broken down, transitions when the film is cut: no engine is asked."""


class EngineAnswer(Record):
    """What one engine does with a term."""

    engine: str
    how: Control
    detail: str = ""


class Elsewhere(Record):
    """A term's name in another system."""

    system: str
    name: str
    nearest: bool
    """True where that system has nothing that is just this."""


class Entry(Record):
    """One term, as `--json` prints it."""

    field: str
    term: str
    words: tuple[str, ...]
    prompt: str
    elsewhere: tuple[Elsewhere, ...]
    engines: tuple[EngineAnswer, ...]


def list_vocabulary(field: str | None = None, search: str | None = None) -> tuple[Entry, ...]:
    """Return the terms of one field or of all; with `search`, those that somebody who types it could mean.

    Raises UsageError for a field that is none, and for a search that finds nothing, with the nearest word.
    """
    fields = FIELDS if field is None else (_field(field),)
    terms = [term for name in fields for term in all_terms(name)]
    if search is not None:
        terms = _found(fields, terms, search)
    engines = _engines()
    return tuple(_entry(term, engines) for term in terms)


def _field(text: str) -> Field:
    """Return a field by its name, in the singular or the plural."""
    word = normal_form(text)
    for field in FIELDS:
        if word in (field, f"{field}s", f"{field}es"):
            return field
    raise UsageError(f"the vocabulary has no field {text!r}", hint=f"its fields are {', '.join(FIELDS)}")


def _found(fields: tuple[Field, ...], terms: list[Term], search: str) -> list[Term]:
    """Return the terms that a text is typed for, or else those that have it in a word, here or elsewhere."""
    exact = [term for term in (find_term(field, search) for field in fields) if term is not None]
    if exact:
        return exact
    word = normal_form(search)
    near = [term for term in terms if word and any(word in known for known in _names(term))]
    if near:
        return near
    from difflib import get_close_matches  # only ever needed for a message

    known = [name for term in terms for name in _names(term)]
    nearest = dict.fromkeys(get_close_matches(word[:_LONGEST_WORD], known, n=3, cutoff=0.0))
    raise UsageError(
        f"no term of the camera is called {search!r}",
        hint=f"the nearest words are {', '.join(nearest)}; without --search the whole vocabulary is listed",
    )


def _names(term: Term) -> tuple[str, ...]:
    return (*term.words, *(normal_form(name) for name in term.elsewhere.values()))


def _engines() -> tuple[Capabilities, ...]:
    """Return what the installed engines can; one that is broken is `doctor`'s business."""
    found = []
    for name in engine_names():
        try:
            found.append(find_engine(name).capabilities())
        except FilmstudioError:
            continue
    return tuple(found)


def _entry(term: Term, engines: tuple[Capabilities, ...]) -> Entry:
    asked = () if term.field in _NOT_THE_ENGINES else engines
    return Entry(
        field=term.field,
        term=term.id,
        words=term.words,
        prompt=term.prompt,
        elsewhere=tuple(
            Elsewhere(system=system, name=name, nearest=system in term.nearest)
            for system, name in term.elsewhere.items()
        ),
        engines=tuple(_answer(engine, term) for engine in asked),
    )


def _answer(engine: Capabilities, term: Term) -> EngineAnswer:
    handling = engine.handling(term.field, term.id)
    return EngineAnswer(engine=engine.name, how=handling.how, detail=handling.detail)
