"""Holds the files beside the records against their digests, so that nothing changes behind anybody's back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from filmstudio.characters.media_paths import leads_out
from filmstudio.characters.store import Entry
from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.character import CharacterLora
from filmstudio.model.shots import ShotList
from filmstudio.studio.file_digests import FileDigests

_PIN_AGAIN = (
    "pin it again with filmstudio character pin-face, pin-look, pin-lora or pin-voice, or bring the old file back"
)


def sealed_entries(entries: Sequence[Entry], engine: Capabilities, digests: FileDigests) -> tuple[Entry, ...]:
    """Return the records, every file of theirs compared with its digest; an adapter without one gets its own.

    A file that is not there is missed only where the engine reads it: pictures of a person's face may be kept out of
    a repository for good reasons. Raises ProjectError that names every wrong file.
    """
    problems: list[str] = []
    sealed: list[Entry] = []
    for entry in entries:
        problems += _wrong_pictures(entry, engine, digests)
        problems += _wrong_recording(entry, digests)
        loras = tuple(_sealed(lora, entry.path, engine, digests, problems) for lora in entry.record.loras)
        sealed.append(entry._replace(record=entry.record.model_copy(update={"loras": loras})))
    _refuse(problems)
    return tuple(sealed)


def sealed_loras(
    loras: Sequence[CharacterLora], settings: Path, engine: Capabilities, digests: FileDigests
) -> tuple[CharacterLora, ...]:
    """Return the film's own adapters in the same way; `settings` is the `film.toml` that names them."""
    problems: list[str] = []
    sealed = tuple(_sealed(lora, settings, engine, digests, problems) for lora in loras)
    _refuse(problems)
    return sealed


def noted_pictures(shots: ShotList, beside: Path, digests: FileDigests) -> dict[str, str]:
    """Return the SHA-256 of every picture and clip that is there and that the notes name, by its name in them."""
    files = [file for note in shots.cast_notes for file in note.references]
    files += [file for shot in shots.shots for file in shot.generation.files]
    found: dict[str, str] = {}
    for file in dict.fromkeys(files):
        try:
            if not leads_out(file) and (beside / file).is_file():
                found[file] = digests.of(beside / file)
        except OSError as error:
            raise ProjectError(f"{beside / file}: cannot be read: {error.strerror}") from error
    return found


def _wrong_pictures(entry: Entry, engine: Capabilities, digests: FileDigests) -> Iterator[str]:
    pictures: Iterable[tuple[str, str]] = (
        *((anchor.file, anchor.sha256) for anchor in entry.record.anchors),
        *((picture.file, picture.sha256) for look in entry.record.looks for picture in look.references),
    )
    for file, sha256 in pictures:
        found = _digest(entry.path, file, digests)
        if found is None and engine.reads_references:
            yield f"{entry.folder / file} is not there; {entry.path} names it"
        elif found is not None and found != sha256:
            yield _changed(entry.path, file)


def _wrong_recording(entry: Entry, digests: FileDigests) -> Iterator[str]:
    """A voice's recording may be kept out of a repository too, and no voice reads it."""
    voice = entry.record.voice
    if voice.reference is not None:
        found = _digest(entry.path, voice.reference, digests)
        if found is not None and found != voice.reference_sha256:
            yield _changed(entry.path, voice.reference)


def _sealed(
    lora: CharacterLora, named_in: Path, engine: Capabilities, digests: FileDigests, problems: list[str]
) -> CharacterLora:
    if lora.file is None:
        return lora
    found = _digest(named_in, lora.file, digests)
    if found is None:
        if lora.family in engine.lora_families:
            problems.append(f"{named_in.parent / lora.file} is not there; {named_in} names it")
        return lora
    if lora.sha256 not in (None, found):
        problems.append(_changed(named_in, lora.file))
    return lora.model_copy(update={"sha256": found})


def _digest(named_in: Path, file: str, digests: FileDigests) -> str | None:
    """Return the digest of a file beside the sheet that names it, None where there is no such file."""
    if leads_out(file):
        raise ProjectError(f"{named_in}: {file!r} leads out of its folder", hint="name a file below the folder")
    try:
        path = named_in.parent / file
        if path.exists() and not path.is_file():  # a pipe would never answer, and a device never end
            raise ProjectError(f"{path}: is not a file", hint=_PIN_AGAIN)
        return digests.of(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ProjectError(f"{named_in.parent / file}: cannot be read: {error.strerror}") from error


def _changed(named_in: Path, file: str) -> str:
    return f"{named_in.parent / file} was changed behind the record's back: {named_in} names another content"


def _refuse(problems: Sequence[str]) -> None:
    if problems:
        raise ProjectError("\n  ".join(problems), hint=_PIN_AGAIN)
