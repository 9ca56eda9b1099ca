"""Whom a paragraph shows: people by name, and `he`, `she` and `they` for those who were named last.

Rules: a pronoun means the last person mentioned in the scene whom it can mean. Who is a `she` says `pronouns`; of whom
nobody says it, the scene does: in `She hugs him` the two are two. What is done to somebody (`hugs her`) is done to
somebody else than who does it, if need be to the only other one in the scene. `A boy runs in. He stops.` means nobody
who has a name. `Mara's brother` and `his car` show neither Mara nor him. Who was mentioned last is forgotten at the end
of the scene.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from filmstudio.breakdown.people import Mention, Roster
from filmstudio.breakdown.pronouns import ACTING, EVERYBODY, PRONOUN, is_object, owns_what_is_seen, unnamed_people

_LOOK_BACK = 8
"""Characters before a pronoun that can show that it begins a sentence."""
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…\n])[\s\"'“(]*$")
_CLAUSE_BEFORE = re.compile(r"(?:^|[.!?…\n,;:—–]|\b(?:while|as|when|but|until|before|after|where|и|а|но))[\s\"'“(]*$")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|[。！？\n]")
_OWNER = re.compile(r"['’]s?(?!\w)", re.IGNORECASE)
_OWNERS = frozenset({"his", "her", "their"})
_JOINED = re.compile(r"[\s,]*(?:and|&|и|with)?[\s,]*")


class References:
    """The memory of one scene: who was named last. `pronouns` come from `learn_pronouns`.

    `before` are the people named last in the scene before. They count only while nobody has been named in this one, and
    only for a pronoun that begins a sentence: `They are still laughing.` goes on from there. `present` is everybody who
    is seen in the scene.
    """

    def __init__(
        self, roster: Roster, pronouns: Mapping[str, str], before: Sequence[str] = (), present: Sequence[str] = ()
    ) -> None:
        self._roster = roster
        self._kind = dict(pronouns)
        """Learns in the scene who is meant by which pronoun."""
        self._before = list(before)
        self._present = list(present)
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
        return bool(self._roster.mentions(text) or PRONOUN.search(text))

    def hear(self, speaker: str, words: str) -> None:
        """Remember a speech: those it names, then its speaker."""
        for mention in self._roster.mentions(words):
            self.note(mention.name)
        self.note(speaker)

    def find(self, text: str) -> list[Mention]:
        """Return everybody a text shows, by name or pronoun, in reading order."""
        return _Reading(self, text).find()

    def kind(self, name: str) -> str:
        """Return `she` or `he` for whoever is known to be one, else nothing."""
        return self._kind.get(name, "")

    def can_be(self, name: str, pronoun: str) -> bool:
        """Return whether a pronoun can mean somebody."""
        return self._kind.get(name, pronoun) == pronoun

    def meant(self, pronoun: str, *, but: Iterable[str] = (), known: Sequence[str] | None = None) -> list[str]:
        """Return whom a pronoun means among those named so far, or among `known`; nobody of `but`.

        Who is seen in the scene comes before who is only spoken of or heard in it (a voice on the telephone), who is
        known to be a `she` or a `he` before those of whom nothing is known.
        """
        known = [name for name in (self._recent if known is None else known) if name not in set(but)]
        known = [name for name in known if name in self._present] or known
        if pronoun == "they":
            return known[-2:]
        sure = [name for name in known if self._kind.get(name) == pronoun]
        candidates = sure or [name for name in known if name not in self._kind]
        for name in candidates[-1:]:
            self._kind[name] = pronoun
        return candidates[-1:]

    def everybody(self) -> list[str]:
        """Return everybody named so far who is seen in the scene."""
        return [name for name in self._recent if name in self._present] or list(self._recent)

    def carried_on(self, pronoun: str) -> list[str]:
        """Return whom a pronoun means that begins a scene in which nobody has been named: those of the scene before."""
        found = self.meant(pronoun, known=self._before)
        for person in found:
            self.note(person)
        return found

    def only_other(self, pronoun: str, but: Sequence[str]) -> list[str]:
        """Return the only other one of the scene whom a pronoun can mean; nobody where there are two, or none."""
        everybody = dict.fromkeys([*self._present, *self._before[: 0 if self._present else None]])
        found = [name for name in everybody if name not in but and self.can_be(name, pronoun)]
        return found if but and len(found) == 1 and pronoun != "they" else []

    def mentions(self, text: str) -> list[Mention]:
        """Return whom a text names."""
        return self._roster.mentions(text)


class _Reading:
    """One walk through a text: who acts in the sentence, and which unnamed `he` or `she` has come in."""

    def __init__(self, references: References, text: str) -> None:
        self._references = references
        self._text = text
        self._subjects: list[str] = []
        self._subject_end = 0
        self._ends = [match.start() for match in _SENTENCE_END.finditer(text)]
        self._unnamed: set[str] = set()
        self._found: list[Mention] = []

    def find(self) -> list[Mention]:
        names = [(mention.start, mention, None) for mention in self._references.mentions(self._text)]
        pronouns = [(match.start(), None, match) for match in PRONOUN.finditer(self._text)]
        strangers = unnamed_people(self._text)
        named_until = 0
        for start, mention, match in sorted([*names, *pronouns], key=lambda token: (token[0], token[1] is None)):
            while strangers and strangers[0][0] < start:
                self._unnamed.add(strangers.pop(0)[1])
            if mention:
                named_until = mention.end
                self._name(mention)
            elif match and start >= named_until:
                self._pronoun(match)
        return self._found

    def _name(self, mention: Mention) -> None:
        self._references.note(mention.name)
        self._unnamed = {kind for kind in self._unnamed if not self._references.can_be(mention.name, kind)}
        if _OWNER.match(self._text, mention.end) and owns_what_is_seen(self._text, mention.end):
            return
        self._found.append(mention)
        if _CLAUSE_BEFORE.search(self._text, max(0, mention.start - _LOOK_BACK), mention.start) or self._joins(mention):
            self._acts([mention.name], mention.start, mention.end)

    def _pronoun(self, match: re.Match[str]) -> None:
        text, start, kind = self._text, match.start(), match.lastgroup or ""
        word = match[0].casefold()
        everybody = EVERYBODY.fullmatch(word) is not None
        several = " of them" in word or everybody
        begins = _SENTENCE_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) is not None
        aside = not begins if several else word not in ACTING
        if kind in self._unnamed:
            return
        references = self._references
        done_to = is_object(text, match)
        if done_to:
            subjects = self._subjects if self._same_sentence(self._subject_end, start) else []
            meant = references.meant(kind, but=subjects) or references.only_other(kind, subjects)
        elif everybody and references.recent:
            meant = references.everybody()
        elif not references.recent and not self._found and (several or (begins and not aside)):
            meant = references.carried_on(kind)
        else:
            meant = references.meant(kind)
        if word in _OWNERS and not done_to and owns_what_is_seen(text, match.end()):
            return
        self._found.extend(Mention(start, match.end(), person, aside) for person in meant)
        if not aside:
            self._acts(meant, start, match.end())

    def _same_sentence(self, first: int, second: int) -> bool:
        return bisect_left(self._ends, first) == bisect_left(self._ends, second)

    def _joins(self, mention: Mention) -> bool:
        """Return whether a name shares the verb of the one before it: `Mara and Lev`."""
        return bool(self._subjects) and _JOINED.fullmatch(self._text, self._subject_end, mention.start) is not None

    def _acts(self, names: Sequence[str], start: int, end: int) -> None:
        joined = self._subject_end and _JOINED.fullmatch(self._text, self._subject_end, start)
        self._subjects = [*(self._subjects if joined else ()), *names]
        self._subject_end = end


def in_order(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the people of some mentions, each once, first mention first."""
    return tuple(dict.fromkeys(mention.name for mention in mentions))
