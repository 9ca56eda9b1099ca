"""Packs become characters of a store: all of them or none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from filmstudio.characters.packs import install as installing
from filmstudio.characters.store import Entry, read_entries
from filmstudio.errors import ProjectError, UsageError
from filmstudio.studio.characters.export import export_characters
from filmstudio.studio.characters.import_pack import import_characters
from filmstudio.studio.characters.stores import Stores
from tests.unit.characters.packs import pack_samples as samples


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """MARA with everything, in a pack."""
    home = tmp_path / "home"
    samples.anchored(home)
    return export_characters(Stores((home,), home), (), tmp_path / "mara.fscast", with_loras=True).pack


def test_a_pack_makes_a_store_and_packs_again_to_the_same_bytes(tmp_path: Path, pack: Path) -> None:
    store = tmp_path / "film" / "characters"
    (change,) = import_characters(pack, store)
    assert change.did == (f"MARA: imported into {store / 'mara'} (6 files, 1 anchor)",)
    assert change.warnings == ()
    assert samples.snapshot(store) == samples.snapshot(tmp_path / "home")
    again = export_characters(Stores((store,), store), ["mara voss"], tmp_path / "again.fscast", with_loras=True)
    assert again.pack.read_bytes() == pack.read_bytes()


def test_who_is_there_already_is_not_overwritten(tmp_path: Path, pack: Path) -> None:
    store = tmp_path / "characters"
    samples.plain(store, "Mara", "mara")
    before = samples.snapshot(store)
    with pytest.raises(ProjectError, match="has a character Mara already") as caught:
        import_characters(pack, store)
    assert caught.value.hint is not None and "--replace" in caught.value.hint
    assert samples.snapshot(store) == before


def test_replace_puts_the_new_one_in_the_place_of_the_old(tmp_path: Path, pack: Path) -> None:
    store = tmp_path / "characters"
    old = samples.plain(store, "MARA", "the-old-mara")
    (old / "old.txt").write_text("gone", encoding="utf-8")
    (change,) = import_characters(pack, store, replace=True)
    assert change.did[0].startswith(f"MARA: replaced in {old}")
    assert [path.name for path in store.iterdir()] == ["the-old-mara"]
    assert not (old / "old.txt").exists()
    assert (old / "anchors" / "front.png").is_file()


def test_as_takes_it_under_another_name(tmp_path: Path, pack: Path) -> None:
    store = tmp_path / "characters"
    import_characters(pack, store)
    (change,) = import_characters(pack, store, as_name="nora")
    assert change.warnings == ("NORA: the alias MARA VOSS is somebody else's here",)
    nora = next(one.record for one in read_entries([store]) if isinstance(one, Entry) and one.record.name == "NORA")
    assert nora.aliases == ()
    assert (store / "nora" / "character.toml").read_text(encoding="utf-8").startswith("# kept by hand\n")
    assert sorted(path.name for path in store.iterdir()) == ["mara", "nora"]


def test_as_renames_one_character_only(tmp_path: Path) -> None:
    home, store = tmp_path / "home", tmp_path / "characters"
    samples.plain(home, "MARA", "mara")
    samples.plain(home, "TOBY", "toby")
    pack = export_characters(Stores((home,), home), (), tmp_path / "two.fscast", with_loras=True).pack
    with pytest.raises(UsageError, match="has 2: MARA, TOBY"):
        import_characters(pack, store, as_name="NORA")
    assert not store.exists()


def test_a_cue_has_one_owner(tmp_path: Path, pack: Path) -> None:
    store = tmp_path / "characters"
    samples.plain(store, "MARA VOSS", "voss")
    before = samples.snapshot(store)
    with pytest.raises(ProjectError, match="MARA answers to MARA VOSS, and so does MARA VOSS of the store"):
        import_characters(pack, store, replace=True)
    assert samples.snapshot(store) == before


def test_a_folder_that_is_taken_by_somebody_else_is_left_alone(tmp_path: Path, pack: Path) -> None:
    store = tmp_path / "characters"
    samples.plain(store, "SOMEBODY", "Mara")
    (change,) = import_characters(pack, store)
    assert change.path.parent.name == "mara-2"


def test_where_the_last_rename_fails_everything_goes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, store = tmp_path / "home", tmp_path / "characters"
    for name in ("ANNA", "BORIS", "CLARA"):
        samples.plain(home, name, name.lower())
    pack = export_characters(Stores((home,), home), (), tmp_path / "three.fscast", with_loras=True).pack
    samples.plain(store, "ANNA", "anna")
    (store / "anna" / "README").write_text("mine", encoding="utf-8")
    before = samples.snapshot(store)
    real = installing._move_in

    def fails_at_the_third(move: installing.Move) -> None:
        if move.folder.name == "clara":
            raise OSError(28, "No space left on device", str(move.folder))
        real(move)

    monkeypatch.setattr(installing, "_move_in", fails_at_the_third)
    with pytest.raises(ProjectError, match="No space left on device"):
        import_characters(pack, store, replace=True)
    assert samples.snapshot(store) == before


def test_a_key_press_in_the_middle_leaves_nothing(tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "characters"

    def interrupted(move: installing.Move) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(installing, "_move_in", interrupted)
    with pytest.raises(KeyboardInterrupt):
        import_characters(pack, store)
    assert not store.exists()


def test_a_store_that_cannot_be_written_is_said(tmp_path: Path, pack: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ProjectError, match="cannot be written"):
        import_characters(pack, tmp_path / "file" / "characters")


def test_export_says_what_cannot_be_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, other = tmp_path / "home", tmp_path / "other"
    samples.plain(home, "MARA", "mara")
    shutil.copytree(home / "mara", other / "mara")
    (other / "mara" / "character.toml").write_text(samples.record("NORA"), encoding="utf-8")
    both = Stores((home, other), home)
    with pytest.raises(ProjectError, match="there is no character LEV"):
        export_characters(both, ["LEV"], None, with_loras=True)
    with pytest.raises(ProjectError, match="two characters of different stores lie in folders called mara"):
        export_characters(both, (), None, with_loras=True)
    with pytest.raises(UsageError, match=r"a pack is a \.fscast file"):
        export_characters(both, ["MARA"], tmp_path / "mara.rar", with_loras=True)
    empty = Stores((), tmp_path / "none")
    with pytest.raises(ProjectError, match="there is no character in"):
        export_characters(empty, (), None, with_loras=True)
    monkeypatch.chdir(tmp_path)
    assert export_characters(both, ["NORA"], None, with_loras=True).pack == Path("mara.fscast")
