"""What was delivered before: a deliverable that lies as it was left, and was made from the same, is not made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from filmstudio.digest import digest
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.delivering.request import Deliverable, Delivered
from filmstudio.studio.finished_films import enter_finished, find_finished
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.film_folder import FilmFolder

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
            found = [enter_finished(key, place, folder, loudness_lufs=loudness) for place in places]
        return Delivered(
            deliverable=deliverable,
            files=tuple(str(place) for place in places),
            new=new,
            size_bytes=sum(record.size_bytes for record in found),
            loudness_lufs=found[0].loudness_lufs,
        )
