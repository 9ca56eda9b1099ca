"""Drawn passes: what of a drawing led a shot, kept like a take until no shot of the film needs it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.guide import GuidePass
from filmstudio.model.record import Record
from filmstudio.model.take import Blob

PASSES = "passes"
"""The kind of their records in the ledger."""


class DrawnPass(Record):
    """One pass of one drawing in the vault."""

    schema_: Literal["drawn-pass/1"] = Field(default="drawn-pass/1", alias="schema")
    key: str
    """`BoundGuide.name`: the drawing and what of it is shown."""
    drawing: str
    """Key of the job that the animatic drew."""
    shows: GuidePass
    clip: Blob
    """A clip without loss; of the first frame alone a PNG."""
    frames: int = Field(gt=0)
