"""Everything that happens to files on a disk: a bit flips, the end is lost, nothing is left of them, they are gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import NamedTuple

from filmstudio.takes.film_folder import FilmFolder
from tests.soak.whole import KINDS, blobs_of


def flip_a_bit(random: Random, path: Path) -> None:
    """Turn one bit round, anywhere."""
    data = bytearray(path.read_bytes())
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def lose_the_end(random: Random, path: Path) -> None:
    """Keep the first part only, as a power cut would."""
    data = path.read_bytes()
    path.write_bytes(data[: random.randrange(len(data))] if data else b"")


def fill_with_zeros(random: Random, path: Path) -> None:
    """Keep the length and nothing else: some file systems do so after a power cut."""
    path.write_bytes(bytes(path.stat().st_size))


def empty(random: Random, path: Path) -> None:
    """Leave no byte."""
    path.write_bytes(b"")


def delete(random: Random, path: Path) -> None:
    """Remove the file."""
    path.unlink()


def append_rubbish(random: Random, path: Path) -> None:
    """Put bytes behind the end."""
    path.write_bytes(path.read_bytes() + random.randbytes(16))


DAMAGES: Mapping[str, Callable[[Random, Path], None]] = {
    damage.__name__: damage for damage in (flip_a_bit, lose_the_end, fill_with_zeros, empty, delete, append_rubbish)
}


class Kept(NamedTuple):
    """A file in a film's folder."""

    path: Path
    kind: str
    """`picture`, `sound`, `tail`, `recording`, `segment`, `ledger/takes`, `film` ... For others, where they lie or
    what they are called."""


def files_of(root: Path) -> list[Kept]:
    """Return every file of a film's folder, with what it is."""
    folder = FilmFolder(root)
    blobs: dict[Path, str] = {}
    for kind, sheet in KINDS.items():
        for path in sorted((root / "ledger" / kind).glob("*.json")):
            record = folder.ledger.find(kind, path.stem, sheet)
            for blob in blobs_of(record) if record else ():
                parts = {"takes": {".mp4": "picture", ".wav": "sound", ".png": "tail"}, "lines": {".wav": "recording"}}
                blobs[folder.vault.locate(blob)] = parts.get(kind, {}).get(blob.suffix, "segment")
    return [
        Kept(path, blobs.get(path) or _of_no_blob(path.relative_to(root)))
        for path in sorted(root.rglob("*"))
        if path.is_file()
    ]


def _of_no_blob(path: Path) -> str:
    if path.suffix == ".mp4":
        return "film"
    return path.name if path.parent == Path() else str(path.parent)
