"""Bones: the eighteen joints of OpenPose (COCO order) in its colours, as models that follow poses were shown them.

Points and lines are those of the published keypoint format (CMU OpenPose, model COCO): limbs first, as thick ellipses
at six tenths of their colour, then the joints as dots.
"""

from __future__ import annotations

from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

XY = tuple[float, float]


JOINTS = (
    "nose", "neck", "right_shoulder", "right_elbow", "right_wrist", "left_shoulder", "left_elbow", "left_wrist",
    "right_hip", "right_knee", "right_ankle", "left_hip", "left_knee", "left_ankle", "right_eye", "left_eye",
    "right_ear", "left_ear",
)  # fmt: skip
"""In COCO's order: right is the person's own right hand."""

LIMBS = (
    (1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13), (1, 0),
    (0, 14), (14, 16), (0, 15), (15, 17),
)  # fmt: skip

COLOURS = (
    (255, 0, 0), (255, 85, 0), (255, 170, 0), (255, 255, 0), (170, 255, 0), (85, 255, 0), (0, 255, 0), (0, 255, 85),
    (0, 255, 170), (0, 255, 255), (0, 170, 255), (0, 85, 255), (0, 0, 255), (85, 0, 255), (170, 0, 255), (255, 0, 255),
    (255, 0, 170), (255, 0, 85),
)  # fmt: skip
"""RGB, by joint; a limb has the colour of its number."""

_THICK = 4 / 512
"""Half the width of a limb, and a joint's radius, as a part of the picture's shorter side: 4 pixels of 512."""
_LIMB_LIGHT = 0.6


def draw_bones(picture: NDArray[np.uint8], joints: Mapping[str, XY]) -> None:
    """Draw the bones of one person over a picture, `(height, width, rgb)` uint8, in place; joints are in pixels."""
    thick = max(1, round(_THICK * min(picture.shape[:2])))
    at = [joints.get(name) for name in JOINTS]
    for number, (one, two) in enumerate(LIMBS):
        start, end = at[one], at[two]
        if start is None or end is None:
            continue
        colour = tuple(int(value * _LIMB_LIGHT) for value in COLOURS[number])
        middle = (round((start[0] + end[0]) / 2), round((start[1] + end[1]) / 2))
        across, down = end[0] - start[0], end[1] - start[1]
        half = (max(1, round(float(np.hypot(across, down)) / 2)), thick)
        turned = round(float(np.degrees(np.arctan2(down, across))))
        outline = np.asarray(cv2.ellipse2Poly(middle, half, turned, 0, 360, 1), np.int32)
        cv2.fillConvexPoly(picture, outline, colour)
    for number, place in enumerate(at):
        if place is not None:
            cv2.circle(picture, (round(place[0]), round(place[1])), thick, COLOURS[number], -1)
