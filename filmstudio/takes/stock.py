"""Everything that lies in a film's folder: what the ledger knows, and which files of the vault it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from filmstudio.model.take import Blob, Recording, Segment, Take
from filmstudio.takes.drawn_passes import PASSES, DrawnPass
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import LINES, SEGMENTS, TAKES
from filmstudio.takes.prepared_sounds import SOUNDS, PreparedSound


class NamedFile(NamedTuple):
    """A file of the vault, and the record that names it."""

    blob: Blob
    what: str
    """In words: `picture`, `sound`, `last frames`, `recording`, `piece of the cut`, `drawn pass`, `prepared sound`."""
    kind: str
    key: str


class Stock(NamedTuple):
    """The readable records of a film, by key."""

    takes: Mapping[str, Take]
    lines: Mapping[str, Recording]
    segments: Mapping[str, Segment]
    passes: Mapping[str, DrawnPass] = MappingProxyType({})
    """What of drawings has led shots."""
    sounds: Mapping[str, PreparedSound] = MappingProxyType({})
    """Places, effects and music."""

    @property
    def records(self) -> int:
        """How many they are."""
        return len(self.takes) + len(self.lines) + len(self.segments) + len(self.passes) + len(self.sounds)

    def files(self) -> Iterator[NamedFile]:
        """Yield every file that a record names; one that several name, several times."""
        for key, take in self.takes.items():
            yield from files_of(key, take)
        for key, line in self.lines.items():
            yield NamedFile(line.sound, "recording", LINES, key)
        for key, segment in self.segments.items():
            yield NamedFile(segment.picture, "piece of the cut", SEGMENTS, key)
        for key, drawn in self.passes.items():
            yield NamedFile(drawn.clip, "drawn pass", PASSES, key)
        for key, prepared in self.sounds.items():
            yield NamedFile(prepared.sound, "prepared sound", SOUNDS, key)


def files_of(key: str, take: Take) -> Iterator[NamedFile]:
    """Yield the files of one take."""
    yield NamedFile(take.picture, "picture", TAKES, key)
    if take.sound:
        yield NamedFile(take.sound, "sound", TAKES, key)
    if take.tail:
        yield NamedFile(take.tail, "last frames", TAKES, key)


def read_stock(folder: FilmFolder) -> Stock:
    """Read the whole ledger; what cannot be read stands in `folder.ledger.damaged` and `.old` afterwards.

    Raises ProjectError for a record of a newer filmstudio.
    """
    ledger = folder.ledger
    takes = {key: take for key in ledger.keys(TAKES) if (take := ledger.find(TAKES, key, Take))}
    lines = {key: line for key in ledger.keys(LINES) if (line := ledger.find(LINES, key, Recording))}
    segments = {key: piece for key in ledger.keys(SEGMENTS) if (piece := ledger.find(SEGMENTS, key, Segment))}
    passes = {key: drawn for key in ledger.keys(PASSES) if (drawn := ledger.find(PASSES, key, DrawnPass))}
    sounds = {key: one for key in ledger.keys(SOUNDS) if (one := ledger.find(SOUNDS, key, PreparedSound))}
    return Stock(takes, lines, segments, passes, sounds)


def vault_files(root: Path) -> Iterator[Path]:
    """Yield every file of the vault, by name."""
    try:
        folders = sorted(path for path in (root / "vault").iterdir() if path.is_dir())
    except FileNotFoundError:
        return
    for folder in folders:
        yield from sorted(path for path in folder.iterdir() if path.is_file())
