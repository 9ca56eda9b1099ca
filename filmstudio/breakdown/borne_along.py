"""What somebody has with them: `walks in with a bottle` is in their hand, `a man with a hat` wears it."""

from __future__ import annotations

import re

from filmstudio.breakdown.hand_words import fits_a_hand, head

_WORN = frozenset(
    {"crown", "headset", "helmet", "hat", "jewel", "locket", "mask", "medal", "necklace", "pipe", "ring", "scarf"}
)
"""`A man with a hat` has it on his head."""
_BEARING = re.compile(
    r"(?<!\w)(?:stand|wait|walk|march|stride|step|come|enter|return|climb|run|rush|hurr(?:y|ie)|emerge|appear|arrive|approach"
    r"|pace|pass|kneel|crouch|leave|exit|cross|sit|lean|storm|stagger|limp)(?:s|es|ing)?(?!\w)",
    re.IGNORECASE,
)
_HAS_IT_ITSELF = re.compile(
    r"(?<!\w)(?:tables?|desk|bar|counter|shelf|wall|door|room|house|window|stand|case|box|man|men|woman|women|boy|girl|people"
    r"|crowd|car|bench|bed|stage)\s*$",
    re.IGNORECASE,
)
_AT_THE_BODY = re.compile(
    r"[\w\s-]{0,40}?\s(?:against|at|to|on|under|over|in|between) (?:his|her|their) (?:ear|chest|lips|mouth|arm|shoulder"
    r"|lap|knees|teeth|hands?|fist)(?!\w)",
    re.IGNORECASE,
)
_ARMS = re.compile(r"(?:^|\s)(?:rifle|shotgun|gun|pistol|revolver|musket|spear)$", re.IGNORECASE)


def borne_along(before: str, phrase: str, behind: str) -> bool:
    """Return whether somebody has a thing with them: `walks in from the yard with a bottle`, `sits with a cup at her
    lips`; not `sits at a table with a lamp`, nor `a man with a hat`.

    `before` is the sentence up to `with`, `behind` what follows the thing.
    """
    thing = head(phrase)
    if not fits_a_hand(phrase) or thing.split()[-1].casefold().rstrip("s") in _WORN:
        return False
    if _ARMS.search(thing) or _AT_THE_BODY.match(behind):
        return True
    return _BEARING.search(before) is not None and _HAS_IT_ITSELF.search(before) is None
