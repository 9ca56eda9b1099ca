"""Who is named in which sentence of a paragraph: what somebody does is said in the sentence that names them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from filmstudio.breakdown.people import Mention

SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|[。！？\n]")


class SentencePeople:
    """The people of one text by its sentences. Made once, so that a long paragraph is not read again for every verb."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._ends = [match.end() for match in SENTENCE_END.finditer(text)]
        self._by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._by_sentence.setdefault(self._sentence(mention.start), []).append(mention)

    def near(self, at: int) -> Sequence[Mention]:
        """Return everybody named in the sentence that holds a place of the text, in order."""
        return self._by_sentence.get(self._sentence(at), ())

    def acting(self, at: int) -> str:
        """Return who acts last before a place of the text, in its sentence; empty for nobody."""
        names = (one.name for one in reversed(self.near(at)) if not one.aside and one.end <= at)
        return next(names, "")

    def _sentence(self, at: int) -> int:
        return bisect_right(self._ends, at)
