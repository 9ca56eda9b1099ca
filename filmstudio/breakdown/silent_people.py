"""People who never speak, and cues that are nobody.

Rules: a name in capitals is a person if the action introduces it as one, by an age or a description right behind it
(`MARA, 40,`, `MARA (60s)`, `MARA, a diver`) or by what only people do (`MARA waits`). Shots of sounds and things
(`THUNDER rolls`, `A CAR waits`) have no such words, or stand behind an article. A cue like ALL means those who are
there already, one like SOLDIERS several of whom nobody has a face; their words are heard over those who are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from filmstudio.breakdown.folding import fold
from filmstudio.model.screenplay import Action, Screenplay

_MANY = (
    r"people|passers-?by|onlookers|mob|guests|soldiers|guards|students|children|kids|men|women|boys|girls|cops|officers"
    r"|reporters|dancers|extras|villagers|townsfolk|townspeople|workers|sailors|prisoners|neighbou?rs|protesters|fans"
)
_GROUP = re.compile(
    r"(?:the )?(?:all|both|everyone|everybody|together|crowd|chorus|voices|others|group|audience|tous|alle|все|todos"
    rf"|{_MANY})"
    r"(?: (?:together|of them|three|four|voices))?|(?:(?:two|three|four|five|six|ten|several|some|other|more) )+"
    rf"(?:{_MANY}|others|voices)"
)
_DEVICE = re.compile(
    r"(?:the )?(?:radio|tv|television|intercom|loudspeaker|tannoy|walkie|phone|telephone|voice ?mail)(?: voice)?"
)
_WORD = r"[^\W\d_a-zß-öø-ÿα-ωа-я][^\W\d_a-zß-öø-ÿα-ωа-я'’.-]+"
_DESCRIBED = (
    r"\s*\((?=\s*(?:early |mid|late )?\s*-?\d)|\s*,\s*(?=(?:early |mid|late |about |aged )?\s*-?\d{1,2}(?:s|\b))"
    r"|\s*,\s*(?=an? (?:\w+ ){0,4}"
    r"(?:man|woman|boy|girl|child|kid|lady|diver|doctor|nurse|soldier|cook|teacher|student)\b)"
)
_LIVING = (
    r"\s+(?=(?:stands|sits|waits|walks|enters|exits|leaves|looks|stares|watches|smiles|nods|kneels|crouches|climbs|runs"
    r"|sleeps|laughs|cries|sings|dances|whispers|listens|hesitates|breathes|yawns|shrugs|grins|frowns|paces|rises"
    r"|reads|writes|eats|drinks|works|swims|dives|undresses|dresses|turns around|turns to|steps|reaches|picks|holds)\b)"
)
_INTRODUCED = re.compile(rf"(?<![\w'’.-])({_WORD}(?: {_WORD}){{0,2}})(?:{_DESCRIBED}|{_LIVING})")
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|some|his|her|their)[^\S\n]+(?:[\w-]+[^\S\n]+){0,2}$", re.IGNORECASE)
_NOBODY = frozenset(
    """rain snow wind thunder lightning music song sound silence noise water smoke fire light lights darkness shadow sun
    moon door window car train bus ship boat plane dog cat horse bird radio phone television clock bell siren camera
    fade cut dissolve wipe smash match slow in out to from black white
    insert close angle pov wide series montage flashback later super title day night int ext""".split()  # noqa: SIM905
)
"""Capitals that name things, sounds and shots."""


def is_group(name: str) -> bool:
    """Return whether a cue means several who are there, and nobody of its own."""
    return _GROUP.fullmatch(" ".join(fold(name).split())) is not None


def is_device(name: str) -> bool:
    """Return whether a cue is a thing through which somebody is heard: THE RADIO is nobody in the picture."""
    return _DEVICE.fullmatch(" ".join(fold(name).split())) is not None


def silent_people(screenplay: Screenplay, cues: Iterable[str]) -> Iterator[str]:
    """Yield the names of those whom the action introduces and who have no cue, in order; each once."""
    known = {word for cue in cues for word in _words(cue)}
    for element in screenplay.elements:
        if not isinstance(element, Action):
            continue
        for match in _INTRODUCED.finditer(element.text):
            name = match[1]
            words = _words(name)
            if not words or words & known or words <= _NOBODY or _ARTICLE.search(element.text, 0, match.start()):
                continue
            known |= words
            yield name


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w{2,}", fold(name)))
