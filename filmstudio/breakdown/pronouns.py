"""Who is a `she` and who a `he`: pronouns in the action, and what the whole script says of whom they can mean.

Rules, the first that speaks counts: the words that introduce somebody (`DOC, 50s, a woman in an apron`, `her mother,
ROSE`); the words of the name (`OLD WOMAN`, `MR. FINCH`); pronouns in paragraphs that name nobody else and mean nobody
else (`Jonas looks up. She waves him off` says nothing); the given name; the pronouns that follow the name elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from filmstudio.breakdown.people import Mention, Roster
from filmstudio.model.cast import Presentation
from filmstudio.model.given_names import presentation_of

PRONOUN = re.compile(
    r"(?<!\w)(?:(?P<she>she|her|hers|herself|она|её|ее|ей|ella|elle)|(?P<he>he|his|him|himself|он|его|ему)"
    r"|(?P<they>the two of them|both of them|all (?:\w+ )?of them|everybody|everyone|they|them|their|both|они"
    r"|их|им))(?!\w)",
    re.IGNORECASE,
)
EVERYBODY = re.compile(r"all (?:\w+ )?of them|everybody|everyone", re.IGNORECASE)
ACTING = frozenset({"she", "he", "they", "both", "он", "она", "они", "ella", "elle"})
"""Pronouns that are the subject of their sentence."""
_OBJECTS = frozenset({"him", "them", "ему", "ей", "им"})
_OBJECT_OR_OWNER = frozenset({"her", "его", "её", "ее", "их"})
"""`hugs her` and `her hand` are the same word: what follows tells them apart."""
_NOTHING_OWNED = re.compile(
    r"\s*(?:$|[^\w\s'’-])|\s*[-–—]{2}|\s+(?:and|or|but|as|while|until|till|when|before|after|then|again|back|up|down|away"
    r"|off|out|in|into|on|onto|at|by|to|with|for|from|of|over|under|through|across|around|along|against|behind|beside"
    r"|past|near|close|closer|toward|towards|aside|apart|goodbye|the|an?|that|this|what|how|where|who|why|if|so|too|there"
    r"|here|go|his|her|hard|gently|softly|tightly|и|а|но|в|на|за|к|с|из|от|до|по|у)(?!\w)",
    re.IGNORECASE,
)
_SHE = (
    r"wom[ae]n|girls?|lady|ladies|mother|mom|mum|mama|wife|widow|daughter|sister|aunt|niece|grandmother|grandma|granny"
    r"|granddaughter|queen|princess|waitress|actress|bride|nun|girlfriend|stepmother|heroine|baroness|duchess|maid"
)
_HE = (
    r"m[ae]n|boys?|gentleman|gentlemen|guy|lad|father|dad|papa|husband|widower|son|brother|uncle|nephew|grandfather"
    r"|grandpa|grandson|king|prince|waiter|monk|groom|boyfriend|stepfather|baron|duke|cowboy|fisherman|policeman"
)
_KIND = rf"(?:(?P<she>{_SHE})|(?P<he>{_HE}))(?!\w)"
_BEHIND = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*[,(]\s*[^,.;:!?()]{0,24}?){0,2}\s*[,(]\s*(?:(?:an?|the|his|her|their|[\w'’]+['’]s)\s+)?(?:[\w-]+\s+){0,2}?"
    rf"{_KIND}(?=\s*[,.;:)–—-]|\s*$|\s+(?:in|with|of|from|who|whose)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?<!\w){_KIND},?\s*$", re.IGNORECASE)
_OWN = re.compile(rf"(?<!\w){_KIND}", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)", re.IGNORECASE)
_BELONGING = re.compile(
    r"(?:['’]s?)?\s+(?:(?!(?:and|or|on|in|at|to|into|the|an?|with|of|from|by|for|as|off|over|is|was)\s)[\w-]+\s+){0,2}?"
    rf"(?:{_SHE}|{_HE}|family|parents|child(?:ren)?|kids?|cousin|friends?|boss|partner"
    r"|neighbou?r|lover|twin|dog|cat|house|home|flat|apartment|room|bedroom|bathroom|kitchen|office|study|cabin|farm|shop"
    r"|store|street|building|car|truck|van|boat|ship|grave|name|voice|voicemail)(?!\w)",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    rf"(?<![,(—] )(?<!\w)(?:an?|another|one)\s+(?:[\w-]+\s+){{0,2}}?{_KIND}(?!\s*,?\s*(?-i:[A-Z]{{2}}))", re.IGNORECASE
)
_LOOK_BACK = 24
"""Characters before a name in which the word stands that says who it is."""
_ACTING_WEIGHT = 3
_CLEAR = 2
"""So many times as often must one kind of pronoun stand as the other."""
_SENTENCE_END = re.compile(r"[.!?…]")
_BY_NAME = {Presentation.WOMAN: "she", Presentation.MAN: "he"}


def is_object(text: str, pronoun: re.Match[str]) -> bool:
    """Return whether something is done to whom a pronoun means (`hugs her`), which leaves out who does it."""
    word = pronoun[0].casefold()
    if word in _OBJECT_OR_OWNER:
        return _NOTHING_OWNED.match(text, pronoun.end()) is not None
    return word in _OBJECTS


def owns_what_is_seen(text: str, end: int) -> bool:
    """Return whether somebody named up to a place of a text only says whose it is: `Mara's brother`, `his house`."""
    return _BELONGING.match(text, end) is not None


def unnamed_people(text: str) -> list[tuple[int, str]]:
    """Return where a text brings in somebody without a name (`a boy`, `an old woman`), and which pronoun means them."""
    return [(match.start(), match.lastgroup or "") for match in _UNNAMED.finditer(text)]


def learn_pronouns(roster: Roster, paragraphs: Iterable[str]) -> dict[str, str]:
    """Return `she` or `he` for everybody of whom the script says it by any of the rules above."""
    introduced: dict[str, str] = {}
    alone: dict[str, Counter[str]] = {}
    votes: dict[str, Counter[str]] = {}
    for text in paragraphs:
        named = roster.mentions(text)
        kinds = {match.lastgroup for match in PRONOUN.finditer(text)} - {"they"}
        counts = alone if len({mention.name for mention in named}) == len(kinds) == 1 else votes
        for index, mention in enumerate(named):
            end = named[index + 1].start if index + 1 < len(named) else len(text)
            if kind := _introduced(text, mention):
                introduced.setdefault(mention.name, kind)
            counts.setdefault(mention.name, Counter()).update(_votes(text, mention, end))
    names = dict.fromkeys([*roster.names, *introduced])
    found = {name: introduced.get(name) or _decide(name, alone.get(name), votes.get(name)) for name in names}
    return {name: kind for name, kind in found.items() if kind}


def _introduced(text: str, mention: Mention) -> str:
    if _POSSESSIVE.match(text, mention.end):
        return ""
    match = _BEHIND.match(text, mention.end) or _BEFORE.search(text, max(0, mention.start - _LOOK_BACK), mention.start)
    return (match.lastgroup or "") if match else ""


def _votes(text: str, mention: Mention, end: int) -> Counter[str]:
    """Count the pronouns behind a name. What is done to somebody in its own sentence is done to somebody else, who may
    well be the one of the next: `Basil reaches for her. She slaps him.`
    """
    count: Counter[str] = Counter()
    stop = _SENTENCE_END.search(text, mention.end, end)
    sentence = stop.start() if stop else end
    others = {"they"}
    for match in PRONOUN.finditer(text, mention.end, end):
        if match.start() < sentence and is_object(text, match):
            others.add(match.lastgroup or "")
        if match.lastgroup in others:
            continue
        others |= {"she", "he"} - {match.lastgroup or ""}  # `Obi waits. He nods. She nods.`: she is another
        count[match.lastgroup or ""] += _ACTING_WEIGHT if match[0].casefold() in ACTING else 1
    return count


def _decide(name: str, alone: Counter[str] | None, votes: Counter[str] | None) -> str:
    own = _OWN.search(name)
    if own:
        return own.lastgroup or ""
    clear = alone or Counter()
    for kind, other in (("she", "he"), ("he", "she")):
        if clear[kind] > _CLEAR * clear[other]:
            return kind
    presentation = presentation_of(name)
    if presentation in _BY_NAME:
        return _BY_NAME[presentation]
    both = clear + (votes or Counter())
    return max(sorted(both), key=lambda kind: both[kind]) if both else ""
