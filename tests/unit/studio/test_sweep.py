"""What `takes prune` may remove: what the vault itself has named, in the film's own folder, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.studio.takes.sweep import Sweep
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.stock import read_stock

NAME = "ab" + "0" * 62


def swept(root: Path) -> Sweep:
    folder = FilmFolder(root)
    sweep = Sweep(folder, read_stock(folder), remove=True)
    sweep.orphans()
    sweep.quarantine()
    sweep.prompts(before_s=2**40)
    return sweep


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return path


def test_only_what_the_vault_has_named_goes(tmp_path: Path) -> None:
    orphan = put(tmp_path / "vault" / "ab" / f"{NAME}.mp4")
    stranger = put(tmp_path / "vault" / "ab" / "holiday.mp4")
    elsewhere = put(tmp_path / "vault" / "notes" / f"{NAME}.mp4")
    sweep = swept(tmp_path)
    assert not orphan.exists()
    assert stranger.exists()
    assert elsewhere.exists()
    assert sweep.freed_bytes == 1


@pytest.mark.parametrize("name", ["quarantine", "prompts"])
def test_a_linked_folder_is_not_followed(tmp_path: Path, name: str) -> None:
    mine = put(tmp_path / "mine" / "holiday.mp4")
    root = tmp_path / "x.film"
    root.mkdir()
    (root / name).symlink_to(mine.parent, target_is_directory=True)
    swept(root)
    assert mine.exists()
