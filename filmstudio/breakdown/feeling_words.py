"""The words by which a script says what a face does, each under the expression that a drawing has for it.

Patterns are of folded words (see `folding`). `_SHOWN` are verbs and nouns: they count wherever they stand. `_FELT` are
adjectives and adverbs: they are about somebody only where they end what is said of them (`is angry`, `angry at`) or
stand before a name, not in front of a thing (`the angry sea`). Parentheticals count whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from filmstudio.breakdown.folding import fold, fold_with_positions
from filmstudio.model.shots import Expression

_E = Expression

_SHOWN: tuple[tuple[Expression, str], ...] = (
    (_E.CRYING, r"weep(?:s|ing)?|wept|sob(?:s|bing|bed)?|cr(?:ies|ying|ied)(?! (?:out|for help|off|foul|of)\b)"
     r"|blubbers|bawl(?:s|ing)|(?:burst(?:s|ing)?|break(?:s|ing)?|dissolves?) (?:in|into|out in"
     r"|down in) tears|(?:breaks|breaking) down|tears?(?= (?:run|runs|roll|rolls|stream|streams|fall"
     r"|falls|spill|spills|slide|slides|well|wells|in (?:his|her|their) eyes)\b)|(?:through|in|of"
     r"|with) (?:(?:his|her|their|the) )?tears|eyes (?:well|fill|brim)\w*|choking up|плач[еу]т?"
     r"|рыда\w+|weint|schluchzt|pleure|sanglote|llora|solloza|piange|κλαιει"),
    (_E.LAUGHING, r"laugh(?:s|ing|ed)?|(?:with|in|into) laughter|giggl(?:es|ing|e)|chuckl(?:es|ing|e)|cackl(?:es"
     r"|ing)|crack(?:s|ing) up|guffaws|snickers|howls with|сме[её]т\w*|хохоч\w+|lacht|kichert|rient"
     r"|γελαει"),
    (_E.HAPPY, r"smil(?:es?|ing|ed)|grin(?:s|ning|ned)?|beam(?:s|ing)(?= (?:at|with)\b|[.,;!]|$)|(?:face"
     r"|eyes) lights? up|brightens|улыба\w+|lachelt|sourit|sonrie|sorride|χαμογελ\w+"),
    (_E.SLY, r"smirk(?:s|ing)?|wink(?:s|ing|ed)?|leers?|leering|raises an eyebrow|rolls? (?:his|her|their) eyes"
     r"|ухмыля\w+|grinst|ghigna"),
    (_E.ANGRY, r"scowl(?:s|ing)?|glar(?:es?|ing)|glower(?:s|ing)?|fum(?:es|ing)(?! of)|seeth(?:es|ing)|rag(?:es"
     r"|ing) at|snarl(?:s|ing)?|growl(?:s|ing)?(?= at|[.,;!]|$)|shout(?:s|ing)?|yell(?:s|ing)?"
     r"|bark(?:s|ing)(?= (?:at|an order|orders|the order))|bares? (?:his|her|their) teeth"
     r"|slams? (?:his|her|their|a|both) (?:\w+ )?fists?|clench(?:es|ing)? (?:his|her|their) fists?"
     r"|кричит|злит\w+|schreit|brullt|crie\b|hurle|grita|urla"),
    (_E.AFRAID, r"scream(?:s|ing)?|shriek(?:s|ing)?|trembl(?:es|ing)|shudder(?:s|ing)?|cower(?:s|ing)?"
     r"|recoil(?:s|ing)?|flinch(?:es|ing)?|panick?(?:s|ing)|shakes with fear|swallows hard|дрож[иа]т"
     r"|zittert|tremble|tiembla|trema"),
    (_E.SURPRISED, r"gasp(?:s|ing|ed)?(?! for)|jaw drops|eyes (?:widen|go wide|wide)|does a double take"
     r"|starts? back|(?:is )?taken aback|ахает|keucht|sursaute"),
    (_E.IN_PAIN, r"winc(?:es|ing)|groan(?:s|ing)?|grimac(?:es?|ing)|writh(?:es|ing)|doubl(?:es|ed) over"
     r"|howls (?:in|with) pain|cr(?:ies|ying) out in pain|стонет|stohnt|gemit|gime\b"),
    (_E.DISGUSTED, r"sneer(?:s|ing)?|gag(?:s|ging)(?=[.,;!]|$| at| on)|retch(?:es|ing)?|wrinkles? (?:his|her"
     r"|their) nose|curls? (?:his|her|their) lip"),
    (_E.DETERMINED, r"(?:sets|setting|clenches|clenching) (?:his|her|their) (?:jaw|teeth)|grits? (?:his|her"
     r"|their) teeth|gritting (?:his|her|their) teeth|steels? (?:him|her|them)sel(?:f|ves)"
     r"|squares? (?:his|her|their) shoulders"),
    (_E.STERN, r"frown(?:s|ing|ed)?|(?:face|eyes|expression|features) hardens?|narrows? (?:his|her|their) eyes"
     r"|eyes narrow|хмур\w+|runzelt|fronce"),
    (_E.THOUGHTFUL, r"ponder(?:s|ing)?|wonder(?:s|ing)(?! if (?:his|her))|muses|musing|consider(?:s|ing)"
     r"|contemplat(?:es|ing)|hesitat(?:es|ing)|(?:is )?lost in thought|deep in thought"
     r"|bites? (?:his|her|their) lip|думает|задумыва\w+|uberlegt|reflechit|piensa|pensa\b"),
    (_E.TIRED, r"yawn(?:s|ing)?|sigh(?:s|ing|ed)?|rubs? (?:his|her|their) eyes|slumps|(?:вз)?дыхает|зевает|gahnt"
     r"|seufzt|baille|soupire|bosteza|suspira"),
    (_E.SAD, r"mourn(?:s|ing)?|griev(?:es|ing)|sniff(?:s|les?|ling)(?=[.,;!]|$)|hangs? (?:his|her|their) head"
     r"|face (?:falls|crumples)|swallows (?:back )?(?:his|her|their) tears|fight(?:s"
     r"|ing) (?:back )?(?:(?:his|her|their) )?tears|hold(?:s|ing) back (?:(?:his|her|their) )?tears"
     r"|pouts?|pouting|грустит|trauert"),
    (_E.TENDER, r"blush(?:es|ing)|caress(?:es|ing)?|gaz(?:es|ing) (?:lovingly|tenderly|fondly)|strokes? (?:his"
     r"|her|their) (?:hair|cheek|face)|(?:face|eyes|gaze|expression) softens?"),
)  # fmt: skip
_FELT: tuple[tuple[Expression, str], ...] = (
    (_E.CRYING, r"tearful(?:ly)?|tear-?stained|in floods of tears|en larmes|en pleurant|сквозь слезы|weinend"
     r"|lloros[oa]|в слезах|unter tranen|llorando|crying"),
    (_E.LAUGHING, r"in stitches|смеясь|lachend|en riant|riendo"),
    (_E.ANGRY, r"angr(?:y|ily)|furious(?:ly)?|enraged|livid|seething|irate|outraged|irritated|annoyed"
     r"|exasperated|bitterly|hostile|incensed|in a rage|losing (?:it|his temper|her temper)|mad(?= at"
     r"| with|[.,;!]|$)|зл(?:о|ой|ая)|сердит\w*|в ярости|wutend|zornig|furieu[xs]e?|en colere"
     r"|furios[oa]|enojad[oa]|arrabbiat[oa]|θυμωμεν\w+"),
    (_E.AFRAID, r"afraid|scared|frightened|terrified|horrified|petrified|panicked|panicky|panicking"
     r"|fearful(?:ly)?|nervous(?:ly)?|anxious(?:ly)?|worried|alarmed|uneasy|uneasily|timid(?:ly)?"
     r"|in terror|in panic|испуганн?\w*|angstlich|erschrocken|effraye\w*|asustad[oa]|spaventat[oa]"
     r"|φοβισμεν\w+"),
    (_E.SURPRISED, r"surprised|astonished|amazed|stunned|shocked|startled|incredulous(?:ly)?|wide-eyed"
     r"|dumbfounded|speechless|bewildered|удивленно?|uberrascht|surpris[e]?|sorprendid[oa]"
     r"|sorpres[oa]|εκπληκτ\w+"),
    (_E.DISGUSTED, r"disgusted|revolted|repulsed|appalled|contemptuous(?:ly)?|with contempt|disdainful(?:ly)?"
     r"|sickened|с отвращением|angewidert|degoute\w*"),
    (_E.IN_PAIN, r"in (?:great |terrible )?(?:pain|agony)|wounded|hurting|pained|от боли|vor schmerz|de douleur"
     r"|de dolor"),
    (_E.DETERMINED, r"determined|resolute(?:ly)?|resolved|grimly|defiant(?:ly)?|fierce(?:ly)?|undaunted"
     r"|решительно|entschlossen|determine\w*|decidid[oa]"),
    (_E.SLY, r"sly(?:ly)?|drily|dryly|wry(?:ly)?|deadpan|sarcastic(?:ally)?|ironic(?:ally)?|mischievous(?:ly)?"
     r"|teasing(?:ly)?|smug(?:ly)?|knowingly|playful(?:ly)?|cunning|conspiratorial(?:ly)?|mocking(?:ly)?"
     r"|хитро|ironisch|spottisch|ironique|ironico"),
    (_E.STERN, r"stern(?:ly)?|coldly|icily|serious(?:ly)?|gravely|curt(?:ly)?|stony|severe(?:ly)?|grim"
     r"|suspicious(?:ly)?|disapproving(?:ly)?|strict(?:ly)?|строго|streng|severe|sever[oa]|serio"),
    (_E.TIRED, r"tired(?:ly)?(?! of)|exhausted|weary|wearily|sleepy|sleepily|drowsy|drained|worn out|hung ?over"
     r"|устало|mude|fatigue\w*|cansad[oa]|stanc[oa]"),
    (_E.SAD, r"sad(?:ly)?|unhappy|unhappily|miserable|miserably|heartbroken|devastated|crestfallen"
     r"|dejected(?:ly)?|mournful(?:ly)?|sorrowful(?:ly)?|disappointed|downcast|forlorn|hurt(?=[.,;!]|$)"
     r"|wistful(?:ly)?|ashamed|grief-stricken|grieving|despondent|грустно|печально|traurig"
     r"|triste(?:ment)?|λυπημεν\w+"),
    (_E.TENDER, r"tender(?:ly)?|gently|gentle|loving(?:ly)?|affectionate(?:ly)?|fond(?:ly)?|warmly|kindly"
     r"|soothing(?:ly)?|(?:deeply|visibly) (?:moved|touched)|нежно|ласково|zartlich|tendrement"
     r"|con ternura|teneramente"),
    (_E.THOUGHTFUL, r"thoughtful(?:ly)?|pensive(?:ly)?|thinking|puzzled|confused|curious(?:ly)?|unsure|uncertain"
     r"|doubtful(?:ly)?|sceptical(?:ly)?|skeptical(?:ly)?|hesitant(?:ly)?|distracted|absent(?:ly"
     r"|-minded)?|perplexed|задумчиво|nachdenklich|pensi[fv]e?|pensativ[oa]"),
    (_E.HAPPY, r"happy|happily|cheerful(?:ly)?|delighted|joyful(?:ly)?|overjoyed|glad(?:ly)?|pleased"
     r"|excited(?:ly)?|elated|relieved|proud(?:ly)?|amused|brightly|thrilled|ecstatic|lachelnd"
     r"|grinsend|(?:en )?souriant|sonriendo|sorridendo|радостно|весело|счастлив\w*|glucklich|frohlich"
     r"|heure?u[xs]e?|joyeu[xs]e?|feliz|alegre|felice|χαρουμεν\w+"),
)  # fmt: skip
_ASKED: tuple[tuple[Expression, str], ...] = (
    (_E.SLY, r"dry|knowing|arch(?:ly)?|tongue in cheek"),
    (_E.STERN, r"cold|icy|flat(?:ly)?|grave|firm(?:ly)?|businesslike"),
    (_E.ANGRY, r"bitter|snapping|hissing|spitting|harsh(?:ly)?|cutting"),
    (_E.TENDER, r"kind|warm|moved|touched|soft(?:ly)?"),
    (_E.HAPPY, r"bright|content|beaming"),
    (_E.LAUGHING, r"hysterical(?:ly)?"),
    (_E.AFRAID, r"hysteric|shaking|shaky|stammering|breathless(?:ly)?"),
    (_E.SAD, r"hoarse(?:ly)?|hollow(?:ly)?|broken(?:ly)?"),
)
"""Words that say it of a voice, and something else of a thing: `(dry)`."""
_CHARACTERS = (
    (_E.CRYING, "哭|泣|流泪|涙"),
    (_E.LAUGHING, "大笑|爆笑"),
    (_E.HAPPY, "笑|高兴|开心|嬉し|喜"),
    (_E.ANGRY, "愤怒|生气|怒"),
    (_E.AFRAID, "害怕|恐惧|怖|恐"),
    (_E.SURPRISED, "惊讶|吃惊|驚"),
    (_E.SAD, "悲|难过|寂し"),
    (_E.TIRED, "疲"),
)
_ENDS = (
    r"(?=\s*(?:[.,;:!?)—–-]|$)|\s+(?:and|but|or|with|at|of|about|by|for|to|in|on|now|as|that|than|from|again|when|because"
    r"|over|under|enough|too|not|yet|и|und|et|y|e)\b|\s+(?:look|face|eyes|glance|stare|voice|tone|smile|expression|glare|nod|laugh|grin)\b|\s+§)"
)
"""What stands behind a word that says how somebody feels, and not what a thing is like."""


def _named(table: tuple[tuple[Expression, str], ...], at: str, behind: str = "") -> str:
    return "|".join(
        rf"(?P<{at}{index}>(?<![\w'’])(?:{fold(words)})(?!\w){behind})" for index, (_, words) in enumerate(table)
    )


_WRITTEN = "|".join(f"(?P<c{index}>{words})" for index, (_, words) in enumerate(_CHARACTERS))
_IN_ACTION = re.compile(f"{_named(_SHOWN, 's')}|{_named(_FELT, 'f', _ENDS)}|{_WRITTEN}")
_IN_BRACKETS = re.compile(f"{_named(_FELT, 'f')}|{_named(_SHOWN, 's')}|{_named(_ASKED, 'a')}|{_WRITTEN}")
_TABLES = {"s": _SHOWN, "f": _FELT, "a": _ASKED, "c": _CHARACTERS}
_DENIED = re.compile(
    r"(?:\b(?:not|no|never|nobody|without|hardly|barely|neither|nor"
    r"|less|almost|tr(?:ies|ying) (?:not )?to|refuses to|pretends to be"
    r"|(?:holds?|holding|fight(?:s|ing)?|chok(?:es|ing)) back"
    r"|не|nicht|kein\w*|pas|sin|non|δεν)"
    r"|n['’]t)\s+(?:[\w-]+\s+){0,2}$"
)
_ENDED = re.compile(r"\b(?:stops?|stopped|no longer|ceases to|finishes)\s+(?:[\w-]+\s+){0,1}$")
_FADES = re.compile(r"\s+(?:fades?|dies|vanish(?:es)?|disappears?|drops?|falters?|slips?|is gone|goes out)\b")
_LOOK_BACK = 40
_NAME = "§"


class Feeling(NamedTuple):
    """A word that says what a face does, and where it stands in the text."""

    expression: Expression
    start: int
    end: int


def feelings(text: str, named_at: Collection[int] = ()) -> list[Feeling]:
    """Return what the words of an action say of faces, in order; a smile that fades and tears that stop are neutral.

    What is denied (`not angry`) is left out. `named_at` is where names begin: `an exhausted Lev` speaks of Lev.
    """
    folded, positions = fold_with_positions(text)
    if named_at:
        folded = "".join(_NAME if positions[at] in named_at else char for at, char in enumerate(folded))
    return [one._replace(start=positions[one.start], end=positions[one.end]) for one in _read(_IN_ACTION, folded)]


def feeling_of(parenthetical: str) -> Expression | None:
    """Return what the words between the brackets of a speech make of a face, None where they say nothing of it."""
    found = next(iter(_read(_IN_BRACKETS, fold(parenthetical))), None)
    return found.expression if found else None


def _read(pattern: re.Pattern[str], folded: str) -> list[Feeling]:
    found: list[Feeling] = []
    for match in pattern.finditer(folded):
        group = match.lastgroup or "s0"
        before = folded[max(0, match.start() - _LOOK_BACK) : match.start()]
        expression = _TABLES[group[0]][int(group[1:])][0]
        if _ENDED.search(before) or _FADES.match(folded, match.end()):
            expression = Expression.NEUTRAL
        elif _DENIED.search(before) or (found and found[-1].end + 1 == match.start()):
            continue  # a tender smile is tender
        found.append(Feeling(expression, match.start(), match.end()))
    return found
