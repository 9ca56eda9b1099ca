"""The Provenance sheet: how every second of a film was made. It lies beside the film as JSON, for whoever has to know.

What is told is what made the pictures and sounds. What is not told is where files lie or what they are called on
somebody's machine, and on which machine it was: files are known by the digests of their bytes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.digest import digest
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem, Treatment
from filmstudio.units import Resolution


class PictureOrigin(StrEnum):
    """Who made a picture."""

    GENERATED = "generated"
    """A model that was trained on pictures."""
    DRAWN = "drawn"
    """A program that draws by rules, without any model."""
    OUTSIDE = "outside"
    """Nobody here: it came with an edit from another program."""


class SoundOrigin(StrEnum):
    """Who made a sound."""

    SPOKEN = "spoken"
    """A voice engine."""
    RECORDED = "recorded"
    """A person, into a file."""
    ENGINE = "engine"
    """The engine that made the picture, with it."""
    GENERATED = "generated"
    """Noise that was made by rule for a place: `rain, inside`."""
    FILE = "file"
    """A file that the script names."""


class UsedFile(Record):
    """A file that an engine was shown."""

    what: str
    """`face`, `look`, `shot`, `first frame`, `last frame`, `keyframe` or `control clip`."""
    sha256: str


class UsedAdapter(Record):
    """A LoRA that was used. Of a file only the digest is told: a file's name is its owner's."""

    family: str
    weight: float
    sha256: str = ""
    hub: str = ""
    """Its public name, where it has one."""
    revision: str = ""


class Generation(Record):
    """What a model was asked, as far as it was one."""

    model: str
    """What kind of model: `wan-2.1-vace`."""
    model_digest: str
    """Over all of its files."""
    prompt: str
    """As it was sent."""
    negative: str = ""
    steps: int | None = None
    guidance: float | None = None
    adapters: tuple[UsedAdapter, ...] = ()
    guide: str = ""
    """The drawing that led it, in words: `the depth of its drawing`."""
    precision: str = ""
    libraries: tuple[str, ...] = ()


class ClipEdit(Record):
    """What the cut did with a take."""

    head_frames: int = 0
    """Frames of the take before the first that is seen."""
    tail_frames: int = 0
    """Frames of it after the last."""
    transition_in: TransitionKind = TransitionKind.CUT
    transition_in_frames: int = 0
    transition_out: TransitionKind = TransitionKind.CUT
    transition_out_frames: int = 0
    matched_to: str = ""
    """The shot whose colours it was brought towards ..."""
    match_strength: float = 0.0
    """... and how far, 0 ... 1."""


class ClipOrigin(Record):
    """One stretch of picture. Frames are the film's, the end exclusive."""

    shot: str
    script_line: int | None = None
    take: int | None = None
    """Its number on the slate."""
    take_key: str
    """Digest of everything that the take was asked for."""
    picture_sha256: str
    start_frame: int
    end_frame: int
    start_s: float
    end_s: float
    origin: PictureOrigin
    engine: str = ""
    engine_version: str = ""
    seed: int | None = None
    generation: Generation | None = None
    shown: tuple[UsedFile, ...] = ()
    continues: str = ""
    """Key of the take whose last frames it goes on from."""
    software: tuple[str, ...] = ()
    """What drew and encoded it."""
    made_at: str = ""
    edit: ClipEdit = ClipEdit()


class SoundPiece(Record):
    """One sound at its place."""

    start_s: float
    end_s: float
    stem: Stem
    origin: SoundOrigin
    sha256: str
    """Of the samples as they were mixed."""
    speaker: str = ""
    treatment: Treatment = Treatment.NATURAL
    voice: str = ""
    """The voice engine and its version."""
    tone: str = ""
    """What a place was made to sound like."""


class Provenance(Record):
    """A whole film. Two cuts of the same takes into the same film have the same sheet, byte for byte."""

    schema_: Literal["film-provenance/1"] = Field(default="film-provenance/1", alias="schema")
    title: str
    author: str = ""
    size: Resolution
    rate: Rate
    frames: int
    seconds: float
    clips: tuple[ClipOrigin, ...]
    sounds: tuple[SoundPiece, ...] = ()
    software: tuple[str, ...] = ()
    """What cut and joined it."""

    @property
    def key(self) -> str:
        """The SHA-256 of the sheet without dates and numbers of takes: what a film says of its sheet in its own tags.

        A take that is made again tomorrow, or whose number was lost, has the same bytes, and so shall the film.
        """
        return digest(self.model_dump(mode="json", exclude={"clips": {"__all__": {"made_at", "take", "software"}}}))

    @property
    def origins(self) -> frozenset[PictureOrigin]:
        """Who made its pictures."""
        return frozenset(clip.origin for clip in self.clips)

    @property
    def synthetic_voices(self) -> tuple[str, ...]:
        """The voice engines that speak in it, each once, in their order."""
        spoken = (sound.voice for sound in self.sounds if sound.origin is SoundOrigin.SPOKEN)
        return tuple(dict.fromkeys(spoken))
