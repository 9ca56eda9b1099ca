"""One entry of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Field = Literal["size", "angle", "view", "move", "speed", "lens", "focus", "light", "stock", "role", "transition"]
"""The shot's property that a term sets."""

NEAREST_MARK = " ~"
"""Behind a name in the tables of this folder: the other system has nothing that is just this, only something near."""


class Term(NamedTuple):
    """A term: its id is the value of the enum in `model.camera` or `model.shots`."""

    field: Field
    id: str
    words: tuple[str, ...]
    """What people type for it, in lower case with spaces, the most usual first: script language, and the names in
    other systems. No two terms of a field share a word."""
    prompt: str = ""
    """How a model that reads English is asked for it; `{subject}` stands for what the camera is on."""
    elsewhere: Mapping[str, str] = MappingProxyType({})
    """Its name in other systems, exactly as they spell it: `kling`, `luma`, `minimax`, `higgsfield`, `wan_fun` ..."""
    nearest: frozenset[str] = frozenset()
    """Those of `elsewhere` whose name does not mean just this, but is the nearest that they have."""


def term(field: Field, term_id: str, words: str, prompt: str, **elsewhere: str) -> Term:
    """Make a term from a row of the tables in this folder.

    `words` are parted by `|`; the id itself can always be typed and need not stand there. A name elsewhere that ends
    with `NEAREST_MARK` is no exact match.
    """
    typed = tuple(word.strip() for word in words.split("|"))
    own = term_id.replace("_", " ")
    return Term(
        field,
        term_id,
        typed if own in typed else (*typed, own),
        prompt,
        MappingProxyType({system: name.removesuffix(NEAREST_MARK) for system, name in elsewhere.items()}),
        frozenset(system for system, name in elsewhere.items() if name.endswith(NEAREST_MARK)),
    )
