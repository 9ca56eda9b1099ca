"""Years, centuries and names of times, reduced to the eras that a set can show."""

from __future__ import annotations

import re

from filmstudio.model.place import Era

_FROM_YEAR = (
    (2040, Era.FUTURE),
    (1990, Era.NOW),
    (1980, Era.EIGHTIES),
    (1970, Era.SEVENTIES),
    (1960, Era.SIXTIES),
    (1950, Era.FIFTIES),
    (1933, Era.FORTIES),
    (1914, Era.TWENTIES),
    (1700, Era.VICTORIAN),
    (500, Era.MEDIEVAL),
)
"""The first year of each: what a street shows changes with cars and clothes, not with the calendar."""
_NAMES = {
    Era.ANCIENT: r"ancient(?: \w+)?|antiquity|roman empire|ancient rome|bronze age|iron age|stone age"
    r"|prehistor\w+|biblical times?",
    Era.MEDIEVAL: r"medieval|middle ages|dark ages|feudal|viking age|renaissance|elizabethan|tudor",
    Era.VICTORIAN: r"victorian|georgian|regency|edwardian|gilded age|belle epoque"
    r"|civil war era"
    r"|industrial revolution|colonial",
    Era.FRONTIER: r"(?:the )?(?:old|wild|american) west|(?:the )?(?:american )?frontier|western|gold rush",
    Era.TWENTIES: r"roaring twenties|(?:the )?twenties|jazz age|prohibition"
    r"|world war (?:one|i)|wwi|first world war|great war",
    Era.FORTIES: r"(?:the )?forties|(?:the )?thirties|great depression"
    r"|world war (?:two|ii)|wwii|ww2|second world war|wartime",
    Era.FIFTIES: r"(?:the )?fifties|postwar",
    Era.SIXTIES: r"(?:the )?sixties|swinging sixties",
    Era.SEVENTIES: r"(?:the )?seventies",
    Era.EIGHTIES: r"(?:the )?eighties",
    Era.FUTURE: r"(?:the )?(?:near |far |distant )?future|futuristic|sci-?fi|science fiction"
    r"|post-?apocalyptic|cyberpunk",
    Era.NOW: r"now|today|(?:the )?present(?: day)?|contemporary|modern(?: day)?|(?:the )?nineties",
}
_NAMED = tuple((era, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for era, words in _NAMES.items())
_YEAR = re.compile(
    r"(?<![\w.,:£$€#-])(?:(?:ad |anno )?(?P<year>[12]\d{3})(?P<decade>['’]?s)?(?![\w:]|[.,]\d)"
    r"|(?P<small>\d{1,4}) ?(?P<which>ad|ce|bc|bce)(?!\w)|(?P<century>\d{1,2})(?:st|nd|rd|th) century"
    r"|['’](?P<short>[2-9]0)s(?!\w))"
)
_CENTURIES = {"eighteenth": 18, "nineteenth": 19, "seventeenth": 17, "sixteenth": 16, "fifteenth": 15, "fourteenth": 14}
_CENTURY = re.compile(rf"(?<!\w)({'|'.join(_CENTURIES)})[ -]century")
_LATEST = 2999


def era_of_year(year: int) -> Era:
    """Return the era of a year; before the common era is below zero."""
    return next((era for first, era in _FROM_YEAR if year >= first), Era.ANCIENT)


def find_era(words: str) -> Era | None:
    """Return the era that words name, by a year (`1943`, `19th century`, `44 BC`) or by its name; None for others.

    A year counts before a name. For words that speak of time, such as a title page's; prose has other numbers too.
    """
    folded = words.casefold()
    return year_in(folded) or next((era for era, pattern in _NAMED if pattern.search(folded)), None)


def year_in(words: str) -> Era | None:
    """Return the era of the first year, decade or century in words, None where there is none."""
    folded = words.casefold()
    spelled = _CENTURY.search(folded)
    match = _YEAR.search(folded)
    if match is None:
        return era_of_year(_CENTURIES[spelled[1]] * 100 - 50) if spelled else None
    if match["short"]:
        return era_of_year(1900 + int(match["short"]))
    if match["century"]:
        return era_of_year(int(match["century"]) * 100 - 50)
    if match["small"]:
        return era_of_year(-int(match["small"]) if match["which"].startswith("b") else int(match["small"]))
    year = int(match["year"])
    return era_of_year(year) if year <= _LATEST else None
