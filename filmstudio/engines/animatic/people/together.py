"""What people of one shot do to one another: who runs after whom, and whom an embrace is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filmstudio.model.job import Person
from filmstudio.model.shots import Facing, Pose, Position

_AFTER = re.compile(
    r"(?:runs?|rac(?:es|ing)|rush(?:es|ing)|sprints?|hurr(?:ies|ying)|comes?|goes|walks?|running)\s+"
    r"(?:close\s+)?(?:after|behind)\b"
    r"|\b(?:chas|pursu)(?:es?|ing)\b|\bfollow(?:s|ing)?\b|\bon (?:his|her|their) heels\b",
    re.IGNORECASE,
)
"""What the one does who comes last."""
_MEETING = re.compile(
    r"\b(?:towards?|to|into|at|past|from|away from) (?:each other|one another)|\bmeet|\bcollide"
    r"|\bopposite (?:ways|directions)",
    re.IGNORECASE,
)
_SIDES = (Facing.LEFT, Facing.RIGHT)
_FRONT = {Facing.LEFT: Position.LEFT, Facing.RIGHT: Position.RIGHT}
_REAR = {Facing.LEFT: Position.RIGHT, Facing.RIGHT: Position.LEFT}


def together(people: Sequence[Person], action: str) -> tuple[Person, ...]:
    """Return the people of a shot as what they do to one another turns and places them.

    Two who run in one shot run the same way, the pursuer behind, unless the words say that they meet: people are
    otherwise turned to each other, and a chase would be a collision. Who embraces nobody of the shot only stands.
    """
    settled = [_alone(person, people) for person in people]
    runners = [one for one in settled if one.pose is Pose.RUN and not one.shoulder and one.facing in _SIDES]
    if _AFTER.search(action):
        walks = (Pose.RUN, Pose.WALK)
        runners = [one for one in settled if one.pose in walks and not one.shoulder and one.facing in _SIDES]
    if len({one.facing for one in runners}) < 2 or _MEETING.search(action):
        return tuple(settled)
    leader = _leader(runners, action)
    way = leader.facing
    turned = []
    for person in settled:
        if person in runners:
            place = _FRONT[way] if person is leader else _REAR[way] if len(runners) == 2 else person.position
            person = person.model_copy(update={"facing": way, "position": place})
        turned.append(person)
    return tuple(turned)


def _leader(runners: Sequence[Person], action: str) -> Person:
    """Return who is run after: not the one who runs after somebody; else who is named first."""
    after = _AFTER.search(action)
    if after is not None:
        told = [(_last(action[: after.start()], one), one) for one in runners]
        pursuer = max(told, key=lambda pair: pair[0])
        if pursuer[0] >= 0:
            return next(one for one in runners if one is not pursuer[1])
    found = [(_first(action, one), number) for number, one in enumerate(runners)]
    return runners[min(found)[1]]


def _first(text: str, person: Person) -> int:
    places = [found.start() for word in person.called.split() for found in _named(word).finditer(text)]
    return min(places, default=len(text))


def _last(text: str, person: Person) -> int:
    return max((found.start() for word in person.called.split() for found in _named(word).finditer(text)), default=-1)


def _named(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)


def _alone(person: Person, people: Sequence[Person]) -> Person:
    """Return somebody with their arms down where they would hold nobody: another is there, who holds nobody."""
    if person.pose is not Pose.EMBRACE or person.shoulder:
        return person
    others = [one for one in people if one is not person and not one.shoulder]
    lonely = others and not any(one.pose is Pose.EMBRACE for one in others)
    return person.model_copy(update={"pose": Pose.STAND}) if lonely else person
