"""Records that carry a digest of themselves, so that a flipped bit is damage and not another number.

Why: most of what stands in a record would be believed whatever it is. `"samples":48213` with one bit flipped is as good
a length as before, and moves every shot behind the line; `take/2` becomes `take/3`, written by a filmstudio to come.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from pathlib import Path

from filmstudio.digest import canonical_json
from filmstudio.model.record import Record

_SEALED = re.compile(rb'\{"seal":"([0-9a-f]{64})",')


def record_bytes(path: Path) -> bytes:
    """Return a small file's bytes. Raises OSError, also for what is no file: a pipe in its place would never answer."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "is not a file", str(path))
        return stream.read()


def sealed(record: Record) -> bytes:
    """Return a record as one line of canonical JSON whose first key holds the SHA-256 of all bytes behind it."""
    rest = canonical_json(record.as_json())[1:].encode() + b"\n"
    return b'{"seal":"' + hashlib.sha256(rest).hexdigest().encode() + b'",' + rest


def unsealed(data: bytes) -> bytes | None:
    """Return a record's JSON without its seal, None where the seal does not fit.

    Bytes without a seal are returned as they are: older records have none.
    """
    match = _SEALED.match(data)
    if match is None:
        return data
    rest = data[match.end() :]
    if hashlib.sha256(rest).hexdigest().encode() != match[1]:
        return None
    return b"{" + rest
