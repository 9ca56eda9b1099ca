"""Identity by dlib's residual network: code and weights from two registry packages, offline.

A face is sought twice: by the fast detector for faces seen from the front (histograms of gradients), and where that
finds none by the slower network, which also knows turned and partly hidden heads. Pictures are brought to one size
for seeking; the face itself is measured in the picture's own pixels.
"""

from __future__ import annotations

import importlib
import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from filmstudio.characters.faces.weights import INSTALL, dlib_weights
from filmstudio.errors import MissingTool
from filmstudio.ports.face_embedder import FoundFace

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SOUGHT_PX = 1280
"""Longest side for the fast detector, whose smallest face is 80 pixels wide: a sixteenth of the picture."""
_SOUGHT_SLOWLY_PX = 640
"""Longest side for the network, which takes 1.4 s for 512x512 on one core: an eighth of the picture."""
_LEAST_PX = 40
"""Shortest side in which a face is sought: a smaller one would be refused, and dlib's network fails on a few pixels."""
_SURE = 0.25
"""Score from which the fast detector is believed. Measured: portraits 1.2 to 3.2, an orange suit taken for a face
0.12 in a photograph where the same detector found the true one at 1.2."""
_SURE_SLOWLY = 0.8
"""The same for the network: photographed faces 1.06 and 1.12, no false one seen."""


class _Parts(NamedTuple):
    fast: Any
    slow: Any
    points: Any
    network: Any
    dlib: Any


@lru_cache(maxsize=1)
def _parts() -> _Parts:
    """Load code and weights once per process (0.3 s). Raises MissingTool."""
    try:
        dlib = importlib.import_module("dlib")
    except ImportError as error:
        raise MissingTool("the package dlib-bin is not installed", hint=INSTALL) from error
    return _Parts(
        dlib.get_frontal_face_detector(),
        dlib.cnn_face_detection_model_v1(str(dlib_weights("mmod_human_face_detector.dat"))),
        dlib.shape_predictor(str(dlib_weights("shape_predictor_5_face_landmarks.dat"))),
        dlib.face_recognition_model_v1(str(dlib_weights("dlib_face_recognition_resnet_model_v1.dat"))),
        dlib,
    )


class DlibEmbedder:
    """Finds faces and measures identity with dlib. Implements `ports.face_embedder.FaceEmbedder`."""

    name = "dlib"
    version = "resnet-v1, five-point chips"
    same_person = 0.45
    """A distance of 0.55. Measured (`python -m benchmarks faces`): three strangers reach 0.30; one face from the front
    under mild changes keeps 0.79, one in profile 0.55. dlib's author takes a distance of 0.6; in 130 faces of generated
    clips 1 % of strangers came below 0.524, and one person's mean was 0.424 (published, not measured here)."""
    margin = 0.10
    """Twice the spread of a face from the front under mild changes (standard deviation 0.05)."""
    nose_depth = 0.5
    """Base of the nose. From one portrait turned by about 35 degrees, judged by eye (offset 0.36): a rough figure."""
    nose_drop = 0.73
    """Measured in three level portraits: 0.71, 0.73 and 0.75."""

    def find(self, picture: NDArray[np.uint8]) -> tuple[FoundFace, ...]:
        """Return the faces of `(height, width, rgb) uint8`, largest first, with three landmarks each.

        Raises MissingTool with the command that provides code and weights.
        """
        parts = _parts()
        small, scale = _scaled(picture, _SOUGHT_PX)
        if min(small.shape[:2]) < _LEAST_PX:
            return ()
        boxes, scores, _ = parts.fast.run(small, 1 if max(small.shape) <= _SOUGHT_PX // 2 else 0, _SURE)
        found = [(box, score, True) for box, score in zip(boxes, scores, strict=True)]
        if not found:
            small, scale = _scaled(picture, _SOUGHT_SLOWLY_PX)
            seen = parts.slow(small, 0) if min(small.shape[:2]) >= _LEAST_PX else ()
            found = [(one.rect, one.confidence, False) for one in seen if one.confidence >= _SURE_SLOWLY]
        faces = [self._face(picture, box, scale, score, frontal=frontal) for box, score, frontal in found]
        return tuple(sorted(faces, key=lambda face: (-face.width, face.left, face.top)))

    def _face(self, picture: NDArray[np.uint8], box: Any, scale: float, score: float, *, frontal: bool) -> FoundFace:
        left, top = math.floor(box.left() * scale + 0.5), math.floor(box.top() * scale + 0.5)
        width, height = round(box.width() * scale), round(box.height() * scale)
        face = FoundFace(left, top, width, height, (), round(float(score), 3), frontal)
        # dlib's points: the left eye's outer and inner corner, the right eye's, the base of the nose.
        p = [(point.x, point.y) for point in self._points(picture, face).parts()]
        right, left_eye = (((p[a][0] + p[b][0]) / 2, (p[a][1] + p[b][1]) / 2) for a, b in ((2, 3), (0, 1)))
        return face._replace(landmarks=(right, left_eye, (float(p[4][0]), float(p[4][1]))))

    def _points(self, picture: NDArray[np.uint8], face: FoundFace) -> Any:
        parts = _parts()
        right, bottom = face.left + face.width - 1, face.top + face.height - 1
        return parts.points(picture, parts.dlib.rectangle(face.left, face.top, right, bottom))

    def embed(self, picture: NDArray[np.uint8], face: FoundFace) -> tuple[float, ...]:
        """Return 128 numbers, whose Euclidean distance says how unlike two faces are (60 ms)."""
        return tuple(_parts().network.compute_face_descriptor(picture, self._points(picture, face)))

    def similarity(self, one: tuple[float, ...], other: tuple[float, ...]) -> float:
        """Return 1 minus the Euclidean distance: 1 for the same, about 0.2 for strangers."""
        return 1.0 - math.dist(one, other)


def _scaled(picture: NDArray[np.uint8], longest_px: int) -> tuple[NDArray[np.uint8], float]:
    """Return the picture no larger than that, and by how much a coordinate in it must be multiplied."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    scale = max(height, width) / longest_px
    if scale <= 1:
        return np.ascontiguousarray(picture), 1.0
    size = (max(1, round(width / scale)), max(1, round(height / scale)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), scale
