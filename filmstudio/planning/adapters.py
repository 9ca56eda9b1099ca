"""Binds low-rank adapters: the film's own and those of the people in frame, as far as they fit the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast, Member
from filmstudio.model.conditions import BoundLora
from filmstudio.model.look import Quality
from filmstudio.model.shots import Lora, ShotSpec


def bind_adapters(
    shot: ShotSpec, people: Sequence[Member], engine: Capabilities, film: Sequence[BoundLora], quality: Quality
) -> tuple[BoundLora, ...]:
    """Return the adapters that work in a shot. `film` are the film's own, `people` everybody in frame.

    One that moves the camera is bound where the shot asks for such a move, one that saves steps in its qualities only,
    and none whose weight is 0. Raises ProjectError for one that is asked for by name and that nothing pins.
    """
    if not engine.lora_families:
        return ()
    pinned = (*film, *(lora for member in people for lora in member.loras))
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
    bound = (
        lora.model_copy(update={"weight": weights.get(lora.name.casefold(), lora.weight), "qualities": ()})
        for lora in pinned
        if lora.family in engine.lora_families
        and (not lora.moves or shot.camera.move in lora.moves)
        and (not lora.qualities or quality in lora.qualities)
    )
    return tuple(lora for lora in bound if lora.weight)


def named_for_others(
    shots: Sequence[ShotSpec], cast: Cast, engine: Capabilities, film: Sequence[BoundLora]
) -> Iterator[str]:
    """Yield a sentence for every adapter that notes ask for by name and that fits other models than this engine's."""
    if not engine.lora_families:
        return
    named: dict[str, Lora] = {}
    for shot in shots:
        wished = (wish for member in in_frame(shot, cast) for wish in member.wished_loras)
        named |= {wish.name.casefold(): wish for wish in (*shot.generation.loras, *wished)}
    pinned = (*film, *(lora for member in cast.members for lora in member.loras))
    for name, wish in named.items():
        families = sorted({lora.family for lora in pinned if lora.name.casefold() == name})
        if families and not set(families) & set(engine.lora_families):
            yield f"the LoRA {wish.name!r} is for {' and '.join(families)}: the engine {engine.name!r} leaves it aside"


def in_frame(shot: ShotSpec, cast: Cast) -> tuple[Member, ...]:
    """Return everybody in a shot's frame, each once."""
    members = {member.name: member for presence in shot.people for member in [cast.member(presence.name)]}
    return tuple(members.values())
