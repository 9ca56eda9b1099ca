"""What a scene feels like, from the words of its action: a table of weighed words, and neutral unless clearly said.

Rules: a word counts once however often it stands there; a mood needs three points, more in a long scene, and two more
than any other mood. What people say does not count: whoever talks of ghosts may sit in the sun.
"""

from __future__ import annotations

import re

from filmstudio.breakdown.folding import fold
from filmstudio.model.place import Mood

_WORDS: tuple[tuple[Mood, int, str], ...] = (
    (Mood.WARM, 2, r"cosy|cozy|hearth|firelight|snug|homely|gemutlich|уютн\w*"),
    (Mood.WARM, 1, r"warm(?:th|ly)?|sunlit|sunlight|golden|fireplace|fire crackles|kettle|tea|blanket|smil\w+"
     r"|soft(?:ly)?|gently?|lamplight|quiet evening|bakes|bread"),
    (Mood.JOYFUL, 2, r"celebrat\w+|party|confetti|cheer(?:s|ing)?|danc(?:e|es|ing)|laughter|birthday|carnival"
     r"|festive|fireworks|joy\w*|jubila\w+|balloons?|wedding|праздн\w+|fete|fiesta"),
    (Mood.JOYFUL, 1, r"laugh(?:s|ing)?|giggl\w+|grin\w*|sing(?:s|ing)?|music|bright|colou?rful|children play"
     r"|play(?:s|ing)|happy|clap\w*|applau\w+|whoop\w*"),
    (Mood.ROMANTIC, 3, r"kiss(?:es|ing)?|lovers?|make love|making love|candlelit|romantic\w*"),
    (Mood.ROMANTIC, 2, r"caress\w*|embrac\w+|tender(?:ly|ness)?|roses|slow dance|in (?:his|her|their) arms"
     r"|hand in hand|entwined|moonlit|lovingly|honeymoon"),
    (Mood.ROMANTIC, 1, r"moonlight|perfume|champagne|candle(?:s|light)?|gaz\w+|blush\w*|whisper\w*"),
    (Mood.MELANCHOLY, 2, r"weep\w*|sobs?|sobbing|tears|griev\w*|grief|mourn\w*|funeral|lonel\w+|melanchol\w*"
     r"|farewell|heartbroken|sorrow\w*|widow\w*|coffin|traur\w*|triste\w*|печал\w*"),
    (Mood.MELANCHOLY, 1, r"alone|empty|silence|silent|rain|faded|old photograph|photograph|autumn|grave|sigh\w*"
     r"|sad\w*|wilted|dusk|lost|leaves fall|slowly"),
    (Mood.TENSE, 2, r"gun(?:s|shots?|fire)?|pistol|revolver|rifle|knife|alarm|siren|chas(?:e|es|ing)|explo\w+"
     r"|bomb|hostage|blood(?:y|ied)?|ambush|attack\w*|fight(?:s|ing)?|struggl\w+|scream\w*"
     r"|countdown|handcuff\w*|оружи\w*|pistole|pistolet"),
    (Mood.TENSE, 1, r"run(?:s|ning)?|footsteps|locked|breathless|sweat\w*|freez(?:es|ing)|froze|shout\w*|pounds?"
     r"|pounding|suddenly|slams?|crash\w*|trembl\w+|panic\w*|ticking|hurr\w+|desperate\w*|grabs?"
     r"|bangs?|hammer\w*|sprint\w*"),
    (Mood.EERIE, 3, r"ghost\w*|haunt\w*|phantom|eerie|uncanny|spectral|corpse|undead|ghoul\w*|spuk|fantome"
     r"|призрак\w*"),
    (Mood.EERIE, 2, r"cobwebs?|creak\w*|graveyard|cemetery|crypt|unseen|abandoned|derelict|howl\w*|moan\w*"
     r"|whispering voices|candle gutters|asylum|ritual|séance|seance|skull"),
    (Mood.EERIE, 1, r"shadows?|fog|mist|flicker\w*|dark(?:ness)?|silence|strange|whisper\w*|crows?|ravens?"
     r"|moonless|cold|drip\w*|door opens by itself"),
    (Mood.BLEAK, 2, r"rubble|wasteland|ash(?:es|en)?|barren|desolate|famine|starv\w+|ruins?|ruined|bombed|bodies"
     r"|plague|bleak|frozen|dead|scorched|prison\w*|barbed wire"),
    (Mood.BLEAK, 1, r"gr[ae]y|mud|cold|wind|smoke|rags|hungry|hunger|bare|cracked|rust\w*|grim\w*|dust|broken"
     r"|cinder\w*|snow"),
)  # fmt: skip
_PATTERNS = tuple(
    (mood, weight, re.compile(rf"(?<![\w'’-])(?:{fold(words)})(?![\w'’-])")) for mood, weight, words in _WORDS
)
_DENIED = re.compile(r"\b(?:no|not|never|without|nor)\s+(?:\w+\s+)?$")
_LOOK_BACK = 24
_ENOUGH = 3
_WORDS_FOR_ONE_MORE = 60
"""So many words of action ask for one point more: a long scene names many things."""
_AHEAD = 2


def read_mood(action: str) -> Mood:
    """Return what the action of a scene feels like."""
    folded = fold(action)
    scores = dict.fromkeys(Mood, 0)
    for mood, weight, pattern in _PATTERNS:
        told = {
            match[0]
            for match in pattern.finditer(folded)
            if not _DENIED.search(folded, max(0, match.start() - _LOOK_BACK), match.start())
        }
        scores[mood] += weight * len(told)
    first, second = sorted(scores.items(), key=lambda one: one[1], reverse=True)[:2]
    needed = _ENOUGH + len(folded.split()) // _WORDS_FOR_ONE_MORE
    return first[0] if first[1] >= needed and first[1] - second[1] >= _AHEAD else Mood.NEUTRAL
