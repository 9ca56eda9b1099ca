from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from filmstudio.characters.faces import opencv_embedder, weights
from filmstudio.characters.faces.dlib_embedder import DlibEmbedder
from filmstudio.characters.faces.opencv_embedder import OpenCvEmbedder, face_of, model_file, row_of
from filmstudio.characters.faces.pose import estimate_pose
from filmstudio.errors import MissingTool
from filmstudio.ports.face_embedder import FaceEmbedder

_BLANK = np.zeros((64, 64, 3), np.uint8)


def test_both_fit_the_port_and_load_nothing() -> None:
    embedders: list[FaceEmbedder] = [DlibEmbedder(), OpenCvEmbedder()]
    assert len({(one.name, one.version) for one in embedders}) == 2
    code = (
        "import sys\n"
        "from filmstudio.characters.faces.dlib_embedder import DlibEmbedder\n"
        "from filmstudio.characters.faces.opencv_embedder import OpenCvEmbedder\n"
        "DlibEmbedder(), OpenCvEmbedder()\n"
        "print(sorted({'dlib', 'numpy', 'cv2', 'PIL'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_models_that_nobody_named_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FILMSTUDIO_YUNET", raising=False)
    with pytest.raises(MissingTool, match="FILMSTUDIO_YUNET does not name") as caught:
        OpenCvEmbedder().find(_BLANK)
    assert "face_detection_yunet_2023mar.onnx" in (caught.value.hint or "")
    assert "filmstudio[faces]" in (caught.value.hint or "")


def test_a_model_file_must_be_the_measured_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "sface.onnx"
    other.write_bytes(b"another model")
    for named, reason in (
        (other, "is another file"),
        (tmp_path / "none.onnx", "No such file"),
        (tmp_path, "directory"),
    ):
        monkeypatch.setenv("FILMSTUDIO_SFACE", str(named))
        with pytest.raises(MissingTool, match=reason) as caught:
            model_file("FILMSTUDIO_SFACE")
        assert str(named) in caught.value.message
    assert all(len(sha256) == 64 for _, sha256 in opencv_embedder._FILES.values())


def test_yunets_rows_become_faces_and_rows_again() -> None:
    row = np.array([10, 20, 50, 60, 22, 40, 46, 41, 35, 55, 25, 68, 44, 67, 0.93], np.float32)
    face = face_of(row, 2.0)
    assert (face.left, face.top, face.width, face.height) == (20, 40, 100, 120)
    assert face.landmarks[0] == (44.0, 80.0)
    assert len(face.landmarks) == 5
    assert face.frontal
    assert np.allclose(row_of(face)[0, :14], row[:14] * 2)
    assert not face_of(np.append(row[:14], np.float32(0.65)), 1.0).frontal


def test_the_cosine_of_two_embeddings() -> None:
    assert OpenCvEmbedder().similarity((0.6, 0.8), (0.6, 0.8)) == pytest.approx(1)
    assert OpenCvEmbedder().similarity((1.0, 0.0), (0.0, 1.0)) == 0


def test_a_missing_package_is_said_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    weights.dlib_weights.cache_clear()
    monkeypatch.setitem(sys.modules, "face_recognition_models", None)  # how Python marks what cannot be imported
    with pytest.raises(MissingTool, match="face-recognition-models is not installed") as caught:
        weights.dlib_weights("mmod_human_face_detector.dat")
    assert caught.value.hint == "pip install 'filmstudio[faces]'"
    weights.dlib_weights.cache_clear()


@pytest.mark.parametrize("turn", [-30, -10, 0, 20])
@pytest.mark.parametrize("lean", [-25, 0, 40])
def test_the_pose_of_a_head_made_by_the_same_rules(turn: int, lean: int) -> None:
    """An average head, turned and leant and seen from far away, gives its angles back."""
    depth, drop = 0.5, 0.73
    yaw, roll = np.radians(turn), np.radians(lean)
    points = []
    for x, y, z in ((-0.5, 0.0, 0.0), (0.5, 0.0, 0.0), (0.0, drop, depth)):
        across = x * np.cos(yaw) + z * np.sin(yaw)
        points.append((across * np.cos(roll) - y * np.sin(roll), across * np.sin(roll) + y * np.cos(roll)))
    pose = estimate_pose(tuple((100 + 80 * x, 100 + 80 * y) for x, y in points), depth, drop)
    assert pose.yaw_deg == pytest.approx(turn, abs=0.2)
    assert pose.roll_deg == pytest.approx(lean, abs=0.2)
    assert abs(pose.pitch_deg) < 0.5


def test_eyes_in_one_place_have_no_pose() -> None:
    assert estimate_pose(((5.0, 5.0), (5.0, 5.0), (5.0, 9.0)), 0.5, 0.73).eyes_px == 0
