"""The Timeline sheet: the edit, in whole frames. It says everything that the film, the subtitles and editors need."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem, Treatment
from filmstudio.model.take import Blob
from filmstudio.units import SAMPLE_RATE_HZ, Resolution

CLICK_FADE_SAMPLES = SAMPLE_RATE_HZ * 5 // 1000
"""5 ms at both ends of every sound: a cut inside a sound is a click."""


class Clip(Record):
    """One take in the cut. It is on screen for `frames` frames; the take is `frames + tail_frames` long."""

    shot: str
    take_key: str
    picture: Blob
    start_frame: int
    frames: int
    tail_frames: int = 0
    """Frames after the visible ones: the next clip dissolves in over them, or nobody sees them."""
    transition_in: TransitionKind = TransitionKind.CUT
    transition_in_frames: int = 0
    transition_out: TransitionKind = TransitionKind.CUT
    transition_out_frames: int = 0
    """Only a fade-out has a length here; a dissolve belongs to the incoming clip."""
    head_frames: int = 0
    """Frames of the take before the visible ones, for an editor to pull out: `start_frame` shows the next one."""
    correction: Correction | None = None


class Correction(Record):
    """A gentle change of a clip's colours towards those of its scene's anchor shot, in OKLab."""

    anchor: str
    """The slate of the shot that it was matched to."""
    strength: float = Field(ge=0, le=1)
    gain: tuple[float, float, float] = (1.0, 1.0, 1.0)
    """Spread of L, a and b is multiplied by these ..."""
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """... and their mean moved by these."""


class Chapter(Record):
    """A chapter of the film: a scene of the script."""

    start_frame: int
    title: str


class Overlay(Record):
    """Words over the picture that no engine has drawn: `SUPER: 1943`. End exclusive."""

    text: str
    start_frame: int
    end_frame: int


class Sound(Record):
    """A recording, or a take's own sound, at its place in the film. Positions are samples at 48 kHz from the start."""

    recording_key: str
    """Of a take's own sound: the take's key."""
    sound: Blob
    start_sample: int
    samples: int
    """What is heard of it, from its beginning, at 48 kHz."""
    pan: float = Field(default=0.0, ge=-1.0, le=1.0)
    gain_db: float = 0.0
    native: bool = False
    """True: the engine made it with the picture. It may have any rate and number of channels."""
    speaks: bool = False
    """True: lines are spoken in it, so it is brought to the level of the recorded ones."""
    rate_hz: int = SAMPLE_RATE_HZ
    """Of the file."""
    fade_in_samples: int = Field(default=CLICK_FADE_SAMPLES, ge=1)
    """Longer where the picture comes in over frames."""
    fade_out_samples: int = Field(default=CLICK_FADE_SAMPLES, ge=1)
    stem: Stem = Stem.DIALOGUE
    treatment: Treatment = Treatment.NATURAL
    from_sample: int = Field(default=0, ge=0)
    """Where in the file it begins, at 48 kHz."""
    loops: bool = False
    """True: the file is repeated until `samples` are filled, its ends crossfaded."""
    ducks: bool = False
    """True: it gives way while somebody speaks."""
    name: str = ""
    """For people and for editing programs: whose line it is, or the file's name."""


class Subtitle(Record):
    """One caption, in frames (end exclusive)."""

    start_frame: int
    end_frame: int
    speaker: str
    text: str


class Timeline(Record):
    """A whole film as a cut list."""

    schema_: Literal["timeline/1"] = Field(default="timeline/1", alias="schema")
    title: str
    size: Resolution
    rate: Rate
    frames: int
    clips: tuple[Clip, ...]
    sounds: tuple[Sound, ...] = ()
    subtitles: tuple[Subtitle, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    author: str = ""
    remarks: tuple[str, ...] = ()
    """What people should be told of this cut: one sentence for everything that is not as the plan has it."""
