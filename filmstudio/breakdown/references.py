"""Whom a paragraph shows: people by name, and `he`, `she` and `they` for those who were named last.

Rule: a pronoun means the last person mentioned in the scene whom it can mean. Who is a `she` is learned from the scene
itself: from its paragraphs with one name and one kind of pronoun. All of this ends with the scene, so that an edited
line never changes another scene.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from filmstudio.breakdown.people import Mention, Roster

_PRONOUN = re.compile(
    r"(?<!\w)(?:(?P<she>she|her|hers|herself|она|её|ее|ей|ella|elle)|(?P<he>he|his|him|himself|он|его|ему)"
    r"|(?P<they>they|them|their|both|они|их|им))(?!\w)",
    re.IGNORECASE,
)


class References:
    """The memory of one scene: who was named last, and who is a she."""

    def __init__(self, roster: Roster, paragraphs: Iterable[str]) -> None:
        self._roster = roster
        self._recent: list[str] = []
        votes: dict[str, Counter[str]] = {}
        for text in paragraphs:
            named = {mention.name for mention in roster.mentions(text)}
            kinds = {match.lastgroup or "" for match in _PRONOUN.finditer(text)} - {"they"}
            if len(named) == 1 and len(kinds) == 1:
                votes.setdefault(named.pop(), Counter())[kinds.pop()] += 1
        self._kind = {name: max(sorted(count), key=lambda kind: count[kind]) for name, count in votes.items()}

    @property
    def recent(self) -> tuple[str, ...]:
        """Everybody named so far in the scene, the last one first."""
        return tuple(reversed(self._recent))

    def note(self, name: str) -> None:
        """Remember that somebody was named or spoke."""
        if name in self._recent:
            self._recent.remove(name)
        self._recent.append(name)

    def find(self, text: str) -> list[Mention]:
        """Return everybody a text shows, by name or pronoun, in reading order."""
        named = self._roster.mentions(text)
        tokens = [(mention.start, mention.end, mention.name, "") for mention in named]
        tokens += [
            (match.start(), match.end(), "", match.lastgroup or "")
            for match in _PRONOUN.finditer(text)
            if not any(mention.start <= match.start() < mention.end for mention in named)
        ]
        found: list[Mention] = []
        for start, end, name, pronoun in sorted(tokens):
            for person in [name] if name else self._meant(pronoun):
                found.append(Mention(start, end, person))
                if name:
                    self.note(person)
        return found

    def _meant(self, pronoun: str) -> list[str]:
        if pronoun == "they":
            return self._recent[-2:]
        candidates = [name for name in self._recent if self._kind.get(name, pronoun) == pronoun]
        return candidates[-1:]


def in_order(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the people of some mentions, each once, first mention first."""
    return tuple(dict.fromkeys(mention.name for mention in mentions))
