"""Whom a paragraph shows: people by name, and `he`, `she` and `they` for those who were named last.

Rule: a pronoun means the last person mentioned in the scene whom it can mean. Who is a `she` is learned from the whole
script; who was mentioned last is forgotten at the end of the scene.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from filmstudio.breakdown.people import Mention, Roster

_PRONOUN = re.compile(
    r"(?<!\w)(?:(?P<she>she|her|hers|herself|она|её|ее|ей|ella|elle)|(?P<he>he|his|him|himself|он|его|ему)"
    r"|(?P<they>the two of them|both of them|they|them|their|both|они|их|им))(?!\w)",
    re.IGNORECASE,
)


_ACTING = frozenset({"she", "he", "they", "both", "он", "она", "они", "ella", "elle"})
"""Pronouns that are the subject of their sentence."""
_ACTING_WEIGHT = 3
_LOOK_BACK = 8
"""Characters before a pronoun that can show that it begins a sentence."""


def learn_pronouns(roster: Roster, paragraphs: Iterable[str]) -> dict[str, str]:
    """Return `she` or `he` for everybody of whom the action says it.

    A vote is a pronoun that follows a name before the next name comes, in the same paragraph; `she` and `he` weigh more
    than `her` and `his`, which may belong to somebody else.
    """
    votes: dict[str, Counter[str]] = {}
    for text in paragraphs:
        named = roster.mentions(text)
        for index, mention in enumerate(named):
            end = named[index + 1].start if index + 1 < len(named) else len(text)
            for match in _PRONOUN.finditer(text, mention.end, end):
                if match.lastgroup and match.lastgroup != "they":
                    weight = _ACTING_WEIGHT if match[0].casefold() in _ACTING else 1
                    votes.setdefault(mention.name, Counter())[match.lastgroup] += weight
    return {name: max(sorted(count), key=lambda kind: count[kind]) for name, count in votes.items()}


_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…\n])[\s\"'“(]*$")


class References:
    """The memory of one scene: who was named last. `pronouns` come from `learn_pronouns`.

    `before` are the people named last in the scene before. They count only while nobody has been named in this one, and
    only for a pronoun that begins a sentence: `They are still laughing.` goes on from there.
    """

    def __init__(self, roster: Roster, pronouns: Mapping[str, str], before: Sequence[str] = ()) -> None:
        self._roster = roster
        self._kind = pronouns
        self._before = list(before)
        self._recent: list[str] = []

    @property
    def recent(self) -> tuple[str, ...]:
        """Everybody named so far in the scene, the last one first."""
        return tuple(reversed(self._recent))

    def note(self, name: str) -> None:
        """Remember that somebody was named or spoke."""
        if name in self._recent:
            self._recent.remove(name)
        self._recent.append(name)

    def named(self, text: str) -> bool:
        """Return whether a text names or means anybody, without remembering it."""
        return bool(self._roster.mentions(text) or _PRONOUN.search(text))

    def hear(self, speaker: str, words: str) -> None:
        """Remember a speech: those it names, then its speaker."""
        for mention in self._roster.mentions(words):
            self.note(mention.name)
        self.note(speaker)

    def find(self, text: str) -> list[Mention]:
        """Return everybody a text shows, by name or pronoun, in reading order."""
        tokens = [(mention.start, mention.end, mention.name, "") for mention in self._roster.mentions(text)]
        tokens += [(match.start(), match.end(), "", match.lastgroup or "") for match in _PRONOUN.finditer(text)]
        found: list[Mention] = []
        named_until = 0
        for start, end, name, pronoun in sorted(tokens, key=lambda token: (token[0], not token[2])):
            if name:
                named_until = end
                self.note(name)
                found.append(Mention(start, end, name))
            elif start >= named_until:
                words = text[start:end].casefold()
                several = " of them" in words
                begins = _SENTENCE_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) is not None
                aside = not begins if several else words not in _ACTING
                meant = self._meant(pronoun, self._recent)
                if not self._recent and not found and (several or (begins and not aside)):
                    meant = self._meant(pronoun, self._before)
                    for person in meant:
                        self.note(person)
                found.extend(Mention(start, end, person, aside) for person in meant)
        return found

    def _meant(self, pronoun: str, known: Sequence[str]) -> list[str]:
        if pronoun == "they":
            return list(known[-2:])
        candidates = [name for name in known if self._kind.get(name, pronoun) == pronoun]
        return candidates[-1:]


def in_order(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the people of some mentions, each once, first mention first."""
    return tuple(dict.fromkeys(mention.name for mention in mentions))
