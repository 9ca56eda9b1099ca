"""`filmstudio verify`: every file of the vault held against its digest, every record read; the damaged set aside."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.digest import file_digest
from filmstudio.model.film import FilmRecord
from filmstudio.model.record import Record
from filmstudio.model.take import Blob
from filmstudio.ports.engine import Hear, Progress
from filmstudio.studio.file_digests import FileSeal
from filmstudio.studio.planning.last_cut import CUTS, CutRecord
from filmstudio.studio.takes.film import FilmTakes
from filmstudio.studio.takes.whose import Owners
from filmstudio.takes.ledger import FILMS, TAKES
from filmstudio.takes.stock import NamedFile, Stock, read_stock, vault_files

_NAMED_BY_CONTENT = re.compile(r"[0-9a-f]{64}")
_OTHERS: Mapping[str, type[Record]] = {FILMS: FilmRecord, CUTS: CutRecord, "digests": FileSeal}
"""Records that name no file of the vault."""


class Damage(Record):
    """One thing that is not as it was left."""

    what: str
    """`picture`, `sound`, `last frames`, `recording`, `piece of the cut`, `drawn pass`, `film`, `record`, `slate` or
    `file`."""
    missing: bool
    """True: it is gone; False: its bytes have changed, and it was set aside."""
    path: str
    """Where it lies now, or where it should."""
    shot: str = ""
    """Whose it is, where that is known."""
    take: int | None = None
    in_film: bool | None = None
    """The film as it is now needs it; None where that cannot be told."""
    again: str = ""
    """The command that makes it again."""


class Verified(Record):
    """What was read, and what is wrong."""

    schema_: Literal["verified/1"] = Field(default="verified/1", alias="schema")
    records: int
    files: int
    read_bytes: int
    unnamed: int
    """Whole files that no record names: `filmstudio takes prune` frees their space."""
    old: tuple[str, ...]
    """Records of an earlier version that nothing can be done with; what they speak of is made again when needed."""
    damaged: tuple[Damage, ...]


def verify_film(film: FilmTakes, hear: Hear) -> Verified:
    """Read everything that a film's folder keeps; `hear` hears bytes.

    Safe while a render is at work: files and records appear under their names whole. Raises ProjectError for a record
    of a newer filmstudio; nothing is set aside then.
    """
    stock, others = read_stock(film.folder), _read_others(film)
    slates, owners = film.slates.all(), Owners(film, stock)
    damaged = [*_set_records_aside(film, stock, owners), *_set_slates_aside(film)]
    named: dict[Path, list[NamedFile]] = {}
    for file in stock.files():
        named.setdefault(film.folder.vault.locate(file.blob), []).append(file)
    sizes = {path: _size(path) for path in dict.fromkeys((*vault_files(film.folder.root), *named))}
    total, done, unnamed = sum(size or 0 for size in sizes.values()), 0, 0
    for path, size in sizes.items():
        if size is None:
            damaged += [_damage(file, path, owners, missing=True) for file in named[path]]
            continue
        aside = _read(film, path, named.get(path))
        done += size
        hear(Progress("reading the vault", done, total))
        if aside is None:
            unnamed += path not in named
        elif path in named:
            damaged += [_damage(file, aside, owners, missing=False) for file in named[path]]
        else:
            damaged.append(Damage(what="file", missing=False, path=str(aside)))
    damaged += _rotten_films(film)
    return Verified(
        records=stock.records + others + len(slates),
        files=sum(size is not None for size in sizes.values()),
        read_bytes=done,
        unnamed=unnamed,
        old=tuple(str(path) for path in dict.fromkeys(film.folder.ledger.old)),
        damaged=tuple(damaged),
    )


def _rotten_films(film: FilmTakes) -> Iterator[Damage]:
    """Yield finished films whose bytes have changed while size and time have not, and forget that they are finished.

    One that somebody has written over is theirs, and no damage.
    """
    ledger = film.folder.ledger
    for key in ledger.keys(FILMS):
        record = ledger.find(FILMS, key, FilmRecord)
        if record is None or not record.sha256:
            continue
        path = Path(record.path)
        with suppress(OSError):
            status = path.stat()
            untouched = (status.st_size, status.st_mtime_ns) == (record.size_bytes, record.modified_ns)
            if untouched and file_digest(path) != record.sha256:
                ledger.remove(FILMS, key)
                again = shlex.join(["filmstudio", "render", str(film.project.script)])
                yield Damage(what="film", missing=False, path=str(path), in_film=True, again=again)


def _read_others(film: FilmTakes) -> int:
    """Return how many of the other records can be read."""
    ledger = film.folder.ledger
    return sum(
        ledger.find(kind, key, sheet) is not None for kind, sheet in _OTHERS.items() for key in ledger.keys(kind)
    )


def _set_records_aside(film: FilmTakes, stock: Stock, owners: Owners) -> Iterator[Damage]:
    """Move records that cannot be read; those of takes whose key is not theirs count as such."""
    ledger, quarantine = film.folder.ledger, film.folder.root / "quarantine"
    strange = [ledger.path(TAKES, key) for key, take in stock.takes.items() if take.key != key]
    for path in dict.fromkeys((*ledger.damaged, *strange)):
        quarantine.mkdir(exist_ok=True)
        kind, key = path.parent.name, path.stem
        with suppress(FileNotFoundError):  # another process was quicker
            aside = path.replace(quarantine / f"{kind}-{path.name}")
            yield _damage_of("record", kind, key, aside, owners, missing=False)


def _set_slates_aside(film: FilmTakes) -> Iterator[Damage]:
    for path in film.slates.damaged:
        with suppress(FileNotFoundError):
            aside = film.slates.set_aside(path, film.folder.root / "quarantine")
            number = int(path.stem)
            yield Damage(
                what="slate", missing=False, path=str(aside), shot=path.parent.name.partition("~")[0], take=number
            )


def _read(film: FilmTakes, path: Path, files: list[NamedFile] | None) -> Path | None:
    """Return where a damaged file lies now, None for one that is whole."""
    sha256 = path.stem
    if files is None and not _NAMED_BY_CONTENT.fullmatch(sha256):
        return None  # nobody's: it was put here by hand, and is nothing that could be damaged
    blob = files[0].blob if files else Blob(sha256=sha256, suffix=path.suffix, size_bytes=path.stat().st_size)
    vault = film.folder.vault
    before = len(vault.damaged)
    if vault.is_sound(blob):
        return None
    return vault.damaged[-1] if len(vault.damaged) > before else path


def _damage(file: NamedFile, path: Path, owners: Owners, *, missing: bool) -> Damage:
    return _damage_of(file.what, file.kind, file.key, path, owners, missing=missing)


def _damage_of(what: str, kind: str, key: str, path: Path, owners: Owners, *, missing: bool) -> Damage:
    owned = owners.of(kind, key)
    return Damage(
        what=what,
        missing=missing,
        path=str(path),
        shot=owned.shot,
        take=owned.take,
        in_film=owned.in_film,
        again=owned.again,
    )


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
