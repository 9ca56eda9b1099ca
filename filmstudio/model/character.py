"""The Character sheet, `character.toml`: what a person has decided about one member of the cast.

Everything but the name is optional: what is not decided follows from the description, from what the script says, and
at last from the name, so that the same name always looks and sounds the same. Media lie beside the file; the sheet
names them by path and digest, so that nothing changes behind anybody's back.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from filmstudio.model.camera import CameraMove
from filmstudio.model.cast import Age, Build, Colour, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.look import Quality
from filmstudio.model.record import Record
from filmstudio.model.vocabulary.lookup import find_term, nearest_word


def _sha256(value: object) -> object:
    if isinstance(value, str) and not (len(value) == 64 and set(value) <= set("0123456789abcdef")):
        raise ValueError(f"{value!r} is not a SHA-256 in 64 hexadecimal digits")
    return value


Sha256 = Annotated[str, BeforeValidator(_sha256)]


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
    reference: str | None = None
    """A recording to be imitated, relative to `character.toml`: `voice/mara.wav`. Kept for voices that can."""
    reference_sha256: Sha256 | None = None

    @model_validator(mode="after")
    def _reference_is_sealed(self) -> VoiceTags:
        if (self.reference is None) != (self.reference_sha256 is None):
            raise ValueError("reference and reference_sha256 stand together; pin-voice --reference writes both")
        return self


class AnchorView(StrEnum):
    """From where an anchor shows the face."""

    FRONT = "front"
    THREE_QUARTER = "three_quarter"
    PROFILE = "profile"


class FaceAnchor(Record):
    """A picture that says who somebody is. What was measured on it lies beside it, in `<file>.face.json`."""

    file: str
    """Relative to `character.toml`: `anchors/front.png`."""
    sha256: Sha256
    view: AnchorView = AnchorView.FRONT
    source: str = ""
    """Where the picture comes from, in words."""
    licence: str = ""
    consent: str = ""
    """Who has agreed that this face is used, or why nobody needs to: `drawn`, `signed 2026-10-02`."""
    drawn: bool = False
    """True for a drawn or stylised face: the face measure is then `not applicable`, never a pass."""


class ReferencePicture(Record):
    """A picture of clothes or the whole figure."""

    file: str
    sha256: Sha256


class CharacterLook(Record):
    """One wardrobe or age version, worn in some scenes."""

    name: str = Field(min_length=1)
    description: str = ""
    """Replaces the character's description in these scenes; empty keeps it."""
    scenes: str = ""
    """`1-12, 40`: scene numbers of the script; empty for a look that only a note asks for."""
    appearance: AppearanceTags = AppearanceTags()
    references: tuple[ReferencePicture, ...] = ()


class CharacterLora(Record):
    """A low-rank adapter that knows this person, for one family of models."""

    family: str
    """`wan-2.2-a14b`, `ltx-2` ...: as `filmstudio character pin-lora` reads it from the file."""
    expert: Literal["high", "low"] | None = None
    """Of Wan's A14B, which has two."""
    file: str | None = None
    """Relative to `character.toml`."""
    hub: str | None = None
    """`organisation/name:file.safetensors`, with a revision."""
    revision: str | None = None
    sha256: Sha256 | None = None
    """Of the file; for a hub id once it has been fetched."""
    weight: float = Field(default=1.0, ge=-4, le=4)
    triggers: tuple[str, ...] = ()
    """Words that the adapter was trained to answer to; they join the prompt."""


def _move(value: object) -> object:
    """Return the id of a camera move that is written in any word of the vocabulary. Raises ValueError."""
    if not isinstance(value, str):
        return value
    found = find_term("move", value)
    if found is None:
        raise ValueError(f"{value!r} is no move of the camera; the nearest is {nearest_word('move', value)!r}")
    return found.id


class FilmLora(CharacterLora):
    """A `[[lora]]` of film.toml: an adapter of style, of a camera move, or one that needs fewer steps."""

    moves: tuple[Annotated[CameraMove, BeforeValidator(_move)], ...] = ()
    """It moves the camera so: used only in shots that ask for one of these moves; empty for every shot."""
    steps: int | None = Field(default=None, ge=1, le=100)
    """It lets the model do with so few steps and without guidance."""
    quality: tuple[Quality, ...] = ()
    """Used only in shots of these; empty for all, and for draft and preview where it has `steps`."""

    @property
    def qualities(self) -> tuple[Quality, ...]:
        """The qualities in which it is used; empty for all."""
        return self.quality or ((Quality.DRAFT, Quality.PREVIEW) if self.steps else ())


class SeedPolicy(StrEnum):
    """How the shots that this person leads get their seeds."""

    FILM = "film"
    """As every other shot: from the film's seed and the shot's id."""
    FIXED = "fixed"
    """The same seed in every shot."""
    SCENE = "scene"
    """One seed a scene."""
    SHOT = "shot"
    """One seed a shot, from this person's own seed."""


class SeedTags(Record):
    """A person's seed."""

    policy: SeedPolicy = SeedPolicy.FILM
    value: int = Field(default=0, ge=0, lt=2**32)


class CharacterRecord(Record):
    """One `character.toml`."""

    schema_: Literal["character/1"] = Field(alias="schema")
    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    description: str = ""
    """Enters every prompt byte-identical."""
    negative: str = ""
    appearance: AppearanceTags = AppearanceTags()
    voice: VoiceTags = VoiceTags()
    pronounce: dict[str, str] = Field(default_factory=dict)
    """How this person says words: as they sound (`Voss = "foss"`), or in IPA between slashes (`"/fɒs/"`)."""
    seed: SeedTags = SeedTags()
    anchors: tuple[FaceAnchor, ...] = Field(default=(), alias="anchor")
    looks: tuple[CharacterLook, ...] = Field(default=(), alias="look")
    loras: tuple[CharacterLora, ...] = Field(default=(), alias="lora")

    def answers_to(self, cue: str) -> bool:
        """Say whether a cue means this character (any case)."""
        return cue.casefold() in (name.casefold() for name in (self.name, *self.aliases))
