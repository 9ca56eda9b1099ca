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
        self._starts = sorted(mention.start for mention in mentions)
        self._stops = [stop for _, stop in sorted((mention.start, mention.end) for mention in mentions)]
        for mention in mentions:
            self._by_sentence.setdefault(self._sentence(mention.start), []).append(mention)

    def near(self, at: int) -> Sequence[Mention]:
        """Return everybody named in the sentence that holds a place of the text, in order."""
        return self._by_sentence.get(self._sentence(at), ())

    def named_at(self, at: int) -> bool:
        """Return whether a place of the text is a part of somebody's name."""
        before = bisect_right(self._starts, at) - 1
        return before >= 0 and at < self._stops[before]

    def begin(self, at: int) -> int:
        """Return where the sentence begins that holds a place of the text."""
        number = self._sentence(at)
        return self._ends[number - 1] if number else 0

    def acting(self, at: int) -> str:
        """Return who acts last before a place of the text, in its sentence; empty for nobody."""
        names = (one.name for one in reversed(self.near(at)) if not one.aside and one.end <= at)
        return next(names, "")

    def _sentence(self, at: int) -> int:
        return bisect_right(self._ends, at)
