"""Binds what a shot is made under besides its words: pictures, adapters, what must not be seen, sampling, the seed.

An engine gets only what its capabilities say that it reads, so that what it ignores makes nothing again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.digest import seed_from
from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast, Member
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.shots import Lora, Presence, ShotSpec

_WEAKER_THAN_CAST = ("lock", "rule:", "film.toml", "title-page:")
"""Origins of a shot's seed that give way to the seed of the person who leads it: they hold for the whole film."""


class Material(NamedTuple):
    """What the film itself brings along."""

    loras: tuple[BoundLora, ...] = ()
    """Adapters of style, for every shot."""
    pictures: Mapping[str, str] = {}
    """Files that the script's notes name, with their SHA-256."""


class Conditions(NamedTuple):
    """The fields of a RenderJob that carry conditions."""

    negative: str = ""
    references: tuple[Reference, ...] = ()
    first_frame: str = ""
    loras: tuple[BoundLora, ...] = ()
    steps: int | None = None
    guidance: float | None = None


def bind_conditions(shot: ShotSpec, cast: Cast, engine: Capabilities, material: Material) -> Conditions:
    """Return a shot's conditions. Raises ProjectError for a picture or an adapter that is asked for and not there."""
    asked = shot.generation
    people = _in_frame(shot, cast)
    return Conditions(
        negative=_negative(shot, people) if engine.reads_negative else "",
        references=tuple(_references(shot, cast, material)) if engine.reads_references else (),
        first_frame=_picture(shot, asked.first_frame, material)
        if engine.reads_first_frame and asked.first_frame
        else "",
        loras=_loras(shot, people, engine, material) if engine.lora_families else (),
        steps=asked.steps if engine.reads_sampling else None,
        guidance=asked.guidance if engine.reads_sampling else None,
    )


def bind_seed(shot: ShotSpec, cast: Cast, film_seed: int) -> int:
    """Return a shot's seed: a note's or the command line's, else that of the person who leads it, else the film's."""
    own = shot.generation.seed
    lead = seed_owner(shot, cast)
    rule = lead.seed if lead else None
    if rule is None:
        return seed_from("shot", film_seed, shot.id) if own is None else own
    if rule.policy == "fixed":
        return rule.value
    return seed_from("person", rule.value, rule.policy, shot.scene if rule.policy == "scene" else shot.id)


def seed_owner(shot: ShotSpec, cast: Cast) -> Member | None:
    """Return the person whose seed the shot gets, None where a note, the command line or the film gives it."""
    origin = next((one.source for one in shot.origins if one.field == "generation.seed"), "")
    if shot.generation.seed is not None and not origin.startswith(_WEAKER_THAN_CAST):
        return None
    lead = leading(shot)
    member = cast.member(lead.name) if lead else None
    return member if member and member.seed else None


def leading(shot: ShotSpec) -> Presence | None:
    """Return who leads a shot: the first whose face is in it, None where there is nobody."""
    return next((presence for presence in shot.people if not presence.shoulder), None)


def _in_frame(shot: ShotSpec, cast: Cast) -> tuple[Member, ...]:
    members = {member.name: member for presence in shot.people for member in [cast.member(presence.name)]}
    return tuple(members.values())


def _references(shot: ShotSpec, cast: Cast, material: Material) -> Iterator[Reference]:
    for presence in shot.people:
        member = cast.member(presence.name)
        for picture in (*member.references, *cast.person(presence.name, shot.scene).references):
            if picture.kind is ReferenceKind.FACE and presence.shoulder:
                continue  # seen from behind: a face would be turned to the camera
            yield Reference(kind=picture.kind, person=member.name, sha256=picture.sha256)
    for file in shot.generation.references:
        yield Reference(kind=ReferenceKind.SHOT, sha256=_picture(shot, file, material))


def _picture(shot: ShotSpec, file: str, material: Material) -> str:
    if file not in material.pictures:
        raise ProjectError(
            f"shot {shot.id} asks for the picture {file!r}, which is not there",
            hint="paths are relative to the script",
        )
    return material.pictures[file]


def _loras(shot: ShotSpec, people: Sequence[Member], engine: Capabilities, material: Material) -> tuple[BoundLora, ...]:
    pinned = (*material.loras, *(lora for member in people for lora in member.loras))
    wished = (*(wish for member in people for wish in member.wished_loras), *shot.generation.loras)
    known = {lora.name.casefold() for lora in pinned}
    for wish in wished:
        if wish.name.casefold() not in known:
            raise ProjectError(
                f"shot {shot.id} asks for the LoRA {wish.name!r}, which nothing pins",
                hint="pin it to somebody in the shot with filmstudio character pin-lora, "
                "or to the film with a [[lora]] in film.toml",
            )
    weights = {wish.name.casefold(): wish.weight for wish in wished}
    return tuple(
        lora.model_copy(update={"weight": weights.get(lora.name.casefold(), lora.weight)})
        for lora in pinned
        if lora.family in engine.lora_families
    )


def named_for_others(shots: Sequence[ShotSpec], cast: Cast, engine: Capabilities, material: Material) -> Iterator[str]:
    """Yield a sentence for every adapter that notes ask for by name and that fits other models than this engine's."""
    if not engine.lora_families:
        return
    named: dict[str, Lora] = {}
    for shot in shots:
        wished = (wish for member in _in_frame(shot, cast) for wish in member.wished_loras)
        named |= {wish.name.casefold(): wish for wish in (*shot.generation.loras, *wished)}
    pinned = (*material.loras, *(lora for member in cast.members for lora in member.loras))
    for name, wish in named.items():
        families = sorted({lora.family for lora in pinned if lora.name.casefold() == name})
        if families and not set(families) & set(engine.lora_families):
            yield f"the LoRA {wish.name!r} is for {' and '.join(families)}: the engine {engine.name!r} leaves it aside"


def _negative(shot: ShotSpec, people: Sequence[Member]) -> str:
    """Return what must not be seen, each thing once: the shot's own first."""
    said = ",".join((shot.generation.negative, *(member.negative for member in people)))
    return ", ".join(dict.fromkeys(word for part in said.split(",") if (word := " ".join(part.split()))))
