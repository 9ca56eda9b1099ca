"""How big and on whom: what a shot note makes of the framing that the words alone would get.

Rules: a name of the cast behind `on` is that person; anything else is a thing, and a thing seen close, or in a shot
called an insert, is an insert without people. `chars` says who is in frame, and nobody else is. A role that is given
stands; one that is not follows from who is seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from filmstudio.breakdown.framing import Framing, frame_cue
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.shot_cues import ShotCue
from filmstudio.model.camera import MoveSpeed, ShotSize
from filmstudio.model.shots import Pose, Role
from filmstudio.model.wish import Wish

_OWNER = re.compile(r"(?:through the eyes of|over) (?P<owner>.+?)(?:['’]s? shoulder)?$")


class Asked(NamedTuple):
    """A shot note with its names resolved."""

    wish: Wish
    on: tuple[str, ...]
    """The people whom its subject names; empty where that is a thing."""
    chars: tuple[str, ...] | None
    """Who shall be in frame; None where the note leaves it open."""
    owner: str
    """Whose point of view or whose shoulder it is."""
    unknown: tuple[str, ...]
    """Names of `chars` that nobody in the script has."""

    @property
    def seen(self) -> tuple[str, ...]:
        """Those who are seen for certain, the owner of a shoulder excepted."""
        return tuple(name for name in (*self.on, *(self.chars or ())) if name != self.owner)


def read_call(wish: Wish, roster: Roster) -> Asked:
    """Return the note with every name as the script's first cue spells it; unknown ones stay as they are."""
    on = roster.resolve(wish.subject) if wish.subject else ()
    unknown: list[str] = []
    chars: list[str] = []
    for name in wish.people or ():
        found = roster.resolve(name)
        chars += found or (name.strip(),)
        if not found:
            unknown.append(name)
    if not on and wish.subject and wish.subject.strip() in unknown:
        on = (wish.subject.strip(),)
    told = _OWNER.search(wish.prompt_extra or "")
    owners = roster.resolve(told["owner"]) if told else ()
    owner = owners[0] if owners else ""
    if wish.role is Role.OVER_SHOULDER and not owner and len(chars) > 1:
        owner = next((name for name in chars if name not in on), "") if on else chars[1]
    people = tuple(dict.fromkeys(filter(None, chars))) if wish.people is not None else None
    return Asked(wish, on, people, owner, tuple(unknown))


def frame_speaker(speakers: Sequence[str]) -> Framing:
    """Return how people are framed who speak under a note that says nothing of the framing."""
    if not speakers:
        return Framing(Role.ACTION, ShotSize.WIDE, (), rule="place-alone")
    if len(speakers) == 1:
        return Framing(Role.SINGLE, ShotSize.MEDIUM_CLOSE_UP, tuple(speakers), rule="talk-alone")
    role = Role.TWO_SHOT if len(speakers) == 2 else Role.MASTER
    return Framing(role, ShotSize.MEDIUM_WIDE, tuple(speakers), rule="chorus")


def without_title(wish: Wish) -> Wish:
    """Return the wish of a note that covers words: a title card shows no people and carries nothing that is said."""
    return wish.model_copy(update={"role": None}) if wish.role is Role.TITLE else wish


def frame_called(asked: Asked, base: Framing, poses: Mapping[str, Pose], *, witness: str, near: str) -> Framing:
    """Return the framing of a shot note. `base` is what its words alone would get, `near` who else is there."""
    wish = asked.wish
    framing = base
    if _says_framing(wish):
        framing = _framed(asked, base, poses, witness, near)
    if wish.angle is not None:
        framing = replace(framing, angle=wish.angle)
    if wish.move is not None:
        framing = replace(framing, move=wish.move, speed=wish.speed or MoveSpeed.NORMAL)
    if wish.size is not None:
        framing = replace(framing, size=wish.size, explicit=True)
    return framing


def _says_framing(wish: Wish) -> bool:
    role = wish.role if wish.role is not Role.ACTION else None
    return any(value is not None for value in (wish.size, role, wish.subject, wish.people))


def _framed(asked: Asked, base: Framing, poses: Mapping[str, Pose], witness: str, near: str) -> Framing:
    wish = asked.wish
    role = wish.role or Role.ACTION
    subject = wish.subject or ("" if wish.people else base.subject)
    people = asked.chars if asked.chars is not None else tuple(dict.fromkeys([*asked.on, *base.people]))
    if role is Role.INSERT and asked.on and not wish.size:
        role = Role.SINGLE
    cue = ShotCue(
        role if role in _CUE_ROLES else Role.ACTION,
        wish.size or _usual_size(role, base),
        base.angle,
        base.move,
        subject,
        asked.owner,
    )
    named = asked.chars or asked.on or (base.people if not wish.subject else ())
    framing = frame_cue(cue, people, named, poses, owner=asked.owner or witness, partner=near)
    if asked.chars is not None and framing.role is not Role.OVER_SHOULDER:
        shown = tuple(name for name in asked.chars if framing.role is not Role.POV or name != asked.owner)
        framing = replace(
            framing, people=shown, role=framing.role if shown or framing.role not in _OF_PEOPLE else Role.ACTION
        )
    thing = "" if asked.on else wish.subject or framing.subject
    kept = role if wish.role and (role in _KEPT_ROLES or framing.role is not Role.INSERT) else framing.role
    if wish.role in (None, Role.ACTION):
        kept = _by_people(framing, base)
    rule = base.rule if wish.size is None and framing.size is base.size else framing.rule
    explicit = wish.size is not None or base.explicit
    return replace(framing, role=kept, subject=thing, explicit=explicit, rule=rule, asked=base.asked)


def _usual_size(role: Role, base: Framing) -> ShotSize | None:
    """Return the size of a shot whose note gives a role and no size; None leaves it to who is seen."""
    if role in (Role.SINGLE, Role.REACTION):
        return ShotSize.MEDIUM_CLOSE_UP
    return base.size if role is base.role else None


_OF_PEOPLE = frozenset({Role.SINGLE, Role.REACTION, Role.TWO_SHOT, Role.MASTER})
_CUE_ROLES = frozenset({Role.POV, Role.OVER_SHOULDER, Role.INSERT, Role.ESTABLISHING, Role.TWO_SHOT})
_KEPT_ROLES = frozenset(
    {Role.TITLE, Role.SINGLE, Role.REACTION, Role.MASTER, Role.TWO_SHOT, Role.ESTABLISHING, Role.MONTAGE, Role.POV}
)


def _by_people(framing: Framing, base: Framing) -> Role:
    """Return the role of a shot whose note names none: that of its words if it shows the same people."""
    if framing.role is Role.INSERT or set(framing.people) != set(base.people):
        return framing.role if framing.role is not Role.ACTION or len(framing.people) != 1 else Role.SINGLE
    return base.role if base.role is not Role.INSERT else framing.role
