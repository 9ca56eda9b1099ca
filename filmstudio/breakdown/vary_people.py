"""Who is in frame when a take asks for somebody else: `on: OTTO`, `chars: ADA, OTTO`, `on: the bottle`, `line: across`.

Who was in the shot keeps what the body does; places and looks follow the scene's own side of the line, so that the cut
to the shots around it still holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.breakdown.acting import act_out
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.staging import Staging, mirrored
from filmstudio.errors import UsageError
from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Delivery, Line, Presence, Role, ShotSpec
from filmstudio.model.wish import Wish

_CLOSE = (ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
_OF_THINGS = (Role.INSERT, Role.ESTABLISHING)


def vary_people(shot: ShotSpec, asked: Wish, people: Sequence[str], names: Sequence[str]) -> dict[str, object]:
    """Return the fields of a shot that change with who or what is seen; none where nobody asks for that.

    Raises UsageError for somebody whom the film does not know.
    """
    if asked.subject is None and asked.people is None and asked.side is None and asked.acting is None:
        return {}
    roster = Roster([*names, *people])
    on = roster.resolve(asked.subject) if asked.subject else ()
    changed: dict[str, object] = {}
    shown: tuple[Presence, ...] = shot.people
    if asked.people is not None or on:
        wanted = on if asked.people is None else _known(asked.people, roster)
        shown = _staged(shot, wanted, people)
    elif asked.subject:
        shown = ()
    if asked.subject or asked.people is not None:
        changed["subject"] = "" if on else asked.subject or (shot.subject if not shown else "")
        changed["role"] = _role(shot, shown, asked)
    across = shot.across_line if asked.side is None else asked.side == "across"
    restaged = shown is not shot.people
    if (across and restaged) or (not restaged and across is not shot.across_line):
        shown = tuple(mirrored(presence) for presence in shown)
    if asked.acting:
        shown, missing = act_out(shown, asked.acting)
        if missing:
            raise UsageError(f"{missing[0]!r} is not in shot {shot.id}", hint="say who does what: acting: MARA angry")
    if across is not shot.across_line:
        changed["across_line"] = across
    if shown != shot.people:
        changed["people"] = shown
        changed["lines"] = tuple(_heard(line, shown) for line in shot.lines)
    return {name: value for name, value in changed.items() if value != getattr(shot, name)}


def _known(wanted: Sequence[str], roster: Roster) -> tuple[str, ...]:
    found: list[str] = []
    for name in filter(str.strip, wanted):
        who = roster.resolve(name)
        if not who:
            near = roster.nearest(name)
            raise UsageError(
                f"nobody in this film is called {name!r}",
                hint=f"did you mean {near}?" if near else "filmstudio breakdown lists who is in which shot",
            )
        found += who
    return tuple(dict.fromkeys(found))


def _staged(shot: ShotSpec, wanted: Sequence[str], people: Sequence[str]) -> tuple[Presence, ...]:
    """Place people on the floor plan of their scene; the same people as before stay exactly where they are."""
    faces = {presence.name: presence for presence in shot.people if not presence.shoulder}
    if set(wanted) == {presence.name for presence in shot.people}:
        return shot.people
    plan = Staging(list(dict.fromkeys((*people, *wanted))))
    placed = plan.group(wanted, {name: presence.pose for name, presence in faces.items()})
    return tuple(_acting_as(one, faces.get(one.name)) for one in placed)


def _acting_as(presence: Presence, before: Presence | None) -> Presence:
    """Return somebody with the face and the things in hand that they had in the shot before it was changed."""
    if before is None:
        return presence
    return presence.model_copy(update={"expression": before.expression, "holding": before.holding})


def _role(shot: ShotSpec, shown: Sequence[Presence], asked: Wish) -> Role:
    if shown == shot.people:
        return shot.role
    if not shown:
        close = (asked.size or shot.camera.size) in _CLOSE
        return Role.INSERT if close else (shot.role if shot.role in _OF_THINGS else Role.ACTION)
    return {1: Role.SINGLE, 2: Role.TWO_SHOT}.get(len(shown), Role.MASTER)


def _heard(line: Line, shown: Sequence[Presence]) -> Line:
    """Return a line as it is heard now: on screen with the face of who says it, and only then."""
    if line.delivery is Delivery.VOICE_OVER:
        return line
    face = any(presence.name == line.speaker and not presence.shoulder for presence in shown)
    return line.model_copy(update={"delivery": Delivery.ON_SCREEN if face else Delivery.OFF_SCREEN})
