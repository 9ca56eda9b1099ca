"""What everybody contributes to a film, as the lines of its lock: named parts, each with a digest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from filmstudio.digest import digest
from filmstudio.model.cast import Cast, Member
from filmstudio.model.conditions import ReferenceKind
from filmstudio.model.lock import LockedMember, LockedPart

VOICE = "voice"
VOICE_RECORDING = "voice recording"
"""No voice that is installed imitates one: another recording has nothing spoken again."""
SEED = "seed"
_WORDS = {ReferenceKind.FACE: "anchor", ReferenceKind.LOOK: "reference", ReferenceKind.SHOT: "reference"}
_OF_FILMS = {"moves", "steps", "qualities"}
"""Fields of adapters that only the film's own have."""
_DIGITS = 32
"""Of a SHA-256 in hexadecimal: 128 bits tell any two decisions apart, and the line stays readable."""


def locked_cast(cast: Cast) -> tuple[LockedMember, ...]:
    """Return the lock's lines on the cast, in its order."""
    return tuple(_locked(member) for member in cast.members)


def look_part(name: str) -> str:
    """Return the name of the part that a look of the record is."""
    return f"look {name}"


def _locked(member: Member) -> LockedMember:
    parts = tuple(LockedPart(name=name, digest=digest(value)[:_DIGITS]) for name, value in _parts(member))
    return LockedMember(
        name=member.name, digest=digest([[part.name, part.digest] for part in parts])[:_DIGITS], parts=parts
    )


def _parts(member: Member) -> Iterator[tuple[str, object]]:
    if member.aliases:
        yield "aliases", list(member.aliases)
    if member.description:
        yield "description", member.description
    yield "appearance", member.appearance.as_json()
    for look in member.looks:
        said = look.as_json()
        del said["scenes"]  # they follow from the ranges and the script
        yield look_part(look.name), said
    names = [PurePosixPath(picture.file).name for picture in member.references]
    for picture, name in zip(member.references, names, strict=True):
        told = name if names.count(name) == 1 else picture.file
        yield f"{_WORDS[picture.kind]} {told}", picture.as_json()
    for lora in member.loras:
        expert = f" ({lora.expert})" if lora.expert else ""
        yield f"lora {lora.name}{expert}", lora.model_dump(mode="json", exclude=_OF_FILMS)
    if member.wished_loras:
        yield "loras of the notes", [wish.as_json() for wish in member.wished_loras]
    if member.negative:
        yield "negative", member.negative
    said = {"pronounce": member.pronounce} if member.pronounce else {}
    yield VOICE, {**member.voice.as_json(), **said}
    if member.voice_recording:
        yield VOICE_RECORDING, member.voice_recording.sha256
    if member.seed:
        yield SEED, member.seed.as_json()
