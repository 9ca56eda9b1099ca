"""What a shot asks for and its engine does not do: one sentence for each kind of wish, for the whole film."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.shots import Role, ShotSpec, SoundFrom
from filmstudio.planning.guides import led_by_nothing
from filmstudio.wording import few


class _Kind(NamedTuple):
    """A kind of wish: its words, who asks for it, and which engines read it."""

    words: str
    asked: Callable[[ShotSpec], bool]
    read: Callable[[Capabilities], bool]


def _adds_words(shot: ShotSpec) -> bool:
    """Return whether somebody wrote words for the prompt. A standpoint (`NELL'S POV`) becomes such words by itself."""
    return bool(shot.generation.prompt_extra) and shot.role not in (Role.POV, Role.OVER_SHOULDER)


_KINDS = (
    _Kind("a number of steps", lambda shot: shot.generation.steps is not None, lambda engine: engine.reads_sampling),
    _Kind("a guidance", lambda shot: shot.generation.guidance is not None, lambda engine: engine.reads_sampling),
    _Kind("a quality", lambda shot: shot.generation.quality is not None, lambda engine: engine.reads_sampling),
    _Kind("LoRAs", lambda shot: bool(shot.generation.loras), lambda engine: bool(engine.lora_families)),
    _Kind("reference pictures", lambda shot: bool(shot.generation.references), lambda engine: engine.reads_references),
    _Kind(
        "a first frame", lambda shot: shot.generation.first_frame is not None, lambda engine: engine.reads_first_frame
    ),
    _Kind("a last frame", lambda shot: shot.generation.last_frame is not None, lambda engine: engine.reads_last_frame),
    _Kind("keyframes", lambda shot: bool(shot.generation.keyframes), lambda engine: engine.most_keyframes > 0),
    _Kind("a clip to follow", lambda shot: shot.generation.control is not None, lambda engine: engine.reads_clip),
    _Kind("a negative prompt", lambda shot: bool(shot.generation.negative), lambda engine: engine.reads_negative),
    _Kind(
        "sound from the engine",
        lambda shot: shot.generation.audio is SoundFrom.ENGINE,
        lambda engine: engine.sound,
    ),
    _Kind(
        "words for the prompt",
        lambda shot: shot.generation.prompt is not None or _adds_words(shot),
        lambda engine: engine.reads_prompt,
    ),
)
_MOST_NAMED = 3


def left_aside(shots: Sequence[ShotSpec], engine: Capabilities) -> Iterator[str]:
    """Yield a sentence for every kind of wish that the engine of these shots leaves aside.

    A shot may name an engine of its own; an engine that draws makes a preview of it, and says so.
    """
    others = [shot for shot in shots if shot.generation.engine not in (None, engine.name)]
    if others and engine.draws:
        yield f"{ask(others)} for another engine: the engine {engine.name!r} draws a preview"
    for kind in _KINDS:
        asking = [shot for shot in shots if kind.asked(shot)]
        if asking and not kind.read(engine):
            yield f"{ask(asking)} for {kind.words}: the engine {engine.name!r} leaves that aside"
    for asking, why in led_by_nothing(shots, engine):
        yield f"{ask(asking)} to be led by {'its' if len(asking) == 1 else 'their'} drawing: {engine.name!r} {why}"


def ask(shots: Sequence[ShotSpec]) -> str:
    """Return `shot 1A asks`, `shots 1A, 1B, 1C and 2 more ask`."""
    return f"{named(shots)} {'asks' if len(shots) == 1 else 'ask'}"


def named(shots: Sequence[ShotSpec]) -> str:
    """Return the shots' names for a sentence, at most a few of them."""
    if len(shots) == 1:
        return f"shot {shots[0].id}"
    return f"shots {few([shot.id for shot in shots], _MOST_NAMED)}"
