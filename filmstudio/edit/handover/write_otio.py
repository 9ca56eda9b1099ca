"""OpenTimelineIO: `.otio`, which keeps everything, and `.otioz`, the same with its media in one file."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from filmstudio.edit.handover.otio_timeline import build_timeline
from filmstudio.ports.writer import EditSheet

OTIOZ_VERSION = "1.0.0"
"""Of the bundle's layout: `content.otio`, `version.txt` and `media/`, see OpenTimelineIO's `file_bundle_utils`."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip knows: the same edit is the same bytes at any time."""


class OtioWriter:
    """Writes `.otio`: JSON that OpenTimelineIO and every program built on it read."""

    suffix = ".otio"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit; see `EditWriter`."""
        out.write_text(build_timeline(edit).to_json_string(indent=2) + "\n", encoding="utf-8")
        return ()


class OtiozWriter:
    """Writes `.otioz`: the edit and every file that it uses, in a zip that is not compressed (media is already)."""

    suffix = ".otioz"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit; see `EditWriter`. Raises OSError where a file is missing in `folder`."""
        with zipfile.ZipFile(out, "w", allowZip64=True) as bundle:
            for name, text in (
                ("content.otio", build_timeline(edit).to_json_string(indent=2)),
                ("version.txt", OTIOZ_VERSION),
            ):
                bundle.writestr(zipfile.ZipInfo(name, _NO_DATE), text)
            for file in edit.files:
                entry = zipfile.ZipInfo(file.path, _NO_DATE)
                entry.external_attr = 0o644 << 16
                with (folder / file.path).open("rb") as media, bundle.open(entry, "w", force_zip64=True) as stream:
                    shutil.copyfileobj(media, stream, 1 << 20)
        return ()
