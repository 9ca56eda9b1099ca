"""Capabilities of a kind, for the rooms that plan; and of a whole family, where no checkpoint is known yet."""

from __future__ import annotations

from collections.abc import Iterable

from filmstudio.engines.diffusers.family import Family
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities, Control, Handling
from filmstudio.model.checkpoint import Checkpoint, Task


def kind_of(family: Family, checkpoint: Checkpoint) -> Kind:
    """Return the kind of a checkpoint. Raises ProjectError where this family has none of that name."""
    for kind in family.kinds:
        if kind.id == checkpoint.kind:
            return kind
    raise ProjectError(
        f"{checkpoint.name} is a {checkpoint.kind!r}, which the engine {family.name} does not know",
        hint="`filmstudio models list` shows what each engine can use",
    )


def capabilities_of(family: Family, checkpoint: Checkpoint | None) -> Capabilities:
    """Return what a checkpoint can do; without one, what at least one kind of the family can."""
    kinds = family.kinds if checkpoint is None else (kind_of(family, checkpoint),)
    usual = kinds[0]
    tasks = {task for kind in kinds for task in kind.pipelines}
    sound = any(kind.sound_rate_hz is not None for kind in kinds)
    if sound:
        tasks.add(Task.SOUND)
    longest = [kind.grid.maximum for kind in kinds if kind.grid.maximum is not None]
    free = any(not kind.rates for kind in kinds)
    rates = () if free else tuple(dict.fromkeys(rate for kind in kinds for rate in kind.rates))
    return Capabilities(
        name=family.name,
        version=family.version,
        needs_checkpoint=True,
        tasks=tuple(task for task in Task if task in tasks),
        usual_size=usual.sizes[0],
        native_rates=rates,
        dialect=usual.dialect,
        negative=usual.negative,
        most_tokens=usual.most_tokens,
        clip_adapter=_clip_adapter(kinds),
        most_references=max(kind.most_references for kind in kinds),
        most_keyframes=max(kind.most_keyframes for kind in kinds),
        tail_frames=max((max(kind.heads, default=0) for kind in kinds), default=0),
        longest_frames=max(longest) if len(longest) == len(kinds) else None,
        reads_negative=any(kind.guided for kind in kinds),
        reads_sampling=True,
        sound=sound,
        lora_families=checkpoint.lora_families if checkpoint is not None else (),
        handles=_handles(kinds),
        shots_at_once=1,
        works_ahead=True,
    )


def _clip_adapter(kinds: Iterable[Kind]) -> tuple[str, ...]:
    """Return what the LoRA is called without which none of the kinds follows a clip."""
    following = [kind.control_adapter for kind in kinds if Task.CONTROL in kind.pipelines]
    return following[0] if following and all(following) else ()


def _handles(kinds: Iterable[Kind]) -> tuple[Handling, ...]:
    moves = {move: parameter for kind in kinds for move, parameter in sorted(kind.camera_native.items())}
    return tuple(
        Handling(field="move", term=move, how=Control.NATIVE, detail=parameter) for move, parameter in moves.items()
    )
