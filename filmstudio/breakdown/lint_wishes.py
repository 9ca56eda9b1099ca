"""Wishes that the engine will not fulfil: terms of the camera it does not have, settings it does not read.

Each is said once for a term, not for every shot: a look that is asked for on the title page is one decision.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from filmstudio.breakdown.lint_reel import Reel, listed, remark
from filmstudio.model.camera import Camera
from filmstudio.model.capabilities import Control
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.guide import GuidePass
from filmstudio.model.shots import Generation, ShotSpec

_CAMERA_FIELDS = {
    "size": "size",
    "angle": "angle",
    "view": "view",
    "move": "move",
    "speed": "speed",
    "lens_kind": "lens",
    "focus": "focus",
}
"""Fields of `Camera`, and the engine's name for each."""
_SHOT_FIELDS = ("light", "stock")
_READ_BY_MODELS = {
    "steps": "steps",
    "guidance": "cfg",
    "loras": "lora",
    "references": "ref",
    "first_frame": "init",
    "last_frame": "last",
    "keyframes": "keyframe",
    "control": "control",
    "continues": "continue",
    "quality": "quality",
    "prompt": "prompt",
    "prompt_extra": "prompt+",
    "negative": "neg",
    "guide": "guide",
}
"""Fields of `Generation` that only an engine with a prompt reads, and their keys in the notation."""


def wish_not_served(reel: Reel) -> Iterator[Diagnostic]:
    """The script asks for a term that the engine does not have, or answers with something near it."""
    asking: dict[tuple[str, str], list[ShotSpec]] = {}
    for shot in reel.shots.shots:
        for wish in _wishes(shot):
            asking.setdefault(wish, []).append(shot)
    for (field, term), shots in asking.items():
        answer = reel.engine.handling(field, term)
        words, ids = term.replace("_", " "), listed(tuple(shot.id for shot in shots))
        if answer.how is Control.NONE:
            message = f"The engine {reel.engine.name} has no {field} {words}; {ids} will be made without it."
        elif answer.how is Control.NEAREST:
            nearest = f": {answer.detail.rstrip('.')}" if answer.detail else ""
            message = f"The engine {reel.engine.name} answers {field} {words} with the nearest it has ({ids}){nearest}."
        else:
            continue
        yield remark("wish-not-served", message, shots[0])
    finished = [shot for shot in reel.shots.shots if shot.finish is not None]
    if finished and not reel.engine.draws:
        ids = listed(tuple(shot.id for shot in finished))
        message = f"The engine {reel.engine.name} draws nothing, so `finish` changes nothing in {ids}."
        yield remark("wish-not-served", message, finished[0])


def guide_not_followed(reel: Reel) -> Iterator[Diagnostic]:
    """The script lets the animatic lead a shot, and the engine follows neither clips nor a first picture.

    An engine that follows a clip only with an adapter may get it from the film: planning knows, and says so.
    """
    if not reel.engine.reads_prompt:
        return  # said by `generation_not_used`
    asking: dict[GuidePass, list[ShotSpec]] = {}
    for shot in reel.shots.shots:
        if shot.generation.guide is not None:
            asking.setdefault(shot.generation.guide.shows, []).append(shot)
    for shows, shots in asking.items():
        first = shows is GuidePass.FIRST
        if reel.engine.reads_first_frame if first else reel.engine.reads_clip:
            continue
        ids = listed(tuple(shot.id for shot in shots))
        lacks = "starts from no picture" if first else "follows no clip"
        message = f"The engine {reel.engine.name} {lacks}; {ids} will be made without `guide: {shows.value}`."
        yield remark("guide-not-followed", message, shots[0])


def _wishes(shot: ShotSpec) -> Iterator[tuple[str, str]]:
    """Yield field and term of everything that somebody asked for; what a rule chose is no wish."""
    asked = {origin.field for origin in shot.origins if not origin.source.startswith("rule:")}
    plain = Camera(size=shot.camera.size, view=shot.camera.view)
    for name, field in _CAMERA_FIELDS.items():
        value = getattr(shot.camera, name)
        said = f"camera.{name}" in asked or (not shot.origins and value != getattr(plain, name))
        if said and isinstance(value, Enum):
            yield field, str(value.value)
    for name in _SHOT_FIELDS:
        value = getattr(shot, name)
        if isinstance(value, Enum) and (name in asked or not shot.origins):
            yield name, str(value.value)


def generation_not_used(reel: Reel) -> Iterator[Diagnostic]:
    """The script sets what a generating engine reads, and the engine draws."""
    if reel.engine.reads_prompt:
        return
    unsaid = Generation()
    asking: dict[str, list[ShotSpec]] = {}
    for shot in reel.shots.shots:
        for name, key in _READ_BY_MODELS.items():
            if getattr(shot.generation, name) != getattr(unsaid, name):
                asking.setdefault(key, []).append(shot)
    for key, shots in asking.items():
        ids = listed(tuple(shot.id for shot in shots))
        message = f"The engine {reel.engine.name} reads no {key}; it is kept for an engine that does ({ids})."
        yield remark("generation-not-used", message, shots[0])
