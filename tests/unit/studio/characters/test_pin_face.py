from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from filmstudio.characters import anchors as anchor_files
from filmstudio.characters.anchors import read_measurement
from filmstudio.characters.faces import dlib_embedder
from filmstudio.digest import file_digest
from filmstudio.errors import MissingTool, ProjectError, UsageError
from filmstudio.model.character import AnchorView
from filmstudio.studio.characters import pin_face as module
from filmstudio.studio.characters.pin_face import FaceWish, pin_face
from tests.unit.studio.characters.faces_and_loras import (
    beside,
    drawing,
    files,
    photograph,
    record,
    record_path,
    store_of,
    varied,
)

pytest.importorskip("dlib")


@pytest.fixture
def no_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine of somebody who has not installed `filmstudio[faces]`."""
    monkeypatch.setitem(sys.modules, "dlib", None)
    monkeypatch.delenv("FILMSTUDIO_YUNET", raising=False)
    dlib_embedder._parts.cache_clear()
    yield
    dlib_embedder._parts.cache_clear()


def test_the_picture_is_copied_measured_and_pinned(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA"), photograph("astronaut")
    done = pin_face(stores, "mara", source, FaceWish(licence="public domain", consent="NASA", source="nasa.gov"))
    copy = stores.home / "mara" / "anchors" / "front.png"
    assert copy.read_bytes() == source.read_bytes()
    (anchor,) = record(stores, "MARA").anchors
    assert anchor == done.anchor
    assert (anchor.file, anchor.sha256, anchor.view) == ("anchors/front.png", file_digest(source), AnchorView.FRONT)
    assert (anchor.licence, anchor.consent, anchor.source, anchor.drawn) == ("public domain", "NASA", "nasa.gov", False)
    measured = read_measurement(copy)
    assert measured is not None
    assert measured.picture == anchor.sha256
    assert measured.face is not None
    assert (done.findings, done.change.warnings) == ((), ())
    assert "43 pixels between the eyes" in done.change.did[0]
    assert "# as in the cues" in record_path(stores, "MARA").read_text(encoding="utf-8")
    assert "embedding" not in json.dumps(done.as_json())


def test_a_second_picture_gets_its_own_name_and_is_held_against_the_first(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA"), photograph("astronaut")
    pin_face(stores, "MARA", source)
    pin_face(stores, "MARA", varied(source, tmp_path / "b.jpg"))
    assert [anchor.file for anchor in record(stores, "MARA").anchors] == ["anchors/front.png", "anchors/front-2.jpg"]
    before = files(stores)
    with pytest.raises(ProjectError, match=r"not like the character's other anchors: similarity 0\.\d\d"):
        pin_face(stores, "MARA", photograph("camera"))
    assert files(stores) == before


def test_somebody_elses_face_is_refused_with_the_figures_unless_forced(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA", "BOB"), photograph("astronaut")
    pin_face(stores, "MARA", source)
    other = varied(source, tmp_path / "b.jpg")
    with pytest.raises(ProjectError, match=r"this could be MARA: similarity 0\.[89]\d \(one person has") as caught:
        pin_face(stores, "BOB", other)
    assert caught.value.message.startswith(f"{other}: ")
    assert "--force" in (caught.value.hint or "")
    assert not (stores.home / "bob" / "anchors").exists()
    forced = pin_face(stores, "BOB", other, FaceWish(force=True))
    assert forced.change.warnings[0].startswith("forced: this could be MARA")
    assert len(record(stores, "BOB").anchors) == 1


def test_the_very_picture_of_somebody_else_is_told_without_measuring(tmp_path: Path) -> None:
    stores, picture = store_of(tmp_path, "MARA", "BOB"), drawing(tmp_path / "head.png")
    pin_face(stores, "MARA", picture, FaceWish(drawn=True))
    with pytest.raises(ProjectError, match=r"this very picture is MARA's anchors/front\.png"):
        pin_face(stores, "BOB", picture, FaceWish(drawn=True))


def test_no_face_is_refused(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    before = files(stores)
    with pytest.raises(ProjectError, match="no face was found"):
        pin_face(stores, "MARA", photograph("coffee"))
    assert files(stores) == before


def test_one_of_several_faces_is_chosen_by_number(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    both = beside(photograph("astronaut"), varied(photograph("astronaut"), tmp_path / "b.jpg"), tmp_path / "two.png")
    with pytest.raises(ProjectError, match="there are 2 faces") as caught:
        pin_face(stores, "MARA", both)
    assert "--face 2" in (caught.value.hint or "")
    with pytest.raises(UsageError, match="there is no face 3: 2 were found"):
        pin_face(stores, "MARA", both, FaceWish(face=3))
    done = pin_face(stores, "MARA", both, FaceWish(face=2))
    assert done.measurement is not None
    assert (done.measurement.number, done.measurement.asked) == (2, True)


def test_two_people_may_be_pinned_from_one_picture(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA", "BOB")
    both = beside(photograph("astronaut"), varied(photograph("astronaut"), tmp_path / "b.jpg"), tmp_path / "two.png")
    pin_face(stores, "MARA", both, FaceWish(face=1))
    with pytest.raises(ProjectError, match="this very picture is MARA's"):
        pin_face(stores, "BOB", both, FaceWish(face=1))
    with pytest.raises(ProjectError) as caught:  # twins: it is the faces that are alike, not the picture
        pin_face(stores, "BOB", both, FaceWish(face=2))
    assert "this very picture" not in caught.value.message
    assert "this could be MARA" in caught.value.message


def test_a_view_that_is_not_given_is_measured(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "BOB", "ANN")
    done = pin_face(stores, "BOB", photograph("camera"))
    assert done.anchor.view is AnchorView.PROFILE
    assert done.anchor.file == "anchors/profile.png"
    assert "turned" not in [finding.code for finding in done.findings]
    doubted = pin_face(stores, "ANN", photograph("astronaut"), FaceWish(view=AnchorView.PROFILE))
    assert doubted.anchor.view is AnchorView.PROFILE
    assert [finding.code for finding in doubted.findings] == ["view"]


def test_a_drawing_is_not_applicable_and_never_a_pass(tmp_path: Path) -> None:
    stores, picture = store_of(tmp_path, "MARA"), drawing(tmp_path / "head.png")
    done = pin_face(stores, "MARA", picture, FaceWish(drawn=True, licence="CC0-1.0"))
    assert done.anchor.drawn
    assert record(stores, "MARA").anchors[0].drawn
    assert any(sentence.startswith("not applicable: ") for sentence in done.change.did)
    assert done.change.warnings == ()


def test_without_the_extra_only_drawings_can_be_pinned(tmp_path: Path, no_extra: None) -> None:
    stores = store_of(tmp_path, "MARA")
    before = files(stores)
    with pytest.raises(MissingTool, match="dlib-bin is not installed") as caught:
        pin_face(stores, "MARA", photograph("astronaut"))
    assert "filmstudio[faces]" in (caught.value.hint or "")
    assert "--drawn" in (caught.value.hint or "")
    assert files(stores) == before
    done = pin_face(stores, "MARA", drawing(tmp_path / "head.png"), FaceWish(drawn=True))
    assert done.measurement is None
    assert sorted(files(stores)) == ["mara/anchors/front.png", "mara/character.toml"]


def test_a_picture_that_is_pinned_already_is_said_more_of(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA"), photograph("astronaut")
    pin_face(stores, "MARA", source, FaceWish(source="nasa.gov"))
    pin_face(stores, "MARA", source, FaceWish(licence="public domain"))
    (anchor,) = record(stores, "MARA").anchors
    assert (anchor.source, anchor.licence) == ("nasa.gov", "public domain")
    pin_face(stores, "MARA", source, FaceWish(source=""))
    assert record(stores, "MARA").anchors[0].source == ""


def test_what_was_said_of_a_picture_stays_said(tmp_path: Path) -> None:
    stores, picture = store_of(tmp_path, "MARA", "BOB"), drawing(tmp_path / "head.png")
    noisy = photograph("coffee")  # no face in it, and nothing of a drawing to be seen
    pin_face(stores, "MARA", noisy, FaceWish(drawn=True))
    pin_face(stores, "MARA", noisy, FaceWish(licence="CC0-1.0"))
    assert record(stores, "MARA").anchors[0].drawn
    both = beside(photograph("astronaut"), varied(photograph("astronaut"), tmp_path / "b.jpg"), picture)
    pin_face(stores, "BOB", both, FaceWish(face=2))
    done = pin_face(stores, "BOB", both, FaceWish(licence="CC0-1.0"))
    assert done.measurement is not None
    assert done.measurement.number == 2


def test_a_file_that_changed_in_the_store_is_pinned_anew_where_it_lies(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA"), photograph("astronaut")
    pin_face(stores, "MARA", source)
    copy = stores.home / "mara" / "anchors" / "front.png"
    varied(source, copy)
    pin_face(stores, "MARA", copy)
    (anchor,) = record(stores, "MARA").anchors
    assert (anchor.file, anchor.sha256) == ("anchors/front.png", file_digest(copy))
    measured = read_measurement(copy)
    assert measured is not None
    assert measured.picture == anchor.sha256


def test_a_picture_that_went_missing_comes_back_by_its_digest(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA"), photograph("astronaut")
    pin_face(stores, "MARA", source)
    (stores.home / "mara" / "anchors" / "front.png").unlink()
    pin_face(stores, "MARA", source)
    assert len(record(stores, "MARA").anchors) == 1
    assert (stores.home / "mara" / "anchors" / "front.png").read_bytes() == source.read_bytes()


@pytest.mark.parametrize("step", ["write_measurement", "change_entry"])
def test_an_interruption_at_any_step_leaves_the_store_as_it_was(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = store_of(tmp_path, "MARA")
    before = files(stores)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, step, interrupted)
    with pytest.raises(KeyboardInterrupt):
        pin_face(stores, "MARA", photograph("astronaut"))
    assert files(stores) == before


def test_a_name_on_disk_is_never_taken_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "mara"
    folder.mkdir()
    names = [anchor_files.place_picture(folder, "front", kind, b"x").name for kind in ("PNG", "JPEG", "WEBP")]
    assert names == ["front.png", "front-2.jpg", "front-3.webp"]

    def no_links(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert anchor_files.place_picture(folder, "front", "PNG", b"y").name == "front-4.png"
    assert sorted(path.name for path in (folder / "anchors").iterdir()) == [
        "front-2.jpg",
        "front-3.webp",
        "front-4.png",
        "front.png",
    ]


def test_what_is_no_picture_and_nobody_leave_no_trace(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "MARA")
    before = files(stores)
    (tmp_path / "text.png").write_text("no picture", encoding="utf-8")
    with pytest.raises(ProjectError, match="not a picture"):
        pin_face(stores, "MARA", tmp_path / "text.png")
    with pytest.raises(ProjectError, match="no character MARIA"):
        pin_face(stores, "MARIA", photograph("astronaut"))
    with pytest.raises(UsageError, match="no face embedder 'dlibb'"):
        pin_face(stores, "MARA", photograph("astronaut"), FaceWish(embedder="dlibb"))
    assert files(stores) == before
