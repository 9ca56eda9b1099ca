"""Reads what a pack says it holds, before a byte of it is unpacked, and refuses what no pack needs.

A zip can state a million files in a few bytes, name one file twice, hide a link behind a plain name, or carry another
archive in front of itself. Each is one sentence.
"""

from __future__ import annotations

import stat
import struct
import zipfile
from pathlib import Path
from typing import BinaryIO

from filmstudio.characters.packs.manifest import MOST_BYTES, MOST_FILES
from filmstudio.characters.packs.paths import collision, path_fault
from filmstudio.errors import ProjectError

MOST_RATIO = 200
"""Text packs to a tenth; what unpacks to more than two hundred times its size was made to fill a disk."""
MOST_PACK_BYTES = MOST_BYTES + (16 << 20)
_MOST_DIRECTORY_BYTES = MOST_FILES * 1024
_END = struct.Struct("<4sHHHHIIH")
_END_MARK = b"PK\x05\x06"
_WIDE_MARK = b"PK\x06\x07"
_WIDE_LOCATOR_BYTES = 20
_ENCRYPTED = 0x1 | 0x40 | 0x2000
"""Flags of a traditional, a strong and a masked encryption (PKWARE APPNOTE 4.4.4)."""


def refused(pack: Path, why: str, hint: str = "ask whoever made it for a new one") -> ProjectError:
    """Return the error for a pack that is not taken; `why` completes "<path>: ..."."""
    return ProjectError(f"{pack}: {why}", hint=f"{hint}; nothing was changed")


def check_end(pack: Path, stream: BinaryIO) -> None:
    """Make sure that the list of contents is small and where it should be. Raises ProjectError."""
    size = stream.seek(0, 2)
    if size > MOST_PACK_BYTES:
        raise refused(pack, f"is {size >> 20} MiB; a pack may have {MOST_PACK_BYTES >> 20}")
    stream.seek(0)
    if stream.read(2) != b"PK" or size < _END.size:
        raise refused(pack, "is not a pack", "give a file that filmstudio character export has written")
    stream.seek(size - _END.size)
    mark, disk, first_disk, here, entries, directory_bytes, at, comment = _END.unpack(stream.read(_END.size))
    if mark != _END_MARK or comment:
        raise refused(pack, "is cut off, or has something behind its end", "copy or download it again")
    stream.seek(max(0, size - _END.size - _WIDE_LOCATOR_BYTES))
    wide = stream.read(4) == _WIDE_MARK or 0xFFFF in (here, entries) or 0xFFFFFFFF in (directory_bytes, at)
    if disk or first_disk or here != entries or wide:
        raise refused(pack, "is a zip in parts, or one for files larger than any pack has")
    if entries > MOST_FILES:
        raise refused(pack, f"holds {entries} files; a pack may have {MOST_FILES}")
    if directory_bytes > _MOST_DIRECTORY_BYTES:
        raise refused(pack, "has a list of contents that is larger than any pack's")
    if at + directory_bytes + _END.size != size:
        raise refused(pack, "has something in front of it, or between its contents and its end")


def listed_files(pack: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the entries that are files, by path, in order; entries for plain folders are passed over.

    Raises ProjectError for paths that mean something else than a file of the pack, links, devices, encrypted
    entries, unknown ways of packing, and more than may be unpacked.
    """
    entries = archive.infolist()
    for entry in entries:
        name = entry.orig_filename
        is_folder = name.endswith("/")
        fault = path_fault(name.removesuffix("/"))
        if fault:
            raise refused(pack, f"{_shown(name)} {fault}")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFDIR if is_folder else stat.S_IFREG):
            raise refused(pack, f"{_shown(name)} is {_KINDS.get(kind, 'no plain file')}")
        if entry.flag_bits & _ENCRYPTED:
            raise refused(pack, "is encrypted", "ask for one without a password")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refused(pack, f"{_shown(name)} is packed in a way that is not read")
        if is_folder and entry.file_size:
            raise refused(pack, f"{_shown(name)} is a folder with bytes of its own")
    twice = collision(entry.orig_filename.removesuffix("/") for entry in entries if not entry.is_dir())
    if twice:
        raise refused(pack, f"{_shown(twice[0])} and {_shown(twice[1])} would be one file")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise too_large(pack)
    return {entry.filename: entry for entry in entries if not entry.is_dir()}


def too_large(pack: Path) -> ProjectError:
    """Return the error for a pack that unpacks to too much."""
    return refused(pack, f"unpacks to more than {MOST_BYTES >> 20} MiB")


_KINDS = {
    stat.S_IFLNK: "a link",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder that says it is a file",
}


def _shown(name: str) -> str:
    return ascii(name if len(name) <= 120 else f"{name[:117]}...")
