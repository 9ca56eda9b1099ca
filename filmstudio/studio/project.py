"""Where things are and what holds for the whole film: the script, `film.toml`, `characters/` and the film's folder.

Precedence, strongest first: command line, the script's title page, `film.toml` beside the script, built-in defaults.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, field_validator

from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.character import FilmLora
from filmstudio.model.directive import DirectiveKind
from filmstudio.model.look import Look, Quality, Retime
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.wish import Wish
from filmstudio.screenplay.directives import TitleLook, read_wish
from filmstudio.studio.film_tables import DeliverTable, SoundTable
from filmstudio.studio.models.find import engine_of, owner_of
from filmstudio.studio.plugins import engine_names
from filmstudio.toml_sheet import read_toml_sheet
from filmstudio.units import Resolution, parse_aspect, parse_resolution

_USUAL_STORES = ("characters", "../characters")


class FilmSettings(Record):
    """`film.toml`, schema `film/1`: every key is optional but the schema."""

    schema_: Literal["film/1"] = Field(default="film/1", alias="schema")
    engine: str | None = None
    model: str | None = None
    """The engine's weights: a name of `filmstudio models list`, or a folder relative to `film.toml`."""
    models: dict[str, str] = Field(default_factory=dict)
    """The same for engines that single shots ask for, by the engine's name."""
    size: Resolution | None = None
    fps: Rate | None = None
    quality: Quality | None = None
    retime: Retime | None = None
    seed: int | None = Field(default=None, ge=0, lt=2**32)
    style: str | None = None
    aspect: Fraction | None = None
    """Width to height, like `2.39:1`, where no size is given."""
    shot: dict[str, str] = Field(default_factory=dict)
    """What every shot is asked for, key by key in the notation of the script's notes: `lens = "35mm"`."""
    characters: tuple[str, ...] | None = None
    """Folders with character records, relative to `film.toml`; without it those of `_USUAL_STORES` that are there."""
    loras: tuple[FilmLora, ...] = Field(default=(), alias="lora")
    """Adapters of style, `[[lora]]`: for every shot. Files are relative to `film.toml`."""
    pronounce: dict[str, str] = Field(default_factory=dict)
    """How words are said, whoever says them: as they sound (`Voss = "foss"`), or in IPA between slashes."""
    sound: SoundTable = SoundTable()
    deliver: DeliverTable = DeliverTable()

    @field_validator("size", mode="before")
    @classmethod
    def _read_size(cls, value: object) -> object:
        return parse_resolution(value) if isinstance(value, str) else value

    @field_validator("aspect", mode="before")
    @classmethod
    def _read_aspect(cls, value: object) -> object:
        return parse_aspect(value) if isinstance(value, str) else value


class Overrides(NamedTuple):
    """What the command line says; None stands for `not said`."""

    engine: str | None = None
    size: Resolution | None = None
    rate: Fraction | None = None
    seed: int | None = None
    shot: Wish = Wish()
    """Of every shot: `--set "lens: 35mm"`."""
    model: str | None = None
    quality: Quality | None = None


class Project(NamedTuple):
    """A film's places on disk, and what was decided outside its script."""

    script: Path
    folder: Path
    overrides: Overrides
    settings: FilmSettings
    shot: Wish
    """What `film.toml` asks of every shot."""
    character_stores: tuple[Path, ...]


class FilmLook(NamedTuple):
    """The look of the whole film."""

    look: Look
    engine_from: str
    """Who chose the engine, in words for people."""
    model: str | None = None
    """What was asked for as the engine's weights: a name or a folder."""
    size_said: bool = False
    """False: the engine's usual size is taken."""
    aspect: Fraction | None = None
    """Width to height, where that is all that was said of the size."""


def open_project(script: Path, overrides: Overrides = Overrides(), folder: Path | None = None) -> Project:  # noqa: B008 - an immutable tuple
    """Return the project of a script. Raises ProjectError for a `film.toml` that cannot be used."""
    _check_name(script)
    settings_path = script.parent / "film.toml"
    settings = _read_settings(settings_path)
    return Project(
        script=script,
        folder=folder or beside(script, ".film"),
        overrides=overrides,
        settings=settings,
        shot=_shot_defaults(settings, settings_path),
        character_stores=_stores(settings, script.parent),
    )


def decide_look(project: Project, title_page: TitleLook) -> FilmLook:
    """Return the look of the film: who speaks first in the order of precedence decides.

    A model's name stands for its engine too: `--engine wan2.1-vace-1.3b`, `Model: wan2.1-vace-1.3b` on the title page.
    """
    said, settings, defaults = project.overrides, project.settings, Look()
    engine, engine_from = _engine(project, title_page)
    here = project.script.parent
    model = said.model
    if engine not in engine_names() and (owner := engine_of(engine, here)):
        engine, model = owner, model or engine
    if model is None and settings.model and engine in (settings.engine, engine_of(settings.model, here)):
        model = settings.model
    size = said.size or title_page.size or settings.size
    aspect = None if said.size or title_page.size else title_page.aspect or (None if settings.size else settings.aspect)
    seeds = (said.seed, title_page.seed, settings.seed, defaults.seed)
    look = Look(
        engine=engine,
        size=(_widescreen(aspect, size or defaults.size) if aspect else size) or defaults.size,
        rate=said.rate or title_page.rate or settings.fps or defaults.rate,
        seed=next(seed for seed in seeds if seed is not None),
        style=title_page.style or settings.style or defaults.style,
        quality=said.quality or settings.quality or defaults.quality,
        retime=settings.retime or defaults.retime,
    )
    return FilmLook(look, engine_from, model, size_said=size is not None, aspect=aspect)


def _engine(project: Project, title_page: TitleLook) -> tuple[str, str]:
    """Return the film's engine and who chose it. A model that nobody's engine knows is never passed over."""
    said, settings, here = project.overrides, project.settings, project.script.parent
    if said.engine:
        return said.engine, "from the command line"
    if said.model:
        return owner_of(said.model, here), "whose model the command line names"
    if title_page.engine:
        return title_page.engine, "from the script's title page"
    if settings.engine:
        return settings.engine, "from film.toml"
    if settings.model:
        return owner_of(settings.model, here), "whose model film.toml names"
    return Look().engine, "the built-in one; choose another with --engine"


def usual_look(film: FilmLook, engine: Capabilities) -> Look:
    """Return the film's look in the size that its engine makes best, where nobody said one."""
    if film.size_said or engine.usual_size is None:
        return film.look
    usual = _widescreen(film.aspect, engine.usual_size) if film.aspect else engine.usual_size
    return film.look.model_copy(update={"size": usual})


def _widescreen(aspect: Fraction, like: Resolution) -> Resolution:
    """Return the size of an aspect ratio with the width of another size, in even pixels."""
    return Resolution(like.width, int(like.width / aspect / 2 + Fraction(1, 2)) * 2)


def _shot_defaults(settings: FilmSettings, path: Path) -> Wish:
    text = "; ".join(f"{key}: {value}" for key, value in settings.shot.items())
    wish, problems = read_wish(text, DirectiveKind.SCENE)
    if problems:
        raise ProjectError(f"{path}: shot: {'; '.join(problems)}", hint="docs/directives.md lists keys and values")
    return wish


def beside(script: Path, ending: str) -> Path:
    """Return the path of a thing that belongs to a script: `film.lock` beside `film.fountain`.

    `film.txt` beside it must not share it, so that one has `film.txt.lock`.
    """
    return script.with_name(f"{script.stem if script.suffix.lower() == '.fountain' else script.name}{ending}")


def _check_name(script: Path) -> None:
    if not script.name:
        raise UsageError(f"{script} is a folder, not a script", hint="give the path of a .fountain file")
    try:
        str(script.absolute()).encode()
    except UnicodeEncodeError as error:
        raise UsageError(f"the name of the script is not UTF-8: {str(script)!r}", hint="rename it") from error


def _stores(settings: FilmSettings, where: Path) -> tuple[Path, ...]:
    if settings.characters is None:
        return tuple(store for name in _USUAL_STORES if (store := where / name).is_dir())
    for name in settings.characters:
        if not (where / name).is_dir():
            raise ProjectError(f"{where / 'film.toml'}: characters: there is no folder {name!r}")
    return tuple(where / name for name in settings.characters)


def _read_settings(path: Path) -> FilmSettings:
    known = ", ".join(field.alias or name for name, field in FilmSettings.model_fields.items())
    try:
        return read_toml_sheet(path, FilmSettings, hint=f"known keys: {known}")
    except FileNotFoundError:
        return FilmSettings()
