"""What must hold in a film's folder at every moment, whoever has just been killed: nothing torn under a final name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from filmstudio.digest import file_digest
from filmstudio.model.film import FilmRecord
from filmstudio.model.record import Record
from filmstudio.model.take import Blob, Recording, Segment, Take
from filmstudio.takes.film_folder import FilmFolder

KINDS: Mapping[str, type[Record]] = {"takes": Take, "lines": Recording, "segments": Segment, "films": FilmRecord}
"""The ledger's kinds that speak of files."""
_BLOB = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,8}")
_UNFINISHED = re.compile(r"\.part-[0-9a-f]{16}.*")


def faults(root: Path, films: Mapping[Path, bytes]) -> Iterator[str]:
    """Yield a sentence for everything that is torn, missing or wrong. `root` is the film's folder.

    `films` are the only bytes that may be seen under a film's name; not to be there is no fault.
    """
    folder = FilmFolder(root)
    for kind, sheet in KINDS.items():
        for path in sorted((root / "ledger" / kind).glob("*")):
            if _UNFINISHED.fullmatch(path.name):
                continue
            record = folder.ledger.find(kind, path.stem, sheet)
            if record is None:
                yield f"the record {path} cannot be read"
                continue
            for blob in blobs_of(record):
                lies = folder.vault.locate(blob)
                if not lies.is_file():
                    yield f"the record {path} speaks of {lies.name}, which is not there"
                elif lies.stat().st_size != blob.size_bytes:
                    yield f"{lies} has another size than its record says"
    for path in sorted((root / "vault").rglob("*")):
        if path.is_file() and not ((match := _BLOB.fullmatch(path.name)) and file_digest(path) == match[1]):
            yield f"{path} is not what its name says"
    for path, data in films.items():
        if path.exists() and path.read_bytes() != data:
            yield f"{path} is not the film that was never interrupted"


def blobs_of(record: Record) -> list[Blob]:
    """Return the files that a record speaks of."""
    if isinstance(record, Take):
        return [blob for blob in (record.picture, record.sound, record.tail) if blob is not None]
    if isinstance(record, Recording):
        return [record.sound]
    return [record.picture] if isinstance(record, Segment) else []


def finished(root: Path) -> dict[Path, int]:
    """Return every take, recording and segment that the ledger knows, and when it was entered."""
    ledgers = [root / "ledger" / kind for kind in KINDS if kind != "films"]
    return {path: path.stat().st_mtime_ns for ledger in ledgers for path in sorted(ledger.glob("*.json"))}


def set_aside(root: Path) -> list[Path]:
    """Return what was found damaged and lies in quarantine."""
    return sorted((root / "quarantine").glob("*"))


def litter(place: Path) -> list[Path]:
    """Return what nobody will ever need again below a folder in which no render is at work."""
    return [
        path
        for path in sorted(place.rglob("*"))
        if _UNFINISHED.fullmatch(path.name) or path.parent.name == ".unfinished"
    ]
