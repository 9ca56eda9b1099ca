"""What would jar at a cut: the 180-degree line, the same picture twice, a step too small, one size for too long."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from filmstudio.breakdown.lint_reel import Reel, faces, moves, remark_in
from filmstudio.model.camera import ShotSize
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.shots import Facing, Position, Role, ShotSpec, TransitionKind

_SIZES = tuple(ShotSize)
_ACROSS = {Position.LEFT: 0, Position.CENTER: 1, Position.RIGHT: 2}
_PAIR = 2
_LONGEST_RUN = 3
"""So many shots of one size and one person in a talk pass; the next one is monotonous."""


def crossing_the_line(reel: Reel) -> Iterator[Diagnostic]:
    """Two people change sides at a cut, or two who talk look the same way: the audience loses its bearings.

    A shot without both of them in between, a moving camera, or `line: across` makes it right.
    """
    for part in reel.scenes:
        for before, after in part.cuts():
            if after.across_line or moves(before) or moves(after):
                continue
            if pair := _flipped(before, after):
                first, second = pair
                message = (
                    f"{first} and {second} change sides between {before.id} and {after.id}; "
                    "put a shot without them between, move the camera, or write line: across."
                )
                yield remark_in("crossing-the-line", message, after, part.scene)
            elif len(part.scene.people) == _PAIR and _look_alike(before, after):
                message = (
                    f"{before.people[0].name} in {before.id} and {after.people[0].name} in {after.id} look the same "
                    "way, as if they did not face each other."
                )
                yield remark_in("crossing-the-line", message, after, part.scene)


def _flipped(before: ShotSpec, after: ShotSpec) -> tuple[str, str] | None:
    was = {person.name: _ACROSS[person.position] for person in before.people}
    now = {person.name: _ACROSS[person.position] for person in after.people}
    both = [name for name in was if name in now]
    for index, first in enumerate(both):
        for second in both[index + 1 :]:
            if (was[first] - was[second]) * (now[first] - now[second]) < 0:
                return first, second
    return None


def _look_alike(before: ShotSpec, after: ShotSpec) -> bool:
    alone = len(before.people) == len(after.people) == 1 and before.lines and after.lines
    if not alone or before.place != after.place:  # on the telephone nobody looks at anybody
        return False
    one, other = before.people[0], after.people[0]
    return one.name != other.name and one.facing is other.facing and one.facing in (Facing.LEFT, Facing.RIGHT)


def same_picture_twice(reel: Reel) -> Iterator[Diagnostic]:
    """Two shots in a row show the same: size, angle, view, people and subject."""
    for part in reel.scenes:
        for before, after in part.cuts():
            shows = faces(after) or after.subject
            still = not moves(before) and not moves(after) and before.place == after.place
            if shows and still and _framing(before) == _framing(after) and not _wanted(after):
                message = f"{before.id} and {after.id} are the same picture; change size or angle, or join them."
                yield remark_in("same-picture-twice", message, after, part.scene)


def jump(reel: Reel) -> Iterator[Diagnostic]:
    """A cut on the same people by one step of size from the same side: less than the 30-degree rule asks for.

    Only where the picture is the same otherwise, nobody moves and nothing but talk goes on; a still person seen a
    little nearer looks like a mistake, a larger step like a decision.
    """
    for part in reel.scenes:
        for before, after in part.cuts():
            step = abs(_SIZES.index(before.camera.size) - _SIZES.index(after.camera.size))
            alike = _framing(before)[1:] == _framing(after)[1:] and before.people == after.people
            static = not moves(before) and not moves(after) and not before.action and not after.action
            if step == 1 and alike and static and faces(after) and not _wanted(after):
                message = (
                    f"{before.id} to {after.id} is one step of size on the same picture and will look like a jump; "
                    "take two steps, or another angle."
                )
                yield remark_in("jump", message, after, part.scene)


def shot_monotony(reel: Reel) -> Iterator[Diagnostic]:
    """More than three shots in a row of the same person in the same size while there is talk."""
    for part in reel.scenes:
        for (size, shown), run in groupby(part.shots, key=lambda shot: (shot.camera.size, faces(shot))):
            shots = [shot for shot in run if shot.lines and shot.role is not Role.MONTAGE]
            if len(shots) > _LONGEST_RUN and shown:
                message = (
                    f"{shots[0].id} to {shots[-1].id}: {len(shots)} shots in a row are {size.abbreviation} of "
                    f"{' and '.join(shown)}; a reaction, an insert or another size would break them up."
                )
                yield remark_in("shot-monotony", message, shots[_LONGEST_RUN], part.scene)


def _framing(shot: ShotSpec) -> tuple[object, ...]:
    camera = shot.camera
    shoulders = tuple(person.name for person in shot.people if person.shoulder)
    return camera.size, camera.angle, camera.view, camera.lens_mm, faces(shot), shoulders, shot.subject, shot.title


def _wanted(shot: ShotSpec) -> bool:
    return shot.transition_in in (TransitionKind.JUMP_CUT, TransitionKind.MATCH_CUT) or shot.role is Role.MONTAGE
