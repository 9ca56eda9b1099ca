"""How a voice reaches us, as the cue's extension says it: over a telephone, from the next room, close and dry.

Rules: what a voice comes through is stronger than where it is (`(V.O.) (FILTERED)` is filtered). Who speaks *into* a
telephone is in the room. Somebody beyond the edge of a picture (`O.S.`) is off the microphone's axis; but when a cut
only shows who listens, the voice stays as it was, because nobody has moved.
"""

from __future__ import annotations

import re

from filmstudio.breakdown.folding import fold
from filmstudio.model.soundtrack import Treatment

_T = Treatment
_THROUGH = (
    r"(?:on|over|through|via|from|by|auf|am|uber|durch|par|au|a la|por|al|alla|per|из|по|в) "
    r"(?:(?:the|a|an|his|her|their|le|la|el|il|der|die|das|dem|den|einen?) )?"
)
_TABLE: tuple[tuple[Treatment, str], ...] = (
    (_T.TELEPHONE, rf"{_THROUGH}(?:(?:tele)?phone|cell(?:phone)?|mobile|speaker ?phone|handset|receiver"
     r"|(?:other end of the )?line"
     r"|voice ?mail|answering machine|skype|zoom|video call|telefon\w*|handy|telephone|telefono|telefone"
     r"|телефон\w*|трубк\w*)"
     r"|filter(?:ed)?|phone filter|phone v\.? ?o\.?|telephone voice|answering machine|voice ?mail|fur telefon"
     r"|телефон\w*"),
    (_T.RADIO, rf"{_THROUGH}(?:radio|walkie[- ]talkie|walkie|comms?|headset|earpiece|short ?wave|vhf"
     r"|funk(?:gerat)?|радио|рации)"
     r"|radio(?: voice| filter)?|comms?|walkie[- ]talkie"),
    (_T.LOUDSPEAKER, rf"{_THROUGH}(?:p\.? ?a\.?(?: system)?|(?:loud)?speakers?|tannoy|intercom|megaphone"
     r"|bullhorn|tv|television|telly"
     r"|stereo|tape|recording|fernseher|lautsprecher|haut-parleur|television|altavoz|altoparlante"
     r"|телевизор\w*|громкоговорител\w*)|p\.a\.?|loudspeaker|tannoy|megaphone|bullhorn|recorded voice"
     r"|announcer over.*"),
    (_T.NEXT_ROOM, r"(?:from|in) (?:the )?(?:next|other|adjoining|back) room|from (?:the )?(?:kitchen"
     r"|bathroom|bedroom|hall(?:way)?"
     r"|corridor|upstairs|downstairs|attic|cellar|basement|outside|inside)|upstairs|downstairs|(?:through"
     r"|behind|outside|beyond)"
     r" (?:the |a )?(?:\w+ )?(?:door|wall|window|ceiling|floor|glass)|muffled|aus dem nebenzimmer"
     r"|hinter der tur|derriere la porte"
     r"|tras la puerta|dietro la porta|из(?:-за двери| соседней комнаты)"),
)  # fmt: skip
_INTO = re.compile(r"\b(?:into|in(?= (?:the )?(?:phone|receiver|radio|mike|mic)\b)|ins|dans|en el|nel) ")
_CLOSE = re.compile(
    r"\b(?:v\.? ?o\b|voice[- ]?over|narrat\w*|pre-?lap|thought|thinking|з\.? ?к\b)|за кадром|画外音|旁白"
)
_BESIDE = re.compile(r"\b(?:o\.? ?[sc]\b|off\b|off[- ](?:screen|camera|stage)|hors champ)|画外")
_HEARD = tuple((treatment, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for treatment, words in _TABLE)


_DEVICE = (
    r"(?:(?:tele)?phone|cell(?:phone)?|mobile|handset|receiver|line|skype|video call|radio|walkie[- ]talkie|walkie"
    r"|comms?|headset|earpiece|telefon\w*|handy|telephone|telefono|telefone|funk(?:gerat)?|телефон\w*|трубк\w*)"
)
_AT = re.compile(
    rf"(?<!\w)(?:on|into|am|au|al|a la|ins|dans|en el|nel|по|в) (?:(?:the|a|an|his|her|their|das|der) )?{_DEVICE}(?!\w)"
)
_PLAIN = re.compile(r"\W*(?:(?:tele|cell)?phone|cell|mobile)\W*")
_OTHER_END = re.compile(r"(?<!\w)(?:over|through|via|from|filter\w*|other end|answering|voice ?mail|recorded)(?!\w)")


def at_device(words: str) -> bool:
    """Return whether an extension or a parenthetical puts its speaker at a telephone or radio.

    `ON PHONE` is said of both ends of a line (`telephones` tells which), `INTO` of this one.
    """
    folded = fold(words)
    other = _OTHER_END.search(folded) or _CLOSE.search(folded) or _BESIDE.search(folded)
    return other is None and bool(_AT.search(folded) or _PLAIN.fullmatch(folded))


def treatment_of(words: str) -> Treatment | None:
    """Return what an extension or a parenthetical says of a voice's way to us, None for nothing."""
    folded = fold(words)
    if _INTO.search(folded):
        return Treatment.NATURAL
    if _PLAIN.fullmatch(folded):
        return Treatment.TELEPHONE
    for treatment, pattern in _HEARD:
        if pattern.search(folded):
            return treatment
    if _CLOSE.search(folded):
        return Treatment.CLOSE
    return Treatment.OFF_AXIS if _BESIDE.search(folded) else None
