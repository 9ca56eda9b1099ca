"""The Cast sheet: who is in the film, how they look and how they sound. Everything here is bound, nothing guessed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from filmstudio.model.conditions import BoundLora, PinnedPicture, PinnedRecording, SeedRule
from filmstudio.model.record import Record
from filmstudio.model.shots import Lora


def _colour(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError(f"{value!r} is not a colour; write #rrggbb, like #d8a93a")
    return value.lower() if isinstance(value, str) else value


Colour = Annotated[str, BeforeValidator(_colour)]
"""A colour in sRGB, `#rrggbb`; kept in lower case."""


class Age(StrEnum):
    """The age a drawing and a voice can show."""

    CHILD = "child"
    YOUNG = "young"
    ADULT = "adult"
    OLD = "old"


class Presentation(StrEnum):
    """How the figure is built and the voice is pitched."""

    WOMAN = "woman"
    MAN = "man"
    NEUTRAL = "neutral"


class Build(StrEnum):
    """The body's width."""

    SLIM = "slim"
    AVERAGE = "average"
    BROAD = "broad"


class Hair(StrEnum):
    """The silhouette of the head, the first thing by which a drawn person is known."""

    SHORT = "short"
    CROPPED = "cropped"
    LONG = "long"
    BOB = "bob"
    BUN = "bun"
    PONYTAIL = "ponytail"
    BRAIDS = "braids"
    CURLY = "curly"
    AFRO = "afro"
    BALD = "bald"


class FacialHair(StrEnum):
    """Hair on the face."""

    NONE = "none"
    STUBBLE = "stubble"
    MOUSTACHE = "moustache"
    BEARD = "beard"


class Hat(StrEnum):
    """What is on the head."""

    NONE = "none"
    CAP = "cap"
    BEANIE = "beanie"
    BRIMMED = "brimmed"
    HOOD = "hood"
    SCARF = "scarf"


class Garment(StrEnum):
    """The main piece of clothing, by silhouette."""

    SHIRT = "shirt"
    JUMPER = "jumper"
    JACKET = "jacket"
    COAT = "coat"
    OILSKIN = "oilskin"
    DRESS = "dress"
    SUIT = "suit"
    UNIFORM = "uniform"
    APRON = "apron"


class Appearance(Record):
    """What a drawing needs to know about a person. The same appearance is the same person in every shot."""

    age: Age = Age.ADULT
    presentation: Presentation = Presentation.NEUTRAL
    build: Build = Build.AVERAGE
    height: float = Field(default=1.0, ge=0.6, le=1.15)
    """Body height relative to an average adult."""
    skin: Colour
    hair: Hair
    hair_colour: Colour
    facial_hair: FacialHair = FacialHair.NONE
    glasses: bool = False
    hat: Hat = Hat.NONE
    hat_colour: Colour
    garment: Garment
    garment_colour: Colour
    trousers_colour: Colour
    accent_colour: Colour
    """Scarf, collar, buttons: also the colour of the name in captions."""
    face: int = Field(default=0, ge=0, lt=2**32)
    """The person's own face: the same number is the same face, whatever they wear."""


class VoiceSpec(Record):
    """A voice as a recipe, never as a file: the same recipe gives the same bytes."""

    engine: str = "hibari"
    voice: str = "heart"
    pitch: float = Field(default=1.0, ge=0.4, le=2.0)
    """Fundamental frequency relative to the base voice."""
    formant: float = Field(default=1.0, ge=0.6, le=1.5)
    """Formant frequencies relative to the base voice (below 1: a larger, deeper body)."""
    pace: float = Field(default=1.0, ge=0.5, le=2.0)
    """Speed relative to the base voice."""


class WornLook(Record):
    """What a person looks like in some scenes."""

    name: str = ""
    """As the record calls it, with the scene where a note in it asks for the look; empty for the usual one."""
    ranges: str = ""
    """As the record has them: `1-12, 40`; a scene of the script where a note in it asks for the look."""
    scenes: tuple[str, ...] = ()
    """The numbers of this script's scenes in which it is worn."""
    appearance: Appearance
    description: str = ""
    references: tuple[PinnedPicture, ...] = ()


class Member(Record):
    """One person of the film. The look is the usual one, worn wherever none of `looks` is."""

    name: str
    """The cue, upper case, as the script's first cue has it."""
    aliases: tuple[str, ...] = ()
    description: str = ""
    """Enters every prompt byte-identical."""
    appearance: Appearance
    voice: VoiceSpec
    voice_recording: PinnedRecording | None = None
    """How they sound, for voices that can imitate a recording."""
    pronounce: dict[str, str] = Field(default_factory=dict)
    """How they say words, stronger than the film's own table."""
    looks: tuple[WornLook, ...] = ()
    """Other looks; where two are for one scene the first is worn."""
    references: tuple[PinnedPicture, ...] = ()
    """Face anchors, and pictures that the script's notes name: the same in every look."""
    loras: tuple[BoundLora, ...] = ()
    wished_loras: tuple[Lora, ...] = ()
    """Asked for by a note, and not among this person's own."""
    negative: str = ""
    """What must not be seen where this person is."""
    seed: SeedRule | None = None
    """None: shots that this person leads have seeds like all others."""
    recorded: bool = False
    """True where a `character.toml` says who this is; False where look and voice follow from the name alone."""


class Cast(Record):
    """Everybody who is seen or heard, in order of first appearance."""

    schema_: Literal["cast/1"] = Field(default="cast/1", alias="schema")
    members: tuple[Member, ...]

    def member(self, name: str) -> Member:
        """Return the member who answers to a cue (any case). Raises KeyError."""
        wanted = name.casefold()
        for member in self.members:
            if wanted == member.name.casefold() or wanted in (alias.casefold() for alias in member.aliases):
                return member
        raise KeyError(name)

    def person(self, name: str, scene: str) -> WornLook:
        """Return what somebody looks like in a scene, by its number. Raises KeyError."""
        member = self.member(name)
        for look in member.looks:
            if scene in look.scenes:
                return look
        return WornLook(appearance=member.appearance, description=member.description)
