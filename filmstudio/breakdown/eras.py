"""When every scene plays: by a year in its heading, by the last year laid over the picture, by what the words show.

Rules: a year in the first heading, if that is no flashback, or in a SUPER (`BERLIN, 1943`), holds from its scene on,
until another one. A year in a later heading (`EXT. FIELD - SUMMER 1943`) holds for its scene and for those that go
straight on from it. What only the words show (a horse-drawn cart, a starship) is the whole film's, and only where
nothing else is said and nothing speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from filmstudio.breakdown.folding import fold
from filmstudio.breakdown.rules import because, written
from filmstudio.breakdown.scenes import Division
from filmstudio.breakdown.story_words import heading_time
from filmstudio.breakdown.supers import is_super, read_super
from filmstudio.breakdown.times import is_continuous, is_jump
from filmstudio.model.eras import find_era, year_in
from filmstudio.model.place import Era
from filmstudio.model.screenplay import Action, Character, Dialogue, SceneHeading

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATED = re.compile(
    rf"(?:.*,\s*|(?:(?:early|late|mid|circa|c\.|the|spring|summer|autumn|fall|winter|christmas|{_MONTHS})[ -]*)+"
    r"(?:\d{1,2},? )?)?"
    r"(?:\d{4}(?:['’]?s)?|\d{1,2}(?:st|nd|rd|th) century|\d{1,4} (?:bc|ad|bce|ce))",
)
"""A part of a heading that says when: `1943`, `BERLIN, 1943`, `SUMMER 1943`; not `ROOM 1408`."""
_CLUES: tuple[tuple[Era, int, str], ...] = (
    (Era.ANCIENT, 2, r"chariots?|legionar(?:y|ies)|centurions?|gladiators?|pharaoh|togas?|amphorae?|amphitheatre"
     r"|hoplites?"),
    (Era.MEDIEVAL, 2, r"knights?(?! out)|castle walls|drawbridge|squires?|jousts?|chainmail|chain mail|trebuchet"
     r"|broadswords?|longswords?"),
    (Era.VICTORIAN, 2, r"hansom|gas ?lamps?|gaslights?|top hats?|corsets?|bonnets?|steam carriage"),
    (Era.FRONTIER, 2, r"stagecoach(?:es)?|six-?(?:shooters?|guns?)"),
    (Era.VICTORIAN, 1, r"horse-drawn|carriages?(?= (?:rolls?|waits|rattles|stops|draws))|telegraph|quill"
     r"|petticoats?|musket"),
    (Era.TWENTIES, 2, r"flappers?|speakeasy|model t|charleston|bootleg(?:ger|gers|ging)?|gramophones?"),
    (Era.FORTIES, 2, r"fedoras?|blackout curtains|air[- ]raid|ration (?:books?|cards?)|wehrmacht|gestapo"
     r"|zoot suits?"),
    (Era.FIFTIES, 2, r"jukebox|poodle skirts?|drive-in|tail ?fins|sock hop|hula hoops?"),
    (Era.SIXTIES, 2, r"hippies|mini-?skirts?|beatniks?|mods and rockers|go-go boots|vietnam"),
    (Era.SEVENTIES, 2, r"bell-?bottoms?|disco|lava lamps?|eight-?track|shag carpet|platform shoes"),
    (Era.EIGHTIES, 2, r"walkman|vhs|cassette(?:s| tapes?| deck)?|arcade machines?|boom ?box|betamax|leg ?warmers"
     r"|rubik"),
    (Era.NOW, 3, r"smart ?phones?|cell ?phones?|internet|text messages?|laptops?|e-?mails?|selfies?|wi-?fi"
     r"|drones?|google\w*"),
    (Era.FUTURE, 4, r"space ?ships?|star ?ships?|spacecraft|space station|androids?|cyborgs?|hover ?cars?"
     r"|holograms?|hyperspace|airlock|cryo\w*|warp drive|lightspeed|colony ship|mars base"
     r"|terraform\w*"),
)  # fmt: skip
_FRONTIER = re.compile(
    r"(?<![\w-])(?:saloons?|sheriffs?|outlaws?|cowboys?|gunslingers?|gunfighters?|hitching (?:posts?|rails?)"
    r"|telegraph office|livery stables?|spurs|posse|buckboards?|(?:chuck|covered) ?wagons?|spittoons?|stetsons?"
    r"|prospectors?|homesteaders?|ranch hands?|marshals?|wanted posters?|boot hill|tumbleweeds?)(?![\w-])"
)
"""Signs of the old West, each as heavy as any sure one where they outweigh `_MOTORS`: sheriffs are still elected."""
_MOTORS = re.compile(
    r"(?<![\w-])(?<!rail )(?<!railway )(?<!railroad )(?<!train )(?<!dining )(?<!sleeping )(?<!freight )(?<!mail )"
    r"(?:cars?|trucks?|pick-?ups?|cruisers?|motor\w*|vans?|jeeps?|suvs?|buses|bus|taxis?|highways?|motels?"
    r"|(?:tele|smart|cell)? ?phones?|tvs?|televisions?|radios?|helicopters?|airplanes?|gas stations?|computers?"
    r"|laptops?|neon)(?![\w-])"
)
_MOTORS_WEIGH = 2
_IN_A_HEADING = 3
"""A car in the action may be a slip or a joke; one that a scene plays in is none."""
_ENOUGH = 4
"""One starship is enough, and two signs of any other time."""
_PATTERNS = tuple((era, weight, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for era, weight, words in _CLUES)


class When(NamedTuple):
    """The era of a scene and who says so; None where nobody does."""

    era: Era
    source: str


def read_eras(divisions: Sequence[Division]) -> list[When | None]:
    """Return what each scene's own heading, and the years over the picture up to it, say of its era."""
    told: list[When | None] = []
    running: When | None = None
    from_heading: When | None = None
    first = next((division.heading for division in divisions if division.heading), None)
    for division in divisions:
        heading = division.heading
        own = _of_heading(heading) if heading else None
        if own is None and heading is not None and (is_continuous(heading) or is_jump(heading)):
            own = from_heading
        from_heading = own
        running = (
            _of_supers(division)
            or running
            or (own if heading and heading is first and not heading_time(heading.text) else None)
        )
        told.append(own or running)
    return told


def era_of_words(headings: Iterable[str], actions: Iterable[str]) -> When | None:
    """Return the era that the things in a whole film belong to, None where they do not say it clearly."""
    seen: dict[Era, set[str]] = {}
    weights: dict[str, int] = {}
    places = [fold(text) for text in headings]
    folded = [*places, *(fold(text) for text in actions)]
    patterns = list(_PATTERNS)
    if _is_old_west(places, folded):
        patterns.append((Era.FRONTIER, 2, _FRONTIER))
    for text in folded:
        for era, weight, pattern in patterns:
            for found in pattern.findall(text):
                seen.setdefault(era, set()).add(found.rstrip("s"))
                weights[found.rstrip("s")] = weight
    scores = sorted(((sum(weights[word] for word in words), era.value) for era, words in seen.items()), reverse=True)
    if not scores or scores[0][0] < _ENOUGH or (len(scores) > 1 and scores[1][0] == scores[0][0]):
        return None
    era = Era(scores[0][1])
    return None if era is Era.NOW else When(era, because("era-in-words"))


def _is_old_west(headings: Sequence[str], texts: Sequence[str]) -> bool:
    """Return whether there is more than twice as much of the old West in a film as of engines and telephones."""
    frontier = {found.rstrip("s") for text in texts for found in _FRONTIER.findall(text)}
    motors = {found.rstrip("s") for text in texts for found in _MOTORS.findall(text)}
    driven = {found.rstrip("s") for text in headings for found in _MOTORS.findall(text)}
    return len(frontier) > _MOTORS_WEIGH * (len(motors - driven) + _IN_A_HEADING * len(driven))


def _of_heading(heading: SceneHeading) -> When | None:
    when = written(heading.span.line)
    for part in (*heading.location, heading.time_of_day, *heading.qualifiers):
        words = part.strip(" ()[]").casefold()
        if _DATED.fullmatch(words) and (era := year_in(words)):
            return When(era, when)
    return None


def _of_supers(division: Division) -> When | None:
    """Return the era that the last words over the picture of a scene name, by a year or as the present day."""
    found: When | None = None
    over_picture = False
    for element in division.elements:
        words = ""
        if isinstance(element, Character):
            over_picture = is_super(element.name)
        elif isinstance(element, Action):
            overlay = read_super(element.text)
            words = overlay.title if overlay else ""
        elif isinstance(element, Dialogue) and over_picture:
            words = element.text
        if words and (era := _super_era(words)):
            found = When(era, written(element.span.line))
    return found


def _super_era(words: str) -> Era | None:
    return year_in(words) or (find_era(words) if len(words.split()) <= _FEW_WORDS else None)


_FEW_WORDS = 5
"""A name of a time is one in words so few: `PRESENT DAY`, `The Middle Ages`."""
