"""One text out of a zip that a stranger packed: read in memory, never unpacked to the disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from filmstudio.errors import ScriptError

LIMIT_BYTES = 64 << 20
"""Unpacked. More than any screenplay needs."""
_LIMIT_RATIO = 200
"""Text packs to a tenth; what packs to less than a two-hundredth was made to fill a memory."""
_LIMIT_MEMBERS = 10_000
_PIECE_BYTES = 1 << 16
_SMALL_BYTES = 1 << 20


def is_zip(data: bytes) -> bool:
    """Tell whether a file begins like a zip archive."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_member(data: bytes, source: str, kind: str, wanted: Callable[[list[str]], str | None]) -> bytes:
    """Return the bytes of the one member whose name `wanted` picks from all names. `kind` is for people.

    Raises ScriptError where the archive is broken, encrypted, without such a member, or would unpack to more than
    64 MiB (what it says about its size is not believed).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > _LIMIT_MEMBERS:
                raise _refused(source, kind, f"it holds {len(members)} files")
            name = wanted([member.filename for member in members if not member.is_dir()])
            if name is None:
                raise _refused(source, kind, "there is no script in it")
            return _unpacked(archive, archive.getinfo(name), source, kind)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        # RuntimeError is how the standard library says that a password is needed.
        encrypted = isinstance(error, RuntimeError) and not isinstance(error, NotImplementedError)
        raise _refused(source, kind, "it is encrypted" if encrypted else f"the archive is broken ({error})") from error


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: str, kind: str) -> bytes:
    limit = min(LIMIT_BYTES, max(member.compress_size * _LIMIT_RATIO, _SMALL_BYTES))
    pieces: list[bytes] = []
    length = 0
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE_BYTES):
            length += len(piece)
            if length > limit:
                raise _refused(source, kind, f"its script unpacks to more than {limit >> 20} MiB")
            pieces.append(piece)
    return b"".join(pieces)


def _refused(source: str, kind: str, why: str) -> ScriptError:
    return ScriptError(
        f"{source}: this {kind} file cannot be read: {why} [bad-container]",
        hint=f"open it in {kind} and export it as Fountain or Final Draft (.fdx)",
    )
