"""Unpacks a stranger's pack into an empty folder, every file of it measured while it comes out."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from filmstudio.characters.packs.directory import MOST_RATIO, check_end, listed_files, refused, too_large
from filmstudio.characters.packs.manifest import MANIFEST, MOST_BYTES, PackedFile, PackManifest
from filmstudio.errors import ProjectError

_PIECE_BYTES = 1 << 18
_LARGEST_MANIFEST_BYTES = 4 << 20
_SMALL_BYTES = 1 << 20
"""A file this small may pack as well as it likes: a white picture does."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, LookupError)


def unpack(pack: Path, into: Path) -> PackManifest:
    """Unpack `pack` into the empty folder `into` and return its manifest, which every file was held against.

    Raises ProjectError with the reason for anything else than a whole, honest pack; `into` is then the caller's to
    remove. Nothing outside of `into` is written.
    """
    if pack.exists() and not pack.is_file():  # a pipe would never answer
        raise refused(pack, "is not a file", "give a file that filmstudio character export has written")
    try:
        with pack.open("rb") as stream:
            check_end(pack, stream)
            with zipfile.ZipFile(stream) as archive:
                files = listed_files(pack, archive)
                manifest = _read_manifest(pack, archive, files)
                _check_names(pack, manifest, files)
                total = 0
                for packed in manifest.files:
                    total += _unpack_file(pack, archive, files[packed.path], packed, into)
                    if total > MOST_BYTES:
                        raise too_large(pack)
                return manifest
    except _BROKEN as error:
        raise refused(pack, f"is damaged ({error})", "copy or download it again") from error
    except OSError as error:
        called = error.filename or pack
        raise ProjectError(f"{called}: {error.strerror or error}", hint="nothing was changed") from error


def _read_manifest(pack: Path, archive: zipfile.ZipFile, files: Mapping[str, zipfile.ZipInfo]) -> PackManifest:
    entry = files.get(MANIFEST)
    if entry is None:
        raise refused(pack, f"has no {MANIFEST}", "give a file that filmstudio character export has written")
    with archive.open(entry) as stream:
        data = stream.read(_LARGEST_MANIFEST_BYTES + 1)
    if len(data) > _LARGEST_MANIFEST_BYTES:
        raise refused(pack, f"{MANIFEST} is larger than any pack's")
    try:
        values = json.loads(data)
        schema = values.get("schema") if isinstance(values, dict) else None
    except (ValueError, RecursionError) as error:
        raise refused(pack, f"{MANIFEST} is not JSON") from error
    if schema != "character-pack/1":
        found = ascii(schema)[:60] if schema else "nothing"
        raise refused(pack, f"{MANIFEST} says it is {found}, not character-pack/1", "a newer filmstudio may read it")
    try:
        return PackManifest.model_validate_json(data)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"])
        raise refused(pack, f"{MANIFEST}: {where}: {problem['msg'].removeprefix('Value error, ')}") from error


def _check_names(pack: Path, manifest: PackManifest, files: Mapping[str, zipfile.ZipInfo]) -> None:
    stated = [packed.path for packed in manifest.files]
    if len(set(stated)) != len(stated):
        raise refused(pack, f"{MANIFEST} names a file twice")
    unstated = sorted(set(files) - set(stated) - {MANIFEST})
    if unstated:
        raise refused(pack, f"{unstated[0]!a} is in the pack but not in its {MANIFEST}")
    missing = sorted(set(stated) - set(files))
    if missing:
        raise refused(pack, f"{missing[0]!a} is in its {MANIFEST} but not in the pack")
    if MANIFEST in stated:
        raise refused(pack, f"{MANIFEST} names itself")


def _unpack_file(pack: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, packed: PackedFile, into: Path) -> int:
    """Write one file and return its size. What the archive says of sizes is not believed."""
    limit = max(entry.compress_size * MOST_RATIO, _SMALL_BYTES)
    target = into / packed.path
    target.parent.mkdir(parents=True, exist_ok=True)
    sha, size = sha256(), 0
    with archive.open(entry) as stream, target.open("xb") as out:
        while piece := stream.read(_PIECE_BYTES):
            size += len(piece)
            if size > MOST_BYTES:
                raise too_large(pack)
            if size > limit:
                raise refused(pack, f"{packed.path!a} unpacks to more than {MOST_RATIO} times its size")
            sha.update(piece)
            out.write(piece)
    if size != packed.size or sha.hexdigest() != packed.sha256:
        raise refused(pack, f"{packed.path!a} is not what {MANIFEST} says it is", "copy or download it again")
    return size
