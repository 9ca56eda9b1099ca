"""A take's variation laid over one finished shot: what somebody asked of it when it was shot again.

Why not a wish like the others: those are heard while a film is broken down, and one that only a take has must not move
the shots around it, nor the set-up's name and the words the shot is found by after a rewrite. So the shot is finished
first, from the script alone, and only then becomes another one.

Rules: a variation is stronger than everything that script, `film.toml` and command line say. Words of style,
`prompt+`, `neg` and adapters add up, as they do everywhere. What decides where a shot begins and ends (`until`,
`skip`), what it is called (`id`, `setup`), what kind of shot it is (`role`) and whose voice is heard (`voice`) belongs
to the script.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmstudio.breakdown.vary_people import vary_people
from filmstudio.breakdown.wishes import CAMERA_FIELDS, PICTURE_FIELDS
from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera
from filmstudio.model.shots import DurationSource, Generation, Origin, Role, ShotSpec
from filmstudio.model.variation import Variation
from filmstudio.model.wish import Wish

SOURCE = "take"
"""The origin of everything that a variation decides."""
_REFUSED = {
    "id": ("`id` names a shot for good", "write it in the shot's note"),
    "setup": ("`setup` says which shots look alike", "write it in the shot's note"),
    "skip": ("`skip` leaves a shot out, it shoots none", "write it in the shot's note"),
    "whole_scene": ("`until` says which words a shot carries", "write it in the shot's note"),
    "role": ("`role` decides how a scene is covered", "write it in the shot's note, or say `size`, `on` and `chars`"),
    "era": ("`era` says when a scene plays, and all its shots play there", "write it in a note of the scene"),
    "mood": ("`mood` is of a scene, and all its shots share it", "write it in a note of the scene"),
    "sound_lead_s": ("`lead` and `lag` are of the cut, and every take is cut alike", "write it in the shot's note"),
    "ambience": ("`ambience` is what the film's places sound like, whatever take is in the cut", "write it in a note"),
    "locked": ("`lock` is for notes: nothing is stronger than a take that was picked", "leave it out"),
    "voice": ("`voice` is who speaks, and a line is recorded once", "filmstudio character pin-voice gives one"),
}
_ADDED = {"prompt_extra": "prompt_extra", "negative": "negative"}
_GENERATION = (
    "engine", "seed", "steps", "guidance", "references", "first_frame", "last_frame", "keyframes", "control",
    "continues", "quality", "prompt", "audio", "guide",
)  # fmt: skip
_NOT_ON_CARDS = (*CAMERA_FIELDS, "light", "subject", "people", "acting", "side")
_CALLED = {"lens_mm": "lens", "lens_kind": "lens", "subject": "on", "people": "chars", "side": "line"}
"""Fields of a wish that the notation calls otherwise."""
_FOLLOWING = frozenset({"lines", "duration_source", "duration_frames"})
"""Fields that change with others and have no origin of their own."""
_AT_24_FPS = 1 / 24
"""Seconds of a frame, for estimates; planning counts the frames themselves."""


def check_wish(asked: Wish) -> None:
    """Raise UsageError for a wish that no take can have of its own."""
    for field, (reason, way_out) in _REFUSED.items():
        if getattr(asked, field) is not None:
            raise UsageError(f"{reason}, so a take cannot vary it", hint=way_out)
    if asked.duration_s == "auto":
        raise UsageError("`dur: auto` is what the script gives anyway", hint="write a length, like dur: 3s or dur: 48f")


def vary(
    shot: ShotSpec,
    variation: Variation,
    asked: Wish,
    *,
    people: Sequence[str] = (),
    names: Sequence[str] = (),
    opens: bool = False,
) -> ShotSpec:
    """Return a shot as one take of it was asked for; the plain variation returns it as it is.

    `asked` is what `variation.wishes` say, read. `people` are those of the shot's scene and `names` all of the film, in
    order of appearance. `opens` says that nothing stands before the shot: it then cannot dissolve from anything.
    Raises UsageError for a wish that this shot, or no take at all, can have.
    """
    check_wish(asked)
    if shot.role is Role.TITLE:
        _check_card(shot, asked)
    camera, generation = _camera(asked), _generation(shot.generation, variation, asked)
    changed = {**_picture(shot, asked), **_length(asked), **_joined(asked, opens=opens)}
    changed |= vary_people(shot, asked, people, names)
    origins = {*changed, *(f"camera.{name}" for name in camera), *(f"generation.{name}" for name in generation)}
    if not origins:
        return shot
    kept = [origin for origin in shot.origins if origin.field not in origins]
    told = [*kept, *(Origin(field=name, source=SOURCE) for name in origins - _FOLLOWING)]
    return shot.model_copy(
        update={
            **changed,
            "camera": shot.camera.model_copy(update=camera),
            "generation": shot.generation.model_copy(update=generation),
            "origins": tuple(sorted(told, key=lambda one: one.field)),
        }
    )


def _check_card(shot: ShotSpec, asked: Wish) -> None:
    wrong = next((name for name in _NOT_ON_CARDS if _given(asked, name)), None)
    if wrong:
        raise UsageError(
            f"shot {shot.id} is a title card: `{_CALLED.get(wrong, wrong)}` says nothing of it",
            hint=f"leave it out of the selection: '!{shot.id}'",
        )


def _given(asked: Wish, field: str) -> bool:
    return getattr(asked, field) is not None


def _camera(asked: Wish) -> dict[str, object]:
    said = {name: getattr(asked, name) for name in CAMERA_FIELDS if _given(asked, name)}
    if asked.move is not None and asked.speed is None:
        said["speed"] = Camera.model_fields["speed"].default  # the speed of the move that it replaces is not meant
    return said


def _picture(shot: ShotSpec, asked: Wish) -> dict[str, object]:
    said: dict[str, object] = {name: getattr(asked, name) for name in PICTURE_FIELDS if _given(asked, name)}
    if asked.look:
        said["style"] = _added(shot.style, asked.look)
    return said


def _length(asked: Wish) -> dict[str, object]:
    if asked.duration_frames is not None:
        seconds, frames = asked.duration_frames * _AT_24_FPS, asked.duration_frames
        return {"duration_s": seconds, "duration_frames": frames, "duration_source": DurationSource.SCRIPT}
    if isinstance(asked.duration_s, float):
        return {"duration_s": asked.duration_s, "duration_frames": None, "duration_source": DurationSource.SCRIPT}
    return {}


def _joined(asked: Wish, *, opens: bool) -> dict[str, object]:
    kind = asked.transition
    if kind is None or (opens and kind.overlaps):
        return {}
    side = "out" if kind.closes else "in"
    return {f"transition_{side}": kind, f"transition_{side}_s": asked.transition_s}


def _generation(said: Generation, variation: Variation, asked: Wish) -> dict[str, object]:
    """Return the fields of what is asked of an engine that the variation decides."""
    new: dict[str, object] = {name: getattr(asked, name) for name in _GENERATION if _given(asked, name)}
    if asked.guide == "none":
        new["guide"] = None
    for field in _ADDED:
        if words := getattr(asked, field):
            new[field] = _added(getattr(said, field), words)
    if asked.loras:
        merged = {lora.name: lora for lora in (*said.loras, *asked.loras)}
        new["loras"] = tuple(merged.values())
    own: Mapping[str, object] = {"seed": variation.seed, "engine": variation.engine, "quality": variation.quality}
    return new | {name: value for name, value in own.items() if value is not None}


def _added(words: str, more: str) -> str:
    pieces = dict.fromkeys(filter(None, (" ".join(words.split()), " ".join(more.split()))))
    return ", ".join(pieces)
