from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from filmstudio.digest import file_digest
from filmstudio.errors import UsageError
from filmstudio.model.film import FilmRecord
from filmstudio.takes import vault as vault_module
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import Ledger
from filmstudio.takes.vault import Vault


def blob_file(folder: Path, data: bytes, name: str = "take.mp4") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


RECORD = FilmRecord(key="k", path="film.mp4", size_bytes=3, modified_ns=1)


def test_what_is_put_is_found_by_its_content(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    blob = vault.put(blob_file(tmp_path, b"pictures"))
    assert vault.locate(blob).read_bytes() == b"pictures"
    assert vault.holds(blob)
    assert vault.is_sound(blob)
    assert not (tmp_path / "take.mp4").exists()
    assert vault.put(blob_file(tmp_path, b"pictures")) == blob


def test_one_flipped_bit_is_a_miss_and_goes_to_quarantine(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    blob = vault.put(blob_file(tmp_path, b"pictures"))
    vault.locate(blob).write_bytes(b"picturet")
    assert vault.holds(blob)  # the size alone does not tell
    assert not vault.is_sound(blob)
    assert not vault.holds(blob)
    assert (tmp_path / "quarantine" / vault.locate(blob).name).exists()


def test_what_another_render_puts_aside_or_repairs_at_the_same_moment_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault(tmp_path)
    blob = vault.put(blob_file(tmp_path, b"pictures"))
    path = vault.locate(blob)
    meanwhile: list[Callable[[], object]] = [path.unlink, lambda: vault.put(blob_file(tmp_path, b"pictures"))]

    def slow(looked_at: Path) -> str:
        found = file_digest(looked_at)
        if looked_at == path and found != blob.sha256 and meanwhile:
            meanwhile.pop()()
        return found

    monkeypatch.setattr(vault_module, "file_digest", slow)
    path.write_bytes(b"picturet")
    assert vault.is_sound(blob), "a whole one was put there"
    path.write_bytes(b"picturet")
    assert not vault.is_sound(blob), "it is gone"
    assert not meanwhile
    assert not vault.damaged


def test_a_truncated_file_is_a_miss(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    blob = vault.put(blob_file(tmp_path, b"pictures"))
    vault.locate(blob).write_bytes(b"pict")
    assert not vault.holds(blob)
    assert not vault.is_sound(blob)


def test_a_record_is_read_back(tmp_path: Path) -> None:
    ledger = FilmFolder(tmp_path).ledger
    assert ledger.find("films", "k", FilmRecord) is None
    ledger.enter("films", "k", RECORD)
    assert ledger.find("films", "k", FilmRecord) == RECORD
    assert not ledger.damaged
    assert [path.name for path in (tmp_path / "ledger" / "films").iterdir()] == ["k.json"]


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]"])
def test_a_damaged_record_is_a_miss_and_is_told(tmp_path: Path, damage: bytes) -> None:
    ledger = FilmFolder(tmp_path).ledger
    ledger.enter("films", "k", RECORD)
    path = tmp_path / "ledger" / "films" / "k.json"
    path.write_bytes(damage)
    assert ledger.find("films", "k", FilmRecord) is None
    assert ledger.damaged == [path]


def test_a_folder_that_cannot_be_made_is_a_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"), FilmFolder(tmp_path / "file" / "x.film").opened():
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_records_place_is_damage_and_never_waited_for(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    path = ledger.path("films", "a" * 64)
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    assert ledger.find("films", "a" * 64, FilmRecord) is None
    assert ledger.damaged == [path]
