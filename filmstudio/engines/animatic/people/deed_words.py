"""The verbs of deeds, as an action line has them. Where two begin at one place, the earlier line wins."""

from __future__ import annotations

import re

from filmstudio.engines.animatic.people.deeds import Deed

_OWN = r"(?:his|her|their|its|both|a|an|the)"
_VERBS: tuple[tuple[Deed, str], ...] = (
    (Deed.HANDS_UP, rf"(?:raises?|lifts?|throws? up|puts? up|holds? up) {_OWN} (?:\w+ )?(?:hands|arms)"
     r"|hands (?:up|in the air)|surrenders?"),
    (Deed.COVER, rf"(?:covers?|hides?) {_OWN} (?:face|eyes|mouth|head|ears)"
     rf"|buries {_OWN} (?:face|head)|(?:face|head) in {_OWN} hands"),
    (Deed.WIPE, rf"(?:wipes?|rubs?|dabs?|dries|scratches|touches|strokes)(?: away)? {_OWN} (?:own )?(?:\w+ )?"
     r"(?:eyes?|tears?|face|mouth|brow|forehead|nose|temples?|chin|cheeks?|lips?|neck|head|beard)"
     rf"|adjusts {_OWN} (?:glasses|hat|cap)|sneezes|yawns|coughs"),
    (Deed.DRINK, r"drinks?|sips?|gulps|swigs?|eats?|bites?(?! (?:his|her) lips?)|chews|tastes|smokes|swallows"
     rf"|takes {_OWN} (?:\w+ )?(?:sip|drink|bite|drag|puff|gulp|swig)|to {_OWN} (?:lips|mouth)"
     rf"|(?:empties|drains) {_OWN} (?:glass|cup|mug|bottle)"
     rf"|kisses {_OWN} (?:ring|medal|letter|photograph|photo|cross)"),
    (Deed.RAISE, rf"(?:raises?|lifts?) {_OWN} (?:\w+ )?"
     r"(?:glass|cup|mug|bottle|lamp|lantern|torch|sword|hand|arm|fist|axe)"
     r"|toasts?|holds? (?:\w+ ){0,3}(?:up|aloft|high)|brandish(?:es)?"),
    (Deed.THROW, r"throws?(?! up| (?:him|her)self)|hurls?|tosses|flings?|lobs?|skims?"),
    (Deed.DROP, r"drops?(?! to)|lets? go|lets? (?!(?:his|her|their) (?:hands?|arms?|head))(?:\w+ ){1,3}fall"),
    (Deed.STRIKE, r"slaps?|punch(?:es)?|hits?|strikes?(?! (?:a|the) match)|shoves?|stabs?|swings? at|pokes?"),
    (Deed.POUR, r"pours?|fills? (?:the|his|her|two|both|a) (?:\w+ )?(?:glass(?:es)?|cups?|mugs?|kettle|jug)"
     r"|waters the"),
    (Deed.PUSH, r"push(?:es)?(?! (?:through|past))|(?:slides|moves) (?:it|them|the|a|his|her)\b"
     r"|presses (?:his|her) hand"),
    (Deed.KNOCK, r"knocks(?! over)|raps|bangs|pounds|hammers|taps"),
    (Deed.WAVE, r"waves?|beckons|hails"),
    (Deed.CLAP, r"claps?|applauds?"),
    (Deed.SHRUG, r"shrugs?"),
    (Deed.SALUTE, r"salutes?|shields? (?:his|her|their) eyes"),
    (Deed.SWITCH, r"switch(?:es)?|turns? (?:\w+ ){0,3}(?:off|on|down|up)|turns? the (?:key|knob|dial|wheel|handle|page)"
     r"|flicks?|press(?:es)?|dials?|rings? the|blows? out|winds the|stubs? out"),
    (Deed.GIVE, r"holds? out|hands?(?= (?:him|her|it|them|over|the|a|an|back|[A-Z]))|offers?|gives?|passes|extends?"
     r"|presents?|shows?(?= (?:him|her|them|the|a|it|[A-Z]))"),
    (Deed.WORK, r"counts?|writes?|types?|cooks?|stirs?|chops?|cuts?|kneads?|sews?|knits?|wash(?:es)?|polish(?:es)?"
     r"|packs?|unpacks?|search(?:es)?|rummages?|paints?|draws?(?= (?:a|the|on|in) (?:picture|map|line|face|sand))"
     r"|repairs?|mends?|peels?|sorts?|shuffles?|deals?|ties?|unties?|cleans?|scrubs?|irons?|folds?|unfolds?"
     r"|plays? (?:the|a) (?:piano|organ|keys)|wipes the|dries the|builds?|plants?|digs?|loads?"),
    (Deed.LIFT, r"picks? (?:\w+ ){0,4}up|lifts? (?:the|a|his|her) (?:\w+ )?"
     r"(?:suitcase|bag|box|bucket|crate|basket|trunk|lid)"
     r"|gathers?|scoops?|bends? down"),
    (Deed.TAKE, r"takes?(?! (?:aim|off|cover|turns|place|part|notice|care|leave|root|over))"
     r"(?! (?:a|his|her|their|the|another) (?:deep |long )?"
     r"(?:seat|breath|step|look|moment|bow|walk|turn|nap|bath|shower)s?)"
     r"|grabs?|snatch(?:es)?|seizes?"
     r"|catch(?:es)?(?! (?:up|fire|sight|on))|pulls? out|produces?|lifts?|picks?|collects?|steals?|accepts?"
     r"|fetch(?:es)?"
     r"|unhooks?"
     r"|plucks?|retrieves?|answers? the|draws? (?:a|the|his|her) (?:\w+ )?(?:gun|pistol|revolver|knife|sword|dagger)"
     r"|pulls? (?:a|the|his|her) (?:\w+ )?(?:gun|pistol|revolver|knife|letter|photograph|phone)"),
    (Deed.OPEN, r"opens?|closes?|shuts?|pulls?(?! (?:over|away|up))|unlocks?|locks?|slams?|tries the|tugs?|drags?"),
    (Deed.DRIVE, r"drives?|steers?|rows?(?= (?:on|away|the|out|to|back)\b)|(?:is|sits) at the wheel"),
    (Deed.BOW, r"bows?|curts(?:ies|eys)"),
    (Deed.NOD, r"nods?"),
    (Deed.SHAKE, r"shakes? (?:his|her|their) head"),
    (Deed.POINT, r"points?|gestures? (?:at|to|towards?)|aims?"),
    (Deed.PUT, r"puts?(?! on)|sets?(?! (?:off|out|up))|places?|lays?|hangs? (?:up|it|the|his|her)|pins?|plugs?"
     r"|drops? off"),
    (Deed.REACH, r"reach(?:es)?|touch(?:es)?|lights?|strokes?|pats?|leans? (?:on|over|across)|feels? for|puts? on"),
)  # fmt: skip
VERB = re.compile("|".join(rf"(?P<{deed.value}>\b(?:{words})\b)" for deed, words in _VERBS))
"""A verb; the name of the group that it is in is its deed."""
