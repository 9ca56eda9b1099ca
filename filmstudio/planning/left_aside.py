"""What a shot asks for and this engine does not do: said in sentences, refused only where another engine is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.shots import Role, ShotSpec


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
    _Kind("LoRAs", lambda shot: bool(shot.generation.loras), lambda engine: bool(engine.lora_families)),
    _Kind("reference pictures", lambda shot: bool(shot.generation.references), lambda engine: engine.reads_references),
    _Kind(
        "a first frame", lambda shot: shot.generation.first_frame is not None, lambda engine: engine.reads_first_frame
    ),
    _Kind("a negative prompt", lambda shot: bool(shot.generation.negative), lambda engine: engine.reads_negative),
    _Kind("sound from the engine", lambda shot: shot.generation.audio is not None, lambda _: False),
    _Kind(
        "words for the prompt",
        lambda shot: shot.generation.prompt is not None or _adds_words(shot),
        lambda engine: engine.reads_prompt,
    ),
)
_MOST_NAMED = 3


def left_aside(shots: Sequence[ShotSpec], engine: Capabilities) -> Iterator[str]:
    """Yield a sentence for every kind of wish that this engine leaves aside.

    A shot may name an engine of its own. An engine that draws previews such a film and says so; one that generates
    would make another film than was asked for, so it raises UsageError.
    """
    for shot in shots:
        asked = shot.generation.engine
        if asked is not None and asked != engine.name and engine.reads_prompt:
            raise UsageError(
                f"shot {shot.id} asks for the engine {asked!r}; a film is shot by one engine at a time so far",
                hint=f"render with --engine {asked}, or take the wish out of the script",
            )
    others = [shot for shot in shots if shot.generation.engine not in (None, engine.name)]
    if others:
        yield f"{_named(others)} for another engine: the engine {engine.name!r} draws a preview"
    for kind in _KINDS:
        asking = [shot for shot in shots if kind.asked(shot)]
        if asking and not kind.read(engine):
            yield f"{_named(asking)} for {kind.words}: the engine {engine.name!r} leaves that aside"


def _named(shots: Sequence[ShotSpec]) -> str:
    if len(shots) == 1:
        return f"shot {shots[0].id} asks"
    named = ", ".join(shot.id for shot in shots[:_MOST_NAMED])
    more = len(shots) - _MOST_NAMED
    return f"shots {named}{f' and {more} more' if more > 0 else ''} ask"
