"""Where a LoRA comes from, and what it is for: told by its file, by what is asked, or refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from filmstudio.characters.loras.facts import Expert, Family, LoraFacts
from filmstudio.characters.media_paths import refuse_outside
from filmstudio.characters.store import Entry
from filmstudio.characters.store_names import slug_of
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import safe_output
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.characters.pinned_loras import misfit

_FOLDER = "loras"


def is_hub_id(source: str) -> bool:
    """Say whether this names a file on a hub: nothing of that name is here, and it has the look of one."""
    if Path(source).exists():
        return False
    return bool(re.fullmatch(r"[^/\\@:.][^/\\@:]*/[^/\\@:]+(?:[@:].*)?", source)) and (
        "@" in source or ":" in source or not Path(source).suffix
    )


def family_of(
    path: Path, facts: LoraFacts, wanted: Family | None, expert: Expert | None
) -> tuple[Family, tuple[str, ...]]:
    """Return the family to pin for, and warnings. Raises ProjectError for a LoRA of another one, UsageError where the
    file leaves a choice."""
    if wanted is not None:
        if wanted in facts.fits:
            return wanted, ()
        fault = misfit(facts, wanted)
        if fault.severity is Severity.ERROR:
            raise ProjectError(f"{path}: {fault.message}", hint=fault.hint)
        return wanted, (f"{fault.message}; {fault.hint}",)
    if Family.UNKNOWN in facts.fits:
        raise ProjectError(
            f"{path}: is a LoRA, but its layers are those of no model that is known here",
            hint="say which model it was trained on with --family",
        )
    films = [family for family in facts.fits if family.makes_video]
    if not films:
        fits = " or ".join(facts.fits)
        raise ProjectError(
            f"{path}: is a LoRA for {fits}, which draws stills", hint="get one that was trained on a video model"
        )
    if expert and Family.WAN_2_2_A14B in films:
        return Family.WAN_2_2_A14B, ()
    if len(films) > 1:
        fits = " and ".join(films)
        raise UsageError(f"{path} fits {fits}: the file does not tell them apart", hint=f"say --family {films[-1]}")
    return films[0], ()


def refuse_expert(family: Family, expert: Expert | None) -> None:
    """Raise UsageError for an expert of a model that has none."""
    if expert and family is not Family.WAN_2_2_A14B:
        raise UsageError(f"--expert: {family} has one model; only {Family.WAN_2_2_A14B} has two", hint="leave it out")


def expert_for(path: Path, facts: LoraFacts, family: Family, wanted: Expert | None) -> Expert | None:
    """Return the expert to pin for. Raises UsageError, and ProjectError where the file's metadata says another."""
    refuse_expert(family, wanted)
    if family is not Family.WAN_2_2_A14B:
        return None
    if wanted and facts.expert and wanted is not facts.expert and facts.expert_from == "metadata":
        raise ProjectError(
            f"{path}: was trained for the {facts.expert} expert, as its metadata says, not for {wanted}",
            hint=f"pin it with --expert {facts.expert}, and the other file with --expert {wanted}",
        )
    return wanted or facts.expert


def place_lora(entry: Entry, path: Path, facts: LoraFacts, *, copy: bool) -> tuple[str, bool]:
    """Return the file's path from the record, and whether it was copied for it.

    A file below the character's folder stays where it is, also a link there that spares the copy. Raises ProjectError
    for a file from elsewhere that is not to be copied, and where it cannot be.
    """
    for folder, there in ((entry.folder.absolute(), path.absolute()), (entry.folder.resolve(), path.resolve())):
        if there.is_relative_to(folder) and ".." not in there.relative_to(folder).parts:
            return there.relative_to(folder).as_posix(), False
    size = f"{facts.size_bytes / 2**20:.0f} MiB" if facts.size_bytes >= 1 << 20 else f"{facts.size_bytes >> 10} KiB"
    if not copy:
        raise ProjectError(
            f"{path}: lies outside {entry.folder}; a record names only files below its folder",
            hint=f"--copy copies it there ({size}); or move or link it into {entry.folder / _FOLDER}",
        )
    target = entry.folder / _FOLDER / f"{slug_of(path.stem)}.safetensors"
    refuse_outside(entry.folder, target.parent)
    if target.exists():
        if file_digest(target) != facts.sha256:
            raise ProjectError(f"{target}: is there already, and another file", hint="rename one of them")
        return target.relative_to(entry.folder).as_posix(), False
    try:
        target.parent.mkdir(exist_ok=True)
        with safe_output(target) as temporary:
            shutil.copyfile(path, temporary)
            if file_digest(temporary) != facts.sha256:
                raise ProjectError(f"{path}: was changed while it was copied", hint="try again")
    except UsageError as error:
        raise ProjectError(error.message, hint=error.hint) from error
    except OSError as error:
        raise ProjectError(
            f"{target}: cannot be written: {error.strerror or error}", hint="free some space, or check the folder"
        ) from error
    return target.relative_to(entry.folder).as_posix(), True
