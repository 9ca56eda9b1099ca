"""Writes a pack. The same characters make the same bytes: entries sorted, dates fixed, nothing compressed.

Why stored: pictures and weights are compressed already, and the bytes that deflate makes depend on the zlib at hand.
"""

from __future__ import annotations

import json
import os
import stat
import zipfile
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.packs.contents import (
    licence_texts,
    loras_of,
    measurement_of,
    pictures_of,
    recording_of,
)
from filmstudio.characters.packs.manifest import (
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    PackedCharacter,
    PackedFile,
    PackedLicence,
    PackManifest,
)
from filmstudio.characters.packs.paths import collision, path_fault
from filmstudio.characters.store import RECORD_FILE, Entry, read_entry
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import safe_output

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can state."""
_FILE_MODE = (stat.S_IFREG | 0o644) << 16
_PIECE_BYTES = 1 << 20


class _Source(NamedTuple):
    path: str
    """In the pack."""
    file: Path


def write_pack(folders: Sequence[Path], output: Path, *, with_loras: bool = True) -> PackManifest:
    """Pack the characters of these folders into `output`, whole or not at all, and return the manifest.

    LoRA files can be left out: the records name them with their digests all the same. Raises ProjectError for media
    that are missing, changed behind the record's back, outside of their folder or too many; UsageError where nothing
    can be written.
    """
    entries = [read_entry(folder / RECORD_FILE) for folder in sorted(folders, key=lambda one: one.name)]
    sources = sorted(source for entry in entries for source in _gather(entry, with_loras=with_loras))
    _check(sources)
    manifest = _manifest(entries, sources)
    try:
        with safe_output(output) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive:
            _enter(archive, MANIFEST, _as_text(manifest))
            for source, packed in zip(sources, manifest.files, strict=True):
                _copy(archive, source, packed)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror or error}", hint="choose another -o") from error
    return manifest


def _manifest(entries: Sequence[Entry], sources: Sequence[_Source]) -> PackManifest:
    return PackManifest(
        characters=tuple(PackedCharacter(folder=entry.folder.name, name=entry.record.name) for entry in entries),
        licences=tuple(
            PackedLicence(
                path=f"{entry.folder.name}/{anchor.file}",
                source=anchor.source,
                licence=anchor.licence,
                consent=anchor.consent,
            )
            for entry in entries
            for anchor in entry.record.anchors
        ),
        files=tuple(
            PackedFile(path=source.path, size=source.file.stat().st_size, sha256=file_digest(source.file))
            for source in sources
        ),
    )


def _gather(entry: Entry, *, with_loras: bool) -> list[_Source]:
    folder, record = entry.folder, entry.record
    sources = [_source(folder, RECORD_FILE)]
    for name, digest in pictures_of(record).items():
        source = _source(folder, name)
        if file_digest(source.file) != digest:
            raise ProjectError(
                f"{source.file} is not the picture that was pinned; it has changed since",
                hint="restore it, or pin it again",
            )
        sources.append(source)
        if (folder / measurement_of(name)).is_file():
            sources.append(_source(folder, measurement_of(name)))
    for name, digest in recording_of(record).items():
        source = _source(folder, name)
        if file_digest(source.file) != digest:
            raise ProjectError(
                f"{source.file} is not the recording that was pinned; it has changed since",
                hint="restore it, or pin it again",
            )
        sources.append(source)
    if with_loras:
        for name in loras_of(record):
            source = _source(folder, name)
            stated = {lora.sha256 for lora in record.loras if lora.file == name and lora.sha256}
            if stated and stated != {file_digest(source.file)}:
                raise ProjectError(
                    f"{source.file} is not the LoRA that was pinned; it has changed since",
                    hint="restore it, or pin it again",
                )
            sources.append(source)
    sources += [_Source(f"{folder.name}/{name}", path) for name, path in licence_texts(folder).items()]
    return list(dict.fromkeys(sources))


def _source(folder: Path, name: str) -> _Source:
    fault = path_fault(f"{folder.name}/{name}")
    if fault:
        raise ProjectError(
            f"{folder / RECORD_FILE}: {name!r} {fault}; a pack cannot hold it", hint="keep media beside character.toml"
        )
    file = folder / name
    real = Path(os.path.realpath(file))
    if not real.is_file():
        raise ProjectError(f"{file} is missing; the record names it", hint="restore it, or unpin it")
    if not real.is_relative_to(Path(os.path.realpath(folder))):
        raise ProjectError(f"{file} is a link out of its folder", hint="put the file itself there")
    return _Source(f"{folder.name}/{name}", file)


def _check(sources: Sequence[_Source]) -> None:
    if len(sources) >= MOST_FILES:
        raise ProjectError(f"{len(sources)} files are too many for one pack; it may have {MOST_FILES - 1}")
    twice = collision(source.path for source in sources)
    if twice:
        raise ProjectError(f"{twice[0]} and {twice[1]} are one file on some systems", hint="rename one of them")
    size = sum(source.file.stat().st_size for source in sources)
    if size > MOST_BYTES:
        raise ProjectError(
            f"the files are {size >> 20} MiB; a pack may have {MOST_BYTES >> 20}",
            hint="pack fewer characters, or leave the LoRAs out with --without-loras",
        )


def _as_text(manifest: PackManifest) -> bytes:
    return (json.dumps(manifest.as_json(), indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def _entry(name: str, size: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.create_system = 3
    entry.external_attr = _FILE_MODE
    entry.file_size = size
    return entry


def _enter(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(_entry(name, len(data)), data)


def _copy(archive: zipfile.ZipFile, source: _Source, packed: PackedFile) -> None:
    sha = sha256()
    with archive.open(_entry(source.path, packed.size), "w") as stream:
        for piece in _pieces(source.file):
            sha.update(piece)
            stream.write(piece)
    if sha.hexdigest() != packed.sha256:
        raise ProjectError(f"{source.file} was changed while it was packed", hint="try again")


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE_BYTES):
            yield piece
