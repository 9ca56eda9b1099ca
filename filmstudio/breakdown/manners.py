"""How a line is said, as the words between its brackets steer it: `(whispers)`, `(quickly, not loud)`, `(drawn out)`.

Rules: the strongest effort that is named and not denied; the first pace and the first pitch. What two words say
together is one manner: `(whispering quickly)`. What says nothing of the voice (`(to Kip)`, `(rising)`) leaves it as it
is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from filmstudio.breakdown.folding import fold
from filmstudio.breakdown.manner_words import DENIED, EFFORTS, PACES, PITCHES, WRITTEN_EFFORTS
from filmstudio.model.soundtrack import Effort, Manner

_T = TypeVar("_T")
_DENIED = re.compile(DENIED)


def manner_of(parenthetical: str) -> Manner:
    """Return how a line under this parenthetical (without its brackets, empty for none) is said."""
    if not parenthetical:
        return Manner()
    folded = fold(parenthetical)
    written = next((effort for effort, signs in WRITTEN_EFFORTS if re.search(signs, parenthetical)), Effort.NORMAL)
    return Manner(
        effort=_first(EFFORTS, folded, written),
        pace=_first(PACES, folded, 1.0),
        pitch=_first(PITCHES, folded, 1.0),
    )


def _first(table: Sequence[tuple[_T, str]], folded: str, otherwise: _T) -> _T:
    for value, words in table:
        for match in _pattern(words).finditer(folded):
            if not _DENIED.search(folded[: match.start()]):
                return value
    return otherwise


@lru_cache(maxsize=64)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’])(?:{words})(?!\w)")
