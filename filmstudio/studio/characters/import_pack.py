"""`filmstudio character import`: a pack becomes characters of the store, all of them or none."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.characters.packs.install import Move, install
from filmstudio.characters.packs.manifest import PackManifest
from filmstudio.characters.packs.unpack import unpack
from filmstudio.characters.packs.verify import Checked, check_character
from filmstudio.characters.store import RECORD_FILE, Entry, read_entries
from filmstudio.characters.store_edit import edit_record
from filmstudio.characters.store_lock import alone_in
from filmstudio.characters.store_names import checked_name, slug_of
from filmstudio.characters.store_new import UNFINISHED
from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.character import CharacterRecord
from filmstudio.studio.characters.change import Change, told
from filmstudio.studio.characters.sheet_words import counted

if TYPE_CHECKING:
    import tomlkit

_REPLACED = ".replaced-"
"""How the name of the folder begins where characters wait that are being replaced. No store reads or sweeps it."""
_MOST_NAMESAKES = 1000


def import_characters(
    pack: Path, store: Path, *, as_name: str | None = None, replace: bool = False
) -> tuple[Change, ...]:
    """Take the characters of a pack into `store`, which is made where it is missing; return what that changes.

    The pack is a stranger's: it is unpacked aside and every file checked before anything in the store is touched.
    `as_name` gives the one character of a pack another name; with `replace` a character of the same name makes room.
    Raises ProjectError for a pack that is not taken and for names that are taken, UsageError for `as_name` where the
    pack has several characters. The store is then as it was.
    """
    name = checked_name(as_name) if as_name is not None else None
    with _aside(store) as aside:
        unpacked = _checked(pack, aside)
        if name is not None:
            if len(unpacked) > 1:
                names = ", ".join(found.record.name for found in unpacked)
                raise UsageError(f"--as renames one character; {pack.name} has {len(unpacked)}: {names}")
            unpacked = [_renamed(unpacked[0], name, store)]
        with alone_in(store):
            present = [entry for entry in read_entries([store]) if isinstance(entry, Entry)]
            moves, before = _moves(unpacked, store, present, replace=replace)
            waiting = store / f"{_REPLACED}{secrets.token_hex(8)}"
            waiting.mkdir()
            try:
                install(moves, waiting)
            finally:
                if waiting.exists() and not any(waiting.iterdir()):
                    waiting.rmdir()
    return tuple(
        told(
            move.folder / RECORD_FILE,
            old.record if old else None,
            found.record,
            (_sentence(found, move, old),),
            found.remarks,
        )
        for found, move, old in zip(unpacked, moves, before, strict=True)
    )


@contextmanager
def _aside(store: Path) -> Iterator[Path]:
    """Yield an empty folder in the store, out of every reader's sight; it is gone afterwards, whatever happens.

    So is the store, where it was made for this and nothing came into it.
    """
    made = not store.exists()
    aside = store / f"{UNFINISHED}{secrets.token_hex(8)}"
    try:
        aside.mkdir(parents=True)
    except OSError as error:
        raise ProjectError(
            f"{store} cannot be written: {error.strerror or error}", hint="choose another store with --store"
        ) from error
    try:
        yield aside
    except OSError as error:
        raise ProjectError(
            f"{error.filename or store}: {error.strerror or error}", hint="the store is as it was"
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        if made and not any(store.iterdir()):
            store.rmdir()


def _checked(pack: Path, aside: Path) -> list[Checked]:
    manifest = unpack(pack, aside)
    _check_folders(pack, manifest)
    found = []
    for character in manifest.characters:
        try:
            checked = check_character(aside / character.folder)
        except ProjectError as error:
            raise ProjectError(f"{pack}: {error.message}", hint=error.hint or "nothing was changed") from error
        if checked.record.name != character.name:
            raise ProjectError(f"{pack}: the manifest calls {checked.record.name} by another name")
        try:
            checked_name(checked.record.name)
        except UsageError as error:
            raise ProjectError(f"{pack}: {error.message}", hint="give another one with --as NAME") from error
        found.append(checked)
    return found


def _check_folders(pack: Path, manifest: PackManifest) -> None:
    folders = [character.folder for character in manifest.characters]
    if not folders:
        raise ProjectError(f"{pack}: there is no character in it")
    for folder in folders:
        if folders.count(folder) > 1 or "/" in folder:
            raise ProjectError(f"{pack}: the manifest names the folder {folder!a} wrongly")
        if not any(file.path == f"{folder}/{RECORD_FILE}" for file in manifest.files):
            raise ProjectError(f"{pack}: {folder!a} has no {RECORD_FILE}")
    stray = next((file.path for file in manifest.files if file.path.partition("/")[0] not in folders), None)
    if stray:
        raise ProjectError(f"{pack}: {stray!a} belongs to no character in it")


def _renamed(found: Checked, name: str, store: Path) -> Checked:
    """Give the character another name; aliases that somebody in the store answers to stay behind."""
    present = [entry.record for entry in read_entries([store]) if isinstance(entry, Entry)]
    kept = [
        alias
        for alias in found.record.aliases
        if alias.casefold() != name.casefold() and not any(record.answers_to(alias) for record in present)
    ]
    left = [alias for alias in found.record.aliases if alias not in kept and alias.casefold() != name.casefold()]

    def change(document: tomlkit.TOMLDocument) -> None:
        document["name"] = name
        if "aliases" in document:
            document["aliases"] = kept

    record = edit_record(found.folder / RECORD_FILE, change)
    remarks = (*found.remarks, *(f"{name}: the alias {alias} is somebody else's here" for alias in left))
    return Checked(found.folder, record, remarks)


def _moves(
    unpacked: Sequence[Checked], store: Path, present: Sequence[Entry], *, replace: bool
) -> tuple[list[Move], list[Entry | None]]:
    """Decide where everybody goes and who makes room. Raises ProjectError for a cue that two would answer to."""
    moves: list[Move] = []
    before: list[Entry | None] = []
    taken = {path.name.casefold() for path in store.iterdir()}
    for number, found in enumerate(unpacked):
        record = found.record
        cues = (record.name, *record.aliases)
        twin = next((one for one in unpacked[:number] if any(one.record.answers_to(cue) for cue in cues)), None)
        if twin:
            raise ProjectError(f"two characters of the pack answer to one cue: {twin.record.name} and {record.name}")
        old = next((one for one in present if one.record.name.casefold() == record.name.casefold()), None)
        if old and not replace:
            raise ProjectError(
                f"{store} has a character {old.record.name} already",
                hint="--replace puts the new one in its place, --as NAME takes it under another name",
            )
        _refuse_shared_cue(record, [one for one in present if one is not old])
        folder = old.folder if old else store / _free_name(found, taken)
        taken.add(folder.name.casefold())
        moves.append(Move(found.folder, folder, old.folder if old else None))
        before.append(old)
    return moves, before


def _refuse_shared_cue(record: CharacterRecord, others: Sequence[Entry]) -> None:
    for cue in (record.name, *record.aliases):
        other = next((one for one in others if one.record.answers_to(cue)), None)
        if other:
            raise ProjectError(
                f"{record.name} answers to {cue}, and so does {other.record.name} of the store",
                hint="take the alias away from one of them, or import with --as NAME, which leaves it behind",
            )


def _free_name(found: Checked, taken: set[str]) -> str:
    """Return the folder's own name where it is a plain one, else one made of the character's; numbered if taken."""
    own = found.folder.name
    renamed = slug_of(found.record.name)
    slug = own if re.fullmatch(r"[a-z0-9][a-z0-9-]{0,47}", own) and own.startswith(renamed) else renamed
    names = (slug if number == 1 else f"{slug}-{number}" for number in range(1, _MOST_NAMESAKES))
    return next(name for name in names if name not in taken)


def _sentence(found: Checked, move: Move, old: Entry | None) -> str:
    files = sum(1 for path in move.folder.rglob("*") if path.is_file())
    parts = [counted(files, "file")]
    if found.record.anchors:
        parts.append(counted(len(found.record.anchors), "anchor"))
    what = "replaced in" if old else "imported into"
    return f"{found.record.name}: {what} {move.folder} ({', '.join(parts)})"
