"""Finds terms by what people type."""

from __future__ import annotations

from functools import cache, lru_cache

from filmstudio.model.vocabulary.cutting_terms import ROLES, TRANSITIONS
from filmstudio.model.vocabulary.framing_terms import ANGLES, SIZES, VIEWS
from filmstudio.model.vocabulary.move_terms import MOVES, SPEEDS
from filmstudio.model.vocabulary.picture_terms import FOCI, LENSES, LIGHTS, STOCKS
from filmstudio.model.vocabulary.term import Field, Term

_TERMS: dict[Field, tuple[Term, ...]] = {
    "size": SIZES,
    "angle": ANGLES,
    "view": VIEWS,
    "move": MOVES,
    "speed": SPEEDS,
    "lens": LENSES,
    "focus": FOCI,
    "light": LIGHTS,
    "stock": STOCKS,
    "role": ROLES,
    "transition": TRANSITIONS,
}
# What people add to a term without changing it: `low angle shot`, `dutch angle`, `DISSOLVE TO:`.
_ENDINGS: dict[Field, tuple[str, ...]] = {
    "size": ("shot", "view", "framing"),
    "angle": ("shot", "angle", "view"),
    "view": ("shot", "view", "angle"),
    "move": ("shot", "move", "movement", "camera"),
    "speed": ("speed", "pace"),
    "lens": ("lens", "shot", "glass"),
    "focus": ("focus", "depth of field", "aperture"),
    "light": ("light", "lighting", "lit"),
    "stock": ("stock", "look"),
    "role": ("shot",),
    "transition": ("to", "transition"),
}
_ARTICLES = ("a ", "an ", "the ")
_SPACES = str.maketrans({"_": " ", "-": " ", "\N{EN DASH}": " ", "\N{EM DASH}": " ", "’": "'"})
_LONGEST = 80
"""No term is longer; whatever is, is prose and not looked up."""
_EDGES = " \t\r\n[](){}<>.:,;!"


def all_terms(field: Field | None = None) -> tuple[Term, ...]:
    """Return the terms of one field, or of all, in the order in which tables show them."""
    if field is not None:
        return _TERMS[field]
    return tuple(found for terms in _TERMS.values() for found in terms)


def normal_form(text: str) -> str:
    """Return a typed text as `Term.words` are written: lower case, single spaces, no brackets or stops around it."""
    return " ".join(text.casefold().translate(_SPACES).strip(_EDGES).split())


def find_term(field: Field, text: str) -> Term | None:
    """Return the term of a field that somebody typed, None where it is none.

    Any case; `_` and `-` as spaces; MiniMax's brackets, an article in front and endings such as `shot` or
    `angle` are nothing.
    """
    words = normal_form(text)
    return _find(field, words) if len(words) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _find(field: Field, words: str) -> Term | None:
    """Look a text in its normal form up. Cached, because every few words of every note are asked for in many fields."""
    for article in _ARTICLES:
        words = words.removeprefix(article)
    known = _by_word(field)
    while words not in known:
        shorter = next((words[: -len(end) - 1] for end in _ENDINGS[field] if words.endswith(f" {end}")), None)
        if shorter is None:
            return None
        words = shorter.strip()
    return known[words]


def term_of(field: Field, term_id: str) -> Term:
    """Return the term with an id. Raises KeyError."""
    for found in _TERMS[field]:
        if found.id == term_id:
            return found
    raise KeyError(term_id)


def nearest_word(field: Field, text: str) -> str:
    """Return the known word that is most like a mistyped one, for messages."""
    from difflib import get_close_matches  # only ever needed for a message

    return get_close_matches(normal_form(text)[:_LONGEST], _by_word(field), n=1, cutoff=0.0)[0]


@cache
def _by_word(field: Field) -> dict[str, Term]:
    return {word: found for found in _TERMS[field] for word in found.words}
