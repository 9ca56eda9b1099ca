"""Identity by OpenCV's YuNet and SFace: no further package, but two model files that the user names.

They are in the OpenCV model zoo (YuNet under MIT, SFace under Apache-2.0) and nowhere in filmstudio; they are held
against the digests of the files that the thresholds belong to.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from filmstudio.characters.faces.weights import INSTALL, checked
from filmstudio.errors import MissingTool
from filmstudio.ports.face_embedder import FoundFace

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FILES = {
    "FILMSTUDIO_YUNET": (
        "face_detection_yunet_2023mar.onnx",
        "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
    ),
    "FILMSTUDIO_SFACE": (
        "face_recognition_sface_2021dec.onnx",
        "0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79",
    ),
}
_SURE = 0.6
"""YuNet's score from which a face is believed: photographs reach 0.9, turned and drawn ones 0.7."""
_FRONTAL = 0.8
"""Below it a head is turned, hidden or drawn."""
_SOUGHT_PX = 1280


class _Models(NamedTuple):
    detector: Any
    recogniser: Any


def model_file(variable: str) -> Path:
    """Return the model file that an environment variable names. Raises MissingTool where it is not that file."""
    name, sha256 = _FILES[variable]
    hint = (
        f"download {name} from the OpenCV model zoo and set {variable} to its path; "
        f"or take dlib's models instead: {INSTALL}"
    )
    named = os.environ.get(variable, "").strip()
    if not named:
        raise MissingTool(f"the environment variable {variable} does not name the model file {name}", hint=hint)
    return checked(Path(named), sha256, way_out=hint)


@lru_cache(maxsize=1)
def _models(detector: Path, recogniser: Path) -> _Models:
    import cv2

    return _Models(
        cv2.FaceDetectorYN.create(str(detector), "", (320, 320), _SURE),
        cv2.FaceRecognizerSF.create(str(recogniser), ""),
    )


class OpenCvEmbedder:
    """Finds faces with YuNet and measures identity with SFace. Implements `ports.face_embedder.FaceEmbedder`."""

    name = "opencv"
    version = "yunet-2023mar, sface-2021dec"
    same_person = 0.42
    """Cosine. OpenCV's own sample takes 0.363; over 130 faces of generated clips 1 % of strangers reach 0.371, and
    similar-looking strangers were seen at 0.49, so the margin decides. Published figures: not measured here."""
    margin = 0.08
    """Published in a field report on character consistency; not measured here."""
    nose_depth = 0.6
    """Tip of the nose: about 40 mm before the eyes of an average head, whose pupils are 63 mm apart. Not measured."""
    nose_drop = 0.6
    """Of an average head; not measured."""

    def find(self, picture: NDArray[np.uint8]) -> tuple[FoundFace, ...]:
        """Return the faces of `(height, width, rgb) uint8`, largest first, with five landmarks each.

        Raises MissingTool where a model file is not named or is another.
        """
        import cv2
        import numpy as np

        models = self._models()
        height, width = picture.shape[:2]
        scale = max(1.0, max(height, width) / _SOUGHT_PX)
        size = (max(1, round(width / scale)), max(1, round(height / scale)))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA) if scale > 1 else picture
        models.detector.setInputSize(size)
        _, rows = models.detector.detect(cv2.cvtColor(np.ascontiguousarray(small), cv2.COLOR_RGB2BGR))
        faces = [face_of(row, scale) for row in (() if rows is None else rows)]
        return tuple(sorted(faces, key=lambda face: (-face.width, face.left, face.top)))

    def embed(self, picture: NDArray[np.uint8], face: FoundFace) -> tuple[float, ...]:
        """Return 128 numbers of length 1, whose product says how alike two faces are."""
        import cv2
        import numpy as np

        models = self._models()
        aligned = models.recogniser.alignCrop(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), row_of(face))
        numbers = np.asarray(models.recogniser.feature(aligned), np.float64).ravel()
        return tuple(float(number) for number in numbers / max(1e-12, float(np.linalg.norm(numbers))))

    def similarity(self, one: tuple[float, ...], other: tuple[float, ...]) -> float:
        """Return the cosine of two embeddings: 1 for the same, about 0.1 for strangers."""
        return sum(a * b for a, b in zip(one, other, strict=True))

    def _models(self) -> _Models:
        return _models(model_file("FILMSTUDIO_YUNET"), model_file("FILMSTUDIO_SFACE"))


def face_of(row: NDArray[np.float32], scale: float) -> FoundFace:
    """Return YuNet's row (x, y, width, height, five points, score) of a picture shrunk by `scale`."""
    numbers = [float(number) * scale for number in row[:14]]
    left, top = round(numbers[0]), round(numbers[1])
    width, height = max(1, round(numbers[2])), max(1, round(numbers[3]))
    points = tuple((numbers[at], numbers[at + 1]) for at in range(4, 14, 2))
    score = float(row[14])
    return FoundFace(left, top, width, height, points, round(score, 3), score >= _FRONTAL)


def row_of(face: FoundFace) -> NDArray[np.float32]:
    """Return the row that SFace's alignment takes."""
    import numpy as np

    points = [number for point in face.landmarks for number in point]
    return np.array([[face.left, face.top, face.width, face.height, *points, face.score]], np.float32)
