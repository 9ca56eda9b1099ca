"""What happens in a shot, without the words that a script uses to talk about cameras, lists and lettering.

Why: a model that reads `CLOSE ON` or `we see` in a description paints cameras and onlookers. How the camera stands and
moves has been read from those words already, and is told in sentences of its own.
"""

from __future__ import annotations

import re

_ITEM = r"[ \t]*(?:-{1,3}|[\u2013\u2014\u2022*]|\(?(?:[A-Z]|\d{1,2})\)|\d{1,2}\.)[ \t]+"
_LIST_MARK = re.compile(rf"(?m)^{_ITEM}")
_OPEN_END = re.compile(rf"(?<=[^\s.!?:;,])[ \t]*\n(?={_ITEM})")
_LETTERING = re.compile(
    r"(?mi)^[ \t]*(?:super(?:impose(?:d)?)?|chyron|caption|title(?: over)?|on screen)[ \t]*(?::|-{1,2})[^\n]*$"
)
_ASIDE = re.compile(
    r"\s*\((?:a |long |short )*(?:beat|pause|silence|then|more|continuing|cont(?:'|\u2019)?d"
    r"|o\.?\s?[sc]\.?|v\.?\s?o\.?)\)",
    re.I,
)
_BEAT = re.compile(r"(?:(?<=[.!?\n])|^)[ \t]*(?:a )?(?:long |short )?(?:beat|pause)\.(?=\s|$)", re.I)
_SEQUENCE = re.compile(
    r"(?m)^[ \t]*(?:(?:BEGIN |END )?(?:MONTAGE|SERIES OF SHOTS|INTERCUT(?: WITH| BETWEEN)?|FLASHBACK|DREAM SEQUENCE)"
    r"|BACK TO (?:SCENE|PRESENT|REALITY)|(?:SCENES? )?OMITTED|VARIOUS(?: SHOTS)?|RESUME(?: SCENE)?)\b"
    r"[ \t]*(?:\(\w+\)|#[\w.-]+#)?[ \t]*[:.]?[ \t]*"
)
_SIZES = (
    r"(?:EXTREME |VERY |MEDIUM |FULL )?(?:CLOSE(?:[ -]?UP)?|WIDE|LONG|TIGHT|MEDIUM|FULL)(?:[ -](?:SHOT|ANGLE))?"
    r"|[EX]?CU|M?CU|MS|M?LS|E?WS|OTS|TWO[ -]SHOT|SINGLE|INSERT(?: SHOT)?|CUTAWAY"
    r"|(?:NEW |REVERSE |LOW |HIGH |DUTCH )?ANGLE"
    r"|(?:TRACKING|TRAVELLING|TRAVELING|ESTABLISHING|AERIAL|OVERHEAD|CRANE|DRONE|HANDHELD|MACRO|REVERSE)(?: SHOT)?"
    r"|OVER [A-Z' \u2019]{1,30} SHOULDER|[A-Z][A-Z' \u2019]{0,30}POV|POV"
)
_CUE = re.compile(
    rf"(?m)^[ \t]*(?:{_SIZES})(?:[ \t]+(?:ON|OF|ONTO|AT)\b[ \t]*(?:[:\u2013\u2014]|-{{1,2}})?"
    rf"|[ \t]*(?::|-{{1,2}}|[\u2013\u2014])|[ \t]*$)(?=\s|$)"
)
_CUE_SENTENCE = re.compile(
    rf"(?m)^[ \t]*(?!M\.?S\b|MCU\b)(?:{_SIZES})\.(?=\s|$)"  # `MS.` may be a lady
)
_SPOKEN_CUE = re.compile(r"(?mi)^[ \t]*(?:extreme )?(?:close|wide|tight|angle|insert)(?:[ -]?up)?[ \t]+(?:on|of)[ \t]+")
_REVEALING = re.compile(
    r"\b(?:the )?camera\b[^.!?\n]{0,80}?"
    r"\b(?:reveal(?:s|ing)?|find(?:s|ing)?|discover(?:s|ing)?|show(?:s|ing)?)\b[ \t]*",
    re.I,
)
_CAMERA = re.compile(r"(?:(?<=[.!?])|(?m:^))[ \t]*(?:the )?camera\b[^.!?\n]*(?:[.!?]+|$)", re.I)
_WE_MOVE = re.compile(
    r"\bwe (?:slowly |quickly |now |then )*(?:push|pull|pan|tilt|track|dolly|truck|crane|zoom|follow|move|drift"
    r"|circle|orbit)"
    r"(?: (?:in|out|back|up|down|left|right|closer|with|around|along|past|across|over|away))*"
    r"(?: (?:on|to|toward|towards|into|from|onto|as))?[ \t]*(\w?)",
    re.I,
)
_WE_SEE = re.compile(
    r"\bwe (?:can |now |then |also |only |just |barely )*(?:see|hear|notice|watch|find|glimpse|realise|realize)"
    r"(?: that)?\b[ \t]*(\w?)",
    re.I,
)
_DASHES = re.compile(r"[ \t]*(?:-{2,}|\u2014)[ \t]*")


def scene_words(action: str) -> str:
    """Return the action of a shot in one line, without shot language, list marks, lettering and asides."""
    # Single spaces first: what is left aside may begin with any number of them, and each would be tried from each.
    text = "\n".join(filter(None, (" ".join(line.split()) for line in action.split("\n"))))
    text = _LETTERING.sub("", text)
    text = _SEQUENCE.sub("", text)
    text = _LIST_MARK.sub("", _OPEN_END.sub(".\n", text))
    for pattern in (_CUE, _CUE_SENTENCE, _SPOKEN_CUE, _REVEALING, _CAMERA, _ASIDE, _BEAT):
        text = pattern.sub("", text)
    for pattern in (_WE_MOVE, _WE_SEE):
        text = pattern.sub(_sentence_goes_on, text)
    text = _DASHES.sub(", ", text)
    text = " ".join(text.split())
    text = re.sub(r"\s+(?=[,.!?;:])", "", text)
    text = re.sub(r",(?:\s*,)+|,(?=[.!?;:])", lambda match: "," if match[0].count(",") > 1 else "", text)
    text = re.sub(r"(?:(?<=[.!?])|^)\s*(?:[,;:.]\s*)+", " ", text).strip(" ,;:-")
    return text[:1].upper() + text[1:]


def _sentence_goes_on(we: re.Match[str]) -> str:
    """Return what follows `We see`, with a capital where the sentence began there."""
    return we[1].upper() if we[0][0] == "W" else we[1]
