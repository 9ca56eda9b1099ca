"""Who stands where: one line through the scene that the camera never crosses.

Rule: people stand along that line in a fixed order, whoever speaks first in the script on the left, the second on the
right, later ones between them. In every shot of two, the left one looks right and the right one left, and a close shot
keeps side and look, so that two people who talk always look at each other across the cut (the 180-degree rule). Who
runs after somebody runs the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmstudio.breakdown.acting import Acting, Faces, Hands
from filmstudio.breakdown.poses import GESTURES, IN_PLACE, LASTING, MOVING
from filmstudio.model.shots import Facing, Pose, Position, Presence

LARGEST_GROUP = 5
"""More figures than this cannot be told apart in one frame; the rest stay outside it."""
_THIRDS = (Position.LEFT, Position.CENTER, Position.RIGHT)


class Staging:
    """The floor plan of one scene, and what everybody keeps until told otherwise: posture, face, things in hand."""

    def __init__(self, people: Sequence[str]) -> None:
        self._place = {name: (len(people) if rank == 1 else rank) for rank, name in enumerate(people)}
        self._alone = len(people) < 2
        self._posture: dict[str, Pose] = {}
        self._faces = Faces()
        self._hands = Hands()
        self._chases: dict[str, str] = {}

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who is seen in the scene."""
        return tuple(self._place)

    def act(self, acting: Acting) -> None:
        """Remember what an action did to people: bodies, faces, hands."""
        self.settle({**acting.poses, **acting.postures})
        self._faces.change(acting.faces)
        self._hands.change(acting.hands)
        self._chases.update(acting.chases)

    def settle(self, poses: Mapping[str, Pose]) -> None:
        """Remember who sat down: they sit in the next shots too."""
        for name, pose in poses.items():
            if pose in LASTING:
                self._posture[name] = pose
            elif pose not in IN_PLACE:
                self._posture.pop(name, None)

    def poses_of(self, names: Sequence[str], told: Mapping[str, Pose]) -> dict[str, Pose]:
        """Return how some people are seen: as a text tells it, else as they were left."""
        return {name: self._pose(name, told) for name in names}

    def group(
        self, names: Sequence[str], poses: Mapping[str, Pose] | None = None, focus: str = ""
    ) -> tuple[Presence, ...]:
        """Return some people in one frame, left to right; `focus` is the one the others look at."""
        standing = sorted(dict.fromkeys(names[:LARGEST_GROUP]), key=self._rank)
        if not standing:
            return ()
        if len(standing) == 1:
            return (self.single(standing[0], poses),)
        looked_at = standing.index(focus) if focus in standing else 0
        presences = []
        for index, name in enumerate(standing):
            target = looked_at if index != looked_at else (index - 1 if index == len(standing) - 1 else index + 1)
            presences.append(
                self._presence(
                    name,
                    _THIRDS[index * 2 // (len(standing) - 1)],
                    Facing.RIGHT if target > index else Facing.LEFT,
                    poses,
                )
            )
        return tuple(presences)

    def single(self, name: str, poses: Mapping[str, Pose] | None = None, partner: str = "") -> Presence:
        """Return one person alone in frame, on their own side with room to look into."""
        left = self._is_left(name, partner)
        ahead = self._chases.get(name, "")
        if ahead and self._pose(name, poses) in MOVING:
            left = self._is_left(ahead, name)
        position = Position.CENTER if self._alone else (Position.LEFT if left else Position.RIGHT)
        facing = Facing.RIGHT if left else Facing.LEFT
        return self._presence(name, position, facing, poses)

    def over_shoulder(self, seen: str, near: str, poses: Mapping[str, Pose] | None = None) -> tuple[Presence, ...]:
        """Return one person seen past the shoulder of another, who stands near and turned away.

        Past somebody who lies there is no shoulder, and one who lies is not seen past one: both are shown as a pair.
        """
        if Pose.LIE in (self._pose(seen, poses), self._pose(near, poses)):
            return self.group((seen, near), poses, focus=seen)
        far = self.single(seen, poses, partner=near)
        position = Position.RIGHT if far.facing is Facing.RIGHT else Position.LEFT
        far = far.model_copy(update={"position": Position.LEFT if position is Position.RIGHT else Position.RIGHT})
        shoulder = self._presence(near, position, Facing.AWAY, poses)
        return far, shoulder.model_copy(update={"shoulder": True})

    def _presence(self, name: str, position: Position, facing: Facing, poses: Mapping[str, Pose] | None) -> Presence:
        return Presence(
            name=name,
            position=position,
            facing=facing,
            pose=self._pose(name, poses),
            expression=self._faces.of(name),
            holding=self._hands.of(name) if poses is None else self._hands.seen_with(name),
        )

    def _is_left(self, name: str, partner: str) -> bool:
        if partner and partner != name:
            return self._rank(name) < self._rank(partner)
        return self._rank(name)[0] < len(self._place)

    def _rank(self, name: str) -> tuple[int, str]:
        return self._place.get(name, len(self._place) + 1), name

    def _pose(self, name: str, poses: Mapping[str, Pose] | None) -> Pose:
        told, kept = (poses or {}).get(name), self._posture.get(name)
        return kept or told or Pose.STAND if told is None or told in GESTURES else told


_ACROSS = {
    Position.LEFT: Position.RIGHT,
    Position.RIGHT: Position.LEFT,
    Position.CENTER: Position.CENTER,
}
_TURNED = {
    Facing.LEFT: Facing.RIGHT,
    Facing.RIGHT: Facing.LEFT,
    Facing.CAMERA: Facing.CAMERA,
    Facing.AWAY: Facing.AWAY,
}


def mirrored(presence: Presence) -> Presence:
    """Return somebody as the camera sees them from the other side of the line."""
    return presence.model_copy(update={"position": _ACROSS[presence.position], "facing": _TURNED[presence.facing]})
