"""Tells what of a film's folder was found damaged and set aside, whatever comes of the work that found it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filmstudio.ports.reporter import Reporter
from filmstudio.takes.film_folder import FilmFolder


@contextmanager
def damage_told(folder: FilmFolder, reporter: Reporter) -> Iterator[None]:
    """Warn at the end of the block, however it ends, of every file and record that its bytes have given away."""
    try:
        yield
    finally:
        for path in dict.fromkeys((*folder.ledger.damaged, *folder.vault.damaged)):
            reporter.warn(f"{path} was damaged and is not used")
