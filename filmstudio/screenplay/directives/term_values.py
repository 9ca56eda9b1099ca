"""Values that are words of the camera's vocabulary."""

from __future__ import annotations

import re

from filmstudio.model.vocabulary.focal_lengths import LONGEST_MM, NAMED_MM, SHORTEST_MM, find_focal_length
from filmstudio.model.vocabulary.lookup import all_terms, find_term, nearest_word, normal_form
from filmstudio.model.vocabulary.term import Field
from filmstudio.screenplay.directives.reading import BadValueError

_FEW = 12
_NAMES: dict[Field, str] = {
    "lens": "kind of lens",
    "stock": "film stock",
    "focus": "depth of focus",
    "role": "role of a shot",
    "speed": "speed of a move",
    "view": "side to see from",
}
_MILLIMETRES = re.compile(r"(?<![\d.])\d{1,6}(?:\.\d{1,3})?\s{0,4}mm\b", re.IGNORECASE)
_MOST_WORDS = 12
"""No move and its speed are longer; a text that is, is prose."""


def read_term(field: Field, value: str) -> str:
    """Return the id of the term that a value names. Raises BadValueError with the nearest word and what is allowed."""
    found = find_term(field, value)
    if found is None:
        raise BadValueError(f"{not_a_term(field, value)}; {allowed(field)}")
    return found.id


def not_a_term(field: Field, value: str) -> str:
    """Return the sentence on a word that no term of a field has, with the nearest that there is."""
    name = _NAMES.get(field, field)
    return f"{shown(value)} is no {name}; the nearest is `{nearest_word(field, value)}`"


def allowed(field: Field) -> str:
    """Return what can be typed for a field, for messages."""
    terms = all_terms(field)
    if len(terms) > _FEW:
        return f"`filmstudio vocabulary {field}` lists all {len(terms)}"
    return "allowed: " + ", ".join(term.id.replace("_", " ") for term in terms)


def shown(value: str) -> str:
    """Return a value as a message quotes it: short, on one line, in backquotes, without power over a terminal."""
    words = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(value.split()))
    return f"`{words if len(words) <= 40 else words[:39] + '…'}`"


def find_move(text: str) -> dict[str, object] | None:
    """Return the move of `slow push in` or `push in, slowly`, with its speed where one is named; None for other words.

    A move's own name goes first: `crash zoom` is one, although `crash` is also a speed.
    """
    move = find_term("move", text)
    if move is not None:
        return {"move": move.id}
    words = normal_form(text.replace(",", " ")).split()
    if len(words) > _MOST_WORDS:
        return None
    for cut in range(1, len(words)):
        front, back = " ".join(words[:cut]), " ".join(words[cut:])
        for speed_words, move_words in ((front, back), (back, front)):
            speed = find_term("speed", speed_words)
            move = find_term("move", move_words) if speed is not None else None
            if speed is not None and move is not None:
                return {"move": move.id, "speed": speed.id}
    return None


def read_move(value: str) -> dict[str, object]:
    """Return move, and speed where one is named. Raises BadValueError."""
    found = find_move(value)
    if found is None:
        raise BadValueError(f"{not_a_term('move', value)}; {allowed('move')}")
    return found


def read_lens(value: str) -> dict[str, object]:
    """Return the focal length, the kind of lens or both: `85mm`, `long`, `anamorphic`, `40mm anamorphic`.

    Raises BadValueError for other words, and for a length that no lens has.
    """
    whole = find_focal_length(value)
    if whole is not None:
        return {"lens_mm": _existing(whole, value)}
    match = _MILLIMETRES.search(value)
    rest = value if match is None else f"{value[: match.start()]} {value[match.end() :]}".strip(" ,")
    kind = find_term("lens", rest)
    if kind is None:
        names = ", ".join(NAMED_MM)
        at = value.find(rest)
        raise BadValueError(
            f"{not_a_term('lens', rest)}; write a focal length like 85mm, a name ({names}), "
            f"a kind ({', '.join(term.words[0] for term in all_terms('lens'))}) or length and kind",
            max(at, 0),
            len(rest) if at >= 0 else None,
        )
    found: dict[str, object] = {"lens_kind": kind.id}
    length = find_focal_length(match[0]) if match else None
    if length is not None:
        found["lens_mm"] = _existing(length, match[0] if match else value)
    return found


def _existing(length: float, value: str) -> float:
    if not SHORTEST_MM <= length <= LONGEST_MM:
        raise BadValueError(f"{shown(value)} is no lens; focal lengths go from {SHORTEST_MM:g} to {LONGEST_MM:g} mm")
    return length
