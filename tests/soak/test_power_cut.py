"""A power cut takes what is not on the disk yet, so the order counts: bytes, their name, then the record of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filmstudio.model.take import Segment
from filmstudio.takes.film_folder import FilmFolder


def test_bytes_are_on_the_disk_before_they_have_a_name_and_the_record_comes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "x.film"
    done: list[tuple[str, int]] = []
    flush, rename = os.fsync, Path.replace

    def flushed(handle: int) -> None:
        flush(handle)
        done.append(("flush", os.fstat(handle).st_ino))

    def renamed(source: Path, target: Path) -> Path:
        done.append((Path(target).relative_to(root).parts[0], source.stat().st_ino))
        return rename(source, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    folder = FilmFolder(root)
    with folder.opened():
        done.clear()
        finished = folder.workspace / "piece.mp4"
        finished.write_bytes(b"pictures")
        blob = folder.vault.put(finished)
        folder.ledger.enter("segments", "k", Segment(key="k", picture=blob))
        named = folder.vault.locate(blob)
        record = root / "ledger" / "segments" / "k.json"
        assert done == [
            ("flush", named.stat().st_ino),
            ("vault", named.stat().st_ino),
            ("flush", named.parent.stat().st_ino),
            ("flush", record.stat().st_ino),
            ("ledger", record.stat().st_ino),
        ]
