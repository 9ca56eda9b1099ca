"""What is in somebody's hand, from the action: taken up, handed on, put down.

Rules: the one who acts last before the verb in the sentence has the hand; `a gun in her hand` is in hers. What is
handed to somebody goes to them. A thing is called as the action calls it, with `the`: `the brass key`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.breakdown.borne_along import borne_along
from filmstudio.breakdown.hand_words import AT_ONCE, HANDLES, IN_HAND, can_be_held, fits_a_hand, head
from filmstudio.breakdown.people import Mention
from filmstudio.breakdown.sentence_people import SENTENCE_END, SentencePeople

_REACH = 60
"""Characters behind `hands` in which the one who gets it stands."""
_LOOK_BACK = 160
"""Characters before `with` in which it stands who comes with a thing."""
_TO_THEM = re.compile(r"(?:her|him|them)\s+", re.IGNORECASE)
"""Who gets a thing, without a name: it leaves the giver's hand."""
_NUMBERS = frozenset({"two", "three", "both"})


class Handled(NamedTuple):
    """One thing that changes in a hand."""

    who: str
    """Empty where a thing that no hand holds is spoken of: `it` means that from now on."""
    thing: str
    """What it is about; empty for `it`, the last thing that anybody had."""
    taken: bool
    """True: it is in their hand now. False: it is not any more."""
    to: str = ""
    """Who has it now, where it is handed on."""


_ELSE = Handled("", "", taken=False)


def read_hands(text: str, mentions: Sequence[Mention]) -> list[Handled]:
    """Return what happens to the hands of those whom a text shows, in order."""
    if not mentions:
        return []
    people = SentencePeople(text, mentions)
    told = [(match.start(), _in_hand(match, people)) for match in IN_HAND.finditer(text)]
    told += [(match.start(), _handled(text, match, people)) for match in HANDLES.finditer(text)]
    return [handled for _, handled in sorted(told, key=lambda one: one[0]) if handled is not None]


def same_thing(one: str, other: str) -> bool:
    """Return whether two phrases may mean one thing: `the lamp` is `the oil lamp`."""
    return head(one).split()[-1:] == head(other).split()[-1:]


def _in_hand(match: re.Match[str], people: SentencePeople) -> Handled | None:
    thing = _called(match)
    owner = (one.name for one in people.near(match.start()) if match.start() <= one.start < match.end())
    who = people.acting(match.start()) or next(owner, "")
    return Handled(who, thing, taken=True) if who and can_be_held(thing) else None


def _handled(text: str, verb: re.Match[str], people: SentencePeople) -> Handled | None:
    who = people.acting(verb.start())
    if not who or people.named_at(verb.start()):
        return None
    if verb["given"]:
        return _given(text, verb, who, people.near(verb.start()))
    what = AT_ONCE.match(text, verb.end())
    if what is None:
        return None
    thing = "" if what["lone"] else _called(what)
    if verb["taken"] and verb["taken"].casefold() == "with":
        before = text[max(people.begin(verb.start()), verb.start() - _LOOK_BACK) : verb.start()]
        borne = thing and borne_along(before, thing, text[what.end() : what.end() + _REACH])
        return Handled(who, thing, taken=True) if borne else None
    if verb["left"]:
        return Handled(who, thing, taken=False)
    fits = not thing or (can_be_held(thing) if verb["held"] else fits_a_hand(thing))
    return Handled(who, thing, taken=True) if fits else _ELSE


def _given(text: str, verb: re.Match[str], who: str, mentions: Sequence[Mention]) -> Handled | None:
    """Read `hands Lev the key`, `hands the key to Lev`, `offers a cigarette`."""
    stop = SENTENCE_END.search(text, verb.end())
    end = min(stop.start() if stop else len(text), verb.end() + _REACH)
    near = [one for one in mentions if verb.end() <= one.start < end and one.name != who]
    to = near[0] if near else None
    what = AT_ONCE.match(text, verb.end())
    if what is None and to is not None:
        gap = re.compile(r"\s+").match(text, to.end)
        what = AT_ONCE.match(text, gap.end()) if gap else None
    pronoun = _TO_THEM.match(text, verb.end())
    unnamed = AT_ONCE.match(text, pronoun.end()) if pronoun else None
    what = unnamed or what
    thing = _called(what) if what and not what["lone"] else ""
    if thing and not fits_a_hand(thing):
        return _ELSE
    if to is not None and what is not None:
        return Handled(who, thing, taken=False, to=to.name)
    return Handled(who, thing, taken=unnamed is None) if thing else None


def _called(match: re.Match[str]) -> str:
    if match["the"] is None:
        return f"the {' '.join(match['bare'].split())}"
    number = match["the"].casefold()
    words = " ".join(match["phrase"].split()).rstrip("'’")
    return f"the {number} {words}" if number in _NUMBERS and number != "both" else f"the {words}"
