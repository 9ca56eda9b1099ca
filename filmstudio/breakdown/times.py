"""The light of a scene from the words of its heading, in eight languages, or from a clock."""

from __future__ import annotations

import re

from filmstudio.breakdown.folding import fold
from filmstudio.model.place import TimeOfDay
from filmstudio.model.screenplay import SceneHeading

# Folded words, see `folding`; where two fit at one place in the text, the earlier line wins.
_WORDS = {
    TimeOfDay.DAWN: r"(?:pre-?)?dawn|sunrise|daybreak|first light|рассвет\w*|morgengrauen|morgendammerung|"
    r"sonnenaufgang|aube|amanecer|alba|αυγη|ξημερωμα",
    TimeOfDay.DUSK: r"dusk|sunset|sundown|twilight|blue hour|nightfall|закат\w*|сумерк\w*|dammerung|"
    r"abenddammerung|sonnenuntergang|crepuscule|atardecer|crepusculo|ηλιοβασιλεμα|σουρουπο",
    TimeOfDay.GOLDEN_HOUR: r"(?:magic|golden) hour|goldene stunde|heure doree|hora dorada|золотои час|χρυση ωρα",
    TimeOfDay.AFTERNOON: r"afternoon|nachmittags?|apres-midi|απογευμα",
    TimeOfDay.EVENING: r"evening|вечер\w*|abends?|soir|soiree|βραδυ",
    TimeOfDay.NIGHT: r"(?:mid)?nights?|ноч[ьи]\w*|полночь|nachts?|mitternacht|nuit|minuit|noche|νυχτα",
    TimeOfDay.MORNING: r"mornings?|утр[оа]м?|morgens?|matin|manana|πρωι",
    TimeOfDay.DAY: r"(?:mid)?days?|noon|daylight|daytime|день|днем|полдень|tags?|mittag|jour|midi|dia|tarde|η?μερα",
}
_CHARACTERS = {
    TimeOfDay.DAWN: "黎明|拂晓|夜明け",
    TimeOfDay.DUSK: "黄昏|傍晚|夕",
    TimeOfDay.GOLDEN_HOUR: "黄金时刻",
    TimeOfDay.AFTERNOON: "下午|午后|午後",
    TimeOfDay.EVENING: "晚上|晚|晩",
    TimeOfDay.NIGHT: "深夜|夜",
    TimeOfDay.MORNING: "早上|早晨|清晨|朝",
    TimeOfDay.DAY: "白天|中午|昼|日",
}
_TIME = re.compile(
    "|".join(rf"(?P<{time.value}>(?<!\w)(?:{_WORDS[time]})(?!\w)|{_CHARACTERS[time]})" for time in _WORDS)
)
_CLOCK = re.compile(
    r"(?<![\w:.])(?:(?P<half>\d{1,2})(?:[:.]\d{2})?\s*(?P<which>[ap])\.?m\b"
    r"|(?P<hour>[01]?\d|2[0-3])[:h][0-5]\d(?![\w:])|(?P<military>[01]\d|2[0-3])[0-5]\d hours\b)"
)
# The hour at which each light begins, for a place and season in between: the sun rises about six and sets about seven.
_LIGHT_FROM_HOUR = (
    (20, TimeOfDay.NIGHT),
    (18, TimeOfDay.EVENING),
    (14, TimeOfDay.AFTERNOON),
    (11, TimeOfDay.DAY),
    (7, TimeOfDay.MORNING),
    (5, TimeOfDay.DAWN),
    (0, TimeOfDay.NIGHT),
)
_CONTINUOUS = re.compile(r"(?<!\w)(?:continuous|cont'd|same(?: time)?|moments? later|moments? after|непрерывно)(?!\w)")
_LATER = re.compile(r"(?<!\w)(?:later|позже|spater|plus tard|mas tarde|αργοτερα)(?!\w)|后来|稍后")
_ONLY_WHEN = re.compile(
    r"\W*(?:(?:a |some |few |a few |moments?|minutes?|hours?|days?|the |that |same |next |much |time )*"
    r"(?:later|continuous|same|same time|meanwhile|morning|evening|night|day|afternoon|dawn|dusk))\W*"
)


def read_time(text: str, *, at_end: bool = False) -> TimeOfDay | None:
    """Return the light that the first time word or clock time of a text means, None where it has neither.

    `at_end`: only a word that ends the text counts, so that a `NIGHT CLUB` is open all day.
    """
    folded = fold(text)
    clock = _CLOCK.search(folded)
    if clock:
        return _light_at(clock)
    for match in _TIME.finditer(folded):
        if not at_end or not folded[match.end() :].strip(" .)]"):
            return TimeOfDay(match.lastgroup or "day")
    return None


def _light_at(clock: re.Match[str]) -> TimeOfDay:
    if clock["half"]:
        hour = int(clock["half"]) % 12 + (12 if clock["which"] == "p" else 0)
    else:
        hour = int(clock["hour"] or clock["military"])
    return next(light for start, light in _LIGHT_FROM_HOUR if hour >= start)


def is_continuous(heading: SceneHeading) -> bool:
    """Return whether the scene goes straight on from the one before: CONTINUOUS, SAME, MOMENTS LATER."""
    return _CONTINUOUS.search(_when(heading)) is not None


def is_jump(heading: SceneHeading) -> bool:
    """Return whether time has passed without a new time being named: LATER."""
    return not is_continuous(heading) and _LATER.search(_when(heading)) is not None


def says_only_when(text: str) -> bool:
    """Return whether a heading names a time and no place: `LATER`, `THE NEXT MORNING`."""
    return _ONLY_WHEN.fullmatch(fold(text)) is not None


def _when(heading: SceneHeading) -> str:
    when = " ".join([heading.time_of_day, *heading.qualifiers])
    return fold(when if when.strip() else heading.text)
