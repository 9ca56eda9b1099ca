"""Checks an unpacked character as if a person had brought every file of it: record, pictures, measurements, recording,
LoRAs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from filmstudio.characters.loras.facts import Family
from filmstudio.characters.loras.read import read_lora
from filmstudio.characters.packs.contents import (
    LARGEST_TEXT_BYTES,
    is_licence_text,
    loras_of,
    measurement_of,
    pictures_of,
    recording_of,
)
from filmstudio.characters.packs.paths import path_fault
from filmstudio.characters.pictures import load_picture
from filmstudio.characters.recordings import load_recording
from filmstudio.characters.store import RECORD_FILE, read_entry
from filmstudio.errors import FilmstudioError, ProjectError
from filmstudio.model.character import CharacterRecord
from filmstudio.model.face import FaceMeasurement

_LARGEST_MEASUREMENT_BYTES = 1 << 20


class Checked(NamedTuple):
    """A character that is what it says."""

    folder: Path
    record: CharacterRecord
    remarks: tuple[str, ...]
    """Sentences: what is not in the pack, what nobody has stated a licence for."""


def check_character(folder: Path) -> Checked:
    """Return the character of an unpacked folder, everything in it read and held against its record.

    Raises ProjectError; paths in its sentences begin with the character's folder.
    """
    try:
        record = read_entry(folder / RECORD_FILE).record
        pictures = pictures_of(record)
        for name, digest in pictures.items():
            _check_picture(folder, name, digest)
        for name, digest in recording_of(record).items():
            _check_recording(folder, name, digest)
        doubts = [doubt for name in loras_of(record) if (doubt := _check_lora(folder, name, record))]
        _check_strays(folder, record, pictures)
    except FilmstudioError as error:
        where = str(folder)
        raise ProjectError(error.message.replace(where, folder.name), hint=error.hint) from error
    unlicensed = [anchor.file for anchor in record.anchors if not anchor.licence]
    return Checked(
        folder,
        record,
        (
            *(f"{record.name}: {doubt}" for doubt in doubts),
            *(f"{record.name}: nobody has stated a licence for {name}" for name in unlicensed),
        ),
    )


def _inside(folder: Path, name: str) -> Path:
    fault = path_fault(name)
    if fault:
        raise ProjectError(f"{folder / RECORD_FILE}: {name!a} {fault}", hint="media lie beside character.toml")
    return folder / name


def _check_picture(folder: Path, name: str, digest: str) -> None:
    path = _inside(folder, name)
    if not path.is_file():
        raise ProjectError(f"{path} is missing; the record names it", hint="ask whoever made the pack for a new one")
    if load_picture(path).sha256 != digest:
        raise ProjectError(f"{path} is not the picture that the record pins", hint="ask whoever made it for a new one")
    sidecar = folder / measurement_of(name)
    if not sidecar.exists():
        return
    if sidecar.stat().st_size > _LARGEST_MEASUREMENT_BYTES:
        raise ProjectError(f"{sidecar} is larger than any measurement")
    try:
        measured = FaceMeasurement.model_validate_json(sidecar.read_bytes())
    except ValidationError as error:
        raise ProjectError(f"{sidecar} is no measurement of a face") from error
    if measured.picture != digest:
        raise ProjectError(f"{sidecar} was measured on another picture", hint="ask whoever made it for a new one")


def _check_recording(folder: Path, name: str, digest: str) -> None:
    path = _inside(folder, name)
    if not path.is_file():
        raise ProjectError(f"{path} is missing; the record names it", hint="ask whoever made the pack for a new one")
    if load_recording(path).sha256 != digest:
        raise ProjectError(
            f"{path} is not the recording that the record pins", hint="ask whoever made it for a new one"
        )


def _check_lora(folder: Path, name: str, record: CharacterRecord) -> str | None:
    """Check a LoRA file; return what is left in doubt: the pack was made without it, or nothing says its family."""
    path = _inside(folder, name)
    if not path.is_file():
        return f"the LoRA {name} is not in the pack; put it there yourself"
    facts = read_lora(path)
    doubt = None
    for lora in record.loras:
        if lora.file != name:
            continue
        if lora.sha256 not in (None, facts.sha256):
            raise ProjectError(f"{path} is not the LoRA that the record pins", hint="ask whoever made it for a new one")
        if Family.UNKNOWN in facts.fits:
            doubt = f"the LoRA {name} is said to be for {lora.family}; its layers are those of no known model"
        elif lora.family not in facts.fits:
            fits = " or ".join(facts.fits)
            raise ProjectError(f"{path} is for {fits}, and the record says {lora.family}", hint="the record is wrong")
    return doubt


def _check_strays(folder: Path, record: CharacterRecord, pictures: Iterable[str]) -> None:
    """Refuse files that no record needs: an import brings what it says, and nothing to be found later."""
    named = {RECORD_FILE, *pictures, *map(measurement_of, pictures), *loras_of(record), *recording_of(record)}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or name in named:
            continue
        if not is_licence_text(name):
            raise ProjectError(f"{path} belongs to nothing that the record names")
        if path.stat().st_size > LARGEST_TEXT_BYTES:
            raise ProjectError(f"{path} is larger than any licence")
