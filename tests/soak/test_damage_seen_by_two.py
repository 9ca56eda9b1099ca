"""Two renders find the same damaged file: the second neither fails nor takes away what the first has mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio import digest
from filmstudio.takes import vault as vault_room
from filmstudio.takes.vault import Vault


def test_a_file_that_another_render_has_set_aside_already_is_a_miss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, others = Vault(tmp_path), Vault(tmp_path)
    finished = tmp_path / "take.mp4"
    finished.write_bytes(b"pictures")
    blob = mine.put(finished)
    mine.locate(blob).write_bytes(b"picturez")
    look = digest.file_digest

    def slowly(path: Path) -> str:
        """While we read, the other one reads, too, and is done first."""
        seen = look(path)
        monkeypatch.setattr(vault_room, "file_digest", look)
        assert not others.is_sound(blob)
        return seen

    monkeypatch.setattr(vault_room, "file_digest", slowly)
    assert not mine.is_sound(blob)
    assert mine.damaged == []
    assert len(others.damaged) == 1


def test_a_file_that_another_render_has_mended_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, others = Vault(tmp_path), Vault(tmp_path)
    finished = tmp_path / "take.mp4"
    finished.write_bytes(b"pictures")
    blob = mine.put(finished)
    mine.locate(blob).write_bytes(b"picturez")
    look = digest.file_digest

    def slowly(path: Path) -> str:
        """While we read, the other one finds the damage, makes the take again and keeps it."""
        seen = look(path)
        monkeypatch.setattr(vault_room, "file_digest", look)
        assert not others.is_sound(blob)
        finished.write_bytes(b"pictures")
        others.put(finished)
        return seen

    monkeypatch.setattr(vault_room, "file_digest", slowly)
    assert mine.is_sound(blob)
    assert mine.locate(blob).read_bytes() == b"pictures"
    assert mine.damaged == []


def test_a_file_that_cannot_be_read_is_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Vault(tmp_path)
    finished = tmp_path / "take.mp4"
    finished.write_bytes(b"pictures")
    blob = vault.put(finished)

    def bad_sector(path: Path) -> str:
        raise OSError(5, "Input/output error", str(path))

    monkeypatch.setattr(vault_room, "file_digest", bad_sector)
    assert not vault.is_sound(blob)
    assert [path.name for path in vault.damaged] == [vault.locate(blob).name]
