from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.characters.anchors import measurement_path, read_measurement, write_measurement
from filmstudio.errors import ProjectError, UsageError
from filmstudio.studio.characters.compare import Verdict, compare_characters
from filmstudio.studio.characters.pin_face import FaceWish, pin_face
from tests.unit.studio.characters.faces_and_loras import drawing, files, photograph, store_of, varied

pytest.importorskip("dlib")


def test_strangers_are_told_apart_with_figures(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA", "BOB")
    pin_face(stores, "MARA", photograph("astronaut"))
    pin_face(stores, "BOB", photograph("camera"))
    found = compare_characters(stores, "mara", "bob")
    assert found.verdict is Verdict.APART
    assert found.similarity is not None
    assert found.similarity < found.same_person - found.safe_margin
    assert found.margin is None
    assert found.pair == ("anchors/front.png", "anchors/profile.png")
    assert found.sentence.startswith("MARA and BOB are told apart: similarity 0.")
    back = compare_characters(stores, "BOB", "MARA")
    assert (back.similarity, back.verdict) == (found.similarity, found.verdict)


def test_one_face_cast_twice_is_told_with_the_margin(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA", "ANN"), photograph("astronaut")
    pin_face(stores, "MARA", source)
    pin_face(stores, "MARA", varied(source, tmp_path / "b.jpg", light=0.7))
    pin_face(stores, "ANN", varied(source, tmp_path / "c.jpg", quality=60), FaceWish(force=True))
    found = compare_characters(stores, "MARA", "ANN")
    assert found.verdict is Verdict.ONE_PERSON
    assert found.margin is not None
    assert found.margin < found.safe_margin
    assert "margin" in found.sentence
    own = compare_characters(stores, "MARA", "MARA")
    assert own.verdict is Verdict.ONE_PERSON
    assert own.pair == ("anchors/front.png", "anchors/front-2.jpg")


def test_drawings_and_people_without_anchors_are_no_pass(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA", "BOB")
    pin_face(stores, "MARA", drawing(tmp_path / "head.png"), FaceWish(drawn=True))
    found = compare_characters(stores, "MARA", "BOB")
    assert (found.verdict, found.similarity, found.pair) == (Verdict.NOT_APPLICABLE, None, ())
    assert "that is no pass" in found.sentence
    assert found.notes == (
        "MARA: anchors/front.png is left out, it is drawn: not applicable",
        "BOB has no anchors: filmstudio character pin-face BOB PICTURE",
    )


def test_what_is_not_measured_is_measured_for_this_once(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA", "BOB")
    pin_face(stores, "MARA", photograph("astronaut"))
    pin_face(stores, "BOB", photograph("camera"))
    known = compare_characters(stores, "MARA", "BOB")
    picture = stores.home / "mara" / "anchors" / "front.png"
    measured = read_measurement(picture)
    assert measured is not None
    write_measurement(picture, measured.model_copy(update={"version": "an older one"}))
    measurement_path(stores.home / "bob" / "anchors" / "profile.png").unlink()
    before = files(stores)
    assert compare_characters(stores, "MARA", "BOB") == known
    assert files(stores) == before
    picture.write_bytes(photograph("coffee").read_bytes())
    found = compare_characters(stores, "MARA", "BOB")
    assert found.verdict is Verdict.NOT_APPLICABLE
    assert "is not the picture that the record pins" in found.notes[0]


def test_nobody_and_no_such_embedder(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA", "BOB")
    with pytest.raises(ProjectError, match="no character BOBB"):
        compare_characters(stores, "MARA", "BOBB")
    with pytest.raises(UsageError, match="no face embedder 'x'"):
        compare_characters(stores, "MARA", "BOB", embedder="x")
