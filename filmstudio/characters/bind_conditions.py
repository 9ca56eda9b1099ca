"""Binds what engines are given besides words: face anchors, adapters, what must not be seen, a seed rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Literal, NamedTuple, TypedDict

from filmstudio.model.camera import CameraMove
from filmstudio.model.character import AnchorView, CharacterLora, CharacterRecord, FilmLora, SeedPolicy
from filmstudio.model.conditions import BoundLora, PinnedPicture, ReferenceKind, SeedRule
from filmstudio.model.look import Quality
from filmstudio.model.shots import CastNote, Lora

_POLICIES: Mapping[SeedPolicy, Literal["fixed", "scene", "shot"]] = {
    SeedPolicy.FIXED: "fixed",
    SeedPolicy.SCENE: "scene",
    SeedPolicy.SHOT: "shot",
}


class _Uses(TypedDict, total=False):
    moves: tuple[CameraMove, ...]
    steps: int | None
    qualities: tuple[Quality, ...]


_BEST_VIEWS = (AnchorView.FRONT, AnchorView.THREE_QUARTER, AnchorView.PROFILE)
"""An engine that is shown one picture of a face is shown the one that says most of it."""


class Conditions(NamedTuple):
    """Of one person, with the script's notes taken in."""

    references: tuple[PinnedPicture, ...]
    loras: tuple[BoundLora, ...]
    wished_loras: tuple[Lora, ...]
    negative: str
    seed: SeedRule | None


def bind_conditions(
    name: str, record: CharacterRecord | None, note: CastNote | None, pictures: Mapping[str, str]
) -> Conditions:
    """Return what somebody brings along. `pictures` maps files that notes name to their SHA-256.

    A note's adapter that the record pins under the same name changes its weight; another stays a wish, which the
    film's own adapters may answer. A note's reference that is in no map is left out. A note's negative replaces.
    """
    own = bind_loras(record.loras, name) if record else ()
    wished = note.loras if note else ()
    anchors = sorted(record.anchors if record else (), key=lambda anchor: _BEST_VIEWS.index(anchor.view))
    noted = [file for file in (note.references if note else ()) if file in pictures]
    return Conditions(
        references=(
            *(PinnedPicture(kind=ReferenceKind.FACE, file=one.file, sha256=one.sha256) for one in anchors),
            *(PinnedPicture(kind=ReferenceKind.LOOK, file=file, sha256=pictures[file]) for file in noted),
        ),
        loras=weighed(own, wished),
        wished_loras=tuple(wish for wish in wished if not _answers(own, wish)),
        negative=(note.negative if note else "") or (record.negative if record else ""),
        seed=_seed_rule(record, note),
    )


def bind_loras(loras: Sequence[CharacterLora], person: str = "") -> tuple[BoundLora, ...]:
    """Return adapters as engines get them; with no `person` they are the film's own."""
    return tuple(
        BoundLora(
            name=lora_name(lora),
            person=person,
            family=lora.family,
            expert=lora.expert,
            hub=lora.hub,
            revision=lora.revision,
            sha256=lora.sha256,
            weight=lora.weight,
            triggers=lora.triggers,
            **_uses(lora),
        )
        for lora in loras
    )


def _uses(lora: CharacterLora) -> _Uses:
    """Return what an adapter of the film is for; somebody's own is for every shot that they are in."""
    if not isinstance(lora, FilmLora):
        return {}
    return {"moves": lora.moves, "steps": lora.steps, "qualities": lora.qualities}


def lora_name(lora: CharacterLora) -> str:
    """Return the file's name without its ending: `loras/mara_v2.safetensors` is `mara_v2` in a note."""
    return PurePosixPath(lora.file or (lora.hub or "").rpartition(":")[2] or "unnamed").stem


def weighed(loras: Sequence[BoundLora], wished: Sequence[Lora]) -> tuple[BoundLora, ...]:
    """Return the adapters, with the weight of a wish where one names them; both experts answer to one name."""
    weights = {wish.name.casefold(): wish.weight for wish in wished}
    return tuple(
        lora.model_copy(update={"weight": weights[lora.name.casefold()]}) if lora.name.casefold() in weights else lora
        for lora in loras
    )


def _answers(loras: Sequence[BoundLora], wish: Lora) -> bool:
    return any(lora.name.casefold() == wish.name.casefold() for lora in loras)


def _seed_rule(record: CharacterRecord | None, note: CastNote | None) -> SeedRule | None:
    """A note says a number only: how it is used says the record, else it is the same in every shot."""
    policy = _POLICIES.get(record.seed.policy) if record else None
    if note is not None and note.seed is not None:
        return SeedRule(policy=policy or "fixed", value=note.seed)
    return SeedRule(policy=policy, value=record.seed.value) if record and policy else None
