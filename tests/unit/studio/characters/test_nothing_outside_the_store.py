"""What a record of a stranger names, and where a folder of it leads, brings no file outside the character's folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from filmstudio.characters.store_new import new_character
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.studio.characters.pin_face import FaceWish, pin_face
from filmstudio.studio.characters.pin_look import LookWish, pin_look
from filmstudio.studio.characters.stores import open_stores

RECORD = 'schema = "character/1"\nname = "MARA"\n'


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "face.png"
    Image.radial_gradient("L").convert("RGB").save(path)
    return path


def test_an_anchor_that_leads_out_is_never_written(tmp_path: Path, picture: Path) -> None:
    store = tmp_path / "film" / "characters"
    anchor = f'[[anchor]]\nfile = "../../../victim.png"\nsha256 = "{file_digest(picture)}"\ndrawn = true\n'
    new_character(store, "MARA", RECORD + anchor)
    pinned = pin_face(open_stores(store), "MARA", picture, FaceWish(drawn=True, force=True))
    assert pinned.anchor.file == "anchors/front.png"
    assert not (tmp_path / "victim.png").exists()


def test_folders_that_are_links_out_are_refused(tmp_path: Path, picture: Path) -> None:
    store, outside = tmp_path / "film" / "characters", tmp_path / "outside"
    outside.mkdir()
    folder = new_character(store, "MARA", RECORD).folder
    (folder / "anchors").symlink_to(outside)
    (folder / "looks").symlink_to(outside)
    with pytest.raises(ProjectError, match="leads out"):
        pin_face(open_stores(store), "MARA", picture, FaceWish(drawn=True, force=True))
    with pytest.raises(ProjectError, match="leads out"):
        pin_look(open_stores(store), "MARA", "coat", LookWish(references=[picture]))
    assert list(outside.iterdir()) == []
