"""What bodies do, from the verbs that follow a person. Sitting, lying and crouching last until somebody gets up.

Rules: the first verb of the sentence counts; one that only says where somebody looks, turns or what they hold gives way
to any other (`looks up and runs` is a run). An embrace needs somebody to embrace: who hugs a pillow holds it. A hand or
a head moves without its owner getting up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from filmstudio.breakdown.people import Mention
from filmstudio.breakdown.pose_verbs import first_verb, last_posture
from filmstudio.model.shots import Pose

LASTING = frozenset({Pose.SIT, Pose.LIE, Pose.CROUCH})
"""Poses that the next shots of the scene keep."""
MOVING = frozenset({Pose.WALK, Pose.RUN, Pose.CLIMB})
"""Poses that need the whole body in frame."""
GESTURES = frozenset({Pose.REACH, Pose.POINT, Pose.HOLD, Pose.TURN, Pose.LOOK})
"""What arms and head do: whoever sits goes on sitting."""
IN_PLACE = GESTURES | {Pose.CARRY, Pose.EMBRACE}
"""What nobody has to get up for."""

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|[。！？]")
_JOINING = frozenset({"", "and", "&", "и"})
_PRONOUN = re.compile(
    r"\s*(?:him|her|them|each other|one another|его|её|ее|их|друг друга)"
    r"(?=\s*(?:[.,;!?]|$)|\s+(?:and|as|in|on|with|for|while|to|и|а|на|в)\b)"
)
_OBJECT = re.compile(r"\s(?:him|her|them)\s+in")
_SEVERAL = frozenset({"they", "both", "они", "the two of them", "both of them"})
_LONGEST_OBJECT = 24
"""Characters between an embrace and whom it is for: `hugs a sobbing Lev`."""


def read_poses(text: str, mentions: Sequence[Mention]) -> dict[str, Pose]:
    """Return the pose of everybody of whom a text says one: the verb of the sentence between their mention and the
    next person.
    """
    poses: dict[str, Pose] = {}
    acting = [mention for mention in mentions if not mention.aside]
    sharing: list[str] = []
    for mention, following in zip_longest(acting, acting[1:]):
        end = max(mention.end, following.start if following else len(text))
        stop = _SENTENCE_END.search(text, mention.end)
        sentence = stop.start() if stop else len(text)
        verb = first_verb(text, mention.end, min(end, sentence), sentence)
        # `Mara and Lev run`: the verb of the last one holds for those who stand before it without a verb.
        sharing.append(mention.name)
        if verb:
            pose = verb.pose
            if pose is Pose.EMBRACE:
                embraced = _embraced(text, (verb.start, verb.end), mentions, sharing)
                several = len(sharing) > 1 or text[mention.start : mention.end].casefold() in _SEVERAL
                pose = Pose.EMBRACE if embraced is not None or several else Pose.HOLD
                if embraced:
                    poses.setdefault(embraced, pose)
            for person in sharing:
                poses.setdefault(person, pose)
        if text[mention.end : end].strip(" ,").casefold() not in _JOINING:
            sharing = []
    return poses


def read_postures(text: str, mentions: Sequence[Mention]) -> dict[str, Pose]:
    """Return how everybody is left of whom a text says it: the last verb on them that moves the whole body."""
    postures: dict[str, Pose] = {}
    acting = [mention for mention in mentions if not mention.aside]
    sharing: list[str] = []
    for mention, following in zip_longest(acting, acting[1:]):
        end = max(mention.end, following.start if following else len(text))
        stop = _SENTENCE_END.search(text, mention.end, end)
        sharing.append(mention.name)
        posture = last_posture(text, mention.end, stop.start() if stop else end)
        if posture:
            postures |= dict.fromkeys(sharing, posture)
        if text[mention.end : end].strip(" ,").casefold() not in _JOINING:
            sharing = []
    return postures


def read_gesture(words: str) -> Pose | None:
    """Return what a parenthetical (`sitting down`) makes its speaker's body do, None where it says nothing of it."""
    verb = first_verb(words, 0, len(words), len(words))
    return None if verb is None or verb.pose is Pose.EMBRACE else verb.pose


def _embraced(text: str, verb: tuple[int, int], mentions: Sequence[Mention], by: Sequence[str]) -> str | None:
    """Return whom an embrace is for: a name, `""` for a bare `her` that nobody else can be, None for nobody."""
    start, end = verb
    if _OBJECT.search(text, start, end):
        others = dict.fromkeys(one.name for one in mentions if one.start < start and one.name not in by)
        return next(iter(others)) if len(others) == 1 else ""
    for mention in mentions:
        if start < mention.start <= end + _LONGEST_OBJECT and not _SENTENCE_END.search(text, start, mention.start):
            owns = mention.aside and not _PRONOUN.match(text, mention.start)
            if mention.name not in by and not owns:
                return mention.name
    return "" if _PRONOUN.match(text, end) else None
