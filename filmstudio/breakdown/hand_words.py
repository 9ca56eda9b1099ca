"""What a hand takes, holds, gives and lets go: the verbs, and the things for which a loose verb counts.

`holds`, `clutches` and their kin count for anything that is no part of a body and no part of a house; `takes`, `lifts`
and `reads` say it only of a thing that fits a hand, for people also take seats, breaths and leave.
"""

from __future__ import annotations

import re

_HELD = (
    r"hold(?:s|ing)?(?! out)(?: up| onto| on to)?|clutch(?:es|ing)|grip(?:s|ping)|clasp(?:s|ing)|brandish(?:es|ing)"
    r"|carr(?:ies|ying)|cradl(?:es|ing)|wield(?:s|ing)|lug(?:s|ging)|wav(?:es|ing)|twirl(?:s|ing)"
)
"""What follows is in the hand, whatever it is."""
_TAKEN = (
    r"tak(?:es|ing)(?: out| up| down)?|pick(?:s|ing)(?: up| out)?|grab(?:s|bing)|snatch(?:es|ing)|lift(?:s|ing)"
    r"|rais(?:es|ing)|pull(?:s|ing) out|produc(?:es|ing)|fish(?:es|ing) out|retriev(?:es|ing)|fetch(?:es|ing)"
    r"|catch(?:es|ing)|accept(?:s|ing)|read(?:s|ing)|sip(?:s|ping)|drink(?:s|ing)(?: from)?|smok(?:es|ing)"
    r"|hold(?:s|ing) out|unfold(?:s|ing)|open(?:s|ing)|answer(?:s|ing)|point(?:s|ing)|aim(?:s|ing)|load(?:s|ing)"
    r"|examin(?:es|ing)|stud(?:ies|ying)|inspect(?:s|ing)|pour(?:s|ing) from"
    r"|light(?:s|ing)(?= (?:a|the|his|her) (?:cigarette|cigar|pipe|match|torch)\b)"
    r"|strik(?:es|ing)(?= (?:a|the) match\b)"
    r"|with(?= (?:an?|the|his|her|their|one|two|half)\b)"
    r"|(?:draw|pull|whip|level)(?:s|ing)(?: out)?(?= (?:a|the|his|her|their) (?:\w+ )?(?:gun|pistol|revolver|rifle"
    r"|shotgun|sword|knife|dagger|weapon|blade)\b)"
)
"""What follows is in the hand if it fits one."""
_GIVEN = r"hand(?:s|ing)(?: over| back)?|giv(?:es|ing)(?: back)?|pass(?:es|ing)|offer(?:s|ing)|toss(?:es|ing)"
_LEFT = (
    r"put(?:s|ting)(?: down| away| aside| back)?|set(?:s|ting)(?: down| aside)?|lay(?:s|ing)(?: down| aside)?"
    r"|drop(?:s|ping)|let(?:s|ting)(?: go of)?|throw(?:s|ing)(?: away| down| aside)?|pocket(?:s|ing)|plac(?:es|ing)"
    r"|releas(?:es|ing)|holster(?:s|ing)|hurl(?:s|ing)|fling(?:s|ing)|discard(?:s|ing)|hang(?:s|ing) up|lean(?:s|ing)"
    r"|stub(?:s|bing) out|los(?:es|ing)|hid(?:es|ing)|burn(?:s|ing)|flick(?:s|ing)"
)
"""What follows is out of the hand."""
_DETERMINED = r"(?:the|half an?|an?|his|her|their|its|some|two|three|both|one|another)"
_STOP = (
    r"(?:in|on|at|to|from|with|and|as|up|out|into|onto|against|over|under|behind|near|for|towards?|through|like|while"
    r"|that|who|which|or|but|then|is|are|was|has|down|away|back|between|across|above|below|beside|around|inside|off"
    r"|the|an?|his|her|their|its|of|fall|drop|slip|go|until|before|after|when|where|still|close|tight|open|high|aloft|him|them|it|by|so)"
)
_WORD = rf"(?!{_STOP}(?:\s|$|[.,;:!?—–]))[^\W_][\w'’-]*"
PHRASE = (
    rf"(?P<the>{_DETERMINED})\s+(?P<phrase>{_WORD}(?:\s{_WORD}){{0,3}}"
    rf"(?:\sof\s(?:{_DETERMINED}\s)?{_WORD}(?:\s{_WORD})?)?)"
)
"""A thing with its article: `the old brass key`, `a cup of tea`."""
_LONE = r"(?:it|them)\b"

IN_HAND = re.compile(
    rf"(?:(?<!\w){PHRASE}|(?<=,\s)(?P<bare>{_WORD}(?:\s{_WORD})?))\s(?:clutched |held |gripped )?in\s"
    r"(?:(?:his|her|their|one|each|both|the other|\w+['’]s)\s)?hands?(?!\w)",
    re.IGNORECASE,
)
HANDLES = re.compile(
    rf"(?<![\w'’-])(?:(?P<held>{_HELD})|(?P<taken>{_TAKEN})|(?P<given>{_GIVEN})|(?P<left>{_LEFT}))"
    rf"\s+(?P<rest>(?:(?:only|just|up|out|down)\s+)?)",
    re.IGNORECASE,
)
"""A verb of the hand; what stands behind it is read with `AT_ONCE`."""
AT_ONCE = re.compile(rf"(?:{PHRASE}|(?P<lone>{_LONE}))", re.IGNORECASE)

_THINGS = """
apple axe bag ball banknote basket bat beer binder binoculars blade blanket book bottle bouquet bow bowl box bread
briefcase broom brush bucket camera can candle cane card case cellphone chain cigar cigarette clipboard club coin
compass crowbar crown cup dagger diary doll drink envelope fan file fish flashlight flask flower folder fork fruit gem
glass gun guitar hammer handbag handkerchief hat helmet jar jewel journal jug key keys kettle knife lamp lantern
laptop leaf lemon letter lighter locket machete magazine map mask match matchbox medal menu microphone mirror mobile
mug necklace needle net newspaper notebook note notepad oar orange package packet page pan paper parcel passport pen
pencil phone photo photograph pill pillow pipe pistol plate pot postcard purse radio rag receipt receiver remote
revolver rifle ring rod rope rose rucksack sandwich saw scalpel scarf scissors screwdriver scroll shell shield shotgun
shovel skull spear spanner spoon stick stone suitcase sword syringe tablet tape teapot telegram telephone thermos
ticket tin tool torch towel toy tray trowel trumpet tube umbrella vase vial violin walkie-talkie wallet wand watch
musket weapon whip whisky whistle wrench
canteen extinguisher flare goblet handset harpoon headset lasso megaphone pitchfork pouch saddle sledgehammer
stethoscope urn
"""
_ENDS_IN_A_THING = re.compile(rf"(?:^|[\s-])(?:{'|'.join(_THINGS.split())})(?:e?s)?$", re.IGNORECASE)
_ENDS_IN_NO_THING = re.compile(
    r"(?:^|\s)(?:breath|tongue|gaze|ground|heads?|chin|court|vigil|grudge|office|silence|sway|promise|line|hands?|arms?"
    r"|fingers?|wrists?|shoulders?|side|stomach|chest|belly|heart|ribs|wound|legs?|knees?|ankle|throat|face|temples?|hair"
    r"|ears?|mouth|nose|eyes?|smile|doors?|walls?|rail|railing|banister|doorframe|doorway|ladder|edge|table|counter|ledge"
    r"|windows?|wheel|position|place|way|life|weight|course|fire|tune|conversation|meeting|one|other|look|expression|pose"
    r"|balance|seat|chair|armrest|desk|bed|post|pole|mast|branch|bars?|fence|gate|column|frame|sill|rest|moment|body|man|woman|boy|girl|people|crowd|hour|day|night|time|truth|secret|power|keel|sides)$",
    re.IGNORECASE,
)


def fits_a_hand(phrase: str) -> bool:
    """Return whether a phrase names one of the things that people take up: `brass key`, `cup of tea`."""
    return _ENDS_IN_A_THING.search(head(phrase)) is not None


def can_be_held(phrase: str) -> bool:
    """Return whether a phrase names a thing at all, and not a breath, a hand or a door."""
    return _ENDS_IN_NO_THING.search(head(phrase)) is None


def head(phrase: str) -> str:
    """Return a phrase without what it is of: the cup of a `cup of tea`."""
    return phrase.partition(" of ")[0]
