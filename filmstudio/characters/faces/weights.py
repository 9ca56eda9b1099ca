"""Finds model files and holds them against the digests that the thresholds were measured with."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from filmstudio.digest import file_digest
from filmstudio.errors import MissingTool

INSTALL = "pip install 'filmstudio[faces]'"
_DLIB_DIGESTS = {
    "shape_predictor_5_face_landmarks.dat": "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
    "dlib_face_recognition_resnet_model_v1.dat": "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
    "mmod_human_face_detector.dat": "4cb19393e2fbaf2b1609a9319ad5386618c886a6234ec1b971f3e87c85d87fe6",
}
"""Of face-recognition-models 0.3.0. Its 68-point predictor is left alone: the faces it was trained on exclude
commercial use, whatever the package says."""


@cache
def dlib_weights(name: str) -> Path:
    """Return the path of one of dlib's files in the package face-recognition-models, which is never imported: its
    own code asks for pkg_resources. Raises MissingTool."""
    spec = importlib.util.find_spec("face_recognition_models")
    if spec is None or not spec.submodule_search_locations:
        raise MissingTool("the package face-recognition-models is not installed", hint=INSTALL)
    path = Path(spec.submodule_search_locations[0]) / "models" / name
    return checked(path, _DLIB_DIGESTS[name], way_out=f"{INSTALL} --force-reinstall")


def checked(path: Path, sha256: str, *, way_out: str) -> Path:
    """Return the path if the file there has this digest: other weights give other numbers, and every threshold would
    lie. Raises MissingTool, with `way_out` as the hint."""
    try:
        found = file_digest(path)
    except OSError as error:
        raise MissingTool(f"{path}: {error.strerror or 'cannot be read'}", hint=way_out) from error
    if found != sha256:
        raise MissingTool(f"{path}: is another file than the one that was measured (SHA-256 {found})", hint=way_out)
    return path
