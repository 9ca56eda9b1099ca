"""Finds terms by what people type."""

from __future__ import annotations

from filmstudio.model.vocabulary.term import Field, Term


def all_terms(field: Field | None = None) -> tuple[Term, ...]:
    """Return the terms of one field, or of all, in the order in which tables show them."""
    raise NotImplementedError


def find_term(field: Field, text: str) -> Term | None:
    """Return the term of a field that somebody typed (any case, `_` and `-` as spaces), None where it is none."""
    raise NotImplementedError


def term_of(field: Field, term_id: str) -> Term:
    """Return the term with an id. Raises KeyError."""
    raise NotImplementedError


def nearest_word(field: Field, text: str) -> str:
    """Return the known word that is most like a mistyped one, for messages."""
    raise NotImplementedError
