"""`filmstudio character unpin`: takes one decision back; the files that it named stay where they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.store import Entry, read_entry
from filmstudio.characters.store_toml import drop_alias, drop_row, set_keys
from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.character import VoiceTags
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.stores import Stores, find_entry, nearest

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_WHOLE = ("voice", "seed", "appearance", "description", "negative")
_ONE_OF = ("look", "anchor", "lora", "alias")
WHAT = (*_WHOLE, *_ONE_OF)
"""What can be taken back; the last four need a word for which one, where there are several."""
_KEYS_OF_VOICE = tuple(key for key in VoiceTags.model_fields if not key.endswith("sha256"))

_SPELLINGS = {"face": "anchor", "aliases": "alias", "looks": "look", "anchors": "anchor", "loras": "lora"}


class _Pinned(NamedTuple):
    """One of several: how a person calls it, and the files that it names."""

    names: tuple[str, ...]
    files: tuple[str, ...] = ()


def unpin(stores: Stores, name: str, what: str, which: str | None = None) -> Change:
    """Take a decision back. `what` is one of `WHAT`; `which` names the look, anchor, LoRA or alias,
    or the one key of the voice that is meant.

    Raises UsageError for an unknown `what`, ProjectError where there is no such thing, or several and none was named.
    """
    entry = find_entry(stores, name)
    kind = _SPELLINGS.get(what.casefold(), what.casefold())
    if kind not in WHAT:
        near = nearest(what, WHAT)
        raise UsageError(
            f"{what!r} is nothing that is pinned", hint=f"did you mean {near}?" if near else f"one of {', '.join(WHAT)}"
        )
    if kind == "voice" and which is not None:
        return _unpin_of_voice(entry, which)
    if kind in _WHOLE:
        return _unpin_whole(entry, kind)
    pinned = _pinned(entry, kind)
    index = _which(entry, kind, pinned, which)

    def change(document: TOMLDocument) -> None:
        if read_entry(entry.path).record != entry.record:
            raise ProjectError(f"{entry.path}: has just been changed by somebody else", hint="try again")
        if kind == "alias":
            drop_alias(document, entry.record.aliases[index])
        else:
            drop_row(document, kind, index)

    gone = pinned[index]
    did = [f"{entry.record.name}: {kind} {gone.names[0]} is unpinned", *_left(entry, gone.files)]
    return change_entry(entry, change, did)


def _left(entry: Entry, files: Sequence[str]) -> list[str]:
    left = [file for file in files if (entry.folder / file).exists()]
    still = f"{', '.join(left)} {'is' if len(left) == 1 else 'are'} still in {entry.folder}; delete at will"
    return [still] if left else []


def _unpin_of_voice(entry: Entry, which: str) -> Change:
    """Take back one key of the voice; the recording and its digest go together."""
    key = which.casefold()
    if key not in _KEYS_OF_VOICE:
        near = nearest(which, _KEYS_OF_VOICE)
        way_out = f"did you mean {near}?" if near else f"one of {', '.join(_KEYS_OF_VOICE)}"
        raise ProjectError(f"a voice has no {which!r}", hint=way_out)
    if getattr(entry.record.voice, key) is None:
        raise ProjectError(f"{entry.record.name} has no {key} of a voice pinned: {entry.path}")
    gone = {key: None, **({"reference_sha256": None} if key == "reference" else {})}

    def change(document: TOMLDocument) -> None:
        set_keys(document, "voice", gone)

    files = _recordings(entry) if key == "reference" else ()
    return change_entry(entry, change, [f"{entry.record.name}: {key} of the voice is unpinned", *_left(entry, files)])


def _recordings(entry: Entry) -> tuple[str, ...]:
    return (entry.record.voice.reference,) if entry.record.voice.reference else ()


def _unpin_whole(entry: Entry, kind: str) -> Change:
    def change(document: TOMLDocument) -> None:
        if kind not in document:
            raise ProjectError(f"{entry.record.name} has no {kind} pinned: {entry.path}")
        del document[kind]

    files = _recordings(entry) if kind == "voice" else ()
    return change_entry(entry, change, [f"{entry.record.name}: {kind} is unpinned", *_left(entry, files)])


def _pinned(entry: Entry, kind: str) -> list[_Pinned]:
    record = entry.record
    looks = [_Pinned((look.name,), tuple(picture.file for picture in look.references)) for look in record.looks]
    anchors = [_Pinned((a.file, a.file.rpartition("/")[2], a.view.value), (a.file,)) for a in record.anchors]
    loras = [
        _Pinned(
            tuple(filter(None, (lora.file, (lora.file or "").rpartition("/")[2], lora.hub, lora.family, lora.expert))),
            (lora.file,) if lora.file else (),
        )
        for lora in record.loras
    ]
    aliases = [_Pinned((alias,)) for alias in record.aliases]
    return {"look": looks, "anchor": anchors, "lora": loras, "alias": aliases}[kind]


def _which(entry: Entry, kind: str, pinned: Sequence[_Pinned], which: str | None) -> int:
    names = [one.names[0] for one in pinned]
    of = {"alias": "aliases", "lora": "LoRAs"}.get(kind, f"{kind}s")
    if not pinned:
        raise ProjectError(f"{entry.record.name} has no {of}: {entry.path}")
    if which is None:
        if len(pinned) == 1:
            return 0
        raise ProjectError(f"{entry.record.name} has {len(pinned)} {of}", hint=f"name one: {', '.join(names)}")
    hits = [index for index, one in enumerate(pinned) if which.casefold() in map(str.casefold, one.names)]
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise ProjectError(
            f"{which!r} is {len(hits)} {of} of {entry.record.name}", hint=f"name one: {', '.join(names)}"
        )
    near = nearest(which, [name for one in pinned for name in one.names])
    raise ProjectError(
        f"{entry.record.name} has no {kind} {which!r}",
        hint=f"did you mean {near}?" if near else f"{of}: {', '.join(names)}",
    )
