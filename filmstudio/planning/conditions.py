"""Binds what a shot is made under besides its words: pictures, adapters, what must not be seen, sampling, sound.

An engine gets only what its capabilities say that it reads, so that what it ignores makes nothing again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypedDict

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast, Member
from filmstudio.model.conditions import BoundLora, Reference
from filmstudio.model.job import Keyframe
from filmstudio.model.look import Look, Quality, Retime
from filmstudio.model.shots import ShotSpec, SoundFrom
from filmstudio.planning.adapters import bind_adapters, in_frame
from filmstudio.planning.pictures import Pictures, bind_pictures

_COMMAS = re.compile(r"[,，、]")


class Material(NamedTuple):
    """What the film itself brings along."""

    loras: tuple[BoundLora, ...] = ()
    """Its own adapters: of style, of camera moves, those that save steps."""
    pictures: Mapping[str, str] = {}
    """Files that the script's notes name, pictures and clips, with their SHA-256."""


class Conditions(TypedDict):
    """The fields of a RenderJob that carry conditions."""

    negative: str
    references: tuple[Reference, ...]
    first_frame: str
    last_frame: str
    keyframes: tuple[Keyframe, ...]
    control: str
    loras: tuple[BoundLora, ...]
    steps: int | None
    guidance: float | None
    quality: Quality
    sound: bool
    retime: Retime


def bind_conditions(
    shot: ShotSpec, cast: Cast, engine: Capabilities, material: Material, look: Look, frames: int
) -> tuple[Conditions, Pictures]:
    """Return a shot's conditions, and what was said of its pictures. `frames` is the length of the whole take.

    Raises ProjectError for a picture or an adapter that is asked for and not there.
    """
    asked = shot.generation
    people = in_frame(shot, cast)
    pictures = bind_pictures(shot, cast, engine, material.pictures, look.rate, frames)
    # An engine at the film's own rate, or at any, has nothing to be retimed.
    retimed = bool(engine.native_rates) and look.rate not in engine.native_rates
    bound = Conditions(
        negative=_negative(shot, people, engine.negative) if engine.reads_negative else "",
        references=pictures.references,
        first_frame=pictures.first_frame,
        last_frame=pictures.last_frame,
        keyframes=pictures.keyframes,
        control=pictures.control,
        loras=bind_adapters(shot, people, engine, material.loras, quality_of(shot, look, engine)),
        steps=asked.steps if engine.reads_sampling else None,
        guidance=asked.guidance if engine.reads_sampling else None,
        quality=quality_of(shot, look, engine),
        sound=engine.sound and asked.audio is not SoundFrom.VOICE,
        retime=look.retime if retimed else Retime.MOTION,
    )
    return bound, pictures


def quality_of(shot: ShotSpec, look: Look, engine: Capabilities) -> Quality:
    """Return how much work goes into a shot: its own wish, else the film's; final where the engine knows no other."""
    return (shot.generation.quality or look.quality) if engine.reads_sampling else Quality.FINAL


def _negative(shot: ShotSpec, people: Sequence[Member], engine: str) -> str:
    """Return what must not be seen, each thing once: the shot's own first, the engine's as its makers wrote it last."""
    said = ",".join((shot.generation.negative, *(member.negative for member in people)))
    known = {_plain(word) for word in _COMMAS.split(engine)}
    words: dict[str, str] = {}
    for part in said.split(","):
        word = " ".join(part.split())
        if word and _plain(word) not in known:
            words.setdefault(_plain(word), word)
    return ", ".join(filter(None, [*words.values(), engine.strip()]))


def _plain(word: str) -> str:
    return " ".join(word.split()).casefold()
