"""Which stores are meant, who is meant in them, and what the list says is wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from filmstudio.characters.scaffold import Alias, Scaffold, scaffold_text
from filmstudio.characters.store import Entry
from filmstudio.characters.store_new import new_character
from filmstudio.errors import ProjectError
from filmstudio.model.face import FaceBox, FaceMeasurement, MeasuredFace, pack_embedding
from filmstudio.studio.characters.listing import list_characters
from filmstudio.studio.characters.show import portrait
from filmstudio.studio.characters.stores import Stores, find_entry, open_stores
from filmstudio.studio.characters.used_by import scripts_near, used_by


def added(store: Path, name: str, *aliases: str) -> Entry:
    text = scaffold_text(Scaffold(name, [Alias(alias) for alias in aliases], "67, broad"))
    return new_character(store, name, text)


def test_names_come_before_aliases_and_aliases_before_folders(tmp_path: Path) -> None:
    added(tmp_path, "ANNA", "MARA", "toby")
    mara = added(tmp_path, "MARA")
    toby = added(tmp_path, "TOBIAS", "FINCH")
    toby.folder.rename(tmp_path / "finch-2")
    stores = Stores((tmp_path,), tmp_path)
    assert find_entry(stores, "mara").path == mara.path
    assert find_entry(stores, " Toby ").record.name == "ANNA"
    assert find_entry(stores, "FINCH-2").record.name == "TOBIAS"
    for wrong, hint in (("TOBIS", "TOBIAS"), ("zzz", "character list")):
        with pytest.raises(ProjectError) as nobody:
            find_entry(stores, wrong)
        assert hint in str(nobody.value.hint)


def test_a_broken_record_hides_nobody_else_and_is_told_when_it_is_meant(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "character.toml").write_text("name = 3", encoding="utf-8")
    added(tmp_path, "MARA")
    stores = Stores((tmp_path,), tmp_path)
    assert find_entry(stores, "MARA").record.name == "MARA"
    with pytest.raises(ProjectError, match="schema: is missing"):
        find_entry(stores, "broken")
    with pytest.raises(ProjectError, match="there is no store"):
        find_entry(Stores((), tmp_path / "none"), "MARA")


def test_the_home_is_the_first_store_of_the_film(tmp_path: Path) -> None:
    script = tmp_path / "film" / "a.fountain"
    script.parent.mkdir()
    assert open_stores(script=script) == Stores((), tmp_path / "film" / "characters")
    (tmp_path / "characters").mkdir()
    stores = open_stores(script=script)
    assert stores.home.resolve() == tmp_path / "characters"
    assert open_stores(tmp_path / "new", script) == Stores((), tmp_path / "new")


def test_names_that_are_claimed_twice_and_hidden_records_are_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "two"
    first = added(one, "MARA", "KEEPER")
    added(one, "TOBY", "Keeper")
    added(other, "Mara")
    rows = {row.file: row.problems for row in list_characters(Stores((one, other), one))}
    assert list(rows.values()) == [(), (f"Keeper is MARA too ({first.path})",), (f"hidden by {first.path}",)]


def test_scripts_that_use_a_character_are_found(tmp_path: Path) -> None:
    entry = added(tmp_path / "characters", "MARA", "MARA VOSS")
    (tmp_path / "films").mkdir()
    (tmp_path / "other").mkdir()
    speaking = tmp_path / "a.fountain"
    speaking.write_text("INT. A - DAY\n\nMARA VOSS (V.O.)\nHello.\n\nMARA\nYes.\n", encoding="utf-8")
    silent = tmp_path / "films" / "b.fountain"
    silent.write_text("INT. A - DAY\n\nMara waits in the marathon.\n", encoding="utf-8")
    (tmp_path / "c.fountain").write_text("INT. A - DAY\n\nA marathon.\n\nTOBY\nMara!\n", encoding="utf-8")
    elsewhere = tmp_path / "other" / "d.fountain"
    elsewhere.write_text("INT. A - DAY\n\nMARA\nYes.\n", encoding="utf-8")
    (tmp_path / "other" / "film.toml").write_text('schema = "film/1"\ncharacters = []\n', encoding="utf-8")
    (tmp_path / "broken.fdx").write_text("<", encoding="utf-8")
    assert [(use.script, use.cues, use.mentions) for use in used_by(entry)] == [(speaking, 2, 0), (silent, 0, 1)]
    assert list(map(str, used_by(entry))) == ["a.fountain (2 cues)", "b.fountain (1 mention)"]
    assert elsewhere not in list(scripts_near(entry.store))


def test_the_portrait_is_cut_to_the_measured_face(tmp_path: Path) -> None:
    entry = added(tmp_path, "MARA")
    assert portrait(entry) is None
    path = entry.folder / "anchors" / "front.png"
    path.parent.mkdir()
    Image.fromarray(np.arange(100 * 80 * 3, dtype=np.uint32).astype(np.uint8).reshape(100, 80, 3)).save(path)
    pin = f'\n[[anchor]]\nfile = "anchors/front.png"\nsha256 = "{"0" * 64}"\n'
    entry.path.write_text(entry.path.read_text(encoding="utf-8") + pin, encoding="utf-8")
    entry = find_entry(Stores((tmp_path,), tmp_path), "MARA")
    whole = portrait(entry)
    assert whole is not None
    assert whole.shape == (100, 80, 3)
    from filmstudio.characters.pictures import load_picture

    sidecar = path.with_name("front.png.face.json")
    sidecar.write_text(measurement(load_picture(path).sha256).model_dump_json(by_alias=True), encoding="utf-8")
    face = portrait(entry)
    assert face is not None
    assert face.shape == (44, 54, 3)  # 40x20 at 50,30 with 0.6 of it on each side, less what lies outside
    assert (face == whole[18:62, 26:80]).all()
    sidecar.write_text(measurement("0" * 64).model_dump_json(by_alias=True), encoding="utf-8")
    stale = portrait(entry)
    assert stale is not None
    assert stale.shape == whole.shape
    path.write_bytes(b"")
    assert portrait(entry) is None


def measurement(sha256: str) -> FaceMeasurement:
    box = FaceBox(left=50, top=30, width=40, height=20)
    face = MeasuredFace(
        box=box, landmarks=(), score=1, frontal=True, eyes_px=20, sharpness=1, brightness=100, contrast=40, clipped=0,
        yaw_deg=0, pitch_deg=0, roll_deg=0, embedding=pack_embedding((1.0, 0.0)),
    )  # fmt: skip
    return FaceMeasurement(
        picture=sha256, width=80, height=100, drawn=False, faces=(box,), number=1, face=face, embedder="x", version="1"
    )
