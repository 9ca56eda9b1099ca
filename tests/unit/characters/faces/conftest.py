"""Real faces for tests: two photographs inside scikit-image. The astronaut is by NASA, in the public domain; the
photographer at work is given to the public domain (CC0) by the one who took it."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.characters.faces.dlib_embedder import DlibEmbedder
from filmstudio.characters.faces.measure import measure_face
from filmstudio.characters.pictures import Picture, load_picture
from filmstudio.model.face import FaceMeasurement

Pixels = NDArray[np.uint8]


@pytest.fixture(scope="session")
def embedder() -> DlibEmbedder:
    pytest.importorskip("dlib")
    return DlibEmbedder()


@pytest.fixture(scope="session")
def photograph() -> Callable[[str], Picture]:
    """Return one of scikit-image's photographs; nothing is downloaded, the package is not even imported."""
    spec = importlib.util.find_spec("skimage")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("scikit-image is not installed")
    folder = Path(spec.submodule_search_locations[0]) / "data"
    return lambda name: load_picture(folder / f"{name}.png")


@pytest.fixture(scope="session")
def astronaut(photograph: Callable[[str], Picture]) -> Picture:
    return photograph("astronaut")


@pytest.fixture(scope="session")
def measured_astronaut(astronaut: Picture, embedder: DlibEmbedder) -> FaceMeasurement:
    return measure_face(astronaut, embedder)


@pytest.fixture(scope="session")
def measured_photographer(photograph: Callable[[str], Picture], embedder: DlibEmbedder) -> FaceMeasurement:
    return measure_face(photograph("camera"), embedder)


@pytest.fixture(scope="session")
def as_picture() -> Callable[[Pixels], Picture]:
    """Return pixels as a picture that came from a file."""

    def save(pixels: Pixels) -> Picture:
        done, data = cv2.imencode(".png", np.ascontiguousarray(pixels[..., ::-1]))
        assert done
        return load_picture(data.tobytes())

    return save
