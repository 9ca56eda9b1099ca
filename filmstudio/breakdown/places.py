"""Where and when a scene happens, read from its heading.

Rules: the side comes from the prefix, else from words such as `street`; the name is the location's parts in capitals
joined ` - `, so that one place looks the same however it was typed; the time comes from words or a clock, `CONTINUOUS`,
`SAME` and `LATER` take the time of the scene before, and a heading that says nothing is day. Weather lasts over
`CONTINUOUS` and `SAME`, which are the same moment. A forced heading that is only a time (`LATER`) or a camera cue
(`CLOSE ON THE DIAL`) stays where the scene before was.
"""

from __future__ import annotations

import re

from filmstudio.breakdown.rules import because, written
from filmstudio.breakdown.shot_cues import read_cue
from filmstudio.breakdown.story_words import names_no_place
from filmstudio.breakdown.times import is_continuous, is_jump, read_time, says_only_when
from filmstudio.breakdown.weather import read_weather
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.model.screenplay import SceneHeading

NOWHERE = "LIMBO"
"""The stage word for a set without walls or horizon: where a script without headings plays."""

_OUTSIDE = re.compile(
    r"(?<!\w)(?:streets?|roads?|highway|alley|lane|bridge|square|plaza|park|garden|yard|courtyard|field|meadow|farmland|"
    r"forest|woods|jungle|desert|dunes?|mountains?|hill(?:side|top)?|cliffs?|valley|canyon|sea|ocean|beach|shore|coast|"
    r"bay|harbou?r|pier|dock|quay|jetty|river|lake|island|sky|roof(?:top)?|terrace|balcony|porch|path|trail|"
    r"cemetery|graveyard|parking lot|car park|playground|orchard|vineyard|swamp|marsh|moor|"
    r"улица|поле|море|пляж|дорога|лес|крыша|двор|берег|straße|strasse|feld|meer|strand|wald|dach|hof|"
    r"rue|champ|mer|plage|forêt|toit|calle|campo|mar|playa|bosque|tejado|δρομος|θαλασσα|παραλια|δασος)(?!\w)"
    r"|[街路海滩山林野空湖河岸]|屋顶|道|浜|森",
    re.IGNORECASE,
)


_FOREIGN_PREFIX = re.compile(
    r"(?:(?P<inside>ИНТ|ΕΣΩΤ?|INNEN|内景?)|(?:НАТ|ЭКСТ|ΕΞΩΤ?|AU(?:SS|ẞ|ß)EN|外景?))(?:[./：:]\s*|\s+)(?=\S)"
)
"""`ИНТ.` and its kin, which Fountain does not know: such headings arrive as forced ones, the prefix in the name."""


def read_place(heading: SceneHeading, action: str, previous: Place | None) -> Place:
    """Return the place of a scene from its heading, its action text (for the weather) and the scene before."""
    stays = previous is not None and not heading.prefix.strip() and _stays(heading)
    if previous is not None and stays:
        side, name = previous.side, previous.name
    else:
        parts = [part for part in heading.location if part.strip()]
        where = [part for part in parts if not names_no_place(part)] or parts
        name = " - ".join(part.strip() for part in where).upper()
        foreign = None if heading.prefix.strip() else _FOREIGN_PREFIX.match(name)
        prefix = ("INT" if foreign["inside"] else "EXT") if foreign else heading.prefix
        side = _side(prefix, f"{name} {heading.text}")
        name = name[foreign.end() :] if foreign else name
        name = name or " ".join(heading.text.split()).upper() or NOWHERE
    when = " ".join([heading.time_of_day, *heading.qualifiers])
    inherited = previous.time if previous and (stays or is_continuous(heading) or is_jump(heading)) else TimeOfDay.DAY
    time = read_time(when) or read_time(heading.text, at_end=True) or inherited
    weather = read_weather(heading.text, action)
    if weather is Weather.CLEAR and previous is not None and is_continuous(heading):
        weather = previous.weather
    return Place(side=side, name=name, time=time, weather=weather)


def place_sources(heading: SceneHeading | None, action: str, place: Place, previous: Place | None) -> dict[str, str]:
    """Return who decided the time and the weather of a place that `read_place` has read. Clear weather is nobody's."""
    line = heading.span.line if heading else 0
    told = heading is not None and (
        read_time(" ".join([heading.time_of_day, *heading.qualifiers])) or read_time(heading.text, at_end=True)
    )
    goes_on = heading is not None and previous is not None
    stays = goes_on and not heading.prefix.strip() and _stays(heading) if heading else False
    inherits = goes_on and heading is not None and (stays or is_continuous(heading) or is_jump(heading))
    sources = {"place.time": written(line) if told else because("same-time" if inherits else "day-unless-said")}
    if place.weather is Weather.CLEAR:
        return sources
    if heading is not None and read_weather(heading.text, "") is not Weather.CLEAR:
        sources["place.weather"] = written(line)
    elif read_weather("", action) is not Weather.CLEAR:
        sources["place.weather"] = because("weather-in-action")
    else:
        sources["place.weather"] = because("weather-goes-on")
    return sources


def nowhere(action: str) -> Place:
    """Return the place of a scene without a heading: limbo, in or out by its words."""
    return Place(side=_side("", action), name=NOWHERE, time=TimeOfDay.DAY, weather=read_weather("", action))


def is_new(heading: SceneHeading, place: Place, previous: Place | None) -> bool:
    """Return whether the audience must be told where it is: another place, or the same after a jump in time.

    `CONTINUOUS` and `SAME` mean that it knows.
    """
    if previous is None:
        return True
    if is_continuous(heading):
        return False
    moved = place.name != previous.name or place.side != previous.side
    return moved or place.time != previous.time or is_jump(heading)


def _stays(heading: SceneHeading) -> bool:
    return says_only_when(heading.text) or read_cue(heading.text) is not None


def _side(prefix: str, words: str) -> Side:
    letters = re.sub(r"[^A-Z]", " ", prefix.upper())
    inside, outside = bool(re.search(r"\bI(?:NT)?\b", letters)), bool(re.search(r"\bE(?:XT)?\b", letters))
    if inside and outside:
        return Side.BOTH
    if inside:
        return Side.INTERIOR
    if outside or prefix.strip():
        return Side.EXTERIOR
    return Side.EXTERIOR if _OUTSIDE.search(words) else Side.INTERIOR
