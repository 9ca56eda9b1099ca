"""What was delivered before: a deliverable that lies as it was left, and was made from the same, is not made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from filmstudio.digest import digest, file_digest
from filmstudio.model.film import FilmRecord
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cut import find_finished, place_key
from filmstudio.studio.delivering.request import Deliverable, Delivered
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import FILMS

Make = Callable[[], float | None]
"""Writes all files of a deliverable, each whole or not at all; returns the loudness of its sound."""


def delivered(
    deliverable: Deliverable,
    key: str,
    places: Sequence[Path],
    make: Make,
    folder: FilmFolder,
    reporter: Reporter,
) -> Delivered:
    """Return a deliverable, made by `make` only where it is not there. `key` is the digest of all that it is made from.

    One process at a time writes a place. Raises what `make` raises; a full disk as UsageError. What lay at a place
    stays until its successor is whole.
    """
    lease = f"film-{digest(str(places[0].absolute()))}"
    waiting = f"somebody else is writing {places[0]}: waiting for it"
    with folder.leases.held(lease, lambda: reporter.say(waiting)), disk_blamed(folder, places[0]):
        kept = [find_finished(key, place, folder) for place in places]
        found = [record for record in kept if record is not None]
        new = len(found) < len(places)
        if new:
            loudness = make()
            found = [_enter(key, place, loudness, folder) for place in places]
        return Delivered(
            deliverable=deliverable,
            files=tuple(str(place) for place in places),
            new=new,
            size_bytes=sum(record.size_bytes for record in found),
            loudness_lufs=found[0].loudness_lufs,
        )


def _enter(key: str, place: Path, loudness: float | None, folder: FilmFolder) -> FilmRecord:
    facts = place.stat()
    record = FilmRecord(
        key=key,
        path=str(place),
        size_bytes=facts.st_size,
        modified_ns=facts.st_mtime_ns,
        sha256=file_digest(place),
        loudness_lufs=loudness,
    )
    folder.ledger.enter(FILMS, place_key(key, place), record)
    return record
