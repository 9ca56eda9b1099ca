"""The joints of a drawn person as pose models count them: eighteen, in the order of OpenPose (COCO)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.skeleton import XY, Bones, mixed, seen

NAMES = (
    "nose", "neck", "right_shoulder", "right_elbow", "right_wrist", "left_shoulder", "left_elbow", "left_wrist",
    "right_hip", "right_knee", "right_ankle", "left_hip", "left_knee", "left_ankle", "right_eye", "left_eye",
    "right_ear", "left_ear",
)  # fmt: skip
"""Right is the person's own right."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Where the joints are, in frame pixels, by name; and which of them are seen."""

    points: dict[str, XY]
    visible: frozenset[str]
    """Inside the window and not on the far side of the head."""

    def seen(self) -> dict[str, XY]:
        """Return the joints that are seen, by name."""
        return {name: self.points[name] for name in NAMES if name in self.visible}


def joints_of(bones: Bones, build: Proportions, view: Affine, window: tuple[int, int, int, int]) -> Joints:
    """Return the joints of a skeleton in frame pixels."""
    turn = bones.turn
    marks: dict[str, XY] = {"neck": seen(mixed(*bones.shoulders, 0.5), turn)}
    for k, side in enumerate(("right", "left")):
        for name, pair in (
            ("shoulder", bones.shoulders), ("elbow", bones.elbows), ("wrist", bones.wrists),
            ("hip", bones.hips), ("knee", bones.knees), ("ankle", bones.ankles),
        ):  # fmt: skip
            marks[f"{side}_{name}"] = seen(pair[k], turn)
    face, hidden = _face(bones, build)
    marks |= face
    points = {name: view(*marks[name]) for name in NAMES}
    left, top, right, low = window
    inside = {name for name, (x, y) in points.items() if left <= x <= right and top <= y <= low}
    return Joints(points, frozenset(inside - hidden))


def _face(bones: Bones, build: Proportions) -> tuple[dict[str, XY], set[str]]:
    """Return nose, eyes and ears on a head that is a ball of its own, and which of them are on its far side."""
    angle, tilt = math.radians(bones.head_turn), math.radians(bones.head_tilt)
    hx, hy = seen(bones.head, bones.turn)
    face, hidden = {}, set()
    for name, x, y, z in (
        ("nose", 0.0, 0.14, 0.46), ("right_eye", -0.17, 0.0, 0.38), ("left_eye", 0.17, 0.0, 0.38),
        ("right_ear", -0.38, 0.06, -0.02), ("left_ear", 0.38, 0.06, -0.02),
    ):  # fmt: skip
        across = (x * math.cos(angle) + z * math.sin(angle)) * build.head
        down = y * build.head
        face[name] = (
            hx + across * math.cos(tilt) - down * math.sin(tilt),
            hy + across * math.sin(tilt) + down * math.cos(tilt),
        )
        if -x * math.sin(angle) + z * math.cos(angle) < -0.06:
            hidden.add(name)
    return face, hidden
