from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.characters.anchors import measurement_path, read_measurement, write_measurement
from filmstudio.characters.store_edit import edit_record
from filmstudio.characters.store_toml import set_row
from filmstudio.digest import file_digest
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.characters.check import CastCheck, check_cast
from filmstudio.studio.characters.check_records import Remark
from filmstudio.studio.characters.pin_face import FaceWish, pin_face
from filmstudio.studio.characters.pin_lora import LoraWish, pin_lora
from filmstudio.studio.characters.stores import Stores
from filmstudio.studio.project import open_project
from tests.unit.studio.characters.faces_and_loras import (
    A14B_LAYERS,
    SMALL_WAN_LAYERS,
    beside,
    drawing,
    files,
    photograph,
    record_path,
    store_of,
    varied,
    write_lora,
)

pytest.importorskip("dlib")
_LAWFUL = FaceWish(licence="public domain", consent="NASA")


def _codes(stores: Stores) -> list[tuple[str, str]]:
    return [(remark.who, remark.code) for remark in check_cast(stores).remarks]


def _remark(check: CastCheck, code: str) -> Remark:
    (found,) = (remark for remark in check.remarks if remark.code == code)
    return found


def test_a_cast_in_order_has_nothing_to_remark_and_nothing_is_written(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "MARA", "BOB", "TOBY"), photograph("astronaut")
    pin_face(stores, "MARA", source, _LAWFUL)
    pin_face(stores, "MARA", varied(source, tmp_path / "b.jpg"), _LAWFUL)
    pin_face(stores, "BOB", photograph("camera"), _LAWFUL)
    pin_face(stores, "TOBY", drawing(tmp_path / "head.png"), FaceWish(drawn=True, licence="CC0-1.0"))
    before = files(stores)
    found = check_cast(stores)
    assert files(stores) == before
    assert found.remarks == ()
    assert found.names == ("BOB", "MARA", "TOBY")
    bob, mara, toby = found.matrix.within
    assert (mara.faces, mara.holds, bob.weakest) == (2, True, None)
    assert (toby.faces, toby.not_applicable) == (0, 1)
    (pair,) = found.matrix.between
    assert (pair.one, pair.other, pair.confusable) == ("BOB", "MARA", False)
    assert mara.weakest is not None
    assert pair.strongest < mara.weakest
    assert CastCheck.model_validate_json(found.model_dump_json()) == found


def test_who_may_be_confused_and_who_is_not_themself(tmp_path: Path) -> None:
    stores, source = store_of(tmp_path, "ANN", "MARA"), photograph("astronaut")
    pin_face(stores, "ANN", source, _LAWFUL)
    pin_face(stores, "MARA", varied(source, tmp_path / "b.jpg"), _LAWFUL._replace(force=True))
    pin_face(stores, "MARA", photograph("camera"), _LAWFUL._replace(force=True))
    found = check_cast(stores)
    assert {remark.severity for remark in found.remarks} == {Severity.WARNING}
    assert "may be taken for MARA: similarity 0." in _remark(found, "confusable").message
    unlike = _remark(found, "unlike-own")
    assert unlike.who == "MARA"
    assert "one person at least 0.45" in unlike.message


def test_files_that_are_missing_or_changed_are_errors(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN", "BOB", "MARA")
    pin_face(stores, "ANN", photograph("astronaut"), _LAWFUL)
    pin_face(stores, "BOB", photograph("camera"), _LAWFUL)
    (stores.home / "bob" / "anchors" / "profile.png").unlink()
    drawing(stores.home / "ann" / "anchors" / "front.png")
    coat = drawing(stores.home / "mara" / "coat.png")
    edit_record(
        record_path(stores, "MARA"),
        lambda document: set_row(
            document, "look", "name", "coat", {"references": [{"file": coat.name, "sha256": file_digest(coat)}]}
        ),
    )
    assert _codes(stores) == [("ANN", "anchor-changed"), ("BOB", "anchor-missing")]
    coat.write_bytes(b"")
    found = check_cast(stores)
    assert _remark(found, "reference-changed").who == "MARA"
    assert all(remark.severity is Severity.ERROR and remark.hint for remark in found.remarks)


def test_what_nobody_has_said_of_a_picture(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN", "TOBY")
    pin_face(stores, "ANN", photograph("astronaut"))
    pin_face(stores, "TOBY", drawing(tmp_path / "head.png"), FaceWish(drawn=True))
    assert _codes(stores) == [("ANN", "no-rights"), ("TOBY", "no-licence")]
    (stores.home / "ann" / "anchors" / "old.png").write_bytes(b"x")
    (stores.home / "ann" / "anchors" / "old.png.face.json").write_bytes(b"x")
    (stores.home / "ann" / "anchors" / "LICENCE.txt").write_bytes(b"x")
    assert "anchors/old.png" in _remark(check_cast(stores), "stray").message


def test_stale_measurements_are_told_and_renewed_when_asked(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN", "BOB")
    pin_face(stores, "ANN", photograph("astronaut"), _LAWFUL)
    pin_face(stores, "BOB", photograph("camera"), _LAWFUL)
    front, profile = stores.home / "ann" / "anchors" / "front.png", stores.home / "bob" / "anchors" / "profile.png"
    good = files(stores)
    measured = read_measurement(front)
    assert measured is not None
    write_measurement(front, measured.model_copy(update={"version": "resnet-v0"}))
    measurement_path(profile).write_text("{}", encoding="utf-8")
    found = check_cast(stores)
    assert "was measured by dlib (resnet-v0), not by dlib (resnet-v1" in _remark(found, "stale-measurement").message
    assert _remark(found, "unmeasured").who == "BOB"
    assert found.matrix.between == ()
    renewed = check_cast(stores, measure=True)
    assert renewed.measured == ("ANN: anchors/front.png", "BOB: anchors/profile.png")
    assert renewed.remarks == ()
    assert len(renewed.matrix.between) == 1
    assert files(stores) == good
    assert check_cast(stores, measure=True).measured == ()


def test_the_same_face_of_several_is_measured_again(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN")
    both = beside(photograph("astronaut"), varied(photograph("astronaut"), tmp_path / "b.jpg"), tmp_path / "two.png")
    pin_face(stores, "ANN", both, _LAWFUL._replace(face=2))
    picture = stores.home / "ann" / "anchors" / "front.png"
    good = read_measurement(picture)
    assert good is not None
    write_measurement(picture, good.model_copy(update={"version": "resnet-v0"}))
    check_cast(stores, measure=True)
    assert read_measurement(picture) == good


def test_measuring_leaves_a_changed_picture_alone(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN")
    pin_face(stores, "ANN", photograph("astronaut"), _LAWFUL)
    picture = stores.home / "ann" / "anchors" / "front.png"
    measurement_path(picture).unlink()
    picture.write_bytes(photograph("camera").read_bytes())
    found = check_cast(stores, measure=True)
    assert found.measured == ()
    assert [remark.code for remark in found.remarks] == ["anchor-changed", "unmeasured"]


def test_looks_for_one_scene_and_scenes_that_cannot_be_read(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN", "BOB")
    looks = (("coat", "1-12"), ("gown", "20, 12A-14"), ("rags", "13"), ("later", "12B-11"))
    text = "".join(f'[[look]]\nname = "{name}"\nscenes = "{scenes}"\n' for name, scenes in looks)
    record_path(stores, "ANN").write_text(f'schema = "character/1"\nname = "ANN"\n{text}', encoding="utf-8")
    found = check_cast(stores)
    assert [remark.code for remark in found.remarks] == ["look-scenes", "looks-overlap"]
    assert found.remarks[1].message == "scene 13 is in the looks gown and rags"
    assert "runs backwards" in found.remarks[0].message


def test_names_claimed_twice_and_broken_records(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN", "BOB", "EVE")
    record_path(stores, "BOB").write_text('schema = "character/1"\nname = "BOB"\naliases = ["Ann"]\n', encoding="utf-8")
    record_path(stores, "EVE").write_text("schema = ", encoding="utf-8")
    found = check_cast(stores)
    assert [(remark.who, remark.code) for remark in found.remarks] == [("eve", "broken-record"), ("BOB", "cue-twice")]
    assert found.remarks[1].hint == "filmstudio character unpin BOB alias Ann"
    assert found.names == ("ANN", "BOB")


def test_one_hidden_by_another_store(tmp_path: Path) -> None:
    first, second = store_of(tmp_path / "a", "ANN"), store_of(tmp_path / "b", "ANN")
    found = check_cast(Stores((first.home, second.home), first.home))
    assert [remark.message for remark in found.remarks] == [f"is hidden by {record_path(first, 'ANN')}"]


def test_loras_are_read_again(tmp_path: Path) -> None:
    stores, folder = store_of(tmp_path, "ANN"), tmp_path / "characters" / "ann"
    small = write_lora(folder / "a.safetensors", SMALL_WAN_LAYERS, {"trigger_words": "4nn, red coat"})
    high = write_lora(folder / "high_noise.safetensors", A14B_LAYERS)
    pin_lora(stores, "ANN", str(small), LoraWish(triggers=("4nn",)))
    pin_lora(stores, "ANN", str(high), LoraWish(triggers=("4nn",)))
    pin_lora(stores, "ANN", "acme/ann@main:a.safetensors", LoraWish("ltx-2"))
    found = check_cast(stores)
    assert [remark.code for remark in found.remarks] == ["lora-trigger", "lora-moving", "lora-half"]
    assert "was trained on 'red coat'" in found.remarks[0].message
    high.unlink()
    write_lora(small, SMALL_WAN_LAYERS, {"trigger_words": "4nn"}, fill=1)
    codes = [remark.code for remark in check_cast(stores).remarks if remark.severity is Severity.ERROR]
    assert codes == ["lora-changed", "lora-missing"]


def test_a_drawing_without_a_measurement_is_not_applicable_either(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN", "BOB")
    pin_face(stores, "ANN", photograph("astronaut"), _LAWFUL)
    pin_face(stores, "BOB", drawing(tmp_path / "head.png"), FaceWish(drawn=True, licence="CC0-1.0"))
    measurement_path(stores.home / "bob" / "anchors" / "front.png").unlink()
    path = record_path(stores, "ANN")
    path.write_text(path.read_text(encoding="utf-8") + "drawn = true\n", encoding="utf-8")
    found = check_cast(stores)
    assert found.remarks == ()
    assert [(person.faces, person.not_applicable) for person in found.matrix.within] == [(0, 1), (0, 1)]


def test_what_lies_outside_the_characters_folder(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN")
    picture = drawing(tmp_path / "head.png")
    lora = write_lora(stores.home / "shared.safetensors", SMALL_WAN_LAYERS)
    text = (
        f'[[anchor]]\nfile = "../../head.png"\nsha256 = "{file_digest(picture)}"\ndrawn = true\nlicence = "CC0-1.0"\n'
        f'[[lora]]\nfamily = "wan-2.1-1.3b"\nfile = "../{lora.name}"\nsha256 = "{file_digest(lora)}"\n'
    )
    record_path(stores, "ANN").write_text(f'schema = "character/1"\nname = "ANN"\n{text}', encoding="utf-8")
    found = check_cast(stores)
    assert [(remark.code, remark.severity) for remark in found.remarks] == [("leads-out", Severity.ERROR)] * 2


def test_the_loras_of_the_films_style_are_looked_at_too(tmp_path: Path) -> None:
    stores = store_of(tmp_path, "ANN")
    write_lora(tmp_path / "ink.safetensors", SMALL_WAN_LAYERS)
    settings = tmp_path / "film.toml"
    settings.write_text('schema = "film/1"\n[[lora]]\nfamily = "ltx-2"\nfile = "ink.safetensors"\n', encoding="utf-8")
    found = check_cast(stores, film=open_project(tmp_path / "any.fountain"))
    assert [(remark.who, remark.code) for remark in found.remarks] == [
        ("film.toml", "lora-family"),
        ("film.toml", "lora-digest"),
    ]


def test_an_empty_store(tmp_path: Path) -> None:
    found = check_cast(Stores((), tmp_path / "characters"))
    assert (found.names, found.remarks, found.matrix.within) == ((), (), ())
