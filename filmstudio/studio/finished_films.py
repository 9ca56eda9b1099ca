"""Films that lie as they were left: what the ledger knows of each, so that nothing of them is made twice."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from filmstudio.digest import digest, file_digest
from filmstudio.errors import ProjectError
from filmstudio.model.film import FilmRecord
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import FILMS


def place_key(key: str, output: Path) -> str:
    """Return the key under which the ledger knows that a film lies at a place."""
    return digest([key, str(output.absolute())])


def find_finished(key: str, output: Path, folder: FilmFolder) -> FilmRecord | None:
    """Return the record of the film if it lies at `output` just as it was left."""
    record = folder.ledger.find(FILMS, place_key(key, output), FilmRecord)
    return record if record is not None and _untouched(output, record) else None


class KeptSound(NamedTuple):
    """The sound of a film that was cut before."""

    film: Path
    """Where that film can be read, whatever becomes of the place where it lay: in the workspace, to be unlinked."""
    loudness_lufs: float | None
    remarks: tuple[str, ...]
    """What people should know of it."""


def kept_sound(sound_key: str, folder: FilmFolder) -> KeptSound | None:
    """Return the sound with this key from a film that lies, every byte of it, as it was left; None where none does.

    The folder must be open. Nothing can be kept from a place to which the workspace cannot link: another disk, say.
    """
    for key in folder.ledger.keys(FILMS):
        # No link, a disk that cannot be read, a record of a newer filmstudio: then the sound is mixed.
        with suppress(OSError, ProjectError):
            record = folder.ledger.find(FILMS, key, FilmRecord)
            if record is None or record.sound_key != sound_key or not _untouched(Path(record.path), record):
                continue
            link = folder.workspace / f"sound{Path(record.path).suffix}"
            link.unlink(missing_ok=True)
            link.hardlink_to(Path(record.path).resolve())
            if file_digest(link) == record.sha256:
                return KeptSound(link, record.loudness_lufs, record.sound_remarks)
    return None


def enter_finished(
    key: str,
    output: Path,
    folder: FilmFolder,
    *,
    loudness_lufs: float | None,
    sound_key: str = "",
    sound_remarks: tuple[str, ...] = (),
) -> FilmRecord:
    """Remember a film that has just been written; return its record. The folder must be open."""
    facts = output.stat()
    record = FilmRecord(
        key=key,
        path=str(output),
        size_bytes=facts.st_size,
        modified_ns=facts.st_mtime_ns,
        sha256=file_digest(output),
        loudness_lufs=loudness_lufs,
        sound_key=sound_key,
        sound_remarks=sound_remarks,
    )
    folder.ledger.enter(FILMS, place_key(key, output), record)
    return record


def _untouched(path: Path, record: FilmRecord) -> bool:
    try:
        facts = path.stat()
    except OSError:
        return False
    return (facts.st_size, facts.st_mtime_ns) == (record.size_bytes, record.modified_ns)
