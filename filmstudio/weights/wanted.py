"""Which files of a repository on the hub a render can use: those of its components, weights as safetensors only.

Why a list of what is taken and not of what is left: `.bin`, `.pt` and `.ckpt` are pickles and `.py` is code, which can
run any program; demo films, single-file weights and half-precision copies beside the real ones are only long.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.errors import ProjectError

INDEX = "model_index.json"
_TEXTS = (".json", ".txt", ".model", ".jinja")
"""Configs, vocabularies, sentencepiece models, chat templates (which the libraries render in a sandbox)."""
_WEIGHTS = re.compile(r"[\w-]+\.safetensors", re.ASCII)
"""A further dot marks a variant: `model.fp16.safetensors`, `model.fp16-00001-of-00002.safetensors`."""
_VARIANT_INDEX = re.compile(r".*\.index\.[\w-]+\.json|.*\.fp\d+\..*json")
_TERMS = re.compile(r"(licen[cs]e|notice|use_policy)[\w-]*(\.md|\.txt)?", re.ASCII | re.IGNORECASE)
"""Texts that whoever passes a model on must pass on with it."""
_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
_PLAIN = re.compile(r"[\w.-]+", re.ASCII)
_MOST_INDEX_BYTES = 1 << 20


class HubFile(NamedTuple):
    """One file of a repository at one commit."""

    path: str
    size: int
    sha256: str | None
    """Of large files; None where the hub only says the next."""
    git_id: str
    """The SHA-1 that git gives the bytes of a small file."""


class Listing(NamedTuple):
    """A repository at one commit."""

    repository: str
    commit: str
    files: tuple[HubFile, ...]
    licence: str = ""
    """As its page says: `apache-2.0`; empty where it says none."""
    gated: bool = False
    """True: its makers want their terms accepted on its page first."""


def components_of(index: bytes, where: str) -> tuple[str, ...]:
    """Return the components that a `model_index.json` names. Raises ProjectError for one that is not sensible."""
    try:
        values = json.loads(index) if len(index) <= _MOST_INDEX_BYTES else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise ProjectError(f"{where}: its {INDEX} is not the index of a model")
    named = [
        name
        for name, value in values.items()
        if isinstance(value, list) and len(value) == 2 and value[0] is not None and value[1] is not None
    ]
    strange = next((name for name in named if not _PLAIN.fullmatch(name) or set(name) == {"."}), None)
    if strange is not None:
        raise ProjectError(f"{where}: its {INDEX} names a component {strange[:80]!r}, which is no name of a folder")
    return tuple(sorted(named))


def wanted_files(listing: Listing, components: Sequence[str]) -> tuple[HubFile, ...]:
    """Return the files to fetch, sorted by path. Raises ProjectError where a component's weights are pickles only."""
    wanted = [file for file in listing.files if file.path == INDEX or _TERMS.fullmatch(file.path)]
    for component in components:
        files = [file for file in listing.files if file.path.rpartition("/")[0] == component]
        taken = [file for file in files if is_wanted(file.path.rpartition("/")[2])]
        pickles = [file.path for file in files if file.path.endswith(_PICKLES)]
        if pickles and not any(file.path.endswith(".safetensors") for file in taken):
            raise ProjectError(
                f"{listing.repository}: {component} has no weights as safetensors, only {pickles[0]}, a kind of file "
                "that can run any program when it is opened",
                hint="look for a repository of the same model with safetensors; filmstudio models list names some",
            )
        wanted += taken
    return tuple(sorted(wanted))


def is_wanted(name: str) -> bool:
    """Say whether a file of a component, by its bare name, is one that a render loads."""
    if not _PLAIN.fullmatch(name) or name.startswith("."):
        return False
    if name.endswith(".safetensors"):
        return _WEIGHTS.fullmatch(name) is not None
    return name.endswith(_TEXTS) and _VARIANT_INDEX.fullmatch(name) is None
