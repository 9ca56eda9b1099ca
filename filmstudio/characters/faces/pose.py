"""Which way a head is turned, estimated from the eyes and the nose alone.

A head is taken as an average one, seen from far away: the nose stands before the eyes by a known part of the distance
between them, so its offset tells the turn. One person's nose is not another's: good to some ten degrees, and past
forty the eyes' distance shrinks and the estimate with it.
"""

from __future__ import annotations

import math
from typing import NamedTuple


class Pose(NamedTuple):
    """Angles in degrees. See `model.face.MeasuredFace` for the signs."""

    yaw_deg: float
    pitch_deg: float
    roll_deg: float
    eyes_px: float


def estimate_pose(landmarks: tuple[tuple[float, float], ...], nose_depth: float, nose_drop: float) -> Pose:
    """Return the pose from right eye, left eye and nose (pixels), the depth and the drop of the nose in distances
    between the eyes. See `ports.face_embedder.FaceEmbedder`."""
    (right_x, right_y), (left_x, left_y), (nose_x, nose_y) = landmarks[:3]
    across, along = left_x - right_x, left_y - right_y
    eyes_px = math.hypot(across, along)
    if eyes_px < 1e-6:
        return Pose(0.0, 0.0, 0.0, 0.0)
    roll = math.atan2(along, across)
    from_x, from_y = nose_x - (right_x + left_x) / 2, nose_y - (right_y + left_y) / 2
    aside = (from_x * math.cos(roll) + from_y * math.sin(roll)) / eyes_px
    below = (from_y * math.cos(roll) - from_x * math.sin(roll)) / eyes_px
    yaw = math.atan2(aside, nose_depth)
    # A turned head shows its eyes nearer together; a head that nods foreshortens the drop and lifts the nose.
    drop = below * math.cos(yaw)
    reach = math.hypot(nose_drop, nose_depth)
    pitch = math.atan2(nose_drop, nose_depth) - math.asin(max(-1.0, min(1.0, drop / reach)))
    yaw_deg, pitch_deg, roll_deg = (round(math.degrees(angle), 1) for angle in (yaw, pitch, roll))
    return Pose(yaw_deg, pitch_deg, roll_deg, round(eyes_px, 2))
