"""Deeds: what hands and head do by the verbs of a shot's action, finer than the pose that the shot list gives.

Why here: a pose is what a silhouette can tell and what every engine can use; how a bottle is tipped or a coin counted
matters to who draws it alone. What the words do not tell is not acted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from filmstudio.model.job import Person
from filmstudio.model.shots import Pose


class Deed(StrEnum):
    """One thing that somebody does with hands or head, without leaving their place."""

    HANDS_UP = "hands_up"
    COVER = "cover"
    WIPE = "wipe"
    DRINK = "drink"
    RAISE = "raise"
    THROW = "throw"
    DROP = "drop"
    STRIKE = "strike"
    POUR = "pour"
    PUSH = "push"
    KNOCK = "knock"
    WAVE = "wave"
    CLAP = "clap"
    SHRUG = "shrug"
    SALUTE = "salute"
    SWITCH = "switch"
    GIVE = "give"
    WORK = "work"
    LIFT = "lift"
    TAKE = "take"
    OPEN = "open"
    BOW = "bow"
    NOD = "nod"
    SHAKE = "shake"
    POINT = "point"
    PUT = "put"
    REACH = "reach"
    DRIVE = "drive"
    LISTEN = "listen"
    """With a telephone at the ear; never read from a verb."""


TAKING = frozenset({Deed.TAKE, Deed.LIFT})
"""Before these a hand is empty, afterwards it is not."""
LETTING_GO = frozenset({Deed.THROW, Deed.DROP, Deed.PUT})
"""The other way round."""
WITH_THE_THING = TAKING | LETTING_GO | {
    Deed.RAISE, Deed.POUR, Deed.GIVE, Deed.POINT, Deed.LISTEN, Deed.WORK, Deed.STRIKE,
}  # fmt: skip
"""Done by the hand that holds something; all others by the free one. Eating and drinking: see `with_thing`."""
WATCHED = TAKING | {Deed.WORK, Deed.POUR, Deed.PUSH, Deed.SWITCH, Deed.OPEN, Deed.DROP, Deed.REACH, Deed.DRINK}
"""What nobody does without looking at their hands."""
ACTED_IN = frozenset({Pose.STAND, Pose.SIT, Pose.HOLD, Pose.REACH, Pose.POINT, Pose.CROUCH, Pose.LOOK})
"""Poses in which hands are free for a deed."""
_TEA = re.compile(r"\b(?:tea|coffee)\b", re.IGNORECASE)
_FOR_A_MOUTH = re.compile(
    r"\b(?:cup|glass|mug|bottle|flask|bowl|can|thermos|apple|orange|fruit|bread|sandwich|cake|pie|egg|biscuit|candy|bun"
    r"|cigarette|cigar|pipe|spoon|fork|soup|tea|coffee|water|milk|wine|beer|whisk(?:e)?y|medicine|pill)s?\b",
    re.IGNORECASE,
)
_PHONES = re.compile(r"\b(?:telephone|phone|receiver|handset|mobile|cell ?phone|smartphone|walkie-talkie)\b")


def at_rest(person: Person, deeds: Sequence[Deed], action: str) -> Person:
    """Return somebody as they are before and between their deeds, with the thing that a deed cannot do without."""
    update: dict[str, object] = {}
    if deeds and person.pose in (Pose.REACH, Pose.POINT):
        update["pose"] = Pose.STAND
    if Deed.POUR in deeds and not person.holding.strip():
        update["holding"] = "the teapot" if _TEA.search(action) else "the bottle"
    return person.model_copy(update=update) if update else person


def with_thing(deed: Deed, holding: str) -> bool:
    """Say whether a deed is done by the hand that holds something; nobody bites into a lamp."""
    return _FOR_A_MOUTH.search(holding) is not None if deed is Deed.DRINK else deed in WITH_THE_THING


def is_phone(holding: str) -> bool:
    """Say whether what is held is spoken into."""
    return _PHONES.search(holding.strip().casefold()) is not None
