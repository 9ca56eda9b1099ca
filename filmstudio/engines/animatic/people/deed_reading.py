"""Who does what, read from a shot's action: a verb is acted by whom its clause begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filmstudio.engines.animatic.people.deed_words import VERB
from filmstudio.engines.animatic.people.deeds import ACTED_IN, LETTING_GO, TAKING, Deed, is_phone
from filmstudio.model.cast import Presentation
from filmstudio.model.job import Person
from filmstudio.model.shots import Pose

_NO_VERB = re.compile(
    r"\b(?:the|an?|his|her|its|their|of|two|three|no|this|that)\s+(?:[a-z-]+(?:ed|ing|y)\s+)?$", re.IGNORECASE
)
"""What makes a noun of the word behind it: `the waves`."""
_OBJECT = re.compile(r"\s+(?:the|an?|his|her|their|it|them|him|each|one|two)\b")
_SEVERAL = re.compile(r"\b(?:they|both)\s+$", re.IGNORECASE)
"""What a verb in its bare form needs behind or before it: `they wave`, `wave the flag`."""
_NAMED = re.compile(r"\s+(?:(?:up|down|out|off)\s+)?(?:the|an?|his|her|their|some)\s+((?:[\w'’-]+\s?){1,4})")
"""The thing that a verb is about, where it has a name."""
_SENTENCE = re.compile(r"[^.!?…\n]+")
_BEGINS = re.compile(
    r"(?:^|[,;:—–-]|\b(?:and|while|as|but|then|when|before|until|because|where))\s*(?:[Tt]he\s+)?"
    r"(?:(?:old|young|little)\s+)?$"
)
"""What stands before the one who acts."""
_PRONOUN = re.compile(r"\b(?:she|he|they|both)\b", re.IGNORECASE)
_THING = re.compile(r"\s*(?:the|an?|his|her|its|their|this|that|there|it|rain|one|no)\b", re.IGNORECASE)
"""How a sentence begins that somebody or something else acts in."""
_MOST, _READ = 3, 2000
"""So many deeds of one person fit into a shot, and so many characters of an action are read for them."""
_EAR = re.compile(r"\bears?\b|\btelephones?\b|\bphones?\b|\breceiver\b|\blistens?\b", re.IGNORECASE)


def deeds_of(people: Sequence[Person], action: str, *, speaking: bool = False) -> dict[str, tuple[Deed, ...]]:
    """Return what everybody who can act does, in order, by name; nothing of those who do nothing of their own.

    `people` are those on stage, `action` is the shot's text, `speaking` says that there are lines: who holds a
    telephone then has it at the ear. A sentence is acted by whom it begins with, one by `she` or `they` by whom that
    can be; in a shot of one person all of it is theirs.
    """
    done: dict[str, list[Deed]] = {person.name: [] for person in people if person.pose in ACTED_IN}
    held = {person.name: person.holding.strip() for person in people}
    before: list[str] = []
    for sentence in _SENTENCE.finditer(action[:_READ]) if people else ():
        for names, deed, after in _told(sentence[0].strip(), people, before):
            before = names or before
            for name in names:
                mine = _done_with(held.get(name, ""), deed, after)
                if name in done and mine not in done[name]:
                    done[name].append(mine)
    for person in people:
        if person.name in done:
            done[person.name] = _fitting(person, done[person.name], action, speaking=speaking)
    return {name: tuple(deeds[:_MOST]) for name, deeds in done.items() if deeds}


def _fitting(person: Person, deeds: list[Deed], action: str, *, speaking: bool) -> list[Deed]:
    """Return the deeds that go with somebody's pose and with what they hold."""
    if not person.holding.strip():
        # A thing that no hand was seen to hold is not seen to fall: only the gesture is left of putting it down.
        deeds = [Deed.REACH if deed is Deed.PUT else deed for deed in deeds if deed is not Deed.DROP]
    if person.pose is Pose.REACH and not deeds:
        deeds = [Deed.REACH]
    if person.pose is Pose.POINT and Deed.POINT not in deeds:
        deeds = [*deeds, Deed.POINT]
    if is_phone(person.holding) and (speaking or _EAR.search(action)):
        # Taken up first, then listened to; what else hands do waits until somebody hangs up.
        deeds = [*(deed for deed in deeds if deed in TAKING or deed is Deed.OPEN), Deed.LISTEN]
    return deeds


def _told(sentence: str, people: Sequence[Person], before: Sequence[str]) -> Iterator[tuple[list[str], Deed, str]]:
    """Yield who does what in a sentence, and the words behind it; `before` are those who acted last."""
    for found in VERB.finditer(sentence):
        bare = " " not in found[0] and not found[0].endswith("s")
        if _NO_VERB.search(sentence, 0, found.start()):
            continue
        if bare and not _OBJECT.match(sentence, found.end()) and not _SEVERAL.search(sentence, 0, found.start()):
            continue
        deed = Deed(found.lastgroup or Deed.REACH)
        yield _doers(sentence[: found.start()], people, before), deed, sentence[found.end() :]


def _done_with(holding: str, deed: Deed, after: str) -> Deed:
    """Return a deed as it is of somebody who holds something by the end: of another thing a taking is a reach."""
    named = _NAMED.match(after)
    if deed not in TAKING | LETTING_GO - {Deed.THROW} or not holding or named is None:
        return deed
    same = holding.split()[-1].casefold() in named[1].casefold() or (is_phone(holding) and is_phone(named[1]))
    return deed if same else Deed.REACH


def _doers(told: str, people: Sequence[Person], before: Sequence[str]) -> list[str]:
    """Return who acts behind these words of a sentence: who was named last where a clause begins."""
    marks = [(0, [])] if _THING.match(told) else [(-1, [people[0].name])] if len(people) == 1 else []
    for person in people:
        for word in person.called.split():
            for found in re.finditer(rf"\b{re.escape(word)}\b", told, re.IGNORECASE):
                if _BEGINS.search(told[: found.start()]):
                    owns = told[found.end() :].startswith(("'s", "’s"))
                    marks.append((found.start(), [] if owns else [person.name]))
    for found in _PRONOUN.finditer(told):
        if _BEGINS.search(told[: found.start()]):
            marks.append((found.start(), _meant(found[0].casefold(), people, before)))
    return max(marks, key=lambda mark: mark[0])[1] if marks else []


def _meant(pronoun: str, people: Sequence[Person], before: Sequence[str]) -> list[str]:
    """Return whom a pronoun can mean: who acted last, else the only one it fits."""
    if pronoun in ("they", "both"):
        return [person.name for person in people]
    other = Presentation.MAN if pronoun == "she" else Presentation.WOMAN
    fitting = [person.name for person in people if person.appearance.presentation is not other]
    last = [name for name in before if name in fitting]
    return fitting if len(fitting) == 1 else last if len(last) == 1 else []
