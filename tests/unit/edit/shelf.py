"""A small vault for tests of the cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import file_digest
from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.model.take import Blob
from filmstudio.units import Resolution

SIZE = Resolution(160, 90)
Colour = tuple[int, int, int]


class Shelf:
    """A small vault: masters by digest, pieces by key, and a note of what had to be made."""

    def __init__(self, folder: Path, rate: Fraction) -> None:
        self.folder = folder
        self.rate = rate
        self.made: list[str] = []
        self._paths: dict[str, Path] = {}

    def shoot(self, name: str, colours: Sequence[Colour]) -> Blob:
        def frames() -> Iterator[NDArray[np.uint8]]:
            for colour in colours:
                yield np.full((SIZE.height, SIZE.width, 3), colour, np.uint8)

        path = self.folder / f"{name}.mp4"
        write_master(Footage(frames(), len(colours), SIZE, self.rate), path)
        blob = Blob(sha256=file_digest(path), suffix=".mp4", size_bytes=path.stat().st_size)
        self._paths[blob.sha256] = path
        return blob

    def locate(self, blob: Blob) -> Path:
        return self._paths[blob.sha256]

    def cached(self, key: str, make: Callable[[Path], None]) -> Path:
        path = self.folder / f"piece-{key}"
        if not path.exists():
            make(path)
            self.made.append(key)
        return path
