"""The broom of `takes prune`: forgets records and removes the files that no other record names, and counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from filmstudio.model.job import RenderJob
from filmstudio.studio.shooting.stage import PROMPTS
from filmstudio.takes.drawn_passes import PASSES
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import LINES, SEGMENTS, TAKES
from filmstudio.takes.prepared_sounds import SOUNDS
from filmstudio.takes.stock import Stock, vault_files

_CALLED = {LINES: "recordings", SEGMENTS: "pieces of the cut", PASSES: "drawn passes", SOUNDS: "prepared sounds"}

_BLOB = re.compile(r"([0-9a-f]{2})/\1[0-9a-f]{62}(\.\w+)?")
"""How the vault names a file: by its digest, in a folder of the digest's first two digits."""


class Sweep:
    """Removes, or with `remove` False only counts what would be. The folder's gate must be held.

    A record goes before its files do: a kill in between leaves files that nothing names, which the next sweep finds.
    """

    def __init__(self, folder: FilmFolder, stock: Stock, *, remove: bool) -> None:
        self.stock = stock
        self.counts: Counter[str] = Counter()
        """Files and records by what they were; takes are not counted here."""
        self.freed_bytes = 0
        self._folder = folder
        self._remove = remove
        self._names: dict[Path, int] = Counter(folder.vault.locate(file.blob) for file in stock.files())
        """How many records name a file."""
        self._files: dict[tuple[str, str], list[Path]] = {}
        for file in stock.files():
            self._files.setdefault((file.kind, file.key), []).append(folder.vault.locate(file.blob))

    def forget(self, kind: str, key: str) -> None:
        """Remove a record, and its files as far as no other record names them."""
        if kind in _CALLED:
            self.counts[_CALLED[kind]] += 1
        if self._remove:
            self._folder.ledger.remove(kind, key)
        for path in self._files.pop((kind, key), []):
            self._names[path] -= 1
            if not self._names[path]:
                self._drop(path)

    def jobs_left(self) -> Iterator[RenderJob]:
        """Yield the jobs of the takes that are not forgotten."""
        for key, take in self.stock.takes.items():
            if (TAKES, key) in self._files:
                yield take.job

    def orphans(self) -> None:
        """Remove the files of the vault that never were in a readable record, or are in none any more.

        Only what the vault itself has named: a file that somebody put there by hand is theirs.
        """
        for path in vault_files(self._folder.root):
            if path not in self._names and _BLOB.fullmatch(f"{path.parent.name}/{path.name}"):
                self.counts["files that nothing names"] += 1
                self._drop(path)

    def quarantine(self) -> None:
        """Remove what was set aside because it was damaged."""
        self._folder_of("quarantine", "damaged files")

    def prompts(self, before_s: float) -> None:
        """Remove encoded prompts that were written before a time."""
        self._folder_of(PROMPTS, "encoded prompts", before_s)

    def old_records(self) -> None:
        """Forget records of an earlier version that nothing can be done with."""
        for path in dict.fromkeys(self._folder.ledger.old):
            self.counts["old records"] += 1
            self._drop(path)

    def _folder_of(self, name: str, called: str, before_s: float | None = None) -> None:
        root = self._folder.root / name
        for path in sorted(root.rglob("*")) if not root.is_symlink() else ():  # what a link leads to is not ours
            if path.is_file() and (before_s is None or path.stat().st_mtime < before_s):
                self.counts[called] += 1
                self._drop(path)

    def _drop(self, path: Path) -> None:
        try:
            self.freed_bytes += path.stat().st_size
        except FileNotFoundError:
            return
        if self._remove:
            path.unlink(missing_ok=True)
