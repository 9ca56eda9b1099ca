"""Which words in a scene heading say when it is. The words are those of scripts in ten languages.

A part of a heading is a time if every word of it can belong to a time and at least one word means a time:
`LATER THAT NIGHT` is one, `NIGHT CLUB` is a place.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache


class TimeKind(Enum):
    """How much a time tells: a light that can be seen, or only a relation to the scene before."""

    LIGHT = auto()
    RELATIVE = auto()


def _fold(text: str) -> str:
    """Return a text without accents and case, so that `DÍA`, `Dia` and `día` are one word."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def _words(text: str) -> frozenset[str]:
    return frozenset(_fold(text).split())


_LIGHT = _words("""
    day daytime night nighttime tonight dawn predawn dusk morning midmorning forenoon noon midday afternoon evening
    midnight sunset sundown sunrise sunup twilight daybreak nightfall daylight moonlight o'clock
    tag nacht morgen vormittag mittag nachmittag abend mitternacht morgengrauen dammerung abenddammerung
    jour nuit matin midi soir aube crepuscule minuit
    dia noche manana tarde amanecer atardecer anochecer madrugada medianoche mediodia noite manha
    giorno notte mattina pomeriggio sera alba tramonto
    день ночь утро вечер рассвет закат сумерки полдень полночь
    μερα ημερα νυχτα πρωι μεσημερι απογευμα βραδυ αυγη ξημερωμα ηλιοβασιλεμα
    日 夜 晨 昼 白天 日间 日外 晚上 夜晚 夜里 夜间 清晨 早晨 早上 上午 中午 正午 下午 傍晚 黄昏 黎明 深夜 午夜 半夜
    朝 夕 夕方 夜明け 早朝 夜中 真昼 昼間
    낮 밤 아침 점심 오후 저녁 새벽
""")
_RELATIVE = _words("""
    continuous cont'd later same meanwhile simultaneous simultaneously earlier
    spater fruher gleichzeitig tard continu suite continuo despues позже продолжение αργοτερα 稍后 接前
""")
_COMPANIONS = _words("""
    a an the that this next following previous another early late mid pre post magic golden blue first last hour time
    to into and or of at before after in on few some several moment moments second seconds minute minutes hours days
    week weeks month months year years one two three four five six seven eight nine ten twelve twenty ago action
    spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday am pm
    plus spat apres avant mas
""")
_COMPANIONS_OF_HOUR = frozenset({"magic", "golden", "blue"})
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)", re.IGNORECASE)
_SEPARATOR = re.compile(r"[\s,\-–—]+")


@lru_cache(maxsize=1024)
def time_kind(part: str) -> TimeKind | None:
    """Tell what kind of time a part of a heading is, or None if it is no time.

    Of alternatives (`DAY / DRIVING`, `DAY/NIGHT`) the first one decides.
    """
    first = part.partition("/")[0].strip().rstrip(".")
    without_clock, clocks = _CLOCK.subn(" ", first)
    words = [
        word.strip(".'’") for word in _SEPARATOR.split(_fold(without_clock).replace("’", "'")) if word.strip(".'’")
    ]
    light = clocks > 0 or ("hour" in words and bool(_COMPANIONS_OF_HOUR.intersection(words)))
    relative = False
    for word in words:
        if word in _LIGHT:
            light = True
        elif word in _RELATIVE:
            relative = True
        elif word not in _COMPANIONS and not word.isdecimal():
            return None
    if light:
        return TimeKind.LIGHT
    return TimeKind.RELATIVE if relative else None
