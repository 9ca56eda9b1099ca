"""The character record on disk, `character.toml`: what a person has decided about one member of the cast.

Everything but the name is optional: what is not decided follows from the description, from what the script says, and
at last from the name, so that the same name always looks and sounds the same.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.cast import (
    Age,
    Build,
    Colour,
    FacialHair,
    Garment,
    Hair,
    Hat,
    Presentation,
)
from filmstudio.model.record import Record


class AppearanceTags(Record):
    """What is known of a look so far; None stands for `not said`."""

    age: Age | None = None
    presentation: Presentation | None = None
    build: Build | None = None
    height: float | None = Field(default=None, ge=0.6, le=1.15)
    skin: Colour | None = None
    hair: Hair | None = None
    hair_colour: Colour | None = None
    facial_hair: FacialHair | None = None
    glasses: bool | None = None
    hat: Hat | None = None
    hat_colour: Colour | None = None
    garment: Garment | None = None
    garment_colour: Colour | None = None
    trousers_colour: Colour | None = None
    accent_colour: Colour | None = None

    def filled_from(self, other: AppearanceTags) -> AppearanceTags:
        """Return these tags, with the gaps filled from `other`."""
        gaps = {name: value for name, value in other if getattr(self, name) is None}
        return self.model_copy(update=gaps)


class VoiceTags(Record):
    """What is decided of a voice; None stands for `not said`. Ratios are relative to the base voice."""

    engine: str | None = None
    voice: str | None = None
    pitch: float | None = Field(default=None, ge=0.4, le=2.0)
    formant: float | None = Field(default=None, ge=0.6, le=1.5)
    pace: float | None = Field(default=None, ge=0.5, le=2.0)


class CharacterRecord(Record):
    """One `character.toml`."""

    schema_: Literal["character/1"] = Field(alias="schema")
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    description: str = ""
    appearance: AppearanceTags = AppearanceTags()
    voice: VoiceTags = VoiceTags()

    def answers_to(self, cue: str) -> bool:
        """Say whether a cue means this character (any case)."""
        return cue.casefold() in (name.casefold() for name in (self.name, *self.aliases))
