"""Sounds that are no lines and no takes' own, made ready for the mix and kept like a take."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record
from filmstudio.model.take import Blob

SOUNDS = "sounds"
"""The kind of their records in the ledger."""


class PreparedSound(Record):
    """A sound in the vault: WAV, 32-bit float, 48 kHz, of one channel or two."""

    schema_: Literal["prepared-sound/1"] = Field(default="prepared-sound/1", alias="schema")
    key: str
    sound: Blob
    samples: int
    channels: int
