"""Measures one face of a picture: the numbers that an anchor's sidecar keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.characters.faces.light import flatness, measure_light
from filmstudio.characters.faces.pose import estimate_pose
from filmstudio.errors import UsageError
from filmstudio.model.face import FaceBox, FaceMeasurement, MeasuredFace, pack_embedding

if TYPE_CHECKING:
    from filmstudio.characters.pictures import Picture
    from filmstudio.ports.face_embedder import FaceEmbedder, FoundFace

DRAWN_FACE = 0.14
"""Flatness from which a found face counts as drawn. Measured (`python -m benchmarks faces`): photographed faces under
every condition up to 0.09; faces of the animatic from 0.45, as JPEG of quality 50 from 0.18. Strong grain over a
drawing hides it (0.03): there a person must say so. The costs are not equal: a photograph taken for a drawing is not
judged, a drawing taken for a photograph is judged wrongly, so the line lies near the photographs."""
DRAWN_PICTURE = 0.6
"""The same of a whole picture in which no face was found; a photograph before a plain wall is flat by half."""


def measure_face(
    picture: Picture, embedder: FaceEmbedder, face: int | None = None, *, drawn: bool = False
) -> FaceMeasurement:
    """Return what an embedder finds in a picture.

    `face` chooses one of several, from 1, largest first; without it the largest is measured. `drawn` says that the
    picture is drawn or stylised; it is also seen from the picture itself. Of a drawing no face is kept. Raises
    UsageError for a number that nobody has, and what the embedder raises (MissingTool).
    """
    found = embedder.find(picture.rgb)
    boxes = tuple(FaceBox(left=one.left, top=one.top, width=one.width, height=one.height) for one in found)
    if face is not None and not 1 <= face <= len(found):
        count = {0: "none was found", 1: "one was found"}.get(len(found), f"{len(found)} were found")
        hint = f"choose one with {numbered(boxes)}" if boxes else "take a picture with the whole head in it"
        raise UsageError(f"there is no face {face}: {count}", hint=hint)
    number = face or (1 if found else 0)
    drawn = drawn or (_is_drawn(picture, found[number - 1]) if found else _is_flat(picture))
    return FaceMeasurement(
        picture=picture.sha256,
        width=picture.width,
        height=picture.height,
        drawn=drawn,
        faces=boxes,
        number=0 if drawn else number,
        asked=face is not None,
        face=_measured(picture, embedder, found[number - 1]) if found and not drawn else None,
        embedder=embedder.name,
        version=embedder.version,
    )


def numbered(boxes: tuple[FaceBox, ...]) -> str:
    """Return the faces as the choice they are: `--face 1 (91x91 at 175,76), --face 2 (...)`."""
    return ", ".join(f"--face {number} ({box})" for number, box in enumerate(boxes, 1))


def _measured(picture: Picture, embedder: FaceEmbedder, found: FoundFace) -> MeasuredFace:
    light = measure_light(picture.rgb, found)
    pose = estimate_pose(found.landmarks, embedder.nose_depth, embedder.nose_drop)
    return MeasuredFace(
        box=FaceBox(left=found.left, top=found.top, width=found.width, height=found.height),
        landmarks=tuple((round(x, 2), round(y, 2)) for x, y in found.landmarks),
        score=found.score,
        frontal=found.frontal,
        eyes_px=pose.eyes_px,
        sharpness=light.sharpness,
        brightness=light.brightness,
        contrast=light.contrast,
        clipped=light.clipped,
        yaw_deg=pose.yaw_deg,
        pitch_deg=pose.pitch_deg,
        roll_deg=pose.roll_deg,
        embedding=pack_embedding(embedder.embed(picture.rgb, found)),
    )


def _is_drawn(picture: Picture, found: FoundFace) -> bool:
    return measure_light(picture.rgb, found).flatness >= DRAWN_FACE


def _is_flat(picture: Picture) -> bool:
    import cv2
    import numpy as np

    return flatness(np.asarray(cv2.cvtColor(picture.rgb, cv2.COLOR_RGB2GRAY), np.uint8)) >= DRAWN_PICTURE
