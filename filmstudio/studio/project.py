"""Where things are and what holds for the whole film: the script, `film.toml`, `characters/` and the film's folder.

Precedence, strongest first: command line, `film.toml` beside the script, built-in defaults.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, field_validator

from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.look import Look
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.toml_sheet import read_toml_sheet
from filmstudio.units import Resolution, parse_resolution

_USUAL_STORES = ("characters", "../characters")


class FilmSettings(Record):
    """`film.toml`, schema `film/1`: every key is optional but the schema."""

    schema_: Literal["film/1"] = Field(default="film/1", alias="schema")
    engine: str | None = None
    size: Resolution | None = None
    fps: Rate | None = None
    seed: int | None = Field(default=None, ge=0, lt=2**32)
    style: str | None = None
    characters: tuple[str, ...] | None = None
    """Folders with character records, relative to `film.toml`; without it those of `_USUAL_STORES` that are there."""

    @field_validator("size", mode="before")
    @classmethod
    def _read_size(cls, value: object) -> object:
        return parse_resolution(value) if isinstance(value, str) else value


class Overrides(NamedTuple):
    """What the command line says; None stands for `not said`."""

    engine: str | None = None
    size: Resolution | None = None
    rate: Fraction | None = None


class Project(NamedTuple):
    """A film's places on disk and its look."""

    script: Path
    folder: Path
    look: Look
    engine_from: str
    """Who chose the engine, in words for people."""
    character_stores: tuple[Path, ...]


def open_project(script: Path, overrides: Overrides = Overrides(), folder: Path | None = None) -> Project:  # noqa: B008 - an immutable tuple
    """Return the project of a script. Raises ProjectError for a `film.toml` that cannot be used."""
    _check_name(script)
    settings_path = script.parent / "film.toml"
    settings = _read_settings(settings_path)
    engine, engine_from = "animatic", "the built-in one; choose another with --engine"
    if settings.engine:
        engine, engine_from = settings.engine, f"from {settings_path.name}"
    if overrides.engine:
        engine, engine_from = overrides.engine, "from the command line"
    defaults = Look()
    look = Look(
        engine=engine,
        size=overrides.size or settings.size or defaults.size,
        rate=overrides.rate or settings.fps or defaults.rate,
        seed=defaults.seed if settings.seed is None else settings.seed,
        style=settings.style or defaults.style,
    )
    return Project(
        script=script,
        folder=folder or _film_folder(script),
        look=look,
        engine_from=engine_from,
        character_stores=_stores(settings, script.parent),
    )


def _film_folder(script: Path) -> Path:
    """`film.fountain` has `film.film`; `film.txt` beside it must not share it."""
    return script.with_name(f"{script.stem if script.suffix.lower() == '.fountain' else script.name}.film")


def _check_name(script: Path) -> None:
    if not script.name:
        raise UsageError(f"{script} is a folder, not a script", hint="give the path of a .fountain file")
    try:
        str(script.absolute()).encode()
    except UnicodeEncodeError as error:
        raise UsageError(f"the name of the script is not UTF-8: {str(script)!r}", hint="rename it") from error


def _stores(settings: FilmSettings, beside: Path) -> tuple[Path, ...]:
    if settings.characters is None:
        return tuple(store for name in _USUAL_STORES if (store := beside / name).is_dir())
    for name in settings.characters:
        if not (beside / name).is_dir():
            raise ProjectError(f"{beside / 'film.toml'}: characters: there is no folder {name!r}")
    return tuple(beside / name for name in settings.characters)


def _read_settings(path: Path) -> FilmSettings:
    known = ", ".join(field.alias or name for name, field in FilmSettings.model_fields.items())
    try:
        return read_toml_sheet(path, FilmSettings, hint=f"known keys: {known}")
    except FileNotFoundError:
        return FilmSettings()
