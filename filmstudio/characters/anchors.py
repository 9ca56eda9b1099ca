"""A character's face anchors on disk: the picture, and beside it what was measured on it, `<file>.face.json`.

Order of writing: picture, measurement, record. Whatever interrupts, the record names only files that are whole; at
worst a file lies there that nothing names.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.media_paths import refuse_outside
from filmstudio.characters.packs.contents import measurement_of
from filmstudio.characters.store import Entry
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.character import FaceAnchor
from filmstudio.model.face import FaceMeasurement

ANCHOR_FOLDER = "anchors"
_ENDINGS = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}
_LARGEST_MEASUREMENT_BYTES = 1 << 20
"""A measurement has about 2 kB; every further face in the picture adds 60 bytes."""


class FileState(StrEnum):
    """How a file stands to the digest that the record pins."""

    WHOLE = "whole"
    CHANGED = "changed"
    MISSING = "missing"


class Anchored(NamedTuple):
    """One anchor of a record with what is known of it on disk."""

    anchor: FaceAnchor
    path: Path
    measurement: FaceMeasurement | None
    """None where there is none that can be read and is of the picture that the record pins."""


def read_anchors(entry: Entry) -> tuple[Anchored, ...]:
    """Return a character's anchors in the record's order. The pictures are not opened: see `file_state`.

    A face is never kept of what the record calls drawn, measured or not.
    """
    found = []
    for anchor in entry.record.anchors:
        path = entry.folder / anchor.file
        measured = read_measurement(path)
        if measured and measured.picture != anchor.sha256:
            measured = None
        if measured and anchor.drawn:
            measured = measured.model_copy(update={"drawn": True, "number": 0, "face": None})
        found.append(Anchored(anchor, path, measured))
    return tuple(found)


def file_state(path: Path, sha256: str) -> FileState:
    """Read a file and hold it against a digest. What is no plain file, or cannot be read, is missing."""
    try:
        if not path.is_file():
            return FileState.MISSING
        return FileState.WHOLE if file_digest(path) == sha256 else FileState.CHANGED
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return FileState.MISSING


def read_measurement(picture: Path) -> FaceMeasurement | None:
    """Return what was measured on a picture; None where there is no measurement or none that can be used."""
    path = measurement_path(picture)
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_MEASUREMENT_BYTES:
            return None
        return FaceMeasurement.model_validate_json(path.read_bytes())
    except (OSError, ValueError):  # ValidationError is a ValueError
        return None


def write_measurement(picture: Path, measurement: FaceMeasurement) -> None:
    """Write a measurement beside its picture, whole or not at all. Raises ProjectError."""
    text = json.dumps(measurement.as_json(), indent=1, ensure_ascii=False) + "\n"
    with _faults(picture.parent):
        write_whole(measurement_path(picture), text.encode("utf-8"))


def drop_measurement(picture: Path) -> None:
    """Take away the measurement of a picture, if there is one. Raises ProjectError."""
    with _faults(picture.parent):
        measurement_path(picture).unlink(missing_ok=True)


def measurement_path(picture: Path) -> Path:
    """Return where a picture's measurement lies."""
    return picture.with_name(measurement_of(picture.name))


def replace_picture(path: Path, data: bytes) -> None:
    """Put a picture's bytes back under the name that the record has for them. Raises ProjectError."""
    with _faults(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)


def place_picture(folder: Path, stem: str, kind: str, data: bytes) -> Path:
    """Write a new picture into `folder/anchors` and return its path: `front.png`, else `front-2.png`, `front-3.png` ...

    `kind` is PNG, JPEG or WEBP. The file appears whole under a name that nobody had, even where two do this at once.
    Raises ProjectError where nothing can be written.
    """
    anchors = folder / ANCHOR_FOLDER
    refuse_outside(folder, anchors)
    with _faults(anchors):
        anchors.mkdir(exist_ok=True)
        temporary = anchors / f".part-{secrets.token_hex(8)}"
        try:
            with temporary.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            for number in count(1):
                name = stem if number == 1 else f"{stem}-{number}"
                taken = {path.name.partition(".")[0].casefold() for path in anchors.iterdir()}
                if name not in taken and _claimed(temporary, anchors / f"{name}{_ENDINGS[kind]}"):
                    return anchors / f"{name}{_ENDINGS[kind]}"
            raise AssertionError("there is always one more number")
        finally:
            temporary.unlink(missing_ok=True)


def _claimed(temporary: Path, target: Path) -> bool:
    """Give a finished file its name if nobody has it: a link cannot replace, as a renaming would."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        return False
    except OSError:  # a file system without links, such as FAT
        if target.exists():
            return False
        temporary.rename(target)
    return True


@contextmanager
def _faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ProjectError(
            f"{error.filename or folder}: cannot be written: {error.strerror or error}",
            hint="check who may write in that folder",
        ) from error
    except UsageError as error:
        raise ProjectError(error.message, hint="check who may write in that folder") from error
