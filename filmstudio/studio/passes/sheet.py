"""The sheet that lies beside passes, `passes.json`: which file is which, of what drawing, who is which grey."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from filmstudio.digest import digest, file_digest
from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.job import RenderJob
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.studio.passes.kinds import Pass
from filmstudio.units import Resolution

SHEET = "passes.json"
_LEVELS = "mask.json"
_PLAIN_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,39}", re.ASCII)


class Level(Record):
    """Who a level of grey in the mask is."""

    level: int
    """1 ... 255; 0 is nobody."""
    person: str
    shoulder: bool = False
    """The near figure of an over-the-shoulder shot."""


class PassFile(Record):
    """One file."""

    file: str
    """From the sheet's folder: `12A/depth.mkv`."""
    sha256: str
    size_bytes: int


class ShotPasses(Record):
    """The passes of one shot."""

    shot: str
    key: str
    """Of the job that was drawn: the same key, the same pixels."""
    frames: int
    """Of every clip: as many as the shot's take has, with a tail that a dissolve overlaps."""
    tail_frames: int = 0
    """Of these, so many at the end lie under the dissolve into the next shot."""
    rate: Rate
    size: Resolution
    characters: tuple[Level, ...] = ()
    files: dict[Pass, PassFile] = Field(default_factory=dict)


class PassesSheet(Record):
    """All passes of a folder, in the order of the film."""

    schema_: Literal["passes/1"] = Field(default="passes/1", alias="schema")
    script: str = ""
    shots: tuple[ShotPasses, ...] = ()

    def of(self, shot: str) -> ShotPasses | None:
        """Return the passes of a shot, None where it has none."""
        return next((one for one in self.shots if one.shot == shot), None)


def read_sheet(folder: Path) -> PassesSheet:
    """Return the sheet of a folder, an empty one where there is none.

    Raises UsageError for a file of that name that is none, or of a newer filmstudio: nothing of it is written over.
    """
    path = folder / SHEET
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file, and passes need a folder", hint="choose another place with -o")
    try:
        said = path.read_bytes()
        # An empty object is somebody else's: only what says that it is a sheet is taken for one.
        return PassesSheet.model_validate_json(said if b'"schema"' in said else b"")
    except FileNotFoundError:
        return PassesSheet()
    except (OSError, ValidationError) as error:
        raise UsageError(
            f"{path} is no sheet of passes that this filmstudio can read", hint="choose another folder with -o"
        ) from error


def write_sheet(folder: Path, sheet: PassesSheet) -> None:
    """Write a sheet whole. Raises UsageError where it cannot be written."""
    write_whole(folder / SHEET, _pretty(sheet.as_json()))


def write_levels(folder: Path, shot: ShotPasses) -> None:
    """Write who is which grey beside a shot's mask: for people, and for programs that see only that folder."""
    levels = {"schema": "mask/1", "shot": shot.shot, "levels": [one.as_json() for one in shot.characters]}
    write_whole(folder / folder_name(shot.shot) / _LEVELS, _pretty(levels))


def levels_of(job: RenderJob) -> tuple[Level, ...]:
    """Return who is which level of grey in the mask of a job: in the order of its people."""
    return tuple(
        Level(level=number, person=one.name, shoulder=one.shoulder) for number, one in enumerate(job.people[:255], 1)
    )


def folder_name(shot: str) -> str:
    """Return what a shot's folder is called: its id, or what of it every file system likes, and a digest."""
    if _PLAIN_NAME.fullmatch(shot):
        return shot
    readable = re.sub(r"[^0-9A-Za-z]+", "-", shot, flags=re.ASCII).strip("-")[:24]
    return f"{readable}~{digest(shot)[:12]}"


def sealed_file(folder: Path, path: Path) -> PassFile:
    """Return a written file as the sheet names it."""
    return PassFile(file=path.relative_to(folder).as_posix(), sha256=file_digest(path), size_bytes=path.stat().st_size)


def is_whole(shot: ShotPasses, wanted: Mapping[Pass, Path]) -> bool:
    """Say whether every wanted pass of a shot lies where it is wanted, byte for byte as the sheet says."""
    return all(one in shot.files and _matches(place, shot.files[one]) for one, place in wanted.items())


def _matches(place: Path, file: PassFile) -> bool:
    try:
        return place.stat().st_size == file.size_bytes and file_digest(place) == file.sha256
    except OSError:
        return False


def _pretty(value: object) -> bytes:
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
