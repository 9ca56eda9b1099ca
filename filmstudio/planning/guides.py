"""Binds the drawing that leads a shot: the animatic's job of this very shot, as an engine that generates follows it.

What somebody names by hand is stronger: a clip to follow, a first picture. So is going on from an earlier shot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast
from filmstudio.model.conditions import BoundLora
from filmstudio.model.guide import BoundGuide, GuidePass
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.look import Look
from filmstudio.model.shots import ShotSpec
from filmstudio.planning.drawn import sheet_of
from filmstudio.planning.engine_of import TITLES_BY, PlanningEngine
from filmstudio.planning.limits import fits
from filmstudio.planning.origins import source_of
from filmstudio.planning.seeds import bind_seed

DRAWN_BY = TITLES_BY
"""The engine whose drawing leads: the one that needs nothing, and knows who stands where."""

_OF_A_TAKE = "take"
"""The origin of what one take alone was asked for."""


class Led(NamedTuple):
    """What leads a shot, or why nothing does."""

    guide: BoundGuide | None = None
    drawing: RenderJob | None = None
    """What is drawn for it."""
    sentence: str = ""
    """What is said of a drawing that was asked for and does not lead."""


class Leading(NamedTuple):
    """What the film has for leading a shot."""

    cast: Cast
    look: Look
    engines: Mapping[str, PlanningEngine]


def bind_guide(
    shot: ShotSpec,
    lines: Sequence[TimedLine],
    loras: Sequence[BoundLora],
    engine: Capabilities,
    film: Leading,
    *,
    frames: int,
    goes_on: bool,
) -> Led:
    """Return what leads a shot of `frames` frames by `engine`; `goes_on` says that it goes on from an earlier one.

    Where the engine can do neither, nothing is bound and `led_by_nothing` says so for the film.
    """
    asked = shot.generation.guide
    if asked is None or asked.strength == 0 or not can_be_led(asked.shows, engine):
        return Led()
    stronger = _stronger(shot, asked.shows, goes_on=goes_on)
    if stronger:
        return Led(sentence=f"shot {shot.id} {stronger}, not its drawing")
    if asked.shows is not GuidePass.FIRST and not engine.follows_with(lora.name for lora in loras):
        words = " and ".join(f"`{word}`" for word in engine.clip_adapter)
        return Led(
            sentence=f"shot {shot.id} asks to be led by its drawing: the engine {engine.name!r} follows one with a "
            f"LoRA for it alone ({words} in its name), and the shot has none"
        )
    draws = film.engines.get(DRAWN_BY)
    if draws is None or not fits(film.look.size, draws.capabilities):
        return Led(sentence=f"shot {shot.id} is not led by its drawing: the animatic draws no {film.look.size}")
    drawing = drawing_of(shot, lines, film, draws.capabilities, frames)
    return Led(BoundGuide(drawing=drawing.key, shows=asked.shows, strength=asked.strength), drawing)


def drawing_of(
    shot: ShotSpec, lines: Sequence[TimedLine], film: Leading, draws: Capabilities, frames: int
) -> RenderJob:
    """Return what the animatic draws of a shot to lead it: as long, as large and as fast as the shot itself.

    The seed of one take is left out: it is shot again along the same lines.
    """
    own_seed = source_of(shot, "generation.seed") != _OF_A_TAKE
    plain = shot if own_seed else shot.model_copy(update={"generation": shot.generation.model_copy(update=_NO_SEED)})
    job = RenderJob(
        engine=draws.name,
        engine_version=draws.version,
        slate=shot.id,
        seed=bind_seed(plain, film.cast, film.look.seed),
        size=film.look.size,
        rate=film.look.rate,
        frames=frames,
        **sheet_of(shot, film.cast, lines, draws, film.look.finish),
    )
    return unlettered(job)


_NO_SEED = {"seed": None}


def unlettered(job: RenderJob) -> RenderJob:
    """Return a job of the animatic without what no pass shows: the slate and the words over the picture.

    Why: another number, or another year in a caption, draws nothing again.
    """
    return job.model_copy(update={"slate": "", "title": ""})


def can_be_led(shows: GuidePass, engine: Capabilities) -> bool:
    """Say whether an engine can be led so at all: by a clip, or by the picture that a shot starts from."""
    return engine.reads_first_frame if shows is GuidePass.FIRST else engine.reads_clip


def led_by_nothing(shots: Sequence[ShotSpec], engine: Capabilities) -> Iterator[tuple[list[ShotSpec], str]]:
    """Yield the shots that ask for a drawing to lead them and whose engine follows none, and why, once for each cause.

    An engine that draws is that drawing: nothing is said of it.
    """
    if engine.draws:
        return
    guided = [(shot, shot.generation.guide.shows) for shot in shots if shot.generation.guide]
    clips = [shot for shot, shows in guided if shows is not GuidePass.FIRST]
    firsts = [shot for shot, shows in guided if shows is GuidePass.FIRST]
    if clips and not engine.reads_clip:
        instead = " (`guide: first` begins with its first frame)" if engine.reads_first_frame else ""
        yield clips, f"follows no clip and leaves that aside{instead}"
    if firsts and not engine.reads_first_frame:
        yield firsts, "begins with no picture and leaves that aside"


def _stronger(shot: ShotSpec, shows: GuidePass, *, goes_on: bool) -> str:
    """Return what a shot does instead of being led, in half a sentence; empty where nothing is in the way."""
    asked = shot.generation
    if shows is not GuidePass.FIRST:
        return f"follows {asked.control}" if asked.control else ""
    if asked.first_frame:
        return f"begins with {asked.first_frame}"
    return "goes on from an earlier shot and begins with its last picture" if goes_on else ""
