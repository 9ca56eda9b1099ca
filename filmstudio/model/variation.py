"""A Variation: how one take of a shot was asked to differ from the plain one. A decision, so it can be kept."""

from __future__ import annotations

from pydantic import Field

from filmstudio.model.look import Quality
from filmstudio.model.record import Record


class Variation(Record):
    """What a re-shoot asks of a shot, over everything that script and notes say. The empty one asks nothing."""

    seed: int | None = Field(default=None, ge=0, lt=2**32)
    wishes: tuple[str, ...] = ()
    """In the notation of the notes, as `--set` takes them: `move: push in`."""
    engine: str | None = None
    model: str | None = None
    """The engine's weights, by name or folder."""
    quality: Quality | None = None


PLAIN = Variation()
"""As the script has it."""
