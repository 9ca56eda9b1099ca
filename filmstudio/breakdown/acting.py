"""What the people of a paragraph do, all of it: bodies, faces, hands. And what of it lasts in a scene.

Rules: a face keeps its expression until the action gives the same person another; what is loud or sudden fades when the
next paragraph of action comes (laughter becomes a smile). What somebody holds they hold until it is put down, handed on
or taken from them. A parenthetical moves the body for good and the face for its own line only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.breakdown.chases import read_chases
from filmstudio.breakdown.faces import faded, read_faces
from filmstudio.breakdown.hand_words import fits_a_hand
from filmstudio.breakdown.hands import Handled, read_hands, same_thing
from filmstudio.breakdown.people import Mention, Roster
from filmstudio.breakdown.poses import read_poses, read_postures
from filmstudio.model.shots import Expression, Pose, Presence
from filmstudio.model.wish import Acted


class Acting(NamedTuple):
    """What a text makes people do, by their names."""

    poses: Mapping[str, Pose] = {}
    faces: Mapping[str, Expression] = {}
    hands: Sequence[Handled] = ()
    postures: Mapping[str, Pose] = {}
    """How bodies are left at its end."""
    chases: Mapping[str, str] = {}
    """Who runs after whom."""


def read_acting(text: str, mentions: Sequence[Mention]) -> Acting:
    """Return what those do whom a text shows."""
    return Acting(
        read_poses(text, mentions),
        read_faces(text, mentions),
        read_hands(text, mentions),
        read_postures(text, mentions),
        read_chases(text, mentions),
    )


def act_out(people: Sequence[Presence], asked: Sequence[Acted]) -> tuple[tuple[Presence, ...], tuple[str, ...]]:
    """Return the people of a shot as a note wants them, and the names of those who are not among them."""
    roster = Roster([presence.name for presence in people])
    acting = {presence.name: presence for presence in people}
    missing = []
    for one in asked:
        names = roster.resolve(one.name) if one.name else tuple(acting) if len(acting) == 1 else ()
        if not names:
            missing.append(one.name)
        told = {"expression": one.expression, "pose": one.pose}
        update = {field: value for field, value in told.items() if value is not None}
        acting |= {name: acting[name].model_copy(update=update) for name in names}
    return tuple(acting.values()), tuple(missing)


class Faces:
    """The faces of one scene."""

    def __init__(self) -> None:
        self._now: dict[str, Expression] = {}

    def change(self, told: Mapping[str, Expression]) -> None:
        """Let what a paragraph of action says happen; what others still show fades."""
        self._now = {name: faded(expression) for name, expression in self._now.items()} | dict(told)

    def of(self, name: str) -> Expression:
        """Return what somebody's face does now."""
        return self._now.get(name, Expression.NEUTRAL)


class Hands:
    """What everybody of one scene holds."""

    def __init__(self) -> None:
        self._held: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        """What is seen in the paragraph that was told last: also what somebody puts down in it."""
        self._last = ""
        """The thing that was handled last, wherever it is now."""

    def change(self, told: Sequence[Handled]) -> None:
        """Let what a paragraph of action says happen, in its order."""
        self._shown = {}
        for one in told:
            if not one.who:
                self._last = ""
            elif one.to:
                self._take(one.to, one.thing or self._held.get(one.who, ""))
            elif one.taken:
                self._take(one.who, one.thing or self._last)
            elif not one.thing or same_thing(one.thing, self._held.get(one.who, "")):
                self._last = self._held.pop(one.who, one.thing or self._last)
                self._shown.setdefault(one.who, self._last)
            elif one.who not in self._held and fits_a_hand(one.thing):
                self._shown.setdefault(one.who, one.thing)  # whoever puts it down had it

    def of(self, name: str) -> str:
        """Return what somebody holds, empty for nothing."""
        return self._held.get(name, "")

    def seen_with(self, name: str) -> str:
        """Return what somebody is seen with in the paragraph that was told last."""
        return self._held.get(name) or self._shown.get(name, "")

    def _take(self, name: str, thing: str) -> None:
        if not thing:
            return
        for other in [who for who, held in self._held.items() if who != name and same_thing(held, thing)]:
            del self._held[other]
        self._held[name] = self._last = thing
