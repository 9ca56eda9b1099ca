"""`filmstudio character export`: characters with all their media in one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.packs.manifest import PackManifest
from filmstudio.characters.packs.write import write_pack
from filmstudio.characters.store import Entry, read_entry, record_paths
from filmstudio.errors import ProjectError, UsageError
from filmstudio.studio.characters.stores import Stores, find_entry

ENDINGS = (".fscast", ".zip")


class Exported(NamedTuple):
    """A pack that was written."""

    pack: Path
    size_bytes: int
    manifest: PackManifest
    warnings: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return it for machines."""
        return {
            "event": "export",
            "pack": str(self.pack),
            "size_bytes": self.size_bytes,
            "manifest": self.manifest.as_json(),
            "warnings": list(self.warnings),
        }


def export_characters(stores: Stores, names: Sequence[str], output: Path | None, *, with_loras: bool) -> Exported:
    """Pack the named characters, everybody without a name, into `output` (without one a file in this folder).

    Raises UsageError for an ending that is no pack's, ProjectError for unknown names, for an empty store and for
    media that are missing or have changed.
    """
    entries = chosen_entries(stores, names)
    pack = output or Path(f"{entries[0].folder.name if len(entries) == 1 else 'cast'}.fscast")
    if pack.suffix.lower() not in ENDINGS:
        raise UsageError(f"{pack.name}: a pack is a .fscast file", hint=f"-o {pack.with_suffix('.fscast').name}")
    manifest = write_pack([entry.folder for entry in entries], pack, with_loras=with_loras)
    unlicensed = [licence.path for licence in manifest.licences if not licence.licence]
    warnings = tuple(f"nobody has stated a licence for {path}" for path in unlicensed)
    return Exported(pack, pack.stat().st_size, manifest, warnings)


def chosen_entries(stores: Stores, names: Sequence[str]) -> list[Entry]:
    """Return the named characters, each once, or everybody: where two answer to one cue the earlier store wins.

    Raises ProjectError for unknown names, wrong records and an empty store.
    """
    found: list[Entry] = []
    if names:
        for name in names:
            entry = find_entry(stores, name)
            if entry not in found:
                found.append(entry)
    else:
        for path in (path for folder in stores.folders for path in record_paths(folder)):
            entry = read_entry(path)
            if not any(earlier.record.answers_to(entry.record.name) for earlier in found):
                found.append(entry)
    if not found:
        raise ProjectError(f"there is no character in {stores.home}", hint="filmstudio character add NAME makes one")
    folders = [entry.folder.name for entry in found]
    twice = next((entry for entry in found if folders.count(entry.folder.name) > 1), None)
    if twice:
        raise ProjectError(
            f"two characters of different stores lie in folders called {twice.folder.name}",
            hint="name one of them, or choose one store with --store",
        )
    return found
