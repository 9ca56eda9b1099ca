"""What bodies do, from the verbs that follow a person. Sitting, lying and crouching last until somebody gets up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from filmstudio.breakdown.people import Mention
from filmstudio.model.shots import Pose

LASTING = frozenset({Pose.SIT, Pose.LIE, Pose.CROUCH})
"""Poses that the next shots of the scene keep."""
MOVING = frozenset({Pose.WALK, Pose.RUN, Pose.CLIMB})
"""Poses that need the whole body in frame."""

_STEPS = r" (?:up )?(?:[\w'’-]+ ){0,3}(?:steps?|stairs|staircase|hill|path|slope|road)\b"
"""Feet climb these, not hands."""
_VERBS = (
    (Pose.SIT, r"sits?|sat|sitting|seated|takes? (?:a|her|his|their) seat|slumps? (?:in|on)\w*|perch(?:es|ed)"
     r"|сид[ия]т|садится|sitzt|assis|assise|sentad[oa]|drives|driving|at (?:a|the|her|his) (?:desk|table|piano)"
     r"|in (?:a|the|her|his) (?:\w+ )?(?:seat|chair|armchair)|on (?:a|the) (?:sofa|couch|bench|stool)"),
    (Pose.LIE, r"(?:lies|lie|lay|lying)"
     r"(?= (?:down|on|in|under|beside|there|still|asleep|awake|motionless|face|flat|back|across))"
     r"|asleep|sleeps|sleeping|sprawl(?:s|ed)|unconscious|леж[иа]т|спит|liegt|schläft"),
    (Pose.CROUCH, r"crouch(?:es|ed|ing)?|kneel(?:s|ing)?|knelt|squats?|squatting|ducks|huddle[sd]?|hunkers"),
    (Pose.CLIMB, rf"slid(?:es|ing) down"
     rf"|climb(?:s|ed|ing)?(?! (?:out|in|into|off|on|onto)\b)(?!{_STEPS})|clamber(?:s|ing)?"
     r"|scrambles? (?:up|over)|scales"),
    (Pose.RUN, r"r[ua]n(?:s|ning)?(?! (?:a|his|her|their|one) (?:hand|finger|thumb|eye)s?)|sprint(?:s|ing)?"
     r"|rac(?:es|ing)|dash(?:es|ing)|rush(?:es|ing)|bolts|hurr(?:ies|ying)|flees|fleeing|charges"
     r"|(?:jump|leap)(?:s|ed|ing)?(?= (?:an?|the|over|across|down|from|off|onto|into|to)\b)"
     r"|беж[иа]т|бегут|rennt|läuft|court|corre"),
    (Pose.WALK, r"walk(?:s|ed|ing)?|steps|stepping|strid(?:es|ing)|pac(?:es|ing)|cross(?:es|ing)|enter(?:s|ing)"
     r"|stroll(?:s|ing)|wander(?:s|ing)|approach(?:es|ing)|march(?:es|ing)|limp(?:s|ing)|trudg(?:es|ing)|exits|leaves"
     r"|wades|follows|backs away|climb(?:s|ing) (?:out|in|into|off)"
     rf"|climb(?:s|ed|ing)?(?={_STEPS})"
     r"|ид[её]т|входит|выходит|подходит|geht|marche|entre|camina|entra"),
    (Pose.CARRY, r"carr(?:y|ies|ying)|cradl(?:es|ing)|drag(?:s|ging)|haul(?:s|ing)|lugs"),
    (Pose.REACH, r"reach(?:es|ing)?|tak(?:es|ing)|pick(?:s|ing)|grab(?:s|bing)|opens|pull(?:s|ing)(?! over)"
     r"|put(?:s|ting)"
     r"|lift(?:s|ing)|point(?:s|ing)|hand(?:s|ing)(?= (?:him|her|it|them|over|the|a|[A-Z]))|offers|lights"
     r"|push(?:es|ing)(?! (?:through|past))|touch(?:es|ing)|pours|knocks|sets down|drops|unlocks|throws"
     r"|turns the|winds the"),
    (Pose.STAND, r"stands?|standing|stood|hold(?:s|ing)|clutch(?:es|ing)|rises"
     r"|gets up|gets to (?:her|his|their) feet|stops"),
)  # fmt: skip
_VERB = re.compile(
    "|".join(rf"(?P<{pose.value}>(?<![\w'’])(?:{words})(?![\w]))" for pose, words in _VERBS), re.IGNORECASE
)


_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|[。！？]")


_JOINING = frozenset({"", "and", "&", "и"})


def read_poses(text: str, mentions: Sequence[Mention]) -> dict[str, Pose]:
    """Return the pose of everybody of whom a text says one: the first verb of the sentence between their mention and
    the next person.
    """
    poses: dict[str, Pose] = {}
    acting = [mention for mention in mentions if not mention.aside]
    sharing: list[str] = []
    for mention, following in zip_longest(acting, acting[1:]):
        end = max(mention.end, following.start if following else len(text))
        stop = _SENTENCE_END.search(text, mention.end, end)
        verb = _VERB.search(text, mention.end, stop.start() if stop else end)
        # `Mara and Lev run`: the verb of the last one holds for those who stand before it without a verb.
        sharing.append(mention.name)
        if verb and verb.lastgroup:
            for person in sharing:
                poses.setdefault(person, Pose(verb.lastgroup))
        if text[mention.end : end].strip(" ,").casefold() not in _JOINING:
            sharing = []
    return poses


def read_gesture(words: str) -> Pose | None:
    """Return what a parenthetical (`sitting down`) makes its speaker's body do, None where it says nothing of it."""
    verb = _VERB.search(words)
    return Pose(verb.lastgroup) if verb and verb.lastgroup else None
