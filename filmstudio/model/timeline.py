"""The Timeline sheet: the edit, in whole frames. It says everything that the film, the subtitles and editors need."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.shots import TransitionKind
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
    remarks: tuple[str, ...] = ()
    """What people should be told of this cut: one sentence for everything that is not as the plan has it."""
