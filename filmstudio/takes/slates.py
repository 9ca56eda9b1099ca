"""The slates: which rendering of a shot is its take 1, 2, 3 ...

Why beside the ledger of takes: there a take is known by its job's key, which nobody can say aloud. A slate gives a
shot's key a number once and for all; it is created, never written over, and stays when the footage is thrown away, so
that `take 3` never comes to mean something else.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from filmstudio.digest import digest
from filmstudio.model.lock import LockedTake
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.record import Record
from filmstudio.model.take import Take
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.sealed import record_bytes, sealed, unsealed
from filmstudio.takes.versions import read_other_version

_PLAIN_NAME = re.compile(r"\d[0-9A-Z]{0,39}", re.ASCII)
"""Slates as the breakdown names them. A note may give other names, which not every system takes: `con`, `a/b`."""
_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_SLATE, _LOST = ".json", ".lost"
"""Endings of a slate, and of what keeps the number of one that was damaged."""


class SlateEntry(Record):
    """One numbered take of a shot."""

    schema_: Literal["slate/1"] = Field(default="slate/1", alias="schema")
    shot: str
    number: int = Field(ge=1)
    key: str
    """Of its job: where the ledger has it."""
    variation: Variation = PLAIN
    made_at: str = ""
    """ISO 8601 in UTC, whole seconds."""


class Slates:
    """The numbers of one film's takes. `root` is the film's folder. Safe between processes."""

    def __init__(self, root: Path) -> None:
        self._root = root / "ledger" / "slates"
        self.damaged: list[Path] = []
        """Slates that cannot be read. Their numbers are not given again."""

    def number(
        self,
        shot: str,
        key: str,
        variation: Variation = PLAIN,
        *,
        decided: Sequence[LockedTake] = (),
        made_at: str = "",
    ) -> int:
        """Return the number of a shot's take, and give it the next one where it has none.

        The next one follows everything that has a number here or in `decided`, the lock's decisions; a take that they
        know by its key gets the number that it has there, so that a film whose folder was deleted counts as before.
        """
        while True:
            taken = self._numbers(shot)  # before the slates are read: what joins them meanwhile is found there
            for entry in self.of(shot):
                if entry.key == key:
                    return entry.number
            kept = {one.take: one.key for one in decided if one.shot.casefold() == shot.casefold()}
            wanted = next((number for number, of in sorted(kept.items()) if of == key and number not in taken), None)
            number = wanted or max((*taken, *kept), default=0) + 1
            at = made_at or datetime.now(UTC).isoformat(timespec="seconds")
            entry = SlateEntry(shot=shot, number=number, key=key, variation=variation, made_at=at)
            if self._create(self._folder(shot) / f"{number}.json", entry):
                return number
            # Somebody else has just given that number: perhaps to this very key.

    def of(self, shot: str) -> tuple[SlateEntry, ...]:
        """Return a shot's takes by number; where two have one key, both."""
        return tuple(self._read(self._folder(shot)))

    def numbered(self, shot: str, decided: Sequence[LockedTake]) -> tuple[SlateEntry, ...]:
        """Return a shot's takes by number, also those that only the lock's decisions remember."""
        entries = {
            one.take: SlateEntry(shot=shot, number=one.take, key=one.key, variation=one.variation)
            for one in decided
            if one.shot.casefold() == shot.casefold()
        }
        entries |= {entry.number: entry for entry in self.of(shot)}
        return tuple(entries[number] for number in sorted(entries))

    def all(self) -> tuple[SlateEntry, ...]:
        """Return the takes of all shots, by folder and number."""
        try:
            folders = sorted(path for path in self._root.iterdir() if path.is_dir())
        except FileNotFoundError:
            return ()
        return tuple(entry for folder in folders for entry in self._read(folder))

    def _folder(self, shot: str) -> Path:
        """Return where a shot's slates lie; ids that differ in case only are one."""
        name = shot.upper()
        if not _PLAIN_NAME.fullmatch(name):
            readable = re.sub(r"[^0-9a-z]+", "-", name.casefold(), flags=re.ASCII).strip("-")[:24]
            name = f"{readable}~{digest(shot.casefold())[:16]}"
        return self._root / name

    def _numbers(self, shot: str) -> set[int]:
        """Return the numbers that were given, also those of slates that cannot be read."""
        folder = self._folder(shot)
        return {number for suffix in (_SLATE, _LOST) for number, _ in _numbered(folder, suffix)}

    def _read(self, folder: Path) -> Iterator[SlateEntry]:
        for number, path in _numbered(folder, _SLATE):
            entry = _read_slate(path)
            if entry is not None and entry.number == number:
                yield entry
            elif path not in self.damaged:
                self.damaged.append(path)

    def set_aside(self, damaged: Path, where: Path) -> Path:
        """Move a damaged slate into a folder and return where it lies; its number is not given again."""
        where.mkdir(parents=True, exist_ok=True)
        damaged.with_suffix(_LOST).touch()
        return damaged.replace(where / f"slate-{damaged.parent.name}-{damaged.name}")

    def _create(self, path: Path, entry: SlateEntry) -> bool:
        """Write a slate whole; return False where there is one of this number already."""
        path.parent.mkdir(parents=True, exist_ok=True)
        data = sealed(entry)
        temporary = path.parent / f".part-{secrets.token_hex(8)}"
        try:
            with temporary.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            try:
                os.link(temporary, path)  # unlike a rename, it never replaces one that is there
            except FileExistsError:
                return False
            except OSError:  # a file system without links; there a kill in this moment can leave half a slate
                return _create_in_place(path, data)
        finally:
            temporary.unlink(missing_ok=True)
        return True


def _numbered(folder: Path, suffix: str) -> list[tuple[int, Path]]:
    try:
        paths = [path for path in folder.iterdir() if path.suffix == suffix]
    except FileNotFoundError:
        return []
    return sorted((int(path.stem), path) for path in paths if _NUMBER.fullmatch(path.stem))


def _read_slate(path: Path) -> SlateEntry | None:
    """Return a slate, None for one that cannot be read. Raises ProjectError for one of a newer filmstudio."""
    try:
        data = unsealed(record_bytes(path))
    except OSError:
        return None
    if data is None:
        return None
    try:
        return SlateEntry.model_validate_json(data)
    except ValidationError:
        return read_other_version(path, data, SlateEntry)


def _create_in_place(path: Path, data: bytes) -> bool:
    try:
        with path.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except FileExistsError:
        return False
    return True


def enter_slate(
    planned: PlannedShot,
    take: Take,
    variations: Mapping[str, Variation],
    folder: FilmFolder,
    decided: Sequence[LockedTake] = (),
) -> int:
    """Number a take, new or reused, and return its number. Doing it twice does no harm.

    `variations` say by shot id what was asked of a shot over its script; one that is not there is plain. `decided` are
    the decisions of the lock (see `Slates.number`).
    """
    shot = planned.shot.id
    variation = variations.get(shot, PLAIN)
    return Slates(folder.root).number(shot, take.key, variation, decided=decided, made_at=take.made_at)


def enter_slates(
    plan: Plan,
    takes: Mapping[str, Take],
    variations: Mapping[str, Variation],
    folder: FilmFolder,
    decided: Sequence[LockedTake] = (),
) -> None:
    """Number every take of the plan that there is, as `enter_slate` does; `takes` are found by job key."""
    for planned in plan.shots:
        if (take := takes.get(planned.job.key)) is not None:
            enter_slate(planned, take, variations, folder, decided)
