"""The Take sheet: one finished piece of footage in the vault, with what made it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.job import RenderJob
from filmstudio.model.making import Making
from filmstudio.model.record import Record


class Blob(Record):
    """A file in the vault, named by its content."""

    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    suffix: str = Field(pattern=r"^\.[a-z0-9]{1,8}$")
    size_bytes: int


class Take(Record):
    """A picture master with its provenance. `key` is the job's key."""

    schema_: Literal["take/2"] = Field(default="take/2", alias="schema")
    key: str
    job: RenderJob
    picture: Blob
    frames: int
    sound: Blob | None = None
    """Sound that the engine made: WAV, 32-bit float, as long as the picture. The mix prefers it for dialogue."""
    sound_rate_hz: int | None = None
    tail: Blob | None = None
    """The last frames as the engine made them, for a shot that goes on from here: lossless, in one PNG."""
    tail_frames: int = 0
    making: Making | None = None
    """How it was made, from engines that say so."""
    encoder: str = ""
    """Digest of the encoder's parameters: pictures are joined as they are, so all must have the same."""
    elapsed_s: float
    software: tuple[str, ...] = ()
    """Name and version of what drew and encoded it, `filmstudio 0.2.0`."""
    machine: tuple[str, ...] = ()
    """What it was made on, for people: system, processor, cores. Nothing that tells whose it is."""
    made_at: str = ""
    """When it was finished: ISO 8601 in UTC, whole seconds. Empty in records of before that was kept."""


class Recording(Record):
    """One spoken line in the vault: mono, 48 kHz, 32-bit float samples in WAV."""

    schema_: Literal["recording/1"] = Field(default="recording/1", alias="schema")
    key: str
    sound: Blob
    samples: int
    """Length at 48 kHz, silence before and after the speech trimmed away."""
    tail_samples: int = Field(default=0, ge=0)
    """So many more stand behind them in the file: what a room or a radio adds. They are heard, and time nothing."""
    loudness: tuple[int, ...]
    """How loud the voice is, 0 (silent) ... 255, one value for each 10 ms: drives the drawn mouths."""
    mouth: str = ""
    """The mouth's shape in each of the same 10 ms, in the letters of `TimedLine.mouth`; empty where nobody has told the
    sounds apart."""
    spoken: str
    """The text as handed to the voice (another script is spelled in Latin letters first)."""
    file: str = ""
    """Name of the file that somebody has recorded it in; empty where a voice has said it."""


class Segment(Record):
    """A trimmed or dissolved piece of picture, cached so that a second cut costs nothing."""

    schema_: Literal["segment/1"] = Field(default="segment/1", alias="schema")
    key: str
    picture: Blob
