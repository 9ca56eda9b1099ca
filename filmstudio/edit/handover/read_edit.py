"""Reads an edit that came back, whatever format it came in. It is somebody else's file: nothing in it is believed.

Only the edit itself is read: of an `.otioz` its `content.otio`, and no media; paths in it are names to recognise files
by, and nothing is opened because an edit names it.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

from filmstudio.edit.handover.xml_tree import MOST_BYTES, check_xml
from filmstudio.errors import UsageError
from filmstudio.ports.writer import EditSheet
from filmstudio.units import Resolution

LONGEST_S = 24 * 3600

Read = Callable[[bytes, str, Fraction, Resolution], EditSheet]


def load_edit(path: Path, rate: Fraction, size: Resolution) -> EditSheet:
    """Read the edit in a file; see `read_edit`. Of a bundle only the edit is read. Raises UsageError."""
    try:
        if path.suffix.lower() == ".otioz":
            return read_edit(_content(path), f"{path.name}.otio", rate, size)
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    return read_edit(data, path.name, rate, size)


def read_edit(data: bytes, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    """Return the edit in a file whose `name` ends as its format does, in frames of a film at `rate`.

    Raises UsageError for another format, a damaged or hostile file, an edit at another rate or without clips.
    """
    suffix = "." + name.rpartition(".")[2].lower() if "." in name else ""
    if suffix not in READERS:
        endings = ", ".join(sorted((*READERS, ".otioz")))
        raise UsageError(
            f"{name}: an edit is not read from {suffix or 'a file without an ending'}",
            hint=f"formats: {endings}; .otio keeps most",
        )
    if len(data) > MOST_BYTES:
        raise UsageError(f"{name} is larger than {MOST_BYTES >> 20} MiB: no edit of a film is")
    edit = READERS[suffix](data, name, rate, size)
    if edit.frames > LONGEST_S * rate:
        raise UsageError(f"{name} is longer than {LONGEST_S // 3600} hours: no film is")
    return edit


def _read_otio(data: bytes, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    from filmstudio.edit.handover.otio_json import timelines_of

    try:
        found = timelines_of(data)
    except (ValueError, RecursionError, TypeError) as error:
        raise _unreadable(name, error) from error
    return _sheet_of(found, name, rate, size)


def _content(path: Path) -> bytes:
    """Return the edit in a bundle, at most a byte more than is read of any."""
    try:
        with zipfile.ZipFile(path) as bundle, bundle.open("content.otio") as stream:
            return stream.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, EOFError) as error:
        raise _unreadable(path.name, error) from error


def _read_fcp7(data: bytes, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    import opentimelineio as otio

    check_xml(data, name)
    try:
        found = otio.adapters.read_from_string(data.decode("utf-8"), "fcp_xml")
    except (otio.exceptions.OTIOError, ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
        raise _unreadable(name, error) from error
    whole = [found]
    if isinstance(found, otio.schema.SerializableCollection):
        whole = [one for one in found if isinstance(one, otio.schema.Timeline)]
    return _sheet_of(whole, name, rate, size)


def _read_fcpxml(data: bytes, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    from filmstudio.edit.handover.read_fcpxml import read_fcpxml

    return read_fcpxml(data, name, rate, size)


def _read_edl(data: bytes, name: str, rate: Fraction, size: Resolution) -> EditSheet:
    from filmstudio.edit.handover.read_edl import read_edl

    return read_edl(data.decode("utf-8-sig", "replace"), name, rate, size)


READERS: MappingProxyType[str, Read] = MappingProxyType(
    {".otio": _read_otio, ".xml": _read_fcp7, ".fcpxml": _read_fcpxml, ".edl": _read_edl}
)
"""By ending."""


def _sheet_of(found: Sequence[object], name: str, rate: Fraction, size: Resolution) -> EditSheet:
    """Return the edit of the only timeline in what was read."""
    import opentimelineio as otio

    from filmstudio.edit.handover.read_otio import sheet_of

    if len(found) != 1 or not isinstance(found[0], otio.schema.Timeline):
        raise UsageError(
            f"{name}: {len(found)} timelines are in this file, and one is the film",
            hint="export one sequence alone",
        )
    return sheet_of(found[0], name, rate, size)


def _unreadable(name: str, error: Exception) -> UsageError:
    why = str(error).strip().splitlines() or [type(error).__name__]
    return UsageError(f"{name} cannot be read: {why[0][:200]}", hint="export the edit again, as .otio if you can")
