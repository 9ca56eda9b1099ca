"""The verbs by which a script says what a body does, each under the pose that a director sees in it.

False friends are the work here: who points out a mistake points nowhere, a breath is held in no hand, and nobody falls
who falls silent or asleep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmstudio.model.shots import Pose

_STEPS = r" (?:up )?(?:[\w'’-]+ ){0,3}(?:steps?|stairs|staircase|hill|path|slope|road)\b"
"""Feet climb these, not hands."""
_NO_THING = (
    r" (?:(?:his|her|their|its|the|a) )?(?:[\w-]+ )?"
    r"(?:breath|tongue|gaze|ground|head|chin|court|vigil|grudge|note|office|silence|sway|promise|line)\b"
    r"|s? (?:still|back|off|steady|firm|true|fast|tight(?!ly)|for\b|up (?:well|under))"
)
"""Nobody has these in a hand."""
_STATE = (
    r" (?:silent|asleep|quiet|still|ill|sick|apart|short|away|behind|open|shut|flat on (?:his|her|their) words"
    r"|in (?:love|line|with|step)|out (?:of love|with)|for|prey|victim|into? (?:step|silence|conversation|place|thought"
    r"|sleep|(?:a|an|the|his|her|their) (?:[\w-]+ )?(?:chair|armchair|seat|sofa|couch|bed|rhythm|habit|sleep|trance))"
    r"|to (?:his|her|their|one|both|all)\b|on (?:deaf|hard)|back (?:on|in|into|asleep))"
)
"""Nobody lies on the ground who falls into one of these."""
_NOT_THE_BODY = "".join(
    rf"(?<!{noun} )"
    for noun in ("gaze", "gazes", "eyes", "look", "hair", "face", "head", "hand", "hands", "voice", "arms", "shadow")
)
_PLACES = r"(?:around|round|away|back|to|towards?|from|at|her|his|their|slowly|quickly|sharply|abruptly|and|just)"

VERBS: tuple[tuple[Pose, str], ...] = (
    (Pose.SIT, r"(?:asleep|sleeps|sleeping|doz(?:es|ing)) (?:in|on) (?:an?|the|his|her|their) (?:[\w-]+ )?"
     r"(?:chair|armchair|seat|rocking[- ]chair|bench|throne)|"
     r"sits?|sat|sitting|seated|takes? (?:a|her|his|their) seat|slumps? (?:in|on)\w*|perch(?:es|ed)"
     r"|f[ae]ll(?:s|ing)? (?:back )?(?:into|onto|on) (?:a|an|the|his|her|their)"
     r" (?:[\w-]+ )?(?:chair|armchair|seat|sofa|couch)"
     r"|сид[ия]т|садится|sitzt|assis|assise|sentad[oa]|drives|driving|rides (?:along )?(?:beside|next to|shotgun|in)"
     r"|at (?:a|the|her|his) (?:desk|table|piano)"
     r"|in (?:a|the|her|his) (?:\w+ )?(?:seat|chair|armchair)|on (?:a|the) (?:sofa|couch|bench|stool)"),
    (Pose.LIE, r"(?:lies|lie|lay|lying)"
     r"(?= (?:down|on|in|under|beside|there|still|asleep|awake|motionless|face|flat|back|across))"
     r"|asleep|sleeps|sleeping|sprawl(?:s|ed)|unconscious|леж[иа]т|спит|liegt|schläft"),
    (Pose.CROUCH, r"crouch(?:es|ed|ing)?|kneel(?:s|ing)?|knelt|squats?|squatting|crawl(?:s|ed|ing)?|ducks"
     r"|huddle[sd]?|hunkers"
     r"|(?:f[ae]ll|drop|sink)(?:s|ing)? to (?:his|her|their|one|both)(?: \w+)? knees?|kniet|à genoux|de rodillas"),
    (Pose.CLIMB, rf"slid(?:es|ing) down"
     rf"|climb(?:s|ed|ing)?(?! (?:out|in|into|off|on|onto)\b)(?!{_STEPS})|clamber(?:s|ing)?"
     r"|scrambles? (?:up|over)|scales"),
    (Pose.RUN, r"r[ua]n(?:s|ning)?(?! (?:a|his|her|their|one) (?:hand|finger|thumb|eye)s?)|sprint(?:s|ing)?"
     r"|rac(?:es|ing)|dash(?:es|ing)|rush(?:es|ing)|bolts|hurr(?:ies|ying)|flees|fleeing|charges"
     r"|lunges|throws (?:him|her)self (?:at|on|onto|into|towards?)"
     r"|(?:jump|leap)(?:s|ed|ing)?(?= (?:an?|the|over|across|down|from|off|onto|into|to)\b)"
     r"|беж[иа]т|бегут|rennt|läuft|court|corre"),
    (Pose.WALK, r"walk(?:s|ed|ing)?|steps|stepping|strid(?:es|ing)|pac(?:es|ing)|cross(?:es|ing)|enter(?:s|ing)"
     r"|stroll(?:s|ing)|wander(?:s|ing)|approach(?:es|ing)|march(?:es|ing)|limp(?:s|ing)|trudg(?:es|ing)|exits|leaves"
     r"|wades|follows|backs away|climb(?:s|ing) (?:out|in|into|off)|f[ae]lls? in(?:to)? step"
     rf"|climb(?:s|ed|ing)?(?={_STEPS})"
     r"|ид[её]т|входит|выходит|подходит|geht|marche|entre|camina|entra"),
    (Pose.FALL, rf"{_NOT_THE_BODY}(?:falls|fell|falling|fallen)(?!{_STATE})|collaps(?:es|ed|ing)|faint(?:s|ed|ing)"
     r"|topples|tumbl(?:es|ing)|stumbl(?:es|ing)(?! (?:on|upon|across|over (?:his|her|their) words))"
     r"|trip(?:s|ping)(?= (?:over|on)\b|[.,;!]|$| and)|keels over|goes down hard|crumples to|pass(?:es|ing) out"
     r"|падает|stürzt|bricht zusammen|tombe|s'effondre|se desploma|cae"),
    (Pose.EMBRACE, r"embrac(?:es?|ed|ing)|hug(?:s|ged|ging)?|cuddl(?:es?|ing)"
     r"|kiss(?:es|ing)?(?! (?:goodbye|(?:his|her|their|the) (?:\w+ )?(?:hand|cheek|forehead|ring|book|letter|photo)))"
     r"|(?:throws?|wraps?|puts?|flings?) (?:both )?(?:his|her|their) arms? (?:a?round|about)"
     r"|(?:takes?|pulls?|folds?|gathers?) (?:[\w'’]+ ){1,2}in(?:to)? (?:his|her|their|an|a) (?:arms|embrace|hug)"
     r"|holds? each other|in each other['’]s arms|обнима[ею]т\w*|umarm(?:t|en)|étrei(?:nt|gnent)|enlace\w*|abraza\w*"),
    (Pose.CARRY, r"carr(?:y|ies|ying)(?! (?:on|out|off)\b)|cradl(?:es|ing)|drag(?:s|ging)|haul(?:s|ing)|lugs"),
    (Pose.POINT, r"point(?:s|ed|ing)?(?= (?:at|to|towards?|up|down|across|past|behind|ahead|back|over|through|into|out"
     r" (?:to sea|of|at|over|across|the (?:window|door|boat|ship|house|road|way|place|spot))"
     r"|(?:a|the|his|her|their|both|one) )|[.,;!]|$| and\b)"
     r"|gestur(?:es|ing) (?:at|to|toward|towards)|aims|aiming|zeigt auf|montre du doigt|señala|указыва[ею]т"),
    (Pose.REACH, r"reach(?:es|ing)?|tak(?:es|ing)(?! (?:aim|off|cover|turns))"
     r"|draws(?= (?:a|the|his|her|their) (?:\w+ )?(?:gun|pistol|revolver|sword|knife|dagger|weapon|blade)\b)"
     r"|pick(?:s|ing)|grab(?:s|bing)|opens"
     r"|pull(?:s|ing)(?! over)|put(?:s|ting)|holds? out"
     r"|lift(?:s|ing)|hand(?:s|ing)(?= (?:him|her|it|them|over|the|a|[A-Z]))|offers|lights"
     r"|push(?:es|ing)(?! (?:through|past))|touch(?:es|ing)|pours|knocks|sets down|drops|unlocks|throws"
     r"|turns the|winds the"),
    (Pose.STAND, r"stands?|standing|stood|rises|gets up|gets to (?:her|his|their) feet|stops"),
    (Pose.HOLD, rf"(?:hold(?:s|ing)?|held)(?! out\b| each other)(?!{_NO_THING})|clutch(?:es|ing)?|grip(?:s|ping)?"
     r"|clasp(?:s|ing)|brandish(?:es|ing)|держ[ия]т|hält|tient|sostiene"),
    (Pose.TURN, rf"(?<!['’]s )turn(?:s|ed|ing)?(?= {_PLACES}\b|[.,;!]|$)"
     r"(?! (?:to (?:stone|dust|ash|ice|gold|drink|crime)|in (?!time)|her (?:down|in|on)|him (?:down|in|on)"
     r"|(?:his|her|their) (?:car|coat|life|key|collar|hat|pockets?|phone|page)))"
     r"|spins (?:a?round|to)|whirls|swivels|wheels (?:a?round)|pivots|оборачива\w+|dreht sich|se retourne|se vuelve"),
    (Pose.LOOK, r"look(?:s|ed|ing)?(?= (?:at|up|down|out|in|into|over|around|round|about|away|back|across|through"
     r"|towards?|past|from|to|behind|off|for|on|closely|again|hard)\b|[.,;!]|$| and\b)"
     r"|gaz(?:es|ing)|star(?:es|ing)|peer(?:s|ing)|glanc(?:es|ing)|watch(?:es|ing)(?! (?:his|her|their) (?:step|mouth))"
     r"|squints|stud(?:ies|ying) (?:the|a|his|her|it|him|them)|scan(?:s|ning) |смотр[ия]т|schaut|blickt|regarde|mira"),
)  # fmt: skip
"""Regular expressions for the whole word, by pose; where two begin at one place, the earlier line wins."""


class Verb(NamedTuple):
    """A verb in a text: what a body does, and the characters that say it."""

    pose: Pose
    start: int
    end: int


_ANY = re.compile(
    "|".join(rf"(?P<{pose.value}>(?<![\w'’])(?:{words})(?![\w]))" for pose, words in VERBS), re.IGNORECASE
)
_WEIGHT = {Pose.LOOK: 1, Pose.TURN: 1, Pose.HOLD: 2, Pose.FALL: 4, Pose.EMBRACE: 4}
"""Looks and turns happen beside everything else, and what a hand holds is seen whatever its owner does. A fall and an
embrace are what a sentence is about, whatever leads to them."""
_USUAL = 3
_STRONGEST = 4
_NOT_DONE = re.compile(
    r"(?:\bwithout|\bnot|\bnever|n['’]t|\brefuses to|\bcannot|\bunable to) (?:even |ever )?$", re.IGNORECASE
)
_LOOK_BACK = 20
"""Characters before a verb in which its `not` stands."""
_CAUGHT = re.compile(r"stumbl|trip", re.IGNORECASE)
_POSTURES = frozenset({Pose.SIT, Pose.LIE, Pose.CROUCH, Pose.STAND, Pose.WALK, Pose.RUN, Pose.CLIMB})


def first_verb(text: str, start: int, end: int, sentence_end: int) -> Verb | None:
    """Return the verb that a director would show among those that begin in a stretch of text, None where none does.

    It is the first of the strongest kind. `sentence_end` is how far its words may reach: `takes Lev in her arms`.
    """
    best, heaviest = None, -1
    for found in _done(text, start, sentence_end):
        if found.start() >= end or heaviest == _STRONGEST:
            break
        pose = Pose(found.lastgroup or Pose.STAND)
        weight = 0 if found[0].casefold() == "stops" else _WEIGHT.get(pose, _USUAL)
        if weight > heaviest:
            best, heaviest = Verb(pose, *found.span()), weight
    return best


def last_posture(text: str, start: int, end: int) -> Pose | None:
    """Return how a body is left by the verbs of a stretch of text: seated, or on its feet by what it did; else None.

    `walks in and sits down` is a walk, and somebody who sits from then on; who collapses lies there.
    """
    told = [_left(found) for found in _done(text, start, end) if found[0] != "stops"]
    return next((pose for pose in reversed(told) if pose in _POSTURES), None)


def _done(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the verbs of a stretch of text, without what nobody does: `without looking up`, `does not sit`."""
    for found in _ANY.finditer(text, start, end):
        if not _NOT_DONE.search(text, max(start, found.start() - _LOOK_BACK), found.start()):
            yield found


def _left(verb: re.Match[str]) -> Pose:
    """Return how a body is left by one verb. Who stumbles or trips stays on their feet."""
    pose = Pose(verb.lastgroup or Pose.STAND)
    caught = _CAUGHT.match(verb[0]) is not None
    return Pose.LIE if pose is Pose.FALL and not caught else pose
